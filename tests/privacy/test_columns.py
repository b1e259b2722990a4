"""What stands in the columns of lists, by the heads of the columns."""

from __future__ import annotations

import pytest

from gemcli.privacy.columns import columns
from gemcli.privacy.detect import detect


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


def test_cells_without_quotes_or_blanks():
    text = "naam,adres,postcode,tel,geboortedatum\nBo Teves,Achterom 9 bis,1234AB,0612345678,12-03-1980\n"
    assert [f"{one.kind} {one.text}" for one in detect(text)] == [
        "person Bo Teves",
        "address Achterom 9 bis",
        "address 1234AB",
        "phone 0612345678",
        "birth_date 12-03-1980",
    ]


def test_columns_cut_by_blanks_and_tables_with_bars():
    assert found("Naam       Geboortedatum\nBo Teves   12-03-1980\n") == ["person Bo Teves", "birth_date 12-03-1980"]
    assert found("| Naam | Adres |\n|---|---|\n| Bo Teves | Kwirt 3 |\n") == ["person Bo Teves", "address Kwirt 3"]
