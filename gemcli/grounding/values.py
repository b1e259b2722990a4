"""Compares amounts, shares, numbers, dates and times of a claim with those of its evidence, by value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from gemcli.facts.counts import Count
from gemcli.facts.inflection import same
from gemcli.facts.money import TON, Money
from gemcli.facts.percents import Part, Percent
from gemcli.grounding.arithmetic import worked_out
from gemcli.grounding.derived import derivation
from gemcli.grounding.moments import moments
from gemcli.grounding.rounding import rounded
from gemcli.grounding.rows import figured
from gemcli.grounding.sides import Said, Sides, nearby
from gemcli.grounding.slots import bound, nearest
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span

FEW = 20
"""Up to here a claim may count what its source lists, which a person must count again."""
CODE = 10_000
"""From here a number without marks between its thousands is a registration number, not a quantity."""
CLOSE_TO = Decimal(3)
"""Percentage points up to which a fraction may stand for a percentage: 31% and "een derde"; a person must judge it."""

Value = TypeVar("Value", Money, Percent, Count)


def values(sides: Sides) -> list[Check]:
    """Return one check for each amount, share, number, date and time of the claim."""
    claim, quoted = sides.facts, sides.quoted
    checks = [_number(sides, "money", amount, quoted.money, _money_differs) for amount in claim.money]
    checks += [_share(sides, share) for share in claim.percents]
    checks += [_count(sides, count) for count in claim.counts]
    return [*checks, *moments(sides)]


def _share(sides: Sides, claim: Percent) -> Check:
    """Compare a share; "een op de vier" and 25% are one value where the source writes the other form."""
    if claim.part is Part.FRACTION or any(source.part is Part.FRACTION for source in sides.quoted.percents):
        return _fraction(sides, claim)
    others = {source.part for source in sides.quoted.percents}
    if claim.part not in others and {claim.part, *others} <= {Part.ONE_IN, Part.PERCENT}:
        as_percents = tuple(_as_percent(source) for source in sides.quoted.percents)
        return _number(sides, "percent", _as_percent(claim), as_percents, _percent_differs)
    return _number(sides, "percent", claim, sides.quoted.percents, _percent_differs)


def _fraction(sides: Sides, claim: Percent) -> Check:
    """Compare "de helft" with 50% and with "de helft"; a fraction that the source does not tell is for a person."""
    same = [source for source in sides.quoted.percents if source.part is claim.part]
    told = _number(sides, "percent", claim, same, _percent_differs) if same else None
    if told is not None and told.result in (CheckResult.EQUAL, CheckResult.ENTAILED):
        return told
    mine = _as_percent(claim)
    others = [_as_percent(source) for source in sides.quoted.percents if source.part is not Part.POINT]
    near = next((source for source in others if abs(source.value - mine.value) <= CLOSE_TO), None)
    if near is not None:
        result = (
            CheckResult.ENTAILED
            if near.value == mine.value and near.rounding is mine.rounding
            else CheckResult.UNDECIDED
        )
        return sides.check("percent", result, claim, near)
    if told is not None and told.result is CheckResult.DIFFERENT and claim.part is not Part.FRACTION:
        return told
    if words := worked_out(mine, sides):
        return sides.check("percent", CheckResult.UNDECIDED, claim, words)
    if claim.part is not Part.FRACTION:
        return told or sides.check("percent", CheckResult.MISSING, claim)
    if same:
        return sides.check("percent", CheckResult.DIFFERENT, claim, same[0])
    return sides.check("percent", CheckResult.UNDECIDED, claim)


def _as_percent(share: Percent) -> Percent:
    if share.part is Part.FRACTION:
        return replace(share, part=Part.PERCENT)
    if share.part is not Part.ONE_IN or not share.value:
        return share
    value = (100 / share.value).quantize(Decimal("0.01"))
    return replace(share, value=value.normalize(), part=Part.PERCENT, step=Decimal("0.01"))


def _money_differs(claim: Money, source: Money) -> bool:
    return claim.currency != source.currency or claim.per != source.per


def _percent_differs(claim: Percent, source: Percent) -> bool:
    return claim.part is not source.part


def _number(
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
        fits = bound(sides, claim.span, source.span, [other.span for other in quoted], _numbers(sides))
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
    others = [source for source in _left(sides, quoted) if _is_one_slot(sides, claim, source)]
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


def _left(sides: Sides, quoted: Sequence[Value]) -> list[Value]:
    """Return the values of the source that no value of the claim states: one of them may fill the same slot."""
    stated = {fact.value for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group}
    return [source for source in quoted if source.value not in stated]


def _numbers(sides: Sides) -> list[Span]:
    """Return the places of the numbers of a claim."""
    return [fact.span for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group]


def _count(sides: Sides, claim: Count) -> Check:
    """Compare a number of things: the thing must be the same; a bare number of the source is enough for one."""
    pool = [*sides.quoted.counts, *sides.around.counts]
    for source in pool:
        result = rounded(claim, source)
        if result not in (CheckResult.EQUAL, CheckResult.ENTAILED):
            continue
        if not claim.unit or not source.unit or same(claim.unit, source.unit) or _near_unit(sides, claim, source):
            spans = [other.span for other in sides.quoted.counts if _alike(claim, other)]
            is_code = claim.value >= CODE and claim.raw.split()[0].isdigit()
            fits = (
                is_code
                or source not in sides.quoted.counts
                or bound(sides, claim.span, source.span, spans, _numbers(sides))
            )
            return sides.check("count", result if fits else CheckResult.UNDECIDED, claim, source)
    same_number = next((source for source in pool if source.value == claim.value), None)
    if same_number is not None:
        other_length = claim.is_length and same_number.is_length and same_number in sides.quoted.counts
        result = CheckResult.DIFFERENT if other_length and not derivation(claim, sides) else CheckResult.UNDECIDED
        return sides.check("count", result, claim, same_number)
    if words := derivation(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim, words)
    if words := _same_number(claim, sides) or worked_out(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim, words)
    rivals = [source for source in _left(sides, sides.quoted.counts) if _alike(claim, source)]
    rival = nearest(sides, claim, rivals)
    if rival is not None:
        result = rounded(claim, rival)
        return sides.check("count", result, claim, rival)
    counted = claim.value <= 1 or (claim.unit and claim.value <= FEW and Vocabulary(sides.quote).holds(claim.unit))
    return sides.check("count", CheckResult.UNDECIDED if counted else CheckResult.MISSING, claim)


def _same_number(claim: Count, sides: Sides) -> str:
    """Return the share, amount or votes of the source that have the number of a claim: "88 en 103 procent"."""
    others: list[Percent | Money] = [*sides.quoted.percents, *sides.quoted.money]
    for fact in others:
        in_tons = claim.unit == "ton" and isinstance(fact, Money) and fact.value == claim.value * TON
        if in_tons or (fact.value == claim.value and not claim.unit):
            return fact.raw
    for vote in sides.quoted.votes:
        if claim.value in (vote.votes_for, vote.votes_against):
            return vote.raw
    return ""


def _alike(claim: Count, source: Count) -> bool:
    return bool(claim.unit and source.unit and same(claim.unit, source.unit))


def _near_unit(sides: Sides, claim: Count, source: Count) -> bool:
    """Whether the thing that the claim counts stands close behind the number in the source ("60 nieuwe woningen")."""
    if claim.is_length:
        return False
    after = sides.quote[source.span.start : source.span.end + 40] if source in sides.quoted.counts else ""
    return any(same(claim.unit, word.strip(".,;:()")) for word in after.split())
