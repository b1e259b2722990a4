"""Words of a Word file that stand in attributes: alternative texts, tooltips, titles of fields and of tables."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gemcli.sources.docx_copy.words import Change
from gemcli.sources.markup import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MARK = "#"
"""Behind the name of a part: its attributes."""
SHOWN = frozenset({"descr", "title", "tooltip", "alt", "displayText"})
"""Attributes that a program shows, or reads aloud (ECMA-376 part 1: 20.4.2.5, 17.16.22, 17.5.2.21)."""
VALUED = frozenset({"alias", "tag", "helpText", "statusText", "default", "listEntry", "tblCaption", "tblDescription"})
"""Elements whose `val` is such words."""


def text_of(tree: Element) -> str:
    """Return these words of one part, each value on a line of its own; a line break inside one counts as a blank."""
    return "\n".join(_flat(node, key) for node, key in _places(tree))


def change(tree: Element, changes: Sequence[Change]) -> None:
    """Put other words in place, given in the code points of `text_of`; each change lies inside one value."""
    waiting = deque(sorted(changes, key=lambda one: one.start))
    start = 0
    for node, key in list(_places(tree)) if waiting else ():
        value = _flat(node, key)
        pieces, done = [], 0
        while waiting and waiting[0].end <= start + len(value):
            one = waiting.popleft()
            pieces += [value[done : one.start - start], one.words]
            done = one.end - start
        if pieces:
            node.set(key, "".join([*pieces, value[done:]]))
        start += len(value) + 1


def _places(tree: Element) -> Iterator[tuple[Element, str]]:
    for node in tree.iter():
        name = local(node)
        for key, value in node.items() if name else ():
            plain = str(key).rpartition("}")[2]
            if str(value).strip() and (plain in SHOWN or (plain == "val" and name in VALUED)):
                yield node, str(key)


def _flat(node: Element, key: str) -> str:
    return " ".join((node.get(key) or "").splitlines())
