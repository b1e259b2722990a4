"""The thresholds of the checks: named, dated, and set by the municipality in `config/budget.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gemcli.budget.regulation import Regulation, regulation
from gemcli.budget.thresholds import entry, missing, number, texts
from gemcli.budget.vocabulary import Sort


@dataclass(frozen=True, slots=True)
class Norms:
    """Every threshold that a check may use."""

    cap: int
    """Findings that a report shows; the rest is counted."""
    materiality_share: Decimal
    """Share of a column's total from which a signal is material."""
    materiality_eur: Decimal
    """Amount in euros from which a signal is material, where the unit is known."""
    scale_low: Decimal
    scale_high: Decimal
    """Ratio to the other years between which an amount looks a thousand times too large (or its inverse)."""
    tenfold_low: Decimal
    tenfold_high: Decimal
    """The same for ten times."""
    tenfold_spread: Decimal
    """How far the other years may lie apart for the tenfold check."""
    growth_z: Decimal
    """Robust z from which a change between years stands out."""
    growth_strength: Decimal
    """z x sqrt(share) from which a change is signalled at all."""
    growth_ratio: Decimal
    """Change (as a factor) below which nothing is signalled."""
    copied_share: Decimal
    """Share of lines that must have changed before an unchanged one stands out."""
    empty_share: Decimal
    """Share of lines without an amount from which a column counts as empty."""
    empty_lines: int
    """Lines that other columns must fill before an empty one can be told."""
    skip_signs: tuple[str, ...]
    """Codes whose lines change sign by nature: results and movements of reserves."""
    habits: Mapping[tuple[str, Sort], float]
    """How often honest amounts of a taakveld jump, by code and lasten or baten."""
    families: Mapping[str, str]
    """For a code that was renumbered between years the group of codes that kept its content."""
    regulation: Regulation
    """What a council, its supervisor or the law sets."""


def norms(config: Mapping[str, Any]) -> Norms:
    """Read the thresholds from a configuration; ConfigError when one is missing or is no number."""
    return Norms(
        cap=int(number(config, "report", "cap")),
        materiality_share=number(config, "materiality", "share"),
        materiality_eur=number(config, "materiality", "amount_eur"),
        scale_low=number(config, "scale", "thousandfold_low"),
        scale_high=number(config, "scale", "thousandfold_high"),
        tenfold_low=number(config, "scale", "tenfold_low"),
        tenfold_high=number(config, "scale", "tenfold_high"),
        tenfold_spread=number(config, "scale", "tenfold_spread"),
        growth_z=number(config, "growth", "robust_z"),
        growth_strength=number(config, "growth", "strength"),
        growth_ratio=number(config, "growth", "ratio"),
        copied_share=number(config, "copied", "changed_share"),
        empty_share=number(config, "empty_column", "share"),
        empty_lines=int(number(config, "empty_column", "lines")),
        skip_signs=texts(config, "signs", "skip_codes"),
        habits=_habits(config),
        regulation=regulation(config),
        families=_families(config),
    )


def _families(config: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the group of each renumbered code; without the table no code is mapped."""
    if "renumbered" not in config:
        return {}
    groups = entry(config, "renumbered", "groups")
    if not isinstance(groups, list) or not all(isinstance(group, str) for group in groups):
        raise missing("renumbered", "groups")
    return {code: group.split()[0] for group in groups for code in group.split()}


def _habits(config: Mapping[str, Any]) -> Mapping[tuple[str, Sort], float]:
    """Return how often each taakveld jumps, from lines as `0.03: 0.1 0.4`; without the table nothing is known."""
    found: dict[tuple[str, Sort], float] = {}
    for sort in (Sort.SPENDING, Sort.INCOME) if "jumps" in config else ():
        for line in texts(config, "jumps", str(sort)):
            share, _, codes = line.partition(":")
            if not _is_share(share.strip()):
                raise missing("jumps", str(sort))
            found.update(((code, sort), float(share)) for code in codes.split())
    return found


def _is_share(text: str) -> bool:
    whole, _, rest = text.partition(".")
    return whole == "0" and rest.isascii() and rest.isdigit() and int(rest) > 0
