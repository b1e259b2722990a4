"""Finds what the table reader does not tell about an old Excel sheet (XLS): error values, and what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gemcli.sources.sheet_groups import Line, Signs, folded
from gemcli.sources.sheet_marks import Marks
from gemcli.sources.sheet_xls_looks import lost_styles

BOUND_SHEET, FORMULA, BOOL_OR_ERROR, ROW, COLUMN_INFO, END = 0x85, 0x06, 0x205, 0x208, 0x7D, 0x0A
"""Records of an XLS stream ([MS-XLS] 2.3)."""
CELL_RECORDS = frozenset({0x06, 0x201, 0x203, 0x204, 0x205, 0xFD, 0x27E, 0xBD, 0xBE, 0xD6})
"""Records that begin with the row and column of a cell."""
MANY_NUMBERS, MANY_BLANKS = 0xBD, 0xBE
"""Records of several cells of a row."""
SHEET_BOOLS, WINDOW, PROTECT = 0x81, 0x23E, 0x12
ROW_IS_HIDDEN = 0x20
BIFF8 = 0x600
XLS_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def of_xls(container: Any) -> dict[str, Marks]:
    """Return the marks by sheet name of an OLE container with a workbook; older streams than BIFF8 have none."""
    name = next((name for name in ("Workbook", "Book") if container.exists(name)), "")
    if not name:
        return {}
    stream = container.openstream(name).read()
    starts: list[tuple[int, str]] = []
    shared: list[tuple[int, bytes]] = []
    for kind, start, size in _records(stream, 0):
        shared.append((kind, stream[start : start + size]))
        if kind == BOUND_SHEET and size > 8:
            wide = stream[start + 7] & 1
            letters = stream[start + 8 : start + size]
            sheet = letters.decode("utf-16-le" if wide else "latin-1", "replace")
            starts.append((int.from_bytes(stream[start : start + 4], "little"), sheet))
    lost = lost_styles(shared) if _version(stream) >= BIFF8 else frozenset()
    return {sheet: _substream(stream, start, lost) for start, sheet in starts}


def _version(stream: bytes) -> int:
    """Return the version that the first record (BOF) of a stream states."""
    return int.from_bytes(stream[4:6], "little")


def _substream(stream: bytes, start: int, lost: frozenset[int]) -> Marks:
    marks = Marks()
    rows = columns = 0
    lines: dict[int, Line] = {}
    across: dict[int, Line] = {}
    signs = Signs()
    hidden: set[tuple[int, int]] = set()
    for kind, offset, size in _records(stream, start):
        record = stream[offset : offset + size]
        if kind in CELL_RECORDS and size >= 6:
            row, column = _place(record)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if lost:
                hidden.update((row, column + at) for at, style in enumerate(_styles(kind, record)) if style in lost)
        if kind == FORMULA and size >= 14 and record[12:14] == b"\xff\xff" and record[6] == 2:
            marks.errors[_place(record)] = XLS_ERRORS.get(record[8], "#?")
        elif kind == BOOL_OR_ERROR and size >= 8 and record[7]:
            marks.errors[_place(record)] = XLS_ERRORS.get(record[6], "#?")
        elif kind == ROW and size >= 16:
            lines[int.from_bytes(record[0:2], "little")] = _row(record[12])
        elif kind == COLUMN_INFO and size >= 10:
            first, last = int.from_bytes(record[0:2], "little"), int.from_bytes(record[2:4], "little")
            across.update(dict.fromkeys(range(first, min(last, 255) + 1), _column(record)))
        else:
            signs = _signs(kind, record, signs)
    marks.area = rows * columns
    marks.hidden_cells = frozenset(hidden)
    if signs.are_shown:
        marks.folded_rows = frozenset(folded(lines, is_sign_after=signs.below))
        marks.folded_columns = frozenset(folded(across, is_sign_after=signs.right))
    marks.hidden_rows = {number for number, line in lines.items() if line.is_hidden} - marks.folded_rows
    marks.hidden_columns = {number for number, line in across.items() if line.is_hidden} - marks.folded_columns
    return marks


def _row(flags: int) -> Line:
    """Return what a ROW record says ([MS-XLS] 2.4.221): its level, whether it is collapsed and hidden."""
    return Line(bool(flags & ROW_IS_HIDDEN), flags & 0x07, bool(flags & 0x10))


def _column(record: bytes) -> Line:
    """Return what a COLINFO record says ([MS-XLS] 2.4.53)."""
    return Line(bool(record[8] & 1), record[9] & 0x07, bool(record[9] & 0x10))


def _signs(kind: int, record: bytes, known: Signs) -> Signs:
    """Return where the [+] of groups stand, as a record changes it: WSBOOL, WINDOW2, PROTECT."""
    if kind == SHEET_BOOLS and len(record) >= 2:
        return known._replace(below=bool(record[0] & 0x40), right=bool(record[0] & 0x80))
    if kind == WINDOW and len(record) >= 2:
        return known._replace(are_shown=known.are_shown and bool(record[0] & 0x80))
    if kind == PROTECT and len(record) >= 2 and record[0]:
        return known._replace(are_shown=False)
    return known


def _styles(kind: int, record: bytes) -> list[int]:
    """Return the numbers of the styles of a record's cells, from its first column on."""
    if kind == MANY_NUMBERS:
        return [int.from_bytes(record[at : at + 2], "little") for at in range(4, len(record) - 7, 6)]
    return [] if kind == MANY_BLANKS else [int.from_bytes(record[4:6], "little")]


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, start of the contents and size of each record up to the end of the part that starts here."""
    while start + 4 <= len(stream):
        kind = int.from_bytes(stream[start : start + 2], "little")
        size = int.from_bytes(stream[start + 2 : start + 4], "little")
        if kind == END:
            return
        yield kind, start + 4, size
        start += 4 + size


def _place(record: bytes) -> tuple[int, int]:
    return int.from_bytes(record[0:2], "little"), int.from_bytes(record[2:4], "little")
