"""Finds XLSX cells in which some words have a look of their own that leaves no ink: runs of rich text (18.4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from gemcli.model.table import cell_place
from gemcli.sources.looks import PAPER, TINY, is_alike
from gemcli.sources.markup import attribute, child, children, count, stream, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from gemcli.sources.archive import Package
    from gemcli.sources.sheet_looks import Looks

STRINGS = "xl/sharedStrings.xml"
BROKEN = "broken_sheet"
RUNS = b"rPr"


class Run(NamedTuple):
    """The look of some words of a cell."""

    ink: str
    is_tiny: bool

    def is_lost(self, ground: str | None) -> bool:
        """Whether nobody sees the words on a ground; None for a cell without fill, empty for one that is not known."""
        return self.is_tiny or is_alike(self.ink, PAPER if ground is None else ground)


class Runs:
    """The rich texts of one workbook."""

    def __init__(self, package: Package, looks: Looks) -> None:
        self._looks = looks
        self._shared: dict[int, list[Run]] = {}
        if STRINGS in package and RUNS in (data := package.xml(STRINGS)):
            for number, text in enumerate(stream(data, "si", BROKEN)):
                runs = self._doubtful(text)
                if runs:
                    self._shared[number] = runs

    def partly_lost(self, data: bytes, coloured: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Yield the cells of a sheet with words that nobody sees; `coloured` are rows whose ground a table gives."""
        if not self._shared and RUNS not in data:
            return
        for row, column, cell in _cells(data):
            is_shared = attribute(cell, "t") == "s"
            value = text_of(held) if (held := child(cell, "v")) is not None else ""
            runs = self._shared.get(int(value), []) if is_shared and value.isdecimal() else []
            if not is_shared and (inline := child(cell, "is")) is not None:
                runs = self._doubtful(inline)
            ground = "" if row in coloured else self._looks.grounds.get(count(cell, "s"))
            if any(run.is_lost(ground) for run in runs):
                yield row, column

    def _doubtful(self, text: Element) -> list[Run]:
        """Return the runs of a text that may not be seen on some ground of the workbook."""
        grounds = {None, *self._looks.grounds.values()}
        found = [self._run(run) for run in children(text, "r") if text_of(run)]
        return [run for run in found if any(run.is_lost(ground) for ground in grounds)]

    def _run(self, run: Element) -> Run:
        properties = child(run, "rPr")
        return Run(self._looks.colours.of(child(properties, "color")), is_tiny(properties))


def is_tiny(font: Element | None) -> bool:
    """Whether a font (CT_Font or CT_RPrElt) is too small to read."""
    try:
        return 2 * float(attribute(child(font, "sz"), "val")) < TINY
    except ValueError:
        return False


def _cells(sheet: bytes) -> Iterator[tuple[int, int, Element]]:
    """Yield the cells of a sheet with their places; what has no address follows the one before."""
    number = -1
    for row in stream(sheet, "row", BROKEN):
        number = count(row, "r", number + 2) - 1
        column = -1
        for cell in children(row, "c"):
            at = cell_place(attribute(cell, "r").strip().upper()) or (number, column + 1)
            column = at[1]
            yield *at, cell
