"""Writes a letter from a dossier: every element that its type requires, in order, each as claims to be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from gemcli.letters.address_form import check_address_form
from gemcli.letters.answers import Answer
from gemcli.letters.by_heading import write_part
from gemcli.letters.case import Case, LetterRequest, open_case
from gemcli.letters.channel import check_channel
from gemcli.letters.clauses import check_clauses
from gemcli.letters.council import write_answer, write_closing, write_motion
from gemcli.letters.council_answers import write_council_answers
from gemcli.letters.elements import Answers, Element, LetterType
from gemcli.letters.found import found
from gemcli.letters.informing import (
    asked_by_others,
    asked_questions,
    route_notices,
    with_questions,
    write_core,
    write_questions,
)
from gemcli.letters.left_out_names import left_out_names
from gemcli.letters.notice import Notice
from gemcli.letters.own_notes import write_forwarded_because, write_receipt_facts
from gemcli.letters.parts import Written, from_block
from gemcli.letters.plain_language import advise
from gemcli.letters.questions import Question
from gemcli.letters.receipt import write_receipt_term
from gemcli.letters.salutation import write_salutation
from gemcli.letters.signing import check_signature
from gemcli.letters.type_choice import chosen_type
from gemcli.locales import N_, say
from gemcli.model.citation import cite
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier

Writer = Callable[[Case, Element, Answer], Written]
WRITERS: Mapping[str, Writer] = {
    "motion": write_motion,
    "answer": write_answer,
    "closing": write_closing,
    "core": write_core,
    "questions": write_questions,
    "council_answers": write_council_answers,
    "receipt_term": write_receipt_term,
    "receipt_facts": write_receipt_facts,
    "forwarded_because": write_forwarded_because,
    "judgement": write_part,
    "measures": write_part,
    "conditions": write_part,
    "salutation": write_salutation,
}
"""Elements that a rule writes from the dossier; the others come from their text block."""
ASIDE = frozenset({"return_address", "addressee", "reference", "date", "motion", "contact", "sign_off", "signature"})
"""Elements that are no running text of the letter, or somebody else's."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter before its check."""

    title: str
    claims: tuple[Claim, ...]
    """In order; `section` is the name of the element."""
    block_documents: tuple[Document, ...]
    """The text blocks that the claims quote, as sources of their own."""
    notices: tuple[Notice, ...]
    questions: tuple[Question, ...]
    """What was asked from outside, with the sentences that may answer it."""
    type: LetterType
    """The type in the form that the dossier asked for."""


def letter(dossier: Dossier, request: LetterRequest) -> Letter:
    """Write a letter of `request.type` from the documents and settings of a dossier.

    Facts are sentences of own sources, word for word; a third party's mail only gives questions. What is missing is
    a claim of kind `gap`. Raises UsageError "letter_type_unknown".
    """
    kind = chosen_type(request.type, dossier)
    case = open_case(dossier, request, kind)
    asked = asked_questions(case)
    told = found(case, asked)
    written = [_write(case, element, told) for element in with_questions(kind)]
    claims = tuple(claim for part in written for claim in part.claims)
    notices = (
        *case.notices,
        *(notice for part in written for notice in part.notices),
        *check_clauses(kind, (claim.text for claim in claims if claim.kind is not Kind.GAP)),
        *check_signature(case),
        *check_channel(dossier.settings),
        *_style(case, claims),
        *_left(told),
        *left_out_names(case),
        *(_open(question) for question in asked if kind.answers is not Answers.NOTHING and _is_open(question)),
        *(asked_by_others(case) if kind.answers is Answers.SUBJECT else ()),
        *route_notices(case, asked),
    )
    return Letter(_title(case, claims), claims, tuple(_cited_blocks(request, claims)), notices, asked, kind)


def _write(case: Case, element: Element, told: Answer) -> Written:
    writer = WRITERS.get(element.name)
    return writer(case, element, told) if writer else from_block(case, element)


def _style(case: Case, claims: tuple[Claim, ...]) -> Iterator[Notice]:
    """How the letter's own running text reads, and whether it addresses people in one way."""
    own = [c for c in claims if c.kind is not Kind.GAP and c.section not in ASIDE and "question" not in c.fields]
    form = case.request.municipality.house_style.get("address_form", "") or "u"
    yield from check_address_form((claim.text for claim in own), form)
    facts = [c for c in own if c.kind is Kind.STATEMENT]
    told = facts if case.type.is_for_council else [c for c in own if c in facts or not (c.not_checkable or c.fields)]
    yield from advise(case.type, [claim.text for claim in told], case.request.plainer, case.request.language)


def _title(case: Case, claims: tuple[Claim, ...]) -> str:
    """The subject line without its label; the title of the dossier while the subject is a gap."""
    subject = next((claim for claim in claims if claim.section == "subject" and claim.kind is not Kind.GAP), None)
    return subject.text.split(": ", 1)[-1] if subject else case.dossier.title


def _cited_blocks(request: LetterRequest, claims: tuple[Claim, ...]) -> Iterator[Document]:
    cited = {ref.source_id for claim in claims for ref in claim.evidence.sentences}
    for block in request.blocks.values():
        if block.document.source.id in cited:
            yield block.document


def _left(told: Answer) -> Iterator[Notice]:
    """Say of each source how many of its sentences the letter does not use."""
    counts: dict[str, int] = {}
    for said in told.unused:
        counts[said.document.source.path] = counts.get(said.document.source.path, 0) + 1
    for path, count in counts.items():
        what = say(N_("Sentences of this source that the letter does not use: {count}."), count=count)
        yield Notice("source_partly_used", what, path)


def _is_open(question: Question) -> bool:
    return not question.answers and question.route is None and question.item.replied is None


def _open(question: Question) -> Notice:
    document = question.asked.document
    place = cite(document, question.asked.sentence.spans).place
    what = say(N_("A question from outside that no own source speaks of."))
    return Notice("question_open", what, document.source.path, place)
