"""Slots are filled word for word from own papers, and stay open where papers differ or say nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gemcli.letters.decided import decided
from gemcli.letters.mail_words import question_slots
from gemcli.letters.own_papers import Papers
from gemcli.letters.told_slots import told_slots
from gemcli.model.document import Document, PassageKind
from gemcli.model.envelope import Envelope
from gemcli.model.finding import Ground
from gemcli.model.source import Rank

Make = Callable[..., Document]


def value(name: str, *own: Document, came: Document | None = None) -> str | None:
    slot = told_slots(Papers(own, came, None), [name]).get(name)
    return slot.value if slot is not None else None


def test_the_day_of_an_answer_is_that_of_the_decision_and_not_of_a_term(make_document: Make) -> None:
    note = make_document(
        "n.txt",
        "De beslistermijn loopt af, uiterlijk 11 mei 2026 moet het besluit er zijn.\n"
        "Wij nemen uiterlijk op 12 juni 2026 een besluit op de aanvraag.\n",
    )
    assert value("answer_by", note) == "12 juni 2026"


def test_a_term_that_was_lengthened_ends_on_the_day_of_the_answer(make_document: Make) -> None:
    note = make_document("n.txt", "Termijn verlengd met 6 wk, besluit uiterlijk 9 november 2026.\n")
    assert value("answer_by", note) == "9 november 2026"


def test_two_days_leave_the_slot_open_with_both_places(make_document: Make) -> None:
    one = make_document("a.txt", "Wij nemen uiterlijk op 12 juni 2026 een besluit.\n")
    two = make_document("b.txt", "U krijgt ons antwoord vóór 1 juli 2026.\n")
    slot = told_slots(Papers([one, two], None, None), ["answer_by"])["answer_by"]
    assert slot.value == ""
    assert slot.ground is Ground.SOURCES_DISAGREE
    assert len(slot.evidence.spans) == 2


def test_a_legal_basis_stands_behind_its_label_or_under_its_heading(make_document: Make) -> None:
    label = make_document("a.txt", "Wettelijke grondslag: artikel 7:11 van de Algemene wet bestuursrecht.\n")
    heading = make_document("b.txt", "# Grondslag\nArtikel 8 van de subsidieverordening.\n")
    assert value("legal_basis", label) == "artikel 7:11 van de Algemene wet bestuursrecht"
    assert value("legal_basis", heading) == "Artikel 8 van de subsidieverordening"


def test_where_something_was_sent_and_how_that_body_is_reached(make_document: Make) -> None:
    note = make_document(
        "n.txt",
        "De melding is op 11 mei 2026 doorgestuurd naar de provincie Noorderland.\n"
        "Adres: Provincie Noorderland, Postbus 90, Noordstad.\n",
    )
    assert value("body", note) == "de provincie Noorderland"
    assert value("forwarded", note) == "11 mei 2026"
    assert value("body_contact", note) == "Provincie Noorderland, Postbus 90, Noordstad"


def test_a_complaint_is_told_in_its_writers_words_that_name_nobody(make_document: Make) -> None:
    mail = make_document(
        "m.eml",
        "Hierbij dien ik een klacht in.\nUw medewerker Jan Jansma riep iets.\n"
        "De balie was op 3 maart te vroeg dicht.\n",
        Rank.THIRD_PARTY,
    )
    assert value("complaint", came=mail) == "De balie was op 3 maart te vroeg dicht"


def test_objections_that_name_a_neighbour_stay_open(make_document: Make) -> None:
    named = make_document(
        "m.eml", "• Er is plek genoeg.\n• Mijn buren, de familie Postma, mochten wel.\n", Rank.THIRD_PARTY
    )
    plain = make_document("m.eml", "• Er is plek genoeg.\n• De weg is breed.\n", Rank.THIRD_PARTY)
    assert value("grounds", came=named) is None
    assert value("grounds", came=plain) == "Er is plek genoeg. De weg is breed"


def test_a_decision_is_the_line_that_names_most_of_the_case(make_document: Make) -> None:
    listed = make_document(
        "lijst.txt",
        "Inkoopplan: Het college besluit tot een inkoopplan.\n"
        "B3\tBezwaar uitweg Veldweg 5\tHet college verklaart het bezwaar ongegrond.\n"
        "B4\tBezwaar dakkapel Torenlaan\tHet college verklaart het bezwaar gegrond.\n",
        Rank.OFFICIAL_LIST,
    )
    found = decided([listed], "Beslissing op bezwaar uitweg Veldweg 5")
    assert found is not None
    assert found.text == "Het college verklaart het bezwaar ongegrond"
    assert decided([listed], "Subsidie muziekschool") is None
    assert decided([listed], "Beslissing op bezwaar") is None
    note = replace(listed, source=replace(listed.source, rank=Rank.UNRANKED))
    assert decided([note], "Beslissing op bezwaar uitweg Veldweg 5") is None


def test_questions_in_a_mail_tell_their_title_asker_and_day(make_document: Make) -> None:
    mail = make_document(
        "v.eml",
        "From: Fractie Dorpsbelang <dorpsbelang@raad.waterrade.example>\nDate: Tue, 21 Apr 2026 08:30:00 +0200\n"
        "Subject: Schriftelijke vragen over het zwembad – ex artikel 38\n1. Hoeveel bezoekers waren er?\n",
    )
    passages = tuple(
        replace(each, kind=PassageKind.MAIL_HEADER if number < 3 else each.kind)
        for number, each in enumerate(mail.passages)
    )
    source = replace(mail.source, envelope=Envelope(), dated=date(2026, 4, 21))
    slots = {name: slot.value for name, slot in question_slots(replace(mail, source=source, passages=passages), "nl")}
    assert slots == {
        "questions_title": "het zwembad",
        "questions_by": "Fractie Dorpsbelang",
        "questions_date": "21 april 2026",
    }
    assert dict(question_slots(mail, "nl")) == {}


def test_a_note_in_few_words_says_to_whom_and_when_a_letter_goes_on(make_document: Make) -> None:
    note = make_document(
        "n.txt",
        "vaart = waterschap, niet wij\ndoorzenden op 11 mei 2026, grondslag 2:3 Awb\n"
        "adres: Waterschap Kolk, Postbus 40, 9999 AB Waterrade\n",
    )
    assert value("forwarded", note) == "11 mei 2026"
    assert value("body", note) == "Waterschap Kolk"
    assert value("body", make_document("m.txt", "adres: Bakkerij Kolk, Postbus 40, 9999 AB Waterrade\n")) is None


def test_the_day_of_a_talk_is_told_by_its_label(make_document: Make) -> None:
    assert value("hearing", make_document("n.txt", "Datum gesprek: 11 mei 2026\n")) == "11 mei 2026"
