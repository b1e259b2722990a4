"""Reads the names that people give themselves in a meeting on screen: `de Lange, Ilse - PvdA`, `Rob Zijl | VVD`."""

from __future__ import annotations

import re

from gemcli.facts import parties
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import PARTY_OR_OFFICE, Label
from gemcli.meetings.people import is_name, role_of_title, split_title
from gemcli.model.section import Role

GUEST = re.compile(
    r"\s?[(\[](?:gast|guest|extern(?:al)?|unverified|niet geverifieerd|niet-geverifieerd|host|co-?host|presenter"
    r"|presentator|ik|me|she/her|he/him|hij/hem|zij/haar)[)\]]",
    re.IGNORECASE,
)
"""What the program puts behind a name."""
PARTED = re.compile(r"\s{0,3}\|\s{0,3}|\s[/–—-]\s{1,3}|\s?[(\[](?=[^()\[\]]{1,48}[)\]]$)")
"""What stands between a name and a party or an office."""
INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,4}(?:(?:van|de|den|der|ter|ten|te|el|la)\s?){0,3}")
BODY = re.compile(r"(?:de\s)?(?:gemeente|raad|provincie|waterschap|stichting|council|city|town)\b", re.IGNORECASE)
"""For whom somebody works: no party."""


def participant(tag: str, cues: Cues) -> Label | None:
    """Read name, office and party of the tag of a voice; None where it is no name.

    Parts stand in any order, parted by a stroke, a dash, a bracket or a comma; a party that is known nationwide and an
    office are found without a mark too. "De Lange, Ilse" becomes "Ilse de Lange".
    """
    parts = [part.strip(" )]") for part in PARTED.split(GUEST.sub("", tag).replace("_", " ").strip())]
    name = office = party = ""
    rest: list[str] = []
    for part in (piece for each in parts for piece in _pieces(each, cues)):
        title, behind = split_title(part, cues)
        if title and _is_party(behind):
            office, party = office or title, party or behind
        elif _is_office(part, cues):
            office = office or part
        elif _is_party(part):
            party = party or part
        else:
            rest.append(part)
    if not rest or len(rest) > 2:
        return None
    title, plain = split_title(rest[0], cues)
    rest[0] = plain if plain and not office else rest[0]
    office = office or (title if plain else "")
    name, own_office, own_party = _parted(_turned(rest[0], cues), cues)
    if len(rest) == 2:
        if party or not PARTY_OR_OFFICE.fullmatch(rest[1]):
            return None
        party = rest[1]
    return Label(name, office or own_office, party or own_party, ":", 0) if is_name(name) else None


def _pieces(part: str, cues: Cues) -> list[str]:
    """Return a part, in pieces where it lists nothing but offices and parties ("raadslid, D66"); none for a body."""
    if not part or BODY.match(part):
        return []
    pieces = [piece.strip() for piece in part.split(",")]
    return pieces if all(_is_office(piece, cues) or _is_party(piece) for piece in pieces) else [part]


def _turned(name: str, cues: Cues) -> str:
    """Return a name with the surname last; what stands behind the comma may be an office or a party."""
    last, comma, first = (part.strip() for part in name.partition(","))
    if not comma or not is_name(last):
        return name.strip()
    if _is_office(first, cues) or _is_party(first):
        return f"{last} {first}"
    words = first.split()
    return f"{first} {last}" if len(words) <= 4 and (is_name(first) or INITIALS.fullmatch(first)) else name


def _parted(name: str, cues: Cues) -> tuple[str, str, str]:
    """Return name, office and party where one of them stands at either end without a mark."""
    words = name.split()
    for own, others in ((words[-1:], words[:-1]), (words[:1], words[1:])):
        if not others or not is_name(" ".join(others)):
            continue
        if _is_office(own[0], cues) and own is not words[:1]:
            return " ".join(others), own[0], ""
        if _is_party(own[0]):
            return " ".join(others), "", own[0]
    for at in range(1, len(words) - 1):
        behind = " ".join(words[at + 1 :])
        if _is_office(words[at], cues) and is_name(" ".join(words[:at])) and PARTY_OR_OFFICE.fullmatch(behind):
            return " ".join(words[:at]), words[at], behind
    return name, "", ""


def _is_office(text: str, cues: Cues) -> bool:
    """Say whether words are an office and nothing else: "wethouder", "Wethouder Financiën", "raadslid"."""
    title, name = split_title(text, cues)
    if title and not name:
        return True
    return role_of_title(text.lower(), cues) is not Role.UNKNOWN and not is_name(name or text)


def _is_party(text: str) -> bool:
    found = parties.find(text)
    return bool(found) and found[0].raw == text
