"""Reads a whole date that somebody typed, and writes it in words."""

from __future__ import annotations

from datetime import date

from gemcli.facts import dates
from gemcli.facts.written_dates import written

__all__ = ["in_words", "written"]


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
