"""One thing that records suggest for the profile of a municipality, with the places where it was seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gemcli.model.span import Span

MOST_PLACES = 3
"""Places that are shown to the person who decides; more make no better proof."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A place in a document where something stands."""

    source_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A proposal; a person accepts or strikes it."""

    key: str
    """Key of `municipality.toml`: name, college, parties, id_patterns, statuses, own_addresses."""
    value: str
    under: str = ""
    """The party of an alias, the outcome of a status word; empty where there is none or only a person knows it."""
    count: int = 1
    """How often it was seen."""
    places: tuple[Seen, ...] = ()


def gathered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Join equal entries of several documents, counts added, the first places kept; in order of first appearance."""
    found: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        mark = (entry.key, entry.under, entry.value)
        known = found.get(mark)
        if known is None:
            found[mark] = replace(entry, places=entry.places[:MOST_PLACES])
            continue
        places = (*known.places, *entry.places)[:MOST_PLACES]
        found[mark] = replace(known, count=known.count + entry.count, places=places)
    return tuple(found.values())
