"""Reads lengths of a Word file: numbers in the unit of their attribute, or with a unit (ECMA-376-1, 22.9.2.15)."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from gemcli.sources.markup import attribute

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEASURE = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi|%)?")
POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
"""Unit -> points."""
TWIPS, HALVES = 20, 2
"""Twentieths of a point and half-points in a point: what plain numbers count, as a rule."""


def measure(element: Element | None, name: str, per_point: int = TWIPS, default: int = 0) -> int:
    """Return a length of an attribute in parts of a point; the default where there is none."""
    return parts_of_points(attribute(element, name), per_point, default)


def parts_of_points(written: str, per_point: int = TWIPS, default: int = 0) -> int:
    """Return a length in parts of a point, or a share as its plain number; the default for what is neither.

    >>> parts_of_points("-400"), parts_of_points("0.5pt", 2), parts_of_points("1in"), parts_of_points("5%")
    (-400, 1, 1440, 5)
    """
    found = MEASURE.fullmatch(written)
    if found is None:
        return default
    exact = float(found[1]) * (per_point * POINTS[found[2]] if found[2] in POINTS else 1)
    return math.ceil(exact) if 0 < exact < 1 else round(exact)
