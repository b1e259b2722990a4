"""Words by which an English meeting leaves a matter for later: what is moved so and carried holds the matter over."""

from __future__ import annotations

import re

MATTER = (
    r"(?:(?:the|this|that|these|any)\s)?(?:(?:public|agenda|main|proposed|draft|final|further|second|first)\s){0,2}"
    r"(?:items?|matters?|motion|resolution|ordinance|bill|by-?laws?|amendment|consideration|action|discussion|debate"
    r"|decision|vote|report|application|hearing|proposal|question|request|reading|it)\b"
)
"""What lies before the council, not a thing in the world: to postpone "the hearing", not "the opening of a bridge"."""
PUTS_OFF = re.compile(
    r"(?:\bthat\s(?:the\s)?(?:council|committee|board)\s|\bto\s)(?:table\b|lay\b[^.;]{0,80}\b(?:over|on\sthe\stable)\b"
    rf"|(?:postpone|defer|continue|adjourn|delay|hold\s(?:over|back)|refer|remit|send\sback)\s{MATTER})"
    rf"|\bthat\s{MATTER}[^.;]{{0,80}}?\bbe\s(?:now\s)?(?:tabled|deferred|postponed|adjourned|laid\s(?:over|on\sthe\stable)"
    r"|held\sover|referred\s(?:back\s)?to|continued\s(?:to|until))\b",
    re.IGNORECASE,
)
"""`to table Resolution 7 until May`, `that the item be deferred`: carried, it leaves the matter undecided."""


def puts_off(asks: str) -> bool:
    """Say whether what is moved leaves a matter for later, in its first words.

    >>> puts_off("to table Ordinance 12 to the May 6 meeting"), puts_off("to postpone the opening of the bridge")
    (True, False)
    """
    return PUTS_OFF.match(asks) is not None


def tells_of_putting_off(text: str) -> bool:
    """Say whether a text tells anywhere that this was moved.

    >>> tells_of_putting_off("Motion by Gray to table the resolution until July. Motion carried 5-2.")
    True
    """
    return PUTS_OFF.search(text) is not None
