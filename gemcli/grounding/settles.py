"""Tells whether something was decided, in whatever words; what would be if it were is no decision."""

from __future__ import annotations

import re

SETTLES = re.compile(
    r"\b(?:(?:aan|over)genomen|verworpen|ingetrokken|aangehouden|afgewezen|ingestemd|goedgekeurd"
    r"|vast\s?ge?steld|vast te stellen"
    r"|aan(?:nam|namen|neemt|nemen)|verwierp(?:en)?|(?:neemt|nam|namen|nemen)\b[^.;]{0,160}?\baan"
    r"|besl(?:oot|oten|uit(?:en|ten)?|ist(?:e|en)?)|stel(?:t|de|den)\b[^.;]{0,160}?\b(?:vast|beschikbaar)"
    r"|beschikbaar\sge?steld|wees\b[^.;]{0,160}?\baf|houdt\b[^.;]{0,60}?\baan|keur(?:t|de)\b[^.;]{0,80}?\bgoed"
    r"|(?:zonder|niet\sin)\sstemming|(?:niet|wel)\s(?:meer\s)?gestemd"
    r"|stem(?:de|den|t|men)\b[^.;]{0,120}?\b(?:voor|tegen|in)"
    r"|kr(?:eeg|egen|ijgt)\b[^.;]{0,60}?\b(?:stemmen|steun|bijval)|(?:haalt|haalden?|redt|redde)\b[^.;]{0,60}?\b(?:niet|het)"
    r"|instem\w{0,4}|akkoord|goedkeuring|meerderheid|minderheid|unaniem|eenstemmig|groen licht"
    r"|steun\s(?:van\s)?(?:de\s)?raad"
    r"|sneuvel\w*|gestrand|strandden?|weggestemd|van tafel|doorgeschoven|uitgesteld|\w{0,3}benoem\w*"
    r"|agreed|decided|resolved|approved|appointed|majority|vote[sd]?"
    r"|carried|passed|adopted|rejected|defeated|withdrawn)\b",
    re.IGNORECASE,
)
"""That something was decided, said more loosely than a record says it."""
IF = re.compile(
    r"\b(?:als\s(?:de|het|dit|deze|die|dat|uw|u|we|wij|er|mijn)|indien|mocht(?:en)?|wanneer|zodra|tenzij"
    r"|if|should|unless|when)\b[^,;]{0,80}$",
    re.IGNORECASE,
)
"""What stands before a mere possibility."""


def settles(text: str) -> bool:
    """Whether something was decided, in whatever words; what would be if it were is no decision.

    >>> settles("De motie sneuvelde."), settles("Als de motie wordt aangenomen, gaan we aan de slag.")
    (True, False)
    """
    return any(not IF.search(text, max(0, match.start() - 100), match.start()) for match in SETTLES.finditer(text))
