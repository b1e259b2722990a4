"""The profile of a municipality as a file that people edit: a proposal to look through, and what they accept of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.items import Table

LISTS = ("college", "id_patterns", "own_addresses")
"""Keys that hold a list of texts."""
TABLES = ("parties", "statuses")
"""Keys that hold lists by name."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """One line of a proposal."""

    key: str
    value: str
    under: str = ""
    """The party of an alias, the outcome of a status word; empty where there is none, or only a person knows it."""
    note: str = ""
    """Where it was seen, in one neutral line."""


def proposal(suggested: Sequence[Suggested], head: Sequence[str], undecided: str) -> str:
    """Write a proposal: each value on a line of its own, with the place where it was seen behind it.

    `head` are comment lines on top. A status word whose outcome only a person knows stands in a comment under
    `undecided`, so that accepting the file as it is never guesses what it means.
    """
    document = tomlkit.document()
    for line in head:
        document.add(tomlkit.comment(line))
    for each in suggested:
        if each.key == "name" and "name" not in document:
            document.add(tomlkit.nl())
            document.add("name", tomlkit.string(each.value).comment(each.note))
        elif each.key == "name":
            document.add(tomlkit.comment(f"name = {tomlkit.string(each.value).as_string()}  # {each.note}"))
    for key in LISTS:
        lines = [each for each in suggested if each.key == key]
        if lines:
            document.add(tomlkit.nl())
            document.add(key, _commented(lines))
    for key in TABLES:
        lines = [each for each in suggested if each.key == key]
        if lines:
            document.add(tomlkit.nl())
            document.add(key, _table(lines, undecided))
    return _text(tomlkit.dumps(document))


def accepted(existing: str, wanted: Mapping[str, Any]) -> tuple[str, int, bool]:
    """Return a profile with what a person accepted added to it, how many values are new, and whether names differ.

    `existing` is the text of the profile: its comments, order and values stay. A name that is set already stays.
    Raises tomlkit's ParseError (a ValueError) when `existing` is no TOML.
    """
    document = tomlkit.parse(existing)
    added = 0
    name = str(wanted.get("name", ""))
    own = str(document.get("name", ""))
    if name and not own:
        document["name"] = name
        added += 1
    for key in LISTS:
        added += _extend(document, key, wanted.get(key, ()))
    for key in TABLES:
        entries = wanted.get(key, {})
        if entries and key not in document:
            document.add(tomlkit.nl())
            document.add(key, tomlkit.table())
        for under, values in entries.items():
            added += _extend(document[key], under, values)
    return _text(tomlkit.dumps(document)), added, bool(name and own and name != own)


def with_setting(existing: str, name: str, value: str) -> str:
    """Return a settings file with one setting of its top level set; comments and order stay."""
    document = tomlkit.parse(existing)
    document[name] = value
    return _text(tomlkit.dumps(document))


def _commented(lines: Iterable[Suggested]) -> tomlkit.items.Array:
    values = tomlkit.array()
    for each in lines:
        values.add_line(each.value, comment=each.note or None)
    values.add_line(indent="")
    return values


def _table(lines: Sequence[Suggested], undecided: str) -> Table:
    table = tomlkit.table()
    for under in dict.fromkeys(each.under for each in lines if each.under):
        table.add(under, _commented(each for each in lines if each.under == under))
    open_ones = [each for each in lines if not each.under]
    if open_ones:
        table.add(tomlkit.comment(undecided))
    for each in open_ones:
        table.add(tomlkit.comment(f"{tomlkit.string(each.value).as_string()}  # {each.note}"))
    return table


def _extend(table: Any, key: str, values: Iterable[str]) -> int:
    """Add the values that a list does not hold yet; case does not make another value."""
    known = {str(one).casefold() for one in table.get(key, ())}
    new = [value for value in values if str(value).casefold() not in known]
    if new and key not in table:
        _add_before_comments(table, key)
    for value in new:
        table[key].append(value)
    return len(new)


def _add_before_comments(table: Any, key: str) -> None:
    """Add an empty list under a key; comments at the end of a table speak of the table that follows it."""
    body = table.value.body if isinstance(table, Table) else []
    tail: list[Any] = []
    while body and body[-1][0] is None:
        tail.insert(0, body.pop())
    table.add(key, tomlkit.array())
    body.extend(tail)


def _text(dumped: str) -> str:
    return dumped.replace("\r\n", "\n")
