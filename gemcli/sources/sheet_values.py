"""Turns what a spreadsheet stores in a cell into text and, where it stores a number, the exact number."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from decimal import Decimal

from gemcli.model.table import Cell, canonical

Stored = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""What python-calamine gives for a cell; an empty cell is an empty string."""


class Values:
    """Makes cells of stored values; equal values share their text and number, which large tables need."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._numbers: dict[float, tuple[str, Decimal]] = {}

    def cells(self, row: int, first_column: int, values: Iterable[Stored]) -> list[Cell]:
        """Return the cells of a row that hold something."""
        found = []
        for column, value in enumerate(values, first_column):
            if value == "":
                continue
            text, number = self.text_and_number(value)
            if text:
                found.append(Cell(row, column, text, number))
        return found

    def text_and_number(self, value: Stored) -> tuple[str, Decimal | None]:
        """Return the text of a stored value and its number; the number is None for all that is no number.

        A number that the file stores in binary has the shortest decimal that means it, as spreadsheets show it.

        >>> Values().text_and_number(1234.5), Values().text_and_number(12.0), Values().text_and_number(0.1)
        (('1234.5', Decimal('1234.5')), ('12', Decimal('12')), ('0.1', Decimal('0.1')))
        >>> Values().text_and_number(dt.timedelta(hours=30)), Values().text_and_number(True)
        (('30:00:00', None), ('TRUE', None))
        """
        if isinstance(value, str):
            text = value.replace("\r\n", "\n").strip()
            return self._texts.setdefault(text, text), None
        if isinstance(value, bool):
            return ("TRUE" if value else "FALSE"), None
        if isinstance(value, int | float):
            return self._number(value)
        return _moment(value), None

    def _number(self, value: float) -> tuple[str, Decimal | None]:
        known = self._numbers.get(value)
        if known is None:
            if not math.isfinite(value):
                return str(value), None
            text = _plain(value)
            known = self._numbers[value] = text, Decimal(text)
        return known


def _plain(value: float) -> str:
    """Return a number as `canonical` does; the short way for what most cells hold."""
    text = repr(value)
    if "e" in text or not value:
        return canonical(Decimal(text))
    return text.removesuffix(".0")


def _moment(value: dt.date | dt.datetime | dt.time | dt.timedelta) -> str:
    """Return a date, time or duration as ISO 8601 writes it, a duration as hours, minutes and seconds."""
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        sign = "-" if seconds < 0 else ""
        minutes, rest = divmod(abs(seconds), 60)
        return f"{sign}{minutes // 60:02}:{minutes % 60:02}:{rest:02}"
    if isinstance(value, dt.datetime):
        return (value + dt.timedelta(microseconds=500_000)).isoformat(timespec="seconds")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="seconds")
    return value.isoformat()
