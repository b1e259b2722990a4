"""Numbers that name a piece: RIS321404, motie I.1, amendement 5.b, A8.1, artikel 3:45 Awb, BSD/10849758."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from gemcli.facts import parties
from gemcli.model.span import Span
from gemcli.model.taken import Taken


class IdKind(StrEnum):
    """What is named; the kind of a motion or amendment is kept, since I.1 and I.A differ only by it."""

    RIS = "ris"
    MOTION = "motion"
    AMENDMENT = "amendment"
    ITEM = "item"
    PROPOSAL = "proposal"
    ARTICLE = "article"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Id:
    """A name of a piece, canonical in `value`: upper case, no blanks ("I.1", "RIS321404", "3:45 AWB")."""

    kind: IdKind
    value: str
    raw: str
    span: Span


NUMBER = (
    r"(?:20\d\d[AM]\d{1,3}|20\d\d[./\-](?:[A-Z]{1,3})?\d{1,3}[a-z]?|[A-Z]{1,3}[.\-]?\d{1,3}(?:[.\-]\d{1,4})?[a-z]?|[A-Z]{1,2}\.[A-Z]{1,2}|\d{1,3}[.\-]?[a-zA-Z]{1,2}\d{0,2}"
    r"|\d{1,4}(?:[.\-]\d{1,4})?|[A-Za-z/]{2,9}\.\d{1,3})(?![\w]|[.:]\d)"
)
"""I.1, M1, A8.1, G12, I.A, 5.b, 20a, 139, 2025-12, 2016/A3, M24-017, M1a, HvDH.3, CU/SGP.2."""

RIS = re.compile(r"(?<![\w])RIS[\s\-]{0,2}(?P<number>\d{4,8})(?!\d)", re.IGNORECASE)
SUBJECT = re.compile(
    r"\b(?P<word>(?:[Mm]oties?|[Mm]otions?|[Aa]mendement(?:en)?|[Aa]mendments?|[Ss]ubamendement(?:en)?"
    r"|MOTIE|AMENDEMENT|MOTION|AMENDMENT))(?:\s{1,2}vreemd(?:\saan\sde\s(?:orde(?:\svan\sde\sdag)?|agenda))?)?"
    rf"(?:\s{{1,2}}(?:nr\.?|nummer|[Nn][Oo]\.?|number|Number))?\s{{1,3}}\(?(?P<number>{NUMBER})"
)
GIVEN = re.compile(r"\b[Kk]rijgt\s{1,2}(?:het\s)?(?:nr\.?|nummer)\s{1,2}(?P<number>\d{1,4})(?![\d.,]\d)\b")
"""`Zij krijgt nr. 253 (29538).`: the chair numbers the piece that was read out."""
FURTHER = re.compile(
    rf"(?:,\s{{1,2}}|\s{{1,2}}(?:en|and|of|t/m)\s{{1,2}}(?:(?P<word>motie|amendement|motion"
    rf"|amendment)\s)?)(?P<number>{NUMBER})"
)
ITEM = re.compile(
    r"\b(?:[Aa]gendapunt(?:en)?|[Aa]genda\s?item|[Ii]tem"
    r"|[Pp]unt)\s{1,2}(?P<number>[A-Z]{1,2}(?:\.\d{1,2})?|\d{1,4}/\d{1,4}|\d{1,3}(?:\.?[a-z])?)(?![\w]|[.:]\d)"
)
BARE = re.compile(
    r"(?<![\w./])(?P<number>[A-Z]{1,2}\.(?:\d{1,2}|[A-Z])|[AM]\d{1,2}[.-]\d{1,2}"
    r"|[A-Z][A-Za-z]{0,4}[A-Z/][A-Za-z/]{0,4}\.\d{1,2}"
    r"|[A-Z]\d{1,2}(?=\s(?:[A-Z]{2}|[A-Z][a-z]{0,2}[A-Z])))(?![\w]|[.:]\d)(?!\.\s?[A-Z]\.)"
    r"(?!(?<=[A-Z]\.[A-Z])\.\s?(?:(?:van|de|der|den|ten|ter|het|te)\s){0,3}"
    r"(?!(?:De|Het|Een|Dan|Dit|Die|Dat|In|Op|Er|Ook|Wij|Ik|Voorzitter|The|We|This)\b)[A-ZÀ-Þ][a-zà-ÿ])"
)
LAWS = (
    r"Awb|Gemeentewet|Wmo(?:\s2015)?|Wob|Woo|AVG|Omgevingswet|APV|BW|Sr|Sv|Grondwet|Participatiewet"
    r"|Jeugdwet|Wro|Wabo|Bbl|Bkl|Opiumwet"
    r"|Wgr|Mededingingswet|Wet\s[A-Za-z]{3,30}(?:\s[a-z]{3,30}){0,3}"
)
ARTICLE = re.compile(
    rf"\b(?:artikel(?:en)?|art\.|article"
    rf"|section)\s{{1,2}}(?P<number>\d{{1,3}}[a-z]{{0,2}}(?:[:.]\d{{1,3}}[a-z]{{0,2}}){{0,2}})"
    rf"(?:,?\s(?:eerste|tweede|derde|vierde|vijfde|lid|onder|sub|aanhef|en|\d{{1,2}}"
    rf"|[a-z])(?=[\s,.])){{0,6}}(?:,?\s{{1,2}}(?:van\s)?(?:de\s|het\s)?(?P<law>{LAWS})\b)?",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"(?<![\w/])(?P<number>[A-Z]{2,6}/\d{4,10}(?:/\d{1,6})?|[A-Z]{1,3}\d{2,4}\.\d{2,6}|[A-Z]{1,4}-?\d{4}[-/.]\d{2,8}"
    r"|\d{4}\.\d{5,8}"
    r"|\d{2,4}-\d{5,9})(?![\w/])"
)
KENMERK = re.compile(
    r"\b(?:[Kk]enmerk|[Zz]aaknummer|[Dd]ossiernummer|[Rr]eference"
    r"|[Rr]ef\.)\s{0,2}:?\s{1,2}(?P<number>[A-Z0-9][\w/.\-]{2,24}\w)"
)
FIGURE = re.compile(r"\d")
"""What most sentences do not have, and every id but a lettered one does: then most patterns need not be tried."""


def find(text: str, patterns: Iterable[str] = ()) -> tuple[Id, ...]:
    """Return every id in reading order; `patterns` are a municipality's own for motions and amendments.

    >>> text = "In stemming komt motie I.1 SP; amendement I.A (RIS321404), artikel 3:45 Awb"
    >>> [(i.kind.value, i.value) for i in find(text)]
    [('motion', 'I.1'), ('amendment', 'I.A'), ('ris', 'RIS321404'), ('article', '3:45 AWB')]
    """
    taken = Taken()
    found: list[Id] = []
    for fact in _candidates(text, patterns):
        if not taken.meets(fact.span):
            taken.add(fact.span)
            found.append(fact)
    return tuple(sorted(found, key=lambda fact: fact.span))


def normal(number: str) -> str:
    """Return an id as it is compared: upper case, no blanks, "-" read as "." between a letter and a number.

    >>> normal("g12"), normal("5.b"), normal("I-1")
    ('G12', '5.B', 'I.1')
    """
    plain = re.sub(r"\s", "", number).upper()
    return re.sub(r"^([A-Z]{1,2})-(\d)", r"\1.\2", plain)


def same(one: str, other: str) -> bool:
    """Whether two ids name the same piece; a forgotten dot ("G12" for "G.12") does not count.

    >>> same("G12", "G.12"), same("I.1", "I.11")
    (True, False)
    """
    return normal(one) == normal(other) or _dotless(one) == _dotless(other)


def _dotless(number: str) -> str:
    return re.sub(r"^([A-Z]{1,2})\.(?=\d)|^(\d{1,3})\.(?=[A-Z])", r"\1\2", normal(number))


def _candidates(text: str, patterns: Iterable[str]) -> Iterator[Id]:
    has_figures = FIGURE.search(text) is not None
    if has_figures:
        for match in RIS.finditer(text):
            yield _id(IdKind.RIS, f"RIS{match['number']}", text, match.start(), match.end())
        for match in ARTICLE.finditer(text):
            law = " ".join((match["law"] or "").split()).upper()
            value = f"{match['number'].lower()} {law}".strip()
            yield _id(IdKind.ARTICLE, value, text, match.start(), match.end())
    for match in SUBJECT.finditer(text):
        word = match["word"].lower()
        kind = IdKind.MOTION if word.startswith("moti") else IdKind.AMENDMENT
        if not _is_id(match["number"]):
            continue
        yield _id(kind, match["number"], text, match.start("number"), match.end())
        end = match.end()
        for _ in range(12):
            further = FURTHER.match(text, end)
            if further is None or not _is_id(further["number"]):
                break
            named = (further["word"] or word).lower()
            kind = IdKind.MOTION if named.startswith("moti") else IdKind.AMENDMENT
            yield _id(kind, further["number"], text, further.start("number"), further.end())
            end = further.end()
    for match in GIVEN.finditer(text) if has_figures else ():
        yield _id(IdKind.PROPOSAL, match["number"], text, match.start("number"), match.end())
    for own in patterns:
        for match in re.finditer(own, text):
            yield _id(IdKind.MOTION, match[0], text, match.start(), match.end())
    for match in ITEM.finditer(text):
        yield _id(IdKind.ITEM, match["number"], text, match.start("number"), match.end())
    for pattern, kind in ((KENMERK, IdKind.REFERENCE), (REFERENCE, IdKind.REFERENCE), (BARE, IdKind.PROPOSAL)):
        if pattern is REFERENCE and not has_figures:
            continue
        for match in pattern.finditer(text):
            if pattern is KENMERK and not any(char.isdigit() for char in match["number"]):
                continue
            if pattern is BARE and match["number"] in parties.NATIONAL:
                continue
            yield _id(kind, match["number"], text, match.start("number"), match.end("number"))


def _is_id(number: str) -> bool:
    """Whether it looks like an id and not like the number of a sentence ("motie 2025", "moties 12 keer")."""
    return not re.fullmatch(r"(?:19|20)\d\d", number) and not re.fullmatch(r"\d{1,2}-\d{1,2}", number)


def _id(kind: IdKind, value: str, text: str, start: int, end: int) -> Id:
    canonical = value if kind is IdKind.ARTICLE else normal(value)
    return Id(kind, canonical, text[start:end], Span(start, end))
