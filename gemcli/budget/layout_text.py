"""Writes how tables were read as a file that a person can correct and give back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from gemcli.budget.accounts import Part
from gemcli.budget.checks.columns import relations
from gemcli.budget.columns import Column, Role
from gemcli.budget.fixed import Parts
from gemcli.budget.layout import Layout, Shape
from gemcli.locales import N_, Translate
from gemcli.model.table import Table, canonical, column_name

UNKNOWN = "unknown"
"""How the file says that nobody knows the unit."""

HEADING = N_("How the tables are read. Correct what is wrong and give this file back with --layout.")
NOTES = (
    N_("Rows and columns are those of the sheet. A sheet that is named here has these tables and no others."),
    N_("What is left out is worked out by gemcli; what stands here is taken as it is."),
)
PART_WORDS = N_("Rows that are more than a line: {words}.")
TOTAL_WORDS = N_("What each total row adds up (plus) and takes off (minus).")
SUM_WORDS = N_("What each total or saldo column adds up and takes off: this is where the signs are fixed.")


def written(layouts: Sequence[Layout], tables: Iterable[Table], translate: Translate) -> str:
    """Return the layouts of a document as TOML; read again it gives the same findings."""
    rows = {table.sheet: table for table in tables}
    lines = [f"# {translate(text)}" for text in (HEADING, *NOTES)]
    for layout in layouts:
        lines += ["", *_table(layout, rows[layout.account.sheet], translate)]
    return "\n".join(lines) + "\n"


def _table(layout: Layout, table: Table, translate: Translate) -> Iterator[str]:
    account = layout.account
    yield "[[table]]"
    yield f"sheet = {_text(account.sheet)}"
    if account.title:
        yield f"# {' '.join(account.title.split())}"
    yield f"rows = {_numbers(layout.rows)}"
    yield f"columns = [{', '.join(_letters(at) for at in layout.columns)}]"
    yield f"header = {_numbers(account.header_rows)}"
    yield f"skip = {_ranges(_skipped(layout, table))}"
    yield f"shape = {_text(layout.shape)}"
    yield f"unit = {_text(UNKNOWN) if account.unit is None else canonical(account.unit)}"
    yield f"unit_text = {_text(account.unit_text)}"
    yield f"labels = [{', '.join(_letters(at) for at in layout.labels)}]"
    yield f"not_added = [{', '.join(_letters(at) for at in layout.totals.not_additive)}]"
    yield "[table.meanings]"
    yield from (f"{column_name(column.index)} = {_meaning(column)}" for column in account.columns)
    yield f"# {translate(PART_WORDS).format(words=', '.join(Part))}"
    yield "[table.parts]"
    yield from (f"{line.row + 1} = {_text(line.part)}" for line in account.lines if line.part is not Part.LINE)
    if layout.shape is Shape.RATIOS:
        return
    yield f"# {translate(TOTAL_WORDS)}"
    yield "[table.totals]"
    for total in layout.totals.found:
        parts = _ranges(part.row for part in total.plus), _ranges(part.row for part in total.minus)
        yield f"{total.line.row + 1} = {_parts(*parts)}"
    yield f"# {translate(SUM_WORDS)}"
    yield "[table.sums]"
    for target, (plus, minus) in _sums(layout).items():
        parts = f"[{', '.join(map(_letters, plus))}]", f"[{', '.join(map(_letters, minus))}]"
        yield f"{column_name(target)} = {_parts(*parts)}"


def _sums(layout: Layout) -> Mapping[int, Parts]:
    return {target: (plus, minus) for (target, plus, minus), _ in relations(layout)}


def _skipped(layout: Layout, table: Table) -> Iterator[int]:
    """Yield the rows inside a table that are not read: headers that are repeated at a page turn."""
    account = layout.account
    first, last = layout.rows
    left, right = layout.columns
    starts = min(account.header_rows, default=first)
    for row in table.rows:
        number = row[0].row
        is_inside = starts <= number <= last and any(left <= cell.column <= right for cell in row)
        if is_inside and number not in account.header_rows and account.line(number) is None:
            yield number


def _meaning(column: Column) -> str:
    pairs = [f"role = {_text(column.role)}"]
    if column.role in (Role.AMOUNT, Role.PERCENT):
        pairs += [f"year = {column.year}"] if column.year else []
        pairs += [f"phase = {_text(column.phase)}"] if column.phase else []
        pairs += [f"sort = {_text(column.sort)}"] if column.sort else []
        pairs += [f"notation = {_text(column.notation)}"] if column.notation else []
    named = f" # {column.header}" if column.header else ""
    return "{ " + ", ".join(pairs) + " }" + named


def _parts(plus: str, minus: str) -> str:
    return f"{{ plus = {plus}, minus = {minus} }}"


def _numbers(rows: Iterable[int]) -> str:
    return f"[{', '.join(str(row + 1) for row in rows)}]"


def _ranges(rows: Iterable[int]) -> str:
    """Return rows in order, counted from 1, those that follow each other as a range: `["5-8", 10]`."""
    pieces = []
    for _, run in groupby(enumerate(sorted(rows)), key=lambda pair: pair[1] - pair[0]):
        numbers = [row + 1 for _, row in run]
        pieces.append(str(numbers[0]) if len(numbers) == 1 else f'"{numbers[0]}-{numbers[-1]}"')
    return f"[{', '.join(pieces)}]"


def _letters(column: int) -> str:
    return f'"{column_name(column)}"'


def _text(text: str) -> str:
    """Return a text as a TOML string; JSON's escapes are TOML's too, once a lone DEL is written out."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
