"""Who promises and to whom, in the words of the record: never somebody whom it does not name."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.meetings.cues import Cues
from gemcli.meetings.frames import NAME

NUMBER = r"[\s.-]{0,2}(?:nr\.?\s|no\.?\s)?[A-Z]{0,3}[\s.-]?\d{1,4}(?:[-/.]\d{1,5})?[a-z]?"
LABELLED = re.compile(
    rf"^(?:[-–•*▪>]\s)?(?:(?:toezegging(?:en)?|undertaking|commitment)(?:{NUMBER})?|TZ?{NUMBER})"
    r"(?:\s(?:door |van |by |of )?\(?(?P<who>[^:()]{3,48})\)?)?:\s(?P<what>.{10,})",
    re.IGNORECASE,
)
"""A line of a decision list: `Toezegging wethouder Mol: de raad ontvangt ...`, `T-12: ...`."""
SAYS = re.compile(r"^(?P<who>[^:]{3,60}):\s(?P<what>.{10,})")
"""`Wethouder Mol: geen toezegging over ...`."""
TO_PERSON = re.compile(
    r"\b(?P<to>(?:de heer|mevrouw|meneer|mw\.|dhr\.|councillor|cllr)\s(?:(?:van|de|den|der|ten|ter|el"
    r"|al)\s){0,3}(?-i:[A-ZÀ-Ý])[\w'’\-]+)",
    re.IGNORECASE,
)
TO_BODY = re.compile(
    r"(?<!in )(?<!van )(?<!door )\b(?P<to>(?:uw|de|deze) raad|de gemeenteraad|raadsleden"
    r"|(?:de|uw|deze) commissie|provinciale staten"
    r"|het algemeen bestuur|the council|the committee|members)\b",
    re.IGNORECASE,
)
"""The body that is to get something."""


IN_BRACKETS = re.compile(
    r"(?:\s(?:for|of|and)\b[^.;:()]{1,70})?\s\((?P<who>(?:councillor|cllr|wethouder|burgemeester|gedeputeerde|mevrouw"
    r"|de heer|mr|mrs|ms|dr)\b\.?\s[^()]{2,40})\)",
    re.IGNORECASE,
)
"""Behind an office: who holds it ("The Leader (Councillor Kay)")."""
CALLED = re.compile(
    rf"^(?P<who>(?:de heer|mevrouw|meneer|dhr\.|mw\.|mevr\.){NAME})\s(?:zal|gaat|stuurt|komt|zoekt|informeert|laat|"
    r"zorgt|neemt|onderzoekt|regelt|levert|organiseert|bespreekt)\b",
    re.IGNORECASE,
)
"""A member without an office who promises in a labelled line: "Toezegging: dhr. Mol stuurt ..."."""


READ_LATELY = 1024
"""Sentences whose office is kept: it is asked for several times of each."""


@lru_cache(maxsize=READ_LATELY)
def office(text: str, cues: Cues) -> str:
    """Return the office that promises in a text, as printed but for its first letter: "Wethouder Mol".

    It is the last one before the promise word, the first one where none stands there; empty where none is named.
    """
    found = list(_named(cues.pattern("commitments.offices")).finditer(text))
    if not found:
        return ""
    word = cues.found("commitments.explicit", text)
    before = [match for match in found if word is not None and match.start() < word.start()]
    match = before[-1] if before else found[0]
    holder = IN_BRACKETS.search(text, match.start()) if match.group().rstrip().endswith(")") else None
    holder = holder or IN_BRACKETS.match(text, match.end())
    named = holder["who"] if holder else match.group().rstrip(",").strip()
    return named[:1].upper() + named[1:]


@lru_cache(maxsize=8)
def _named(offices: re.Pattern[str]) -> re.Pattern[str]:
    """Return the pattern of an office with the name behind it."""
    return re.compile(rf"\b(?:(?:de|het|the)\s)?(?:{offices.pattern}){NAME}", re.IGNORECASE)


def addressee(text: str) -> str | None:
    """Return to whom something is promised: the person whom the promise names, else the body that is to get it."""
    promise = re.search(r"\bzeg(?:t|gen)?\b[^.;:]{0,40}", text, re.IGNORECASE)
    person = TO_PERSON.search(promise.group()) if promise else None
    person = person or re.search(rf"\b(?:aan|richting|via u aan|naar|to)\s{TO_PERSON.pattern[2:]}", text, re.IGNORECASE)
    match = person or TO_BODY.search(text)
    return match["to"] if match else None
