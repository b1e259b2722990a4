"""Puts findings in the order in which a busy reader should see them, each cell once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gemcli.budget.accounts import Place
from gemcli.budget.anomaly import Anomaly, Tier


def ranked(anomalies: Iterable[Anomaly]) -> list[Anomaly]:
    """Return findings with the hard ones first, by money at stake, then signals by strength.

    A signal about a cell that a hard finding already names, or about a line that a stronger signal names, is dropped.
    """
    ordered = sorted(anomalies, key=_order)
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


def _order(anomaly: Anomaly) -> tuple[int, float, str, Place]:
    if anomaly.tier is Tier.HARD:
        size = anomaly.size * (anomaly.account.unit or Decimal(1))
        return 0, -float(size), anomaly.account.sheet, anomaly.cell
    return 1, -anomaly.weight, anomaly.account.sheet, anomaly.cell


def _table(anomaly: Anomaly) -> tuple[str, int, int]:
    account = anomaly.account
    return account.sheet, account.lines[0].row, account.columns[0].index


def _rows(anomaly: Anomaly) -> set[int]:
    return {anomaly.cell[0], *(row for row, _ in anomaly.addends)}
