"""What was changed in a sentence: the places that were cut and what was put there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Cut(NamedTuple):
    """A run of code points of the sentence and the words that take its place."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Cuts in reading order; nothing outside them differs."""

    cuts: tuple[Cut, ...] = ()
    also: tuple[str, ...] = ()
    """Further sentences of the same source that the claim names as its evidence."""

    def of(self, text: str) -> str:
        """Return the sentence as it reads afterwards.

        >>> Edit((Cut(0, 2, "Het"), Cut(7, 7, " niet"))).of("De raad wil.")
        'Het raad niet wil.'
        """
        parts, start = [], 0
        for cut in self.cuts:
            parts += [text[start : cut.start], cut.new]
            start = cut.end
        return "".join((*parts, text[start:]))

    def changes(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return what stood there and what stands there now, for each cut."""
        return tuple((text[cut.start : cut.end], cut.new) for cut in self.cuts)


def swap(span: tuple[int, int], new: str) -> Edit:
    """Put other words in one place."""
    return Edit((Cut(*span, new),))


def around(text: str, before: str, after: str) -> Edit:
    """Put words before and after a sentence."""
    return Edit((Cut(0, 0, before), Cut(len(text), len(text), after)))


def retold(text: str, new: str) -> Edit:
    """Put another sentence in its place."""
    return Edit((Cut(0, len(text), new),))


def folded(text: str) -> str:
    """Return the words alone, in small letters: what is equal here says the same.

    >>> folded("De  Raad, besluit:")
    'de raad besluit'
    """
    return " ".join(re.findall(r"\w+", text.casefold()))


def like(found: str, new: str) -> str:
    """Give a word the capital of the one that it replaces.

    >>> like("Wel", "niet")
    'Niet'
    """
    return new[:1].upper() + new[1:] if found[:1].isupper() else new


def swapped(text: str, pairs: Sequence[tuple[str, str]], guard: str = "") -> list[Edit]:
    """Return every way to replace one word by its partner; a pair holds whole words, `guard` what may not precede."""
    found = []
    for one, other in pairs:
        for match in re.finditer(rf"{guard}\b{one}\b", text, re.IGNORECASE):
            found.append(swap(match.span(), like(match[0], other)))
    return found
