"""Walks through the body of an ODF text: headings, paragraphs, lists, tables, sections and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from gemcli.model.document import PassageKind
from gemcli.sources.flow import Flow, GridCell, Item, Tally, add_table
from gemcli.sources.looks import PAGE, Setting
from gemcli.sources.markup import attribute, child, count, descendants, local, text_of
from gemcli.sources.odt_looks import is_hidden_frame
from gemcli.sources.odt_paragraph import SHAPES, ParagraphReader, Words, author_of, is_hidden, is_known, paragraphs_of
from gemcli.sources.odt_styles import Counter, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_REPEATS = 200
"""Equal cells or rows in a row that are taken one by one."""
INDEXES = frozenset(
    {"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index", "bibliography"}
)
CONTAINERS = frozenset(
    {"index-body", "index-title", "table-header-rows", "table-rows", "text-box", "shape", "g", "numbered-paragraph"}
)


class Body:
    """The body of one ODF text, read once."""

    def __init__(self, styles: Styles) -> None:
        self.tally = Tally()
        self.title = ""
        self._styles = styles
        self._reader = ParagraphReader(styles, self.tally)
        self._outline = Counter(styles.outline)
        self._lists: dict[str, Counter] = {}
        self._tables = 0

    def flow(self, body: Element) -> Flow:
        """Return the blocks and tables below office:text, in reading order."""
        flow = Flow()
        self._blocks(body, flow, PAGE)
        return flow

    def _blocks(self, parent: Element, flow: Flow, setting: Setting) -> None:
        for node in parent:
            self._block(node, flow, setting)

    def _block(self, node: Element, flow: Flow, setting: Setting) -> None:
        name = local(node)
        match name:
            case _ if not is_known(node):
                self.tally.hidden += len(text_of(node))
            case "h":
                self._heading(node, flow, setting)
            case "p":
                self._paragraph(node, flow, setting)
            case "list":
                self._list(node, flow, _Depth(1, setting), None)
            case "table":
                self._table(node, flow, setting)
            case "section" if is_hidden(node):
                self.tally.hidden += len(text_of(node))
            case _ if name in SHAPES:
                self._box(node, flow, setting)
            case _ if name in INDEXES:
                self._index(node, flow)
            case "section":
                self._blocks(node, flow, self._within("section", node, setting))
            case _ if name in CONTAINERS:
                self._blocks(node, flow, setting)

    def _heading(self, node: Element, flow: Flow, setting: Setting) -> None:
        words = self._reader.read(node, setting)
        level = max(1, count(node, "outline-level", 1))
        if words.text:
            label = "" if attribute(node, "is-list-header") == "true" else self._outline.label(level)
            flow.items.append(_item(f"{label} {words.text}", words, PassageKind.HEADING, level))
        self._hangers(words, flow)

    def _paragraph(self, node: Element, flow: Flow, setting: Setting) -> None:
        words = self._reader.read(node, setting)
        style = self._styles.style("paragraph", attribute(node, "style-name"))
        if words.text:
            if "title" in style.names or "titel" in style.names:
                self.title = self.title or " ".join(words.text.split())
            if style.heading:
                flow.items.append(_item(words.text, words, PassageKind.HEADING, style.heading))
            else:
                flow.items.append(replace(_item(words.text, words), all_bold=words.all_bold))
        self._hangers(words, flow)

    def _hangers(self, words: Words, flow: Flow) -> None:
        """Add the notes, comments and boxes that hang on a paragraph."""
        for note in words.notes:
            flow.items.extend(self._note(note, PassageKind.FOOTNOTE))
        for comment in words.comments:
            flow.items.extend(self._note(comment, PassageKind.COMMENT, author_of(comment)))
        for box in words.boxes:
            self._box(box, flow, PAGE)

    def _box(self, node: Element, flow: Flow, setting: Setting) -> None:
        """Add the blocks of a frame or shape, if it is shown."""
        name = attribute(node, "style-name")
        if setting.is_unseen or is_hidden_frame(node, self._styles.element("graphic", name)):
            self.tally.hidden += len(text_of(node))
            return
        ground = self._styles.style("graphic", name).look.ground or setting.ground
        self._blocks(node, flow, Setting(ground))

    def _note(self, note: Element, kind: PassageKind, speaker: str = "") -> list[Item]:
        """Return a note or comment as one item; none for an empty one."""
        read = [self._reader.read(paragraph) for paragraph in paragraphs_of(note)]
        text = "\n".join(words.text for words in read if words.text)
        is_doubtful = any(words.is_doubtful for words in read)
        return [Item(text, kind, speaker=speaker, is_doubtful=is_doubtful)] if text else []

    def _list(self, node: Element, flow: Flow, depth: _Depth, counter: Counter | None) -> None:
        if counter is None:
            name = attribute(node, "style-name")
            goes_on = attribute(node, "continue-numbering") == "true" or attribute(node, "continue-list")
            known = self._lists.get(name)
            counter = known if goes_on and known else Counter(self._styles.lists.get(name, {}))
            self._lists[name] = counter
        for item in node:
            if local(item) in ("list-item", "list-header"):
                self._list_item(item, flow, depth, counter)

    def _list_item(self, item: Element, flow: Flow, at: _Depth, counter: Counter) -> None:
        """Add an item: its first paragraph with the label, further ones as paragraphs, lists inside deeper."""
        waits, depth = local(item) == "list-item", at.depth
        for inner in item:
            if local(inner) == "list":
                self._list(inner, flow, _Depth(depth + 1, at.setting), counter)
                waits = False
            elif local(inner) in ("p", "h") and waits:
                label = counter.label(depth, count(item, "start-value", -1))
                words = self._reader.read(inner, at.setting)
                heading = local(inner) == "h"
                kind = PassageKind.HEADING if heading else PassageKind.LIST_ITEM
                level = max(1, count(inner, "outline-level", depth)) if heading else depth
                flow.items.extend([_item(f"{label} {words.text}", words, kind, level)] if words.text else [])
                self._hangers(words, flow)
                waits = False
            else:
                self._block(inner, flow, at.setting)

    def _index(self, node: Element, flow: Flow) -> None:
        """Add a table of contents: its lines stay in the text and are no passages."""
        for paragraph in descendants(child(node, "index-body"), "p"):
            text = self._reader.read(paragraph).text
            flow.items.extend([Item(text, is_furniture=True)] if text else [])

    def _within(self, family: str, node: Element, outer: Setting) -> Setting:
        """Return what the blocks inside a part of a document stand in, by the style of the part."""
        style = self._styles.style(family, attribute(node, "style-name"))
        return Setting(style.look.ground or outer.ground, None, outer.is_unseen or style.is_lost)

    def _table(self, table: Element, flow: Flow, setting: Setting) -> None:
        self._tables += 1
        name = f"Tabel {self._tables}"
        inside = self._within("table", table, setting)
        lost = self._lost_columns(table)
        rows: list[list[GridCell]] = []
        for row in _rows(table):
            if attribute(row, "visibility") in ("collapse", "filter"):
                self.tally.hidden += len(text_of(row))
                continue
            cells = self._row(row, flow, self._within("table-row", row, inside), lost)
            repeats = min(MOST_REPEATS, count(row, "number-rows-repeated", 1)) if any(c.items for c in cells) else 1
            rows.extend([cells] * max(1, repeats))
        add_table(flow, rows, name)

    def _lost_columns(self, table: Element) -> set[int]:
        """Return the numbers of the columns that are hidden or of no width."""
        lost: set[int] = set()
        number = 0
        for column in _columns(table):
            repeats = _repeats(column, "number-columns-repeated")
            style = self._styles.style("table-column", attribute(column, "style-name"))
            if style.is_lost or attribute(column, "visibility") in ("collapse", "filter"):
                lost.update(range(number, number + repeats))
            number += repeats
        return lost

    def _row(self, row: Element, flow: Flow, setting: Setting, lost: set[int]) -> list[GridCell]:
        cells: list[GridCell] = []
        column = 0
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            repeats = _repeats(cell, "number-columns-repeated")
            width = max(repeats, _repeats(cell, "number-columns-spanned"))
            inside = self._within("table-cell", cell, setting)
            if lost.issuperset(range(column, column + width)):
                inside = replace(inside, is_unseen=True)
            inner = Flow()
            if local(cell) == "table-cell":
                self._blocks(cell, inner, inside)
                flow.tables.extend(inner.tables)
            cells.extend(GridCell(column + index, tuple(inner.items)) for index in range(repeats))
            column += repeats
        return cells


def _item(text: str, words: Words, kind: PassageKind = PassageKind.PARAGRAPH, level: int = 0) -> Item:
    return Item(text.strip(), kind, level, is_doubtful=words.is_doubtful)


class _Depth(NamedTuple):
    """How deep a list lies, from 1, and what it stands in."""

    depth: int
    setting: Setting


def _repeats(element: Element, name: str) -> int:
    return max(1, min(MOST_REPEATS, count(element, name, 1)))


def _columns(table: Element) -> Iterator[Element]:
    """Every column of a table, those of its head and groups too."""
    for node in table:
        if local(node) == "table-column":
            yield node
        elif local(node) in ("table-columns", "table-header-columns", "table-column-group"):
            yield from _columns(node)


def _rows(table: Element) -> Iterator[Element]:
    """Every row of a table, those of its head and groups too, but not of tables inside."""
    for node in table:
        if local(node) == "table-row":
            yield node
        elif local(node) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(node)
