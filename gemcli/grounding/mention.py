"""Says which of the things that rules found a text mentions, and which it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gemcli.grounding.naming import Mention, Naming
from gemcli.grounding.sought import Sought
from gemcli.grounding.telling import Telling
from gemcli.grounding.told import Place, Told
from gemcli.model.municipality import Municipality

SEVERAL = 3
"""Pieces that a sentence may cite before it must name them one by one: what counts them all cites them all."""


def mentions(pieces: Sequence[Sought], telling: Telling, municipality: Municipality) -> tuple[Mention, ...]:
    """Return for each piece whether the text tells it.

    A text tells a piece where it cites the sentence that decides it, or names it (number, title, vote and subject, the
    same things in other words) and says how it ended; a promise where it is cited or retold; an amount where it stands.
    """
    shared = _shared(pieces)
    naming = Naming(pieces, telling, municipality)
    outlines = {told for told in telling.sentences if sum(_is_cited(each, told) for each in pieces) > SEVERAL}
    found = []
    for piece in pieces:
        cited = any(
            _is_cited(piece, told)
            and (naming.hints(piece, told) or (_is_cited(piece, told, shared) and told not in outlines))
            for told in telling.sentences
        )
        found.append(Mention.TOLD if cited else naming.mention(piece))
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
