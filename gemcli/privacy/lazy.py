"""A pattern that is compiled when first needed, and looked for only in texts that hold a word it cannot do without."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=32)
def _folded(text: str) -> str:
    return text.casefold()


def holds(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether any of some pieces of words, given in small letters, stands in a text in whatever writing.

    >>> holds("MET VRIENDELIJKE GROET", ("groet", "hoogachtend")), holds("Tot dan", ("groet",))
    (True, False)
    """
    folded = _folded(text)
    return any(piece in folded for piece in pieces)


class Lazy:
    """Compiled at its first use: what the rules for names are made of takes a tenth of a second and more to compile."""

    __slots__ = ("_made", "flags", "needs", "source")

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG, *, needs: tuple[str, ...] = ()) -> None:
        """`needs` are pieces in small letters of which each text that the pattern finds something in holds one."""
        self.source, self.flags, self.needs = source, flags, needs
        self._made: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._made is None:
            self._made = re.compile(self.source, self.flags)
        return self._made

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if self.needs and not holds(text, self.needs):
            return iter(())
        return self.compiled.finditer(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text)
