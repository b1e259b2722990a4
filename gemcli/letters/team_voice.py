"""Keeps a team's "we" out of the college's mouth: in a letter of the college the team is said to tell it."""

from __future__ import annotations

import re

from gemcli.letters.case import Case
from gemcli.letters.lines import ASIDE
from gemcli.letters.passages import Row, Said
from gemcli.letters.slots import Slot
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import Document
from gemcli.model.source import Rank
from gemcli.model.span import Span

WE = re.compile(
    r"(?<![\w'’])(?:wij|we)(?![\w'’])"
    r"|\b(?:ons|onze)\s(?:team|afdeling|cluster|bureau|dienst|vakgroep|collega\W?s?|medewerkers?|toezichthouders?)\b"
    r"|\b(?:bij|met|aan|van|door|voor|naar|over)\sons\b(?!\s[a-z])",
    re.IGNORECASE,
)
"""Words of a team for itself; "onze gemeente" and "onze inwoners" are the college's too."""
TO_READERS = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
"""Who addresses the council writes in the college's name already."""
BY_COLLEGE = re.compile(
    r"^[#\s]{0,4}(?:(?:van|namens|afzender)\s?:?\s(?:het\s)?college\b|(?:raadsbrief|raadsvoorstel|collegebesluit)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""The head of a paper that the college itself signs; one that goes to the college is the team's."""
TEAM = re.compile(
    r"\b(?:[Tt]eam|[Aa]fdeling|[Cc]luster|[Bb]ureau|[Vv]akgroep)[ ]"
    r"[A-Z][\w&-]{1,30}(?:(?:[ ]en[ ]|[ ]&[ ]|[ ])[A-Z][\w&-]{1,30}|[ ]en[ ][a-z][\w-]{2,30}){0,3}"
)
"""A team as the head or signature of its paper names it: "team Water en riolering"."""
SENT_TO = re.compile(r"[#\s]{0,4}(?:aan|to|cc)\s?:", re.IGNORECASE)
HEAD = 400
"""Characters of a paper in which it says whose it is."""
NOTES = (Rank.UNRANKED, Rank.OWN_MESSAGE)
"""What a team writes; decisions and lists speak for the college."""


def is_of_team(case: Case, said: Said | Row) -> bool:
    """Whether a sentence says "we" of a team, in a letter in which "we" is the college.

    A letter to a resident speaks for the whole municipality: there "we" may stay.
    """
    if not case.type.is_for_council or isinstance(said, Row) or said.document.source.rank not in NOTES:
        return False
    if WE.search(said.text) is None or TO_READERS.search(said.text) is not None:
        return False
    return BY_COLLEGE.search(said.document.text[:HEAD]) is None


def team_of(document: Document) -> Slot:
    """Who wrote a paper, with the place where it says so; without a name it is the department."""
    found = _in(document.text[:HEAD]) or _signed(document)
    if found is None:
        return Slot("De vakafdeling")
    evidence = Evidence(spans=(SpanRef(document.source.id, (Span(*found.span()),)),))
    return Slot(f"{found[0][:1].upper()}{found[0][1:]}", evidence)


def _in(text: str) -> re.Match[str] | None:
    """The first team that a text names, whom it is sent to left aside."""
    for found in TEAM.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if SENT_TO.match(line) is None:
            return found
    return None


def _signed(document: Document) -> re.Match[str] | None:
    """The team in the signature of a mail."""
    for passage in document.passages:
        if passage.kind in ASIDE:
            found = TEAM.search(document.text, passage.spans[0].start, passage.spans[-1].end)
            if found is not None:
                return found
    return None
