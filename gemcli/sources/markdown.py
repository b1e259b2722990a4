"""Reads Markdown: headings, lists, tables and footnotes as blocks, front matter set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gemcli.locales import say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.span import Span
from gemcli.sources.contents import Block, Contents
from gemcli.sources.decoding import decode
from gemcli.sources.flow import HIDDEN, STRUCK
from gemcli.sources.formats import FORMATS
from gemcli.sources.markdown_sight import Left, left_out
from gemcli.sources.plain import page_starts
from gemcli.sources.seen import joined, letters, seen, trimmed
from gemcli.sources.unseen import CUT

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKER = re.compile(
    r"""[ \t]{0,40}(?:>[ \t]{0,4}){0,10}
    (?: \#{1,6}[ \t]+
      | (?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?
      | \[\^[^\]\n]{1,60}\]:[ \t]*
    )?""",
    re.VERBOSE,
)
"""What stands before the words of a line: quotes, a heading mark, a bullet or number, the label of a footnote."""
CLOSING = re.compile(r"(?<![ \t])[ \t]++#{1,6}[ \t]*+\Z")
FRONT_FIELD = re.compile(
    r"^(?P<key>[A-Za-z_-]{1,40}):[ \t]*[\"']?(?P<value>[^\n\"']{0,400}?)[\"']?[ \t]*\r?$", re.MULTILINE
)
LEAVES = {
    "heading_open": PassageKind.HEADING,
    "paragraph_open": PassageKind.PARAGRAPH,
    "tr_open": PassageKind.TABLE_ROW,
    "fence": PassageKind.PARAGRAPH,
    "code_block": PassageKind.PARAGRAPH,
}


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a Markdown file; its text layer is the decoded text, marks and all.

    Comments, definitions of links and what HTML in the file hides are furniture, and remarked; what HTML in it shows
    is read.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    decoded = decode(data)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin).use(footnote_plugin)
    tokens = parser.parse(decoded.text)
    starts = _line_starts(decoded.text)
    left = left_out(decoded.text, tokens, starts)
    away = tuple(joined(sorted((*left.hidden, *left.struck, *left.tags))))
    written = [*_blocks(decoded.text, tokens, starts), *_paragraphs(decoded.text, left)]
    found = (seen(decoded.text, block, away) for block in written)
    blocks = sorted((block for block in found if block.spans), key=lambda block: block.spans)
    fields = _front_matter(tokens)
    headings = [block for block in blocks if block.kind is PassageKind.HEADING]
    title = fields.get("title") or (_words(decoded.text, headings[0]) if headings else "")
    return Contents(
        text=decoded.text,
        place_kind=PlaceKind.LINE,
        media_type=FORMATS["md"].media_type,
        blocks=tuple(blocks),
        page_starts=page_starts(decoded.text),
        furniture=tuple(left.hidden),
        unseen=tuple(left.hidden),
        remarks=(*decoded.remarks, *_remarks(decoded.text, left)),
        title=title,
        author=fields.get("author", ""),
        language=fields.get("lang", fields.get("language", ""))[:2].lower(),
    )


def _remarks(text: str, left: Left) -> Iterator[Remark]:
    if left.hidden:
        yield Remark("hidden_text", say(HIDDEN, count=letters(text, left.hidden)))
    if left.struck:
        yield Remark("struck_text", say(STRUCK, count=letters(text, left.struck)))
    if left.is_cut:
        yield Remark("styles_cut", say(CUT))


def _paragraphs(text: str, left: Left) -> Iterator[Block]:
    """Make a block of the words of every paragraph of HTML."""
    for paragraph in left.paragraphs:
        spans = tuple(trimmed(text, span) for span in paragraph)
        yield Block(PassageKind.PARAGRAPH, spans)


def _line_starts(text: str) -> list[int]:
    """Return the offset of each line as the parser counts them, and of the end of the text."""
    return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text)), len(text)]


def _blocks(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[Block]:
    """Make a block of every paragraph, heading, row and piece of code."""
    items: list[int | None] = []
    notes = 0
    for token in tokens:
        match token.type:
            case "list_item_open":
                items.append(token.map[0] if token.map else None)
            case "list_item_close":
                items.pop()
            case "footnote_open":
                notes += 1
            case "footnote_close":
                notes -= 1
        kind = LEAVES.get(token.type)
        if kind is None or token.map is None:
            continue
        span = _span(text, starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)])
        if span is None:
            continue
        if kind is PassageKind.HEADING:
            yield Block(kind, (span,), int(token.tag[1]))
        elif notes and kind is PassageKind.PARAGRAPH:
            yield Block(PassageKind.FOOTNOTE, (span,))
        elif items and token.map[0] == items[-1]:
            yield Block(PassageKind.LIST_ITEM, (span,), len(items))
        else:
            yield Block(kind, (span,))


def _span(text: str, start: int, end: int) -> Span | None:
    """Return the words of some lines without the marks before and behind them."""
    marker = MARKER.match(text, start, end)
    start = marker.end() if marker else start
    written = text[start:end].rstrip()
    closing = CLOSING.search(written)
    written = written[: closing.start()] if closing else written
    start += len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip())) if written.strip() else None


def _front_matter(tokens: Sequence[Token]) -> dict[str, str]:
    """Return the plain fields of the front matter."""
    if not tokens or tokens[0].type != "front_matter":
        return {}
    return {match["key"].lower(): match["value"] for match in FRONT_FIELD.finditer(tokens[0].content)}


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.spans[0].start : block.spans[-1].end].split())
