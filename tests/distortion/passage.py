"""A sentence of a source with its turn and its neighbours: what claims are made from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gemcli.files import sha256
from gemcli.model.section import Section
from gemcli.text.words import tokens
from tests.distortion.edit import folded
from tests.distortion.record import Record

LEAD = re.compile(r"(?:Verzoekt|Roept|Draagt|Constaterende|Overwegende|Van mening|Besluit)\b", re.IGNORECASE)
BULLETS = "▪•●−-"
QUESTION = re.compile(
    r"[-•▪●−\s]*(?:Is|Zijn|Kan|Kunt|Wil|Wilt|Heeft|Bent|Deelt|Klopt|Welke|Waarom|Hoe|Wat|Wanneer|What|Why|How)\b"
)
ASKED = re.compile(
    r"\b(?:vraagt|vragen|vroeg|gevraagd|benieuwd)\b.{0,60}\b(?:of|wanneer|hoe|waarom|welke|wat)\b"
    r"|\b(?:asks?|asked|wonders?)\b.{0,60}\b(?:if|whether|when|how|why|what)\b"
)
LABEL = re.compile(r"(?:\d+\.\d+ )?[A-ZÀ-Þ][^:;!?]{2,80}: ")
GLUED = re.compile(r"\d[a-z]{3,}")
"""A number that lost the blank after it, as in some collections of transcripts."""
WORDS = range(5, 46)
"""How long a sentence may be that a claim is made from."""
NEAR = 3
"""Sentences before and after it among which a changed value may not stand."""


@dataclass(frozen=True)
class Passage:
    """A sentence in its place."""

    record: Record
    key: str
    text: str
    section: Section | None
    near: str
    """What is said just before and after it, itself included."""
    lead: str = ""
    """The first word of the part of a motion that governs it."""

    @property
    def language(self) -> str:
        return self.record.language

    @property
    def is_bullet(self) -> bool:
        return self.text[:1] in BULLETS or bool(self.lead)

    @property
    def asks(self) -> bool:
        """Whether it tells a question, in which nothing is said to be so."""
        return ASKED.search(self.text) is not None

    @property
    def label(self) -> str:
        """The name of who speaks with its colon, where the sentence begins with it."""
        match = LABEL.match(self.text)
        speaker = self.section.speaker if self.section else ""
        return match[0] if match and speaker and speaker in match[0] else ""

    @property
    def half(self) -> str:
        return self.record.half or half_of(self.text)


def half_of(text: str) -> str:
    """Say in which half a sentence belongs, by a hash of its words: the same one everywhere, whatever its layout.

    >>> half_of("De raad besluit.") == half_of("de raad  besluit")
    True
    """
    return "held" if int(sha256(folded(text).encode())[:8], 16) % 2 else "dev"


def passages(records: Iterable[Record], half: str) -> list[Passage]:
    """Return what claims can be made from in one half of the text."""
    return [passage for record in records for passage in _of(record) if passage.half == half]


def _of(record: Record) -> Iterator[Passage]:
    home = {key: section for section in record.sections for key in section.sentence_ids}
    keys = list(record.sentences)
    lead, before = "", None
    for index, key in enumerate(keys):
        text, section = record.sentences[key], home.get(key)
        opening = LEAD.match(text)
        lead = opening[0].split()[0].lower() if opening else lead if section == before and text[:1] in BULLETS else ""
        before = section
        is_clean = not text.endswith("?") and not GLUED.search(text)
        is_said = is_clean and not QUESTION.match(text) and not (section and section.withheld)
        if is_said and len(tokens(text)) in WORDS:
            near = " ".join(record.sentences[each] for each in keys[max(0, index - NEAR) : index + NEAR + 1])
            yield Passage(record, key, text, section, near, lead)
