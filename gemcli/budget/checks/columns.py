"""A2 and A3 across a row: saldo, difference and total columns against the columns they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile

from gemcli.budget.accounts import Account, Part
from gemcli.budget.columns import ADVERSE_HEAD, Column, Role
from gemcli.budget.columnwise import Course, runs, signed, widened
from gemcli.budget.identities import Identity, Values, fit, of_columns
from gemcli.budget.layout import Layout
from gemcli.budget.proof import ALIKE, CONFIRMED, UNSAID, is_no_sum, surprise
from gemcli.budget.sided import sided
from gemcli.budget.vocabulary import CLOSING, DIFFERENCE, OPENING, TOTAL, Phase, Sort, folded
from gemcli.locales import N_, Message, say

TRUSTED = 0.6
"""Share of rows in which a relation between columns must hold before the others are checked against it."""

BY_HAND = 300
"""Rows of a table up to which columns are tried with signs that no word asks for."""

TENTH = 10
"""Of so many rows one may be off where no word says that a column follows from others."""

NEAR = 6
"""How many columns back the two columns of a difference are looked for."""

SHARE = re.compile(r"%|\bpercentage\b|\bper ?cent\b|\bratio\b|quote\b")
"""A row that holds shares and no amounts."""

Relation = tuple[int, tuple[int, ...], tuple[int, ...]]
"""Target column, columns that are added, columns that are taken off."""


def crossways(layout: Layout) -> list[Identity]:
    """A2 and A3, hard: saldo = s1 x baten + s2 x lasten, total column = sum of its columns; tolerance as for sums.

    Inputs: columns headed saldo, verschil, totaal or "na wijziging". Which columns they come from, and with which
    sign, follows from the table's own rows: a relation counts only when it holds in most of them.
    Question: is the sign right, was this amount typed over?
    """
    return [identity for _, identities in relations(layout) for identity in identities]


def conventions(layout: Layout) -> list[Message]:
    """Say which signs and sums the table itself was found to follow, so that a reader can object."""
    account = layout.account
    values = Values(account)
    said = []
    for (target, plus, minus), identities in relations(layout)[:1]:
        holds, tested = fit(identities, values)
        terms = " + ".join(account.column(index).name for index in plus)
        terms += "".join(f" - {account.column(index).name}" for index in minus)
        said.append(_convention(account.sheet, account.column(target).name, terms, f"{holds}/{tested}"))
    for total in layout.totals.found:
        if total.how in ("difference", "both", "result"):
            terms = " + ".join(line.label for line in total.plus)
            terms += "".join(f" - {line.label}" for line in total.minus)
            said.append(_convention(account.sheet, total.line.label, terms, f"{total.holds}/{total.tested}"))
            break
    return said


def _convention(sheet: str, target: str, terms: str, holds: str) -> Message:
    return say(
        N_("{sheet}: the table itself shows that {target} = {terms} (holds in {holds})."),
        sheet=sheet,
        target=target,
        terms=terms,
        holds=holds,
    )


def relations(layout: Layout) -> list[tuple[Relation, list[Identity]]]:
    """Return the relations between columns that the rows of the table confirm."""
    account = layout.account
    if layout.sums is not None:
        return [_fixed(account, target, *parts) for target, parts in sorted(layout.sums.items())]
    values = Values(account)
    found = []
    for column in account.amounts():
        best: tuple[float, int] = (0.0, 0)
        chosen: tuple[Relation, list[Identity]] | None = None
        for plus, minus in _tried(account, column):
            identities = _rows(account, column, plus, minus, values)
            holds, tested = fit(telling(identities, values), values)
            if holds < 2 or holds < TRUSTED * tested or (holds / tested, holds) <= best:
                continue
            if _is_course(account, (*plus, *minus)) and tested - holds > max(1, tested // TENTH):
                continue
            alike = 0.0 if _is_said(column) or holds == tested else ALIKE
            if surprise(identities, values, alike=alike) >= (CONFIRMED if _is_said(column) else UNSAID):
                best = (holds / tested, holds)
                chosen = ((column.index, plus, minus), identities)
        if chosen is None and (not column.is_dated or _is_said(column)):
            chosen = _by_signs(account, column, values)
        if chosen:
            found.append(_wider(account, chosen))
    return found


def _is_course(account: Account, indices: Sequence[int]) -> bool:
    """Whether a column is read as the growth of a balance: a result often is one, but dividend may come between."""
    words = [folded(account.column(index).header) for index in indices]
    return any(OPENING.search(text) for text in words) and any(CLOSING.search(text) for text in words)


def _by_signs(account: Account, column: Column, values: Values) -> tuple[Relation, list[Identity]] | None:
    """Return a column that no word explains as the columns before it with signs, as most of its rows prove.

    Rows that are all one row many times larger say it once only: phased by fixed shares, columns agree by chance.
    """
    if OPENING.search(folded(column.header)) or CLOSING.search(folded(column.header)):
        return None
    if len(account.lines) > BY_HAND:
        return None
    before = [o.index for o in account.amounts() if o.index < column.index and not TOTAL.search(folded(o.header))]
    for plus, minus in signed(account, column.index, before):
        identities = _rows(account, column, plus, minus, values)
        holds, tested = fit(telling(identities, values), values)
        is_clear = holds > 1 and tested - holds <= max(1, tested // TENTH)
        is_proven = is_clear and surprise(identities, values, alike=ALIKE) >= UNSAID
        if is_proven and not _cancel(account, (column.index, *plus), minus, values):
            return (column.index, plus, minus), identities
    return None


def _cancel(account: Account, added: Sequence[int], taken: Sequence[int], values: Values) -> bool:
    """Whether two columns of a relation are mostly the same: then they say nothing about the others."""
    for one, other in combinations((*added, *taken), 2):
        pairs = [(values.get((line.row, one)), values.get((line.row, other))) for line in account.lines]
        held = [pair for pair in pairs if pair[0] and pair[1]]
        if 3 * sum(abs(left or 0) == abs(right or 0) for left, right in held) > len(held):
            return True
    return False


def _rows(
    account: Account, column: Column, plus: tuple[int, ...], minus: tuple[int, ...], values: Values
) -> list[Identity]:
    """Return a relation once for each row, where a difference is turned for baten with each row its own way round.

    A row that is no sum in this table is left out: the opening balance of a half year beside those of its months, and
    a nil that somebody set, as what is left of a budget that was closed or overspent.
    """
    check = _check(column)
    found = of_columns(account, check, column.index, plus, minus)
    if len(plus) == len(minus) == 1 and fit(found, values)[0] < len(found):
        turned = of_columns(account, check, column.index, minus, plus)
        if _is_without_sign(account, column, values):
            pairs = zip(found, turned, strict=True)
            found = [other if values.test(one) and values.test(other) is None else one for one, other in pairs]
        else:
            found = sided(account, found, turned, values) or found
    apart = _apart(account, found, values)
    return [
        one
        for one in found
        if (broken := values.test(one)) is None
        or not (broken.printed == 0 or one.target[0] in apart or is_no_sum(broken, values))
    ]


def _apart(account: Account, found: Sequence[Identity], values: Values) -> set[int]:
    """Return the rows for which no sum of columns need hold: shares, and balances where none of them is added up."""
    balances = {line.row for line in account.lines if line.part in (Part.OPENING, Part.CLOSING)}
    told = telling([one for one in found if one.target[0] in balances], values)
    is_added = any(values.test(one) is None for one in told)
    shares = {line.row for line in account.lines if SHARE.search(folded(line.name))}
    return shares if is_added else shares | balances


def _is_without_sign(account: Account, column: Column, values: Values) -> bool:
    """Whether a column of differences tells only how large they are: none is negative, a word beside says which way."""
    printed = [value for line in account.lines if (value := values.get((line.row, column.index)))]
    says_which = any(ADVERSE_HEAD.search(folded(o.header)) for o in account.columns if o.role is not Role.AMOUNT)
    return min(printed, default=-1) > 0 and (says_which or DIFFERENCE.search(folded(column.header)) is not None)


def _wider(account: Account, chosen: tuple[Relation, list[Identity]]) -> tuple[Relation, list[Identity]]:
    """Return a relation with the one column more that explains each row in which it does not hold, if there is one."""
    (target, plus, minus), identities = chosen
    check = _check(account.column(target))
    used = {target, *plus, *minus}
    others = [o.index for o in account.amounts() if o.index not in used and not TOTAL.search(folded(o.header))]
    wider = widened(account, check, target, Course(plus, minus, tuple(identities)), others)
    return (target, wider.plus, wider.minus), list(wider.identities)


def _is_said(column: Column) -> bool:
    """Whether the header says that a column follows from others."""
    words = folded(column.header)
    is_made = column.sort is Sort.BALANCE or column.phase in (Phase.CHANGE, Phase.AMENDED)
    return is_made or DIFFERENCE.search(words) is not None or TOTAL.search(words) is not None


def _fixed(
    account: Account, target: int, plus: tuple[int, ...], minus: tuple[int, ...]
) -> tuple[Relation, list[Identity]]:
    """Return a relation that a person fixed: it is checked whether or not most rows confirm it."""
    check = _check(account.column(target))
    return (target, plus, minus), of_columns(account, check, target, plus, minus)


def _check(column: Column) -> str:
    return "A2" if column.sort is Sort.BALANCE else "A3"


def telling(identities: Sequence[Identity], values: Values) -> list[Identity]:
    """Return the identities in which two or more terms are not nil: with one term they only say that two are equal."""
    return [
        identity
        for identity in identities
        if sum(bool(values.get(place)) for place in (*identity.plus, *identity.minus)) > 1
    ]


def _tried(account: Account, column: Column) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield what the words of a header ask for, then runs of the columns right before it."""
    words = folded(column.header)
    if OPENING.search(words) or CLOSING.search(words):
        return
    yield from _guesses(column, account.amounts())
    before = [o for o in account.amounts() if o.index < column.index and not TOTAL.search(folded(o.header))]
    if not column.is_dated or _is_said(column):
        yield from ((run, ()) for run in runs(account, column.index, [other.index for other in before]))
        return
    periods = list(takewhile(lambda other: not other.is_dated, reversed(before)))
    yield from ((run, ()) for run in runs(account, column.index, [other.index for other in reversed(periods)]))


def _guesses(column: Column, amounts: Sequence[Column]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the columns from which a column may come: those added and those taken off."""
    words = folded(column.header)
    before = [other for other in amounts if other.index < column.index]
    if column.sort is Sort.BALANCE:
        same = [o for o in amounts if (o.year, o.phase) == (column.year, column.phase) and o is not column]
        yield from _pairs([o for o in same if o.sort in (Sort.INCOME, Sort.SPENDING)])
        yield from _between_saldi(before)
        yield from _pairs(before[-NEAR:])
    elif column.phase is Phase.CHANGE or DIFFERENCE.search(words):
        yield from _differences(before[-NEAR:])
    elif TOTAL.search(words):
        others = [other for other in amounts if other is not column and not TOTAL.search(folded(other.header))]
        yield tuple(other.index for other in others), ()
        last = max((o.index for o in before if TOTAL.search(folded(o.header))), default=-1)
        yield tuple(other.index for other in before if other.index > last), ()
        same_year = tuple(other.index for other in others if other.year == column.year)
        if len(same_year) > 1:
            yield same_year, ()
    elif column.phase is Phase.AMENDED:
        near = [other for other in before[-NEAR:] if other.sort is column.sort]
        changes = [other for other in near if other.phase is Phase.CHANGE]
        for other in near:
            yield from (((other.index, change.index), ()) for change in changes if change is not other)
            if len(changes) > 1 and other.phase is not Phase.CHANGE:
                yield (other.index, *(change.index for change in changes)), ()
    elif not column.is_dated and column.sort is Sort.NONE:
        dated = tuple(other.index for other in amounts if other.is_dated and other.sort is Sort.NONE)
        if len(dated) > 2 and len({other.year for other in amounts if other.is_dated}) == len(dated):
            yield dated, ()


def _between_saldi(before: Sequence[Column]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield how much better or worse the saldo of the last baten and lasten is than that of the two before them."""
    income = [other.index for other in before if other.sort is Sort.INCOME][-2:]
    spending = [other.index for other in before if other.sort is Sort.SPENDING][-2:]
    if len(income) == len(spending) == 2:
        yield (income[1], spending[0]), (income[0], spending[1])
        yield (income[0], spending[1]), (income[1], spending[0])
        yield (income[1], spending[1]), (income[0], spending[0])


def _differences(columns: Sequence[Column]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield each column less each other one, the later one first."""
    for at, first in enumerate(columns):
        for second in columns[at + 1 :]:
            yield (second.index,), (first.index,)
            yield (first.index,), (second.index,)


def _pairs(columns: Sequence[Column]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    for at, first in enumerate(columns):
        for second in columns[at + 1 :]:
            yield (first.index, second.index), ()
            yield (first.index,), (second.index,)
            yield (second.index,), (first.index,)
