"""Writes a date in words, as letters do."""

from __future__ import annotations

from datetime import date

from gemcli.facts import dates

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def written(day: date, language: str = "nl") -> str:
    """Return a date in words; an unknown language gets Dutch.

    >>> written(date(2026, 3, 2)), written(date(2026, 3, 2), "en")
    ('2 maart 2026', '2 March 2026')
    """
    return f"{day.day} {MONTHS.get(language, MONTHS['nl']).split()[day.month - 1]} {day.year}"


def in_words(text: str, language: str = "nl") -> str:
    """Return text that is nothing but one whole date in words, and any other text as it is.

    >>> in_words("2026-06-16"), in_words("16-6-2026"), in_words("16 juni 2026"), in_words("medio juni")
    ('16 juni 2026', '16 juni 2026', '16 juni 2026', 'medio juni')
    """
    plain = text.strip()
    found = dates.find(plain)
    if len(found) != 1 or found[0].grain is not dates.Grain.DAY or not found[0].year or found[0].raw != plain:
        return plain
    try:
        return written(date(found[0].year, found[0].month, found[0].day), language)
    except ValueError:
        return plain
