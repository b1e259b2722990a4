"""J2: hidden rows, columns or sheets whose amounts count in a total that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.identities import Identity, Values
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.series import is_material
from gemcli.budget.wording import amount, place, places
from gemcli.locales import N_, say
from gemcli.model.workings import Workings

WEIGHT = 5.0
OTHER_SHEET = re.compile(r"(?:'((?:[^']|''){1,100})'|([A-Za-z0-9_.]{1,60}))!\$?[A-Z]{1,3}\$?[0-9]{1,7}")
"""A cell of another sheet inside a formula."""


def hidden_amounts(book: Book, norms: Norms) -> Checked:
    """J2, signal: a total that is shown counts material amounts in hidden rows or columns, or on a hidden sheet.

    Inputs: what the workbook itself hides (needs the extra `formulas`); the parts of totals as they were found in the
    table; formulas that point at a hidden sheet. It all adds up, so it is no proof, but a reader cannot follow the sum.
    Question: why is this amount hidden from the reader?
    """
    found: list[Anomaly] = []
    for layout in book.layouts:
        workings = book.workings.get(layout.account.sheet)
        if workings is None or workings.is_hidden:
            continue
        found += _in_totals(layout, workings, norms)
        found += _on_other_sheets(layout, workings, book)
    return Checked(tuple(found))


def _in_totals(layout: Layout, workings: Workings, norms: Norms) -> Iterator[Anomaly]:
    """Yield one finding for each total row with hidden parts: the column in which most is hidden."""
    values = Values(layout.account)
    account = layout.account
    for total in layout.totals.found:
        largest: tuple[Decimal, Identity, list[Place]] | None = None
        for identity in total.identities:
            parts = [at for at in (*identity.plus, *identity.minus) if workings.hides(at) and values.get(at)]
            if not parts or workings.hides(identity.target) or values.test(identity) is not None:
                continue
            size = abs(values.sum(parts))
            if largest is None or size > largest[0]:
                largest = (size, identity, parts)
        if largest is None:
            continue
        size, identity, parts = largest
        whole = abs(values.sum(identity.plus)) or Decimal(1)
        if is_material(account, norms, float(size / whole), size):
            yield _of_total(account, total.line, identity, parts, size, values)


def _of_total(
    account: Account, line: Line, identity: Identity, parts: list[Place], size: Decimal, values: Values
) -> Anomaly:
    rest = [at for at in (*identity.plus, *identity.minus) if at not in parts]
    return Anomaly(
        check="J2",
        tier=Tier.SIGNAL,
        account=account,
        cell=identity.target,
        addends=(*parts, *rest),
        text=say(
            N_("{label}: {cell} holds {value}, of which {size} stands in hidden cells ({cells})."),
            label=line.label or place(account, identity.target),
            cell=place(account, identity.target),
            value=amount(values.get(identity.target) or Decimal(0)),
            size=amount(size),
            cells=places(parts),
        ),
        value=values.get(identity.target),
        expected=None,
        question=say(N_("Why is this part of the total hidden from the reader?")),
        follow_up=say(N_("Show the hidden rows or columns and look at what they hold.")),
        threshold=say(N_("hidden in the file and counted: {size}"), size=amount(size)),
        size=size,
        weight=WEIGHT,
    )


def _on_other_sheets(layout: Layout, workings: Workings, book: Book) -> Iterator[Anomaly]:
    """Yield one finding for each hidden sheet that amounts of this table come from."""
    account = layout.account
    hidden = {name for name, one in book.workings.items() if one.is_hidden}
    taken: dict[str, list[Place]] = {}
    for line in account.lines:
        for index in line.amounts:
            for sheet in sheets_of(workings.formulas.get((line.row, index), "")) & hidden:
                taken.setdefault(sheet, []).append((line.row, index))
    for sheet, cells in sorted(taken.items()):
        first = cells[0]
        line_ = account.line(first[0])
        value = line_.value(first[1]) if line_ else None
        yield Anomaly(
            check="J2",
            tier=Tier.SIGNAL,
            account=account,
            cell=first,
            addends=tuple(cells[1:]),
            text=say(
                N_("{label}: {cell} takes its amount from the sheet {sheet}, which is hidden."),
                label=line_.label if line_ and line_.label else place(account, first),
                cell=place(account, first),
                sheet=sheet,
            ),
            value=value,
            expected=None,
            question=say(N_("Why is this sheet hidden, and is it the last version?")),
            follow_up=say(N_("Show the hidden sheet and compare what it holds.")),
            threshold=say(N_("cells that come from {sheet}: {count}"), sheet=sheet, count=len(cells)),
            size=abs(value or Decimal(0)),
            weight=WEIGHT,
        )


def sheets_of(formula: str) -> set[str]:
    """Return the other sheets that a formula names.

    >>> sorted(sheets_of("=Invoer!C4+'Rente en afschrijving'!$D$7"))
    ['Invoer', 'Rente en afschrijving']
    """
    return {(quoted or plain).replace("''", "'") for quoted, plain in OTHER_SHEET.findall(formula)}
