"""Says which of the things that rules found a text mentions, and which it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import IntEnum

from gemcli.facts.parties import canonical
from gemcli.grounding.sought import Sought, weights
from gemcli.grounding.told import Place, Telling, Told
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality

WHOLE = 0.6
"""Share of a title, by weight, that names its piece on its own."""
PART = 0.34
"""Share that names it where something else speaks for it: an equal vote, or nothing of the sentence left over."""
CARRIED = 0.5
"""Share of a sentence's own words that a piece must hold for it to be the piece that is retold."""
LEAST = 2
"""Words that a retelling must share with what it retells."""
ROUNDED = Decimal("0.05")
"""Share by which a rounded amount may differ."""


class Mention(IntEnum):
    """How far a text goes."""

    NOT = 0
    NAMED = 1
    """It speaks of it and does not say what became of it."""
    TOLD = 2


def mentions(pieces: Sequence[Sought], telling: Telling, municipality: Municipality) -> tuple[Mention, ...]:
    """Return for each piece whether the text tells it.

    A text tells a piece where it cites the sentence that decides it, or names it (number, title, vote and subject, the
    same things in other words) and says how it ended; a promise where it is cited or retold; an amount where it stands.
    """
    shared = _shared(pieces)
    search = _Search(pieces, telling, municipality)
    found = []
    for piece in pieces:
        cited = any(
            _is_cited(piece, told, shared) or (_is_cited(piece, told) and search.hints(piece, told))
            for told in telling.sentences
        )
        found.append(Mention.TOLD if cited else search.mention(piece))
    return tuple(found)


def _shared(pieces: Sequence[Sought]) -> frozenset[Place]:
    """Return the sentences that decide more than one piece: to cite them names none."""
    counts = Counter(place for piece in pieces if piece.is_voted for place in set(piece.deciding))
    return frozenset(place for place, count in counts.items() if count > 1)


def _is_cited(piece: Sought, told: Told, shared: frozenset[Place] = frozenset()) -> bool:
    return any(
        source == own and span.start < place.end and span.end > place.start
        for own, place in piece.deciding
        if (own, place) not in shared
        for source, span in told.places
    )


class _Search:
    """Looks for pieces in the words of a text."""

    def __init__(self, pieces: Sequence[Sought], telling: Telling, municipality: Municipality) -> None:
        self._pieces = pieces
        self._telling = telling
        self._weights: Mapping[str, float] = weights(pieces)
        self._municipality = municipality
        self._numbers = Counter((piece.claim.kind, piece.number) for piece in pieces if piece.number)
        self._shares: dict[tuple[int, int], float] = {}
        self._best: dict[tuple[int, bool], float] = {}

    def mention(self, piece: Sought) -> Mention:
        if piece.claim.kind is Kind.KEY_POINT:
            return Mention.TOLD if any(self._has_amount(piece, told) for told in self._all) else Mention.NOT
        if not piece.is_voted:
            return Mention.TOLD if any(self._retells(piece, told) for told in self._all) else Mention.NOT
        found = Mention.NOT
        for index, told in enumerate(self._all):
            if self._names(piece, told) or (self._telling.tells_outcome(index) and self._means(piece, told)):
                if self._telling.tells_outcome(index):
                    return Mention.TOLD
                found = Mention.NAMED
        return found

    def hints(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence that cites a vote on several pieces speaks of this one."""
        return self._has_number(piece, told) or self._share(piece, told) >= PART

    @property
    def _all(self) -> tuple[Told, ...]:
        return self._telling.sentences

    def _names(self, piece: Sought, told: Told) -> bool:
        """By its number or its title."""
        return self._has_number(piece, told) or (
            _is_of_kind(piece, told)
            and len(piece.title) >= LEAST
            and self._share(piece, told) >= WHOLE
            and self._is_best(piece, told)
        )

    def _has_number(self, piece: Sought, told: Told) -> bool:
        if any(one.value in piece.papers for one in told.ids) and _is_of_kind(piece, told):
            return True
        if not piece.number or not told.names(piece.number, piece.claim.kind):
            return False
        if piece.claim.kind is Kind.DECISION and not _is_of_kind(piece, told):
            return False
        several = self._numbers[piece.claim.kind, piece.number] > 1
        return not several or self._share(piece, told) >= PART or self._has_tally(piece, told)

    def _means(self, piece: Sought, told: Told) -> bool:
        """By what it is about, in other words: beside an equal vote, or where little else is said."""
        if not _is_of_kind(piece, told):
            return False
        share = self._share(piece, told)
        if self._has_tally(piece, told):
            return share >= PART / 2 or self._has_party(piece, told)
        if share >= WHOLE and self._has_party(piece, told):
            return True
        if self._count(piece, told) < LEAST and not (share >= 1 and self._weights[piece.title[0]] >= 1):
            return False
        return self._is_best(piece, told) and (share >= PART or _carried(piece, told) >= CARRIED)

    def _retells(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence tells a promise in other words."""
        if not told.promises or len(told.words) < LEAST:
            return False
        return self._is_best(piece, told) and (
            (self._count(piece, told) >= LEAST and _carried(piece, told) >= CARRIED)
            or (self._count(piece, told) > LEAST and self._share(piece, told) >= PART)
        )

    def _has_amount(self, piece: Sought, told: Told) -> bool:
        """Whether the amount is told, rounded or not, with a word of what it is for."""
        close = any(
            abs(amount.value - own) <= (ROUNDED * own if amount.step >= 1000 else 0)
            for amount in told.money
            for own in piece.amounts
        )
        return close and self._count(piece, told) >= 1

    def _has_tally(self, piece: Sought, told: Told) -> bool:
        return piece.tally is not None and any(
            (vote.votes_for, vote.votes_against) == piece.tally for vote in told.votes
        )

    def _has_party(self, piece: Sought, told: Told) -> bool:
        own = piece.claim.fields.get("parties")
        names = {canonical(name, self._municipality) for name in own} if isinstance(own, tuple) else set()
        return bool(names & told.parties)

    def _count(self, piece: Sought, told: Told) -> int:
        return sum(map(told.offered.holds, piece.title))

    def _share(self, piece: Sought, told: Told) -> float:
        """Return the share of the piece's subject that a sentence holds, by the weight of its words."""
        key = (id(piece), id(told))
        if key not in self._shares:
            whole = sum(self._weights[word] for word in piece.title)
            held = sum(self._weights[word] for word in piece.title if told.offered.holds(word))
            self._shares[key] = held / whole if whole else 0.0
        return self._shares[key]

    def _is_best(self, piece: Sought, told: Told) -> bool:
        """Whether no other piece of the kinds that the sentence speaks of is meant rather than this one."""
        key = (id(told), piece.is_voted)
        if key not in self._best:
            rivals = (one for one in self._pieces if one.is_voted is piece.is_voted and _is_of_kind(one, told))
            self._best[key] = max((self._share(one, told) for one in rivals), default=0.0)
        return self._share(piece, told) >= min(WHOLE, self._best[key])


def _is_of_kind(piece: Sought, told: Told) -> bool:
    """Whether a sentence that says what it speaks of may speak of this one."""
    return not piece.is_voted or not told.kinds or piece.claim.kind in told.kinds


def _carried(piece: Sought, told: Told) -> float:
    """Return the share of a sentence's own words that the piece holds."""
    words = told.words
    return sum(map(piece.offered.holds, words)) / len(words) if words else 0.0
