"""Searches the XML of an XLSX sheet for rows, columns and cells without building a tree: sheets are long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from gemcli.model.table import cell_place
from gemcli.sources.archive import hostile
from gemcli.sources.markup import parse
from gemcli.sources.sheet_groups import Line

ODD_VALUE = re.compile(rb'="[^"<]*[&>]')
ODD_SIGN = re.compile(rb"""=[\s']|\s=""")
"""A mark or a reference in a value; a sign of equality that stands beside no double quote."""
NAME = rb"""<(?:[^\s<>/:"'=]+:)?"""
ROW = re.compile(NAME + rb"row(?=[\s/>])([^<>]*)>")
COLUMN = re.compile(NAME + rb"col(?=[\s/>])([^<>]*)>")
PLACED = re.compile(NAME + rb"(row|c)(?=[\s/>])([^<>]*)>")
UNPLACED = re.compile(NAME + rb'c(?=[\s/>])(?![^<>]*\sr=")')
FORMAT = re.compile(NAME + rb"sheetFormatPr(?=[\s/>])([^<>]*)>")
PLAIN = Line()
LEAST_HEIGHT, LEAST_WIDTH = 2.0, 0.3
"""Points and characters: a row or column below that shows nothing."""
MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
BLANK_BEFORE = (b" =", b"\t=", b"\r=", b"\n=")
TRUE = (b"1", b"true", b"on")


def named(name: str) -> re.Pattern[bytes]:
    """Return the pattern of an attribute without prefix in a part that is regular."""
    return re.compile(rf'\s{name}="([^"]*)"'.encode())


HIDDEN, COLLAPSED, LEVEL, NUMBER = named("hidden"), named("collapsed"), named("outlineLevel"), named("r")
HEIGHT, WIDTH, FIRST, LAST, LOOK = named("ht"), named("width"), named("min"), named("max"), named("s")
USUAL_WIDTH = named("defaultColWidth")


class Placed(NamedTuple):
    """A cell with its place, counted from 0, and the number of its style."""

    row: int
    column: int
    look: int


def regular(data: bytes) -> bytes:
    """Return a part in the form that patterns can search: double quotes, no comments, no references to letters.

    Raises SourceError "broken_sheet", and "hostile_zip" for another encoding than UTF-8: the table reader has no other.
    """
    if b"\x00" in data[:8] or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise hostile()
    if not _is_odd(data):
        return data
    from lxml import etree

    return etree.tostring(parse(data, "broken_sheet"), encoding="utf-8")


def _is_odd(data: bytes) -> bool:
    """Whether patterns would take a part for something else; what is seldom there is looked for in fast ways first."""
    if any(mark in data for mark in (b"<!--", b"<![CDATA[")):
        return True
    is_plain = data.count(b"=") == data.count(b'="') and not any(mark in data for mark in BLANK_BEFORE)
    return (not is_plain and ODD_SIGN.search(data) is not None) or ODD_VALUE.search(data) is not None


def rows(data: bytes) -> tuple[dict[int, Line], set[int]]:
    """Return the rows that stand out, and those without height; a row that has no number follows the one before."""
    lines: dict[int, Line] = {}
    flat: set[int] = set()
    if b"hidden" not in data and b"ht" not in data:
        return lines, flat
    number = -1
    for row in ROW.finditer(data):
        number = _number(NUMBER, row[1], number + 2) - 1
        if not 0 <= number < MOST_ROWS:
            continue
        height = HEIGHT.search(row[1])
        if height is not None and decimal(height[1], LEAST_HEIGHT) < LEAST_HEIGHT:
            flat.add(number)
        line = _line(row[1])
        if line is not PLAIN:
            lines[number] = line if number not in lines else lines[number]._replace(is_hidden=True)
    return lines, flat


def columns(data: bytes) -> tuple[dict[int, Line], set[int]]:
    """Return the columns that stand out, and those without width."""
    lines: dict[int, Line] = {}
    usual = FORMAT.search(data, 0, 65_536)
    width = USUAL_WIDTH.search(usual[1]) if usual else None
    is_narrow = width is not None and decimal(width[1], LEAST_WIDTH) < LEAST_WIDTH
    narrow: set[int] = set(range(MOST_COLUMNS)) if is_narrow else set()
    for column in COLUMN.finditer(data):
        first, last = _number(FIRST, column[1], 0), _number(LAST, column[1], 0)
        if not (first and last):
            continue
        numbers = range(first - 1, min(last, MOST_COLUMNS))
        width = WIDTH.search(column[1])
        if width is not None:
            is_flat = decimal(width[1], LEAST_WIDTH) < LEAST_WIDTH
            narrow = narrow.union(numbers) if is_flat else narrow.difference(numbers) if narrow else narrow
        line = _line(column[1])
        if line is not PLAIN:
            lines.update(dict.fromkeys(numbers, line))
    return lines, narrow


def cells(data: bytes, looks: Set[int]) -> Iterator[Placed]:
    """Yield the cells of these styles in which something stands.

    A cell without an address follows the one before (18.3.1.4); where there is none, the others are passed over fast.
    """
    row = column = -1
    wanted = "|".join(map(str, sorted(looks)))
    styled = NAME + rf'(c)(?=[\s/>])(?=[^<>]*\ss="\s*0*(?:{wanted})\s*")([^<>]*)>'.encode()
    pattern = PLACED if 0 in looks or UNPLACED.search(data) else re.compile(styled)
    for found in pattern.finditer(data):
        if found[1] == b"row":
            row, column = _number(NUMBER, found[2], row + 2) - 1, -1
            continue
        stated = NUMBER.search(found[2])
        place = cell_place(stated[1].decode("latin-1").strip().upper()) if stated else None
        row, column = place or (row, column + 1)
        look = _number(LOOK, found[2], 0)
        is_empty = found[2].endswith(b"/") or data.startswith(b"</", found.end())
        if look in looks and not is_empty:
            yield Placed(row, column, look)


def _line(attributes: bytes) -> Line:
    """Return a row or column as its attributes describe it; PLAIN for one that does not stand out."""
    if b"hidden" not in attributes and b"collapsed" not in attributes:
        return PLAIN
    is_hidden, is_collapsed = _says(HIDDEN, attributes), _says(COLLAPSED, attributes)
    if not is_hidden and not is_collapsed:
        return PLAIN
    return Line(is_hidden, _number(LEVEL, attributes, 0), is_collapsed)


def _says(name: re.Pattern[bytes], attributes: bytes) -> bool:
    said = name.search(attributes)
    return said is not None and said[1].strip().lower() in TRUE


def _number(name: re.Pattern[bytes], attributes: bytes, otherwise: int) -> int:
    said = name.search(attributes)
    written = said[1].strip()[:20] if said else b""
    return int(written) if written.isdigit() else otherwise


def decimal(written: bytes, otherwise: float) -> float:
    """Return a number as it is written; the other one where it is none."""
    try:
        return float(written)
    except ValueError:
        return otherwise
