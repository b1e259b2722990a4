"""F1: a change between years that stands out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from math import sqrt

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.checks.signal import at_stake, shown, signal
from gemcli.budget.layout import Layout
from gemcli.budget.likelihood import weight
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, change, is_material, slog, usual_change
from gemcli.budget.wording import norm
from gemcli.locales import N_, Message, say

EVIDENCE = 1.0
"""Natural logarithm of how many times better a slip must explain an amount than honest change does."""


def growth(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """F1, signal: a change that stands out from the line's other years and from the other lines, and is material.

    Robust z = (slog v - median slog of the other years - column median) / (1.4826 MAD) >= 3.5, by the spread of the
    column or of the line itself; only the year of a line that stands out most; z x sqrt(share) must reach
    `growth.strength`. Ranked by how much better a slip explains the amount than the habits of line, column and
    taakveld do.
    Question: what explains this change?
    """
    usual = usual_change(points)
    best: dict[int, tuple[float, Point]] = {}
    for point in points:
        if point.column.index not in usual or not any(value for _, value in point.others):
            continue
        typical, spread = usual[point.column.index]
        logged = slog(point.value)
        z = max(abs(change(point) - typical) / spread, abs(point.history.off(logged)) / point.history.spread)
        if z < float(norms.growth_z) or not _is_far(point, norms):
            continue
        stake = at_stake(point, max(abs(point.value), abs(point.expected[1])))
        if not is_material(layout.account, norms, stake, abs(point.value - point.expected[1])):
            continue
        if z * sqrt(stake) < float(norms.growth_strength):
            continue
        gain = point.history.gain(logged)
        if gain < EVIDENCE:
            continue
        score = weight("F1", gain, stake)
        if score > best.get(point.line.row, (0.0, point))[0]:
            best[point.line.row] = (score, point)
    return [
        signal(
            layout,
            point,
            "F1",
            _text(layout, point, round(100 * math.expm1(usual[point.column.index][0]))),
            say(N_("What explains this change, while comparable lines hardly move?")),
            norm("growth.robust_z", norms.growth_z),
            score,
        )
        for score, point in best.values()
    ]


def _text(layout: Layout, point: Point, usual: int) -> Message:
    """Word a change beside the line's other years and beside what other lines do in this column, in whole per cents."""
    if usual == 0:
        template = N_(
            "{label}, {column}: {cell} holds {value}, while the middle of the other years is {expected} ({other}) and "
            "other lines hardly differ in this column."
        )
    elif usual > 0:
        template = N_(
            "{label}, {column}: {cell} holds {value}, while the middle of the other years is {expected} ({other}) and "
            "other lines are usually {usual} % higher in this column."
        )
    else:
        template = N_(
            "{label}, {column}: {cell} holds {value}, while the middle of the other years is {expected} ({other}) and "
            "other lines are usually {usual} % lower in this column."
        )
    return say(template, usual=abs(usual), **shown(layout, point))


def _is_far(point: Point, norms: Norms) -> bool:
    """Whether an amount differs from every other year by more than the factor below which nothing is signalled."""
    ratio = norms.growth_ratio
    own = abs(point.value)
    return all(own > ratio * abs(value) or own * ratio < abs(value) for _, value in point.others)
