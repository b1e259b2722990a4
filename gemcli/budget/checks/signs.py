"""E1: an amount with the opposite sign of its other years."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.checks.signal import shown, signal
from gemcli.budget.layout import Layout
from gemcli.budget.likelihood import weight
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point, is_material, slog
from gemcli.locales import N_, say


def sign_flips(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """E1, signal: the sign is opposite to that of all other years of the line.

    Inputs: lines with at least two other years that are not nil, all of one sign; results, movements of reserves and
    the like are left out by code (`signs.skip_codes`). Question: why does a cost become an income?
    """
    found = []
    for point in points:
        others = [value for _, value in point.others]
        if not point.value or not all(others) or point.line.code in norms.skip_signs:
            continue
        if not all((value < 0) != (point.value < 0) for value in others):
            continue
        if not is_material(layout.account, norms, point.share, abs(point.value)):
            continue
        own = slog(point.value)
        gain = point.history.fit(-own) - point.history.fit(own)
        found.append(
            signal(
                layout,
                point,
                "E1",
                say(
                    N_(
                        "{label}, {column}: {cell} holds {value}, the opposite sign of all other years ({other}: "
                        "{expected})."
                    ),
                    **shown(layout, point),
                ),
                say(N_("Why does a cost become an income here, or the reverse?")),
                say(""),
                weight("E1", gain, point.share),
            )
        )
    return found
