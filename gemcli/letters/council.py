"""Writes what only a letter to the council has: the motion, the answer to each request, and the closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.differences import write_differences
from gemcli.letters.doubts import late, other_values, points_of, put_off
from gemcli.letters.elements import Element
from gemcli.letters.notice import Notice
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.per_request import Placed, placed, write_beside, write_lead
from gemcli.letters.remarks import LEFT_OPEN
from gemcli.letters.slots import Slot
from gemcli.letters.statements import statements
from gemcli.locales import N_, say
from gemcli.model.citation import cite
from gemcli.model.claim import By, Claim, Evidence, Kind, SpanRef
from gemcli.model.finding import Ground
from gemcli.model.span import Span
from gemcli.text.lists import listed
from gemcli.text.words import content_words

INFORMS = re.compile(
    r"\b(?:informe(?:ren|ert)|berichten|rapporteren|terug\s?te\s?koppelen|op de hoogte)\b", re.IGNORECASE
)
"""A request that the letter itself fulfils: tell the council how it stands."""
NOTHING_MORE = listed(
    """
    raad raads gemeenteraad informeren informeert berichten rapporteren terug koppelen hoogte brengen stellen
    schriftelijk
    uitvoering voortgang resultaten resultaat uitkomst uitkomsten afdoening stand zaken motie vóór uiterlijk periodiek
    jaarlijks halfjaarlijks januari februari maart april mei juni juli augustus september oktober november december
    zomer zomerreces eind begin medio kwartaal
    """
)
"""Words of such a request that ask for no further content."""


def write_motion(case: Case, element: Element, _answer: Answer) -> Written:
    """The motion's own words: each lead and each item quoted, in order."""
    if case.motion is None:
        return from_block(case, element, block="motie-ontbreekt")
    return Written(tuple(_quoted(case, element)))


def _quoted(case: Case, element: Element) -> Iterator[Claim]:
    assert case.motion is not None
    for part in case.motion.parts:
        yield _quote(case, element, part.lead)
        for spans in part.items:
            yield replace(_quote(case, element, spans), fields={"form": "list_item"})


def _quote(case: Case, element: Element, spans: tuple[Span, ...]) -> Claim:
    assert case.motion is not None
    evidence = Evidence(spans=(SpanRef(case.motion.document.source.id, spans),))
    return Claim(Kind.LETTER_PART, case.motion.text(spans), evidence, By.RULE, section=element.name)


def write_answer(case: Case, element: Element, answer: Answer) -> Written:
    """Each request of the motion with what answers it, or a gap; then what answers none of them.

    A motion that asks one thing has no headings: its only answer follows. What answers the motion as a whole, and no
    request, stands first.
    """
    points = points_of(case)
    told = placed(answer.said, points, answer.open_points)
    parts = [part for index in range(len(points)) for part in _answered(case, element, answer, told, index)]
    rest = Written(statements(case, element, told.rest))
    if not any(told.under):
        parts.insert(0, rest)
    elif rest.claims:
        parts += [from_block(case, element, block="antwoord-verder"), rest]
    differences = write_differences(case, element, answer)
    notices = (*late(case), *other_values(case, answer), *(notice for part in parts for notice in part.notices))
    claims = (claim for part in parts for claim in part.claims)
    return Written((*claims, *differences.claims), (*notices, *differences.notices))


def _answered(case: Case, element: Element, answer: Answer, told: Placed, index: int) -> Iterator[Written]:
    """The answer to one request of the motion, below its heading."""
    has_headings = len(told.under) > 1
    beside = told.beside[index]
    is_fulfilled = index in answer.open_points and is_fulfilled_by_letter(points_of(case)[index])
    is_empty = not told.under[index] and (has_headings or not told.rest)
    if beside is not None:
        yield write_beside(case, element, index, beside)
    elif (is_empty or index in answer.open_points) and not is_fulfilled:
        yield _open(case, element, index)
    elif has_headings:
        yield write_lead(case, element, index)
    if is_fulfilled:
        informed = from_block(case, element, block="raad-geinformeerd")
        yield replace(informed, claims=tuple(_marked(claim, Ground.TERM) for claim in informed.claims))
    yield Written(statements(case, element, told.under[index]))


def _open(case: Case, element: Element, index: int) -> Written:
    """The gap for an answer, with the place of its request."""
    assert case.motion is not None
    spans = case.motion.asks()[index]
    evidence = Evidence(spans=(SpanRef(case.motion.document.source.id, spans),))
    asked = Slot(case.motion.text(spans).rstrip(" ;.,"), evidence)
    return from_block(case, element, {"asked": asked}, block="open-verzoek")


def is_fulfilled_by_letter(point: str) -> bool:
    """Whether a request asks no more than to tell the council how it stands, which the letter does.

    >>> is_fulfilled_by_letter("de raad vóór 1 juli 2026 over de uitvoering te informeren;")
    True
    >>> is_fulfilled_by_letter("de raad te informeren over de kosten van een brug")
    False
    """
    if not INFORMS.search(point):
        return False
    return all(word in NOTHING_MORE or word.isdigit() for word in content_words(point, "nl"))


def write_closing(case: Case, element: Element, answer: Answer) -> Written:
    """The formula that ends a motion, only where every request has an answer and no paper says that it stays open.

    It is a person's to decide.
    """
    points = points_of(case)
    is_open = not points or any(not is_fulfilled_by_letter(points[index]) for index in answer.open_points)
    is_open = is_open or any(LEFT_OPEN.search(said.text) for said in answer.said)
    written = from_block(case, element, block="nog-niet-afgedaan" if is_open else "afgedaan")
    claims = tuple(_marked(claim, Ground.LEGAL) for claim in written.claims)
    return Written(claims, (*written.notices, *put_off(answer), *_settled(answer)))


def _settled(answer: Answer) -> Iterator[Notice]:
    """Where own sources themselves call the motion settled: the person who decides on the closing looks there."""
    for said in answer.formulas:
        what = say(N_("This source says that the college considers the motion settled."))
        place = cite(said.document, said.sentence.spans).place
        yield Notice("motion_called_settled", what, said.document.source.path, place)


def _marked(claim: Claim, ground: Ground) -> Claim:
    return replace(claim, marks=tuple(dict.fromkeys((*claim.marks, *with_grounds(ground)))))
