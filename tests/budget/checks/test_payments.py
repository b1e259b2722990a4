"""Lists of payments: split invoices by dated thresholds, doubled invoices by number, and never a word on persons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any

import pytest

from gemcli.budget.book import Book, Checked
from gemcli.budget.checks.split import split_invoices
from gemcli.budget.layout import read
from gemcli.budget.norms import norms
from gemcli.budget.payments import is_perhaps_a_person
from gemcli.model.table import Table

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
HEAD = ["Factuurdatum", "Leverancier", "Factuurnummer", "Bedrag"]
NAMES = ("Wegenbouw Hoog B.V.", "Stichting Zorgpunt", "Drukkerij Letter", "Energie Noord N.V.")


def payments(*further: Sequence[Any], year: int = 2025) -> list[list[Any]]:
    """Return 48 small honest payments, then those of a case."""
    rows: list[list[Any]] = [HEAD]
    for at in range(48):
        day = f"{year}-{at % 12 + 1:02}-{at % 27 + 1:02}"
        rows.append([day, NAMES[at % 4], f"F{1000 + at}", 1200 + 37 * at])
    return [*rows, *(list(row) for row in further)]


SPLIT = (
    ("2025-03-03", "Adviesgroep Dal B.V.", "A1", 98500),
    ("2025-03-17", "Adviesgroep Dal B.V.", "A2", 87300),
    ("2025-03-28", "Adviesgroep Dal B.V.", "A3", 61250),
)


def test_invoices_that_pass_the_threshold_only_together(look: Look, named: Named) -> None:
    found = look(("Betalingen", payments(*SPLIT)))
    assert named(found) == {"I3 signal Betalingen!D50"}
    one = found.found[0]
    assert one.text.text().startswith("Adviesgroep Dal B.V.: 3 invoices from 2025-03-03 to 2025-03-28 stay below")
    assert "split.limit_eur.2025 = 221000" in one.threshold.text()
    assert "Do these invoices belong to one contract" in one.question.text()


@pytest.mark.parametrize(
    "rows",
    [
        [("2025-03-03", "Adviesgroep Dal B.V.", "A1", 98500), ("2025-05-17", "Adviesgroep Dal B.V.", "A2", 187300)],
        [("2025-03-03", "Adviesgroep Dal B.V.", "A1", 98500), ("2025-03-17", "Adviesgroep Dal B.V.", "A2", 87300)],
        [("2025-03-03", "Adviesgroep Dal B.V.", "A1", 298500), ("2025-03-17", "Adviesgroep Dal B.V.", "A2", 87300)],
        [*SPLIT, ("2025-04-02", "Adviesgroep Dal B.V.", "A9", -98500)],
        [(day, "P. de Wit", number, amount) for day, _, number, amount in SPLIT],
    ],
    ids=["outside the window", "together below", "one above", "taken back by a credit", "perhaps a person"],
)
def test_what_is_no_split(look: Look, rows: list[tuple[Any, ...]]) -> None:
    assert look(("Betalingen", payments(*rows))).found == ()


def test_a_year_without_a_threshold_is_not_checked_and_named(look: Look) -> None:
    later = [("2031" + day[4:], name, number, amount) for day, name, number, amount in SPLIT]
    found = look(("Betalingen", payments(*later)))
    assert found.found == ()
    said = [message.text() for message in found.skipped]
    assert said[-1].startswith(
        "Betalingen: I3 (split invoices) not checked for 2031: split.limit_eur in budget.toml has no"
    )
    assert said[0].endswith("knows no step of your own policy for 2025: split.own_limit_eur in budget.toml.")
    assert len(said) == 2


def test_a_step_of_the_municipality_s_own(table: Callable[..., Table], config: Mapping[str, Any]) -> None:
    own = deepcopy(dict(config))
    own["split"]["own_limit_eur"]["2025"] = 50000
    rows = payments(*((day, name, number, amount // 3) for day, name, number, amount in SPLIT))
    made = table(rows, sheet="Betalingen")
    book = Book((made,), read(made))
    assert split_invoices(book, norms(config)).found == ()
    found = split_invoices(book, norms(own)).found
    assert ["split.own_limit_eur.2025 = 50000" in one.threshold.text() for one in found] == [True]


def test_at_most_five_suppliers_are_named(look: Look) -> None:
    rows = [(day, f"Bureau {chr(65 + n)} B.V.", f"{n}{no}", sum_) for n in range(7) for day, _, no, sum_ in SPLIT]
    found = look(("Betalingen", payments(*rows)))
    assert len(found.found) == 5
    assert "names the 5 largest of 7 suppliers" in found.skipped[-1].text()


def test_the_same_invoice_twice(look: Look, named: Named) -> None:
    twice = [("2025-02-03", "Drukkerij Letter", "L-77", 18450), ("2025-02-19", "Drukkerij Letter", "l-77", 18450)]
    found = look(("Betalingen", payments(*twice)))
    assert named(found) == {"B2 signal Betalingen!D51"}
    assert "under the same invoice number (l-77)" in found.found[0].text.text()


@pytest.mark.parametrize(
    "rows",
    [
        [("2025-02-03", "Drukkerij Letter", "L-77", 18450), ("2025-02-19", "Drukkerij Letter", "L-78", 18450)],
        [("2025-02-03", "Drukkerij Letter", "L-77", 18450), ("2025-02-19", "Drukkerij Letter", "L-77", 18451)],
        [
            ("2025-02-03", "Drukkerij Letter", "L-77", 18450),
            ("2025-02-19", "Drukkerij Letter", "L-77", 18450),
            ("2025-02-20", "Drukkerij Letter", "L-77", -18450),
        ],
        [("2025-02-03", "Mw. J. Bos", "7", 18450), ("2025-02-19", "Mw. J. Bos", "7", 18450)],
    ],
    ids=["other number", "other amount", "paired off with a credit", "perhaps a person"],
)
def test_what_is_no_doubled_invoice(look: Look, rows: list[tuple[Any, ...]]) -> None:
    assert look(("Betalingen", payments(*rows))).found == ()


def test_without_invoice_numbers_nothing_is_compared_and_it_is_said(look: Look) -> None:
    rows = [[row[0], row[1], row[3]] for row in payments(SPLIT[0], SPLIT[0])]
    found = look(("Betalingen", rows))
    assert found.found == ()
    assert "there is no column of invoice numbers" in found.skipped[-1].text()


@pytest.mark.parametrize("name", ["P. de Wit", "De heer Bos", "Anna Visser", "mevr. K. Vos", "REDACTED PERSONAL DATA"])
def test_names_that_may_be_persons(name: str) -> None:
    assert is_perhaps_a_person(name)


@pytest.mark.parametrize("name", ["Ziggo", "Stichting De Wit", "Jansen Bouw B.V.", "Gemeente Noorderveld", "K3-Advies"])
def test_names_of_organisations(name: str) -> None:
    assert not is_perhaps_a_person(name)
