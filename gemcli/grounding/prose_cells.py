"""The amounts that a sentence about a budget may tell: each cited one with its line, its columns and its year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.facts import cell_amounts
from gemcli.facts.cell_amounts import Reading
from gemcli.facts.inflection import roots
from gemcli.grounding.prose_words import KINDS, PERIOD, SORTS
from gemcli.model.claim import Claim
from gemcli.model.table import Cell
from gemcli.text.words import tokens

Row = tuple[str, int]
"""A sheet and the row in it."""
Name = tuple[frozenset[str], ...]
"""The name of a line: the roots of each of its words."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One cited amount and what the table says that it is."""

    address: str
    value: Decimal
    row: Row
    labels: tuple[str, ...]
    """Texts of its own row, from left to right."""
    heads: tuple[str, ...]
    """What stands above it, from top to bottom."""

    @property
    def sorts(self) -> frozenset[str]:
        """What it is called: "lasten", "saldo"; of the heads, else of the line."""
        return _all(SORTS, self.heads) or _all(SORTS, self.labels)

    @property
    def kinds(self) -> frozenset[str]:
        return _all(KINDS, self.heads)

    @property
    def periods(self) -> frozenset[str]:
        """Its years and days as printed, and the year of each day."""
        found = [match for head in self.heads for match in PERIOD.finditer(head)]
        return frozenset(name for match in found for name in (match[0], match["year"]))

    @property
    def time(self) -> tuple[int, int, int] | None:
        """Year, month and day, to put amounts in order; None where no head names a year."""
        found = [match for head in self.heads for match in PERIOD.finditer(head)]
        if not found:
            return None
        day = found[-1]
        return int(day["year"]), int(day["month"] or 0), int(day["day"] or 0)


def amounts(claim: Claim, cited: Mapping[str, Cell]) -> tuple[Amount, ...]:
    """Return the amounts among the cited cells: those that the claim names as its figures, read in their notation."""
    named = _listed(claim, "figures")
    notation = claim.fields.get("notation")
    each = notation if isinstance(notation, tuple) else (str(notation or cell_amounts.PLAIN),) * len(named)
    return tuple(_amounts(dict(zip(named, each, strict=False)), cited))


def compared(claim: Claim, known: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Yield the pairs of amounts, later and earlier, whose difference a rule has told."""
    by_address = {amount.address: amount for amount in known}
    named = _listed(claim, "compared")
    for later, earlier in zip(named[::2], named[1::2], strict=False):
        if later in by_address and earlier in by_address:
            yield by_address[later], by_address[earlier]


def names(known: Sequence[Amount]) -> dict[Name, frozenset[Row]]:
    """Return each name of a line as roots of its words, with the rows that bear it.

    Without the number in front, or as the text nearest to the amounts alone, it is a name only where one line has it.
    """
    full: dict[Name, set[Row]] = {}
    short: dict[Name, set[Row]] = {}
    for amount in known:
        full.setdefault(_rooted(amount.labels), set()).add(amount.row)
        last = [text for text in amount.labels[-1:] if not SORTS.fullmatch(text.strip())]
        for name in (_rooted(amount.labels), _rooted(last)):
            short.setdefault(_without_code(name), set()).add(amount.row)
    alone = {name: rows for name, rows in short.items() if len(rows) == 1 and name not in full}
    return {name: frozenset(rows) for name, rows in {**alone, **full}.items() if _without_code(name)}


def _amounts(notations: Mapping[str, str], cited: Mapping[str, Cell]) -> Iterator[Amount]:
    places = {address: (address.rpartition("!")[0], cell.row) for address, cell in cited.items()}
    taken = {places[address] for address in notations if address in places}
    for address, notation in notations.items():
        cell = cited.get(address)
        read = cell_amounts.read(cell, notation) if cell is not None else None
        if cell is None or read is None or read.reading is not Reading.VALUE or read.value is None:
            continue
        sheet, row = places[address]
        beside = [other for name, other in cited.items() if places[name] == (sheet, row) and name not in notations]
        above = [other for name, other in cited.items() if places[name][0] == sheet and other.row < row]
        yield Amount(
            address,
            read.value,
            (sheet, row),
            tuple(other.text for other in sorted(beside, key=lambda other: other.column)),
            tuple(_heads(cell, above, {line for name, line in taken if name == sheet})),
        )


def _heads(cell: Cell, above: Iterable[Cell], taken: set[int]) -> list[str]:
    """Return what stands above a cell: of each row of the nearest block of headers the text over it or left of that."""
    rows: dict[int, Cell] = {}
    for other in sorted(above, key=lambda one: one.column):
        if other.row not in taken and other.column <= cell.column:
            rows[other.row] = other
    last = max(rows, default=-1)
    first = max((row for row in taken if row < last), default=-1)
    return [rows[row].text for row in sorted(rows) if row > first]


def _rooted(texts: Sequence[str]) -> Name:
    return tuple(roots(token.text) for text in texts for token in tokens(text))


def _without_code(name: Name) -> Name:
    """Return a name without the numbers in front of it."""
    start = next(
        (at for at, word in enumerate(name) if any(char.isalpha() for root in word for char in root)), len(name)
    )
    return name[start:]


def _all(pattern: re.Pattern[str], texts: Sequence[str]) -> frozenset[str]:
    return frozenset(match[0].casefold() for text in texts for match in pattern.finditer(text))


def _listed(claim: Claim, name: str) -> tuple[str, ...]:
    value = claim.fields.get(name)
    return value if isinstance(value, tuple) else ()
