"""The Markdown that gemcli writes and reads: CommonMark with footnotes and tables, nothing active."""

from __future__ import annotations

import contextlib
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

ALLOWED = frozenset(
    [
        "front_matter",
        "heading_open",
        "heading_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "softbreak",
        "blockquote_open",
        "blockquote_close",
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
        "strong_open",
        "strong_close",
        "table_open",
        "table_close",
        "thead_open",
        "thead_close",
        "tbody_open",
        "tbody_close",
        "tr_open",
        "tr_close",
        "th_open",
        "th_close",
        "td_open",
        "td_close",
        "footnote_ref",
        "footnote_block_open",
        "footnote_block_close",
        "footnote_open",
        "footnote_close",
        "footnote_anchor",
    ]
)
"""Every token type that a rendered draft may hold: no link, image, HTML, code or emphasis of foreign make."""

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---(?:\n|\Z)", re.DOTALL)


def parser() -> MarkdownIt:
    """Return a fresh parser for drafts."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).use(front_matter_plugin)


def front_matter(markdown: str) -> dict[str, str]:
    """Return the front matter's plain `name: value` lines; nested values are left aside."""
    found = FRONT_MATTER.match(markdown.replace("\r\n", "\n").removeprefix("\ufeff"))
    if not found:
        return {}
    pairs = (line.partition(":") for line in found[1].splitlines() if not line.startswith((" ", "-", "#")))
    return {name.strip(): _scalar(value.strip()) for name, colon, value in pairs if colon}


def _scalar(value: str) -> str:
    if value.startswith('"'):
        with contextlib.suppress(ValueError):
            return str(json.loads(value))
    return value.strip("\"'")
