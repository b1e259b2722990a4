"""Which numbered lines are agenda items, and which are points of a decision: the likeliest rising run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.bold import bare
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line
from gemcli.meetings.numbering import Number, Style, numbers
from gemcli.model.document import PassageKind

MOST = 600
"""Numbered lines of one style that are weighed; more would be a list, not an agenda."""
BACK = 120
"""How many numbered lines a run looks back."""
LATE_START = 1.5
"""What it costs at most that a run begins with a high number, as minutes do that are numbered over the year."""
LOOKS = 0.9
"""Weight from which a line looks like an item by itself."""
FEWEST = 2
"""Items that make a run."""
POINT = re.compile(r"(?P<digit>\d{1,2}[.):]?\s)|(?P<letter>[a-z][.)]\s)|(?P<dash>[-–•▪])|(?P<roman>[ivx]{1,5}[.)]\s)")
LONGEST_TITLE = 200
"""Characters of a line that can be a title."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A numbered line."""

    index: int
    number: Number
    weight: float
    """How much it looks like an agenda item."""


def longest(rows: Sequence[Line], after: int, cues: Cues) -> tuple[int, ...]:
    """Return the indices of the lines that form the likeliest run of rising item numbers; empty when none convinces.

    A line weighs more when it looks like an agenda item (its first word, an empty line before it, a heading), less
    when it looks like a point of an enumeration; a gap in the numbers costs. Items of the same look that were handled
    out of order are added.
    """
    best: tuple[float, tuple[Candidate, ...]] = (0.0, ())
    by_style = _candidates(rows, after, cues)
    for candidates in by_style.values():
        if len(candidates) <= MOST:
            best = max(best, _best(candidates), key=lambda each: each[0])
    run = best[1]
    if not run:
        return ()
    return tuple(sorted(each.index for each in (*run, *_out_of_order(run, by_style[run[0].number.style]))))


def _candidates(rows: Sequence[Line], after: int, cues: Cues) -> dict[Style, list[Candidate]]:
    found: dict[Style, list[Candidate]] = {}
    enumerating = ""
    for index in range(after, len(rows)):
        row = rows[index]
        text = bare(row.text)
        read = numbers(text) if text[0].isalnum() and len(row.text) <= LONGEST_TITLE else ()
        enumerating = _enumerates(row, rows[index - 1] if index else None, enumerating)
        for number in read:
            title = number.title or _title_below(rows, index)
            if not title or title[0].islower() or not _is_title(number, title, row):
                continue
            weight = _weight(row, rows[index + 1] if index + 1 < len(rows) else None, number, title, cues)
            candidate = Candidate(index, number, weight - (0.9 if enumerating else 0.0))
            found.setdefault(number.style, []).append(candidate)
    return found


def _title_below(rows: Sequence[Line], index: int) -> str:
    """Return the next line where a number stands alone: its title, when that looks like one."""
    if index + 1 == len(rows):
        return ""
    below = rows[index + 1]
    fits = len(below.text) <= LONGEST_TITLE and not below.text.endswith((".", ";", ",")) and not numbers(below.text)
    return below.text if fits and below.text[0].isupper() and not below.text.isdigit() else ""


def _is_title(number: Number, title: str, row: Line) -> bool:
    """Say whether what follows can be a title: letters alone need a stop, a heading or capitals behind them."""
    if number.style in (Style.LETTERS, Style.ROMAN) and "." not in number.id:
        return number.has_stop or number.has_word or row.kind is PassageKind.HEADING
    return any(char.isalpha() for char in title[:12])


def _enumerates(row: Line, before: Line | None, marker: str) -> str:
    """Return the marker of the enumeration in which a line stands, empty outside of one.

    It begins after a colon and goes on until a paragraph of its own, or points of another kind ("a." and then "3.").
    """
    own = _marker(row.text)
    if before is not None and before.text.endswith((":", ";", ",")) and not (row.after_gap and row.kind in TITLES):
        return own or marker or "text"
    if not marker or (row.after_gap and own != marker):
        return ""
    return marker


def _marker(text: str) -> str:
    """Return of what kind the point is that a line begins: with a digit, a letter or a dash."""
    match = POINT.match(text)
    return match.lastgroup or "" if match is not None else ""


TITLES = (PassageKind.HEADING,)


def _weight(row: Line, below: Line | None, number: Number, title: str, cues: Cues) -> float:
    weight = 0.2
    first = cues.pattern("record.agenda").match(title)
    weight += 1.0 if first is not None and first.end() else 0.0
    is_heading = row.kind is PassageKind.HEADING or (
        not number.title and below is not None and below.kind is PassageKind.HEADING
    )
    weight += 1.0 if number.has_word or is_heading else 0.0
    weight += 0.3 if row.after_gap else 0.0
    in_capitals = _in_capitals(title)
    weight += 0.6 if in_capitals else 0.0
    weight -= 0.9 if row.text.endswith((";", ",")) else 0.0
    weight -= 0.3 if row.text.endswith(".") and not row.after_gap else 0.0
    if not (number.has_stop or number.has_word or in_capitals or is_heading or not number.id.isalnum()):
        weight -= 0.9
    return weight


def _in_capitals(title: str) -> bool:
    letters = [char for char in title.split("(")[0] if char.isalpha()]
    return len(letters) >= 4 and sum(char.isupper() for char in letters) * 5 >= len(letters) * 4


def _best(candidates: Sequence[Candidate]) -> tuple[float, tuple[Candidate, ...]]:
    """Choose the run with the greatest weight; steps over numbers cost."""
    score: list[float] = []
    previous: list[int] = []
    for place, each in enumerate(candidates):
        best, back = each.weight - min(LATE_START, 0.3 * max(0.0, each.number.value - 1)), -1
        for earlier in range(max(0, place - BACK), place):
            step = each.number.value - candidates[earlier].number.value
            if step <= 0:
                continue
            reached = score[earlier] + each.weight + 0.5 - 0.6 * max(0.0, int(step + 0.99) - 1)
            if reached > best:
                best, back = reached, earlier
        score.append(best)
        previous.append(back)
    if not score:
        return 0.0, ()
    last = max(range(len(score)), key=lambda index: score[index])
    run = []
    place = last
    while place >= 0:
        run.append(candidates[place])
        place = previous[place]
    run.reverse()
    looks = sum(1 for each in run if each.weight >= LOOKS)
    return (score[last], tuple(run)) if len(run) >= FEWEST and looks * 2 >= len(run) else (0.0, ())


def _out_of_order(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return lines that look like those of the run, with numbers that it lacks: items taken earlier or later.

    They stand between the first and the last of the run, and their number lies between its numbers.
    """
    known = {each.number.id for each in run}
    forms = Counter((each.number.has_word, each.number.has_stop) for each in run)
    form = forms.most_common(1)[0][0]
    values = [each.number.value for each in run]
    found: list[Candidate] = []
    for each in candidates:
        same = (each.number.has_word, each.number.has_stop) == form and each.weight >= LOOKS
        inside = min(values) < each.number.value < max(values) and run[0].index < each.index < run[-1].index
        if same and inside and each.number.id not in known and not re.search(r"[.a-z]", each.number.id):
            known.add(each.number.id)
            found.append(each)
    return found
