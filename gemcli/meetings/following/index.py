"""Finds the entries that a finding may belong to, without looking at all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from gemcli.meetings.following.same import UNIQUE, item, number, promised
from gemcli.meetings.following.settling import is_closing
from gemcli.meetings.following.similar import content
from gemcli.meetings.titles import number_of
from gemcli.model.claim import Kind
from gemcli.model.register import Sighting

RAREST = 8
"""Words of a text by which entries are looked up: those that the fewest entries have."""
LATEST = 40
"""Entries that are looked at for one word, the newest ones; keeps the work linear in the number of meetings."""
MOST = 8
"""Entries that are compared with one finding by its words."""


class Index:
    """Where the entries of a register are, by number, by agenda item and by content word."""

    def __init__(self) -> None:
        self._keys: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self._words: dict[tuple[Kind, str], list[int]] = defaultdict(list)

    def add(self, place: int, sighting: Sighting) -> None:
        """Note that the entry at this place has this sighting."""
        for key in _keys(sighting):
            if place not in self._keys[key][-MOST:]:
                self._keys[key].append(place)
        for root in _roots(sighting):
            found = self._words[sighting.kind, root]
            if not found or found[-1] != place:
                found.append(place)

    def near(self, sighting: Sighting) -> tuple[int, ...]:
        """Return the places of entries that may be the same, in the order in which they came."""
        found = {
            place: None
            for key in _keys(sighting)
            if key[1] != "of any meeting" or is_closing(sighting)
            for place in self._keys.get(key, ())[-LATEST:]
        }
        counted: Counter[int] = Counter()
        lists = sorted((self._words.get((sighting.kind, root), []) for root in _roots(sighting)), key=len)
        for places in [places for places in lists if places][:RAREST]:
            counted.update(places[-LATEST:])
        found.update(dict.fromkeys(place for place, _ in counted.most_common(MOST)))
        return tuple(sorted(found))


def _keys(sighting: Sighting) -> Iterator[tuple[object, ...]]:
    kind, day = sighting.kind, sighting.dated
    if sighting.id:
        yield kind, "id", sighting.id
    if kind in (Kind.MOTION, Kind.AMENDMENT) and (printed := number(sighting)):
        yield kind, day, printed
        yield kind, "of any meeting", printed
        if UNIQUE.search(printed):
            yield kind, "", printed
    if kind is Kind.DECISION:
        yield kind, day, item(sighting)
        if document := number_of(str(sighting.fields.get("title") or "")):
            yield kind, "", document


def _roots(sighting: Sighting) -> frozenset[str]:
    if sighting.kind in (Kind.COMMITMENT, Kind.ACTION):
        return content(promised(sighting)).roots
    title = str(sighting.fields.get("title") or "")
    if is_closing(sighting):
        return content(f"{title} {sighting.text}").roots
    return content(title or sighting.text).roots
