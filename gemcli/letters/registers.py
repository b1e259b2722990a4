"""Takes of a register only the entries that the papers of the case name: a grave, a pass, a lamp post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gemcli.facts.table_rows import shown
from gemcli.letters.passages import Row, Said
from gemcli.letters.year_rows import table_of

CODE = re.compile(r"[A-Z]{1,4}[- ]?\d[\w-]{0,11}")
"""What an entry of a register is called: "C-48", "P-3308", "LP-214"."""
LEAST = 3
"""Characters of such a code."""
NO = re.compile(r"nee|n|neen|no|geen", re.IGNORECASE)
YES = re.compile(r"ja|j|yes|x|v", re.IGNORECASE)


def of_named_entries(said: Sequence[Said | Row], papers: Iterable[str]) -> list[Said | Row]:
    """Return the sentences with, of each register, only the entries whose code stands in one of these texts.

    All stay of a table without codes, of one in which all rows bear the same, and of one of which no code is named.
    """
    text = "\n".join(papers)
    return [one for _, run in groupby(said, key=table_of) for one in _named(list(run), text)]


def of_marked_rows(said: Sequence[Said | Row], names: Sequence[str]) -> list[Said | Row]:
    """Leave out the rows that say "nee" in a column that bears a name of the case, where others say "ja"."""
    return [one for _, run in groupby(said, key=table_of) for one in _marked(list(run), names)]


def _named(run: list[Said | Row], text: str) -> Iterator[Said | Row]:
    codes = {one.key: _codes(one) for one in run if isinstance(one, Row)}
    known = {code for each in codes.values() for code in each}
    named = {code for code in known if re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text)}
    if len(known) < len(codes) or not named:
        yield from run
        return
    yield from (one for one in run if named & codes.get(one.key, named))


def _codes(row: Row) -> set[str]:
    texts = [shown(cell) for cell in row.values] if row.sheet else []
    return {text for text in texts if len(text) >= LEAST and CODE.fullmatch(text)}


def _marked(run: list[Said | Row], names: Sequence[str]) -> Iterator[Said | Row]:
    marks = {one.key: _mark(one, names) for one in run if isinstance(one, Row)}
    if not any(YES.fullmatch(mark) for mark in marks.values()):
        yield from run
        return
    yield from (one for one in run if not NO.fullmatch(marks.get(one.key, "")))


def _mark(row: Row, names: Sequence[str]) -> str:
    """What a row says in the column that bears a name of the case; nothing where there is no such column."""
    headers = {cell.column: shown(cell).casefold() for cell in row.names}
    columns = [key for key, header in headers.items() if any(name and name.casefold() in header for name in names)]
    return next((shown(cell).strip() for cell in row.values if cell.column in columns), "")
