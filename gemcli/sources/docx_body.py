"""Walks through the body of a Word file: paragraphs, lists, tables, text boxes and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli.model.document import PassageKind
from gemcli.sources.docx_choice import chosen, is_known
from gemcli.sources.docx_colours import Palette
from gemcli.sources.docx_fields import inside_instructions
from gemcli.sources.docx_notes import notes
from gemcli.sources.docx_numbering import Numbering
from gemcli.sources.docx_paragraph import ParagraphReader, Words
from gemcli.sources.docx_parts import Parts
from gemcli.sources.docx_places import is_hidden_row, is_narrow, is_table_off_page
from gemcli.sources.docx_shapes import ground_of_box, has_floating_ground
from gemcli.sources.docx_styles import Style, Styles
from gemcli.sources.docx_tables import Spot, TableStyle
from gemcli.sources.flow import Flow, GridCell, Item, Tally, add_table
from gemcli.sources.looks import MIXED, Setting
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
        palette = Palette(parts.theme)
        self._styles = Styles(parts.styles, palette)
        self._numbering = Numbering(parts.numbering, self._styles)
        self._reader = ParagraphReader(self._styles, self.tally, inside_instructions(parts.body))
        self._page = Setting(palette.ink(parts.background))
        self._behind_boxes = self._page.ground
        """The colour behind boxes that paint none; MIXED where they may lie on a picture."""
        self._notes = notes(parts, self._reader)
        self._tables = 0
        self._caption = ""
        """What the paragraph before says of the table that follows."""
        self._carried = Words()
        """What a paragraph whose end was deleted leaves to the next."""

    def flow(self, body: Element) -> Flow:
        """Return the blocks and tables below w:body, in reading order."""
        flow = Flow()
        if has_floating_ground(body, self._styles.palette):
            self._behind_boxes = MIXED
        self._blocks(body, flow, self._page)
        return flow

    def _blocks(self, parent: Element, flow: Flow, setting: Setting) -> None:
        """Add the blocks of the body, a cell or a box; what a paragraph leaves to the next one stays inside of it."""
        outer, self._carried = self._carried, Words()
        self._each(parent, flow, setting)
        self._let_go(flow)
        self._carried = outer

    def _let_go(self, flow: Flow) -> None:
        """Add what a paragraph left to a next one that is not there."""
        carried, self._carried = self._carried, Words()
        if carried.text:
            flow.items.append(Item(carried.text, is_doubtful=carried.is_doubtful))

    def _each(self, parent: Element, flow: Flow, setting: Setting) -> None:
        for node in parent:
            match local(node):
                case _ if not is_known(node):
                    self.tally.hidden += len(text_of(node))
                case "p":
                    self._paragraph(node, flow, setting)
                case "tbl":
                    self._let_go(flow)
                    self._table(node, flow, setting)
                case "altChunk" | "subDoc":
                    self.tally.embedded += 1
                case "del" | "moveFrom":
                    self.tally.deleted += 1
                case "AlternateContent":
                    self._each(chosen(node), flow, setting)
                case "sdt" if child(node, "sdtPr", "showingPlcHdr") is not None:
                    self.tally.placeholders += 1
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                    self._each(node, flow, setting)

    def _paragraph(self, node: Element, flow: Flow, setting: Setting) -> None:
        properties = child(node, "pPr")
        style_id = attribute(child(properties, "pStyle"), "val")
        style = self._styles.paragraph(style_id)
        words = self._reader.read(node, setting)
        carried, self._carried = self._carried, Words()
        text = "".join(carried.pieces) + words.text
        is_doubtful = words.is_doubtful or carried.is_doubtful
        if child(properties, "rPr", "del") is not None:
            self.tally.deleted += 1
            self._carried = Words([text], is_doubtful=is_doubtful)
        elif text:
            self._caption = " ".join(text.split()) if style.is_caption else ""
            item = self._item(text, properties, style, style_id, words)
            flow.items.append(replace(item, is_doubtful=is_doubtful))
        flow.items.extend(self._notes.of(words))
        for box in words.boxes:
            ground = ground_of_box(box, self._styles.palette, self._behind_boxes)
            self._blocks(box, flow, Setting(ground))

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

    def _table(self, table: Element, flow: Flow, setting: Setting) -> None:
        self._tables += 1
        name, caption = f"Tabel {self._tables}", self._caption
        rows = list(_rows(table, self.tally))
        frame = _Frame(table, self._styles, setting)
        grid = [self._row(row, flow, frame, (at, at + 1 == len(rows))) for at, row in enumerate(rows)]
        add_table(flow, grid, name, caption)

    def _row(self, row: Element, flow: Flow, frame: _Frame, place: tuple[int, bool]) -> list[GridCell]:
        """Read a row; `place` is its number from 0, and whether it is the last."""
        cells: list[GridCell] = []
        column = count(child(row, "trPr", "gridBefore"), "val")
        found = list(_wrapped(row, "tc"))
        for index, cell in enumerate(found):
            properties = child(cell, "tcPr")
            if child(properties, "cellDel") is not None:
                self.tally.deleted += 1
                continue
            inner = Flow()
            self._blocks(cell, inner, frame.setting(Spot(place[0], index, place[1], cell is found[-1]), properties))
            flow.tables.extend(inner.tables)
            continued = any(
                merge is not None and attribute(merge, "val", "continue") == "continue"
                for merge in (child(properties, "vMerge"), child(properties, "hMerge"))
            )
            cells.append(GridCell(column, () if continued else tuple(inner.items)))
            column = min(WIDEST, column + max(1, count(child(properties, "gridSpan"), "val", 1)))
        return cells


class _Frame:
    """A table as what its cells stand in."""

    def __init__(self, table: Element, styles: Styles, outer: Setting) -> None:
        self._properties = child(table, "tblPr")
        self._style = TableStyle(self._properties, styles)
        self._outer = outer
        self._is_unseen = outer.is_unseen or is_table_off_page(self._properties)

    def setting(self, spot: Spot, cell: Element | None) -> Setting:
        """Return what the paragraphs of a cell (w:tcPr) stand in."""
        ground = self._style.ground(spot, cell, self._outer.ground)
        is_unseen = self._is_unseen or is_narrow(cell, self._properties)
        return Setting(ground, self._style.look(spot), is_unseen)


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
