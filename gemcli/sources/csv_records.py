"""Cuts delimited text into records and fields, and forgives stray quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST_QUOTED = 20_000
"""Code points between two quotation marks; what is longer is a mark that was never closed."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the file: its fields without quotation marks, and where it stands in the text."""

    fields: list[str]
    start: int
    end: int
    """Without the line end."""


def records(text: str, separator: str, start: int = 0) -> Iterator[Record]:
    """Every row of the text, blank ones too (no fields), as RFC 4180 reads it.

    A quotation mark opens a field only at its beginning and only if it is closed before a separator or line end;
    any other is a letter like the rest. So one stray mark never swallows the rows after it.

    >>> [record.fields for record in records('a;"b;c"\\n"x;1\\n', ";")]
    [['a', 'b;c'], ['"x', '1']]
    """
    line_end = "\n" if "\n" in text else "\r"
    while start < len(text):
        end = text.find(line_end, start)
        end = len(text) if end < 0 else end
        line = text[start:end].removesuffix("\r")
        if '"' in line:
            fields, end = _quoted(text, separator, start)
            yield Record(fields, start, end)
            end += text.startswith("\r\n", end)
        else:
            yield Record(_split(line, separator), start, start + len(line))
        start = end + 1


def _split(line: str, separator: str) -> list[str]:
    if not line:
        return []
    return line.split(separator) if separator else [line]


def _quoted(text: str, separator: str, start: int) -> tuple[list[str], int]:
    """Return the fields of a record that has quotation marks, and the end of its last field."""
    pattern = _field(separator)
    fields: list[str] = []
    while True:
        match = pattern.match(text, start)
        if match is None:  # cannot be: the plain form matches nothing at all too
            return fields, start
        quoted, plain = match.groups()
        fields.append(plain if quoted is None else quoted.replace('""', '"'))
        start = match.end()
        if not separator or not text.startswith(separator, start):
            return fields, start
        start += 1


@lru_cache(maxsize=16)
def _field(separator: str) -> re.Pattern[str]:
    """Return the pattern of one field: between quotation marks, or up to the next separator or line end."""
    mark = re.escape(separator)
    inner = rf'[^"]{{0,{LONGEST_QUOTED}}}+'
    quoted = rf'[ ]{{0,9}}"({inner}(?:""{inner}){{0,100}}+)"[ ]{{0,9}}(?=[{mark}\r\n]|\Z)'
    return re.compile(rf"{quoted}|([^{mark}\r\n]*)")
