"""The forms in which councils record their meetings."""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """The form of a record; each is outlined in its own way."""

    VERBATIM = "verbatim minutes"
    MINUTES = "reported minutes"
    TABLE_LIST = "decision list as a table"
    NARRATIVE_LIST = "decision list in sentences"
    TRANSCRIPT = "transcript"
    EXPORT = "export of a council information system"
    AGENDA = "agenda without outcomes"
    PROCEEDINGS = "parliamentary proceedings"
    RECEIVED = "list of received papers"
    UNKNOWN = "unknown"
