"""Merges the findings of meetings into a register: each thing once, with all that was said of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gemcli.meetings.following.index import Index
from gemcli.meetings.following.same import item, relation
from gemcli.meetings.following.settling import is_closing, settled
from gemcli.meetings.following.similar import Likeness
from gemcli.meetings.following.states import in_order
from gemcli.model.claim import Kind
from gemcli.model.register import Entry, Merged, Register, Sighting

LETTERS = {Kind.COMMITMENT: "T", Kind.MOTION: "M", Kind.AMENDMENT: "A", Kind.DECISION: "B", Kind.ACTION: "ACT"}
"""What a number begins with: toezegging, motie, amendement, besluit, actie."""
UNDATED = "zd"
"""Stands in a number where the record names no date: zonder datum."""
COMPARED = 6
"""Sightings of an entry that a finding is compared with: the last ones and the first."""


@dataclass(frozen=True, slots=True)
class Merging:
    """A register with new findings in it, and what that took."""

    register: Register
    added: int
    """Entries that are new."""
    joined: int
    """Findings that went to entries that were there, or to one another."""
    known: tuple[Merged, ...]
    """Sources that had been merged before: nothing was done."""
    replaced: tuple[tuple[Merged, Merged], ...]
    """Sources of which another version was merged: before and after."""


def merge(register: Register, sources: Sequence[Merged], sightings: Sequence[Sighting]) -> Merging:
    """Return the register with these findings in it; what a person wrote is kept.

    A source with a hash that is in the register is not merged twice. Another version of a source (same file name,
    same meeting) takes the place of the old one, whose sightings go; entries keep their numbers.
    """
    had = {(source.sha256, source.selection) for source in register.sources}
    whole = {source.sha256 for source in register.sources if not source.selection}
    known = tuple(source for source in sources if source.sha256 in whole or (source.sha256, source.selection) in had)
    fresh = [source for source in sources if source not in known]
    replaced = _replaced(register.sources, fresh)
    hashes = {source.sha256 for source in fresh}
    there = {each.id: each.rests_on for entry in register.entries for each in entry.sightings}
    new = [
        each
        for each in in_order([one for finding in _once(sightings) for one in settled(finding)])
        if each.rests_on & hashes and not (each.id in there and each.rests_on <= there[each.id])
    ]
    joiner = _Joiner(register.entries, new)
    joined = sum(joiner.take(each) for each in new)
    gone = {old.sha256 for old, _ in replaced}
    kept = [source for source in register.sources if source.sha256 not in gone]
    entries = _without(joiner.entries, gone)
    return Merging(
        replace(register, sources=tuple(sorted({*kept, *fresh}, key=_source_order)), entries=_sorted(entries)),
        len(new) - joined,
        joined,
        known,
        replaced,
    )


def _once(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Leave out a task that is a promise as well: the same words of the same source stand in the list of promises."""
    promised = {_words(each) for each in sightings if each.kind is Kind.COMMITMENT}
    return [each for each in sightings if each.kind is not Kind.ACTION or _words(each) not in promised]


def _words(sighting: Sighting) -> frozenset[tuple[str, str]]:
    return frozenset((place.sha256, place.citation.exact) for place in sighting.places)


def numbered(sightings: Sequence[Sighting]) -> tuple[Entry, ...]:
    """Return an entry for each finding, in order, without joining any: one draft as it was approved."""
    joiner = _Joiner((), ())
    return tuple(Entry(joiner.number(each), each.kind, (each,)) for each in sightings)


def _replaced(old: Iterable[Merged], fresh: Iterable[Merged]) -> tuple[tuple[Merged, Merged], ...]:
    """Pair another version of a file with the one that was merged: the same name and the same meeting."""
    by_name = {(source.path, source.dated): source for source in old if source.dated}
    pairs = ((by_name.get((source.path, source.dated)), source) for source in fresh)
    return tuple((before, after) for before, after in pairs if before is not None and before.sha256 != after.sha256)


class _Joiner:
    """Puts findings with the entries that they belong to, one at a time."""

    def __init__(self, entries: Sequence[Entry], new: Sequence[Sighting]) -> None:
        self.entries = list(entries)
        self._numbers = {entry.number for entry in entries}
        self._index = Index()
        held = [each for entry in entries for each in entry.sightings]
        self._alone = Counter(
            _slot(each) for each in {(each.id, each.rests_on): each for each in (*held, *new)}.values()
        )
        for place, entry in enumerate(entries):
            for sighting in entry.sightings:
                self._index.add(place, sighting)

    def take(self, new: Sighting) -> bool:
        """Join a finding to its entry, or open a new one; whether it was joined."""
        same, maybe = self._candidates(new)
        if same is None:
            entry = Entry(self.number(new), new.kind, (new,), maybe_same=tuple(maybe[:MAYBE]))
            self.entries.append(entry)
            self._index.add(len(self.entries) - 1, new)
            return False
        entry = self.entries[same]
        self.entries[same] = replace(entry, sightings=in_order((*(_other_than(entry, new)), new)))
        self._index.add(same, new)
        return True

    def _candidates(self, new: Sighting) -> tuple[int | None, list[str]]:
        best: int | None = None
        maybe: list[str] = []
        found = 0
        for place in self._index.near(new):
            entry = self.entries[place]
            if entry.kind is not new.kind:
                continue
            alike = self._likeness(entry, new)
            if alike is Likeness.SAME:
                found += 1
                if is_closing(new):
                    maybe.append(entry.number)
                best = place if best is None or _nearer(entry, self.entries[best], new) else best
            elif alike is Likeness.MAYBE:
                maybe.append(entry.number)
        if is_closing(new) and found > 1:
            return None, maybe[::-1]
        return best, [number for number in maybe[::-1] if best is None]

    def _likeness(self, entry: Entry, new: Sighting) -> Likeness:
        if any(each.id == new.id and each.dated == new.dated and each.text == new.text for each in entry.sightings):
            return Likeness.SAME
        near = (*entry.sightings[:1], *entry.sightings[1:][-COMPARED:])
        alike = [relation(each, new) for each in near]
        if self._only_one_on_its_item(entry, new):
            alike.append(Likeness.SAME)
        if new.kind in (Kind.MOTION, Kind.AMENDMENT, Kind.DECISION):
            # what was voted on since, or stands apart in the same meeting, is not open any more
            latest = [each for each in entry.sightings if each.dated == entry.sightings[-1].dated]
            if new.dated > latest[-1].dated:
                return max(relation(each, new) for each in latest)
        if new.kind is Kind.COMMITMENT and any((each.state == "refused") != (new.state == "refused") for each in near):
            return min(max(alike), Likeness.MAYBE)
        return max(alike)

    def _only_one_on_its_item(self, entry: Entry, new: Sighting) -> bool:
        """Two records of a meeting that each know one decision on an item mean the same, if outcomes agree."""
        if new.kind is not Kind.DECISION or not new.dated or self._alone[_slot(new)] != 1:
            return False
        return any(
            _slot(each)[1:] == _slot(new)[1:]
            and not each.rests_on & new.rests_on
            and self._alone[_slot(each)] == 1
            and each.state == new.state != "unknown"
            for each in entry.sightings
        )

    def number(self, new: Sighting) -> str:
        """Return a number that people can read: kind, date, and the printed number or a count."""
        stem = f"{LETTERS[new.kind]} {new.dated or UNDATED}"
        own = str(new.fields.get("raw_id") or "") if new.kind in (Kind.MOTION, Kind.AMENDMENT) else ""
        own = own or (item(new) if new.kind is Kind.DECISION else "")
        own = " ".join(own.split())
        base = f"{stem} {own}" if own and len(own) <= 24 else stem
        number, count = base, 1
        if base == stem:
            number = f"{stem} nr 1"
        while number in self._numbers:
            count += 1
            number = f"{base} ({count})" if base != stem else f"{stem} nr {count}"
        self._numbers.add(number)
        return number


MAYBE = 3
"""Numbers that are named as perhaps the same."""


def _slot(sighting: Sighting) -> tuple[str, str, str, str]:
    """The records, the meeting and the agenda item of a decision."""
    return ",".join(sorted(sighting.rests_on)), sighting.dated, item(sighting), sighting.kind.value


def _nearer(entry: Entry, other: Entry, new: Sighting) -> bool:
    """Whether an entry is the better of two: of the same meeting, else the newer one."""
    days = [each.dated for each in entry.sightings], [each.dated for each in other.sightings]
    mine, others = new.dated in days[0], new.dated in days[1]
    return mine if mine != others else max(days[0]) > max(days[1])


def _other_than(entry: Entry, new: Sighting) -> list[Sighting]:
    """The sightings of an entry without an earlier reading of this very one."""
    return [each for each in entry.sightings if not (each.id == new.id and each.rests_on <= new.rests_on)]


def _without(entries: Sequence[Entry], gone: set[str]) -> list[Entry]:
    """Take the places of replaced sources out; an entry that nothing carries any more goes, unless a person wrote."""
    if not gone:
        return list(entries)
    kept = []
    for entry in entries:
        left = tuple(
            replace(each, places=tuple(place for place in each.places if place.sha256 not in gone))
            for each in entry.sightings
        )
        left = tuple(each for each in left if each.places)
        if left or entry.people or not entry.sightings:
            kept.append(replace(entry, sightings=left))
    numbers = {entry.number for entry in kept}
    return [replace(entry, maybe_same=tuple(n for n in entry.maybe_same if n in numbers)) for entry in kept]


def _source_order(source: Merged) -> tuple[str, str, str, str]:
    return source.dated, source.path, source.sha256, source.selection


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """By kind, then by date and number, counted as people count: nr 2 before nr 10."""
    kinds = list(LETTERS)
    return tuple(sorted(entries, key=lambda entry: (kinds.index(entry.kind), _natural(entry.number))))


def _natural(number: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d{1,12}|\D+", number))
