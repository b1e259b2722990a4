"""Writes a day in words, as letters do."""

from __future__ import annotations

from datetime import date

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


def written(day: date, language: str = "nl") -> str:
    """Return a date in words; an unknown language gets Dutch.

    >>> written(date(2026, 3, 2)), written(date(2026, 3, 2), "en")
    ('2 maart 2026', '2 March 2026')
    """
    return f"{day.day} {MONTHS.get(language, MONTHS['nl']).split()[day.month - 1]} {day.year}"


def with_weekday(day: date, language: str = "nl") -> str:
    """Return a date in words with the day of the week before it.

    >>> with_weekday(date(2026, 5, 18))
    'maandag 18 mei 2026'
    """
    return f"{WEEKDAYS.get(language, WEEKDAYS['nl']).split()[day.weekday()]} {written(day, language)}"
