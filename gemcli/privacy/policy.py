"""What may leave this machine: kinds that are masked, kinds that stop a request, people who stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gemcli.errors import ConfigError, WithheldError
from gemcli.locales import N_, say
from gemcli.privacy.found import Found, Kind, Who


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules of `config/privacy.toml`; the defaults are the careful ones."""

    blocked: frozenset[Kind] = frozenset({Kind.BSN, Kind.IBAN})
    """Kinds that stop a request."""
    masked: frozenset[Kind] = frozenset(Kind)
    """Kinds that are replaced before a request."""
    kept: frozenset[Who] = frozenset({Who.OFFICIAL, Who.OFFICE})
    """Whose data stays as it is."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Policy:
        """Read the tables of `privacy.toml`; ConfigError names the key that does not fit."""
        kinds = table.get("kinds", {})
        people = table.get("people", {})
        if not isinstance(kinds, Mapping) or not isinstance(people, Mapping):
            raise _wrong("kinds, people")
        choices = {kind: _choice(kinds, kind.value, ("mask", "block", "keep"), _default(kind)) for kind in Kind}
        stays = {
            who: _choice(people, who.value, ("mask", "keep"), "keep" if who in cls().kept else "mask") for who in Who
        }
        for key in {*kinds} - {kind.value for kind in Kind} | {*people} - {who.value for who in Who}:
            raise _wrong(key)
        return cls(
            frozenset(kind for kind, choice in choices.items() if choice == "block"),
            frozenset(kind for kind, choice in choices.items() if choice != "keep"),
            frozenset(who for who, choice in stays.items() if choice == "keep"),
        )

    def masks(self, found: Found) -> bool:
        """Whether a span is replaced."""
        return found.kind in self.masked and found.who not in self.kept


def may_leave(found: Iterable[Found], policy: Policy) -> None:
    """Raise WithheldError when a text holds a kind that may not leave; the error counts and never quotes."""
    counts = Counter(one.kind for one in found if one.kind in policy.blocked and one.who not in policy.kept)
    if counts:
        listed = ", ".join(f"{counts[kind]} {kind.value.upper()}" for kind in sorted(counts))
        raise WithheldError(
            "personal_data",
            say(N_("The text holds personal data that may not leave this machine ({listed})."), listed=listed),
            say(N_("Use --engine extractive, take the numbers out, or allow the kind in privacy.toml.")),
        )


def _default(kind: Kind) -> str:
    return "block" if kind in Policy().blocked else "mask"


def _usual(who: Who) -> str:
    return "keep" if who in Policy().kept else "mask"


def _choice(table: Mapping[str, Any], key: str, allowed: tuple[str, ...], default: str) -> str:
    value = table.get(key, default)
    if value not in allowed:
        raise _wrong(key)
    return str(value)


def _wrong(key: str) -> ConfigError:
    return ConfigError(
        "privacy_wrong",
        say(N_("The value of {key} in privacy.toml does not fit."), key=key),
        say(N_("See the comments in the shipped privacy.toml.")),
    )
