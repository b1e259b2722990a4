"""How the words of a summary are divided over its headings: a line for each, several arguments for large debates."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

LINE_WORDS = 22
"""Words of an average line: how many lines a bound in words allows."""

ARGUMENT_WORDS = 26
"""Words that every debate gets: one argument with its speaker."""

MOST_LARGE, LARGE_WORDS = 3, 110
"""Debates of which arguments of several parties are told whatever the room, and the words that each of them gets."""

AROUND_DEBATE = 20
"""Words of the heading over a debate and of the line below it that says who spoke."""


SLACK = 1.05
"""How far the least that debates take may go beyond the room: most take less than was reckoned."""

FEWEST_SAID = 120
"""Words below which an item was hardly debated."""

FORMAL_ITEM = re.compile(
    r"\b(?:vaststell\w{0,4} (?:van )?(?:de )?(?:agenda|notulen|verslag\w*|besluitenlijst\w*)|opening|sluiting"
    r"|mededelingen"
    r"|sluiten van de deuren|ingekomen stukken|approval of (?:the )?(?:minutes|agenda)|apologies|announcements)\b",
    re.IGNORECASE,
)
"""Items about the meeting itself."""


class Heading(Protocol):
    """All that was said under one heading."""

    @property
    def heading(self) -> str: ...

    @property
    def words(self) -> int: ...

    @property
    def is_debate(self) -> bool: ...


Group = TypeVar("Group", bound=Heading)


def least_words(debates: int) -> int:
    """Return the words that so many debates take at least, with their headings."""
    return debates * (AROUND_DEBATE + ARGUMENT_WORDS) + min(debates, MOST_LARGE) * (LARGE_WORDS - ARGUMENT_WORDS)


def shares(groups: Sequence[Heading], max_words: int, large: Collection[str]) -> list[int]:
    """Divide words over headings: each a line, a large debate several; the rest by the root of what was said."""
    if not max_words:
        return [max(LINE_WORDS, group.words // 12) for group in groups]
    line = min(LINE_WORDS, max_words // max(1, len(groups)))
    lines = [_least(group, large) if group.is_debate else line for group in groups]
    around = AROUND_DEBATE * sum(group.is_debate for group in groups)
    spare = max(0, max_words - sum(lines) - around)
    roots = [math.sqrt(group.words) for group in groups]
    return [int(least + spare * root / (sum(roots) or 1)) for least, root in zip(lines, roots, strict=True)]


def _least(group: Heading, large: Collection[str]) -> int:
    """The words that a debate gets before the rest is divided: one argument, of a large one several."""
    return LARGE_WORDS if group.heading in large else ARGUMENT_WORDS


def large_ones(groups: Sequence[Heading]) -> frozenset[str]:
    """The headings of the debates in which most was said."""
    debates = sorted((group for group in groups if group.is_debate), key=lambda group: -group.words)
    return frozenset(group.heading for group in debates[:MOST_LARGE])


def with_room(groups: Sequence[Group], max_words: int) -> list[Group]:
    """Leave out the shortest debates where not each can have a line; what was decided there stands elsewhere."""
    debates = sorted((group for group in groups if group.is_debate), key=lambda group: -group.words)
    others = len(groups) - len(debates)
    if not max_words or not debates:
        return list(groups)
    of_matter = [group for group in debates if group.words >= FEWEST_SAID and not FORMAL_ITEM.search(group.heading)]
    debates = of_matter or debates
    while len(debates) > 1:
        large = large_ones(debates)
        least = sum(_least(group, large) + AROUND_DEBATE for group in debates)
        if least <= SLACK * max_words - LINE_WORDS * others:
            break
        debates.pop()
    kept = {group.heading for group in debates}
    return [group for group in groups if not group.is_debate or group.heading in kept]
