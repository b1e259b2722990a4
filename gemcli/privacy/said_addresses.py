"""Finds addresses and number plates as they are said, in a text without capitals: `kwirtlaan zes en vijftig`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.facts.numberwords import dutch, fold
from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.plates import BARE, SHAPE
from gemcli.privacy.said_dates import BLANK, ONES, UNDER_HUNDRED
from gemcli.privacy.starts import words
from gemcli.privacy.street_words import BEGINS_STREET, ends_like_street
from gemcli.text.words import STOP_WORDS

NUMBER = (
    rf"(?:(?:{'|'.join(ONES)})?(?:{BLANK})?honderd(?:(?:{BLANK})?(?:en(?:{BLANK})?)?{UNDER_HUNDRED})?|{UNDER_HUNDRED})"
)
FLOOR = rf"(?:(?:{BLANK})(?:(?:een|twee|drie|vier)(?:{BLANK})hoog|rood|zwart|bis|huis|[a-d]))?"
SPELLED = re.compile(rf"(?:{BLANK})(?:nummer(?:{BLANK}))?(?P<number>{NUMBER}{FLOOR})(?!\w)")
STREETS = re.compile(
    r"(?<![\w'’-])[^\W\d_]{3,30}(?:straat|laan|weg|kade|dijk|singel|plein|hof|gracht|wei|pad|steeg|markt|dam)"
    r"(?!\w)"
)
LEADS = (
    BEGINS_STREET | frozenset(("kapelaan", "monseigneur", "pastoor", "dokter", "doctor", "meester", "oude", "nieuwe"))
) - STOP_WORDS
COUNTS = re.compile(
    rf"(?:{BLANK})(?:jaar|keer|weken|dagen|meter|huizen|woningen|bomen|auto|autos|bewoners|mensen|uur)\b"
)
"""What is counted behind a street: `in de kwirtlaan zeven bomen`."""
CALLED = Lazy(
    r"\bkenteken(?:plaat|nummer)?(?:\s(?:is|was|van|met|nummer)){0,2}\s(?P<said>\w{1,30}(?:\s\w{1,30}){1,7})",
    re.IGNORECASE,
    at=words("kenteken kentekenplaat kentekennummer"),
)
PLATE = 6
"""Letters and digits of a number plate."""
LETTERS = 3
"""Letters that stand together in one, at most."""


def said_addresses(text: str) -> Iterator[Found]:
    """Yield streets with a house number in words, of a text in small letters whose lines are joined.

    >>> said = "ik woon op de oude kwirtdijk zeventien en zij in de kwirtlaan een en dertig drie hoog"
    >>> [one.text for one in said_addresses(said)]
    ['oude kwirtdijk zeventien', 'kwirtlaan een en dertig drie hoog']
    """
    for street in STREETS.finditer(text):
        number = SPELLED.match(text, street.end())
        if number is None or number["number"] in ("een", "één") or not ends_like_street(street.group()):
            continue
        start = street.start()
        before = text[max(0, start - 20) : start].split()
        if before and before[-1] in LEADS:
            start = text.rindex(before[-1], 0, start)
        if not COUNTS.match(text, number.end()):
            yield Found(Span(start, number.end()), text[start : number.end()], Kind.ADDRESS, why="said", is_sure=False)


def said_plates(text: str) -> Iterator[Found]:
    """Yield number plates that are said letter by letter behind the word for one.

    >>> [one.text for one in said_plates("de bus met kenteken v negen drie vijf z b staat op de stoep")]
    ['v negen drie vijf z b']
    """
    for shape in CALLED.finditer(text):
        compact, at = "", shape.start("said")
        for word in re.finditer(r"\w+", shape["said"]):
            compact += _sign(word.group().casefold())
            at = shape.start("said") + word.end()
            if len(compact) >= PLATE:
                break
        if len(compact) == PLATE and compact.upper().translate(SHAPE) in BARE:
            start = shape.start("said")
            yield Found(Span(start, at), text[start:at], Kind.PLATE, why="said", is_sure=False)


def _sign(word: str) -> str:
    """Return the letters or digits that a word says; too many where it says none."""
    value = dutch(fold(word))
    if value is not None:
        return str(value)
    return word if len(word) <= LETTERS else "x" * (PLATE + 1)
