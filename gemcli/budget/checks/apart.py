"""G1 between two files: the accounts of a year against the budget of that year in another file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from gemcli.budget.accounts import Line
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.checks.realisation import MOST, WEIGHT
from gemcli.budget.columns import Column
from gemcli.budget.norms import Norms
from gemcli.budget.pairing import Pair
from gemcli.budget.vocabulary import Sort
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, say


@dataclass(frozen=True, slots=True)
class _Deviation:
    """A line with its accounts and, in the other file, its budget."""

    line: Line
    before: Line
    columns: tuple[Column, Column]
    real: Decimal
    planned: Decimal

    @property
    def over(self) -> Decimal:
        return abs(self.real) - abs(self.planned)

    @property
    def is_overspent(self) -> bool:
        sort = self.columns[0].sort if self.columns[0].sort is not Sort.NONE else self.line.sort
        return sort is Sort.SPENDING and self.over > 0


def against_budget(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """G1, signal: |R - B| is at least `realisation.share` of B and `realisation.line_eur`, the budget in another file.

    Inputs: lines that both files have, a column of accounts here and the last budget of the same year and sort there;
    where the unit is not named in both files the absolute norm gives way to the materiality share. At most three lines
    for each pair of columns, overspent lasten first. Question: was the council told of the overspending beforehand?
    """
    found: list[Anomaly] = []
    for columns in pair.realised:
        compared = list(_deviations(pair, columns))
        whole = sum((abs(one.planned) for one in compared), Decimal(0)) or Decimal(1)
        large = [one for one in compared if _is_large(pair, one, whole, norms)]
        ordered = sorted(large, key=lambda one: (not one.is_overspent, -abs(one.over), one.line.row))
        found += [_anomaly(pair, one, whole, file, norms) for one in ordered[:MOST]]
    return found


def _deviations(pair: Pair, columns: tuple[Column, Column]) -> Iterator[_Deviation]:
    if pair.later.unit != pair.earlier.unit and None not in (pair.later.unit, pair.earlier.unit):
        return
    for line, before in pair.lines:
        real, planned = line.value(columns[0].index), before.value(columns[1].index)
        if real is not None and planned and real * planned >= 0:
            yield _Deviation(line, before, columns, real, planned)


def _is_large(pair: Pair, one: _Deviation, whole: Decimal, norms: Norms) -> bool:
    if abs(one.over) < norms.regulation.deviation_share.value * abs(one.planned):
        return False
    unit = pair.later.unit
    if unit is not None:
        return abs(one.over) * unit >= norms.regulation.deviation_line_eur.value
    return abs(one.over) >= norms.materiality_share * whole


def _anomaly(pair: Pair, one: _Deviation, whole: Decimal, file: str, norms: Norms) -> Anomaly:
    (accounts, budget), line = one.columns, one.line
    at, there = (line.row, accounts.index), (one.before.row, budget.index)
    template = (
        N_("{label}: the lasten of {column} ({cell}: {value}) exceed the budget of {expected} ({file}, {other}).")
        if one.is_overspent
        else N_("{label}: {column} ({cell}: {value}) differs from the budget of {expected} ({file}, {other}).")
    )
    question = (
        N_("Was the council told of this overspending beforehand, and did it decide on it?")
        if one.is_overspent
        else N_("What explains the difference between the budget and the accounts?")
    )
    share = min(1.0, float(abs(one.over) / whole))
    relative = norms.regulation.deviation_share.brief
    absolute = norms.regulation.deviation_line_eur
    return Anomaly(
        check="G1",
        tier=Tier.SIGNAL,
        account=pair.later,
        cell=at,
        addends=(),
        text=say(
            template,
            label=line.label,
            column=accounts.name,
            cell=place(pair.later, at),
            value=amount(one.real),
            expected=amount(one.planned),
            file=file,
            other=place(pair.earlier, there),
        ),
        value=one.real,
        expected=one.planned,
        question=say(question),
        follow_up=say(N_("Ask the department for the explanation and what supports it; leave both open until then.")),
        threshold=say(N_("{relative} and {absolute}, budget.toml"), relative=relative, absolute=absolute.brief)
        if pair.later.unit is not None
        else say(
            N_(
                "{relative} and materiality.share = {share}, budget.toml; {absolute} was not used: the unit is not "
                "named"
            ),
            relative=relative,
            share=norms.materiality_share,
            absolute=absolute.name,
        ),
        size=abs(one.over),
        weight=WEIGHT * sqrt(share) * (1.0 if one.is_overspent else 0.7),
        elsewhere=((pair.earlier, there),),
    )
