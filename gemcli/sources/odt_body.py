"""Walks through the body of an ODF text: headings, paragraphs, lists, tables, sections and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.model.document import PassageKind
from gemcli.sources.flow import Flow, GridCell, Item, Tally, add_table
from gemcli.sources.markup import attribute, child, count, descendants, local, text_of
from gemcli.sources.odt_paragraph import ParagraphReader, Words, author_of, is_hidden, paragraphs_of
from gemcli.sources.odt_styles import Counter, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_REPEATS = 200
"""Equal cells or rows in a row that are taken one by one."""
INDEXES = frozenset(
    {"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index", "bibliography"}
)
CONTAINERS = frozenset({"index-body", "index-title", "table-header-rows", "table-rows", "text-box", "shape", "g"})


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
        self._blocks(body, flow, on_shade=False)
        return flow

    def _blocks(self, parent: Element, flow: Flow, *, on_shade: bool) -> None:
        for node in parent:
            name = local(node)
            match name:
                case "h":
                    self._heading(node, flow, on_shade=on_shade)
                case "p":
                    self._paragraph(node, flow, on_shade=on_shade)
                case "list":
                    self._list(node, flow, 1, None)
                case "table":
                    self._table(node, flow)
                case "section" if is_hidden(node):
                    self.tally.hidden += len(text_of(node))
                case "frame" | "custom-shape" | "rect":
                    self._blocks(node, flow, on_shade=True)
                case _ if name in INDEXES:
                    self._index(node, flow)
                case _ if name == "section" or name in CONTAINERS:
                    self._blocks(node, flow, on_shade=on_shade)

    def _heading(self, node: Element, flow: Flow, *, on_shade: bool) -> None:
        words = self._reader.read(node, on_shade=on_shade)
        level = max(1, count(node, "outline-level", 1))
        if words.text:
            label = "" if attribute(node, "is-list-header") == "true" else self._outline.label(level)
            flow.items.append(Item(f"{label} {words.text}".strip(), PassageKind.HEADING, level))
        self._hangers(words, flow)

    def _paragraph(self, node: Element, flow: Flow, *, on_shade: bool) -> None:
        words = self._reader.read(node, on_shade=on_shade)
        style = self._styles.style("paragraph", attribute(node, "style-name"))
        if words.text:
            if "title" in style.names or "titel" in style.names:
                self.title = self.title or " ".join(words.text.split())
            if style.heading:
                flow.items.append(Item(words.text, PassageKind.HEADING, style.heading))
            else:
                flow.items.append(Item(words.text, all_bold=words.all_bold))
        self._hangers(words, flow)

    def _hangers(self, words: Words, flow: Flow) -> None:
        """Add the notes, comments and boxes that hang on a paragraph."""
        for note in words.notes:
            text = self._note_text(note)
            flow.items.extend([Item(text, PassageKind.FOOTNOTE)] if text else [])
        for comment in words.comments:
            text = self._note_text(comment)
            flow.items.extend([Item(text, PassageKind.COMMENT, speaker=author_of(comment))] if text else [])
        for box in words.boxes:
            self._blocks(box, flow, on_shade=True)

    def _note_text(self, note: Element) -> str:
        texts = (self._reader.read(paragraph).text for paragraph in paragraphs_of(note))
        return "\n".join(text for text in texts if text)

    def _list(self, node: Element, flow: Flow, depth: int, counter: Counter | None) -> None:
        if counter is None:
            name = attribute(node, "style-name")
            goes_on = attribute(node, "continue-numbering") == "true" or attribute(node, "continue-list")
            known = self._lists.get(name)
            counter = known if goes_on and known else Counter(self._styles.lists.get(name, {}))
            self._lists[name] = counter
        for item in node:
            if local(item) in ("list-item", "list-header"):
                self._list_item(item, flow, depth, counter)

    def _list_item(self, item: Element, flow: Flow, depth: int, counter: Counter) -> None:
        """Add an item: its first paragraph with the label, further ones as paragraphs, lists inside deeper."""
        waits = local(item) == "list-item"
        for inner in item:
            if local(inner) == "list":
                self._list(inner, flow, depth + 1, counter)
                waits = False
            elif local(inner) in ("p", "h") and waits:
                label = counter.label(depth, count(item, "start-value", -1))
                words = self._reader.read(inner)
                text = f"{label} {words.text}".strip()
                heading = local(inner) == "h"
                kind = PassageKind.HEADING if heading else PassageKind.LIST_ITEM
                level = max(1, count(inner, "outline-level", depth)) if heading else depth
                flow.items.extend([Item(text, kind, level)] if words.text else [])
                self._hangers(words, flow)
                waits = False
            else:
                holder = Flow()
                self._one(inner, holder)
                flow.items.extend(holder.items)
                flow.tables.extend(holder.tables)

    def _one(self, node: Element, flow: Flow) -> None:
        if local(node) == "h":
            self._heading(node, flow, on_shade=False)
        elif local(node) == "p":
            self._paragraph(node, flow, on_shade=False)

    def _index(self, node: Element, flow: Flow) -> None:
        """Add a table of contents: its lines stay in the text and are no passages."""
        for paragraph in descendants(child(node, "index-body"), "p"):
            text = self._reader.read(paragraph).text
            flow.items.extend([Item(text, is_furniture=True)] if text else [])

    def _table(self, table: Element, flow: Flow) -> None:
        self._tables += 1
        name = f"Tabel {self._tables}"
        rows: list[list[GridCell]] = []
        for row in _rows(table):
            if attribute(row, "visibility") in ("collapse", "filter"):
                self.tally.hidden += len(text_of(row))
                continue
            cells = self._row(row, flow)
            repeats = min(MOST_REPEATS, count(row, "number-rows-repeated", 1)) if any(c.items for c in cells) else 1
            rows.extend([cells] * max(1, repeats))
        add_table(flow, rows, name)

    def _row(self, row: Element, flow: Flow) -> list[GridCell]:
        cells: list[GridCell] = []
        column = 0
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            shaded = self._styles.style("table-cell", attribute(cell, "style-name")).look.shaded
            inner = Flow()
            if local(cell) == "table-cell":
                self._blocks(cell, inner, on_shade=shaded)
                flow.tables.extend(inner.tables)
            repeats = max(1, min(MOST_REPEATS, count(cell, "number-columns-repeated", 1)))
            cells.extend(GridCell(column + index, tuple(inner.items)) for index in range(repeats))
            column += repeats
        return cells


def _rows(table: Element) -> Iterator[Element]:
    """Every row of a table, those of its head and groups too, but not of tables inside."""
    for node in table:
        if local(node) == "table-row":
            yield node
        elif local(node) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(node)
