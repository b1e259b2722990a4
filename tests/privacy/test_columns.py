"""What stands in the columns of lists, by the heads of the columns."""

from __future__ import annotations

import pytest

from gemcli.privacy.columns import columns


def found(text):
    return [f"{one.kind} {one.text}" for one in columns(text)]


def test_a_list_with_semicolons():
    head = "Achternaam;Voornaam;Straat;Plaats\n"
    text = head + "van der Zwaan;Bo;1e Achterom 9 bis;Dorp\nTEVES;Jo;;Dorp\n\nVoor Naam;Dorp;1\n"
    assert found(text) == [
        "person van der Zwaan",
        "person Bo",
        "address 1e Achterom 9 bis",
        "person TEVES",
        "person Jo",
    ]


def test_quoted_cells_keep_their_commas():
    text = '"naam","geboortedatum","bsn"\n"Teves, Bo","12 mei 1950","999990019"\n'
    assert found(text) == ["person Teves, Bo", "birth_date 12 mei 1950", "bsn 999990019"]


def test_two_people_in_a_cell_and_titles():
    assert found("Naam | Adres\nfam. Teves & Jo | De Meent 3-II\n") == [
        "person Teves",
        "person Jo",
        "address De Meent 3-II",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Naam;Fractie;Adres\nTeves;Groen Dorp;\n",
        "Naam;Adres\nGemeente Voorbeeldstad;\n",
        "Naam van het stuk;Adres\nNota groen;\n",
        "Dit is de naam, en dat is\nwat anders, en meer\n",
    ],
)
def test_what_is_no_list_of_people(text):
    assert found(text) == []
