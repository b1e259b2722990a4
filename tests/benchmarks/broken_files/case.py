"""A case of the collection: a file as it lies on disk, and what may become of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Maker = Callable[[Path], Path]
"""Puts the case into an empty folder and returns the path to read."""


@dataclass(frozen=True, slots=True)
class Case:
    """One file or folder to be given to a command."""

    group: str
    name: str
    make: Maker
    codes: frozenset[str] = frozenset()
    """Codes with which it must be refused; empty: reading it and any refusal are both right."""
    command: str = "summarise"


def file(group: str, name: str, file_name: str, data: bytes | Callable[[], bytes], *codes: str) -> Case:
    """Return the case of one file with these bytes; tables are flagged, everything else is summarised."""

    def make(folder: Path) -> Path:
        path = folder / file_name
        path.write_bytes(data() if callable(data) else data)
        return path

    is_table = file_name.endswith((".xlsx", ".xls", ".ods", ".csv"))
    return Case(group, f"{name} ({file_name})", make, frozenset(codes), "flag" if is_table else "summarise")


Cases = Iterator[Case]
