"""The committed budget of the demonstration is what its script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DEMO = Path(__file__).parents[2] / "config" / "demo"


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_budget", Path(__file__).parent / "make_budget.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_making_it_twice_gives_the_same_bytes(maker: ModuleType) -> None:
    assert maker.make() == maker.make()


def test_the_committed_delivery_is_the_one_that_the_script_makes(maker: ModuleType) -> None:
    assert (DEMO / "iv3-begroting-2026.csv").read_bytes() == maker.delivery()


def test_the_committed_workbook_holds_the_cells_that_the_script_makes(maker: ModuleType) -> None:
    from gemcli.sources import sheets

    committed = sheets.read((DEMO / "begroting-2026.xlsx").read_bytes(), "begroting-2026.xlsx")
    made = sheets.read(maker.workbook(), "begroting-2026.xlsx")
    assert committed.tables == made.tables
    assert [table.sheet for table in made.tables] == ["Programma's", "Taakvelden", "Reserves"]
