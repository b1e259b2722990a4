"""Checks a sentence about cells again: the values that it names, and the sum or difference that it reports."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from gemcli.facts.numerals import find as numerals
from gemcli.grounding.cell_fields import list_of, number_of, spot_of
from gemcli.grounding.cell_reader import CellReader, cells_below
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Held, Said, Sides
from gemcli.grounding.told_numbers import told_numbers
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult
from gemcli.model.table import Cell, canonical


def recomputed(claim: Claim, both: Sides, book: Mapping[str, Cell]) -> list[Check]:
    """Return the checks of a claim that code made from cells: value, label, formula, difference and every number of
    its sentence.

    `book` holds the cells of the cited sheets by `Sheet!C5`. `formula` names the sum (`SUM(C5:C12)`); without one the
    cells of `cells` are added up where the claim states an expected value.
    """
    reader = CellReader(claim, book)
    cell = reader.address(str(claim.fields.get("cell") or ""))
    value, expected, difference = (number_of(claim.fields.get(name)) for name in ("value", "expected", "difference"))
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
    checks.extend(told_numbers(claim, both, reader))
    return checks


def _value(claim: Claim, both: Sides, reader: CellReader, cell: str, value: Decimal) -> Check:
    """Compare the value with its cell; a cell of words heads a column, whose cited cells must then be empty."""
    held = reader.number(cell)
    if held is None and value == 0:
        below = cells_below(claim, reader, cell)
        result = CheckResult.EQUAL if below and reader.is_blank(below) else CheckResult.UNDECIDED
        return both.check("value", result, canonical(value))
    return both.check("value", _same(held == value), _told_as(value, both), Held(_shown(held), spot_of(both, cell)))


def _expected(claim: Claim, both: Sides, reader: CellReader, cell: str, expected: Decimal) -> Check:
    written = str(claim.fields.get("formula") or "")
    if written:
        result = reader.sum_of(written, cell.rpartition("!")[0])
    else:
        addends = [address for name in list_of(claim.fields.get("cells")) if (address := reader.address(name)) != cell]
        amounts = [reader.number(address) for address in addends]
        result = sum((a for a in amounts if a is not None), Decimal(0)) if amounts and None not in amounts else None
    if result is None:
        return both.check("formula", CheckResult.UNDECIDED, _told_as(expected, both), written)
    return both.check("formula", _same(result == expected), _told_as(expected, both), canonical(result))


def _told_as(value: Decimal, both: Sides) -> str | Said:
    """Return a value with the place of the number that tells it in the sentence."""
    number = next((one for one in numerals(both.claim, both.language) if abs(one.value) == abs(value)), None)
    return Said(canonical(value), number.span) if number is not None else canonical(value)


def _shown(number: Decimal | None) -> str:
    return "" if number is None else canonical(number)


def _same(good: bool) -> CheckResult:
    return CheckResult.EQUAL if good else CheckResult.DIFFERENT
