"""Tells which cells of an OpenDocument sheet leave no ink: by their letters, their ground, or their number format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from gemcli.sources.markup import attribute, children, descendants, local, text_of
from gemcli.sources.odt_looks import is_without_room
from gemcli.sources.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMATS = (
    "number-style",
    "currency-style",
    "percentage-style",
    "date-style",
    "time-style",
    "boolean-style",
    "text-style",
)
"""Elements that say how a value is written (ODF 1.3-3, 16.29)."""
SILENT = ("map", "text-properties", "text", "fill-character")
"""Parts of a format that write nothing of the value."""


class CellLooks:
    """The cell styles of one spreadsheet, looked up by name."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        known = [root for root in roots if root is not None]
        self._styles = Styles(known)
        self._formats = {
            attribute(each, "name"): each for root in known for kind in FORMATS for each in descendants(root, kind)
        }
        names = {
            attribute(style, "name")
            for root in known
            for style in descendants(root, "style")
            if attribute(style, "family") == "table-cell"
        }
        self._lost = {name for name in names if self._styles.style("table-cell", name).look.hidden()}
        self._unwritten = {name for name in names if self._is_unwritten(self._format(name))}
        self.hides_any = bool(self._lost or self._unwritten)
        """Whether any style leaves no ink."""

    def element(self, family: str, name: str) -> Element | None:
        """Return the element of a style; None where there is none."""
        return self._styles.element(family, name)

    def is_lost(self, name: str, cell: Element) -> bool:
        """Whether nobody sees what a cell of this style holds; a format for numbers leaves words as they are."""
        if name in self._lost:
            return True
        is_word = attribute(cell, "value-type") == "string"
        format_ = self._formats.get(self._format(name)) if is_word and name in self._unwritten else None
        return name in self._unwritten and (not is_word or (format_ is not None and local(format_) == "text-style"))

    def is_without_room(self, family: str, line: Element) -> bool:
        """Whether a row or column is too low or too narrow to show anything."""
        style = self.element(family, attribute(line, "style-name"))
        return style is not None and is_without_room(style)

    def _format(self, name: str) -> str:
        """Return the name of the number format of a cell style, its own or that of one above it."""
        for _ in range(10):
            style = self.element("table-cell", name)
            if style is None:
                return ""
            if said := attribute(style, "data-style-name"):
                return said
            name = attribute(style, "parent-style-name")
        return ""

    def _is_unwritten(self, name: str) -> bool:
        """Whether a format writes nothing of a value, whatever it is."""
        format_ = self._formats.get(name)
        if format_ is None:
            return False
        others = [self._formats.get(attribute(each, "apply-style-name")) for each in children(format_, "map")]
        return all(each is not None and _is_silent(each) for each in (format_, *others))


def _is_silent(format_: Element) -> bool:
    return all(local(each) in SILENT for each in format_) and not text_of(format_)
