"""Compares whom a claim lets speak with who speaks in its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.inflection import fold, same
from gemcli.facts.paraphrase import SPEECH
from gemcli.grounding.hearing import is_voice
from gemcli.grounding.sides import Sides
from gemcli.grounding.speaking import OFFICE, speaker_of
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Section
from gemcli.text.words import tokens

TOLD = re.compile(r"\b(?:ik|mij|mijn|wij|we|ons|onze|I|my|we|our)\b")
"""First persons: what is said is said by the speaker of the turn."""
ALONE = re.compile(
    r"\b(?:anders\sdan\s(?:onze|mijn|de|haar|zijn)\s(?:eigen\s)?fractie|op\spersoonlijke\stitel|namens\smi?jzelf"
    r"|in\safwijking\svan\s(?:onze|mijn|de)\sfractie|verdeeld\s(?:stemmen|gestemd)|in\sa\spersonal\scapacity)\b",
    re.IGNORECASE,
)
"""Words of somebody who does not speak for the whole group."""


def on_own_behalf(sides: Sides) -> list[Check]:
    """Who speaks for themselves, or against the rest of their group, does not speak for the group."""
    alone = ALONE.search(f"{sides.quote}\n{sides.witness.turn_before}")
    groups = [party.raw for party in sides.facts.parties]
    groups += [section.party for section in sides.witness.speakers if section.party and section.party in sides.claim]
    if alone is None or not groups or sides.facts.persons:
        return []
    return [sides.check("attribution", CheckResult.UNDECIDED, groups[0], alone[0])]


def attribution(sides: Sides) -> Check | None:
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
