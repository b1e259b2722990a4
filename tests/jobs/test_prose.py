"""A running text over figures: each sentence stands on the cells of the figures that it names."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from gemcli.engines.endpoint.telling import Sentence, Told
from gemcli.engines.engine import Task
from gemcli.jobs.prose import MOST_SENTENCES, told
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.model.claim import By, CellRef, Claim, Evidence, Kind
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source


def book(source_id: str, path: str) -> Document:
    return Document(Source(source_id, path, "application/test", "0" * 64, "0" * 64), "", PlaceKind.CELL, ())


BOOKS = (book("b", "begroting.xlsx"), book("r", "rekening.xlsx"))


class Scripted:
    """An engine that says what it is given to say."""

    def __init__(self, *sentences: Sentence, dry_run: object = None) -> None:
        self.sentences = sentences
        self.dry_run = dry_run
        self.asked: list[tuple[list[str], int, str]] = []

    def tell(self, figures: Sequence[str], most: int, language: str) -> Told:
        self.asked.append((list(figures), most, language))
        return Told(self.sentences, Agent("endpoint", "1"), Plan("p"), Usage(1), {})


def figure(text: str, *addresses: str, by: By = By.RULE, **fields: Any) -> Claim:
    cells = tuple(CellRef("b", "Lasten", address) for address in addresses)
    named = tuple(f"Lasten!{address}" for address in addresses)
    own: dict[str, Any] = {"cell": named[0] if named else "", "cells": named[1:], "notation": "nl", "unit": "x € 1.000"}
    return Claim(Kind.KEY_POINT, text, Evidence(cells=cells), by, key=text[:1], fields={**own, **fields})


LEVEL = figure("Bestuur kost 12; x € 1.000.", "C5")
RISE = figure("Sociaal stijgt van 10 naar 14; x € 1.000.", "D7", "C7", difference=Decimal(4))
LOOSE = figure("Zonder cel.")
MODELS = figure("Van een model.", "C9", by=By.MODEL)


def tell(engine: Scripted, *claims: Claim, length: str = "") -> Any:
    options = {"length": length} if length else {}
    return told(engine, Task("summarise", "nl", (Kind.KEY_POINT,), options=options), claims, BOOKS)  # type: ignore[arg-type]


def test_only_figures_that_a_rule_told_from_cells_are_sent() -> None:
    engine = Scripted(Sentence("Bestuur kost 12.", (0,)))
    tell(engine, LOOSE, LEVEL, MODELS, RISE)
    assert engine.asked == [([LEVEL.text, RISE.text], MOST_SENTENCES["normal"], "nl")]
    tell(engine, LEVEL, length="short")
    assert engine.asked[-1][1] == MOST_SENTENCES["short"]


def test_a_sentence_stands_on_the_cells_of_its_figures_and_waits_for_the_judge() -> None:
    (claim,), proposal, warned = tell(Scripted(Sentence("Bestuur kost 12, sociaal 14.", (0, 1))), LEVEL, RISE)
    assert [cell.address for cell in claim.evidence.cells] == ["C5", "D7", "C7"]
    assert (claim.by, claim.kind, claim.marks) == (By.MODEL, Kind.KEY_POINT, ("cost",))
    assert claim.fields["rests_on"] == ("B", "S")
    assert claim.fields["figures"] == ("Lasten!C5", "Lasten!D7", "Lasten!C7")
    assert claim.fields["notation"] == ("nl", "nl", "nl")
    assert claim.fields["compared"] == ("Lasten!D7", "Lasten!C7"), "only what a rule told the difference of"
    assert (proposal.claims, warned) == ((), ())


def test_code_puts_the_unit_behind_it() -> None:
    (claim,), _, _ = tell(Scripted(Sentence("Bestuur kost 12.", (0,))), LEVEL)
    assert claim.text == "Bestuur kost 12; x € 1.000."
    euros = figure("Groen kost 3; in euro.", "C9", unit="in euro")
    (mixed,), _, _ = tell(Scripted(Sentence("Bestuur kost 12, groen 3.", (0, 1))), LEVEL, euros)
    assert (mixed.text, mixed.fields["unit"]) == ("Bestuur kost 12, groen 3.", "")


def test_several_sentences_become_several_claims() -> None:
    claims, _, _ = tell(Scripted(Sentence("Bestuur kost 12. Dat is veel.", (0,))), LEVEL)
    assert [claim.text.split(";")[0] for claim in claims] == ["Bestuur kost 12", "Dat is veel"]


def test_a_cell_of_another_file_keeps_its_file() -> None:
    other = Claim(
        Kind.KEY_POINT,
        "Bestuur kostte 11.",
        Evidence(cells=(CellRef("b", "Lasten", "C5"), CellRef("r", "Lasten", "C5"))),
        By.RULE,
        fields={"cell": "Lasten!C5", "cells": ("rekening.xlsx#Lasten!C5",), "notation": ("nl", "en"), "difference": 1},
    )
    (claim,), _, _ = tell(Scripted(Sentence("Bestuur kostte 11.", (0,))), other)
    assert claim.fields["figures"] == ("Lasten!C5", "rekening.xlsx#Lasten!C5")
    assert claim.fields["compared"] == ("Lasten!C5", "rekening.xlsx#Lasten!C5")
    assert claim.fields["notation"] == ("nl", "en")


def test_a_model_that_writes_nothing_is_a_warning_and_a_dry_run_is_none() -> None:
    claims, _, (warned,) = tell(Scripted(), LEVEL)
    assert (claims, warned.code) == ((), "no_prose")
    assert tell(Scripted(dry_run="map"), LEVEL)[2] == ()
