"""Picks what people of no known office kept coming back to: pairs of words that were said again and again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from gemcli.engines.coverage import AGAIN, Candidate, repeats
from gemcli.model.section import Role, SectionKind

LEAST_WORDS = 10
"""Words below which a spoken sentence says little by itself."""

SPOKEN = 0.9
"""Share of sentences that somebody must speak by name."""

MILD = 0.3
"""Power of a sentence's own weight: what is said often counts for more than how it is said."""

Pair = tuple[str, str]


def is_talk(candidates: Sequence[Candidate]) -> bool:
    """Say whether people speak by name, but for a line or two."""
    spoken = sum(each.section.kind is SectionKind.TURN and bool(each.section.speaker) for each in candidates)
    return spoken >= SPOKEN * max(1, len(candidates))


def pick(standing: Sequence[Candidate], said: Sequence[Candidate], max_words: int) -> list[Candidate]:
    """Pick greedily the sentences that cover most of what was said more than once, in the order of the meeting.

    `standing` may be picked, `said` is everything: what counts as said often. The chair is heard only where nobody
    else stands.
    """
    counts = Counter(pair for each in said for pair in _pairs(each))
    spoken = [each for each in standing if each.section.role is not Role.CHAIR] or list(standing)
    pool = [each for each in spoken if len(each.words) >= LEAST_WORDS] or spoken
    pairs = [_pairs(each) for each in pool]
    covered: set[Pair] = set()
    chosen: list[int] = []
    left = max(max_words, min((each.cost for each in pool), default=0))
    while True:
        best, best_gain = -1, 0.0
        taken = [pool[each] for each in chosen]
        for index, candidate in enumerate(pool):
            if index in chosen or candidate.cost > left or repeats(candidate, taken):
                continue
            gain = sum(counts[pair] for pair in pairs[index] - covered if counts[pair] > 1)
            gain *= candidate.weight**MILD / math.sqrt(len(candidate.words))
            gain *= AGAIN ** (sum(each.section.voice == candidate.section.voice for each in taken) / 2)
            if gain > best_gain or (best < 0 and not chosen):
                best, best_gain = index, gain
        if best < 0:
            return [pool[index] for index in sorted(chosen)]
        chosen.append(best)
        covered |= pairs[best]
        left -= pool[best].cost


def _pairs(candidate: Candidate) -> set[Pair]:
    return set(zip(candidate.content, candidate.content[1:], strict=False))
