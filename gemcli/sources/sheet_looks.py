"""Tells which cells of an XLSX sheet nobody sees: hidden rows and columns, and looks that leave no ink."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.model.table import cell_place
from gemcli.model.unseen import Unseen
from gemcli.sources.archive import Package
from gemcli.sources.looks import LIGHT, TINY, is_alike, is_white
from gemcli.sources.markup import attribute, child, children, parse
from gemcli.sources.sheet_groups import Line, folded, signs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STYLES = "xl/styles.xml"
ROW = re.compile(rb"<(?:\w{1,20}:)?row\b([^<>]{0,1000})>")
COLUMN = re.compile(rb"<(?:\w{1,20}:)?col\b([^<>]{0,1000})>")
CELL = re.compile(rb"<(?:\w{1,20}:)?c\b([^<>]{0,400})>")
VALUE = r"""\s{0,9}=\s{0,9}["']([^"'<>]{0,40})["']"""
HIDDEN = re.compile((r"\bhidden" + VALUE).encode())
COLLAPSED = re.compile((r"\bcollapsed" + VALUE).encode())
LEVEL = re.compile((r"\boutlineLevel" + VALUE).encode())
NUMBER = re.compile((r"\br" + VALUE).encode())
HEIGHT = re.compile((r"\bht" + VALUE).encode())
WIDTH = re.compile((r"\bwidth" + VALUE).encode())
FIRST = re.compile((r"\bmin" + VALUE).encode())
LAST = re.compile((r"\bmax" + VALUE).encode())
LOOK = re.compile((r"\bs" + VALUE).encode())
TRUE = (b"1", b"true", b"on")
PLAIN = Line()
LEAST_HEIGHT, LEAST_WIDTH = 2.0, 0.3
"""Points and characters: a row or column below that shows nothing."""
MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
NOTHING = re.compile(r'(?:\[[^\[\]]{1,20}\]|""|;|\s){0,30}')
"""A format of numbers all of whose parts are empty."""
WHITE_INDEXES = ("1", "9")
TABLE = re.compile((r"<(?:\w{1,20}:)?table\b[^<>]{0,2000}?\bref" + VALUE).encode())


@dataclass(frozen=True, slots=True)
class Looks:
    """The cell styles of a workbook that leave no ink, by the number that cells name."""

    lost: frozenset[str] = frozenset()
    """Too small, in the colour of their ground, or with a format that shows nothing."""
    white: frozenset[str] = frozenset()
    """White without a ground of their own: a table may give them one."""


def looks(package: Package) -> Looks:
    """Return the styles that leave no ink; none where the workbook has no styles."""
    if STYLES not in package:
        return Looks()
    root = parse(package.xml(STYLES), "broken_sheet")
    fonts, fills = _list(root, "fonts"), _list(root, "fills")
    formats = {attribute(one, "numFmtId"): attribute(one, "formatCode") for one in _list(root, "numFmts")}
    lost, white = set(), set()
    for number, style in enumerate(_list(root, "cellXfs")):
        font, fill = _at(fonts, attribute(style, "fontId")), _at(fills, attribute(style, "fillId"))
        shown = formats.get(attribute(style, "numFmtId"), "x")
        if (";" in shown and NOTHING.fullmatch(shown)) or _is_tiny(font):
            lost.add(str(number))
            continue
        ink, ground = _colour(child(font, "color")), _ground(fill)
        if ground and ink and is_alike(ink, ground):
            lost.add(str(number))
        elif ground is None and is_white(ink):
            white.add(str(number))
    return Looks(frozenset(lost), frozenset(white))


@dataclass(frozen=True, slots=True)
class Folded:
    """Rows and columns in folded groups, counted from 0: they are read, and people can open them."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


def unseen(data: bytes, found: Looks, heads: frozenset[int]) -> tuple[Unseen, Folded]:
    """Return what nobody sees of a sheet, and what is folded; `heads` are rows whose ground its tables give."""
    rows, flat = _rows(data)
    columns, narrow = _columns(data)
    where = signs(data)
    folded_rows = folded(rows, is_sign_after=where.below, lost=flat) if where.are_shown else set()
    folded_columns = folded(columns, is_sign_after=where.right, lost=narrow) if where.are_shown else set()
    hidden_rows = {number for number, row in rows.items() if row.is_hidden} - folded_rows | flat
    hidden_columns = {number for number, column in columns.items() if column.is_hidden} - folded_columns | narrow
    cells = frozenset(_cells(data, found, heads)) if found.lost or found.white else frozenset()
    hidden = Unseen(frozenset(hidden_rows), frozenset(hidden_columns), cells)
    return hidden, Folded(frozenset(folded_rows), frozenset(folded_columns))


def heads(package: Package, part: str) -> frozenset[int]:
    """Return the first rows of the tables of a sheet, counted from 0: their style colours them."""
    folder, name = posixpath.split(part)
    links = f"{folder}/_rels/{name}.rels"
    if links not in package:
        return frozenset()
    rows = set()
    for link in children(parse(package.xml(links), "broken_sheet"), "Relationship"):
        target = posixpath.normpath(posixpath.join(folder, attribute(link, "Target"))).lstrip("/")
        if attribute(link, "Type").endswith("/table") and target in package:
            stated = TABLE.search(package.xml(target)[:4096])
            place = cell_place(stated[1].decode("latin-1").partition(":")[0]) if stated else None
            if place is not None:
                rows.add(place[0])
    return frozenset(rows)


def _rows(data: bytes) -> tuple[dict[int, Line], set[int]]:
    """Return the rows that stand out, and those without height; a row that has no number follows the one before."""
    lines: dict[int, Line] = {}
    flat: set[int] = set()
    if b"hidden" not in data and b"ht" not in data:
        return lines, flat
    number = -1
    for row in ROW.finditer(data):
        stated = NUMBER.search(row[1])
        number = int(stated[1]) - 1 if stated and stated[1].isdigit() else number + 1
        if not 0 <= number < MOST_ROWS:
            continue
        height = HEIGHT.search(row[1])
        if height is not None and _float(height[1], LEAST_HEIGHT) < LEAST_HEIGHT:
            flat.add(number)
        line = _line(row[1])
        if line is not PLAIN:
            lines[number] = line if number not in lines else lines[number]._replace(is_hidden=True)
    return lines, flat


def _columns(data: bytes) -> tuple[dict[int, Line], set[int]]:
    """Return the columns that stand out, and those without width."""
    lines: dict[int, Line] = {}
    narrow: set[int] = set()
    for column in COLUMN.finditer(data):
        first, last = FIRST.search(column[1]), LAST.search(column[1])
        if not (first and last and first[1].isdigit() and last[1].isdigit()):
            continue
        numbers = range(max(0, int(first[1]) - 1), min(int(last[1]), MOST_COLUMNS))
        width = WIDTH.search(column[1])
        if width is not None and _float(width[1], LEAST_WIDTH) < LEAST_WIDTH:
            narrow.update(numbers)
        line = _line(column[1])
        if line is not PLAIN:
            lines.update(dict.fromkeys(numbers, line))
    return lines, narrow


def _line(attributes: bytes) -> Line:
    """Return a row or column as its attributes describe it; PLAIN for one that does not stand out."""
    if b"hidden" not in attributes and b"collapsed" not in attributes:
        return PLAIN
    is_hidden, is_collapsed = _says(HIDDEN, attributes), _says(COLLAPSED, attributes)
    if not is_hidden and not is_collapsed:
        return PLAIN
    level = LEVEL.search(attributes)
    return Line(is_hidden, int(level[1]) if level and level[1].isdigit() else 0, is_collapsed)


def _cells(data: bytes, found: Looks, coloured: frozenset[int]) -> Iterator[tuple[int, int]]:
    lost = {one.encode() for one in found.lost}
    white = {one.encode() for one in found.white}
    for cell in CELL.finditer(data):
        look = LOOK.search(cell[1])
        if look is None or look[1] not in lost | white:
            continue
        stated = NUMBER.search(cell[1])
        place = cell_place(stated[1].decode("latin-1")) if stated else None
        if place is not None and not (look[1] in white and place[0] in coloured):
            yield place


def _says(name: re.Pattern[bytes], attributes: bytes) -> bool:
    said = name.search(attributes)
    return said is not None and said[1].strip().lower() in TRUE


def _float(written: bytes, otherwise: float) -> float:
    try:
        return float(written)
    except ValueError:
        return otherwise


def _list(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _at(found: list[Element], number: str) -> Element | None:
    return found[int(number)] if number.isdigit() and int(number) < len(found) else None


def _is_tiny(font: Element | None) -> bool:
    size = attribute(child(font, "sz"), "val")
    return bool(size) and 2 * _float(size.encode(), TINY) < TINY


def _colour(element: Element | None) -> str:
    """Return a colour of six digits; empty for one that is not known."""
    if element is None:
        return ""
    written = attribute(element, "rgb")
    if len(written) == 8:
        return written[2:]
    tint = _float(attribute(element, "tint", "0").encode(), 0.0)
    is_paper = attribute(element, "theme") == "0" and tint > (LIGHT - 255) / 255
    return "FFFFFF" if is_paper or attribute(element, "indexed") in WHITE_INDEXES else ""


def _ground(fill: Element | None) -> str | None:
    """Return the colour of a fill: None for no fill, empty for one that is not known."""
    pattern = child(fill, "patternFill")
    kind = attribute(pattern, "patternType", "none")
    if fill is None or (pattern is not None and kind == "none") or len(fill) == 0:
        return None
    return _colour(child(pattern, "fgColor")) if kind == "solid" else ""
