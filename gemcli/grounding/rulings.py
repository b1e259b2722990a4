"""Ties each vote of a text to the piece that it was about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.facts.ids import Id, IdKind
from gemcli.facts.reading import Facts
from gemcli.facts.votes import Vote

PUT = (IdKind.MOTION, IdKind.AMENDMENT, IdKind.PROPOSAL)
"""Kinds that are voted on; a bare number may name either."""
SUBJECT = re.compile(
    r"\b(?P<motion>motie|moties|motion|motions)\b|\b(?P<amendment>(?:sub)?amendement(?:en)?|amendments?)\b"
    r"|\b(?P<proposal>(?:raads|initiatief|college)?voorstel(?:len)?|proposals?|verordening|bill)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"\b(?:besluit|beslist|besloten)\s", re.IGNORECASE)
ELSEWHERE = "elsewhere"
"""The noun of a vote whose piece is not in the cited text."""
IN_LIST = re.compile(
    r"\s{0,2}(?:\(?[\w/&.-]{1,24}\)?\s{0,2})?(?:,|\s(?:en|and)\s|,\s?(?:en|and)\s)\s{0,2}(?:(?:de\s)?(?:moties?|amendement(?:en)?)\s)?"
)
"""What may stand between two ids of one list: a party, a comma, "en"."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A vote with what it was about."""

    vote: Vote
    subjects: tuple[Id, ...]
    """The piece, or the pieces of a list that share one outcome: "J.A, J.B en J.C zijn ingetrokken"."""
    noun: str
    """motion, amendment, proposal, or empty."""


def rulings(text: str, facts: Facts, before: tuple[Id, ...] = (), noun: str = "") -> list[Ruling]:
    """Tie each vote of a text to the piece named nearest before it, or after it in its own sentence."""
    found = []
    named = [fact for fact in facts.ids if fact.kind in PUT]
    for vote in facts.votes:
        earlier = [fact for fact in named if fact.span.start < vote.span.end]
        later = [fact for fact in named if fact.span.start >= vote.span.end]
        subjects = _listed(text, earlier) if earlier else before
        if not earlier and later and not re.search(r"[.!?\n]", text[vote.span.end : later[0].span.start]):
            subjects = (later[0],)
        if earlier and _new_piece(text[earlier[-1].span.end : vote.span.start], earlier[-1]):
            subjects = ()
        nouns = list(SUBJECT.finditer(text, 0, vote.span.end))
        about = (nouns[-1].lastgroup or "") if nouns else noun
        if OPENS.search(vote.raw):
            subjects, about = _opened(text, vote, later)
        found.append(Ruling(vote, subjects, str(subjects[0].kind) if subjects else about))
    return found


def _opened(text: str, vote: Vote, later: Sequence[Id]) -> tuple[tuple[Id, ...], str]:
    """Return what "De raad besluit unaniem:" is about: what follows it, never what came before."""
    line = text.find("\n", vote.span.end)
    end = text.find("\n", line + 1) if line >= 0 else -1
    end = end if end >= 0 else len(text)
    noun = SUBJECT.search(text, vote.span.end, end)
    subjects = tuple(fact for fact in later[:1] if fact.span.start < end)
    return subjects, (noun.lastgroup or "") if noun else ELSEWHERE


def _listed(text: str, named: Sequence[Id]) -> tuple[Id, ...]:
    """Return the last id and those that stand in one list with it."""
    found = [named[-1]]
    for earlier in reversed(named[:-1]):
        if not IN_LIST.fullmatch(text, earlier.span.end, found[-1].span.start):
            break
        found.append(earlier)
    return tuple(found)


def _new_piece(between: str, subject: Id) -> bool:
    """Whether another subject word after an id begins a new piece: "motie I.1 ... Het voorstel wordt aangenomen"."""
    other = [match for match in SUBJECT.finditer(between) if match.lastgroup != subject.kind.value]
    return bool(other) and re.search(r"[.;\n]", between[: other[-1].start()]) is not None
