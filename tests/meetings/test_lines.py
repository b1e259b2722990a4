"""The lines of a record are what its reader found in it; of a long delimited file the first rows."""

from __future__ import annotations

from gemcli.meetings.lines import lines
from gemcli.sources.csv_table import TEXT_ROWS
from gemcli.sources.making import from_bytes


def test_rows_that_no_passage_holds_are_no_lines() -> None:
    listed = "".join(f"{number};Post {number};{number}00\n" for number in range(TEXT_ROWS + 500)).encode()
    document = from_bytes(listed, "boekingen.csv").document
    assert len(document.tables[0].rows) == TEXT_ROWS + 500
    assert [line.text for line in lines(document)][-1] == f"{TEXT_ROWS - 1};Post {TEXT_ROWS - 1};{TEXT_ROWS - 1}00"


def test_a_list_of_decisions_as_a_delimited_file_is_read_to_its_end() -> None:
    document = from_bytes(b"Nr;Onderwerp;Besluit\n1;Opening;\n2;Nota groen;Aangenomen\n", "besluitenlijst.csv").document
    assert [line.text for line in lines(document)][-1] == "2;Nota groen;Aangenomen"
