"""Roles and functions as Dutch council papers write them, and which of them stands beside a name."""

from __future__ import annotations

import re

from gemcli.model.span import Span

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

STAFF_LABEL = re.compile(
    r"\b(?:contactpersoon|behandelaar|behandeld door|behandelend ambtenaar|steller|opsteller|opgesteld door)"
    r"[:,]?\s{1,3}"
    r"(?:(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?|drs\.|mr\.|ir\.|ing\.|dr\.) ){0,2}$",
    re.IGNORECASE,
)
"""What stands before the name of a civil servant in the head of a letter, also with a form of address between."""


def stated_role(text: str, span: Span) -> str:
    """Return the role that stands right before a name, right behind it, or at the head of its list; else nothing.

    >>> text = "Insprekers: J. Postma. K. Bosveld, jurist Wonen."
    >>> stated_role(text, Span(12, 21)), stated_role(text, Span(23, 33))
    ('inspreker', 'jurist')
    """
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    shape = (
        BEFORE.search(text[max(0, span.start - NEAR) : span.start])
        or AFTER.match(text[span.end : span.end + NEAR].partition("\n")[0])
        or LISTED.match(line)
    )
    if shape is None:
        return ""
    role = " ".join(shape.group("role").casefold().split())
    return CITIZENS.get(role, role.replace("medewerkster", "medewerker"))


def is_function(role: str) -> bool:
    """Whether a role is the function of a civil servant."""
    return bool(role) and role not in CITIZENS.values()


def is_civil_servant(text: str, span: Span) -> bool:
    """Whether a name stands beside a function, or behind a label for who wrote or handles a paper."""
    return is_function(stated_role(text, span)) or bool(
        STAFF_LABEL.search(text[max(0, span.start - NEAR) : span.start])
    )
