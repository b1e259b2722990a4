"""The words of a text, its rows of letters and digits, and the whole in small letters: found once for all who ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word of letters, with its apostrophes and hyphens."""
BETWEEN_ROWS = re.compile(r"([\W\d_]+)")
"""What stands between two rows of letters."""
DIGITS = re.compile(r"\d+")
UNUSUAL = "ıİſ"
UNUSUAL_TO_USUAL = str.maketrans(UNUSUAL, "iis")
"""Letters that a search without regard to case takes for others (`re.IGNORECASE`), though `lower` does not."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text."""

    shapes: Sequence[re.Match[str]]
    folded: Sequence[str]
    """Each of these words in small letters."""


@lru_cache(maxsize=3)
def words_of(text: str) -> Words:
    """Return the words of a text.

    >>> words_of("De oud-wethouder").folded
    ['de', 'oud-wethouder']
    """
    shapes = list(WORD.finditer(text))
    return Words(shapes, [shape.group().casefold() for shape in shapes])


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """The rows of letters of one text: each part of a word with a hyphen is one, too."""

    begins: Sequence[int]
    """Where each row begins."""
    places: Mapping[str, Sequence[int]]
    """Where each row begins, by the row in small letters."""


@lru_cache(maxsize=4)
def letters_of(text: str) -> Letters:
    """Return the rows of letters of a text, found once for all rules that ask for words.

    >>> dict(letters_of("De oud-wethouder").places)
    {'de': [0], 'oud': [3], 'wethouder': [7]}
    """
    parts = BETWEEN_ROWS.split(small(text))
    begins = list(accumulate(map(len, parts), initial=0))[:-1]
    inside = slice(0 if parts[0] else 2, len(parts) if parts[-1] else -1, 2)
    places: dict[str, list[int]] = defaultdict(list)
    for row, begin in zip(parts[inside], begins[inside], strict=True):
        places[row].append(begin)
    return Letters(begins[inside], dict(places))


@lru_cache(maxsize=2)
def digits_of(text: str) -> Mapping[str, Sequence[int]]:
    """Return where each row of digits of a text begins, by the row."""
    digits: dict[str, list[int]] = defaultdict(list)
    for shape in DIGITS.finditer(text):
        digits[shape.group()].append(shape.start())
    return dict(digits)


def small(text: str) -> str:
    """Return a text in small letters, as long as it was, so that offsets stay what they are."""
    if not text.isascii() and any(letter in text for letter in UNUSUAL):
        text = text.translate(UNUSUAL_TO_USUAL)
    return text.lower()


@lru_cache(maxsize=4)
def folded_of(text: str) -> str:
    """Return a whole text in small letters, see `small`; kept for the next who asks."""
    return small(text)
