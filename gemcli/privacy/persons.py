"""Tells the persons of a dossier apart: which forms of a name are one person, and what that person is there for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.marking import Marked
from gemcli.privacy.names import surname
from gemcli.privacy.role_words import CONCERNED
from gemcli.text.words import PARTICLES

IN_BRACKETS = re.compile(r"\([^)]{0,30}\)")
MAILBOX = re.compile(r"(?P<first>[^\W\d_]{1,30})[._-](?P<last>[^\W\d_][\w.'-]{0,40})@")
"""`fatima.elkhattabi@` and `f.elkhattabi@`: a first name or initial, and a surname without its blanks."""


MOST_ALIKE = 100
"""People of one surname who are told apart."""


@dataclass(eq=False, slots=True)
class Person:
    """Somebody whom a dossier names; every form of the name that comes by may tell more of it."""

    last: str
    """Surname in small letters, with its tussenvoegsels."""
    firsts: tuple[str, ...] = ()
    """First names or initials in small letters, without stops; empty while only the surname is known."""
    stated: str = ""
    """What a paper says beside the name that this person is there for, see `role_words`; empty where none does."""
    known_as: str = ""
    """What is known of this person besides: a civil servant, a speaker from the public, who wrote a letter."""

    @property
    def role(self) -> str:
        """What this person is there for."""
        return self.stated or self.known_as or CONCERNED

    def is_called(self, firsts: Sequence[str]) -> bool:
        """Whether first names or initials can be this person's: what is not known contradicts nothing."""
        return all(_agree(own, other) for own, other in zip(self.firsts, firsts, strict=False))

    def adopt(self, firsts: Sequence[str]) -> None:
        """Learn first names: a whole one says more than an initial."""
        longer = max(self.firsts, tuple(firsts), key=len)
        both = zip(self.firsts, firsts, strict=False)
        known = tuple(max(pair, key=len) for pair in both)
        self.firsts = (*known, *longer[len(known) :])


@dataclass(slots=True)
class Persons:
    """Everybody in one dossier who is not in function; whoever asks gets the same person for the same name.

    Two people share a surname where their first names or initials contradict each other. A first name on its own is
    the one person who is called so; a name in an address of electronic mail tells the first name of its owner.
    """

    _by_surname: dict[str, list[Person]] = field(default_factory=dict)
    _by_first: dict[str, list[Person]] = field(default_factory=dict)
    """By whole first name."""
    _by_joined: dict[str, list[Person]] = field(default_factory=dict)
    """By surname without its blanks, as a mailbox has it."""
    _by_name: dict[str, Person] = field(default_factory=dict)

    def of(self, name: str) -> Person:
        """Return who is named, somebody new if need be; the same words are the same person from then on.

        >>> persons = Persons()
        >>> fatima = persons.of("Fatima El Khattabi")
        >>> [persons.of(name) is fatima for name in ("F. El Khattabi", "El Khattabi", "Fatima", "Ali El Khattabi")]
        [True, True, True, False]
        """
        words = folded(name)
        if words not in self._by_name:
            self._by_name[words] = self._find(words) or self._new(words)
        return self._by_name[words]

    def learn(self, found: Iterable[Found | Marked]) -> None:
        """Learn names before anybody asks, whole ones first, so that a bare form finds the person it is of.

        Behind a title stands a surname, though it may be a first name as well: `mevrouw Daniel`.
        """
        listed = list({(one.kind, one.text, one.why == "title"): one for one in found}.values())
        people = [one for one in listed if one.kind == Kind.PERSON]
        whole = [one.text for one in people if parts(one.text)[1]]
        bare = [one for one in people if not parts(one.text)[1]]
        lasts = [one.text for one in bare if one.why == "title" or one.text.casefold() not in FIRST_NAMES]
        for name in whole:
            self.of(name)
        for name in lasts:
            self._by_name.setdefault(folded(name), self._of_surname(name) or self._new(name))
        for one in listed:
            if one.kind == Kind.EMAIL:
                self._learn_mailbox(one.text)
        for one in bare:
            self.of(one.text)

    def everybody(self) -> Iterator[Person]:
        """Yield everybody who is known so far."""
        for alike in self._by_surname.values():
            yield from alike

    def _find(self, name: str) -> Person | None:
        last, firsts = parts(name)
        return self._of_surname(name) or (None if firsts else self._called(last))

    def _of_surname(self, name: str) -> Person | None:
        last, firsts = parts(name)
        for person in self._by_surname.get(last, ())[:MOST_ALIKE]:
            if person.is_called(firsts):
                self._adopt(person, firsts)
                return person
        return None

    def _new(self, name: str) -> Person:
        last, firsts = parts(name)
        alike = self._by_surname.setdefault(last, [])
        if len(alike) >= MOST_ALIKE:
            return alike[-1]
        person = Person(last)
        alike.append(person)
        self._by_joined.setdefault(_joined(last), []).append(person)
        self._adopt(person, firsts)
        return person

    def _adopt(self, person: Person, firsts: Sequence[str]) -> None:
        before = person.firsts[:1]
        person.adopt(firsts)
        if person.firsts[:1] != before and person.firsts[0] in FIRST_NAMES:
            self._by_first.setdefault(person.firsts[0], []).append(person)

    def _called(self, first: str) -> Person | None:
        """The only one with this first name; nobody where there are more, or none."""
        called = self._by_first.get(first, ())
        return called[0] if len(called) == 1 else None

    def _learn_mailbox(self, address: str) -> None:
        shape = MAILBOX.match(address.casefold())
        if shape is not None:
            alike = self._by_joined.get(_joined(shape["last"]), ())[:MOST_ALIKE]
            owners = [person for person in alike if person.is_called([shape["first"]])]
            if len(owners) == 1:
                self._adopt(owners[0], [shape["first"]])


def folded(text: str) -> str:
    """Return words with their white space folded."""
    return " ".join(text.split())


@lru_cache(maxsize=10_000)
def parts(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the surname of a name, and its first names or initials without stops; all in small letters.

    >>> parts("A.B. van den Berg"), parts("Berg, Anna van den"), parts("El Khattabi")
    (('van den berg', ('a', 'b')), ('van den berg', ('anna',)), ('el khattabi', ()))
    """
    last = surname(name)
    plain = IN_BRACKETS.sub(" ", name.casefold())
    if "," in plain:
        words = plain.partition(",")[2].replace(".", " ").split()
        return last, tuple(word for word in words if word not in PARTICLES)
    whole = plain.replace(".", " ").split()
    return last, tuple(whole[: len(whole) - len(last.replace(".", " ").split())])


def _agree(one: str, other: str) -> bool:
    """Whether two first names can be one: an initial is short for every name that begins with it."""
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])


def _joined(last: str) -> str:
    return re.sub(r"[\W_]", "", last)
