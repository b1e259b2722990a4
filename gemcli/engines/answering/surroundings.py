"""Tells how well a word of a question stands with a sentence: in it, before it, above it, or only in its paper."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from gemcli.engines.answering.library import Library
from gemcli.engines.answering.passages import Block, Unit
from gemcli.model.section import SectionKind

BEFORE, AROUND, HEADING, BESIDE, SECTION, PAPER, ABOUT = 0.85, 0.75, 0.8, 0.6, 0.55, 0.5, 0.75
"""What a word of the subject counts for in the two sentences before, elsewhere in the passage, above it, in the
passage before it, in its section, in the name or first lines of its paper, and as a name that its paper is about."""

HEADING_OF_TALK = 0.62
"""What a word of the subject counts for that stands only above a debate, in which much else is said."""

WITH_BEFORE, WITH_AFTER = 0.9, 0.8
"""What a word counts for in the sentences before and in the next one, where those are to hold the subject together."""

LEANT_ON = 0.95
"""The same for the sentences before one that begins with "dat", "deze" or "daar": it speaks of what they speak of."""

LEANING = re.compile(
    r"\W{0,3}(?:dat|dit|deze|die|daar\w*|hier\w*|hij|zij|ze|het (?:is|was|gaat|betreft)"
    r"|voor \w+ (?:is|zijn) (?:deze|dit|die)"
    r"|dus|en|maar|want|that|this|these|those|it|they)\b",
    re.IGNORECASE,
)

FRONT = 0.7
"""What a word in the name of a paper counts for in its first lines."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a sentence and of what stands around it, each set with what a word counts for that stands there."""

    own: frozenset[str]
    near: frozenset[str]
    after: frozenset[str]
    around: frozenset[str]
    beside: frozenset[str]
    section: frozenset[str]
    heading: frozenset[str]
    paper: frozenset[str]
    leant: float
    """What a word counts for in the sentences before."""
    above: float
    """What one counts for in the heading."""
    is_leaning: bool
    is_front: bool

    def reached(self, standing: Mapping[str, float]) -> Reached:
        """Return how well one word of the subject is reached."""
        own, near, heading = (share_of(standing, words) for words in (self.own, self.near, self.heading))
        around, paper = share_of(standing, self.around), share_of(standing, self.paper)
        best = max(
            own,
            self.leant * near,
            self.above * heading,
            AROUND * around,
            BESIDE * share_of(standing, self.beside),
            SECTION * share_of(standing, self.section),
            PAPER * paper,
        )
        direct = max(
            own,
            FRONT * paper if self.is_front else 0.0,
            self.above * heading * self.above,
            0.8 * near if self.is_leaning else 0.0,
        )
        joint = max(own, WITH_BEFORE * near, WITH_AFTER * share_of(standing, self.after))
        return Reached(best, direct, max(own, near, around), joint)


@dataclass(frozen=True, slots=True)
class Reached:
    """How well a word of the subject stands with a sentence: from 0 for not at all to 1 for in it, word for word."""

    best: float
    """Anywhere."""
    direct: float
    """In the sentence or right above it."""
    close: float
    """In its passage."""
    joint: float = 0.0
    """In the sentence, those just before it or the one after it: together they hold a subject as one."""


ABSENT = Reached(0.0, 0.0, 0.0, 0.0)

WOVEN = 0.95
"""What the two halves of a compound count for that stand apart: "referendum over parkeren" for "parkeerreferendum"."""


def woven(halves: Sequence[Reached]) -> Reached:
    """What the halves of a compound count for together."""
    share = WOVEN / len(halves)
    return Reached(
        *(share * sum(values) for values in zip(*((h.best, h.direct, h.close, h.joint) for h in halves), strict=True))
    )


def surroundings(block: Block, unit: Unit, library: Library) -> tuple[Surroundings, str]:
    """The words around a sentence, and the text of the passage before its own."""
    first, here, behind, end = (_first(block, unit.place + step) for step in (-2, 0, 1, 2))
    leans = LEANING.match(unit.text) is not None
    is_said = block.section is not None and block.section.kind is SectionKind.TURN
    beside, before_text = _beside(block, unit, library)
    return Surroundings(
        own=frozenset(unit.words),
        near=_words(block.units[first:here]),
        after=_words(block.units[behind:end]),
        around=library.said_in(block)[0],
        beside=beside,
        section=library.section_words(block),
        heading=block.heading_words,
        paper=block.paper.words,
        leant=LEANT_ON if leans else BEFORE,
        above=HEADING_OF_TALK if is_said else HEADING,
        is_leaning=leans,
        is_front=block.is_front,
    ), before_text


def _first(block: Block, place: int) -> int:
    """Return the index of the first sentence of a passage that has a place or one behind it."""
    return bisect_left(block.units, place, key=lambda unit: unit.place)


def _words(units: Sequence[Unit]) -> frozenset[str]:
    return frozenset(word for unit in units for word in unit.words)


def _beside(block: Block, unit: Unit, library: Library) -> tuple[frozenset[str], str]:
    """The words and text of the passage before this one, where both are of one section.

    Of what a rule made of a sentence: the words of the passage in which that sentence stands.
    """
    if block.is_told:
        return library.told_beside(unit), ""
    number = block.units[0].block - 1
    if number < 0:
        return frozenset(), ""
    other = library.held[number]
    if other.paper is not block.paper or other.section is not block.section:
        return frozenset(), ""
    return library.said_in(other)


def share_of(standing: Mapping[str, float], words: Collection[str]) -> float:
    small, large = (standing, words) if len(standing) < len(words) else (words, standing)
    return max((standing[word] for word in small if word in large), default=0.0)
