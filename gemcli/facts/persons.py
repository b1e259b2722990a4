"""People as a text names them: de heer Kuiper, wethouder Van der Berg, Lesley Arp (SP)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.text.lists import listed

PARTICLE = r"(?:van|de|den|der|het|'t|’t|te|ten|ter|el|al|von|la|le|du|in|op|bij|ben|bin|aan)"
SURNAME = r"(?:[A-ZÀ-ÖØ-Þ]|IJ)(?:[a-zß-ÿĀ-ž'’][\w'’]{0,24})(?:-[A-ZÀ-Þ][\w'’]{1,24})?"
FRONT = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Vv]on|[Ll]a|[Ii]n)\s{1,2}"
NAME = (
    rf"(?:(?:[A-Z]\.\s?){{1,5}})?{FRONT}(?:{PARTICLE}\s{{1,2}}){{0,2}})?{SURNAME}"
    rf"(?:\x20(?:{PARTICLE}\s{{1,2}}){{0,3}}{SURNAME}){{0,3}}"
)
TITLES = {
    "de heer": "", "heer": "", "dhr": "", "meneer": "", "mevrouw": "", "mevr": "", "mw": "",
    "mr": "", "ms": "", "mrs": "",
    "wethouder": "college", "burgemeester": "college", "locoburgemeester": "college", "loco-burgemeester": "college",
    "alderman": "college", "mayor": "college",
    "voorzitter": "voorzitter", "raadslid": "raadslid", "fractievoorzitter": "raadslid",
    "councillor": "raadslid", "cllr": "raadslid", "griffier": "griffier", "secretaris": "ambtenaar", "minister": "",
    "gedeputeerde": "", "staatssecretaris": "", "inspreker": "inspreker",
}  # fmt: skip
"""Titles before a name and the role that they give (ORI `rol`); empty where they give none."""

TITLE = "|".join(sorted((re.escape(title) for title in TITLES), key=len, reverse=True))
TITLED = re.compile(rf"\b(?P<title>(?i:{TITLE}))(?:(?<=hr|mw|vr|mr|ms|rs)\.)?\s{{1,2}}(?P<name>{NAME})")
WITH_PARTY = re.compile(
    rf"(?<![\w])(?P<name>{NAME})\s{{1,2}}\((?P<party>(?!RIS|[A-Z]{{1,3}}\d)[A-Z][\w/.&\- ]{{1,30}})\)"
)


SENTENCE_STARTS = listed(
    "Het Ik Dat Dit Wij We Er Een Die Deze U Hij Zij Ze Dank Dan Ja Nee Als Mobiliteit The I We This That"
)
"""Words after a title that begin a new sentence or name a portfolio, not a person."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as mentioned: the name as printed without title, and what is said with it."""

    name: str
    title: str
    """Lower case, empty where the name stands with a party only."""
    role: str
    party: str
    """As printed in the brackets after the name."""
    raw: str
    span: Span

    @property
    def surname(self) -> str:
        """The last word of the name in lower case: what two mentions of one person have in common."""
        return self.name.split()[-1].casefold()


def find(text: str) -> tuple[Person, ...]:
    """Return every titled or party-marked name in reading order.

    >>> [(p.name, p.role) for p in find("Wethouder Van den Berg antwoordt de heer Kuiper en Lesley Arp (SP).")]
    [('Van den Berg', 'college'), ('Kuiper', ''), ('Lesley Arp', '')]
    """
    found: list[Person] = []
    for match in TITLED.finditer(text):
        name = match["name"]
        if name.split()[0] in SENTENCE_STARTS:
            continue
        title = match["title"].lower()
        end = match.start("name") + len(name)
        party = re.match(r"\s{1,2}\(([A-Z][\w/.\- ]{1,30})\)", text[end : end + 40])
        found.append(
            Person(
                _clean(name),
                title,
                TITLES[title],
                party[1] if party else "",
                text[match.start() : end],
                Span(match.start(), end),
            )
        )
    taken = Taken(person.span for person in found)
    for match in WITH_PARTY.finditer(text):
        span = Span(match.start("name"), match.end("name"))
        if not taken.meets(span):
            taken.add(span)
            found.append(Person(_clean(match["name"]), "", "", match["party"], match["name"], span))
    return tuple(sorted(found, key=lambda person: person.span))


def _clean(name: str) -> str:
    return re.sub(r"['’]s$", "", " ".join(name.split())).rstrip("'’")
