"""J1: a number that the workbook stores as text, so that its own sums pass it by."""

from __future__ import annotations

from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.identities import Identity, Values
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.wording import amount, place, places
from gemcli.facts.formula import write
from gemcli.locales import N_, Message, say

NUMBERS = 3
"""Stored numbers that a column must hold before a text among them stands out."""
SHARE = 5
"""Texts may be at most one in so many amounts: a column of texts is a choice, not a slip."""
WEIGHT = 3.0


def stored_as_text(layout: Layout, norms: Norms) -> list[Anomaly]:
    """J1: amounts stored as text in a column of stored numbers.

    Hard where the printed total is exactly what remains without them: the workbook did not add them up. Otherwise a
    signal, one for each column. Inputs: files that store numbers (XLSX, XLS, ODS); columns with at least three
    stored numbers and at most one text in five amounts.
    Question: does the sum below count this amount?
    """
    del norms
    if layout.shape not in (Shape.BUDGET, Shape.LONG):
        return []
    account = layout.account
    found = []
    for column in account.amounts():
        texts = _texts(account, column)
        if not texts:
            continue
        left_out = _left_out(layout, column, texts)
        if left_out is not None:
            found.append(_hard(account, column, *left_out))
        else:
            found.append(_signal(account, column, texts))
    return found


def _texts(account: Account, column: Column) -> list[Line]:
    """Return the lines whose amount is a text among stored numbers."""
    held = [line for line in account.lines if line.value(column.index) is not None and line.part is not Part.HEADING]
    texts = [line for line in held if line.cells[column.index].number is None]
    numbers = len(held) - len(texts)
    return texts if numbers >= NUMBERS and SHARE * len(texts) <= len(held) else []


def _left_out(layout: Layout, column: Column, texts: list[Line]) -> tuple[Identity, list[Line]] | None:
    """Return a total that holds only when the texts among its parts are not counted, with those texts."""
    values = Values(layout.account)
    for total in layout.totals.found:
        for identity in total.identities:
            passed_by = [line for line in texts if (line.row, column.index) in identity.plus]
            broken = values.test(identity)
            if broken is None or not passed_by or identity.minus:
                continue
            missing = sum((line.value(column.index) or Decimal(0) for line in passed_by), Decimal(0))
            if abs(broken.difference + missing) <= identity.tolerance:
                return identity, passed_by
    return None


def _hard(account: Account, column: Column, identity: Identity, passed_by: list[Line]) -> Anomaly:
    first = passed_by[0]
    at: Place = (first.row, column.index)
    printed = Values(account).get(identity.target) or Decimal(0)
    expected = Values(account).sum(identity.plus)
    return Anomaly(
        check="J1",
        tier=Tier.HARD,
        account=account,
        cell=identity.target,
        addends=identity.plus,
        text=say(
            N_(
                "{label}, {column}: {cell} holds {value}, but the sum of {sum} is {expected}; {text} is stored as text "
                "and was not counted, so this does not add up."
            ),
            label=_label(account, identity.target),
            column=column.name,
            cell=place(account, identity.target),
            value=amount(printed),
            sum=places(identity.plus),
            expected=amount(expected),
            text=", ".join(place(account, (line.row, column.index)) for line in passed_by),
        ),
        value=printed,
        expected=expected,
        question=say(N_("Must the amount in {cell} be counted in this total?"), cell=place(account, at)),
        follow_up=say(N_("Store the amount as a number and make the total anew.")),
        threshold=say(N_("rounding explains at most {most}"), most=amount(identity.tolerance)),
        size=abs(printed - expected),
        formula=write(identity.plus, identity.minus),
        suspect=at,
        hint=say(N_("this amount is stored as text, which a spreadsheet passes by in a sum")),
    )


def _signal(account: Account, column: Column, texts: list[Line]) -> Anomaly:
    first = texts[0]
    at: Place = (first.row, column.index)
    value = first.value(column.index) or Decimal(0)
    return Anomaly(
        check="J1",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=tuple((line.row, column.index) for line in texts[1:]),
        text=_signal_text(account, column, texts, value),
        value=value,
        expected=None,
        question=say(N_("Do the sums of this workbook count this amount?")),
        follow_up=say(N_("Store the amount as a number and make the totals anew.")),
        threshold=say(N_("amounts stored as text in this column: {count}"), count=len(texts)),
        size=abs(value),
        weight=WEIGHT,
    )


def _signal_text(account: Account, column: Column, texts: list[Line], value: Decimal) -> Message:
    return say(
        N_("{label}, {column}: {cells} hold amounts as text among stored numbers, the first is {value}.")
        if len(texts) > 1
        else N_("{label}, {column}: {cells} holds {value} as text among stored numbers."),
        label=texts[0].label,
        column=column.name,
        cells=f"{account.sheet}!{places([(line.row, column.index) for line in texts])}",
        value=amount(value),
    )


def _label(account: Account, at: Place) -> str:
    line = account.line(at[0])
    return line.label if line and line.label else place(account, at)
