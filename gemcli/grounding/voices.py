"""Compares the people and parties that a claim names, and who it lets speak, with its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts import parties
from gemcli.facts.inflection import fold
from gemcli.facts.parties import Party
from gemcli.facts.persons import Person
from gemcli.grounding.attribution import attribution, on_own_behalf
from gemcli.grounding.hearing import has_other_first_name
from gemcli.grounding.offices import same_role, speaker_role
from gemcli.grounding.sides import Sides, is_known
from gemcli.model.finding import Check, CheckResult
from gemcli.text.words import tokens


def voices(sides: Sides) -> list[Check]:
    """Return one check for each party and person of the claim, and one for who speaks."""
    checks = [_party(sides, party) for party in sides.facts.parties]
    checks += [_person(sides, person) for person in sides.facts.persons]
    checks += [*_with_party(sides), *on_own_behalf(sides)]
    spoken = attribution(sides)
    return [*checks, spoken] if spoken is not None else checks


def _party(sides: Sides, claim: Party) -> Check:
    known = [*sides.quoted.parties, *sides.around.parties]
    same_party = next((party for party in known if party.name == claim.name), None)
    if same_party is not None:
        return sides.check("party", CheckResult.EQUAL, claim, same_party)
    if any(fold(claim.raw) == fold(token.text) for token in tokens(f"{sides.quote}\n{sides.context}")):
        return sides.check("party", CheckResult.EQUAL, claim, claim.raw)
    stated = {party.name for party in sides.facts.parties}
    rival = next((party for party in sides.quoted.parties if party.name not in stated), None)
    if rival is not None:
        return sides.check("party", CheckResult.DIFFERENT, claim, rival)
    stands = any(is_known(word, sides) for word in (claim.raw, claim.name))
    return sides.check("party", CheckResult.UNDECIDED if stands else CheckResult.MISSING, claim)


def _person(sides: Sides, claim: Person) -> Check:
    for source in (*sides.quoted.persons, *sides.around.persons):
        if has_other_first_name(claim.name, source.name):
            continue
        if source.surname == claim.surname or _last_names(source) == _last_names(claim):
            return sides.check("person", same_role(claim, source), claim, source)
    for section in sides.witness.speakers:
        if section.speaker.casefold().endswith(claim.surname):
            role = speaker_role(claim, section)
            return sides.check("person", role, claim, f"{section.honorific} {section.speaker}")
    words = {fold(token.text) for token in tokens(f"{sides.quote}\n{sides.context}")}
    if all(fold(part) in words for part in re.findall(r"[^\W\d_]{2,}", claim.name)):
        return sides.check("person", CheckResult.EQUAL, claim, claim.name)
    named = {person.surname for person in sides.facts.persons}
    rival = next((person for person in sides.quoted.persons if person.surname not in named), None)
    if rival is None and sides.witness.speakers and not sides.quoted.persons:
        section = sides.witness.speakers[0]
        return sides.check("person", CheckResult.DIFFERENT, claim, f"{section.honorific} {section.speaker}")
    if rival is not None:
        return sides.check("person", CheckResult.DIFFERENT, claim, rival)
    known = all(is_known(part, sides) for part in re.findall(r"[^\W\d_]{2,}", claim.surname))
    return sides.check("person", CheckResult.UNDECIDED if known else CheckResult.MISSING, claim)


def _with_party(sides: Sides) -> list[Check]:
    """Compare the party that stands behind a name, where both texts name one: "Mostert van D66"."""
    checks = []
    for person in sides.facts.persons:
        own = _party_behind(sides.claim, person, sides.facts.parties)
        theirs = [
            party
            for text, facts in ((sides.quote, sides.quoted), (sides.context, sides.around))
            for other in facts.persons
            if other.surname == person.surname and (party := _party_behind(text, other, facts.parties))
        ]
        voices = [
            section.party for section in sides.witness.speakers if section.speaker.casefold().endswith(person.surname)
        ]
        theirs += [parties.canonical(party, sides.municipality) for party in voices if party]
        if own and theirs and own not in theirs:
            checks.append(
                sides.check("party", CheckResult.DIFFERENT, f"{person.name} ({own})", f"{person.name} ({theirs[0]})")
            )
    return checks


def _party_behind(text: str, person: Person, known: Sequence[Party]) -> str:
    joint = re.match(r"\s{1,2}(?:\(|van\s(?:de\s|het\s)?|of\s(?:the\s)?)", text[person.span.end : person.span.end + 12])
    start = person.span.end + joint.end() if joint else -1
    return next((party.name for party in known if party.span.start == start), "")


def _last_names(person: Person) -> str:
    return re.sub(r"^(?:[A-Z]\.\s?)+", "", person.name).casefold()
