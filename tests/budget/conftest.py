"""Documents and tables for the tests of the budget room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.table import Cell, Table, canonical

Rows = Sequence[Sequence[str | int | Decimal | None]]


@pytest.fixture(scope="session")
def config() -> Mapping[str, Any]:
    return resources.toml(resources.config("budget.toml"))


@pytest.fixture(scope="session")
def table() -> Callable[..., Table]:
    """Return a builder of tables: texts stay texts, numbers become stored numbers, None leaves the cell out."""

    def build(rows: Rows, sheet: str = "Blad1") -> Table:
        made = []
        for row, values in enumerate(rows):
            cells = tuple(
                Cell(row, column, value) if isinstance(value, str) else _number(row, column, Decimal(value))
                for column, value in enumerate(values)
                if value is not None and value != ""
            )
            if cells:
                made.append(cells)
        return Table(sheet, tuple(made))

    return build


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Return a builder of documents that hold nothing but tables."""

    def build(
        *tables: Table, source_id: str = "begroting", path: str = "begroting.xlsx", language: str = "nl"
    ) -> Document:
        source = Source(source_id, path, "application/test", "0" * 64, "0" * 64)
        return Document(source, "", PlaceKind.CELL, (), tables=tables, language="nl")

    return build


@pytest.fixture(scope="session")
def demo(document: Callable[..., Document]) -> Document:
    """The made-up budget of the demonstration, read as gemcli reads it."""
    from gemcli.sources import sheets

    path = Path(__file__).parents[2] / "config" / "demo" / "begroting-2026.xlsx"
    return document(*sheets.read(path.read_bytes(), path.name).tables, path=path.name)


def _number(row: int, column: int, value: Decimal) -> Cell:
    return Cell(row, column, canonical(value), value)
