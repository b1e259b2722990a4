"""A table as an accountant reads it: typed lines with exact amounts, each still tied to its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from gemcli.budget.blocks import Block, Row, is_amount
from gemcli.budget.columns import FIGURES, Column, Role
from gemcli.budget.vocabulary import (
    ADDING,
    CARRIED,
    CARRIED_ON,
    CLOSING,
    COUNTED,
    LESS,
    MEMO,
    OPENING,
    OUTCOME,
    TAKING,
    TOTAL,
    Sort,
    folded,
    sort,
    sort_letter,
    subject,
)
from gemcli.facts.cell_amounts import Amount, Reading, percentage, read
from gemcli.model.table import Cell

Place = tuple[int, int]
"""Row and column of a cell, both from 0."""

LEADING_CODE = re.compile(r"^(?P<code>[A-Z]{0,2}[0-9]{1,4}(?:\.[0-9]{1,4}){0,4}[a-z]?)[.:)]?\s+(?=\S)")
COSTS = re.compile(r"kosten\b|\bcosts?\b|\brevenue (?:account|budget|estimate|summary)")
"""In a title such words say what the table is about, not on which side its amounts stand."""

LONGEST = 70
"""Characters of a text that goes into a label."""

STORED = 5
"""Decimals from which nobody rounded an amount for print."""

LABELS = 3
"""Texts of a row that are joined to its label."""


class Part(StrEnum):
    """What a row does in its table."""

    LINE = "line"
    TOTAL = "total"
    OUTCOME = "outcome"
    """A saldo or result: perhaps a total, perhaps a difference, perhaps a plain line; its figures decide."""
    OPENING = "opening"
    ADDING = "adding"
    TAKING = "taking"
    CLOSING = "closing"
    MEMO = "memo"
    """"waarvan ...": already inside another line, so never added."""
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its words, its sort and its amounts."""

    row: int
    name: str
    """What the row's own cell calls it, word for word; of several texts the last one."""
    label: str
    """Name with what stands before and above it, so that it can be read alone."""
    part: Part
    sort: Sort
    code: str
    texts: tuple[str, ...]
    """Every text of the row, folded: what makes two rows the same line."""
    label_cells: tuple[Cell, ...]
    """The cells that the label is made of."""
    cells: Mapping[int, Cell]
    """Cells of amount columns."""
    amounts: Mapping[int, Amount]
    """Readings of those cells."""
    percents: Mapping[int, Amount] = field(default_factory=dict)
    """Readings of the cells of columns of percentages; they are added to nothing."""

    def value(self, column: int) -> Decimal | None:
        """Return the amount in a column, or None where there is none."""
        amount = self.amounts.get(column)
        return amount.value if amount is not None and amount.reading is Reading.VALUE else None

    def is_unread(self, column: int) -> bool:
        """Whether a cell stands in the column whose amount could not be read with certainty."""
        amount = self.amounts.get(column)
        return amount is not None and amount.reading in (Reading.AMBIGUOUS, Reading.ERROR)


@dataclass(frozen=True, slots=True)
class Account:
    """One table, read: what the checks work on."""

    sheet: str
    title: str
    unit: Decimal | None
    """What printed amounts are multiplied with; None when the table does not say."""
    unit_text: str
    """The words that name the unit, as printed."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    header_rows: tuple[int, ...]
    _by_row: dict[int, Line] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_row.update((line.row, line) for line in self.lines)

    def amounts(self) -> tuple[Column, ...]:
        """Return the columns that hold amounts, from left to right."""
        return tuple(column for column in self.columns if column.role is Role.AMOUNT)

    def column(self, index: int) -> Column:
        return next(column for column in self.columns if column.index == index)

    def line(self, row: int) -> Line | None:
        """Return the line in a row of the sheet, or None where none stands."""
        return self._by_row.get(row)

    def step(self, column: int, rows: Sequence[Line]) -> Decimal:
        """Return the smallest printed step in a column: 1, 0.1 or 0.01; less where the first row was never rounded.

        The first of `rows` is the one that is held against the others: a result as a program stored it, with all its
        decimals, leaves no room for rounding.
        """
        held = [line.amounts[column].decimals for line in rows if line.value(column) is not None]
        is_stored = bool(rows) and rows[0].value(column) is not None and held[0] >= STORED
        return Decimal(1).scaleb(-(STORED - 1) if is_stored else -min(max(held, default=0), 2))


NO_PARTS: Mapping[int, Part] = {}


def lines(
    block: Block,
    found: Sequence[Column],
    labels: Sequence[int] | None = None,
    fixed: Mapping[int, Part] = NO_PARTS,
) -> tuple[Line, ...]:
    """Return the rows of a block as typed lines, in order; a last row without any words is taken for a total.

    `labels` are the columns that names are made of, None to work them out; `fixed` says of rows what they are.
    """
    made = tuple(_made(block, found, label_columns(block, found) if labels is None else labels, fixed))
    worked_out = _settled(made)
    return tuple(retyped(line, fixed.get(line.row, line.part)) for line in worked_out) if fixed else worked_out


def _settled(made: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines with the parts that only the whole table can tell."""
    if any(is_carried(line) for line in made):
        made = tuple(_with_carried(line) for line in made)
    if len(made) > LABELS and made[-1].part is Part.LINE and not made[-1].texts:
        made = (*made[:-1], retyped(made[-1], Part.TOTAL))
    parts = {line.part for line in made}
    if not {Part.OPENING, Part.CLOSING} <= parts:
        return tuple(
            retyped(line, Part.OUTCOME if line.part is Part.CLOSING else Part.LINE) if line.part in MOVEMENTS else line
            for line in made
        )
    return made


def _with_carried(line: Line) -> Line:
    """Return a sum so far as a total, and the same sum at the head of the next page as a line to go on from."""
    if is_carried(line):
        return retyped(line, Part.TOTAL)
    return retyped(line, Part.LINE) if is_carried_on(line) else line


def is_carried(line: Line) -> bool:
    """Whether a row holds the sum so far, at the foot of a page."""
    return CARRIED.search(folded(line.name)) is not None


def is_carried_on(line: Line) -> bool:
    """Whether a row holds the sum of the pages before, at the head of a page."""
    return CARRIED_ON.search(folded(line.name)) is not None


def is_less(line: Line) -> bool:
    """Whether a row says of itself that it is taken off the one above it: `Af: incidentele baten`."""
    return LESS.search(folded(line.name)) is not None


def is_count(line: Line) -> bool:
    """Whether a row says that it counts something else than money: `Aantal inwoners`, `% van de begroting`."""
    return COUNTED.search(folded(line.name)) is not None


def retyped(line: Line, part: Part) -> Line:
    """Return the line with another part in the table."""
    return replace(line, part=part)


def _made(block: Block, found: Sequence[Column], labels: Sequence[int], fixed: Mapping[int, Part]) -> Iterator[Line]:
    title = next((cell for cell in block.notes if cell.number is None and len(cell.text) > 3), None)
    heading: Cell | None = None
    heading_sort = of_all = _sort_of_all(block, found, labels)
    owner: Line | None = None
    kinds = _Kinds.of(found)
    for row in block.body:
        line = _line(row, kinds, labels)
        line = retyped(line, fixed[line.row]) if line.row in fixed else line
        if owner is not None and _continues(line, owner):
            line = _continued(line, owner)
        elif line.label_cells:
            owner = line if _has_own_sort(line) else None
        if line.part is Part.HEADING:
            if len(line.texts) == 1 and line.label_cells:
                heading, heading_sort = line.label_cells[0], sort(line.label) or of_all
            yield line
            continue
        inherits = line.sort is Sort.NONE and line.part is not Part.TOTAL
        above = _above(line, heading, title)
        if above is None and heading is None and (not inherits or heading_sort is line.sort):
            yield line
            continue
        yield replace(
            line,
            label=", ".join(text for text in (_short(above.text) if above else "", line.label) if text),
            sort=heading_sort if inherits else line.sort,
            texts=(*line.texts, folded(heading.text)) if heading else line.texts,
            label_cells=(*line.label_cells, above) if above else line.label_cells,
        )
        if line.part is Part.TOTAL and heading is not None:
            heading, heading_sort = None, of_all


def _sort_of_all(block: Block, found: Sequence[Column], labels: Sequence[int]) -> Sort:
    """Return the sort that all lines have by the head of the label column, a note, the title, the sheet or its subject.

    None where columns have one of their own.
    """
    if any(column.sort in (Sort.INCOME, Sort.SPENDING) for column in found):
        return Sort.NONE
    heads = [column.header for column in found if column.index in labels]
    held = {column.index for column in found}
    last = max((cell.row for cell in block.notes), default=-1)
    notes = [cell.text for cell in block.notes if cell.row == last and cell.column in held]
    titles = [cell.text for cell in block.notes if not is_amount(cell) and cell.column == min(held, default=0)]
    texts = (*heads, *notes, *titles, block.sheet)
    sorts = [sort(text) for text in texts if not COSTS.search(folded(text))]
    named = next((one for one in sorts if one in (Sort.INCOME, Sort.SPENDING)), Sort.NONE)
    return named or next((one for one in map(subject, (*titles, block.sheet)) if one), Sort.NONE)


def _has_own_sort(line: Line) -> bool:
    """Whether a row names something and says beside it that this is its lasten, baten or saldo."""
    return len(line.label_cells) > 1 and _is_only_sort(folded(line.label_cells[-1].text))


def _continues(line: Line, owner: Line) -> bool:
    """Whether a row only says lasten, baten or saldo, beneath a row that named what they belong to."""
    return (
        len(line.label_cells) == 1
        and line.label_cells[0].column == owner.label_cells[-1].column
        and _is_only_sort(folded(line.label_cells[0].text))
        and line.part is not Part.HEADING
    )


def _continued(line: Line, owner: Line) -> Line:
    """Return a row under the name of the row above it; below a total it is one too, or a saldo."""
    is_total = owner.part in (Part.TOTAL, Part.OUTCOME) and line.sort is not Sort.BALANCE
    return replace(
        line,
        label=", ".join(text for text in (_short(owner.label_cells[0].text), line.label) if text),
        part=Part.TOTAL if is_total else line.part,
        texts=(*owner.texts[:1], *line.texts),
        label_cells=(owner.label_cells[0], *line.label_cells),
    )


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Where the columns of each role stand: asked once for a table, not for each of its rows."""

    amounts: tuple[tuple[int, str], ...]
    """Each with its notation."""
    percents: tuple[int, ...]
    texts: tuple[int, ...]
    sorts: tuple[int, ...]
    codes: tuple[int, ...]
    dates: tuple[int, ...]

    @classmethod
    def of(cls, found: Sequence[Column]) -> _Kinds:
        def having(*roles: Role) -> tuple[int, ...]:
            return tuple(column.index for column in found if column.role in roles)

        return cls(
            tuple((column.index, column.notation) for column in found if column.role is Role.AMOUNT),
            having(Role.PERCENT),
            tuple(column.index for column in found if column.role not in FIGURES),
            having(Role.SORT),
            having(Role.CODE),
            having(Role.YEAR, Role.DAY),
        )


def _line(row: Row, kinds: _Kinds, labels: Sequence[int]) -> Line:
    held = row.cells
    cells = {index: held[index] for index, _ in kinds.amounts if index in held}
    amounts = {index: read(held[index], notation) for index, notation in kinds.amounts if index in held}
    percents = {index: percentage(held[index].text) for index in kinds.percents if index in held}
    named = [held[index] for index in labels if index in held]
    texts = tuple([folded(held[index].text) for index in kinds.texts if index in held])
    sorts = [held[index] for index in kinds.sorts if index in held]
    own = sorts[0].text if sorts else ""
    label = " / ".join(dict.fromkeys([_short(cell.text) for cell in named])) if named else ""
    code_cells = [held[index] for index in kinds.codes if index in held]
    dated = [held[index] for index in kinds.dates if index in held]
    telling = [*(named or code_cells[:1] or dated[:1]), *sorts[:1]]
    return Line(
        row=row.number,
        name=" ".join((named or telling)[-1].text.split()).rstrip(" :") if telling else "",
        label=", ".join(text for text in (label or " ".join(c.text for c in (code_cells or dated)[:1]), own) if text),
        part=_part([cell.text for cell in (*named, *code_cells) if not is_amount(cell)], own, amounts or percents),
        sort=(sort_letter(own) or sort(own)) if own else sort(label),
        code=_code(named, code_cells),
        texts=texts,
        label_cells=tuple(telling),
        cells=cells,
        amounts=amounts,
        percents=percents,
    )


def _short(text: str) -> str:
    """Return a label text on one line, cut at a word when it is as long as a paragraph."""
    words = " ".join(text.split()).rstrip(" :")
    return words if len(words) <= LONGEST else words[: words.rfind(" ", 0, LONGEST) % LONGEST] + "…"


def _part(texts: Sequence[str], own_sort: str, amounts: Mapping[int, Amount]) -> Part:
    if not any(amount.reading is not Reading.ERROR for amount in amounts.values()):
        return Part.HEADING
    return _part_by_words(tuple(texts), own_sort)


@lru_cache(maxsize=1 << 14)
def _part_by_words(texts: tuple[str, ...], own_sort: str) -> Part:
    words = [folded(text) for text in texts]
    for part, pattern in ORDER:
        if any(pattern.search(text) for text in words):
            is_difference = part is Part.TOTAL and any(sort(text) is Sort.BALANCE for text in words)
            return Part.OUTCOME if is_difference else part
    return Part.OUTCOME if sort(own_sort) is Sort.BALANCE else Part.LINE


MOVEMENTS = (Part.OPENING, Part.ADDING, Part.TAKING, Part.CLOSING)

ORDER = (
    (Part.MEMO, MEMO),
    (Part.CLOSING, CLOSING),
    (Part.OPENING, OPENING),
    (Part.TOTAL, TOTAL),
    (Part.OUTCOME, OUTCOME),
    (Part.TAKING, TAKING),
    (Part.ADDING, ADDING),
)
"""Which words win when a label holds several."""


def label_columns(block: Block, found: Sequence[Column]) -> list[int]:
    """Return up to three columns of texts that tell rows apart; a column with one text throughout tells nothing."""
    texts: dict[int, set[str]] = {}
    for row in block.body:
        for index, cell in row.cells.items():
            texts.setdefault(index, set()).add(cell.text)
    labels = [c.index for c in found if c.role in (Role.LABEL, Role.PARTY)]
    telling = [index for index in labels if len(texts.get(index, ())) > 1]
    first_amount = min((c.index for c in found if c.role is Role.AMOUNT), default=0)
    before = [index for index in telling if index < first_amount]
    return (before or telling or labels)[:LABELS]


def _above(line: Line, heading: Cell | None, title: Cell | None) -> Cell | None:
    """Return the heading or title that must stand before a label that says little on its own: `Programma 3, lasten`."""
    bare = folded(line.label)
    if heading is not None and (
        len(bare) < 4 or (line.part is not Part.LINE and len(bare) < 40) or _is_only_sort(bare)
    ):
        return heading
    return title if line.part in MOVEMENTS or _is_only_sort(bare) or len(bare) < 4 else None


def _is_only_sort(bare: str) -> bool:
    return sort(bare) is not Sort.NONE and len(bare.split()) == 1


def _code(named: Sequence[Cell], code_cells: Sequence[Cell]) -> str:
    if named:
        match = LEADING_CODE.match(named[-1].text.strip()) or LEADING_CODE.match(named[0].text.strip())
        if match:
            return match["code"]
    return code_cells[0].text if code_cells else ""
