"""An explained finding is silent as long as its amounts stand, and not a day longer."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gemcli.budget.flag import Flagged, flag
from gemcli.budget.waivers import Waiver, waivers
from gemcli.errors import ConfigError
from gemcli.model.document import Document
from gemcli.model.table import Table

Run = Callable[..., Flagged]
PATH = "begroting.csv"


@pytest.fixture
def run(table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]) -> Run:
    def flagged(*explained: Waiver, first: int = 100, total: int = 900, path: str = PATH) -> Flagged:
        rows: list[list[str | int]] = [["Post", "Begroting 2026"]]
        rows += [["1.1 Wegen", first], ["1.2 Groen", 200], ["1.3 Water", 300], ["Totaal", total]]
        return flag(document(table(rows), path=path), config, translate=str, explained=explained)

    return flagged


def explanation(found: Flagged) -> Waiver:
    ((name, value),) = found.fingerprints.items()
    check, _, cell = name.partition(":")
    return Waiver(PATH, check, cell, value, 'Met "raad" afgesproken', "A. Ambtenaar", "2026-01-05")


def test_an_explained_finding_is_silent_and_told_apart(run: Run) -> None:
    waiver = explanation(run())
    found = run(waiver)
    assert (found.claims, found.total) == ((), 0)
    assert found.silenced == ((f"{waiver.check}:{waiver.cell}", waiver),)


@pytest.mark.parametrize("changed", [{"total": 901}, {"first": 101}, {"first": 101, "total": 901}])
def test_a_changed_amount_or_addend_is_told_again(run: Run, changed: dict[str, int]) -> None:
    waiver = explanation(run())
    found = run(waiver, **changed)
    assert found.total == 1 and found.silenced == ()
    assert found.outdated == (waiver,)


def test_an_explanation_of_another_file_is_neither_used_nor_outdated(run: Run) -> None:
    found = run(explanation(run()), path="jaarrekening.csv")
    assert (found.total, found.silenced, found.outdated) == (1, (), ())


def test_an_explanation_of_a_finding_that_is_gone_is_outdated(run: Run) -> None:
    waiver = explanation(run())
    found = run(waiver, total=600)
    assert (found.total, found.outdated) == (0, (waiver,))


def test_a_second_explanation_makes_the_first_one_silent(run: Run) -> None:
    first, second = explanation(run()), explanation(run(total=901))
    found = run(first, second)
    assert found.silenced[0][1] == first and found.outdated == ()


def test_a_waiver_is_read_back_as_it_was_written(run: Run) -> None:
    waiver = explanation(run())
    assert waivers(tomllib.loads(waiver.block() + "\n" + waiver.block()), "w.toml") == (waiver, waiver)


@pytest.mark.parametrize("text", ["[[waiver]]\ncheck = 'A1'", "waiver = 3", "[other]\na = 1"])
def test_a_waiver_without_reason_name_or_date_stops_the_run(text: str) -> None:
    with pytest.raises(ConfigError):
        waivers(tomllib.loads(text), "w.toml")
