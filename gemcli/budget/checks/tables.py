"""The tables of checks: what sums promise, what one table shows, what a whole document shows. A check is one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gemcli.budget.anomaly import Anomaly
from gemcli.budget.book import Book, Checked
from gemcli.budget.checks.balance import structural_balance
from gemcli.budget.checks.between import between
from gemcli.budget.checks.chain import reserve_chain
from gemcli.budget.checks.columns import crossways
from gemcli.budget.checks.copied import copied
from gemcli.budget.checks.digits import exchanged
from gemcli.budget.checks.duplicates import duplicates
from gemcli.budget.checks.empty import empty_columns
from gemcli.budget.checks.formulas import broken_formulas
from gemcli.budget.checks.growth import growth
from gemcli.budget.checks.hidden import hidden_amounts
from gemcli.budget.checks.insets import insets
from gemcli.budget.checks.invoices import doubled_invoices
from gemcli.budget.checks.key_figures import key_figures
from gemcli.budget.checks.peers import peers
from gemcli.budget.checks.realisation import realisation
from gemcli.budget.checks.reserves import reserves
from gemcli.budget.checks.scale import scale
from gemcli.budget.checks.signs import sign_flips
from gemcli.budget.checks.split import split_invoices
from gemcli.budget.checks.stored import stored_as_text
from gemcli.budget.checks.sums import totals
from gemcli.budget.checks.units import mixed_units
from gemcli.budget.checks.vanished import vanished
from gemcli.budget.checks.year_headers import year_headers
from gemcli.budget.identities import Identity
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point

PROMISES: tuple[Callable[[Layout], list[Identity]], ...] = (totals, crossways, reserves, insets)
"""A1, A2, A3 and H2: what must add up; A4 and A5 explain what does not."""

PROOFS: tuple[Callable[[Layout, Norms], list[Anomaly]], ...] = (duplicates, empty_columns, stored_as_text)
"""B1, C3 and J1: provable without a sum."""

SIGNALS: tuple[Callable[[Layout, Sequence[Point], Norms], list[Anomaly]], ...] = (
    scale,
    sign_flips,
    exchanged,
    growth,
    copied,
    vanished,
    structural_balance,
    year_headers,
)
"""D1, D2, D4, E1, E2, F1, F4, C1 and C2 within a table, and H1: worth a question."""

WHOLE: tuple[Callable[[Book, Norms], Checked], ...] = (
    mixed_units,
    realisation,
    between,
    reserve_chain,
    key_figures,
    split_invoices,
    doubled_invoices,
    hidden_amounts,
    broken_formulas,
    peers,
)
"""D3, G1, A3 and H2 between tables, H3, I3, B2, J2, J3, J4 and F2: what looks further than one table, or behind it."""
