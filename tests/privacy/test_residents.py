"""Residents and civil servants get a role with a number; people in function do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.model.document import Document, PlaceKind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.privacy.people import people_of
from gemcli.privacy.policy import Policy
from gemcli.privacy.residents import Residents

MINUTES = """Insprekers: J. Kramer
De voorzitter. Het woord is aan mevrouw Fatma Yilmaz uit de wijk Lunenburg.
Mevrouw Yilmaz zegt dat de heer B. Smit dat ook vindt, en mevrouw A. Smit niet.
Behandeld door: P. Dekker
Wethouder De Boer (D66). Ik zeg mevrouw Yilmaz een drempel toe.
"""
LETTER = "Geachte raad,\n\nIk ben Tom Vos en woon hier.\n\nMet vriendelijke groet,\nTom Vos\n06-12345678\n"


def document(source_id: str, text: str, rank: Rank = Rank.UNRANKED) -> Document:
    source = Source(source_id, f"{source_id}.txt", "text/plain", "0" * 64, "0" * 64, rank)
    return Document(source, text, PlaceKind.LINE, ())


def residents(*documents: Document, language: str = "nl", officials: tuple[str, ...] = ()) -> Residents:
    turn = Section("m", SectionKind.TURN, (), "", (), "", "Yilmaz", "Mevrouw", "", Role.RESIDENT)
    people = people_of(documents, (turn,), Municipality(), Policy())
    return Residents(people.with_officials(officials), language)


def shown(who: Residents, text: str) -> str:
    for one in reversed(who.find(text)):
        text = text[: one.span.start] + who.stand_in(one).shown + text[one.span.end :]
    return text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Het woord is aan mevrouw Fatma Yilmaz.", "Het woord is aan mevrouw [inspreker 2]."),
        ("Mevrouw Yilmaz zegt het.", "Mevrouw [inspreker 2] zegt het."),
        ("De heer B. Smit vindt het.", "De heer [betrokkene 1] vindt het."),
        ("Mevrouw A. Smit vindt het.", "Mevrouw [betrokkene 2] vindt het."),
        ("De heer J. Kramer spreekt.", "De heer [inspreker 1] spreekt."),
        ("Contactpersoon: P. Dekker", "Contactpersoon: [medewerker 1]"),
        ("Wethouder De Boer zegt het toe.", "Wethouder De Boer zegt het toe."),
        ("Ik ben Tom Vos.", "Ik ben [belanghebbende 1]."),
        ("Bel 06-12345678.", "Bel [telefoonnummer 1]."),
    ],
)
def test_a_role_stands_for_everybody_who_is_not_in_function(said: str, expected: str) -> None:
    assert shown(residents(document("m", MINUTES), document("l", LETTER, Rank.THIRD_PARTY)), said) == expected


def test_who_moves_a_motion_is_in_function() -> None:
    text = "De heer T. Vos dient de motie in."
    assert shown(residents(document("m", text)), text) == "De heer [betrokkene 1] dient de motie in."
    assert shown(residents(document("m", text), officials=("T. Vos",)), text) == text


def test_the_roles_are_in_the_language_of_the_draft() -> None:
    assert shown(residents(document("m", MINUTES), language="en"), "Mevrouw Yilmaz") == "Mevrouw [resident speaker 2]"


def test_a_place_is_where_exactly_these_words_stand() -> None:
    who = residents(document("m", MINUTES))
    (found,) = who.find("Mevrouw Yilmaz")
    span = who.stand_in(found).span
    assert MINUTES[span.start : span.end] == "Yilmaz"
    assert MINUTES[span.start - 8 : span.start] == "Mevrouw "


def test_what_no_paper_takes_for_a_name_is_none_in_a_sentence() -> None:
    """A sentence alone shows less than the paper around it."""
    paper = document("m", "Insprekers: J. Kramer\nWethouder De Boer (D66). Ja.\n\nMevrouw De Boer zegt ja.\n")
    assert shown(residents(paper), "Mevrouw De Boer zegt ja.") == "Mevrouw De Boer zegt ja."


def test_words_of_a_source_that_look_like_a_role_have_a_stand_in_of_their_own() -> None:
    who = residents(document("m", "Er staat [inspreker 1] in het stuk."))
    assert shown(who, "Er staat [inspreker 1] in het stuk.") == "Er staat [woorden tussen haken 1] in het stuk."


def test_names_at_the_edge_of_a_stretch_are_of_it() -> None:
    who = residents(document("m", MINUTES))
    at = MINUTES.index("Yilmaz")
    assert [one.label for one in who.within("m", at + 2, at + 3)] == ["inspreker 2"]
    assert who.within("m", at + 6, at + 9) == ()


def test_of_papers_in_another_language_only_what_is_sure_is_hidden() -> None:
    text = "Charlotte Edwards writes to Mr. Fennimore."
    english = replace(document("m", text), language="en")
    assert shown(residents(english, language="en"), text) == "Charlotte Edwards writes to Mr. [person concerned 1]."


@pytest.mark.parametrize(
    ("note", "letter", "is_shown"),
    [
        ("Een rit bestellen kan via 0999-55 02 40.", "", True),
        ("Een rit bestellen kan via 06-12345678.", "", False),
        ("Mevrouw Fatma Yilmaz is te bellen op 0999-55 02 40.", "", False),
        ("Terugbellen: 0999-55 02 40.", "Ik ben te bereiken op 0999 550240.", False),
    ],
)
def test_the_number_of_a_service_in_an_own_paper_is_shown(note: str, letter: str, is_shown: bool) -> None:
    who = residents(document("n", note), document("l", letter, Rank.THIRD_PARTY))
    assert (shown(who, note).endswith("].")) is not is_shown
