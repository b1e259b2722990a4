"""Compares dates and times of day of a claim with those of its evidence, by the days and minutes that they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from gemcli.facts.dates import DateFact, Grain, Relation, Time, resolve
from gemcli.facts.numerals import rounding_before
from gemcli.grounding.reckoned import clocked, reckoned
from gemcli.grounding.sides import Sides
from gemcli.grounding.slots import bound, nearest
from gemcli.model.finding import Check, CheckResult

AT_LATEST = re.compile(r"\b(?:uiterlijk|by)\b[^.,;]{0,20}$", re.IGNORECASE)
"""What stands before the last day of a term that is itself a part of it."""
AGAINST = re.compile(
    r"\b(?:tegen(?:over)?|vergeleken\smet|ten\sopzichte\svan|against|compared\s(?:with|to)|up\sfrom|down\sfrom)"
    r"\s[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""What stands before a year that a source names only to compare: the year that it tells of is another one."""
START_OF_SEASON = 21
"""Days after its earliest begin within which a season may be meant to begin."""


def moments(sides: Sides) -> list[Check]:
    """Return one check for each date and time of the claim."""
    checks = [_date(sides, day) for day in sides.facts.dates]
    return checks + [_time(sides, hour) for hour in sides.facts.times]


def _date(sides: Sides, claim: DateFact) -> Check:
    """Compare a date: what the claim says must be said or follow from the date of the meeting."""
    for source in sides.quoted.dates:
        result = same_date(claim, source, sides)
        if result is not None:
            days = [other.span for other in sides.quoted.dates]
            if not bound(sides, claim.span, source.span, days, [other.span for other in sides.facts.dates]):
                result = CheckResult.UNDECIDED
            return sides.check("date", result, claim, source)
    stated = {(fact.canonical, fact.pointer) for fact in sides.facts.dates}
    others = [source for source in sides.quoted.dates if (source.canonical, source.pointer) not in stated]
    others = [source for source in others if _same_slot(claim, source)]
    rival = nearest(sides, claim, others)
    if rival is None or claim.grain is Grain.DAY:
        for source in sides.around.dates:
            result = same_date(replace(claim, relation=Relation.ON), replace(source, relation=Relation.ON), sides)
            if result is not None:
                sure = claim.relation is Relation.ON and rival is None
                return sides.check("date", CheckResult.ENTAILED if sure else CheckResult.UNDECIDED, claim, source)
    same_end = next((source for source in sides.quoted.dates if _may_be_one(claim, source, sides)), None)
    if same_end is not None:
        return sides.check("date", CheckResult.UNDECIDED, claim, same_end)
    if words := reckoned(claim, sides):
        return sides.check("date", CheckResult.UNDECIDED, claim, words)
    if rival is not None and claim.grain is Grain.YEAR and AGAINST.search(sides.quote, 0, rival.span.start):
        return sides.check("date", CheckResult.UNDECIDED, claim, rival)
    if rival is not None:
        return sides.check("date", CheckResult.DIFFERENT, claim, rival)
    return sides.check("date", CheckResult.MISSING, claim)


def _may_be_one(claim: DateFact, source: DateFact, sides: Sides) -> bool:
    """Say whether two dates of other grains may mean one moment, so that a person must say it.

    A term has one last day ("uiterlijk Q2", "eind juni", "vóór 1 juli"), a season overlaps with its months, and a month
    without its year may be that of the claim ("eind vorig jaar", "in december").
    """
    mine = resolve(claim, sides.meeting) or resolve(replace(claim, year=source.year), sides.meeting)
    if claim.grain is source.grain is Grain.DAY:
        is_term = claim.relation is not source.relation or claim.relation is Relation.BEFORE
        return is_term and _last_day(claim, sides.claim, sides) == _last_day(source, sides.quote, sides)
    if claim.grain is source.grain and claim.part == source.part:
        told = resolve(source, sides.meeting)
        is_other = claim.grain is Grain.SEASON and claim.year and told is not None and told.start.year != claim.year
        points = bool(source.pointer and not claim.pointer and not source.year) and not is_other
        return points and (claim.month, claim.day) == (source.month, source.day)
    if mine is None:
        return False
    theirs = resolve(source if source.year else replace(source, year=mine.start.year), sides.meeting)
    if theirs is None:
        return False
    terms = (Relation.BEFORE, Relation.UNTIL)
    if claim.relation in terms and source.relation in terms and Grain.SEASON in (claim.grain, source.grain):
        return mine.start <= theirs.start + timedelta(days=START_OF_SEASON) and theirs.start <= mine.end + timedelta(1)
    if claim.relation in terms or source.relation in terms:
        one, other = ({side.end, side.start - timedelta(days=1)} for side in (mine, theirs))
        return bool(one & other)
    # A day that the claim adds to a month is more than the source says.
    adds_day = claim.grain is Grain.DAY and Grain.SEASON is not source.grain
    return not adds_day and mine.start <= theirs.end and theirs.start <= mine.end


def _last_day(day: DateFact, text: str, sides: Sides) -> tuple[int, int]:
    """Return month and day on which a term ends: "vóór 1 december" ends with 30 November, "uiterlijk" on the day."""
    period = resolve(day if day.year else replace(day, year=(sides.meeting or date(2001, 1, 1)).year), sides.meeting)
    if period is None:
        return (0, day.span.start)
    counts_in = AT_LATEST.search(text, max(0, day.span.start - 30), day.span.start) is not None
    last = period.start - timedelta(days=1) if day.relation is Relation.BEFORE and not counts_in else period.end
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
        return sides.check("time", CheckResult.EQUAL if same_rounding else CheckResult.UNDECIDED, claim, match)
    either = next((source for source in found if _half_a_day_off(claim, source)), None)
    if either is not None:
        return sides.check("time", CheckResult.UNDECIDED, claim, either)
    if words := clocked(claim, sides):
        return sides.check("time", CheckResult.UNDECIDED, claim, words)
    rival = nearest(sides, claim, sides.quoted.times)
    result = CheckResult.DIFFERENT if rival else CheckResult.MISSING
    return sides.check("time", result, claim, rival or "")


def _half_a_day_off(claim: Time, source: Time) -> bool:
    """Whether two times are twelve hours apart, as "half tien" and 21.30 uur may be one."""
    one, other = (int(value[:2]) * 60 + int(value[3:]) for value in (claim.value, source.value))
    return abs(one - other) == 12 * 60
