"""Puts what own sources say under the request of a motion that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.letters.case import Case
from gemcli.letters.choosing import LOOSE
from gemcli.letters.elements import Element
from gemcli.letters.leaning import leans
from gemcli.letters.matching import Relevance, meant, subject_words
from gemcli.letters.motion import Motion
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row, Said
from gemcli.letters.slots import Slot
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.finding import Ground
from gemcli.model.span import Span
from gemcli.text.words import content_words

WORD = re.compile(r"\S+")
LONGEST = 16
"""Words of a request that its heading repeats; the whole stands above it, where the letter quotes the motion."""
SHORTEST = 8
"""Words that are kept before a request may be broken off where a part of it ends."""
FRAME = re.compile(
    r"\b(?:gemeente)?raad\b|\bcollege\b|\b(?:voorjaar|zomer|najaar|herfst|winter|kerst|kwartaal)(?:reces)?\b",
    re.IGNORECASE,
)
"""Who is asked, who is told and by which season stands in many requests and in any answer."""
LEANING = re.compile(r"(?:\w{2,6} )?(?:die|dat|deze|dit) ", re.IGNORECASE)
"""First words of a sentence that speaks of what the one before it named: "Met die corporatie"."""
OPENS = re.compile(r"\(|(?:waarbij|waarvan|zodat|opdat|om|over|bij|voor|van|met|in|op|en|of|door|die|dat|te)\b", re.I)
"""First words of a part of a sentence, before which it can be broken off."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What is told, and under which request."""

    under: tuple[tuple[Said | Row, ...], ...]
    """For each request in order; empty where nothing answers it by itself."""
    rest: tuple[Said | Row, ...]
    """What answers none of them."""
    beside: tuple[int | None, ...]
    """For each request that is answered in the words of another one: that one's number, counted from 0."""


def placed(said: Sequence[Said | Row], points: Sequence[str], open_points: Sequence[int]) -> Placed:
    """Put each sentence under the request that it speaks of most; rows stay with the sentence before them.

    A sentence that speaks of none goes with what stands before it under the same heading. What stands under a request
    that is open does not answer it, but is what its writer has to go by.
    """
    asked = [FRAME.sub(" ", point) for point in points]
    weighed = _Weighed(asked, Relevance([*(f"{one.heading} {one.text}" for one in said), *asked]))
    under: list[list[Said | Row]] = [[] for _ in points]
    rest: list[Said | Row] = []
    for run in _runs(said):
        at = weighed.best(" ".join(one.text for one in run), run[0].heading)
        for one in run:
            at = weighed.after(at, one)
            (under[at] if at >= 0 else rest).append(one)
    answered = [index for index in range(len(points)) if index not in open_points]
    for index in answered:
        weighed.fill(index, under)
        if not under[index]:
            under[index].extend(one for one in rest if isinstance(one, Said) and weighed.share(index, one) > 0)
            rest = [one for one in rest if one not in under[index]]
    full = {index: under[index] for index in answered if under[index]}
    beside = (
        None if index in full or index not in answered else weighed.beside(index, full) for index in range(len(points))
    )
    return Placed(tuple(map(tuple, under)), tuple(rest), tuple(beside))


def _runs(said: Sequence[Said | Row]) -> Iterator[list[Said | Row]]:
    """What stands under one heading of one paper; rows of a sheet belong to it where a sentence names them."""
    run: list[Said | Row] = []
    for one in said:
        same = run and one.heading == run[0].heading
        if same and (isinstance(one, Row) or one.document is run[0].document):
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The requests, and how to tell which of them a text speaks of."""

    points: Sequence[str]
    relevance: Relevance

    def best(self, text: str, heading: str) -> int:
        """The request that a text under a heading speaks of most; -1 where it speaks of none."""
        shares = {index: self.relevance.share(point, text, heading) for index, point in enumerate(self.points)}
        best = max(shares, key=lambda index: shares[index], default=-1)
        return best if best >= 0 and shares[best] >= LOOSE else -1

    def after(self, before: int, one: Said | Row) -> int:
        """The request for a sentence that follows one under another request.

        It leaves that one only for a request of which it speaks more, also by a word that the other does not have:
        "speelplekken", of which every request speaks, is no reason to tear a paragraph apart.
        """
        if isinstance(one, Row) or leans(one.text) or LEANING.match(one.text):
            return before
        own = self.best(one.text, "")
        return own if own >= 0 and (before < 0 or self._speaks_more_of(own, before, one)) else before

    def _speaks_more_of(self, own: int, other: int, one: Said | Row) -> bool:
        if self.share(own, one) <= self.relevance.share(self.points[other], one.text, one.heading):
            return False
        said, against = content_words(one.text), content_words(self.points[other])
        words = subject_words(self.points[own])
        return any(meant(word, said) > 0 and not meant(word, against) for word in words)

    def fill(self, index: int, under: Sequence[list[Said | Row]]) -> None:
        """Give a request without an answer the sentences that speak of it, and not of the one that they are under."""
        for other, group in enumerate(under if not under[index] else ()):
            fitting = [one for one in group if self._speaks_rather_of(index, other, one)]
            if len(fitting) < len(group):
                under[index].extend(fitting)
                under[other][:] = [one for one in group if one not in fitting]

    def share(self, index: int, one: Said | Row) -> float:
        """How much of a request a sentence holds."""
        return self.relevance.share(self.points[index], one.text)

    def _speaks_rather_of(self, index: int, other: int, one: Said | Row) -> bool:
        is_free = isinstance(one, Said) and not leans(one.text)
        return is_free and self.share(index, one) > 0 and self.share(other, one) == 0

    def beside(self, index: int, full: Mapping[int, Sequence[Said | Row]]) -> int | None:
        """The request, of those that have an answer, under which another one is spoken of; None where none does."""
        texts = {other: " ".join(one.text for one in group) for other, group in full.items()}
        shares = {other: self.relevance.share(self.points[index], text) for other, text in texts.items()}
        best = max(shares, key=lambda other: shares[other], default=-1)
        return best if best >= 0 and shares[best] > 0 else None


def write_lead(case: Case, element: Element, index: int) -> Written:
    """The heading above the answer to a request, as the motion has it; of a long one its first words."""
    assert case.motion is not None
    whole = case.motion.asks()[index]
    spans = first_words(case.motion, whole)
    asked = _words(case.motion, spans)
    if spans != whole:
        asked = replace(asked, value=f"{asked.value} …")
    written = from_block(case, element, {"asked": asked}, block="antwoord-op-verzoek")
    return Written(tuple(replace(claim, marks=()) for claim in written.claims), written.notices)


def write_beside(case: Case, element: Element, index: int, other: int) -> Written:
    """Where a request is answered in the words of another one; a person looks at it."""
    assert case.motion is not None
    places = case.motion.asks()
    slots = {"asked": _words(case.motion, places[index]), "other": _words(case.motion, places[other])}
    written = from_block(case, element, slots, block="zie-ander-verzoek")
    marks = with_grounds(Ground.NEEDS_HUMAN)
    return Written(tuple(replace(claim, marks=marks) for claim in written.claims), written.notices)


def _words(motion: Motion, spans: tuple[Span, ...]) -> Slot:
    return Slot(motion.text(spans).rstrip(" ;.,:"), Evidence(spans=(SpanRef(motion.document.source.id, spans),)))


def first_words(motion: Motion, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the place of the first words of a request, all of it where it is short."""
    words = list(_spans_of_words(motion, spans))
    if len(words) <= LONGEST:
        return spans
    text = motion.document.text
    ends = [at for at in range(SHORTEST, LONGEST + 1) if OPENS.match(text[slice(*words[at])]) is not None]
    stop = words[(ends[-1] if ends else LONGEST) - 1].end
    return tuple(Span(span.start, min(span.end, stop)) for span in spans if span.start < stop)


def _spans_of_words(motion: Motion, spans: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        yield from (Span(*match.span()) for match in WORD.finditer(motion.document.text, span.start, span.end))
