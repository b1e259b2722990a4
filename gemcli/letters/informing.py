"""Writes what a letter to residents has: the facts from the municipality's own sources, and what was asked."""

from __future__ import annotations

from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.letter_types import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row, Said, prose, rows
from gemcli.letters.questions import Question, questions, speaks_of
from gemcli.letters.slots import Slot
from gemcli.letters.statements import statement
from gemcli.model.finding import Ground


def asked_questions(case: Case) -> tuple[Question, ...]:
    """Every question from outside with the sentences of own sources that may answer it."""
    pool: list[Said | Row] = []
    for document in case.answer_sources:
        pool.extend((*prose(document), *rows(document)))
    return tuple(
        Question(asked, speaks_of(asked.text, pool)) for asked in questions(case.dossier, case.request.municipality)
    )


def write_core(case: Case, element: Element, answer: Answer) -> Written:
    """The facts, each quoted from an own source; a gap where no source carries any."""
    if not answer.said:
        return from_block(case, element, block="kern-ontbreekt")
    return Written(tuple(statement(case, element, said) for said in answer.said))


def write_questions(case: Case, element: Element, answer: Answer) -> Written:
    """Each question that the facts of the letter do not speak of, with a gap for its answer."""
    written: list[Written] = []
    told = {(said.document.source.id, said.sentence.id) for said in answer.said}
    for question in asked_questions(case):
        if any((said.document.source.id, said.sentence.id) in told for said in question.answers):
            continue
        asked = {"asked": Slot(question.text, question.asked.evidence)}
        written.append(_with_privacy(from_block(case, element, asked, block="open-vraag")))
    return Written(
        tuple(claim for part in written for claim in part.claims),
        tuple(notice for part in written for notice in part.notices),
    )


def _with_privacy(written: Written) -> Written:
    """What a resident wrote may hold personal data: a person looks at it."""
    marks = with_grounds(Ground.PRIVACY)
    return Written(tuple(replace(claim, marks=(*claim.marks, *marks)) for claim in written.claims), written.notices)
