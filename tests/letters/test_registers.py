"""Of a register a letter tells the entries that the papers of the case name, and none of other people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gemcli.letters.passages import Row, Said, rows
from gemcli.letters.registers import of_marked_rows, of_named_entries
from gemcli.model.document import Document
from gemcli.model.table import Cell, Table

Make = Callable[..., Document]


def table(make: Make, *lines: tuple[str, ...]) -> list[Said | Row]:
    made = tuple(tuple(Cell(r, c, text) for c, text in enumerate(line)) for r, line in enumerate(lines))
    document = make("register.csv", "\n".join("\t".join(line) for line in lines))
    return list(rows(replace(document, tables=(Table("register", made),))))


def names(said: list[Said | Row]) -> list[str]:
    return [one.name for one in said if isinstance(one, Row)]


def test_only_the_entry_that_is_named(make_document: Make) -> None:
    said = table(make_document, ("dag", "pas", "soort"), ("3 mei", "P-101", "puin"), ("10 mei", "P-202", "hout"))
    assert len(of_named_entries(said, ["Het gaat om pas P-202."])) == 1
    assert of_named_entries(said, ["Het gaat om pas P-2022."]) == said


def test_rows_of_one_code_are_one_story(make_document: Make) -> None:
    said = table(make_document, ("dag", "zaak"), ("3 mei", "K-77"), ("10 mei", "K-77"))
    assert of_named_entries(said, ["zaak K-77"]) == said


def test_a_row_that_is_marked_as_no_part_of_the_case_stays_out(make_document: Make) -> None:
    said = table(make_document, ("school", "motie M.9"), ("De Vlieger", "ja"), ("Het Anker", "nee"))
    assert names(of_marked_rows(said, ["M.9"])) == ["De Vlieger ja"]
    assert of_marked_rows(said, ["M.10"]) == said
