"""Where in a text a costly pattern is tried at all: at its words, capitals, numbers, lines, each found once for all.

Sixty patterns that each try every place of a text are slow; most of them can only begin at a few words or at a
number. What is yielded here may be too much, never too little: the pattern itself still decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from gemcli.privacy.rows import DIGITS, folded_of, letters_of, small

Starts = Callable[[str], Sequence[int]]
"""Gives offsets in a text, in rising order; the same one may stand twice."""

BREAK = re.compile(r"\n")

WANTED: dict[str, list[Starts]] = defaultdict(list)
"""Each row of letters that rules begin at, and the rules that do."""


@lru_cache(maxsize=4)
def _met(text: str) -> Mapping[Starts, Sequence[int]]:
    """Return for the rules that begin at words of a text where these words stand: one look for all rules."""
    places = letters_of(text).places
    met: dict[Starts, list[int]] = {}
    for row in WANTED.keys() & places.keys():
        for starts in WANTED[row]:
            met.setdefault(starts, []).extend(places[row])
    for found in met.values():
        found.sort()
    return met


def words(listed: str) -> Starts:
    """Begin at some words, given in small letters with blanks between: rows of letters, without hyphen or stop."""

    def starts(text: str) -> Sequence[int]:
        return _met(text).get(starts, ())

    for word in frozenset(listed.split()):
        WANTED[word].append(starts)
    _met.cache_clear()
    return starts


WHOLE_WORD = re.compile(r"(?<=[\W\d_])[^\W\d_]+(?=[\W\d_])")
"""A row of letters that is not cut by the end of a piece."""


def pieces(*wanted: str) -> Starts:
    """Begin at pieces of words, or of several, given in small letters.

    A piece in which a word stands whole is looked for only in a text that has the word.
    """
    held = [(piece, max(WHOLE_WORD.findall(piece), key=len, default="")) for piece in wanted]

    def starts(text: str) -> Sequence[int]:
        folded, places = folded_of(text), letters_of(text).places
        found: list[int] = []
        for piece, word in held:
            start = -1 if word and word not in places else folded.find(piece)
            while start >= 0:
                found.append(start)
                start = folded.find(piece, start + 1)
        found.sort()
        return found

    return starts


def opening(_: str) -> Sequence[int]:
    """Begin at the text itself."""
    return (0,)


def shapes(*patterns: re.Pattern[str]) -> Starts:
    """Begin where cheap patterns match: ones that open with letters or signs that say what they look for."""

    @lru_cache(maxsize=2)
    def starts(text: str) -> Sequence[int]:
        return sorted(shape.start() for pattern in patterns for shape in pattern.finditer(text))

    return starts


def either(*several: Starts) -> Starts:
    """Begin where any of several begins."""

    def starts(text: str) -> Sequence[int]:
        met = [found for one in several if (found := one(text))]
        return met[0] if len(met) == 1 else sorted(chain.from_iterable(met))

    return starts


@lru_cache(maxsize=4)
def capitals(text: str) -> Sequence[int]:
    """Begin at words that begin with another letter than one of a to z."""
    return [start for start in letters_of(text).begins if not "a" <= text[start] <= "z"]


def capitals_before(inner: Starts, reach: int) -> Starts:
    """Begin at words that begin with a capital, see `capitals`, at most so many code points before something."""

    def starts(text: str) -> Sequence[int]:
        found: list[int] = []
        marks = inner(text)
        begins = capitals(text) if marks else ()
        done = 0
        for mark in marks:
            end = bisect_left(begins, mark)
            found += begins[max(done, bisect_left(begins, mark - reach)) : end]
            done = end
        return found

    return starts


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
        found = inner(text)
        if not found:
            return ()
        ends = breaks(text)
        heads = {ends[max(0, bisect_left(ends, start) - 1 - above)] for start in found}
        return sorted({start for head in heads for start in (head, head + 1)})

    return starts


def earlier(inner: Starts, size: int) -> Starts:
    """Begin so many code points before something."""

    def starts(text: str) -> Sequence[int]:
        return [start - size for start in inner(text) if start >= size]

    return starts


def and_blanks_before(inner: Starts, most: int) -> Starts:
    """Begin at something, and at each of the blanks and tabs right before it, at most so many."""

    def starts(text: str) -> Sequence[int]:
        found: set[int] = set()
        for start in inner(text):
            blanks = text[max(0, start - most) : start]
            found.update(range(start - len(blanks) + len(blanks.rstrip(" \t")), start + 1))
        return sorted(found)

    return starts


def and_word_before(inner: Starts) -> Starts:
    """Begin at something, and at the row of letters before it."""

    def starts(text: str) -> Sequence[int]:
        found = inner(text)
        if not found:
            return ()
        letters = letters_of(text).begins
        before = {letters[index - 1] for start in found if (index := bisect_left(letters, start))}
        return sorted({*found, *before})

    return starts


@lru_cache(maxsize=4)
def words_before_numbers(text: str) -> Sequence[int]:
    """Begin at the row of letters that stands before a number."""
    letters = letters_of(text).begins
    return [letters[index - 1] for number in numbers(text) if (index := bisect_left(letters, number))]


def both(one: Starts, other: Starts) -> Starts:
    """Begin where two begin."""

    def starts(text: str) -> Sequence[int]:
        found = one(text)
        return sorted(set(found).intersection(other(text))) if found else ()

    return starts


@lru_cache(maxsize=4)
def initials(text: str) -> Sequence[int]:
    """Begin at capitals with a stop behind them: at once, or as in `Th.` and `Chr.`."""
    return [start for start in capitals(text) if "." in text[start + 1 : start + 4]]


SHORT_NUMBER = re.compile(r"(?<!\d)[1-9]\d{0,3}(?!\d)")


def short_numbers(text: str) -> Sequence[int]:
    """Begin at numbers of at most four digits that do not begin with a nought."""
    return [shape.start() for shape in SHORT_NUMBER.finditer(text)]


def before_numbers(listed: str, reach: int) -> Starts:
    """Begin at a blank right before a number of a house, or before the bracket that opens with it, see `short_numbers`.

    Where one of the listed words stands before the number, given as in `words`, also at the blanks and commas at most
    so many code points before it.
    """
    leads = frozenset(listed.split())

    def starts(text: str) -> Sequence[int]:
        letters = letters_of(text).begins
        found: set[int] = set()
        for number in short_numbers(text):
            if text[number - 1] == " ":
                found.add(max(0, number - 1))
            elif text[number - 1] == "(":
                found.add(max(0, number - 2))
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
        letters = letters_of(text).begins
        found = list(numbers(text))
        for number in numbers(text):
            found += letters[bisect_left(letters, number - reach) : bisect_left(letters, number)]
        return sorted(found)

    return starts
