"""What people from outside ask in their mail, and what in the municipality's own sources speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.letters.asked.asked import Asked
from gemcli.letters.matching import Relevance, nearest
from gemcli.letters.passages import Row, Said
from gemcli.letters.routing import Route
from gemcli.text.words import content_words

ASKING = re.compile(
    r"\b(?:hoeveel|wanneer|welke?|waar|wie|hoe|kom(?:t|en)|krijg(?:t|en)?|blij(?:ft|ven)|gaat|wordt|graag|weten)\b",
    re.IGNORECASE,
)
"""Words that make a question and say nothing of its subject."""
COUNTED = re.compile(r"\b(?:hoeveel|welke?)\s{1,3}(?P<what>[^\W\d_]{3,40})", re.IGNORECASE)
SHARE = 0.35
"""Weighted share of a question's words that a sentence must hold to be worth a look as its answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """A thing that was asked, and what in the municipality's own sources speaks of it."""

    item: Asked
    answers: tuple[Said | Row, ...] = ()
    """Sentences and rows that may answer it; a person decides whether they do."""
    route: Route | None = None
    """Who else must answer it; None where this letter may."""

    @property
    def asked(self) -> Said:
        """Where it was asked first."""
        return self.item.said

    @property
    def text(self) -> str:
        return self.item.text


def speaks_of(question: str, pool: Sequence[Said | Row]) -> tuple[Said | Row, ...]:
    """Return the sentences and rows that hold enough of a question's words to be worth a look, best first.

    What a question counts or chooses ("hoeveel parkeerplaatsen") must be among them.
    """
    plain = ASKING.sub(" ", question)
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), plain])
    counted = [match["what"].lower() for match in COUNTED.finditer(question)]
    shares = [
        (relevance.share(plain, said.text, said.heading), said)
        for said in pool
        if all(nearest(word, content_words(said.text)) for word in counted)
    ]
    good = sorted((pair for pair in shares if pair[0] >= SHARE), key=lambda pair: -pair[0])
    return tuple(said for _, said in good[:3])
