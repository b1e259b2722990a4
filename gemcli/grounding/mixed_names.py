"""Finds a full name put together from two others: Anna Zwaluw and Pieter Merel are no Anna Merel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.facts.paraphrase import is_function
from gemcli.grounding.sides import Said, Sides
from gemcli.model.finding import Check, CheckResult
from gemcli.model.span import Span

NAME = r"[A-ZÀ-Þ][\w'’-]{1,40}"
NAMES = re.compile(rf"\b{NAME}(?:\s(?:(?:van|de|der|den|ten|ter|el)\s){{0,3}}{NAME}){{1,4}}")
"""Words with a capital that follow one another, with what may stand between the parts of a name."""


def mixed_names(sides: Sides) -> Iterator[Check]:
    """Yield a check for each full name that stands nowhere, while its halves stand in the names of two others.

    Persons with a title or a party are compared elsewhere.
    """
    text = f"{sides.quote}\n{sides.context}"
    known = [(words[0], words[-1]) for name in _names(text) if (words := name.raw.split())]
    persons = [person.span for person in sides.facts.persons]
    for name in _names(sides.claim):
        first, last = name.raw.split()[0], name.raw.split()[-1]
        if name.raw in text or any(one.start < name.span.end and one.end > name.span.start for one in persons):
            continue
        of_first = any(one == first and other != last for one, other in known)
        of_last = any(other == last and one != first for one, other in known)
        if of_first and of_last:
            yield sides.check("name", CheckResult.MISSING, name)


def _names(text: str) -> Iterator[Said]:
    """Yield the full names of a text, without a word that only begins the sentence.

    >>> [name.raw for name in _names("Ook Pieter van der Merel was er.")]
    ['Pieter van der Merel']
    """
    for match in NAMES.finditer(text):
        first = match[0].split()[0]
        start = match.start()
        if is_function(first.casefold()):
            start = match.end() - len(match[0].removeprefix(first).lstrip())
        if " " in text[start : match.end()]:
            yield Said(text[start : match.end()], Span(start, match.end()))
