"""People, parties and bodies: another one in their place, and the same one under another name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from random import Random

from gemcli import resources
from gemcli.model.section import Role
from tests.distortion.edit import Edit, around, swap, swapped
from tests.distortion.passage import Passage
from tests.distortion.record import NAMED, NO_NAMES

PARTIES = {
    "nl": (
        "GroenLinks-PvdA", "PvdA/GroenLinks", "GroenLinks", "PvdA", "VVD", "CDA", "D66", "SP", "PVV", "DENK", "SGP",
        "ChristenUnie", "Partij voor de Dieren", "PvdD", "Hart voor Den Haag", "Volt", "JA21", "BBB",
    ),
    "en": (
        "Liberal Democrats", "Liberal Democrat", "Conservative", "Labour", "Green Party", "Plaid Cymru",
        "Bloc Québécois", "NDP", "Liberal",
    ),
}  # fmt: skip
STRANGERS = {
    "nl": ("Terpstra", "Van Dongen", "Wiersma", "El Bakkali", "Hofkamp", "De Bruin"),
    "en": ("Hathersage", "Okonjo", "Whitcombe", "MacNeil"),
}
"""Surnames for records that name too few people."""
BODIES = {
    "nl": (
        ("het college", "de raad"), ("de raad", "het college"), ("de gemeenteraad", "het college"),
        ("de gemeente", "de provincie"), ("de provincie", "de gemeente"), ("de wethouder", "de burgemeester"),
        ("de commissie", "het college"), ("de minister", "de staatssecretaris"), ("het kabinet", "de provincie"),
        ("het rijk", "de provincie"),
    ),
    "en": (
        ("the council", "the cabinet"), ("the cabinet", "the council"), ("the committee", "the ministry"),
        ("the government", "the opposition"), ("the opposition", "the government"), ("the minister", "the auditor"),
        ("the mayor", "the leader"), ("the leader", "the mayor"),
    ),
}  # fmt: skip


def person(passage: Passage, chance: Random) -> Edit | None:
    """Another person of the same record."""
    for match in NAMED[passage.language].finditer(passage.text):
        name = match["name"]
        if name in passage.record.surnames:
            free = _others(passage)
            return swap(match.span("name"), chance.choice(free)) if free else None
    return None


def _others(passage: Passage) -> list[str]:
    """Surnames that are not said near the passage, nor of who speaks it."""
    voice = passage.section.speaker if passage.section else ""
    known = [*passage.record.surnames, *STRANGERS[passage.language]]
    return [name for name in known if name.split()[-1] not in f"{passage.near} {voice}" and name not in NO_NAMES]


def party(passage: Passage, chance: Random) -> Edit | None:
    """Another party, that is not said near the passage nor sits in a combination there."""
    known = PARTIES[passage.language]
    match = re.search(rf"(?<![\w/-])(?:{'|'.join(known)})(?![\w/-])", passage.text)
    if match is None:
        return None
    voice = passage.section.party if passage.section else ""
    said = f"{passage.near} {voice}"
    names = {alias: full for full, aliases in _aliases().items() for alias in aliases}
    taken = [name for name in known if name in said or names.get(name, name) in said]
    free = [name for name in known if not any(name in one or one in name for one in taken)]
    free = [name for name in free if not any(names.get(name, name) == names.get(one, one) for one in taken)]
    of_record = [name for name in free if name in passage.record.document.text]
    return swap(match.span(), chance.choice(of_record or free)) if free else None


def speaker(passage: Passage, chance: Random) -> Edit | None:
    """Its own words in the mouth of another who speaks in the same record."""
    section = passage.section
    if section is None or not section.voice or section.role in (Role.CHAIR, Role.RESIDENT):
        return None
    said = f"{section.speaker} {passage.near}"
    others = [each for each in passage.record.voices if each.speaker.split()[-1] not in said]
    if not others:
        return None
    voice = chance.choice(others).voice
    if passage.label:
        return swap((0, len(passage.label)), f"{voice}: ")
    return around(passage.text, f'{voice}: "', '"')


def referent(passage: Passage, chance: Random) -> Edit | None:
    """Another body than the one that acts."""
    free = [edit for edit in swapped(passage.text, BODIES[passage.language]) if _is_new(edit, passage)]
    return chance.choice(free) if free else None


def _is_new(edit: Edit, passage: Passage) -> bool:
    noun = edit.cuts[0].new.split()[-1]
    return noun.lower() not in passage.text.lower()


def with_voice(passage: Passage, chance: Random) -> Edit | None:
    """Its own words, with who said them."""
    section = passage.section
    is_said = section is not None and section.speaker and section.voice and not passage.label
    if section is None or not is_said or not passage.record.is_verbatim:
        return None
    return around(passage.text, f'{section.voice}: "', '"')


def party_renamed(passage: Passage, chance: Random) -> Edit | None:
    """The full name of a party for its letters, and the other way round."""
    if passage.language != "nl":
        return None
    for name, aliases in _aliases().items():
        for one, other in ((name, aliases[0]), *((alias, name) for alias in aliases)):
            match = re.search(rf"(?<![\w/.-]){re.escape(one)}(?![\w/-])", passage.text)
            if match is not None:
                return swap(match.span(), other)
    return None


@lru_cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    """The parties of the shipped profile with the ways in which they are written."""
    raw = tomllib.loads(resources.config("municipality.toml").read_text(encoding="utf-8"))
    return {name: tuple(aliases) for name, aliases in raw["parties"].items()}
