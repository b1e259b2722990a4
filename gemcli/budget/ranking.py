"""Puts findings in the order in which a busy reader should see them, each cell once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from gemcli.budget.accounts import Place
from gemcli.budget.anomaly import Anomaly, Tier

TELLING = (
    "D3",
    "C3",
    "D4",
    "D1",
    "E1",
    "D2",
    "E2",
    "J1",
    "F4",
    "C1",
    "C2",
    "C5",
    "C4",
    "F1",
    "F2",
    "H1",
    "H2",
    "H3",
    "I3",
    "B2",
    "J2",
    "J3",
    "J4",
    "G1",
)
"""Signals about the same cell, the one that says most about its cause first."""


def ranked(anomalies: Iterable[Anomaly]) -> list[Anomaly]:
    """Return findings with the hard ones first, by money at stake, then signals by strength.

    A signal about a cell that a hard finding already names, or about a line that a stronger signal names, is dropped.
    """
    ordered = sorted(_most_telling(anomalies), key=_order)
    named = {(*_table(a), at) for a in ordered if a.tier is Tier.HARD for at in (a.cell, a.suspect) if at}
    doubled = {(*_table(a), row) for a in ordered if a.check == "B1" for row in _rows(a)}
    kept: list[Anomaly] = []
    lines: set[tuple[str, int, int, int]] = set()
    for anomaly in ordered:
        line = (*_table(anomaly), anomaly.cell[0])
        if anomaly.tier is not Tier.HARD:
            if (*_table(anomaly), anomaly.cell) in named or line in lines or line in doubled:
                continue
            lines.add(line)
        kept.append(anomaly)
    return kept


def _most_telling(anomalies: Iterable[Anomaly]) -> list[Anomaly]:
    """Keep one signal for a cell: the one that says most, as strong as the strongest."""
    kept: list[Anomaly] = []
    signals: dict[tuple[str, int, int, Place], list[Anomaly]] = {}
    for anomaly in anomalies:
        if anomaly.tier is Tier.HARD:
            kept.append(anomaly)
        else:
            signals.setdefault((*_table(anomaly), anomaly.cell), []).append(anomaly)
    for same in signals.values():
        telling = min(same, key=lambda anomaly: TELLING.index(anomaly.check))
        kept.append(replace(telling, weight=max(anomaly.weight for anomaly in same)))
    return kept


def _order(anomaly: Anomaly) -> tuple[int, float, str, Place]:
    if anomaly.tier is Tier.HARD:
        size = anomaly.size * (anomaly.account.unit or Decimal(1))
        return 0, -float(size), anomaly.account.sheet, anomaly.cell
    return 1, -anomaly.weight, anomaly.account.sheet, anomaly.cell


def _table(anomaly: Anomaly) -> tuple[str, int, int]:
    account = anomaly.account
    return account.sheet, account.lines[0].row, id(account)


def _rows(anomaly: Anomaly) -> set[int]:
    return {anomaly.cell[0], *(row for row, _ in anomaly.addends)}
