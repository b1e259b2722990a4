"""What a council record decides, votes, promises and sets to do, as claims made by rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gemcli.meetings import actions, commitments, decisions, motions
from gemcli.meetings.agenda import Item
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.layout import Layout, layout, own_patterns
from gemcli.meetings.meeting import of_rows
from gemcli.meetings.submissions import Submission, told
from gemcli.meetings.votes import Event, events
from gemcli.meetings.voting import Reader
from gemcli.meetings.walk import Places, Said, said
from gemcli.meetings.wording import Wording, wording
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section


def claims(
    document: Document, sections: Sequence[Section], municipality: Municipality, cues: Cues, language: str
) -> tuple[Claim, ...]:
    """Return decisions, motions, amendments, commitments and actions of one record, in reading order.

    `sections` are those of `outline` for the same document; what is withheld there is neither used nor cited. Each
    claim names the sentences that carry it; what the record does not say stays None. `language` ("nl", "en") is
    that of the sentences that code writes.
    """
    found = layout(document, municipality, cues)
    meeting = of_rows(document, found.rows, cues)
    sentences = said(document, sections)
    places = Places(document, sections)
    reader = Reader(municipality, cues, own_patterns(municipality))
    words = wording(language)
    happened = events(sentences, found, reader, places)
    texts = found.submissions or _told(sentences, found, municipality)
    made = [
        *_motions(found, texts, happened, places, words, meeting.date, meeting.present_count),
        *_decisions(sentences, found, happened, reader, cues, places, words, meeting.date, meeting.present_count),
        *_commitments(sentences, found, places, words, cues, meeting.date),
        *_actions(sentences, found, places, words, cues, meeting.date),
    ]
    order = {sentence.id: place for place, sentence in enumerate(document.sentences())}
    return _told_apart(sorted(made, key=lambda claim: order[claim.evidence.sentences[-1].sentence_id]))


def _motions(
    found: Layout,
    texts: Sequence[Submission],
    happened: Sequence[Event],
    places: Places,
    words: Wording,
    day: date | None,
    present: int | None,
) -> list[Claim]:
    items = [_item_at(found, text.intro[0]) for text in texts]
    gathered = motions.gathered(texts, items, happened)
    made = (motions.claim_of(motion, places, words, _day(day), present) for motion in gathered)
    return [claim for claim in made if claim is not None]


def _told(sentences: Sequence[Said], found: Layout, municipality: Municipality) -> tuple[Submission, ...]:
    """Return the motions of which reporting minutes tell that they were handed in."""
    if found.family is Family.VERBATIM:
        return ()
    patterns = own_patterns(municipality)
    read = (told(each.text, each.start, each.end, patterns) for each in sentences)
    return tuple(text for text in read if text is not None)


def _decisions(
    sentences: Sequence[Said],
    found: Layout,
    happened: Sequence[Event],
    reader: Reader,
    cues: Cues,
    places: Places,
    words: Wording,
    day: date | None,
    present: int | None,
) -> list[Claim]:
    made = [
        decisions.of_event(event, places, words, _day(day), present)
        for event in happened
        if event.subject.kind is Kind.DECISION
    ]
    taken = frozenset(sentence_id for event in happened for sentence_id in (*event.ids, *event.sides_ids))
    if not found.table:
        made.extend(decisions.recorded(sentences, found, reader, cues, places, _day(day), taken))
    return [claim for claim in made if claim is not None]


def _commitments(
    sentences: Sequence[Said], found: Layout, places: Places, words: Wording, cues: Cues, day: date | None
) -> list[Claim]:
    candidates = commitments.commitments(sentences, cues)
    return [commitments.claim_of(each, found, places, words, cues, day) for each in candidates]


def _actions(
    sentences: Sequence[Said], found: Layout, places: Places, words: Wording, cues: Cues, day: date | None
) -> list[Claim]:
    listed = actions.actions(sentences, found, cues, day)
    made = (actions.claim_of(action, found, places, words, day, sentences) for action in listed)
    return [claim for claim in made if claim is not None]


def _item_at(found: Layout, offset: int) -> Item | None:
    """Return the item that is being handled at an offset."""
    current: Item | None = None
    for head in found.heads:
        if found.rows[head.first].start > offset:
            break
        current = head.items[0]
    return current


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _told_apart(made: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims whose keys coincide an ordinal, so that each has its own."""
    seen: dict[tuple[Kind, str], int] = {}
    apart = []
    for claim in made:
        count = seen.get((claim.kind, claim.key), 0)
        seen[claim.kind, claim.key] = count + 1
        apart.append(claim if not count else replace(claim, key=f"{claim.key}#{count + 1}"))
    return tuple(apart)
