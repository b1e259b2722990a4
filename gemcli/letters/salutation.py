"""Writes the salutation: by name where the dossier gives a title with it, neutral otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.slots import Slot
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.finding import Ground

PARTICLE = r"(?:(?:van|de|den|der|ten|ter|te|el|al|ben|in|'t|’t|la|le|du|von)\s)"
NAMED = re.compile(
    r"\b(?:(?P<she>mevrouw|mevr\.|mw\.)|(?P<he>meneer|de\sheer|dhr\.))\s"
    r"(?:(?:[A-Z][a-z]{0,2}\.\s?){1,5})?"
    rf"(?P<name>{PARTICLE}{{0,3}}[A-Z][\w’'-]{{1,40}}(?:-[A-Z][\w’'-]{{1,40}})?)(?=$|[\s,;])"
)
"""A title with initials and surname: "mevrouw C. van den Berg". A first name in full could be a surname: neutral."""


def write_salutation(case: Case, element: Element, _answer: Answer) -> Written:
    """The salutation of `dossier.toml`, else of the house style, else by title and surname, else the neutral block.

    Nobody's gender is assumed: without a title before the name of the addressee the neutral form stands.
    """
    stated = case.slots.get("salutation")
    if stated is not None:
        return Written((_said(element, stated.value),))
    if case.request.municipality.house_style.get(element.house_style, ""):
        return from_block(case, element)
    addressee = case.slots.get("addressee", Slot("")).value
    named = named_salutation(addressee) if case.request.language == "nl" else ""
    return Written((_said(element, named),)) if named else from_block(case, element)


def named_salutation(addressee: str) -> str:
    """Return a salutation for an addressee who is given with a title; empty for several people or without one.

    >>> named_salutation("Mevrouw C. van den Berg, Plein 3"), named_salutation("C. Okafor, Plein 3")
    ('Geachte mevrouw Van den Berg,', '')
    """
    found = list(NAMED.finditer(addressee[:1].lower() + addressee[1:]))
    if len(found) != 1 or re.search(r"\b(?:en|of)\b", addressee[: found[0].start()]):
        return ""
    rest = addressee[found[0].end() :].split(",")[0]
    if re.match(r"\s(?:en|of)\s|\s[A-Z]", rest):
        return ""
    name = found[0]["name"]
    return f"Geachte {'mevrouw' if found[0]['she'] else 'heer'} {name[:1].upper()}{name[1:]},"


def _said(element: Element, text: str) -> Claim:
    marks = with_grounds(Ground.VALUE)
    claim = Claim(Kind.LETTER_PART, text, Evidence(), By.BLOCK, section=element.name, not_checkable=True)
    return replace(claim, marks=marks)
