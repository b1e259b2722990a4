"""Writes documents as JSON and reads them back: named types only, so that a file can bring in nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import starmap
from typing import Any

from gemcli.locales import Message
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Remark, Sentence
from gemcli.model.envelope import Envelope
from gemcli.model.family import Family
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.model.table import Cell, LongRows, Table
from gemcli.model.unseen import Unseen

RECORDS: dict[str, type[Any]] = {
    each.__name__: each
    for each in (Document, Source, Envelope, Passage, Sentence, Remark, Message, Table, Cell, Unseen)
}
WORDS: dict[str, type[StrEnum]] = {each.__name__: each for each in (Rank, Family, PassageKind, PlaceKind)}
FIELDS = {name: tuple(one.name for one in dataclasses.fields(each) if one.init) for name, each in RECORDS.items()}

# The two kinds that a document has thousands of are kept as bare numbers and short lists.
SPAN, SENTENCE, TUPLE, SET = "s", "z", "t", "f"


class NotKept(Exception):  # noqa: N818 -- says what is so, and no failure that a user sees
    """A value that is not kept: a list that is read from its file as it is needed."""


def to_json(value: object) -> Any:
    """Return a value as lists, texts and numbers; raises NotKept for one that cannot be kept."""
    match value:
        case StrEnum():
            return [type(value).__name__, value.value]
        case None | bool() | int() | float() | str():
            return value
        case Span():
            return [SPAN, value.start, value.end]
        case Sentence():
            return [SENTENCE, value.id, *(number for span in value.spans for number in span)]
        case tuple():
            return [TUPLE, *map(to_json, value)]
        case frozenset():
            return [SET, *map(to_json, sorted(value))]
        case datetime():
            return ["datetime", value.isoformat()]
        case date():
            return ["date", value.isoformat()]
        case Decimal():
            return ["Decimal", str(value)]
        case LongRows():
            raise NotKept
    name = type(value).__name__
    if name not in FIELDS:
        raise NotKept
    return [name, *(to_json(getattr(value, field)) for field in FIELDS[name])]


def from_json(value: Any) -> Any:
    """Return the value that `to_json` wrote; raises ValueError, TypeError, KeyError or IndexError for anything else."""
    if not isinstance(value, list):
        if isinstance(value, dict):
            raise TypeError
        return value
    name = value[0]
    if name == TUPLE:
        return tuple(map(from_json, value[1:]))
    if name == SET:
        return frozenset(map(from_json, value[1:]))
    if name == SPAN:
        _, start, end = value
        return Span(_number(start), _number(end))
    if name == SENTENCE:
        numbers = [_number(each) for each in value[2:]]
        return Sentence(str(value[1]), tuple(starmap(Span, zip(numbers[::2], numbers[1::2], strict=True))))
    if name in WORDS:
        return WORDS[name](value[1])
    if name in PLAIN:
        return PLAIN[name](value[1])
    fields = FIELDS[name]
    return RECORDS[name](**dict(zip(fields, map(from_json, value[1:]), strict=True)))


PLAIN: dict[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "Decimal": Decimal,
}


def _number(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value
