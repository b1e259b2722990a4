"""Reads one record of an export by what its keys mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from gemcli.sources.council_keys import KEYS, Role
from gemcli.text.lists import listed

FOLDED = listed("attributes typedata values fields velden kenmerken eigenschappen")
"""Keys whose content belongs to the record itself."""
NUMBERED = {"1": "titel", "3": "omschrijving", "50": "locatie"}
"""Attributes that Notubiz exports name by number only; the same in every municipality. Others differ."""
LETTERS = re.compile(r"[^a-z0-9]")
YES = frozenset({"1", "true", "yes", "ja", "waar"})
OPEN = frozenset({"", "public", "openbaar", "beperkt_openbaar", "everyone", "iedereen"})
"""To whom a record is open when it is no secret; any other group or level is closed."""
NAMING = listed(
    "name naam title titel volledigenaam fractienaam label displayname gremiumnaam value achternaam besluitresultaat"
)
DEEPEST = 6
"""Steps into a record to find the name of a thing."""


def plain(key: str) -> str:
    """Return a key without its vocabulary, marks and capitals.

    >>> plain("schema:startDate"), plain("http://example.org/ns#title_prefix"), plain("Voorgesteld besluit")
    ('startdate', 'titleprefix', 'voorgesteldbesluit')
    """
    tail = re.split(r"[#/]", key)[-1].rpartition(":")[2]
    return LETTERS.sub("", tail.casefold())


def folded(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with the attributes that a system keeps apart ("attributes", "Values", dt and dd) among its own.

    What the record says itself holds; an attribute that is only a number keeps its number as name: "veld 24".
    """
    own: dict[str, Any] = {}
    more: dict[str, Any] = {}
    for key, value in record.items():
        if plain(key) in FOLDED:
            more.update(_pairs(value))
        else:
            own[key] = value
    taken = {plain(key) for key, value in own.items() if value not in (None, "", [], {})}
    return {**own, **{key: value for key, value in more.items() if plain(key) not in taken}}


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield name and value of attributes, in whichever of their shapes."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if plain(key) in FOLDED:
                yield from _pairs(inner)
            else:
                yield _named(key), inner
    elif isinstance(value, list):
        for field in value:
            if not isinstance(field, dict):
                continue
            name = next(
                (field[key] for key in ("dt", "name", "naam", "label", "key", "Key", "Name", "id") if key in field),
                None,
            )
            said = next((field[key] for key in ("dd", "value", "waarde", "Value", "tekst") if key in field), None)
            if isinstance(name, (str, int)) and said is not None:
                yield _named(str(name)), said


def _named(key: str) -> str:
    return NUMBERED.get(key, f"veld {key}") if key.isdigit() else key


def first(record: Mapping[str, Any], role: Role) -> Any:
    """Return the first value that says something under any key of this role, or None."""
    for key, value in record.items():
        if plain(key) in KEYS[role] and value not in (None, "", [], {}):
            return value
    return None


def text(record: Mapping[str, Any], role: Role) -> str:
    """Return what a record says in this role, on as many lines as it has; empty where it says nothing."""
    return name_of(first(record, role))


def things(record: Mapping[str, Any], role: Role) -> list[Mapping[str, Any]]:
    """Return the records that stand under any key of this role, in order."""
    found: list[Mapping[str, Any]] = []
    for key, value in record.items():
        if plain(key) in KEYS[role]:
            found.extend(inner for inner in (value if isinstance(value, list) else [value]) if isinstance(inner, dict))
    return found


def name_of(value: Any, depth: int = 0) -> str:
    """Return a value as words: a text as it is, a thing by its name, a list joined; empty for the rest."""
    if isinstance(value, bool) or value is None or depth > DEEPEST:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return ", ".join(name for inner in value if (name := name_of(inner, depth + 1)))
    if isinstance(value, dict):
        for key, inner in folded(value).items():
            if plain(key) in NAMING and (name := name_of(inner, depth + 1)):
                return _whole_name(value, name)
        return next(
            (
                name
                for key, inner in value.items()
                if plain(key) in ("naamnatuurlijkpersoon", "natuurlijkpersoon", "person", "aanwezigedeelnemer")
                and (name := name_of(inner, depth + 1))
            ),
            "",
        )
    return ""


def _whole_name(value: Mapping[str, Any], name: str) -> str:
    """Join the parts of a person's name where they stand apart."""
    if not any(plain(key) == "achternaam" for key in value) or any(plain(key) == "volledigenaam" for key in value):
        return name
    by_key = {plain(key): inner for key, inner in value.items() if isinstance(inner, str)}
    parts = (by_key.get(key, "").strip() for key in ("voorletters", "tussenvoegsel", "achternaam"))
    return " ".join(part for part in parts if part)


def is_secret(record: Mapping[str, Any]) -> bool:
    """Say whether a record is marked as closed, by a flag or by whom it is open to.

    Any flag but a plain "no" counts: what a system marks in a way that is not known is withheld.
    """
    for key, value in record.items():
        name = plain(key)
        if name in KEYS[Role.SECRET] and _is_marked(value):
            return True
        if name in KEYS[Role.PUBLIC] and isinstance(value, str) and value.strip().casefold() not in OPEN:
            return True
    return False


def _is_marked(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return value != 0
    return isinstance(value, str) and value.strip().casefold() not in (
        "",
        "0",
        "false",
        "no",
        "nee",
        "public",
        "openbaar",
        "onwaar",
    )


def is_yes(value: Any) -> bool:
    """Say whether a value means yes."""
    return value is True or (isinstance(value, (int, str)) and str(value).strip().casefold() in YES)
