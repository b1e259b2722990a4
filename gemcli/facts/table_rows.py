"""Tells a row of a table in a line, as a letter does: the name of the row, then each column with its value."""

from __future__ import annotations

from collections.abc import Sequence


def told(names: Sequence[str], values: Sequence[str]) -> str:
    """Return the row as a line; `names` are the cells of the row that names the columns. Empty cells are left out.

    >>> told(["Plek", "Maatregel", "Kosten"], ["De Krekel", "twee doeken", "€ 11.900"])
    'De Krekel: maatregel twee doeken, kosten € 11.900'
    """
    pairs = [
        f"{name[:1].lower()}{name[1:]} {value}".strip()
        for name, value in zip(names[1:], values[1:], strict=False)
        if value
    ]
    return f"{values[0]}: {', '.join(pairs)}" if pairs else values[0]


def cells(raw: str) -> list[str]:
    """Return the cells of a row as it stands in a text layer: columns are kept apart by tabs."""
    return [" ".join(cell.split()) for cell in raw.split("\t")]
