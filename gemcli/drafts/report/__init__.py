"""The report of a check: claims on one side, the cited pages of their sources on the other."""
