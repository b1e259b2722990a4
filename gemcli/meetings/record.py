"""What a council record decides, votes, promises and sets to do, as claims made by rule."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from gemcli.meetings import (
    actions,
    attendance,
    chapter_lists,
    closings,
    commitments,
    decisions,
    floor,
    holders,
    item_verdicts,
    list_lines,
    motions,
    moved_claims,
    promise_claims,
    promise_lists,
    spoken_votes,
)
from gemcli.meetings.candidate import Candidate
from gemcli.meetings.cues import Cues
from gemcli.meetings.export_claims import claims as exported_claims
from gemcli.meetings.exported import is_exported
from gemcli.meetings.family import Family
from gemcli.meetings.grid_said import with_cells
from gemcli.meetings.headlines import Headline, headlines
from gemcli.meetings.id_scheme import learned
from gemcli.meetings.items import Item
from gemcli.meetings.layout import Layout, layout, own_patterns
from gemcli.meetings.lines import SOFT_HYPHEN
from gemcli.meetings.listed_motions import listed_motions
from gemcli.meetings.loose import loose, stamp
from gemcli.meetings.meeting import of_rows
from gemcli.meetings.motion_items import with_movers
from gemcli.meetings.passages import second_reading
from gemcli.meetings.proceedings import claims as parliamentary_claims
from gemcli.meetings.reading import Reading
from gemcli.meetings.received import claims as received_claims
from gemcli.meetings.side_labels import with_labels
from gemcli.meetings.submissions import Submission
from gemcli.meetings.told import told
from gemcli.meetings.vote_event import Event
from gemcli.meetings.votes import REPORTING, events
from gemcli.meetings.voting import Reader, Result, Subject
from gemcli.meetings.walk import Places, Said, said
from gemcli.meetings.wording import wording
from gemcli.model.claim import Claim, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind
from gemcli.model.taken import Taken
from gemcli.text import sentences as splitting
from gemcli.text import speech


def claims(
    document: Document,
    sections: Sequence[Section],
    municipality: Municipality,
    cues: Cues,
    language: str,
    most: int | None = None,
) -> tuple[Claim, ...]:
    """Return decisions, motions, amendments, commitments and actions of one record, in reading order.

    `sections` are those of `outline` for the same document; what is withheld there is neither used nor cited. Each
    claim names the sentences that carry it; what the record does not say stays None. `language` ("nl", "en") is
    that of the sentences that code writes. No more than `most` are returned, the first of the record; a record of many
    more takes hardly longer.
    """
    if is_exported(document):
        return _told_apart(exported_claims(document, sections, municipality, cues, language)[:most])
    found = layout(document, municipality, cues)
    if found.family is Family.RECEIVED:
        return tuple(islice(received_claims(document), most))
    meeting = of_rows(document, found.rows, cues)
    patterns = own_patterns(municipality)
    places = Places(document, sections)
    sentences = with_cells(with_labels(said(document, sections, cues)), found.table, document, places)
    starts = sorted(each.start for each in sentences)
    read = tuple(row for row in found.inserted if bisect_left(starts, row.start) < bisect_left(starts, row.end))
    found = replace(found, inserted=read)
    unmarked = found.family is Family.TRANSCRIPT and speech.is_unmarked(" ".join(each.text for each in sentences))
    ids = (*patterns, spoken_votes.SPOKEN_ID) if unmarked else patterns
    reading = Reading(
        sentences,
        found,
        places,
        Reader(municipality, cues, ids, learned((row.plain for row in found.rows), patterns)),
        cues,
        wording(language),
        meeting.date,
        meeting.present_count,
        _present_at(found),
    )
    outside_turns, known = _outside_turns(reading), found.attendance.parties
    titled = {} if found.table else headlines(outside_turns, patterns, known) | listed_motions(outside_turns, known)
    is_moved = moved_claims.speaks_for(reading)
    heard = spoken_votes.pieces(reading.sentences) if unmarked else reading.sentences
    inserted = Taken((row.start, row.end) for row in found.inserted)
    outside = [each for each in heard if not inserted.holds(each.start)]
    happened = () if is_moved else events(outside, found, reading.reader, reading.places, titled)
    happened = (*happened, *list_lines.of_table(replace(found, table=found.inserted), reading.reader, reading.places))
    happened = tuple(event for event in happened if not unmarked or spoken_votes.is_told(event))
    texts = () if is_moved else _texts(reading, titled, patterns)
    if not (is_moved or unmarked):
        happened, named = second_reading(outside, happened, found, reading.reader, titled)
        texts = (*texts, *named)
    closed = closings.closings(reading, municipality)
    in_parliament = found.family is Family.PROCEEDINGS
    voices = {section.speaker for section in sections if section.speaker}
    several = in_parliament or len(found.heads) > 1 or len(voices) > 2
    is_other = bool(several or found.submissions or found.table or closed)
    alone = None if is_other else loose(found.rows, patterns, found.attendance.parties)
    if alone is not None:
        made = [*_motions(reading, [alone], _stamped(alone, reading))]
        return _told_apart([claim for claim in made if claim is not None])
    listed = promise_lists.rows_of(reading)
    rows = Taken((row.start, row.end) for row in listed)
    free = [each for each in reading.sentences if not rows.holds(each.start)]
    apart = [piece for each in free for piece in _apart(each, document.language)]
    candidates = commitments.commitments(
        apart,
        cues,
        found.family,
        holders.college_names(found.rows, found.attendance, [(each.speaker, each.role) for each in sections], cues),
        most,
    )
    candidates = chapter_lists.promised(reading, candidates)
    promised = [promise_claims.claim_of(each, reading) for each in candidates if not _is_heading(each.said.text)]
    made = [
        *(parliamentary_claims(reading) if in_parliament else _motions(reading, texts, happened)),
        *(_moved(reading, closed, most) if is_moved else _decisions(reading, happened, closed, most)),
        *(closings.claim_of(each, reading) for each in closed),
        *promised,
        *promise_lists.listed(reading, promised),
        *(actions.claim_of(each, reading) for each in actions.actions(reading, _cited(promised, candidates))),
    ]
    made.extend(_settled(reading, made, closed) if not (is_moved or in_parliament or found.table) else ())
    order = {sentence.id: sentence.spans[0].start for sentence in document.sentences()}
    written = [claim for claim in made if claim is not None]
    return _told_apart(sorted(written, key=lambda claim: _place(claim, order))[:most])


def _apart(each: Said, language: str) -> tuple[Said, ...]:
    """Return the sentences of a row of a table, which its reader takes for one; a sentence comes back as it is."""
    cut_at = splitting.split(each.text, language) if len(each.text) > ROW else []
    return tuple(replace(each, text=each.text[start:end]) for start, end in cut_at) if len(cut_at) > 1 else (each,)


HEADS = re.compile(r"(?:nr\.?\s[^.]{0,80}\btoezegging\b[^.]{0,40}|toezeggingen\b[^.:;]{0,60})$", re.IGNORECASE)
"""The head of a list of promises, or of its columns."""
ROW = 60
"""Characters from which a text may hold several sentences."""


def _is_heading(text: str) -> bool:
    """Say whether a sentence only announces the promises below it: "Wethouder Coskun heeft toegezegd:"."""
    return chapter_lists.PROMISED_BY.match(text) is not None or HEADS.match(text) is not None


def _cited(promised: Sequence[Claim], candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return the sentences that undertakings of the college cite: what stands there is no task beside them."""
    own = {part.id for each in candidates for part in (each.said, *each.more)}
    return frozenset(each.sentence_id for claim in promised for each in claim.evidence.sentences) | own


def _place(claim: Claim, starts: Mapping[str, int]) -> int:
    """Return the offset at which the last of a claim's evidence begins."""
    if claim.evidence.sentences:
        return starts[claim.evidence.sentences[-1].sentence_id]
    return claim.evidence.spans[-1].spans[0].start


def _present_at(found: Layout) -> tuple[int, int]:
    """Return the offsets of the line that says how many members were present."""
    return next(((row.start, row.end) for row in found.rows if attendance.COUNT.search(row.text)), (0, 0))


def _motions(reading: Reading, texts: Sequence[Submission], happened: Sequence[Event]) -> list[Claim | None]:
    items = [_item_at(reading.found, text.intro[0]) for text in texts]
    found = motions.gathered(texts, items, happened)
    if reading.found.family in REPORTING:
        found = tuple(with_movers(found, reading.sentences, reading.found.attendance.parties))
    return [motions.claim_of(motion, reading) for motion in found]


def _stamped(alone: Submission, reading: Reading) -> tuple[Event, ...]:
    """Return what a stamp on a motion says became of it."""
    said_so = stamp(reading.found.rows)
    if said_so is None:
        return ()
    outcome, row = said_so
    mention = alone.mention if alone.mention.raw_id else None
    subject = Subject(alone.mention.kind, mention, alone.title, changed=alone.changed)
    return (
        Event(subject, Result(outcome, raw=row.plain), None, "", reading.places.ids(row.start, row.end), row.start),
    )


def _outside_turns(reading: Reading) -> Sequence[Said]:
    """Return the sentences in which a heading may name a motion: those of the record, and all of reporting minutes."""
    spoken = reading.found.family in (Family.VERBATIM, Family.TRANSCRIPT)
    return [each for each in reading.sentences if not spoken or each.section.kind is not SectionKind.TURN]


def _texts(
    reading: Reading, titled: Mapping[str, Headline], patterns: Sequence[re.Pattern[str]]
) -> tuple[Submission, ...]:
    """Return the motions handed in: with their whole text, by a heading, or told of in a sentence; each number once."""
    if reading.found.table:
        return list_lines.handed_in(reading.found, reading.places)
    whole = reading.found.submissions
    taken = {text.mention.key for text in whole if text.mention.key}
    known = reading.found.attendance.parties
    named = tuple(
        headline.submission() for headline in titled.values() if headline.mention.key not in taken or not taken
    )
    spoken = told(reading.sentences, patterns, known, taken)
    printed = list_lines.handed_in(replace(reading.found, table=reading.found.inserted), reading.places)
    return (*whole, *named, *printed, *spoken)


def _decisions(
    reading: Reading, happened: Sequence[Event], closed: Sequence[closings.Closing], most: int | None
) -> list[Claim | None]:
    made = [decisions.of_event(event, reading) for event in happened if event.subject.kind is Kind.DECISION]
    taken = frozenset(sentence_id for event in happened for sentence_id in event.ids)
    taken |= {each.said.id for each in closed}
    if not reading.found.table:
        made.extend(islice(decisions.recorded(reading, taken), most))
    return made


def _settled(
    reading: Reading, made: Sequence[Claim | None], closed: Sequence[closings.Closing]
) -> Iterator[Claim | None]:
    """Yield the decisions on items of which nothing was read yet."""
    claims_made = [claim for claim in made if claim is not None]
    decided = {
        str(claim.fields.get(name) or "").rstrip(".").casefold()
        for claim in claims_made
        for name in ("agenda_item", "title")
        if claim.kind is Kind.DECISION
    }
    used = {ref.sentence_id for claim in claims_made for ref in claim.evidence.sentences}
    for event in item_verdicts.verdicts(reading, decided, used, closed):
        yield decisions.of_event(event, reading)


def _moved(reading: Reading, closed: Sequence[closings.Closing], most: int | None) -> list[Claim | None]:
    """Return what English minutes move and resolve, and what else they record as decided."""
    done = floor.follow(reading)
    taken = done.taken | {each.said.id for each in closed}
    return [*moved_claims.claims(done, reading), *islice(decisions.recorded(reading, taken), most)]


def _item_at(found: Layout, offset: int) -> Item | None:
    """Return the item that is being handled at an offset."""
    current: Item | None = None
    for head in found.heads:
        if found.rows[head.first].start > offset:
            break
        current = head.items[0]
    return current


def _without_soft_hyphens(claim: Claim) -> Claim:
    """Return a claim without the marks at which a word may be broken: a draft does not print them."""
    texts = [claim.text, claim.section, *(value for value in claim.fields.values() if isinstance(value, str))]
    if not any(SOFT_HYPHEN in text for text in texts):
        return claim
    fields: dict[str, FieldValue] = {
        name: value.replace(SOFT_HYPHEN, "") if isinstance(value, str) else value
        for name, value in claim.fields.items()
    }
    text, section = claim.text.replace(SOFT_HYPHEN, ""), claim.section.replace(SOFT_HYPHEN, "")
    return replace(claim, text=text, section=section, fields=fields)


def _told_apart(made: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims whose keys coincide an ordinal, so that each has its own."""
    seen: dict[tuple[Kind, str], int] = {}
    apart = []
    for each in made:
        claim = _without_soft_hyphens(each)
        count = seen.get((claim.kind, claim.key), 0)
        seen[claim.kind, claim.key] = count + 1
        apart.append(claim if not count else replace(claim, key=f"{claim.key}#{count + 1}"))
    return tuple(apart)
