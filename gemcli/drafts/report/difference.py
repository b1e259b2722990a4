"""Lays two wordings side by side, word by word: what only the one has, what only the other has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

LONGEST = 400
"""Words of either side that are compared: the time of a comparison grows with their product."""
ALIKE = 0.4
"""Share of equal words below which a comparison shows nothing but two other sentences."""


class Side(StrEnum):
    """Who has a run of words."""

    BOTH = "both"
    CLAIM = "claim"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together."""

    side: Side
    text: str


def runs(claim: str, source: str) -> tuple[Run, ...]:
    """Return both wordings as one row of runs; empty where they have too little in common to be compared.

    >>> [(str(run.side), run.text) for run in runs("Het kost drie ton.", "Het kost twee ton.")]
    [('both', 'Het kost'), ('claim', 'drie'), ('source', 'twee'), ('both', 'ton.')]
    """
    ours, theirs = claim.split()[:LONGEST], source.split()[:LONGEST]
    matcher = SequenceMatcher(None, [_bare(word) for word in ours], [_bare(word) for word in theirs], autojunk=False)
    if matcher.ratio() < ALIKE:
        return ()
    return tuple(_runs(matcher, ours, theirs))


def _runs(matcher: SequenceMatcher[str], ours: list[str], theirs: list[str]) -> Iterator[Run]:
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Run(Side.BOTH, " ".join(theirs[c:d]))
            continue
        if b > a:
            yield Run(Side.CLAIM, " ".join(ours[a:b]))
        if d > c:
            yield Run(Side.SOURCE, " ".join(theirs[c:d]))


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’„«».,;:()").casefold() or word
