"""Finds the tables on a sheet: where each begins, which rows are its header and which its body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gemcli.budget.vocabulary import Phase, Sort, folded, phase, sort, unit, year
from gemcli.facts.cell_amounts import is_blank, is_percentage, take_apart
from gemcli.model.table import Cell, Table

LOOK_AHEAD = 60
"""Rows of a body that are looked at to learn in which columns its amounts stand."""


SHORT = 20
"""Characters of a text up to which a year in it is that of a column, and not of a title."""

HEADING = 32
"""Characters of a text beside the left edge up to which words for a year, phase or sort in it name columns."""

SPAN = 8
"""Years that one table runs over at most: a row of such years alone, below words, is its header."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet with its cells by column."""

    number: int
    """Counted from 0, as cells do."""
    cells: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Block:
    """One table on a sheet, cut into notes, header and body."""

    sheet: str
    notes: tuple[Cell, ...]
    """Texts above the header: title, unit, dates."""
    header: tuple[Row, ...]
    """Stacked header rows, top to bottom; empty when the table has none."""
    body: tuple[Row, ...]
    """Lines, totals and headings between them, in order."""


def split(table: Table) -> tuple[Block, ...]:
    """Cut a sheet into its tables. A sheet without any amount gives none."""
    blocks: list[Block] = []
    runs = list(_runs(Row(cells[0].row, {c.column: c for c in cells}) for cells in table.rows if cells))
    for texts, amounts in runs:
        if not amounts:
            if blocks:
                blocks[-1] = _with_body(blocks[-1], texts)
            continue
        start, end = _header(texts, amounts, blocks[-1] if blocks else None)
        if blocks and start == end:
            blocks[-1] = _with_body(blocks[-1], (*texts, *amounts))
            continue
        notes_from = _title_start(texts, start) if blocks else 0
        if blocks and notes_from == start and _is_same_header(blocks[-1], texts[start:end]):
            blocks[-1] = _with_body(blocks[-1], (*texts[:start], *texts[end:], *amounts))
            continue
        if blocks:
            blocks[-1] = _with_body(blocks[-1], texts[:notes_from])
        notes = tuple(cell for row in texts[notes_from:start] for cell in row.cells.values())
        blocks.append(
            Block(table.sheet, notes, tuple(texts[start:end]), (*texts[end:], *amounts))
            if start < end
            else Block(table.sheet, (), (), (*texts, *amounts))
        )
    return tuple(part for block in blocks for part in _side_by_side(block))


def _is_same_header(block: Block, header: Sequence[Row]) -> bool:
    """Whether a header only repeats that of the table above it, as at a page turn."""
    return [[cell.text for cell in row.cells.values()] for row in header] == [
        [cell.text for cell in row.cells.values()] for row in block.header
    ]


def _side_by_side(block: Block) -> list[Block]:
    """Cut a block in which tables stand beside each other: an empty column, then a header with words of its own."""
    if not block.header:
        return [block]
    used = sorted({column for row in (*block.header, *block.body) for column in row.cells})
    amounts = amount_columns(block.body)
    cuts = [
        after
        for before, after in pairwise(used)
        if (after > before + 1 or _opens_again(block.header[-1], after))
        and after not in amounts
        and any(column < after for column in amounts)
        and any(column > after for column in amounts)
    ]
    if not cuts:
        return [block]
    edges = [0, *cuts, used[-1] + 1]
    return [
        Block(block.sheet, block.notes, _cut(block.header, start, end), _cut(block.body, start, end))
        for start, end in pairwise(edges)
    ]


def _opens_again(header: Row, column: int) -> bool:
    """Whether a header has the words of its first column once more here: two tables without a gap between them."""
    first = min(header.cells)
    return (
        column in header.cells
        and column != first
        and folded(header.cells[column].text) == folded(header.cells[first].text)
    )


def _cut(rows: Iterable[Row], start: int, end: int) -> tuple[Row, ...]:
    """Return rows with only the cells of some columns; rows that are then empty are left out."""
    cut = (Row(row.number, {c: cell for c, cell in row.cells.items() if start <= c < end}) for row in rows)
    return tuple(row for row in cut if row.cells)


def heads(block: Block) -> dict[int, tuple[Cell, ...]]:
    """Return the header cells of each column, from top to bottom.

    A cell above several columns (a merged one) counts for all columns up to the next text in its row.
    """
    if not block.header:
        return {}
    first = min(amount_columns(block.body), default=0)
    last = block.header[-1].cells
    found: dict[int, list[Cell]] = {}
    for row in block.header:
        carried: Cell | None = None
        for column in range(max(*row.cells, *last) + 1):
            cell = row.cells.get(column)
            if cell is not None:
                carried = cell if column >= first else None
                found.setdefault(column, []).append(cell)
            elif carried is not None and row is not block.header[-1] and column in last:
                found.setdefault(column, []).append(carried)
    return {column: tuple(cells) for column, cells in found.items()}


def head_text(cells: Iterable[Cell]) -> str:
    """Return stacked header cells as one text."""
    return " ".join(" ".join(cell.text for cell in cells).split())


def is_amount(cell: Cell) -> bool:
    """Whether a cell holds something that can be an amount in some notation."""
    return cell.number is not None or take_apart(cell.text) is not None


def is_figure(cell: Cell) -> bool:
    """Whether a cell holds an amount or a percentage: what tells the body of a table from its header."""
    return is_amount(cell) or is_percentage(cell.text)


def amount_columns(rows: Sequence[Row]) -> set[int]:
    """Return the columns in which at least half of the rows with amounts hold one."""
    looked_at = [row for row in rows if any(is_figure(cell) for cell in row.cells.values())][:LOOK_AHEAD]
    counts: dict[int, int] = {}
    for row in looked_at:
        for column, cell in row.cells.items():
            if is_figure(cell):
                counts[column] = counts.get(column, 0) + 1
    return {column for column, count in counts.items() if 2 * count >= len(looked_at)}


def _runs(rows: Iterable[Row]) -> Iterator[tuple[tuple[Row, ...], tuple[Row, ...]]]:
    """Yield rows without amounts followed by rows with amounts, again and again."""
    texts: list[Row] = []
    amounts: list[Row] = []
    opened: set[str] = set()
    has_begun = False
    for row in rows:
        above = texts[-1] if texts and not amounts else None
        if _has_amounts(row, opened if has_begun else {_opening(row)}, above):
            amounts.append(row)
            has_begun = True
            continue
        if amounts:
            yield tuple(texts), tuple(amounts)
            texts, amounts = [], []
        texts.append(row)
        opened.add(_opening(row))
    if texts or amounts:
        yield tuple(texts), tuple(amounts)


def _has_amounts(row: Row, opened: set[str], above: Row | None) -> bool:
    """Whether a row holds amounts, and not just years or the numbers of the columns below a header.

    `above` is the row of text right above it, if there is one.
    """
    cells = [cell for _, cell in sorted(row.cells.items())]
    first = next((cell for cell in cells if is_figure(cell)), None)
    if first is None:
        return False
    if first.text.strip("() ") != "1" and not year(first.text):
        return True
    figures = [cell.text.strip() for cell in cells if is_figure(cell)]
    if above is not None and len(figures) >= 3 and [text.strip("()") for text in figures] == _counted(len(figures)):
        return False
    return not _are_years(row, figures, opened, above)


def _counted(number: int) -> list[str]:
    return [str(n) for n in range(1, number + 1)]


def _are_years(row: Row, figures: Sequence[str], opened: set[str], above: Row | None) -> bool:
    """Whether the only figures of a row are years that follow each other, so that it is a header.

    A single year is one too on the first table of a sheet, and later where the row opens as an earlier header did.
    One year throughout is none beside a name where the columns have their year already: grants of 2000 each.
    """
    years = [int(text) for text in figures if len(text) == 4 and text.isdigit() and year(text)]
    if not years or len(years) < len(figures):
        return False
    if len(years) == 1:
        return len(row.cells) == 1 or _opening(row) in opened or unit(_opening(row)) is not None
    is_one = len(set(years)) == 1 and above is not None and not _has_year(above, row)
    if above is not None and (len(row.cells) == len(years) or is_one):
        return max(years) - min(years) <= SPAN
    if above is not None and len(row.cells) > 2 and all(year(cell.text) for cell in row.cells.values()):
        return True
    steps = {after - before for before, after in pairwise(years) if after != years[0]}
    return (1 in steps and steps <= {0, 1}) or steps == {-1}


def _has_year(above: Row, row: Row) -> bool:
    """Whether the text above one of the figures of a row names a year."""
    return any(year(above.cells[at].text) for at, cell in row.cells.items() if is_figure(cell) and at in above.cells)


def _opening(row: Row) -> str:
    return row.cells[min(row.cells)].text.strip()


def _header(texts: Sequence[Row], amounts: Sequence[Row], before: Block | None) -> tuple[int, int]:
    """Return which rows of `texts` are the header of the amounts below: start and end, equal when there is none."""
    columns = amount_columns(amounts)
    known = {cell.text for cells in heads(before).values() for cell in cells} if before else set()
    marks = [_names(row, columns, known, is_first=before is None) for row in texts]
    end = len(texts)
    while end and not marks[end - 1]:
        end -= 1
    start = end
    while start and marks[start - 1] and (start == end or texts[start].number - texts[start - 1].number == 1):
        start -= 1
    while start < end - 1 and _is_title(texts[start], amounts):
        start += 1
    return start, end


def _is_title(row: Row, amounts: Sequence[Row]) -> bool:
    """Whether a row above a header is a text at the left edge, perhaps with one other, that names no columns.

    A short text with a year, phase or sort names columns: `Lasten` above years, but not `Lasten 2026 per programma`.
    """
    edge = min(min(below.cells) for below in amounts)
    first, *others = (row.cells[column] for column in sorted(row.cells))
    if first.column != edge or len(others) > 1:
        return False
    return not (_names_columns(others[0].text, HEADING) if others else _names_columns(first.text, SHORT))


def _names_columns(text: str, longest: int) -> bool:
    is_told = year(text) or phase(text) is not Phase.NONE or sort(text) is not Sort.NONE
    return len(text.strip()) < longest and bool(is_told)


def _names(row: Row, columns: set[int], known: set[str], *, is_first: bool) -> bool:
    """Whether a row names the columns of amounts: by standing above most of them, or by its words."""
    above = [cell.text for column, cell in row.cells.items() if column in columns and not is_blank(cell.text)]
    if not above:
        return False
    if any(year(text) or phase(text) is not Phase.NONE or sort(text) is not Sort.NONE for text in above):
        return True
    if not is_first:
        return len(above) > 1 and any(text in known for text in above)
    return 2 * len(above) >= len(columns) or len(row.cells) > 1


def _title_start(texts: Sequence[Row], start: int) -> int:
    """Return from which row on the texts above a header are its title: the rows right above it."""
    first = start
    while first and texts[first].number - texts[first - 1].number <= 2 and len(texts[first - 1].cells) <= 2:
        first -= 1
    return first


def _with_body(block: Block, rows: Iterable[Row]) -> Block:
    return Block(block.sheet, block.notes, block.header, (*block.body, *rows))


def words(block: Block) -> list[Cell]:
    """Return the cells in which a unit may be named: notes, header, then texts of the last rows."""
    tail = [cell for row in block.body[-3:] for cell in row.cells.values() if not is_amount(cell)]
    return [
        *block.notes,
        *(cell for row in block.header for cell in row.cells.values()),
        *(cell for cell in tail if len(folded(cell.text)) > 5),
    ]
