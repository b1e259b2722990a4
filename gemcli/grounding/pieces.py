"""Compares the pieces that a claim names and what became of them: ids, and votes as one record with their piece."""

from __future__ import annotations

import re

from gemcli.facts import parties
from gemcli.facts.ids import Id, IdKind
from gemcli.facts.reading import Facts
from gemcli.grounding.ballots import ballots
from gemcli.grounding.numbering import is_one_piece, opens_row, stands_bare
from gemcli.grounding.rulings import PUT
from gemcli.grounding.sides import Said, Sides
from gemcli.model.finding import Check, CheckResult

PARTY_AFTER = re.compile(r"\s{0,2}\(?(?:van\s(?:de\s|het\s)?|of\s(?:the\s)?)?(?:fractie\s(?:van\s)?(?:de\s|het\s)?)?")


def pieces(sides: Sides) -> list[Check]:
    """Return one check for each id and each vote of the claim."""
    return [*(_id(sides, fact) for fact in sides.facts.ids), *ballots(sides)]


def _id(sides: Sides, claim: Id) -> Check:
    for source in (*sides.quoted.ids, *sides.around.ids):
        if is_one_piece(claim, source):
            return _with_party(sides, claim, source)
    if stands_bare(claim, sides) or opens_row(claim, sides):
        return sides.check("id", CheckResult.EQUAL, claim, claim)
    if claim.kind is IdKind.ITEM and any(section.item.upper() == claim.value for section in sides.witness.sections):
        return sides.check("id", CheckResult.EQUAL, claim, claim)
    rivals = [
        source for source in sides.quoted.ids if source.kind is claim.kind or {source.kind, claim.kind} <= set(PUT)
    ]
    stated = {fact.value for fact in sides.facts.ids}
    rival = next((source for source in rivals if source.value not in stated), None)
    if rival is not None:
        return sides.check("id", CheckResult.DIFFERENT, claim, rival)
    return sides.check("id", CheckResult.MISSING, claim)


def _with_party(sides: Sides, claim: Id, found: Id) -> Check:
    """Compare the party that stands behind an id, where both texts name one: "motie I.1 van de SP"."""
    own = _party_after(sides.claim, claim, sides.facts, sides)
    theirs = [
        _party_after(text, source, facts, sides)
        for text, facts in ((sides.quote, sides.quoted), (sides.context, sides.around))
        for source in facts.ids
        if is_one_piece(claim, source)
    ]
    named = [party for party in theirs if party]
    if own and named and own not in named:
        other = Said(f"{claim.raw} {named[0]}", found.span) if found in sides.quoted.ids else f"{claim.raw} {named[0]}"
        return sides.check("party", CheckResult.DIFFERENT, Said(f"{claim.raw} {own}", claim.span), other)
    return sides.check("id", CheckResult.EQUAL, claim, found)


def _party_after(text: str, fact: Id, facts: Facts, sides: Sides) -> str:
    joint = PARTY_AFTER.match(text, fact.span.end)
    start = joint.end() if joint else fact.span.end
    known = next((party.name for party in facts.parties if party.span.start == start), "")
    if known:
        return known
    word = re.match(r"[A-Z][\w/&-]{1,20}", text[start : start + 24])
    if word is None or not re.search(r"[A-Z].*[A-Z]", word[0]):
        return ""
    return parties.canonical(word[0], sides.municipality)
