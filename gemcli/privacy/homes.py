"""Finds where somebody lives when the street has no number, or the number no street."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.house_numbers import ADDITION
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import pieces, words
from gemcli.privacy.street_words import COUNTED, NO_STREET, ends_like_street
from gemcli.privacy.turned_addresses import STREET
from gemcli.text.words import STOP_WORDS

LIVES = r"(?:woont|woon|woonde|woonden|wonen|wonende?|woonachtig|verblijft|ingeschreven|verhuisde?|erfpacht)"
LIVING = "woont woon woonde woonden wonen wonend wonende woonachtig"
LIVES_STARTS = words(f"{LIVING} verblijft ingeschreven verhuisd verhuisde erfpacht")
LIVES_AT = rf"\b{LIVES}\b[^.;:\n\d]{{0,40}}?\b(?:aan|op|in)\ (?:de|het|'t)\ "
STREET_ALONE = Lazy(
    rf"{LIVES_AT}(?P<street>{STREET})(?=[.,;:)\n]|\ [a-z(]|\Z)",
    at=LIVES_STARTS,
)
"""`woont sinds 1990 aan de Kwirtlaan.`"""
STREET_LOW = Lazy(
    rf"{LIVES_AT}(?P<street>[^\W\d_a-z]?[\w'’-]{{4,30}})(?=[^\w-]|\Z)",
    at=LIVES_STARTS,
)
"""The same in small letters: `ik woon aan de kwirtlaan`."""
NUMBER_ALONE = Lazy(
    r"\b(?:woont|woon|woonde|wonen|wonende?|woonachtig)\ (?:al\ [^.,;:\n]{1,20}\ )?(?:op|in|nu\ op)\ "
    rf"(?P<number>[1-9]\d{{0,3}}{ADDITION})"
    r"(?![\w/]|[.:,-]\d)(?!\ (?:jaar|minuten|meter|km|kilometer|hoog|adressen|plekken|plaatsen|locaties|kamers))",
    at=words(LIVING),
)
"""`die woont op 27 hs`."""
BEHIND_NUMBER = Lazy(
    rf"\((?P<street>{STREET}),\ (?:achter|naast|boven|onder|bij|tegenover|t/o|t\.o\.)\ (?:nr\.?|nummer)\ "
    rf"(?P<number>[1-9]\d{{0,3}}{ADDITION})(?![\w/]|[.:,-]\d)",
    at=pieces("("),
)
"""`(Kwirtlaan, achter nr. 22)`."""


def homes(text: str) -> Iterator[Found]:
    """Yield streets without a number and numbers without a street, where words say that somebody lives there.

    >>> [one.text for one in homes("Zij woont al jaren aan de Kwirtlaan. Hij woont op 27 hs. Werk aan de Meent")]
    ['Kwirtlaan', '27 hs']
    """
    seen = set[int]()
    for shape in STREET_ALONE.finditer(text):
        if _is_street(shape["street"]):
            seen.add(shape.end("street"))
            yield _found(text, *shape.span("street"))
    for shape in STREET_LOW.finditer(text):
        is_new = shape.end("street") not in seen
        if is_new and ends_like_street(shape["street"]) and shape["street"].casefold() not in STOP_WORDS:
            yield _found(text, *shape.span("street"))
    for shape in NUMBER_ALONE.finditer(text):
        yield _found(text, *shape.span("number"))
    for shape in BEHIND_NUMBER.finditer(text):
        yield _found(text, *shape.span("street"))
        yield _found(text, *shape.span("number"))


def _is_street(words: str) -> bool:
    """Whether capitalised words behind "woont aan de" may be a street: nothing that is counted."""
    parts = [part.casefold().strip(".") for part in words.split(" ")]
    is_counted = not NO_STREET.isdisjoint(parts) or parts[-1].endswith(COUNTED)
    return not is_counted and parts[-1] not in STOP_WORDS and not words.split(" ")[-1].isupper()


def _found(text: str, start: int, end: int) -> Found:
    return Found(Span(start, end), text[start:end], Kind.ADDRESS, why="context", is_sure=False)
