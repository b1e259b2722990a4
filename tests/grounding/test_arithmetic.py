"""Values that follow from two numbers of a source: a person sees how, and no value comes out by accident."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.arithmetic import worked_out

HUMAN, AGAINST = "needs_human", "contradicted"


@pytest.fixture
def way(beside: Callable[..., Any]) -> Callable[[str, str], str]:
    """Returns how the only value of a claim follows from a source."""

    def of(source: str, claim: str) -> str:
        both, _ = beside(source, claim)
        (value,) = (*both.facts.money, *both.facts.percents, *both.facts.counts)
        return worked_out(value, both)

    return of


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De brug kost € 300.000 en de kade € 200.000.", "Samen kosten ze € 500.000.", "€ 300.000 + € 200.000"),
        ("De brug kost € 300.000 en de kade € 180.000.", "De brug is € 120.000 duurder.", "€ 300.000 - € 180.000"),
        ("Er komen 12 lampen van € 250.", "De lampen kosten in totaal € 3.000.", "€ 250 x 12 lampen"),
        ("De 12 lampen kosten € 3.000.", "Een lamp kost gemiddeld € 250.", "€ 3.000 / 12 lampen"),
        ("Van € 400.000 gaat 20% naar groen.", "Daarvan blijft € 80.000 over.", "20% % x € 400.000"),
        ("De bijdrage ging van € 24.000 naar € 36.000.", "De bijdrage is maandelijks € 1.000 hoger.",
         "(€ 36.000 - € 24.000) / 12"),
        ("De helft van de 90 bomen en de 3 perken.", "Er gaan 45 bomen weg.", "90 bomen"),
        ("De school had 80 leerlingen en heeft er 100.", "De school groeide met 25%.",
         "(100 - 80 leerlingen) / 80 leerlingen"),
        ("Van de 200 leden waren er 50.", "Een kwart van de leden was er.", "50 / 200 leden"),
        ("De huur ging van 4% naar 6%.", "De huur steeg 2 procentpunt.", "4% - 6%"),
        ("Er zijn 12 kinderen van 60 inwoners.", "Een op de vijf is kind.", "60 inwoners / 12 kinderen"),
    ],
)  # fmt: skip
def test_how_a_value_follows(way: Callable[[str, str], str], source: str, claim: str, expected: str) -> None:
    found = way(source, claim)
    assert found
    numbers = {word for word in expected.split() if any(char.isdigit() for char in word)}
    assert {word.strip("()") for word in numbers} <= {word.strip("()") for word in found.split()}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De brug kost € 300.000 en de kade € 200.000.", "De brug kost € 500.000."),
        ("De brug kost € 300.000 en de kade € 200.000.", "De brug en kade kosten samen € 510.000."),
        ("In de straat staan 4 bomen en op het plein 3.", "Er staan samen 7 bomen."),
        ("De brug kost € 300.000.", "De brug kost samen € 500.000."),
        ("De huur ging van 4% naar 6%.", "De huur steeg 3 procentpunt."),
        ("Van de 200 leden waren er 50.", "Een derde van de leden was er."),
        ("Er zijn 12 kinderen van 60 inwoners.", "Een op de zes is kind."),
    ],
)
def test_no_value_comes_out_by_accident(way: Callable[[str, str], str], source: str, claim: str) -> None:
    assert way(source, claim) == ""


def test_a_length_of_time_may_be_small(way: Callable[[str, str], str]) -> None:
    assert way("Het werk duurt 5 weken en daarna nog 3 weken.", "Het werk duurt samen 8 weken.")
    assert not way("Er zijn 5 lampen en daarna nog 3 lampen.", "Er zijn samen 8 lampen.")


def test_a_page_of_figures_proves_nothing(way: Callable[[str, str], str]) -> None:
    few = " ".join(f"€ {number}.000 voor A." for number in range(31, 43))
    many = " ".join(f"€ {number}.000 voor A." for number in range(31, 60))
    assert way(few, "Samen is dat € 63.000.")
    assert not way(many, "Samen is dat € 63.000.")


def test_a_rounded_claim_may_be_a_little_off(way: Callable[[str, str], str]) -> None:
    source = "De brug kost € 301.000 en de kade € 201.000."
    assert way(source, "Samen kosten ze ongeveer € 500.000.")
    assert not way(source, "Samen kosten ze € 500.000.")
    assert not way(source, "Samen kosten ze ongeveer € 520.000.")


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De brug kost € 300.000 en de kade € 200.000.", "De brug en de kade kosten samen € 500.000.", HUMAN),
        ("De brug kost € 300.000 en de kade € 200.000.", "De brug en de kade kosten samen € 550.000.", AGAINST),
        ("De brug kost € 300.000 en de kade € 200.000.", "De brug kost € 500.000.", AGAINST),
        ("Er staan 40 bomen in de straat en 30 op het plein.", "Er staan samen 70 bomen in de straat en op het plein.",
         HUMAN),
        ("De huur van het pand gaat van 4% naar 6%.", "De huur van het pand stijgt 2 procentpunt.", HUMAN),
    ],
)  # fmt: skip
def test_what_is_worked_out_goes_to_a_person_and_is_never_supported(
    verdict_of: Callable[[str, str], str], source: str, claim: str, expected: str
) -> None:
    assert verdict_of(source, claim) == expected


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        ("De brug kost € 300.000, de kade € 200.000 en de sluis € 150.000.", "Samen kost het € 650.000.",
         "€ 300.000 + € 200.000 + € 150.000"),
        ("Het uitstel van een half jaar kost € 5.000 per maand.", "Het uitstel kost in totaal € 30.000.",
         "€ 5.000 per maand x een half jaar"),
        ("Van € 150.000 plus naar € 600.000 min; € 400.000 is de cao.", "De rest van het verschil is € 350.000.",
         "€ 150.000 + € 600.000 - € 400.000"),
        ("Er komen 240 woningen en 300 parkeerplaatsen.", "Er zijn gemiddeld 1,25 parkeerplaatsen per woning.",
         "300 parkeerplaatsen / 240 woningen"),
        ("De bijdrage blijft € 21 per maand.", "Op jaarbasis is dat € 252.", "€ 21 per maand x 12"),
        ("De toeslag van € 30 gaat met een derde omlaag.", "De toeslag wordt met € 10 verlaagd.", "een derde x € 30"),
        ("Het terrein van 3,5 hectare kost € 140 per m2.", "Het terrein brengt € 4.900.000 op.",
         "€ 140 per m2 x 3,5 hectare"),
        ("De kosten zijn € 840.000, over 2026, 2027 en 2028.", "Het kost € 280.000 per jaar.", "€ 840.000 / 3"),
        ("De subsidie is € 1.200.000; daar gaat 10% af.", "De subsidie wordt jaarlijks € 1.080.000.",
         "€ 1.200.000 - 10%"),
        ("Een kwart van de pot is al op.", "Van de pot is nog 75% over.", "100% - Een kwart"),
        ("Eerst betaalde men 400 euro, straks 432.", "Men gaat 32 euro meer betalen.", "432 - 400 euro"),
    ],
)  # fmt: skip
def test_how_a_value_follows_from_several(
    way: Callable[[str, str], str], source: str, claim: str, expected: str
) -> None:
    assert way(source, claim) == expected


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Er zijn 60 huizen, van de bomen is 30% ziek en 79% oud.", "Er zijn samen 109 huizen."),
        ("Er zijn 20 lampen en het werk duurt 7 weken.", "Er zijn samen 27 lampen."),
        ("Het werk kost € 18.000 per maand.", "Het werk kost in totaal € 90.000."),
        ("Van de pot van zestig procent is niets over.", "Van de pot is nog 40% over."),
        ("Er zijn 210 woningen en 347 huizen.", "De nieuwbouw is 39 procent."),
        ("De huur daalt en er zijn 84 huizen.", "Er zijn samen 28 huizen."),
    ],
)
def test_numbers_of_different_things_are_not_added_up(way: Callable[[str, str], str], source: str, claim: str) -> None:
    assert way(source, claim) == ""
