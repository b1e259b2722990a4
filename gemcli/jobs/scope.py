"""Which part of a meeting a text is about: all of it, some of its items, or nothing of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.facts.floor import top
from gemcli.grounding.naming import Mention
from gemcli.grounding.told import Place
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.source import Source

WHOLE = 3
"""Items of one meeting that a text speaks of before it is taken for a text about the meeting."""

LEAST = 2
"""Signs of an item that a text must show before it is about that item."""

SIGNS = {Mention.NOT: 0, Mention.TOUCHED: 0, Mention.NAMED: 2, Mention.RETOLD: 1, Mention.TOLD: 2}
"""How much a mention is a sign that a text is about the item of a piece."""

DENSE = 0.15
"""Pieces told for each sentence of a text from which it is an account of a meeting."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What of one meeting a text is held against."""

    meeting: str
    """Its date, else the id of its source."""
    sources: tuple[str, ...]
    """Paths of the files that record it."""
    is_whole: bool
    items: tuple[str, ...] = ()
    """Agenda items, or headings where there are none, that it speaks of."""

    def narrowed(self) -> Scope:
        """Return the same without taking the items for the whole."""
        return replace(self, is_whole=False)

    def holds(self, piece: Piece) -> bool:
        """Whether a piece is in scope; of a text about a part of a meeting no promise is asked that hangs on a wish."""
        if self.is_whole:
            return True
        is_loose = piece.claim.kind is Kind.COMMITMENT and piece.claim.fields.get("status") != "new"
        return piece.item in self.items and not is_loose


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
        source = documents[claim.evidence.source_ids[0]].source
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

    `rests` holds for each sentence of the text the places that carry it. An item counts by signs: a piece that is
    named or retold, a sentence that rests on it. One is enough in a text that tells many pieces for its length, which
    is an account of a meeting. Three such items, or all that there are, make it one about the whole meeting.
    """
    signs = _signs(pieces, found, rests, ground)
    retold = sum(mention.is_told for mention in found)
    needed = 1 if retold >= DENSE * max(1, len(rests)) else LEAST
    made = []
    for meeting in dict.fromkeys(piece.meeting for piece in pieces):
        items = dict.fromkeys(piece.item for piece in pieces if piece.meeting == meeting)
        named = tuple(item for item in items if signs[meeting, item] >= needed)
        if named:
            is_whole = len(named) >= min(WHOLE, len(items))
            made.append(Scope(meeting, files(pieces, meeting), is_whole, named))
    return tuple(made)


def _signs(
    pieces: Sequence[Piece], found: Sequence[Mention], rests: Sequence[Sequence[Place]], ground: Ground
) -> Counter[tuple[str, str]]:
    signs: Counter[tuple[str, str]] = Counter()
    for piece, mention in zip(pieces, found, strict=True):
        signs[piece.meeting, piece.item] += SIGNS[mention]
    for places in rests:
        signs.update({spot for place in places if (spot := ground.at(place)) is not None})
    return signs


def files(pieces: Sequence[Piece], meeting: str) -> tuple[str, ...]:
    """Return the ids of the sources that the pieces of a meeting rest on."""
    return tuple(
        dict.fromkeys(
            source_id for piece in pieces if piece.meeting == meeting for source_id in piece.claim.evidence.source_ids
        )
    )
