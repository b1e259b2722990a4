"""G1 between two files: the accounts of a year against the budget of that year in another file."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from gemcli.budget.accounts import Line
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.checks.realisation import MOST, WEIGHT, is_large, question, threshold
from gemcli.budget.columns import Column
from gemcli.budget.deviations import Deviation, cover_the_year, whole
from gemcli.budget.norms import Norms
from gemcli.budget.pairing import Pair
from gemcli.budget.vocabulary import Sort
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, say


def against_budget(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """G1, signal: as within one table (`realisation`), with the budget in another file.

    Inputs: lines that both files have, a column of accounts here and the last budget of the same year and sort there;
    units that differ and accounts of part of a year are not compared. At most three lines for each pair of columns,
    overspent lasten first. Question: was the council told of the overspending beforehand?
    """
    norm = norms.regulation.deviation_line_eur
    found: list[Anomaly] = []
    for columns in pair.realised:
        beside = list(_deviations(pair, columns))
        compared = [one for one, _ in beside]
        if not cover_the_year(compared):
            continue
        large = [both for both in beside if is_large(pair.later, both[0], compared, norm, norms)]
        ordered = sorted(large, key=lambda both: (not both[0].is_overspent, -abs(both[0].over), both[0].line.row))
        found += [_anomaly(pair, one, before, compared, file, norms) for one, before in ordered[:MOST]]
    return found


def _deviations(pair: Pair, columns: tuple[Column, Column]) -> Iterator[tuple[Deviation, Line]]:
    """Yield each line with its deviation, and the line of the other file that holds its budget."""
    if pair.later.unit != pair.earlier.unit and None not in (pair.later.unit, pair.earlier.unit):
        return
    accounts, budget = columns
    for line, before in pair.lines:
        real, planned = line.value(accounts.index), before.value(budget.index)
        if real is not None and planned and real * planned >= 0:
            sort = accounts.sort if accounts.sort is not Sort.NONE else line.sort
            yield Deviation(line, budget, accounts, planned, real, sort is Sort.SPENDING), before


def _anomaly(pair: Pair, one: Deviation, before: Line, compared: list[Deviation], file: str, norms: Norms) -> Anomaly:
    at, there = (one.line.row, one.accounts.index), (before.row, one.budget.index)
    template = (
        N_("{label}: the lasten of {column} ({cell}: {value}) exceed the budget of {expected} ({file}, {other}).")
        if one.is_overspent
        else N_("{label}: {column} ({cell}: {value}) differs from the budget of {expected} ({file}, {other}).")
    )
    share = min(1.0, float(abs(one.over) / whole(compared)))
    return Anomaly(
        check="G1",
        tier=Tier.SIGNAL,
        account=pair.later,
        cell=at,
        addends=(),
        text=say(
            template,
            label=one.line.label,
            column=one.accounts.name,
            cell=place(pair.later, at),
            value=amount(one.real),
            expected=amount(one.planned),
            file=file,
            other=place(pair.earlier, there),
        ),
        value=one.real,
        expected=one.planned,
        question=question(one),
        follow_up=say(N_("Ask the department for the explanation and what supports it; leave both open until then.")),
        threshold=threshold(pair.later, norms.regulation.deviation_line_eur, norms),
        size=abs(one.over),
        weight=WEIGHT * sqrt(share) * (1.0 if one.is_overspent else 0.7),
        elsewhere=((pair.earlier, there),),
    )
