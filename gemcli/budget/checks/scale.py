"""D1 and D2: an amount a thousand or ten times its other years."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.checks.signal import at_stake, shown, signal
from gemcli.budget.layout import Layout
from gemcli.budget.likelihood import weight
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, slog
from gemcli.budget.wording import norm
from gemcli.locales import N_, say


def scale(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """D1 and D2, signal: an amount 400-2500 times all other years of its line, or 7-14 times where those lie close.

    Inputs: lines with at least two other years that are not nil. Question: is this in euros or in thousands?
    """
    found = []
    for point in points:
        factor = _factor(point, norms)
        if not factor:
            continue
        larger = max(abs(point.value), *(abs(value) for _, value in point.others))
        is_above = larger == abs(point.value)
        text = (
            N_(
                "{label}, {column}: {cell} holds {value}, about {factor} times what the other years hold (middle: "
                "{expected}, {other})."
            )
            if is_above
            else N_(
                "{label}, {column}: {cell} holds {value}, about {factor} times less than the other years (middle: "
                "{expected}, {other})."
            )
        )
        is_unit = factor == 1000
        question = (
            N_("Is this amount in euros or in thousands of euros?")
            if is_unit
            else N_("Was a digit added or lost here?")
        )
        found.append(
            signal(
                layout,
                point,
                "D1" if is_unit else "D2",
                say(text, factor=factor, **shown(layout, point)),
                say(question),
                norm("scale.thousandfold_low", norms.scale_low)
                if is_unit
                else norm("scale.tenfold_low", norms.tenfold_low),
                weight("D1" if is_unit else "D2", _gain(point, factor, is_above), at_stake(point, larger)),
            )
        )
    return found


def _factor(point: Point, norms: Norms) -> int:
    """Return 1000 or 10 when an amount is about that many times larger or smaller than all other years, else 0."""
    others = [abs(value) for _, value in point.others]
    own = abs(point.value)
    if not own or not all(others) or min(others) <= own <= max(others):
        return 0
    ratios = [max(own / other, other / own) for other in others]
    if all(norms.scale_low <= ratio <= norms.scale_high for ratio in ratios):
        return 1000
    is_steady = max(others) <= norms.tenfold_spread * min(others)
    return 10 if is_steady and all(norms.tenfold_low <= ratio <= norms.tenfold_high for ratio in ratios) else 0


def _gain(point: Point, factor: int, is_above: bool) -> float:
    """Return how much better the amount fits the other years once the factor is taken away."""
    own = slog(point.value)
    mended = own - log(factor) if (own > 0) == is_above else own + log(factor)
    return point.history.fit(mended) - point.history.fit(own) - log(2)
