"""The thresholds that a council, its supervisor or the law sets, as opposed to those that tell lines apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gemcli.budget.thresholds import Threshold, Yearly, by_year, named, pair


@dataclass(frozen=True, slots=True)
class Regulation:
    """Thresholds of the checks that hold a budget against rules; each carries its name and its day."""

    vanished_share: Threshold
    """Share of a column from which a line that comes or goes is worth a question."""
    unit_lines: Threshold
    """Lines that must differ about a thousandfold before a column or sheet is asked about."""
    unit_agree: Threshold
    """Share of the compared lines that must do so."""
    unit_cents: Threshold
    """Share of amounts with cents from which a heading of thousands is asked about."""
    deviation_share: Threshold
    """Share of the budget from which a deviation in the accounts must be explained."""
    deviation_line_eur: Threshold
    deviation_programme_eur: Threshold
    legality_share: Threshold
    """Share of all lasten up to which unlawful spending need not be reported in the accounts."""
    balance_slack: Threshold
    """Printed units that a balance may be short of nil."""
    ratio_slack: Threshold
    """Percentage points that a printed key figure may differ from what its parts give."""
    ratios: Mapping[str, tuple[Threshold, Threshold]]
    """Signal values of the provincial supervisor: where class B begins and where class C begins."""
    split_limit_eur: Yearly
    """European threshold for supplies and services, by year."""
    split_own_eur: Yearly
    """The municipality's own procurement step, by year; empty as shipped."""
    split_days: Threshold
    split_smallest: Threshold
    """Share of the threshold below which an invoice is not counted with others."""
    peer_z: Threshold
    """Robust z from which a line differs from that of other municipalities."""
    peer_strength: Threshold
    """z x sqrt(share) from which such a line is signalled at all."""
    peer_fewest: Threshold
    """Municipalities that a comparison needs."""


RATIOS = ("net_debt", "net_debt_corrected", "solvency", "land", "structural", "taxes")
"""The key figures of article 11 of the BBV, as `budget.toml` names them."""


def regulation(config: Mapping[str, Any]) -> Regulation:
    """Read the thresholds from a configuration; ConfigError when one is missing or is no number."""
    return Regulation(
        vanished_share=named(config, "vanished", "share"),
        unit_lines=named(config, "units", "lines"),
        unit_agree=named(config, "units", "agree"),
        unit_cents=named(config, "units", "cents"),
        deviation_share=named(config, "realisation", "share"),
        deviation_line_eur=named(config, "realisation", "line_eur"),
        deviation_programme_eur=named(config, "realisation", "programme_eur"),
        legality_share=named(config, "realisation", "legality_share"),
        balance_slack=named(config, "balance", "slack"),
        ratio_slack=named(config, "ratios", "slack"),
        ratios={name: pair(config, "ratios", name) for name in RATIOS},
        split_limit_eur=by_year(config, "split", "limit_eur"),
        split_own_eur=by_year(config, "split", "own_limit_eur"),
        split_days=named(config, "split", "days"),
        split_smallest=named(config, "split", "smallest_share"),
        peer_z=named(config, "peers", "robust_z"),
        peer_strength=named(config, "peers", "strength"),
        peer_fewest=named(config, "peers", "fewest"),
    )
