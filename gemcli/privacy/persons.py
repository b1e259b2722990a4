"""Tells the persons of a dossier apart: which forms of a name are one person, and what that person is there for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.marking import Marked
from gemcli.privacy.names import surname
from gemcli.privacy.role_words import CONCERNED
from gemcli.text.words import PARTICLES

IN_BRACKETS = re.compile(r"\([^)]{0,30}\)")
MAILBOX = re.compile(r"(?P<first>[^\W\d_]{1,30})[._-](?P<last>[^\W\d_][\w.'-]{0,40})@")
"""`fatima.elkhattabi@` and `f.elkhattabi@`: a first name or initial, and a surname without its blanks."""


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
        listed = list(found)
        people = [one for one in listed if one.kind == Kind.PERSON]
        whole = [one.text for one in people if first_names(one.text)]
        bare = [one for one in people if not first_names(one.text)]
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
        return self._of_surname(name) or (None if first_names(name) else self._called(surname(name)))

    def _of_surname(self, name: str) -> Person | None:
        firsts = first_names(name)
        for person in self._by_surname.get(surname(name), ()):
            if person.is_called(firsts):
                person.adopt(firsts)
                return person
        return None

    def _new(self, name: str) -> Person:
        person = Person(surname(name), first_names(name))
        self._by_surname.setdefault(person.last, []).append(person)
        return person

    def _called(self, first: str) -> Person | None:
        """The only one with this first name; nobody where there are more, or none."""
        called = [person for person in self.everybody() if person.firsts[:1] == (first,)]
        return called[0] if len(called) == 1 and first in FIRST_NAMES else None

    def _learn_mailbox(self, address: str) -> None:
        shape = MAILBOX.match(address.casefold())
        if shape is None:
            return
        last = _joined(shape["last"])
        owners = [p for p in self.everybody() if _joined(p.last) == last and p.is_called([shape["first"]])]
        if len(owners) == 1:
            owners[0].adopt([shape["first"]])


def folded(text: str) -> str:
    """Return words with their white space folded."""
    return " ".join(text.split())


def first_names(name: str) -> tuple[str, ...]:
    """Return the first names or initials of a name, in small letters and without stops.

    >>> first_names("A.B. van den Berg"), first_names("Berg, Anna van den"), first_names("El Khattabi")
    (('a', 'b'), ('anna',), ())
    """
    folded = IN_BRACKETS.sub(" ", name.casefold())
    if "," in folded:
        words = [word for word in folded.partition(",")[2].replace(".", " ").split() if word not in PARTICLES]
        return tuple(words)
    whole = folded.replace(".", " ").split()
    size = len(surname(name).replace(".", " ").split())
    return tuple(whole[: len(whole) - size])


def _agree(one: str, other: str) -> bool:
    """Whether two first names can be one: an initial is short for every name that begins with it."""
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])


def _joined(last: str) -> str:
    return re.sub(r"[\W_]", "", last)
