"""The ground in the Woo on which a piece of personal data is not published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.marking import OWN_WORDS, Marked

LIFE = "5.1.2.e"
"""Woo article 5.1, second paragraph, under e: respect for the private life of people."""
NUMBER = "5.1.1.e"
"""Woo article 5.1, first paragraph, under e: numbers that the law prescribes to identify people (UAVG article 46)."""
SHAPE = re.compile(r"[0-9a-z][0-9a-z. -]{0,30}")
KINDS = (*(kind.value for kind in Kind), OWN_WORDS)


@dataclass(frozen=True, slots=True)
class Grounds:
    """The table `[woo]` of `privacy.toml`: ground by kind, and by whose data it is where that decides.

    Only kinds that rules find have a ground here. Special categories (health, belief, criminal record: article 5.1,
    first paragraph, under d) and what another ground protects are not found: a person adds those.
    """

    by_kind: Mapping[str, str] = field(default_factory=lambda: {Kind.BSN.value: NUMBER})
    by_role: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Grounds:
        """Read `[woo.kinds]` and `[woo.people]`; ConfigError names the key that does not fit."""
        woo = table.get("woo", {})
        kinds = _texts(woo, "kinds", KINDS)
        return cls({**cls().by_kind, **kinds}, _texts(woo, "people", tuple(who.value for who in Who)))

    def of(self, marked: Marked) -> str:
        """Return the ground of a span; a number of identification keeps its own, whoever it belongs to."""
        own = self.by_kind.get(marked.kind, LIFE)
        return own if own != LIFE else self.by_role.get(marked.who.value, LIFE)


def _texts(woo: object, key: str, allowed: tuple[str, ...]) -> dict[str, str]:
    table = woo.get(key, {}) if isinstance(woo, Mapping) else None
    if not isinstance(table, Mapping):
        raise _wrong(f"woo.{key}")
    for name, value in table.items():
        if name not in allowed or not isinstance(value, str) or not SHAPE.fullmatch(value):
            raise _wrong(f"woo.{key}.{name}")
    return dict(table)


def _wrong(key: str) -> ConfigError:
    return ConfigError(
        "privacy_wrong",
        say(N_("The value of {key} in privacy.toml does not fit."), key=key),
        say(N_("See the comments in the shipped privacy.toml.")),
    )
