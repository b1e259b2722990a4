"""What moves in a budget: the largest changes against the year before, each programme through the years, and whether
it balances structurally."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.columns import Column
from gemcli.budget.figures import Figure, Told, amount, figure_claim, in_unit, section
from gemcli.budget.focus import before_of
from gemcli.budget.series import years
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import written
from gemcli.locales import N_, say, translator
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.table import canonical

STRUCTURAL = re.compile(
    r"\bstructure(?:el|le)\b.{0,40}\b(?:saldo|resultaat|evenwicht|overschot|tekort|begrotingssaldo|ruimte)\b"
    r"|\b(?:saldo|resultaat)\b.{0,30}\bstructureel\b|\bstructural (?:balance|surplus|deficit)\b"
)
"""A row that says whether lasten that come back every year are paid from baten that do."""


def changes(
    document: Document, account: Account, lines: Sequence[Line], key: Column, most: int, language: str
) -> Iterator[Claim]:
    """Yield the lines that changed most against the year before, in money, the largest first."""
    before = before_of(account, key)
    if before is None:
        return
    moved = [
        (abs(abs(now) - abs(then)), line)
        for line in lines
        if (now := line.value(key.index)) is not None and (then := line.value(before.index)) is not None and now != then
    ]
    for _, line in sorted(moved, key=lambda pair: (-pair[0], pair[1].row))[:most]:
        yield _change(Figure(document, account, line, (key, before)), language)


def _change(figure: Figure, language: str) -> Claim:
    (now, before), line = figure.columns, figure.line
    value, earlier = line.value(now.index) or Decimal(0), line.value(before.index) or Decimal(0)
    if value * earlier < 0:
        template = N_("{label}: {now} {value}, against {earlier} in {before} (difference {difference}){unit}.")
    elif abs(value) > abs(earlier):
        template = N_("{label}: {now} {value}, against {earlier} in {before} ({difference} more){unit}.")
    else:
        template = N_("{label}: {now} {value}, against {earlier} in {before} ({difference} less){unit}.")
    text = say(
        template,
        label=line.label,
        now=now.name,
        value=written(value, language),
        earlier=written(earlier, language),
        before=before.name,
        difference=written(abs(value - earlier), language),
        unit=in_unit(figure.account),
    ).text(translator(language))
    fields = {"expected": canonical(earlier), "difference": canonical(value - earlier)}
    return figure_claim(figure, Told(text, section(N_("Largest changes"), language), "change", fields))


def trends(document: Document, account: Account, lines: Sequence[Line], key: Column, language: str) -> Iterator[Claim]:
    """Yield each line through the years of its table, with what the figures show without a doubt."""
    columns = next((group for group in years(account) if key in group), [])
    for line in lines:
        held = [column for column in _in_time(columns) if line.value(column.index) is not None]
        if len(held) > 2:
            yield _trend(Figure(document, account, line, tuple(held)), language)


def _in_time(columns: Sequence[Column]) -> list[Column]:
    return sorted(columns, key=lambda column: (column.year, column.index))


def _trend(figure: Figure, language: str) -> Claim:
    translate = translator(language)
    line = figure.line
    text = say(
        N_("{label}: {course}; {trend}{unit}."),
        label=line.label,
        course=", ".join(f"{column.name} {amount(line, column, language)}" for column in figure.columns),
        trend=_said([(c.name, line.value(c.index) or Decimal(0)) for c in figure.columns], language),
        unit=in_unit(figure.account),
    ).text(translate)
    return figure_claim(figure, Told(text, section(N_("Through the years"), language), "trend"))


def _said(course: Sequence[tuple[str, Decimal]], language: str) -> str:
    """Return what a course shows: higher or lower every time, or where its highest and lowest amounts stand.

    Amounts are compared by their size, so that lasten with a minus rise when they grow.
    """
    sizes = [abs(value) for _, value in course]
    translate = translator(language)
    if all(after > before for before, after in pairwise(sizes)):
        return say(N_("higher every time")).text(translate)
    if all(after < before for before, after in pairwise(sizes)):
        return say(N_("lower every time")).text(translate)
    if len(set(sizes)) == 1:
        return say(N_("the same every time")).text(translate)
    highest, lowest = sizes.index(max(sizes)), sizes.index(min(sizes))
    return say(
        N_("highest in column ‘{highest}’, lowest in column ‘{lowest}’"),
        highest=course[highest][0],
        lowest=course[lowest][0],
    ).text(translate)


def structural(document: Document, account: Account, language: str) -> Iterator[Claim]:
    """Yield the rows that say whether the budget balances structurally, with every year as printed."""
    for line in account.lines:
        if line.part is Part.HEADING or not STRUCTURAL.search(folded(line.label)):
            continue
        held = [column for column in account.amounts() if line.value(column.index) is not None]
        if held:
            text = say(
                N_("{label}: {course}{unit}."),
                label=line.label,
                course=", ".join(f"{column.name} {amount(line, column, language)}" for column in held),
                unit=in_unit(account),
            ).text(translator(language))
            told = Told(text, section(N_("Structural balance"), language), "structural")
            yield figure_claim(Figure(document, account, line, tuple(held)), told)
