"""Checks a claim about cells again: the value that it names, and the sum or difference that it reports."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from gemcli.facts import formula
from gemcli.facts.numerals import decimal
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.finding import Check, CheckResult
from gemcli.model.table import Cell, canonical


def recomputed(claim: Claim, both: Sides) -> list[Check]:
    """Return the checks of an anomaly: label and value as stored in the cited cells, the expected value recomputed.

    `formula` names the sum (`SUM(C5:C12)`); without one the other cells of `cells` are added up. Fields that no cell
    carries are left to the check that made the claim and are undecided here.
    """
    numbers = _numbers(both.witness.numbers)
    stored = both.witness.numbers
    checks: list[Check] = []
    cell = _address(str(claim.fields.get("cell") or ""), stored)
    value = _decimal(claim.fields.get("value"))
    if cell:
        held = numbers.get(cell)
        if value is not None:
            result = CheckResult.EQUAL if held == value else CheckResult.DIFFERENT
            checks.append(both.check("value", result, canonical(value), canonical(held) if held is not None else ""))
        elif str(claim.fields.get("value") or "").strip():
            same = stands_in(str(claim.fields["value"]), stored[cell].text)
            checks.append(both.check("value", _found(same), str(claim.fields["value"]), stored[cell].text))
    expected = _decimal(claim.fields.get("expected"))
    if expected is not None:
        checks.append(_expected(claim, both, numbers, cell, expected))
    difference = _decimal(claim.fields.get("difference"))
    if (
        None not in (difference, expected, value)
        and difference is not None
        and expected is not None
        and value is not None
    ):
        right = abs(difference) == abs(value - expected)
        checks.append(
            both.check(
                "difference", _found(right, CheckResult.DIFFERENT), canonical(difference), canonical(value - expected)
            )
        )
    return checks


def _expected(claim: Claim, both: Sides, numbers: Mapping[str, Decimal], cell: str, expected: Decimal) -> Check:
    sheet = cell.rpartition("!")[0] if cell else ""
    written = str(claim.fields.get("formula") or "")
    try:
        if written:
            result = formula.evaluate(written, numbers, sheet)
        else:
            addends = [
                address
                for name in _listed(claim.fields.get("cells"))
                if (address := _address(name, numbers)) and address != cell
            ]
            if not addends:
                return both.check("formula", CheckResult.UNDECIDED, canonical(expected))
            result = sum((numbers[address] for address in addends), Decimal(0))
    except (formula.FormulaError, KeyError):
        return both.check("formula", CheckResult.UNDECIDED, canonical(expected), written)
    same = result == expected
    return both.check("formula", _found(same, CheckResult.DIFFERENT), canonical(expected), canonical(result))


def _numbers(cells: Mapping[str, Cell]) -> dict[str, Decimal]:
    """Return the amounts of cells: the number that the file stores, or what the text of the cell says."""
    found: dict[str, Decimal] = {}
    for address, cell in cells.items():
        if cell.number is not None:
            found[address] = cell.number
        else:
            amount = _decimal(cell.text)
            if amount is not None:
                found[address] = amount
    return found


def _decimal(value: FieldValue) -> Decimal | None:
    if isinstance(value, bool) or value is None or isinstance(value, tuple):
        return None
    text = str(value).strip().removeprefix("€").strip()
    try:
        return Decimal(text)
    except InvalidOperation:
        sign = -1 if text[:1] in "-−" else 1
        digits = text.lstrip("-−").strip()
        return (
            sign * decimal(digits)
            if digits
            and all(char in "0123456789., \u00a0" for char in digits)
            and digits[0].isdigit()
            and digits[-1].isdigit()
            else None
        )


def _address(name: str, cells: Mapping[str, object]) -> str:
    """Return the full address of a cell that may be named without its sheet."""
    if name in cells:
        return name
    return next((address for address in cells if address.rpartition("!")[2] == name), "")


def _listed(value: FieldValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _found(good: bool, otherwise: CheckResult = CheckResult.MISSING) -> CheckResult:
    return CheckResult.EQUAL if good else otherwise
