"""Tells which cells of an XLSX sheet nobody sees: hidden rows and columns, and looks that leave no ink."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.model.table import cell_place
from gemcli.model.unseen import Unseen
from gemcli.sources.archive import Package
from gemcli.sources.looks import is_alike, is_white
from gemcli.sources.markup import attribute, child, children, parse
from gemcli.sources.sheet_colours import Colours
from gemcli.sources.sheet_groups import folded, signs
from gemcli.sources.sheet_runs import Runs, is_tiny
from gemcli.sources.sheet_xml import NAME, cells, columns, named, regular, rows

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BROKEN = "broken_sheet"
LINKS = "xl/_rels/workbook.xml.rels"
NOTHING = re.compile(r'(?:\[[^\[\]]{1,20}\]|""|;|\s){0,30}')
"""A format of numbers all of whose parts are empty."""
TABLE = re.compile(NAME + rb"table(?=[\s/>])([^<>]*)>")
REFERENCE = named("ref")


@dataclass(frozen=True, slots=True)
class Looks:
    """The cell styles of a workbook that leave no ink, by the number that cells name."""

    lost: frozenset[int] = frozenset()
    """Too small, in the colour of their ground, or with a format that shows nothing."""
    white: frozenset[int] = frozenset()
    """White without a ground of their own: a table may give them one."""
    grounds: Mapping[int, str | None] = field(default_factory=dict)
    """What each style paints its cells: None for nothing, empty for what is not known."""
    colours: Colours = field(default_factory=Colours)


def looks(package: Package) -> Looks:
    """Return the styles that leave no ink; none where the workbook has no styles."""
    root, theme = (_related(package, kind) for kind in ("styles", "theme"))
    if root is None:
        return Looks()
    colours = Colours(root, theme)
    fonts, fills = _list(root, "fonts"), _list(root, "fills")
    formats = {attribute(one, "numFmtId"): attribute(one, "formatCode") for one in _list(root, "numFmts")}
    lost, white = set(), set()
    grounds: dict[int, str | None] = {}
    for number, style in enumerate(_list(root, "cellXfs")):
        font, fill = _at(fonts, attribute(style, "fontId")), _at(fills, attribute(style, "fillId"))
        shown = formats.get(attribute(style, "numFmtId"), "x")
        ink, ground = colours.of(child(font, "color")), _ground(fill, colours)
        grounds[number] = ground
        if (";" in shown and NOTHING.fullmatch(shown)) or is_tiny(font):
            lost.add(number)
            continue
        if ground and ink and is_alike(ink, ground):
            lost.add(number)
        elif ground is None and is_white(ink):
            white.add(number)
    return Looks(frozenset(lost), frozenset(white), grounds, colours)


@dataclass(frozen=True, slots=True)
class Folded:
    """Rows and columns in folded groups, counted from 0: they are read, and people can open them."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


def unseen(data: bytes, found: Looks, runs: Runs, heads: frozenset[int]) -> tuple[Unseen, Folded]:
    """Return what nobody sees of a sheet, and what is folded; `heads` are rows whose ground its tables give.

    A cell of which some words are not seen counts as hidden: the table reader tells its words only together.
    """
    lines, flat = rows(data)
    across, narrow = columns(data)
    where = signs(data)
    folded_rows = folded(lines, is_sign_after=where.below, lost=flat) if where.are_shown else set()
    folded_columns = folded(across, is_sign_after=where.right, lost=narrow) if where.are_shown else set()
    hidden_rows = {number for number, row in lines.items() if row.is_hidden} - folded_rows | flat
    hidden_columns = {number for number, column in across.items() if column.is_hidden} - folded_columns | narrow
    inkless = {*_inkless(data, found, heads), *runs.partly_lost(data, heads)}
    hidden = Unseen(frozenset(hidden_rows), frozenset(hidden_columns), frozenset(inkless))
    return hidden, Folded(frozenset(folded_rows), frozenset(folded_columns))


def heads(package: Package, part: str) -> frozenset[int]:
    """Return the first rows of the tables of a sheet, counted from 0: their style colours them."""
    folder, name = posixpath.split(part)
    links = f"{folder}/_rels/{name}.rels"
    if links not in package:
        return frozenset()
    rows = set()
    for link in children(parse(package.xml(links), BROKEN), "Relationship"):
        target = posixpath.normpath(posixpath.join(folder, attribute(link, "Target"))).lstrip("/")
        if attribute(link, "Type").endswith("/table") and target in package:
            table = TABLE.search(regular(package.xml(target)))
            stated = REFERENCE.search(table[1]) if table else None
            place = cell_place(stated[1].decode("latin-1").partition(":")[0]) if stated else None
            if place is not None:
                rows.add(place[0])
    return frozenset(rows)


def _inkless(data: bytes, found: Looks, coloured: frozenset[int]) -> Iterator[tuple[int, int]]:
    for cell in cells(data, found.lost | found.white) if found.lost or found.white else ():
        if cell.look in found.lost or (cell.look in found.white and cell.row not in coloured):
            yield cell.row, cell.column


def _related(package: Package, kind: str) -> Element | None:
    """Return a part that the workbook names for a kind of relationship; None where there is none."""
    links = children(parse(package.xml(LINKS), BROKEN), "Relationship") if LINKS in package else ()
    for link in links:
        target = attribute(link, "Target")
        part = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target))
        if attribute(link, "Type").endswith(f"/{kind}") and part in package:
            return parse(package.xml(part), BROKEN)
    return None


def _list(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _at(found: list[Element], number: str) -> Element | None:
    return found[int(number)] if number.isdigit() and int(number) < len(found) else None


def _ground(fill: Element | None, colours: Colours) -> str | None:
    """Return the colour of a fill: None for no fill, empty for one that is not known."""
    pattern = child(fill, "patternFill")
    kind = attribute(pattern, "patternType", "none")
    if fill is None or (pattern is not None and kind == "none") or len(fill) == 0:
        return None
    return colours.of(child(pattern, "fgColor")) if kind == "solid" else ""
