"""Reads the file in which a person fixed how tables must be read; what is wrong in it is named by its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from gemcli.budget.accounts import Part
from gemcli.budget.columns import FixedColumn, Role
from gemcli.budget.fixed import END, Fixed, Parts
from gemcli.budget.layout import Shape
from gemcli.budget.layout_fit import wrong
from gemcli.budget.layout_text import UNKNOWN
from gemcli.budget.vocabulary import Phase, Sort
from gemcli.errors import ConfigError
from gemcli.facts.cell_amounts import ADVERSE, DUTCH, ENGLISH, MIXED, PLAIN
from gemcli.locales import N_

KEYS = frozenset({"sheet", "rows", "columns", "header", "skip", "shape", "unit", "unit_text", "labels"}) | frozenset(
    {"not_added", "meanings", "parts", "totals", "sums"}
)
NOTATIONS = tuple(marks + adverse for marks in (DUTCH, ENGLISH, PLAIN, MIXED) for adverse in ("", ADVERSE))
LETTERS = 3
"""Letters that the name of a column may have; spreadsheets end at XFD."""

LAST_ROW = 10_000_000


def fixed_tables(config: Mapping[str, Any], path: str) -> tuple[Fixed, ...]:
    """Return the tables of a layout file; a key that is unknown, missing or wrong is a ConfigError that names it."""
    unknown = sorted(set(config) - {"table"})
    if unknown:
        raise wrong(path, unknown[0], N_("{key} is not known."))
    tables = config.get("table")
    if not isinstance(tables, list) or not tables:
        raise wrong(path, "table", N_("{key}: at least one [[table]] is needed."))
    return tuple(_Reader(path, number, table).fixed() for number, table in enumerate(tables, start=1))


class _Reader:
    """Takes one [[table]] apart."""

    def __init__(self, path: str, number: int, table: object) -> None:
        self._path = path
        self._number = number
        if not isinstance(table, Mapping):
            raise self._wrong("", N_("{key}: at least one [[table]] is needed."))
        self._table = table

    def fixed(self) -> Fixed:
        table = self._table
        unknown = sorted(set(table) - KEYS)
        if unknown:
            raise self._wrong(unknown[0], N_("{key} is not known."))
        for key in ("sheet", "header"):
            if key not in table:
                raise self._wrong(key, N_("{key} is missing."))
        return Fixed(
            number=self._number,
            sheet=self._text("sheet"),
            header=self._rows("header", table["header"]),
            rows=self._bounds("rows", self._rows),
            columns=self._bounds("columns", self._columns),
            skip=frozenset(self._rows("skip", table.get("skip", []))),
            shape=self._one_of("shape", table.get("shape", ""), ("", *Shape)),
            unit=self._unit(),
            meanings={
                self._column("meanings", name): self._meaning(f"meanings.{name}", meaning)
                for name, meaning in self._pairs("meanings").items()
            },
            labels=self._columns("labels", table["labels"]) if "labels" in table else None,
            parts={
                self._row("parts", row): Part(self._one_of(f"parts.{row}", part, tuple(Part)))
                for row, part in self._pairs("parts").items()
            },
            totals=self._sums("totals", self._row, self._rows) if "totals" in table else None,
            sums=self._sums("sums", self._column, self._columns) if "sums" in table else None,
            not_added=self._columns("not_added", table.get("not_added", [])),
        )

    def _unit(self) -> tuple[Decimal | None, str] | None:
        if "unit" not in self._table:
            return None
        value = self._table["unit"]
        text = self._text("unit_text") if "unit_text" in self._table else str(value)
        if value == UNKNOWN:
            return None, self._text("unit_text") if "unit_text" in self._table else ""
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise self._wrong("unit", N_('{key} needs a number above zero, or "unknown".'))
        return Decimal(str(value)), text

    def _meaning(self, key: str, meaning: object) -> FixedColumn:
        given: Mapping[str, object] = meaning if isinstance(meaning, Mapping) else {"role": meaning}
        unknown = sorted(set(given) - {"role", "year", "phase", "sort", "notation"})
        if unknown:
            raise self._wrong(f"{key}.{unknown[0]}", N_("{key} is not known."))
        year = given.get("year", 0)
        if isinstance(year, bool) or not isinstance(year, int) or not (year == 0 or 1900 <= year <= 2100):
            raise self._wrong(f"{key}.year", N_("{key} needs a year of four digits."))
        return FixedColumn(
            role=Role(self._one_of(f"{key}.role", given.get("role", Role.AMOUNT), tuple(Role))),
            year=year,
            phase=Phase(self._one_of(f"{key}.phase", given.get("phase", ""), tuple(Phase))),
            sort=Sort(self._one_of(f"{key}.sort", given.get("sort", ""), tuple(Sort))),
            notation=self._one_of(f"{key}.notation", given.get("notation", ""), ("", *NOTATIONS)),
        )

    def _sums(
        self, key: str, one: Callable[[str, object], int], several: Callable[[str, object], tuple[int, ...]]
    ) -> dict[int, Parts]:
        found: dict[int, Parts] = {}
        for name, parts in self._pairs(key).items():
            if not isinstance(parts, Mapping) or not set(parts) <= {"plus", "minus"}:
                raise self._wrong(f"{key}.{name}", N_("{key} needs plus and minus."))
            at = f"{key}.{name}"
            added, taken = several(at, parts.get("plus", [])), several(at, parts.get("minus", []))
            found[one(key, name)] = (added, taken)
        return found

    def _bounds(self, key: str, several: Callable[[str, object], tuple[int, ...]]) -> tuple[int, int]:
        if key not in self._table:
            return 0, END
        found = several(key, self._table[key])
        if len(found) != 2 or found[0] > found[1]:
            raise self._wrong(key, N_("{key} needs the first and the last."))
        return found[0], found[1]

    def _pairs(self, key: str) -> Mapping[str, object]:
        found = self._table.get(key, {})
        if not isinstance(found, Mapping):
            raise self._wrong(key, N_("{key} needs keys with values."))
        return found

    def _rows(self, key: str, given: object) -> tuple[int, ...]:
        """Return rows counted from 0; a text like `5-8` is a range."""
        found: list[int] = []
        for entry in self._list(key, given):
            first, dash, last = str(entry).partition("-")
            start = self._row(key, first)
            end = self._row(key, last) if dash else start
            if end < start:
                raise self._wrong(key, N_("{key}: {value} is no row."), value=entry)
            found.extend(range(start, end + 1))
        return tuple(found)

    def _columns(self, key: str, given: object) -> tuple[int, ...]:
        return tuple(self._column(key, name) for name in self._list(key, given))

    def _list(self, key: str, given: object) -> list[object]:
        if not isinstance(given, list):
            raise self._wrong(key, N_("{key} needs a list."))
        return given

    def _row(self, key: str, given: object) -> int:
        digits = str(given).strip()
        if not (digits.isascii() and digits.isdigit()) or not 1 <= int(digits[:9]) <= LAST_ROW or len(digits) > 9:
            raise self._wrong(key, N_("{key}: {value} is no row."), value=given)
        return int(digits) - 1

    def _column(self, key: str, given: object) -> int:
        name = str(given).strip().upper()
        if not (name.isascii() and name.isalpha()) or len(name) > LETTERS:
            raise self._wrong(key, N_("{key}: {value} is no column."), value=given)
        number = 0
        for letter in name:
            number = number * 26 + ord(letter) - ord("A") + 1
        return number - 1

    def _text(self, key: str) -> str:
        if not isinstance(self._table[key], str):
            raise self._wrong(key, N_("{key} needs a text."))
        return str(self._table[key])

    def _one_of(self, key: str, given: object, allowed: Sequence[str | StrEnum]) -> str:
        if not isinstance(given, str) or given not in [str(word) for word in allowed]:
            words = ", ".join(str(word) for word in allowed if word)
            raise self._wrong(key, N_("{key} needs one of: {words}."), words=words)
        return given

    def _wrong(self, key: str, template: str, **values: object) -> ConfigError:
        return wrong(self._path, f"table[{self._number}].{key}".rstrip("."), template, **values)
