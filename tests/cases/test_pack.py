"""A pack puts papers under their agenda item and asks what they do not tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from gemcli.cases.agenda import is_formal, items
from gemcli.cases.pack import Papers, pack
from gemcli.cases.places import sentences
from gemcli.cases.proposal import Asks, Item, Proposal, chapters, proposal, title_of
from gemcli.cases.topic import topic_of
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Rank, Source
from gemcli.model.table import Cell, Table

Make = Callable[..., Document]

TEXT = """# Raadsvoorstel
# Onderwerp
# Krediet fietsbrug Kreekzoom
De kosten zijn € 250.000.
Besluit een krediet van € 250.000 te verlenen.
"""


def asked(document: Document, sentence: str = "s5") -> Proposal:
    ground = Evidence(sentences=(SentenceRef(document.source.id, sentence),))
    return proposal(document, [Asks("een krediet van € 250.000 te verlenen", ground)])


def budget(value: str) -> Document:
    head = (Cell(0, 0, "Post"), Cell(0, 1, "2026"))
    row = (Cell(1, 0, "Fietsbrug Kreekzoom"), Cell(1, 1, value, Decimal(value)))
    other = (Cell(2, 0, "Zwembad"), Cell(2, 1, "9", Decimal(9)))
    source = Source("begroting", "begroting.csv", "text/csv", "a" * 64, "b" * 64)
    return Document(source, "", PlaceKind.CELL, (), tables=(Table("begroting", (head, row, other)),))


def told(paper: Proposal) -> list[str]:
    """The lines of a pack on one paper alone."""
    return said(pack(Papers((paper,), (), (), (), language="en")))


def said(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.text for claim in claims]


def test_title_and_topic(make: Make) -> None:
    assert title_of(make("voorstel.txt", TEXT))[0] == "# Krediet fietsbrug Kreekzoom"
    assert title_of(make("motie.txt", "Y.3 SP\nMotie: Meer bankjes aangenomen"))[0] == "Motie: Meer bankjes"
    topic = topic_of("Krediet fietsbrug Kreekzoom (RIS123456)")
    assert topic.shares("De fietsbrug bij Kreekzoom is uitgesteld.") == 2
    assert topic.shares("Het zwembad is uitgesteld.") == 0
    assert topic.shares("Besluit over RIS 123456") > 2


def test_the_first_money_without_cover_raises_a_question_and_cover_takes_it_away(make: Make) -> None:
    bare = told(asked(make("voorstel.txt", TEXT)))
    assert bare[0] == "The council is asked to decide: “een krediet van € 250.000 te verlenen”"
    assert any("names € 250.000 and nowhere speaks of cover" in text for text in bare)
    covered = make("voorstel.txt", TEXT + "De dekking komt uit de reserve mobiliteit.\n")
    assert not any("cover" in text for text in told(asked(covered)))


@pytest.mark.parametrize(("value", "asks"), [("250000", False), ("250", False), ("180000", True)])
def test_the_budget_gives_its_cell_and_another_amount_raises_a_question(make: Make, value: str, asks: bool) -> None:
    claims = pack(Papers((asked(make("voorstel.txt", TEXT)),), (), (), (budget(value),), language="en"))
    (cell,) = [claim for claim in claims if claim.fields.get("case") == "budget"]
    assert [ref.address for ref in cell.evidence.cells] == ["A2", "B1", "B2"]
    assert any("the budget has" in text for text in said(claims)) is asks


def test_papers_stand_under_their_item_and_an_item_without_paper_is_a_gap(make: Make) -> None:
    agenda = make("agenda.txt", "Agenda\n5. Fietsbrug Kreekzoom\n6. Zwembad Waterrade")
    places = list(sentences(agenda))
    listed = (Item("5", "Fietsbrug Kreekzoom", places[1]), Item("6", "Zwembad Waterrade", places[2]))
    bridge, bench = (
        asked(make("voorstel.txt", TEXT)),
        asked(make("motie.txt", "Motie: Meer bankjes\nDit kost iets."), "s2"),
    )
    assert [(each.heading, len(each.proposals)) for each in chapters((bridge, bench), listed)] == [
        ("5. Fietsbrug Kreekzoom", 1),
        ("6. Zwembad Waterrade", 0),
        ("Motie: Meer bankjes", 1),
    ]
    claims = pack(Papers((bridge,), listed, (), (), language="en"))
    assert [claim.section for claim in claims if claim.kind is Kind.GAP] == ["6. Zwembad Waterrade"]


def test_what_was_decided_and_promised_before_on_the_subject_is_taken_over(make: Make) -> None:
    ground = Evidence(sentences=(SentenceRef("notulen", "s1"),))
    told = Claim(
        Kind.DECISION, "De fietsbrug Kreekzoom is aangehouden.", ground, By.RULE, fields={"title": "Fietsbrug"}
    )
    other = Claim(Kind.DECISION, "Het zwembad is vastgesteld.", ground, By.RULE, fields={"title": "Zwembad"})
    promise = Claim(
        Kind.COMMITMENT, "De wethouder komt terug op de fietsbrug Kreekzoom.", ground, By.RULE, fields={"status": "new"}
    )
    refused = Claim(
        Kind.COMMITMENT, "Geen toezegging over fietsbrug Kreekzoom.", ground, By.RULE, fields={"status": "refused"}
    )
    claims = pack(Papers((asked(make("voorstel.txt", TEXT)),), (), (told, other, promise, refused), (), language="en"))
    kept = [claim.text for claim in claims if claim.kind in (Kind.DECISION, Kind.COMMITMENT)]
    assert kept == [told.text, promise.text]


def test_a_title_that_only_another_record_has_is_known(make: Make) -> None:
    ground = Evidence(sentences=(SentenceRef("notulen", "s1"),))
    bare = Claim(Kind.MOTION, "Motie J.3 is aangenomen.", ground, By.RULE, key="2026/J.3")
    papers = Papers((asked(make("voorstel.txt", TEXT)),), (), (bare,), ())
    assert bare.text not in said(pack(papers))
    assert bare.text in said(pack(replace(papers, titles={"2026/J.3": "Fietsbrug Kreekzoom eerst"})))


def test_nothing_is_asked_about_what_is_decided_already(make: Make) -> None:
    motion = make("motie.txt", "Motie: Meer bankjes aangenomen\nDit kost € 5.000.", Rank.COUNCIL_PAPER)
    assert not any(text.startswith("Question") for text in told(asked(motion, "s2")))
    open_one = make("motie.txt", "Motie: Meer bankjes\nDit kost € 5.000.", Rank.COUNCIL_PAPER)
    assert any(text.startswith("Question") for text in told(asked(open_one, "s2")))


def test_a_matter_of_form_needs_no_proposal(make: Make) -> None:
    agenda = make("agenda.txt", "Agenda\n1. Opening\n2.a Zwembad Waterrade\nK. Vaststelling van de agenda")
    found = items(agenda)
    assert [(each.number, each.title, is_formal(each)) for each in found] == [
        ("1", "Opening", True),
        ("2.a", "Zwembad Waterrade", False),
        ("K", "Vaststelling van de agenda", True),
    ]
    assert [claim.section for claim in pack(Papers((), tuple(found), (), (), language="en"))] == [
        "2.a. Zwembad Waterrade"
    ]
