"""Amounts that a claim may have read in a table that counts in thousands: one figure of a row, or all of them together.

Its words stand in the head of the table, so that only a person can say which figure was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from gemcli.facts.counts import Count
from gemcli.facts.money import Money
from gemcli.facts.numerals import Rounding, decimal
from gemcli.grounding.rounding import rounded
from gemcli.grounding.sides import Sides
from gemcli.model.finding import CheckResult
from gemcli.text.words import tokens

FIGURE = re.compile(r"(?<![\w.,])-?\d{1,3}(?:\.\d{3}){0,3}(?![\w]|[.,]\d)")
THOUSAND = Decimal(1000)
IN_A_ROW = 2
"""Figures that a line must have to be a row of figures."""


def figured(claim: Money, sides: Sides) -> str:
    """Return the figure of a row that is an amount in thousands, or the sum of the row; empty where none is.

    A minus says no more than a shortage, of which the claim speaks in words.
    """
    for line in sides.witness.sentences:
        for value, raw in _amounts(line):
            count = Count(value, "", Rounding.NONE, Decimal(1), raw, claim.span)
            mine = replace(claim, value=abs(claim.value))
            if rounded(mine, count) in (CheckResult.EQUAL, CheckResult.ENTAILED):
                return raw
            if mine.rounding is Rounding.OVER and 0 < value - mine.value <= mine.value / 10:
                return raw
    return ""


def _amounts(line: str) -> Iterator[tuple[Decimal, str]]:
    """Yield what the figures of a row come to, each alone and all together."""
    figures = [match[0] for match in FIGURE.finditer(line)]
    if not is_row(line, figures):
        return
    values = [decimal(figure.lstrip("-")) * (-1 if figure.startswith("-") else 1) for figure in figures]
    for value, figure in zip(values, figures, strict=True):
        yield abs(value) * THOUSAND, figure
    if len(values) > IN_A_ROW:
        yield abs(sum(values, Decimal(0))) * THOUSAND, " + ".join(figures)


def is_row(line: str, figures: list[str]) -> bool:
    """Whether a line is a row of a table: figures behind its name, and no sentence."""
    words = sum(1 for token in tokens(line) if token.text[0].isalpha())
    return len(figures) >= IN_A_ROW and not line.rstrip().endswith((".", "?", "!")) and words <= 3 * len(figures)
