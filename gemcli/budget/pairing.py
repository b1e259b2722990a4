"""Lays two versions of a budget beside each other: which line of one is which line of the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from gemcli.budget.accounts import LEADING_CODE, Account, Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.vocabulary import Phase, Sort, folded, phase, year

ALIKE = 0.84
"""Likeness of two names, from 0 to 1, from which lines with the same amounts are taken for one that was renamed."""

FEWEST = 0.3
"""Share of the lines of the smaller table that must be found in the other before the two are versions of one."""

MOST_COMPARED = 400
"""Lines without a partner among which likeness is looked for: every one is held against every other."""

LETTERS = re.compile(r"[^a-z0-9]+")

Families = Mapping[str, str]
"""For a code that was renumbered the name of the group that kept its content; other codes are their own group."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A table and its earlier version, line by line."""

    later: Account
    earlier: Account
    columns: tuple[tuple[Column, Column], ...]
    """Columns for the same year, phase and sort, the later one first."""
    lines: tuple[tuple[Line, Line], ...]
    """The same line in both, the later one first."""
    new: tuple[Line, ...]
    gone: tuple[Line, ...]
    realised: tuple[tuple[Column, Column], ...] = ()
    """A column of accounts with the column of the other file that holds the budget of the same year and sort."""

    def moved(self) -> Iterator[tuple[Line, Line]]:
        """Yield lines that stand under another programme than before, with an amount that stayed the same."""
        for later, earlier in self.lines:
            ours, theirs = programme(later), programme(earlier)
            if ours and theirs and not _is_same_programme(ours, theirs) and self.has_same_amount(later, earlier):
                yield later, earlier

    def has_same_amount(self, later: Line, earlier: Line) -> bool:
        """Whether two lines share an amount other than nil in a column that both versions have."""
        return any(
            (value := later.value(ours.index)) and value == earlier.value(theirs.index) for ours, theirs in self.columns
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of all its amounts, where a column says nothing: its name or title."""

    names: tuple[str, ...] = ()

    def meaning(self, account: Account, column: Column) -> tuple[int, Phase]:
        """Return year and phase of a column, taken from the table's title, the sheet or the file where it has none."""
        names = [re.sub(r"[_-]", " ", name) for name in (account.title, account.sheet, *self.names)]
        when = column.year or next((found for name in names if (found := year(name))), 0)
        kind = column.phase
        if kind is Phase.NONE:
            kind = next((one for name in names if (one := phase(name)) is not Phase.NONE), Phase.NONE)
        return when, kind


NOTHING = Told()
PLANNED = (Phase.BUDGET, Phase.AMENDED)


def pairs(
    later: Sequence[Layout],
    earlier: Sequence[Layout],
    families: Families | None = None,
    told: tuple[Told, Told] = (NOTHING, NOTHING),
) -> list[Pair]:
    """Return each budget of `later` with the one of `earlier` that shares most lines; tables without one are left out.

    Long tables and lists of payments have no versions here. Each table is used once. `told` is what the names of both
    files say of year and phase.
    """
    left = [one for one in earlier if one.shape is Shape.BUDGET]
    found = []
    for layout in later:
        if layout.shape is not Shape.BUDGET:
            continue
        tried = [_pair(layout.account, other.account, families or {}, told) for other in left]
        best = max(tried, key=lambda pair: (len(pair.lines), len(pair.columns)), default=None)
        if best is not None and len(best.lines) >= FEWEST * min(map(len, (_plain(best.later), _plain(best.earlier)))):
            found.append(best)
            left = [one for one in left if one.account is not best.earlier]
    return found


def programme(line: Line) -> str:
    """Return what a line stands under: the texts before its own name, folded; empty where there are none."""
    own = folded(line.name)
    return " ".join(text for text in line.texts if text != own)


def _is_same_programme(ours: str, theirs: str) -> bool:
    """Whether two programmes have the same code or nearly the same words."""
    ours_code, theirs_code = LEADING_CODE.match(f"{ours} "), LEADING_CODE.match(f"{theirs} ")
    if ours_code and theirs_code:
        return ours_code["code"] == theirs_code["code"]
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= ALIKE


def _pair(later: Account, earlier: Account, families: Families, told: tuple[Told, Told]) -> Pair:
    matched_columns = list(_columns(later, earlier))
    meanings = [(told[0].meaning(later, ours), told[1].meaning(earlier, theirs)) for ours, theirs in matched_columns]
    columns = tuple(
        both for both, (ours, theirs) in zip(matched_columns, meanings, strict=True) if _may_be_same(ours, theirs)
    )
    ours, theirs = _plain(later), _plain(earlier)
    found: list[tuple[Line, Line]] = []
    for key in (_words, _code(families), _name):
        matched = list(_matched(ours, theirs, key))
        found += matched
        taken = {id(line) for pair in matched for line in pair}
        ours = [line for line in ours if id(line) not in taken]
        theirs = [line for line in theirs if id(line) not in taken]
    kept = _groups(_plain(earlier), families), _groups(_plain(later), families)
    ours = [line for line in ours if _group(line, families) not in kept[0]]
    theirs = [line for line in theirs if _group(line, families) not in kept[1]]
    so_far = Pair(later, earlier, columns, tuple(found), tuple(ours), tuple(theirs))
    renamed = list(_renamed(so_far))
    taken = {id(line) for pair in renamed for line in pair}
    return Pair(
        later,
        earlier,
        columns,
        tuple(sorted((*found, *renamed), key=lambda pair: pair[0].row)),
        tuple(line for line in ours if id(line) not in taken),
        tuple(line for line in theirs if id(line) not in taken),
        tuple(_realised(later, earlier, told)),
    )


def _may_be_same(ours: tuple[int, Phase], theirs: tuple[int, Phase]) -> bool:
    """Whether two columns can stand for the same thing: no other year, and not accounts beside a plan."""
    is_other_year = bool(ours[0] and theirs[0] and ours[0] != theirs[0])
    is_other_phase = Phase.NONE not in (ours[1], theirs[1]) and (ours[1] is Phase.ACCOUNTS) != (
        theirs[1] is Phase.ACCOUNTS
    )
    return not is_other_year and not is_other_phase


def _realised(later: Account, earlier: Account, told: tuple[Told, Told]) -> Iterator[tuple[Column, Column]]:
    """Yield columns of accounts with the last budget of the same year and sort in the other file."""
    planned: dict[tuple[int, Sort], Column] = {}
    for column in earlier.amounts():
        when, kind = told[1].meaning(earlier, column)
        if when and kind in PLANNED and column.sort is not Sort.BALANCE:
            planned[when, column.sort] = column
    own = {told[0].meaning(later, column) for column in later.amounts()}
    for column in later.amounts():
        when, kind = told[0].meaning(later, column)
        other = planned.get((when, column.sort))
        has_own_budget = any((when, other_phase) in own for other_phase in PLANNED)
        if kind is Phase.ACCOUNTS and other is not None and not has_own_budget:
            yield column, other


def _plain(account: Account) -> list[Line]:
    return [line for line in account.lines if line.part is Part.LINE and line.amounts]


def _columns(later: Account, earlier: Account) -> Iterator[tuple[Column, Column]]:
    """Yield columns that stand for the same thing; where two say the same of themselves, by their header."""
    known: dict[Hashable, Column | None] = {}
    for column in earlier.amounts():
        for key in _meanings(column):
            known[key] = None if key in known else column
    for column in later.amounts():
        other = next((known[key] for key in _meanings(column) if known.get(key)), None)
        if other is not None:
            yield column, other


def _meanings(column: Column) -> Iterator[Hashable]:
    if column.header:
        yield folded(column.header)
    if column.year:
        yield column.year, column.phase, column.sort


Key = Callable[[Line], Hashable | None]


def _words(line: Line) -> Hashable | None:
    return (LETTERS.sub(" ", " ".join(line.texts)).strip(), line.sort)


def _name(line: Line) -> Hashable | None:
    name = LETTERS.sub(" ", folded(line.name)).strip()
    return (name, line.sort) if len(name) > 3 else None


def own_code(line: Line) -> str:
    """Return the code of a line's own name; that of its programme says nothing of the line."""
    own = LEADING_CODE.match(f"{line.name} ")
    return own["code"] if own else line.code if line.code == line.name else ""


def _code(families: Families) -> Key:
    def key(line: Line) -> Hashable | None:
        code = own_code(line)
        return (families.get(code, code), line.sort) if code else None

    return key


def _group(line: Line, families: Families) -> Hashable | None:
    """Return the group of codes that a renumbered line belongs to; None for any other line."""
    group = families.get(own_code(line))
    return (group, line.sort) if group else None


def _groups(lines: Iterable[Line], families: Families) -> set[Hashable]:
    return {group for line in lines if (group := _group(line, families)) is not None}


def _matched(ours: Iterable[Line], theirs: Iterable[Line], key: Key) -> Iterator[tuple[Line, Line]]:
    """Yield lines that alone in their table have a key, and share it."""
    first, second = _single(ours, key), _single(theirs, key)
    for found, line in first.items():
        if found in second:
            yield line, second[found]


def _single(lines: Iterable[Line], key: Key) -> dict[Hashable, Line]:
    known: dict[Hashable, Line | None] = {}
    for line in lines:
        found = key(line)
        if found is not None:
            known[found] = None if found in known else line
    return {found: line for found, line in known.items() if line is not None}


def _renamed(pair: Pair) -> Iterator[tuple[Line, Line]]:
    """Yield lines whose names are nearly the same, or one word longer, and that share an amount."""
    if max(len(pair.new), len(pair.gone)) > MOST_COMPARED:
        return
    left = list(pair.gone)
    for line in pair.new:
        scored = [
            (likeness, -number, other)
            for number, other in enumerate(left)
            if line.sort is other.sort
            and (likeness := _likeness(line, other)) >= ALIKE
            and pair.has_same_amount(line, other)
        ]
        if scored:
            other = max(scored, key=lambda one: one[:2])[2]
            left.remove(other)
            yield line, other


def _likeness(line: Line, other: Line) -> float:
    first, second = folded(line.name), folded(other.name)
    if min(len(first), len(second)) > 5 and (first.startswith(second) or second.startswith(first)):
        return 1.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
