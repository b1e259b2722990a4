"""Who is in function because a list, a label or a table says so."""

from __future__ import annotations

import pytest

from gemcli.model.municipality import Municipality
from gemcli.privacy.people import people_of
from gemcli.privacy.policy import Policy
from gemcli.privacy.seats import seated
from tests.privacy.test_residents import document

COUNCIL = "Besluitenlijst van de gemeenteraad van Waterrade\n\n"


def seats(text: str) -> set[str]:
    return set(seated(text, {"groen dorp", "sp"}))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Voorzitter: R. Mol, plaatsvervangend voorzitter\nGriffier: drs. A.B. Vos-Kok\n", {"R. Mol", "A.B. Vos-Kok"}),
        ("Portefeuillehouder(s): Anna Vos / B. de Kok\n", {"Anna Vos", "B. de Kok"}),
        ("Verantwoordelijk wethouder:\tmevrouw C. van Dam\n", {"C. van Dam"}),
        ("minister van Financiën, A.B. Vos - 3 april 2018\n", {"A.B. Vos"}),
        ("staatssecretaris van Economische Zaken en Klimaat, C. van Dam - 3 april\n", {"C. van Dam"}),
        (
            "Afwezige raadsleden\n- mevrouw A. Vos\n- Ben Kok, SP\n- C. Dam (met bericht)\n\nEinde",
            {"A. Vos", "Ben Kok", "C. Dam"},
        ),
        ("Samenstelling van de raadscommissie Ruimte\n\nA. Vos (voorzitter)\nKok, B.\n", {"A. Vos", "Kok, B."}),
        ("Leden van het college\nD. Mol\tMobiliteit\n", {"D. Mol"}),
        (f"{COUNCIL}Aanwezig: de leden Vos, Kok en Dam, E. Bos (notulist)\n", {"Vos", "Kok", "Dam"}),
        (f"{COUNCIL}Afwezig\nA. Vos\nB. Kok\n", {"A. Vos", "B. Kok"}),
        ("Aanwezig zijn 43 \nleden; afwezig zijn mevrouw Vos en de heer\nKok.", {"Vos", "Kok"}),
        ("Het lid draagt de heer Jan Vos voor als fractievertegenwoordiger. ", {"Jan Vos"}),
        ("Voorstel tot het benoemen van de heer B. Kok tot lid voor de raadscommissies Bestuur", {"B. Kok"}),
        ("Anna Vos\tAdil Kok\tC. Dam\nSP\tGroen Dorp\tPvdA\n", {"Anna Vos", "Adil Kok", "C. Dam"}),
        ("naam;fractie;stem\nAnna Vos;Groen Dorp;voor\nKok, B.;Oud Dorp;tegen\n", {"Anna Vos", "Kok, B."}),
        ("naast mij zit de griffier jolanda ter windster we hebben twee insprekers", {"jolanda ter windster"}),
        ("Naam | Fractie\nAnna Vos | Groen Dorp\n", {"Anna Vos"}),
        ("de wethouders: A. Vos en B. Kok\n", {"A. Vos", "B. Kok"}),
        ("Vraagsteller: A. Vos\nFractie: Groen Dorp\n", {"A. Vos"}),
    ],
)
def test_a_list_tells_who_is_in_function(text: str, names: set[str]) -> None:
    assert seats(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Verslag bewonersavond gemeente Waterrade\n\nAanwezig: A. Vos, B. Kok\n",
        "Bijeenkomst in het wijkgebouw\n\nAanwezig\nA. Vos\nB. Kok\n",
        "Leden van de bewonerscommissie\nA. Vos\nB. Kok\n",
        "Samenstelling cliëntenraad\nA. Vos\n",
        f"{COUNCIL}Insprekers: A. Vos, B. Kok\n",
        f"{COUNCIL}Aanwezig: A. Vos (inspreker), B. Kok (juridisch adviseur)\n",
        "naam;straat;fractie 2\nAnna Vos;Dorpsstraat;x\n",
        "Anna Vos\tBen Kok\n12\t14\n",
        "Voorgedragen worden A. Vos en B. Kok voor de adviesraad.",
        "Brief aan de minister van Financiën, over de heer Vos.",
    ],
)
def test_a_list_of_others_tells_nothing(text: str) -> None:
    assert seats(text) == set()


def test_who_has_a_seat_is_not_masked_elsewhere() -> None:
    text = f"{COUNCIL}Afwezige raadsleden\n- A. Vos\n- B. Kok\n\nMevrouw Vos meldt zich af. De heer Smit belt."
    people = people_of((document("m", text),), (), Municipality(), Policy())
    assert {"a. vos", "vos", "b. kok", "kok"} <= people.roles.in_function
    assert "smit" not in people.roles.in_function


@pytest.mark.parametrize(
    "piece",
    [
        "minister van ",
        "Griffier:",
        "Aanwezig:",
        "leden; afwezig zijn ",
        "tot lid van de raad ",
        "Vos\t",
        "a;",
        "Leden\n",
        "A. Vos\n",
        "raad ",
    ],
)
def test_hostile_repeats_are_read_to_their_end(piece: str) -> None:
    assert seats(piece * 30_000) is not None
