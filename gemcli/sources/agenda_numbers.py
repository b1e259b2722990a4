"""Finds the items of an agenda among the lines of a page: the longest run of numbers that follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

ID = r"(?:\d{1,3}(?:\.\d{1,2}){0,3}(?:\.?[a-z])?|[A-Z](?:\.\d{1,2}){0,2})"
ALONE = re.compile(rf"(?:(?:agendapunt|punt|item)\s)?(?P<id>{ID})[.):]?", re.IGNORECASE)
INLINE = re.compile(
    rf"(?:(?:agendapunt|punt|item)\s)?(?P<id>{ID})(?:[.):]?\s[-–]?\s?|[.):])"
    r"(?P<title>(?![\d ]*(?:uur|euro|stemmen)\b)[A-ZÀ-Ý0-9'\"‘“(].*)",
    re.DOTALL,
)
"""`3. Vaststellen agenda`, `4.a Verordening`."""
GLUED = re.compile(r"(?P<id>\d{1,2}(?:\.\d{1,2}){0,2}[.]?[a-z]?)(?P<title>[A-ZÀ-Ý][a-zà-ÿ].*)", re.DOTALL)
"""`3Vaststellen agenda`: number and title in elements of their own, without a blank between."""
MOST = 600
"""Lines with a number that are compared."""
GAP = 3
"""Numbers that may be skipped: items that were taken from the agenda."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that may be an item."""

    index: int
    id: str
    title: str
    """Empty where the number stands alone."""
    style: str
    """How it is printed: lines of one agenda look alike."""

    @property
    def parts(self) -> tuple[int, ...]:
        """The id as numbers, a letter as its place in the alphabet.

        >>> Numbered(0, "13a", "", "").parts, Numbered(0, "5.2", "", "").parts
        ((13, 1), (5, 2))
        """
        found = re.findall(r"\d+|[^\W\d_]", self.id)
        return tuple(int(one) if one.isdigit() else ord(one.lower()) - 96 for one in found)


def numbered(index: int, text: str, style: str, *, is_row: bool = False) -> Numbered | None:
    """Read a line as an item, or None; in a row of a table the number is a cell of its own."""
    if is_row:
        first, tab, rest = text.partition("\t")
        match = ALONE.fullmatch(first.strip())
        if match is None or not tab:
            return None
        return Numbered(index, match["id"], rest.partition("\t")[0].strip(), "row")
    alone = ALONE.fullmatch(text)
    if alone is not None:
        return Numbered(index, alone["id"], "", "alone")
    match = INLINE.fullmatch(text) or GLUED.fullmatch(text)
    return Numbered(index, match["id"], match["title"], style) if match is not None else None


def agenda(found: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """Return the longest run of items printed alike whose numbers follow each other; empty below two."""
    best: tuple[Numbered, ...] = ()
    for style in dict.fromkeys(one.style for one in found):
        run = _longest([one for one in found if one.style == style][:MOST])
        if len(run) > len(best):
            best = run
    return best if len(best) > 1 else ()


def _longest(found: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """Return the longest run; of two the one that begins first."""
    length = [1 if one.parts[0] <= GAP else 0 for one in found]
    before = [-1] * len(found)
    for at, one in enumerate(found):
        for back in range(at):
            if length[back] and length[back] + 1 > length[at] and follows(found[back].parts, one.parts):
                length[at], before[at] = length[back] + 1, back
    if not found or not max(length):
        return ()
    at = length.index(max(length))
    run = []
    while at >= 0:
        run.append(found[at])
        at = before[at]
    return tuple(reversed(run))


def follows(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Say whether an item may come right after another.

    >>> follows((3,), (4,)), follows((3,), (3, 1)), follows((3, 2), (4,)), follows((3,), (1,)), follows((3,), (3,))
    (True, True, True, False, False)
    """
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if same == len(one):
        return len(other) > same and other[same] <= GAP
    if same == len(other):
        return False
    return 0 < other[same] - one[same] <= GAP and len(other) <= same + 2
