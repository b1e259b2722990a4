"""H2 between tables: reserves from year to year, and their movements against taakveld 0.10."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from gemcli.budget.accounts import Account, Line, Part, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.carried import are_carried_on, is_one_plan
from gemcli.budget.columns import Column
from gemcli.budget.identities import tolerance
from gemcli.budget.norms import Norms
from gemcli.budget.vocabulary import ADDING, CLOSING, OPENING, TAKING, Phase, Sort, folded, phase, year
from gemcli.budget.wording import amount, place
from gemcli.facts.formula import write
from gemcli.locales import N_, say

PROVISIONS = re.compile(r"\bvoorziening")
RESERVES = re.compile(r"\breserve")
MOVEMENTS_LINE = re.compile(r"^(?:0\.10\b|mutaties? (?:van |in )?(?:de )?reserves?\b)")
DIVIDED = re.compile(r"bestemming\b")
WEIGHT = 5.0


@dataclass(frozen=True, slots=True)
class _Course:
    """A table of reserves in columns: where each year opens and closes, and what was added and taken."""

    account: Account
    year: int
    opening: Column
    closing: Column
    adding: tuple[Column, ...]
    taking: tuple[Column, ...]


def reserve_chain(book: Book, norms: Norms) -> Checked:
    """H2 across tables: stand 31-12 of a year = stand 1-1 of the next (hard); movements = taakveld 0.10 (signal).

    From the accounts to a budget the first is a signal, unless nearly all reserves are carried on: a budget is made
    before the accounts close.

    Inputs: tables that name an opening and a closing balance in columns, of two years that follow each other (the year
    stands in the header, the title or the sheet's name), compared line by line; the total of additions and withdrawals
    of a table of reserves without provisions against the lasten and baten of taakveld 0.10 of the same year. The
    second is a signal: a result that was added straight to a reserve does not pass through taakveld 0.10.
    Question: where was the difference booked?
    """
    del norms
    courses = [course for layout in book.layouts if (course := _course(layout.account)) is not None]
    found = [
        anomaly
        for before, after in permutations(courses, 2)
        if before.year and after.year == before.year + 1
        for anomaly in _carried(before, after)
    ]
    accounts = [layout.account for layout in book.layouts]
    found += [anomaly for course in courses for anomaly in _against_movements(course, accounts)]
    return Checked(tuple(found))


def _course(account: Account) -> _Course | None:
    amounts = account.amounts()
    opening = [c for c in amounts if OPENING.search(folded(c.header))]
    closing = [c for c in amounts if CLOSING.search(folded(c.header))]
    if len(opening) != 1 or len(closing) != 1 or opening[0].index > closing[0].index:
        return None
    between = [c for c in amounts if opening[0].index < c.index < closing[0].index]
    taking = tuple(c for c in between if TAKING.search(folded(c.header)))
    adding = tuple(c for c in between if c not in taking and ADDING.search(folded(c.header)))
    when = closing[0].year or opening[0].year or year(account.title) or year(account.sheet)
    return _Course(account, when, opening[0], closing[0], adding, taking)


def _carried(before: _Course, after: _Course) -> Iterator[Anomaly]:
    """Yield a finding for each reserve that opens with another amount than it closed with."""
    if before.account.unit != after.account.unit or any(_divides(one.account) for one in (before, after)):
        return
    known = {folded(line.name): line for line in before.account.lines if line.name}
    pairs = [(known[key], line) for line in after.account.lines if (key := folded(line.name)) in known]
    told = [
        (old, new, closed, opened)
        for old, new in pairs
        if (closed := old.value(before.closing.index)) is not None
        and (opened := new.value(after.opening.index)) is not None
    ]
    off = [one for one in told if abs(one[2] - one[3]) > _slack(before, after, one[0], one[1])]
    if 2 * len(off) > len(told):
        return
    plain = [one for one in off if one[1].part is not Part.TOTAL]
    lines = sum(one[1].part is not Part.TOTAL for one in told)
    is_one = is_one_plan(_phase(before), _phase(after)) or are_carried_on(lines - len(plain), lines)
    for old, new, closed, opened in plain or off:
        found = _break(before, after, old, new, closed, opened)
        yield found if is_one else replace(found, tier=Tier.SIGNAL)


def _phase(course: _Course) -> Phase:
    """Return the phase that the balances stand for, as their headers, the title or the sheet's name says."""
    named = (course.closing.phase, course.opening.phase, phase(course.account.title), phase(course.account.sheet))
    return next((one for one in named if one is not Phase.NONE), Phase.NONE)


def _divides(account: Account) -> bool:
    """Whether a table stands before or after the result of a year was divided, which moves what it opens with."""
    texts = (account.title, account.sheet, *(column.header for column in account.columns))
    return any(DIVIDED.search(folded(text)) for text in texts)


def _slack(before: _Course, after: _Course, old: Line, new: Line) -> Decimal:
    step = min(before.account.step(before.closing.index, (old,)), after.account.step(after.opening.index, (new,)))
    return tolerance(1, step)


def _break(before: _Course, after: _Course, old: Line, new: Line, closed: Decimal, opened: Decimal) -> Anomaly:
    at: Place = (new.row, after.opening.index)
    there: Place = (old.row, before.closing.index)
    is_apart = before.account.sheet != after.account.sheet
    return Anomaly(
        check="H2",
        tier=Tier.HARD,
        account=after.account,
        cell=at,
        addends=() if is_apart else (there,),
        text=say(
            N_(
                "{label}: {column} ({cell}) holds {value}, but {other} ({there}) closed with {expected}; this does not "
                "add up."
            ),
            label=new.name,
            column=after.opening.name,
            cell=place(after.account, at),
            value=amount(opened),
            other=before.closing.name,
            there=place(before.account, there),
            expected=amount(closed),
        ),
        value=opened,
        expected=closed,
        question=say(N_("Where was the difference booked?")),
        follow_up=say(N_("Compare the course of this reserve with the bookings of its additions and withdrawals.")),
        threshold=say(N_("rounding explains at most {most}"), most=amount(_slack(before, after, old, new))),
        size=abs(opened - closed),
        formula=write([there], sheet=before.account.sheet if is_apart else ""),
        elsewhere=((before.account, there),) if is_apart else (),
    )


def _against_movements(course: _Course, accounts: Sequence[Account]) -> Iterator[Anomaly]:
    total = _total_of_reserves(course.account)
    if total is None or not course.year:
        return
    for account in accounts:
        if account is course.account or account.unit != course.account.unit:
            continue
        for line in account.lines:
            if line.part is Part.HEADING or not (line.code == "0.10" or MOVEMENTS_LINE.search(folded(line.name))):
                continue
            for column in account.amounts():
                sort = column.sort if column.sort is not Sort.NONE else line.sort
                movements = {Sort.SPENDING: course.adding, Sort.INCOME: course.taking}.get(sort, ())
                if column.year == course.year and movements:
                    yield from _movement(course, total, movements, account, line, column)


def _total_of_reserves(account: Account) -> Line | None:
    """Return the total of a table of reserves; none where provisions stand in it, which do not pass through 0.10."""
    words = [folded(line.label) for line in account.lines]
    totals = [line for line in account.lines if line.part is Part.TOTAL]
    own = [line for line in totals if RESERVES.search(folded(line.name)) and not PROVISIONS.search(folded(line.name))]
    if len(own) == 1:
        return own[0]
    is_of_reserves = RESERVES.search(" ".join([folded(account.title), folded(account.sheet), *words]))
    if any(PROVISIONS.search(text) for text in (*words, folded(account.title))) or not is_of_reserves:
        return None
    return totals[0] if len(totals) == 1 else None


def _movement(
    course: _Course, total: Line, movements: Sequence[Column], account: Account, line: Line, column: Column
) -> Iterator[Anomaly]:
    held = [(c, value) for c in movements if (value := total.value(c.index)) is not None]
    booked = line.value(column.index)
    moved = abs(sum((value for _, value in held), Decimal(0)))
    if not held or booked is None or abs(abs(booked) - moved) <= tolerance(max(2, len(held)), Decimal(1)):
        return
    at: Place = (line.row, column.index)
    cells = tuple((total.row, c.index) for c, _ in held)
    yield Anomaly(
        check="H2",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=(),
        text=say(
            N_("{label}, {column}: {cell} holds {value}, while the reserves moved by {moved} in that year ({cells})."),
            label=line.label,
            column=column.name,
            cell=place(account, at),
            value=amount(booked),
            moved=amount(moved),
            cells=", ".join(place(course.account, cell) for cell in cells),
        ),
        value=booked,
        expected=None,
        question=say(N_("Where was the difference booked?")),
        follow_up=say(N_("Look for movements of reserves that did not pass through taakveld 0.10.")),
        threshold=say(N_("movements {moved}; rounding explains at most {most}"), moved=amount(moved), most=1),
        size=abs(abs(booked) - moved),
        weight=WEIGHT,
        elsewhere=tuple((course.account, cell) for cell in cells),
    )
