"""A document of made-up sheets, looked at by the checks that see a whole document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.book import Book, Checked
from gemcli.budget.checks.tables import WHOLE
from gemcli.budget.flag import besides_key_figures, check, without_twins
from gemcli.budget.layout import read
from gemcli.budget.norms import Norms, norms
from gemcli.budget.ranking import ranked
from gemcli.budget.reference import Reference
from gemcli.model.table import Table, cell_name
from gemcli.model.workings import Workings

Look = Callable[..., Checked]


@pytest.fixture(scope="session")
def limits(config: Mapping[str, Any]) -> Norms:
    return norms(config)


@pytest.fixture
def look(table: Callable[..., Table], limits: Norms) -> Look:
    """Return everything that is found in sheets, ranked, with what was skipped."""

    def run(
        *sheets: tuple[str, Sequence[Sequence[Any]]],
        workings: Sequence[Workings] = (),
        reference: Reference | None = None,
    ) -> Checked:
        tables = tuple(table(rows, sheet=name) for name, rows in sheets)
        layouts = tuple(layout for one in tables for layout in read(one))
        book = Book(tables, layouts, {one.sheet: one for one in workings}, reference)
        further = [look(book, limits) for look in WHOLE]
        found = [anomaly for layout in layouts for anomaly in check(layout, limits)]
        found += [anomaly for one in further for anomaly in one.found]
        skipped = tuple(message for one in further for message in one.skipped)
        return Checked(tuple(ranked(besides_key_figures(without_twins(found), tables))), skipped)

    return run


@pytest.fixture
def named() -> Callable[[Checked], set[str]]:
    """Return findings as check, tier and place: `J1 hard Blad1!C7`."""

    def run(checked: Checked) -> set[str]:
        return {_name(one) for one in checked.found}

    return run


def _name(one: Anomaly) -> str:
    return f"{one.check} {one.tier} {one.account.sheet}!{cell_name(*one.cell)}"
