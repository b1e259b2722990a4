"""Terms told from the day on which they are said: binnen zes weken, volgende week, over een maand, tomorrow."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gemcli.facts import dates
from gemcli.facts.dates import Period, Relation
from gemcli.model.span import Span

NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "twaalf": 12, "veertien": 14, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
LENGTH = re.compile(
    rf"\b(?P<how>binnen|over|within|in)\s(?:uiterlijk\s|ongeveer\s|circa\s|about\s)?"
    rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})\s"
    r"(?P<unit>werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|kwartaal|jaar|days?|weeks?|months?|years?)\b"
    r"(?!\s(?:geleden|ago))",
    re.IGNORECASE,
)
"""`binnen zes weken`, `over een maand`, `within two weeks`."""
COMING = re.compile(
    r"\b(?P<which>deze|volgende|komende|aanstaande|this|next)\s(?P<unit>week|maand|month)\b", re.IGNORECASE
)
"""`volgende week`, `deze maand`."""
YEAR_END = re.compile(
    r"\b(?:einde?|end)\s(?:van\s|of\s)?(?:(?:het|dit|the|this)\s)?(?:jaar|year)\b|\byear[\s-]end\b", re.IGNORECASE
)
"""`voor het eind van het jaar`, `by the end of the year`."""
TOMORROW = re.compile(r"\b(?P<word>morgen|tomorrow)\b(?!ochtend)", re.IGNORECASE)
BY_LENGTH = frozenset({"binnen", "within"})


@dataclass(frozen=True, slots=True)
class Ahead:
    """Words that tell a term from the day of the meeting."""

    raw: str
    span: Span
    days: int = 0
    months: int = 0
    whole: str = ""
    """"week" or "month" when the whole of it is meant, "year" for the end of this one."""


def find(text: str) -> tuple[Ahead, ...]:
    """Return every such term in reading order; what is counted in hours is none.

    >>> [each.raw for each in find("U hoort het volgende week, de brief komt binnen zes weken.")]
    ['volgende week', 'binnen zes weken']
    """
    found = []
    for match in LENGTH.finditer(text):
        count = int(match["count"]) if match["count"].isdigit() else NUMBERS[match["count"].lower()]
        unit = match["unit"].lower()
        days = count * (7 if unit.startswith("we") and "rk" not in unit else 1)
        months = count * (3 if unit.startswith("kw") else 12 if unit.startswith(("j", "y")) else 1)
        is_days = unit.startswith(("werkdag", "dag", "day", "week", "weken"))
        found.append(Ahead(match.group(), _span(match), days if is_days else 0, 0 if is_days else months))
    for match in COMING.finditer(text):
        ahead = 0 if match["which"].lower() in ("deze", "this") else 1
        is_week = match["unit"].lower() == "week"
        whole = "week" if is_week else "month"
        found.append(Ahead(match.group(), _span(match), 7 * ahead if is_week else 0, 0 if is_week else ahead, whole))
    found.extend(Ahead(match.group(), _span(match), whole="year") for match in YEAR_END.finditer(text))
    found.extend(Ahead(match.group(), _span(match), 1) for match in TOMORROW.finditer(text))
    return tuple(sorted(found, key=lambda each: each.span))


def resolve(term: Ahead, meeting: date | None) -> Period | None:
    """Return the days that such a term can mean, seen from the meeting; always derived, None without a meeting.

    >>> resolve(find("binnen zes weken")[0], date(2025, 3, 6)).end
    datetime.date(2025, 4, 17)
    >>> resolve(find("volgende maand")[0], date(2025, 12, 6)).end
    datetime.date(2026, 1, 31)
    """
    if meeting is None:
        return None
    day = _later(meeting, term.months) + timedelta(days=term.days)
    if term.whole == "week":
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6), True)
    if term.whole == "year":
        return Period(date(day.year, 9, 1), date(day.year, 12, 31), True)
    if term.whole == "month":
        return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), True)
    start = meeting if term.raw.split()[0].lower() in BY_LENGTH else day
    return Period(start, day, True)


def coming(fact: dates.DateFact, meeting: date | None) -> Period | None:
    """Return the days of a date that is still to come: one without its year is the next after the meeting.

    >>> coming(dates.find("in januari")[0], date(2025, 11, 20)).end
    datetime.date(2026, 1, 31)
    """
    period = dates.resolve(fact, meeting)
    passed = period is not None and meeting is not None and period.end < meeting
    if passed and not fact.year and not fact.pointer:
        return dates.resolve(replace(fact, pointer="coming"), meeting)
    return period


def proposed(text: str, meeting: date | None) -> tuple[date, bool] | None:
    """Return the date that a term comes to and whether it is derived; None when its words fix none.

    What comes before something is due when that begins, all else at its end; what comes after something stays open.

    >>> proposed("voor de zomer", date(2025, 3, 6)), proposed("in het derde kwartaal", date(2025, 3, 6))
    ((datetime.date(2025, 7, 1), True), (datetime.date(2025, 9, 30), True))
    >>> proposed("na de zomer", date(2025, 3, 6)), proposed("uiterlijk 1 mei 2025", None)
    (None, (datetime.date(2025, 5, 1), False))
    """
    for fact in dates.find(text):
        if fact.relation in (Relation.AFTER, Relation.FROM) or fact.pointer in ("past", "last year"):
            continue
        period = coming(fact, meeting)
        if period is None or (meeting is not None and period.end < meeting):
            continue
        whole = fact.grain is dates.Grain.DAY and bool(fact.year and fact.month and fact.day)
        return (period.start if fact.relation is Relation.BEFORE else period.end), not whole
    for term in find(text):
        period = resolve(term, meeting)
        if period is not None:
            return period.end, True
    return None


def _later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())
