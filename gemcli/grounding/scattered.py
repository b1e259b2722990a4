"""Tells whether one cited sentence holds each clause of a claim, together with what surrounds it."""

from __future__ import annotations

import re
from itertools import pairwise

from gemcli.facts import ids, polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.paraphrase import NEUTRAL, SPEECH, is_function
from gemcli.grounding.open_words import VOTE_WORDS
from gemcli.grounding.sides import Sides
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.text.words import tokens

HANDLED = re.compile(
    r"(?:in\shanden\s(?:van|stellen)|voor\skennisgeving|betrekken\sbij|ter\s(?:kennisname|kennisneming|afdoening|advisering"
    r"|beantwoording)|afdoen|doorsturen|doorzenden|agenderen|voor\sadvies)\b",
    re.IGNORECASE,
)
"""What happens to an incoming piece stands in a sentence of its own behind its name."""


def scattered(sides: Sides) -> list[Check]:
    """Each clause of the claim must be held by one cited sentence, together with what surrounds it."""
    sentences = sides.witness.sentences
    if len(sentences) < 2 or sides.witness.is_table:
        return []
    around = Vocabulary(sides.context, *(sentence for sentence in sentences if sentence.endswith(":")))
    offered = [Vocabulary(sentence) for sentence in sentences]
    closed = Taken(fact.span for group in (sides.facts.votes, sides.facts.ids, sides.facts.parties) for fact in group)
    for start, end in clauses(sides.claim, fine=True):
        words = [word for word in open_words(sides.claim, Span(start, end), closed) if not around.holds(word)]
        if sides.facts.votes:
            words = [word for word in words if word not in VOTE_WORDS]
        named = [fact for fact in sides.facts.ids if start <= fact.span.start < end and not _around(fact, sides)]
        if not words and len(named) < 1:
            continue
        shares = [
            (sum(vocabulary.holds(word) for word in words), all(_names(sentence, fact) for fact in named))
            for vocabulary, sentence in zip(offered, sentences, strict=True)
        ]
        if not any(held == len(words) and has_ids for held, has_ids in shares):
            tied = [sides.facts.votes or HANDLED.match(sentence) is not None for sentence in sentences[1:]]
            pairs = zip(pairwise(shares), tied, strict=True)
            if any(belongs and _together(*pair, len(words)) for pair, belongs in pairs):
                continue
            return [sides.check("cohesion", CheckResult.UNDECIDED, sides.claim[start:end], sides.quote[:80])]
    return []


def _together(one: tuple[int, bool], other: tuple[int, bool], size: int) -> bool:
    """A vote and what was put to it stand in two sentences that belong together."""
    return one[0] + other[0] >= size and (one[1] or other[1])


def open_words(text: str, clause: Span, closed: Taken) -> list[str]:
    found = []
    for token in tokens(text[clause.start : clause.end]):
        word = token.text.casefold()
        start = clause.start + token.start
        if is_function(word) or word in NEUTRAL or word in SPEECH or word in polarity.NEGATIONS:
            continue
        if closed.holds(start) or any(char.isdigit() for char in word):
            continue
        found.append(word)
    return found


def _around(fact: ids.Id, sides: Sides) -> bool:
    return any(ids.same(fact.value, other.value) for other in sides.around.ids)


def _names(sentence: str, fact: ids.Id) -> bool:
    return any(ids.same(fact.value, other.value) for other in ids.find(sentence))
