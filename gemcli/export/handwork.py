"""Reads back what people wrote in the lists: cells of theirs, rows that they added, rows that they took out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from gemcli.errors import SourceError
from gemcli.export.columns import KEY, KIND_WORDS, SHEETS, Cell, Column, Sheet, all_columns, sheet_of
from gemcli.locales import N_, Translate, say, translator
from gemcli.model.claim import Kind
from gemcli.model.register import Entry, Register
from gemcli.text.escape import escape_cell, one_line

DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?")
ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T]00:00(?::00)?)?")
LANGUAGES = ("nl", "en")
MAX_ROWS = 50_000
"""Rows of a list: a council's register of ten years has thousands."""
LETTERS = {Kind.COMMITMENT: "T", Kind.MOTION: "M", Kind.AMENDMENT: "A", Kind.DECISION: "B", Kind.ACTION: "ACT"}
"""What the number of a row begins with that a person added without one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it was read: its cells by the name of the column."""

    kind: Kind | None
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that entries have, and how far each run of them has come."""

    taken: set[str]
    counts: dict[str, int] = field(default_factory=dict)

    def next(self, start: str) -> str:
        """Return the first number of a run that is free.

        >>> Numbers({"T zd nr 1"}).next("T zd nr")
        'T zd nr 2'
        """
        count = self.counts.get(start, 0) + 1
        while f"{start} {count}" in self.taken:
            count += 1
        self.counts[start] = count
        return f"{start} {count}"


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a list, and the kinds of entry that it speaks of."""

    rows: tuple[Line, ...]
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class Handwork:
    """What people did in the lists."""

    register: Register
    cells: int = 0
    """Cells that they filled in or changed."""
    added: int = 0
    taken_out: int = 0
    put_back: int = 0
    """Cells of gemcli's own that were changed: these are written again as they were."""

    def after(self, other: Handwork) -> Handwork:
        """Return this with the counts of a list that was read before."""
        return Handwork(
            self.register,
            self.cells + other.cells,
            self.added + other.added,
            self.taken_out + other.taken_out,
            self.put_back + other.put_back,
        )


def read_back(register: Register, lines: Lines, rows: Mapping[str, Mapping[str, Cell]]) -> Handwork:
    """Return the register with what people wrote in a list that gemcli wrote of it before.

    `rows` holds, by number, what gemcli wrote. A cell that differs and belongs to people becomes theirs; a row without
    a number that is known is one that they added; a row that is gone, they took out.
    """
    entries = {entry.number: entry for entry in register.entries}
    seen: set[str] = set()
    taken = Numbers(set(entries))
    cells = put_back = 0
    added: list[Entry] = []
    for line in lines.rows:
        number = line.cells.get("nummer", "")
        entry = entries.get(number)
        if entry is None or number in seen:
            made = None if _is_left_over(line, entry) else _added(line, taken)
            added += [made] if made is not None else []
            continue
        seen.add(number)
        entries[number], own, others = _compared(entry, line, rows.get(number, {}))
        cells += own
        put_back += others
    gone = {n for n, e in entries.items() if e.kind in lines.kinds and n not in seen and not e.taken_out}
    kept = [replace(entry, taken_out=True) if entry.number in gone else entry for entry in entries.values()]
    return Handwork(replace(register, entries=(*kept, *added)), cells, len(added), len(gone), put_back)


def _is_left_over(line: Line, entry: Entry | None) -> bool:
    """Whether gemcli itself wrote a row that the register does not have: of a run that could not finish."""
    return entry is None and bool(line.cells.get(KEY.name))


def _compared(entry: Entry, line: Line, written: Mapping[str, Cell]) -> tuple[Entry, int, int]:
    """Take over the cells of a row that a person changed."""
    people = dict(entry.people)
    own = others = 0
    listed = {column.name: column for column in sheet_of(entry.kind).columns}
    for name, now in line.cells.items():
        column = listed.get(name) or _column(name)
        if (
            name == "nummer"
            or (name in COLUMNS and name not in listed)
            or _is_same(now, plain(column, written.get(name, "")))
        ):
            continue
        if column.belongs_to_people or not entry.sightings:
            people[name] = now
            own += 1
        else:
            others += 1
    return replace(entry, people=people, taken_out=False), own, others


def _is_same(now: str, before: str) -> bool:
    """Whether a cell still holds what was written, also when a spreadsheet saved it with fewer characters."""
    return now == before or now == before.encode("cp1252", "replace").decode("cp1252")


def _added(line: Line, numbers: Numbers) -> Entry | None:
    """Make an entry of a row that a person added, and take its number; None for an empty one."""
    filled = {name: value for name, value in line.cells.items() if value and name not in ("nummer", "soort")}
    if not filled:
        return None
    kind = line.kind or Kind.COMMITMENT
    number = line.cells.get("nummer", "")
    if not number or number in numbers.taken:
        day = filled.get("datum", "") if ISO_DAY.fullmatch(filled.get("datum", "")) else "zd"
        number = numbers.next(f"{LETTERS[kind]} {day} nr")
    numbers.taken.add(number)
    return Entry(number, kind, (), filled)


def read_lines(data: bytes, suffix: str, path: str) -> Lines:
    """Return the rows of a CSV or XLSX file.

    Raises SourceError "broken_register" for a file that holds no such list, "too_large" above MAX_ROWS rows.
    """
    try:
        tables = list(_sheets(data) if suffix == ".xlsx" else [("", _delimited(data))])
    except (ValueError, csv.Error, OSError) as error:
        raise broken_list(path) from error
    if sum(len(table) for _, table in tables) > MAX_ROWS:
        raise _too_long(path)
    lines: list[Line] = []
    kinds: set[Kind] = set()
    for name, table in tables:
        sheet = _sheet_named(name)
        head = _headings(table[0]) if table else {}
        if "nummer" not in head.values():
            continue
        kinds.update(sheet.kinds if sheet is not None else KIND_WORDS)
        for row in table[1:]:
            cells = {column: plain(_column(column), row[place]) for place, column in head.items() if place < len(row)}
            lines.append(Line(_kind_of(cells, sheet), cells))
    if not kinds:
        raise broken_list(path)
    return Lines(tuple(lines), frozenset(kinds))


def _sheets(data: bytes) -> Iterator[tuple[str, list[list[object]]]]:
    from python_calamine import CalamineError, load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        for name in book.sheet_names:
            yield name, [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
    except CalamineError as error:
        raise ValueError(str(error)) from error


def _delimited(data: bytes) -> list[list[object]]:
    """Read delimited text as people's programs save it: UTF-8 or Windows-1252, semicolon, comma or tab."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    first = text.split("\n", 1)[0]
    separator = max((";", ",", "\t"), key=first.count)
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]


def _headings(row: Sequence[object]) -> dict[int, str]:
    """Return which column stands at which place, whatever the language of the headings and their order."""
    names = {words(column.heading).casefold(): column.name for words in _languages() for column in all_columns()}
    found = ((place, one_line(str(cell))) for place, cell in enumerate(row))
    return {place: names.get(said.casefold(), said) for place, said in found if said and said != "CONCEPT"}


def _sheet_named(name: str) -> Sheet | None:
    return next((sheet for sheet in SHEETS for words in _languages() if words(sheet.name) == name), None)


def _kind_of(cells: Mapping[str, str], sheet: Sheet | None) -> Kind | None:
    said = cells.get("soort", "").casefold()
    for kind, word in KIND_WORDS.items():
        if said and any(words(word).casefold() == said for words in _languages()):
            return kind
    return sheet.kinds[0] if sheet is not None else None


def _languages() -> Iterator[Translate]:
    return (translator(language) for language in LANGUAGES)


COLUMNS = {column.name: column for column in all_columns()}


def _column(name: str) -> Column:
    """Return a column by its name; one that gemcli does not know is people's own."""
    return COLUMNS.get(name) or Column(name, name, belongs_to_people=True)


def plain(column: Column, value: object) -> str:
    """Return a cell as it is compared and kept: one line, an ISO date, a whole number without a fraction."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = escape_cell(str(value))
    if text.startswith("'") and escape_cell(text[1:]) == text:
        text = text[1:]
    return _day(text) if column.is_date else text


def _day(text: str) -> str:
    """Return a date as spreadsheets save it ("23-1-2025") in ISO; other words as they are."""
    if found := ISO_DAY.fullmatch(text):
        return found[1]
    if found := DUTCH_DAY.fullmatch(text):
        try:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        except ValueError:
            return text
    return text


def broken_list(path: str) -> SourceError:
    """Return the error of a file that is no list of gemcli's."""
    return SourceError(
        "broken_register",
        say(N_("This list cannot be read back.")),
        say(N_("Save it as XLSX or CSV with its headings, or name another file; nothing was replaced.")),
        path,
    )


def _too_long(path: str) -> SourceError:
    return SourceError(
        "too_large",
        say(N_("A list is read up to {count} rows; this one has more."), count=MAX_ROWS),
        say(N_("Delete the rows behind the table, or name another file; nothing was replaced.")),
        path,
    )
