"""Holds the order of a claim's words against that of its source: a retelling moves phrases, not words."""

from __future__ import annotations

from itertools import pairwise

from gemcli.facts.inflection import roots
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides, content
from gemcli.model.finding import Check, CheckResult
from gemcli.text.words import tokens

ORDERED = 6
"""Words of the source from which their order in the claim is looked at."""
NEAR = 5
"""Words of the source within which two neighbours of the claim stand in their order."""
TOGETHER = 0.4
"""Share of neighbours of the claim that must be neighbours in the source: a retelling moves phrases, not words."""
LITERAL = 0.9
"""Share of the claim's words that are the source's own from which they are taken for a copy."""
IN_PAIRS = 0.25
"""Share of neighbouring words that a copy, however shortened, has in common with its source."""


def out_of_order(sides: Sides, alignment: Alignment) -> list[Check]:
    """Hold back words in an order that has nothing to do with that of the source; a retelling keeps most of it."""
    said = [token.text for token in tokens(alignment.text)]
    forms = [roots(word) for word in said]
    places: list[int] = []
    for word in dict.fromkeys(content(sides.claim)):
        own = roots(word)
        standing = [index for index, other in enumerate(forms) if not own.isdisjoint(other)]
        if standing:
            last = places[-1] if places else -1
            places.append(min(standing, key=lambda index: (not 0 < index - last <= NEAR, index)))
    if len(places) < ORDERED or sides.facts.votes:
        return []
    together = sum(1 for one, other in pairwise(places) if 0 < other - one <= NEAR) / (len(places) - 1)
    if together >= TOGETHER:
        return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]


def shuffled(sides: Sides) -> list[Check]:
    """Hold back a claim made of the source's very words of which hardly two stand together as they do there."""
    own = [token.text.casefold() for token in tokens(sides.claim)]
    said = [token.text.casefold() for token in tokens(f"{sides.quote}\n{sides.context}")]
    if len(own) < ORDERED or sum(word in set(said) for word in own) < LITERAL * len(own) or sides.facts.votes:
        return []
    pairs = set(pairwise(said))
    if sum(pair in pairs for pair in pairwise(own)) >= IN_PAIRS * (len(own) - 1):
        return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]
