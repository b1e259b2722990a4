"""A list of payments that is gone through once: its sums, its printed totals, and the rows worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from gemcli import resources
from gemcli.budget import long_list
from gemcli.budget.flag import flag
from gemcli.budget.layout import Shape
from gemcli.budget.long_list import LongList, read_held, read_long
from gemcli.budget.norms import norms
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.table import Cell, LongRows, Stretch, Table
from tests.patience import patience

CONFIG = resources.toml(resources.config("budget.toml"))
LIMITS = norms(CONFIG)
STRETCH = 1_000
HEAD = ("Datum", "Leverancier", "Factuurnummer", "Omschrijving", "Bedrag")


class Rows(LongRows):
    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def stretches(self, width: int) -> Iterator[Stretch]:
        for first in range(0, len(self._rows), STRETCH):
            rows = [(*row, *("",) * width)[:width] for row in self._rows[first : first + STRETCH]]
            yield Stretch(first, list(zip(*rows, strict=True)))

    def row(self, number: int) -> tuple[Cell, ...]:
        return tuple(Cell(number, column, text) for column, text in enumerate(self._rows[number]) if text)


def document_of(table: Table) -> Document:
    source = Source("lijst", "lijst.csv", "text/csv", "0" * 64, "0" * 64)
    return Document(source, "", PlaceKind.LINE, (), tables=(table,), language="nl")


def payments(count: int) -> list[tuple[str, ...]]:
    return [
        (f"{1 + n % 28}-3-2026", f"Leverancier {n % 7} BV", f"F{n:06}", "Levering", f"{1 + n % 900},50")
        for n in range(count)
    ]


def opened(rows: list[tuple[str, ...]]) -> LongList:
    listed = Rows([HEAD, *rows])
    return read_long(Table("Lijst", listed), listed, LIMITS)


def total(rows: list[tuple[str, ...]]) -> Decimal:
    return sum((Decimal(row[4].replace(".", "").replace(",", ".")) for row in rows), Decimal(0))


def printed(value: Decimal, words: str = "Totaal") -> tuple[str, ...]:
    return ("", words, "", "", str(value).replace(".", ","))


def test_the_sums_are_exact() -> None:
    rows = payments(2 * STRETCH + 17)
    said = dict(opened(rows).layouts[0].understood[0].values)
    assert said["lines"] == str(len(rows))
    whole, _, cents = str(total(rows)).partition(".")
    assert said["sums"] == f"Bedrag {int(whole):,}".replace(",", ".") + f",{cents.rstrip('0')}".rstrip(",")


def test_a_total_that_holds_is_no_finding() -> None:
    rows = payments(3_000)
    found = opened([*rows, printed(total(rows))])
    assert not found.broken
    assert dict(found.layouts[0].understood[0].values)["lines"] == "3000"


def test_a_total_that_is_off_is_told_with_its_range() -> None:
    rows = payments(3_000)
    found = opened([*rows, printed(total(rows) + 100)]).broken
    assert [(one.check, one.cell, one.formula) for one in found] == [("A1", (3_001, 4), "SUM(E2:E3001)")]
    assert found[0].expected == total(rows)


def test_subtotals_and_a_grand_total_hold_together() -> None:
    first, second = payments(600), payments(1_400)
    rows = [
        *first,
        printed(total(first), "Totaal maart"),
        *second,
        printed(total(second), "Totaal april"),
        printed(total([*first, *second]), "Totaal generaal"),
    ]
    assert not opened(rows).broken


def test_a_subtotal_that_is_off_is_told_of_its_own_rows() -> None:
    first, second = payments(600), payments(1_400)
    rows = [*first, printed(total(first) - 5, "Totaal maart"), *second, printed(total([*first, *second]))]
    assert [(one.cell, one.formula) for one in opened(rows).broken] == [((601, 4), "SUM(E2:E601)")]


def test_a_payee_called_total_is_a_payment() -> None:
    rows = payments(1_000)
    rows[700] = ("3-3-2026", "Total Energie BV", "F999999", "Brandstof", "88,00")
    found = opened(rows)
    assert dict(found.layouts[0].understood[0].values)["lines"] == "1000"
    assert not found.broken


def test_an_amount_that_cannot_be_read_is_counted_and_its_column_not_summed() -> None:
    rows = payments(1_000)
    rows[800] = (*rows[800][:4], "12.5")
    layout = opened(rows).layouts[0]
    assert [dict(message.values)["first"] for message in layout.not_understood] == ["E802"]
    assert dict(layout.understood[0].values)["sums"] == "-"


def test_a_payment_that_stands_there_twice_is_picked() -> None:
    rows = payments(2_500)
    rows[2_400] = rows[900]
    account = opened(rows).layouts[0].account
    assert {line.row for line in account.lines} >= {901, 2_401}
    assert len(account.lines) < 600


def test_a_blank_row_a_blank_amount_and_a_stray_word_are_gone_past() -> None:
    rows = payments(2_600)
    rows[700] = ("", "", "", "", "")
    rows[1_300] = (*rows[1_300][:4], "")
    rows[1_400] = (*rows[1_400][:4], " 12,50 ")
    found = opened([*rows, printed(total([row for row in rows if row[4]]))])
    assert dict(found.layouts[0].understood[0].values)["lines"] == "2598"
    assert not found.broken


def test_a_long_table_that_is_no_list_is_read_whole() -> None:
    head = ("Programma", "Begroting 2025", "Begroting 2026")
    rows = [(f"Post {n}", f"{n + 10}", f"{n + 12}") for n in range(900)]
    listed = Rows([head, *rows])
    layouts = read_long(Table("Begroting", listed), listed, LIMITS).layouts
    assert [layout.shape for layout in layouts] == [Shape.BUDGET]
    assert len(layouts[0].account.lines) == 900


def test_invoices_that_pass_the_threshold_together_are_picked_from_a_long_list() -> None:
    rows = payments(5_000)
    parts = {2_000: "3-3-2025", 2_500: "5-3-2025", 3_000: "9-3-2025"}
    for at, day in parts.items():
        rows[at] = (day, "Aannemer De Brug BV", f"B{at}", "Kade deel", "98.000,00")
    rows[4_000] = ("9-9-2025", "Aannemer Los BV", "B9", "Losse klus", "98.000,00")
    listed = Rows([HEAD, *rows])
    found = flag(document_of(Table("Lijst", listed)), CONFIG, None, str).claims
    assert [claim.fields["check"] for claim in found] == ["I3"]
    assert "3 invoices from 3-3-2025 to 9-3-2025" in found[0].text
    assert {cell.address for cell in found[0].evidence.cells} >= {"E2002", "E2502", "E3002", "B2002"}


def held(rows: list[tuple[str, ...]]) -> Table:
    return Table(
        "Lijst", tuple(tuple(Cell(at, c, text) for c, text in enumerate(row) if text) for at, row in enumerate(rows))
    )


def test_a_held_table_with_more_rows_than_any_budget_is_named_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of payments of that length is read, and so is a budget up to it."""
    monkeypatch.setattr(long_list, "MOST_ROWS", 40)
    budget = [("Programma", "2025", "2026"), *((f"Taak {n}", f"{100 + n}", f"{110 + n}") for n in range(60))]
    refused = read_held(held(budget), ())
    assert refused.layouts == () and [dict(one.values)["rows"] for one in refused.not_read] == ["61"]
    assert read_held(held(budget[:40]), ()).layouts and not read_held(held(budget[:40]), ()).not_read
    [layout] = read_held(held([HEAD, *payments(600)]), ()).layouts
    assert layout.shape is Shape.PAYMENTS and len(layout.account.lines) == 600


def test_a_field_of_megabytes_is_looked_at_in_part() -> None:
    rows = [("Post", "2024", "2025"), *((f"Post {n}", "1", "2") for n in range(10)), ("x" * 8 * 2**20, "3", "4")]
    with patience():
        [layout] = read_held(held(rows), ()).layouts
    assert len(layout.account.lines) == 11
