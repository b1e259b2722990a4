"""Everything that a letter is made of, gathered once: request, slots, motion and the sources that may carry facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from gemcli.letters.blocks import Block
from gemcli.letters.letter_types import LetterType
from gemcli.letters.lines import Words
from gemcli.letters.motion import Motion, motions
from gemcli.letters.outcome import Outcome, outcome_of
from gemcli.letters.passages import FIRM
from gemcli.letters.slots import Slot
from gemcli.letters.written_dates import in_words, written
from gemcli.locales import N_, Message, say
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.finding import Ground
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.model.span import Span

DATES = frozenset({"date", "date_sent", "answer_by"})
"""Settings that a letter writes as a date in words."""
RECORDS = frozenset({Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES})
"""What records a meeting; it tells how a motion ended, and does not answer it."""

LONG_SENTENCE = 200
"""Characters from which a footnote shows the words themselves and not their whole sentence."""


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """What somebody asks for."""

    type: str
    """A key of `letters.letter_types.TYPES`."""
    language: str
    municipality: Municipality
    blocks: Mapping[str, Block]
    today: date | None = None
    """The letter's date where the dossier states none; None leaves a gap."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that people must be told about a letter."""

    code: str
    message: Message
    source: str = ""
    place: str = ""
    is_error: bool = False
    """The letter cannot go out like this."""


@dataclass(frozen=True, slots=True)
class Case:
    """One letter in the making."""

    dossier: Dossier
    request: LetterRequest
    type: LetterType
    slots: Mapping[str, Slot]
    motion: Motion | None = None
    outcome: Outcome | None = None
    answer_sources: tuple[Document, ...] = ()
    sources_are_named: bool = False
    """Whether `dossier.toml` names the documents that the facts come from."""
    notices: tuple[Notice, ...] = ()


def open_case(dossier: Dossier, request: LetterRequest, kind: LetterType) -> Case:
    """Gather what a letter of this kind needs from a dossier."""
    notices: list[Notice] = []
    slots = dict(_settings(dossier, request))
    motion = outcome = None
    if kind.answers_motion:
        motion = _chosen(dossier, notices)
        if motion is not None:
            outcome = outcome_of(motion, dossier.documents)
            slots |= _motion_slots(motion, outcome)
            notices.extend(_about(outcome))
    sources, are_named = _answer_sources(dossier, motion, notices)
    return Case(dossier, request, kind, slots, motion, outcome, sources, are_named, tuple(notices))


def _settings(dossier: Dossier, request: LetterRequest) -> Iterator[tuple[str, Slot]]:
    """Values of `dossier.toml`, with their place where that file is among the documents, and the date of today."""
    if request.today is not None:
        yield "date", Slot(written(request.today, request.language))
    toml = next((d for d in dossier.documents if PurePosixPath(d.source.path).name == "dossier.toml"), None)
    for name, value in dossier.settings.items():
        text = in_words(value, request.language) if name in DATES else value.strip()
        if text:
            yield name, Slot(text, _place(toml, name, text))


def _place(toml: Document | None, name: str, value: str) -> Evidence:
    if toml is None:
        return Evidence()
    found = re.search(rf"^{re.escape(name)}[ \t]{{0,20}}=[^\n]{{0,3}}?{re.escape(value)}", toml.text, re.MULTILINE)
    if found is None:
        return Evidence()
    return Evidence(spans=(SpanRef(toml.source.id, (Span(found.end() - len(value), found.end()),)),))


def _chosen(dossier: Dossier, notices: list[Notice]) -> Motion | None:
    """The one motion that a letter answers: in a file of its own, else the one that `dossier.toml` names."""
    found = [motion for document in dossier.documents if _is_ours(document) for motion in motions(document)]
    wanted = " ".join(dossier.settings.get(name, "") for name in ("motion", "title", "subject")).casefold()
    alone = [motion for motion in found if motion.document.source.rank not in RECORDS]
    for candidates in (alone, found):
        named = [motion for motion in candidates if _is_named(motion, wanted)]
        if len(named) == 1 or len(candidates) == 1:
            return (named or candidates)[0]
        if named and len({motion.head.number.text for motion in named}) == 1:
            return named[0]
    if found:
        what = say(N_("The dossier holds {count} motions; which one is answered is not clear."), count=len(found))
    else:
        what = say(N_("No motion was found in the dossier."))
    notices.append(Notice("motion_missing", what, is_error=True))
    return None


def _is_ours(document: Document) -> bool:
    return document.source.rank not in (Rank.THIRD_PARTY, Rank.TRANSCRIPT)


def _is_named(motion: Motion, wanted: str) -> bool:
    """Whether the words of `dossier.toml` hold the motion's number or title."""
    number, title = motion.head.number.text.casefold(), motion.head.title.text.casefold()
    by_number = bool(number) and re.search(rf"(?<!\w){re.escape(number)}(?!\w)", wanted) is not None
    return by_number or (bool(title) and title in wanted)


def _motion_slots(motion: Motion, outcome: Outcome) -> dict[str, Slot]:
    head = motion.head
    stated = {"motion_title": head.title, "motion_submitters": head.submitters, "motion_date": head.dated}
    slots = {name: Slot(words.text, _where(motion.document, words)) for name, words in stated.items() if words.text}
    numbers = [words for words in (head.number, head.document_number) if words.text]
    if numbers:
        places = joined(*(_where(motion.document, words) for words in numbers))
        slots["motion_number"] = Slot(", ".join(words.text for words in numbers), places)
    if outcome.disagree:
        slots["motion_outcome"] = Slot("", outcome.evidence, Ground.SOURCES_DISAGREE)
    elif outcome.is_adopted:
        slots["motion_outcome"] = Slot(outcome.word, outcome.evidence)
    return slots


def _where(document: Document, words: Words) -> Evidence:
    """The sentence that holds the words, or the words alone where it is long or they run over its end."""
    first, last = words.spans[0], words.spans[-1]
    for sentence in document.sentences_in(Span(first.start, last.end)):
        start, end = sentence.spans[0].start, sentence.spans[-1].end
        if start <= first.start and last.end <= end and end - start <= LONG_SENTENCE:
            return Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
    return Evidence(spans=(SpanRef(document.source.id, words.spans),))


def joined(*parts: Evidence) -> Evidence:
    """Return one evidence of several, every place once, in order."""
    return Evidence(
        sentences=tuple(dict.fromkeys(ref for part in parts for ref in part.sentences)),
        spans=tuple(dict.fromkeys(ref for part in parts for ref in part.spans)),
    )


def _about(outcome: Outcome) -> Iterator[Notice]:
    if outcome.disagree:
        yield Notice(
            "sources_disagree",
            say(N_("The sources do not agree on the outcome of the motion: {outcomes}."), outcomes=outcome.word),
            is_error=True,
        )
    elif outcome.word and not outcome.is_adopted:
        yield Notice(
            "motion_not_adopted",
            say(N_("According to the sources this motion was not adopted ({outcome})."), outcome=outcome.word),
            is_error=True,
        )


def _answer_sources(
    dossier: Dossier, motion: Motion | None, notices: list[Notice]
) -> tuple[tuple[Document, ...], bool]:
    """The documents that facts are taken from: those named by `answer_from`, else what is no mail, record or motion."""
    names = [name.strip() for name in re.split(r"[,;]", dossier.settings.get("answer_from", "")) if name.strip()]
    if names:
        named = []
        for name in names:
            document = next((d for d in dossier.documents if _is_called(d, name)), None)
            if document is None or not _is_ours(document):
                what = say(N_("A document that answer_from names is missing, or from outside, and cannot carry facts."))
                notices.append(Notice("answer_source_missing", what, name, is_error=True))
            else:
                named.append(document)
        return tuple(named), True
    held = [motion.document.source.id] if motion else []
    return tuple(
        document
        for document in dossier.documents
        if document.source.rank in FIRM - RECORDS
        and document.source.id not in held
        and PurePosixPath(document.source.path).name != "dossier.toml"
    ), False


def _is_called(document: Document, name: str) -> bool:
    return document.source.path == name or PurePosixPath(document.source.path).name == name
