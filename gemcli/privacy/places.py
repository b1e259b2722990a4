"""Finds where somebody can be reached or visited: addresses, postcodes, mailboxes; with dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.privacy.addresses import streets
from gemcli.privacy.births import births
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.homes import homes
from gemcli.privacy.odd_streets import odd_streets
from gemcli.privacy.postcodes import boxes, postcodes
from gemcli.privacy.spelled_mail import spelled_mail
from gemcli.privacy.turned_addresses import turned
from gemcli.text.lists import listed

FURTHER = "".join(chr(code) for code in (*range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1EA0, 0x1EFA)))
"""Letters of the Latin alphabet with marks that Polish, Romanian, Turkish or Vietnamese names have."""
UPPER = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, FURTHER))
LOWER = "a-zß-öø-ÿ" + "".join(filter(str.islower, FURTHER))

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")

MAILBOXES = listed(
    """
    info contact gemeente griffie raadsgriffie raad gemeenteraad postbus post postkamer bestuur college
    secretariaat bestuurssecretariaat communicatie pers persvoorlichting noreply no-reply helpdesk klantcontact
    kcc loket publiekszaken webmaster redactie administratie facturen inkoop vergunningen bezwaar bezwaren
    klachten avg fg privacy woo archief statengriffie provincie support office mail meldpunt meldingen parkeren
    parkeerservice verkiezingen begraafplaatsen begraafplaats handhaving toezicht commissie bezwaarschriften
    burgerzaken belastingen heffingen wmo jeugd leerplicht evenementen verkeer omgevingsloket ruimte planning
    projecten project participatie inspraak receptie service klantenservice inwoners ondernemers team planologie
    erfpacht grondzaken juridisch trouwen
    bouwen wonen milieu sport cultuur onderwijs zorg schuldhulp schuldhulpverlening rekenkamer statengriffier
    griffier bestuurszaken juridischezaken publiekscentrum servicepunt kabinet verhuur afspraken afspraak
    """
)
"""Names of mailboxes that belong to an office, not to a person."""
OFFICE_ENDS = (
    *("beheer", "loket", "meldpunt", "vergunningen", "commissie", "meldingen", "belastingen", "plaatsen", "griffie"),
    *("zaken", "balie", "bezwaar", "handhaving", "toezicht", "hulpverlening"),
)
"""Endings of such names: `infrabeheer`, `wmoloket`."""
OFFICIAL_DOMAINS = re.compile(r"@(?:raad|raadslid|fractie|college|staten)[-.](?=\w)|@(?:[\w-]+\.)?(?:raad|raadslid)\.")
"""Domains of members of a council: `@raad-voorbeeld.example`."""

SURNAMES_TOO = listed("post raad mail woo")
"""Names of mailboxes that may be somebody's name when more follows."""


def find(text: str) -> Iterator[Found]:
    """Yield mailboxes, addresses with or without postcode, postcodes, and dates of birth."""
    yield from emails(text)
    yield from addresses(text)
    yield from births(text)


NOT_SMALL = re.compile(r"[^a-z\s\d]")


@lru_cache(maxsize=64)
def is_lower(text: str) -> bool:
    """Whether a text is written without capitals, as speech recognition does.

    >>> is_lower("mevrouw jansen vraagt of het college dat wil"), is_lower("Mevrouw Jansen vraagt het.")
    (True, False)
    """
    head = text[:20000]
    capitals = 0
    for shape in NOT_SMALL.finditer(head):
        capitals += shape.group().isupper()
        if capitals * 200 >= len(head):
            return False
    return capitals * 200 < sum(map(str.isalpha, head))


def emails(text: str) -> Iterator[Found]:
    """Yield e-mail addresses; those of an office are told apart, unless their sign is written as a word."""
    for found in spelled_mail(text):
        local = re.split(r"\W", found.text.lower(), maxsplit=1)[0]
        if not EMAIL.fullmatch(found.text):
            yield replace(found, who=Who.OFFICE) if is_office_mailbox(local) else found
    if "@" not in text:
        return
    for shape in EMAIL.finditer(text):
        who = Who.PRIVATE
        if is_office_mailbox(shape.group().partition("@")[0].lower()) or OFFICIAL_DOMAINS.search(shape.group().lower()):
            who = Who.OFFICE
        raw = shape.group().rstrip(".-")
        yield Found(Span(shape.start(), shape.start() + len(raw)), raw, Kind.EMAIL, who, "pattern")


def is_office_mailbox(local: str) -> bool:
    """Whether a mailbox is named after an office; `Post` and `Raad` are surnames too.

    >>> [is_office_mailbox(name) for name in ("griffie", "info-vergunningen", "post.jansen", "raad")]
    [True, True, False, True]
    """
    first, *others = re.split(r"[.+_-]", local)
    if any(other in FIRST_NAMES for other in others):
        return False
    is_office = local in MAILBOXES or (first in MAILBOXES and first not in SURNAMES_TOO)
    return is_office or (local.isalpha() and local.endswith(OFFICE_ENDS))


NAME_OF_FILE = 60
"""Code points up to which words in small letters are a name of a file and no talk."""


def addresses(text: str) -> Iterator[Found]:
    """Yield streets with a house number, boxes of residents, and postcodes where what is around makes them one."""
    is_talk = len(text) > NAME_OF_FILE and is_lower(text)
    found = [*streets(text, is_lower=is_talk), *odd_streets(text), *boxes(text), *turned(text), *homes(text)]
    yield from found
    yield from postcodes(text, {one.span.end for one in found}, is_talk=is_talk)
