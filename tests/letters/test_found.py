"""Which facts a letter takes from scattered papers, in which order, and what it shows as a difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gemcli.letters.found import _asked_rows
from gemcli.letters.letter import Letter
from gemcli.letters.passages import Row, rows
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.envelope import Envelope
from gemcli.model.finding import Ground
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.table import Cell, Table

Write = Callable[..., Letter]
Make = Callable[..., Document]
OWN = Municipality("Waterrade", own_addresses=("waterrade.example",))


def texts(letter: Letter, section: str) -> list[str]:
    return [claim.text for claim in letter.claims if claim.section == section]


def facts(letter: Letter) -> list[str]:
    return [claim.text for claim in letter.claims if claim.kind is Kind.STATEMENT]


def message(make: Make, name: str, text: str, to: str) -> Document:
    made = make(name, text, Rank.OWN_MESSAGE, "Team <team@waterrade.example>")
    return replace(
        made, source=replace(made.source, envelope=Envelope(to=(to,), sent=datetime(2026, 5, 1, tzinfo=UTC)))
    )


@pytest.fixture
def motion(case_documents: dict[str, Document]) -> Document:
    return case_documents["motie"]


def test_every_paper_about_the_case_carries_facts_and_one_about_another_does_not(
    write: Write, make_document: Make, motion: Document
) -> None:
    stalling = make_document("a.md", "# Fietsenstalling\nEr komen 124 plekken.\nGraag vóór vrijdag een conceptbrief.\n")
    mail = message(
        make_document, "b.eml", "De spoorbeheerder overlegt mee over een overkapping.\n", "x@waterrade.example"
    )
    other = make_document("c.md", "# Zwembad\nHet dak wordt hersteld.\n")
    letter = write("raadsbrief", [motion, stalling, mail, other], {}, OWN)
    assert facts(letter) == ["Er komen 124 plekken.", "De spoorbeheerder overlegt mee over een overkapping."]


def test_a_mail_to_somebody_outside_carries_no_fact(write: Write, make_document: Make, motion: Document) -> None:
    mail = message(make_document, "b.eml", "De fietsenstalling krijgt 300 plekken.\n", "j@inwoner.example")
    note = make_document("a.md", "# Fietsenstalling\nEr komen 124 plekken.\n")
    assert facts(write("raadsbrief", [motion, note, mail], {}, OWN)) == ["Er komen 124 plekken."]


@pytest.mark.parametrize(
    "text",
    [
        "Waterrade Nieuws, 2 mei 2026\nDe fietsenstalling gaat dicht.\n",
        "Telefoonnotitie 5 mei 2026\nDe fietsenstalling is onveilig.\n",
        "Aanvraagformulier\nDe fietsenstalling moet groter.\n",
    ],
)
def test_press_telephone_notes_and_forms_carry_no_fact(
    write: Write, make_document: Make, motion: Document, text: str
) -> None:
    note = make_document("a.md", "# Fietsenstalling\nEr komen 124 plekken.\n")
    assert facts(write("raadsbrief", [motion, note, make_document("b.txt", text)])) == ["Er komen 124 plekken."]


def test_rows_stand_where_a_sentence_points_to_their_file(write: Write, make_document: Make, motion: Document) -> None:
    note = make_document("a.md", "# Fietsenstalling\nDe plekken staan in plekken.docx.\nHet werk is klaar.\n")
    sheet = make_document("plekken.docx", "Plek\tAantal\nNoord\t60\nZuid\t64\n")
    sheet = replace(sheet, tables=(sheet_table(),))
    letter = write("raadsbrief", [motion, note, sheet])
    assert facts(letter) == ["Noord: aantal 60", "Zuid: aantal 64", "Het werk is klaar."]
    row = next(claim for claim in letter.claims if claim.text.startswith("Noord"))
    assert [ref.address for ref in row.evidence.cells] == ["A1", "B1", "A2", "B2"]


def sheet_table() -> Table:
    rows = (("Plek", "Aantal"), ("Noord", "60"), ("Zuid", "64"))
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(row)) for r, row in enumerate(rows))
    return Table("plekken", made)


def test_the_same_fact_is_told_once_and_another_value_is_a_difference(
    write: Write, make_document: Make, motion: Document
) -> None:
    one = make_document("a.md", "# Fietsenstalling\nEr komen 124 plekken.\nHet onderhoud kost € 2.400 per jaar.\n")
    two = make_document("b.md", "# Fietsenstalling\nEr komen 124 plekken.\nHet onderhoud kost € 2.900 per jaar.\n")
    letter = write("raadsbrief", [motion, one, two])
    assert facts(letter) == ["Er komen 124 plekken."]
    (gap,) = [claim for claim in letter.claims if Ground.SOURCES_DISAGREE.value in claim.marks]
    assert gap.kind is Kind.GAP
    assert "€ 2.400" in gap.text
    assert "€ 2.900" in gap.text


def decision(make: Make) -> list[Document]:
    listed = make(
        "lijst.md",
        "# Besluitenlijst\nSubsidie zwemclub: Het college weigert de zwemclub een subsidie.\n"
        "Subsidie jeugdorkest De Noot: Het college verleent De Noot een subsidie van € 3.000.\n",
        Rank.OFFICIAL_LIST,
    )
    advice = make(
        "advies.md",
        "# Advies jeugdorkest\nWij adviseren een subsidie van € 3.500.\nHet orkest heeft 38 leden.\n"
        "# Verplichtingen\nDe rekeningen komen vóór 1 maart 2027.\n",
    )
    return [listed, advice]


def test_a_decision_comes_from_the_list_and_advice_is_shown_only_where_it_differs(
    write: Write, make_document: Make
) -> None:
    settings = {"subject": "Besluit subsidie jeugdorkest De Noot"}
    letter = write("besluit", decision(make_document), settings)
    assert texts(letter, "conditions")[-1] == "De rekeningen komen vóór 1 maart 2027."
    core: list[Claim] = [claim for claim in letter.claims if claim.section == "core"]
    assert [claim.text for claim in core if claim.kind is Kind.STATEMENT] == ["Het orkest heeft 38 leden."]
    (difference,) = [claim for claim in core if claim.kind is Kind.GAP]
    assert "€ 3.000" in difference.text
    assert "€ 3.500" in difference.text
    assert "zwemclub" not in " ".join(claim.text for claim in letter.claims)


def test_a_motion_is_settled_where_every_request_is_answered_and_not_where_one_is_open(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = "# Fietsenstalling\nEr komen 124 extra plekken.\n"
    more = "Met de spoorbeheerder is overlegd over een overkapping.\n"
    whole = write("raadsbrief", [motion, make_document("a.md", note + more)])
    assert texts(whole, "closing") == ["Het college beschouwt de motie hiermee als afgedaan."]
    half = write("raadsbrief", [motion, make_document("a.md", note)])
    assert "invullen" in texts(half, "closing")[0]


def test_a_papers_own_words_that_the_motion_is_settled_are_told_as_a_notice(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document(
        "a.md",
        "# Fietsenstalling\nEr komen 124 extra plekken.\nDe spoorbeheerder bouwt de overkapping.\n"
        "Het college beschouwt de motie als afgedaan.\n",
    )
    letter = write("raadsbrief", [motion, note])
    assert "Het college beschouwt de motie als afgedaan." not in facts(letter)
    assert "motion_called_settled" in [notice.code for notice in letter.notices]


def test_a_question_about_the_case_is_open_unless_its_own_words_are_spoken_of(
    write: Write, make_document: Make
) -> None:
    mail = make_document(
        "mail.eml",
        "Wanneer is de glijbaan klaar?\nMogen honden in de speeltuin?\n",
        Rank.THIRD_PARTY,
        "J <j@x.example>",
    )
    note = make_document("a.md", "# Speeltuin\nDe glijbaan is op 14 september 2026 klaar.\nEr komt geen hek.\n")
    letter = write("informatief", [mail, note], {"subject": "Vragen over de speeltuin"})
    assert facts(letter) == ["Er komt geen hek.", "De glijbaan is op 14 september 2026 klaar."]
    (gap,) = texts(letter, "questions")
    assert "honden" in gap


def test_a_tariff_is_the_one_for_as_long_as_was_granted(write: Write, make_document: Make) -> None:
    listed = make_document(
        "lijst.md",
        "# Besluitenlijst\nStandplaats kraam: "
        "Het college verleent de standplaats van 1 mei 2026 tot en met 30 april 2027.\n",
        Rank.OFFICIAL_LIST,
    )
    rows = (("Soort", "Tarief"), ("Standplaats voor een jaar", "€ 186,40"), ("Standplaats voor een dag", "€ 31,10"))
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(row)) for r, row in enumerate(rows))
    sheet = make_document("leges.csv", "\n".join("\t".join(row) for row in rows))
    letter = write(
        "besluit", [listed, replace(sheet, tables=(Table("leges", made),))], {"subject": "Standplaats kraam"}
    )
    assert facts(letter) == ["Standplaats voor een jaar: tarief € 186,40"]


def test_what_was_decided_before_an_objection_came_in_is_no_reason_of_the_new_decision(
    write: Write, make_document: Make
) -> None:
    old = make_document("besluit.txt", "Het college weigert de uitweg aan de Veldweg.\n")
    old = replace(old, source=replace(old.source, dated=date(2026, 1, 12)))
    advice = make_document(
        "advies.md", "# Advies uitweg\nDe hoorzitting was op 24 maart 2026.\nIn de Veldweg is geen plek vrij.\n"
    )
    letter = write(
        "beslissing-op-bezwaar", [old, advice], {"subject": "Uitweg Veldweg", "received": "19 februari 2026"}
    )
    assert "Het college weigert de uitweg aan de Veldweg." not in facts(letter)
    assert "In de Veldweg is geen plek vrij." in facts(letter)
    assert any("24 maart 2026" in text for text in texts(letter, "hearing"))


def test_how_colleagues_talk_in_a_mail_stays_out_and_what_it_states_is_for_a_person_to_check(
    write: Write, make_document: Make
) -> None:
    mail = message(
        make_document,
        "bericht.eml",
        "Speelplek Veldweg: dit is er gedaan.\n"
        "De bank op de speelplek staat er sinds 4 mei 2026.\n"
        "Het is hier heerlijk rustig.\n"
        "De aannemer was te laat en rekent € 300 minder.\n"
        "Dat graag niet in de brief.\n",
        "collega@waterrade.example",
    )
    letter = write("informatief", [mail], {"subject": "Speelplek Veldweg"}, municipality=OWN)
    told = [claim for claim in letter.claims if claim.kind is Kind.STATEMENT]
    assert "De bank op de speelplek staat er sinds 4 mei 2026." in [claim.text for claim in told]
    assert not [claim.text for claim in told if "heerlijk" in claim.text or "€ 300" in claim.text]
    alone = write(
        "informatief",
        [mail, make_document("notitie.md", "# Speelplek Veldweg\nEr komt een schommel.\n")],
        {"subject": "Speelplek Veldweg"},
        municipality=OWN,
    )
    bank = next(claim for claim in alone.claims if claim.text.startswith("De bank"))
    assert str(Ground.NEEDS_HUMAN) in bank.marks


def test_of_a_table_of_which_the_motion_names_rows_no_other_is_told(make_document: Callable[..., Document]) -> None:
    cells = (("plek", "kosten"), ("Kerkpad", "€ 90"), ("Molenpad", "€ 80"), ("Havenpad", "€ 70"))
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(line)) for r, line in enumerate(cells))
    paper = make_document("plekken.csv", "\n".join("\t".join(line) for line in cells))
    said = list(rows(replace(paper, tables=(Table("plekken", made),))))
    named = _asked_rows(said, ["het Kerkpad te verlichten", "het Molenpad te verbreden"])
    assert [row.name for row in named if isinstance(row, Row)] == ["Kerkpad", "Molenpad"]
    assert len(_asked_rows(said, ["het Kerkpad te verlichten"])) == 3
