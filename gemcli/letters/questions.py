"""What people from outside ask in their mail; never what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.letters.matching import Relevance, nearest
from gemcli.letters.passages import Row, Said, prose
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.text.words import content_words

ASKS = re.compile(
    r"\?[\"'”’)]{0,2}$"
    r"|\b(?:kunt|kan|wilt|wil) (?:u|je|jullie) (?:mij|ons|me|aangeven|laten weten|zeggen|toelichten|uitleggen)\b"
    r"|\b(?:graag|ik|wij|we) (?:hoor|hoort|horen|verneem|vernemen|weten|ontvang|ontvangen|wil weten|willen weten)\b"
    r"|\b(?:mijn|onze) vra(?:ag|gen)\b.{0,20}\b(?:is|zijn|of)\b|\b(?:ik|wij) vr(?:aag|agen) (?:me|mij|ons|u)\b",
    re.IGNORECASE,
)
"""A sentence that wants an answer, with or without a question mark."""
ASKING = re.compile(
    r"\b(?:hoeveel|wanneer|welke?|waar|wie|hoe|kom(?:t|en)|krijg(?:t|en)?|blij(?:ft|ven)|gaat|wordt|graag|weten)\b",
    re.IGNORECASE,
)
"""Words that make a question and say nothing of its subject."""
COUNTED = re.compile(r"\b(?:hoeveel|welke?)\s{1,3}(?P<what>[^\W\d_]{3,40})", re.IGNORECASE)
SHARE = 0.35
"""Weighted share of a question's words that a sentence must hold to be worth a look as its answer."""
SHORTEST = 3
"""Words that a question has at least: "Groet?" is none."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question from outside, where it stands, and what in the municipality's own sources speaks of it."""

    asked: Said
    answers: tuple[Said | Row, ...] = ()
    """Sentences and rows that may answer it; a person decides whether they do."""

    @property
    def text(self) -> str:
        return self.asked.text


def questions(dossier: Dossier, municipality: Municipality) -> Iterator[Said]:
    """Every question that a third party's message asks itself, each once; what it quotes from others is left aside."""
    seen: set[str] = set()
    for document in dossier.documents:
        if document.source.rank is not Rank.THIRD_PARTY or _is_own(document, municipality):
            continue
        for said in prose(document):
            key = said.text.casefold()
            if len(key.split()) >= SHORTEST and key not in seen and ASKS.search(said.text):
                seen.add(key)
                yield said


def _is_own(document: Document, municipality: Municipality) -> bool:
    """A message that the municipality itself sent; its address is in the profile."""
    author = document.source.author.casefold()
    return any(address.casefold().lstrip("@") in author for address in municipality.own_addresses if "." in address)


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
