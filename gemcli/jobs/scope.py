"""Which part of a meeting a text is about: all of it, some of its items, or nothing of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gemcli.facts.floor import top
from gemcli.grounding.mention import Mention
from gemcli.grounding.told import Place
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.source import Source

WHOLE = 3
"""Items of one meeting that a text speaks of before it is taken for a text about the meeting."""

LEAST = 2
"""Sentences that must rest on an item, where nothing of it is named, before a text is about it."""

LEAST_SHARE = 0.2
"""The same as a share of the sentences that rest on the meeting."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What of one meeting a text is held against."""

    meeting: str
    """Its date, else the id of its source."""
    sources: tuple[str, ...]
    """Paths of the files that record it."""
    is_whole: bool
    items: tuple[str, ...] = ()
    """Agenda items, or headings where there are none, when it is not the whole."""

    def holds(self, item: str) -> bool:
        """Whether what stands under an item is in scope."""
        return self.is_whole or item in self.items


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that rules found, with its meeting and item."""

    claim: Claim
    meeting: str
    item: str


def meeting_of(source: Source) -> str:
    """Return what sources of one meeting share: its date; a source without one is its own meeting."""
    return source.dated.isoformat() if source.dated else source.id


def pieces_of(claims: Iterable[Claim], documents: Mapping[str, Document]) -> tuple[Piece, ...]:
    """Return claims with meeting and item."""
    found = []
    for claim in claims:
        refs = (*claim.evidence.sentences, *claim.evidence.spans)
        source = documents[refs[0].source_id].source
        found.append(Piece(claim, meeting_of(source), item_of(claim)))
    return tuple(found)


def item_of(claim: Claim) -> str:
    """Return the agenda item of a claim, parts under their item; its heading where there are no numbers."""
    item = str(claim.fields.get("agenda_item") or "") or claim.section.partition(". ")[0]
    return top(item)


class Ground:
    """The items of the documents, by place."""

    def __init__(self, documents: Mapping[str, Document], sections: Sequence[Section]) -> None:
        self._documents = documents
        self._items = {
            (section.source_id, sentence_id): top(section.item or section.heading)
            for section in sections
            for sentence_id in section.sentence_ids
        }

    def at(self, place: Place) -> tuple[str, str] | None:
        """Return meeting and item of a run of a source; None outside all sections."""
        source_id, span = place
        document = self._documents[source_id]
        for sentence in document.sentences_in(span)[:1]:
            if (item := self._items.get((source_id, sentence.id))) is not None:
                return meeting_of(document.source), item
        return None


def scopes(
    pieces: Sequence[Piece], found: Sequence[Mention], rests: Sequence[Sequence[Place]], ground: Ground
) -> tuple[Scope, ...]:
    """Return for each meeting that a text speaks of what of it the text is about.

    `rests` holds for each sentence of the text the places that carry it. An item counts when one of its pieces is
    named, or when several sentences rest on it; three such items, or all that there are, make the text one about the
    whole meeting.
    """
    touched: dict[str, dict[str, None]] = {}
    for piece, mention in zip(pieces, found, strict=True):
        if mention:
            touched.setdefault(piece.meeting, {})[piece.item] = None
    for meeting, items in _rested(rests, ground).items():
        own = {piece.item for piece in pieces if piece.meeting == meeting}
        touched.setdefault(meeting, {}).update(dict.fromkeys(item for item in items if item in own))
    made = []
    for meeting, named in touched.items():
        items = {piece.item for piece in pieces if piece.meeting == meeting}
        if named:
            is_whole = len(named) >= min(WHOLE, len(items))
            made.append(Scope(meeting, ground_files(pieces, meeting), is_whole, () if is_whole else tuple(named)))
    return tuple(made)


def ground_files(pieces: Sequence[Piece], meeting: str) -> tuple[str, ...]:
    """Return the ids of the sources that the pieces of a meeting rest on."""
    return tuple(
        dict.fromkeys(
            ref.source_id
            for piece in pieces
            if piece.meeting == meeting
            for ref in (*piece.claim.evidence.sentences, *piece.claim.evidence.spans)
        )
    )


def _rested(rests: Sequence[Sequence[Place]], ground: Ground) -> dict[str, list[str]]:
    """Return for each meeting the items on which enough sentences of a text rest."""
    counts: dict[str, Counter[str]] = {}
    for places in rests:
        for meeting, item in {spot for place in places if (spot := ground.at(place)) is not None}:
            counts.setdefault(meeting, Counter())[item] += 1
    return {
        meeting: [item for item, count in items.items() if count >= max(LEAST, LEAST_SHARE * items.total())]
        for meeting, items in counts.items()
    }
