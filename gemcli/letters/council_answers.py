"""Writes the answers to questions of the council: each question as it stands, then what own sources say, or a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.letters.answers import SENTENCE_SHARE, Answer, restates
from gemcli.letters.asked.beside import is_beside, lacks_cause
from gemcli.letters.asked.numbered import answered_number, without_label
from gemcli.letters.asked.replies import WHEN
from gemcli.letters.asked.specific import tells_what_is_asked
from gemcli.letters.case import Case
from gemcli.letters.choosing import SHORT_TABLE, chosen
from gemcli.letters.columns import columns_for
from gemcli.letters.council_questions import CouncilQuestion, CouncilQuestions
from gemcli.letters.differences import write_differences
from gemcli.letters.elements import Element
from gemcli.letters.leaning import leans
from gemcli.letters.matching import Relevance
from gemcli.letters.material import Material, material
from gemcli.letters.other_cases import of_this_case
from gemcli.letters.parts import Written, from_block
from gemcli.letters.passages import Row, Said
from gemcli.letters.questions import asks_price, has_kind, has_required, is_named_after, required, telling
from gemcli.letters.slots import Slot
from gemcli.letters.statements import statements
from gemcli.letters.year_rows import of_asked_year
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind, SpanRef
from gemcli.text import sentences

ASKING = re.compile(
    r"\b(?:is|kan|wil|deelt|vindt|weet)\s(?:het college|de burgemeester|de wethouder)\b|\b(?:bereid|klopt het|de mening"
    r"|aangeven|toelichten|toezeggen|telt|tellen|bedraagt|welke?|hoeveel|wanneer|waarom|hoe|wat|wie|waar|plaatsen|zorgen)\b",
    re.IGNORECASE,
)
CLOSING = " \"'”’)"


def write_council_answers(case: Case, element: Element, found: Answer) -> Written:
    """Every question with its number and its own words, then its answer; what no source speaks of stays open."""
    if case.asked is None:
        return from_block(case, element, block="vragen-ontbreken")
    answers = by_question(case.asked, found.said, _title(case))
    written = [part for question in case.asked.questions for part in _one(case, element, question, answers)]
    if found.unplaced:
        written.append(from_block(case, element, block="nog-te-plaatsen"))
        written.append(Written(statements(case, element, found.unplaced)))
    written.append(write_differences(case, element, found))
    return Written(
        tuple(claim for part in written for claim in part.claims),
        tuple(notice for part in written for notice in part.notices),
    )


def council_facts(case: Case) -> Answer:
    """Return what own sources say on the questions, in their order.

    Where a question stays open, what short papers on the subject say, and fits no question, is returned as `unplaced`:
    the questions of a council and the notes of an office seldom share their words, and a person sees what belongs
    together. Else it is left aside.
    """
    if case.asked is None:
        return Answer((), (), ())
    points = [cite(case.asked.document, question.words).exact for question in case.asked.questions]
    gathered = material(case.answer_sources, case.request.names_private)
    pool = [said for said in gathered.said if not restates(said.text, points)]
    answers = by_question(case.asked, pool, _title(case))
    fitting = {said.key for group in answers.values() for said in group}
    used = tuple(said for said in pool if said.key in fitting)
    rest = [said for said in pool if said.key not in fitting]
    is_open = len(answers) < len(case.asked.questions)
    unplaced = _unplaced(case, gathered, rest, points) if is_open else ()
    return Answer(
        used, (), tuple(one for one in rest if isinstance(one, Said) and one not in unplaced), unplaced=unplaced
    )


def _unplaced(
    case: Case, gathered: Material, rest: Sequence[Said | Row], points: Sequence[str]
) -> tuple[Said | Row, ...]:
    """What papers on the subject say beside the questions: of tables by year only the year that is asked."""
    told = chosen(gathered, case.answer_sources, points, _title(case), case.meant, case.numbers)
    keys = {said.key for said in told}
    own = of_this_case([said for said in rest if said.key in keys or _is_of_short_table(said, rest)], case.numbers)
    year = case.asked.document.source.year if case.asked else None
    return of_asked_year(own, " ".join(points), year)


def _is_of_short_table(said: Said | Row, among: Sequence[Said | Row]) -> bool:
    """Whether a row is one of a table that a person looks through at a glance."""
    rows = [one for one in among if isinstance(one, Row) and one.document is said.document]
    return isinstance(said, Row) and len(rows) <= SHORT_TABLE


def _title(case: Case) -> str:
    """What the questions are about, as their own document or its mail says."""
    title = case.slots.get("questions_title")
    return title.value if title else ""


def by_question(asked: CouncilQuestions, pool: Sequence[Said | Row], about: str) -> Mapping[str, list[Said | Row]]:
    """Return for each number of a question the sentences that answer it.

    Where a heading or label of the note names the number that counts; else a sentence stands under the question with
    which it shares most, if that is enough, and a row of a table under each that it fits. What leans on the sentence
    before, or goes on with its paragraph, goes with it. A question for an amount or a day that nothing answers by its
    words takes one from a paper that is named after its subject.
    """
    whole = {question.number: cite(asked.document, question.words).exact for question in asked.questions}
    points = {number: telling(_point(words), about) for number, words in whole.items()}
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), *points.values()])
    placed: list[tuple[str, ...]] = []
    for index, said in enumerate(pool):
        numbers = _named(said, points) or _fitting(said, points, whole, relevance)
        if not numbers and index and _goes_with(said, pool[index - 1]):
            numbers = placed[index - 1]
        placed.append(numbers)
    _place_by_kind(pool, placed, whole)
    found: dict[str, list[Said | Row]] = {}
    told: set[str] = set()
    for said, numbers in zip(pool, placed, strict=True):
        for number in numbers:
            part = columns_for(said, points[number]) if isinstance(said, Row) else said
            if part.text not in told:
                told.add(part.text)
                found.setdefault(number, []).append(part)
    year = asked.document.source.year
    return {number: list(of_asked_year(parts, whole[number], year)) for number, parts in found.items()}


def _goes_with(said: Said | Row, before: Said | Row) -> bool:
    """Whether a sentence goes on with the one before it: it points back, or stands in the same paragraph."""
    if isinstance(said, Row) or isinstance(before, Row) or said.document is not before.document:
        return False
    is_same = said.passage.spans == before.passage.spans
    return is_same or (said.heading == before.heading and leans(said.text))


def _place_by_kind(pool: Sequence[Said | Row], placed: list[tuple[str, ...]], asked: Mapping[str, str]) -> None:
    """Give an open question what tells the kind of its answer; an amount or day of a paper named after its subject."""
    answered = {number for numbers in placed for number in numbers}
    for number, words in asked.items():
        if number in answered:
            continue
        for index, said in enumerate(pool):
            if placed[index]:
                continue
            asks_value = asks_price(words) or WHEN.search(words)
            fits = tells_what_is_asked(words, said.text) or (
                asks_value and is_named_after(said, words) and has_kind(words, said.text)
            )
            if fits or (index and placed[index - 1] == (number,) and _goes_with(said, pool[index - 1])):
                placed[index] = (number,)


def _point(words: str) -> str:
    """What a question asks: its sentences with a question mark, without the words that only make it a question."""
    said = [words[start:end] for start, end in sentences.split(words)]
    asking = [sentence for sentence in said if sentence.rstrip(CLOSING).endswith("?")]
    return ASKING.sub(" ", " ".join(asking or said))


def _named(said: Said | Row, points: Mapping[str, str]) -> tuple[str, ...]:
    """The question that the heading above a sentence names, or the label in front of it."""
    number = answered_number(said)
    return (number,) if number in points else ()


def _fitting(
    said: Said | Row, points: Mapping[str, str], asked: Mapping[str, str], relevance: Relevance
) -> tuple[str, ...]:
    """The question that a sentence shares most with, of a row every one, each only where that is enough."""
    shares = {
        number: relevance.share(point, said.text, said.heading)
        for number, point in points.items()
        if has_required(required(asked[number]), asked[number], said)
        and not is_beside(asked[number], said.text, said.heading)
    }
    enough = sorted((number for number in shares if shares[number] >= SENTENCE_SHARE), key=lambda each: -shares[each])
    return tuple(enough) if isinstance(said, Row) else tuple(enough[:1])


def _one(
    case: Case, element: Element, question: CouncilQuestion, answers: Mapping[str, list[Said | Row]]
) -> Iterator[Written]:
    assert case.asked is not None
    yield Written((_quoted(element, case.asked, question),))
    lead = from_block(case, element, {"number": Slot(question.number)}, block="antwoord-op-vraag")
    yield Written(tuple(replace(claim, marks=()) for claim in lead.claims), lead.notices)
    found = answers.get(question.number, [])
    yield Written(statements(case, element, [without_label(said) for said in found]))
    words = cite(case.asked.document, question.words).exact
    is_named = any(_named(said, {question.number: words}) for said in found)
    whole = " ".join(said.text for said in found)
    if not is_named and (lacks_cause(words, whole) or not any(has_kind(words, said.text) for said in found)):
        yield _open(case, element, question)


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
