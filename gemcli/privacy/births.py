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
BETWEEN = r"(?:\ ?[./–-]\ ?|\ )"
DATE = (
    rf"\d{{1,2}}{BETWEEN}\d{{1,2}}{BETWEEN}(?:\d{{4}}|'?\d{{2}})|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}[ -](?:{MONTHS})\.?[ -](?:van\ het\ jaar\ )?(?:\d{{4}}|'\d{{2}})"
)
DAY = rf"\d{{1,2}}\ (?:{MONTHS})"
"""A birthday without the year: a word for being born stands before it."""
WORD = (
    r"(?:geboren|geboorte(?:datum|dag|jaar|plaats)?|geb\.?\ ?(?:datum|dat\.?|d\.?d\.?|plaats)|geb\.?|gebdatum|g\.d\."
    r"|gd:|verjaardag|verjaart|date\ of\ birth|dob|d\.o\.b\.|born)"
)
FORM = r"(?:[ \t]?\((?:dd|d)[^()\n]{2,12}\)|\ (?:en|of|/)\ -?(?:plaats|datum|geboorteplaats|geboortedatum))?"
"""What a form adds to its label: `Geboortedatum (dd-mm-jjjj):`, `Geboorteplaats en -datum:`."""
PLACE = r"(?:[^\d\n.;:|]|(?<=\b[Ss]t)\.){2,40}?"
BORN = re.compile(
    rf"\b{WORD}(?!\w){FORM}[ \t]{{0,3}}(?:[:;|,]|(?<=:))?[ \t]{{0,3}}\n?[ \t]{{0,3}}"
    rf"(?:d\.?d\.?\ |(?:in|te|at)\ {PLACE}[ ,(](?:d\.?d\.?\ )?|(?<=:\ ){PLACE},\ |[^\d\n.;:|,]{{0,30}}?(?<![^\W\d_]))"
    rf"(?P<date>(?<!\d)(?:{DATE}|{DAY}|(?:19|20)\d{{6}}|[0-3]\d[01]\d(?:19|20)\d{{2}})"
    rf"|(?<=\ )(?:19|20)\d{{2}})(?![\w/-])",
    re.IGNORECASE,
)
"""A date that a word for being born stands before: `geboren te Dorp op 12 maart 1985`, `Geb.: 3-4-1990`."""

BORN_AFTER = re.compile(r"\ (?:(?:is|was|werd|zijn)\ )?geboren\b|\ ?\((?:geb\.?|geboren|\*)\)", re.IGNORECASE)
ENDS_IN_DATE = re.compile(
    rf"(?<![\d.-])(?P<date>{DATE})(?:\ (?:te|in)\ (?:'s-)?[^\W\d_][\w'’ -]{{1,30}})?$", re.IGNORECASE
)
"""A date, perhaps with a place, before the word: `op 3 april 1962 te Dorp geboren`."""
STARRED = re.compile(rf"\((?:[*°†]|geb\.)\ ?(?P<date>{DATE})(?=[\s),;†-])", re.IGNORECASE)
"""The mark of genealogists, in brackets: `(* 3 april 1962)`."""

BEHIND = re.compile(rf"[ \u00a0]?\((?:[^\W\d_]{{3,15}},\ )?(?P<date>{DATE})\)", re.IGNORECASE)
"""A date in brackets, perhaps behind what somebody is to somebody: `(partner, 12-3-1980)`."""
BEFORE_WORD = 70
"""Code points before the word in which the date is looked for."""
LAST_YEAR = 2016
"""The last year of which a bracketed date is taken for a birth: later ones are mostly dates of letters."""


def births(text: str) -> Iterator[Found]:
    """Yield dates of birth that a word says so of.

    >>> [found.text for found in births("geboren d.d. 12.10.1987, geb. te Dorp op 3 mei '61; overleden 4 mei 2020")]
    ['12.10.1987', "3 mei '61"]
    """
    for shape in BORN.finditer(text):
        yield _born(shape, 0)
    for word in BORN_AFTER.finditer(text):
        low = max(0, word.start() - BEFORE_WORD)
        before = ENDS_IN_DATE.search(text[low : word.start()])
        if before is not None:
            yield _born(before, low)
    for shape in STARRED.finditer(text):
        yield _born(shape, 0)


def _born(shape: re.Match[str], shift: int) -> Found:
    start, end = shape.span("date")
    return Found(Span(start + shift, end + shift), shape.group("date"), Kind.BIRTH_DATE, why="context")


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
