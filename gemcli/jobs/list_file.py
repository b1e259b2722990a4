"""Reads a list that people kept in a spreadsheet, in a child process that can be killed: it may come from anybody."""

from __future__ import annotations

from pathlib import Path

from gemcli.errors import SourceError
from gemcli.export.handwork import Lines, broken_list, read_lines
from gemcli.sources import sheets
from gemcli.sources.child import children
from gemcli.sources.reader import DEFAULT, read_bytes

TOO_MUCH = frozenset({"too_large", "too_slow"})
"""Codes that say more than that the list is broken."""


def list_of(path: Path) -> Lines:
    """Return the rows of a CSV or XLSX list.

    Raises SourceError: "broken_register" for what is no such list, "too_large" or "too_slow" for one that takes more
    than reading a file may, and what `read_bytes` raises.
    """
    data = read_bytes(path, relative=path.name)
    limits = DEFAULT.for_size(len(data))
    try:
        return children().run(_lines, data, path.suffix.lower(), path.name, limits=limits)
    except SourceError as error:
        if error.code in TOO_MUCH:
            raise SourceError(error.code, error.what, error.hint, path.name) from error
        raise broken_list(path.name) from error


def _lines(data: bytes, suffix: str, path: str) -> Lines:
    if suffix == ".xlsx":
        sheets.refuse_hostile(data)
    return read_lines(data, suffix, path)
