"""What a municipality calls things: the profile that people maintain in `municipality.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.model.escalation import Escalation

ADDRESS = re.compile(r"(?P<whole>[^\s<>@;,\"]{1,100}@(?P<domain>[^\s<>@;,\"]{1,200}))>?\s{0,9}$")
"""The address at the end of a sender: what stands before it is a name that anybody can choose."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """Names and words of one municipality; the defaults fit any."""

    name: str = ""
    parties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical party name -> aliases as they occur ("GroenLinks" -> ("GL",))."""
    college: tuple[str, ...] = ()
    """Surnames of mayor and aldermen."""
    statuses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Outcome of the contract (adopted, rejected, ...) -> words used here, beyond the usual ones."""
    id_patterns: tuple[str, ...] = ()
    """Regular expressions for motion and amendment ids that the usual ones miss."""
    own_addresses: tuple[str, ...] = ()
    """Street addresses, postcodes, phone numbers and mail domains of the municipality itself: never masked."""
    house_style: Mapping[str, str] = field(default_factory=dict)
    """salutation, sign_off, capacity, contact and the like, for letters."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Terms that the municipality sets itself: `council_questions`, `message`, each with its `..._rule`."""
    escalations: tuple[Escalation, ...] = ()
    """What goes to somebody else, in order: the first rule that fits counts."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Municipality:
        """Build a profile from the tables of `municipality.toml`; ConfigError names the key that does not fit."""
        return cls(
            name=str(table.get("name", "")),
            parties=_lists(table, "parties"),
            college=_texts("college", table.get("college", ())),
            statuses=_lists(table, "statuses"),
            id_patterns=_texts("id_patterns", table.get("id_patterns", ())),
            own_addresses=_texts("own_addresses", table.get("own_addresses", ())),
            house_style={key: str(value) for key, value in _table(table, "house_style").items()},
            terms={key: str(value) for key, value in _table(table, "terms").items()},
            escalations=_escalations(table),
        )

    def owns(self, sender: str) -> bool:
        """Whether a sender's address is the municipality's own: the whole of it, or its domain.

        A name is no address: anybody can call himself "waterrade.example".

        >>> Municipality(own_addresses=("waterrade.example",)).owns("Balie <balie@post.waterrade.example>")
        True
        >>> Municipality(own_addresses=("waterrade.example",)).owns("waterrade.example <x@y.example>")
        False
        """
        found = ADDRESS.search(sender)
        if found is None:
            return False
        own = {address.casefold().strip().lstrip("@") for address in self.own_addresses if "." in address}
        domain = found["domain"].casefold()
        return found["whole"].casefold() in own or any(
            domain == one or domain.endswith(f".{one}") for one in own if "@" not in one
        )

    def party(self, name: str) -> str:
        """Return the canonical name of a party, or the name itself when the profile does not know it."""
        folded = name.casefold().strip()
        for canonical, aliases in self.parties.items():
            if folded == canonical.casefold() or folded in (alias.casefold() for alias in aliases):
                return canonical
        return name.strip()


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _wrong(key)
    return tuple(value)


def _table(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise _wrong(key)
    return value


def _lists(table: Mapping[str, Any], key: str) -> dict[str, tuple[str, ...]]:
    return {name: _texts(f"{key}.{name}", value) for name, value in _table(table, key).items()}


def _escalations(table: Mapping[str, Any]) -> tuple[Escalation, ...]:
    rules = table.get("escalation", ())
    if not isinstance(rules, list | tuple):
        raise _wrong("escalation")
    return tuple(Escalation.from_table(rule) for rule in rules)


def _wrong(key: str) -> ConfigError:
    return ConfigError(
        "municipality_wrong",
        say(N_("The value of {key} in the profile of the municipality does not fit."), key=key),
        say(N_("See the comments in the shipped municipality.toml.")),
    )
