"""How much better a slip explains an amount than honest change does, on one scale for all checks."""

from __future__ import annotations

import math
from dataclasses import dataclass

FREEDOM = 2.0
"""Degrees of freedom of Student's t: budgets move far more often than a normal distribution allows."""
TOP_OF_T = 1 / (2 * math.sqrt(2))
"""Height of Student's t with two degrees of freedom at its middle."""
ANY_SIZE = math.log(100)
"""Width, as a logarithm, of the changes that a slip of unknown kind makes: ten times down to ten times up."""
STAKE = 0.01
"""Share of a column at which the size of a line neither adds to nor takes from its rank."""
PRIOR = {"F1": 0.0, "D1": 0.0, "D2": -0.5, "E1": 2.0, "E2": 1.5, "F4": 4.0}

"""How common each slip is beside a growth that cannot be explained, as a natural logarithm.

Set on the even half of the tables with known slips (`tests/benchmarks/bench_budget.py`), rounded.
"""


WIDE = 1.5
"""Width of honest jumps, as a logarithm: items come, go and are moved between lines."""


@dataclass(frozen=True, slots=True)
class History:
    """What the other years of a line lead one to expect in one column, on the scale of `slog`."""

    middle: float
    spread: float
    jumps: float = 0.05
    """How often such an amount honestly jumps: then its own spread says nothing."""
    peers: int = 0
    """Other municipalities whose change between these columns was reckoned with."""

    def off(self, logged: float) -> float:
        """Return how far an amount lies from what was expected."""
        return logged - self.middle

    def fit(self, logged: float) -> float:
        """Return the log density of an amount under honest change: calm (Student's t) or, rarely, a jump."""
        off = abs(self.off(logged))
        scaled = off / self.spread
        calm = TOP_OF_T / self.spread * (1 + scaled * scaled / FREEDOM) ** (-(FREEDOM + 1) / 2)
        jump = _tail(off) / (2 * WIDE)
        return math.log((1 - self.jumps) * calm + self.jumps * jump)

    def gain(self, logged: float) -> float:
        """Return the log likelihood ratio of a slip of unknown kind against honest change.

        A slip spreads amounts evenly between a tenth and ten times what was expected, and as honest jumps do beyond.
        """
        far = max(abs(self.off(logged)), ANY_SIZE / 2)
        return math.log(_tail(far) / _tail(ANY_SIZE / 2) / ANY_SIZE) - self.fit(logged)


def _tail(off: float) -> float:
    """Return how much rarer a jump is than the smallest one: it falls with the square, so none is impossible."""
    return (1 + off / WIDE) ** -2


UNKNOWN = History(0.0, 1.0)
"""The history of an amount of which nothing is known yet."""


def weight(check: str, gain: float, stake: float) -> float:
    """Return the strength of a signal: comparable between checks, and about as large as a robust z.

    `gain` is the log likelihood ratio of slip against honest change, `stake` the share of the column.
    """
    score = gain + PRIOR[check] + 0.5 * math.log(max(stake, 1e-6) / STAKE)
    return math.exp(min(score, 60.0) / 3)
