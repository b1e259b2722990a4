"""Finds the cells of tables that stand in a column which is not shown: `col` elements have styles of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST = 1_000
"""Columns that an element may stand for (HTML, 4.9.3 and 4.9.11)."""
PARTS = ("thead", "tbody", "tfoot")


def hidden_cells(tree: LexborHTMLParser, is_hidden: Callable[[LexborNode], bool]) -> frozenset[int]:
    """Return the ids of the cells all of whose columns are hidden."""
    found: set[int] = set()
    for table in tree.css("table"):
        lost = {number for number, is_lost in enumerate(_columns(table, is_hidden)) if is_lost}
        found.update(_cells(table, lost) if lost else ())
    return frozenset(found)


def _columns(table: LexborNode, is_hidden: Callable[[LexborNode], bool]) -> Iterator[bool]:
    """Say of each column of a table whether it is hidden; a group without columns of its own stands for its span."""
    for group in (inner for inner in table.iter() if inner.tag == "colgroup"):
        is_lost = is_hidden(group)
        for element in [column for column in group.iter() if column.tag == "col"] or [group]:
            yield from [is_lost or is_hidden(element)] * _span(element, "span")


def _cells(table: LexborNode, lost: set[int]) -> Iterator[int]:
    for part in (table, *(inner for inner in table.iter() if inner.tag in PARTS)):
        for row in part.iter():
            at = 0
            for cell in row.iter() if row.tag == "tr" else ():
                if cell.tag in ("td", "th"):
                    width = _span(cell, "colspan")
                    if lost.issuperset(range(at, at + width)):
                        yield cell.mem_id
                    at += width


def _span(element: LexborNode, name: str) -> int:
    written = (element.attributes.get(name) or "").strip()
    return max(1, min(MOST, int(written[:6]))) if written.isdecimal() else 1
