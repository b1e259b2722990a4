"""Finds what the municipality itself wrote later in the thread on what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.asked.telling import kind_of
from gemcli.letters.matching import Relevance
from gemcli.letters.passages import Said, prose
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.text.words import content_words

SHARE = 0.5
"""Weighted share of the words of a question that a sentence must hold to count as what was written on it."""
LATER = re.compile(
    r"\b(?:hoort|ontvangt|krijgt|verneemt) u\b|\bu (?:hoort|ontvangt|krijgt|verneemt)\b.{0,60}\b(?:antwoord"
    r"|bericht|reactie|van ons)\b"
    r"|\b(?:komen|kom|kommen) (?:wij|we|ik)\b.{0,40}\bop terug\b|\b(?:wij|we|ik) (?:komen|kom)\b.{0,60}\bterug\b"
    r"|\bnog niet (?:bekend|besloten|duidelijk|beantwoord\w{0,2}|zeker)\b|\b(?:zoeken|zoek|gaan|nemen) (?:wij|we"
    r"|ik)\b.{0,30}\b(?:uit|na|op)\b"
    r"|\b(?:wij|we) (?:zoeken|gaan|bekijken|onderzoeken|beoordelen)\b.{0,60}|\bin behandeling\b|\bdoorgestuurd\b"
    r"|\bdank voor\b"
    r"|\bbedankt voor\b|\buw (?:vra(?:ag|gen)|verzoek)\b|\bwill (?:get back|come back|reply|respond|look into)\b"
    r"|\bnot yet\b",
    re.IGNORECASE,
)
"""A sentence that puts off or only acknowledges: it answers nothing."""
WHEN = re.compile(
    r"\bwanneer\b|\b(?:tot|vanaf|op|per) welke (?:datum|dag)\b|\bwhen\b|\bhoe lang\b|\btermijn\b", re.IGNORECASE
)
HOW_MANY = re.compile(r"\bhoeveel\b|\bhow (?:many|much)\b|\bwat kost\b", re.IGNORECASE)
TELLS_WHEN = re.compile(
    r"\d|\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|week|weken"
    r"|maand\w{0,2}"
    r"|dag\w{0,2}|zomer|najaar|voorjaar|winter|herfst|morgen|vandaag|january|february|march|may|june|july|august"
    r"|october)\b",
    re.IGNORECASE,
)
TELLS_HOW_MANY = re.compile(
    r"\d|\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|geen|alle|gratis|kosteloos|one|two|three|four"
    r"|five|none|free)\b",
    re.IGNORECASE,
)
ANSWERABLE = frozenset({AskedKind.QUESTION, AskedKind.REQUEST})
"""What a message can settle; an objection, complaint or application wants a decision or its own procedure."""


def replied(asked: Asked, dossier: Dossier, municipality: Municipality) -> Said | None:
    """Return the sentence of an own message that speaks most of what was asked, sent after it was last asked; or None.

    A sentence that puts off ("u hoort van ons"), asks back or only thanks is none, and one without a time or a number
    does not answer when or how many.
    """
    if asked.kind not in ANSWERABLE:
        return None
    pool = [
        said for document in _later(asked, dossier, municipality) for said in prose(document) if _tells(said, asked)
    ]
    if not pool:
        return None
    relevance = Relevance([*(said.text for said in pool), asked.text])
    best = max(pool, key=lambda said: relevance.share(asked.text, said.text))
    return best if relevance.share(asked.text, best.text) >= SHARE else None


def _later(asked: Asked, dossier: Dossier, municipality: Municipality) -> Iterator[Document]:
    """Own messages of the thread that were sent after it was last asked, in order of time."""
    last = max((sent for said in asked.places if (sent := _sent(said.document))), default=None)
    thread = _thread(asked.said.document)
    for document in dossier.documents:
        sent = _sent(document)
        if last and sent and sent > last and _thread(document) == thread and is_own_message(document, municipality):
            yield document


def is_own_message(document: Document, municipality: Municipality) -> bool:
    """Whether the municipality itself sent a message, by its sender's address."""
    source = document.source
    return source.rank is Rank.OWN_MESSAGE or (source.rank is Rank.THIRD_PARTY and municipality.owns(source.author))


def _tells(said: Said, asked: Asked) -> bool:
    text = said.text
    if LATER.search(text) or kind_of(text) is not None or len(content_words(text)) < 2:
        return False
    return can_answer(asked.text, text)


def can_answer(asked: str, text: str) -> bool:
    """Whether a sentence has what a question wants: a time for when, a number for how many.

    >>> can_answer("Wanneer komt de bank?", "De bank is groen."), can_answer("Komt er een bank?", "De bank is groen.")
    (False, True)
    """
    if WHEN.search(asked) and not TELLS_WHEN.search(text):
        return False
    return not HOW_MANY.search(asked) or TELLS_HOW_MANY.search(text) is not None


def _sent(document: Document) -> datetime | None:
    envelope = document.source.envelope
    return envelope.moment if envelope else None


def _thread(document: Document) -> str:
    envelope = document.source.envelope
    return (envelope.thread if envelope else "") or document.source.id
