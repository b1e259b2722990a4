"""Looks for what rules found in the words of a text: by number and title, by votes, and in other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import IntEnum

from gemcli.facts.inflection import roots
from gemcli.facts.parties import canonical
from gemcli.grounding.sought import MOVED, Sought, weights
from gemcli.grounding.telling import Telling
from gemcli.grounding.told import Told
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality

SURE = 0.85
"""Share of a title, by weight, that is the title itself."""
WHOLE = 0.6
"""Share of a title, by weight, that names its piece on its own."""
PART = 0.34
"""Share that names it where something else speaks for it: an equal vote, or nothing of the sentence left over."""
CARRIED = 0.5
"""Share of a sentence's own words that a piece must hold for it to be the piece that is retold."""
LEAST = 2
"""Words that a retelling must share with what it retells."""
ALIKE = 0.6
"""Share of the words of a title that another has as well where the two are hard to tell apart."""
RARE = 9
"""Letters of a word that names a piece alone, where no other piece has it."""
ROUNDED = Decimal("0.05")
"""Share by which a rounded amount may differ."""


class Mention(IntEnum):
    """How far a text goes about one thing."""

    NOT = 0
    TOUCHED = 1
    """It speaks of its subject, and names neither the piece nor what became of it."""
    NAMED = 2
    """It names it, and does not say what became of it."""
    RETOLD = 3
    """It tells it in words of its own."""
    TOLD = 4
    """It cites the place, or names it and says how it ended."""

    @property
    def is_told(self) -> bool:
        """Whether nothing is left out."""
        return self >= Mention.RETOLD


class Naming:
    """Looks for pieces in the words of a text: by number or title, by what they are about, by their amounts."""

    def __init__(self, pieces: Sequence[Sought], telling: Telling, municipality: Municipality) -> None:
        self._pieces = pieces
        self._telling = telling
        self._weights: Mapping[str, float] = weights(pieces)
        self._municipality = municipality
        self._numbers = Counter((piece.claim.kind, piece.number) for piece in pieces if piece.number)
        self._shares: dict[tuple[int, int], float] = {}
        self._numbered: dict[int, bool] = {}
        self._best: dict[tuple[int, bool], float] = {}

    def mention(self, piece: Sought) -> Mention:
        """Return how far the text goes about one piece."""
        if piece.claim.kind is Kind.KEY_POINT:
            return self._of_one(self._has_amount, piece)
        if not piece.is_voted:
            return self._of_one(self._retells, piece)
        return max((self._in(piece, index) for index in range(len(self._all))), default=Mention.NOT)

    def _of_one(self, tells: Callable[[Sought, Told], bool], piece: Sought) -> Mention:
        return Mention.RETOLD if any(tells(piece, told) for told in self._all) else Mention.NOT

    def _in(self, piece: Sought, index: int) -> Mention:
        """Return how far one sentence goes."""
        told = self._all[index]
        if self._is_sure(piece, told):
            return Mention.TOLD if self._telling.tells_outcome(index) else Mention.NAMED
        if self._has_title(piece, told) or self._means(piece, told):
            return Mention.RETOLD if self._telling.tells_outcome(index) else Mention.TOUCHED
        return Mention.NOT

    def _is_sure(self, piece: Sought, told: Told) -> bool:
        """By its number, or by nearly the whole of a title of some length."""
        return self._has_number(piece, told) or (
            self._count(piece, told) > LEAST and self._share(piece, told) >= SURE and self._has_title(piece, told)
        )

    def hints(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence that cites a vote on several pieces speaks of this one."""
        return self._has_number(piece, told) or self._share(piece, told) >= PART

    @property
    def _all(self) -> tuple[Told, ...]:
        return self._telling.sentences

    def _has_title(self, piece: Sought, told: Told) -> bool:
        return (
            self._may_be(piece, told)
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
        if not self._may_be(piece, told):
            return False
        share = self._share(piece, told)
        if self._has_tally(piece, told):
            return share >= PART / 2 or self._has_party(piece, told)
        if share >= WHOLE and self._has_party(piece, told):
            return True
        if self._count(piece, told) < LEAST and not (share >= PART and self._has_rare(piece, told)):
            return False
        return self._is_best(piece, told) and (share >= PART or _carried(piece, told) >= CARRIED)

    def _retells(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence tells a promise in other words."""
        if not told.promises or len(told.words) < LEAST:
            return False
        if not self._is_best(piece, told):
            return _carried(piece, told) >= WHOLE and self._carries_most(piece, told)
        return self._count(piece, told) >= LEAST and (
            _carried(piece, told) >= CARRIED or self._share(piece, told) >= PART
        )

    def _carries_most(self, piece: Sought, told: Told) -> bool:
        own = _carried(piece, told)
        return all(_carried(one, told) <= own for one in self._pieces if not one.is_voted)

    def _may_be(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence that says what it speaks of, by kind or number, may speak of this piece."""
        if not _is_of_kind(piece, told):
            return False
        if self._has_number(piece, told):
            return True
        return not self._named(told) and (not told.numbers_a_piece or self._share(piece, told) >= SURE)

    def _named(self, told: Told) -> bool:
        """Whether a sentence names any of the pieces by its number."""
        key = id(told)
        if key not in self._numbered:
            self._numbered[key] = any(self._has_number(piece, told) for piece in self._pieces)
        return self._numbered[key]

    def _has_rare(self, piece: Sought, told: Told) -> bool:
        """Whether a sentence about a motion or amendment has a long word that only this piece has, or its only word."""
        return piece.claim.kind in (told.kinds & MOVED) and any(
            self._weights[word] >= 1 and (len(word) >= RARE or len(piece.title) == 1) and told.holds(word)
            for word in piece.title
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
        return sum(map(told.holds, piece.title))

    def _share(self, piece: Sought, told: Told) -> float:
        """Return the share of the piece's subject that a sentence holds, by the weight of its words."""
        key = (id(piece), id(told))
        if key not in self._shares:
            whole = sum(self._weights[word] for word in piece.title)
            held = sum(self._weights[word] for word in piece.title if told.holds(word))
            self._shares[key] = held / whole if whole else 0.0
        return self._shares[key]

    def _is_best(self, piece: Sought, told: Told) -> bool:
        """Whether no other piece of the kinds that the sentence speaks of is meant rather than this one."""
        key = (id(told), piece.is_voted)
        if key not in self._best:
            rivals = (one for one in self._pieces if one.is_voted is piece.is_voted and _is_of_kind(one, told))
            self._best[key] = max((self._share(one, told) for one in rivals), default=0.0)
        own = self._share(piece, told)
        return own >= min(WHOLE, self._best[key]) and not self._fits_another(piece, told)

    def _fits_another(self, piece: Sought, told: Told) -> bool:
        """Whether a piece of nearly the same title ended as the sentence says, and this one did not."""
        if not told.outcomes or _ended(piece) in told.outcomes:
            return False
        return any(
            one is not piece and _ended(one) in told.outcomes and _is_of_kind(one, told) and _are_twins(piece, one)
            for one in self._pieces
            if one.is_voted
        )


def _are_twins(piece: Sought, other: Sought) -> bool:
    """Whether a title has most of its words in common with another."""
    own = {root for word in other.title for root in roots(word)}
    common = sum(not own.isdisjoint(roots(word)) for word in piece.title)
    return bool(piece.title) and common >= ALIKE * len(piece.title)


def _ended(piece: Sought) -> str:
    return str(piece.claim.fields.get("outcome") or "")


def _is_of_kind(piece: Sought, told: Told) -> bool:
    """Whether a sentence that says what it speaks of may speak of this one."""
    return not piece.is_voted or not told.kinds or piece.claim.kind in told.kinds


def _carried(piece: Sought, told: Told) -> float:
    """Return the share of the own words of a clause that the piece holds, of the clause where it is largest."""
    return max((sum(map(piece.offered.holds, words)) / len(words) for words in told.clauses if words), default=0.0)
