"""Says which of the things that rules found a text mentions, and which it leaves out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from gemcli.grounding.naming import Mention, Naming
from gemcli.grounding.sought import Sought
from gemcli.grounding.telling import Telling
from gemcli.grounding.told import Place, Told
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

SEVERAL = 3
"""Pieces that a sentence may cite before it must name them one by one: what counts them all cites them all."""


def mentions(pieces: Sequence[Sought], telling: Telling, municipality: Municipality) -> tuple[Mention, ...]:
    """Return for each piece whether the text tells it.

    A text tells a piece where it cites the sentence that decides it, or names it (number, title, vote and subject, the
    same things in other words) and says how it ended; a promise where it is cited or retold; an amount where it stands.
    """
    shared = _shared(pieces)
    naming = Naming(pieces, telling, municipality)
    cited = _cited(pieces, telling.sentences)
    outlines = {told for told, count in Counter(told for each in cited for told in each).items() if count > SEVERAL}
    found = []
    for piece, citing in zip(pieces, cited, strict=True):
        is_told = any(
            naming.hints(piece, told) or (told not in outlines and not places <= shared)
            for told, places in citing.items()
        )
        found.append(Mention.TOLD if is_told else naming.mention(piece))
    return tuple(found)


def _shared(pieces: Sequence[Sought]) -> frozenset[Place]:
    """Return the sentences that decide more than one piece: to cite them names none."""
    counts = Counter(place for piece in pieces if piece.is_voted for place in set(piece.deciding))
    return frozenset(place for place, count in counts.items() if count > 1)


def _cited(pieces: Sequence[Sought], sentences: Sequence[Told]) -> list[dict[Told, set[Place]]]:
    """Return for each piece the sentences that cite where it is decided, each with those places."""
    by_source: defaultdict[str, list[tuple[Span, Told]]] = defaultdict(list)
    for told in sentences:
        for source, span in told.places:
            by_source[source].append((span, told))
    runs = {source: _Runs(found) for source, found in by_source.items()}
    cited: list[dict[Told, set[Place]]] = []
    for piece in pieces:
        citing: dict[Told, set[Place]] = {}
        for own, place in piece.deciding:
            for told in runs[own].over(place) if own in runs else ():
                citing.setdefault(told, set()).add((own, place))
        cited.append(citing)
    return cited


class _Runs:
    """What sentences of a text cite of one source, in the order of the source."""

    def __init__(self, found: Sequence[tuple[Span, Told]]) -> None:
        self._found = sorted(found, key=lambda each: each[0])
        self._starts = [span.start for span, _ in self._found]
        self._reach = list(accumulate((span.end for span, _ in self._found), max))
        """Up to where the runs reach that begin no later than one."""

    def over(self, place: Span) -> Iterator[Told]:
        """Yield the sentences that cite a code point of a place."""
        for number in range(bisect_left(self._starts, place.end) - 1, -1, -1):
            if self._reach[number] <= place.start:
                return
            if self._found[number][0].end > place.start:
                yield self._found[number][1]
