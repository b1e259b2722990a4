"""What other municipalities budget for each taakveld, from a long table that the user points at (Iv3)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from gemcli.budget.columns import Role
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.vocabulary import Phase, Sort, folded, phase, year
from gemcli.model.document import Document
from gemcli.model.table import Table

THOUSAND = Decimal(1000)
"""Iv3 is delivered in thousands of euros by definition; a reference that names its unit keeps that."""

SHORTEST = len("6.7")
"""Characters that the code of a taakveld has at least."""
TWICE = math.log(2)

Key = tuple[str, Sort]
"""Code of a taakveld, lasten or baten."""


@dataclass(frozen=True, slots=True)
class Peer:
    """How other municipalities lie: the middle one and the spread around it, both of logarithms."""

    middle: float
    spread: float
    """1.4826 x median absolute deviation, at least 0.02."""
    count: int
    """Municipalities that the figure rests on."""
    jumps: float
    """Share of them at more than twice or less than half of the middle."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One year of a reference: amounts in euros by municipality, taakveld and sort."""

    year: int
    phase: Phase
    amounts: Mapping[tuple[str, str, Sort], Decimal]
    inhabitants: Mapping[str, Decimal]

    @property
    def with_families(self) -> Mapping[tuple[str, str, Sort], Decimal]:
        """The amounts, and for a taakveld that is given in parts only (6.711, 6.712) the sum of its parts (6.7)."""
        codes = {code for _, code, _ in self.amounts}
        whole = dict(self.amounts)
        for (name, code, sort), value in self.amounts.items():
            for size in range(SHORTEST, len(code)):
                family = code[:size]
                if family not in codes:
                    whole[name, family, sort] = whole.get((name, family, sort), Decimal(0)) + value
        return whole


@dataclass(frozen=True, slots=True)
class Reference:
    """The figures of other municipalities, a part for each year and phase."""

    parts: tuple[Figures, ...]

    def per_inhabitant(self, part: Figures) -> Mapping[Key, Peer]:
        """Return for each taakveld what municipalities spend or receive for each inhabitant."""
        found: dict[Key, list[float]] = defaultdict(list)
        for (name, code, sort), value in part.amounts.items():
            people = part.inhabitants.get(name)
            if people and value > 0:
                found[code, sort].append(math.log(float(value / people)))
        return _peers(found)

    def ratios(self, before: Figures, after: Figures) -> Mapping[Key, Peer]:
        """Return for each taakveld how the later year stands to the earlier one in the same municipality."""
        found: dict[Key, list[float]] = defaultdict(list)
        sums = before.with_families
        for key, value in after.with_families.items():
            earlier = sums.get(key)
            if earlier and earlier > 0 and value > 0:
                found[key[1], key[2]].append(math.log(float(value / earlier)))
        return _peers(found)

    def people_of(self, text: str) -> Decimal | None:
        """Return the inhabitants of the municipality that a title names; None when it names none or two."""
        words = f" {folded(text).replace('_', ' ').replace('-', ' ')} "
        named = {
            name: people
            for part in self.parts
            for name, people in part.inhabitants.items()
            if f" {name.replace('-', ' ')} " in words
        }
        longest = max(named, key=len, default="")
        return named.get(longest) if all(name in longest for name in named) else None


def reference(documents: Iterable[Document]) -> Reference:
    """Return the reference that some documents hold: long tables with a municipality and a taakveld in each row."""
    parts = [
        part
        for document in documents
        for table in document.tables
        for layout in read(table)
        if layout.shape is Shape.LONG
        for part in _figures(layout, table, document.source.path)
    ]
    return Reference(tuple(part for part in parts if part.amounts))


def _figures(layout: Layout, table: Table, path: str) -> Iterator[Figures]:
    """Yield the years of one long table; a year stands in the header of a column, or in the name of sheet or file."""
    account = layout.account
    usual = year(table.sheet) or year(account.title) or year(path)
    named = phase(f"{table.sheet} {account.title} {path}")
    amounts: dict[tuple[int, Phase], dict[tuple[str, str, Sort], Decimal]] = defaultdict(dict)
    columns = [c for c in account.amounts() if c.sort in (Sort.SPENDING, Sort.INCOME)]
    whole = [column for column in columns if folded(column.header) in ("lasten", "baten")] or columns
    for line in account.lines:
        if not line.code or len(line.texts) < 2:
            continue
        for column in whole:
            value = line.value(column.index)
            if value is not None:
                when = (column.year or usual, column.phase if column.phase is not Phase.NONE else named)
                key = (line.texts[0], line.code, column.sort)
                amounts[when][key] = value * (account.unit or THOUSAND)
    people = _inhabitants(layout, table)
    for (of, kind), held in amounts.items():
        yield Figures(of, kind, held, people)


def _inhabitants(layout: Layout, table: Table) -> dict[str, Decimal]:
    count = next(
        (c for c in layout.account.columns if c.role in (Role.COUNT, Role.AMOUNT) and "inwoner" in folded(c.header)),
        None,
    )
    if count is None:
        return {}
    by_row = {line.row: line.texts[0] for line in layout.account.lines if line.texts}
    return {
        by_row[cell.row]: number
        for cell in table.cells()
        if cell.column == count.index and cell.row in by_row and (number := _whole(cell.text)) is not None
    }


def _whole(text: str) -> Decimal | None:
    digits = text.replace(".", "").replace(" ", "")
    return Decimal(digits) if digits.isascii() and digits.isdigit() and int(digits) > 0 else None


def _peers(found: Mapping[Key, list[float]]) -> dict[Key, Peer]:
    peers = {}
    for key, values in found.items():
        middle = median(values)
        spread = 1.4826 * median(abs(value - middle) for value in values)
        jumps = sum(abs(value - middle) > TWICE for value in values) / len(values)
        peers[key] = Peer(middle, max(spread, 0.02), len(values), jumps)
    return peers
