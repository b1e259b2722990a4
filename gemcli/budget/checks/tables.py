"""The two tables of checks: promises that sums make, and everything else. Adding a check is one line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.checks.columns import crossways
from gemcli.budget.checks.copied import copied
from gemcli.budget.checks.digits import exchanged
from gemcli.budget.checks.duplicates import duplicates
from gemcli.budget.checks.empty import empty_columns
from gemcli.budget.checks.growth import growth
from gemcli.budget.checks.reserves import reserves
from gemcli.budget.checks.scale import scale
from gemcli.budget.checks.signs import sign_flips
from gemcli.budget.checks.sums import totals
from gemcli.budget.identities import Identity
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point

PROMISES: tuple[Callable[[Layout], list[Identity]], ...] = (totals, crossways, reserves)
"""A1, A2, A3 and H2: what must add up; A4 and A5 explain what does not."""

PROOFS: tuple[Callable[[Layout, Norms], list[Anomaly]], ...] = (duplicates, empty_columns)
"""B1 and C3: provable without a sum."""

SIGNALS: tuple[Callable[[Layout, Sequence[Point], Norms], list[Anomaly]], ...] = (
    scale,
    sign_flips,
    exchanged,
    growth,
    copied,
)
"""D1, D2, E1, E2, F1 and F4: worth a question."""
