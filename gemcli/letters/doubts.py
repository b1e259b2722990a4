"""What a person must weigh before a motion is called settled: terms passed, other figures, things put off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gemcli.facts import dates
from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.notice import Notice
from gemcli.locales import N_, say
from gemcli.model.citation import cite

DEFERS = re.compile(
    r"\b(?:nog niet|nog geen|volgt (?:later|nog)|word(?:t|en) nog|moet(?:en)? nog|op een later moment|naar verwachting"
    r"|kom(?:t|en) (?:wij|we|het college) (?:hier|daar|later|nog)\b.{0,30}?\bterug)\b",
    re.IGNORECASE,
)
"""Words of an answer that is not finished."""
VALUE = re.compile(
    r"(?:€\s?|\beuro\s)\d[\d.,]{0,14}\d|\b\d[\d.,]{0,14}\s?(?:%|procent\b|euro\b|miljoen\b)"
    r"|\b\d{1,3}(?:\stot\s\d{1,3})?\s(?:dag(?:en)?|weken|week|maand(?:en)?|jaar)\b",
    re.IGNORECASE,
)
"""An amount, a share or a length of time as written."""


def points_of(case: Case) -> list[str]:
    """What the motion asks, in order."""
    return [case.motion.text(spans) for spans in case.motion.asks()] if case.motion else []


def late(case: Case) -> Iterator[Notice]:
    """Requests whose day lies before the date of the letter."""
    stated = _day(case.slots["date"].value) if "date" in case.slots else None
    if stated is None:
        return
    for point in points_of(case):
        for fact in dates.find(point):
            if fact.relation not in (dates.Relation.BEFORE, dates.Relation.UNTIL):
                continue
            period = dates.resolve(fact, None) if fact.year else None
            if period is not None and period.end < stated:
                what = say(N_("The motion asked for something before {day}; the letter is later."), day=fact.raw)
                yield Notice("term_passed", what, case.motion.document.source.path if case.motion else "")


def other_values(case: Case, answer: Answer) -> Iterator[Notice]:
    """Requests with an amount, share or term that the answer does not name: asked 4 weeks, answered 8."""
    told = {value for said in answer.said for value in _values(said.text)}
    for index, point in enumerate(points_of(case)):
        missing = [value for value in _values(point) if value not in told]
        if missing and index not in answer.open_points:
            what = say(N_("The motion names {values}; the answer does not."), values=", ".join(missing))
            yield Notice("value_unanswered", what, case.motion.document.source.path if case.motion else "")


def _values(text: str) -> list[str]:
    return list(dict.fromkeys(" ".join(match.group().lower().split()) for match in VALUE.finditer(text)))


def _day(text: str) -> date | None:
    for fact in dates.find(text):
        if fact.grain is dates.Grain.DAY and fact.year:
            period = dates.resolve(fact, None)
            return period.start if period else None
    return None


def put_off(answer: Answer) -> Iterator[Notice]:
    """Sentences of the answer that put something off, each with its place: is the motion settled then?"""
    for said in answer.said:
        if DEFERS.search(said.text):
            place = cite(said.document, said.sentence.spans).place
            what = say(N_("The answer puts something off: is the motion settled with it?"))
            yield Notice("answer_puts_off", what, said.document.source.path, place)
