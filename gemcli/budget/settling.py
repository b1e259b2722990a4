"""Finds out which lines each total row adds up: the table's own figures decide, its words break ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from math import log2

from gemcli.budget.above import above
from gemcli.budget.accounts import Account, Line, Part, is_carried_on, is_count, retyped
from gemcli.budget.additive import additive
from gemcli.budget.coded import tree
from gemcli.budget.guesses import Below, Guess, Walk, guesses
from gemcli.budget.identities import Values, tolerance
from gemcli.budget.proof import CONFIRMED, FAR, is_near, is_slip, lies_between, looks_like_a_slip, surprise
from gemcli.budget.runs import runs
from gemcli.budget.said import said
from gemcli.budget.stepped import Step, steps
from gemcli.budget.totals import Total, Totals, has_stranger, is_repeat, says_something, weigh
from gemcli.budget.unsaid import Unsaid
from gemcli.budget.vocabulary import LEAVES_OUT, PART_OF_LIST, Sort, folded

ADDS_UP = 0.5
"""Share of columns in which a sum must hold before a saldo row is taken for that sum."""

SURE = 10
"""Lines from which a last row that equals their sum in its only column is surely their total."""

SEVERAL_HOLD = 2
"""Columns in which a last row must equal the sum of the lines before it is their total though one column is off."""

FEW_TOTALS = 60
"""Totals of a table up to which lines above their own parts are looked for; a longer table is no work of hand."""

LONE = 3
"""Totals up to which a table cannot teach how its totals are read."""

FEWEST = 3
"""Lines that must stand above a row before it can be a total that does not say so."""

MANY_KIN = 4
"""Totals read the same way from which, when they are most of a table, the reading of another one is certain."""

MANY_PARTS = 60
"""Lines from which a reading must come right in one of two columns before all columns are gone through."""

DIRECT = ("group", "since_total")
"""Readings that take the lines right above a total: what it most likely adds up."""


def find(account: Account) -> Totals:
    """Return the total rows of a table with their parts.

    Each total is tried against the readings that its place and words allow, and the reading that holds in most
    columns wins. Where it does not hold everywhere, it is kept (the total is then broken) only as `proof` allows; else
    the row is unclear and nothing is claimed about it.
    """
    values = Values(account)
    first = _Settler(account, values, None).walk()
    learned = Counter(total.how for total in first.found if total.holds)
    is_short = len(first.found) <= FEW_TOTALS
    is_open = bool(first.unclear) or (is_short and any(is_repeat(total) for total in first.found))
    second = _Settler(account, values, learned).walk() if is_open else first
    return additive(_sure(_without_rivals(second, account, values)), values)


def _without_rivals(totals: Totals, account: Account, values: Values) -> Totals:
    """Return totals without those that hold nowhere while another row is the sum of the very same lines.

    `Totaal bruto` below lines that `Totaal netto` adds up: the lines are net, and nothing is missing from the first.
    """
    ends = [line for line in account.lines if line.part in (Part.TOTAL, Part.OUTCOME)]
    rivals = [
        total
        for total in totals.found
        if total.tested > 1
        and not total.holds
        and any(_adds_up(line, total, values) for line in ends if line.row != total.line.row)
    ]
    kept = tuple(total for total in totals.found if not any(total is rival for rival in rivals))
    unclear = sorted((*totals.unclear, *(rival.line for rival in rivals)), key=lambda line: line.row)
    return Totals(kept, tuple(unclear))


def _adds_up(line: Line, total: Total, values: Values) -> bool:
    """Whether a row is the sum of what another total was thought to add up, in every column."""
    return all(
        (held := values.get((line.row, identity.target[1]))) is not None
        and abs(held - values.sum(identity.plus) + values.sum(identity.minus)) <= identity.tolerance
        for identity in total.identities
    )


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
        self._unsaid = Unsaid(account, values)
        self._tree = tree(account, values)
        self._branches = {part.row for parts in self._tree.values() for part in parts}
        self._said = {**above(account, values), **said(account, values)}
        self._counted: set[int] = set()
        self._is_partial = PART_OF_LIST.search(folded(account.title)) is not None
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
            carried = walk.carried if walk.carried is not None and is_carried_on(line) else None
            if carried is not None:
                found.append(self._weigh(line, Guess("carried", (carried,))))
                walk.take((carried,))
                walk.push(line)
                continue
            parts = self._tree.get(line.row)
            if parts is not None:
                found.append(self._weigh(line, Guess("codes", parts)))
            if parts is not None or line.row in self._branches:
                walk.push(line, is_counted=line.row in self._branches)
                continue
            total = self._settle(line, walk, Below(rows, at + 1), found)
            if total is not None:
                found.append(total)
                walk.take_up(total.line, total.plus, total.minus)
            elif line.part is Part.TOTAL:
                if _may_add_up(walk, rows[at + 1 : at + 2]):
                    unclear.append(line)
                walk.take_lines()
            kept = retyped(line, Part.TOTAL) if total is not None and line.part is Part.LINE else line
            walk.push(kept, is_counted=line.row in self._counted)
        return Totals(tuple(found), tuple(unclear))

    def _settle(self, line: Line, walk: Walk, below: Below, found: list[Total]) -> Total | None:
        """Return the reading of a row: what it says itself, what stands above it, or what stands below it.

        What a row above adds up waits for no total any more, and what was read already is not looked for again.
        """
        own = self._said.get(line.row)
        is_said = own is not None and own.how == "said"
        if line.row in self._counted and not is_said and own is None:
            return None if line.part is Part.LINE else self._total(line, walk, below)
        if own is None or not (is_said or line.part is not Part.TOTAL):
            total = self._total(line, walk, below)
            if total is None or not total.holds:
                total = self._settle_stepped(line, walk, found) or total
            if own is None or (total is not None and total.holds_everywhere and not total.how.startswith("below")):
                return total
        self._counted.update(part.row for part in (*own.plus, *own.minus) if part.row > line.row)
        return self._weigh(line, own)

    def _total(self, line: Line, walk: Walk, below: Below) -> Total | None:
        match line.part:
            case Part.TOTAL:
                return self._settle_total(line, walk, below) or self._unsaid.find(line, walk)
            case Part.OUTCOME:
                tried = (*self._less_memos(line, walk), *guesses(line, walk, below))
                settled = self._settle_outcome(line, tried, walk.ends_with_both_sorts())
                if settled is None or not settled.holds:
                    return self._unsaid.find(line, walk) or settled
                return settled
            case Part.LINE if below.is_empty and len(walk.stack) >= FEWEST:
                hidden = self._settle_hidden(line, guesses(line, walk, below))
                return hidden or self._unsaid.find(line, walk)
            case Part.LINE:
                return self._unsaid.find(line, walk)
            case _:
                return None

    def _less_memos(self, line: Line, walk: Walk) -> Iterator[Guess]:
        """Yield a result as the one above it without what was named as part of that: its structural part.

        One-off costs that were named so made the result lower: without them it is higher.
        """
        above = next((part for part in reversed(walk.seen) if part.part is Part.OUTCOME), None)
        memos = tuple(memo for memo in self._memos if above is not None and above.row < memo.row < line.row)
        if above is not None and memos:
            yield Guess("less_memos", (above,), memos)
            costs = tuple(memo for memo in memos if memo.sort is Sort.SPENDING)
            if costs:
                yield Guess("less_memos", (above, *costs), tuple(memo for memo in memos if memo not in costs))

    def _settle_total(self, line: Line, walk: Walk, below: Below) -> Total | None:
        """Return the reading of a row that calls itself a total; one that is broken only when it is confirmed."""
        weighed = self._weighed(line, chain(guesses(line, walk, below), self._runs(line, walk)))
        best = self._best(weighed)
        if best is not None and _is_convincing(best) and says_something(best, self._values):
            if is_repeat(best):
                return self._broken(weighed, walk) or best
            if best.holds_everywhere or self._is_confirmed(best, weighed):
                return best
            return self._broken(weighed, walk)
        nil = next((total for total in weighed if total.identities and not total.tested), None)
        return nil or (self._broken(weighed, walk) if best is not None else None)

    def _runs(self, line: Line, walk: Walk) -> Iterator[Guess]:
        """Yield readings by figures alone: a run of open rows, of totals, or of rows that may themselves be a whole."""
        if walk.is_tired:
            return
        pools = [walk.stack, [part for part in walk.seen if part.part is Part.TOTAL]]
        if walk.wholes:
            pools.append([walk.wholes.get(part.row, part) for part in walk.stack])
        if line.sort is not line.sort.NONE:
            pools += [[part for part in walk.seen if part.sort is line.sort]]
        for pool in pools:
            for parts in runs(self._account, self._values, line, pool):
                yield Guess("run", parts)

    def _is_confirmed(self, best: Total, weighed: Sequence[Total]) -> bool:
        """Whether a reading that holds in some columns is certain, and no other one explains the columns in between.

        A run was found among as many as it has rows, in any of its columns: that many chances count against it.
        """
        is_run = best.how == "run"
        chances = log2(len(best.plus) * best.tested) if is_run else 0.0
        bits = surprise(best.identities, self._values) - chances
        if bits < CONFIRMED and (is_run or not (self._learned or {}).get(best.how, 0) > 1):
            return False
        if 2 * best.holds > best.tested:
            return True
        off = {i.target for i in best.identities if self._values.test(i) is not None}
        return not any(
            other is not best and {i.target for i in other.identities if self._values.test(i) is None} & off
            for other in weighed
            if surprise(other.identities, self._values) >= CONFIRMED
        )

    def _settle_stepped(self, line: Line, walk: Walk, found: list[Total]) -> Total | None:
        """Return a total of lines that themselves add up the lines below them, and add those to what was found."""
        if line.part is not Part.TOTAL or self._learned is None or self._named > FEW_TOTALS:
            return None
        start = next((i + 1 for i in range(len(walk.stack) - 1, -1, -1) if walk.stack[i].part is Part.TOTAL), 0)
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
        return total if total.holds and total.share >= ADDS_UP else None

    def _settle_outcome(self, line: Line, tried: Iterable[Guess], follows_both: bool) -> Total | None:
        """Return the reading of a saldo or result: a sum or difference when its figures say so, else nothing.

        Right below the totals of baten and lasten it is their difference, even when it is broken: by a slip in each
        column, or in one column of which the saldo comes near.
        """
        weighed = self._weighed(line, tried)
        best = self._best(weighed)
        if best is not None and best.holds and best.share >= ADDS_UP and says_something(best, self._values):
            return best if best.holds_everywhere or self._is_confirmed(best, weighed) else None
        pairs = [total for total in weighed if total.how == "difference" and self._is_likely_difference(total)]
        return min(pairs, key=self._off, default=None) if follows_both else None

    def _settle_hidden(self, line: Line, tried: Iterable[Guess]) -> Total | None:
        """Return the last row of a table as a total that does not say so, when it equals the sum of all lines."""
        best = self._best(self._weighed(line, tried))
        if best is None or len(best.plus) < FEWEST:
            return None
        if best.holds < best.tested:
            is_off_once = best.holds >= SEVERAL_HOLD and best.tested - best.holds == 1
            return best if is_off_once and not has_stranger(best, self._values) else None
        return best if best.tested > 1 or len(best.plus) >= SURE else None

    def _weighed(self, line: Line, tried: Iterable[Guess]) -> list[Total]:
        """Weigh guesses up to the first that holds in every column."""
        weighed: list[Total] = []
        for guess in tried:
            if not self._may_hold(line, guess):
                continue
            weighed.append(self._weigh(line, guess))
            if weighed[-1].holds_everywhere and says_something(weighed[-1], self._values):
                break
        return weighed

    def _may_hold(self, line: Line, guess: Guess) -> bool:
        """Whether a reading is worth weighing: one of very many lines must come right in one of the first columns."""
        if guess.how in DIRECT or len(guess.plus) <= MANY_PARTS:
            return True
        held = [index for index in line.amounts if self._values.get((line.row, index))][:2]
        most = tolerance(len(guess.plus) + len(guess.minus), Decimal(1))
        return any(
            abs(
                self._values.sum((part.row, index) for part in guess.plus)
                - self._values.sum((part.row, index) for part in guess.minus)
                - (self._values.get((line.row, index)) or Decimal(0))
            )
            <= most
            for index in held
        )

    def _weigh(self, line: Line, guess: Guess) -> Total:
        return weigh(self._account, self._values, line, guess)

    def _best(self, weighed: Sequence[Total]) -> Total | None:
        """Return the reading that holds in most columns, the likelier one on a tie; lines below only when none does."""
        best: Total | None = None
        for total in weighed:
            if total.how.startswith("below") and best is not None and best.holds:
                continue
            if total.tested and (best is None or total.share > best.share):
                best = total
        return best

    def _broken(self, weighed: Sequence[Total], walk: Walk) -> Total | None:
        """Return the reading of a total that holds in no column, when siblings or its words leave no other.

        Where title or words say that lines are left out, nothing is broken. Siblings: a third of the totals of the
        table are read that way, and the deviation looks like a slip. Words: it takes every line above it, right above
        it.
        """
        if self._learned is None or self._is_partial or any(is_partial(total.line) for total in weighed[:1]):
            return None
        learned = self._learned
        for total in sorted(weighed, key=lambda total: (total.how not in DIRECT, -learned.get(total.how, 0))):
            if any(is_count(part) for part in total.plus):
                continue
            kin = learned.get(total.how, 0)
            if total.tested and kin and 3 * kin >= self._named and self._is_off_by_a_slip(total, kin):
                return total
        tried = [total for total in weighed if not any(is_count(part) for part in total.plus)]
        if any(total.how == "alike" for total in weighed):
            return None
        direct = next((total for total in tried if total.how in (*DIRECT, "amounts")), None)
        if direct is None or not direct.tested or len(direct.plus) < 2:
            return None
        takes_all = len(direct.plus) == len(walk.seen)
        is_said = takes_all or self._named <= LONE or 3 * sum(learned.values()) >= self._named
        return direct if is_said and looks_like_a_slip(direct.identities, self._values) else None

    def _is_off_by_a_slip(self, total: Total, kin: int) -> bool:
        """Whether a slip explains a broken sum.

        With several totals read the same way that is any deviation up to a half, with nearly all of many any at all.
        """
        if total.how in DIRECT and kin >= MANY_KIN and 3 * kin >= 2 * self._named:
            return True
        if looks_like_a_slip(total.identities, self._values):
            return True
        broken = [one for identity in total.identities if (one := self._values.test(identity)) is not None]
        is_between = all(lies_between(identity, self._values) for identity in total.identities)
        return kin > 1 and total.how in DIRECT and not is_between and all(is_near(one, FAR) for one in broken)

    def _is_likely_difference(self, total: Total) -> bool:
        """Whether a saldo is off from a difference by a slip in each column, or near to it in its only one.

        Near is less than a quarter of what it is taken from.
        """
        broken = [one for identity in total.identities if (one := self._values.test(identity)) is not None]
        if all(is_slip(one, self._values) for one in broken):
            return True
        return total.tested == 1 and all(
            4 * abs(one.difference)
            <= max(abs(self._values.sum(one.identity.plus)), abs(self._values.sum(one.identity.minus)))
            for one in broken
        )

    def _off(self, total: Total) -> Decimal:
        """Return by how much a reading is off in all columns together."""
        tests = (self._values.test(identity) for identity in total.identities)
        return sum((abs(broken.difference) for broken in tests if broken is not None), Decimal(0))


def _may_add_up(walk: Walk, below: Sequence[Line]) -> bool:
    """Whether there are lines that a total could add up; a table of totals alone has none."""
    return walk.has_lines or any(part.part is Part.LINE for part in below)


def is_partial(line: Line) -> bool:
    """Whether a total says, or stands below words that say, that not every line above it is all it adds up."""
    texts = [folded(line.name), *line.texts]
    return any(LEAVES_OUT.search(text) or PART_OF_LIST.search(text) for text in texts)


def _is_convincing(total: Total) -> bool:
    """Whether enough columns hold: half of them, or a quarter where the parts stand right above the total."""
    return total.holds > 0 and total.share >= (ADDS_UP / 2 if total.how in DIRECT else ADDS_UP)
