"""Writes the answers to questions of the council: each question as it stands, then what own sources say, or a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.letters.answers import SENTENCE_SHARE, Answer, leans, restates
from gemcli.letters.case import Case
from gemcli.letters.council_questions import CouncilQuestion, CouncilQuestions
from gemcli.letters.elements import Element
from gemcli.letters.matching import Relevance
from gemcli.letters.material import material
from gemcli.letters.parts import Written, from_block
from gemcli.letters.passages import Row, Said
from gemcli.letters.questions import has_required, required, telling
from gemcli.letters.slots import Slot
from gemcli.letters.statements import statements
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind, SpanRef
from gemcli.text import sentences

OF_QUESTION = re.compile(
    r"(?:antwoord(?:\s(?:op|bij))?\s)?(?:vraag\s)?(?P<number>\d{1,2}[a-z]?)\s?(?:[.):]|$)", re.IGNORECASE
)
"""A heading in a note that says which question stands under it: "Vraag 2", "Antwoord op vraag 2:"."""

ASKING = re.compile(
    r"\b(?:is|kan|wil|deelt|vindt|weet)\s(?:het college|de burgemeester|de wethouder)\b|\b(?:bereid|klopt het|de mening"
    r"|aangeven|toelichten|toezeggen|welke?|hoeveel|wanneer|waarom|hoe|wat|wie|waar|plaatsen|zorgen)\b",
    re.IGNORECASE,
)
CLOSING = " \"'”’)"


def write_council_answers(case: Case, element: Element, found: Answer) -> Written:
    """Every question with its number and its own words, then its answer; what no source speaks of stays open."""
    if case.asked is None:
        return from_block(case, element, block="vragen-ontbreken")
    answers = by_question(case.asked, found.said)
    written = [part for question in case.asked.questions for part in _one(case, element, question, answers)]
    return Written(
        tuple(claim for part in written for claim in part.claims),
        tuple(notice for part in written for notice in part.notices),
    )


def council_facts(case: Case) -> Answer:
    """Return what own sources say on the questions, in their order; a sentence that fits no question is left aside."""
    if case.asked is None:
        return Answer((), (), ())
    points = [cite(case.asked.document, question.words).exact for question in case.asked.questions]
    pool = [
        said
        for said in material(case.answer_sources, case.request.names_private).said
        if not restates(said.text, points)
    ]
    fitting = {_key(said) for group in by_question(case.asked, pool).values() for said in group}
    used = tuple(said for said in pool if _key(said) in fitting)
    return Answer(used, (), tuple(said for said in pool if isinstance(said, Said) and _key(said) not in fitting))


def by_question(asked: CouncilQuestions, pool: Sequence[Said | Row]) -> Mapping[str, list[Said | Row]]:
    """Return for each number of a question the sentences that answer it.

    Where a heading of the note names the number that counts; else a sentence stands under the question with which it
    shares most, if that is enough; one that leans on the sentence before goes with it.
    """
    whole = {question.number: cite(asked.document, question.words).exact for question in asked.questions}
    points = {number: telling(_point(words), asked.title.text) for number, words in whole.items()}
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), *points.values()])
    found: dict[str, list[Said | Row]] = {}
    before = ""
    for said in pool:
        number = _named(said.heading, points) or _best(said, points, whole, relevance)
        if not number and before and leans(said):
            number = before
        if number:
            found.setdefault(number, []).append(said)
        before = number
    return found


def _point(words: str) -> str:
    """What a question asks: its sentences with a question mark, without the words that only make it a question."""
    said = [words[start:end] for start, end in sentences.split(words)]
    asking = [sentence for sentence in said if sentence.rstrip(CLOSING).endswith("?")]
    return ASKING.sub(" ", " ".join(asking or said))


def _named(heading: str, points: Mapping[str, str]) -> str:
    match = OF_QUESTION.match(heading.lstrip("# "))
    return match["number"] if match and match["number"] in points else ""


def _best(said: Said | Row, points: Mapping[str, str], asked: Mapping[str, str], relevance: Relevance) -> str:
    shares = {
        number: relevance.share(point, said.text, said.heading)
        for number, point in points.items()
        if has_required(required(asked[number]), asked[number], said)
    }
    best = max(shares, key=lambda number: shares[number], default="")
    return best if best and shares[best] >= SENTENCE_SHARE else ""


def _one(
    case: Case, element: Element, question: CouncilQuestion, answers: Mapping[str, list[Said | Row]]
) -> Iterator[Written]:
    assert case.asked is not None
    yield Written((_quoted(element, case.asked, question),))
    lead = from_block(case, element, {"number": Slot(question.number)}, block="antwoord-op-vraag")
    yield Written(tuple(replace(claim, marks=()) for claim in lead.claims), lead.notices)
    found = answers.get(question.number, [])
    yield Written(statements(case, element, found)) if found else _open(case, element, question)


def _quoted(element: Element, asked: CouncilQuestions, question: CouncilQuestion) -> Claim:
    evidence = Evidence(spans=(SpanRef(asked.document.source.id, question.spans),))
    text = cite(asked.document, question.spans).exact
    return Claim(Kind.LETTER_PART, text, evidence, By.RULE, section=element.name, fields={"question": question.number})


def _open(case: Case, element: Element, question: CouncilQuestion) -> Written:
    """The gap for an answer, with the place of its question."""
    assert case.asked is not None
    evidence = Evidence(spans=(SpanRef(case.asked.document.source.id, question.spans),))
    words = SpanRef(case.asked.document.source.id, question.words)
    asked = Slot(cite(case.asked.document, question.words).exact, Evidence(spans=(words,)))
    slots = {"number": Slot(question.number), "asked": asked}
    written = from_block(case, element, slots, block="antwoord-ontbreekt")
    return replace(written, claims=tuple(replace(claim, evidence=evidence) for claim in written.claims))


def _key(said: Said | Row) -> tuple[str, str]:
    return said.document.source.id, said.sentence.id
