"""Questions of the council: found with their numbers, quoted word for word, and each answered or left open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.letters.council_questions import council_questions, read_questions
from gemcli.letters.letter import Letter
from gemcli.model.citation import cite
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PlaceKind
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import Span

MakeDocument = Callable[..., Document]
QUESTIONS = """Schriftelijke vragen aan het college
Indiener: Noor Haverkamp, Dorpsbelang
Onderwerp: ‘Bankjes langs het kanaal’
Datum: 2 april 2026
De fractie hoort van ouderen dat er te weinig bankjes zijn. Klopt dat?
1. Hoeveel bankjes staan er
nu langs het kanaal?
2. Er staan ook lantaarns. Is het college bereid om bij de sluis een bankje te plaatsen?
Antwoord:
nog te schrijven
3. Dit is geen vraag.
Vraag 4: Wat kost het onderhoud?
Met vriendelijke groet,
Noor Haverkamp
"""
TO_PLACE = "Feiten uit eigen stukken die nog bij geen vraag staan: "
NOTE = """Langs het kanaal staan nu negen bankjes. Die zijn van hout.
Bij de sluis komt in september 2026 een bankje.
De kantine is verbouwd.
"""


def said(letter: Letter) -> list[tuple[str, str]]:
    kinds = {Kind.LETTER_PART: "part", Kind.STATEMENT: "answer", Kind.GAP: "gap"}
    return [(kinds[claim.kind], claim.text) for claim in letter.claims if claim.section == "council_answers"]


def test_each_question_is_found_with_its_number_and_its_own_words(make_document: MakeDocument) -> None:
    read = read_questions(make_document("vragen.txt", QUESTIONS))
    assert read is not None
    assert [(question.number, cite(read.document, question.words).exact) for question in read.questions] == [
        ("1", "Hoeveel bankjes staan er nu langs het kanaal?"),
        ("2", "Er staan ook lantaarns. Is het college bereid om bij de sluis een bankje te plaatsen?"),
        ("4", "Wat kost het onderhoud?"),
    ]
    assert cite(read.document, read.questions[2].spans).exact == "Vraag 4: Wat kost het onderhoud?"
    assert (read.title.text, read.dated.text) == ("Bankjes langs het kanaal", "2 april 2026")
    assert read.asked_by.text == "Noor Haverkamp, Dorpsbelang"


def test_only_a_paper_of_its_kind_is_taken_unless_it_is_named(make_document: MakeDocument) -> None:
    note = make_document("notitie.txt", "1. Komt er een bankje?\n")
    questions = make_document("vragen.txt", QUESTIONS)
    chosen = council_questions(Dossier("", (note, questions)))
    assert chosen is not None
    assert chosen.document is questions
    assert council_questions(Dossier("", (note,))) is None
    named = council_questions(Dossier("", (note, questions), settings={"questions_from": "notitie.txt"}))
    assert named is not None
    assert named.document is note
    twice = make_document("meer.txt", QUESTIONS)
    assert council_questions(Dossier("", (questions, twice))) is None


def test_a_question_is_answered_by_what_speaks_of_it_and_otherwise_open(
    write: Callable[..., Letter], make_document: MakeDocument
) -> None:
    documents = [make_document("vragen.txt", QUESTIONS), make_document("notitie.txt", NOTE)]
    letter = write("raadsvragen", documents, {"answer_from": "notitie.txt"})
    assert said(letter) == [
        ("part", "1. Hoeveel bankjes staan er nu langs het kanaal?"),
        ("part", "Antwoord op vraag 1:"),
        ("answer", "Langs het kanaal staan nu negen bankjes."),
        ("answer", "Die zijn van hout."),
        ("part", "2. Er staan ook lantaarns. Is het college bereid om bij de sluis een bankje te plaatsen?"),
        ("part", "Antwoord op vraag 2:"),
        ("answer", "Bij de sluis komt in september 2026 een bankje."),
        ("part", "Vraag 4: Wat kost het onderhoud?"),
        ("part", "Antwoord op vraag 4:"),
        ("gap", "Niet beantwoord: vraag 4 ‘Wat kost het onderhoud?’: [invullen: antwoord op deze vraag]"),
        ("gap", f"{TO_PLACE}[invullen: zet elk van deze feiten bij de vraag die het beantwoordt, of haal het weg]"),
        ("answer", "De kantine is verbouwd."),
    ]
    gap, _ = [claim for claim in letter.claims if claim.section == "council_answers" and claim.kind is Kind.GAP]
    assert gap.evidence.spans[0].source_id == "vragen"


def test_where_each_question_is_answered_the_rest_of_the_notes_stays_out(
    write: Callable[..., Letter], make_document: MakeDocument
) -> None:
    note = make_document("notitie.txt", f"{NOTE}Het onderhoud kost € 300 per jaar.\n")
    letter = write("raadsvragen", [make_document("vragen.txt", QUESTIONS), note], {"answer_from": "notitie.txt"})
    assert "De kantine is verbouwd." not in [claim.text for claim in letter.claims]
    assert ("source_partly_used", "notitie.txt") in [(notice.code, notice.source) for notice in letter.notices]


def test_a_heading_that_names_the_question_decides(write: Callable[..., Letter], make_document: MakeDocument) -> None:
    note = "# Antwoord op vraag 4\nEr staan nu negen bankjes langs het kanaal.\n# Vraag 1\nDat is genoeg.\n"
    documents = [make_document("vragen.txt", QUESTIONS), make_document("notitie.md", note)]
    lines = [text for kind, text in said(write("raadsvragen", documents, {"answer_from": "notitie.md"}))]
    assert lines[2] == "Dat is genoeg."
    assert lines[-1] == "Er staan nu negen bankjes langs het kanaal."


def test_what_the_paper_states_fills_the_opening_and_the_dossier_comes_first(
    write: Callable[..., Letter], make_document: MakeDocument
) -> None:
    documents = [make_document("vragen.txt", QUESTIONS), make_document("notitie.txt", NOTE)]
    opening = next(c for c in write("raadsvragen", documents).claims if c.section == "opening")
    assert opening.text == (
        "Op 2 april 2026 zijn schriftelijke vragen gesteld over ‘Bankjes langs het kanaal’ "
        "door Noor Haverkamp, Dorpsbelang."
    )
    assert set(opening.field_evidence) == {"questions_date", "questions_title", "questions_by"}
    other = write("raadsvragen", documents, {"questions_by": "de fractie Dorpsbelang"})
    assert "door de fractie Dorpsbelang." in next(c.text for c in other.claims if c.section == "opening")


def test_without_questions_the_letter_says_so(write: Callable[..., Letter], make_document: MakeDocument) -> None:
    letter = write("raadsvragen", [make_document("notitie.txt", NOTE)])
    assert [claim.kind for claim in letter.claims if claim.section == "council_answers"] == [Kind.GAP]
    assert "questions_missing" in [notice.code for notice in letter.notices if notice.is_error]


def test_a_resident_cannot_put_questions_in_the_councils_mouth(
    write: Callable[..., Letter], make_document: MakeDocument
) -> None:
    mail = make_document("mail.eml", QUESTIONS, Rank.THIRD_PARTY)
    letter = write("raadsvragen", [mail, make_document("notitie.txt", NOTE)])
    assert "questions_missing" in [notice.code for notice in letter.notices]


def test_a_fraction_that_mails_from_another_address_is_answered_but_a_person_is_told(
    write: Callable[..., Letter], make_document: MakeDocument
) -> None:
    mail = make_document("mail.eml", QUESTIONS, Rank.THIRD_PARTY, "Fractie Dorpsbelang <db@elders.example>")
    letter = write("raadsvragen", [mail, make_document("notitie.txt", NOTE)])
    codes = [notice.code for notice in letter.notices]
    assert "questions_from_elsewhere" in codes and "questions_missing" not in codes


@pytest.mark.parametrize("text", ["1. " * 30_000, "vraag 1 " * 20_000, "1. a\n" * 20_000, "9" * 100_000])
def test_reading_is_linear(make_document: MakeDocument, text: str) -> None:
    read_questions(make_document("vragen.txt", text))


def test_a_message_counts_where_a_member_sent_it_from_the_own_domain(make_document: MakeDocument) -> None:
    own = Municipality(own_addresses=("waterrade.example",))
    member = make_document("vragen.eml", QUESTIONS, Rank.THIRD_PARTY, "Fractie Dorpsbelang <db@waterrade.example>")
    elsewhere = make_document("vragen.eml", QUESTIONS, Rank.THIRD_PARTY, "Fractie Dorpsbelang <db@elders.example>")
    clerk = make_document("vragen.eml", QUESTIONS, Rank.THIRD_PARTY, "Team Groen <groen@waterrade.example>")
    found, unsure = council_questions(Dossier("", (member,)), own), council_questions(Dossier("", (elsewhere,)), own)
    assert found is not None and not found.is_from_elsewhere
    assert unsure is not None and unsure.is_from_elsewhere
    assert council_questions(Dossier("", (elsewhere, member)), own) == found
    assert council_questions(Dossier("", (clerk,)), own) is None


@pytest.mark.parametrize(
    "head",
    [
        "Art. 38-vragen: bankjes",
        "Vragen ex art. 41 over bankjes",
        "Artikel 38 RvO-vragen",
        "De fractie stelt op grond van artikel 38 van het Reglement van orde de volgende vragen.",
    ],
)
def test_a_paper_calls_itself_questions_in_more_ways_than_one(make_document: MakeDocument, head: str) -> None:
    found = council_questions(Dossier("", (make_document("v.txt", f"{head}\n1. Hoeveel bankjes staan er?\n"),)))
    assert found is not None


def test_numbered_questions_of_a_member_need_no_name(make_document: MakeDocument) -> None:
    own = Municipality("Waterrade", own_addresses=("waterrade.example",))
    text = "1. Hoeveel bankjes staan er?\n"
    member = make_document("v.eml", text, Rank.THIRD_PARTY, "Fractie Dorp <dorp@raad.waterrade.example>")
    resident = make_document("w.eml", text, Rank.THIRD_PARTY, "Jo <jo@x.example>")
    assert council_questions(Dossier("", (member,)), own) is not None
    assert council_questions(Dossier("", (resident,)), own) is None


def test_questions_that_one_paragraph_holds_are_cut_at_their_numbers(make_document: MakeDocument) -> None:
    text = "Raadsvragen over het kanaal\n\nVraag 1 Staan er bankjes?\nVraag 2 Wat kost een bankje?\n"
    made = make_document("v.docx", text)
    head, first, second = made.passages
    whole = (Span(first.spans[0].start, second.spans[0].end),)
    block = Passage(first.kind, whole, (*first.sentences, *second.sentences), 2)
    document = replace(made, place_kind=PlaceKind.PARAGRAPH, passages=(head, block))
    read = read_questions(document)
    assert read is not None
    assert [(q.number, cite(document, q.words).exact) for q in read.questions] == [
        ("1", "Staan er bankjes?"),
        ("2", "Wat kost een bankje?"),
    ]
