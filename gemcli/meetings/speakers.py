"""Who speaks, for which party and in which role."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import ON_BEHALF, Label
from gemcli.meetings.people import role_of_title
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role

AGENDA_LETTER = re.compile(r"[A-Z]{1,2}(?:\.\d{1,2})?|\d{1,2}\.?[a-z]?")
"""What the bracket behind a resident's name holds: the item about which they speak."""
PERSONAL = re.compile(
    r"\b(?:geb|geboren|bsn|tel|telefoon|kenteken)\b|\d{5}|\d-\d{1,2}-\d"
    r"|(?:straat|laan|weg|plein|kade|hof|dijk|singel|gracht|pad|steeg|plantsoen|dreef|markt|wal|haven)\s\d",
    re.IGNORECASE,
)
"""What nobody has behind a name in a council: a date of birth, a number, an address."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the section of a turn holds it."""

    name: str = ""
    honorific: str = ""
    """As printed before the name; empty where there is none."""
    party: str = ""
    role: Role = Role.UNKNOWN


def speaker(
    printed: Label, cues: Cues, municipality: Municipality, parties: Collection[str], items: Collection[str]
) -> Speaker:
    """Say who speaks and in which role.

    `parties` are the party names of this meeting, `items` the agenda ids: the bracket behind a resident's name
    holds an agenda id, not a party.
    """
    role = role_of_title(printed.title, cues)
    if role is Role.CHAIR or printed.name == printed.title:
        return Speaker(printed.name, role=role)
    says = Speaker(printed.name, printed.title if printed.title != printed.name else "", role=role)
    if role is Role.UNKNOWN and _is_of_college(printed.name, municipality):
        says = replace(says, role=Role.COLLEGE)
    bracket = printed.bracket
    if not bracket:
        return says
    if says.role in (Role.COLLEGE, Role.CLERK):
        office = role_of_title(bracket, cues)
        return replace(says, role=office) if office is not Role.UNKNOWN else replace(says, party=bracket)
    is_resident = role is Role.RESIDENT or ON_BEHALF.match(bracket) or PERSONAL.search(bracket)
    if is_resident or _is_item(bracket, parties, items):
        return replace(says, role=Role.RESIDENT)
    parts = [part.strip() for part in bracket.split(",")]
    offices = [role_of_title(part, cues) for part in parts]
    inside = next((each for each in offices if each is not Role.UNKNOWN), Role.UNKNOWN)
    named = [part for part, office in zip(parts, offices, strict=True) if office is Role.UNKNOWN]
    return replace(
        says, party=named[-1] if named else "", role=inside if inside is not Role.UNKNOWN else Role.COUNCILLOR
    )


def _is_of_college(name: str, municipality: Municipality) -> bool:
    """Say whether a surname is that of the mayor or an alderman in the municipality's profile."""
    surname = name.split()[-1].casefold() if name.split() else ""
    return any(member.casefold().split()[-1] == surname for member in municipality.college if member.strip())


def _is_item(bracket: str, parties: Collection[str], items: Collection[str]) -> bool:
    if bracket in parties or not AGENDA_LETTER.fullmatch(bracket):
        return False
    return bracket.rstrip(".") in items or len(bracket) == 1 or bracket[0].isdigit()
