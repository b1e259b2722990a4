"""Chooses sentences that together cover most of what was said, within a number of words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.model.section import Role, Section, SectionKind

AGAIN = 0.7
"""What a further sentence of a speaker is worth beside one of somebody who was not heard yet."""

REPEATED = 0.6
"""Share of a sentence's content words that may stand in one chosen sentence before it says the same again."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might be picked."""

    source_id: str
    sentence_id: str
    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    """Words without stop words, folded."""
    section: Section
    position: int
    """Place in its section, from 0."""
    weight: float = 1.0
    names_residents: bool = False
    is_told: bool = False
    """Whether the sentence itself says who spoke: minutes that report instead of quoting."""

    @property
    def voice(self) -> str:
        """Who is named before it: the speaker of a turn; what the chair announces needs no name."""
        if self.section.kind is not SectionKind.TURN or self.section.role is Role.CHAIR or self.is_told:
            return ""
        return self.section.named if self.names_residents else self.section.voice

    @property
    def cost(self) -> int:
        """Words that it takes on the page, its speaker's name included."""
        return len(self.words) + len(self.voice.split())

    def with_weight(self, weight: float) -> Candidate:
        return replace(self, weight=weight)

    def units(self) -> frozenset[tuple[str, ...]]:
        """Content words and pairs of them: what a choice can cover."""
        pairs = zip(self.content, self.content[1:], strict=False)
        return frozenset((*((word,) for word in self.content), *pairs))


def choose(candidates: Sequence[Candidate], max_words: int, background: Mapping[str, int]) -> list[Candidate]:
    """Pick greedily by newly covered weight per root of length; always at least one; in reading order.

    The chair leads the meeting and is picked only where nobody else says anything.

    `background` counts each word over all headings: what is said everywhere weighs little here.
    """
    units = [candidate.units() for candidate in candidates]
    here = Counter(unit for own in units for unit in own)
    worth = {unit: _worth(unit, count, background) for unit, count in here.items()}
    shortest = min((candidate.cost for candidate in candidates), default=0)
    covered: set[tuple[str, ...]] = set()
    chosen: list[int] = []
    left = max(max_words, shortest)
    while True:
        best, best_gain = -1, -1.0
        for index, candidate in enumerate(candidates):
            if index in chosen or candidate.cost > left or repeats(candidate, [candidates[each] for each in chosen]):
                continue
            if chosen and candidate.section.role is Role.CHAIR:
                continue
            gain = sum(worth[unit] for unit in units[index] - covered) * candidate.weight
            gain /= math.sqrt(len(candidate.words) or 1)
            gain *= AGAIN ** sum(candidates[other].section.voice == candidate.section.voice for other in chosen)
            if gain > best_gain:
                best, best_gain = index, gain
        if best < 0:
            return [candidates[index] for index in sorted(chosen)]
        chosen.append(best)
        covered |= units[best]
        left -= candidates[best].cost
        if left < 8:
            return [candidates[index] for index in sorted(chosen)]


def _worth(unit: tuple[str, ...], count: int, background: Mapping[str, int]) -> float:
    """What is said often here and little elsewhere says most; a pair said once says nothing beyond its words."""
    if len(unit) > 1:
        return 1.5 * math.log(count) if count > 1 else 0.0
    elsewhere = max(0, background.get(unit[0], count) - count)
    return math.log1p(count) * count / (count + elsewhere)


def repeats(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    """Say whether most of a sentence's words stand in one that was chosen already."""
    own = set(candidate.content)
    return any(len(own & set(other.content)) > REPEATED * len(own) for other in taken if own)
