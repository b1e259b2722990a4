"""Reads the amounts of cells in the notation that a claim names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from gemcli.facts import cell_amounts, formula
from gemcli.facts.cell_amounts import Reading
from gemcli.grounding.cell_fields import list_of
from gemcli.grounding.quoting import stands_in
from gemcli.model.claim import Claim
from gemcli.model.table import Cell
from gemcli.text.words import tokens

YEAR = re.compile(r"(?:19|20)\d\d")


class CellReader:
    """The amounts of cells, read in the notation that the claim names."""

    def __init__(self, claim: Claim, book: Mapping[str, Cell]) -> None:
        self._book = book
        named = (str(claim.fields.get("cell") or ""), *list_of(claim.fields.get("cells")))
        notation = claim.fields.get("notation")
        each = notation if isinstance(notation, tuple) else (str(notation or cell_amounts.PLAIN),) * len(named)
        self._notations = dict(zip(map(self.address, named), each, strict=False))
        self._usual = each[0] if each else cell_amounts.PLAIN
        self._words: set[str] = set()

    def address(self, name: str) -> str:
        """Return the full address of a cell that may be named without its sheet; empty for one that is not there."""
        if name in self._book or "!" in name:
            return name if name in self._book else ""
        return next((address for address in self._book if name and address.rpartition("!")[2] == name), "")

    def full(self, name: str) -> str:
        """Return a cell's name as it stands, also for a cell that the sheet leaves empty."""
        return self.address(name) or (name if "!" in name else "")

    def number(self, address: str) -> Decimal | None:
        """Return the amount of a cell; 0 for a blank one, None for text."""
        cell = self._book.get(address)
        if cell is None:
            return Decimal(0)
        amount = cell_amounts.read(cell, self._notations.get(address, self._usual))
        if amount.reading is Reading.BLANK:
            return Decimal(0)
        return amount.value if amount.reading is Reading.VALUE else None

    def prints(self, raw: str) -> bool:
        """Whether a number is a word of a heading or label of the sheet, or a year that heads a column."""
        if not self._words:
            for cell in self._book.values():
                if cell.number is None or YEAR.fullmatch(cell.text):
                    self._words.update(token.text for token in tokens(cell.text))
        return raw in self._words

    def says(self, words: str) -> bool:
        """Whether a cell of the sheet holds these words."""
        return any(cell.number is None and stands_in(words, cell.text) for cell in self._book.values())

    def is_blank(self, addresses: Iterable[str]) -> bool:
        """Whether none of the cells holds an amount other than 0."""
        return all(self.number(address) == 0 for address in addresses)

    def sum_of(self, written: str, sheet: str) -> Decimal | None:
        """Return the value of a formula; None when a cell holds no amount or the notation is unknown."""
        try:
            numbers = {address: self.number(address) for address in formula.cells(written, sheet)}
            if None in numbers.values():
                return None
            return formula.evaluate(written, {a: n for a, n in numbers.items() if n is not None}, sheet)
        except formula.FormulaError:
            return None

    def numbers(self, addresses: Mapping[str, Cell]) -> Iterator[Decimal]:
        """Yield the amounts of the cited cells."""
        for address in addresses:
            number = self.number(address)
            if number is not None:
                yield number


def cells_below(claim: Claim, reader: CellReader, cell: str) -> list[str]:
    """Return the cited cells in the column of a heading."""
    column = cell.rpartition("!")[2].rstrip("0123456789")
    named = [address for name in list_of(claim.fields.get("cells")) if (address := reader.full(name))]
    return [address for address in named if address.rpartition("!")[2].rstrip("0123456789") == column]
