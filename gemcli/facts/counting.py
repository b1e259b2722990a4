"""Counts a term from a day: its length, its last day, and each step told in words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gemcli.facts.holidays import is_complete, is_free, name_of, runs_on_to, with_two_working_days
from gemcli.facts.numberwords import ENGLISH_UNITS, dutch, fold
from gemcli.facts.written_dates import with_weekday
from gemcli.locales import N_, translator


class Unit(StrEnum):
    """What a term is counted in; hours and working days are not counted here."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


LONGEST = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3, Unit.YEARS: 0}
"""A longer term is not prolonged (Algemene termijnenwet article 4, under a)."""
WORDS = {
    Unit.DAYS: (N_("{count} day"), N_("{count} days")),
    Unit.WEEKS: (N_("{count} week"), N_("{count} weeks")),
    Unit.MONTHS: (N_("{count} month"), N_("{count} months")),
    Unit.YEARS: (N_("{count} year"), N_("{count} years")),
}
WRITTEN = re.compile(
    r"(?P<count>\d{1,3}|[a-zëé]{2,20})\s{1,3}"
    r"(?:(?P<days>dagen|dag|days|day)|(?P<weeks>weken|week|weeks)|(?P<months>maanden|maand|months|month)"
    r"|(?P<years>jaren|jaar|years|year))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Length:
    """How long a term is: six weeks, thirty days."""

    count: int
    unit: Unit

    def after(self, day: date) -> date:
        """Return the last day of a term that begins on the day after this one.

        Of months and years it is the day of the same number, or the last of a month that has no such day.

        >>> Length(6, Unit.WEEKS).after(date(2026, 4, 7)), Length(1, Unit.MONTHS).after(date(2028, 1, 31))
        (datetime.date(2026, 5, 19), datetime.date(2028, 2, 29))
        """
        if self.unit in (Unit.DAYS, Unit.WEEKS):
            return day + timedelta(days=self.count * (7 if self.unit is Unit.WEEKS else 1))
        months = day.month - 1 + self.count * (12 if self.unit is Unit.YEARS else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))

    @property
    def is_prolonged(self) -> bool:
        """Whether a term of this length in a law runs on past a holiday: no more than 90 days, 12 weeks, 3 months."""
        return self.count <= LONGEST[self.unit]

    def words(self, language: str) -> str:
        """`6 weken`."""
        return translator(language)(WORDS[self.unit][self.count != 1]).format(count=self.count)


def length_in(text: str) -> Length | None:
    """Return the length that a text names first; None without one, and for hours and working days.

    >>> length_in("binnen acht weken"), length_in("30 dagen"), length_in("spoedig"), length_in("10 werkdagen")
    (Length(count=8, unit=<Unit.WEEKS: 'weeks'>), Length(count=30, unit=<Unit.DAYS: 'days'>), None, None)
    """
    for match in WRITTEN.finditer(text):
        said = match["count"]
        count = int(said) if said.isdigit() else _spelled(fold(said.lower()))
        unit = next((unit for unit in Unit if match[unit.value]), None)
        if count and unit is not None:
            return Length(count, unit)
    return None


def _spelled(word: str) -> int:
    if word in ENGLISH_UNITS:
        return ENGLISH_UNITS.index(word)
    value = dutch(word)
    return int(value) if value is not None and value == int(value) else 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a count, said in the language of its reader."""

    template: str
    values: tuple[tuple[str, str | date | Length], ...] = ()

    def text(self, language: str) -> str:
        """Say it; days are written in words and marked strings translated."""
        translate = translator(language)
        said = {name: _said(value, language) for name, value in self.values}
        return translate(self.template).format(**said)


def step(template: str, **values: str | date | Length) -> Step:
    """Build a step from a template marked with `N_`; a text among the values is marked itself, or a name as it is."""
    return Step(template, tuple(values.items()))


def _said(value: str | date | Length, language: str) -> str:
    if isinstance(value, date):
        return with_weekday(value, language)
    return value.words(language) if isinstance(value, Length) else translator(language)(value)


def last_day(start: date, length: Length, *, in_law: bool) -> tuple[date, tuple[Step, ...]]:
    """Return the last day of a term that runs from the day after `start`, and the steps that lead to it.

    Only a term that a law or an order in council sets (`in_law`) runs on past a Saturday, Sunday or holiday; a term
    of a council's own rules, or one that a person set, ends where its count ends, and the step says on what day.
    """
    counted = length.after(start)
    first = start + timedelta(days=1)
    steps = [step(N_("{length} from {first}: up to and including {last}."), length=length, first=first, last=counted)]
    if not in_law:
        if is_free(counted):
            steps.append(step(N_("That is {why}; only terms of a law are prolonged then."), why=name_of(counted)))
        return counted, tuple(steps)
    if not length.is_prolonged:
        if is_free(counted):
            steps.append(
                step(
                    N_("That is {why}; a term this long is not prolonged (Algemene termijnenwet, article 4)."),
                    why=name_of(counted),
                )
            )
        return counted, tuple(steps)
    enough = with_two_working_days(first, counted) if (counted - start).days >= 3 else counted
    end = runs_on_to(enough)
    if end != counted:
        steps.append(
            step(
                N_("That is {why}: the term runs on to {day} (Algemene termijnenwet, articles 1 to 3)."),
                why=name_of(counted) or N_("a term with too few working days"),
                day=end,
            )
        )
    if not is_complete(end.year):
        steps.append(
            step(N_("Which days a decree puts on a par with a holiday in {year} is not known."), year=str(end.year))
        )
    return end, tuple(steps)
