"""Finds out what separates the columns of a delimited text file."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from gemcli.sources.csv_records import records

SEPARATORS = ("\t", ";", "|", ",")
"""The comma last: Dutch files also use it inside numbers."""
STATED = re.compile(r"sep=(.)[ \t]*(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
"""A first line with which Excel is told the separator."""
DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
SAMPLE_ROWS = 300
SURE = 0.6
"""Share of the rows that must have the same number of columns for a separator to be beyond doubt."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a delimited file is to be read."""

    separator: str
    """One character; empty for a file of one column."""
    start: int = 0
    """Where the rows begin: after a line `sep=;`."""
    is_sure: bool = True


def dialect(text: str) -> Dialect:
    """Return the dialect of a file: as its first line states it, else as its rows agree.

    >>> dialect("post;bedrag\\nWegen;1.250,50\\nGroen;3,5\\n").separator
    ';'
    >>> dialect("sep=|\\na;b|c\\n")
    Dialect(separator='|', start=6, is_sure=True)
    """
    stated = STATED.match(text)
    if stated:
        return Dialect(stated[1], stated.end())
    scores = {mark: _agreement(text, mark) for mark in SEPARATORS}
    if scores[","].weight and _commas_are_decimal(text, scores):
        del scores[","]
    best = max(scores, key=lambda mark: scores[mark].weight)
    if not scores[best].weight:
        return Dialect("")
    return Dialect(best, is_sure=scores[best].share >= SURE)


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How well the rows of a file agree on the number of columns under one separator."""

    share: float = 0.0
    columns: int = 1

    @property
    def weight(self) -> float:
        return self.share * math.log2(self.columns)


def _agreement(text: str, mark: str) -> _Agreement:
    counts = Counter(len(record.fields) for record in islice(records(text, mark), SAMPLE_ROWS) if any(record.fields))
    several = {columns: rows for columns, rows in counts.items() if columns > 1}
    if not several:
        return _Agreement()
    columns = max(several, key=lambda columns: (several[columns], columns))
    return _Agreement(several[columns] / counts.total(), columns)


def _commas_are_decimal(text: str, scores: dict[str, _Agreement]) -> bool:
    """Do the commas stand inside numbers? Nearly all between digits, and something else separates, or the first
    line (the names of the columns) has none."""
    sample = "\n".join(text.splitlines()[:SAMPLE_ROWS])
    commas = sample.count(",")
    if len(DECIMAL_COMMA.findall(sample)) < 0.9 * commas:
        return False
    first = sample.lstrip().partition("\n")[0]
    return "," not in first or any(score.share >= SURE for mark, score in scores.items() if mark != ",")
