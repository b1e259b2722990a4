"""C1 and C2: lines that are gone, or new, against another version of the document."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.series import column_total
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import amount, norm, place
from gemcli.locales import N_, say


def gone(layout: Layout, other: Iterable[Layout], norms: Norms) -> list[Anomaly]:
    """C1, signal: a line of this table that the other version has no line for, by code or by its words.

    Inputs: the older version's table, and the newer version to look in; material lines only.
    Question: where was this line put?
    """
    return _missing(
        layout,
        other,
        norms,
        "C1",
        N_("{label}, {column}: {value} ({cell}) stood in the earlier version and has no line in this one."),
        N_("Where was this item put?"),
    )


def new(layout: Layout, other: Iterable[Layout], norms: Norms) -> list[Anomaly]:
    """C2, signal: a line of this table that the earlier version did not have; the mirror of C1.

    Question: where does this line come from?
    """
    return _missing(
        layout,
        other,
        norms,
        "C2",
        N_("{label}, {column}: {value} ({cell}) is a line that the earlier version did not have."),
        N_("Where does this item come from?"),
    )


def _missing(
    layout: Layout, other: Iterable[Layout], norms: Norms, check: str, template: str, question: str
) -> list[Anomaly]:
    others = list(other)
    if layout.shape is not Shape.BUDGET or not others:
        return []
    known = {key for o in others for line in o.account.lines for key in _keys(line)}
    account = layout.account
    found = []
    for line in account.lines:
        held = _largest(account, line)
        if line.part is not Part.LINE or held is None or known & set(_keys(line)):
            continue
        column, value = held
        if abs(value) < norms.materiality_share * column_total(account, column):
            continue
        at = (line.row, column.index)
        found.append(
            Anomaly(
                check=check,
                tier=Tier.SIGNAL,
                account=account,
                cell=at,
                addends=(),
                text=say(
                    template,
                    label=line.label,
                    column=column.name,
                    value=amount(value),
                    cell=place(account, at),
                ),
                value=value,
                expected=None,
                question=say(question),
                follow_up=say(N_("Ask the department; codes and names may have changed between the versions.")),
                threshold=norm("materiality.share", norms.materiality_share),
                size=abs(value),
                weight=5.0,
            )
        )
    return found


def _keys(line: Line) -> tuple[str, ...]:
    """Return what a line can be recognised by: its words, and its code with its sort."""
    words = folded(line.label)
    return (words, f"{line.code} {line.sort}") if line.code else (words,)


def _largest(account: Account, line: Line) -> tuple[Column, Decimal] | None:
    held = [(c, value) for c in account.amounts() if (value := line.value(c.index))]
    return max(held, key=lambda pair: (abs(pair[1]), pair[0].index)) if held else None
