"""Parties under two names: the shorthand of the minutes and the name that the party gives itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gemcli.facts import parties
from gemcli.meetings.layout import Layout
from gemcli.meetings.learning.college import surname
from gemcli.meetings.learning.entry import Entry, Seen
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section
from gemcli.model.span import Span

PARTS = re.compile(r"[\s/&.\-]+")
ENOUGH_PEOPLE = 2
"""Members who must stand under both names when the shorthand does not show in the letters of the name."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody under the name of a party."""

    surname: str
    party: str
    seen: Seen


def party_names(
    document: Document, found: Layout, sections: Sequence[Section], municipality: Municipality
) -> Iterator[Entry]:
    """Propose an alias where the same members stand under two names of a party.

    One member is enough when the letters agree (`HvD` and Hart voor Dorp), two where they do not. A party that the
    profile or everybody knows under both names is left out.
    """
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    first: dict[str, Seen] = {}
    counts: Counter[str] = Counter()
    by_member: dict[str, set[str]] = defaultdict(set)
    for each in _memberships(document, found, sections):
        by_member[each.surname].add(each.party)
        counts[each.party] += 1
        first.setdefault(each.party, each.seen)
    for member, names in by_member.items():
        for short, long in _pairs(names):
            shared[short, long].add(member)
    for (short, long), members in shared.items():
        if parties.canonical(short, municipality) == parties.canonical(long, municipality):
            continue
        if len(members) >= ENOUGH_PEOPLE or is_shorthand(short, long):
            places = (first[short], first[long])
            yield Entry("parties", short, under=long, count=counts[short], places=places)


def is_shorthand(short: str, long: str) -> bool:
    """Say whether the letters of a shorthand are the first letters of the words of a name, in order.

    >>> is_shorthand("HvD", "Hart voor Dorp"), is_shorthand("GB", "Gemeentebelangen"), is_shorthand("SP", "D66")
    (True, True, False)
    """
    letters = [char for char in short.casefold() if char.isalpha()]
    words = [word for word in PARTS.split(long.casefold()) if word]
    if not letters or len(short) >= len(long):
        return False
    if len(words) > 1:
        initials = [word[0] for word in words]
        capitals = [word[0].casefold() for word in PARTS.split(long) if word[:1].isupper()]
        return letters in (initials, capitals)
    rest = iter(words[0])
    return len(letters) >= 2 and words[0][0] == letters[0] and all(letter in rest for letter in letters)


def _pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(names, key=lambda name: (len(name), name))
    for place, short in enumerate(ordered):
        for long in ordered[place + 1 :]:
            yield short, long


def _memberships(document: Document, found: Layout, sections: Sequence[Section]) -> Iterator[Membership]:
    """Return who stands under which party: in the list of members, as speaker, and as first submitter of a motion."""
    listed = Seen(document.source.id, Span(found.attendance.start, found.attendance.end))
    for name, party in found.attendance.present:
        if party:
            yield Membership(surname(name).casefold(), party, listed)
    for each in sections:
        if each.party and each.speaker and each.sentence_ids and each.role in (Role.COUNCILLOR, Role.COLLEGE):
            span = document.sentence(each.sentence_ids[0]).spans[0]
            yield Membership(surname(each.speaker).casefold(), each.party, Seen(document.source.id, span))
    for motion in found.submissions:
        if motion.mention.party and motion.submitters:
            name = re.sub(r"^(?:de heer|mevrouw|het lid)\s", "", motion.submitters[0])
            if name and name[0].isupper():
                seen = Seen(document.source.id, Span(*motion.intro))
                yield Membership(surname(name).casefold(), motion.mention.party, seen)
