"""Finds streets whose names are no row of words with capitals: those called after a year, and those that say where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.addresses import POSTCODE_AFTER, STANDS_ALONE
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.house_numbers import ADDITION
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import pieces, shapes, words
from gemcli.privacy.street_words import NO_STREET

YEAR = re.compile(r"\ (?:1[89]\d\d(?:-1[89]\d\d)?|'?\d\d-'?\d\d)\ [1-9]")
"""A year with a number behind it: cheaper to look for than the street."""
NUMBER = rf"(?P<number>[1-9]\d{{0,3}}){ADDITION}(?![\w%€/]|[.:]\d|,\d)"
WORD = r"[^\W\d_a-zß-ÿ][\w'’-]{1,30}"
DATED = Lazy(
    rf"(?<![\w'’-])(?:{WORD}\ ){{0,2}}(?:[Pp]lein|[Ll]aan|[Hh]of|[Pp]ark|{WORD}(?:plein|laan|straat|weg|hof|park))"
    rf"\ (?:1[89]\d\d(?:-1[89]\d\d)?|'?\d\d-'?\d\d)\ {NUMBER}",
    lines_with=shapes(re.compile(r" (?:1[89]\d\d|'?\d\d-)")),
)
"""`Plein 1944 12`, `Laan '40-'45 3`."""
WHERE = (
    r"(?:[Aa]chter|[Oo]p|[Aa]an|[Bb]ij|[Tt]ussen|[Oo]nder|[Bb]oven|[Ll]angs|[Bb]uiten|[Bb]innen|[Vv]oor|[Oo]ver|[Oo]m)"
)
PREPOSED = Lazy(
    rf"(?<![\w'’-])(?=[A-Z]){WHERE}\ (?:de|het|den|'t|’t)\ (?:{WORD}\ ){{0,2}}{WORD}\ {NUMBER}",
    at=words("achter op aan bij tussen onder boven langs buiten binnen voor over om"),
)
"""`Achter de Kwirt 12`."""
TWICE = Lazy(
    rf"\b(?:op|aan|in|van)\ de\ (?P<street>{WHERE}\ (?:de|het|'t)\ [\w'’-]{{2,30}}(?:\ [\w'’-]{{2,30}})?\ {NUMBER})",
    at=pieces("op de ", "aan de ", "in de ", "van de "),
)
"""The same in a text without capitals: two words that say where, `op de achter de kwirt 12`."""
OPENS = re.compile(r"(?:^|[\n.!?:•*-]\ {0,3})$")


def odd_streets(text: str) -> Iterator[Found]:
    """Yield streets with a number that are called after a year, or whose name begins with a word such as "Achter".

    Where such a word opens a sentence, what follows the number must end a piece: "Op de Dam 30 bomen" is no address.

    >>> [one.text for one in odd_streets("Ik woon op Plein 1944 62-III, zij bij Achter de Kwirt 9 in.")]
    ['Plein 1944 62-III', 'Achter de Kwirt 9']
    """
    for shape in DATED.finditer(text) if YEAR.search(text) else ():
        yield _found(text, *shape.span())
    for shape in PREPOSED.finditer(text):
        opens = OPENS.search(text, max(0, shape.start() - 5), shape.start()) is not None
        ends = STANDS_ALONE.match(text, shape.end()) or POSTCODE_AFTER.match(text, shape.end())
        words = shape.group().casefold().split(" ")
        if (ends or not opens) and NO_STREET.isdisjoint(words) and not 1800 <= int(shape["number"]) <= 2100:
            yield _found(text, *shape.span())
    for shape in TWICE.finditer(text):
        yield _found(text, *shape.span("street"))


def _found(text: str, start: int, end: int) -> Found:
    return Found(Span(start, end), text[start:end], Kind.ADDRESS, why="pattern")
