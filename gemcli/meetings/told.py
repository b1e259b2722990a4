"""Motions of which reporting minutes tell who handed them in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.motion_ids import find
from gemcli.meetings.submissions import Submission

TOLD = re.compile(
    r"^(?P<by>(?:De fracties? van|De heer|De heren|Mevrouw|Het lid|De leden|Raadslid|Councillor|Cllr"
    r"|Alderman)\s[^.:;]{2,120}?)\s"
    r"(?:(?:dient|dienen)\s(?:(?:een|de|het|daarom|vervolgens|ook"
    r"|hierbij)\s){0,3}(?P<noun>(?:gewijzigde?\s)?(?:motie|moties|amendement|amendementen)\b(?:[^.:;]"
    r"|\.(?=\w)){0,120}?)\sin\b"
    r"|(?:moved|proposed|submitted|tabled)\s(?:(?:a|an|the)\s)?(?P<noun2>(?:motion|amendment)\b(?:[^.:;]"
    r"|\.(?=\w)){0,160}))"
)
"""Reported speech: `De fracties van D66 en het CDA dienen een amendement (A9.1) in`."""

SECONDED = re.compile(r",?\s(?:and\s)?seconded by\s(?P<name>[A-Z][^.,;:]{2,50})")


def told(text: str, start: int, end: int, patterns: Sequence[re.Pattern[str]] = ()) -> Submission | None:
    """Read a sentence of reporting minutes that tells who hands in which numbered motion, or None.

    >>> told("De fracties van D66 en het CDA dienen een amendement (A9.1) in.", 0, 63).submitters
    ('De fracties van D66 en het CDA',)
    """
    match = TOLD.match(text)
    if match is None:
        return None
    mentions = find(match["noun"] or match["noun2"], patterns)
    if not mentions:
        return None
    seconded = SECONDED.search(text)
    by = (" ".join(match["by"].split()), *((seconded["name"].strip(),) if seconded else ()))
    return Submission(mentions[0], "", by, "", False, (start, end), (0, 0), (0, 0), 0, 0)
