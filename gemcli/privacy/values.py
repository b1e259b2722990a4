"""Finds addresses, numbers and mailboxes that are known already, word for word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.rows import digits_of, letters_of, small

ROW = re.compile(r"\d+|[^\W\d_]+")
"""Digits or letters."""
BLANK = re.compile(r"[^\S ]")
"""White space of other kinds than a blank."""


@dataclass(frozen=True, slots=True)
class Values:
    """What is looked for; a blank in it is one sign of white space, as at the end of a line."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """The words, with single blanks, and their kind."""
    places: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    """The first row of letters or digits of each, in small letters -> where in it the row begins, and its length."""

    def find(self, text: str) -> Iterator[Found]:
        """Yield where they stand in a text and no letter or digit touches them; of several the longest.

        >>> [one.text for one in values_of({"Achterom 9": Kind.ADDRESS}).find("Achterom 9, Achterom\\n9, Achterom 94")]
        ['Achterom 9', 'Achterom\\n9']
        """
        tried = sorted(
            (start - before, -length)
            for rows in (letters_of(text).places, digits_of(text))
            for row in self.places.keys() & rows.keys()
            for before, length in self.places[row]
            for start in rows[row]
            if start >= before
        )
        done = 0
        for start, less in tried:
            end = start - less
            kind = self.kinds.get(BLANK.sub(" ", text[start:end])) if start >= done else None
            if kind is not None and not _is_word(text[max(0, start - 1) : start]) and not _is_word(text[end : end + 1]):
                yield Found(Span(start, end), text[start:end], kind, why="known")
                done = end


def values_of(kinds: Mapping[str, Kind]) -> Values:
    """Return what finds these words, given with single blanks, again."""
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for value in kinds:
        row = ROW.search(value)
        if row is not None:
            places[small(row.group())].add((row.start(), len(value)))
    return Values(kinds, {row: frozenset(them) for row, them in places.items()})


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
