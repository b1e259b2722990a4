"""In a letter of the college a team's "we" is told as the team's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.letter import Letter
from gemcli.letters.team_voice import team_of
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.source import Rank

Write = Callable[..., Letter]
Make = Callable[..., Document]


def told(letter: Letter) -> list[Claim]:
    return [claim for claim in letter.claims if claim.section in ("answer", "core") and "overkapping" in claim.text]


@pytest.fixture
def motion(case_documents: dict[str, Document]) -> Document:
    return case_documents["motie"]


def last(letter: Letter) -> Claim:
    return told(letter)[-1]


def test_a_team_that_says_we_is_named_and_a_person_looks_at_it(
    write: Write, make_document: Make, motion: Document
) -> None:
    note = make_document(
        "a.md", "# Notitie van team Sporen en wegen\nWij overleggen met de spoorbeheerder over een overkapping.\n"
    )
    claim = last(write("raadsbrief", [motion, note]))
    assert claim.text == ("Team Sporen en wegen meldt: ‘Wij overleggen met de spoorbeheerder over een overkapping.’")
    assert claim.marks == ("needs_human",)
    assert {"team", "told"} == set(claim.field_evidence)


def test_without_a_name_it_is_the_department(write: Write, make_document: Make, motion: Document) -> None:
    note = make_document("a.md", "# Station\nOns team overlegt met de spoorbeheerder over een overkapping.\n")
    assert last(write("raadsbrief", [motion, note])).text.startswith("De vakafdeling meldt: ‘Ons team overlegt")


def test_advice_to_the_college_is_the_teams(write: Write, make_document: Make, motion: Document) -> None:
    text = "# Aan: college van burgemeester en wethouders\nWij overleggen met de spoorbeheerder over een overkapping.\n"
    assert last(write("raadsbrief", [motion, make_document("a.md", text)])).text.startswith("De vakafdeling meldt:")


@pytest.mark.parametrize(
    "text",
    [
        "# Station\nWij overleggen voor u met de spoorbeheerder over een overkapping.\n",
        "# Van: college van burgemeester en wethouders\nWij overleggen met de spoorbeheerder over een overkapping.\n",
        "# Station\nDe spoorbeheerder overlegt voor onze inwoners over een overkapping.\n",
    ],
)
def test_what_was_written_in_the_name_of_the_college_stays(
    write: Write, make_document: Make, motion: Document, text: str
) -> None:
    claim = last(write("raadsbrief", [motion, make_document("a.md", text)]))
    assert "meldt" not in claim.text


def test_a_decision_speaks_for_the_college(write: Write, make_document: Make, motion: Document) -> None:
    text = "# Station\nWij overleggen met de spoorbeheerder over een overkapping.\n"
    claim = last(write("raadsbrief", [motion, make_document("a.md", text, Rank.OWN_DECISION)]))
    assert claim.text == "Wij overleggen met de spoorbeheerder over een overkapping."


def test_in_a_letter_to_a_resident_we_is_the_municipality(write: Write, make_document: Make) -> None:
    note = make_document("a.md", "# Station\nWij overleggen met de spoorbeheerder over een overkapping.\n")
    claim = last(write("informatief", [note], {"subject": "Station"}))
    assert claim.text == "Wij overleggen met de spoorbeheerder over een overkapping."


def test_a_name_ends_before_a_comma(make_document: Make) -> None:
    assert team_of(make_document("a.md", "# Notitie van team Wegen, Zuidrand\n")).value == "Team Wegen"


def test_whom_a_paper_is_sent_to_did_not_write_it(make_document: Make) -> None:
    assert team_of(make_document("a.md", "Aan: team Communicatie\nVan: team Groen\n")).value == "Team Groen"
