"""Finds dates of birth: dates that a word says it of, and dates in brackets behind a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind

MONTHS = (
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
DATE = (
    r"\d{1,2}[ ./-]{1,2}\d{1,2}[ ./-]{1,2}(?:\d{4}|'?\d{2})|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}[ -](?:{MONTHS})\.?[ -](?:\d{{4}}|'\d{{2}})"
)
WORD = r"(?:geboren|geboortedatum|geboortedag|geboortejaar|geboorte|geb\.?|date\ of\ birth|dob|born)"
BORN = re.compile(
    rf"\b{WORD}(?!\w)[ \t]{{0,3}}[:;|,]?[ \t]{{0,3}}\n?[ \t]{{0,3}}"
    rf"(?:d\.d\.\ |(?:in|te|at)\ [^\d\n.;:|]{{2,40}}?[ ,(]|[^\d\n.;:|,]{{0,30}}?(?<![^\W\d_]))"
    rf"(?P<date>(?<!\d)(?:{DATE})|(?<=\ )(?:19|20)\d{{2}})(?![\w/-])",
    re.IGNORECASE,
)
"""A date that a word for being born stands before: `geboren te Dorp op 12 maart 1985`, `Geb.: 3-4-1990`."""

BEHIND = re.compile(rf"[ \u00a0]?\((?:[^\W\d_]{{3,15}},\ )?(?P<date>{DATE})\)", re.IGNORECASE)
"""A date in brackets, perhaps behind what somebody is to somebody: `(partner, 12-3-1980)`."""
LAST_YEAR = 2016
"""The last year of which a bracketed date is taken for a birth: later ones are mostly dates of letters."""


def births(text: str) -> Iterator[Found]:
    """Yield dates of birth that a word says so of.

    >>> [found.text for found in births("geboren d.d. 12.10.1987, geb. te Dorp op 3 mei '61; overleden 4 mei 2020")]
    ['12.10.1987', "3 mei '61"]
    """
    for shape in BORN.finditer(text):
        yield Found(Span(*shape.span("date")), shape.group("date"), Kind.BIRTH_DATE, why="context")


def births_behind(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """Yield dates in brackets right behind a person: `Dochter Fenna Vos (12-3-2009)`."""
    for person in people:
        shape = BEHIND.match(text, person.span.end)
        if shape is not None and _year(shape.group("date")) < LAST_YEAR:
            yield Found(Span(*shape.span("date")), shape.group("date"), Kind.BIRTH_DATE, why="context", is_sure=False)


def _year(date: str) -> int:
    """Return the year of a date in any writing.

    >>> _year("12-3-1980"), _year("1980-03-12"), _year("3 mei '61")
    (1980, 1980, 1961)
    """
    whole = re.search(r"\d{4}", date)
    return int(whole.group()) if whole else 1900 + int(date[-2:])
