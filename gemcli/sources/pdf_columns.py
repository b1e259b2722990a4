"""Finds the columns of a PDF page, so that each is read by itself, and the labels of a form before their text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gemcli.sources.pdf_rows import WIDE, Row, segments

FEWEST_ROWS = 4
"""Rows that a column needs on both sides of its gutter."""
PROSE_WORDS = 3.5
"""Words between wide gaps, on average, above which side-by-side rows are columns of prose and not a table."""
ALIGNED = 0.6
"""Share of rows with the same baseline on both sides; below it the sides have nothing to do with one another."""
LABEL_WIDTH = 0.3
"""Share of the width that a column of labels takes at most."""
LABEL_LEADING = 1.7
"""Lines of one label follow each other within so many times the print size."""
DEPTH = 3
"""Columns within columns that are looked for."""


class Region(NamedTuple):
    """Rows that are read one after the other, and the left and right end of the column that they stand in."""

    rows: list[Row]
    column: tuple[float, float]


def regions(rows: list[Row], depth: int = 0) -> list[Region]:
    """Split rows into regions in reading order: above, left column, right column, below."""
    if not rows:
        return []
    found = _gutter(rows) if depth < DEPTH and len(rows) >= FEWEST_ROWS else None
    if found is None:
        return [Region(rows, _ends(rows))]
    first, last, gutter = found
    left = [kept for row in rows[first:last] if (kept := [word for word in row if word.x0 < gutter])]
    right = [kept for row in rows[first:last] if (kept := [word for word in row if word.x0 >= gutter])]
    if _are_labels(left, right):
        between = list(_labelled(left, right))
    else:
        between = [*regions(left, depth + 1), *regions(right, depth + 1)]
    return [*regions(rows[:first], depth + 1), *between, *regions(rows[last:], depth + 1)]


def _ends(rows: list[Row]) -> tuple[float, float]:
    return min(row[0].x0 for row in rows), max(word.x1 for row in rows for word in row)


def _are_labels(left: list[Row], right: list[Row]) -> bool:
    """Whether the left column holds short titles of what stands beside them, as on a form."""
    (start, end), (_, edge) = _ends(left), _ends(right)
    return (
        end - start <= LABEL_WIDTH * (edge - start)
        and sum(map(len, left)) <= PROSE_WORDS * len(left)
        and sum(map(len, right)) > PROSE_WORDS * len(right)
    )


def _labelled(left: list[Row], right: list[Row]) -> Iterator[Region]:
    """Put each label before the text beside it."""
    labels: list[list[Row]] = []
    for row in left:
        if labels and labels[-1][-1][0].y - row[0].y <= LABEL_LEADING * row[0].size:
            labels[-1].append(row)
        else:
            labels.append([row])
    body = list(right)
    for label in labels:
        top = label[0][0].y + label[0][0].size
        yield from _region([row for row in body if row[0].y > top], right)
        body = [row for row in body if row[0].y <= top]
        yield Region(label, _ends(left))
    yield from _region(body, right)


def _region(rows: list[Row], column: list[Row]) -> Iterator[Region]:
    if rows:
        yield Region(rows, _ends(column))


def _gutter(rows: list[Row]) -> tuple[int, int, float] | None:
    """Return the rows (from, to) and the x at which print stands in columns that are read one after the other."""
    margin, edge = _ends(rows)
    starts = Counter(round(segment[0].x0 / 2) * 2 for row in rows for segment in segments(row))
    for start, count in sorted(starts.items(), key=lambda item: -item[1])[:6]:
        x = start - 2.0
        if count < FEWEST_ROWS or x < margin + 0.15 * (edge - margin):
            continue
        for first, last in _runs(rows, x):
            if _are_columns(rows[first:last], x):
                return first, last, x
    return None


def _runs(rows: list[Row], x: float) -> Iterator[tuple[int, int]]:
    """Yield the runs of rows in which no word and no short gap lies across x."""
    first = 0
    for index, row in enumerate([*rows, None]):
        if row is None or any(
            word.x0 < x and (word.x1 > x - 3 or _touches(row, number)) and word.x1 > x - WIDE * word.size
            for number, word in enumerate(row)
        ):
            if index - first >= FEWEST_ROWS:
                yield first, index
            first = index + 1


def _touches(row: Row, number: int) -> bool:
    """Whether the next word follows this one without a wide gap."""
    return number + 1 < len(row) and row[number + 1].x0 - row[number].x1 < row[number].size


def _are_columns(rows: list[Row], x: float) -> bool:
    """Whether what stands left and right of x is read one after the other, not row by row."""
    left = [[word for word in row if word.x0 < x] for row in rows]
    right = [[word for word in row if word.x0 >= x] for row in rows]
    lefts, rights = sum(map(bool, left)), sum(map(bool, right))
    if min(lefts, rights) < FEWEST_ROWS:
        return False
    both = sum(1 for one, other in zip(left, right, strict=True) if one and other)
    if both < ALIGNED * min(lefts, rights):
        return True
    return min(_words_a_piece(left), _words_a_piece(right)) >= PROSE_WORDS and not _has_common_gaps(rows)


def _words_a_piece(rows: list[Row]) -> float:
    """Return how many words stand together between wide gaps, on average: many in prose, few in a table's cells."""
    pieces = [piece for row in rows for piece in segments(row)]
    return sum(map(len, pieces)) / len(pieces)


def _has_common_gaps(rows: list[Row]) -> bool:
    """Whether white lines run across both sides again and again, as between the rows of a table."""
    steps = [above[0].y - below[0].y for above, below in pairwise(rows)]
    usual = sorted(steps)[len(steps) // 2]
    return sum(step > 1.4 * usual for step in steps) >= max(2, len(steps) // 10)
