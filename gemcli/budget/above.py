"""Finds rows that stand above their own parts, as their figures prove: sums of the rows below, saldi of two of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from math import log2

from gemcli.budget.accounts import Account, Line, Part, is_less
from gemcli.budget.guesses import Guess
from gemcli.budget.identities import Values, tolerance
from gemcli.budget.proof import ALIKE, UNSAID, surprise
from gemcli.budget.totals import Total, weigh
from gemcli.budget.vocabulary import Sort

LONGEST = 250
"""Rows of a table up to which such rows are looked for: a longer one is no work of hand."""

MOST = 40
"""Parts that are looked for below one row."""

SEVERAL_HOLD = 2
"""Columns in which a row must be a sum before it is taken to be off in its only other one."""

NOTED = 2
"""Rows of a table that must stand above parts that they are the sum of before another one may be broken."""


def above(account: Account, values: Values) -> Mapping[int, Guess]:
    """Return by row the rows below that it adds up, and for a saldo the two below of which it is the difference.

    Looked for from the last row up, so that a row may add up rows that add up others. Proof is `UNSAID` bits over all
    columns; one column may be off when the row holds in two others and several rows stand above their parts. A saldo
    among the parts turns a sum round (baten = lasten + saldo), so a row with such parts must be a saldo itself.
    """
    lines = [line for line in account.lines if line.part in (Part.LINE, Part.OUTCOME, Part.TOTAL)]
    if len(lines) > LONGEST:
        return {}
    found: dict[int, Total] = {}
    tops: list[Line] = []
    for line in reversed(lines):
        total = _proven(account, values, line, tops)
        if total is not None:
            found[line.row] = total
            taken = {part.row for part in (*total.plus, *total.minus)}
            tops = [part for part in tops if part.row not in taken]
        tops.insert(0, line)
    whole = sum(total.holds_everywhere for total in found.values())
    return {
        row: Guess("above", total.plus, total.minus)
        for row, total in found.items()
        if total.holds_everywhere or whole >= NOTED
    }


def _proven(account: Account, values: Values, line: Line, tops: Sequence[Line]) -> Total | None:
    best: Total | None = None
    for guess, cost in _tried(account, values, line, tops):
        total = weigh(account, values, line, guess)
        if total.tested - total.holds > (total.holds >= SEVERAL_HOLD):
            continue
        alike = 0.0 if total.holds_everywhere else ALIKE
        if surprise(total.identities, values, alike=alike) - cost >= UNSAID and (
            best is None or total.share > best.share
        ):
            best = total
    return best


def _tried(account: Account, values: Values, line: Line, tops: Sequence[Line]) -> Iterator[tuple[Guess, float]]:
    """Yield readings that come right in a column at least, with the bits that trying so many costs."""
    columns = [index for index in (column.index for column in account.amounts()) if values.get((line.row, index))]
    if not columns:
        return
    is_saldo = _is_saldo(line)
    sums = dict.fromkeys(columns, Decimal(0))
    for count, part in enumerate(tops[:MOST], start=1):
        if not is_saldo and (_is_saldo(part) or is_less(part)):
            return
        agree = 0
        for index in columns:
            sums[index] += values.get((part.row, index)) or 0
            agree += abs(sums[index] - (values.get((line.row, index)) or 0)) <= tolerance(count, Decimal(1))
        if count > 1 and 2 * agree >= len(columns):
            yield Guess("above", tuple(tops[:count])), log2(count)
    if is_saldo and len(tops) > 1 and not any(_is_saldo(part) for part in tops[:2]):
        yield Guess("above", (tops[0],), (tops[1],)), 2.0
        yield Guess("above", (tops[1],), (tops[0],)), 2.0


def _is_saldo(line: Line) -> bool:
    return line.part is Part.OUTCOME or line.sort is Sort.BALANCE
