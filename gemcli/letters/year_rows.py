"""Chooses among rows that stand for years those that a question is about: the years it names, else the newest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from gemcli.letters.passages import Row, Said

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
OF_YEAR = re.compile(
    r"(?:jaar |begroting |rekening |jaarrekening |year )?((?:19|20)\d\d)(?:[-/](?:19|20)?\d\d)?\W{0,3}", re.I
)
"""The name of a row that stands for a year or a season, and for nothing else."""
THROUGH_YEARS = re.compile(
    r"\b(?:ontwikkel\w{0,6}|verloop|verlopen|trend|per jaar|elk jaar|jaarlijks\w{0,2}|(?:afgelopen|laatste|voorgaande"
    r"|vorige|komende) (?:\w{1,12} )?jaren|sinds|over de jaren|door de jaren|toegenomen|afgenomen|gestegen|gedaald"
    r"|stijg\w{1,4}|dal(?:ing|en|t)|groei\w{0,3}|meer dan|minder dan|ten opzichte van|vergelijk\w{0,5}|each year|trend"
    r"|past (?:\w{1,10} )?years)\b",
    re.IGNORECASE,
)
"""A question for how something went: every year is part of the answer."""


def of_asked_year(said: Sequence[Said | Row], asked: str, this_year: int | None = None) -> tuple[Said | Row, ...]:
    """Return the sentences with, of each table whose rows are years, only the rows that `asked` is about.

    Those are the rows of the years that it names; where it names none, and does not ask how it went through the
    years, the newest one up to `this_year`, in which it was asked. All stay where a named year has no row.
    """
    return tuple(one for _, run in groupby(said, key=table_of) for one in _kept(list(run), asked, this_year))


def table_of(one: Said | Row) -> tuple[str, str, bool]:
    """What the rows of one table share, and the sentences between tables."""
    return one.document.source.id, one.sheet if isinstance(one, Row) else "", isinstance(one, Row)


def _kept(run: list[Said | Row], asked: str, this_year: int | None) -> Sequence[Said | Row]:
    years = {one.key: year for one in run if isinstance(one, Row) and (year := _year(one)) is not None}
    if len(years) < max(len(run), 2) or THROUGH_YEARS.search(asked):
        return run
    named = {int(year) for year in YEAR.findall(asked)}
    if not named:
        past = [year for year in years.values() if this_year is None or year <= this_year]
        named = {max(past or years.values())}
    return [one for one in run if years[one.key] in named] or run


def _year(row: Row) -> int | None:
    """The year that a row stands for, by its first cell."""
    match = OF_YEAR.fullmatch(row.text.partition(":")[0].strip())
    return int(match[1]) if match else None
