"""B1: a line that stands in the table twice."""

from __future__ import annotations

from gemcli.budget.accounts import Line, Part
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.wording import amount, place, places
from gemcli.locales import N_, say

TELLING = 100
"""With one filled column only an amount from here on makes two lines the same; small amounts coincide."""


def duplicates(layout: Layout, norms: Norms) -> list[Anomaly]:
    """B1, hard: the same words and the same amounts in every column, twice in one table.

    Inputs: lines with at least two filled columns, or one of three figures; lists of payments are left out, where
    equal rows are normal, and so are lines that stand in totals of their own. Question: was this item taken up twice?
    """
    del norms
    if layout.shape is Shape.PAYMENTS:
        return []
    seen: dict[tuple[object, ...], Line] = {}
    found = []
    for line in layout.account.lines:
        if line.part is not Part.LINE or not any(line.texts):
            continue
        held = tuple((column, value) for column in sorted(line.amounts) if (value := line.value(column)))
        if not held or (len(held) == 1 and abs(held[0][1]) < TELLING):
            continue
        key = (line.texts, line.sort, held)
        first = seen.setdefault(key, line)
        if first is not line and not _are_apart(layout, first, line):
            found.append(_anomaly(layout, first, line))
    return found


def _are_apart(layout: Layout, first: Line, second: Line) -> bool:
    """Whether each of two lines is counted in a total of its own: two departments with the same small item."""
    owners = [
        {total.line.row for total in layout.totals.found if any(part.row == line.row for part in total.plus)}
        for line in (first, second)
    ]
    return all(owners) and not owners[0] & owners[1]


def _anomaly(layout: Layout, first: Line, second: Line) -> Anomaly:
    account = layout.account
    column = max((index for index in second.amounts if second.value(index)), default=0)
    value = second.value(column)
    assert value is not None
    others = [(second.row, index) for index in sorted(second.amounts) if index != column]
    cells = [*((first.row, index) for index in sorted(first.amounts)), *others]
    return Anomaly(
        check="B1",
        tier=Tier.HARD,
        account=account,
        cell=(second.row, column),
        addends=tuple(cells),
        text=say(
            N_(
                "{label}: this line stands in the table twice with the same amounts, in row {first} and in row "
                "{second} ({cell}: {value})."
            ),
            label=second.label,
            first=first.row + 1,
            second=second.row + 1,
            cell=place(account, (second.row, column)),
            value=amount(value),
        ),
        value=value,
        expected=None,
        question=say(N_("Was this item taken up twice, or are these two items with the same name?")),
        follow_up=say(N_("Compare both rows with the source in the financial system: {cells}."), cells=places(cells)),
        threshold=say(""),
        size=abs(value),
    )
