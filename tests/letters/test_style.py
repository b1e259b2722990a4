"""Salutation, form of address, signature, plain language: how a letter speaks to people."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from gemcli.letters.address_form import check_address_form
from gemcli.letters.letter import Letter
from gemcli.letters.letter_types import TYPES
from gemcli.letters.plain_language import advise
from gemcli.letters.salutation import NAMED, named_salutation
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality

WORDS = tomllib.loads(
    (Path(__file__).parents[2] / "config" / "letters" / "woorden.nl.toml").read_text(encoding="utf-8")
)
HARD = (
    (
        "Middels deze brief delen wij u mede dat de desbetreffende werkzaamheden, alsmede de daarmede samenhangende"
        " verkeersmaatregelen, teneinde de bereikbaarheid van alle percelen aan beide zijden te waarborgen, gefaseerd"
        " worden uitgevoerd door de aannemer."
    ),
    "De parkeervoorzieningen worden gereserveerd en de omwonenden worden geïnformeerd.",
    "Er wordt omgeleid.",
)


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("mevrouw C. Okafor, Dorpsstraat 31", "Geachte mevrouw Okafor,"),
        ("Mevrouw C. van den Berg, Plein 3", "Geachte mevrouw Van den Berg,"),
        ("de heer J.P. de Vries-Jansen", "Geachte heer De Vries-Jansen,"),
        ("dhr. Bakker", "Geachte heer Bakker,"),
        ("C. Okafor, Dorpsstraat 31", ""),
        ("Okafor", ""),
        ("familie Okafor", ""),
        ("de heer en mevrouw Okafor", ""),
        ("mevrouw Okafor en de heer Bakker", ""),
        ("mevrouw Anna Okafor", ""),
        ("de bewoner van Dorpsstraat 31", ""),
        ("", ""),
    ],
)
def test_a_name_is_used_only_with_a_title_and_no_gender_is_assumed(addressee: str, expected: str) -> None:
    assert named_salutation(addressee) == expected


def test_who_writes_the_salutation(write: Callable[..., Letter], case_documents: dict[str, Document]) -> None:
    def said(municipality: Municipality | None = None, **settings: str) -> str:
        letter = write("informatief", [case_documents["notitie"]], settings, municipality)
        (claim,) = [claim for claim in letter.claims if claim.section == "salutation"]
        return claim.text

    house = Municipality("Waterrade", house_style={"salutation": "Beste inwoner,"})
    assert said() == "Geachte meneer, mevrouw,"
    assert said(addressee="C. Okafor, Dorpsstraat 31") == "Geachte meneer, mevrouw,"
    assert said(addressee="mevrouw C. Okafor") == "Geachte mevrouw Okafor,"
    assert said(house, addressee="mevrouw C. Okafor") == "Beste inwoner,"
    assert said(house, salutation="Beste buurtbewoners,") == "Beste buurtbewoners,"


def test_titles_are_found_in_linear_time() -> None:
    for text in ("mevrouw " * 20_000, "mevrouw A." * 10_000, "de heer van de " * 10_000):
        list(NAMED.finditer(text))


@pytest.mark.parametrize(
    ("form", "text", "is_other"),
    [
        ("u", "Je kunt het formulier invullen.", True),
        ("u", "U kunt het formulier invullen.", False),
        ("u", "U schrijft: ‘je weet het niet’.", False),
        ("je", "Uw aanvraag is binnen.", True),
        ("je", "Jouw aanvraag is binnen.", False),
        ("u", "Het jeugdwerk begint.", False),
    ],
)
def test_the_other_form_of_address_is_told(form: str, text: str, is_other: bool) -> None:
    notices = list(check_address_form([text], form))
    assert bool(notices) == is_other
    assert all(text in notice.message.text() for notice in notices)


def test_a_letter_that_mixes_forms_gets_a_warning_with_its_sentences(
    write: Callable[..., Letter], make_document: Callable[..., Document]
) -> None:
    note = make_document("notitie.txt", "Je kunt je fiets hier stallen. U kunt ook lopen.\n")
    letter = write("informatief", [note])
    (notice,) = [notice for notice in letter.notices if notice.code == "address_form"]
    assert "Je kunt je fiets hier stallen." in notice.message.text()
    house = Municipality("Waterrade", house_style={"address_form": "je"})
    other = write("informatief", [note], {}, house)
    assert any("U kunt ook lopen." in notice.message.text() for notice in other.notices)


def test_residents_get_advice_and_the_council_only_figures() -> None:
    residents = [notice.code for notice in advise(TYPES["informatief"], HARD, WORDS, "nl")]
    assert residents == ["readability", "plain_long", "plain_passive", "plain_hard", "plain_words"]
    assert [notice.code for notice in advise(TYPES["raadsbrief"], HARD, WORDS, "nl")] == ["readability"]
    assert [notice.code for notice in advise(TYPES["raadsvragen"], HARD, WORDS, "nl")] == ["readability"]
    plain = ["U kunt nu bellen."] * 12
    assert [notice.code for notice in advise(TYPES["informatief"], plain, WORDS, "nl")] == ["readability"]
    assert list(advise(TYPES["informatief"], [], WORDS, "nl")) == []


def test_no_level_is_ever_claimed() -> None:
    for kind in TYPES.values():
        for texts in (HARD, ["U kunt nu bellen."]):
            said = " ".join(notice.message.text() for notice in advise(kind, texts, WORDS, "nl"))
            assert "B1" not in said


def test_office_words_are_named_with_plainer_ones() -> None:
    (notice,) = [notice for notice in advise(TYPES["besluit"], HARD, WORDS, "nl") if notice.code == "plain_words"]
    assert "middels → met" in notice.message.text()
    assert "teneinde → om" in notice.message.text()
    assert not [
        n for n in advise(TYPES["besluit"], ["De middelsteeg is dicht."], WORDS, "nl") if n.code == "plain_words"
    ]


def test_the_list_of_words_is_a_list_of_other_words() -> None:
    assert len(WORDS) >= 80
    assert all(word == word.casefold() and better and word != better for word, better in WORDS.items())


@pytest.mark.parametrize(
    ("kind", "settings", "expected"),
    [
        ("besluit", {"signed_by": "A. de Wit, teamleider"}, ["capacity_missing"]),
        ("besluit", {"signed_by": "namens het college, A. de Wit"}, ["mandate_missing"]),
        ("besluit", {"signed_by": "namens het college, A. de Wit", "mandate": "Mandaatbesluit 2025"}, []),
        ("besluit", {"signed_by": "de burgemeester van Waterrade"}, []),
        ("informatief", {"signed_by": "namens het college, A. de Wit"}, []),
        ("informatief", {"signed_by": "team Groen"}, ["capacity_missing"]),
        ("raadsvragen", {"signed_by": "A. de Wit, teamleider"}, ["capacity_missing"]),
        ("raadsvragen", {"signed_by": "Het college van burgemeester en wethouders"}, []),
        ("besluit", {}, []),
    ],
)
def test_in_which_capacity_it_is_signed(
    write: Callable[..., Letter], kind: str, settings: dict[str, str], expected: list[str]
) -> None:
    codes = [notice.code for notice in write(kind, [], settings).notices]
    assert [code for code in codes if code in ("capacity_missing", "mandate_missing")] == expected


@pytest.mark.parametrize(
    ("channel", "is_told"), [("e-mail", True), ("Berichtenbox", True), ("post", False), ("", False)]
)
def test_what_goes_out_electronically_needs_consent(write: Callable[..., Letter], channel: str, is_told: bool) -> None:
    letter = write("informatief", [], {"channel": channel})
    assert ("channel" in [notice.code for notice in letter.notices]) == is_told


def test_the_mandate_stands_below_the_signature(write: Callable[..., Letter]) -> None:
    settings = {"signed_by": "namens het college, A. de Wit", "mandate": "Mandaatbesluit 2025, onderdeel 3.2"}
    signature = [claim.text for claim in write("besluit", [], settings).claims if claim.section == "signature"]
    assert signature == ["namens het college, A. de Wit", "Mandaatbesluit 2025, onderdeel 3.2"]
