"""Says whether a noun that was read back from a file holds what its fields promise."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from gemcli.model.span import Span

Noun = TypeVar("Noun")

LARGEST = 2**53
"""Whole numbers above this are none of ours; JSON does not promise them either (RFC 8259, 6)."""


def checked(value: Noun) -> Noun:
    """Return a dataclass as it is; TypeError when a field, however deep, holds another type than it declares.

    Text must be writable as UTF-8, and a span must begin before it ends.

    >>> checked(Span(3, 1))
    Traceback (most recent call last):
    TypeError: Span
    """
    if not fits(value, type(value)):
        raise TypeError(type(value).__name__)
    return value


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a declared type, down to the values inside it."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return any(fits(value, each) for each in inner)
    if origin is tuple:
        return isinstance(value, tuple) and all(fits(each, inner[0]) for each in value)
    if origin is not None:
        return isinstance(value, Mapping) and all(
            fits(name, inner[0]) and fits(each, inner[1]) for name, each in value.items()
        )
    if hint is None:
        return value is None
    return isinstance(value, hint) and _is_sound(value)


def _is_sound(value: Any) -> bool:
    if isinstance(value, Span):
        return all(fits(each, int) for each in value) and 0 <= value.start <= value.end
    if is_dataclass(value):
        noun: Any = type(value)
        hints = _hints(noun)
        return all(fits(getattr(value, each.name), hints[each.name]) for each in fields(value))
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    return isinstance(value, bool) or not isinstance(value, int) or abs(value) <= LARGEST


@cache
def _hints(noun: type) -> dict[str, Any]:
    return get_type_hints(noun)
