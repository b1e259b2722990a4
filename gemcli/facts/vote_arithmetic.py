"""Whether the figures of a vote can be right: with each other, with the outcome and with who was there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gemcli.facts.votes import Outcome

NUMBER_BEHIND = re.compile(r"\s\(?(\d{1,3})(?:\s(?:stemmen|stem|zetels?|leden)|[,:]\s[^()]{1,40})?\)?$")
"""`CDA (6)`, `VVD 5`: how many of a party voted so."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Two figures of one vote that cannot both be right."""

    name: str
    """What was compared: present, majority, unanimity, sum."""
    said: str
    other: str


def faults(fields: Mapping[str, object]) -> tuple[Fault, ...]:
    """Return what does not add up in the fields of a vote; nothing where figures are missing.

    More votes than members present; adopted without a majority, or rejected with one (Gemeentewet 30: a majority of the
    votes cast; equal votes reject only when they are equal again, 32); unanimous with votes against; parties or names
    that add up to another number than the one printed.

    >>> faults({"outcome": "adopted", "votes_for": 12, "votes_against": 32})
    (Fault(name='majority', said='adopted', other='12-32'),)
    """
    votes_for, votes_against = _number(fields, "votes_for"), _number(fields, "votes_against")
    found = []
    if votes_for is not None and votes_against is not None:
        counts = f"{votes_for}-{votes_against}"
        cast = votes_for + votes_against + (_number(fields, "abstained") or 0)
        present = _number(fields, "present")
        if present is not None and cast > present:
            found.append(Fault("present", str(cast), str(present)))
        if not _fits(str(fields.get("outcome")), votes_for, votes_against):
            found.append(Fault("majority", str(fields.get("outcome")), counts))
        if fields.get("unanimous") is True and votes_against > 0:
            found.append(Fault("unanimity", "unanimous", counts))
    elif fields.get("unanimous") is True:
        against = (*_names(fields, "parties_against"), *_names(fields, "members_against"))
        if against:
            found.append(Fault("unanimity", "unanimous", ", ".join(against)))
    for side, printed in (("for", votes_for), ("against", votes_against)):
        added = added_up(_names(fields, f"parties_{side}"), _names(fields, f"members_{side}"))
        both = bool(_names(fields, "members_for") and _names(fields, "members_against"))
        only_names = not _names(fields, f"parties_{side}")
        if printed is None or added is None or (only_names and not both):
            continue
        if added != printed:
            found.append(Fault("sum", str(printed), str(added)))
    return tuple(found)


def added_up(parties: Sequence[str], members: Sequence[str]) -> int | None:
    """Return what the numbers behind parties, and members as one each, come to; None where a party has none.

    A part of a divided party stands among the members with its number.
    """
    numbers = [NUMBER_BEHIND.search(party) for party in parties]
    parts = [int(part[1]) if (part := NUMBER_BEHIND.search(member)) else 1 for member in members]
    if not (parties or members) or None in numbers:
        return None
    return sum(int(match[1]) for match in numbers if match is not None) + sum(parts)


def _fits(outcome: str, votes_for: int, votes_against: int) -> bool:
    match outcome:
        case Outcome.ADOPTED:
            return votes_for > votes_against
        case Outcome.REJECTED:
            return votes_for <= votes_against
        case Outcome.TIED:
            return votes_for == votes_against
        case _:
            return True


def _number(fields: Mapping[str, object], name: str) -> int | None:
    value = fields.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _names(fields: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = fields.get(name)
    return tuple(str(one) for one in value) if isinstance(value, tuple) else ()
