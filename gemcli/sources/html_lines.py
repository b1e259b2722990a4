"""What people see of a web page: headings, paragraphs, list items and rows, a line each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.model.table import Cell, Table
from gemcli.sources.contents import Layer
from gemcli.sources.flow import STRUCK
from gemcli.sources.unseen import CUT, Sight
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

SILENT = listed("script style template noscript head title svg math iframe object select")
"""Elements whose text is not part of the page."""
BLOCKS = listed(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " header hgroup hr html legend li main nav ol p pre search section summary table tbody thead tfoot ul"
    " h1 h2 h3 h4 h5 h6 caption"
)
HEADING = re.compile(r"h([1-6])")
MARKUP = re.compile(r"<(?:p|br|div|ul|ol|li|strong|em|b|i|u|span|a|table|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|[a-z]{1,8}(?:uml|acute|grave|circ|cedil)|#\d{2,5});", re.IGNORECASE)
LONGEST_CELL = 300
"""Characters of a cell that stand in the line of its row; a longer one follows it as a paragraph."""
CELL_LINES = 8
"""Lines of a cell that stand in its row."""
COLUMNS = 4
"""Heads from which a table is a list of rows: empty cells are kept there, they say which column the others stand in."""
DEEPEST = 300
"""Elements inside elements that are looked into; what lies deeper is taken as plain text."""


def pour(markup: str, layer: Layer) -> None:
    """Add what people see of some HTML, as in the body of a mail, to a text layer."""
    from selectolax.lexbor import LexborHTMLParser

    Page(layer).pour(LexborHTMLParser(markup))


def has_markup(text: str) -> bool:
    """Say whether a field that should be plain holds HTML, as some systems keep it."""
    return MARKUP.search(text) is not None or ENTITY.search(text) is not None


def shown(markup: str) -> list[str]:
    """Return what people see of some HTML, a line each.

    >>> shown("<p>Behandeltijd: <b>3</b> minuten.</p><ul><li>Een</li></ul>")
    ['Behandeltijd: 3 minuten.', 'Een']
    """
    from selectolax.lexbor import LexborHTMLParser

    return [piece.text for piece in Page(Layer(PlaceKind.PARAGRAPH, "")).pieces(LexborHTMLParser(markup))]


def tell_left(layer: Layer, page: Page) -> None:
    """Say what of a page was left out, and where that may not be all."""
    if page.hidden:
        message = say(N_("{count} pieces of text that people cannot see were left out."), count=page.hidden)
        layer.remark("hidden_text", message)
    if page.struck:
        layer.remark("struck_text", say(STRUCK, count=page.struck))
    if page.is_cut:
        layer.remark("styles_cut", say(CUT))


class Piece(NamedTuple):
    """A line of the page as it will stand in the text layer."""

    kind: PassageKind
    level: int
    text: str
    is_file: bool = False
    """The words of a link to a document."""


class Page:
    """Walks through a page and writes down what people see."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self._out: list[Piece] = []
        self._words: list[str] = []
        self._kind = (PassageKind.PARAGRAPH, 0)
        self._lists = 0
        self._tables = 0
        self._hidden = 0
        self._struck = 0
        self._sight: Sight | None = None

    def pour(self, tree: LexborHTMLParser) -> None:
        """Add the page to the layer."""
        for piece in self.pieces(tree):
            self._layer.add(piece.text, piece.kind, level=piece.level)
        tell_left(self._layer, self)

    @property
    def hidden(self) -> int:
        """How many pieces of text that nobody sees were left out so far."""
        return self._hidden

    @property
    def struck(self) -> int:
        """How many characters that are struck through were left out so far."""
        return self._struck

    @property
    def is_cut(self) -> bool:
        """Whether the page has more rules of style than are followed."""
        return self._sight is not None and self._sight.is_cut

    def pieces(self, tree: LexborHTMLParser) -> list[Piece]:
        """Return the lines of the page."""
        if tree.root is not None:
            self._sight = Sight(tree)
            self._walk(tree.root, 0)
        self._flush()
        return self._out

    def _walk(self, node: LexborNode, depth: int) -> None:
        child = node.child
        while child is not None:
            self._visit(child, depth + 1)
            child = child.next

    def _visit(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if node.is_text_node:
            self._words.append(self._say(node))
        elif not node.is_element_node or tag in SILENT or self._is_hidden(node):
            return
        elif depth > DEEPEST:
            self._words.append(self._seen(node))
        elif tag == "br":
            self._flush()
        elif tag == "table":
            self._flush()
            self._table(node, depth)
        elif tag in BLOCKS:
            self._block(node, tag, depth)
        else:
            self._walk(node, depth)

    def _say(self, node: LexborNode) -> str:
        """Return the words of a text node; none of those that leave no ink or are struck through, which are counted."""
        words, outer = node.text_content or "", node.parent
        if outer is None or self._sight is None or not words.strip():
            return words
        if self._sight.is_lost(outer):
            self._hidden += 1
            return ""
        if self._sight.is_struck(outer):
            self._struck += len(words.strip())
            return ""
        return words

    def _seen(self, node: LexborNode) -> str:
        """Return all words that people see of an element, however deep they stand."""
        words: list[str] = []
        waiting = [node]
        while waiting:
            at = waiting.pop()
            if at.is_text_node:
                words.append(self._say(at))
            elif at.is_element_node and at.tag not in SILENT and not self._is_hidden(at):
                waiting.extend(reversed(list(at.iter(include_text=True))))
        return " ".join(words)

    def _is_hidden(self, node: LexborNode) -> bool:
        """Whether an element is not shown; what it holds is counted."""
        is_hidden = self._sight is not None and self._sight.is_hidden(node)
        self._hidden += 1 if is_hidden and node.text(strip=True) else 0
        return is_hidden

    def _block(self, node: LexborNode, tag: str, depth: int) -> None:
        self._flush()
        outer = self._kind
        heading = HEADING.fullmatch(tag)
        if heading:
            self._kind = (PassageKind.HEADING, int(heading[1]))
        elif tag in ("ul", "ol"):
            self._lists += 1
        elif tag == "li":
            self._kind = (PassageKind.LIST_ITEM, max(1, self._lists))
        self._walk(node, depth)
        self._flush()
        self._kind = outer
        if tag in ("ul", "ol"):
            self._lists -= 1

    def _flush(self) -> None:
        """End a line of the page."""
        text = " ".join("".join(self._words).split(None))
        self._words = []
        if text:
            self._out.append(Piece(*self._kind, text))

    def _table(self, node: LexborNode, depth: int) -> None:
        """Write a row as a line, what is more than a line of a cell below it, and keep the cells."""
        rows: list[tuple[Cell, ...]] = []
        heads = [sum(cell.tag == "th" for cell in _cells(row)) for row in _rows(node)[:2]]
        is_list = max(heads, default=0) >= COLUMNS
        rows_seen = [row for row in _rows(node) if not any(map(self._is_hidden, _up_to(row, node)))]
        for number, row in enumerate(rows_seen):
            cells = [[] if self._is_hidden(cell) else self._cell(cell, depth) for cell in _cells(row)]
            rows.append(
                tuple(
                    Cell(number, column, " ".join(piece.text for piece in pieces))
                    for column, pieces in enumerate(cells)
                    if pieces
                )
            )
            self._row(cells, is_list)
        if sum(len(row) > 1 for row in rows) > 1:
            self._tables += 1
            self._layer.table(Table(f"Table {self._tables}", tuple(row for row in rows if row)))

    def _cell(self, node: LexborNode, depth: int) -> list[Piece]:
        outer, self._out = self._out, []
        kind, self._kind = self._kind, (PassageKind.PARAGRAPH, 0)
        self._walk(node, depth + 3)
        self._flush()
        pieces, self._out, self._kind = self._out, outer, kind
        return pieces

    def _row(self, cells: list[list[Piece]], is_list: bool) -> None:
        """Write a row: cells parted by tabs, the few short lines of one by line feeds, an empty one as nothing."""
        full = [pieces for pieces in cells if pieces]
        if len(full) < 2:
            self._out.extend(piece for pieces in full for piece in pieces)
            return
        shown = [_in_row(pieces, is_list) for pieces in cells]
        kept = shown if is_list else [inside for inside in shown if inside]
        line = "\t".join("\n".join(piece.text for piece in inside) for inside in kept)
        self._out.append(Piece(PassageKind.TABLE_ROW, 0, line.rstrip("\t")))
        for pieces, inside in zip(cells, shown, strict=True):
            self._out.extend(pieces[len(inside) :])


def _in_row(pieces: list[Piece], is_list: bool) -> list[Piece]:
    """Return what of a cell stands in the line of its row: in a list all of it, if short, else a short first line."""
    whole = sum(len(piece.text) for piece in pieces)
    plain = all(piece.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM) for piece in pieces)
    if is_list and plain and len(pieces) <= CELL_LINES and whole <= LONGEST_CELL:
        return pieces
    return pieces[:1] if pieces and len(pieces[0].text) <= LONGEST_CELL else []


def _rows(table: LexborNode) -> list[LexborNode]:
    """Return the rows of a table, not those of tables inside it."""
    found: list[LexborNode] = []
    for child in table.iter():
        if child.tag == "tr":
            found.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            found.extend(row for row in child.iter() if row.tag == "tr")
    return found


def _up_to(row: LexborNode, table: LexborNode) -> list[LexborNode]:
    """Return a row and the part of the table that it stands in."""
    outer = row.parent
    return [row] if outer is None or outer.mem_id == table.mem_id else [outer, row]


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]
