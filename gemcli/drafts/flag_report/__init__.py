"""The report of a budget check: each finding with its cells, its sum and a picture of its line."""
