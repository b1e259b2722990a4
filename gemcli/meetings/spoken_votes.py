"""Cuts speech without marks, as automatic transcripts give it, where a vote is called and where its outcome is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from gemcli.meetings.vote_event import Event
from gemcli.meetings.walk import Said

PIECE = r"(?:(?:de|die|deze|dit|dat|het)\s(?:\w{1,16}\s){0,2}?)?(?:motie|amendement|voorstel)"
CUT = re.compile(
    r"\b(?:in\sstemming\s(?:komt|komen|is|wordt|breng)\b"
    r"|(?:dan|nu|eerst|vervolgens)\s(?:gaan|komen|kom|stemmen|ga)\s(?:we|wij|ik)\b|(?:we|wij)\s(?:gaan\s)?stemmen\sover\b"
    r"|dan\s(?:de|het)\s[^\W\d_]{4,40}\s(?:zelf|als\sgeheel)\b|(?:dan|eerst|nu|vervolgens)\s(?:de\s|het\s)?(?:motie|amendement)\b(?!\sis\b)|wie\sis\s(?:er\s|daar)?(?:voor|tegen)\b"
    rf"|(?:(?:dan|daarmee|hiermee|dus)\s(?:is|wordt)\s{PIECE}|{PIECE}\s(?:is|wordt))\s(?:\w{{1,16}}\s){{0,2}}?"
    r"(?:aangenomen|verworpen|ingetrokken|aangehouden)\b)",
    re.IGNORECASE,
)
"""Where the chair calls a vote, and where the outcome is said."""
SPOKEN_ID = re.compile(
    r"(?!(?:in|is|en|op|of|om|er|te|zo|ik|we|u|nu|ja|al)\b)(?:[a-z]{1,2}[ .-]?\d{1,2}(?![\w%])|[a-z]\s[a-z](?=\s|$)"
    r"|\d{1,3}(?![\w%])(?!\s(?:stem|leden|jaar|voor|tegen|euro|procent|uur))"
    r"|(?:[a-z]\s)?(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?=\s|$)(?!\s(?:stem|leden)))",
    re.IGNORECASE,
)
"""A number as it is spoken: `motie m 1`, `amendement i c`, `motie drie`."""
SETTLES = re.compile(r"(?:dan|daarmee|hiermee|dus)\s(?:is|wordt)\b", re.IGNORECASE)
SAYS_OUTCOME = re.compile(rf"(?:(?:dan|daarmee|hiermee|dus)\s(?:is|wordt)\s)?{PIECE}\b", re.IGNORECASE)
LONGEST, SHORT = 60, 20
"""Words that belong to what is called, and to an outcome: what follows is somebody's speech."""


def pieces(sentences: Sequence[Said]) -> tuple[Said, ...]:
    """Return the sentences cut and joined again where votes are called and outcomes said, in reading order.

    A piece holds the words of one section only; `id` is its last sentence, `more` are those before it.
    """
    found: list[Said] = []
    for _, group in groupby(sentences, key=lambda each: each.index):
        found.extend(_of_section(list(group)))
    return tuple(found)


def _of_section(run: Sequence[Said]) -> list[Said]:
    text = " ".join(each.text for each in run)
    starts, at = [], 0
    for each in run:
        starts.append(at)
        at += len(each.text) + 1
    cuts = [0, *(match.start() for match in CUT.finditer(text)), len(text)]
    cut_pieces = []
    for start, end in pairwise(cuts):
        longest = SHORT if SAYS_OUTCOME.match(text, start) else LONGEST
        words = " ".join(text[start:end].split()[:longest])
        if not words:
            continue
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, start + len(words) - 1) - 1
        ids = [each.id for each in run[first : last + 1]]
        cut_pieces.append(replace(run[last], text=words, start=run[first].start, more=tuple(ids[:-1])))
    return cut_pieces


def is_told(event: Event) -> bool:
    """Say whether an outcome is one of a vote: counted, or of what was called or is announced; else it is spoken of."""
    subject, result = event.subject, event.result
    named = subject.mention is not None or bool(subject.title)
    told = SETTLES.match(result.raw) is not None or len(event.ids) > 1
    return result.votes_for is not None or result.unanimous or (named and told)
