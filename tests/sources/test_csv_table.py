"""Delimited files: the right columns in the right rows, whatever the exporting program did."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.errors import SourceError
from gemcli.model.document import PlaceKind
from gemcli.sources import csv_table
from gemcli.sources.contents import Contents
from gemcli.sources.csv_dialect import dialect
from gemcli.sources.csv_records import records
from tests.patience import patience


def read(text: str, encoding: str = "utf-8") -> Contents:
    return csv_table.read(text.encode(encoding), "map/begroting 2025.csv")


def cells(contents: Contents) -> dict[str, str]:
    return {cell.address: cell.text for cell in contents.tables[0].cells()}


def codes(contents: Contents) -> list[str]:
    return [remark.code for remark in contents.remarks]


SEPARATORS = {
    "semicolons and decimal commas": ("post;lasten;baten\nWegen;1.250,50;3,5\nGroen;2,0;1,0\n", ";"),
    "numbers with commas only": ("1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"),
    "commas": ("post,lasten\nWegen,1250.50\n", ","),
    "commas, with semicolons in a text": ('post,codes,x\nA,"1;2",3\nB,"3;4",5\n', ","),
    "tabs": ("post\tlasten\nWegen, groen\t1\n", "\t"),
    "pipes": ("post|lasten|baten\nWegen|1|2\n", "|"),
    "one column": ("Naam\nVos\nKuil\n", ""),
    "one column of decimal commas": ("bedrag\n1,5\n2,5\n", ""),
    "whole numbers only": ("1,2,3\n4,5,6\n", ","),
    "a title above": ("Begroting 2025, gemeente\n\npost;lasten;baten\nA;1;2\nB;3;4\nC;5;6\n", ";"),
    "stated": ("sep=|\na;b|c;d\n", "|"),
}


@pytest.mark.parametrize(("text", "separator"), SEPARATORS.values(), ids=SEPARATORS.keys())
def test_the_separator_is_found(text: str, separator: str) -> None:
    assert dialect(text).separator == separator


def test_addresses_are_those_of_a_spreadsheet_program() -> None:
    contents = read("Titel van de tabel\r\n\r\nPost;;Lasten\r\n Wegen ;12;\r\n")
    assert cells(contents) == {"A1": "Titel van de tabel", "A3": "Post", "C3": "Lasten", "A4": "Wegen", "B4": "12"}
    assert contents.tables[0].sheet == "begroting 2025"
    assert all(cell.number is None for cell in contents.tables[0].cells())


def test_a_line_that_states_the_separator_is_no_row() -> None:
    assert cells(read("sep=;\r\nPost;1\r\n")) == {"A1": "Post", "B1": "1"}


def test_the_text_layer_is_the_text_and_rows_stand_at_their_lines() -> None:
    text = "Post;Lasten\n\n  Wegen;12  \n"
    contents = read(text)
    assert contents.text == text
    assert contents.place_kind is PlaceKind.LINE
    assert [text[block.spans[0].start : block.spans[0].end] for block in contents.blocks] == [
        "Post;Lasten",
        "Wegen;12",
    ]


QUOTES = {
    "separator inside": ('a;"b;c"\n', [["a", "b;c"]]),
    "doubled": ('"zeg ""ja""";2\n', [['zeg "ja"', "2"]]),
    "line inside": ('"een\ntwee";3\nx;y\n', [["een\ntwee", "3"], ["x", "y"]]),
    "windows line ends": ('"a";1\r\n"b";2\r\n', [["a", "1"], ["b", "2"]]),
    "blank before": ('a; "b;c"\n', [["a", "b;c"]]),
    "never closed": ('"Groen;12\nWegen;3\n', [['"Groen', "12"], ["Wegen", "3"]]),
    "closed by the next row's": ('"Groen;12\n"Wegen";3\n', [['"Groen', "12"], ["Wegen", "3"]]),
    "in the middle": ('5" buis;3\nx;"y"\n', [['5" buis', "3"], ["x", "y"]]),
    "a word": ('"Dorp" en stad;3\n', [['"Dorp" en stad', "3"]]),
    "empty": ('"";""\n', [["", ""]]),
    "no line end": ('"a";"b"', [["a", "b"]]),
    "apostrophe": ("'s-Hertogenbosch;1\n", [["'s-Hertogenbosch", "1"]]),
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES.keys())
def test_quotation_marks(text: str, expected: list[list[str]]) -> None:
    assert [record.fields for record in records(text, ";")] == expected


@given(st.lists(st.lists(st.text('a";, \n1é', max_size=6), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_the_standard_library_writes_is_read_back(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    assert [record.fields for record in records(buffer.getvalue(), ";")] == rows


@given(st.text('a";,\t\r\n1é', max_size=60), st.sampled_from([";", ",", "\t", ""]))
def test_records_are_slices_in_order_and_lose_nothing(text: str, separator: str) -> None:
    last = 0
    for record in records(text, separator):
        assert last <= record.start <= record.end <= len(text)
        assert text[last : record.start].strip("\r\n") == ""
        last = record.end
    assert text[last:].strip("\r\n") == ""


def test_ragged_rows_are_kept_as_they_are() -> None:
    assert cells(read("a;b;c\nd;e;f\ng\nh;i;j;k\n")) == {
        "A1": "a", "B1": "b", "C1": "c", "A2": "d", "B2": "e", "C2": "f",
        "A3": "g", "A4": "h", "B4": "i", "C4": "j", "D4": "k",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "code"),
    [("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("cp1252", ["assumed_encoding"])],
)
def test_encodings(encoding: str, code: list[str]) -> None:
    contents = read("Financiën;€ 5\nGroen;3\n", encoding)
    assert cells(contents)["A1"] == "Financiën"
    assert cells(contents)["B1"] == "€ 5"
    assert codes(contents) == code


def test_text_that_only_looks_like_a_formula_is_shown_as_excel_shows_it() -> None:
    assert cells(read('="0123";x\n=A1+1;y\n')) == {"A1": "0123", "B1": "x", "A2": "=A1+1", "B2": "y"}


def test_an_unclear_separator_is_said() -> None:
    assert codes(read("een, twee\ndrie\nvier\nvijf\nzes; zeven\n")) == ["assumed_separator"]


def test_a_long_file_is_searchable_in_its_first_rows_and_read_in_full() -> None:
    contents = read("a;b\n" * (csv_table.TEXT_ROWS + 3))
    assert len(contents.blocks) == csv_table.TEXT_ROWS
    assert len(contents.tables[0].rows) == csv_table.TEXT_ROWS + 3
    assert codes(contents) == ["text_bounded"]


def test_binary_data_is_refused() -> None:
    with pytest.raises(SourceError) as error:
        csv_table.read(bytes(range(32)) * 100, "x.csv")
    assert error.value.code == "not_text"


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_table, "MAX_CELLS", 5)
    with pytest.raises(SourceError) as error:
        read("a;b\n" * 3)
    assert error.value.code == "too_large"


HOSTILE = {
    "marks": '"' * 300_000,
    "open marks": '"a;' * 100_000,
    "doubled marks": '""a;' * 75_000,
    "an open mark before much": '"' + "x" * 300_000,
    "open marks in every row": '"x;y\n' * 60_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_stray_quotation_marks_cost_linear_time(text: str) -> None:
    with patience():
        assert sum(1 for _ in records(text, ";"))


def test_a_row_broader_than_any_spreadsheet_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        csv_table.read(b"a;b\n" + b"1;" * (csv_table.MAX_COLUMNS + 1) + b"\n", "a.csv")
    assert caught.value.code == "too_large"
    assert csv_table.read(b"a;b\n" + b"1;" * (csv_table.MAX_COLUMNS - 1) + b"\n", "a.csv").tables[0].rows
