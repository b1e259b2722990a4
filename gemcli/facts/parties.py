"""Political parties by their canonical name, whatever alias a text uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

NATIONAL = {
    "VVD": (), "CDA": (), "D66": (), "SP": (), "PVV": (), "SGP": (), "DENK": ("Denk",),
    "50PLUS": ("50Plus",), "Volt": (),
    "JA21": (), "BBB": ("BoerBurgerBeweging",), "NSC": ("Nieuw Sociaal Contract",),
    "PvdA": ("Partij van de Arbeid", "PVDA"), "GroenLinks": ("GL", "Groenlinks"),
    "GroenLinks-PvdA": ("GL-PvdA", "GL/PvdA", "PvdA/GroenLinks", "PvdA-GroenLinks", "GroenLinks/PvdA", "PRO"),
    "PvdD": ("Partij voor de Dieren", "PvdDieren"), "FVD": ("FvD", "Forum voor Democratie"),
    "ChristenUnie": ("CU", "Christenunie"),
    "ChristenUnie/SGP": ("CU/SGP", "CU-SGP", "CU.SGP", "ChristenUnie-SGP", "SGP/ChristenUnie",
        "SGP-ChristenUnie", "SGP/CU"),
}  # fmt: skip
"""Parties known everywhere; a municipality's own aliases come before these."""


Own = tuple[tuple[str, tuple[str, ...]], ...]
"""Canonical names of a municipality's own parties, each with its aliases."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party as it is mentioned."""

    name: str
    """Canonical."""
    raw: str
    span: Span


def find(text: str, municipality: Municipality | None = None) -> tuple[Party, ...]:
    """Return every mention of a known party, the longest reading of each place; short names only as written.

    >>> [p.name for p in find("GL, CU/SGP en de Partij voor de Dieren; het cda niet")]
    ['GroenLinks', 'ChristenUnie/SGP', 'PvdD']
    """
    names, pattern = _known(_own(municipality))
    return tuple(
        Party(names[" ".join(match[0].split()).replace("‑", "-")], match[0], Span(match.start(), match.end()))
        for match in pattern.finditer(text)
    )


def canonical(name: str, municipality: Municipality | None = None) -> str:
    """Return the canonical name of a party written alone ("GL"), or the name itself when it is not known."""
    plain = " ".join(name.split())
    names = _names(municipality)
    if plain in names:
        return names[plain]
    folded = plain.casefold()
    return next((names[alias] for alias in names if alias.casefold() == folded), plain)


def _names(municipality: Municipality | None) -> dict[str, str]:
    return _known(_own(municipality))[0]


def _own(municipality: Municipality | None) -> Own:
    """Return the parties of a municipality as a key."""
    own = municipality.parties if municipality is not None else {}
    return tuple((name, tuple(aliases)) for name, aliases in own.items())


@lru_cache(maxsize=16)
def _known(own: Own) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the canonical name of each name that is known, and the pattern that finds them."""
    table: dict[str, str] = {}
    for name, aliases in NATIONAL.items():
        table |= dict.fromkeys((name, *aliases), name)
    for name, aliases in own:
        table |= dict.fromkeys((name, *aliases), name)
    # An own canonical name may itself be an alias of a national one: follow it once more.
    names = {alias: table.get(name, name) for alias, name in table.items()}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name).replace(r"\ ", r"\s{1,2}") for name in ordered)
    return names, re.compile(rf"(?<![\w/])(?:{words})(?![\w]|/[A-Z])")
