"""Finds rows that are a total, a saldo or a result without a word that says so: their figures alone prove it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log2

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.guesses import Guess, Walk
from gemcli.budget.identities import Values, tolerance
from gemcli.budget.proof import UNSAID, surprise
from gemcli.budget.runs import runs
from gemcli.budget.signs import Case, agreeing
from gemcli.budget.totals import Total, weigh

LONGEST = 150
"""Lines of a table up to which such rows are looked for: a longer one is no work of hand."""

NAMELESS = 10.0
"""Bits that are enough for a row without any name below a run of lines."""

REACH = 7
"""Rows right above that a result is looked for in."""

SEVERAL_HOLD = 2
"""Columns in which a row must be a sum before it is taken to be off in its only other one."""

BOTH = (1, -1)


def unsaid(account: Account, values: Values, line: Line, walk: Walk) -> Total | None:
    """Return a row as the total or signed sum that its figures prove it to be, or None.

    Proof is `UNSAID` bits over all columns, less what the number of readings that were tried takes off; in one column
    the sum may be broken when it holds in at least two others.
    """
    if len(account.lines) > LONGEST or not line.amounts:
        return None
    needed = UNSAID if line.texts else NAMELESS
    best: tuple[float, Total] | None = None
    for guess, tried in _tried(account, values, line, walk):
        total = weigh(account, values, line, guess)
        if total.holds < total.tested and not _may_be_broken(total, line):
            continue
        bits = surprise(total.identities, values) - tried
        if bits >= needed and (best is None or (total.share, bits) > (best[1].share, best[0])):
            best = (bits, total)
    return best[1] if best else None


def _may_be_broken(total: Total, line: Line) -> bool:
    """Whether a sum may be off in one column: it holds in others, and is no mirrored reading of a total above."""
    is_mirrored = line.part is Part.LINE and bool(total.minus) and bool(line.texts)
    return total.holds >= SEVERAL_HOLD and total.tested - total.holds == 1 and not is_mirrored


def _tried(account: Account, values: Values, line: Line, walk: Walk) -> Iterator[tuple[Guess, float]]:
    """Yield readings with the bits that trying so many of them costs."""
    for parts in runs(account, values, line, walk.stack):
        yield Guess("run", parts), log2(len(parts))
    is_plain = line.part is not Part.OUTCOME and bool(line.texts)
    pools = [walk.stack[-REACH:], walk.seen[-REACH:]]
    for pool in pools if pools[0] != pools[1] else pools[:1]:
        for count in range(2, len(pool) + 1):
            if not is_plain or pool[-count].part is not Part.LINE:
                yield from _signed(account, line, pool[-count:])
    ends = [part for part in walk.seen if part.part is not Part.LINE][-REACH:]
    for at, later in enumerate(ends):
        for earlier in ends[:at]:
            yield Guess("difference", (earlier,), (later,)), log2(REACH * REACH)
            yield Guess("difference", (later,), (earlier,)), log2(REACH * REACH)


def _signed(account: Account, line: Line, parts: Sequence[Line]) -> Iterator[tuple[Guess, float]]:
    """Yield the sums of rows with signs that hold in a column at least, best first."""
    cases = [
        Case(target, tuple(part.value(column.index) or Decimal(0) for part in parts), _most(account, column.index, line, parts))
        for column in account.amounts()
        if (target := line.value(column.index)) is not None and not any(p.is_unread(column.index) for p in parts)
    ]
    for _, signs in sorted(agreeing(cases, [BOTH] * len(parts)), key=lambda found: -found[0])[:4]:
        plus = tuple(part for part, sign in zip(parts, signs, strict=True) if sign > 0)
        minus = tuple(part for part, sign in zip(parts, signs, strict=True) if sign < 0)
        if line.part is Part.LINE and line.texts and any(part.part is Part.LINE for part in minus):
            continue
        yield Guess("signed", plus, minus), float(len(parts) + 2)


def _most(account: Account, column: int, line: Line, parts: Sequence[Line]) -> Decimal:
    return tolerance(len(parts), account.step(column, (line, *parts)))
