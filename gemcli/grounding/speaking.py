"""Finds whom a claim lets speak, and the verb by which it does so."""

from __future__ import annotations

import re

from gemcli.facts.paraphrase import is_function
from gemcli.facts.parties import Party
from gemcli.facts.persons import PARTICLE, SURNAME, Person
from gemcli.grounding.sides import Sides

VERBS = re.compile(
    r"\b(?:zegt|zei|zegde|stelt|stelde|vindt|vond|vraagt|vroeg|verzoekt|verzocht|belooft|beloofde|denkt|meent|wil|wilde|meldt|meldde"
    r"|antwoordt|antwoordde|benadrukt|benadrukte|noemt|noemde|steunt|steunde|pleit|pleitte|waarschuwt|waarschuwde|hoopt|hoopte|roept|riep"
    r"|geeft|gaf|dient|diende|kondigt|kondigde|bedankt|dankt|wijst|wees|legt|legde|heeft|zal|gaat|kan|laat|deelt|deelde|merkt|merkte"
    r"|informeert|onderzoekt|ontraadt|ontraadde|betwijfelt|bekritiseert|verklaart|verklaarde|is|begrijpt|ziet|wenst|verwacht|stemt|stemde"
    r"|says|said|asks|asked|thinks|believes|wants|promises|promised|argues|argued|supports|supported|notes|noted|states|stated"
    r"|explains|explained|will|has|is|calls|called|proposes|proposed|agrees|agreed)\b"
)
"""Finite verbs behind which the subject of a report stands: what is before the first one names the speaker."""
BEHIND = re.compile(
    r",\s{1,2}(?:aldus|zo\s)?(?P<verb>zei|zegt|stelde|stelt|vond|vindt|meldde|meldt|merkte|said|says|stated|noted)?\s{1,2}"
    r"(?=(?:de\s|het\s|the\s)?[^,.;:]{2,60}\.?$)",
    re.IGNORECASE,
)
"""`..., zei het CDA.`: who says it stands at the end."""
ACCORDING = re.compile(r"\b(?:volgens|aldus|in\sde\swoorden\svan|according\sto)\s{1,2}", re.IGNORECASE)
PREFIX = re.compile(r"^(?P<voice>[^:\"“”„\n]{2,80}):\s{1,2}(?=\S)")
FULL_NAME = re.compile(rf"(?P<name>{SURNAME}(?:\s(?:{PARTICLE}\s){{0,3}}{SURNAME}){{1,3}})\s")
"""A first and last name without title at the start of a claim."""
PIECE_WORD = re.compile(r"\b(?:motie|amendement|voorstel|motion|amendment)\b", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:de\s|het\s|een\s|the\s|a\s)?(?:wethouder|burgemeester|inspreker|college|griffier|mayor|alderman)\b",
    re.IGNORECASE,
)
"""An actor by office; who holds it may be named elsewhere, so a difference is for a person to decide."""


def speaker_of(sides: Sides) -> tuple[str, str]:
    """Return the actor that a claim lets speak and the verb behind it; empty where it lets nobody speak."""
    prefix = PREFIX.match(sides.claim)
    if prefix and not VERBS.search(prefix["voice"]) and _holds_actor(prefix["voice"], sides):
        return prefix["voice"], ""
    according = ACCORDING.search(sides.claim)
    if according:
        actor = _leading_actor(sides.claim[according.end() : according.end() + 60], sides, according.end())
        if actor:
            return actor, ""
    behind = BEHIND.search(sides.claim)
    if behind:
        actor = _leading_actor(sides.claim[behind.end() :], sides, behind.end())
        if actor:
            return actor, behind["verb"] or ""
    verb = VERBS.search(sides.claim)
    if verb is None:
        return "", ""
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    leading = [
        fact for fact in facts if fact.span.end <= verb.start() and len(sides.claim[: fact.span.start].split()) <= 3
    ]
    leading = [fact for fact in leading if not fact.raw.endswith(("'s", "’s"))]
    if leading and not PIECE_WORD.search(sides.claim[: verb.start()]):
        return min(leading, key=lambda fact: fact.span.start).raw, verb[0]
    named = FULL_NAME.match(sides.claim)
    if (
        named
        and not is_function(named["name"].split()[0].casefold())
        and named.end() <= verb.start() + 1
        and not PIECE_WORD.search(named[0])
    ):
        return named["name"], verb[0]
    office = OFFICE.match(sides.claim)
    return (office[0], verb[0]) if office and office.end() <= verb.start() else ("", "")


def _holds_actor(voice: str, sides: Sides) -> bool:
    end = len(voice)
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    named = any(fact.span.end <= end for fact in facts)
    title = re.match(
        r"(?:de\s|het\s|the\s)?(?:wethouder|burgemeester|voorzitter|inspreker|college|griffier|chair|mayor)\b",
        voice,
        re.IGNORECASE,
    )
    known = any(
        section.speaker and section.speaker.casefold() in voice.casefold() for section in sides.witness.speakers
    )
    return named or bool(title) or known


def _leading_actor(rest: str, sides: Sides, offset: int) -> str:
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    first = min((fact for fact in facts if fact.span.start >= offset), key=lambda fact: fact.span.start, default=None)
    if first is not None and first.span.start - offset < 30:
        return first.raw
    title = re.match(
        r"(?:de\s|het\s|the\s)?(?:wethouder|burgemeester|voorzitter|inspreker|college|griffier|chair|mayor)\b",
        rest,
        re.IGNORECASE,
    )
    return title[0] if title else ""
