"""Tells folded groups of rows or columns from hidden ones: a group has a [+] beside it that everybody can open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import NamedTuple

OFF = rb"""\s{0,9}=\s{0,9}["'](?:0|false|off)["']"""
ON = rb"""\s{0,9}=\s{0,9}["'](?:1|true|on)["']"""
NAME = rb"""<(?:[^\s<>/:"'=]+:)?"""
NO_SIGNS = re.compile(NAME + rb"sheetView\b[^<>]*\bshowOutlineSymbols" + OFF)
ABOVE = re.compile(NAME + rb"outlinePr\b[^<>]*\bsummaryBelow" + OFF)
BEFORE = re.compile(NAME + rb"outlinePr\b[^<>]*\bsummaryRight" + OFF)
LOCKED = re.compile(NAME + rb"sheetProtection\b[^<>]*\bsheet" + ON)


class Line(NamedTuple):
    """A row or column as its file describes it."""

    is_hidden: bool = False
    level: int = 0
    """How deep it stands in groups (outlineLevel); 0 outside them."""
    is_collapsed: bool = False
    """Whether the group beside it is folded: the [+] stands here."""


class Signs(NamedTuple):
    """Where a sheet shows the [+] of a folded group."""

    are_shown: bool = True
    """Whether there are any that people can open: the sheet shows them and is not locked."""
    below: bool = True
    """Whether that of rows stands below its group."""
    right: bool = True
    """Whether that of columns stands to the right of its group."""


def signs(data: bytes) -> Signs:
    """Return where the sheet of an XLSX part shows the [+] of its groups (ECMA-376-1, 18.3.1.61 and 18.3.1.87)."""
    head = data[:65_536]
    is_locked = b"sheetProtection" in data and LOCKED.search(data) is not None
    are_shown = not is_locked and NO_SIGNS.search(head) is None
    return Signs(are_shown, ABOVE.search(head) is None, BEFORE.search(head) is None)


def folded(lines: Mapping[int, Line], *, is_sign_after: bool, lost: Set[int] = frozenset()) -> set[int]:
    """Return the hidden rows or columns that a [+] opens.

    `lines` holds those that stand out, by number; `lost` those that are hidden by their size as well. A group goes
    back from its [+] as far as its rows are hidden and stand deeper than that; a [+] that is hidden itself opens
    nothing, and neither does one of which the rows beside it are hidden outside of a group.

    >>> sorted(folded({1: Line(True, 1), 2: Line(True, 1), 3: Line(False, 0, True), 4: Line(True)}, is_sign_after=True))
    [1, 2]
    """
    found: set[int] = set()
    step = -1 if is_sign_after else 1
    for number, line in lines.items():
        if not line.is_collapsed or line.is_hidden or number in lost:
            continue
        at = number + step
        while (inner := lines.get(at)) is not None and inner.is_hidden and inner.level > line.level and at not in lost:
            found.add(at)
            at += step
    return found
