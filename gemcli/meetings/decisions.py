"""Decisions as claims: what became of each proposal and agenda item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.votes import Outcome
from gemcli.meetings.agenda import Item, number_of, short_title
from gemcli.meetings.cues import Cues
from gemcli.meetings.layout import Layout
from gemcli.meetings.motions import arithmetic
from gemcli.meetings.votes import SIDES, Event
from gemcli.meetings.voting import Reader, Result
from gemcli.meetings.walk import Places, Said, heading, item_of
from gemcli.meetings.wording import Wording, joined, key_words, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.section import SectionKind

LONGEST = 420
"""Characters of a decision that a claim quotes; the citation holds it whole."""

ABOUT_MOTION = re.compile(r"\b(?:de motie|het amendement|the motion|the amendment)\b", re.IGNORECASE)


def of_event(event: Event, places: Places, words: Wording, day: str, present: int | None) -> Claim | None:
    """Write the claim about what became of a proposal or of an agenda item."""
    printed = event.item.title if event.item is not None else event.head or event.subject.title
    result = event.result
    subject = _subject(event, printed, words)
    ids = (*_head_ids(event, places), *event.ids, *event.sides_ids)
    if result.outcome is Outcome.UNKNOWN:
        if not result.raw:
            return None
        sentence = f"{subject}: {result.raw}." if result.raw[-1] not in ".!?" else f"{subject}: {result.raw}"
    elif result.raw.strip(" .").lower() in ("conform", "conform besloten", "conform voorstel"):
        sentence = f"{subject} {words.conform}."
    else:
        sentence = outcome_sentence(words, subject, result, event.subject.changed)
    if event.sides:
        sentence = f"{sentence[:-1]}; {event.sides[:1].lower()}{event.sides[1:].rstrip('.')}."
    evidence = places.evidence(ids)
    if not evidence:
        return None
    item = event.item.id if event.item is not None and event.item.id else (printed or None)
    fields: dict[str, FieldValue] = {
        "agenda_item": item,
        "title": printed or None,
        "outcome": result.outcome.value,
        "outcome_text": result.raw or None,
        "votes_for": result.votes_for,
        "votes_against": result.votes_against,
    }
    point = f"/{event.subject.point}" if event.subject.point else ""
    return Claim(
        kind=Kind.DECISION,
        text=sentence,
        evidence=evidence,
        by=By.RULE,
        key=f"{day}/{item or event.start}{point}",
        section=heading(event.item, event.head or event.subject.title),
        fields=fields,
        field_evidence={"outcome": places.field(result.raw, event.ids)} if result.raw else {},
        marks=() if arithmetic(result, present) else ("needs_human",),
    )


def recorded(
    sentences: Sequence[Said],
    found: Layout,
    reader: Reader,
    cues: Cues,
    places: Places,
    day: str,
    taken: frozenset[str],
) -> tuple[Claim, ...]:
    """Return decisions that the record states in a sentence of its own.

    "De raad besluit unaniem: ..." in decision lists and reporting minutes, "De agenda wordt ongewijzigd vastgesteld."
    between the turns. `taken` are sentences that a vote already carries.
    """
    claims = []
    for place, each in enumerate(sentences):
        if each.id in taken or each.section.kind is SectionKind.TURN or ABOUT_MOTION.search(each.text[:60]):
            continue
        decides = cues.pattern("decisions.council_decides").match(each.text)
        states = decides is not None and decides.end() > 0
        if not states and not _states(each, cues):
            continue
        sides = sentences[place + 1] if place + 1 < len(sentences) and SIDES.match(sentences[place + 1].text) else None
        claims.append(_recorded(each, sides, states, found, reader, places, day))
    return tuple(claims)


def _recorded(
    each: Said, sides: Said | None, council: bool, found: Layout, reader: Reader, places: Places, day: str
) -> Claim:
    item = item_of(each.section, found)
    result = reader.result(each.text) or Result(Outcome.UNKNOWN, raw=each.text)
    outcome = Outcome.ADOPTED if result.outcome is Outcome.UNKNOWN and council else result.outcome
    text = _short(each.text)
    if sides is not None:
        text = f"{text.rstrip('.;: ')}; {sides.text[:1].lower()}{sides.text[1:]}"
    ids = (each.id, *((sides.id,) if sides else ()))
    fields: dict[str, FieldValue] = {
        "agenda_item": item.id if item is not None and item.id else None,
        "title": item.title if item is not None else None,
        "outcome": outcome.value,
        "outcome_text": _short(each.text),
        "votes_for": result.votes_for,
        "votes_against": result.votes_against,
    }
    return Claim(
        kind=Kind.DECISION,
        text=text,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{day}/{item.id if item is not None and item.id else each.id}/{key_words(each.text)}",
        section=heading(item, each.section.title),
        fields=fields,
        field_evidence={"outcome": places.field(each.text, (each.id,))},
    )


def _states(each: Said, cues: Cues) -> bool:
    """A sentence between the turns that records a decision, at its start and not too long."""
    if each.section.kind not in (SectionKind.ITEM, SectionKind.CHAPTER) or len(each.text) > 260:
        return False
    match = cues.found("decisions.recorded", each.text)
    return match is not None and match.start() < 90 and each.text[:1].isupper() and each.text.endswith(".")


def _subject(event: Event, printed: str, words: Wording) -> str:
    """Name what was decided on: the proposal with its subject and number, or the agenda item."""
    number = number_of(printed)
    named = joined(quoted(short_title(printed)), f"({number})" if number else "")
    if event.subject.point:
        return joined(words.part_of.format(point=event.subject.point), named)
    is_proposal = bool(event.subject.noun) or "voorstel" in printed.lower() or "proposal" in printed.lower()
    if is_proposal:
        noun = event.subject.noun or ("initiatiefvoorstel" if printed.lower().startswith("initiatief") else "")
        return joined(
            words.proposal.format(noun=noun or ("proposal" if "proposal" in printed.lower() else "voorstel")), named
        )
    return joined(words.item.format(id=event.item.id) if event.item is not None and event.item.id else "", named)


def _head_ids(event: Event, places: Places) -> tuple[str, ...]:
    """Return the sentences that print the item: id, title and number."""
    item: Item | None = event.item
    return places.ids(item.start, item.end) if item is not None and item.end > item.start else ()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
