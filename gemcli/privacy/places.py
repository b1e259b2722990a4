"""Finds where somebody can be reached or visited: addresses, postcodes, mailboxes; with dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.addresses import streets
from gemcli.privacy.births import births
from gemcli.privacy.found import Found, Kind, Who
from gemcli.text.lists import listed

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
LOWER = "a-zß-öø-ÿāăąćčďđēęěğīıłńňőřśşšťūůűźżž"

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")

MAILBOXES = listed(
    """
    info contact gemeente griffie raadsgriffie raad gemeenteraad postbus post postkamer bestuur college
    secretariaat bestuurssecretariaat communicatie pers persvoorlichting noreply no-reply helpdesk klantcontact
    kcc loket publiekszaken webmaster redactie administratie facturen inkoop vergunningen bezwaar bezwaren
    klachten avg fg privacy woo archief statengriffie provincie support office mail
    """
)
"""Names of mailboxes that belong to an office, not to a person."""

SURNAMES_TOO = listed("post raad mail woo")
"""Names of mailboxes that may be somebody's name when more follows."""

POSTCODE = re.compile(
    r"(?<!\w)(?<!\d[.-])(?P<digits>[1-9]\d{3})(?P<gap>[ \u00a0]?)(?P<letters>[A-Z]{2})(?![A-Za-z_]|-[A-Za-z])"
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
PO_BOX = re.compile(r"\b(?:Postbus|Antwoordnummer|P\.?O\.? ?Box)\s{1,3}\d{1,6}[\s,;|]{0,4}$", re.IGNORECASE)
CODE_WORD = re.compile(r"\b(?:postcode|woonplaats|adres|pc)[ :\t]{0,4}$", re.IGNORECASE)
TOWN = re.compile(rf"[ ,\t]{{1,3}}(?:'s-|'t )?[{UPPER}][{LOWER}]{{2,}}")
"""A name with small letters in it, as towns have; "GR GGD-VT" is none."""


def find(text: str) -> Iterator[Found]:
    """Yield mailboxes, addresses with or without postcode, postcodes, and dates of birth."""
    yield from emails(text)
    yield from addresses(text)
    yield from births(text)


def is_lower(text: str) -> bool:
    """Whether a text is written without capitals, as speech recognition does.

    >>> is_lower("mevrouw jansen vraagt of het college dat wil"), is_lower("Mevrouw Jansen vraagt het.")
    (True, False)
    """
    letters = sum(map(str.isalpha, text[:20000]))
    return letters > 0 and sum(map(str.isupper, text[:20000])) * 200 < letters


def emails(text: str) -> Iterator[Found]:
    """Yield e-mail addresses; those of an office are told apart."""
    if "@" not in text:
        return
    for shape in EMAIL.finditer(text):
        who = Who.OFFICE if _is_office(shape.group().partition("@")[0].lower()) else Who.PRIVATE
        raw = shape.group().rstrip(".-")
        yield Found(Span(shape.start(), shape.start() + len(raw)), raw, Kind.EMAIL, who, "pattern")


LOW_POSTCODE = re.compile(r"(?<![\w.,-])[1-9]\d{3} ?(?P<letters>[a-z]{2})(?![\w-])")


def _low_codes(text: str) -> Iterator[Found]:
    """Yield postcodes of a text without capitals; two letters that are a word are none (`1250 is`)."""
    for code in LOW_POSTCODE.finditer(text):
        is_word = code.group("letters") in SHORT_WORDS or code.group("letters").upper() in MEASURES
        if not is_word and code.group()[:2] not in ("19", "20"):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="pattern", is_sure=False)


SHORT_WORDS = listed(
    """
    is en op in de of om ja ze we te al er uw zo nu an at be by do go he if it me my no or so to up us we ik je jij
    u hij na ga da eh uh mm ok er ie en ff bv nl ha zn die dat
    """
)


def _is_office(local: str) -> bool:
    """Whether a mailbox is named after an office; `Post` and `Raad` are surnames too.

    >>> _is_office("griffie"), _is_office("info-vergunningen"), _is_office("post.jansen"), _is_office("raad")
    (True, True, False, True)
    """
    first = re.split(r"[.+_-]", local)[0]
    return local in MAILBOXES or first in MAILBOXES - SURNAMES_TOO


NAME_OF_FILE = 60
"""Code points up to which words in small letters are a name of a file and no talk."""


def addresses(text: str) -> Iterator[Found]:
    """Yield streets with a house number, and postcodes where something around them says that they are one."""
    is_talk = len(text) > NAME_OF_FILE and is_lower(text)
    found = list(streets(text, is_lower=is_talk))
    ends = {one.span.end for one in found}
    yield from found
    if is_talk:
        yield from _low_codes(text)
    for code in POSTCODE.finditer(text):
        if code.group("letters") in UNUSED:
            continue
        before = text[max(0, code.start() - 60) : code.start()]
        after = text[code.end() : code.end() + 30]
        if PO_BOX.search(before):
            continue
        if LONE_BEFORE.search(before) and LONE_AFTER.match(after) and code.group("digits")[:2] not in ("19", "20"):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="pattern")
            continue
        gap = code.start() - len(before) + len(before.rstrip(" ,;\t\n|·"))
        stands = gap in ends or CODE_WORD.search(before) is not None or ANY_STREET.search(before) is not None
        is_year = code.group("digits")[:2] in ("19", "20")
        is_other = is_year or code.group("letters") in MEASURES
        if stands or not is_other or (not is_year and TOWN.match(after)):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="context" if stands else "pattern")
