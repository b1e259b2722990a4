"""Finds what papers of a case contradict each other on: an amount, a size, a case number, a day, an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from gemcli.cases.case import Case
from gemcli.cases.line import line
from gemcli.cases.missing import SECTION
from gemcli.cases.papers import Paper
from gemcli.cases.places import Place, days, evidence, prose, raw_of, sentences
from gemcli.cases.starts import RECEIVED
from gemcli.cases.subject import subject_of
from gemcli.facts import classes, money
from gemcli.facts.same_thing import is_same_thing
from gemcli.facts.stated import Stated, stated
from gemcli.facts.values import Sort
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.model.document import PassageKind

COST = re.compile(
    r"\b(?P<label>(?:bouw|aanneem|stichtings|plan|proces|onderzoeks|herstel|sloop)(?:kosten|som)|leges(?:kosten)?"
    r"|subsidiebedrag|aanneemsom|schadebedrag)\b",
    re.IGNORECASE,
)
SAME = {"bouwsom": "bouwkosten", "aanneemsom": "bouwkosten", "legeskosten": "leges"}
"""Labels under which papers give the same value."""
SIZE = re.compile(
    r"\b(?P<label>oppervlakte|hoogte|breedte|diepte)\b[^.\n]{0,40}?(?P<value>\d{1,5}(?:,\d{1,2})?\s?(?:m2|m²|meter|m)\b)",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\b(?P<label>zaaknummer|dossiernummer)\s{0,2}:?\s{1,3}(?P<value>[A-Z0-9][\w./-]{3,30}\w)", re.IGNORECASE
)
COMPARED = frozenset({Sort.MONEY, Sort.COUNT, Sort.SHARE, Sort.HOUR, Sort.ADDRESS})
"""Values that do not change while a case runs, as a term does that is extended."""
MOST = 200
"""Values of one paper that are compared."""
NEAR = 80
"""Characters between a label and its amount."""


@dataclass(frozen=True, slots=True)
class _Value:
    label: str
    meant: str
    """What makes two values the same, however they are written."""
    raw: str
    paper: Paper
    place: Place


LINE = N_("{label}: {value} ({path}, {day})")
UNDATED = N_("{label}: {value} ({path})")


def contradictory(case: Case) -> Iterator[Claim]:
    """Yield, for each thing of which papers give different values, a line for each value, marked as contradictory.

    First what stands behind a known label, in papers of whoever wrote them; then what papers of the municipality state
    of one thing in their own words.
    """
    by_label: dict[str, list[_Value]] = {}
    for paper in case.papers:
        for value in _values(paper):
            by_label.setdefault(value.label, []).append(value)
    told: set[str] = set()
    for label, values in by_label.items():
        first: dict[str, _Value] = {}
        for value in values:
            first.setdefault(value.meant, value)
        if len(first) > 1 and len({value.paper.path for value in first.values()}) > 1:
            for value in first.values():
                told.add(value.meant)
                yield _line(case, value, label)
    for pair in _in_own_words(case):
        if not told.issuperset(value.meant for value in pair):
            yield from (_line(case, value, pair[0].label) for value in pair)


def _in_own_words(case: Case) -> Iterator[tuple[_Value, _Value]]:
    """The first two values of each thing that own papers state differently."""
    about = [min(word, key=len) for word in sorted(subject_of(case).words, key=sorted)]
    seen: list[tuple[_Value, Stated]] = []
    for paper in case.papers:
        here = list(islice(_statements(paper), MOST))
        for value, said in here:
            earlier = [one for one in seen if is_same_thing(one[1], said, about)]
            if earlier and all(one[1].value != said.value for one in earlier):
                yield earlier[0][0], value
        seen.extend(here)


def _statements(paper: Paper) -> Iterator[tuple[_Value, Stated]]:
    """The values that the sentences of an own paper state, each under the words that say of what."""
    for place in prose(paper.document) if not paper.is_incoming else ():
        for said in () if place.is_private else stated(place.text):
            if said.words and said.sort in COMPARED:
                yield _Value(said.label, said.value, said.raw, paper, place), said


def _values(paper: Paper) -> Iterator[_Value]:
    places = [place for place in sentences(paper.document) if not place.is_private]
    for place in places:
        if place.passage.kind is PassageKind.MAIL_HEADER:
            continue
        yield from _amounts(paper, place)
        for pattern in (SIZE, NUMBER):
            for match in pattern.finditer(place.text):
                raw = match["value"]
                yield _Value(match["label"].casefold(), re.sub(r"\s", "", raw.casefold()), raw, paper, place)
    yield from _receipts(paper)


def _amounts(paper: Paper, place: Place) -> Iterator[_Value]:
    """Each amount that stands close behind a label that says what it is; the bound of a class is none."""
    found = () if classes.bounds(place.text) else money.find(place.text)
    for match in COST.finditer(place.text):
        amount = next((each for each in found if 0 <= each.span.start - match.end() <= NEAR), None)
        if amount is not None:
            label = match["label"].casefold()
            yield _Value(SAME.get(label, label), f"{amount.value.normalize():f}", amount.raw.strip(), paper, place)


def _receipts(paper: Paper) -> Iterator[_Value]:
    """The day on which the application came in, as the municipality's papers state it."""
    if paper.is_incoming:
        return
    for place in prose(paper.document):
        told = days(place.text, paper.day)
        if RECEIVED.search(place.text) and "aanvraag" in place.text.casefold() and len(told) == 1:
            day = told[0]
            yield _Value("ontvangst aanvraag", day.isoformat(), raw_of(place.text, day), paper, place)


def _line(case: Case, value: _Value, label: str) -> Claim:
    translate = case.telling.translate
    paper = value.paper
    day = written(paper.day, case.telling.language) if paper.day else ""
    text = translate(LINE if day else UNDATED).format(
        label=label[:1].upper() + label[1:], value=value.raw, path=paper.path, day=day
    )
    dated: Sequence[Place] = [paper.dated_at] if paper.dated_at is not None and day else []
    fields = {"value": value.raw, "path": paper.path, "date": paper.day.isoformat() if paper.day else ""}
    made = line("conflict", translate(SECTION), text, evidence(value.place, *dated), fields)
    return replace(made, key=f"conflict:{label}", marks=("sources_disagree",))
