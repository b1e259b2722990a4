"""E2: an amount in which two digits changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import log

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.checks.signal import at_stake, shown, signal
from gemcli.budget.layout import Layout
from gemcli.budget.likelihood import weight
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, is_material, slog
from gemcli.budget.wording import amount
from gemcli.locales import N_, say

CLEAR = 2.0
"""Natural logarithm of how many times better the exchanged amount must fit, after the number of ways to exchange."""
AT_HOME = 1.0
"""Spreads of the line from its middle within which the exchanged amount must lie: nearer than before is not enough."""
NEAR = 2
"""Places that the exchanged digits may lie apart."""


def exchanged(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """E2, signal: with two near digits exchanged, the amount fits the other years of its line far better.

    Inputs: whole amounts of three digits or more, with at least two other years. The difference is then a multiple of
    nine (the bookkeeper's test for transposed figures). Question: did two digits change places?
    """
    found = []
    for point in points:
        ways = list(readings(point.value))
        if not ways:
            continue
        mended = max(ways, key=lambda way: (point.history.fit(slog(way)), way))
        gain = point.history.fit(slog(mended)) - point.history.fit(slog(point.value)) - log(len(ways))
        stake = at_stake(point, max(abs(point.value), abs(mended)))
        if gain < CLEAR or abs(point.history.off(slog(mended))) > AT_HOME * point.history.spread:
            continue
        if not is_material(layout.account, norms, stake, abs(point.value - mended)):
            continue
        found.append(
            signal(
                layout,
                point,
                "E2",
                say(
                    N_(
                        "{label}, {column}: {cell} holds {value}; with two digits exchanged it would be {mended}, "
                        "which fits the other years better (middle: {expected}, {other})."
                    ),
                    mended=amount(mended),
                    **shown(layout, point),
                ),
                say(N_("Did two digits change places here?")),
                say(N_("exchanged digits: {mended} (the difference can be divided by nine)"), mended=amount(mended)),
                weight("E2", gain, stake),
            )
        )
    return found


def readings(value: Decimal) -> Iterator[Decimal]:
    """Yield each amount that arises when two near digits of a whole amount are exchanged.

    >>> [int(way) for way in readings(Decimal(-105))]
    [-501, -150]
    """
    if value != int(value) or abs(value) < 100:
        return
    digits = str(abs(int(value)))
    seen = set()
    for left, right in combinations(range(len(digits)), 2):
        if right - left > NEAR or digits[left] == digits[right]:
            continue
        swapped = list(digits)
        swapped[left], swapped[right] = digits[right], digits[left]
        number = "".join(swapped)
        if number[0] != "0" and number not in seen:
            seen.add(number)
            yield Decimal(number) * (-1 if value < 0 else 1)
