"""Lays a claim beside the sentences and clauses of its evidence that speak of the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import roots
from gemcli.facts.paraphrase import groups
from gemcli.grounding.sides import content
from gemcli.grounding.vocabulary import Vocabulary

CARRIES = 0.3
"""Share of a claim clause's words from which a clause of the evidence is taken to carry it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the claim with the clauses of the evidence that share words with it, best first."""

    claim: str
    matches: tuple[tuple[str, float], ...]
    """Clauses of the evidence with the share of the claim clause's words that they hold."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which part of the evidence carries which part of the claim."""

    sentences: tuple[str, ...]
    """The sentences needed, in reading order."""
    pairs: tuple[Pair, ...]
    focus: float
    """Share of the claim's covered words that the best sentence, or two that stand together, hold."""

    @property
    def text(self) -> str:
        """The sentences needed as one text."""
        return "\n".join(self.sentences)

    def carrying(self) -> list[str]:
        """Return the clauses that carry the claim, and the opening clauses that govern them."""
        kept: list[str] = []
        for pair in self.pairs:
            if pair.matches:
                best = pair.matches[0][1]
                kept.extend(clause for clause, share in pair.matches if share >= min(best, CARRIES))
        kept.extend(opening for sentence in self.sentences if (opening := _opening(sentence)))
        return list(dict.fromkeys(kept))


def _opening(sentence: str) -> str:
    """Return the first clause of a sentence where it governs the rest: "Ik vraag u of", "Verzoekt het college:"."""
    head, colon, _ = sentence[:120].partition(":")
    opening = head + colon if colon else sentence.split(",")[0]
    return opening.rstrip(":") if re.search(r"\b(?:dat|of|om|te)\b\W*$|:\s*$", opening) else ""


def align(claim: str, sentences: Sequence[str]) -> Alignment:
    """Choose the sentences that carry the claim: the best one first, then each that adds a word."""
    words = list(dict.fromkeys(content(claim)))
    offered = [Vocabulary(sentence) for sentence in sentences]
    held = [{word for word in words if vocabulary.holds(word)} for vocabulary in offered]
    chosen: list[int] = []
    covered: set[str] = set()
    while len(chosen) < len(sentences):
        rest = [index for index in range(len(sentences)) if index not in chosen]
        best = max(rest, key=lambda index: (len(held[index] - covered), -index))
        if not held[best] - covered:
            break
        chosen.append(best)
        covered |= held[best]
    if not chosen and sentences:
        chosen = [0]
    chosen.sort()
    kept = tuple(sentences[index] for index in chosen)
    return Alignment(kept, tuple(_pairs(claim, kept)), _focus(held, covered))


def _focus(held: Sequence[set[str]], covered: set[str]) -> float:
    if not covered:
        return 0.0
    neighbours = [one | other for one, other in zip(held, [*held[1:], set()], strict=True)]
    return max(len(words & covered) for words in neighbours) / len(covered)


def _pairs(claim: str, sentences: Sequence[str]) -> list[Pair]:
    parts = [sentence[start:end] for sentence in sentences for start, end in clauses(sentence, fine=True)]
    offered = [Vocabulary(part) for part in parts]
    pairs = []
    for start, end in clauses(claim, fine=True):
        clause = claim[start:end]
        words = list(dict.fromkeys(content(clause)))
        if not words:
            continue
        shares = [
            (part, sum(vocabulary.holds(word) for word in words) / len(words))
            for part, vocabulary in zip(parts, offered, strict=True)
        ]
        matches = sorted((pair for pair in shares if pair[1] > 0), key=lambda pair: -pair[1])
        pairs.append(Pair(clause, tuple(matches)))
    return pairs


def overlap(one: str, other: str) -> int:
    """Return how many content words of one text another one holds."""
    vocabulary = Vocabulary(other)
    return sum(vocabulary.holds(word) for word in dict.fromkeys(content(one)))


def alike(one: str, other: str) -> bool:
    """Whether two words are forms of one word or stand for each other."""
    return not roots(one).isdisjoint(roots(other)) or not groups(one).isdisjoint(groups(other))
