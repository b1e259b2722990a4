"""Measures how made-up tables with a labelled truth are read: header, unit, columns, totals, sums; and odd amounts."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli.budget.accounts import Line
from gemcli.budget.amounts import decide, weigh
from gemcli.budget.checks.tables import PROMISES
from gemcli.budget.layout import Layout, read
from gemcli.budget.vocabulary import Sort
from gemcli.facts.cell_amounts import parse
from gemcli.model.table import Table, cell_name, column_name
from gemcli.sources import csv_table, sheets

pytestmark = pytest.mark.benchmark

TABLES = Path(os.environ.get("GEMCLI_TABLES", Path(__file__).parents[1] / "budget" / "tables"))
AMOUNTS = Path(__file__).parents[1] / "cases" / "amounts.toml"
PHASES = {"raming": "meerjarenraming"}
TERM = re.compile(r"([-+]?)\s*(?:([^!+=-]+)!)?([A-Z]{1,3}[0-9]+)")


@pytest.mark.parametrize("part", ["dev", "held", "held2"])
def test_labelled_tables(part: str) -> None:
    truths = sorted((TABLES / part).glob("*.truth.json"))
    if not truths:
        pytest.skip("the labelled tables are not here")
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for path in truths:
        truth = json.loads(path.read_text(encoding="utf-8"))
        missed = []
        for name, is_right, what in judged(path, truth):
            of[name] += 1
            right[name] += is_right
            if not is_right:
                missed.append(f"{name}: {what}")
        if missed and part == "dev":
            print(f"\n{path.name.removesuffix('.truth.json')}")
            print("\n".join(f"  {line}" for line in missed[:14]) + (f"\n  … {len(missed)}" if len(missed) > 14 else ""))
    print(f"\n{part}: {len(truths)} files")
    for name in of:
        print(f"  {name:9} {right[name]:4} of {of[name]:4}  {right[name] / of[name]:.3f}")


def test_odd_amounts() -> None:
    """Each odd amount of the case file in its column: right, refused as it should be, or silently wrong."""
    counts: Counter[str] = Counter()
    for case in tomllib.loads(AMOUNTS.read_text(encoding="utf-8"))["case"]:
        evidence = weigh([case["raw"], *case["column"]])
        amount = parse(case["raw"], decide(evidence, evidence))
        if str(amount.reading) != "value":
            counts["refused rightly" if "value" not in case else "refused wrongly"] += 1
        else:
            counts["right" if "value" in case and amount.value == Decimal(case["value"]) else "silently wrong"] += 1
    print("\nodd amounts: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    assert not counts["silently wrong"]


def judged(path: Path, truth: dict[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield what of a file was read rightly or not: a name of the measure, whether it is right, and the difference."""
    tables = tables_of(path.with_name(truth["file"]))
    layouts = [layout for table in tables for layout in read(table)]
    for known in truth["tables"]:
        layout = _layout_of(known, layouts, truth, tables)
        if layout is None:
            yield "table", False, f"{known['sheet']} {known['header_rows']}"
            continue
        yield "table", True, ""
        yield from _judged(known, layout)
    found = {identity for layout in layouts for identity in _identities(layout)}
    wanted = {_identity(text, truth["tables"][0]["sheet"]) for text in truth.get("identities", [])}
    sheets_of = {layout.account.sheet for layout in layouts}
    for target, plus, minus in sorted(wanted, key=str):
        shown = f"{target} = {'+'.join(sorted(plus))[:60]} - {'+'.join(sorted(minus))[:30]}"
        yield "sums", _holds((target, plus, minus), found, sheets_of), shown


def tables_of(path: Path) -> tuple[Table, ...]:
    read_file = csv_table.read if path.suffix == ".csv" else sheets.read
    return read_file(path.read_bytes(), path.name).tables


def _layout_of(
    known: dict[str, Any], layouts: list[Layout], truth: dict[str, Any], tables: tuple[Table, ...]
) -> Layout | None:
    """Return the layout on the same sheet that shares most amount columns and total rows with a known table."""
    is_csv = truth["file"].endswith(".csv")
    own = [one for one in layouts if is_csv or one.account.sheet == known["sheet"]]
    columns = set(known["amount_columns"])
    rows = {int(row) for row in known["total_rows"]} | set(known["header_rows"])

    def shared(one: Layout) -> tuple[int, int]:
        held = {column_name(c.index) for c in one.account.columns}
        first, last = one.rows
        return sum(first <= row - 1 <= last for row in rows), len(columns & held)

    return max(own, key=shared, default=None)


def _judged(known: dict[str, Any], layout: Layout) -> Iterator[tuple[str, bool, str]]:
    account = layout.account
    header = [row + 1 for row in account.header_rows]
    repeated = {row for row in known["header_rows"] if account.line(row - 1) is None} if header else set()
    is_header = set(header) <= set(known["header_rows"]) <= {*header, *repeated}
    yield "header", is_header, f"{header}, not {known['header_rows']}"
    unit = None if known["unit"] is None else Decimal(str(known["unit"]))
    if account.unit is None and not account.unit_text:
        yield "unit said to be unknown", True, ""
    else:
        yield "unit named", account.unit == unit, f"{account.unit}, not {unit}"
    amounts = {column_name(c.index): c for c in account.columns if c.role in ("amount", "percent")}
    for letters, meant in known["amount_columns"].items():
        column = amounts.pop(letters, None)
        yield "columns", column is not None, f"{letters} is no amount"
        if column is None:
            continue
        if not known.get("year_from_title"):
            yield "years", column.year == (meant["year"] or 0), f"{letters} {column.year}, not {meant['year']}"
        phase = PHASES.get(meant["phase"] or "", meant["phase"] or "")
        yield "phases", column.phase.replace(" na wijziging", "") == phase, f"{letters} {column.phase!s}, not {phase}"
        sort = str(meant["sort"] or "")
        of_lines = {line.sort for line in account.lines if line.value(column.index) is not None and line.sort}
        told = column.sort or (of_lines.pop() if len(of_lines) == 1 else Sort.NONE)
        told = told if sort in tuple(Sort) else Sort.NONE
        yield "sorts", told == (sort if sort in tuple(Sort) else ""), f"{letters} {column.sort!s}, not {sort}"
    for letters in (name for name, column in amounts.items() if column.role == "amount"):
        yield "columns", False, f"{letters} is an amount"
    labels = [column_name(c) for c in layout.labels]
    yield (
        "labels",
        bool(set(labels) & set(known["label_columns"])) and not set(labels) & set(known["amount_columns"]),
        f"{labels}, not {known['label_columns']}",
    )
    found = {total.line.row + 1: total for total in layout.totals.found}
    for row, meant in known["total_rows"].items():
        total = found.pop(int(row), None)
        parts = {part.row + 1 for part in total.plus if _has_value(part)} if total else set()
        taken = {part.row + 1 for part in total.minus if _has_value(part)} if total else set()
        held = {line.row + 1 for line in account.lines if _has_value(line)}
        minus = set(meant.get("minus", [])) & held
        is_right = parts == (set(meant["parts"]) & held) - minus and taken == minus
        yield "totals", is_right, f"row {row} {sorted(parts)}-{sorted(taken)}, not {meant}"
    for row, total in found.items():
        yield "totals", False, f"row {row} is called a total of {[part.row + 1 for part in total.plus]}"


def _has_value(line: Line) -> bool:
    return any(line.value(index) is not None for index in line.amounts)


Sum = tuple[str, frozenset[str], frozenset[str]]


def _identities(layout: Layout) -> Iterator[Sum]:
    sheet = layout.account.sheet
    for promise in PROMISES:
        for one in promise(layout):
            yield (
                f"{sheet}!{cell_name(*one.target)}",
                frozenset(f"{sheet}!{cell_name(*at)}" for at in one.plus),
                frozenset(f"{sheet}!{cell_name(*at)}" for at in one.minus),
            )


def _identity(text: str, sheet: str) -> Sum:
    left, _, right = text.partition("=")
    plus, minus = set(), set()
    for sign, own, cell in TERM.findall(right):
        (minus if sign == "-" else plus).add(f"{own.strip() or sheet}!{cell}")
    target = TERM.findall(left)[0]
    return f"{target[1].strip() or sheet}!{target[2]}", frozenset(plus), frozenset(minus)


def _holds(wanted: Sum, found: set[Sum], sheets_of: set[str]) -> bool:
    """Whether a sum is among those found; in a CSV the sheet goes by the name of the file."""
    if wanted in found:
        return True
    if len(sheets_of) != 1:
        return False
    bare = {_bare(one) for one in found}
    return _bare(wanted) in bare


def _bare(one: Sum) -> Sum:
    def cell(place: str) -> str:
        return place.rpartition("!")[2]

    return cell(one[0]), frozenset(map(cell, one[1])), frozenset(map(cell, one[2]))
