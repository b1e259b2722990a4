"""Public holidays on which no legal term ends, and the day to which such a term runs on.

Source: Algemene termijnenwet, articles 1 to 4, in the wording in force since 10 October 2010 (read in full). The days
that a royal decree puts on a par with a holiday (article 3, third paragraph) are a table with an end; those of 2023 to
2028 were read as the titles of the two decrees name them, not in the Staatscourant itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from gemcli.locales import N_

GOOD_FRIDAY = N_("Good Friday")
EASTER_MONDAY = N_("Easter Monday")
KINGS_DAY = N_("King's Day")
LIBERATION_DAY = N_("Liberation Day (5 May)")
ASCENSION_DAY = N_("Ascension Day")
WHIT_MONDAY = N_("Whit Monday")
NEW_YEARS_DAY = N_("New Year's Day")
CHRISTMAS_DAY = N_("Christmas Day")
SECOND_CHRISTMAS_DAY = N_("Boxing Day")
EQUALISED = N_("a day on a par with a holiday")
SATURDAY, SUNDAY = N_("a Saturday"), N_("a Sunday")

DECREED = frozenset(
    {
        date(2023, 4, 28), date(2023, 5, 19), date(2024, 5, 10), date(2024, 12, 27), date(2025, 5, 30),
        date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26),
    }
)  # fmt: skip
"""Days put on a par with a holiday, by the decrees for 2023-2025 and 2026-2028."""
DECREED_YEARS = range(2023, 2029)
"""Years of which the decree is known; of another year only the days of the law itself are."""
FIRST_KINGS_DAY = 2014
"""Before this year the Queen's birthday was kept on 30 April."""


def easter(year: int) -> date:
    """Return Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher).

    >>> easter(2026), easter(2027)
    (datetime.date(2026, 4, 5), datetime.date(2027, 3, 28))
    """
    golden, (century, of_century) = year % 19, divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - shift + 15) % 30
    leap_years, odd_years = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leap_years - epact - odd_years) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=64)
def holidays(year: int) -> Mapping[date, str]:
    """Return the holidays of a year in the sense of the Algemene termijnenwet, with their names (English, marked).

    Easter Sunday and Whit Sunday are Sundays like any other and are not in it. Days by decree are in it as far as
    the decree is known; `is_complete` says whether it is.
    """
    sunday = easter(year)
    found = {
        date(year, 1, 1): NEW_YEARS_DAY,
        sunday - timedelta(days=2): GOOD_FRIDAY,
        sunday + timedelta(days=1): EASTER_MONDAY,
        _birthday(year): KINGS_DAY,
        date(year, 5, 5): LIBERATION_DAY,
        sunday + timedelta(days=39): ASCENSION_DAY,
        sunday + timedelta(days=50): WHIT_MONDAY,
        date(year, 12, 25): CHRISTMAS_DAY,
        date(year, 12, 26): SECOND_CHRISTMAS_DAY,
    }
    return {**{day: EQUALISED for day in DECREED if day.year == year}, **found}


def _birthday(year: int) -> date:
    """The day on which the King's (until 2013 the Queen's) birthday is kept; never a Sunday."""
    day = date(year, 4, 27) if year >= FIRST_KINGS_DAY else date(year, 4, 30)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def is_complete(year: int) -> bool:
    """Whether the days that a decree puts on a par with a holiday are known for this year."""
    return year in DECREED_YEARS


def name_of(day: date) -> str:
    """Return why no legal term ends on a day: its name as a holiday, a Saturday or a Sunday; empty for any other day.

    >>> name_of(date(2026, 5, 14)), name_of(date(2026, 5, 16)), name_of(date(2026, 5, 18))
    ('Ascension Day', 'a Saturday', '')
    """
    return holidays(day.year).get(day, "") or {5: SATURDAY, 6: SUNDAY}.get(day.weekday(), "")


def is_free(day: date) -> bool:
    """Whether a day is a Saturday, a Sunday or a holiday."""
    return bool(name_of(day))


def runs_on_to(day: date) -> date:
    """Return the day itself, or the next day that is no Saturday, Sunday or holiday (article 1).

    >>> runs_on_to(date(2026, 5, 14)), runs_on_to(date(2026, 5, 18))
    (datetime.date(2026, 5, 18), datetime.date(2026, 5, 18))
    """
    while is_free(day):
        day += timedelta(days=1)
    return day


def with_two_working_days(first: date, last: date) -> date:
    """Return the last day of a term of at least three days, prolonged until it holds two working days (article 2)."""
    working = sum(not is_free(first + timedelta(days=i)) for i in range((last - first).days + 1))
    while working < 2:
        last += timedelta(days=1)
        working += not is_free(last)
    return last
