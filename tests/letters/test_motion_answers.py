"""Which requests of a motion are answered, and when the letter may not close it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.letter import Letter
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.source import Rank

Write = Callable[..., Letter]
Make = Callable[..., Document]
HEAD = (
    "Motie M.2 WL\nBankjes langs het kanaal\nStuknummer WR26.0007\n"
    "De raad, bijeen op 12 maart 2026,\nverzoekt het college\n"
)


def motion(make: Make, *points: str) -> Document:
    text = HEAD + "".join(f"{number}. {point};\n" for number, point in enumerate(points, 1))
    return make("motie.txt", f"{text}en gaat over tot de orde van de dag.\nNoor Haverkamp, Dorpsbelang\n")


def open_requests(letter: Letter) -> int:
    return sum(claim.kind is Kind.GAP for claim in letter.claims if claim.section == "answer")


@pytest.mark.parametrize(
    ("point", "line", "count"),
    [
        ("bewoners te betrekken bij de keuze van de plaatsen", "180 bewoners kozen de plekken.", 0),
        ("bewoners vooraf te laten meedenken over de plaatsen", "Er kwamen 40 reacties van bewoners.", 0),
        ("met de waterbeheerder te overleggen over de oever", "De waterbeheerder wil de oever vrij houden.", 0),
        ("bewoners te betrekken bij de keuze van de plaatsen", "De bankjes zijn van hout.", 1),
        ("tien bankjes van hout te plaatsen", "Er staan nu 10 houten zitplekken.", 0),
        ("te onderzoeken of winkels willen meebetalen", "De bankjes zijn van hout.", 1),
    ],
)
def test_a_request_is_answered_by_its_people_numbers_and_words(
    write: Write, make_document: Make, point: str, line: str, count: int
) -> None:
    note = make_document("n.md", f"{line}\n")
    assert open_requests(write("raadsbrief", [motion(make_document, point), note], {"answer_from": "n.md"})) == count


def test_the_document_number_is_no_part_of_the_title(write: Write, make_document: Make) -> None:
    letter = write("raadsbrief", [motion(make_document, "bankjes te plaatsen")])
    assert next(claim.text for claim in letter.claims if claim.section == "subject").endswith(
        "‘Bankjes langs het kanaal’"
    )


def test_a_motion_that_the_college_leaves_open_is_not_closed(write: Write, make_document: Make) -> None:
    note = make_document("n.md", "Er komen tien bankjes langs het kanaal.\n")
    record = make_document(
        "b.md",
        "Besluitenlijst college 9 juni 2026\n"
        "Brief motie M.2: vastgesteld. De motie blijft open tot de oever klaar is.\n",
        Rank.OFFICIAL_LIST,
    )
    papers = [motion(make_document, "tien bankjes te plaatsen"), note]
    settled = write("raadsbrief", papers, {"answer_from": "n.md"})
    left = write("raadsbrief", [*papers, record], {"answer_from": "n.md"})
    assert [c.kind for c in settled.claims if c.section == "closing"] != [Kind.GAP]
    assert [c.kind for c in left.claims if c.section == "closing"] == [Kind.GAP]
    assert "De motie blijft open tot de oever klaar is." in [claim.text for claim in left.claims]
