"""Sorts the facts of a letter by the part in which they belong: findings, judgement, measures, conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row, Said
from gemcli.letters.statements import statements
from gemcli.model.claim import Claim
from gemcli.model.finding import Ground

HEADINGS: Mapping[str, re.Pattern[str]] = {
    "judgement": re.compile(r"#{0,4}\s{0,2}(?:ons |eind)?(?:oordeel|conclusies?)\b", re.IGNORECASE),
    "measures": re.compile(r"#{0,4}\s{0,2}(?:maatregel\w{0,3}|vervolg|wat wij doen|verbeter\w{0,8})\b", re.IGNORECASE),
    "conditions": re.compile(r"#{0,4}\s{0,2}(?:voorschrift\w{0,3}|voorwaarde\w?|verplichting\w{0,2})\b", re.IGNORECASE),
}
"""Headings of a note under which nothing but that part stands."""
JUDGES = re.compile(
    r"\b(?:is|zijn|wordt|verklaren|acht\w?)\b.{0,60}?\b(?:on|deels |gedeeltelijk )?gegrond\b", re.IGNORECASE
)
OF_TYPE: Mapping[str, tuple[str, ...]] = {
    "klachtafhandeling": ("judgement", "measures"),
    "besluit": ("conditions",),
}
"""Which parts a type of letter has beside its core."""
LEADS = {"judgement": "oordeel-inleiding", "measures": "maatregelen-inleiding", "conditions": "voorschriften-inleiding"}


def part_of(case: Case, said: Said | Row) -> str:
    """Return the name of the part in which a sentence belongs; empty for the core."""
    for name in OF_TYPE.get(case.type.name, ()):
        if name not in case.slots and HEADINGS[name].match(said.heading):
            return name
    is_judged = "judgement" in OF_TYPE.get(case.type.name, ()) and "judgement" not in case.slots
    return "judgement" if is_judged and JUDGES.search(said.text) else ""


def write_part(case: Case, element: Element, answer: Answer) -> Written:
    """Write the sentences of a part below its lead; what `dossier.toml` says of it stands in the block instead."""
    own = [said for said in answer.said if part_of(case, said) == element.name]
    if not own:
        return from_block(case, element) if element.block else Written()
    lead = from_block(case, element, block=LEADS[element.name])
    return Written((*lead.claims, *_marked(case, element, own)), lead.notices)


def _marked(case: Case, element: Element, said: Sequence[Said | Row]) -> list[Claim]:
    """The sentences as claims, each looked at singly where it touches a right or duty."""
    claims = []
    for claim in statements(case, element, said):
        marks = tuple(dict.fromkeys((*claim.marks, *with_grounds(element.ground or Ground.RIGHT))))
        claims.append(replace(claim, marks=marks))
    return claims
