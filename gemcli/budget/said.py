"""Reads what a table says of its own sums: `Exploitatiesaldo (a-b)`, `Begrotingssaldo (1+2)`, `Resultaat (III+IV)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.guesses import Guess
from gemcli.budget.identities import Values
from gemcli.budget.proof import looks_like_a_slip
from gemcli.budget.totals import Total, weigh

LONGEST = 160
"""Characters of a text in which a formula is looked for."""

HOLDS = 0.5
"""Share of columns in which a formula must hold, unless others of the table do and this one is off by a slip."""

MARK = r"(?:[IVX]{1,5}|[A-Za-z][0-9]{0,2}|[0-9]{1,2}[a-z]?)"
"""What rows are numbered with: I, a, A1, 3, 3b."""

LEADING = re.compile(rf"^\(?(?P<mark>{MARK})(?:[.):]{{1,2}}(?=\s|$)|$)")
TRAILING = re.compile(r"\((?P<mark>[A-Z][0-9]?)\)$")
FORMULA = re.compile(
    rf"\(\s?=?\s?(?P<formula>{MARK}(?:\s?(?:[-+/–−>]|t/m|plus|min(?:us)?)\s?{MARK}){{1,9}})\s?\)\W{{0,3}}$"
)
TERM = re.compile(rf"(?P<sign>[-+–−>]|t/m|plus|min(?:us)?)?\s?(?P<mark>{MARK})")
MINUS = ("-", "–", "−", ">", "min", "minus")
"""Signs that take off; `(4>3)` asks by how much 4 is the larger one."""


def said(account: Account, values: Values) -> Mapping[int, Guess]:
    """Return by row the sum that its own name gives, where the rows it names are there and its figures agree.

    A mark that occurs more often means the nearest row above, or else below. A formula that holds in less than half of
    the columns counts only when at least two others of the table hold and the deviation looks like a slip.
    """
    formulas = [(line, terms) for line in account.lines if (terms := _terms(line))]
    if not formulas:
        return {}
    marked = [(line, _marks(line)) for line in account.lines if line.part is not Part.HEADING]
    weighed = {line.row: _best(account, values, line, _readings(line, terms, marked)) for line, terms in formulas}
    found = {row: total for row, total in weighed.items() if total is not None and total.tested}
    holding = sum(total.holds_everywhere for total in found.values())
    return {
        row: Guess("said", total.plus, total.minus)
        for row, total in found.items()
        if (total.holds and total.share >= HOLDS) or (holding > 1 and looks_like_a_slip(total.identities, values))
    }


def _terms(line: Line) -> list[tuple[bool, str]]:
    """Return the marks of the formula at the end of a name, with whether each is taken off; none where there is none.

    >>> [match["formula"] for match in [FORMULA.search("III. Saldo (I + II)")] if match]
    ['I + II']
    """
    match = FORMULA.search(line.name[-LONGEST:])
    if match is None or "/" in match["formula"].replace("t/m", ""):
        return []
    terms: list[tuple[bool, str]] = []
    for term in TERM.finditer(match["formula"]):
        if term["sign"] == "t/m":
            terms += [(False, mark) for mark in _through(terms[-1][1], term["mark"])]
        else:
            terms.append((term["sign"] in MINUS, term["mark"]))
    return terms


def _through(first: str, last: str) -> list[str]:
    """Return the marks after the first up to the last one: `1 t/m 4` gives 2, 3 and 4."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    if len(first) == len(last) == 1:
        return [chr(code) for code in range(ord(first) + 1, ord(last) + 1)]
    return [last]


def _marks(line: Line) -> set[str]:
    """Return by which marks other rows may name this one."""
    texts = [" ".join(cell.text.split()) for cell in line.label_cells]
    found = [LEADING.match(text) for text in (*texts, line.name, line.code)]
    trailing = TRAILING.search(line.name)
    marks = {match["mark"] for match in found if match}
    return marks | ({trailing["mark"]} if trailing else set())


def _readings(
    line: Line, terms: Sequence[tuple[bool, str]], marked: Sequence[tuple[Line, set[str]]]
) -> Iterator[Guess]:
    above = [one for one in reversed(marked) if one[0].row < line.row]
    below = [one for one in marked if one[0].row > line.row]
    for pools in ((above, below), (below, above)):
        named = [next((part for pool in pools for part, marks in pool if mark in marks), None) for _, mark in terms]
        parts = [part for part in named if part is not None]
        if len(parts) == len(named) == len({part.row for part in parts}):
            signs = [is_minus for is_minus, _ in terms]
            yield Guess(
                "said",
                tuple(part for part, is_minus in zip(parts, signs, strict=True) if not is_minus),
                tuple(part for part, is_minus in zip(parts, signs, strict=True) if is_minus),
            )


def _best(account: Account, values: Values, line: Line, readings: Iterator[Guess]) -> Total | None:
    """Return the reading that holds in most columns; lasten printed with a minus are added instead of taken off."""
    tried = [one for guess in readings for one in (guess, Guess("said", (*guess.plus, *guess.minus))) if one.plus]
    return max((weigh(account, values, line, guess) for guess in tried), key=lambda total: total.share, default=None)
