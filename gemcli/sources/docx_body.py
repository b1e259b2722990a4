"""Walks through the body of a Word file: paragraphs, lists, tables, text boxes and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.model.document import PassageKind
from gemcli.sources.docx_notes import notes
from gemcli.sources.docx_numbering import Numbering
from gemcli.sources.docx_paragraph import ParagraphReader, Words, chosen
from gemcli.sources.docx_parts import Parts
from gemcli.sources.docx_places import is_hidden_row
from gemcli.sources.docx_styles import Style, Styles, is_shade
from gemcli.sources.flow import Flow, GridCell, Item, Tally, add_table
from gemcli.sources.markup import attribute, child, count, local, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WIDEST = 200
"""Columns of a table; a span beyond is a damaged file."""


class Body:
    """The body of one Word file, read once."""

    def __init__(self, parts: Parts) -> None:
        self.tally = Tally()
        self.title = ""
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering, self._styles)
        self._reader = ParagraphReader(self._styles, self.tally, has_background=parts.has_background)
        self._notes = notes(parts, self._reader)
        self._tables = 0
        self._caption = ""
        """What the paragraph before says of the table that follows."""
        self._carried = ""
        """Text of a paragraph whose end was deleted: it belongs to the next one."""

    def flow(self, body: Element) -> Flow:
        """Return the blocks and tables below w:body, in reading order."""
        flow = Flow()
        self._blocks(body, flow, on_shade=False)
        return flow

    def _blocks(self, parent: Element, flow: Flow, *, on_shade: bool) -> None:
        for node in parent:
            match local(node):
                case "p":
                    self._paragraph(node, flow, on_shade=on_shade)
                case "tbl":
                    self._table(node, flow)
                case "del" | "moveFrom":
                    self.tally.deleted += 1
                case "AlternateContent":
                    self._blocks(chosen(node), flow, on_shade=on_shade)
                case "sdt" if child(node, "sdtPr", "showingPlcHdr") is not None:
                    self.tally.placeholders += 1
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                    self._blocks(node, flow, on_shade=on_shade)

    def _paragraph(self, node: Element, flow: Flow, *, on_shade: bool) -> None:
        properties = child(node, "pPr")
        style_id = attribute(child(properties, "pStyle"), "val")
        style = self._styles.paragraph(style_id)
        words = self._reader.read(node, on_shade=on_shade)
        text, self._carried = self._carried + words.text, ""
        if child(properties, "rPr", "del") is not None:
            self.tally.deleted += 1
            self._carried = text
        elif text:
            self._caption = " ".join(text.split()) if style.is_caption else ""
            flow.items.append(self._item(text, properties, style, style_id, words))
        flow.items.extend(self._notes.of(words))
        for box in words.boxes:
            self._blocks(box, flow, on_shade=True)

    def _item(self, text: str, properties: Element | None, style: Style, style_id: str, words: Words) -> Item:
        if style.is_toc:
            return Item(text, is_furniture=True)
        if style.is_title:
            self.title = self.title or " ".join(text.split())
        label, depth = self._label(properties, style, style_id)
        text = f"{label} {text}" if label else text
        outline = count(child(properties, "outlineLvl"), "val", -1)
        level = (outline + 1 if outline < 9 else 0) if outline >= 0 else style.outline or int(style.is_title)
        if level:
            return Item(text, PassageKind.HEADING, level)
        if depth:
            return Item(text, PassageKind.LIST_ITEM, depth)
        return Item(text, all_bold=words.all_bold)

    def _label(self, properties: Element | None, style: Style, style_id: str) -> tuple[str, int]:
        """Return what Word prints before a list item, and the depth of the item; 0 for no list item."""
        direct = child(properties, "numPr")
        list_id = attribute(child(direct, "numId"), "val") or style.list_id
        if not list_id or list_id == "0":
            return "", 0
        level = count(child(direct, "ilvl"), "val", -1)
        if level < 0:
            level = self._numbering.level_of_style(list_id, style_id, style.list_level)
        return self._numbering.label(list_id, level), max(1, level + 1)

    def _table(self, table: Element, flow: Flow) -> None:
        self._tables += 1
        name, caption = f"Tabel {self._tables}", self._caption
        properties = child(table, "tblPr")
        style = self._styles.style(attribute(child(properties, "tblStyle"), "val"))
        painted = style.look.shaded or is_shade(child(properties, "shd"))
        outer = self._reader.is_in_hidden_table
        self._reader.is_in_hidden_table = outer or style.look.vanish or style.look.inkless
        rows = [self._row(row, flow, painted=painted) for row in _rows(table, self.tally)]
        self._reader.is_in_hidden_table = outer
        add_table(flow, rows, name, caption)

    def _row(self, row: Element, flow: Flow, *, painted: bool) -> list[GridCell]:
        cells: list[GridCell] = []
        column = count(child(row, "trPr", "gridBefore"), "val")
        for cell in _wrapped(row, "tc"):
            properties = child(cell, "tcPr")
            inner = Flow()
            self._blocks(cell, inner, on_shade=painted or is_shade(child(properties, "shd")))
            flow.tables.extend(inner.tables)
            continued = any(
                merge is not None and attribute(merge, "val", "continue") == "continue"
                for merge in (child(properties, "vMerge"), child(properties, "hMerge"))
            )
            cells.append(GridCell(column, () if continued else tuple(inner.items)))
            column = min(WIDEST, column + max(1, count(child(properties, "gridSpan"), "val", 1)))
        return cells


def _rows(table: Element, tally: Tally) -> Iterator[Element]:
    """The rows of a table that are there to be seen."""
    for row in _wrapped(table, "tr"):
        if child(row, "trPr", "del") is not None:
            tally.deleted += 1
        elif is_hidden_row(row):
            tally.hidden += len(text_of(row))
        else:
            yield row


def _wrapped(parent: Element, name: str) -> Iterator[Element]:
    """Children of this name, also inside content controls and insertions."""
    for node in parent:
        if local(node) == name:
            yield node
        elif local(node) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _wrapped(node, name)
