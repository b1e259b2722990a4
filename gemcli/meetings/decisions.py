"""Decisions as claims: what became of each proposal and agenda item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.facts.ballots import Ballot
from gemcli.facts.votes import Outcome
from gemcli.meetings.cues import Cues
from gemcli.meetings.decision_counts import ABOUT_MOTION, BARE, around_it, counted_before, just_counted
from gemcli.meetings.family import Family
from gemcli.meetings.items import Item
from gemcli.meetings.reading import Reading
from gemcli.meetings.tense import is_of_now
from gemcli.meetings.titles import number_of, short_title
from gemcli.meetings.vote_event import Event
from gemcli.meetings.vote_fields import vote_fields, vote_marks, vote_proof
from gemcli.meetings.votes import REPORTING
from gemcli.meetings.voting import Result
from gemcli.meetings.walk import Places, Said, heading, item_of
from gemcli.meetings.wording import Wording, joined, key_words, outcome_sentence, quoted
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.section import Role, SectionKind

LONGEST = 420
"""Characters of a decision that a claim quotes; the citation holds it whole."""

FORMULA = re.compile(
    r"\b(?:aldus|conform|overeenkomstig|zo|so) (?:\w+ )?(?:besloten|agreed|resolved)\b"
    r"|^(?:aldus |conform |hiermee )?(?:vastgesteld|aangenomen|akkoord|besloten)\.?$",
    re.IGNORECASE,
)
"""What the chair says of any item: the sentence needs its item to be understood."""
PROCEDURE = re.compile(r"^(?:opening|sluiting|schorsing|closing|closure|adjournment)\b", re.IGNORECASE)
"""Items on which nothing is decided."""
ASKED_ONLY = re.compile(
    r"^(?:(?:opening|mededelingen)[^.;]{0,40}\b)?(?:rondvraag|vragen(?:half)?uur(?:tje)?|vragenkwartier|vragenronde|spreekrecht|inspreek\w+|insprekers?"
    r"|question\s(?:time|period)|questions?\s(?:from|by)\b|public\s(?:comments?|participation|questions?))\b",
    re.IGNORECASE,
)
"""Items on which people ask and speak: what is said there is no decision."""
NOTHING_DECIDED = re.compile(
    r"^(?:(?:ter\s)?(?:besproken|bespreking|opiniërend|gehoord|discussed)\W{1,3})?(?:er\s(?:is|wordt|werd)\s)?(?:geen\s(?:besluit(?:vorming)?|beslissing)"
    r"|no\sdecision)\b",
    re.IGNORECASE,
)
"""`Besproken. Geen besluitvorming.`"""

CONCLUSION = re.compile(
    r"^(?:conclusie|advies(?:\s(?:(?:van|aan)\s(?:de\s)?)?(?:raads|staten)?(?:commissie|raad|forum))?|afspraak|conclusion"
    r"|recommendation)\s?:\s(?P<what>.{8,})",
    re.IGNORECASE,
)
"""`Conclusie: het voorstel gaat als bespreekstuk naar de raad.`"""

MOST = 40
"""Sentences that one decision may take."""

POINT = re.compile(r"^(?:\d{1,2}|[A-Z]|[IVX]{1,4}|[a-z])[.)]\s|^[-–•▪]\s")
"""A point of a decision in several: it goes on after its full stop."""

AS_PROPOSED = re.compile(r"^(?:conform|overeenkomstig)\b|\bconform (?:wordt |is )?besloten\b", re.IGNORECASE)
"""The record's words for a decision as it was proposed."""

MOTION_TITLE = re.compile(r"(?:motie|motion)\b", re.IGNORECASE)
"""An agenda item that is itself a motion: what the council decides on it, it decides on the motion."""

SPOKEN_OF_ITEM = re.compile(
    r"(?:dan|daarmee|hiermee|dus) (?:is|zijn) (?:de|het|die|deze) (?P<what>[^\W\d_]{5,40})(?: \w+){0,4}?"
    r" (?:vastgesteld|aangenomen|verworpen|goedgekeurd)$"
)
"""`dan is de perspectiefnota vastgesteld`, in speech without marks, under an item of that name."""
OWN_PAPER = re.compile(
    r"^(?:(?:Hiermee|Daarmee|Vervolgens|Hierna|Aldus)\s)?(?:(?:is|wordt|zijn|worden)\s)?(?:de|het)\s(?:aldus\s)?"
    r"(?:(?:gewijzigde|aangepaste|geamendeerde|concept|ontwerp)-?\s?)?"
    r"(?:agenda|notulen|verslag|verslagen|besluitenlijst(?:en)?|actielijst|lijst|raadsvoorstel|voorstel|raadsbesluit)\b",
    re.IGNORECASE,
)
"""A decision that minutes record right behind what somebody said, as a sentence of their own."""


def of_event(event: Event, reading: Reading) -> Claim | None:
    """Write the claim about what became of a proposal or of an agenda item."""
    words, places = reading.words, reading.places
    printed = event.item.title if event.item is not None else event.head or event.subject.title
    if event.subject.noun and PROCEDURE.match(printed):
        printed = event.subject.title
    result = event.result
    subject = _subject(event, printed, words)
    ids = (*_head_ids(event, places), *event.ids)
    if result.outcome is Outcome.UNKNOWN:
        nothing = PROCEDURE.match(printed) or ASKED_ONLY.match(printed) or NOTHING_DECIDED.match(result.raw)
        if not result.raw or nothing:
            return None
        sentence = f"{subject}: {result.raw}." if result.raw[-1] not in ".!?" else f"{subject}: {result.raw}"
    elif result.outcome is Outcome.ADOPTED and result.votes_for is None and AS_PROPOSED.search(result.raw):
        sentence = f"{subject} {words.conform}."
    else:
        sentence = outcome_sentence(words, subject, result, event.subject.changed)
    evidence = places.evidence(ids)
    if not evidence:
        return None
    item = event.item.id if event.item is not None and event.item.id else (printed or None)
    fields: dict[str, FieldValue] = {
        "agenda_item": item,
        "title": printed or None,
        "outcome": result.outcome.value,
        "outcome_text": result.raw or None,
        **vote_fields(result, reading),
    }
    point = f"/{event.subject.point}" if event.subject.point else ""
    return Claim(
        kind=Kind.DECISION,
        text=sentence,
        evidence=evidence,
        by=By.RULE,
        key=f"{reading.day}/{item or event.start}{point}",
        section=heading(event.item, event.head or event.subject.title),
        fields=fields,
        field_evidence={
            **({"outcome": places.field(result.raw, event.ids)} if result.raw else {}),
            **vote_proof(fields, reading),
        },
        marks=("needs_human",) if event.is_disputed else vote_marks(fields),
    )


def recorded(reading: Reading, taken: frozenset[str]) -> Iterator[Claim]:
    """Yield the decisions that the record states in a sentence of its own, in its order.

    "De raad besluit unaniem: ..." in decision lists and reporting minutes, "De agenda wordt ongewijzigd vastgesteld."
    between the turns. `taken` are sentences that a vote already carries.
    """
    sentences, cues = reading.sentences, reading.cues
    reports = reading.found.family in REPORTING
    for place, each in enumerate(sentences):
        by_record = each.by_record or (reports and OWN_PAPER.match(each.text) is not None)
        if each.id in taken or not by_record or each.text.endswith("?"):
            continue
        decides = cues.pattern("decisions.council_decides").match(each.text)
        if decides is not None and decides.end() > 0 and each.section.kind is not SectionKind.TURN:
            run, sides = _whole(sentences, place, reading)
            sides = (*counted_before(sentences, place, reading), *sides)
            if not ABOUT_MOTION.search(" ".join(one.text for one in run)[:120]):
                yield _recorded(run, sides, True, reading)
        elif (concluded := CONCLUSION.match(each.text)) is not None and each.section.item:
            yield _concluded(each, concluded["what"], reading)
        elif _states(each, cues, reading.found.family is not Family.VERBATIM):
            around = (*just_counted(sentences, place, taken, reading), *around_it(sentences, place, reading))
            yield _recorded((each,), around, False, reading)


def _whole(sentences: Sequence[Said], place: int, reading: Reading) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Return a decision with what follows its colon, and the sentences behind it that say who voted how."""
    first = sentences[place]
    run, sides = [first], []
    is_open = first.text.endswith(":")
    for following in sentences[place + 1 : place + 1 + MOST]:
        decides = reading.cues.pattern("decisions.council_decides").match(following.text)
        if following.index != first.index or (decides is not None and decides.end()):
            break
        if reading.reader.ballot(following.text).camps and reading.reader.result(following.text) is None:
            if not following.text.endswith(":"):
                sides.append(following)
            continue
        if sides:
            break
        if not is_open or sum(len(one.text) for one in run) > LONGEST:
            continue
        run.append(following)
        is_open = not following.text.endswith(".") or bool(POINT.match(following.text))
    return tuple(run), tuple(sides)


def _recorded(run: Sequence[Said], sides: Sequence[Said], council: bool, reading: Reading) -> Claim:
    """Write a recorded decision in its own words."""
    first, words, places = run[0], reading.words, reading.places
    item = item_of(first.section, reading.found)
    body = " ".join(one.text for one in run)
    reader = reading.reader
    result = reader.decided(first.text) if council else reader.result(first.text) or Result(Outcome.UNKNOWN)
    text = short(body)
    if first.section.role is Role.CHAIR and item is not None and FORMULA.search(body):
        named = joined(words.item.format(id=item.id) if item.id else "", quoted(short_title(item.title)))
        text = f"{named} {words.so_decided}."
    camps = tuple(camp for one in sides for camp in reader.ballot(one.text).camps)
    result = replace(result, ballot=Ballot((*result.ballot.camps, *camps)))
    counted = [one for side in sides if (one := reader.counted(side.text)) and one.votes_against is not None]
    if result.votes_for is None and len(counted) == 1 and counted[0].votes_for is not None:
        result = replace(result, votes_for=counted[0].votes_for, votes_against=counted[0].votes_against)
    if result.votes_for is None and (counts := result.ballot.counts) is not None:
        result = replace(result, votes_for=counts[0], votes_against=counts[1])
    ids = tuple(dict.fromkeys(one_id for one in (*run, *sides) for one_id in (*one.more, one.id)))
    is_motion = item is not None and MOTION_TITLE.match(item.title) is not None and council
    fields: dict[str, FieldValue] = {
        "agenda_item": item.id if item is not None and item.id else None,
        "title": item.title if item is not None else None,
        "outcome": result.outcome.value,
        "outcome_text": short(body),
        **vote_fields(result, reading),
    }
    if is_motion:
        fields |= {"raw_id": None, "submitters": (), "parties": (), "asks": None}
    return Claim(
        kind=Kind.MOTION if is_motion else Kind.DECISION,
        text=text,
        evidence=places.evidence(ids),
        by=By.RULE,
        key=f"{reading.day}/{item.id if item is not None and item.id else first.id}/{key_words(body)}",
        section=heading(item, first.section.title),
        fields=fields,
        field_evidence={"outcome": places.field(first.text, (first.id,)), **vote_proof(fields, reading)},
        marks=vote_marks(fields),
    )


def _concluded(each: Said, what: str, reading: Reading) -> Claim:
    """Write the conclusion or advice that a record draws under an item."""
    item = item_of(each.section, reading.found)
    stated = reading.reader.result(what)
    put_off = stated is not None and stated.outcome in (Outcome.HELD, Outcome.WITHDRAWN)
    outcome = stated.outcome if stated is not None and put_off else Outcome.UNKNOWN
    named = joined(reading.words.item.format(id=each.section.item), quoted(short_title(item.title if item else "")))
    fields: dict[str, FieldValue] = {
        "agenda_item": each.section.item,
        "title": item.title if item is not None else None,
        "outcome": outcome.value,
        "outcome_text": each.text,
        **vote_fields(Result(outcome), reading),
    }
    return Claim(
        kind=Kind.DECISION,
        text=f"{named}: {short(what)}",
        evidence=reading.places.evidence((each.id,)),
        by=By.RULE,
        key=f"{reading.day}/{each.section.item}/{key_words(what)}",
        section=heading(item, each.section.title),
        fields=fields,
        field_evidence={"outcome": reading.places.field(each.text, (each.id,))},
    )


def _states(each: Said, cues: Cues, reports: bool) -> bool:
    """A sentence between the turns that records a decision, at its start and not too long; or the chair's formula."""
    if each.section.role is Role.CHAIR and not reports:
        if BARE.fullmatch(each.text):
            return True
        formula = cues.found("decisions.by_chair", each.text) if is_of_now(each.text) else None
        return formula is not None and formula.end() >= len(each.text) - 60 and len(each.text) < 140
    unmarked = SPOKEN_OF_ITEM.match(each.text)
    if unmarked is not None:
        return unmarked["what"].lower() in each.section.title.lower()
    by_record = each.section.kind in (SectionKind.ITEM, SectionKind.CHAPTER) or each.section.role is Role.CHAIR
    by_record = by_record or (reports and OWN_PAPER.match(each.text) is not None)
    if not by_record or len(each.text) > 260:
        return False
    match = cues.found("decisions.recorded", each.text) if is_of_now(each.text) else None
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


def short(text: str) -> str:
    """Cut a text that a claim repeats."""
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
