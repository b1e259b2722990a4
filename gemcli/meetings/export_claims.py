"""What an export decides, votes and promises, as claims made by rule; its agenda as points for a summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.facts.votes import Outcome
from gemcli.meetings import actions, commitments, promise_claims
from gemcli.meetings.cues import Cues
from gemcli.meetings.decisions import PROCEDURE, recorded
from gemcli.meetings.export_decision import decision
from gemcli.meetings.export_layout import reading_of
from gemcli.meetings.export_lists import action, papers, promise
from gemcli.meetings.export_motion import motion
from gemcli.meetings.export_titles import ABOUT, KINDS, MOTION_TITLE, SHORTEST, kind_of_title
from gemcli.meetings.export_votes import DECISIONS, Told, merged, told
from gemcli.meetings.exported import Piece, Point, Row, exported
from gemcli.meetings.headlines import headlines
from gemcli.meetings.motion_ids import NOUN, key_of
from gemcli.meetings.motions import claim_of, gathered
from gemcli.meetings.passages import outside_motions, second_reading
from gemcli.meetings.reading import Reading
from gemcli.meetings.titles import same_title, short_title
from gemcli.meetings.walk import item_of
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.family import Family
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section


def claims(
    document: Document, sections: Sequence[Section], municipality: Municipality, cues: Cues, language: str
) -> tuple[Claim, ...]:
    """Return what an export decides, votes, promises and puts on its agenda, in its order."""
    export = exported(document)
    reading = reading_of(document, export, sections, municipality, cues, language)
    made: list[Claim] = []
    taken: set[str] = set()
    for point in export.points:
        if point.withheld:
            continue
        taken.update(
            sentence for piece in point.pieces if piece.label in ("toezegging", "actie") for sentence in piece.ids
        )
        taken.update(sentence for row in point.documents for sentence in row.ids)
        made.extend(_of_point(point, reading))
    made.extend(_told_in_text(reading, made))
    spoken = replace(reading, sentences=tuple(each for each in reading.sentences if each.id not in taken))
    promised = commitments.commitments(spoken.sentences, cues, Family.EXPORT)
    made.extend(promise_claims.claim_of(each, spoken) for each in promised)
    made.extend(claim for each in actions.actions(spoken) if (claim := actions.claim_of(each, spoken)) is not None)
    order = {sentence.id: place for place, sentence in enumerate(document.sentences())}
    return tuple(sorted(made, key=lambda claim: order[claim.evidence.sentences[0].sentence_id]))


def _told_in_text(reading: Reading, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the motions and decisions that the texts of an export tell in words, where its fields hold none of them."""
    used = frozenset(ref.sentence_id for claim in made for ref in claim.evidence.sentences)
    sentences = [each for each in reading.sentences if each.id not in used]
    headed = headlines(sentences, (), ())
    happened, texts = second_reading(sentences, (), reading.found, reading.reader, headed)
    known = {(claim.kind, key_of(str(claim.fields.get("raw_id") or ""))) for claim in made}
    titles = {str(claim.fields.get("title") or "").casefold() for claim in made}
    items = {each.id: item_of(each.section, reading.found) for each in sentences}
    places = [items.get(text.ids[0]) for text in texts]
    for one in gathered(texts, places, happened):
        named = next((each.mention.raw_id for each in one.handed_in if each.mention.raw_id), "")
        titled = next((each.title.casefold() for each in one.handed_in if each.title), "")
        if (one.kind, key_of(named)) in known or (not one.events) or (titled and titled in titles):
            continue
        claim = claim_of(one, reading)
        if claim is not None:
            yield claim
    decided = {str(claim.fields.get("agenda_item") or "") for claim in made if claim.kind is Kind.DECISION}
    taken = used | {one for event in happened for one in event.ids}
    for claim in recorded(reading, taken):
        if str(claim.fields.get("agenda_item") or "") not in decided:
            yield claim


def _of_point(point: Point, reading: Reading) -> Iterator[Claim]:
    """Yield the claims of one item: its own decision, then its motions and promises, then its papers."""
    pieces = list(point.pieces[1:])
    point.itself.rows[:] = [_without_motions(row, reading) for row in point.itself.rows]
    own = told(point.itself, reading.reader, is_on_motion=MOTION_TITLE.match(point.item.title) is not None)
    motions = [piece for piece in pieces if piece.label in KINDS]
    results = {id(piece): told(piece, reading.reader, is_on_motion=piece.label in KINDS) for piece in pieces}
    own, pieces = _votes_placed(point, own, pieces, results)
    if own is None and len(motions) == 1 and (kind := kind_of_title(point.item.title)) is not None:
        motions[0].head_ids = point.head_ids if KINDS[motions[0].label] is kind else ()
    if own is not None and len(motions) == 1 and _is_on_motion(point, own) and not MOTION_TITLE.match(point.item.title):
        results[id(motions[0])] = merged(own, results[id(motions[0])])
        own = None
    if own is not None:
        if (kind := _kind_of(point, own)) is not Kind.DECISION:
            yield motion(Piece("", point.item.title, point.head_ids, rows=point.itself.rows), kind, own, point, reading)
        elif not PROCEDURE.match(point.item.title) or own.result.outcome is not Outcome.UNKNOWN:
            yield decision(point, point.item.title, own, reading)
    for piece in pieces:
        known = results[id(piece)]
        if piece.label in KINDS:
            yield motion(piece, KINDS[piece.label], known, point, reading)
        elif piece.label == "toezegging":
            yield promise(piece, point, reading)
        elif piece.label == "actie":
            yield action(piece, point, reading)
        elif known is not None:
            kind = kind_of_title(piece.title)
            yield (
                motion(piece, kind, known, point, reading)
                if kind
                else decision(point, piece.title, known, reading, piece)
            )
    yield from papers(point, reading)


def _without_motions(row: Row, reading: Reading) -> Row:
    """Return a decision without the motions that its text goes through one by one."""
    if row.label not in DECISIONS or len(row.ids) < 2 or not NOUN.search(row.value):
        return row
    by_id = {each.id: each.text for each in reading.sentences if each.id in row.ids}
    parts = [by_id.get(each, "") for each in row.ids]
    kept = outside_motions(parts, reading.reader)
    if not kept or len(kept) == len(parts):
        return row
    value = " ".join(parts[place] for place in kept)
    return replace(row, value=value, ids=tuple(row.ids[place] for place in kept))


def _votes_placed(
    point: Point, own: Told | None, pieces: list[Piece], results: dict[int, Told | None]
) -> tuple[Told | None, list[Piece]]:
    """Give the votes that a system lists by themselves to the motion, or the item, whose number or title they name."""
    left = []
    for vote in pieces:
        found = results[id(vote)]
        if vote.label != "stemming" or found is None:
            left.append(vote)
            continue
        motion = next((each for each in pieces if each.label in KINDS and _is_named(each, vote)), None)
        if motion is not None:
            known = results[id(motion)]
            results[id(motion)] = merged(_with_line(found, vote), known)
        elif same_title(short_title(point.item.title), short_title(vote.title)) or not vote.title:
            own = merged(_with_line(found, vote), own)
        else:
            left.append(vote)
    return own, left


def _with_line(found: Told, vote: Piece) -> Told:
    """Let the line that says what is voted on stand in the evidence."""
    return replace(found, rows=(Row(vote.label, vote.title, vote.ids), *found.rows))


def _is_named(motion: Piece, vote: Piece) -> bool:
    """Say whether a vote names a motion: by its number, or by its title where either has none."""
    said = " ".join(f"{vote.number} {vote.title}".split())
    if motion.number:
        return motion.number.casefold() in re.findall(r"[\w./-]+", said.casefold())
    return len(motion.title) > SHORTEST and same_title(motion.title, vote.title)


def _is_on_motion(point: Point, own: Told) -> bool:
    return bool(own.words) and ABOUT.search(own.words[:160]) is not None and not MOTION_TITLE.match(point.item.title)


def _kind_of(point: Point, own: Told) -> Kind:
    """Say what is decided on: the motion that the item is, or that its decision speaks of, else the item."""
    kind = kind_of_title(point.item.title)
    if kind is not None:
        return kind
    about = ABOUT.search(own.words[:80]) if own.words and not point.item.title else None
    if about is None:
        return Kind.DECISION
    return Kind.MOTION if about["noun"].casefold().startswith("mot") else Kind.AMENDMENT
