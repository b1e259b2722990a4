"""Every question stands above its own answer, found by its number, its words, its kind or its law, or is said open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.letters.letter import Letter
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.escalation import Escalation, Matter
from gemcli.model.finding import Ground
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.table import Cell, Table

Write = Callable[..., Letter]
Make = Callable[..., Document]
OWN = Municipality("Waterrade", own_addresses=("waterrade.example",))
WRITER = "Jo Bewoner <jo@x.example>"


def told(letter: Letter, section: str = "core") -> list[str]:
    return [claim.text for claim in letter.claims if claim.section == section]


def gaps(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.section == "questions" and claim.kind is Kind.GAP]


def mail(make: Make, text: str) -> Document:
    return make("mail.eml", text, Rank.THIRD_PARTY, WRITER)


def test_a_question_stands_above_its_answer_and_what_nobody_asked_before_it(write: Write, make_document: Make) -> None:
    asked = mail(make_document, "Wanneer gaat de kinderboerderij open?\nMogen honden mee?\n")
    note = make_document("a.md", "De kinderboerderij gaat op 3 mei 2026 open.\nEr komen twaalf geiten.\n")
    letter = write("informatief", [asked, note], {"subject": "De kinderboerderij"})
    assert told(letter) == [
        "Er komen twaalf geiten.",
        "U vroeg: ‘Wanneer gaat de kinderboerderij open?’",
        "De kinderboerderij gaat op 3 mei 2026 open.",
    ]
    assert [text.split("’")[0] for text in gaps(letter)] == ["Uw vraag ‘Mogen honden mee?"]
    lead = next(claim for claim in letter.claims if claim.text.startswith("U vroeg"))
    assert Ground.PRIVACY.value in lead.marks


def test_a_question_that_names_somebody_is_not_repeated(write: Write, make_document: Make) -> None:
    asked = mail(make_document, "Wanneer komt meneer Van Aalst de drempel in de Kerkstraat herstellen?\n")
    note = make_document("a.md", "De drempel in de Kerkstraat wordt op 3 mei 2026 hersteld.\n")
    letter = write("informatief", [asked, note], {"subject": "De drempel"})
    assert told(letter) == ["De drempel in de Kerkstraat wordt op 3 mei 2026 hersteld."]


def test_what_an_answer_points_back_to_stands_with_it(write: Write, make_document: Make) -> None:
    asked = mail(make_document, "Hoeveel kliko's krijgt onze flat?\n")
    note = make_document("a.md", "De flat krijgt vier kliko's. Die staan vanaf mei in de kelder.\n")
    letter = write("informatief", [asked, note], {"subject": "Afval"})
    assert told(letter)[1:] == ["De flat krijgt vier kliko's.", "Die staan vanaf mei in de kelder."]


@pytest.mark.parametrize("label", ["ad 2:", "Ad 2 -", "vr. 2:", "antw. 2:", "punt 2:"])
def test_a_line_answers_the_question_of_its_number(write: Write, make_document: Make, label: str) -> None:
    asked = mail(make_document, "1. Mag er een tent op het veld?\n2. Hoe zit het met stroom?\n")
    note = make_document("a.md", f"• {label} ja, mits aggregaat op 5 meter staat\n")
    letter = write("informatief", [asked, note], {"subject": "Feest op het veld", "answer_from": "a.md"})
    assert told(letter) == ["U vroeg: ‘Hoe zit het met stroom?’", "ja, mits aggregaat op 5 meter staat"]
    assert len(gaps(letter)) == 1


def test_the_number_of_another_list_answers_nothing(write: Write, make_document: Make) -> None:
    first = make_document("1.eml", "1. Mag er een tent op het veld?\n", Rank.THIRD_PARTY, WRITER)
    second = make_document("2.eml", "1. Hoe zit het met stroom?\n", Rank.THIRD_PARTY, WRITER)
    note = make_document("a.md", "• ad 1: ja, mits aggregaat op 5 meter staat\n")
    letter = write("informatief", [first, second, note], {"subject": "Feest", "answer_from": "a.md"})
    assert len(gaps(letter)) == 2


def test_an_english_question_is_answered_by_a_dutch_note(write: Write, make_document: Make) -> None:
    asked = mail(make_document, "When will the street lights in Kerkstraat be repaired?\nMay I bring my dog?\n")
    note = make_document("a.md", "De straatverlichting in de Kerkstraat wordt op 3 mei 2026 hersteld.\n")
    letter = write("informatief", [asked, note], {"subject": "Melding"})
    assert told(letter)[1:] == ["De straatverlichting in de Kerkstraat wordt op 3 mei 2026 hersteld."]
    assert [text.split("’")[0] for text in gaps(letter)] == ["Uw vraag ‘May I bring my dog?"]


@pytest.mark.parametrize(
    ("question", "line", "is_answered"),
    [
        ("Wie betaalt de nieuwe vlonder?", "dekking: onderhoudsvoorziening", True),
        ("Wie betaalt de nieuwe vlonder?", "vlot van hout", False),
        ("Tot hoe laat mag de muziek aan?", "eindtijd 23.00 u", True),
        ("Moet ik precario betalen?", "precario: € 2,35 per m2", True),
        ("Wat kost dat?", "huur 94,50 per jaar", True),
        ("Wanneer wordt de bijdrage uitbetaald?", "voorschot 100%, binnen 2 weken na 3 mei 2026", True),
        ("Hoeveel nachten duurt het?", "nachtnummer bemand vanaf 3 mei 2026", False),
        ("Hoeveel bankjes komen er?", "6 parkbankjes in de Laan", True),
    ],
)
def test_a_terse_line_answers_by_its_kind_or_by_an_office_word(
    write: Write, make_document: Make, question: str, line: str, is_answered: bool
) -> None:
    note = make_document("a.md", f"• {line}\n")
    letter = write("informatief", [mail(make_document, f"{question}\n"), note], {"answer_from": "a.md"})
    assert (not gaps(letter)) is is_answered


def test_steps_answer_what_is_done_about_it(write: Write, make_document: Make) -> None:
    asked = mail(
        make_document,
        "Mijn klacht gaat over de wachttijd aan het loket.\nWat doet u om de rijen korter te maken?\nWie was dat?\n",
    )
    report = make_document(
        "a.md", "# Vervolg\nWij bieden excuses aan.\n# Maatregelen\nVanaf 1 juni 2026 gaat loket 4 open.\n"
    )
    letter = write("klachtafhandeling", [asked, report], {"answer_from": "a.md"})
    assert [text.split("’")[0] for text in gaps(letter)] == ["Uw vraag ‘Wie was dat?"]
    without = make_document("a.md", "# Vervolg\nWij bieden excuses aan.\n")
    assert len(gaps(write("klachtafhandeling", [asked, without], {"answer_from": "a.md"}))) == 2


@pytest.mark.parametrize(("kind", "is_open"), [("klachtafhandeling", False), ("informatief", True)])
def test_what_was_decided_on_damages_stands_though_somebody_else_must_look(
    write: Write, make_document: Make, kind: str, is_open: bool
) -> None:
    own = replace(OWN, escalations=(Escalation(to="team Recht", kinds=(Matter.DAMAGES,)),))
    asked = mail(make_document, "Wilt u mij een schadevergoeding van 900 euro geven voor mijn fiets?\n")
    report = make_document("a.md", "Een schadevergoeding hoort niet in deze procedure en wordt niet gegeven.\n")
    letter = write(kind, [asked, report], {"answer_from": "a.md"}, own)
    assert bool(gaps(letter)) is is_open
    assert "routed" in [notice.code for notice in letter.notices]


def cells(make: Make, name: str, rows: list[list[str]]) -> Document:
    text = "".join("\t".join(row) + "\n" for row in rows)
    document = make(name, text)
    table = Table(
        "Blad", tuple(tuple(Cell(i + 1, j + 1, cell) for j, cell in enumerate(row)) for i, row in enumerate(rows))
    )
    return replace(document, tables=(table,))


def test_a_row_answers_two_questions_each_with_its_own_column(write: Write, make_document: Make) -> None:
    asked = make_document(
        "v.txt",
        "Schriftelijke vragen\nOnderwerp: Museum\n1. Hoeveel bezoekers kwamen er?\n2. Hoeveel vrijwilligers zijn er?\n",
    )
    sheet = cells(make_document, "m.csv", [["jaar", "bezoekers", "vrijwilligers"], ["2025", "8.120", "64"]])
    note = make_document("n.md", "De cijfers staan in m.csv.\n")
    letter = write("raadsvragen", [asked, note, sheet], {"answer_from": "n.md"})
    rows = [claim.text for claim in letter.claims if claim.kind is Kind.STATEMENT]
    assert rows == ["Jaar 2025: bezoekers 8.120", "Jaar 2025: vrijwilligers 64"]


def answers(letter: Letter) -> list[Claim]:
    return [
        claim for claim in letter.claims if claim.section == "council_answers" and claim.kind is not Kind.LETTER_PART
    ]


def test_a_paragraph_answers_as_a_whole_and_a_question_for_a_day_needs_one(write: Write, make_document: Make) -> None:
    asked = make_document(
        "v.txt",
        "Raadsvragen\nOnderwerp: Sporthal\n"
        "1. Wanneer verhuist de turnclub naar de nieuwe hal?\n2. Wanneer komt de kantine?\n",
    )
    note = make_document(
        "n.md",
        "Over de verhuizing van de turnclub: de nieuwe hal is later klaar. De hal opent op 1 maart 2027.\n"
        "De kantine krijgt een terras.\n",
    )
    found = answers(write("raadsvragen", [asked, note], {"answer_from": "n.md"}))
    assert [claim.kind for claim in found] == [Kind.STATEMENT, Kind.STATEMENT, Kind.STATEMENT, Kind.GAP]


def test_an_amount_is_found_in_the_paper_that_is_named_after_it(write: Write, make_document: Make) -> None:
    asked = make_document("v.txt", "Raadsvragen\nOnderwerp: Muziekschool\n1. Wat betaalt de gemeente aan subsidie?\n")
    named = make_document("subsidie-2026.md", "Voor 2026 is € 41.000 verleend. Daarvan is € 2.000 voor lessen.\n")
    found = answers(write("raadsvragen", [asked, named], {"answer_from": "subsidie-2026.md"}))
    assert [claim.kind for claim in found] == [Kind.STATEMENT, Kind.STATEMENT]
    other = make_document("gymzaal.md", "Voor 2026 is € 41.000 verleend.\n")
    left = answers(write("raadsvragen", [asked, other], {"answer_from": "gymzaal.md"}))
    assert [claim.kind for claim in left] == [Kind.GAP, Kind.GAP, Kind.STATEMENT]
    assert "bij geen vraag" in left[1].text


def test_a_receipt_puts_the_answer_of_a_note_below_the_question(write: Write, make_document: Make) -> None:
    asked = mail(
        make_document, "Hierbij vraag ik een vergunning aan.\nKunnen wij stroom krijgen?\nWelke stukken missen nog?\n"
    )
    note = make_document("intake.md", "• stroom: via de stroomkast\n• compleet: nee, plattegrond ontbreekt\n")
    letter = write("ontvangst", [asked, note], {"answer_from": "intake.md"})
    assert told(letter, "questions") == [
        "U vroeg: ‘Kunnen wij stroom krijgen?’",
        "stroom: via de stroomkast",
        "U vroeg: ‘Welke stukken missen nog?’",
        "compleet: nee, plattegrond ontbreekt",
    ]


@pytest.mark.parametrize("question", ["Wilt u dat repareren?", "Wanneer wordt het gedaan?", "Wanneer maakt u die?"])
def test_what_points_back_to_what_was_sent_on_is_for_that_body(
    write: Write, make_document: Make, question: str
) -> None:
    asked = mail(make_document, f"Er zit een gat in de provinciale weg.\n{question}\nMag ik de berm maaien?\n")
    note = make_document(
        "n.md", "De melding van het gat is op 7 mei 2026 doorgestuurd naar de provincie Noorderland.\n"
    )
    letter = write("doorzending", [asked, note], {"answer_from": "n.md"})
    assert [text.split("’")[0] for text in gaps(letter)] == ["Uw vraag ‘Mag ik de berm maaien?"]


def test_the_lines_of_numbered_answers_to_the_council_lose_their_numbers(write: Write, make_document: Make) -> None:
    asked = make_document("v.txt", "Raadsvragen\nOnderwerp: Gladheid\n1. Hoeveel paden?\n2. Wat kost dat?\n")
    note = make_document("n.md", "• Vr 1: 61 km\n• Vr 2: 9.800 per jaar\n")
    letter = write("raadsvragen", [asked, note], {"answer_from": "n.md"})
    assert [claim.text for claim in answers(letter)] == ["61 km", "9.800 per jaar"]


def test_a_long_question_is_answered_by_its_thing_and_its_deed(write: Write, make_document: Make) -> None:
    asked = mail(make_document, "Kan het schelpenpad langs de oude stenen muur ook geveegd worden?\n")
    note = make_document("n.md", "• schelpenpad: wordt in week 42 geveegd\n")
    assert not gaps(write("informatief", [asked, note], {"answer_from": "n.md"}))
    other = make_document("n.md", "• schelpenpad: ligt langs de vaart\n")
    assert len(gaps(write("informatief", [asked, other], {"answer_from": "n.md"}))) == 1


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Wanneer wordt de Kerkstraat bestraat?", "Dorpsstraat wordt op 3 mei 2027 bestraat."),
        (
            "Hoeveel klachten over de geur kwamen er in 2025 binnen?",
            "In 2024 kwamen er 31 klachten over de geur binnen.",
        ),
        ("Waarom is de brug gesloten?", "De brug is op maandag gesloten."),
        ("Wie betaalt de schade aan de heg?", "De exploitant betaalt de stroom van de kermis."),
        ("Wilt u een geluidsmeter ophangen?", "Het beleid voor geluid geldt nog."),
    ],
)
def test_what_speaks_of_something_beside_the_question_leaves_it_open(
    write: Write, make_document: Make, question: str, line: str
) -> None:
    note = make_document("n.md", f"{line}\n")
    assert len(gaps(write("informatief", [mail(make_document, f"{question}\n"), note], {"answer_from": "n.md"}))) == 1
    council = make_document("v.txt", f"Raadsvragen\nOnderwerp: Van alles\n1. {question}\n")
    told = answers(write("raadsvragen", [council, note], {"answer_from": "n.md"}))
    assert any(claim.text.startswith("Niet beantwoord") for claim in told)


def test_a_cause_may_stand_in_the_next_sentence(write: Write, make_document: Make) -> None:
    note = make_document("n.md", "De brug is op maandag gesloten. De reden daarvoor is de scheepvaart.\n")
    asked = mail(make_document, "Waarom is de brug gesloten?\n")
    assert not gaps(write("informatief", [asked, note], {"answer_from": "n.md"}))
