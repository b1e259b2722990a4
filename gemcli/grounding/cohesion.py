"""Tells whether a claim says what one sentence says, or gathers words that stand apart in its evidence."""

from __future__ import annotations

import re

from gemcli.facts import polarity
from gemcli.facts.clauses import clauses
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.leads import PIECE
from gemcli.grounding.links import linked, narrowed, other_party
from gemcli.grounding.scattered import scattered
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.grounding.word_order import out_of_order, shuffled
from gemcli.model.finding import Check, CheckResult
from gemcli.text.words import tokens

THIN = 3
"""Content words up to which a claim without checked values says too little to be tied to a place by its words."""


def cohesion(sides: Sides, alignment: Alignment, *, has_values: bool) -> list[Check]:
    """Return the checks that hold back a claim whose words were gathered from several places."""
    return [
        *scattered(sides),
        *_only_denied(sides, alignment),
        *other_party(sides),
        *out_of_order(sides, alignment),
        *shuffled(sides),
        *narrowed(sides),
        *_only_title(sides, alignment),
        *linked(sides),
        *([] if has_values else _thin(sides)),
    ]


def _only_denied(sides: Sides, alignment: Alignment) -> list[Check]:
    """A word that the evidence holds only under a negation does not carry a claim that affirms it."""
    parts = [sentence[start:end] for sentence in alignment.sentences for start, end in clauses(sentence, fine=True)]
    denied = [polarity.negated(part) for part in parts]
    if not any(denied) or (sides.facts.votes and sides.quoted.votes):
        return []
    offered = [Vocabulary(part) for part in parts]
    for start, end in clauses(sides.claim, fine=True):
        clause = sides.claim[start:end]
        if polarity.negated(clause):
            continue
        for word in content(clause):
            holders = [no for vocabulary, no in zip(offered, denied, strict=True) if vocabulary.holds(word)]
            if holders and all(holders) and not _is_opposite(word):
                return [sides.check("polarity", CheckResult.UNDECIDED, word, "")]
    return []


def _is_opposite(word: str) -> bool:
    """Whether a word has an opposite, whose signs are compared by themselves: "verworpen" and "niet aangenomen"."""
    return word in polarity.SIGNS


def _only_title(sides: Sides, alignment: Alignment) -> list[Check]:
    """A title says what a piece is about, not what is so."""
    if sides.facts.votes or re.search(r"\b(?:motie|amendement|motion|amendment)\b", sides.claim, re.IGNORECASE):
        return []
    if alignment.sentences and all(PIECE.match(sentence) for sentence in alignment.sentences):
        return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]
    return []


def _thin(sides: Sides) -> list[Check]:
    """A claim of a few words is held by any text that has them; only as they stand there do they say something."""
    words = list(dict.fromkeys(content(sides.claim)))
    if len(words) > THIN:
        return []
    said = [token.text for token in tokens(sides.quote)]
    size = len(words) + 3
    for start in range(max(1, len(said) - size + 1)):
        near = Vocabulary(" ".join(said[start : start + size]))
        if all(near.holds(word) for word in words):
            return []
    return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim, sides.quote[:80])]
