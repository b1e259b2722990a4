"""Takes from the head of a mail what it is about, who sent it and when, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.facts.written_dates import written
from gemcli.letters.slots import Slot
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document, PassageKind, Sentence
from gemcli.model.span import Span, cut

SUBJECT = re.compile(r"(?:Subject|Onderwerp)\s{0,2}:\s{0,3}(?P<value>\S.{0,300})", re.IGNORECASE)
SENDER = re.compile(r"(?:From|Van)\s{0,2}:\s{0,3}\"?(?P<value>[^<\"\n]{2,120}?)\"?\s{0,3}(?:<|$)", re.IGNORECASE)
SENT = re.compile(r"(?:Date|Verzonden|Datum)\s{0,2}:", re.IGNORECASE)
BEFORE = re.compile(
    r"^(?:(?:re|fw|fwd|antw|doorst)\s{0,2}:\s{0,3}){0,3}(?:(?:artikel|art\.?)\s?\d{1,3}[a-z]?[\s-]vragen\s{0,2}:\s{0,3})?"
    r"(?:(?:schriftelijke |technische |mondelinge )?(?:raads)?vragen(?:\s{0,2}:)?\s{1,3}(?:(?:over|inzake|betreffende"
    r"|m\.b\.t\.)\s{1,3})?)?",
    re.IGNORECASE,
)
"""What a subject line says of the kind of mail, before what it is about."""
AFTER = re.compile(r"\s{0,3}(?:[–-]|\()\s{0,3}(?:ex )?artikel\b.{0,60}$", re.IGNORECASE)


def question_slots(document: Document, language: str) -> Iterator[tuple[str, Slot]]:
    """Yield title, asker and day of council questions that came in a message; nothing for other documents."""
    if document.source.envelope is None:
        return
    for sentence in _head(document):
        text = cut(document.text, sentence.spans)
        if match := SUBJECT.match(text):
            value = AFTER.sub("", BEFORE.sub("", match["value"], count=1))
            yield "questions_title", _place(document, sentence, value or match["value"])
        elif match := SENDER.match(text):
            yield "questions_by", _place(document, sentence, match["value"])
        elif SENT.match(text) and document.source.dated is not None:
            evidence = Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
            yield "questions_date", Slot(written(document.source.dated, language), evidence)


def _head(document: Document) -> Iterator[Sentence]:
    """The lines of the message's own head, up to the first line of its text."""
    for passage in document.passages:
        if passage.kind is not PassageKind.MAIL_HEADER:
            return
        yield from passage.sentences


def _place(document: Document, sentence: Sentence, value: str) -> Slot:
    start = sentence.spans[0].start + document.text[sentence.spans[0].start : sentence.spans[-1].end].find(value)
    return Slot(value, Evidence(spans=(SpanRef(document.source.id, (Span(start, start + len(value)),)),)))
