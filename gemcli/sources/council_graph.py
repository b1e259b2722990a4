"""Puts together what an export of a council keeps apart: records that name each other by address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_record import plain

PARENTS: Mapping[str, tuple[str, ...]] = {
    "vergadering": ("agendapunten",),
    "hoofdagendapunt": ("subagendapunten",),
    "agendapunt": ("stemmingen", "spreekfragmenten"),
    "stemming": ("stemresultaatPerFractie", "stemmen"),
    "informatieobject": (),
}
"""Which record names the one that it belongs to under this key, and under which key it then belongs there."""
KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("stemmen", frozenset({"keuzestemming"})),
    ("stemresultaatPerFractie", frozenset({"fractiestemresultaat"})),
    ("stemmingen", frozenset({"resultaatmondelingestemming", "stemmingstype", "stemmingoverpersonen"})),
    ("spreekfragmenten", frozenset({"aanvangspreekfragment", "tekstspreekfragment", "videotijdsaanduidingaanvang"})),
    ("agendapunten", frozenset({"agendapunttitel", "agendapuntvolgnummer", "agendapuntkenmerk"})),
)
"""How a record of Open Raadsinformatie is known where it does not say what it is."""
ADDRESSES = ("url", "id", "@id")
TYPES = ("@type", "type", "__typename", "objecttype")
RANKS: Mapping[str, tuple[int, str]] = {
    "meeting": (0, ""), "event": (0, ""), "vergadering": (0, ""), "session": (0, ""),
    "agendaitem": (1, "agendapunten"), "agendapunt": (1, "agendapunten"), "meetingitem": (1, "agendapunten"),
    "motion": (2, "moties"), "motie": (2, "moties"),
    "amendment": (2, "amendementen"), "amendement": (2, "amendementen"), "subamendement": (2, "amendementen"),
    "voteevent": (3, "stemmingen"), "stemming": (3, "stemmingen"), "votingevent": (3, "stemmingen"),
    "vote": (4, "stemmen"), "stem": (4, "stemmen"),
}  # fmt: skip
"""The kinds of records of open council data, from the meeting down, and the key of each in the one above."""
UPWARD = frozenset({"parentid", "parent", "meetingid", "eventid", "amends", "legislativesessionid"})
"""Keys under which a record names what it stands in."""
LISTS = ("motionids", "amendmentids", "moties", "motieids", "voteeventids")
"""Keys under which an item lists the addresses of its motions and votes."""
PROPOSALS = ("proposal", "raadsvoorstel", "voorstel", "collegevoorstel")
"""What the older model calls a motion too: the proposal of the item itself."""
ADDRESS = re.compile(r"(?=[^\d]{0,200}\d)[^\s]{6,400}|[a-z]{2,10}:[^\s]{1,400}")
DEEPEST = 40
MOST = 200_000
"""Records that are looked at; an export of one meeting holds some thousands."""


def joined(value: Any) -> Any:
    """Return the export with every address that names another of its records replaced by that record.

    A record that only says to which meeting, item or vote it belongs is put there. A circle is cut where it closes:
    the address stays an address.
    """
    index: dict[str, dict[str, Any]] = {}
    for record in _records(value):
        for name in ADDRESSES:
            if isinstance(record.get(name), str) and len(record) > 1:
                index.setdefault(record[name], record)
    if not index:
        return value
    _adopt(value, index)
    _adopt_by_kind(value, index)
    return _Joiner(index).whole(value)


def _records(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every record of an export, outer ones first."""
    waiting, seen = [value], 0
    while waiting and seen < MOST:
        inner = waiting.pop()
        seen += 1
        if isinstance(inner, dict):
            yield inner
            waiting.extend(reversed([each for each in inner.values() if isinstance(each, (dict, list))]))
        elif isinstance(inner, list):
            waiting.extend(reversed([each for each in inner if isinstance(each, (dict, list))]))


def _adopt(value: Any, index: Mapping[str, dict[str, Any]]) -> None:
    """Give records to the one that they say they belong to, unless that one lists them itself."""
    for record in list(_records(value)):
        home = next((key for key, marks in KINDS if marks & {plain(name) for name in record}), "")
        for key, target in list(record.items()):
            under = PARENTS.get(plain(key), ())
            address = target if isinstance(target, str) else target.get("url") if isinstance(target, dict) else None
            parent = index.get(address) if isinstance(address, str) else None
            if parent is None or parent is record or home not in under:
                continue
            listed = parent.get(home)
            own = listed if isinstance(listed, list) else [] if listed in (None, "", {}) else [listed]
            if not any(_is_same(one, record) for one in own):
                parent[home] = [*own, record]


def _adopt_by_kind(value: Any, index: Mapping[str, dict[str, Any]]) -> None:
    """Give records that say what kind they are to the nearest kind above that they name, whatever the key is called."""
    records = list(_records(value))
    listing = {
        id(piece): record
        for record in records
        for key, target in record.items()
        if plain(key) in LISTS and isinstance(target, list)
        for one in target
        if isinstance(one, str) and (piece := index.get(one)) is not None
    }
    for record in records:
        rank, home = _kind(record)
        if not home or _is_proposal(record):
            continue
        above = [
            parent
            for key, target in record.items()
            if key not in ADDRESSES
            and isinstance(target, str)
            and (parent := index.get(target)) is not None
            and parent is not record
            and 0 <= _kind(parent)[0] < rank
        ]
        parent = max(above, key=lambda one: _kind(one)[0], default=None) or listing.get(id(record))
        if parent is not None and _is_proposal(parent):
            proposal = parent
            parent = next(
                (index[one] for one in parent.values() if isinstance(one, str) and _is_item(index.get(one))), None
            )
            if parent is not None:
                titled = {key: target for key, target in record.items() if index.get(str(target)) is not proposal}
                record = {**titled, "titel": proposal.get("name") or proposal.get("title") or ""}
        if parent is None:
            continue
        listed = parent.get(home)
        own = listed if isinstance(listed, list) else [] if listed in (None, "", {}) else [listed]
        elsewhere = [
            one for key, each in parent.items() if isinstance(each, list) and plain(key) not in LISTS for one in each
        ]
        if not any(_is_same(one, record) for one in (*own, *elsewhere)):
            parent[home] = [*own, record]


def _kind(record: Mapping[str, Any]) -> tuple[int, str]:
    """Return how far below the meeting a record of its kind stands, -1 for another, and its key in the one above."""
    named = next((record[key] for key in (*TYPES, "classification") if isinstance(record.get(key), str)), "")
    return RANKS.get(plain(named.rsplit("#", 1)[-1].rsplit("/", 1)[-1].rsplit(":", 1)[-1]), (-1, ""))


def _is_proposal(record: Mapping[str, Any]) -> bool:
    return _kind(record)[0] == 2 and plain(str(record.get("classification", ""))) in PROPOSALS


def _is_item(record: Mapping[str, Any] | None) -> bool:
    return record is not None and _kind(record)[0] == 1


def _is_same(one: Any, record: Mapping[str, Any]) -> bool:
    """Say whether a value is this record or its address."""
    if one is record:
        return True
    address = one.get("url") if isinstance(one, dict) else one
    return isinstance(address, str) and address in (record.get("url"), record.get("id"), record.get("@id"))


class _Joiner:
    """Copies an export with its addresses replaced, within a bound: records may name each other many times over."""

    def __init__(self, index: Mapping[str, dict[str, Any]]) -> None:
        self._index = index
        self._left = MOST

    def whole(self, value: Any, above: tuple[int, ...] = (), depth: int = 0) -> Any:
        """Return a value with what it names put in place; `above` are the records that it stands in."""
        self._left -= 1
        if isinstance(value, str):
            record = self._named(value)
            return value if record is None or id(record) in above else self._record(record, above, depth)
        if isinstance(value, list):
            return [self.whole(inner, above, depth + 1) for inner in value] if self._goes_on(depth) else []
        if not isinstance(value, dict):
            return value
        address = value.get("url")
        record = self._named(address) if isinstance(address, str) and len(value) <= 2 else None
        if record is not None and record is not value and id(record) not in above:
            return self._record(record, above, depth)
        return self._record(value, above, depth)

    def _record(self, record: dict[str, Any], above: tuple[int, ...], depth: int) -> Any:
        if not self._goes_on(depth):
            return {}
        inside = (*above, id(record))
        return {key: self._field(key, value, inside, depth) for key, value in record.items()}

    def _field(self, key: str, value: Any, above: tuple[int, ...], depth: int) -> Any:
        """Follow a field; what a record is called and what it belongs to stays an address."""
        name = plain(key)
        is_upward = (name in PARENTS and name != "informatieobject") or name in UPWARD
        if key in ADDRESSES or name in KEYS[Role.ADDRESS] or is_upward:
            return value
        return self.whole(value, above, depth + 1)

    def _goes_on(self, depth: int) -> bool:
        return depth <= DEEPEST and self._left > 0

    def _named(self, value: str) -> dict[str, Any] | None:
        """Return the record of an address; a word or a plain number is none."""
        return self._index.get(value) if ADDRESS.fullmatch(value) else None
