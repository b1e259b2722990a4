"""Made-up people and the ways in which a Dutch text names them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.benchmarks.municipal_texts.pools import Origin, Pool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    first: str
    second: str
    particle: str
    last: str
    is_female: bool
    origin: str

    @property
    def surname(self) -> str:
        """With its particle, as it stands behind a first name: `van der Berg`."""
        return f"{self.particle} {self.last}".strip()

    @property
    def addressed(self) -> str:
        """As it stands behind a title: `Van der Berg`."""
        return self.surname[0].upper() + self.surname[1:]

    @property
    def initials(self) -> str:
        """`J.`, or `J.M.` for who has a second name."""
        return "".join(f"{name[0]}." for name in (self.first, self.second) if name)


NAMED: Mapping[str, Callable[[Person], str]] = {
    "full": lambda one: f"{one.first} {one.surname}",
    "formal": lambda one: f"{one.initials} {one.surname}",
    "spaced": lambda one: f"{one.initials.replace('.', '. ')}{one.surname}",
    "last": lambda one: one.addressed,
    "first": lambda one: one.first,
    "listed": lambda one: f"{one.last}, {one.initials} {one.particle}".strip(),
    "listed_first": lambda one: f"{one.last}, {one.first} {one.particle}".strip(),
    "caps": lambda one: f"{one.initials} {one.surname}".upper(),
    "caps_full": lambda one: f"{one.first} {one.surname}".upper(),
    "surname": lambda one: one.surname,
    "caps_last": lambda one: one.surname.upper(),
    "monogram": lambda one: f"{one.first[0]}.{one.last[0]}.",
    "bracketed": lambda one: f"{one.initials} ({one.first}) {one.surname}",
}
"""Form -> the name in it; the whole of it is personal data."""

SPOKEN: Mapping[str, tuple[str, str]] = {
    "sir": ("de heer", "mevrouw"),
    "Sir": ("De heer", "Mevrouw"),
    "dhr": ("dhr.", "mw."),
    "Dhr": ("Dhr.", "Mevr."),
    "dr": ("dr.", "drs."),
    "dear": ("heer", "mevrouw"),
    "he": ("hij", "zij"),
    "He": ("Hij", "Zij"),
    "his": ("zijn", "haar"),
    "child": ("zoon", "dochter"),
    "parent": ("vader", "moeder"),
    "sibling": ("broer", "zus"),
    "spouse": ("man", "vrouw"),
    "neighbour": ("buurman", "buurvrouw"),
}
"""Form -> what is said of a man and of a woman; no personal data."""


def genitive(name: str) -> str:
    """Return what makes a name a genitive.

    >>> [name + genitive(name) for name in ("Jansen", "Jansma", "Vos")]
    ['Jansens', "Jansma's", "Vos'"]
    """
    if name[-1] in "sxz":
        return "'"
    return "'s" if name[-1] in "aeiouyı" and not name.endswith("e") else "s"


def person(pool: Pool, rng: random.Random, taken: set[str]) -> Person:
    """Return somebody whose names nobody else in the document has; `taken` remembers them."""
    while True:
        called = rng.choice(sorted(pool.origins))
        origin = pool.origins[called]
        made = _drawn(called, origin, rng)
        if taken.isdisjoint({made.first, made.last, made.second}):
            taken |= {made.first, made.last}
            return made


def _drawn(called: str, origin: Origin, rng: random.Random) -> Person:
    is_female = rng.random() < 0.5
    firsts = origin.women if is_female else origin.men
    first = rng.choice(firsts)
    second = rng.choice([name for name in firsts if name != first]) if rng.random() < 0.4 else ""
    particle, last = _split(rng.choice(origin.surnames))
    if rng.random() < 0.12:
        other = rng.choice([name for name in origin.surnames if not name.endswith(last)])
        last = f"{last}{rng.choice(['-', ' - ', '-'])}{other}"
    return Person(first, second, particle, last, is_female, called)


def _split(surname: str) -> tuple[str, str]:
    """Cut the words in small letters from a surname.

    >>> _split("van der Berg"), _split("Kok")
    (('van der', 'Berg'), ('', 'Kok'))
    """
    words = surname.split()
    core = next(index for index, word in enumerate(words) if not word[0].islower() and word[:2] not in ("'t", "'s"))
    return " ".join(words[:core]), " ".join(words[core:])
