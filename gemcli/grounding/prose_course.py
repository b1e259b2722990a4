"""Which way figures go: whether a sentence that says more or less, up or down, says what its amounts show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from gemcli.facts.numerals import find as numerals
from gemcli.grounding.prose_cells import Amount, Row
from gemcli.grounding.prose_words import DOWN, EVERY, FROM_TO, PERIOD, SORTS, SPENT, THAN, UP
from gemcli.model.finding import CheckResult
from gemcli.model.span import Span

Line = tuple[Span, frozenset[Row]]
"""The name of a line in the sentence, and the rows that bear it."""
Said = tuple[CheckResult, str, str]
"""How a direction word stands to the amounts, the word, and the amounts in the order in which they were compared."""


def course(text: str, known: Sequence[Amount], lines: Sequence[Line]) -> Iterator[Said]:
    """Yield for each direction word whether the amounts of its line go that way, from the earlier to the later.

    Amounts of spending count by their size, also where a table prints them with a minus. A direction that the amounts
    do not show without a doubt is MISSING; one that they show the other way round is DIFFERENT. "Van ... naar" has the
    earlier amount first, and behind "dan" stands what the other is held against.
    """
    words = sorted(
        [*((match, True) for match in UP.finditer(text)), *((match, False) for match in DOWN.finditer(text))],
        key=lambda pair: pair[0].start(),
    )
    is_mixed = len({is_up for _, is_up in words}) > 1
    for match, is_up in words:
        rows = _rows(match, lines, one=is_mixed)
        groups = [group for row in sorted(rows) for group in _groups(text, [a for a in known if a.row == row])]
        ordered = [_ordered(text, group, lines) for group in groups]
        shown = "; ".join(" -> ".join(str(amount.value) for amount in group or ()) for group in ordered)
        yield _result(ordered, is_up=is_up), match[0], shown


def _result(ordered: Sequence[Sequence[Amount] | None], *, is_up: bool) -> CheckResult:
    if not ordered:
        return CheckResult.MISSING
    ways = {None if group is None else _way(group) for group in ordered}
    if ways == {is_up}:
        return CheckResult.EQUAL
    return CheckResult.DIFFERENT if ways == {not is_up} else CheckResult.MISSING


def _rows(match: re.Match[str], lines: Sequence[Line], *, one: bool) -> frozenset[Row]:
    """Return the lines that a direction is said of: all of the sentence, or the last before it where ways differ."""
    before = [rows for span, rows in lines if span.end <= match.start()]
    if one and before:
        return before[-1]
    return frozenset().union(*(rows for _, rows in lines))


def _groups(text: str, known: Sequence[Amount]) -> list[list[Amount]]:
    """Return the amounts of a line by what they are, of the sorts that the sentence names where it names any."""
    named = {match[0].casefold() for match in SORTS.finditer(text)}
    wanted = [amount for amount in known if named & amount.sorts] or list(known)
    groups: dict[frozenset[str], list[Amount]] = {}
    for amount in wanted:
        groups.setdefault(amount.sorts, []).append(amount)
    return list(groups.values())


def _ordered(text: str, group: Sequence[Amount], lines: Sequence[Line]) -> list[Amount] | None:
    """Return the amounts that are compared, first the one from which; None where that is not clear."""
    than = THAN.search(text)
    if than is not None and len({rows for _, rows in lines}) > 1:
        return None
    said = [match[0] for match in PERIOD.finditer(text)]
    picked = [amount for amount in group if amount.periods & set(said)]
    wanted = picked if len(picked) > 1 and not EVERY.search(text) else list(group)
    timed = sorted((amount for amount in wanted if amount.time), key=lambda amount: amount.time or ())
    if len(timed) != len(wanted) or len(timed) < 2 or len({amount.time for amount in timed}) < len(timed):
        return None
    if than is not None:
        behind = {match[0] for match in PERIOD.finditer(text, than.end())}
        return _against(timed, behind) if behind else timed if len(timed) == 2 else None
    return timed if _is_in_order(text, timed) else None


def _against(timed: Sequence[Amount], behind: set[str]) -> list[Amount] | None:
    """Return two amounts with the one first whose period stands behind "dan"."""
    base = [amount for amount in timed if amount.periods & behind]
    rest = [amount for amount in timed if not amount.periods & behind]
    return [*base, *rest] if len(base) == 1 and len(rest) == 1 else None


def _is_in_order(text: str, timed: Sequence[Amount]) -> bool:
    """Whether "van ... naar" names the earlier amount or year first."""
    if not FROM_TO.search(text):
        return True
    values = [abs(number.value) for number in numerals(text)]
    at = [values.index(abs(amount.value)) for amount in timed if abs(amount.value) in values]
    years = [match[0] for match in PERIOD.finditer(text)]
    when = [min((years.index(name) for name in amount.periods if name in years), default=-1) for amount in timed]
    named = [place for place in when if place >= 0]
    return at == sorted(at) and (named == sorted(named) or len(named) < 2)


def _way(group: Sequence[Amount]) -> bool | None:
    """Return whether amounts rise (True) or fall (False) every time; None for neither, and for a balance below zero."""
    values = [amount.value for amount in group]
    if any(value < 0 for value in values):
        is_spent = all(any(SPENT.search(sort) for sort in amount.sorts) for amount in group)
        if not is_spent or any(value > 0 for value in values):
            return None
        values = [abs(value) for value in values]
    return _rises(values)


def _rises(values: Sequence[Decimal]) -> bool | None:
    if all(after > before for before, after in pairwise(values)):
        return True
    return False if all(after < before for before, after in pairwise(values)) else None
