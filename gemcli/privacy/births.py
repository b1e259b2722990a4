"""Finds dates of birth: dates that a word says it of, and dates in brackets behind a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy, holds
from gemcli.privacy.starts import both, numbers, pieces, words, words_before_numbers

MONTHS = (
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
RELATIVES = (
    r"(?:moeder|vader|partner|cliënte?|betrokkene|bewoon?ster|bewoner|man|vrouw|kind|zus|broer|oma|opa|mevrouw|mw\.?|dhr\.?"
    r"|meneer|heer|jongere|leerling|huurder|huurster|buurman|buurvrouw|echtgenote?)"
)
BETWEEN = r"(?:\ ?[./–-]\ ?|\ )"
DATE = (
    rf"\d{{1,2}}{BETWEEN}\d{{1,2}}{BETWEEN}(?:\d{{4}}|'?\d{{2}})|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}[ -](?:{MONTHS})\.?[ -](?:van\ het\ jaar\ )?(?:\d{{4}}|'\d{{2}})"
)
DAY = rf"\d{{1,2}}\ (?:{MONTHS})"
"""A birthday without the year: a word for being born stands before it."""
DIGITS = r"(?:(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d\d)(?!\d)"
"""A date in eight digits, as systems write it: `14051961`."""
WORD = (
    r"(?:geboren|geboorte(?:datum|dag|jaar|plaats)?|geb\.?\ ?(?:datum|dat\.?|d\.?d\.?|plaats)|geb\.?|gebdatum|g\.d\."
    r"|gd:|verjaardag|verjaart|jarig|ter\ wereld(?:\ gekomen)?|date\ of\ birth|dob|d\.o\.b\.|born)"
)
FORM = r"(?:[ \t]?\((?:dd|d)[^()\n]{2,12}\)|\ (?:en|of|/)\ -?(?:plaats|datum|geboorteplaats|geboortedatum))?"
"""What a form adds to its label: `Geboortedatum (dd-mm-jjjj):`, `Geboorteplaats en -datum:`."""
PLACE = r"(?:[^\d\n.;:|]|(?<=\b[Ss]t)\.){2,40}?"
BORN = Lazy(
    rf"\b{WORD}(?!\w){FORM}[ \t]{{0,12}}(?:[:;|,]|(?<=:))?[ \t]{{0,12}}\n?[ \t]{{0,3}}"
    rf"(?:d\.?d\.?\ |(?:in|te|at)\ {PLACE}[ ,(](?:d\.?d\.?\ )?|(?<=:\ ){PLACE},\ |[^\d\n.;:|,]{{0,30}}?(?<![^\W\d_]))"
    rf"(?P<date>(?<!\d)(?:{DATE}|{DAY}|{DIGITS})"
    rf"|(?<=\ )(?:19|20)\d{{2}})(?![\w/-])",
    re.IGNORECASE,
    at=words(
        "geboren geboorte geboortedatum geboortedag geboortejaar geboorteplaats geb gebdatum gebdat gebdd gebd"
        " gebplaats g gd verjaardag verjaart jarig ter date dob d born"
    ),
)
"""A date that a word for being born stands before: `geboren te Dorp op 12 maart 1985`, `Geb.: 3-4-1990`."""

BORN_AFTER = Lazy(
    r"\ (?:(?:is|was|werd|zijn)\ )?geboren\b|\ ?\((?:geb\.?|geboren|\*)\)",
    re.IGNORECASE,
    at=pieces(*(f" {verb}geboren" for verb in ("", "is ", "was ", "werd ", "zijn ")), "(geb", "(*", " (geb", " (*"),
)
ENDS_IN_DATE = Lazy(
    rf"(?<![\d.-])(?P<date>{DATE}|{DIGITS})(?:\ (?:te|in)\ (?:'s-)?[^\W\d_][\w'’ -]{{1,30}})?$", re.IGNORECASE
)
"""A date, perhaps with a place, before the word: `op 3 april 1962 te Dorp geboren`."""
STARRED = Lazy(rf"\((?:[*°†]|geb\.)\ ?(?P<date>{DATE}|{DIGITS})(?=[\s),;†-])", re.IGNORECASE, needs=("(",))
"""The mark of genealogists, in brackets: `(* 3 april 1962)`."""

BEHIND = Lazy(
    rf"[ \u00a0]?\((?:[^\W\d_]{{3,15}},\ |(?:is\ )?van\ |\*\ ?)?(?P<date>{DATE}|{DIGITS})\)"
    rf"|,?\ van\ (?P<said>{DATE})(?![\w-])|,\ (?P<digits>{DIGITS})|,\ (?P<between>{DATE})(?=,)"
    r"(?!,\ (?:(?:uw|ons)\ )?(?:kenmerk|ref|betreft|inzake|nr|nummer|pagina|p\.))",
    re.IGNORECASE,
)
"""A date in brackets, perhaps behind what somebody is to somebody: `(partner, 12-3-1980)`; or after a comma."""
OPENS_DATE = re.compile(r",? van |, |[ \u00a0]?\(", re.IGNORECASE)
"""What stands between somebody and such a date."""
OF_DATE = Lazy(
    rf"\b(?:ik\ ben|(?:hij|zij|ze|{RELATIVES}|die|dochter|zoon)"
    rf"(?:\ [^\W\d_]{{2,20}}){{0,3}}?\ (?:is|was|ben|zijn))\ van\ (?P<date>{DATE})"
    rf"|\b\d{{1,3}}\ jaar(?:\ oud)?(?:\ \(|,\ )(?P<aged>{DATE})",
    re.IGNORECASE,
    lines_with=both(words("van jaar oud"), words_before_numbers),
)
"""`zij is van 14 mei 1961`, `47 jaar (14-5-1961)`."""
ROW = Lazy(
    rf",\ (?P<date>{DATE})(?=,\ (?:[1-9]\d{{3}}\ ?[A-Z]{{2}}\b|(?i:bsn|burgerservice|tel|mobiel|wonend|adres"
    rf"|[+(]?0\d)))",
    re.IGNORECASE,
)
"""A date between a name and more of the same person: `A. Vos, 3 april 1962, 1234 AB`."""
BESIDE_NUMBER = Lazy(
    rf"(?<!\d)\d{{3,4}}[ .-]?\d{{2,3}}[ .-]?\d{{2,3}}(?:,|;|\ /|\ en)\ (?P<date>{DATE})(?=[),;.\n])",
    re.IGNORECASE,
    at=numbers,
)
BSN_BEFORE = re.compile(r"\b(?:bsn|burger[ -]?service[ -]?n(?:umme)?r)\b[^\n]{0,12}$", re.IGNORECASE)
"""A date right behind a citizen service number: `(BSN 999990019, 3-4-1962)`."""
BEFORE_WORD = 70
"""Code points before the word in which the date is looked for."""
LAST_YEAR = 2016
"""The last year of which a bracketed date is taken for a birth: later ones are mostly dates of letters."""


OLD_YEAR = 2010
"""The last year where no bracket stands: `brief van A. Vos, 12 mei 2014` tells when the letter was written."""
YOUNGEST = 15
"""Two digits up to which a year is of this century."""


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
    for shape in BESIDE_NUMBER.finditer(text) if holds(text, ("bsn", "burger")) else ():
        is_named = BSN_BEFORE.search(text, max(0, shape.start() - 40), shape.start())
        if is_named and _year(shape["date"]) < LAST_YEAR:
            yield _born(shape, 0)
    for shape in OF_DATE.finditer(text):
        group = "date" if shape["date"] else "aged"
        if _year(shape[group]) < LAST_YEAR:
            yield _born(shape, 0, group)


def _born(shape: re.Match[str], shift: int, group: str = "date") -> Found:
    start, end = shape.span(group)
    return Found(Span(start + shift, end + shift), shape.group(group), Kind.BIRTH_DATE, why="context")


def births_behind(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """Yield dates in brackets right behind a person: `Dochter Fenna Vos (12-3-2009)`."""
    for person in people:
        if not OPENS_DATE.match(text, person.span.end):
            continue
        row = ROW.match(text, person.span.end)
        if row is not None and _year(row["date"]) < LAST_YEAR:
            yield Found(Span(*row.span("date")), row["date"], Kind.BIRTH_DATE, why="context", is_sure=False)
            continue
        shape = BEHIND.match(text, person.span.end)
        if shape is None:
            continue
        group = next(name for name in ("date", "said", "digits", "between") if shape[name])
        last = OLD_YEAR if group in ("said", "between") else LAST_YEAR
        if _year(shape[group]) < last:
            yield Found(Span(*shape.span(group)), shape[group], Kind.BIRTH_DATE, why="context", is_sure=False)


def _year(date: str) -> int:
    """Return the year of a date in any writing.

    >>> _year("12-3-1980"), _year("1980-03-12"), _year("3 mei '61")
    (1980, 1980, 1961)
    """
    if date.isdigit():
        return int(date[:4] if date[:2] in ("19", "20") and date[4:6] <= "12" else date[-4:])
    whole = re.search(r"\d{4}", date)
    if whole:
        return int(whole.group())
    return (2000 if int(date[-2:]) <= YOUNGEST else 1900) + int(date[-2:])
