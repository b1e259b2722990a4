"""Says which lines a total row may add up, going by its place and its words: guesses, for the figures to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from gemcli.budget.accounts import Line, Part, is_carried, is_count, is_less
from gemcli.budget.vocabulary import ADDING, LEAVES_OUT, TAKING, TOTAL, Sort, folded

PATIENCE = 150_000
"""Rows that may be gone through again for totals of one table; after that only the rows right above are tried."""

STEM = 5
"""Letters by which a word in the name of a total is found again in the names of lines."""

RUNNING = 6
"""How many earlier totals back a running total is looked for."""


class Walk:
    """The rows above the one looked at, while walking down a table."""

    def __init__(self) -> None:
        self.stack: list[Line] = []
        """Rows that no total has taken up yet."""
        self.seen: list[Line] = []
        """Every row so far."""
        self.has_lines = False
        """Whether a row so far is a plain line; a table of totals alone is not gone through for each of them."""
        self.heading_at = 0
        """Length of the stack at the last heading."""
        self.spent = 0
        """Rows gone through for totals that the rows right above did not explain."""
        self.wholes: dict[int, Line] = {}
        """By the row of a difference of two plain lines: the larger one, of which it may as well be a part."""

    @property
    def carried(self) -> Line | None:
        """The sum so far at the foot of the page before, where the row above this one is that."""
        last = self.seen[-1] if self.seen else None
        return last if last is not None and is_carried(last) else None

    @property
    def is_tired(self) -> bool:
        """Whether rows were gone through so often that only those right above are still tried."""
        return self.spent > PATIENCE

    def heading(self) -> None:
        """Remember that a heading stands here."""
        self.heading_at = len(self.stack)

    def take_up(self, line: Line, plus: Sequence[Line], minus: Sequence[Line]) -> None:
        """Take what a total adds up off the stack; of a difference, remember the whole that it may be a part of."""
        if len(plus) == len(minus) == 1 and plus[0].part is Part.LINE:
            self.wholes[line.row] = plus[0]
        self.take((*plus, *minus))

    def take(self, parts: Sequence[Line]) -> None:
        """Take parts that a total adds up off the stack."""
        taken = {id(part) for part in parts}
        self.stack = [part for part in self.stack if id(part) not in taken]
        self.heading_at = min(self.heading_at, len(self.stack))

    def take_lines(self) -> None:
        """Take the lines right above off the stack: an unclear total stands for them."""
        while self.stack and self.stack[-1].part is Part.LINE:
            self.stack.pop()
        self.heading_at = min(self.heading_at, len(self.stack))

    def push(self, line: Line, *, is_counted: bool = False) -> None:
        """Go on below a row; one that is counted already, in a row of its own code, waits for no total."""
        if not is_counted:
            self.stack.append(line)
        self.seen.append(line)
        self.has_lines = self.has_lines or line.part is Part.LINE

    def ends_with_both_sorts(self) -> bool:
        """Whether the two rows right above are one of baten and one of lasten."""
        return {Sort.INCOME, Sort.SPENDING} == {part.sort for part in self.seen[-2:]}


@dataclass(frozen=True, slots=True)
class Below:
    """The rows below the one looked at, without a copy of them."""

    rows: Sequence[Line]
    start: int

    def __iter__(self) -> Iterator[Line]:
        return islice(self.rows, self.start, None)

    @property
    def is_empty(self) -> bool:
        return self.start >= len(self.rows)


@dataclass(frozen=True, slots=True)
class Guess:
    """Lines that a total may add up, and lines that it may take off."""

    how: str
    """The name of the reading, the same for all totals that are read alike."""
    plus: tuple[Line, ...]
    minus: tuple[Line, ...] = ()


def guesses(line: Line, walk: Walk, below: Below) -> Iterator[Guess]:
    """Yield the readings that the place and words of a total allow, the likeliest first."""
    nested = _nested(line, below) if line.part is Part.TOTAL else ()
    if nested:
        yield Guess("nested", nested)
        return
    stack = walk.stack
    since_total = next((i + 1 for i in range(len(stack) - 1, -1, -1) if stack[i].part is not Part.LINE), 0)
    if since_total < len(stack):
        group = _grouped(stack, since_total)
        if group:
            yield Guess("group", group)
        yield Guess("since_total", tuple(stack[since_total:]))
        amounts = tuple(part for part in stack[since_total:] if not is_count(part))
        if 0 < len(amounts) < len(stack) - since_total:
            yield Guess("amounts", amounts)
        if since_total < walk.heading_at < len(stack):
            yield Guess("since_heading", tuple(stack[walk.heading_at :]))
    walk.spent += len(walk.seen)
    if walk.is_tired:
        return
    for group in _alike(line, walk.seen):
        yield Guess("alike", group)
    yield from _by_words(line, walk)
    if stack:
        yield Guess("all", tuple(stack))
    totals = tuple(part for part in stack if part.part is Part.TOTAL)
    if totals:
        yield Guess("all_totals", totals)
    starts = [at for at in range(len(stack) - 1, -1, -1) if stack[at].part is not Part.LINE]
    for start in starts[:RUNNING]:
        yield Guess("running", tuple(stack[start:]))
    every_line = tuple(part for part in walk.seen if part.part is Part.LINE)
    if every_line:
        yield Guess("every_line", every_line)
    outcomes = tuple(part for part in walk.seen if part.part is Part.OUTCOME)
    if outcomes and line.part is Part.OUTCOME:
        yield Guess("every_outcome", outcomes)
    if line.part is not Part.LINE:
        yield from _downwards(below)
        if not walk.has_lines:
            yield from _below_totals(below)


def _by_words(line: Line, walk: Walk) -> Iterator[Guess]:
    """Yield readings that the words of the row ask for: of its sort, of its group, or a difference."""
    if line.sort is Sort.BALANCE:
        yield from _differences(line, walk)
    if line.sort in (Sort.INCOME, Sort.SPENDING):
        for pool in (walk.stack, walk.seen):
            same = [part for part in pool if part.sort is line.sort]
            totals = tuple(part for part in same if part.part is Part.TOTAL)
            if totals:
                yield Guess("sort_totals", totals)
            plain = tuple(part for part in same if part.part is Part.LINE)
            if plain and pool is walk.seen:
                yield Guess("sort_lines", plain)
    left = _without_named(line, walk.stack)
    if left:
        yield Guess("leaving_out", left)
    named = _object(line)
    if named:
        group = tuple(part for part in walk.seen if part.part is Part.LINE and named in part.texts)
        if group:
            yield Guess("named_group", group)


def _differences(line: Line, walk: Walk) -> Iterator[Guess]:
    """Yield the saldo as difference of the nearest baten and lasten above it: of totals first, then of lines."""
    same_label = [part for part in walk.seen if part.part is Part.LINE and part.name == line.name][-2:]
    yield from _results(walk)
    pools = [[part for part in walk.seen if part.part is Part.TOTAL], same_label, walk.seen[-2:]]
    for pool in pools:
        income = next((part for part in reversed(pool) if part.sort is Sort.INCOME), None)
        spending = next((part for part in reversed(pool) if part.sort is Sort.SPENDING), None)
        if income is not None and spending is not None:
            yield Guess("difference", (income,), (spending,))
            yield Guess("difference", (spending,), (income,))
            yield Guess("both", (income, spending))
    if len(walk.stack) == 2:
        first, second = walk.stack
        yield Guess("difference", (second,), (first,))
        yield Guess("difference", (first,), (second,))


def _results(walk: Walk) -> Iterator[Guess]:
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
        yield Guess("result", (walk.seen[at], *added), tuple(taken))
    yield Guess("result", (walk.seen[at], moved[-1]))


def _grouped(stack: Sequence[Line], start: int) -> tuple[Line, ...]:
    """Return the last lines of the stack that share the text of their first column."""
    first = stack[-1].texts[:1]
    at = len(stack)
    while at > start and stack[at - 1].texts[:1] == first and first != ("",):
        at -= 1
    return tuple(stack[at:]) if start < at < len(stack) - 1 else ()


def _without_named(line: Line, stack: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines above a total without those that it says it leaves out: `Totaal exclusief reserves`."""
    name = folded(line.name)
    match = LEAVES_OUT.search(name)
    named = [word[:STEM] for word in name[match.end() :].split() if len(word) >= STEM] if match else []
    return tuple(part for part in stack if not any(stem in folded(part.name) for stem in named)) if named else ()


def _alike(line: Line, stack: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that share a text beside the name with a total, where others do not: the rows of its year."""
    for place, text in enumerate(line.texts):
        group = tuple(part for part in stack if part.texts[place : place + 1] == (text,))
        if text and 1 < len(group) < len(stack) and not TOTAL.search(text):
            yield group


def _object(line: Line) -> str:
    """Return what a total is the total of: `totaal sociaal domein` gives `sociaal domein`."""
    for text in line.texts:
        match = TOTAL.match(text)
        if match and text[match.end() :].strip(" :-"):
            return text[match.end() :].strip(" :-")
    return ""


def _downwards(below: Below) -> Iterator[Guess]:
    """Yield readings of a total that stands above its parts."""
    until = takewhile(lambda part: part.part not in (Part.TOTAL, Part.HEADING), below)
    plain = tuple(part for part in until if part.part is Part.LINE)
    if plain and not any(is_less(part) for part in plain):
        yield Guess("below", plain)


def _below_totals(below: Below) -> Iterator[Guess]:
    """Yield the reading of a total on top of the table as the sum of all totals below it."""
    totals = tuple(part for part in below if part.part is Part.TOTAL)
    if len(totals) > 1:
        yield Guess("below_totals", totals)


def _nested(line: Line, below: Below) -> tuple[Line, ...]:
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
