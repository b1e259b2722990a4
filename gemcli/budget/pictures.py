"""Takes from a table what a picture of its findings needs: programmes, courses of lines, and sums written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.programmes import Programmes, added, plain
from gemcli.budget.series import years
from gemcli.budget.vocabulary import Phase
from gemcli.budget.wording import place
from gemcli.facts.formula import FormulaError, terms
from gemcli.model.claim import Claim
from gemcli.model.picture import Bar, Course, Panel, Picture, Spot, Survey

MOST_TERMS = 400
"""Cells of a sum that are written out one by one."""
OF_COLUMNS = ("C3",)
"""Checks that are about a whole column, not about the line of their first cell."""
MOST_BARS = 12
"""Bars of one table; those with a finding always among them."""


def survey(source_id: str, told: Sequence[tuple[Anomaly, Claim]], total: int) -> Survey:
    """Return the pictures of the findings of one document, and the bars of the tables in which they stand."""
    tables: dict[int, Programmes] = {}
    for anomaly, _ in told:
        tables.setdefault(id(anomaly.account), Programmes(anomaly.account))
    return Survey(
        source_id,
        tuple(panel for one in tables.values() if (panel := _panel(one, [a for a, _ in told])).bars),
        tuple(_picture(anomaly, claim, tables[id(anomaly.account)]) for anomaly, claim in told),
        total,
    )


def programme(anomaly: Anomaly, programmes: Programmes) -> str:
    """Return under which programme a finding belongs: that of all the lines it is about, else the sheet."""
    return programmes.of((anomaly.cell[0], *(row for row, _ in anomaly.addends)))


def _picture(anomaly: Anomaly, claim: Claim, programmes: Programmes) -> Picture:
    named = tuple(_terms(anomaly))
    return Picture(
        key=claim.key,
        cells=claim.evidence.cells,
        programme=programme(anomaly, programmes),
        label=_column_name(anomaly) if anomaly.check in OF_COLUMNS else _label(anomaly.account, anomaly.cell),
        courses=tuple(_courses(anomaly)),
        terms=named or tuple(_rests_on(anomaly)),
        is_sum=len(named) > 1 and sum((t.sign * (t.value or 0) for t in named), Decimal(0)) == anomaly.expected,
    )


def _courses(anomaly: Anomaly) -> Iterator[Course]:
    """Yield the line of the flagged cell, then that of the cell which may explain it."""
    if anomaly.check in OF_COLUMNS:
        return
    for at in dict.fromkeys((anomaly.cell, *([anomaly.suspect] if anomaly.suspect else ()))):
        spots = tuple(_course(anomaly.account, at))
        line = anomaly.account.line(at[0])
        if line is not None and spots:
            expected = anomaly.expected if at == anomaly.cell else None
            yield Course(line.label, spots, place(anomaly.account, at), expected)


def _course(account: Account, at: Place) -> Iterator[Spot]:
    """Yield the amounts of a line through its years; nothing where it has no two of them."""
    row, index = at
    line = account.line(row)
    group = next((g for g in (*years(account), *_alike(account)) if any(c.index == index for c in g)), [])
    held = [(c, value) for c in group if line and (value := line.value(c.index)) is not None]
    if len(held) < 2 or not any(column.index == index for column, _ in held):
        return
    for column, value in held:
        yield Spot(place(account, (row, column.index)), column.name, value)


def _alike(account: Account) -> Iterator[list[Column]]:
    """Yield the dated columns of each sort, also saldi, which are no series to the checks but can be looked at."""
    dated = [column for column in account.amounts() if column.year and column.phase is not Phase.CHANGE]
    for sort in dict.fromkeys(column.sort for column in dated):
        yield [column for column in dated if column.sort is sort]


def _terms(anomaly: Anomaly) -> Iterator[Spot]:
    """Yield the cells of the formula with their signs; nothing where there is none, or it cannot be written out."""
    account = anomaly.account
    if not anomaly.formula:
        return
    try:
        found = terms(anomaly.formula, account.sheet)
    except FormulaError:
        return
    cells = {place(account, at): (account, at) for at in anomaly.addends}
    cells |= {place(other, at): (other, at) for other, at in anomaly.elsewhere}
    if len(found) > MOST_TERMS or any(name not in cells for _, name in found):
        return
    for sign, name in found:
        yield _spot(*cells[name], sign)


def _rests_on(anomaly: Anomaly) -> Iterator[Spot]:
    for at in anomaly.addends[:MOST_TERMS]:
        yield _spot(anomaly.account, at)
    for other, at in anomaly.elsewhere:
        yield _spot(other, at)


def _spot(account: Account, at: Place, sign: int = 1) -> Spot:
    line = account.line(at[0])
    return Spot(place(account, at), _label(account, at), line.value(at[1]) if line else None, sign)


def _column_name(anomaly: Anomaly) -> str:
    return anomaly.account.column(anomaly.cell[1]).name


def _label(account: Account, at: Place) -> str:
    """Return the line of a cell, so that it can be read alone, and its column."""
    line = account.line(at[0])
    column = next((column for column in account.columns if column.index == at[1]), None)
    words = (line.label if line else "", column.name if column else "")
    return ", ".join(word for word in words if word)


def _panel(programmes: Programmes, found: Sequence[Anomaly]) -> Panel:
    """Return the bars of a table, in the column of its first finding that holds anything."""
    account = programmes.account
    own = [anomaly for anomaly in found if anomaly.account is account]
    column = _column(account, own)
    if column is None:
        return Panel(account.sheet, "", "", ())
    sizes, names = programmes.sizes(column), [programme(anomaly, programmes) for anomaly in own]
    if len(sizes) < 2:
        sizes = added((line.label, line.value(column.index)) for line in plain(account))
        names = [line.label if (line := account.line(anomaly.cell[0])) else "" for anomaly in own]
    whole = sum(sizes.values(), Decimal(0))
    hard = Counter(name for name, anomaly in zip(names, own, strict=True) if anomaly.tier is Tier.HARD)
    asked = Counter(name for name, anomaly in zip(names, own, strict=True) if anomaly.tier is not Tier.HARD)
    ordered = sorted(sizes, key=lambda name: -sizes[name])
    kept = [name for at, name in enumerate(ordered) if at < MOST_BARS or hard[name] or asked[name]]
    bars = tuple(Bar(name, sizes[name], sizes[name] / whole, hard[name], asked[name]) for name in kept)
    beside = sum(name not in sizes for name in names)
    return Panel(account.sheet, column.name, account.unit_text, bars if len(bars) > 1 else (), beside)


def _column(account: Account, own: Sequence[Anomaly]) -> Column | None:
    indices = [anomaly.cell[1] for anomaly in own]
    held = {index for line in plain(account) for index in line.amounts if line.value(index)}
    amounts = {column.index: column for column in account.amounts() if column.index in held}
    return next((amounts[index] for index in (*indices, *amounts) if index in amounts), None)
