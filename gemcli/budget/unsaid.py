"""Finds rows that are a total, a saldo or a result without a word that says so: their figures alone prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import log2

from gemcli.budget.accounts import Account, Line, Part, is_less
from gemcli.budget.guesses import Guess, Walk
from gemcli.budget.identities import Values, tolerance
from gemcli.budget.proof import ALIKE, UNSAID, surprise
from gemcli.budget.runs import runs
from gemcli.budget.signs import Case, agreeing
from gemcli.budget.totals import Total, has_stranger, weigh
from gemcli.budget.vocabulary import folded

LONGEST = 120
"""Lines of a table up to which such rows are looked for: a longer one is no work of hand."""

NAMELESS = 10.0
"""Bits that are enough for a row without any name, for bare `Lasten`, or for what calls itself a saldo or result."""

REACH = 7
"""Rows right above that a result is looked for in."""

SORT_ALONE = re.compile(r"lasten|baten|uitgaven|inkomsten|ontvangsten|kosten|opbrengsten|expenditure|income")
"""Names that say no more than on which side an amount stands: of lines below a heading they are the sum."""

CLOSE = 3
"""Rows right above of which one must be a total for a plain line to follow from totals."""

SEVERAL_HOLD = 2
"""Columns in which a row must be a sum before it is taken to be off in its only other one."""

NIL = Decimal(0)

BOTH = (1, -1)


class Unsaid:
    """Looks in one table for rows whose figures prove what no word of theirs says."""

    def __init__(self, account: Account, values: Values) -> None:
        self._account = account
        self._values = values
        self._columns = [column.index for column in account.amounts()]
        self._steps = {index: account.step(index, account.lines) for index in self._columns}
        self._is_short = len(account.lines) <= LONGEST

    def find(self, line: Line, walk: Walk) -> Total | None:
        """Return a row as the total or signed sum that its figures prove it to be, or None.

        Proof is `UNSAID` bits over all columns, and more where many readings were tried; in one column the sum may be
        broken when it holds in at least two others that are no index of each other.
        """
        if not self._is_short or not any(line.value(index) for index in self._columns):
            return None
        needed = UNSAID if _is_plain(line) and not SORT_ALONE.fullmatch(folded(line.name)) else NAMELESS
        best: tuple[float, int, Total] | None = None
        for guess, cost in self._tried(line, walk):
            total = weigh(self._account, self._values, line, guess)
            if total.holds < total.tested and not _may_be_broken(total, self._values, line):
                continue
            alike = 0.0 if total.holds_everywhere else ALIKE
            bits = surprise(total.identities, self._values, alike=alike) - cost
            fewer = -len(total.plus) - len(total.minus)
            if bits >= needed and (best is None or (total.share, fewer, bits) > (best[2].share, best[1], best[0])):
                best = (bits, fewer, total)
        return best[2] if best else None

    def _tried(self, line: Line, walk: Walk) -> Iterator[tuple[Guess, float]]:
        """Yield readings with the bits that trying so many of them costs."""
        for parts in runs(self._account, self._values, line, walk.stack, but_for=1):
            yield Guess("run", parts), log2(len(parts))
        is_plain = _is_plain(line)
        near = walk.seen[-CLOSE:]
        if is_plain and all(part.part is Part.LINE and not is_less(part) for part in near):
            return
        pools = [walk.stack[-REACH:], walk.seen[-REACH:]]
        for pool in pools if pools[0] != pools[1] else pools[:1]:
            for count in range(2, len(pool) + 1):
                if not is_plain or pool[-count].part is not Part.LINE:
                    yield from self._signed(line, pool[-count:])
        ends = [part for part in walk.seen if part.part is not Part.LINE][-REACH:]
        for earlier, later in combinations(ends, 2):
            if is_plain and later is not ends[-1]:
                continue
            for guess, _ in self._signed(line, (earlier, later)):
                yield guess, log2(REACH * REACH)

    def _signed(self, line: Line, parts: Sequence[Line]) -> Iterator[tuple[Guess, float]]:
        """Yield the sums of rows with signs that hold in all columns but one at most, best first."""
        cases = [
            Case(
                target,
                tuple(self._values.get((part.row, index)) or NIL for part in parts),
                tolerance(len(parts), self._steps[index]),
            )
            for index in self._columns
            if (target := self._values.get((line.row, index))) is not None
        ]
        agreed = agreeing(cases, [BOTH] * len(parts), max(1, len(cases) - 1))
        for _, signs in sorted(agreed, key=lambda found: -found[0])[:4]:
            plus = tuple(part for part, sign in zip(parts, signs, strict=True) if sign > 0)
            minus = tuple(part for part, sign in zip(parts, signs, strict=True) if sign < 0)
            is_mirrored = line.part is Part.LINE and any(part.part is Part.LINE and not is_less(part) for part in minus)
            if plus and not is_mirrored:
                yield Guess("signed", plus, minus), float(len(parts) + 2)


def _is_plain(line: Line) -> bool:
    """Whether a row has a name, and one that does not speak of a saldo or result."""
    return line.part is Part.LINE and bool(line.name)


def _may_be_broken(total: Total, values: Values, line: Line) -> bool:
    """Whether a sum may be off in one column: it holds in others, and is no mirrored reading of a total above."""
    is_mirrored = _is_plain(line) and not all(is_less(part) for part in total.minus)
    is_off_once = total.holds >= SEVERAL_HOLD and total.tested - total.holds == 1
    return is_off_once and not is_mirrored and not has_stranger(total, values)
