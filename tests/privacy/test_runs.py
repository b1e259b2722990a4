"""People without a title, and what looks like them."""

from __future__ import annotations

import pytest

from gemcli.privacy.runs import runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("volgens Fatima el Ouali en Jan-Willem van 't Hof", ["Fatima el Ouali", "Jan-Willem van 't Hof"]),
        ("Bel Karin gerust", ["Karin"]),
        ("mijn buurman Xan Quirt", ["Xan Quirt"]),
        ("getuige Quirtinga zag het", ["Quirtinga"]),
        ("Daarna sprak Xan Hoekstra", ["Xan Hoekstra"]),
        ("Daarna sprak Xan van der Quirt", ["Xan van der Quirt"]),
        ("Orhan van Woningcorporatie Mozaïek", ["Orhan"]),
        ("de Stichting Johanna Kruis", []),
        ("de Anna Zorggroep", []),
        ("aan de Johan de Wittlaan", []),
        ("Karin Vos B.V.", []),
        ("de Lex Specialis", []),
        ("Stadspartij Den Helder", []),
        ("Medewerker Burgerzaken", []),
        ("de Haagse Visser", []),
        ("het rapport. Rapport Hoekstra", []),
        ("voor Jan Modaal", []),
        ("IRIS", []),
        ("daar sprak Fenna KWIRT", ["Fenna KWIRT"]),
        ("daar sprak FENNA KWIRT", ["FENNA KWIRT"]),
        ("dossier KWIRT Fenna", ["KWIRT Fenna"]),
        ("bel Fenna WMO", ["Fenna"]),
        ("Fenna Kwirt MSc", ["Fenna Kwirt"]),
        ("obs Willem Kwirt", []),
        ("Autorijschool Fenna", []),
        ("Fenna Kwirt Makelaardij", []),
    ],
)
def test_runs(text, expected):
    assert [found.text for found in runs(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zijn vrouw Sanne en zoon Ruben wonen hier", ["Sanne", "Ruben"]),
        ("vanuit de gemeente: Femke Tevesma (projectleider)", ["Femke Tevesma"]),
        ("aan Femke en Zoon geleverd", []),
    ],
)
def test_a_family_is_no_firm_and_a_label_is_no_head(text: str, expected: list[str]) -> None:
    assert [one.text for one in runs(text)] == expected
