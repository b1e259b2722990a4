"""Finds postcodes, also as people write them who do not know better, and boxes at a post office."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import shapes
from gemcli.text.lists import listed

CODES = shapes(re.compile(r"[1-9](?=\d{3}[ \u00a0-]{0,3}[A-Za-z])"))
"""What begins as a postcode."""
POSTCODE = Lazy(
    r"(?<!\w)(?<!\d[.-])(?P<digits>[1-9]\d{3})(?P<gap>[ \u00a0]?)(?P<letters>[A-Z]{2})(?![A-Za-z_]|-[A-Za-z])",
    at=CODES,
)
LONE_BEFORE = re.compile(r"[;|(\t\"][ ]?$")
LONE_AFTER = re.compile(r"[ ]?[;|)\t\"]")
"""A cell or a pair of brackets with nothing but a postcode."""
MEASURES = listed("GR EU BV NV KM KG PK KV KW MW GW GB MB KB TB CM MM HA AD BC CO NL FTE EN")
"""Two capitals that stand behind other numbers."""
UNUSED = ("SA", "SD", "SS")
"""Letters that no postcode has (PostNL)."""

ANY_STREET = re.compile(r"[\w'’.-]{3,40}[ ,]{1,2}\d{1,4}(?: ?[a-zA-Z])?(?:[-/]\d{1,4})?[\s,;|·]{0,4}$")
"""A word and a number right before a postcode."""
PO_BOX = re.compile(r"\b(?:Postbus|Antwoordnummer|P\.?O\.? ?Box|Pb\.)\s{1,3}\d{1,6}[\s,;|]{0,4}$", re.IGNORECASE)
CODE_WORD = re.compile(
    r"\b(?:postcode|woonplaats|adres|pc|pc/(?:woon)?plaats|NL-)(?:\ is)?[ :\t]{0,4}(?:NL-)?$", re.IGNORECASE
)
UPPER_TOWN = r"[ ,\t]{1,3}(?:te\ )?(?:'s-|'t )?[^\W\d_a-z][^\W\d_A-Z]{2,}"
TOWN = re.compile(UPPER_TOWN)
"""A name with small letters in it, as towns have; "GR GGD-VT" is none."""

LOW_POSTCODE = Lazy(r"(?<![\w.,-])[1-9]\d{3} ?(?P<letters>[a-z]{2})(?![\w-])", at=CODES)
ODD = Lazy(
    r"(?<![\w.,])(?<!\d-)(?P<digits>[1-9]\d{3})"
    r"(?:\ {0,2}(?P<low>[a-z]{2}|[A-Z][a-z])|\ {2}(?P<wide>[A-Z]{2})"
    r"|-(?P<dash>[A-Za-z]{2})|\ {1,2}(?P<apart>[A-Z]\ [A-Z]))"
    r"(?![\w-])",
    at=CODES,
)
"""`1234 ab`, `1234-AB`, `1234 A B`, `1234  AB`."""
SHORT_WORDS = listed(
    """
    is en op in de of om ja ze we te al er uw zo nu an at be by do go he if it me my no or so to up us we ik je jij
    u hij na ga da eh uh mm ok er ie en ff bv nl ha zn die dat
    """
)

BOX = Lazy(
    r"(?<!\w)(?:[Pp]ostbus|[Aa]ntwoordnummer|P\.?O\.?\ ?[Bb]ox|[Pp]b\.)\ "
    r"(?P<number>[1-9]\d{0,4}(?:\ \d{3})?)(?![\w/]|[.-]\d)",
    needs=("ostbus", "ntwoordnummer", "box", "pb."),
)
OF_BODY = re.compile(
    r"\b(?:gemeente\w*|college|raad\w*|griffie\w*|provincie|rijk|rechtbank|ministerie|waterschap|stichting|vereniging|afdeling"
    r"|team|dienst|bezwaar\w*|commissie|b\.?v\.?|n\.?v\.?|directie|bureau|bezoekadres|burgemeester\w*|politie|belasting\w*|www)\b"
    r"|@|https?:",
    re.IGNORECASE,
)
"""What makes a box that of a body."""
OF_PERSON = re.compile(
    r"\b(?:mijn|ons|onze|briefadres|huisadres|postadres|correspondentie\w*|afzender|retour|p/a|heer|mevrouw|dhr|mevr|mw|fam(?:ilie)?"
    r"|woon\w*|ingeschreven|verhuis\w*|betrokkene|cliënt|inwoner|bewoner)\b",
    re.IGNORECASE,
)
"""What makes it that of somebody who lives in the municipality."""
REACH = 90
"""Code points around a box in which either is looked for."""


def postcodes(text: str, ends: Collection[int], *, is_talk: bool) -> Iterator[Found]:
    """Yield postcodes where something around them says that they are one; `ends` is where addresses end.

    >>> [one.text for one in postcodes("Pc: 1234 ab; 1250 is; 7676-XJ Dorp, 1234 AB Dorp", (), is_talk=False)]
    ['1234 AB', '1234 ab', '7676-XJ']
    """
    if is_talk:
        yield from _low_codes(text)
    for code in POSTCODE.finditer(text):
        if code.group("letters") not in UNUSED:
            why = _why(text, code, ends)
            if why:
                yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why=why)
    if not is_talk:
        yield from _odd_codes(text, ends)


def boxes(text: str) -> Iterator[Found]:
    """Yield boxes at a post office that are somebody's; one of a body stays.

    >>> [one.text for one in boxes("Briefadres: Postbus 512. Gemeente Voorbeeldstad, Postbus 20")]
    ['Postbus 512']
    """
    for box in BOX.finditer(text):
        before = text[max(0, box.start() - REACH) : box.start()]
        near = before.rpartition("\n\n")[2]
        bodies, people = list(OF_BODY.finditer(near)), list(OF_PERSON.finditer(near))
        if people and (not bodies or bodies[-1].start() < people[-1].start()):
            yield Found(Span(*box.span()), box.group(), Kind.ADDRESS, why="context", is_sure=False)


def _why(text: str, code: re.Match[str], ends: Collection[int]) -> str:
    """Return why four digits and two capitals are a postcode, or nothing."""
    before = text[max(0, code.start() - 60) : code.start()]
    after = text[code.end() : code.end() + 30]
    stands = _gap(before, code.start()) in ends
    if PO_BOX.search(before):
        return "context" if stands else ""
    if LONE_BEFORE.search(before) and LONE_AFTER.match(after) and code.group("digits")[:2] not in ("19", "20"):
        return "pattern"
    stands = stands or CODE_WORD.search(before) is not None or ANY_STREET.search(before) is not None
    is_year = code.group("digits")[:2] in ("19", "20")
    is_other = is_year or code.group("letters") in MEASURES
    if stands or not is_other or (not is_year and TOWN.match(after)):
        return "context" if stands else "pattern"
    return ""


def _gap(before: str, start: int) -> int:
    return start - len(before) + len(before.rstrip(' ,;\t\n|·("'))


def _odd_codes(text: str, ends: Collection[int]) -> Iterator[Found]:
    """Yield postcodes in other writings: behind a street or a word for them, or before a town."""
    for code in ODD.finditer(text):
        letters = code["low"] or code["wide"] or code["dash"] or code["apart"]
        before = text[max(0, code.start() - 60) : code.start()]
        stands = _gap(before, code.start()) in ends or CODE_WORD.search(before) is not None
        is_year = code["digits"][:2] in ("19", "20")
        opens = before[-1:] in ("", "\n", ",", ";", "\t") or before.endswith((", ", "; ", "te ", "| ", "("))
        is_measure = is_year or letters.upper() in MEASURES
        if letters.lower() not in SHORT_WORDS and (
            stands or (opens and not is_measure and TOWN.match(text, code.end()))
        ):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="context", is_sure=False)


def _low_codes(text: str) -> Iterator[Found]:
    """Yield postcodes of a text without capitals; two letters that are a word are none (`1250 is`)."""
    for code in LOW_POSTCODE.finditer(text):
        is_word = code.group("letters") in SHORT_WORDS or code.group("letters").upper() in MEASURES
        if not is_word and code.group()[:2] not in ("19", "20"):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="pattern", is_sure=False)
