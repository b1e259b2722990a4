"""What names somebody who is not in function stays out of a letter, and its place is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.letter import Letter
from gemcli.model.document import Document

Write = Callable[..., Letter]
Make = Callable[..., Document]
NOTE = "# Bankjes\nDe bankjes staan er.\nMarieke heeft de bankjes besteld.\nMarieke zegt dat het goed is.\n"


def is_marieke(text: str) -> bool:
    return "Marieke" in text


def test_a_sentence_that_names_somebody_is_left_out_with_its_place(write: Write, make_document: Make) -> None:
    letter = write("informatief", [make_document("a.md", NOTE)], {"subject": "Bankjes"}, names_private=is_marieke)
    assert [claim.text for claim in letter.claims if claim.section == "core"] == ["De bankjes staan er."]
    told = [notice for notice in letter.notices if notice.code == "person_left_out"]
    assert [(notice.source, notice.place) for notice in told] == [("a.md", "r. 3")]


def test_without_such_a_name_nothing_is_told(write: Write, make_document: Make) -> None:
    letter = write("informatief", [make_document("a.md", "# Bankjes\nDe bankjes staan er.\n")], {"subject": "Bankjes"})
    assert not [notice for notice in letter.notices if notice.code == "person_left_out"]


@pytest.mark.parametrize("kind", ["raadsbrief", "informatief"])
def test_no_letter_answers_with_it(
    write: Write, make_document: Make, case_documents: dict[str, Document], kind: str
) -> None:
    note = make_document("a.md", "# Stalling\nMarieke overlegt met de spoorbeheerder over een overkapping.\n")
    settings = {"subject": "Fietsenstalling"}
    letter = write(kind, [case_documents["motie"], note, case_documents["mail"]], settings, names_private=is_marieke)
    assert not [claim for claim in letter.claims if "Marieke" in claim.text]


def test_a_receipt_does_not_name_who_took_the_piece_in(write: Write, make_document: Make) -> None:
    note = make_document("a.md", "Marieke heeft de aanvraag op 3 mei 2026 ontvangen.\nDe aanvraag is compleet.\n")
    letter = write("ontvangst", [note], {"subject": "Aanvraag"}, names_private=is_marieke)
    assert not [claim for claim in letter.claims if "Marieke" in claim.text]


def test_a_row_with_a_name_is_for_a_person_to_look_at(write: Write, make_document: Make) -> None:
    note = make_document("a.md", "# Bankjes\nDe bankjes staan er.\nPlek\tWie\nPark\tMarieke\nPlein\tnog open\n")
    letter = write("informatief", [note], {"subject": "Bankjes"}, names_private=is_marieke)
    marked = {claim.text: "privacy" in claim.marks for claim in letter.claims if claim.section == "core"}
    assert marked == {"De bankjes staan er.": False, "Park: wie Marieke": True, "Plein: wie nog open": False}
