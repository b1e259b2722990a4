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
        is_upward = name in PARENTS and name != "informatieobject"
        if key in ADDRESSES or name in KEYS[Role.ADDRESS] or is_upward:
            return value
        return self.whole(value, above, depth + 1)

    def _goes_on(self, depth: int) -> bool:
        return depth <= DEEPEST and self._left > 0

    def _named(self, value: str) -> dict[str, Any] | None:
        """Return the record of an address; a word or a plain number is none."""
        return self._index.get(value) if ADDRESS.fullmatch(value) else None
