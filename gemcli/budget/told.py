"""Says how a table was read and which part of it was not understood, for the reader of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.amounts import contradiction
from gemcli.budget.columns import Column
from gemcli.budget.conventions import Signs, is_iv3, spending_signs
from gemcli.budget.shapes import Shape
from gemcli.budget.totals import Totals
from gemcli.budget.vocabulary import folded, year
from gemcli.facts.cell_amounts import MIXED, Reading
from gemcli.locales import N_, Message, say
from gemcli.model.table import Cell, canonical, cell_name, column_name

FIRST = 12
"""Rows that a message names; more are counted."""

LONGEST = 24
"""Characters of a cell that a message repeats."""

SEVERAL_UNITS = "*"
"""Stands for a unit that differs from line to line."""


@dataclass(frozen=True, slots=True)
class Told:
    """A table of which is told how it was read."""

    account: Account
    shape: Shape
    totals: Totals

    def understood(self, *, is_fixed: bool = False, is_unit_above: bool = False) -> Iterator[Message]:
        """Yield what a reader must know to object: shape, header, columns, unit, signs."""
        if is_fixed:
            yield say(N_("{where}: read as the layout file says."), where=self._where)
        yield self._overview()
        yield from self._unit()
        if is_unit_above:
            yield say(N_("{where}: its unit is the one named for the table above it."), where=self._where)
        match spending_signs(self.account) if self.shape is not Shape.PAYMENTS else None:
            case Signs.MINUS:
                yield say(N_("{where}: lasten are printed with a minus."), where=self._where)
            case Signs.PLUS:
                yield say(N_("{where}: lasten and baten are both printed without a minus."), where=self._where)
        if not self.account.header_rows:
            yield say(N_("{where}: no header row was recognised; columns go by their letters."), where=self._where)

    def not_understood(self) -> Iterator[Message]:
        """Yield what was therefore not checked, and why."""
        yield from (self._mixed(column) for column in self.account.amounts() if column.notation == MIXED)
        for one, other in _twins(self.account.amounts()):
            yield say(
                N_("{where}: columns {one} and {other} both say {header}; one of the two may be of another year."),
                where=self._where,
                one=column_name(one.index),
                other=column_name(other.index),
                header=_short(one.header, 60),
            )
        yield from self._unread()
        for index in self.totals.not_additive:
            yield say(
                N_("{where}: the sums do not hold in column {column} while they do in others; not checked there."),
                where=self._where,
                column=self.account.column(index).name,
            )
        if self.totals.unclear:
            yield say(
                N_("{where}: row {row} is called a total, but no set of lines was found that it adds up; not checked."),
                where=self._where,
                row=_rows(self.totals.unclear),
            )

    def _unit(self) -> Iterator[Message]:
        if self.account.unit_text == SEVERAL_UNITS:
            yield say(
                N_("{where}: the unit differs from line to line; amounts are compared as printed."), where=self._where
            )
        elif self.account.unit is None and self.shape is not Shape.RATIOS:
            yield say(N_("{where}: no unit is named; amounts are taken as printed."), where=self._where)
            if is_iv3(self.account):
                yield say(
                    N_(
                        "{where}: its lines carry the codes of Iv3, which is delivered in thousands of euros, so "
                        "presumably x 1,000; norms in euros are not applied until a layout file says so."
                    ),
                    where=self._where,
                )

    def _mixed(self, column: Column) -> Message:
        cells = [line.cells[column.index] for line in self.account.lines if column.index in line.cells]
        texts = [cell.text for cell in cells if cell.number is None]
        one, other = contradiction(texts)
        if other:
            return say(
                N_(
                    "{where}: column {column} mixes two ways of writing amounts ({one} beside {other}); those with a "
                    "mark were left unread."
                ),
                where=self._where,
                column=column.name,
                one=_address(cells, one),
                other=_address(cells, other),
            )
        return say(
            N_(
                "{where}: column {column} holds amounts such as {one}, and nothing shows whether the mark separates "
                "thousands or decimals; those with a mark were left unread."
            ),
            where=self._where,
            column=column.name,
            one=_address(cells, one),
        )

    def _unread(self) -> Iterator[Message]:
        unread = [
            (cell_name(line.row, index), amount.raw)
            for line in self.account.lines
            for index, amount in line.amounts.items()
            if amount.reading in (Reading.AMBIGUOUS, Reading.ERROR) and line.part is not Part.HEADING
        ]
        if unread:
            yield say(
                N_(
                    "{where}: {count} cells hold no amount that can be read with certainty, the first is {first} "
                    "({text})."
                ),
                where=self._where,
                count=len(unread),
                first=unread[0][0],
                text=_short(unread[0][1]),
            )

    def _overview(self) -> Message:
        account = self.account
        counts = {
            "where": self._where,
            "header": ", ".join(str(row + 1) for row in account.header_rows) or "-",
            "unit": _unit_words(account),
            "columns": "; ".join(_columns(account.amounts())) or "-",
            "lines": sum(line.part is Part.LINE for line in account.lines),
            "totals": len(self.totals.found),
        }
        if self.shape is Shape.PAYMENTS:
            return say(N_("{where}: read as a list of payments, {lines} lines; header row {header}."), **counts)
        if self.shape is Shape.RATIOS:
            return say(
                N_("{where}: read as key figures, {lines} lines; header row {header}; nothing to add up."), **counts
            )
        if self.shape is Shape.LONG:
            return say(
                N_(
                    "{where}: read as a long table, one row for each combination of {keys}, {lines} lines; header row "
                    "{header}; unit {unit}; amounts: {columns}."
                ),
                keys=self._keys(),
                **counts,
            )
        if any(line.part is Part.CLOSING for line in account.lines):
            return say(
                N_(
                    "{where}: read as the course of a balance, from opening to closing; header row {header}; unit "
                    "{unit}; amounts: {columns}."
                ),
                **counts,
            )
        return say(
            N_(
                "{where}: read as a budget, {lines} lines and {totals} totals; header row {header}; unit {unit}; "
                "amounts: {columns}."
            ),
            **counts,
        )

    def _keys(self) -> str:
        """Return the columns whose texts tell the lines of a long table apart, with how many there are of each."""
        values: dict[int, set[str]] = {}
        for line in self.account.lines:
            for cell in line.label_cells:
                values.setdefault(cell.column, set()).add(cell.text)
        named = [(self.account.column(index).name, len(texts)) for index, texts in sorted(values.items())]
        return " x ".join(f"{name} ({count})" for name, count in named)

    @property
    def _where(self) -> str:
        account = self.account
        first = min((line.row for line in account.lines), default=0)
        return f"{account.sheet}, {account.title}" if account.title else f"{account.sheet}!{cell_name(first, 0)}"


def _columns(columns: Sequence[Column]) -> list[str]:
    """Return what each column was read as, by its header where several were read alike."""
    meanings = [" ".join(filter(None, (str(c.year or ""), str(c.phase), str(c.sort)))) for c in columns]
    alike = Counter(meanings)
    return [
        f"{column_name(column.index)} {meaning if meaning and alike[meaning] == 1 else column.name}"
        for column, meaning in zip(columns, meanings, strict=True)
    ]


def _twins(columns: Sequence[Column]) -> Iterator[tuple[Column, Column]]:
    """Yield columns beside each other whose headers name the same year in the same words."""
    for one, other in pairwise(columns):
        if one.year and year(one.header) and folded(one.header) == folded(other.header):
            yield one, other


def _unit_words(account: Account) -> str:
    if account.unit is None:
        return "-"
    return f"x {canonical(account.unit)} ({_short(account.unit_text, 60)})"


def _rows(lines: tuple[Line, ...]) -> str:
    rows = [str(line.row + 1) for line in lines]
    return ", ".join(rows[:FIRST]) + (f", … ({len(rows)})" if len(rows) > FIRST else "")


def _address(cells: list[Cell], text: str) -> str:
    """Return a cell's text with its address."""
    return next((f"{cell.address}: {_short(text)}" for cell in cells if cell.text == text), _short(text))


def _short(text: str, longest: int = LONGEST) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else folded[:longest] + "…"
