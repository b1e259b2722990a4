"""The values of a field one by one: a field holds one value, or several."""

from __future__ import annotations

from gemcli.model.claim import FieldValue


def each_of(value: FieldValue) -> tuple[str, ...]:
    """Return the values of a field, each as text."""
    return value if isinstance(value, tuple) else (str(value),)
