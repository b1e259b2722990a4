"""H1: whether the budget is structurally in balance in its year, or else in the last year of the estimate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.series import Point
from gemcli.budget.vocabulary import Phase, Sort, folded
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, say

STRUCTURAL = re.compile(r"\bstructure(?:el|le)\b|\bstructural\b")
NOT_ALL = re.compile(r"\bincidente|\bexploitatieruimte|\bmutatie|\bonttrekking|\btoevoeging|\bratio")
SALDO = re.compile(r"(?:saldo|resultaat)(?: \(.{0,30}\))?$")
RESULT = re.compile(
    r"^(?:geraamde?|begrote?|totaa?l)? ?(?:begrotings)?resulta(?:at|ten)\b(?: na .{0,30})?$|^begrotingssaldo\b"
    r"|^(?:saldo|resultaat) na (?:bestemming|mutaties? (?:van )?reserves)"
)
"""The outcome after reserves; a saldo before them may be negative by nature."""

OF_A_WHOLE = re.compile(r"begrotingssaldo\b|begrotingsresultaat\b|\bevenwicht\b")
WEIGHT = 6.0
WHOLE = 4
"""How many times as large as its deficit the largest amount of a whole budget is at least."""


@dataclass(frozen=True, slots=True)
class _Balance:
    """A balance through the years, with the cells it rests on."""

    label: str
    values: dict[int, Decimal]
    """By column."""
    cells: dict[int, tuple[Place, ...]]
    """The cell that a finding is about first."""
    printed: dict[int, Decimal]
    """What that first cell holds."""
    is_labelled: bool


def structural_balance(layout: Layout, points: Sequence[Point], norms: Norms) -> list[Anomaly]:
    """H1: baten - lasten, structural, below nil in the budget year and in the last year of the estimate.

    Hard where the table itself labels rows as structural (a structural saldo, or structural baten and lasten) and the
    deficit is small beside its amounts, as that of a whole budget is and that of a programme is not; a
    signal for an outcome after reserves without that label, and where a labelled deficit of the budget year is
    restored in the last year. `balance.slack` printed units are left to rounding. Source:
    article 189 Gemeentewet; a later year that is in balance again is enough there. Whether a minus is a deficit
    follows from the table: where saldo = lasten - baten, or baten stand with a minus, it is turned round.
    Question: which year is structurally in balance?
    """
    del points
    if layout.shape is not Shape.BUDGET:
        return []
    account = layout.account
    columns = _columns(account)
    ends = _horizon(columns)
    if ends is None:
        return []
    slack = norms.regulation.balance_slack
    found = []
    for balance in _balances(layout, columns):
        first, last = ends
        is_short = [balance.values.get(column.index, Decimal(0)) < -slack.value for column in (first, last)]
        if all(is_short) or (is_short[0] and balance.is_labelled):
            found.append(_anomaly(account, balance, first, last, norms, is_restored=not is_short[1]))
    return found[:1]


def _columns(account: Account) -> list[Column]:
    """Return one column for each year: those of saldo where there are any, else those without a sort."""
    dated = [c for c in account.amounts() if c.year and c.phase not in (Phase.CHANGE,)]
    saldo = [column for column in dated if column.sort is Sort.BALANCE]
    return saldo or [column for column in dated if column.sort is Sort.NONE]


def _horizon(columns: Sequence[Column]) -> tuple[Column, Column] | None:
    """Return the budget year and the last year of the estimate; the same one where there is no estimate."""
    planned = sorted((c for c in columns if c.phase is not Phase.ACCOUNTS), key=lambda c: (c.year, c.index))
    if not planned:
        return None
    budgets = [column for column in planned if column.phase is not Phase.OUTLOOK] or planned[:1]
    has_outlook = any(column.phase is Phase.OUTLOOK for column in planned)
    has_accounts = len(planned) < len(columns)
    if has_outlook or len(budgets) == 2:
        first = budgets[-1] if has_outlook or has_accounts else budgets[0]
    else:
        first = budgets[1] if has_accounts and len(budgets) > 2 else budgets[0]
    return first, planned[-1]


def _balances(layout: Layout, columns: Sequence[Column]) -> Iterator[_Balance]:
    account = layout.account
    turned = _is_turned(layout)
    labelled = [line for line in account.lines if _is_structural(line)]
    saldo = [line for line in labelled if _is_outcome(line)]
    income = _one(line for line in labelled if line.sort is Sort.INCOME)
    spending = _one(line for line in labelled if line.sort is Sort.SPENDING)
    if saldo:
        yield _of_line(saldo[-1], columns, turned, is_labelled=True)
    elif income and spending:
        yield _of_pair(income, spending, columns)
    elif not labelled:
        outcomes = [line for line in account.lines if _is_outcome(line) and RESULT.search(folded(line.name))]
        if outcomes:
            yield _of_line(outcomes[-1], columns, turned, is_labelled=False)


def _is_structural(line: Line) -> bool:
    words = folded(line.label)
    return bool(STRUCTURAL.search(words)) and not NOT_ALL.search(words) and line.part is not Part.HEADING


def _is_outcome(line: Line) -> bool:
    return line.part is Part.OUTCOME or line.sort is Sort.BALANCE or bool(SALDO.search(folded(line.name)))


def _one(lines: Iterator[Line]) -> Line | None:
    """Return a total when there is one, or the only line."""
    found = list(lines)
    totals = [line for line in found if line.part is Part.TOTAL]
    return totals[-1] if totals else found[0] if len(found) == 1 else None


def _is_turned(layout: Layout) -> bool:
    """Whether a deficit stands without a minus: the table takes baten off lasten, or prints baten with a minus."""
    for total in layout.totals.found:
        if any(line.sort is Sort.SPENDING for line in total.plus) and any(o.sort is Sort.INCOME for o in total.minus):
            return True
    account = layout.account
    income = [
        value
        for line in account.lines
        if line.sort is Sort.INCOME and line.part in (Part.LINE, Part.TOTAL)
        for column in account.amounts()
        if (value := line.value(column.index))
    ]
    return bool(income) and sum(income) < 0


def _of_line(line: Line, columns: Sequence[Column], turned: bool, *, is_labelled: bool) -> _Balance:
    held = {c.index: value for c in columns if (value := line.value(c.index)) is not None}
    values = {index: -value if turned else value for index, value in held.items()}
    return _Balance(line.label, values, {i: ((line.row, i),) for i in held}, held, is_labelled)


def _of_pair(income: Line, spending: Line, columns: Sequence[Column]) -> _Balance:
    values: dict[int, Decimal] = {}
    cells: dict[int, tuple[Place, ...]] = {}
    printed: dict[int, Decimal] = {}
    for column in columns:
        got, spent = income.value(column.index), spending.value(column.index)
        if got is not None and spent is not None:
            values[column.index] = abs(got) - abs(spent)
            cells[column.index] = ((spending.row, column.index), (income.row, column.index))
            printed[column.index] = spent
    return _Balance(f"{income.label}, {spending.label}", values, cells, printed, is_labelled=True)


def _is_of_a_whole(account: Account, balance: _Balance, column: Column) -> bool:
    """Whether a deficit is small beside the largest amount of its column, as that of a whole budget is.

    Or it says so: `begrotingssaldo`, `structureel evenwicht`. A single programme spends far more than it receives,
    and a list of saldi does not tell what they belong to.
    """
    if any(OF_A_WHOLE.search(folded(text)) for text in (account.title, *(line.name for line in account.lines))):
        return True
    held = [abs(value) for line in account.lines if (value := line.value(column.index)) is not None]
    return WHOLE * abs(balance.values[column.index]) <= max(held, default=Decimal(0))


def _anomaly(
    account: Account, balance: _Balance, first: Column, last: Column, norms: Norms, *, is_restored: bool
) -> Anomaly:
    slack = norms.regulation.balance_slack
    short, later = balance.values[first.index], balance.values[last.index]
    cells = [*balance.cells[first.index], *(balance.cells[last.index] if last is not first else ())]
    template = (
        N_("{label}: lasten exceed baten in {column} by {short} ({cells}); only a later year is in balance.")
        if is_restored
        else N_("{label}: lasten exceed baten in {column} by {short} ({cells}); this budget is not in balance.")
        if first is last
        else N_(
            "{label}: lasten exceed baten in {column} by {short} and still in {last} by {later} ({cells}); this "
            "estimate is not in balance in either year."
        )
    )
    return Anomaly(
        check="H1",
        tier=Tier.HARD
        if balance.is_labelled and not is_restored and _is_of_a_whole(account, balance, first)
        else Tier.SIGNAL,
        account=account,
        cell=cells[0],
        addends=tuple(cells[1:]),
        text=say(
            template,
            label=balance.label,
            column=first.name,
            short=amount(-short),
            last=last.name,
            later=amount(-later),
            cells=", ".join(place(account, cell) for cell in cells),
        ),
        value=balance.printed[first.index],
        expected=None,
        question=say(N_("Which year is structurally in balance, and what makes it so?")),
        follow_up=say(N_("Ask for the list of one-off baten and lasten, and compare with the supervisor's letter.")),
        threshold=say(
            N_("at least nil (article 189 Gemeentewet), {norm}; saldo {short} in {column}, {later} in {last}"),
            norm=slack.brief,
            short=amount(short),
            column=first.name,
            later=amount(later),
            last=last.name,
        ),
        size=-short,
        weight=WEIGHT,
    )
