"""The sentences of a section that might be picked, each with what was said and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.engines.coverage import Candidate
from gemcli.model.document import Document, PassageKind
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.span import cut
from gemcli.text.list_marks import without_mark
from gemcli.text.words import STOP_WORDS, tokens

UNHEARD = (
    PassageKind.MAIL_HEADER,
    PassageKind.COMMENT,
    PassageKind.QUOTED_MAIL,
    PassageKind.HEADING,
    PassageKind.SIGNATURE,
    PassageKind.DISCLAIMER,
)
"""Passages that say nothing of the document's own."""

OF_ONESELF = re.compile(r"\b(?:ik|mijn|mij|me|m'n|ons|onze|i|my|me|our)\b", re.IGNORECASE)
"""What residents tell of themselves and their families stays out of a summary."""

PERSON = re.compile(
    r"(?:De heer|Mevrouw|Wethouder|Burgemeester|De (?:voorzitter|wethouder|burgemeester)|Councillor"
    r"|The (?:Mayor|Chair|Leader))\b(?:\s[A-ZÀ-Ý'’][\w'’.-]*){0,4}(?:\s\([^()]{1,40}\))?\s(?:and\s)?[a-z]{2,}"
)
"""A sentence about somebody: its subject is a person by office or title, and a verb follows."""

LABEL_END = re.compile(r"\s?(?:\([^()]{1,60}\))?\s?[:.]\s+")
"""What stands between a speaker's name at the start of a turn and the words that were said."""

VERB_NEXT = re.compile(r"(?:\s?\([^()]{1,60}\))?,?\s[a-z]{2,}")
"""Behind the name of a speaker in a sentence that reports: the party, and a verb."""

PAPER = re.compile(
    r"\W{0,3}(?:constaterende|overwegende|gehoord|gelet op|van mening|verzoekt|roept|draagt|spreekt|besluit|noting"
    r"|believing|considering|resolves|en gaat over tot)\b",
    re.IGNORECASE,
)
"""Openings of the parts of a motion: nobody says them in debate."""

READ_OUT = 0.2
"""Share of such sentences from which a turn is the text of a motion that is read out or printed."""


def candidates(document: Document, section: Section) -> Iterator[Candidate]:
    """Yield the sentences of a section without its speaker's label; none of a turn that holds the text of a motion.

    What residents tell of themselves stays out.
    """
    said = [(each, _said(document, each, section)) for each in section.sentence_ids]
    papers = sum(PAPER.match(text) is not None for _, text in said)
    if section.kind is SectionKind.TURN and papers > 1 and papers >= READ_OUT * len(said):
        return
    is_reported = bool(said) and _opens_with_speaker(said[0][1], section)
    for position, (sentence_id, text) in enumerate(said):
        passage = document.passage_at(document.sentence(sentence_id).spans[0].start)
        if passage is not None and passage.kind in UNHEARD:
            continue
        if section.role is Role.RESIDENT and OF_ONESELF.search(text):
            continue
        words = tuple(token.text.casefold() for token in tokens(text))
        yield Candidate(
            source_id=document.source.id,
            sentence_id=sentence_id,
            text=text,
            words=words,
            content=tuple(word for word in words if word not in STOP_WORDS),
            section=section,
            position=position,
            is_told=is_reported and (_opens_with_speaker(text, section) or PERSON.match(text) is not None),
        )


def _said(document: Document, sentence_id: str, section: Section) -> str:
    """Return what was said, without the label that opens the turn: "Jan Bos (SP): "."""
    return said_in(without_mark(cut(document.text, document.sentence(sentence_id).spans), section.item), section)


def said_in(text: str, section: Section) -> str:
    """Return a sentence of a turn without the label that opens it."""
    start = text.find(section.speaker) if section.speaker and section.kind is SectionKind.TURN else -1
    if not 0 <= start <= len(section.honorific) + 4:
        return text
    end = LABEL_END.match(text, start + len(section.speaker))
    return text[end.end() :] if end and text[end.end() :] else text


def _opens_with_speaker(text: str, section: Section) -> bool:
    """Whether minutes report instead of quoting: "De heer Bos (SP) vindt dat ...": the sentence says who spoke."""
    if section.kind is not SectionKind.TURN or not section.speaker:
        return False
    start = text.find(section.speaker)
    return 0 <= start <= len(section.honorific) + 4 and bool(VERB_NEXT.match(text, start + len(section.speaker)))
