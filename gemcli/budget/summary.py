"""The summary of a budget: its totals, programmes, changes, years, balance and reserves, each with its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from gemcli.budget.accounts import Account, Line
from gemcli.budget.across import across, deliveries
from gemcli.budget.columns import Column
from gemcli.budget.developments import changes, structural, trends
from gemcli.budget.figures import Figure, Told, amounts, figure_claim, in_unit, section
from gemcli.budget.focus import balances, before_of, closings, focus, narrowed, programmes, tops, weight
from gemcli.budget.layout import Layout, Shape, read
from gemcli.budget.long_list import is_too_long
from gemcli.budget.unseen import is_seen
from gemcli.budget.vocabulary import Sort, folded
from gemcli.locales import N_, Message, say, translator
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.document import Document
from gemcli.model.table import LongRows, Table, canonical

LARGEST = 5
"""Programmes that are named when `budget.toml` does not say."""

TOTALS = 4
"""Total rows that are named: the ones that no other total adds up, the last of the table first."""

NO_FIELDS: Mapping[str, FieldValue] = {}

HEAD = 20
"""Rows at the top of a table in which its title and header stand."""

MANY = 2_000
"""Rows from which a table is first cut to what the summary is about."""

LENGTHS = {"short": 0.6, "normal": 1.0, "long": 2.0}
"""How many programmes a length names, against the usual number."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a summary is asked for."""

    language: str = "nl"
    length: str = "normal"
    about: str = ""
    """Words of the lines that are wanted, as the name of one municipality in a file of many."""


@dataclass(frozen=True, slots=True)
class Summed:
    """The sentences of a summary, and what could not be told."""

    claims: tuple[Claim, ...]
    missing: tuple[Message, ...]


def key_figures(documents: Sequence[Document], config: Mapping[str, Any], wanted: Wanted) -> Summed:
    """Return the sentences about the budgets in some documents.

    Every amount in a sentence stands in a cell that the claim names, or is the difference of two that it names. Lists
    of payments and key figures in per cent give nothing; of a file with many municipalities one must be named.
    """
    usual = int(config.get("summary", {}).get("largest", {}).get("value", LARGEST))
    largest = max(1, round(usual * LENGTHS.get(wanted.length, 1.0)))
    claims: list[Claim] = []
    missing: list[Message] = []
    opened = [(document, _opened(document, wanted.about)) for document in documents]
    latest = _latest(opened)
    for document, layouts in opened:
        if wanted.about and not layouts:
            missing.append(
                say(N_("{file}: no line of a table is about {words}."), file=document.source.path, words=wanted.about)
            )
        main = max(layouts, key=weight, default=None) if any(document is one for one in latest) else None
        for layout in layouts:
            said = list(_of_table(document, layout, largest if layout is main else 0, wanted.language))
            claims += said
            missing += _missing(document, layout, is_told=bool(said))
    claims += across(opened, largest, wanted.language)
    told = [document for document, _ in opened]
    return Summed(tuple(claim for claim in claims if is_seen(claim, told)), tuple(missing))


def _latest(opened: Sequence[tuple[Document, Sequence[Layout]]]) -> list[Document]:
    """Return the documents whose programmes are named: of deliveries of one table through the years the last."""
    earlier = {id(one.document) for one in deliveries(opened)[:-1]}
    return [document for document, _ in opened if id(document) not in earlier]


def _opened(document: Document, about: str) -> list[Layout]:
    """Return the tables of a document that are no long lists, with the lines that are wanted."""
    held = [table for table in document.tables if not isinstance(table.rows, LongRows) and not is_too_long(table)]
    tables = [_about(table, about) for table in held]
    found = [narrowed(layout, about) for table in tables for layout in read(table)]
    return [layout for layout in found if layout.account.lines]


def _about(table: Table, about: str) -> Table:
    """Return a table with its first rows and, where it is a file of many, only the rows of the one that is wanted."""
    wanted = folded(about)
    if not wanted or len(table.rows) < MANY:
        return table
    rows = [row for row in table.rows if row[0].row < HEAD or any(folded(cell.text) == wanted for cell in row)]
    return replace(table, rows=tuple(rows)) if len(rows) > HEAD else table


def _of_table(document: Document, layout: Layout, largest: int, language: str) -> Iterator[Claim]:
    if layout.shape in (Shape.PAYMENTS, Shape.RATIOS):
        return
    account = layout.account
    found = tops(layout)
    courses = balances(account)
    if courses:
        for line in closings(account, found):
            yield from _claim(document, account, line, courses, (N_("Reserves"), language))
        return
    columns = focus(document, account)
    if not columns:
        return
    for total in found[:TOTALS]:
        yield from _claim(document, account, total.line, columns, (N_("Key figures"), language))
    yield from structural(document, account, language)
    if not largest:
        return
    lines = programmes(layout, found)
    key = _key(columns, lines)
    named = sized(lines, key, largest)
    for line in named:
        sizes = _sizes(account, line, key)
        yield from _claim(document, account, line, columns, (N_("Largest programmes"), language), sizes)
    yield from changes(document, account, lines, key, largest, language)
    yield from trends(document, account, named, key, language)


def _sizes(account: Account, line: Line, key: Column) -> Mapping[str, FieldValue]:
    """Return what a picture of a programme is made of: its amount in the column of its rank, now and before."""
    before = before_of(account, key)
    held = [("now", key), *([("before", before)] if before is not None else [])]
    found: dict[str, FieldValue] = {}
    for name, column in held:
        value = line.value(column.index)
        if value is not None:
            found |= {f"size_{name}": canonical(value), f"size_{name}_column": column.name}
    return found


def _key(columns: Sequence[Column], lines: Sequence[Line]) -> Column:
    """Return the column by whose amounts programmes are ordered: the one that spends most."""
    spending = [column for column in columns if column.sort in (Sort.SPENDING, Sort.NONE)] or columns
    sizes = {c.index: sum((abs(line.value(c.index) or Decimal(0)) for line in lines), Decimal(0)) for c in spending}
    return max(spending, key=lambda column: (sizes[column.index], -column.index))


def sized(lines: Sequence[Line], key: Column, most: int) -> list[Line]:
    """Return the lines with the largest amounts in a column."""
    held = [(abs(value), line) for line in lines if (value := line.value(key.index))]
    return [line for _, line in sorted(held, key=lambda pair: (-pair[0], pair[1].row))[:most]]


def _missing(document: Document, layout: Layout, *, is_told: bool) -> Iterator[Message]:
    """Say what of a table a reader will look for and not find."""
    if is_told or layout.shape in (Shape.PAYMENTS, Shape.RATIOS):
        return
    account = layout.account
    firsts = {line.texts[:1] for line in account.lines}
    if layout.shape is Shape.LONG and len(firsts) > 1:
        yield say(
            N_("{file}: {count} different {column} stand in this table; name one with --about."),
            file=document.source.path,
            count=len(firsts),
            column=next((column.name for column in account.columns if column.header), "-"),
        )


def _claim(
    document: Document,
    account: Account,
    line: Line,
    columns: Sequence[Column],
    told: tuple[str, str],
    more: Mapping[str, FieldValue] = NO_FIELDS,
) -> Iterator[Claim]:
    """Yield one sentence for a row: its amounts of the year, and of the year before where the table has it."""
    words, language = told
    held = [column for column in columns if line.value(column.index) is not None]
    if not held:
        return
    is_course = not any(column.sort is not Sort.NONE for column in columns) and len(columns) > 1
    before = (
        []
        if is_course
        else [o for column in held if (o := before_of(account, column)) and line.value(o.index) is not None]
    )
    text = say(
        N_("{label}, {now} (earlier {before}){unit}.") if before else N_("{label}, {now}{unit}."),
        label=line.label,
        now=amounts(line, held, language),
        before=amounts(line, before, language),
        unit=in_unit(account),
    ).text(translator(language))
    figure = Figure(document, account, line, (*held, *before))
    yield figure_claim(figure, Told(text, section(words, language), "figure", more))
