"""Everything that a letter is made of, gathered once: request, slots, motion and the sources that may carry facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from gemcli.facts.written_dates import written
from gemcli.letters.answered_motion import about_outcome, chosen_motion, motion_slots
from gemcli.letters.blocks import Block
from gemcli.letters.letter_types import LetterType
from gemcli.letters.motion import Motion, motions
from gemcli.letters.notice import Notice
from gemcli.letters.outcome import Outcome, outcome_of
from gemcli.letters.passages import FIRM, RECORDS, is_own
from gemcli.letters.slots import Slot
from gemcli.letters.written_dates import in_words
from gemcli.locales import N_, say
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span

DATES = frozenset({"date", "date_sent", "answer_by"})
"""Settings that a letter writes as a date in words."""

EARLIER_LETTER = re.compile(r"\b(?:tussenbericht|afdoening)\b.{0,20}?\bmotie\b", re.IGNORECASE)
"""What was written before on a motion is history; it is an answer only where `dossier.toml` says so."""
HEAD = 1_500
"""Characters in which a letter says what it is about."""


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
        motion = chosen_motion(dossier, notices)
        if motion is not None:
            outcome = outcome_of(motion, dossier.documents)
            slots |= motion_slots(motion, outcome, dossier)
            notices.extend(about_outcome(outcome))
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


def _answer_sources(
    dossier: Dossier, motion: Motion | None, notices: list[Notice]
) -> tuple[tuple[Document, ...], bool]:
    """The documents that carry facts: those of `answer_from`, else all but mail, records, motion, earlier letters."""
    names = [name.strip() for name in re.split(r"[,;]", dossier.settings.get("answer_from", "")) if name.strip()]
    if names:
        named = []
        for name in names:
            document = next((d for d in dossier.documents if _is_called(d, name)), None)
            if document is None or not is_own(document):
                what = say(N_("A document that answer_from names is missing, or from outside, and cannot carry facts."))
                notices.append(Notice("answer_source_missing", what, name, is_error=True))
            else:
                named.append(document)
        return tuple(named), True
    held = {each.source.id for each in dossier.documents if motions(each)} if motion is None else set()
    held |= {motion.document.source.id} if motion else set()
    return tuple(
        document
        for document in dossier.documents
        if document.source.rank in FIRM - RECORDS
        and document.source.id not in held
        and not EARLIER_LETTER.search(document.text[:HEAD])
        and PurePosixPath(document.source.path).name != "dossier.toml"
    ), False


def _is_called(document: Document, name: str) -> bool:
    return document.source.path == name or PurePosixPath(document.source.path).name == name
