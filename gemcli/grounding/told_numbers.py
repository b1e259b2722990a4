"""Checks each number of a sentence about cells: a cell, a checked field or a printed label must hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gemcli.facts.numerals import Numeral
from gemcli.facts.numerals import find as numerals
from gemcli.grounding.cell_fields import list_of, number_of, spot_of
from gemcli.grounding.cell_reader import CellReader, cells_below
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Held, Sides
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult

TOLD = ("value", "expected", "difference", "threshold")
"""Fields whose numbers the sentence may name."""
TWICE = 2
TIMES = re.compile(r"\s{1,2}(?:keer|maal|times|cijfers|digits)\b")
"""A line that stands there twice, its second row among the cited cells; or two digits that were exchanged."""
NORM = re.compile(r"\s{0,2}(?:%|procent|percent|keer|maal|times|jaar|years)")


def told_numbers(claim: Claim, both: Sides, reader: CellReader) -> Iterator[Check]:
    """Yield a check for each number of the sentence: a cited cell, a checked field or a printed label must hold it."""
    known = {abs(amount) for amount in reader.numbers(both.witness.numbers)}
    known |= {abs(amount) for name in TOLD if (amount := number_of(claim.fields.get(name))) is not None}
    known |= {Decimal(len(cells_below(claim, reader, reader.address(str(claim.fields.get("cell") or "")))))}
    for number in numerals(both.claim, both.language):
        if abs(number.value) in known:
            held = next((one for one in both.witness.numbers if _holds(reader, one, number)), "")
            yield both.check("number", CheckResult.EQUAL, number, Held(number.raw, spot_of(both, held)))
        elif _is_printed(number.raw, claim, both, reader) or _is_norm(number, claim, both):
            continue
        else:
            yield both.check("number", CheckResult.UNDECIDED, number)


def _holds(reader: CellReader, address: str, number: Numeral) -> bool:
    held = reader.number(address)
    return held is not None and abs(held) == abs(number.value)


def _is_printed(raw: str, claim: Claim, both: Sides, reader: CellReader) -> bool:
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
        text for name in names for text in (list_of(claim.fields.get(name)) or (str(claim.fields.get(name) or ""),))
    ]
    return any(raw in text for text in texts)
