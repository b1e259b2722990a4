"""Findings as claims: what they say, what they rest on, and that anyone can recompute them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from gemcli.budget.flag import Flagged, flag
from gemcli.errors import ConfigError
from gemcli.facts.cell_amounts import Reading, read
from gemcli.facts.formula import cells, evaluate
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.document import Document
from gemcli.model.table import Table

SLIPS = {
    ("C3", "Taakvelden!G5"),
    ("B1", "Taakvelden!F29"),
    ("A1", "Programma's!I15"),
    ("A2", "Programma's!G11"),
    ("H2", "Reserves!E7"),
}


@pytest.fixture(scope="module")
def flagged(demo: Document, config: Mapping[str, Any]) -> Flagged:
    return flag(demo, config, translate=str)


def value_at(document: Document, place: str, notation: str) -> Decimal:
    sheet, _, address = place.rpartition("!")
    table = document.table(sheet)
    assert table is not None
    cell = table.at(address)
    assert cell is not None
    amount = read(cell, notation)
    assert amount.reading is Reading.VALUE
    return amount.value


def notations(claim: Claim) -> dict[str, str]:
    notation = claim.fields["notation"]
    names = (claim.fields["cell"], *claim.fields["cells"])  # type: ignore[misc]
    every = (notation,) * len(names) if isinstance(notation, str) else notation
    return dict(zip(names, every, strict=True))  # type: ignore[arg-type]


def test_the_slips_of_the_demonstration_are_found_and_nothing_else_is_called_wrong(flagged: Flagged) -> None:
    hard = {(c.fields["check"], c.fields["cell"]) for c in flagged.claims if c.fields["tier"] == "hard"}
    assert hard == SLIPS


def test_every_formula_recomputes_from_the_cells_to_what_the_claim_expects(demo: Document, flagged: Flagged) -> None:
    computed = 0
    for claim in flagged.claims:
        if "formula" not in claim.fields:
            continue
        sheet = str(claim.fields["cell"]).rpartition("!")[0]
        notation = notations(claim)
        formula = str(claim.fields["formula"])
        values = {name: value_at(demo, name, notation.get(name, "plain")) for name in cells(formula, sheet)}
        assert evaluate(formula, values, sheet) == Decimal(str(claim.fields["expected"]))
        printed = value_at(demo, str(claim.fields["cell"]), notation[str(claim.fields["cell"])])
        assert printed == Decimal(str(claim.fields["value"]))
        assert printed - evaluate(formula, values, sheet) == Decimal(str(claim.fields["difference"]))
        computed += 1
    assert computed >= 3


def test_evidence_starts_with_the_flagged_cell_and_holds_every_addend_and_label(
    demo: Document, flagged: Flagged
) -> None:
    for claim in flagged.claims:
        places = [f"{ref.sheet}!{ref.address}" for ref in claim.evidence.cells]
        assert places[0] == claim.fields["cell"]
        assert len(places) == len(set(places))
        for name in claim.fields["cells"]:  # type: ignore[union-attr]
            sheet, _, address = name.rpartition("!")
            table = demo.table(sheet)
            assert name in places or (table is not None and table.at(address) is None)
        assert claim.kind is Kind.ANOMALY and claim.by is By.RULE
        assert claim.key == f"{claim.fields['check']}:{claim.fields['cell']}"


def test_sentences_name_cell_and_amounts_in_the_documents_way_and_never_blame(flagged: Flagged) -> None:
    total = next(claim for claim in flagged.claims if claim.fields["check"] == "A1")
    assert total.text == (
        "Totaal programma's, Begroting 2026 lasten: Programma's!I15 holds 64.575, but the sum of I6:I14 is 65.475 "
        "(difference 900); this does not add up."
    )
    assert total.fields["suspect"] == "Programma's!I15"
    for claim in flagged.claims:
        said = f"{claim.text} {claim.fields['question']} {claim.fields['follow_up']}".lower()
        assert not any(word in said for word in ("error", "wrong", "fraud", "mistake", "fout"))


def test_ranks_count_up_and_hard_findings_come_first(flagged: Flagged) -> None:
    assert [claim.fields["rank"] for claim in flagged.claims] == list(range(1, len(flagged.claims) + 1))
    tiers = [claim.fields["tier"] != "hard" for claim in flagged.claims]
    assert tiers == sorted(tiers)


def test_a_second_run_gives_the_same_findings(demo: Document, config: Mapping[str, Any], flagged: Flagged) -> None:
    assert flag(demo, config, translate=str) == flagged


def test_the_cap_hides_no_count(demo: Document, config: Mapping[str, Any], flagged: Flagged) -> None:
    capped = flag(demo, {**config, "report": {"cap": 2}}, translate=str)
    assert capped.claims == flagged.claims[:2]
    assert capped.total == flagged.total > 2


def test_how_each_sheet_was_read_is_said(flagged: Flagged) -> None:
    said = " ".join(message.text() for message in flagged.understood)
    for words in ("Programma's", "Taakvelden", "Reserves", "x € 1.000", "header row 4, 5", "2026 begroting lasten"):
        assert words in said
    assert "Rekening 2024 saldo = Rekening 2024 baten - Rekening 2024 lasten (holds in 17/17)" in said
    assert flagged.skipped == ()


def test_a_document_without_amounts_says_so(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    empty = flag(document(), config)
    words = flag(document(table([["Kengetal", "2025"], ["Solvabiliteit", "40%"], ["Schuldquote", "52%"]])), config)
    assert (empty.claims, empty.total, len(empty.skipped)) == ((), 0, 1)
    assert (words.claims, words.total, words.skipped) == ((), 0, ())
    assert "read as key figures, 2 lines; header row 1" in words.understood[0].text()


def test_lines_that_came_and_went_between_versions_are_asked_about(
    table: Callable[..., Table], document: Callable[..., Document], config: Mapping[str, Any]
) -> None:
    def budget(*names: str) -> Table:
        return table([["Post", "Begroting 2026"], *([name, 1000 + 100 * at] for at, name in enumerate(names))])

    before = document(budget("1.1 Brandweer", "2.1 Wegen", "5.7 Groen"), source_id="eerder", path="eerder.xlsx")
    now = document(budget("1.1 Brandweer", "5.7 Openbaar groen", "6.1 Samenkracht"))
    found = {c.fields["check"]: c for c in flag(now, config, before, str).claims}
    assert set(found) == {"C1", "C2", "C4"}
    assert found["C1"].fields["label"] == "2.1 Wegen" and found["C1"].evidence.cells[0].source_id == "eerder"
    assert found["C2"].fields["label"] == "6.1 Samenkracht" and found["C2"].evidence.cells[0].source_id == "begroting"


def test_a_missing_threshold_stops_the_run(demo: Document, config: Mapping[str, Any]) -> None:
    with pytest.raises(ConfigError):
        flag(demo, {key: value for key, value in config.items() if key != "growth"})
    with pytest.raises(ConfigError):
        flag(demo, {**config, "report": {"cap": "ten"}})
