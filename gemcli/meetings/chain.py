"""Which numbered lines are agenda items, and which are points of a decision: the likeliest rising run."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.model.document import PassageKind

NUMBERED = re.compile(
    r"(?P<word>(?:agendapunt|agenda item|item|punt)\s+)?(?P<number>\d{1,2})(?P<sub>\.?[a-z]\b"
    r"|(?:\.\d{1,2}){1,2})?(?:\s?[.):]|\t|\s?[–-]\s|(?=\s))\s*(?P<title>[A-ZÀ-Ý\"'“‘(].*)",
    re.IGNORECASE,
)
"""A numbered line: `8. Voorstel tot ...`, `5.b Motie ...`."""

MOST = 600
"""Numbered lines that are weighed; more would be a list, not an agenda."""


def longest(rows: Sequence[Line], after: int, cues: Cues) -> tuple[int, ...]:
    """Return the indices of the lines that form the likeliest run of rising item numbers; empty when none convinces.

    A line weighs more when it looks like an agenda item (its first word, an empty line before it, a heading), less
    when it looks like a point of an enumeration; a gap in the numbers costs.
    """
    candidates: list[tuple[int, float, float]] = []
    enumerating = False
    for index in range(after, len(rows)):
        row = rows[index]
        enumerating = _enumerates(row, rows[index - 1] if index else None, enumerating)
        match = NUMBERED.match(row.text)
        if match is None or match["title"][0].islower():
            continue
        weight = _weight(row, match, cues) - (0.9 if enumerating else 0.0)
        candidates.append((index, _value(match), weight))
        if len(candidates) > MOST:
            return ()
    return _best(candidates)


def _value(match: re.Match[str]) -> float:
    """Return a number that orders items: 5 < 5.a < 5.b < 6, 3 < 3.1 < 3.2 < 4."""
    sub = (match["sub"] or "").strip(".")
    if not sub:
        return float(match["number"])
    if sub.isalpha():
        return int(match["number"]) + (ord(sub.lower()) - 96) / 100
    parts = [int(part) for part in sub.split(".")]
    return int(match["number"]) + parts[0] / 100 + (parts[1] / 10000 if len(parts) > 1 else 0)


def _enumerates(row: Line, before: Line | None, enumerating: bool) -> bool:
    """Say whether a line stands in an enumeration: after a colon, until a paragraph of its own."""
    if before is not None and before.text.endswith((":", ";", ",")):
        return True
    is_point = NUMBERED.match(row.text) is not None or row.text.startswith(("-", "–", "•"))
    return enumerating and (is_point or not row.after_gap)


def _weight(row: Line, match: re.Match[str], cues: Cues) -> float:
    weight = 0.2
    first = cues.pattern("record.agenda").match(match["title"])
    weight += 1.0 if first is not None and first.end() else 0.0
    weight += 1.0 if match["word"] or row.kind is PassageKind.HEADING else 0.0
    weight += 0.3 if row.after_gap else 0.0
    if row.text.endswith((";", ",")):
        weight -= 0.9
    if not re.match(r"\d{1,2}(?:\.?[a-z]|(?:\.\d{1,2}){1,2})?\s?[.):\t]", row.text) and not match["word"]:
        weight -= 0.9
    return weight


def _best(candidates: Sequence[tuple[int, float, float]]) -> tuple[int, ...]:
    """Choose the run with the greatest weight; steps over numbers cost."""
    score: list[float] = []
    previous: list[int] = []
    for place, (_, value, weight) in enumerate(candidates):
        best, back = weight - 0.3 * max(0.0, value - 1), -1
        for earlier in range(max(0, place - 120), place):
            step = value - candidates[earlier][1]
            if step <= 0:
                continue
            reached = score[earlier] + weight + 0.5 - 0.6 * max(0.0, int(step + 0.99) - 1)
            if reached > best:
                best, back = reached, earlier
        score.append(best)
        previous.append(back)
    if not score:
        return ()
    place = max(range(len(score)), key=lambda index: score[index])
    run = []
    while place >= 0:
        run.append(place)
        place = previous[place]
    run.reverse()
    looks = sum(1 for place in run if candidates[place][2] >= 1.0)
    return tuple(candidates[place][0] for place in run) if len(run) >= 2 and looks * 2 >= len(run) else ()
