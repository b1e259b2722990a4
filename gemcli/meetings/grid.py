"""Tables of a record as cells: rows that a reader found, and columns that were set with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from gemcli.meetings.lines import fold
from gemcli.model.document import Document, PassageKind, PlaceKind
from gemcli.model.span import Span, cut, without

SEGMENT = re.compile(r"\S+(?: \S+)*")
"""Words with one blank between them: what stands in one column of a line."""
RULE = re.compile(r"[\s\-=_+|─━]+")
"""A line that only draws."""
MOST_CELLS = 400
"""Cells of a row of a list of decisions, at most."""
FEWEST = 3
"""Columns that make lines with wide gaps a table."""
SLACK = 2
"""Characters by which a cell may begin before its column."""
GAP = 3
"""Lines that may stay empty inside a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with where its words stand; several spans where lines of other cells lie between."""

    text: str
    """White space folded."""
    lines: tuple[str, ...]
    """The same, line by line."""
    spans: tuple[Span, ...]


Cells = tuple[Cell | None, ...]
"""A row: a cell for each column, None where nothing stands."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that stand under one another, the first of them perhaps a head."""

    rows: tuple[Cells, ...]
    is_set_with_blanks: bool = False
    """No reader knew its cells: they were told by their columns, and a sentence of the document may run across them."""
    heading: str = ""
    """The heading right above it."""

    @property
    def start(self) -> int:
        return min(cell.spans[0].start for row in self.rows for cell in row if cell)


def both(first: Cell | None, second: Cell | None) -> Cell | None:
    """Return two cells as one, the second below the first.

    >>> one, two = Cell("5 –", ("5 –",), (Span(0, 3),)), Cell("A5.1", ("A5.1",), (Span(9, 13),))
    >>> both(one, two).text, both(None, two) is two
    ('5 – A5.1', True)
    """
    if first is None or second is None:
        return first or second
    lines = (*first.lines, *second.lines)
    return Cell(" ".join(lines), lines, (*first.spans, *second.spans))


def grids(document: Document) -> tuple[Grid, ...]:
    """Return the tables of a document in reading order, those of one cell in a row left out."""
    return document.once("grids", (), lambda: _grids(document))


def _grids(document: Document) -> tuple[Grid, ...]:
    if document.place_kind is PlaceKind.LINE and "\t" in document.text:
        return tuple(_of_tabs(document))
    found = list(_of_rows(document))
    if not found and document.place_kind is PlaceKind.LINE:
        found = list(_of_blanks(document))
    return tuple(found)


def _of_rows(document: Document) -> Iterator[Grid]:
    """Yield the runs of rows whose cells are parted by tabs, or by strokes as in Markdown."""
    heading = ""
    for is_row, run in groupby(document.passages, key=lambda each: each.kind is PassageKind.TABLE_ROW):
        passages = list(run)
        if not is_row:
            last = passages[-1]
            heading = cut(document.text, last.spans) if last.kind is PassageKind.HEADING else ""
            continue
        narrow = [passage.spans for passage in passages if not _is_too_broad(document, passage.spans)]
        rows = _with_one_head([tuple(_parted(document, spans)) for spans in narrow])
        kept = tuple(row for row in rows if sum(1 for cell in row if cell) > 0)
        if any(len(row) > 1 for row in kept):
            yield Grid(kept, heading=heading)


def _with_one_head(rows: list[Cells]) -> list[Cells]:
    """Put a head together whose words wrap: "Agenda" above "punt", wherever a page prints it."""
    found: list[Cells] = []
    for row in rows:
        head = found[-1] if found else ()
        texts = [cell.text for cell in row if cell]
        goes_on = len(texts) <= len(head) and all(text[0].islower() or text[0] in "-/(" for text in texts)
        is_head = len(head) >= FEWEST and all(cell is not None and len(cell.lines) == 1 for cell in head)
        if texts and goes_on and is_head and (len(found) == 1 or _same(found[0], head)):
            row = (*row, *([None] * (len(head) - len(row))))
            found[-1] = tuple(_wrapped(above, below) for above, below in zip(head, row, strict=True))
        else:
            found.append(row)
    return found


def _same(head: Cells, row: Cells) -> bool:
    """Whether a row begins every cell as the head does."""
    pairs = zip(head, row, strict=False)
    return len(head) == len(row) and all(
        a is not None and b is not None and a.text.startswith(b.text) for a, b in pairs
    )


def _wrapped(above: Cell | None, below: Cell | None) -> Cell | None:
    if above is None or below is None:
        return above or below
    text = f"{above.text}{below.text.lstrip('-')}" if below.text[0] in "-" else f"{above.text} {below.text}"
    return Cell(text, (text,), (*above.spans, *below.spans))


def _is_too_broad(document: Document, spans: Sequence[Span]) -> bool:
    """Whether a row has more cells than any list of decisions."""
    start, end = spans[0].start, spans[-1].end
    return end - start > MOST_CELLS and max(document.text.count(mark, start, end) for mark in "|\t") > MOST_CELLS


def _parted(document: Document, spans: Sequence[Span]) -> Iterator[Cell | None]:
    start, end = spans[0].start, spans[-1].end
    raw = document.text[start:end]
    mark = "|" if "\t" not in raw and "|" in raw else "\t"
    if mark == "|":
        start += raw.startswith("|")
        raw = raw.removeprefix("|").removesuffix("|")
    at = start
    for piece in raw.split(mark):
        yield _cell(document, (Span(at, at + len(piece)),))
        at += len(piece) + 1


def _cell(document: Document, spans: Sequence[Span]) -> Cell | None:
    solid = []
    for span in spans:
        for part in without(span, document.furniture):
            raw = document.text[part.start : part.end]
            if raw.strip():
                first = part.start + len(raw) - len(raw.lstrip())
                solid.append(Span(first, first + len(raw.strip())))
    if not solid:
        return None
    printed = [fold(line) for span in solid for line in document.text[span.start : span.end].splitlines()]
    kept = tuple(line for line in printed if line)
    return Cell(" ".join(kept), kept, tuple(solid))


def _of_blanks(document: Document) -> Iterator[Grid]:
    """Yield the tables of a text whose columns are set with blanks: a head of at least three words wide apart."""
    lines = list(_lines(document.text))
    index = 0
    while index < len(lines):
        start, line = lines[index]
        head = [match.span() for match in SEGMENT.finditer(line)]
        if len(head) < FEWEST or len(line) > 400 or any(end - begin > 40 for begin, end in head):
            index += 1
            continue
        columns = [begin for begin, _ in head]
        rows, after = _below(document, lines, index + 1, columns)
        if len(rows) >= FEWEST:
            first = tuple(_cell(document, (Span(start + begin, start + end),)) for begin, end in head)
            yield Grid((first, *rows), is_set_with_blanks=True)
            index = after
        else:
            index += 1


def _of_tabs(document: Document) -> Iterator[Grid]:
    """Yield the blocks of lines that a text parts with tabs, as a copy out of an office program leaves them.

    An empty line ends a block, all but the one behind a head that stands alone.
    """
    waiting: tuple[Cells, ...] = ()
    for is_row, run in groupby(_lines(document.text), key=lambda each: _is_tabbed(each[1])):
        if not is_row:
            continue
        rows = tuple(tuple(_parted(document, (Span(start, start + len(line)),))) for start, line in run)
        rows, waiting = (*waiting, *rows), ()
        if len(rows) == 1:
            waiting = rows
        else:
            yield Grid(rows, is_set_with_blanks=True)


def _is_tabbed(line: str) -> bool:
    return 0 < line.count("\t") < MOST_CELLS and bool(line.strip())


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line.rstrip()
        at += len(line) + 1


def _below(
    document: Document, lines: Sequence[tuple[int, str]], index: int, columns: Sequence[int]
) -> tuple[list[Cells], int]:
    """Return the rows under a head, up to the first line that runs across its columns."""
    rows: list[Cells] = []
    pieces: list[list[Span]] = [[] for _ in columns]
    empty = 0

    def close() -> None:
        nonlocal pieces
        if any(pieces):
            rows.append(tuple(_cell(document, spans) for spans in pieces))
        pieces = [[] for _ in columns]

    while index < len(lines):
        start, line = lines[index]
        if not line.strip() or RULE.fullmatch(line):
            empty += not line.strip()
            if empty > GAP:
                break
            index += 1
            continue
        placed = _placed(line, columns)
        if placed is None:
            break
        is_open = not empty and set(placed) == {0} and _is_open(document.text, pieces[0], line)
        if (0 in placed and not is_open) or (empty and 1 in placed and not _goes_on(line, columns)):
            close()
        for column, (begin, end) in placed.items():
            pieces[column].append(Span(start + begin, start + end))
        empty = 0
        index += 1
    close()
    return rows, index


def _is_open(text: str, spans: Sequence[Span], line: str) -> bool:
    """Whether a cell opens a bracket that it does not close, or the line below it opens one."""
    told = cut(text, spans)
    return bool(told) and (told.count("(") > told.count(")") or line.lstrip().startswith("("))


def _goes_on(line: str, columns: Sequence[int]) -> bool:
    """Whether a line under the second column goes on with the cell above it: it begins small."""
    rest = line[max(0, columns[1] - SLACK) :].lstrip()
    return not rest[:1].isupper()


def _placed(line: str, columns: Sequence[int]) -> dict[int, tuple[int, int]] | None:
    """Return what stands in which column of a line; None when its words run across columns."""
    found: dict[int, tuple[int, int]] = {}
    for match in SEGMENT.finditer(line):
        begin, end = match.span()
        column = max((place for place, at in enumerate(columns) if at - SLACK <= begin), default=0)
        limit = columns[column + 1] if column + 1 < len(columns) else len(line) + 1
        if end > limit + SLACK or (column == 0 and end >= limit):
            return None
        first = found.get(column, (begin, end))[0]
        found[column] = (first, end)
    return found
