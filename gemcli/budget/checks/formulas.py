"""J3 and J4: a formula that leaves out its neighbour, and a typed amount among formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.identities import tolerance
from gemcli.budget.layout import Layout
from gemcli.budget.norms import Norms
from gemcli.budget.wording import amount, place
from gemcli.facts.formula import write
from gemcli.locales import N_, say
from gemcli.model.table import cell_name
from gemcli.model.workings import Workings

SUM_OF_RANGE = re.compile(r"=\+?SUM\(\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})\)")
ADDRESS = re.compile(r"(?<![A-Za-z!'])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![0-9A-Za-z(])")
FEWEST = 2
"""Formulas of one shape that must stand in a row before a typed amount among them stands out."""
MADE = (Part.TOTAL, Part.OUTCOME, Part.CLOSING)
"""Rows that formulas make."""
WEIGHT = 4.0


def broken_formulas(book: Book, norms: Norms) -> Checked:
    """J3: a SUM over the lines above it that ends before the last one, or begins after the first one.

    Hard where another column of the same row adds up the line that is left out; a signal where none does.
    J4, signal: a typed amount in a total row or saldo whose other columns are formulas of one shape. It is no proof:
    when the amount is not what the formula would give, A1 or A2 says so.

    Inputs: formulas of the workbook (needs the extra `formulas`). J3 counts only plain lines with an amount, without an
    empty row between, that no total of the table leaves out by nature (memo lines, headings, other totals).
    Question: must this line be counted; was this total typed over?
    """
    del norms
    found: list[Anomaly] = []
    for layout in book.layouts:
        workings = book.workings.get(layout.account.sheet)
        if workings is not None and workings.formulas:
            found += _left_out(layout, workings)
            found += _typed(layout.account, workings)
    return Checked(tuple(found))


def _left_out(layout: Layout, workings: Workings) -> Iterator[Anomaly]:
    account = layout.account
    for line in account.lines:
        for column in account.amounts():
            at: Place = (line.row, column.index)
            summed = _range(workings.formulas.get(at, ""), column.index)
            if summed is None or line.value(column.index) is None:
                continue
            omitted = [*_between(account, summed[1] + 1, line.row - 1, column.index)]
            omitted += _above(account, summed[0], column.index)
            if any(_value(account, cell) for cell in omitted) and _follows(account, line, at, summed):
                tier = Tier.HARD if _is_counted_beside(account, workings, at, omitted) else Tier.SIGNAL
                yield _omitted(account, line, at, summed, omitted, tier)
                break


def _is_counted_beside(account: Account, workings: Workings, at: Place, omitted: list[Place]) -> bool:
    """Whether another column of the same row adds up the lines left out; where none does, that may be meant."""
    for column in account.amounts():
        summed = _range(workings.formulas.get((at[0], column.index), ""), column.index)
        if summed is not None and all(summed[0] <= row <= summed[1] for row, _ in omitted):
            return True
    return False


def _follows(account: Account, line: Line, at: Place, summed: tuple[int, int]) -> bool:
    """Whether the stored result is that of the formula: programs that do not calculate leave an old one behind."""
    rows = (account.line(row) for row in range(summed[0], summed[1] + 1))
    result = sum((value for row in rows if row and (value := row.value(at[1]))), Decimal(0))
    return abs(result - (line.value(at[1]) or Decimal(0))) <= tolerance(2, account.step(at[1], (line,)))


def _range(formula: str, column: int) -> tuple[int, int] | None:
    """Return the rows of a SUM over its own column, from 0."""
    match = SUM_OF_RANGE.fullmatch(formula.replace(" ", ""))
    if match is None or match[1] != match[3] or match[1] != cell_name(0, column)[:-1]:
        return None
    first, last = int(match[2]) - 1, int(match[4]) - 1
    return (first, last) if first < last else None


def _between(account: Account, first: int, last: int, column: int) -> list[Place]:
    """Return the amounts of plain lines between a range and its sum; none when anything else stands there."""
    rows = list(range(first, last + 1))
    lines = [account.line(row) for row in rows]
    held = [line for line in lines if line is not None]
    if not rows or any(line.part is not Part.LINE for line in held):
        return []
    return [(line.row, column) for line in held if line.value(column)]


def _above(account: Account, first: int, column: int) -> list[Place]:
    """Return the amount right above a range, when it is the first plain line below a heading or the header."""
    before, above = account.line(first - 1), account.line(first - 2)
    is_line = before is not None and before.part is Part.LINE and bool(before.value(column))
    is_top = above is None or above.part is Part.HEADING
    own = account.line(first)
    return [(first - 1, column)] if is_line and is_top and own is not None and own.part is Part.LINE else []


def _omitted(
    account: Account, line: Line, at: Place, summed: tuple[int, int], omitted: list[Place], tier: Tier
) -> Anomaly:
    column = at[1]
    lines = [account.line(row) for row in range(summed[0], summed[1] + 1)]
    counted = [(one.row, column) for one in lines if one is not None and one.value(column) is not None]
    cells = sorted([*counted, *omitted])
    value = line.value(column) or Decimal(0)
    expected = sum((_value(account, cell) for cell in cells), Decimal(0))
    return Anomaly(
        check="J3",
        tier=tier,
        account=account,
        cell=at,
        addends=tuple(cells),
        text=say(
            N_(
                "{label}, {column}: the formula of {cell} ({value}) adds up {range} and leaves out {omitted}; with it "
                "the sum is {expected}, so this does not add up."
            )
            if tier is Tier.HARD
            else N_(
                "{label}, {column}: the formula of {cell} ({value}) adds up {range} and leaves out {omitted} in each "
                "column; with it the sum would be {expected}."
            ),
            label=line.label or place(account, at),
            column=account.column(column).name,
            cell=place(account, at),
            value=amount(value),
            range=f"{cell_name(summed[0], column)}:{cell_name(summed[1], column)}",
            omitted=", ".join(place(account, cell) for cell in omitted),
            expected=amount(expected),
        ),
        value=value,
        expected=expected,
        question=say(N_("Must {cell} be counted in this total?"), cell=place(account, omitted[0])),
        follow_up=say(N_("Make the range of the formula longer, or say why the line does not count.")),
        weight=WEIGHT,
        threshold=say(
            N_("the range of the formula: {range}"),
            range=f"{cell_name(summed[0], column)}:{cell_name(summed[1], column)}",
        ),
        size=abs(value - expected),
        formula=write(cells),
        suspect=omitted[0],
        hint=say(N_("the formula of this total leaves out this line")),
    )


def _typed(account: Account, workings: Workings) -> Iterator[Anomaly]:
    """Yield a typed amount in a row of totals that are formulas of one shape."""
    for line in account.lines:
        if line.part not in MADE:
            continue
        held = [index for index in sorted(line.amounts) if line.value(index)]
        made = {index: workings.formulas[line.row, index] for index in held if (line.row, index) in workings.formulas}
        shapes = {shape(formula, (line.row, index)) for index, formula in made.items()}
        typed = [index for index in held if index not in made and _is_made(account, workings, index)]
        if len(made) < FEWEST or len(shapes) != 1 or not typed or len(typed) >= len(made):
            continue
        first = typed[0]
        value = line.value(first) or Decimal(0)
        yield Anomaly(
            check="J4",
            tier=Tier.SIGNAL,
            account=account,
            cell=(line.row, first),
            addends=tuple((line.row, index) for index in (*typed[1:], *made)),
            text=say(
                N_(
                    "{label}, {column}: {cell} holds {value} as a typed amount, while the same row is made by formulas."
                ),
                label=line.label or place(account, (line.row, first)),
                column=account.column(first).name,
                cell=place(account, (line.row, first)),
                value=amount(value),
            ),
            value=value,
            expected=None,
            question=say(N_("Was this total typed over, and does it follow its lines when they change?")),
            follow_up=say(N_("Put the formula of the neighbouring columns back and compare.")),
            threshold=say(N_("formulas of one shape in this row: {count}"), count=len(made)),
            size=abs(value),
            weight=WEIGHT,
        )


def _is_made(account: Account, workings: Workings, column: int) -> bool:
    """Whether a column has formulas in other rows, so that a typed amount in it is no choice for the whole column."""
    totals = [line for line in account.lines if line.part in MADE and line.value(column) is not None]
    return len(totals) == 1 or any((line.row, column) in workings.formulas for line in totals)


def shape(formula: str, at: Place) -> str:
    """Return a formula with its cells as steps from its own place, so that copied formulas are equal.

    >>> shape("=SUM(C5:C11)", (11, 2)) == shape("=SUM(D5:D11)", (11, 3))
    True
    """
    return ADDRESS.sub(lambda match: _step(match, at), formula)


def _step(match: re.Match[str], at: Place) -> str:
    column = 0
    for letter in match[2]:
        column = column * 26 + ord(letter) - 64
    across = f"C{column}" if match[1] else f"C[{column - 1 - at[1]}]"
    down = f"R{match[4]}" if match[3] else f"R[{int(match[4]) - 1 - at[0]}]"
    return down + across


def _value(account: Account, cell: Place) -> Decimal:
    line = account.line(cell[0])
    return (line.value(cell[1]) if line else None) or Decimal(0)
