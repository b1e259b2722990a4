"""Compares who acts on whom: two actors that change places may have changed roles."""

from __future__ import annotations

import re
from itertools import pairwise

from gemcli.facts import persons
from gemcli.facts.inflection import same
from gemcli.facts.paraphrase import is_function
from gemcli.facts.persons import Person
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Role, Section
from gemcli.model.source import Rank
from gemcli.model.taken import Taken
from gemcli.text.words import tokens

ACTORS = {
    "raad": "raad", "gemeenteraad": "raad", "raadsleden": "raad", "council": "raad", "college": "college",
    "wethouder": "college", "burgemeester": "college", "mayor": "college", "presidium": "presidium",
    "commissie": "commissie", "provincie": "provincie", "rijk": "rijk", "bewoners": "bewoners",
    "ondernemers": "ondernemers", "griffier": "griffier", "voorzitter": "voorzitter",
}  # fmt: skip
"""Who acts in a council paper."""
BODIES = frozenset(ACTORS.values())
COUNCIL = re.compile(r"\b(?:gemeente)?raad(?:sleden)?\b|\bcouncil", re.IGNORECASE)
"""The council by name; "u" in a letter is whoever it is sent to."""
SECOND = {"u", "uw", "jullie"}
FIRST = {"ik", "wij", "we", "ons", "onze", "mij", "i", "our"}


def roles_kept(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare who acts on whom: two actors that change places without "door" may have changed roles."""
    own = _actors(sides.claim, sides)
    theirs = [actor for actor, _ in _actors(alignment.text, sides)]
    strange = _strangers(own, theirs, sides) or _for_another_body(sides, alignment)
    if strange:
        return [sides.check("roles", CheckResult.UNDECIDED, strange)]
    if re.search(r"\b(?:door|by)\b", f"{sides.claim}\n{alignment.text}"):
        return []
    for (first, place), (second, other) in pairwise(own):
        if first == second or first not in theirs or second not in theirs:
            continue
        last = len(theirs) - 1 - theirs[::-1].index(second)
        if theirs.index(first) < last or re.search(r"\b(?:van|of)\b", sides.claim[place:other]):
            continue
        return [sides.check("roles", CheckResult.UNDECIDED, f"{first} - {second}", f"{second} - {first}")]
    return _names_kept(sides, alignment) or _subject_kept(sides, alignment)


BODY_WORDS = {
    **{word: body for word, body in ACTORS.items() if word not in ("wethouder", "burgemeester", "mayor")},
    "gemeente": "gemeente", "municipality": "gemeente", "waterschap": "waterschap", "corporatie": "corporatie",
    "woningcorporatie": "corporatie", "ministerie": "rijk", "rijksoverheid": "rijk", "province": "provincie",
    "county": "provincie", "committee": "commissie", "presidium": "presidium",
}  # fmt: skip
"""Bodies by the words for them."""


def _for_another_body(sides: Sides, alignment: Alignment) -> str:
    """Return a body that a claim puts in the place of one that the cited words name and the claim does not."""
    own, theirs = _bodies(sides.claim), _bodies(alignment.text)
    strange = [word for word, body in own.items() if body not in theirs.values()]
    return strange[0] if strange and set(theirs.values()) - set(own.values()) else ""


def _bodies(text: str) -> dict[str, str]:
    words = (token.text.casefold() for token in tokens(text))
    return {word: BODY_WORDS[word] for word in words if word in BODY_WORDS}


def _subject_kept(sides: Sides, alignment: Alignment) -> list[Check]:
    """Hold back another actor before the same verb: "U ontvangt" and "Het college ontvangt van u"."""
    own = _opening(sides.claim, sides)
    if own is None:
        return []
    everybody = {actor for actor, _ in _actors(alignment.text, sides)}
    for sentence in alignment.sentences:
        other = _opening(sentence, sides)
        if other is not None and own[0] != other[0] and own[0] not in everybody and same(own[1], other[1]):
            return [sides.check("roles", CheckResult.UNDECIDED, " ".join(own), " ".join(other))]
    return []


def _opening(text: str, sides: Sides) -> tuple[str, str] | None:
    """Return the actor with whom a sentence opens and the word behind; None where it opens with something else."""
    found = _actors(text, sides)
    if not found or len(text[: found[0][1]].split()) > 1:
        return None
    behind = [token.text for token in tokens(text) if token.start > found[0][1]]
    named = next((person for person in persons.find(text) if person.span.start <= found[0][1] < person.span.end), None)
    if named is not None:
        behind = [token.text for token in tokens(text) if token.start >= named.span.end]
    return (found[0][0], behind[0].casefold()) if behind else None


def _strangers(own: list[tuple[str, int]], theirs: list[str], sides: Sides) -> str:
    """Return a body that acts in the claim and that the cited words do not name, by name, "wij" or "uw raad"."""
    if sides.facts.votes:
        return ""
    known = {*theirs, *(actor for actor, _ in _actors(f"{sides.witness.lead_in}\n{sides.witness.before}", sides))}
    known |= {actor for actor, _ in _actors(f"{sides.witness.back}\n{sides.witness.piece}", sides)}
    speakers = {section.role for section in sides.witness.speakers}
    if speakers & {Role.COLLEGE, Role.CHAIR} or any(s.rank is Rank.OWN_DECISION for s in sides.witness.sources):
        known.add("college")
    if Role.CHAIR in speakers:
        known.add("voorzitter")
    if sides.witness.piece or sides.witness.lead_in:
        known.add("raad")
    if not COUNCIL.search(sides.claim):
        known.add("raad")
    return next((actor for actor, _ in own if actor in BODIES and actor not in known), "")


def _names_kept(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare the order of names that something is said between: "Jansen verwijt De Vries"."""
    said = [token.text for token in tokens(alignment.text)]
    people = Taken(fact.span for group in (sides.facts.persons, sides.facts.parties) for fact in group)
    own = [
        token
        for token in tokens(sides.claim)
        if token.text in said and people.holds(token.start) and token.text[0].isupper()
    ]
    for one, other in pairwise(own):
        between = tokens(sides.claim[one.end : other.start])
        if one.text == other.text or all(is_function(token.text.casefold()) for token in between):
            continue
        last = len(said) - 1 - said[::-1].index(other.text)
        if said.index(one.text) > last and any(token.text[0].islower() for token in between):
            return [
                sides.check("roles", CheckResult.UNDECIDED, f"{one.text} - {other.text}", f"{other.text} - {one.text}")
            ]
    return []


def _acting(person: Person, speaker: Section | None) -> str:
    """Return the actor that a named person is: the speaker under any name, an office, or the surname."""
    if speaker is not None and speaker.speaker.casefold().endswith(person.surname):
        return _self(speaker)
    return ACTORS.get(person.title, person.surname)


def _self(speaker: Section) -> str:
    """Return the actor for whom a speaker says "wij"."""
    return "college" if speaker.role is Role.COLLEGE else speaker.party or speaker.speaker


def _actors(text: str, sides: Sides) -> list[tuple[str, int]]:
    """Return the actors of a text in order with their places; "ik" and "wij" are the speaker, "u" is the council."""
    speaker = sides.witness.speakers[0] if sides.witness.speakers else None
    named = persons.find(text)
    found: list[tuple[str, int]] = []
    for token in tokens(text):
        word = token.text.casefold()
        person = next((one for one in named if one.span.start <= token.start < one.span.end), None)
        actor = _acting(person, speaker) if person is not None else ACTORS.get(word, "")
        if word in SECOND:
            actor = "raad"
        elif word in FIRST and speaker is not None:
            actor = _self(speaker)
        elif token.text[:1].isupper() and len(token.text) > 1 and not actor:
            parties = (*sides.facts.parties, *sides.quoted.parties)
            actor = next((party.name for party in parties if party.raw == token.text), "")
        if actor and (not found or found[-1][0] != actor):
            found.append((actor, token.start))
    return found
