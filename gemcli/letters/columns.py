"""Tells of a table row only the columns that a question asks for: a row of years answers more than one question."""

from __future__ import annotations

from dataclasses import replace

from gemcli.facts.table_rows import shown
from gemcli.letters.matching import meant
from gemcli.letters.passages import Row
from gemcli.text.words import content_words


def columns_for(row: Row, asked: str) -> Row:
    """Return the row with its first cell and the columns whose name holds a word of what is asked.

    The row as it is where its cells cannot be cited apart, or no column is asked for by its name.
    """
    if not row.sheet or len(row.names) != len(row.values):
        return row
    wanted = content_words(asked)
    fits = [max((meant(word, content_words(shown(name))) for word in wanted), default=0.0) for name in row.names]
    kept = [index for index, fit in enumerate(fits) if index and fit and fit == max(fits[1:])]
    if not kept:
        return row
    columns = (0, *kept)
    return replace(
        row,
        names=tuple(row.names[index] for index in columns),
        values=tuple(row.values[index] for index in columns),
    )
