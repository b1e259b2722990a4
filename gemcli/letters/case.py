"""Everything that a letter is made of, gathered once: request, slots, what it answers, and the sources of its facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from gemcli.facts.written_dates import written
from gemcli.letters.answered_motion import about_outcome, chosen_motion, motion_slots
from gemcli.letters.blocks import Block
from gemcli.letters.carriers import may_carry, named_in
from gemcli.letters.council_questions import CouncilQuestions, council_questions
from gemcli.letters.decided import Decided, decided, sent_on
from gemcli.letters.elements import Answers, LetterType
from gemcli.letters.incoming import Incoming, day_of, incoming, is_from_outside, place_of
from gemcli.letters.lines import Words
from gemcli.letters.mail_words import question_slots
from gemcli.letters.motion import Motion, motions
from gemcli.letters.noted import SAID, noted
from gemcli.letters.notice import Notice
from gemcli.letters.outcome import Outcome, outcome_of
from gemcli.letters.own_papers import Papers
from gemcli.letters.passages import is_own
from gemcli.letters.persons import names_somebody
from gemcli.letters.slots import Slot
from gemcli.letters.terms import Facts, counted
from gemcli.letters.told_slots import TOLD, told_slots
from gemcli.letters.written_dates import in_words
from gemcli.locales import N_, say
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality

DATES = frozenset(
    {
        "date", "date_sent", "answer_by", "received", "decision_date", "decision_sent", "forwarded", "questions_date",
        "default_notice",
        "decide_by",
        "objection_until",
        "appeal_until",
        "asked_to_complete",
        "completed",
    }
)  # fmt: skip
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
    plainer: Mapping[str, str] = field(default_factory=dict)
    """Office words that a letter to residents had better not use, with plainer ones."""
    names_private: Callable[[str], bool] = names_somebody
    """Whether a sentence names somebody who is not in function: what it says does not go into a letter."""


YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Case:
    """One letter in the making."""

    dossier: Dossier
    request: LetterRequest
    type: LetterType
    slots: Mapping[str, Slot]
    came: Incoming
    """What came in from outside that the letter is about."""
    motion: Motion | None = None
    outcome: Outcome | None = None
    asked: CouncilQuestions | None = None
    """The questions of the council that the letter answers."""
    answer_sources: tuple[Document, ...] = ()
    meant: frozenset[str] = frozenset()
    """Ids of the sources that `dossier.toml` names for the answer, or that these point to."""
    decided: Decided | None = None
    """What a decision list of the dossier decides on the case."""
    notices: tuple[Notice, ...] = ()

    @property
    def sources_are_named(self) -> bool:
        """Whether `dossier.toml` names the documents that the facts come from."""
        return bool(self.meant)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers by which papers may name the case."""
        return tuple(_numbers(self.dossier))

    @property
    def motion_names(self) -> tuple[str, ...]:
        """The number and title of the motion, as a column of a table may bear them."""
        if self.motion is None:
            return ()
        number = self.motion.head.number.text.partition(" ")[0]
        return tuple(name for name in (number, self.motion.head.title.text) if len(name) > 2)

    @property
    def year(self) -> int | None:
        """The year in which the letter is written, else that of what it answers."""
        match = YEAR.search(self.slots["date"].value) if "date" in self.slots else None
        if match is not None:
            return int(match.group())
        return self.came.day.year if self.came.day else None


def open_case(dossier: Dossier, request: LetterRequest, kind: LetterType) -> Case:
    """Gather what a letter of this kind needs from a dossier."""
    notices: list[Notice] = []
    slots = dict(_settings(dossier, request))
    motion, outcome = _motion(kind, dossier, slots, notices)
    asked = _council_questions(kind, dossier, request, slots, notices)
    notes = noted(_own_notes(dossier, request.municipality), tuple(_numbers(dossier)))
    came = incoming(dossier, request.municipality, kind.piece, request.language, notes)
    notices.extend(came.notices)
    slots |= {
        name: _in_words(name, slot, request) for name, slot in notes.items() if name in SAID and name not in slots
    }
    slots |= dict(_received(came, slots))
    found = counted(kind, Facts(slots, dossier.settings, came, request.municipality, request.language))
    notices.extend(found.notices)
    notices.extend(_differing(slots, found.slots))
    slots |= {name: slot for name, slot in found.slots.items() if name not in slots}
    held = [each.source.id for each in (asked.document if asked else None, came.document) if each is not None]
    held += [each.source.id for each in dossier.documents if is_from_outside(each, request.municipality)]
    held += [each.source.id for each in _objected_to(dossier, kind, came)]
    sources, meant = _answer_sources(dossier, motion, held, request.municipality, notices)
    about = " ".join((slots["subject"].value if "subject" in slots else "", dossier.settings.get("title", "")))
    decision = None if "decision" in slots else decided(dossier.documents, about, _numbers(dossier))
    open_slots = [name for name in TOLD.get(kind.name, ()) if name not in slots]
    reports = [each for each in dossier.documents if is_own(each) and each not in sources]
    slots |= told_slots(Papers(sources, came.document, decision, request.names_private, reports), open_slots)
    return Case(dossier, request, kind, slots, came, motion, outcome, asked, sources, meant, decision, tuple(notices))


def _numbers(dossier: Dossier) -> Iterator[str]:
    """The numbers by which papers may name the case."""
    for name in ("case", "our_reference", "document_number"):
        if number := dossier.settings.get(name, "").strip():
            yield number


def _objected_to(dossier: Dossier, kind: LetterType, came: Incoming) -> Iterator[Document]:
    """Own papers from before an objection came in: they hold the decision that it is against, not the answer."""
    for document in dossier.documents if kind.piece == "bezwaar" and came.day is not None else ():
        dated = document.source.dated or sent_on(document)
        if dated is not None and came.day is not None and dated < came.day:
            yield document


def _own_notes(dossier: Dossier, municipality: Municipality) -> Iterator[Document]:
    """Documents of the municipality that are no record of a meeting: what they say of the case may fill a slot."""
    for document in dossier.documents:
        is_noted = PurePosixPath(document.source.path).name == "dossier.toml"
        if not is_noted and may_carry(document, municipality) and not is_from_outside(document, municipality):
            yield document


def _in_words(name: str, slot: Slot, request: LetterRequest) -> Slot:
    return replace(slot, value=in_words(slot.value, request.language)) if name in DATES else slot


def _differing(stated: Mapping[str, Slot], counted_by_rule: Mapping[str, Slot]) -> Iterator[Notice]:
    """Days of `dossier.toml` that a rule counts otherwise: the officer's stands, and the difference is told."""
    for name, slot in counted_by_rule.items():
        if name in stated and day_of(stated[name].value) != day_of(slot.value):
            what = say(
                N_("dossier.toml says {stated}; by rule it is {counted}."),
                stated=stated[name].value,
                counted=slot.value,
            )
            yield Notice("term_differs", what, "dossier.toml")


def _motion(
    kind: LetterType, dossier: Dossier, slots: dict[str, Slot], notices: list[Notice]
) -> tuple[Motion | None, Outcome | None]:
    """The motion that the letter answers, its outcome, and what the letter states of them as slots."""
    motion = chosen_motion(dossier, notices) if kind.answers is Answers.MOTION else None
    if motion is None:
        return None, None
    outcome = outcome_of(motion, dossier.documents)
    slots |= motion_slots(motion, outcome, dossier)
    notices.extend(about_outcome(outcome))
    return motion, outcome


def _council_questions(
    kind: LetterType, dossier: Dossier, request: LetterRequest, slots: dict[str, Slot], notices: list[Notice]
) -> CouncilQuestions | None:
    """The questions that the letter answers; what their document states of itself gives way to `dossier.toml`."""
    if kind.answers is not Answers.COUNCIL_QUESTIONS:
        return None
    asked = council_questions(dossier, request.municipality)
    if asked is None:
        what = say(N_("No document with numbered questions of the council was found, or more than one."))
        notices.append(Notice("questions_missing", what, is_error=True))
        return None
    if asked.is_from_elsewhere:
        what = say(N_("These questions came from an address that is not the municipality's own: check who sent them."))
        notices.append(Notice("questions_from_elsewhere", what, asked.document.source.path))
    for name, words in (
        ("questions_title", asked.title),
        ("questions_by", asked.asked_by),
        ("questions_date", asked.dated),
    ):
        if words.text and name not in slots:
            slots[name] = _stated(asked.document, words)
    slots |= {name: slot for name, slot in question_slots(asked.document, request.language) if name not in slots}
    return asked


def _stated(document: Document, words: Words) -> Slot:
    return Slot(words.text, Evidence(spans=(SpanRef(document.source.id, words.spans),)))


def _received(came: Incoming, slots: Mapping[str, Slot]) -> Iterator[tuple[str, Slot]]:
    """What came in and when; what it is about is the subject of the letter where the dossier says nothing else."""
    yield "piece", came.piece
    if came.received is not None:
        yield "received", came.received
    if "about" not in slots and "subject" in slots:
        yield "about", slots["subject"]


def _settings(dossier: Dossier, request: LetterRequest) -> Iterator[tuple[str, Slot]]:
    """Values of `dossier.toml`, with their place where that file is among the documents, and the date of today."""
    if request.today is not None:
        yield "date", Slot(written(request.today, request.language))
    toml = next((d for d in dossier.documents if PurePosixPath(d.source.path).name == "dossier.toml"), None)
    for name, value in dossier.settings.items():
        text = in_words(value, request.language) if name in DATES else value.strip()
        if text:
            yield name, Slot(text, place_of(toml, name, value.strip()))


def _answer_sources(
    dossier: Dossier, motion: Motion | None, aside: list[str], municipality: Municipality, notices: list[Notice]
) -> tuple[tuple[Document, ...], frozenset[str]]:
    """The documents that carry facts, and the ids of those that `answer_from` names or that these point to.

    Without `answer_from` every paper of colleagues may carry some, but the motion, records and earlier letters.
    """
    names = [name.strip() for name in re.split(r"[,;]", dossier.settings.get("answer_from", "")) if name.strip()]
    named: list[Document] = []
    for name in names:
        document = next((d for d in dossier.documents if _is_called(d, name)), None)
        if document is None or not is_own(document):
            what = say(N_("A document that answer_from names is missing, or from outside, and cannot carry facts."))
            notices.append(Notice("answer_source_missing", what, name, is_error=True))
        else:
            named.append(document)
    if names and not named:
        return (), frozenset()
    held = {each.source.id for each in dossier.documents if motions(each)} if motion is None else set()
    held |= {motion.document.source.id} if motion else set()
    held |= set(aside)
    others = tuple(
        document
        for document in dossier.documents
        if document not in named
        and document.source.id not in held
        and may_carry(document, municipality)
        and not EARLIER_LETTER.search(document.text[:HEAD])
    )
    pointed = tuple(document for document in named_in(named, dossier) if document in others)
    rest = tuple(document for document in others if document not in pointed)
    return (*named, *pointed, *rest), frozenset(document.source.id for document in (*named, *pointed))


def _is_called(document: Document, name: str) -> bool:
    return document.source.path == name or PurePosixPath(document.source.path).name == name
