"""Finds the resolution in a sentence of English minutes, and the numbered points that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.walk import Said

RESOLUTION = re.compile(
    r"(?<!BE IT )(?<!BE IT FURTHER )(?<!be it )\b(?:IT WAS )?(?:UNANIMOUSLY )?RESOLVED\b(?!\sOF\b)"
    r"|^AGREED\b|^Agreed\b(?=\s(?:that|to|unanimously)\b|:|\s?[-–])|^(?:Resolved|Decision|DECISION)\b(?=\s?[-–:(]|\s(?:that|to|unanimously)\b)"
    r"|\b[Ii]t was (?:(?:\w+ly|then|also|further|therefore),?\s){0,2}(?:resolved|agreed|decided)\b"
    r"|(?<=and )(?:it was )?(?:(?:\w+ly|then)\s)?(?:resolved|agreed)\b"
    r"(?=\s(?:that|to|unanimously|by\s\d{1,3}\svotes?)\b|:\s)"
    r"|^(?:The\s)?(?:Council|Committee|Cabinet|Board|Commission|Trustees|Members)\s(?:(?:\w+ly|then|also)\s)?(?:RESOLVED|resolved|agreed|AGREED|decided)\b"
    r"(?=\s(?:that|to|unanimously)\b|:|\s?[-–])",
)
"""`RESOLVED - That ...`, `IT WAS RESOLVED`, `The Committee agreed to ...`."""
POINT = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[A-D])[.)]\s|^[-–•▪*]\s")
OPEN = re.compile(r"(?:[-–—:;,]|\b(?:that|That|THAT|to|and|or)|RESOLVED(?:\s\([^()]{1,30}\))?|[Uu]nanimously\)?)$")
"""The resolution goes on in the next sentence."""
ENDS = re.compile(
    r"^(?:ACTION|Action|Reasons?\b|REASONS?\b|Note\b|NOTE\b|Options\b|Vot(?:e|ing)\b|For\b|FOR\b|AYES?\b)"
)
MOST = 40
"""Sentences that one resolution may take."""


def is_resolution(text: str) -> re.Match[str] | None:
    """Return where a sentence begins to say what was resolved; None when it resolves nothing.

    >>> is_resolution("It was moved by Cllr Tan and RESOLVED that the report be noted.").start()
    29
    >>> is_resolution("NOW THEREFORE BE IT RESOLVED that the limit be 40.") is None
    True
    """
    return None if text.endswith("?") else RESOLUTION.search(text)


def run_of(sentences: Sequence[Said], place: int, at: int) -> tuple[Said, ...]:
    """Return a resolution with the points under it: as long as they are numbered or the sentence before is open."""
    first = sentences[place]
    run = [first]
    is_open = (
        OPEN.search(first.text.strip()) is not None and len(first.text) - at < 60
    ) or first.text.rstrip().endswith((":", "-", "–"))
    listed = is_open
    for following in sentences[place + 1 : place + 1 + MOST]:
        if following.section.path != first.section.path or ENDS.match(following.text):
            break
        if is_resolution(following.text) is not None:
            break
        if not (is_open or (listed and POINT.match(following.text))):
            break
        run.append(following)
        is_open = OPEN.search(following.text.strip()) is not None
    return tuple(run)
