"""C3: a column that nobody has filled, while its neighbours are."""

from __future__ import annotations

from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.vocabulary import Phase, phase, year
from gemcli.budget.wording import norm, place
from gemcli.locales import N_, Message, say

WEIGHT = 8.0
"""How strong this signal is: a whole column is missing."""


def empty_columns(layout: Layout, norms: Norms) -> list[Anomaly]:
    """C3, hard: of the lines that other columns of the same sort fill, more than 90 % hold nil in this one.

    A signal where the cells are blank (to be filled later) and where lines without codes end in the last year (single
    projects do).
    Inputs: columns of amounts of a year or phase; a column of changes (wijziging) may be empty and is left out.
    In a long table: each group of lines whose amounts are all nil while most groups are filled (not delivered).
    Question: is this column not filled yet?
    """
    if layout.shape is Shape.LONG:
        return _empty_groups(layout.account, norms)
    if layout.shape is not Shape.BUDGET:
        return []
    return _empty_columns(layout.account, norms)


def _empty_columns(account: Account, norms: Norms) -> list[Anomaly]:
    lines = [line for line in account.lines if line.part is Part.LINE]
    found = []
    for column in account.amounts():
        others = [o for o in account.amounts() if o is not column and o.sort is column.sort and _is_period(o)]
        if not _is_period(column) or column.phase is Phase.CHANGE or not others or not column.head:
            continue
        filled = [line for line in lines if all(line.value(o.index) for o in others[:2])]
        nil = [line for line in filled if not line.value(column.index)]
        if any(line.is_unread(column.index) for line in filled) or len(filled) < norms.empty_lines:
            continue
        held = sum(bool(line.value(column.index)) for line in lines)
        if Decimal(held) > (1 - norms.empty_share) * len(lines):
            continue
        if Decimal(len(nil)) > norms.empty_share * len(filled):
            found.append(_column(account, column, others, nil, len(filled), norms))
    return found


def _is_period(column: Column) -> bool:
    """Whether a column stands for a year or phase of its own; a movement between two balances need not occur."""
    names_year = year(column.header) > 0 or not column.header
    return (bool(column.year) and names_year) or phase(column.header) is not Phase.NONE


def _column(
    account: Account, column: Column, others: list[Column], nil: list[Line], filled: int, norms: Norms
) -> Anomaly:
    size = sum((abs(line.value(others[0].index) or Decimal(0)) for line in nil), Decimal(0))
    held = [(line.row, column.index) for line in nil if line.value(column.index) is not None]
    cells = held or [(cell.row, cell.column) for cell in column.head[-1:]]
    return _anomaly(
        account,
        cells[0],
        (*cells[1:], *((line.row, others[0].index) for line in nil)),
        say(
            N_(
                "Column {column} ({cell} and below) is empty: {nil} of {filled} lines filled in {other} hold nothing "
                "here."
            ),
            column=column.name,
            cell=place(account, cells[0]),
            nil=len(nil),
            filled=filled,
            other=others[0].name,
        ),
        size,
        norm("empty_column.share", f"{norms.empty_share}; {len(nil)} / {filled}"),
        Decimal(0) if held else None,
        Tier.HARD if held and (_are_coded(nil) or not _is_end(account, column)) else Tier.SIGNAL,
    )


def _is_end(account: Account, column: Column) -> bool:
    """Whether a column is the last year of an estimate, in which single projects are over."""
    return column is account.amounts()[-1] and column.phase in (Phase.NONE, Phase.OUTLOOK)


def _are_coded(lines: list[Line]) -> bool:
    """Whether most lines carry a code: lines of a regulation, that all years hold."""
    return 2 * sum(bool(line.code) for line in lines) > len(lines)


def _empty_groups(account: Account, norms: Norms) -> list[Anomaly]:
    groups: dict[str, list[Line]] = {}
    for line in account.lines:
        if line.part is Part.LINE and line.texts:
            groups.setdefault(line.texts[0], []).append(line)
    found = []
    for column in account.amounts():
        nil = {
            name: lines
            for name, lines in groups.items()
            if len(lines) >= norms.empty_lines and not any(line.value(column.index) for line in lines)
        }
        if not nil or 10 * len(nil) > len(groups):
            continue
        for lines in nil.values():
            cells: list[Place] = [(line.row, column.index) for line in lines if column.index in line.cells]
            if not cells:
                continue
            found.append(
                _anomaly(
                    account,
                    cells[0],
                    tuple(cells[1:]),
                    say(
                        N_("{label}: column {column} holds no amount in any of its {count} lines ({cell} and on)."),
                        label=lines[0].label_cells[0].text if lines[0].label_cells else lines[0].label,
                        column=column.name,
                        count=len(lines),
                        cell=place(account, cells[0]),
                    ),
                    Decimal(len(lines)),
                    norm("empty_column.lines", f"{norms.empty_lines}; {len(lines)}"),
                    Decimal(0),
                )
            )
    return found


def _anomaly(
    account: Account,
    cell: Place,
    addends: tuple[Place, ...],
    text: Message,
    size: Decimal,
    threshold: Message,
    value: Decimal | None,
    tier: Tier = Tier.HARD,
) -> Anomaly:
    return Anomaly(
        check="C3",
        tier=tier,
        account=account,
        cell=cell,
        addends=addends,
        text=text,
        value=value,
        expected=None,
        question=say(N_("Is this column not filled yet, or was it not delivered?")),
        follow_up=say(N_("Ask for the figures, or leave the column out of the document.")),
        threshold=threshold,
        size=size,
        weight=WEIGHT,
    )
