"""Lists in the columns of a clerk's office: cells as they are, never a formula, never cut, the same bytes."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile

import pytest

from gemcli.export.columns import SHEETS, all_columns, sheet_of
from gemcli.export.delimited import delimited
from gemcli.export.handwork import plain
from gemcli.export.rows import row
from gemcli.export.workbook import workbook
from gemcli.locales import translator
from gemcli.model.claim import Kind
from gemcli.model.register import Entry, Sighting, Standing

DUTCH = translator("nl")
HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1", "\ufeff=1+1"]


def promised(**fields: object) -> Standing:
    known = {"who": "Wethouder Bakker", "role": "college", "asks": "een brief", "status": "new", **fields}
    said = Sighting("id", "k", Kind.COMMITMENT, "Een brief.", "2026-03-12", "new", known, (), "supported")  # type: ignore[arg-type]
    entry = Entry("T 2026-03-12 nr 1", Kind.COMMITMENT, (said,))
    return Standing(entry, said, said, known, text=said.text, is_open=True)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("who", "role", "holder"),
    [
        ("Wethouder Bakker (VVD)", "college", "Wethouder Bakker (VVD)"),
        ("Gedeputeerde Van den Berg", "college", "Gedeputeerde Van den Berg"),
        ("De wethouder", "college", ""),
        ("Het college", "college", ""),
        ("Mevrouw Jansen (SP)", "councillor", ""),
    ],
)
def test_the_portfolio_holder_is_a_named_member_of_the_college_or_nobody(who: str, role: str, holder: str) -> None:
    assert row(promised(who=who, role=role), DUTCH).get("portefeuillehouder", "") == holder


def test_a_term_that_was_not_named_says_so_and_gives_no_date() -> None:
    cells = row(promised(), DUTCH)
    assert cells["termijn"] == "niet genoemd"
    assert "verwachte datum afdoening" not in cells
    assert "voorgestelde datum (te bevestigen)" not in cells


def test_the_dutch_headings_are_the_names_of_the_columns() -> None:
    for column in all_columns():
        if column.name != "besluit":
            assert DUTCH(column.heading) == column.name


def test_every_sheet_has_a_name_that_excel_takes() -> None:
    for sheet in SHEETS:
        for language in ("nl", "en"):
            name = translator(language)(sheet.name)
            assert len(name) <= 31
            assert not set(name) & set("[]:*?/\\")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    cells = {"soort": "motie", "nummer": "M 1", "titel": text, "eigen": text}
    data = delimited([cells], DUTCH).decode("utf-8-sig")
    read = next(iter(csv.DictReader(io.StringIO(data, newline=""), delimiter=";")))
    assert read["titel"].startswith("'")
    assert read["eigen"].startswith("'")
    book = zipfile.ZipFile(io.BytesIO(workbook({SHEETS[1].name: [cells]}, ["uitleg"], DUTCH)))
    for name in book.namelist():
        assert b"<f>" not in book.read(name)
        assert b"<hyperlink " not in book.read(name)


def test_a_workbook_reads_back_as_it_was_written_and_long_text_is_not_cut() -> None:
    import python_calamine

    long = "woord " * 3000
    cells = {
        "nummer": "T 2026-03-12 nr 1",
        "datum": datetime.date(2026, 3, 12),
        "omschrijving": long.strip(),
        "titel": "01234",
    }
    data = workbook({SHEETS[0].name: [cells]}, ["uitleg"], DUTCH)
    book = python_calamine.load_workbook(io.BytesIO(data))
    assert book.sheet_names == ["Toezeggingen", "Moties en amendementen", "Besluiten", "Acties", "Toelichting"]
    head, line = book.get_sheet_by_name("Toezeggingen").to_python()
    read = dict(zip(map(str, head), line, strict=True))
    assert read["omschrijving"] == long.strip()
    assert read["datum"] == datetime.date(2026, 3, 12)
    assert read["titel"] == "01234"
    assert data == workbook({SHEETS[0].name: [cells]}, ["uitleg"], DUTCH)


def test_a_concept_says_so_in_every_row() -> None:
    import python_calamine

    cells = {"nummer": "M 1", "soort": "motie"}
    data = delimited([cells], DUTCH, banner="CONCEPT - niet goedgekeurd").decode("utf-8-sig").splitlines()
    assert data[0].startswith("CONCEPT;soort")
    assert data[1].startswith("CONCEPT - niet goedgekeurd;motie")
    made = workbook({SHEETS[1].name: [cells]}, ["u"], DUTCH, banner="CONCEPT")
    page = python_calamine.load_workbook(io.BytesIO(made)).get_sheet_by_name("Moties en amendementen").to_python()
    assert [line[0] for line in page] == ["CONCEPT", "CONCEPT"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-03-12", "2026-03-12"),
        ("12-3-2026", "2026-03-12"),
        ("12/03/2026 00:00", "2026-03-12"),
        (datetime.datetime(2026, 3, 12), "2026-03-12"),  # noqa: DTZ001
        ("31-2-2026", "31-2-2026"),
        ("na de zomer", "na de zomer"),
    ],
)
def test_dates_are_the_same_however_a_spreadsheet_saves_them(written: object, read: str) -> None:
    column = next(column for column in sheet_of(Kind.COMMITMENT).columns if column.name == "datum")
    assert plain(column, written) == read
