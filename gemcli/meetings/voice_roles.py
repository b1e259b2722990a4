"""Tells the members among the voices of a transcript that bear a bare name: by the chair and by their own acts."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.meetings.people import surname
from gemcli.meetings.signers import is_party
from gemcli.meetings.speakers import Speaker
from gemcli.model.section import Role

CALLED_FOR = re.compile(
    r"\b(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Cc]ouncillor)\s(?P<name>[^.,;:?]{2,40}?)\s(?:van|namens|of|for)\s"
    r"(?:de\s|het\s|the\s)?(?:fractie\s(?:van\s(?:de\s|het\s)?)?)?(?P<party>[A-Z0-9][\w'’/&-]*(?:\s[A-Z0-9][\w'’/&-]*){0,4})[\s.,]*"
    r"(?:(?:gaat uw gang|aan u het woord|u heeft het woord|go ahead)[\s.,]*)?$"
)
"""`Ik geef het woord aan de heer Ter Brake van Lokaal Sterk.`"""
RESIDENTS = re.compile(
    r"\b(?:insprek\w*|inspraak|spreekrecht|inwoners?|bewoners?|public (?:comment|participation))\b", re.I
)
VERB = r"(?:dienen|dien|trekken|trek|houden|houd|hou)"
PIECE = r"(?:\w+\s){0,4}?(?:motie|amendement|hem)\b"
OWN_ACT = re.compile(
    rf"\b(?:ik|wij|we)\s{VERB}\s{PIECE}|\b{VERB}\s(?:ik|wij|we)\s{PIECE}|\b(?:I|we)\s(?:withdraw|table)\s(?:my|our|the)\smotion\b",
    re.IGNORECASE,
)
"""`We dienen daarom amendement 4.1 in`, `ik trek hem in`: only members hand in a motion or take it back."""


def by_call(said: str, who: Speaker) -> Speaker:
    """Return a voice as a member of the party for which the chair, at the end of a turn, gives it the floor.

    >>> by_call("Het woord is aan mevrouw Ter Brake van de SP.", Speaker("Els ter Brake")).party
    'SP'
    """
    called = CALLED_FOR.search(said)
    if who.role is not Role.UNKNOWN or called is None or RESIDENTS.search(said):
        return who
    same = surname(called["name"]) == surname(who.name)
    return replace(who, role=Role.COUNCILLOR, party=called["party"]) if same and is_party(called["party"]) else who


def by_act(text: str, who: Speaker) -> Speaker:
    """Return a voice as a member where it hands in an own motion or takes it back."""
    own = who.role is Role.UNKNOWN and bool(who.name) and OWN_ACT.search(text) is not None
    return replace(who, role=Role.COUNCILLOR) if own else who
