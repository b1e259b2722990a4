"""Finds where somebody can be reached or visited: addresses, postcodes, mailboxes; with dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.span import Span
from gemcli.privacy.births import births
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES

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

STREET = re.compile(
    rf"""
    (?<![\w-])
    (?P<street>
        (?:(?:[{UPPER}][{LOWER}'’-]{{0,30}}\.?|van|de|den|der|het|'t|ter|ten|te|op|aan|in|en|[{UPPER}]\.)\ ){{0,5}}
        (?:['’]s-)?[{UPPER}][{LOWER}'’-]{{1,30}}
        (?:straat|straatje|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|steeg|plantsoen|dreef|markt|wal|baan|erf
          |haven|boulevard|allee|hoek|kamp|ring|brink|burg|zijde|oord|veld|park|akker|kwartier)
      | (?:(?:Oude|Nieuwe|Lange|Korte|Grote|Kleine|Eerste|Tweede)\ )?
        (?:Laan|Weg|Plein|Hof|Dijk|Kade|Singel|Brink|Markt|Haven|Gracht|Straat|Spui)
        (?:\ (?:van|de|den|der|het|'t|ter|op|aan|en|[{UPPER}][{LOWER}'’-]{{1,30}})){{0,4}}
    )
    \ (?P<number>\d{{1,4}})
    (?P<addition>(?:\ ?[a-zA-Z]|\ ?-\ ?\d{{1,4}}|\ (?:bis|hs|huis|I{{1,3}}|IV))?)(?![\w%€]|[.,]\d)
    """,
    re.VERBOSE,
)
"""A street and a house number: one word with the ending of a street, or a name that begins with one."""

BEGINS_STREET = listed(
    """
    oude nieuwe grote kleine lange korte eerste tweede derde vierde burgemeester burg. prins prinses koning koningin
    sint st. generaal gen. admiraal president pres. pastoor dokter dr. professor prof. meester mr. graaf gravin hertog
    kardinaal bisschop minister wethouder kapitein ds. dominee 1e 2e 3e
    """
)
"""Words with which the name of a street begins, before the word with its ending."""

POSTCODE = re.compile(r"(?<![\w.,-])(?P<digits>[1-9]\d{3})(?P<gap>[ \u00a0]?)(?P<letters>[A-Z]{2})(?![\w-])")
UNUSED = ("SA", "SD", "SS")
"""Letters that no postcode has (PostNL)."""

ANY_STREET = re.compile(r"[\w'’.-]{3,40}[ ,]{1,2}\d{1,4}(?: ?[a-zA-Z])?(?:[-/]\d{1,4})?[\s,;|·]{0,4}$")
"""A word and a number right before a postcode."""
PO_BOX = re.compile(r"\b(?:Postbus|Antwoordnummer|P\.?O\.? ?Box)\s{1,3}\d{1,6}[\s,;|]{0,4}$", re.IGNORECASE)
CODE_WORD = re.compile(r"\b(?:postcode|woonplaats|adres|pc)[ :\t]{0,4}$", re.IGNORECASE)
TOWN = re.compile(rf"[ ,\t]{{1,3}}(?:'s-|'t )?[{UPPER}][{LOWER}]{{2,}}")
"""A name with small letters in it, as towns have; "GR GGD-VT" is none."""

NO_HOUSE = re.compile(r"^(?:rijks|provinciale?|snel|auto|hoofd|spoor|water)\w{0,12}$", re.IGNORECASE)
"""Roads that are numbered instead of built along."""


def find(text: str) -> Iterator[Found]:
    """Yield mailboxes, addresses with or without postcode, postcodes, and dates of birth."""
    yield from emails(text)
    yield from addresses(text)
    yield from births(text)


def emails(text: str) -> Iterator[Found]:
    """Yield e-mail addresses; those of an office are told apart."""
    if "@" not in text:
        return
    for shape in EMAIL.finditer(text):
        who = Who.OFFICE if _is_office(shape.group().partition("@")[0].lower()) else Who.PRIVATE
        raw = shape.group().rstrip(".-")
        yield Found(Span(shape.start(), shape.start() + len(raw)), raw, Kind.EMAIL, who, "pattern")


def _is_office(local: str) -> bool:
    """Whether a mailbox is named after an office; `Post` and `Raad` are surnames too.

    >>> _is_office("griffie"), _is_office("info-vergunningen"), _is_office("post.jansen"), _is_office("raad")
    (True, True, False, True)
    """
    first = re.split(r"[.+_-]", local)[0]
    return local in MAILBOXES or first in MAILBOXES - SURNAMES_TOO


def addresses(text: str) -> Iterator[Found]:
    """Yield streets with a house number, and postcodes where something around them says that they are one."""
    streets = [shape for shape in STREET.finditer(text) if _is_house(shape)]
    ends = {shape.end() for shape in streets}
    for shape in streets:
        span = Span(shape.end("street") - len(_street(shape.group("street"))), shape.end())
        yield Found(span, text[span.start : span.end], Kind.ADDRESS, why="pattern")
    for code in POSTCODE.finditer(text):
        if code.group("letters") in UNUSED:
            continue
        before = text[max(0, code.start() - 60) : code.start()]
        after = text[code.end() : code.end() + 30]
        if PO_BOX.search(before):
            continue
        gap = code.start() - len(before) + len(before.rstrip(" ,;\t\n|·"))
        stands = gap in ends or CODE_WORD.search(before) is not None or ANY_STREET.search(before) is not None
        is_year = code.group("digits")[:2] in ("19", "20")
        if stands or (not is_year and TOWN.match(after)) or (not is_year and not code.group("gap")):
            yield Found(Span(*code.span()), code.group(), Kind.ADDRESS, why="context" if stands else "pattern")


def _street(words: str) -> str:
    """Take off what stands before the name of a street.

    >>> _street("Plan Jan van Galenstraat"), _street("op de Lange Kerkstraat"), _street("Laan van Nieuw Dorp")
    ('Jan van Galenstraat', 'Lange Kerkstraat', 'Laan van Nieuw Dorp')
    """
    parts = words.split(" ")
    first = parts[0]
    if first in WAYS or (len(parts) > 1 and parts[1] in WAYS):
        return words
    keep = len(parts) - 1
    while keep > 0 and _belongs(parts[keep - 1], parts[: keep - 1]):
        keep -= 1
    while parts[keep][0].islower():
        keep += 1
    return " ".join(parts[keep:])


WAYS = listed("Laan Weg Plein Hof Dijk Kade Singel Brink Markt Haven Gracht Straat Spui")
"""Words that are the name of a street, or its first word."""

CAPITAL_PARTICLES = listed("Van De Den Der Ter Ten")


def _belongs(word: str, before: Sequence[str]) -> bool:
    """Whether a word is part of the name of the street that follows it."""
    if word in CAPITAL_PARTICLES:
        return True
    if word in PARTICLES:
        return any(part[0].isupper() for part in before)
    is_initial = len(word) == 2 and word.endswith(".")
    return is_initial or word.casefold() in BEGINS_STREET or word.casefold() in FIRST_NAMES


def _is_house(shape: re.Match[str]) -> bool:
    """Whether the number is a house, not a year ("Plein 1944") and not a road ("Rijksweg 12")."""
    number = int(shape.group("number"))
    street = shape.group("street").rsplit(" ", 1)[-1]
    return number > 0 and not 1800 <= number <= 2100 and not NO_HOUSE.match(street)
