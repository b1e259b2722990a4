"""Tells whether somebody whom a claim names is who speaks in a section: by name, party or office."""

from __future__ import annotations

import re

from gemcli.facts import parties
from gemcli.facts.inflection import fold
from gemcli.grounding.sides import Sides
from gemcli.model.section import Role, Section
from gemcli.text.words import TITLES, tokens


def has_other_first_name(one: str, other: str) -> bool:
    """Whether two names with the same surname have first names, written out, that differ.

    >>> has_other_first_name("Chris Bos", "Martha Bos"), has_other_first_name("C. Bos", "Chris Bos")
    (True, False)
    """
    first, second = (
        {fold(part) for part in name.split()[:-1] if part[0].isupper() and len(part.rstrip(".")) > 2}
        for name in (one, other)
    )
    initials = {name[0] for name in first} & {name[0] for name in second}
    return bool(first and second) and first.isdisjoint(second) and not initials


def is_voice(actor: str, section: Section, sides: Sides) -> bool:
    """Whether an actor as a claim names it is the speaker of a section: by name, party or office."""
    plain = re.sub(r"['’]s$", "", fold(actor))
    name = fold(section.speaker)
    group = rf"(?:de\s|het\s|the\s)?(?:fractie\s(?:van\s)?(?:de\s|het\s)?)?{re.escape(fold(section.party))}"
    if section.party and re.fullmatch(group, plain):
        return True
    surname = name.split()[-1] if name else ""
    words = [fold(token.text) for token in tokens(plain)]
    people = [fact for fact in sides.facts.persons if fact.raw in actor]
    if people:
        return any(
            (person.surname == surname and not has_other_first_name(person.name, section.speaker))
            or fold(person.name) in name
            for person in people
        )
    if surname and (surname in words or name in plain):
        return not _names_another(actor, section)
    groups = [fact for fact in sides.facts.parties if fact.raw in actor]
    if groups:
        own = sides.municipality.party(section.party)
        return any(group.name in (own, section.party) or _alias(group.name, section.party, sides) for group in groups)
    if "college" in words or "wethouder" in words:
        return section.role is Role.COLLEGE
    if "burgemeester" in words or "mayor" in words:
        return section.role in (Role.COLLEGE, Role.CHAIR)
    if "voorzitter" in words or "chair" in words:
        return section.role is Role.CHAIR
    if "inspreker" in words:
        return section.role is Role.RESIDENT
    return False


CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]+")


def _names_another(actor: str, section: Section) -> bool:
    """Whether an actor has a first name that the label of the turn, which has one as well, does not hold."""
    known = fold(section.voice)
    outside = re.sub(r"\([^()]{0,60}\)", " ", actor)
    named = [word for word in CAPITAL.findall(outside) if word.casefold() not in TITLES and len(word) > 2]
    has_first_name = len(section.speaker.split()) > 1 and section.speaker[0].isupper()
    return has_first_name and any(fold(word) not in known for word in named)


def _alias(name: str, party: str, sides: Sides) -> bool:
    return bool(party) and parties.canonical(party, sides.municipality) == name
