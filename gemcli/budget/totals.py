"""Finds out which lines each total row adds up: the table's own figures decide, its words break ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.attribution import scale
from gemcli.budget.identities import Identity, Values, fit, of_rows
from gemcli.budget.vocabulary import ADDING, TAKING, TOTAL, Sort

ADDS_UP = 0.5
"""Share of columns in which a sum must hold before a saldo row is taken for that sum."""


SEVERAL = 4
"""Totals that a column must have before it can be told that its sums do not hold in general."""

MANY = 12
"""Totals from which most of them being off says that the column is not one to add up."""

SURE = 10
"""Lines from which a last row that equals their sum in its only column is surely their total."""

DIRECT = ("group", "since_total")
"""Readings that take the lines right above a total: what it most likely adds up."""

RUNNING = 6
"""How many earlier totals back a running total is looked for."""


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
    fitting: tuple[str, ...] = ()
    """Every reading that gives the same parts: what can be learned from this total for others."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What was found out about the total rows of a table."""

    found: tuple[Total, ...]
    unclear: tuple[Line, ...]
    """Rows that call themselves a total while no reading of the table makes them one."""
    not_additive: tuple[int, ...] = ()
    """Columns in which sums do not hold although they do in others: averages, ratios, another unit."""


@dataclass(slots=True)
class _Walk:
    """The rows above the one looked at, while walking down."""

    stack: list[Line] = field(default_factory=list)
    """Rows that no total has taken up yet."""
    seen: list[Line] = field(default_factory=list)
    """Every row so far."""
    heading_at: int = 0
    """Length of the stack at the last heading."""
    totals: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Guess:
    how: str
    plus: tuple[Line, ...]
    minus: tuple[Line, ...] = ()


def find(account: Account) -> Totals:
    """Return the total rows of a table with their parts.

    Each total is tried against the readings that its place and words allow, and the reading that holds in most
    columns wins. Where none holds, a reading that holds for other totals of the same table is kept (the total is then
    broken); where there is no such reading either, the row is unclear and nothing is claimed about it.
    """
    values = Values(account)
    first = _walk(account, values, None)
    learned = Counter(how for total in first.found for how in total.fitting)
    return _additive(_walk(account, values, learned) if first.unclear else first, values)


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
    kept = tuple(
        replace(total, identities=tuple(i for i in total.identities if i.target[1] not in failing))
        for total in totals.found
    )
    return Totals(kept, totals.unclear, tuple(sorted(failing)))


def _lies_between(identity: Identity, values: Values) -> bool:
    """Whether a total lies between its smallest and its largest part."""
    printed = values.get(identity.target)
    parts = [values.get(place) or 0 for place in identity.plus]
    return printed is not None and min(parts) <= printed <= max(parts)


def _walk(account: Account, values: Values, learned: Mapping[str, int] | None) -> Totals:
    walk = _Walk()
    found: list[Total] = []
    unclear: list[Line] = []
    rows = [line for line in account.lines if line.part is not Part.MEMO]
    for at, line in enumerate(rows):
        if line.part is Part.HEADING:
            walk.heading_at = len(walk.stack)
            continue
        is_last = at == len(rows) - 1
        if line.part in (Part.TOTAL, Part.OUTCOME) or (is_last and _may_be_hidden(line, walk)):
            above = {part.sort for part in walk.seen[-2:]}
            total = _settle(
                account,
                values,
                line,
                list(_guesses(line, walk, rows[at + 1 :])),
                learned,
                follows_totals={Sort.INCOME, Sort.SPENDING} <= above,
            )
            if total is not None:
                found.append(total)
                taken = {id(part) for part in (*total.plus, *total.minus)}
                walk.stack = [part for part in walk.stack if id(part) not in taken]
                walk.totals.append(line)
            elif line.part is Part.TOTAL:
                unclear.append(line)
                while walk.stack and walk.stack[-1].part is Part.LINE:
                    walk.stack.pop()
                walk.totals.append(line)
        walk.heading_at = min(walk.heading_at, len(walk.stack))
        walk.stack.append(line)
        walk.seen.append(line)
    return Totals(tuple(found), tuple(unclear))


def _may_be_hidden(line: Line, walk: _Walk) -> bool:
    """Whether the last row may be a total that does not say so."""
    return line.part is Part.LINE and len(walk.stack) >= 3


def _settle(
    account: Account,
    values: Values,
    line: Line,
    guesses: Sequence[_Guess],
    learned: Mapping[str, int] | None,
    *,
    follows_totals: bool,
) -> Total | None:
    """Return the reading of a total row that its figures confirm best, or None."""
    best: Total | None = None
    nil: Total | None = None
    for guess in guesses:
        total = _weigh(account, values, line, guess)
        if total.identities and not total.tested:
            nil = nil or total
        if guess.how == "below" and best is not None and best.holds:
            break
        if total.tested and (best is None or _share(total) > _share(best)):
            best = total
    if best is None or (nil is not None and not best.holds):
        return nil if line.part is Part.TOTAL else None
    if line.part is Part.LINE:
        is_sure = best.tested > 1 or len(best.plus) >= SURE
        return best if is_sure and best.holds == best.tested and len(best.plus) > 2 else None
    if line.part is Part.OUTCOME:
        if best.holds and _share(best) >= ADDS_UP and _says_something(best, values):
            return best
        return _after_both_sorts(account, values, line, guesses) if follows_totals else None
    if best.holds and _says_something(best, values):
        same = {id(part) for part in best.plus}
        fitting = {guess.how for guess in guesses if {id(part) for part in guess.plus} == same}
        return replace(best, fitting=tuple(sorted(fitting)))
    return _broken(account, values, line, guesses, learned)


def _weigh(account: Account, values: Values, line: Line, guess: _Guess) -> Total:
    identities = of_rows(account, "A1", line, guess.plus, guess.minus)
    holds, tested = fit(identities, values)
    return Total(line, guess.plus, guess.minus, guess.how, tuple(identities), holds, tested)


def _share(total: Total) -> float:
    return total.holds / total.tested if total.tested else 0.0


def _says_something(total: Total, values: Values) -> bool:
    """Whether a sum that holds is more than chance: its total is not nil everywhere."""
    return (
        any(values.get(identity.target) for identity in total.identities if values.test(identity) is None)
        or len(total.plus) + len(total.minus) > 1
    )


def _broken(
    account: Account, values: Values, line: Line, guesses: Sequence[_Guess], learned: Mapping[str, int] | None
) -> Total | None:
    """Return the reading of a total that holds in no column, when the table gives good reason to trust it.

    `learned` counts how the other totals of the table are read; None while that is still being found out.
    """
    if learned is None:
        return None
    for guess in sorted(guesses, key=lambda guess: (guess.how not in DIRECT, -learned.get(guess.how, 0))):
        total = _weigh(account, values, line, guess)
        if guess.how in learned and total.tested:
            return total
    direct = next((guess for guess in guesses if guess.how in DIRECT), guesses[0] if guesses else None)
    if direct is None or len(direct.plus) < 2:
        return None
    total = _weigh(account, values, line, direct)
    return total if total.tested and _is_near(total, values) else None


def _is_near(total: Total, values: Values) -> bool:
    """Whether a sum comes near its total in every column, so that a slip explains it and an average does not."""
    between = 0
    for identity in total.identities:
        printed, expected = values.get(identity.target), values.sum(identity.plus) - values.sum(identity.minus)
        if printed is None:
            return False
        is_slip = printed == -expected or scale(printed, expected) > 0
        if not is_slip and abs(printed - expected) * 2 > max(abs(printed), abs(expected)):
            return False
        between += bool(identity.plus) and _lies_between(identity, values)
    return between < len(total.identities)


def _after_both_sorts(account: Account, values: Values, line: Line, guesses: Sequence[_Guess]) -> Total | None:
    """Return a saldo row right below the totals of baten and lasten as their difference, even when it is broken."""
    pairs = [guess for guess in guesses if guess.how == "difference"]
    if not pairs:
        return None
    weighed = [_weigh(account, values, line, guess) for guess in pairs]
    near = [total for total in weighed if total.holds or _is_near_difference(total, values)]
    return max(near, key=lambda total: total.holds, default=None)


def _is_near_difference(total: Total, values: Values) -> bool:
    """Whether the printed saldo differs from the difference by less than a quarter of what it is taken from."""
    return all(
        4 * abs(broken.difference) <= max(abs(values.sum(identity.plus)), abs(values.sum(identity.minus)))
        for identity in total.identities
        if (broken := values.test(identity)) is not None
    )


def _guesses(line: Line, walk: _Walk, below: Sequence[Line]) -> Iterator[_Guess]:
    """Yield the readings that the place and words of a total allow, the likeliest first."""
    nested = _nested(line, below) if line.part is Part.TOTAL else ()
    if nested:
        yield _Guess("nested", nested)
        return
    stack = walk.stack
    since_total = next((i + 1 for i in range(len(stack) - 1, -1, -1) if stack[i].part is not Part.LINE), 0)
    yield from _by_words(line, walk)
    if since_total < len(stack):
        group = _grouped(stack, since_total)
        if group:
            yield _Guess("group", group)
        yield _Guess("since_total", tuple(stack[since_total:]))
        if since_total < walk.heading_at < len(stack):
            yield _Guess("since_heading", tuple(stack[walk.heading_at :]))
    if stack:
        yield _Guess("all", tuple(stack))
    totals = tuple(part for part in stack if part.part is Part.TOTAL)
    if totals:
        yield _Guess("all_totals", totals)
    starts = [at for at in range(len(stack) - 1, -1, -1) if stack[at].part is not Part.LINE]
    for start in starts[:RUNNING]:
        yield _Guess("running", tuple(stack[start:]))
    every_line = tuple(part for part in walk.seen if part.part is Part.LINE)
    if every_line:
        yield _Guess("every_line", every_line)
    outcomes = tuple(part for part in walk.seen if part.part is Part.OUTCOME)
    if outcomes and line.part is Part.OUTCOME:
        yield _Guess("every_outcome", outcomes)
    if line.part is not Part.LINE:
        yield from _downwards(below)


def _by_words(line: Line, walk: _Walk) -> Iterator[_Guess]:
    """Yield readings that the words of the row ask for: of its sort, of its group, or a difference."""
    if line.sort is Sort.BALANCE:
        yield from _differences(line, walk)
    if line.sort in (Sort.INCOME, Sort.SPENDING):
        for pool in (walk.stack, walk.seen):
            same = [part for part in pool if part.sort is line.sort]
            totals = tuple(part for part in same if part.part is Part.TOTAL)
            if totals:
                yield _Guess("sort_totals", totals)
            plain = tuple(part for part in same if part.part is Part.LINE)
            if plain and pool is walk.seen:
                yield _Guess("sort_lines", plain)
    named = _object(line)
    if named:
        group = tuple(part for part in walk.seen if part.part is Part.LINE and named in part.texts)
        if group:
            yield _Guess("named_group", group)


def _differences(line: Line, walk: _Walk) -> Iterator[_Guess]:
    """Yield the saldo as difference of the nearest baten and lasten above it: of totals first, then of lines."""
    same_label = [part for part in walk.seen if part.part is Part.LINE and part.name == line.name][-2:]
    yield from _results(walk)
    pools = [[part for part in walk.seen if part.part is Part.TOTAL], same_label, walk.seen[-2:]]
    for pool in pools:
        income = next((part for part in reversed(pool) if part.sort is Sort.INCOME), None)
        spending = next((part for part in reversed(pool) if part.sort is Sort.SPENDING), None)
        if income is not None and spending is not None:
            yield _Guess("difference", (income,), (spending,))
            yield _Guess("difference", (spending,), (income,))
            yield _Guess("both", (income, spending))


def _results(walk: _Walk) -> Iterator[_Guess]:
    """Yield a result as the saldo above it with the movements of reserves after it.

    What is withdrawn from reserves adds to a result, what is put into them takes from it.
    """
    at = next((i for i in range(len(walk.seen) - 1, -1, -1) if walk.seen[i].part is Part.OUTCOME), -1)
    moved = walk.seen[at + 1 :]
    if at < 0 or not moved:
        return
    taken = [line for line in moved if any(ADDING.search(text) for text in line.texts)]
    added = [line for line in moved if any(TAKING.search(text) for text in line.texts)]
    if taken or added:
        yield _Guess("result", (walk.seen[at], *added), tuple(taken))
    yield _Guess("result", (walk.seen[at], moved[-1]))


def _grouped(stack: Sequence[Line], start: int) -> tuple[Line, ...]:
    """Return the last lines of the stack that share the text of their first column."""
    first = stack[-1].texts[:1]
    at = len(stack)
    while at > start and stack[at - 1].texts[:1] == first and first != ("",):
        at -= 1
    return tuple(stack[at:]) if start < at < len(stack) - 1 else ()


def _object(line: Line) -> str:
    """Return what a total is the total of: `totaal sociaal domein` gives `sociaal domein`."""
    for text in line.texts:
        match = TOTAL.match(text)
        if match and text[match.end() :].strip(" :-"):
            return text[match.end() :].strip(" :-")
    return ""


def _downwards(below: Sequence[Line]) -> Iterator[_Guess]:
    """Yield readings of a total that stands above its parts."""
    until = next((i for i, part in enumerate(below) if part.part in (Part.TOTAL, Part.HEADING)), len(below))
    plain = tuple(part for part in below[:until] if part.part is Part.LINE)
    if plain:
        yield _Guess("below", plain)


def _nested(line: Line, below: Sequence[Line]) -> tuple[Line, ...]:
    """Return the parts of a row whose word for total stands in a column of its own, as pivot tables print them."""
    depth = next((i for i, text in enumerate(line.texts) if TOTAL.fullmatch(text)), -1)
    if depth < 1:
        return ()
    parts = []
    for part in below:
        if part.texts[:depth] != line.texts[:depth]:
            break
        if len(part.texts) > depth and not TOTAL.fullmatch(part.texts[depth]):
            rest = part.texts[depth + 1 :]
            if not rest or TOTAL.fullmatch(rest[0]):
                parts.append(part)
    return tuple(parts)
