"""Checks a sentence about cells again: the values that it names, and the sum or difference that it reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from gemcli.facts import cell_amounts, formula
from gemcli.facts.cell_amounts import Reading
from gemcli.facts.numerals import Numeral
from gemcli.facts.numerals import find as numerals
from gemcli.grounding.lines import Spot
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Held, Said, Sides
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.finding import Check, CheckResult
from gemcli.model.table import Cell, canonical
from gemcli.text.words import tokens

TOLD = ("value", "expected", "difference", "threshold")
"""Fields whose numbers the sentence may name."""


def recomputed(claim: Claim, both: Sides, book: Mapping[str, Cell]) -> list[Check]:
    """Return the checks of a claim that code made from cells: value, label, formula, difference and every number of
    its sentence.

    `book` holds the cells of the cited sheets by `Sheet!C5`. `formula` names the sum (`SUM(C5:C12)`); without one the
    cells of `cells` are added up where the claim states an expected value.
    """
    reader = _Reader(claim, book)
    cell = reader.address(str(claim.fields.get("cell") or ""))
    value, expected, difference = (_decimal(claim.fields.get(name)) for name in ("value", "expected", "difference"))
    checks: list[Check] = []
    if cell and value is not None:
        checks.append(_value(claim, both, reader, cell, value))
    label = str(claim.fields.get("label") or "")
    if label:
        stands = stands_in(label, both.quote) or all(reader.says(part) for part in label.split(", "))
        result = CheckResult.EQUAL if stands else CheckResult.UNDECIDED
        checks.append(both.check("label", result, label, label if stands else ""))
    if expected is not None:
        checks.append(_expected(claim, both, reader, cell, expected))
    if difference is not None and expected is not None and value is not None:
        right = abs(difference) == abs(value - expected)
        told = _told_as(difference, both)
        checks.append(both.check("difference", _same(right), told, canonical(value - expected)))
    checks.extend(_told(claim, both, reader))
    return checks


TWICE = 2
TIMES = re.compile(r"\s{1,2}(?:keer|maal|times|cijfers|digits)\b")
"""A line that stands there twice, its second row among the cited cells; or two digits that were exchanged."""
YEAR = re.compile(r"(?:19|20)\d\d")
NORM = re.compile(r"\s{0,2}(?:%|procent|percent|keer|maal|times|jaar|years)")


class _Reader:
    """The amounts of cells, read in the notation that the claim names."""

    def __init__(self, claim: Claim, book: Mapping[str, Cell]) -> None:
        self._book = book
        named = (str(claim.fields.get("cell") or ""), *_listed(claim.fields.get("cells")))
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


def _value(claim: Claim, both: Sides, reader: _Reader, cell: str, value: Decimal) -> Check:
    """Compare the value with its cell; a cell of words heads a column, whose cited cells must then be empty."""
    held = reader.number(cell)
    if held is None and value == 0:
        below = _below(claim, reader, cell)
        result = CheckResult.EQUAL if below and reader.is_blank(below) else CheckResult.UNDECIDED
        return both.check("value", result, canonical(value))
    return both.check("value", _same(held == value), _told_as(value, both), Held(_shown(held), _spot(both, cell)))


def _below(claim: Claim, reader: _Reader, cell: str) -> list[str]:
    """Return the cited cells in the column of a heading."""
    column = cell.rpartition("!")[2].rstrip("0123456789")
    named = [address for name in _listed(claim.fields.get("cells")) if (address := reader.full(name))]
    return [address for address in named if address.rpartition("!")[2].rstrip("0123456789") == column]


def _expected(claim: Claim, both: Sides, reader: _Reader, cell: str, expected: Decimal) -> Check:
    written = str(claim.fields.get("formula") or "")
    if written:
        result = reader.sum_of(written, cell.rpartition("!")[0])
    else:
        addends = [address for name in _listed(claim.fields.get("cells")) if (address := reader.address(name)) != cell]
        amounts = [reader.number(address) for address in addends]
        result = sum((a for a in amounts if a is not None), Decimal(0)) if amounts and None not in amounts else None
    if result is None:
        return both.check("formula", CheckResult.UNDECIDED, _told_as(expected, both), written)
    return both.check("formula", _same(result == expected), _told_as(expected, both), canonical(result))


def _told_as(value: Decimal, both: Sides) -> str | Said:
    """Return a value with the place of the number that tells it in the sentence."""
    number = next((one for one in numerals(both.claim, both.language) if abs(one.value) == abs(value)), None)
    return Said(canonical(value), number.span) if number is not None else canonical(value)


def _spot(both: Sides, address: str) -> Spot:
    """Return where a cited cell stands; one of another file than the first has that file before it: `file#Sheet!C5`."""
    paths = {source.id: f"{source.path}#" for source in both.witness.sources}
    for citation in both.witness.citations:
        is_first = citation.source_id == both.witness.citations[0].source_id
        cell = address if is_first else address.removeprefix(paths[citation.source_id])
        if cell in citation.cells and (is_first or cell != address):
            return Spot(citation.source_id, citation.label, cell=cell)
    return Spot()


def _told(claim: Claim, both: Sides, reader: _Reader) -> Iterator[Check]:
    """Yield a check for each number of the sentence: a cited cell, a checked field or a printed label must hold it."""
    known = {abs(amount) for amount in reader.numbers(both.witness.numbers)}
    known |= {abs(amount) for name in TOLD if (amount := _decimal(claim.fields.get(name))) is not None}
    known |= {Decimal(len(_below(claim, reader, reader.address(str(claim.fields.get("cell") or "")))))}
    for number in numerals(both.claim, both.language):
        if abs(number.value) in known:
            held = next((one for one in both.witness.numbers if _holds(reader, one, number)), "")
            yield both.check("number", CheckResult.EQUAL, number, Held(number.raw, _spot(both, held)))
        elif _is_printed(number.raw, claim, both, reader) or _is_norm(number, claim, both):
            continue
        else:
            yield both.check("number", CheckResult.UNDECIDED, number)


def _holds(reader: _Reader, address: str, number: Numeral) -> bool:
    held = reader.number(address)
    return held is not None and abs(held) == abs(number.value)


def _is_printed(raw: str, claim: Claim, both: Sides, reader: _Reader) -> bool:
    """Whether a number is part of words: a label, a heading of the sheet, or a field that was checked."""
    return stands_in(raw, both.quote) or _in_fields(raw, claim) or reader.prints(raw)


def _is_norm(number: Numeral, claim: Claim, both: Sides) -> bool:
    """Whether a number says what is usual: a signal asks a question, and its values have checks of their own."""
    after = both.claim[number.span.end : number.span.end + 12]
    if number.value == TWICE and TIMES.match(after):
        return True
    return claim.fields.get("tier") in ("signal", "info") and NORM.match(after) is not None


def _in_fields(raw: str, claim: Claim) -> bool:
    """Whether a number is part of the words that a checked field repeats: a label, a column, a formula, a unit."""
    names = ("label", "column", "formula", "unit", "cell", "cells", "threshold")
    texts = [
        text for name in names for text in (_listed(claim.fields.get(name)) or (str(claim.fields.get(name) or ""),))
    ]
    return any(raw in text for text in texts)


def _decimal(value: FieldValue) -> Decimal | None:
    if value is None or isinstance(value, bool | tuple):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _listed(value: FieldValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _shown(number: Decimal | None) -> str:
    return "" if number is None else canonical(number)


def _same(good: bool) -> CheckResult:
    return CheckResult.EQUAL if good else CheckResult.DIFFERENT
