"""Finds the words of a claim outside the facts that have a check of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.facts import tallies
from gemcli.facts.paraphrase import NEUTRAL, is_function
from gemcli.facts.polarity import NEGATIONS, SIGNS
from gemcli.facts.votes import Vote
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check
from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.text.lists import listed
from gemcli.text.words import Token, tokens

VOTE_WORDS = listed(
    """
    stemmen stem stemming stemmingen gestemd voor tegen meerderheid hoofdelijke raad gemeenteraad uitslag leden council
    votes vote voted majority
    """
)
"""Words around a vote that say nothing that the check of the vote does not say."""


def open_words(sides: Sides, checks: Sequence[Check]) -> list[Token]:
    """Return the content words of the claim outside facts that have a check of their own."""
    closed = Taken(_checked_spans(sides))
    voted = any(check.name == "vote" for check in checks)
    found = []
    for token in tokens(sides.claim):
        word = token.text.casefold()
        if is_function(word) or word in NEUTRAL or (voted and word in VOTE_WORDS):
            continue
        if closed.meets((token.start, token.end)):
            continue
        found.append(token)
    return found


def _checked_spans(sides: Sides) -> list[Span]:
    facts = sides.facts
    spans = [
        fact.span for group in (facts.money, facts.percents, facts.times, facts.ids, facts.parties) for fact in group
    ]
    spans += [fact.span for fact in facts.dates]
    spans += [fact.span for fact in facts.persons]
    spans += [span for vote in facts.votes if sides.quoted.votes for span in _of_vote(sides.claim, vote)]
    spans += [
        count.span if count.is_measure else Span(count.span.start, count.span.start + len(count.raw.split()[0]))
        for count in facts.counts
    ]
    return spans


def _of_vote(text: str, vote: Vote) -> Iterator[Span]:
    """Yield the words of a vote that its own check compares: outcome and counts, not what stands between them."""
    for token in tokens(text[vote.span.start : vote.span.end]):
        word = token.text.casefold()
        edge = token.start == 0 or token.end == vote.span.end - vote.span.start
        if (
            edge
            or word in VOTE_WORDS
            or word in SIGNS
            or word in NEGATIONS
            or tallies.number(word) is not None
            or not word.isalpha()
        ):
            yield Span(vote.span.start + token.start, vote.span.start + token.end)
