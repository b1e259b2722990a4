"""Roles and functions as Dutch council papers write them, and which of them stands beside a name."""

from __future__ import annotations

import re

from gemcli.locales import N_, translator
from gemcli.model.span import Span

SPEAKER = N_("resident speaker")
INTERESTED = N_("interested party")
EMPLOYEE = N_("employee")
"""A civil servant of whom no function is named."""
CONCERNED = N_("person concerned")
"""Of whom no more is known than that a paper names them: what the GDPR calls the data subject (art. 4, 1)."""
RESIDENT = N_("resident")
NEIGHBOUR = N_("local resident")
OBJECTOR = N_("objector")
APPELLANT = N_("appellant")
PETITIONER = N_("petitioner")
APPLICANT = N_("applicant")
PERMIT_HOLDER = N_("permit holder")
SUBMITTER = N_("submitter")
INFORMANT = N_("informant")
COMPLAINANT = N_("complainant")
REPRESENTATIVE = N_("authorised representative")
OWNER = N_("owner")
TENANT = N_("tenant")
ENTREPRENEUR = N_("entrepreneur")
WITNESS = N_("witness")
SIGNATORY = N_("signatory")

CITIZENS = {
    "inspreker": SPEAKER,
    "inspreekster": SPEAKER,
    "ingesproken door": SPEAKER,
    "speakers from the public": SPEAKER,
    "bewoner": RESIDENT,
    "bewoonster": RESIDENT,
    "omwonende": NEIGHBOUR,
    "belanghebbende": INTERESTED,
    "bezwaarmaker": OBJECTOR,
    "bezwaarmaakster": OBJECTOR,
    "bezwaarde": OBJECTOR,
    "appellant": APPELLANT,
    "appellante": APPELLANT,
    "verzoeker": PETITIONER,
    "verzoekster": PETITIONER,
    "aanvrager": APPLICANT,
    "aanvraagster": APPLICANT,
    "vergunninghouder": PERMIT_HOLDER,
    "indiener": SUBMITTER,
    "indienster": SUBMITTER,
    "melder": INFORMANT,
    "meldster": INFORMANT,
    "klager": COMPLAINANT,
    "klaagster": COMPLAINANT,
    "gemachtigde": REPRESENTATIVE,
    "eigenaar": OWNER,
    "eigenares": OWNER,
    "huurder": TENANT,
    "huurster": TENANT,
    "ondernemer": ENTREPRENEUR,
    "getuige": WITNESS,
    "ondertekenaar": SIGNATORY,
}
"""Roles in the Awb, the Woo and the rules of order of councils; the form does not tell a woman from a man."""

ROLES = (*dict.fromkeys(CITIZENS.values()), EMPLOYEE, CONCERNED)
"""Every role that is no function, in English; the catalogues say it in the language of a draft."""

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


LANGUAGES = ("en", "nl")
"""Languages that a draft can be in."""


def stated_role(text: str, span: Span) -> str:
    """Return the role that stands right before a name, right behind it, or at the head of its list; else nothing.

    One of `ROLES`, or the function of a civil servant as the text has it.

    >>> text = "Insprekers: J. Postma. K. Bosveld, jurist Wonen."
    >>> stated_role(text, Span(12, 21)), stated_role(text, Span(23, 33))
    ('resident speaker', 'jurist')
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
    return bool(role) and role not in ROLES


def is_civil_servant(text: str, span: Span) -> bool:
    """Whether a name stands beside a function, or behind a label for who wrote or handles a paper."""
    return is_function(stated_role(text, span)) or bool(
        STAFF_LABEL.search(text[max(0, span.start - NEAR) : span.start])
    )


def in_words(role: str, language: str) -> str:
    """Return a role in the language of a draft; functions are named in Dutch, the language they stand in.

    >>> in_words(SPEAKER, "nl"), in_words("jurist", "nl"), in_words("jurist", "en")
    ('inspreker', 'jurist', 'employee')
    """
    if is_function(role):
        return role if language == "nl" else EMPLOYEE
    return translator(language)(role)


def every_role() -> tuple[str, ...]:
    """Return every role that is no function, in every language."""
    return tuple(dict.fromkeys(in_words(role, language) for language in LANGUAGES for role in ROLES))
