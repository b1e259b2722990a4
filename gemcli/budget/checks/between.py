"""A3 between tables: the lines of a summary against the totals of the tables that it sums up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.columns import Column
from gemcli.budget.identities import tolerance
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.proof import grain
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import amount, place
from gemcli.facts.formula import write
from gemcli.locales import N_, say

WHOLE_LINES = 2
"""Lines of a summary that must agree with their tables in every column before another one may differ."""

SURE = 40.0
"""Bits that those lines must agree in: amounts of some length, in several columns."""

SHORTEST = 4
"""Letters of a name that is looked for in the title of a table."""

MOST_TABLES = 60
"""Tables of a document up to which each is held against each."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A line of a summary and the total of the table it stands for, column beside column."""

    line: Line
    other: Account
    total: Line
    equal: tuple[tuple[Column, Column], ...]
    apart: tuple[tuple[Column, Column], ...]


def between(book: Book, norms: Norms) -> Checked:
    """A3, hard: a line of a summary that goes by the name of another table = the total of that table.

    Inputs: tables of one document with the same years (or headers) and the same unit; the name of the line stands in
    the title or is the name of the sheet. Two other lines must agree with their tables in every column, and this one
    in one column at least; a table that repeats most lines of the other is another version of it and is left out.
    Question: which item is missing, or was changed after this total was made?
    """
    del norms
    tables = [layout for layout in book.layouts if layout.shape is Shape.BUDGET]
    if not 1 < len(tables) <= MOST_TABLES:
        return Checked()
    found: list[Anomaly] = []
    for layout in tables:
        pairs = [pair for other in tables if other is not layout for pair in _pairs(layout.account, other)]
        whole = [pair for pair in pairs if not pair.apart]
        if len(whole) >= WHOLE_LINES and sum(_bits(pair) for pair in whole) >= SURE:
            found += [_anomaly(layout.account, pair, *columns) for pair in pairs for columns in pair.apart]
    return Checked(tuple(found))


def _pairs(account: Account, other: Layout) -> Iterator[_Pair]:
    """Yield the line that stands for a table, with its total that agrees in most columns, where one agrees at all."""
    lines = [line for line in account.lines if line.part is not Part.HEADING and _names(line, other.account)]
    if account.unit != other.account.unit or len(lines) != 1 or _is_version(account, other.account):
        return
    columns = list(_columns(account, other.account))
    compared = [_compared(account, lines[0], other.account, total.line, columns) for total in other.totals.found]
    best = max(compared, key=lambda pair: (len(pair.equal), pair.total.row), default=None)
    if best is not None and best.equal:
        yield best


def _names(line: Line, other: Account) -> bool:
    name = folded(line.name)
    title = folded(other.title)
    return len(name) >= SHORTEST and (name == folded(other.sheet) or title == name or title.endswith(f" {name}"))


def _is_version(account: Account, other: Account) -> bool:
    """Whether most lines of a table stand in the other one as well."""
    names = {folded(line.name) for line in account.lines}
    lines = [folded(line.name) for line in other.lines if line.part is Part.LINE]
    return 2 * sum(name in names for name in lines) > len(lines)


def _columns(account: Account, other: Account) -> Iterator[tuple[Column, Column]]:
    """Yield columns of the same year and sort, or of the same header; none that two columns may be meant by."""
    for column in account.amounts():
        same = [
            one
            for one in other.amounts()
            if ((one.year, one.sort) == (column.year, column.sort) if column.year else one.header == column.header)
        ]
        own = [
            one
            for one in account.amounts()
            if ((one.year, one.sort) == (column.year, column.sort) if column.year else one.header == column.header)
        ]
        if len(same) == len(own) == 1:
            yield column, same[0]


def _compared(
    account: Account, line: Line, other: Account, total: Line, columns: Sequence[tuple[Column, Column]]
) -> _Pair:
    equal: list[tuple[Column, Column]] = []
    apart: list[tuple[Column, Column]] = []
    for ours, theirs in columns:
        held, printed = line.value(ours.index), total.value(theirs.index)
        if held and printed:
            room = _room(account, line, ours, other, total, theirs)
            (equal if abs(held - printed) <= room else apart).append((ours, theirs))
    return _Pair(line, other, total, tuple(equal), tuple(apart))


def _room(account: Account, line: Line, ours: Column, other: Account, total: Line, theirs: Column) -> Decimal:
    return tolerance(1, max(account.step(ours.index, (line,)), other.step(theirs.index, (total,))))


def _bits(pair: _Pair) -> float:
    held = [abs(pair.line.value(ours.index) or Decimal(0)) for ours, _ in pair.equal]
    return sum(log2(max(Decimal(1), value / max(Decimal(2), grain([value])))) for value in held)


def _anomaly(account: Account, pair: _Pair, ours: Column, theirs: Column) -> Anomaly:
    at: Place = (pair.line.row, ours.index)
    there: Place = (pair.total.row, theirs.index)
    printed, expected = pair.line.value(ours.index), pair.total.value(theirs.index)
    assert printed is not None and expected is not None
    is_apart = account.sheet != pair.other.sheet
    return Anomaly(
        check="A3",
        tier=Tier.HARD,
        account=account,
        cell=at,
        addends=(),
        text=say(
            N_(
                "{label}, {column}: {cell} holds {value}, but the total of the table that this line stands for is "
                "{expected} ({there}); this does not add up."
            ),
            label=pair.line.label,
            column=ours.name,
            cell=place(account, at),
            value=amount(printed),
            expected=amount(expected),
            there=place(pair.other, there),
        ),
        value=printed,
        expected=expected,
        question=say(N_("Which item is missing, or was changed after this total was made?")),
        follow_up=say(N_("Compare the lines of this total with the financial system and make the total anew.")),
        threshold=say(
            N_("rounding explains at most {most}"),
            most=amount(_room(account, pair.line, ours, pair.other, pair.total, theirs)),
        ),
        size=abs(printed - expected),
        formula=write([there], sheet=pair.other.sheet if is_apart else ""),
        elsewhere=((pair.other, there),),
    )
