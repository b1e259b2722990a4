"""What a hostile text would have done if it had done anything: each effect is named and counted."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

ALLOWED = re.compile(
    r"(?:heading|paragraph|blockquote|bullet_list|list_item|strong|table|thead|tbody|tr|th|td|footnote|footnote_block)"
    r"_(?:open|close)|inline|text|text_special|softbreak|front_matter|footnote_ref|footnote_anchor"
)
"""Tokens of Markdown that do nothing."""
LIVE = re.compile(r"[a-z]{2,}://|\bwww\.|\b(?:mailto|javascript|vbscript|data|file|xmpp):\S", re.IGNORECASE)
"""What viewers that link addresses by themselves would link."""
BOX = re.compile(r"^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s", re.MULTILINE)
"""A task of a list, which some viewers let people tick."""
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Characters that a terminal or a viewer acts on, or that nobody sees."""
FORMULA = re.compile(r"[\s\ufeff]*[=+\-@|%＝＋－＠﹦﹢﹣﹫\t\r]")
NUMBER = re.compile(r"[+\-]?\d[\d.,]*%?")
RELATION = re.compile(rb'TargetMode\s*=\s*["\']External')
FIELD = re.compile(
    rb"<w:instrText(?![^<>]*>\s*(?:PAGE|NUMPAGES)\s*<)|<w:altChunk|<w:object|<w:pict\b"
    rb'|<w:fldSimple(?![^<>]*w:instr="\s*(?:PAGE|NUMPAGES)\s*")'
)
"""Fields and objects of Word, other than page numbers."""
HEADS = frozenset(
    {"subject", "to", "in-reply-to", "references", "x-unsent", "x-generator", "mime-version", "content-type"}
)
TAGS = frozenset(
    {"img", "script", "iframe", "object", "embed", "form", "svg", "base", "audio", "video", "link", "input", "button"}
)
OWN = {("input", f"show-{name}") for name in ("all", "some")} | {("button", "back"), ("button", "on")}
"""Parts of a report of checks that people press; without its script they do nothing."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)", re.IGNORECASE)


def of_markdown(data: bytes) -> Iterator[str]:
    """Yield what is active in a draft, and what is wrong with its state."""
    text = data.decode("utf-8").removeprefix("\ufeff")
    yield from of_characters(text, "Markdown")
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).use(front_matter_plugin)
    tokens = list(_flat(parser.parse(text)))
    yield from (f"active Markdown: {token.type}" for token in tokens if not ALLOWED.fullmatch(token.type))
    if BOX.search(text):
        yield "a box to tick"
    if LIVE.search(text.partition("\n---\n")[2]):
        yield "a live address in Markdown"
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    if re.findall(r"^status: *(.*)$", front, re.MULTILINE) != ["concept"]:
        yield "another status than concept"
    if re.search(r"^(?:approved|reviewer)\b", front, re.MULTILINE):
        yield "approval in the front matter"


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def of_html(data: bytes) -> Iterator[str]:
    """Yield what is active in a page: elements that load or run, addresses that leave it, handlers."""
    from selectolax.lexbor import LexborHTMLParser

    text = data.decode("utf-8")
    yield from of_characters(text, "HTML")
    tree = LexborHTMLParser(text)
    told = tree.css_first('meta[http-equiv="Content-Security-Policy"]')
    policy = (told.attributes.get("content") or "") if told is not None else ""
    for node in tree.css("*"):
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if node.tag in TAGS and not _is_own(node, policy):
            yield f"HTML element {node.tag}"
        if node.tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            yield "HTML that moves on"
        for name, value in attributes.items():
            if name.startswith("on") or (name in ("href", "src", "action", "srcset") and not value.startswith("#")):
                yield f"HTML attribute {name}"
            if name == "style" and "url" in value:
                yield "HTML style that loads"


def _is_own(node: Any, policy: str) -> bool:
    """Whether an element is one that a report of checks has by itself: a chart without addresses, its one script."""
    if node.tag == "svg":
        return not re.search(r"href|script|<image|\bon\w+=", node.html or "")
    if node.tag == "script":
        pinned = base64.b64encode(hashlib.sha256((node.text() or "").encode()).digest()).decode()
        return policy.startswith("default-src 'none'") and f"script-src 'sha256-{pinned}'" in policy
    return (node.tag, node.attributes.get("id") or "") in OWN


def of_docx(data: bytes) -> Iterator[str]:
    """Yield what a Word file would fetch or run, and parts that are no XML."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            content = package.read(name)
            if RELATION.search(content):
                yield f"a relationship to the outside in {name}"
            if FIELD.search(content):
                yield f"a field or object in {name}"
            if name.endswith((".xml", ".rels")):
                yield from of_characters("".join(etree.fromstring(content).itertext()), name)


def of_eml(data: bytes) -> Iterator[str]:
    """Yield heads that nobody asked for, attachments, and what is active in the page."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    yield from (f"a head {name}" for name in message if name.lower() not in HEADS)
    yield from ("a broken head" for _ in message.defects)
    for part in message.walk():
        if part.get_content_disposition() == "attachment":
            yield "an attachment"
        if part.get_content_type() == "text/html":
            yield from of_html(part.get_content().replace("\r\n", "\n").encode())
        elif part.get_content_type() == "text/plain":
            yield from of_characters(part.get_content().replace("\r\n", "\n"), "mail")


def of_csv(data: bytes) -> Iterator[str]:
    """Yield cells that a spreadsheet would calculate."""
    text = data.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        yield from of_cells(row)


def of_cells(cells: list[str]) -> Iterator[str]:
    """Yield what is active in cells."""
    for cell in cells:
        yield from of_characters(cell, "a cell")
        if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
            yield f"a formula in a cell: {cell[:12]!r}"


def of_xlsx(data: bytes) -> Iterator[str]:
    """Yield formulas, links and outside parts of a workbook."""
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if RELATION.search(package.read(name)) or "external" in name.lower():
                yield f"a relationship to the outside in {name}"
    for sheet in load_workbook(io.BytesIO(data)):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    yield "a formula or link in a workbook"
                yield from of_cells([cell.value] if isinstance(cell.value, str) else [])


def of_json(data: bytes) -> Iterator[str]:
    """Yield control characters that stand bare in a file of data; JSON writes them as references."""
    json.loads(data)
    yield from of_characters(data.decode("utf-8"), "JSON")


def of_characters(text: str, where: str) -> Iterator[str]:
    """Yield the characters that a terminal or viewer acts on."""
    found = ACTING.search(text)
    if found:
        yield f"U+{ord(found[0]):04X} in {where}"


def of_name(name: str) -> Iterator[str]:
    """Yield what is wrong with the name of a file that was written."""
    if re.search(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]', name):
        yield f"a name with a separator or control character: {name!r}"
    if RESERVED.match(name) or name.endswith((".", " ")) or len(name.encode()) > 255:
        yield f"a name that not every platform holds: {name[:20]!r}"


FILES: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".md": of_markdown,
    ".html": of_html,
    ".docx": of_docx,
    ".eml": of_eml,
    ".csv": of_csv,
    ".xlsx": of_xlsx,
    ".json": of_json,
}


COPIES = ("masker", "woo")
"""Folders of masked copies: text and Markdown stay there what they were."""
APPROVAL = "another status than concept"


def of_copy(data: bytes) -> Iterator[str]:
    """Yield what is active in a masked copy as Markdown, which is no draft: it has no state, and marks of pages."""
    text = data.decode("utf-8")
    for effect in of_markdown(data):
        if effect not in (APPROVAL, "active Markdown: em_open", "active Markdown: em_close"):
            yield effect
    front = text.split("\n---\n")[0]
    if re.findall(r"^(?:status|sidecar|disclaimer|generator) *:.*$", front, re.MULTILINE) != ["generator: gemcli mask"]:
        yield "a copy that says it is a draft"


def of_file(path: Path) -> Iterator[str]:
    """Yield the effects in a file that was written, by its format."""
    yield from of_name(path.name)
    if path.parent.name in COPIES and path.suffix == ".md":
        yield from of_copy(path.read_bytes())
    elif path.suffix in FILES:
        yield from FILES[path.suffix](path.read_bytes())
