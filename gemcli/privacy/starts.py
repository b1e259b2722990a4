"""Where in a text a costly pattern is tried at all: at its words, capitals, numbers, lines, each found once for all.

Sixty patterns that each try every place of a text are slow; most of them can only begin at a few words or at a
number. What is yielded here may be too much, never too little: the pattern itself still decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Starts = Callable[[str], Sequence[int]]
"""Gives offsets in a text, in rising order; the same one may stand twice."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word of letters, with its apostrophes and hyphens."""
LETTERS = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"\d+")
BREAK = re.compile(r"\n")
UNUSUAL = "ıİſK"
UNUSUAL_TO_USUAL = str.maketrans(UNUSUAL, "iisk")
"""Letters that a search without regard to case takes for others (`re.IGNORECASE`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text."""

    shapes: Sequence[re.Match[str]]
    folded: Sequence[str]
    """Each of these words in small letters."""
    letters: Sequence[int]
    """Where each row of letters begins: each part of a word with a hyphen, too."""
    places: Mapping[str, Sequence[int]]
    """Where each such row begins, by the row in small letters."""


@lru_cache(maxsize=3)
def words_of(text: str) -> Words:
    """Return the words of a text.

    >>> words_of("De oud-wethouder").folded, dict(words_of("De oud-wethouder").places)
    (['de', 'oud-wethouder'], {'de': [0], 'oud': [3], 'wethouder': [7]})
    """
    shapes = list(WORD.finditer(text))
    folded = [shape.group().casefold() for shape in shapes]
    letters: list[int] = []
    places: dict[str, list[int]] = defaultdict(list)
    for shape, word in zip(shapes, folded, strict=True):
        start = shape.start()
        if word.isascii() and word.isalpha() and shape.end() - start == len(word):
            letters.append(start)
            places[word].append(start)
            continue
        for row in LETTERS.finditer(text, *shape.span()):
            letters.append(row.start())
            places[small(row.group())].append(row.start())
    return Words(shapes, folded, letters, dict(places))


@lru_cache(maxsize=2)
def rows_of(text: str) -> Mapping[str, Sequence[int]]:
    """Return where each row of letters, in small letters, and each row of digits of a text begins."""
    digits: dict[str, list[int]] = defaultdict(list)
    for shape in DIGITS.finditer(text):
        digits[shape.group()].append(shape.start())
    return {**words_of(text).places, **digits}


def small(text: str) -> str:
    """Return a text in small letters, as long as it was, so that offsets stay what they are."""
    if not text.isascii() and any(letter in text for letter in UNUSUAL):
        text = text.translate(UNUSUAL_TO_USUAL)
    return text.lower()


@lru_cache(maxsize=4)
def folded_of(text: str) -> str:
    """Return a whole text in small letters, see `small`; kept for the next who asks."""
    return small(text)


def words(listed: str) -> Starts:
    """Begin at some words, given in small letters with blanks between: rows of letters, without hyphen or stop."""
    wanted = frozenset(listed.split())

    def starts(text: str) -> Sequence[int]:
        places = words_of(text).places
        found: list[int] = []
        for word in wanted & places.keys():
            found += places[word]
        found.sort()
        return found

    return starts


def pieces(*wanted: str) -> Starts:
    """Begin at pieces of words, or of several, given in small letters."""

    def starts(text: str) -> Sequence[int]:
        folded = folded_of(text)
        found: list[int] = []
        for piece in wanted:
            start = folded.find(piece)
            while start >= 0:
                found.append(start)
                start = folded.find(piece, start + 1)
        found.sort()
        return found

    return starts


def shapes(*patterns: re.Pattern[str]) -> Starts:
    """Begin where cheap patterns match: ones that open with letters or signs that say what they look for."""

    def starts(text: str) -> Sequence[int]:
        return sorted(shape.start() for pattern in patterns for shape in pattern.finditer(text))

    return starts


def behind(pattern: re.Pattern[str]) -> Starts:
    """Begin at the text itself, and behind each sign that a pattern finds."""

    def starts(text: str) -> Sequence[int]:
        return [0, *(shape.end() for shape in pattern.finditer(text))]

    return starts


def either(*several: Starts) -> Starts:
    """Begin where any of several begins."""

    def starts(text: str) -> Sequence[int]:
        found: list[int] = []
        for one in several:
            found += one(text)
        found.sort()
        return found

    return starts


@lru_cache(maxsize=4)
def capitals(text: str) -> Sequence[int]:
    """Begin at words that begin with another letter than one of a to z."""
    return [start for start in words_of(text).letters if not "a" <= text[start] <= "z"]


@lru_cache(maxsize=4)
def numbers(text: str) -> Sequence[int]:
    """Begin at rows of digits."""
    return [shape.start() for shape in DIGITS.finditer(text)]


@lru_cache(maxsize=4)
def breaks(text: str) -> Sequence[int]:
    """Begin at the text itself and at each end of a line, so with the line break."""
    return [0, *(shape.start() for shape in BREAK.finditer(text))]


@lru_cache(maxsize=4)
def lines(text: str) -> Sequence[int]:
    """Begin at lines."""
    return [0, *(shape.end() for shape in BREAK.finditer(text))]


def line_of(inner: Starts, above: int = 0) -> Starts:
    """Begin at the line in which something stands, or some lines above it, with the line break before it and without.

    >>> line_of(words("griffier"), above=1)("Aldus,\\nA. Vos\\ngriffier")
    [6, 7]
    """

    def starts(text: str) -> Sequence[int]:
        ends = breaks(text)
        heads = {ends[max(0, bisect_left(ends, start) - 1 - above)] for start in inner(text)}
        return sorted({start for head in heads for start in (head, head + 1)})

    return starts


def earlier(inner: Starts, size: int) -> Starts:
    """Begin so many code points before something."""

    def starts(text: str) -> Sequence[int]:
        return [start - size for start in inner(text) if start >= size]

    return starts


def and_word_before(inner: Starts) -> Starts:
    """Begin at something, and at the row of letters before it."""

    def starts(text: str) -> Sequence[int]:
        letters = words_of(text).letters
        found = inner(text)
        before = {letters[index - 1] for start in found if (index := bisect_left(letters, start))}
        return sorted({*found, *before})

    return starts


@lru_cache(maxsize=4)
def words_before_numbers(text: str) -> Sequence[int]:
    """Begin at the row of letters that stands before a number."""
    letters = words_of(text).letters
    return [letters[index - 1] for number in numbers(text) if (index := bisect_left(letters, number))]


@lru_cache(maxsize=4)
def initials(text: str) -> Sequence[int]:
    """Begin at capitals with a stop behind them: at once, or as in `Th.` and `Chr.`."""
    return [start for start in capitals(text) if "." in text[start + 1 : start + 4]]


def before_numbers(listed: str, reach: int) -> Starts:
    """Begin at a blank right before a number, or before the bracket that opens with it.

    Where one of the listed words stands before the number, given as in `words`, also at the blanks and commas at most
    so many code points before it.
    """
    leads = frozenset(listed.split())

    def starts(text: str) -> Sequence[int]:
        letters = words_of(text).letters
        found: set[int] = set()
        for number in numbers(text):
            found.update((max(0, number - 2), max(0, number - 1)))
            low = max(0, number - reach)
            index = bisect_left(letters, number)
            is_near = index > 0 and letters[index - 1] >= low
            if is_near and small(text[letters[index - 1] : number].rstrip(" .")) in leads:
                found.update(start for start, sign in enumerate(text[low:number], low) if sign in " ,")
        return sorted(found)

    return starts


def near_numbers(reach: int) -> Starts:
    """Begin at numbers, and at words at most so many code points before one."""

    def starts(text: str) -> Sequence[int]:
        letters = words_of(text).letters
        found = list(numbers(text))
        for number in numbers(text):
            found += letters[bisect_left(letters, number - reach) : bisect_left(letters, number)]
        return sorted(found)

    return starts
