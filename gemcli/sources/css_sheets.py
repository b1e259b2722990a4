"""Finds the style sheets that a page carries inside it: its style elements, and addresses that hold a whole sheet."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from gemcli.sources.css_media import holds_on_screen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

DATA = re.compile(r"data:text/css([^,]{0,100}),(.*)", re.IGNORECASE | re.DOTALL)
IMPORT = re.compile(
    r"@import\s{1,5}(?:url\(\s{0,5})?(?:\"(data:[^\"]{0,100000})\"|'(data:[^']{0,100000})')\s{0,5}\)?([^;]{0,200});",
    re.IGNORECASE,
)
MOST_IMPORTS = 50


def sheets(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the style sheets inside a page that hold on a screen, the imported before what imports them."""
    for node in tree.css("style, link[rel~=stylesheet]"):
        if not holds_on_screen(node.attributes.get("media") or ""):
            continue
        text = _held(node.attributes.get("href") or "") if node.tag == "link" else node.text() or ""
        for number, found in enumerate(IMPORT.finditer(text)):
            if number < MOST_IMPORTS and holds_on_screen(found[3]):
                yield _held(found[1] or found[2])
        yield text


def _held(address: str) -> str:
    """Return the sheet that an address of data holds; nothing for an address elsewhere, which is never fetched."""
    found = DATA.match(address.strip())
    if found is None:
        return ""
    data = unquote_to_bytes(found[2])
    if found[1].lower().rstrip().endswith(";base64"):
        try:
            data = base64.b64decode(data, validate=False)
        except (binascii.Error, ValueError):
            return ""
    return data.decode("utf-8", "replace")
