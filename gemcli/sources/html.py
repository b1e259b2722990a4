"""Reads a web page: what people see of it, as headings, paragraphs, list items and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gemcli.model.document import PlaceKind
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.decoding import decode
from gemcli.sources.formats import FORMATS
from gemcli.sources.html_lines import Page
from gemcli.sources.ris_page import MeetingPage

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a web page; its text layer is what people see, a block a line.

    The page of a meeting in a council information system gives its items with labelled lines, as an export does.
    """
    from selectolax.lexbor import LexborHTMLParser

    decoded = decode(data)
    tree = LexborHTMLParser(decoded.text)
    meeting = MeetingPage(tree, decoded.text)
    media_type = FORMATS["html"].media_type
    layer = Layer(PlaceKind.PARAGRAPH, f"{media_type};profile=ris" if meeting else media_type)
    for remark in decoded.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    root = tree.css_first("html")
    language = ((root.attributes.get("lang") or "") if root else "")[:2].lower()
    if meeting:
        return meeting.write(layer, language)
    Page(layer).pour(tree)
    heading = tree.css_first("title") or tree.css_first("h1")
    return layer.contents(
        title=_folded(heading.text()) if heading else "", author=_meta(tree, "author"), language=language
    )


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f"meta[name={name}]")
    return _folded((node.attributes.get("content") or "") if node else "")


def _folded(text: str) -> str:
    return " ".join(text.split())
