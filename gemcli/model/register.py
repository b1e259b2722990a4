"""The register that a clerk keeps: what was decided, moved and promised, followed over several meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gemcli.model.citation import Citation
from gemcli.model.claim import FieldValue, Kind
from gemcli.model.source import Rank


@dataclass(frozen=True, slots=True)
class Merged:
    """A source whose findings are in the register."""

    path: str
    sha256: str
    dated: str
    """ISO date of the meeting or letter; empty when the source states none."""
    rank: Rank
    selection: str = ""
    """What was asked of it: empty for all of it, else the options that narrowed it ("item=K")."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source says it: the citation, with the file and hash that it was cut from."""

    citation: Citation
    path: str
    sha256: str
    rank: Rank


@dataclass(frozen=True, slots=True)
class Sighting:
    """One finding of one meeting: what was said of an entry then, and where."""

    id: str
    """Of the finding: stable across runs."""
    key: str
    kind: Kind
    text: str
    """The sentence of the draft, readable alone."""
    dated: str
    """ISO date of the meeting; empty when its record names none."""
    state: str
    """The outcome or status, a word of the contract's closed lists; `settled` where it is said to be done."""
    fields: Mapping[str, FieldValue]
    places: tuple[Place, ...]
    verdict: str
    must_verify: tuple[str, ...] = ()
    order: int = 0
    """Place among the findings of its draft: what comes later holds."""

    @property
    def rests_on(self) -> frozenset[str]:
        """The hashes of the sources that say it."""
        return frozenset(place.sha256 for place in self.places)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is followed: a motion, a decision, a promise or a task."""

    number: str
    """How people call it; never changes and is never given twice."""
    kind: Kind
    sightings: tuple[Sighting, ...]
    """By date, then as official as they are; empty for a row that a person added."""
    people: Mapping[str, str] = field(default_factory=dict)
    """What a person wrote, by the name of the column: stands above whatever gemcli proposes."""
    maybe_same: tuple[str, ...] = ()
    """Numbers of entries that may be the same, for a person to decide."""
    taken_out: bool = False
    """A person took its row out of the list: it is kept, and stays out."""


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that is followed, and the sources that it was read from."""

    language: str = "nl"
    sources: tuple[Merged, ...] = ()
    entries: tuple[Entry, ...] = ()
    lists: tuple[str, ...] = ()
    """File names of the lists (CSV, XLSX) that are kept beside it, all alike."""

    def entry(self, number: str) -> Entry:
        """Return an entry; KeyError for a number that is not in use."""
        for entry in self.entries:
            if entry.number == number:
                return entry
        raise KeyError(number)

    @property
    def newest(self) -> str:
        """The date of the newest meeting in it; empty when none has a date."""
        return max((source.dated for source in self.sources), default="")


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry as it stands now: what all its sightings come to."""

    entry: Entry
    first: Sighting | None
    """None for a row that a person added, as is `last`."""
    last: Sighting | None
    """The newest meeting, and of its records the most official one."""
    fields: Mapping[str, FieldValue]
    """What the sightings say together; an outcome with its counts is that of the last one."""
    text: str = ""
    """The fullest sentence that says how it stands."""
    versions: tuple[Sighting, ...] = ()
    """Sightings of one meeting that contradict each other, each with its own place; empty where they agree."""
    is_open: bool = False
    """Whether something is still to be done or decided."""
    due: str = ""
    """ISO date that the record itself writes out."""
    due_text: str = ""
    """The words of the term."""
    proposed: str = ""
    """ISO date that these words come to, seen from the meeting: for a person to confirm."""
