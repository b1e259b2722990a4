"""Compares a value of a claim with the best candidate among those of its evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from gemcli.facts.counts import Count
from gemcli.facts.money import Money
from gemcli.facts.percents import Percent
from gemcli.grounding.arithmetic import worked_out
from gemcli.grounding.rounding import rounded
from gemcli.grounding.rows import figured
from gemcli.grounding.sides import Said, Sides, nearby
from gemcli.grounding.slots import bound, nearest
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span

Value = TypeVar("Value", Money, Percent, Count)


def best_of(
    sides: Sides, name: str, claim: Value, quoted: Sequence[Value], differs: Callable[[Value, Value], bool]
) -> Check:
    """Compare with the best candidate; equal numbers of different things are undecided or different."""
    graded = [(rounded(claim, source), source) for source in quoted]
    good = [(result, source) for result, source in graded if result in (CheckResult.EQUAL, CheckResult.ENTAILED)]
    for agreed, source in sorted(good, key=lambda pair: differs(claim, pair[1])):
        if differs(claim, source):
            # "per jaar" that the claim leaves out makes a yearly amount a single one, and the other way round.
            told = isinstance(claim, Money) and isinstance(source, Money) and _told_apart(sides, claim, source)
            result = CheckResult.UNDECIDED if told else CheckResult.DIFFERENT
            return sides.check(name, result, claim, source)
        fits = bound(sides, claim.span, source.span, [other.span for other in quoted], places_of_numbers(sides))
        return sides.check(name, agreed if fits else CheckResult.UNDECIDED, claim, source)
    for result, source in graded:
        if result is CheckResult.UNDECIDED:
            result = CheckResult.DIFFERENT if differs(claim, source) else result
            return sides.check(name, result, claim, source)
    turned = next((source for _, source in graded if source.value == claim.value), None)
    if turned is not None:
        return sides.check(name, CheckResult.DIFFERENT, claim, Said(f"{turned.rounding} {turned.raw}", turned.span))
    if way := _read_otherwise(claim, sides) or worked_out(claim, sides):
        return sides.check(name, CheckResult.UNDECIDED, claim, way)
    others = [source for source in unstated(sides, quoted) if _is_one_slot(sides, claim, source)]
    rival = nearest(sides, claim, others)
    if rival is not None:
        return sides.check(name, CheckResult.DIFFERENT, claim, rival)
    bare = next((count for count in sides.quoted.counts if count.value == claim.value), None)
    if bare is not None:
        return sides.check(name, CheckResult.UNDECIDED, claim, bare)
    return sides.check(name, CheckResult.MISSING, claim)


def _read_otherwise(claim: Value, sides: Sides) -> str:
    """Return the figures of the source that are an amount without saying so: in a table, or without its thousands."""
    if not isinstance(claim, Money):
        return ""
    in_thousands = any(money.value >= THOUSANDS and money.value % THOUSANDS == 0 for money in sides.quoted.money)
    for count in sides.quoted.counts:
        near = any(money.value / 4 <= claim.value <= money.value * 4 for money in sides.quoted.money)
        if count.value == claim.value and (claim.value >= THOUSANDS or (near and not count.unit)):
            return count.raw
        if in_thousands and not count.unit and 1 < count.value < THOUSANDS and count.value * THOUSANDS == claim.value:
            return count.raw
    return figured(claim, sides)


def _is_one_slot(sides: Sides, claim: Value, source: Value) -> bool:
    """Whether two values may be values of one thing: counted per the same, beside a word that both sides have."""
    if isinstance(claim, Money) and isinstance(source, Money) and claim.per != source.per:
        return _told_apart(sides, claim, source) or not sides.witness.is_gathered
    return bool(nearby(sides.claim, claim.span) & nearby(sides.quote, source.span)) or len(sides.witness.sentences) < 2


THOUSANDS = 1000
"""From here people leave out what they count in: "honderdtwintigduizend, een vaste medewerker tachtig"."""
PERIODS = {
    "jaar": re.compile(r"\b(?:jaar|jaarlijks\w{0,2}|structure(?:el|le)|year|yearly|annual(?:ly)?)\b", re.IGNORECASE),
    "maand": re.compile(r"\b(?:maand|maandelijks\w{0,2}|month|monthly)\b", re.IGNORECASE),
}
"""Words that say elsewhere in a sentence what an amount is counted per."""


def _told_apart(sides: Sides, claim: Money, source: Money) -> bool:
    """Whether the text whose amount has no "per jaar" beside it says so elsewhere: "jaarlijks", "per jaar € 72"."""
    per = claim.per or source.per
    words = PERIODS.get(per) or re.compile(rf"\b{re.escape(per)}\b", re.IGNORECASE)
    if claim.currency != source.currency or (claim.per and source.per):
        return False
    return words.search(sides.quote if claim.per else sides.claim) is not None


def unstated(sides: Sides, quoted: Sequence[Value]) -> list[Value]:
    """Return the values of the source that no value of the claim states: one of them may fill the same slot."""
    stated = {fact.value for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group}
    return [source for source in quoted if source.value not in stated]


def places_of_numbers(sides: Sides) -> list[Span]:
    """Return the places of the numbers of a claim."""
    return [fact.span for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group]
