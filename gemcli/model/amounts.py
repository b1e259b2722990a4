"""Writes an amount with the marks of a language."""

from __future__ import annotations

from decimal import Decimal

from gemcli.model.table import canonical


def written(value: Decimal, language: str) -> str:
    """Return an amount with the marks of a language.

    >>> written(Decimal("1234567.5"), "nl"), written(Decimal("-1234"), "en")
    ('1.234.567,5', '-1,234')
    """
    whole, _, decimals = canonical(abs(value)).partition(".")
    thousands, mark = (",", ".") if language == "en" else (".", ",")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return ("-" if value < 0 else "") + grouped + (mark + decimals if decimals else "")
