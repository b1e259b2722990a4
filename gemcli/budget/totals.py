"""Finds out which lines each total row adds up: the table's own figures decide, its words break ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.attribution import scale
from gemcli.budget.coded import tree
from gemcli.budget.guesses import Below, Guess, Walk, guesses
from gemcli.budget.identities import Broken, Identity, Values, fit, of_rows
from gemcli.budget.stepped import Step, steps

ADDS_UP = 0.5
"""Share of columns in which a sum must hold before a saldo row is taken for that sum."""

SEVERAL = 4
"""Totals that a column must have before it can be told that its sums do not hold in general."""

MANY = 12
"""Totals from which most of them being off says that the column is not one to add up."""

SURE = 10
"""Lines from which a last row that equals their sum in its only column is surely their total."""

SEVERAL_HOLD = 2
"""Columns in which a last row must equal the sum of the lines before it is their total though one column is off."""

FEW_TOTALS = 60
"""Totals of a table up to which lines above their own parts are looked for; a longer table is no work of hand."""

LONE = 3
"""Totals up to which a table cannot teach how its totals are read."""

FEW_PARTS = 12
"""Parts among which a slip in one of them is looked for; among more one is found by chance."""

FAR, NEAR = Decimal("0.5"), Decimal("0.1")
"""How far a broken sum may lie from its total: in a table with a few totals, and in one with more."""

FEWEST = 3
"""Lines that must stand above a row before it can be a total that does not say so."""

DIRECT = ("group", "since_total")
"""Readings that take the lines right above a total: what it most likely adds up."""


@dataclass(frozen=True, slots=True)
class Total:
    """A total row with the lines that it adds up."""

    line: Line
    plus: tuple[Line, ...]
    minus: tuple[Line, ...]
    how: str
    """Which reading of the table it follows: `since_total`, `group`, `sort`, `all`, `running`, `below`, ..."""
    identities: tuple[Identity, ...]
    holds: int
    """In how many columns the sum holds."""
    tested: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What was found out about the total rows of a table."""

    found: tuple[Total, ...]
    unclear: tuple[Line, ...]
    """Rows that call themselves a total while no reading of the table makes them one."""
    not_additive: tuple[int, ...] = ()
    """Columns in which sums do not hold although they do in others: averages, ratios, another unit."""


def find(account: Account) -> Totals:
    """Return the total rows of a table with their parts.

    Each total is tried against the readings that its place and words allow, and the reading that holds in most
    columns wins. Where none holds, a reading that holds for other totals of the same table is kept (the total is then
    broken); where there is no such reading either, the row is unclear and nothing is claimed about it.
    """
    values = Values(account)
    first = _Settler(account, values, None).walk()
    learned = Counter(total.how for total in first.found if total.holds)
    second = _Settler(account, values, learned).walk() if first.unclear else first
    return _additive(_sure(second), values)


def _sure(totals: Totals) -> Totals:
    """Keep only totals that hold everywhere when most totals of a table are unclear: it is not understood."""
    if len(totals.unclear) <= len(totals.found):
        return totals
    kept = tuple(total for total in totals.found if total.holds == total.tested)
    dropped = tuple(total.line for total in totals.found if total.holds < total.tested)
    return Totals(kept, tuple(sorted((*totals.unclear, *dropped), key=lambda line: line.row)))


class _Settler:
    """Goes down the rows of a table and settles for each total which lines it adds up.

    `learned` counts how the other totals of the table are read; None while that is still being found out.
    """

    def __init__(self, account: Account, values: Values, learned: Mapping[str, int] | None) -> None:
        self._account = account
        self._values = values
        self._learned = learned
        self._tree = tree(account, values)
        self._branches = {part.row for parts in self._tree.values() for part in parts}
        self._memos = [line for line in account.lines if line.part is Part.MEMO]
        self._named = sum(line.part is Part.TOTAL for line in account.lines)

    def walk(self) -> Totals:
        """Return the totals found and those that stay unclear."""
        walk = Walk()
        found: list[Total] = []
        unclear: list[Line] = []
        rows = [line for line in self._account.lines if line.part is not Part.MEMO]
        for at, line in enumerate(rows):
            if line.part is Part.HEADING:
                walk.heading()
                continue
            parts = self._tree.get(line.row)
            if parts is not None:
                found.append(self._weigh(line, Guess("codes", parts)))
            if parts is not None or line.row in self._branches:
                walk.push(line, is_counted=line.row in self._branches)
                continue
            total = self._total(line, walk, Below(rows, at + 1))
            if total is None or not total.holds:
                total = self._settle_stepped(line, walk, found) or total
            if total is not None:
                found.append(total)
                walk.take((*total.plus, *total.minus))
            elif line.part is Part.TOTAL:
                if _may_add_up(walk, rows[at + 1 : at + 2]):
                    unclear.append(line)
                walk.take_lines()
            walk.push(line)
        return Totals(tuple(found), tuple(unclear))

    def _total(self, line: Line, walk: Walk, below: Below) -> Total | None:
        match line.part:
            case Part.TOTAL:
                return self._settle_total(line, guesses(line, walk, below))
            case Part.OUTCOME:
                tried = (*self._less_memos(line, walk), *guesses(line, walk, below))
                return self._settle_outcome(line, tried, walk.ends_with_both_sorts())
            case Part.LINE if below.is_empty and len(walk.stack) >= FEWEST:
                return self._settle_hidden(line, guesses(line, walk, below))
            case _:
                return None

    def _less_memos(self, line: Line, walk: Walk) -> Iterator[Guess]:
        """Yield a result as the one above it without what was named as part of that: its structural part."""
        above = next((part for part in reversed(walk.seen) if part.part is Part.OUTCOME), None)
        memos = tuple(memo for memo in self._memos if above is not None and above.row < memo.row < line.row)
        if above is not None and memos:
            yield Guess("less_memos", (above,), memos)

    def _settle_total(self, line: Line, tried: Iterable[Guess]) -> Total | None:
        """Return the reading of a row that calls itself a total."""
        weighed = self._weighed(line, tried)
        best = self._best(weighed)
        if best is not None and _is_convincing(best) and self._says_something(best):
            return best
        nil = next((total for total in weighed if total.identities and not total.tested), None)
        return nil or (self._broken(weighed) if best is not None else None)

    def _settle_stepped(self, line: Line, walk: Walk, found: list[Total]) -> Total | None:
        """Return a total of lines that themselves add up the lines below them, and add those to what was found."""
        if line.part is not Part.TOTAL or self._learned is None or self._named > FEW_TOTALS:
            return None
        start = next((i + 1 for i in range(len(walk.stack) - 1, -1, -1) if walk.stack[i].part is not Part.LINE), 0)
        lines = walk.stack[start:]
        for share in (1.0, ADDS_UP):
            taken = steps(self._account, self._values, lines, share)
            total = self._on_steps(line, lines, taken)
            if total is not None:
                found.extend(self._weigh(parent, Guess("step", parts)) for parent, parts in taken)
                walk.take(tuple(lines))
                return total
        return None

    def _on_steps(self, line: Line, lines: Sequence[Line], taken: Sequence[Step]) -> Total | None:
        """Return the total of the lines that are no part of another, when it adds up."""
        below = {id(part) for _, parts in taken for part in parts}
        tops = tuple(part for part in lines if id(part) not in below)
        if not below or len(tops) < 2:
            return None
        total = self._weigh(line, Guess("stepped", tops))
        return total if total.holds and _share(total) >= ADDS_UP else None

    def _settle_outcome(self, line: Line, tried: Iterable[Guess], follows_both: bool) -> Total | None:
        """Return the reading of a saldo or result: a sum or difference when its figures say so, else nothing.

        Right below the totals of baten and lasten it is their difference, even when it is broken.
        """
        weighed = self._weighed(line, tried)
        best = self._best(weighed)
        if best is not None and best.holds and _share(best) >= ADDS_UP and self._says_something(best):
            return best
        pairs = [total for total in weighed if total.how == "difference" and self._is_near_difference(total)]
        return min(pairs, key=self._off, default=None) if follows_both else None

    def _settle_hidden(self, line: Line, tried: Iterable[Guess]) -> Total | None:
        """Return the last row of a table as a total that does not say so, when it equals the sum of all lines."""
        best = self._best(self._weighed(line, tried))
        if best is None or len(best.plus) < FEWEST:
            return None
        if best.holds < best.tested:
            return best if best.holds >= SEVERAL_HOLD and best.tested - best.holds == 1 else None
        return best if best.tested > 1 or len(best.plus) >= SURE else None

    def _weighed(self, line: Line, tried: Iterable[Guess]) -> list[Total]:
        """Weigh guesses up to the first that holds in every column."""
        weighed: list[Total] = []
        for guess in tried:
            weighed.append(self._weigh(line, guess))
            if weighed[-1].tested and weighed[-1].holds == weighed[-1].tested and self._says_something(weighed[-1]):
                break
        return weighed

    def _weigh(self, line: Line, guess: Guess) -> Total:
        identities = of_rows(self._account, "A1", line, guess.plus, guess.minus)
        holds, tested = fit(identities, self._values)
        return Total(line, guess.plus, guess.minus, guess.how, tuple(identities), holds, tested)

    def _best(self, weighed: Sequence[Total]) -> Total | None:
        """Return the reading that holds in most columns, the likelier one on a tie; lines below only when none does."""
        best: Total | None = None
        for total in weighed:
            if total.how.startswith("below") and best is not None and best.holds:
                break
            if total.tested and (best is None or _share(total) > _share(best)):
                best = total
        return best

    def _broken(self, weighed: Sequence[Total]) -> Total | None:
        """Return the reading of a total that holds in no column, when the table gives good reason to trust it.

        Good reason is that a third of the totals of the table are read that way, or that the sum of the lines right
        above comes near.
        """
        if self._learned is None:
            return None
        learned = self._learned
        for total in sorted(weighed, key=lambda total: (total.how not in DIRECT, -learned.get(total.how, 0))):
            if total.tested and 3 * learned.get(total.how, 0) >= self._named:
                return total
        is_lone = self._named <= LONE
        if not is_lone and 3 * sum(learned.values()) < self._named:
            return None
        direct = next((total for total in weighed if total.how in DIRECT), weighed[0])
        apart = FAR if is_lone else NEAR
        return direct if direct.tested and len(direct.plus) > 1 and self._is_near(direct, apart) else None

    def _says_something(self, total: Total) -> bool:
        """Whether a sum that holds is more than chance: it has several parts, or a total that is not nil."""
        holding = (identity for identity in total.identities if self._values.test(identity) is None)
        return len(total.plus) + len(total.minus) > 1 or any(self._values.get(i.target) for i in holding)

    def _is_near(self, total: Total, apart: Decimal) -> bool:
        """Whether a slip explains each column in which a sum is broken, or the sum comes near; an average does not."""
        for identity in total.identities:
            broken = self._values.test(identity)
            if broken is None or self._is_slip(broken):
                continue
            if abs(broken.difference) > apart * max(abs(broken.printed), abs(broken.expected)):
                return False
        return not all(_lies_between(identity, self._values) for identity in total.identities)

    def _is_slip(self, broken: Broken) -> bool:
        """Whether a turned sign or a factor of ten in one cell explains a broken sum."""
        parts = [value for at in broken.identity.plus[:FEW_PARTS] if (value := self._values.get(at))]
        parts = parts if len(broken.identity.plus) <= FEW_PARTS else []
        pairs = [(broken.printed, broken.expected), *((value, value + broken.difference) for value in parts)]
        return any(held == -mended or scale(held, mended) > 0 for held, mended in pairs)

    def _is_near_difference(self, total: Total) -> bool:
        """Whether a saldo differs from the difference by less than a quarter of what it is taken from."""
        return all(
            4 * abs(broken.difference) <= max(abs(self._values.sum(i.plus)), abs(self._values.sum(i.minus)))
            for i in total.identities
            if (broken := self._values.test(i)) is not None
        )

    def _off(self, total: Total) -> Decimal:
        """Return by how much a reading is off in all columns together."""
        tests = (self._values.test(identity) for identity in total.identities)
        return sum((abs(broken.difference) for broken in tests if broken is not None), Decimal(0))


def _may_add_up(walk: Walk, below: Sequence[Line]) -> bool:
    """Whether there are lines that a total could add up; a table of totals alone has none."""
    return any(part.part is Part.LINE for part in walk.seen) or any(part.part is Part.LINE for part in below)


def _is_convincing(total: Total) -> bool:
    """Whether enough columns hold: half of them, or a quarter where the parts stand right above the total."""
    return total.holds > 0 and _share(total) >= (ADDS_UP / 2 if total.how in DIRECT else ADDS_UP)


def _share(total: Total) -> float:
    return total.holds / total.tested if total.tested else 0.0


def _additive(totals: Totals, values: Values) -> Totals:
    """Leave out columns in which most totals are no sums: they lie among their parts, or hardly ever add up."""
    tested: dict[int, list[bool]] = {}
    off: dict[int, int] = {}
    for total in totals.found:
        for identity in total.identities:
            if len(identity.plus) > 1 and any(values.get(place) for place in identity.plus):
                column, is_off = identity.target[1], values.test(identity) is not None
                tested.setdefault(column, []).append(is_off and _lies_between(identity, values))
                off[column] = off.get(column, 0) + is_off
    failing = {
        column
        for column, means in tested.items()
        if (len(means) >= SEVERAL and 2 * sum(means) > len(means))
        or (len(means) >= MANY and 2 * off[column] > len(means))
    }
    if not failing or failing == set(tested):
        return totals
    kept = tuple(_without(total, failing, values) for total in totals.found)
    return Totals(kept, totals.unclear, tuple(sorted(failing)))


def _without(total: Total, columns: set[int], values: Values) -> Total:
    """Return a total without its sums in some columns."""
    kept = tuple(identity for identity in total.identities if identity.target[1] not in columns)
    holds, tested = fit(kept, values)
    return replace(total, identities=kept, holds=holds, tested=tested)


def _lies_between(identity: Identity, values: Values) -> bool:
    """Whether a total lies between its smallest and its largest part."""
    printed = values.get(identity.target)
    parts = [values.get(place) or 0 for place in identity.plus]
    return printed is not None and min(parts) <= printed <= max(parts)
