"""Compares amounts, shares, numbers, dates and times of a claim with those of its evidence, by value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from gemcli.facts.counts import Count
from gemcli.facts.dates import DateFact, Grain, Relation, Time, resolve
from gemcli.facts.inflection import same
from gemcli.facts.money import TON, Money
from gemcli.facts.numerals import Rounding, rounding_before
from gemcli.facts.paraphrase import is_function
from gemcli.facts.percents import Part, Percent
from gemcli.grounding.arithmetic import worked_out
from gemcli.grounding.derived import converted, derivation
from gemcli.grounding.sides import WINDOW, Sides, content_roots, nearby
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span
from gemcli.text.words import tokens

FEW = 20
"""Up to here a claim may count what its source lists, which a person must count again."""
CODE = 10_000
"""From here a number without marks between its thousands is a registration number, not a quantity."""
APPROXIMATE = (Rounding.ABOUT, Rounding.OVER, Rounding.UNDER)
LINK = re.compile(r"\s{1,2}(?:en|tot|tot\sen\smet|t/m|naar|and|to|until|-|–)\s{1,2}")
"""Between two values that are said in one breath."""
MOST_OFF = Decimal("0.05")
"""A rounded value may be off by this share at most, however few digits were written."""
CLOSE_TO = Decimal(3)
"""Percentage points up to which a fraction may stand for a percentage: 31% and "een derde"; a person must judge it."""
FAR_OFF = Decimal("0.25")
"""Up to here "minder dan 50" may be said of a value, which a person must judge."""

Value = TypeVar("Value", Money, Percent, Count)
Fact = TypeVar("Fact", Money, Percent, Count, DateFact, Time)


def values(sides: Sides) -> list[Check]:
    """Return one check for each amount, share, number, date and time of the claim."""
    claim, quoted = sides.facts, sides.quoted
    checks = [_number(sides, "money", amount, quoted.money, _money_differs) for amount in claim.money]
    checks += [_share(sides, share) for share in claim.percents]
    checks += [_count(sides, count) for count in claim.counts]
    checks += [_date(sides, day) for day in claim.dates]
    checks += [_time(sides, hour) for hour in claim.times]
    return checks


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
        return sides.check("percent", result, claim.raw, near.raw)
    if told is not None and told.result is CheckResult.DIFFERENT and claim.part is not Part.FRACTION:
        return told
    if words := worked_out(mine, sides):
        return sides.check("percent", CheckResult.UNDECIDED, claim.raw, words)
    if claim.part is not Part.FRACTION:
        return told or sides.check("percent", CheckResult.MISSING, claim.raw)
    if same:
        return sides.check("percent", CheckResult.DIFFERENT, claim.raw, same[0].raw)
    return sides.check("percent", CheckResult.UNDECIDED, claim.raw)


def _as_percent(share: Percent) -> Percent:
    if share.part is Part.FRACTION:
        return replace(share, part=Part.PERCENT)
    if share.part is not Part.ONE_IN or not share.value:
        return share
    value = (100 / share.value).quantize(Decimal("0.01"))
    return replace(share, value=value.normalize(), part=Part.PERCENT, step=Decimal("0.01"))


def rounded(claim: Money | Percent | Count, source: Money | Percent | Count) -> CheckResult:
    """Say how a number stands to its source; a claim may round only if it says so.

    A rounding word of the source that the claim drops ("ruim", "maximaal") leaves it undecided.
    """
    if claim.value == source.value:
        if claim.rounding is source.rounding:
            return CheckResult.EQUAL
        if claim.rounding is Rounding.ABOUT and source.rounding in (*APPROXIMATE, Rounding.NONE):
            return CheckResult.ENTAILED
        opposite = {claim.rounding, source.rounding} in (
            {Rounding.OVER, Rounding.UNDER},
            {Rounding.AT_LEAST, Rounding.AT_MOST},
            {Rounding.OVER, Rounding.AT_MOST},
            {Rounding.UNDER, Rounding.AT_LEAST},
        )
        return CheckResult.DIFFERENT if opposite else CheckResult.UNDECIDED
    step = max(claim.step, _round_step(claim.value))
    off = source.value - claim.value
    close = abs(off) <= step and abs(off) <= MOST_OFF * abs(source.value)
    match claim.rounding:
        case Rounding.ABOUT if close and abs(off) * 2 <= step:
            return CheckResult.ENTAILED
        case Rounding.OVER if close and off > 0:
            return CheckResult.ENTAILED
        case Rounding.UNDER if close and off < 0:
            return CheckResult.ENTAILED
    bounded = (claim.rounding is Rounding.UNDER and off < 0) or (claim.rounding is Rounding.OVER and off > 0)
    if bounded and abs(off) <= FAR_OFF * abs(source.value):
        return CheckResult.UNDECIDED
    if (claim.rounding is Rounding.OVER and off < 0) or (claim.rounding is Rounding.UNDER and off > 0):
        return CheckResult.DIFFERENT
    is_rounding = claim.step > source.step and abs(off) * 2 <= claim.step
    return (
        CheckResult.UNDECIDED
        if is_rounding and claim.value == _round_to(source.value, claim.step)
        else CheckResult.DIFFERENT
    )


def _round_step(value: Decimal) -> Decimal:
    """Return the place of the last digit that is not zero: 100000 for 3,100,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


def _round_to(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1)) * step


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
            return sides.check(name, result, claim.raw, source.raw)
        fits = bound(sides, claim.span, source.span, [other.span for other in quoted], _numbers(sides))
        return sides.check(name, agreed if fits else CheckResult.UNDECIDED, claim.raw, source.raw)
    for result, source in graded:
        if result is CheckResult.UNDECIDED:
            result = CheckResult.DIFFERENT if differs(claim, source) else result
            return sides.check(name, result, claim.raw, source.raw)
    turned = next((source for _, source in graded if source.value == claim.value), None)
    if turned is not None:
        return sides.check(name, CheckResult.DIFFERENT, claim.raw, f"{turned.rounding} {turned.raw}")
    if isinstance(claim, Money) and (words := converted(claim, sides)):
        return sides.check(name, CheckResult.UNDECIDED, claim.raw, words)
    row = _in_thousands(claim, sides)
    if row is not None:
        return sides.check(name, CheckResult.UNDECIDED, claim.raw, row.raw)
    if way := worked_out(claim, sides):
        return sides.check(name, CheckResult.UNDECIDED, claim.raw, way)
    others = _left(sides, quoted)
    rival = _nearest(sides, claim, others)
    if rival is not None:
        return sides.check(name, CheckResult.DIFFERENT, claim.raw, rival.raw)
    bare = next((count for count in sides.quoted.counts if count.value == claim.value), None)
    if bare is not None:
        return sides.check(name, CheckResult.UNDECIDED, claim.raw, bare.raw)
    return sides.check(name, CheckResult.MISSING, claim.raw)


DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})*(?![\w])")
IN_A_ROW = 3
"""Numbers that a line must have to be a row of figures."""
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


def _in_thousands(claim: Value, sides: Sides) -> Count | None:
    """Return the number of a row of figures that is the claim's amount where the table counts in thousands."""
    rows = [line for line in sides.witness.sentences if len(DIGITS.findall(line)) >= IN_A_ROW]
    return next(
        (
            count
            for count in sides.quoted.counts
            if isinstance(claim, Money)
            and abs(count.value) * 1000 == claim.value
            and any(count.raw in row for row in rows)
        ),
        None,
    )


def _left(sides: Sides, quoted: Sequence[Value]) -> list[Value]:
    """Return the values of the source that no value of the claim states: one of them may fill the same slot."""
    stated = {fact.value for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group}
    return [source for source in quoted if source.value not in stated]


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


def _numbers(sides: Sides) -> list[Span]:
    """Return the places of the numbers of a claim."""
    return [fact.span for group in (sides.facts.money, sides.facts.percents, sides.facts.counts) for fact in group]


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


def _nearest(sides: Sides, claim: Fact, others: Sequence[Fact]) -> Fact | None:
    """Return the fact of the source that stands beside the most words that also stand beside the claim's."""
    words = nearby(sides.claim, claim.span)
    return max(others, key=lambda other: len(words & nearby(sides.quote, other.span)), default=None)


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
            return sides.check("count", result if fits else CheckResult.UNDECIDED, claim.raw, source.raw)
    same_number = next((source for source in pool if source.value == claim.value), None)
    if same_number is not None:
        return sides.check("count", CheckResult.UNDECIDED, claim.raw, same_number.raw)
    if words := derivation(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim.raw, words)
    if words := _same_number(claim, sides) or worked_out(claim, sides):
        return sides.check("count", CheckResult.UNDECIDED, claim.raw, words)
    rivals = [source for source in _left(sides, sides.quoted.counts) if _alike(claim, source)]
    rival = _nearest(sides, claim, rivals)
    if rival is not None:
        result = rounded(claim, rival)
        return sides.check("count", result, claim.raw, rival.raw)
    counted = claim.value <= 1 or (claim.unit and claim.value <= FEW and Vocabulary(sides.quote).holds(claim.unit))
    return sides.check("count", CheckResult.UNDECIDED if counted else CheckResult.MISSING, claim.raw)


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


def _date(sides: Sides, claim: DateFact) -> Check:
    """Compare a date: what the claim says must be said or follow from the date of the meeting."""
    for source in sides.quoted.dates:
        result = same_date(claim, source, sides)
        if result is not None:
            days = [other.span for other in sides.quoted.dates]
            if not bound(sides, claim.span, source.span, days, [other.span for other in sides.facts.dates]):
                result = CheckResult.UNDECIDED
            return sides.check("date", result, claim.raw, source.raw)
    stated = {(fact.canonical, fact.pointer) for fact in sides.facts.dates}
    others = [source for source in sides.quoted.dates if (source.canonical, source.pointer) not in stated]
    others = [source for source in others if _same_slot(claim, source)]
    rival = _nearest(sides, claim, others)
    if rival is None or claim.grain is Grain.DAY:
        for source in sides.around.dates:
            result = same_date(replace(claim, relation=Relation.ON), replace(source, relation=Relation.ON), sides)
            if result is not None:
                sure = claim.relation is Relation.ON and rival is None
                return sides.check(
                    "date", CheckResult.ENTAILED if sure else CheckResult.UNDECIDED, claim.raw, source.raw
                )
    same_end = next((source for source in sides.quoted.dates if _may_be_one(claim, source, sides)), None)
    if same_end is not None:
        return sides.check("date", CheckResult.UNDECIDED, claim.raw, same_end.raw)
    if rival is not None:
        return sides.check("date", CheckResult.DIFFERENT, claim.raw, rival.raw)
    return sides.check("date", CheckResult.MISSING, claim.raw)


def _may_be_one(claim: DateFact, source: DateFact, sides: Sides) -> bool:
    """Say whether two dates of other grains may mean one moment, so that a person must say it.

    A term has one last day ("uiterlijk Q2", "eind juni", "vóór 1 juli"), a season overlaps with its months, and a month
    without its year may be that of the claim ("eind vorig jaar", "in december").
    """
    mine = resolve(claim, sides.meeting) or resolve(replace(claim, year=source.year), sides.meeting)
    if claim.grain is source.grain is Grain.DAY:
        is_term = claim.relation is not source.relation
        return is_term and _last_day(claim, sides) == _last_day(source, sides)
    if claim.grain is source.grain and claim.part == source.part:
        return bool(source.pointer and not claim.pointer and not source.year) and (claim.month, claim.day) == (
            source.month,
            source.day,
        )
    if mine is None:
        return False
    theirs = resolve(source if source.year else replace(source, year=mine.start.year), sides.meeting)
    if theirs is None:
        return False
    terms = (Relation.BEFORE, Relation.UNTIL)
    if claim.relation in terms or source.relation in terms:
        one, other = ({side.end, side.start - timedelta(days=1)} for side in (mine, theirs))
        return bool(one & other)
    # A day that the claim adds to a month is more than the source says.
    adds_day = claim.grain is Grain.DAY and Grain.SEASON is not source.grain
    return not adds_day and mine.start <= theirs.end and theirs.start <= mine.end


def _last_day(day: DateFact, sides: Sides) -> tuple[int, int]:
    """Return month and day on which a term ends: "vóór 1 december" ends with 30 November."""
    period = resolve(day if day.year else replace(day, year=(sides.meeting or date(2001, 1, 1)).year), sides.meeting)
    if period is None:
        return (0, day.span.start)
    last = period.start - timedelta(days=1) if day.relation is Relation.BEFORE else period.end
    return (last.month, last.day)


def _same_slot(claim: DateFact, source: DateFact) -> bool:
    fine = (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF)
    return claim.grain is source.grain or (claim.grain in fine and source.grain in fine)


def same_date(claim: DateFact, source: DateFact, sides: Sides) -> CheckResult | None:
    """Say how two dates of one day or period stand to each other; None when they are different days."""
    if claim.grain is source.grain:
        if (claim.month, claim.day) != (source.month, source.day) or not _same_part(claim, source):
            return None
        result = CheckResult.EQUAL if claim.year == source.year else _with_year(claim, source, sides)
    elif claim.grain in (Grain.YEAR, Grain.MONTH, Grain.QUARTER):
        result = _contains(claim, source, sides)
    else:
        return None
    if result is None or claim.relation is source.relation:
        return result
    pair = {claim.relation, source.relation}
    if pair == {Relation.BEFORE, Relation.UNTIL}:
        return CheckResult.ENTAILED
    return CheckResult.DIFFERENT if Relation.ON not in pair else CheckResult.UNDECIDED


def _same_part(claim: DateFact, source: DateFact) -> bool:
    if claim.part == source.part:
        return claim.pointer == source.pointer or not claim.pointer or bool(claim.year)
    if claim.grain is Grain.SEASON:
        families = ({"zomer", "zomerreces", "zomervakantie", "summer", "summer recess"},)
        return any(claim.part in family and source.part in family for family in families) and claim.part == "zomer"
    return False


def _with_year(claim: DateFact, source: DateFact, sides: Sides) -> CheckResult | None:
    """Compare where only one side writes the year: the source's own date must give the same."""
    if not claim.year:
        return CheckResult.ENTAILED if not claim.pointer or claim.pointer == source.pointer else CheckResult.UNDECIDED
    if source.year:
        return None
    period = resolve(source, sides.meeting)
    if period is None:
        return CheckResult.UNDECIDED
    return CheckResult.ENTAILED if period.start.year == claim.year else None


def _contains(claim: DateFact, source: DateFact, sides: Sides) -> CheckResult | None:
    """Compare a coarser claim: "in maart 2025" for 13 maart 2025, "in 2025" for Q3 2025."""
    wide, narrow = resolve(claim, sides.meeting), resolve(source, sides.meeting)
    if (wide is None or narrow is None) and not claim.year and not source.year and claim.month == source.month != 0:
        return CheckResult.ENTAILED if not claim.part or _part_of(source.day) == claim.part else None
    if wide is None or narrow is None or (source.grain in (Grain.YEAR, Grain.SEASON) and claim.grain is not Grain.YEAR):
        return None
    inside = wide.start <= narrow.start and narrow.end <= wide.end
    if source.grain is Grain.SEASON:
        inside = wide.start <= narrow.start <= wide.end
    return CheckResult.ENTAILED if inside else None


def _part_of(day: int) -> str:
    """Return the part of a month in which a day lies; a third each."""
    return "begin" if day <= 10 else "mid" if day <= 20 else "end"


def _time(sides: Sides, claim: Time) -> Check:
    found = [*sides.quoted.times, *sides.around.times]
    match = next((source for source in found if source.value == claim.value), None)
    if match is not None:
        text = sides.quote if match in sides.quoted.times else sides.context
        same_rounding = rounding_before(sides.claim, claim.span.start) is rounding_before(text, match.span.start)
        return sides.check("time", CheckResult.EQUAL if same_rounding else CheckResult.UNDECIDED, claim.raw, match.raw)
    either = next((source for source in found if _half_a_day_off(claim, source)), None)
    if either is not None:
        return sides.check("time", CheckResult.UNDECIDED, claim.raw, either.raw)
    rival = _nearest(sides, claim, sides.quoted.times)
    result = CheckResult.DIFFERENT if rival else CheckResult.MISSING
    return sides.check("time", result, claim.raw, rival.raw if rival else "")


def _half_a_day_off(claim: Time, source: Time) -> bool:
    """Whether two times are twelve hours apart, as "half tien" and 21.30 uur may be one."""
    one, other = (int(value[:2]) * 60 + int(value[3:]) for value in (claim.value, source.value))
    return abs(one - other) == 12 * 60
