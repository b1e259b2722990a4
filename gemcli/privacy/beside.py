"""Finds people whose names no list knows by the people beside them, and by what is said of nobody but people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.anchored import NOBODY, may_be_person
from gemcli.privacy.births import DATE, FAMILY
from gemcli.privacy.first_names import FIRST_NAMES, UNSURE
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_patterns import CORE, PARTICLE
from gemcli.privacy.places import LOWER, UPPER
from gemcli.privacy.runs import ABSTRACT
from gemcli.privacy.starts import capitals_before, earlier, either, pieces, shapes, words

PAIR = rf"(?:{CORE}\ ){{1,2}}(?:{PARTICLE}\ ){{0,2}}{CORE}(?:\ -\ (?:{PARTICLE}\ )?{CORE})?"
"""A first name and a surname."""
FIRST_OF_PAIR = Lazy(
    rf"(?<![\w.'’&/-])(?P<name>(?:[{UPPER}]\.){{1,4}}"
    rf"|[{UPPER}][{LOWER}]{{1,20}}(?:-[{UPPER}][{LOWER}]{{1,20}})?)\ (?:en|&|\+)\ $"
)
"""The first name or initials of somebody who shares the surname behind: `Bo en Jan Vos`, `J. & T. te Kwirt`."""
WITH_SURNAME = Lazy(rf"\ (?:en|&|\+)\ (?P<name>[{UPPER}][{LOWER}]{{1,20}}\ (?:{PARTICLE}\ )?{CORE})(?![\w-])")
"""Behind a first name that is known: `Riet en Zorbaf Kwart`."""
CHILD = Lazy(
    rf"(?<![\w.'’&/-])(?P<name>[{UPPER}][\w'’-]{{1,20}})\ \((?:\d{{1,2}}\ (?:jr|jaar|mnd)|{DATE})",
    lines_with=shapes(re.compile(r" \(\d")),
)
"""A child with its age or date of birth, beside a word for children: `kinderen Zorba (7 jr) en Kwirt (3-4-2019)`."""
AFTER = Lazy(rf"(?:\ \([^()\n]{{1,30}}\))?,?\ (?:en|&)\ (?P<name>{PAIR})(?![\w-])")
JOINED = (" en ", " & ", ", en ", ", & ", " (")
"""What such a join begins with."""
BEFORE = Lazy(rf"(?<![\w.'’&/-])(?P<name>{PAIR})(?:\ \([^()\n]{{1,30}}\))?\ (?:en|&)\ $")
REACH = 110
"""Code points before a name in which the one before "en" stands."""
LED = Lazy(
    r"(?:\b(?:verhaal|schade|klacht|sleutel|tuin|erf|[Dd]e\ zaak|zoon|dochter|moeder|vader|weduwe)\ van|\bverkocht\ aan"
    r"|\b[Vv]ergezeld\ van|\bzoals\ ook|\b[Dd]an\ volgt|\bvolgende\ is|\bgenaamd:?|\b[Gg]etuige\ \d{1,2},"
    r"|\b[Nn]agekomen:|\bter\ plaatse:|\b(?:broer|zus|man|vrouw|partner|buurman|buurvrouw|adviseur|beheerder"
    r"|penningmeester|pennm\.|secr\.|conciërge|mediator|vrijwilliger|vrijwilligster|aannemer|piketdienst|bijstand),?)"
    rf"\s{{1,12}}(?P<name>{PAIR})(?![\w-])",
    at=either(
        pieces("de zaak van", "zoals ook", "dan volgt", "volgende is", "ter plaatse:"),
        words(
            "verhaal schade klacht sleutel tuin erf zoon dochter moeder vader weduwe verkocht vergezeld genaamd getuige"
            " nagekomen broer zus man vrouw partner buurman buurvrouw adviseur beheerder penningmeester pennm secr"
            " conciërge mediator vrijwilliger vrijwilligster aannemer piketdienst bijstand"
        ),
    ),
)
"""What is said of people only, and a name."""
DOES = Lazy(
    r"\ (?:belt|belde|mailde|woont|woonde|zei|vertelde|vertelt|klaagde|huilde|kon\ niet|heeft\ gebeld|is\ gevallen"
    r"|is\ de\ naam|en\ (?:zijn|haar|hun)\ (?:man|vrouw|zoon|dochter|kind|kinderen|partner|gezin|ouders|moeder"
    r"|vader))\b"
    r"|,\ (?:wonende|geboren|ouder\ van|buurman|buurvrouw|mijn\ (?:partner|man|vrouw|zoon|dochter|zus|broer|buurman"
    r"|buurvrouw|echtgenote?|vriend|vriendin))\b",
    at=either(
        earlier(words("belt belde mailde woont woonde zei vertelde vertelt klaagde huilde"), 1),
        earlier(words("wonende geboren ouder buurman buurvrouw mijn"), 2),
        pieces(" kon niet", " heeft gebeld", " is gevallen", " is de naam", " en zijn ", " en haar ", " en hun "),
    ),
)
NAME_END = Lazy(rf"(?<![\w.'’&/-])(?P<name>{PAIR})$")
"""A name, and what only people do."""
FIRST = rf"[{UPPER}][{LOWER}]{{1,20}}(?:-[{UPPER}][{LOWER}]{{1,20}})?"
CALLED = Lazy(
    rf"\b(?:kind|jongen|meisje|baby|zoon|dochter|zoontje|dochtertje)\ (?:dat|die)\ (?P<name>{FIRST})\ heet"
    rf"|\b(?:chauffeur|monteur|man|vrouw|jongen|meisje|buurman|buurvrouw|medewerker|[Hh]ij|[Zz]ij|[Zz]e|zoon|dochter|hond)"
    rf"\ (?:heet|heette)\ (?:geloof\ ik\ |volgens\ mij\ |denk\ ik\ )?(?P<other>{FIRST}(?:\ {FIRST})?)(?![\w-])",
    lines_with=pieces("heet"),
)
"""`een kind dat Anna heet`, `de chauffeur heet geloof ik Anna`."""
ROW = Lazy(
    rf"(?<![\w.'’&/-]){FIRST}(?:,\ {FIRST}){{0,6}}\ en\ {FIRST}"
    rf"(?![\w'’-]|\ (?:(?:van|de|den|der|ter|ten|el|al)\ )?[{UPPER}]|\ (?:van|de|den|der|ter|ten|el|al)\ )",
    at=capitals_before(shapes(re.compile(rf" en (?=[{UPPER}])")), 330),
)
SURE_FIRST_NAMES = FIRST_NAMES - UNSURE
ONE = re.compile(FIRST)
CAPITAL_BEFORE = re.compile(rf"[{UPPER}][\w'’-]{{0,30}} $")
"""Before a row that begins with a surname."""


def beside(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """Yield names joined by "en" to a whole name that was found, names that are spoken of as people are, and rare ones.

    Of first names in a row at least half must be known.

    >>> found = [Found(Span(0, 6), "Bo Vos", Kind.PERSON)]
    >>> [one.text for one in beside("Bo Vos en Zorbaf Kwart; Anna, Fleur en Zorba", found)]
    ['Zorbaf Kwart', 'Zorba']
    """
    for one in people:
        if " " in one.text and "\n" not in one.text:
            if text.startswith(JOINED, one.span.end):
                yield from _named(text, AFTER.match(text, one.span.end), 0)
            if text.endswith((" en ", " & ", " + "), 0, one.span.start):
                low = max(0, one.span.start - REACH)
                yield from _named(text, BEFORE.search(text[low : one.span.start]), low)
                yield from _sharing(text, one)
        elif one.text.casefold() in SURE_FIRST_NAMES:
            yield from _named(text, WITH_SURNAME.match(text, one.span.end), 0)
    for shape in LED.finditer(text):
        yield from _named(text, shape, 0)
    for does in DOES.finditer(text):
        low = max(0, does.start() - REACH)
        yield from _named(text, NAME_END.search(text[low : does.start()]), low)
    for shape in CALLED.finditer(text):
        group = "name" if shape["name"] else "other"
        if shape[group].casefold() not in NOBODY:
            yield _found(text, *shape.span(group))
    for shape in CHILD.finditer(text):
        is_child = FAMILY.search(text, max(0, shape.start() - REACH), shape.start()) is not None
        if is_child and shape["name"].casefold() not in NOBODY:
            yield _found(text, *shape.span("name"))
    for row in ROW.finditer(text):
        yield from _rare(text, row)


def _named(text: str, shape: re.Match[str] | None, low: int) -> Iterator[Found]:
    if shape is not None and may_be_person(text, shape["name"], low + shape.start("name")):
        yield _found(text, low + shape.start("name"), low + shape.end("name"))


PARENTS = re.compile(r"\b(?:\w{0,8}ouders|echtpaar|bewoners|buren|eigenaren|huurders|partners|kinderen|echtelieden)\ $")
"""Before the first names of two people."""


def _sharing(text: str, found: Found) -> Iterator[Found]:
    """Yield who stands with a first name or initials before somebody with the same: they share the surname."""
    low = max(0, found.span.start - 50)
    shape = FIRST_OF_PAIR.search(text[low : found.span.start])
    if shape is None or shape["name"].endswith(".") != found.text.split(" ")[0].endswith("."):
        return
    first, start = shape["name"].casefold(), low + shape.start("name")
    is_called = first.endswith(".") or first in FIRST_NAMES or PARENTS.search(text, max(0, start - 20), start)
    if is_called and not CAPITAL_BEFORE.search(text, max(0, start - 40), start):
        yield _found(text, start, low + shape.end("name"))


def _rare(text: str, row: re.Match[str]) -> Iterator[Found]:
    ones = list(ONE.finditer(text, *row.span()))
    rare = [one for one in ones if one.group().casefold() not in SURE_FIRST_NAMES]
    if 2 * len(rare) <= len(ones) and not CAPITAL_BEFORE.search(text, max(0, row.start() - 40), row.start()):
        for one in rare:
            if one.group().casefold() not in NOBODY and not ABSTRACT.search(one.group().casefold()):
                yield _found(text, *one.span())


def _found(text: str, start: int, end: int) -> Found:
    return Found(Span(start, end), text[start:end], Kind.PERSON, why="beside", is_sure=False)
