"""Tables of tasks and of promises: Wie / Wat / Wanneer, Toezegging / Door / Afdoening, in columns of any kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import Line

COLUMN = re.compile(r"\t+|\s{2,}")
"""What parts the columns of a printed line."""
PIPED = re.compile(r"\|(?P<cell>[^|]*)")
"""A cell of a Markdown table, empty ones too."""
RULE = re.compile(r"^\|?[\s|:-]{3,}$")
"""The line under the head of a Markdown table."""
LONG_LABEL = 40
"""Characters beyond which a cell is no label of a column."""
PROMISE_COLUMNS = 3
"""Columns that make a list of promises, whoever made them."""
WHOLE = ("what", "who", "due")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of such a table; what a cell does not say is empty."""

    what: str
    who: str
    due: str
    to: str
    is_promise: bool
    """The table lists promises, not tasks."""
    is_repeated: bool
    """The row says that it stood on an earlier list."""
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Head:
    names: tuple[str, ...]
    starts: tuple[int, ...]
    is_promise: bool


MOST_COLUMNS = 40
"""Of a list of tasks."""


def task_rows(rows: Sequence[Line], raw: Callable[[int, int], str], cues: Cues) -> tuple[TaskRow, ...]:
    """Return the rows of tables whose head names what, and who or when; `raw` gives a line as it is printed."""
    found: list[TaskRow] = []
    head: _Head | None = None
    above = ""
    for row in rows:
        cells = _cells(raw(row.start, row.end))
        if head is not None and RULE.match(row.text):
            continue
        if len(cells) < 2:
            head, above = None, row.text if len(row.text) < LONG_LABEL else ""
            continue
        named = _head(cells, above, cues)
        if named is not None:
            head = named
        elif head is not None:
            read = _read(cells, head, row, cues)
            if read is not None:
                found.append(read)
    return tuple(found)


def _cells(printed: str) -> list[tuple[int, str]]:
    """Return the cells of a printed line with where each begins."""
    if printed.lstrip().startswith("|"):
        return [
            (cell.start("cell"), " ".join(cell["cell"].split()))
            for cell in PIPED.finditer(printed.rstrip().rstrip("|"))
        ]
    cells, start = [], 0
    for gap in [*COLUMN.finditer(printed), None]:
        end = gap.start() if gap else len(printed)
        if printed[start:end].strip():
            cells.append((start, " ".join(printed[start:end].split())))
        start = gap.end() if gap else end
    return cells


def _head(cells: Sequence[tuple[int, str]], above: str, cues: Cues) -> _Head | None:
    """Return what each column holds when a line is the head of such a table."""
    if len(cells) > MOST_COLUMNS:
        return None
    names, promises = [], False
    for _, cell in cells:
        is_promise = cues.pattern("actions.promise_heads").fullmatch(cell) is not None
        promises = promises or is_promise
        names.append("what" if is_promise else _column(cell, cues))
    titled = cues.found("actions.promise_heads", above) is not None
    names = _one_each(names, cells, cues, promises or titled)
    known = [name for name in WHOLE if name in names]
    alone = bool(promises and len(cells) >= PROMISE_COLUMNS)
    if "what" not in known or not (len(known) > 1 or alone):
        return None
    return _Head(tuple(names), tuple(start for start, _ in cells), promises or titled)


def _one_each(names: list[str], cells: Sequence[tuple[int, str]], cues: Cues, promises: bool) -> list[str]:
    """Return the columns with one for what and one for when: the day of a promise is no term."""
    heads = [cell for _, cell in cells]
    promise = [place for place, cell in enumerate(heads) if cues.pattern("actions.promise_heads").fullmatch(cell)]
    days = [place for place, cell in enumerate(heads) if names[place] == "due" and DAY.fullmatch(cell)]
    terms = [place for place, name in enumerate(names) if name == "due" and place not in days]
    dropped = set(days) if terms or promises else set()
    if promise:
        dropped |= {place for place, name in enumerate(names) if name == "what" and place not in promise}
    return ["" if place in dropped else name for place, name in enumerate(names)]


DAY = re.compile(r"datum(?: (?:toezegging|vergadering|raad))?|d\.d\.|date", re.IGNORECASE)


def _column(cell: str, cues: Cues) -> str:
    if len(cell) >= LONG_LABEL:
        return ""
    groups = {"who": "owner_labels", "due": "due_labels", "to": "to_labels", "what": "what_labels"}
    return next((name for name, group in groups.items() if cues.pattern(f"actions.{group}").fullmatch(cell)), "")


def _read(cells: Sequence[tuple[int, str]], head: _Head, row: Line, cues: Cues) -> TaskRow | None:
    """Read a row by its head: by count where the columns are tabs or complete, else by where the cells begin."""
    cell: dict[str, str] = {}
    if "\t" in row.text or len(cells) == len(head.names):
        columns = row.text.split("\t") if "\t" in row.text else [text for _, text in cells]
        if len(columns) > len(head.names):
            return None
        pairs = list(zip(head.names, (column.strip() for column in columns), strict=False))
    else:
        pairs = [(head.names[_nearest(start, head.starts)], text) for start, text in cells]
    for name, text in pairs:
        if name:
            cell[name] = f"{cell[name]} {text}" if name in cell else text
    what = cell.get("what", "")
    if len(what) < 4 or not any(char.isalpha() for char in what):
        return None
    repeated = cues.found("actions.repeated", row.text) is not None
    owner, due, to = (cell.get(name, "").strip("–- ") for name in ("who", "due", "to"))
    return TaskRow(what, owner, due, to, head.is_promise, repeated, row.text, row.start, row.end)


def _nearest(start: int, starts: Sequence[int]) -> int:
    """Return the column whose head stands nearest above a cell."""
    return min(range(len(starts)), key=lambda index: abs(starts[index] - start))
