"""What the titles of an export say: whether an item is a motion, its number and its subject."""

from __future__ import annotations

import re

from gemcli.meetings.motion_ids import find
from gemcli.model.claim import Kind

KINDS = {"motie": Kind.MOTION, "amendement": Kind.AMENDMENT}
PROPOSAL = re.compile(r"\b(?:raads|initiatief|college|staten)?voorstel\b|\bproposal\b", re.IGNORECASE)
MOTION_TITLE = re.compile(
    r"(?:(?:gewijzigde?|initiatief)\s?)?(?P<noun>motie|amendement|motion|amendment)\b", re.IGNORECASE
)
"""An item that is itself a motion or an amendment."""
ABOUT = re.compile(r"\b(?:de|het|the)\s(?P<noun>motie|amendement|motion|amendment)\b", re.IGNORECASE)
ANNOUNCES = re.compile(
    r"(?:gewijzigde?\s)?(?:motie|amendement|motion|amendment)\b(?:\svreemd(?:\saan\sde\s(?:orde|agenda)(?:\svan\sde\sdag)?)?)?"
    r"(?:\s(?:inzake|over|betreffende|met betrekking tot|on))?\s?[:–-]?\s?",
    re.IGNORECASE,
)
"""What stands before the subject in the title of such an item: `Motie vreemd aan de orde van de dag: Buslijn`."""
SHORTEST = 3
FIRST_ID = re.compile(r"(?:[A-Z]{0,4}[.\-]?)?\d{1,4}(?:[.\-/]\d{1,4}){0,2}[a-zA-Z]?(?=[\s:.,–-]|$)")
"""The number with which the title of a motion begins."""


def kind_of_title(title: str) -> Kind | None:
    named = MOTION_TITLE.match(title)
    if named is None:
        return None
    return Kind.MOTION if named["noun"].casefold().startswith("mot") else Kind.AMENDMENT


def number_and_title(printed: str, kind: Kind) -> tuple[str, str]:
    """Tell the number of a motion from its title, where the title begins with one or names one behind its noun."""
    flat = " ".join(printed.split())
    number, tab, rest = printed.partition("\t")
    if tab:
        return number.strip(), bare(rest)
    announced = ANNOUNCES.match(flat)
    flat = flat[announced.end() :] if announced is not None and FIRST_ID.match(flat, announced.end()) else flat
    leading = FIRST_ID.match(flat)
    if (
        leading is not None
        and any(char.isdigit() for char in leading.group())
        and not re.match(r"(?:19|20)\d\d$", leading.group())
    ):
        return leading.group(), bare(flat[leading.end() :])
    noun = MOTION_TITLE.match(flat)
    named = next(
        (one for one in find(flat) if one.kind is kind and noun is not None and one.start <= noun.end() + 6), None
    )
    if named is not None:
        return named.raw_id, bare(flat[named.end :])
    announced = ANNOUNCES.match(flat)
    rest = bare(flat[announced.end() :]) if announced is not None else ""
    return "", rest if len(rest) > SHORTEST else flat


def bare(title: str) -> str:
    return title.lstrip(") ").strip(" :.-–\t").strip("‘’'\"“”").strip()
