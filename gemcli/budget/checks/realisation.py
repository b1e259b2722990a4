"""G1: what was spent and received against what was budgeted, by programme first."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from gemcli.budget.accounts import Account
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.checks.legality import legality
from gemcli.budget.columns import Column
from gemcli.budget.deviations import Deviation, cover_the_year, deviations, programmes, whole
from gemcli.budget.layout import Shape
from gemcli.budget.norms import Norms
from gemcli.budget.thresholds import Threshold
from gemcli.budget.vocabulary import Phase, Sort
from gemcli.budget.wording import amount, place
from gemcli.facts.formula import write
from gemcli.locales import N_, Message, say

MOST = 3
"""Programmes or lines that one pair of columns may name, overspent ones first."""

WEIGHT = 0.9
"""How strong this signal is: nearly half of all lines deviate by nature, so it comes behind what stands out."""


def realisation(book: Book, norms: Norms) -> Checked:
    """G1, signal: |R - B| is at least `realisation.share` of B and at least the absolute norm, for a programme or line.

    Inputs: a column of accounts beside a budget of the same year (after amendments where there is one) and of the same
    sort; subtotals where the table has them, else its lines. Overspent lasten are asked about apart
    (begrotingsrechtmatigheid), and so is their sum against `realisation.legality_share` of all lasten. Where the table
    names no unit, the absolute norm is replaced by the materiality share, and the finding says so. Several budgets of
    one year without a word of which is the last are not compared, and named.
    Question: was the council told of the overspending beforehand?
    """
    found: list[Anomaly] = []
    skipped: list[Message] = []
    for layout in book.layouts:
        if layout.shape is not Shape.BUDGET:
            continue
        for budget, accounts in _pairs(layout.account, skipped):
            rows, norm = programmes(layout, norms)
            compared = list(deviations(rows, budget, accounts))
            if not cover_the_year(compared):
                skipped.append(
                    say(
                        N_(
                            "{sheet}: G1 (budget against accounts) not checked for {column}: it may hold part of "
                            "a year."
                        ),
                        sheet=layout.account.sheet,
                        column=accounts.name,
                    )
                )
                continue
            large = [one for one in compared if is_large(layout.account, one, compared, norm, norms)]
            found += _largest(layout.account, large, compared, norm, norms)
            found += legality(layout, compared, norms)
    return Checked(tuple(found), tuple(skipped))


def _pairs(account: Account, skipped: list[Message]) -> Iterator[tuple[Column, Column]]:
    amounts = [column for column in account.amounts() if column.sort is not Sort.BALANCE]
    for accounts in (column for column in amounts if column.phase is Phase.ACCOUNTS):
        same = [c for c in amounts if (c.year, c.sort) == (accounts.year, accounts.sort)]
        amended = [column for column in same if column.phase is Phase.AMENDED]
        budgets = amended[-1:] or [column for column in same if column.phase is Phase.BUDGET]
        if len(budgets) == 1:
            yield budgets[0], accounts
        elif budgets:
            skipped.append(
                say(
                    N_("{sheet}: G1 (budget against accounts) not checked for {column}: {count} budgets of one year."),
                    sheet=account.sheet,
                    column=accounts.name,
                    count=len(budgets),
                )
            )


def is_large(account: Account, one: Deviation, all_of: list[Deviation], norm: Threshold, norms: Norms) -> bool:
    """Whether a deviation must be explained: enough of its budget, and enough money."""
    if not one.planned or abs(one.over) < norms.regulation.deviation_share.value * abs(one.planned):
        return False
    if account.unit is not None:
        return abs(one.over) * account.unit >= norm.value
    return abs(one.over) >= norms.materiality_share * whole(all_of)


def _largest(
    account: Account, large: list[Deviation], all_of: list[Deviation], norm: Threshold, norms: Norms
) -> list[Anomaly]:
    """Return findings for the largest deviations, overspent lasten first."""
    ordered = sorted(large, key=lambda one: (not one.is_overspent, -abs(one.over), one.line.row))
    return [_anomaly(account, one, all_of, norm, norms) for one in ordered[:MOST]]


def _anomaly(account: Account, one: Deviation, all_of: list[Deviation], norm: Threshold, norms: Norms) -> Anomaly:
    at, beside = (one.line.row, one.accounts.index), (one.line.row, one.budget.index)
    template = (
        N_("{label}: the lasten of {column} ({cell}: {value}) exceed those of {other} ({beside}: {expected}).")
        if one.is_overspent
        else N_("{label}: {column} ({cell}: {value}) differs from {other} ({beside}: {expected}).")
    )
    share = float(abs(one.over) / whole(all_of))
    return Anomaly(
        check="G1",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=(beside,),
        text=say(
            template,
            label=one.line.label,
            column=one.accounts.name,
            cell=place(account, at),
            value=amount(one.real),
            other=one.budget.name,
            beside=place(account, beside),
            expected=amount(one.planned),
        ),
        value=one.real,
        expected=one.planned,
        question=question(one),
        follow_up=say(N_("Ask the department for the explanation and what supports it; leave both open until then.")),
        threshold=threshold(account, norm, norms),
        size=abs(one.over),
        weight=WEIGHT * min(1.0, sqrt(share)) * (1.0 if one.is_overspent else 0.7),
        formula=write([beside]),
    )


def question(one: Deviation) -> Message:
    """Return what to ask the department about a deviation."""
    if one.is_overspent:
        return say(N_("Was the council told of this overspending beforehand, and did it decide on it?"))
    return say(N_("What explains the difference between the budget and the accounts?"))


def threshold(account: Account, norm: Threshold, norms: Norms) -> Message:
    """Name the norms that a deviation was held against."""
    relative = norms.regulation.deviation_share.brief
    if account.unit is not None:
        return say(N_("{relative} and {absolute}, budget.toml"), relative=relative, absolute=norm.brief)
    return say(
        N_("{relative} and materiality.share = {share}, budget.toml; {absolute} was not used: the unit is not named"),
        relative=relative,
        share=norms.materiality_share,
        absolute=norm.name,
    )
