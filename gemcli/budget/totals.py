"""A total row with the lines that it adds up, and how well its figures bear that out."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.budget.accounts import Account, Line
from gemcli.budget.guesses import Guess
from gemcli.budget.identities import Identity, Values, fit, of_rows


@dataclass(frozen=True, slots=True)
class Total:
    """A total row with the lines that it adds up."""

    line: Line
    plus: tuple[Line, ...]
    minus: tuple[Line, ...]
    how: str
    """Which reading of the table it follows: `since_total`, `group`, `sort`, `all`, `running`, `below`, ..."""
    identities: tuple[Identity, ...]
    holds: int
    """In how many columns the sum holds."""
    tested: int

    @property
    def share(self) -> float:
        """Share of columns in which the sum holds."""
        return self.holds / self.tested if self.tested else 0.0

    @property
    def holds_everywhere(self) -> bool:
        return 0 < self.tested == self.holds


@dataclass(frozen=True, slots=True)
class Totals:
    """What was found out about the total rows of a table."""

    found: tuple[Total, ...]
    unclear: tuple[Line, ...]
    """Rows that call themselves a total while no reading of the table makes them one."""
    not_additive: tuple[int, ...] = ()
    """Columns in which sums do not hold although they do in others: averages, ratios, another unit."""


def weigh(account: Account, values: Values, line: Line, guess: Guess) -> Total:
    """Return a row as the total of some lines, with the number of columns in which that holds."""
    identities = of_rows(account, "A1", line, guess.plus, guess.minus)
    holds, tested = fit(identities, values)
    return Total(line, guess.plus, guess.minus, guess.how, tuple(identities), holds, tested)


def is_repeat(total: Total) -> bool:
    """Whether a total only says once more what a single other row says."""
    return len(total.plus) == 1 and not total.minus


def says_something(total: Total, values: Values) -> bool:
    """Whether a sum that holds is more than chance: it has several parts, or a total that is not nil."""
    holding = (identity for identity in total.identities if values.test(identity) is None)
    return len(total.plus) + len(total.minus) > 1 or any(values.get(identity.target) for identity in holding)


def has_stranger(total: Total, values: Values) -> bool:
    """Whether a sum is off by a part that is nil wherever it holds: nothing shows then that it is a part.

    A new loan in one year stands above what interest and repayments come to, and is no part of that.
    """
    broken = [one for identity in total.identities if (one := values.test(identity)) is not None]
    off = {one.identity.target[1] for one in broken}
    held = {identity.target[1] for identity in total.identities} - off
    strange = [p for p in (*total.plus, *total.minus) if not any(values.get((p.row, index)) for index in held)]
    return any(
        abs(abs(one.difference) - abs(values.sum([(part.row, one.identity.target[1])]))) <= one.identity.tolerance
        for one in broken
        for part in strange
    )
