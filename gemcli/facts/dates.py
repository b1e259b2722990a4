"""Dates, terms and times: 13 maart 2025, 3-3-'26, Q3 2025, voor de zomer, 22 mei jl., 13.30 uur."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gemcli.facts.date_shapes import (
    AFTERWARDS,
    BEFOREHAND,
    DAY_IN_DIGITS,
    DAY_IN_WORDS,
    DAY_NO_YEAR,
    HALF_YEAR,
    ISO_DAY,
    LENGTH_BEFORE,
    MONTH_DAY,
    MONTH_YEAR,
    MONTHS,
    ORDINALS,
    PARTS,
    POINTERS,
    QUARTER,
    RELATIVE_YEAR,
    SEASON,
    SEASONS,
    SPOKEN_TIME,
    TIME,
    UNTIL_TIME,
    WHICH,
    WHICH_SEASON,
    YEAR_ALONE,
)
from gemcli.facts.numberwords import dutch, fold
from gemcli.model.span import Span
from gemcli.model.taken import Taken


class Grain(StrEnum):
    """How precise a date is as written."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SEASON = "season"


class Relation(StrEnum):
    """What the words before it make of it: on, before, after, from, until."""

    ON = ""
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date as written; 0 and "" stand for what is not said."""

    grain: Grain
    year: int
    month: int
    day: int
    part: str
    """"begin", "mid" or "end" of a month or year; "Q3", "H1" or the name of a season or recess."""
    relation: Relation
    raw: str
    span: Span
    pointer: str = ""
    """"past" for jl. and l.l., "coming" for a.s., "next year" and "this year" for volgend and dit jaar."""

    @property
    def canonical(self) -> str:
        """ISO 8601 where possible: 2025-03-13, --12-22, 2025-Q3, 2026 begin, zomer."""
        year = f"{self.year:04}" if self.year else ""
        match self.grain:
            case Grain.DAY:
                text = f"{year or '-'}-{self.month:02}-{self.day:02}"
            case Grain.MONTH:
                text = f"{year or '-'}-{self.month:02}"
            case Grain.QUARTER | Grain.HALF:
                return f"{year}-{self.part}" if year else self.part
            case _:
                text = year
        return " ".join(word for word in (text, self.part) if word)


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day that a date can mean, and whether something was added that is not written."""

    start: date
    end: date
    derived: bool


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, `hh:mm`."""

    value: str
    raw: str
    span: Span


RELATIONS = {
    "voor": Relation.BEFORE, "vóór": Relation.BEFORE, "uiterlijk": Relation.BEFORE, "before": Relation.BEFORE,
    "by": Relation.BEFORE, "na": Relation.AFTER, "after": Relation.AFTER, "vanaf": Relation.FROM, "per": Relation.FROM,
    "sinds": Relation.FROM, "met ingang van": Relation.FROM, "ingaande": Relation.FROM, "from": Relation.FROM,
    "since": Relation.FROM, "tot": Relation.UNTIL, "t/m": Relation.UNTIL, "tot en met": Relation.UNTIL,
    "until": Relation.UNTIL, "till": Relation.UNTIL,
}  # fmt: skip


def find(text: str) -> tuple[DateFact, ...]:
    """Return every date in reading order, the most precise reading of each place.

    >>> [d.canonical for d in find("op 13 maart 2025, 3-3-'26, in Q3 2025 en begin 2026; voor het meireces")]
    ['2025-03-13', '2026-03-03', '2025-Q3', '2026 begin', 'meireces']
    >>> [(d.canonical, d.relation.value, d.pointer) for d in find("vóór 1 juli a.s. en 22 mei jl.")]
    [('--07-01', 'before', 'coming'), ('--05-22', '', 'past')]
    """
    taken = Taken()
    found: list[DateFact] = []
    for fact in _candidates(text):
        if not taken.meets(fact.span):
            taken.add(fact.span)
            found.append(fact)
    return tuple(sorted(found, key=lambda fact: fact.span))


def times(text: str) -> tuple[Time, ...]:
    """Return every time of day; "6 uur" after a word of length ("binnen 6 uur") is none.

    >>> [t.value for t in times("van 18.48 uur tot 19:51 uur, binnen 6 uur")]
    ['18:48', '19:51']
    """
    found = []
    for match in TIME.finditer(text):
        hour = int(match["hour"] or match["hour2"])
        minute = int(match["minute"] or match["minute2"] or 0)
        unit = (match["unit"] or "").lower()
        if match["minute"] is None and match["minute2"] is None:
            if LENGTH_BEFORE.search(text, max(0, match.start() - 14), match.start()):
                continue
            if unit.startswith(("u", "h")) and not re.search(
                r"\b(?:om|tot|van|vanaf|te|at)\s$", text[max(0, match.start() - 7) : match.start()]
            ):
                continue
        if unit.startswith("p") and hour < 12:
            hour += 12
        found.append(Time(f"{hour:02}:{minute:02}", match[0], Span(match.start(), match.end())))
    for match in UNTIL_TIME.finditer(text):
        found.append(Time(f"{int(match['hour']):02}:{match['minute']}", match[0], Span(match.start(), match.end())))
    found.extend(_spoken(text))
    return tuple(sorted(found, key=lambda time: time.span))


def _spoken(text: str) -> Iterator[Time]:
    """Yield the times that are said in words; without a part of the day they may mean either half of it.

    >>> [t.value for t in times("om half acht 's avonds, geschorst om kwart voor tien")]
    ['19:30', '09:45']
    """
    for match in SPOKEN_TIME.finditer(text):
        word = match["hour"].lower()
        hour = int(word) if word.isdigit() else int(dutch(fold(word)) or 0)
        if not 1 <= hour <= 12:
            continue
        minutes = hour * 60 + (-30 if match["half"] else -15 if match["side"].lower() == "voor" else 15)
        part = (match["part"] or "").lower()
        if "avonds" in part or "middags" in part:
            minutes += 12 * 60
        yield Time(f"{minutes // 60 % 24:02}:{minutes % 60:02}", match[0], Span(match.start(), match.end()))


def resolve(fact: DateFact, meeting: date | None) -> Period | None:
    """Return the days that a date can mean, seen from the meeting; None when nothing fixes its year.

    A year that is not written is taken from the meeting (jl. looks back, a.s. and terms look ahead), and a season
    gets a proposed begin: both make the result `derived`, which a person must confirm.

    >>> resolve(find("22 december jl.")[0], date(2025, 1, 23))
    Period(start=datetime.date(2024, 12, 22), end=datetime.date(2024, 12, 22), derived=True)
    """
    derived = not fact.year or fact.grain is Grain.SEASON
    if not fact.year and meeting is None:
        return None
    near = meeting or date(fact.year, 1, 1)
    for year in [fact.year] if fact.year else _years(fact, near):
        period = _period(fact, year)
        if period is None:
            continue
        start, end = period
        if fact.year or fact.pointer.endswith("year"):
            return Period(start, end, derived)
        if (fact.pointer == "past" and start > near) or (fact.pointer == "coming" and end < near):
            continue
        if fact.relation is Relation.BEFORE and fact.pointer != "past" and end < near:
            continue
        if fact.grain in (Grain.SEASON, Grain.QUARTER) and end < near:
            continue
        return Period(start, end, derived)
    return None


def _years(fact: DateFact, near: date) -> list[int]:
    match fact.pointer:
        case "past":
            return [near.year, near.year - 1]
        case "next year":
            return [near.year + 1]
        case "last year":
            return [near.year - 1]
        case _:
            return [near.year, near.year + 1]


def _period(fact: DateFact, year: int) -> tuple[date, date] | None:
    try:
        match fact.grain:
            case Grain.DAY:
                return date(year, fact.month, fact.day), date(year, fact.month, fact.day)
            case Grain.MONTH:
                return _part_of(
                    date(year, fact.month, 1), date(year, fact.month, monthrange(year, fact.month)[1]), fact.part
                )
            case Grain.QUARTER:
                last = 3 * int(fact.part[1])
                return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])
            case Grain.HALF:
                return (
                    (date(year, 1, 1), date(year, 6, 30))
                    if fact.part == "H1"
                    else (date(year, 7, 1), date(year, 12, 31))
                )
            case Grain.SEASON:
                month, day = SEASONS[fact.part]
                begin = date(year, month, day)
                return begin, begin + timedelta(days=60)
            case _:
                return _part_of(date(year, 1, 1), date(year, 12, 31), fact.part)
    except ValueError:
        return None


def _part_of(start: date, end: date, part: str) -> tuple[date, date]:
    """Narrow a period to its first, middle or last third."""
    third = (end - start) / 3
    match part:
        case "begin":
            return start, start + third
        case "mid":
            return start + third, end - third
        case "end":
            return end - third, end
        case _:
            return start, end


def _candidates(text: str) -> Iterator[DateFact]:
    for pattern in (ISO_DAY, DAY_IN_WORDS, DAY_IN_DIGITS, DAY_NO_YEAR):
        for match in pattern.finditer(text):
            yield from _day(text, match)
    for match in MONTH_DAY.finditer(text):
        if match["month"][0].isupper():
            yield from _day(text, match)
    for match in QUARTER.finditer(text):
        part = f"Q{match['sign'] or ORDINALS[match['number'].lower()]}"
        yield _fact(text, match, Grain.QUARTER, year=_year(match["year"]), part=part)
    for match in HALF_YEAR.finditer(text):
        part = f"H{min(2, ORDINALS[match['number'].lower()])}"
        yield _fact(text, match, Grain.HALF, year=_year(match["year"]), part=part)
    for match in SEASON.finditer(text):
        yield _season(text, match)
    for match in MONTH_YEAR.finditer(text):
        short = match["month"].lower().rstrip(".")
        if match["year"] or match["part"] or _means_month(text, match, short):
            part = PARTS.get((match["part"] or "").lower(), "")
            yield _fact(text, match, Grain.MONTH, year=_year(match["year"]), month=MONTHS[short], part=part)
    for match in YEAR_ALONE.finditer(text):
        part = PARTS.get((match["part"] or "").lower(), "")
        yield _fact(text, match, Grain.YEAR, year=_year(match["year"]), part=part)
    for match in RELATIVE_YEAR.finditer(text):
        part = PARTS.get((match["part"] or "").lower(), "")
        yield _fact(text, match, Grain.YEAR, part=part, pointer=WHICH[match["which"].lower()])


def _means_month(text: str, match: re.Match[str], name: str) -> bool:
    """Whether a bare month name is one: "in maart", not "de maart" or the verb "may"."""
    if len(name) <= 4 and name not in ("mei", "juni", "juli"):
        return False
    return bool(
        re.search(
            r"\b(?:in|van|voor|vóór|na|eind|tot|sinds|vanaf|per|of|until|by|en|uiterlijk)\s$",
            text[max(0, match.start() - 10) : match.start()],
        )
    )


def _day(text: str, match: re.Match[str]) -> Iterator[DateFact]:
    month = MONTHS.get(match["month"].lower()) or int(match["month"] if match["month"].isdigit() else 0)
    day = int(match["day"])
    if 1 <= day <= 31 and 1 <= month <= 12:
        year = _year(match["year"]) if "year" in match.re.groupindex else 0
        start = match.start("day") if match.re is DAY_NO_YEAR else match.start()
        yield _fact(text, match, Grain.DAY, start=start, year=year, month=month, day=day)


def _season(text: str, match: re.Match[str]) -> DateFact:
    year = match["year"] or ""
    relative = WHICH.get(year.split()[0].lower(), "") if " " in year else ""
    number = 0 if relative else _year(year)
    relative = relative or ("" if year else WHICH_SEASON.get((match["which"] or "").lower(), ""))
    return _fact(text, match, Grain.SEASON, year=number, part=match["season"].lower(), pointer=relative)


def _year(written: str | None) -> int:
    if not written:
        return 0
    digits = written.lstrip("'’‘")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _fact(
    text: str,
    match: re.Match[str],
    grain: Grain,
    *,
    start: int | None = None,
    year: int = 0,
    month: int = 0,
    day: int = 0,
    part: str = "",
    pointer: str = "",
) -> DateFact:
    begin = match.start() if start is None else start
    end = match.end()
    raw = text[begin:end].rstrip()
    if raw.endswith(".") and len(raw.split()[-1]) > 5:
        raw = raw[:-1]
    end = begin + len(raw)
    after = AFTERWARDS.match(text, end)
    if after and not year:
        pointer = POINTERS[after["pointer"].lower()]
        end = after.end()
    return DateFact(
        grain, year, month, day, part, _relation(text, begin, grain), text[begin:end], Span(begin, end), pointer
    )


def _relation(text: str, start: int, grain: Grain) -> Relation:
    before = BEFOREHAND.search(text, max(0, start - 40), start)
    if before is None:
        return Relation.ON
    word = before["word"].lower()
    if word == "voor" and grain is Grain.YEAR:  # "de begroting voor 2026" says what it is for
        return Relation.ON
    return RELATIONS[word]
