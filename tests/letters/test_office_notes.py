"""Notes that colleagues write in haste: lines without full stops, labels, calls, lead-ins, and lists of decisions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from gemcli.letters.carriers import is_of_call, is_record
from gemcli.letters.decided import decided, sent_on
from gemcli.letters.letter import Letter
from gemcli.letters.material import material
from gemcli.letters.own_papers import Papers
from gemcli.letters.passages import prose
from gemcli.letters.told_slots import told_slots
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, Sentence
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import Span

Write = Callable[..., Letter]
Make = Callable[..., Document]
OWN = Municipality("Waterrade", own_addresses=("waterrade.example",))


def in_one(make: Make, name: str, text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> Document:
    """A paper whose lines a reader took for one paragraph of one sentence, as plain text often is."""
    made = make(name, text)
    span = Span(0, len(text.rstrip()))
    passage = Passage(kind, (span,), (Sentence("s1", (span,)),), 1)
    return Document(made.source, text, made.place_kind, (passage,))


def lines(document: Document) -> list[str]:
    return [said.text for said in prose(document)]


def facts(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.kind is Kind.STATEMENT]


def test_lines_that_tell_something_are_told_one_by_one(make_document: Make) -> None:
    note = in_one(
        make_document,
        "n.txt",
        "Notitie team Water, 8 mei 2026\n"
        "termijn 8 wk, verlengd tot 3 juli\n"
        "leges 214,50 - akkoord\n"
        "Steller: team Water\n"
        "steiger: nee, kan niet ivm rietkraag\n"
        "de ligplaats mag blijven zolang de boot niet langer is dan negen meter\nen de wal vrij blijft",
    )
    assert lines(note) == [
        "termijn 8 wk, verlengd tot 3 juli",
        "leges 214,50 - akkoord",
        "steiger: nee, kan niet ivm rietkraag",
        "de ligplaats mag blijven zolang de boot niet langer is dan negen meter en de wal vrij blijft",
    ]
    assert all(said.document.text[said.place.start :].startswith(said.text[:9]) for said in prose(note))


def test_lines_behind_an_item_of_a_list_are_lines_of_their_own(make_document: Make) -> None:
    note = in_one(make_document, "n.txt", "- boot ligt scheef\nBesluit: mag blijven", PassageKind.LIST_ITEM)
    assert lines(note) == ["boot ligt scheef", "Besluit: mag blijven"]


def test_what_somebody_outside_wrote_is_not_cut_in_lines(make_document: Make) -> None:
    made = make_document("m.eml", "boot: mag blijven", Rank.THIRD_PARTY)
    assert lines(made) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ik heb het opgezocht: de steiger is 4 meter.\n", "de steiger is 4 meter."),
        ("Nagevraagd: de boot is gekeurd.\n", "de boot is gekeurd."),
        ("Let op: niet delen.\n", None),
    ],
)
def test_how_a_colleague_found_it_is_left_out(make_document: Make, text: str, told: str | None) -> None:
    said = [one.text for one in material([make_document("n.md", text)]).said]
    assert said == ([told] if told else [])


@pytest.mark.parametrize("head", ["Telefoonnotitie 5 mei 2026", "Tel.notitie di 5 mei", "Belnotitie", "TEL. NOTITIE"])
def test_of_a_call_only_what_we_said_is_told(write: Write, make_document: Make, head: str) -> None:
    asked = make_document("m.eml", "Wanneer wordt de steiger hersteld?\n", Rank.THIRD_PARTY, "Jo Wit <jo@x.example>")
    call = make_document(
        "t.txt", f"{head}\nGebeld door: Wit\nDe steiger is gevaarlijk.\nGezegd: steiger wordt hersteld in wk 22\n"
    )
    assert is_of_call(call)
    letter = write("informatief", [asked, call], {"subject": "Melding", "addressee": "J. Wit, Kade 2"}, OWN)
    assert facts(letter) == ["steiger wordt hersteld in wk 22"]


def test_a_short_line_above_a_list_is_its_heading(make_document: Make) -> None:
    note = make_document("n.txt", "Het terras past in het beleid.\nVoorschriften\n• Het terras is 6 meter breed.\n")
    assert [said.heading for said in prose(note)] == ["", "Voorschriften"]


LIST = (
    "# Besluiten van het college, 9 juni 2026\n"
    "Terras Kade 2 (Z-1): het college verleent de vergunning voor 32 m2. De leges zijn € 90.\n"
    "Terras Kade 4 (Z-2): geweigerd wegens de doorgang\n"
    "Terras Kade 6 (Z-3): aangehouden\n"
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("Z-1", "het college verleent de vergunning voor 32 m2. De leges zijn € 90"),
        ("Z-2", "geweigerd wegens de doorgang"),
    ],
)
def test_a_decision_is_that_of_the_number_of_the_case(make_document: Make, number: str, text: str) -> None:
    paper = make_document("b.md", LIST)
    assert is_record(paper)
    found = decided([paper], "", [number])
    assert found is not None
    assert found.text == text
    assert decided([paper], "", ["Z-3"]) is None
    assert decided([paper], "", []) is None


def test_a_note_that_only_speaks_of_decisions_is_no_record(make_document: Make) -> None:
    assert not is_record(make_document("n.md", "Het college neemt in 2026 een besluit over terrassen.\n"))


def test_a_decision_that_an_objection_is_against_bears_the_day_of_sending(make_document: Make) -> None:
    assert sent_on(make_document("b.txt", "Gemeente\nVerzonden: 2 april 2026\nWij weigeren.\n")) == date(2026, 4, 2)
    assert sent_on(make_document("n.txt", "De brief is op 2 april 2026 gelezen.\n")) is None


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("# Grondslag\nGetoetst aan artikel 2:10 van de Havenverordening Waterrade 2024.\n", "artikel 2:10 van de "),
        ("Wettelijk kader: artikel 8 van de Havenverordening.\n", "artikel 8 van de "),
        ("Artikel 4 van de Havenverordening geeft recht op een plaats.\n", "Artikel 4 van de "),
        ("Artikel 4 van de Havenverordening geldt.\nArtikel 5 van de Havenverordening ook.\n", None),
    ],
)
def test_the_basis_is_the_article_that_a_paper_rests_on(make_document: Make, text: str, basis: str | None) -> None:
    found = told_slots(Papers([make_document("n.md", text)], None, None), ["legal_basis"]).get("legal_basis")
    assert (found.value if found else None) == (
        None if basis is None else basis + ("Havenverordening Waterrade 2024" if "2024" in text else "Havenverordening")
    )


def test_an_advice_and_a_hearing_without_their_label(make_document: Make) -> None:
    paper = make_document(
        "a.md",
        "Vastgesteld op 16 juni 2026\nHoorzitting: 2 juni 2026, bezwaarmaker was er.\n"
        "De commissie adviseert het bezwaar ongegrond te verklaren.\n",
    )
    found = told_slots(Papers([paper], None, None), ["advice_date", "hearing"])
    assert found["advice_date"].value == "16 juni 2026"
    assert found["hearing"].value == "2 juni 2026, bezwaarmaker was er"
