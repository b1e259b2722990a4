"""A pattern that is compiled when first needed, and tried only where a text holds what it cannot do without."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from gemcli.privacy.rows import folded_of
from gemcli.privacy.starts import Starts


def holds(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether any of some pieces of words, given in small letters, stands in a text in whatever writing.

    >>> holds("MET VRIENDELIJKE GROET", ("groet", "hoogachtend")), holds("Tot dan", ("groet",))
    (True, False)
    """
    folded = folded_of(text)
    return any(piece in folded for piece in pieces)


SHORT = 60
"""Code points of a text of a line, which is sooner searched than looked into for places."""


class Lazy:
    """Compiled at its first use: what the rules for names are made of takes a tenth of a second and more to compile."""

    __slots__ = ("_made", "at", "flags", "lines_with", "needs", "source")

    def __init__(
        self,
        source: str,
        flags: re.RegexFlag = re.NOFLAG,
        *,
        needs: tuple[str, ...] = (),
        at: Starts | None = None,
        lines_with: Starts | None = None,
    ) -> None:
        """Say of a pattern where it can find something; none of these changes what it finds.

        `needs` are pieces in small letters of which each text that the pattern finds something in holds one. `at` is
        where all that it finds begins. `lines_with` is what stands in each line in which it finds something: only for
        a pattern that stays on one line, looks no further than the break behind it, and has no `$`.
        """
        self.source, self.flags, self.needs, self.at, self.lines_with = source, flags, needs, at, lines_with
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
        if len(text) < SHORT:
            return self.compiled.finditer(text, start, end)
        if self.at is not None:
            starts = self.at(text)
            return self._at(text, starts, start, end) if starts else iter(())
        if self.lines_with is not None and not start and end == sys.maxsize:
            return self._in_lines(text, self.lines_with(text))
        return self.compiled.finditer(text, start, end)

    def _at(self, text: str, starts: Sequence[int], done: int, end: int) -> Iterator[re.Match[str]]:
        match = self.compiled.match
        for start in starts:
            if start < done:
                continue
            done = start + 1
            shape = match(text, start, end)
            if shape is not None:
                yield shape
                done = shape.end()

    def _in_lines(self, text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
        done = 0
        for start in starts:
            if start < done:
                continue
            head, done = text.rfind("\n", 0, start) + 1, text.find("\n", start) + 1 or len(text)
            yield from self.compiled.finditer(text, head, done)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if self.at is None and self.lines_with is None:
            return self.compiled.search(text, start, end)
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text)
