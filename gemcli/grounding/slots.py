"""Says what a value is the value of: which other value of a source stands beside the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from gemcli.facts.counts import Count
from gemcli.facts.dates import DateFact, Time
from gemcli.facts.money import Money
from gemcli.facts.paraphrase import is_function
from gemcli.facts.percents import Percent
from gemcli.grounding.sides import WINDOW, Sides, content_roots, nearby
from gemcli.model.span import Span
from gemcli.text.words import tokens

LINK = re.compile(r"\s{1,2}(?:en|tot|tot\sen\smet|t/m|naar|and|to|until|-|–)\s{1,2}")
"""Between two values that are said in one breath."""
Fact = TypeVar("Fact", Money, Percent, Count, DateFact, Time)


def bound(sides: Sides, claim: Span, source: Span, others: Sequence[Span], own: Sequence[Span]) -> bool:
    """Whether a value stands beside the same words in both texts, no other value of the source fitting better.

    What stands between a value and the next one of its kind says what it is the value of.
    """
    rivals = [span for span in others if sides.quote[span.start : span.end] != sides.quote[source.start : source.end]]
    if not rivals or _verbatim_around(sides, claim) or _verbatim_pair(sides, claim, own):
        return True
    mine = _segments(sides.claim, claim, own)
    fit = _fit(mine, _segments(sides.quote, source, others))
    return all(_fit(mine, _segments(sides.quote, span, others)) <= fit for span in rivals)


def _verbatim_around(sides: Sides, span: Span) -> bool:
    """Whether a value stands between the same words in both texts, up to the nearest that carry meaning."""
    before = [token for token in tokens(sides.claim) if token.end <= span.start]
    behind = [token for token in tokens(sides.claim) if token.start >= span.end]
    start = next((token.start for token in reversed(before) if not is_function(token.text.casefold())), 0)
    end = next((token.end for token in behind if not is_function(token.text.casefold())), span.end)
    around = " ".join(sides.claim[start:end].split())
    return len(around) > span.end - span.start + 6 and around in " ".join(sides.quote.split())


def _verbatim_pair(sides: Sides, span: Span, own: Sequence[Span]) -> bool:
    """Whether a value follows another one just as in the source: "tussen 18 juli en 30 augustus"."""
    before = max((other for other in own if other.end <= span.start), key=lambda other: other.end, default=None)
    if before is None or not LINK.fullmatch(sides.claim, before.end, span.start):
        return False
    return " ".join(sides.claim[before.start : span.end].split()) in " ".join(sides.quote.split())


def _segments(text: str, span: Span, others: Sequence[Span]) -> tuple[set[str], set[str]]:
    """Return the roots of the words left and right of a value, up to the next value of its kind or the line's end."""
    left = max((other.end for other in others if other.end <= span.start), default=0)
    right = min((other.start for other in others if other.start >= span.end), default=len(text))
    before = text[max(left, span.start - WINDOW) : span.start].rpartition("\n")[2]
    after = text[span.end : min(right, span.end + WINDOW)].partition("\n")[0]
    return content_roots(before), content_roots(after)


def _fit(one: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> float:
    same_side = len(one[0] & other[0]) + len(one[1] & other[1])
    return same_side + 0.5 * (len(one[0] & other[1]) + len(one[1] & other[0]))


def nearest(sides: Sides, claim: Fact, others: Sequence[Fact]) -> Fact | None:
    """Return the fact of the source that stands beside the most words that also stand beside the claim's."""
    words = nearby(sides.claim, claim.span)
    return max(others, key=lambda other: len(words & nearby(sides.quote, other.span)), default=None)
