"""Reads numbers and lengths of style sheets, and works out their sums (CSS Values 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

NUMBER = re.compile(r"([+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9})(?:e[+-]?\d{1,2})?)([a-z%]{0,5})")
PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945,
    "rem": 16.0, "em": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0, "vmin": 10.0, "vmax": 10.0,
}  # fmt: skip
"""Unit -> pixels; what depends on the window is taken for a common one."""
CALL = re.compile(r"(?<![\w-])(?P<name>calc|min|max|clamp|(?<=[(,*/+\s-]))\((?P<inner>[^()]{0,200})\)")
"""A sum without others inside it; one in plain brackets stands in another."""
SIGN = re.compile(r"\s{1,9}([+-])\s{1,9}")
DEEPEST = 20
"""Sums inside sums that are worked out."""

Measure = tuple[float, str]
"""A number and its unit."""


def numbers(value: str) -> list[Measure]:
    """Return the numbers of a value with their units.

    >>> numbers("translate(-50%, 9e3px)")
    [(-50.0, '%'), (9000.0, 'px')]
    """
    return [(float(match[1]), match[2]) for match in NUMBER.finditer(value)]


def pixels(value: str) -> float | None:
    """Return the length that a value begins with, in pixels; None for a share or none."""
    found = numbers(value)
    return found[0][0] * PIXELS[found[0][1]] if found and found[0][1] in PIXELS else None


def reckoned(value: str) -> str:
    """Return a value with its sums worked out; one of shares and lengths together stays as it is.

    >>> reckoned("calc(1px * (3 - 2) + 1rem)"), reckoned("min(0px, 2em) 50%"), reckoned("calc(100% - 1px)")
    ('17.0px', '0.0px 50%', 'calc(100% - 1px)')
    """
    for _ in range(DEEPEST):
        found = CALL.search(value) if "(" in value else None
        worked = _worked(found["name"], found["inner"]) if found else None
        if found is None or worked is None:
            break
        value = f"{value[: found.start()]}{worked[0]}{worked[1]}{value[found.end() :]}"
    return value


def _worked(name: str, inner: str) -> Measure | None:
    parts = [_sum(part.strip()) for part in inner.split(",")]
    known = list(_of_one_kind([part for part in parts if part is not None]))
    if len(known) != len(parts):
        return None
    match name:
        case "min":
            return min(known)
        case "max":
            return max(known)
        case "clamp" if len(known) == 3:
            low, wanted, high = known
            return max(low, min(wanted, high))
        case "calc" | "" if len(known) == 1:
            return known[0]
    return None


def _sum(text: str) -> Measure | None:
    """Return the sum of terms; None where they are of different kinds, or no numbers."""
    first, *rest = SIGN.split(text)
    terms = [_product(first), *(_product(term) for term in rest[1::2])]
    known = list(_of_one_kind([term for term in terms if term is not None]))
    if len(known) != len(terms):
        return None
    total = known[0][0]
    for sign, (number, _) in zip(rest[::2], known[1:], strict=True):
        total += number if sign == "+" else -number
    return total, known[0][1]


def _product(text: str) -> Measure | None:
    pieces = re.split(r"\s{0,9}([*/])\s{0,9}", text)
    found = [NUMBER.fullmatch(piece) for piece in pieces[::2]]
    measures = [(float(match[1]), match[2]) for match in found if match is not None]
    units = [unit for _, unit in measures if unit]
    if len(measures) != len(found) or len(units) > 1:
        return None
    total = measures[0][0]
    for sign, (number, _) in zip(pieces[1::2], measures[1:], strict=True):
        if sign == "/" and number == 0:
            return None
        total = total * number if sign == "*" else total / number
    return total, units[0] if units else ""


def _of_one_kind(measures: list[Measure]) -> Iterator[Measure]:
    """Yield measures in one unit; nothing where they have none in common."""
    units = {unit for _, unit in measures}
    if len(units) == 1:
        yield from measures
    elif all(unit in PIXELS and (unit or number == 0) for number, unit in measures):
        yield from ((number * PIXELS[unit], "px") for number, unit in measures)
