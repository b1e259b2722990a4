"""What no rewording may touch is found, put back in the way of a language, and missed when it is gone."""

from __future__ import annotations

import pytest

from gemcli.facts.fixed import fixed, is_in_script
from gemcli.facts.fixed_parts import names_in
from gemcli.model.languages import LANGUAGES, isolated
from tests.patience import patience

HELD = [
    ("Wij hebben uw aanvraag op 2 april 2026 ontvangen.", ["2 april 2026"]),
    ("De kosten zijn € 1.250,- per jaar en 12,5% van 3 miljoen euro.", ["1.250,-", "12,5", "3 miljoen"]),
    ("U krijgt binnen zes weken bericht, uiterlijk op 28 mei 2026 om 13.30 uur.", ["zes", "28 mei 2026", "13.30"]),
    (
        "Zaak Z-2026-3001, artikel 2:12 van de Algemene plaatselijke verordening Waterrade.",
        ["Z-2026-3001", "2:12", "Algemene plaatselijke verordening Waterrade"],
    ),
    ("Op vrijdag 4 juni a.s. komt de heer De Wit langs.", ["4 juni", "De Wit"]),
    ("Bel 14 0599 of mail team@waterrade.example.", ["14 0599", "team@waterrade.example"]),
    ("De boom staat aan de Dorpsstraat 31, 8999 DA Waterrade.", ["Dorpsstraat", "31", "8999 DA", "Waterrade"]),
    ("Dat staat in de Wet open overheid en de Awb.", ["Awb"]),
    ("U krijgt bericht van ons.", []),
    ("Perceel 12a is 4x5 m².", ["12a", "4x5", "m²"]),
    ("De raad nam op 12-03-2026 motie M-12 van D66 aan.", ["12-03-2026", "M-12", "D66"]),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_what_is_held_and_that_it_comes_back_as_it_was(text: str, held: list[str]) -> None:
    one = fixed(text)
    assert [each.raw for each in one.held.values()] == held
    assert one.filled(one.text) == text
    assert one.keeps(one.text, one.text, "nl")


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("op 28 mei 2026", "de", "op 28. Mai 2026"),
        ("op 28 mei 2026", "fr", "op 28 mai 2026"),
        ("op 28 mei", "es", "op 28 de mayo"),
        ("in maart 2027", "pl", "in marca 2027"),
        ("kost € 1.250.000,50", "en", "kost € 1 250 000.50"),
        ("kost € 1.250.000,50", "de", "kost € 1 250 000,50"),
        ("kost 3 miljoen euro", "tr", "kost 3 000 000 euro"),
        ("binnen zes weken", "ar", "binnen 6 weken"),
        ("zaak Z-2026-31", "uk", "zaak Z-2026-31"),
    ],
)
def test_each_is_written_in_the_way_of_a_language(text: str, language: str, said: str) -> None:
    one = fixed(text)
    assert one.filled(one.text, language).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    "said",
    [
        "From [A] to [A].",
        "From [B] to [A].",
        "From [A] to [B] and [C].",
        "From [A].",
        "From [A] to [B] in 2027.",
        "From [A] to [B] in three steps.",
        "From [A] to [B] ٣",
        "From [A] to [B]\nApproved",
        "From [A] to [B] <b>",
        "From [A] to [B] [x](y)",
        "From [A] to [B] [PERSOON-2].",
        "[A] [B]",
        "",
    ],
)
def test_what_does_not_keep_to_its_sentence(said: str) -> None:
    one = fixed("Het gaat van 10 naar 20.")
    assert one.text == "Het gaat van [A] naar [B]."
    assert one.keeps("It goes from [A] to [B].", one.text, "en")
    assert not one.keeps(said, one.text, "en")


def test_names_may_change_places_and_placeholders_must_stay() -> None:
    one = fixed("Er ligt een brug tussen Waterrade en Oosterveen.", names=("Waterrade",))
    assert one.keeps("Between [B] and [A] there is a bridge.", one.text, "en")
    hidden = "De heer [PERSOON-1] komt."
    plain = fixed("De heer X komt.")
    assert not plain.keeps("He comes.", hidden, "en")


def test_a_name_inside_one_sentence_is_known_where_another_begins_with_it() -> None:
    texts = ("De brug ligt in Waterrade.", "Waterrade betaalt de brug.")
    assert names_in(texts) == ("Waterrade",)
    assert fixed(texts[1], names=names_in(texts)).text == "[A] betaalt de brug."


def test_every_language_has_all_that_code_writes_itself() -> None:
    for code, language in LANGUAGES.items():
        assert len(set(language.months)) == 12, code
        assert is_in_script(language.warning, code), code
        assert is_in_script(" ".join(language.months), code), code
    assert isolated("x", "ar") == "\u2067x\u2069"
    assert isolated("x", "de") == "\u2066x\u2069"


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "1.", "1 ", "a@", "Aa van ", "[A]", "8999 DA ", "Aa de verordening ", "€ 1."]
)
def test_hostile_text_takes_no_more_than_linear_time(piece: str) -> None:
    with patience():
        fixed(piece * 8_000)
