"""Compares the people and parties that a claim names, and who it lets speak, with its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts import parties
from gemcli.facts.inflection import fold, same
from gemcli.facts.paraphrase import SPEECH, is_function
from gemcli.facts.parties import Party
from gemcli.facts.persons import PARTICLE, SURNAME, Person
from gemcli.grounding.sides import Sides, is_known
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Role, Section
from gemcli.text.words import TITLES, tokens

VERBS = re.compile(
    r"\b(?:zegt|zei|zegde|stelt|stelde|vindt|vond|vraagt|vroeg|verzoekt|verzocht|belooft|beloofde|denkt|meent|wil|wilde|meldt|meldde"
    r"|antwoordt|antwoordde|benadrukt|benadrukte|noemt|noemde|steunt|steunde|pleit|pleitte|waarschuwt|waarschuwde|hoopt|hoopte|roept|riep"
    r"|geeft|gaf|dient|diende|kondigt|kondigde|bedankt|dankt|wijst|wees|legt|legde|heeft|zal|gaat|kan|laat|deelt|deelde|merkt|merkte"
    r"|informeert|onderzoekt|ontraadt|ontraadde|betwijfelt|bekritiseert|verklaart|verklaarde|is|begrijpt|ziet|wenst|verwacht|stemt|stemde"
    r"|says|said|asks|asked|thinks|believes|wants|promises|promised|argues|argued|supports|supported|notes|noted|states|stated"
    r"|explains|explained|will|has|is|calls|called|proposes|proposed|agrees|agreed)\b"
)
"""Finite verbs behind which the subject of a report stands: what is before the first one names the speaker."""

BEHIND = re.compile(
    r",\s{1,2}(?:aldus|zo\s)?(?P<verb>zei|zegt|stelde|stelt|vond|vindt|meldde|meldt|merkte|said|says|stated|noted)?\s{1,2}"
    r"(?=(?:de\s|het\s|the\s)?[^,.;:]{2,60}\.?$)",
    re.IGNORECASE,
)
"""`..., zei het CDA.`: who says it stands at the end."""
ACCORDING = re.compile(r"\b(?:volgens|aldus|in\sde\swoorden\svan|according\sto)\s{1,2}", re.IGNORECASE)
PREFIX = re.compile(r"^(?P<voice>[^:\"“”„\n]{2,80}):\s{1,2}(?=\S)")
FULL_NAME = re.compile(rf"(?P<name>{SURNAME}(?:\s(?:{PARTICLE}\s){{0,3}}{SURNAME}){{1,3}})\s")
"""A first and last name without title at the start of a claim."""
PIECE_WORD = re.compile(r"\b(?:motie|amendement|voorstel|motion|amendment)\b", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:de\s|het\s|een\s|the\s|a\s)?(?:wethouder|burgemeester|inspreker|college|griffier|mayor|alderman)\b",
    re.IGNORECASE,
)
"""An actor by office; who holds it may be named elsewhere, so a difference is for a person to decide."""
TOLD = re.compile(r"\b(?:ik|mij|mijn|wij|we|ons|onze|I|my|we|our)\b")
"""First persons: what is said is said by the speaker of the turn."""


ALONE = re.compile(
    r"\b(?:anders\sdan\s(?:onze|mijn|de|haar|zijn)\s(?:eigen\s)?fractie|op\spersoonlijke\stitel|namens\smi?jzelf"
    r"|in\safwijking\svan\s(?:onze|mijn|de)\sfractie|verdeeld\s(?:stemmen|gestemd)|in\sa\spersonal\scapacity)\b",
    re.IGNORECASE,
)
"""Words of somebody who does not speak for the whole group."""


def voices(sides: Sides) -> list[Check]:
    """Return one check for each party and person of the claim, and one for who speaks."""
    checks = [_party(sides, party) for party in sides.facts.parties]
    checks += [_person(sides, person) for person in sides.facts.persons]
    checks += [*_with_party(sides), *_on_own_behalf(sides)]
    spoken = _attribution(sides)
    return [*checks, spoken] if spoken is not None else checks


def _on_own_behalf(sides: Sides) -> list[Check]:
    """Who speaks for themselves, or against the rest of their group, does not speak for the group."""
    alone = ALONE.search(f"{sides.quote}\n{sides.witness.turn_before}")
    groups = [party.raw for party in sides.facts.parties]
    groups += [section.party for section in sides.witness.speakers if section.party and section.party in sides.claim]
    if alone is None or not groups or sides.facts.persons:
        return []
    return [sides.check("attribution", CheckResult.UNDECIDED, groups[0], alone[0])]


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
            return sides.check("person", _same_role(claim, source), claim, source)
    for section in sides.witness.speakers:
        if section.speaker.casefold().endswith(claim.surname):
            role = _speaker_role(claim, section)
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


def has_other_first_name(one: str, other: str) -> bool:
    """Whether two names with the same surname have first names, written out, that differ.

    >>> has_other_first_name("Chris Bos", "Martha Bos"), has_other_first_name("C. Bos", "Chris Bos")
    (True, False)
    """
    first, second = (
        {fold(part) for part in name.split()[:-1] if part[0].isupper() and len(part.rstrip(".")) > 2}
        for name in (one, other)
    )
    initials = {name[0] for name in first} & {name[0] for name in second}
    return bool(first and second) and first.isdisjoint(second) and not initials


def _last_names(person: Person) -> str:
    return re.sub(r"^(?:[A-Z]\.\s?)+", "", person.name).casefold()


def _same_role(claim: Person, source: Person) -> CheckResult:
    """A person may gain or lose a title, never change office or form of address."""
    if claim.role and source.role and claim.role != source.role:
        return CheckResult.DIFFERENT
    forms = {"de heer": "m", "heer": "m", "dhr": "m", "meneer": "m", "mevrouw": "f", "mw": "f", "mevr": "f"}
    one, other = forms.get(claim.title, ""), forms.get(source.title, "")
    if one and other and one != other:
        return CheckResult.DIFFERENT
    return CheckResult.EQUAL if claim.title == source.title else CheckResult.ENTAILED


def _speaker_role(claim: Person, section: Section) -> CheckResult:
    offices = {"college": Role.COLLEGE, "raadslid": Role.COUNCILLOR, "inspreker": Role.RESIDENT}
    office = offices.get(claim.role)
    if (
        office is not None
        and section.role not in (office, Role.UNKNOWN)
        and not (section.role is Role.CHAIR and claim.title in ("burgemeester", "mayor"))
    ):
        return CheckResult.DIFFERENT
    return CheckResult.EQUAL


def _attribution(sides: Sides) -> Check | None:
    """Compare who speaks in the claim with who speaks in the section that holds the evidence.

    Only a claim that lets somebody speak, promise or hold an opinion is compared; where the cited words themselves
    name that actor as subject of the same verb, they decide.
    """
    actor, verb = speaker_of(sides)
    if not actor:
        return None
    if _is_subject(actor, verb, sides.quote):
        return sides.check("attribution", CheckResult.EQUAL, actor, actor)
    speakers = sides.witness.speakers
    if not speakers:
        in_text = _named(actor, f"{sides.quote}\n{sides.context}")
        return sides.check(
            "attribution", CheckResult.ENTAILED if in_text else CheckResult.UNDECIDED, actor, actor if in_text else ""
        )
    voice = speakers[0]
    if OFFICE.fullmatch(actor) and _named(actor, sides.quote) and (not verb or _has(verb, sides.quote)):
        return sides.check("attribution", CheckResult.ENTAILED, actor, actor)
    heard = [section for section in speakers if is_voice(actor, section, sides)]
    if len(heard) == len(speakers):
        return sides.check("attribution", CheckResult.EQUAL, actor, voice.voice)
    if heard:
        said = _who_said(verb, speakers, sides)
        other = CheckResult.UNDECIDED if said is None or sides.witness.is_gathered else CheckResult.DIFFERENT
        result = CheckResult.EQUAL if said in heard else other
        return sides.check("attribution", result, actor, heard[0].voice)
    if _named(actor, sides.quote) and not (verb and TOLD.search(sides.quote)):
        return sides.check("attribution", CheckResult.UNDECIDED, actor, voice.voice)
    result = CheckResult.UNDECIDED if OFFICE.fullmatch(actor) else CheckResult.DIFFERENT
    return sides.check("attribution", result, actor, voice.voice)


def _who_said(verb: str, speakers: Sequence[Section], sides: Sides) -> Section | None:
    """Return the speaker of the one cited turn that has a form of the verb."""
    found = [
        section
        for section, words in zip(sides.witness.turns, sides.witness.turn_words, strict=True)
        if section in speakers and verb and any(same(verb, token.text) for token in tokens(words))
    ]
    return found[0] if len(set(found)) == 1 else None


def speaker_of(sides: Sides) -> tuple[str, str]:
    """Return the actor that a claim lets speak and the verb behind it; empty where it lets nobody speak."""
    prefix = PREFIX.match(sides.claim)
    if prefix and not VERBS.search(prefix["voice"]) and _holds_actor(prefix["voice"], sides):
        return prefix["voice"], ""
    according = ACCORDING.search(sides.claim)
    if according:
        actor = _leading_actor(sides.claim[according.end() : according.end() + 60], sides, according.end())
        if actor:
            return actor, ""
    behind = BEHIND.search(sides.claim)
    if behind:
        actor = _leading_actor(sides.claim[behind.end() :], sides, behind.end())
        if actor:
            return actor, behind["verb"] or ""
    verb = VERBS.search(sides.claim)
    if verb is None:
        return "", ""
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    leading = [
        fact for fact in facts if fact.span.end <= verb.start() and len(sides.claim[: fact.span.start].split()) <= 3
    ]
    leading = [fact for fact in leading if not fact.raw.endswith(("'s", "’s"))]
    if leading and not PIECE_WORD.search(sides.claim[: verb.start()]):
        return min(leading, key=lambda fact: fact.span.start).raw, verb[0]
    named = FULL_NAME.match(sides.claim)
    if (
        named
        and not is_function(named["name"].split()[0].casefold())
        and named.end() <= verb.start() + 1
        and not PIECE_WORD.search(named[0])
    ):
        return named["name"], verb[0]
    office = OFFICE.match(sides.claim)
    return (office[0], verb[0]) if office and office.end() <= verb.start() else ("", "")


def _holds_actor(voice: str, sides: Sides) -> bool:
    end = len(voice)
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    named = any(fact.span.end <= end for fact in facts)
    title = re.match(
        r"(?:de\s|het\s|the\s)?(?:wethouder|burgemeester|voorzitter|inspreker|college|griffier|chair|mayor)\b",
        voice,
        re.IGNORECASE,
    )
    known = any(
        section.speaker and section.speaker.casefold() in voice.casefold() for section in sides.witness.speakers
    )
    return named or bool(title) or known


def _leading_actor(rest: str, sides: Sides, offset: int) -> str:
    facts: list[Person | Party] = [*sides.facts.persons, *sides.facts.parties]
    first = min((fact for fact in facts if fact.span.start >= offset), key=lambda fact: fact.span.start, default=None)
    if first is not None and first.span.start - offset < 30:
        return first.raw
    title = re.match(
        r"(?:de\s|het\s|the\s)?(?:wethouder|burgemeester|voorzitter|inspreker|college|griffier|chair|mayor)\b",
        rest,
        re.IGNORECASE,
    )
    return title[0] if title else ""


def is_voice(actor: str, section: Section, sides: Sides) -> bool:
    """Whether an actor as a claim names it is the speaker of a section: by name, party or office."""
    plain = re.sub(r"['’]s$", "", fold(actor))
    name = fold(section.speaker)
    group = rf"(?:de\s|het\s|the\s)?(?:fractie\s(?:van\s)?(?:de\s|het\s)?)?{re.escape(fold(section.party))}"
    if section.party and re.fullmatch(group, plain):
        return True
    surname = name.split()[-1] if name else ""
    words = [fold(token.text) for token in tokens(plain)]
    people = [fact for fact in sides.facts.persons if fact.raw in actor]
    if people:
        return any(
            (person.surname == surname and not has_other_first_name(person.name, section.speaker))
            or fold(person.name) in name
            for person in people
        )
    if surname and (surname in words or name in plain):
        return not _names_another(actor, section)
    groups = [fact for fact in sides.facts.parties if fact.raw in actor]
    if groups:
        own = sides.municipality.party(section.party)
        return any(group.name in (own, section.party) or _alias(group.name, section.party, sides) for group in groups)
    if "college" in words or "wethouder" in words:
        return section.role is Role.COLLEGE
    if "burgemeester" in words or "mayor" in words:
        return section.role in (Role.COLLEGE, Role.CHAIR)
    if "voorzitter" in words or "chair" in words:
        return section.role is Role.CHAIR
    if "inspreker" in words:
        return section.role is Role.RESIDENT
    return False


CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]+")


def _names_another(actor: str, section: Section) -> bool:
    """Whether an actor has a first name that the label of the turn, which has one as well, does not hold."""
    known = fold(section.voice)
    outside = re.sub(r"\([^()]{0,60}\)", " ", actor)
    named = [word for word in CAPITAL.findall(outside) if word.casefold() not in TITLES and len(word) > 2]
    has_first_name = len(section.speaker.split()) > 1 and section.speaker[0].isupper()
    return has_first_name and any(fold(word) not in known for word in named)


def _alias(name: str, party: str, sides: Sides) -> bool:
    return bool(party) and parties.canonical(party, sides.municipality) == name


def _named(actor: str, text: str) -> bool:
    """Whether the last word of an actor stands in a text."""
    words = [fold(token.text) for token in tokens(actor)]
    return bool(words) and words[-1] in {fold(token.text) for token in tokens(text)}


def _has(verb: str, text: str) -> bool:
    return any(same(verb, token.text) for token in tokens(text))


def _is_subject(actor: str, verb: str, quote: str) -> bool:
    """Whether the quote has the actor close before or behind a form of the same verb."""
    words = [token.text for token in tokens(quote)]
    names = [fold(token.text) for token in tokens(actor)]
    if not names:
        return False
    places = [index for index, word in enumerate(words) if fold(word) == names[-1]]
    if not verb:
        return False
    for place in places:
        near = words[max(0, place - 3) : place] + words[place + 1 : place + 5]
        if any(same(verb, word) or (verb in ("heeft", "is", "zal") and word.lower() in SPEECH) for word in near):
            return True
    return False
