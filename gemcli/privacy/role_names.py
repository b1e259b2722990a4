"""Says in which role somebody stands in a text, in the words of the text: inspreker, belanghebbende, jurist."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gemcli.privacy.found import Who
from gemcli.privacy.marking import Marked
from gemcli.privacy.names import surname
from gemcli.privacy.roles import Roles

PERSON, EMPLOYEE, SPEAKER = "persoon", "medewerker", "inspreker"
"""What is written where the text names no role."""

CITIZENS = {
    "inspreker": "inspreker",
    "inspreekster": "inspreker",
    "bewoner": "bewoner",
    "bewoonster": "bewoner",
    "omwonende": "omwonende",
    "belanghebbende": "belanghebbende",
    "bezwaarmaker": "bezwaarmaker",
    "bezwaarmaakster": "bezwaarmaker",
    "bezwaarde": "bezwaarmaker",
    "appellant": "appellant",
    "appellante": "appellant",
    "verzoeker": "verzoeker",
    "verzoekster": "verzoeker",
    "aanvrager": "aanvrager",
    "aanvraagster": "aanvrager",
    "vergunninghouder": "vergunninghouder",
    "indiener": "indiener",
    "indienster": "indiener",
    "melder": "melder",
    "meldster": "melder",
    "klager": "klager",
    "klaagster": "klager",
    "gemachtigde": "gemachtigde",
    "eigenaar": "eigenaar",
    "eigenares": "eigenaar",
    "huurder": "huurder",
    "huurster": "huurder",
    "ondernemer": "ondernemer",
    "getuige": "getuige",
    "ondertekenaar": "ondertekenaar",
}
"""Roles in the Awb, the Woo and the rules of order of councils; the form does not tell a woman from a man."""

FUNCTION = (
    r"(?:(?:senior|junior|strategisch|juridisch|bestuurlijk|technisch|ambtelijk|financieel|regionaal)\ )?"
    r"[a-zë-]{0,24}(?:medewerker|medewerkster|adviseur|jurist|ambtenaar|consulent|manager|leider|directeur|coördinator"
    r"|inspecteur|handhaver|controller|planoloog|stedenbouwkundige|toezichthouder|specialist|regisseur|rentmeester)"
)
"""Functions of civil servants, by the last part of the Dutch word."""

BEFORE = re.compile(
    rf"\b(?P<role>{'|'.join(CITIZENS)}|{FUNCTION})(?:en|n|s)?(?:\ (?:is|was))?[:,]?\s{{1,3}}"
    r"(?:(?:de\ heer|mevrouw|dhr\.?|mevr\.?|mw\.?|familie|drs\.|mr\.|ir\.|ing\.|dr\.)\ ){0,2}$",
    re.IGNORECASE,
)
AFTER = re.compile(rf"(?:,\ |\ \()(?P<role>{FUNCTION}|{'|'.join(CITIZENS)})\b", re.IGNORECASE)
LISTED = re.compile(rf"^\s{{0,8}}(?P<role>{'|'.join(CITIZENS)})(?:en|n|s)?\s{{0,3}}:", re.IGNORECASE)
NEAR = 60
"""Code points around a name in which its role is looked for."""


def role_names(texts: Iterable[tuple[str, tuple[Marked, ...]]], roles: Roles) -> dict[str, str]:
    """Return the role of each surname that is masked in these texts: the first one that a text states."""
    known: dict[str, str] = {}
    for text, marked in texts:
        for one in marked:
            if one.is_masked and one.kind == "person":
                stated = _stated(text, one)
                last = surname(one.text)
                if stated or last not in known:
                    known[last] = known.get(last) or stated
    residents = {surname(name) for name in roles.residents}
    return {last: role or (SPEAKER if last in residents else "") for last, role in known.items()}


def _stated(text: str, one: Marked) -> str:
    """The role that stands right before a name, right behind it, or at the head of its list."""
    start, end = one.span
    line = text[text.rfind("\n", 0, start) + 1 : start]
    shape = (
        BEFORE.search(text[max(0, start - NEAR) : start])
        or AFTER.match(text[end : end + NEAR].partition("\n")[0])
        or LISTED.match(line)
    )
    if shape is None:
        return EMPLOYEE if one.who is Who.STAFF else ""
    role = " ".join(shape.group("role").casefold().split())
    return CITIZENS.get(role, role.replace("medewerkster", EMPLOYEE))
