"""The same line through the years of several files: Iv3 deliveries, or a budget beside the accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.budget.accounts import Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.figures import Figure, Told, amount, figure_claim, in_unit, section
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.pairing import own_code
from gemcli.budget.vocabulary import Phase, Sort, phase, year
from gemcli.locales import N_, say, translator
from gemcli.model.claim import Claim
from gemcli.model.document import Document

FEWEST = 2
"""Files that must hold a line before it has a course."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file for one year, with its lines by code and sort."""

    document: Document
    layout: Layout
    year: int
    phase: Phase
    lines: dict[tuple[str, Sort, str], tuple[Line, Column]]

    @property
    def name(self) -> str:
        return f"{self.year} {self.phase}".strip()


def across(opened: Sequence[tuple[Document, Sequence[Layout]]], most: int, language: str) -> Iterator[Claim]:
    """Yield the largest lines of the latest file with the same lines of earlier ones, each amount in its own file.

    Files count when their name, title or sheet says the year and their amounts stand in columns without one; lines are
    the same when code (a renumbered code is another line), sort and column are.
    """
    found = deliveries(opened)
    if not found:
        return
    latest = found[-1]
    spending = {key: held for key, held in latest.lines.items() if key[1] is Sort.SPENDING} or latest.lines
    whole: dict[str, Decimal] = {}
    for key, held in spending.items():
        whole[key[2]] = whole.get(key[2], Decimal(0)) + _size(*held)
    main = max(whole, key=lambda header: whole[header])
    spending = {key: held for key, held in spending.items() if key[2] == main}
    largest = sorted(spending, key=lambda key: (-_size(*spending[key]), spending[key][0].row))[:most]
    for key in largest:
        course = [(one, *one.lines[key]) for one in found if key in one.lines]
        if len(course) >= FEWEST:
            yield _course(course, language)


def deliveries(opened: Sequence[tuple[Document, Sequence[Layout]]]) -> list[Delivery]:
    """Return the files that are one table through the years, in order; none where two are of one year and phase."""
    found = sorted(_deliveries(opened), key=lambda one: (one.year, one.phase))
    names = {delivery.name for delivery in found}
    return found if len(names) == len(found) >= FEWEST else []


def _size(line: Line, column: Column) -> Decimal:
    return abs(line.value(column.index) or Decimal(0))


def _deliveries(opened: Sequence[tuple[Document, Sequence[Layout]]]) -> Iterator[Delivery]:
    for document, layouts in opened:
        for layout in layouts:
            if layout.shape not in (Shape.LONG, Shape.BUDGET):
                continue
            account = layout.account
            names = (account.title, account.sheet, document.source.title, document.source.path)
            words = [re.sub(r"[_-]", " ", name) for name in names]
            when = next((found for name in words if (found := year(name))), 0)
            columns = [
                column for column in account.amounts() if not column.is_dated and column.sort is not Sort.BALANCE
            ]
            if when and columns and len(columns) == len([c for c in account.amounts() if c.sort is not Sort.BALANCE]):
                lines = dict(_lines(layout, columns))
                kind = next((one for name in words if (one := phase(name)) is not Phase.NONE), Phase.NONE)
                if lines:
                    yield Delivery(document, layout, when, kind, lines)


def _lines(layout: Layout, columns: Sequence[Column]) -> Iterator[tuple[tuple[str, Sort, str], tuple[Line, Column]]]:
    for line in layout.account.lines:
        code = own_code(line)
        for column in columns:
            if line.part is Part.LINE and code and line.value(column.index) is not None:
                sort = column.sort if column.sort is not Sort.NONE else line.sort
                yield (code, sort, column.header), (line, column)


def _course(course: Sequence[tuple[Delivery, Line, Column]], language: str) -> Claim:
    last, line, column = course[-1]
    text = say(
        N_("{label}, {column}: {course}{unit}."),
        label=line.label,
        column=column.name,
        course=", ".join(f"{one.name} {amount(own, at, language)}" for one, own, at in course),
        unit=in_unit(last.layout.account),
    ).text(translator(language))
    figures = [Figure(one.document, one.layout.account, own, (at,)) for one, own, at in course]
    told = Told(text, section(N_("Through the years"), language), "across")
    return figure_claim(figures[-1], told, *figures[:-1])
