"""Tells by its number which case a paper, or an item of one, is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gemcli.letters.passages import Row, Said
from gemcli.model.span import cut

LONG_NUMBER = 5
"""Digits from which the last part of the number of a case names it."""


def bears(text: str, numbers: Iterable[str]) -> bool:
    """Whether a text names a case by its number, or a note by the last part of it: "00133" for "Z-2027-00133".

    >>> bears("graf C-48 / Z-2027-00212", ["Z-2027-00212"]), bears("00133: nog nodig", ["Z-2027-00133"])
    (True, True)
    >>> bears("Er zijn 100133 inwoners.", ["Z-2027-00133"])
    False
    """
    for number in numbers:
        last = re.split(r"[-./]", number)[-1]
        names = [number, last] if last.isdigit() and len(last) >= LONG_NUMBER else [number]
        if any(re.search(rf"(?<![\w.-]){re.escape(name)}(?!\w)", text) for name in names):
            return True
    return False


def of_this_case(said: Sequence[Said | Row], numbers: Sequence[str]) -> list[Said | Row]:
    """Leave out of papers on several cases, as the minutes of a team are, what does not stand with a number of ours."""
    shapes = [re.compile(rf"(?<![\w.-]){_shape(number)}(?!\w)") for number in numbers if _is_of_case(number)]
    ids = {one.document.source.id: one.document.text for one in said}
    several = {key for key, text in ids.items() if any(_others(shape, text, numbers) for shape in shapes)}
    return [one for one in said if one.document.source.id not in several or _stands_with(one, numbers)]


def _is_of_case(number: str) -> bool:
    """Whether a number has the form of one of a case: parts, and the last of them long."""
    return len(re.split(r"[-./]", number)) > 1 and sum(char.isdigit() for char in number) > LONG_NUMBER


def _shape(number: str) -> str:
    """The form of a number as a pattern: every digit may be another."""
    return "".join(r"\d" if char.isdigit() else re.escape(char) for char in number)


def _others(shape: re.Pattern[str], text: str, numbers: Sequence[str]) -> bool:
    return any(match not in numbers for match in shape.findall(text))


def _stands_with(one: Said | Row, numbers: Sequence[str]) -> bool:
    passage = cut(one.document.text, one.passage.spans) if isinstance(one, Said) else one.text
    return bears(f"{one.heading}\n{passage}", numbers)
