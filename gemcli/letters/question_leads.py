"""Puts what answers a question of a resident below that question, so that nobody has to look for his answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gemcli.letters.asked.numbered import answered_number, without_label
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.leaning import leans
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row, Said
from gemcli.letters.persons import is_personal
from gemcli.letters.questions import Question
from gemcli.letters.slots import Slot
from gemcli.letters.statements import statements
from gemcli.model.finding import Ground

LEAD = "antwoord-op-uw-vraag"
ANSWERING = frozenset({"informatief"})
"""Letters that are there to answer; another tells its own matter, and only what a note calls an answer is one in it."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what the letter says on it."""

    question: Question
    said: tuple[Said | Row, ...]


def answered(case: Case, questions: Sequence[Question], told: Sequence[Said | Row]) -> tuple[Answered, ...]:
    """Return each question that something of what is told answers, in order; nothing stands under two of them."""
    left = {said.key: said for said in told}
    found = []
    for question in questions:
        if question.route is not None or question.item.replied is not None:
            continue
        mine = [said for said in question.answers if said.key in left]
        numbered = [said for said in mine if answered_number(said)]
        own = numbered or _whole(told, mine[:1] if case.type.name in ANSWERING else [], left)
        for said in own:
            left.pop(said.key, None)
        if own:
            found.append(Answered(question, tuple(own)))
    return tuple(found)


def _whole(
    told: Sequence[Said | Row], chosen: Sequence[Said | Row], left: Mapping[tuple[str, str, int], Said | Row]
) -> list[Said | Row]:
    """A sentence with those next to it that point to each other: "Er komen er zes. Die zijn van hout."."""
    keys = [said.key for said in told]
    whole: list[Said | Row] = []
    for said in chosen:
        first = last = keys.index(said.key)
        while first and _points_back(told[first], told[first - 1]) and keys[first - 1] in left:
            first -= 1
        while last + 1 < len(told) and _points_back(told[last + 1], told[last]) and keys[last + 1] in left:
            last += 1
        whole.extend(told[first : last + 1])
    return whole


def _points_back(said: Said | Row, before: Said | Row) -> bool:
    return isinstance(said, Said) and isinstance(before, Said) and said.document is before.document and leans(said.text)


def write_answered(case: Case, element: Element, answers: Sequence[Answered]) -> Written:
    """Write each question in its own words with what is said on it; one that names somebody is not repeated."""
    parts = [part for one in answers for part in _one(case, element, one)]
    return Written(
        tuple(claim for part in parts for claim in part.claims),
        tuple(notice for part in parts for notice in part.notices),
    )


def _one(case: Case, element: Element, one: Answered) -> Iterator[Written]:
    asked = one.question.item
    if not is_personal(asked.text) and not case.request.names_private(asked.text):
        lead = from_block(case, element, {"asked": Slot(asked.text, asked.said.evidence)}, block=LEAD)
        marks = with_grounds(Ground.PRIVACY)
        claims = (replace(c, marks=(*c.marks, *marks), fields={**c.fields, "lead": LEAD}) for c in lead.claims)
        yield Written(tuple(claims), lead.notices)
    yield Written(statements(case, element, [without_label(said) for said in one.said]))
