"""Finds the people in the head of a mail by where they stand, however their names are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.name_words import BODIES, OFFICES
from gemcli.privacy.places import EMAIL, MAILBOXES

FIELD = re.compile(r"(?:From|To|Cc|Van|Aan):[ \t]*", re.IGNORECASE)
ONE = re.compile(
    r"""(?<![^\s,;])["']?(?P<name>[^<>"';:@]{2,80}?)["']?(?:(?<![ \t])[ \t]++)?<(?P<address>[^<>\s]{3,250})>"""
)
"""`J. Vos <j.vos@x.example>`, with or without quotation marks; the comma in `Vos, J.` belongs to the name."""
OFFICIAL = re.compile(
    r"\b(?:gemeente|provincie|team|afdeling|griffie|postbus|balie|loket|raad|college)\b"
    r"|^\W{0,3}(?:administratie|planning|secretariaat|bureau|klantcontact|receptie|redactie|bestuur|directie|beheer"
    r"|servicedesk|helpdesk|voorman|projectbureau|klantenservice)\b",
    re.IGNORECASE,
)
"""Words of a name that is no person's."""


def mail_heads(field: str, owns: Callable[[str], bool]) -> Iterator[Found]:
    """Yield the names of people in one field of a head; `owns` tells whether an address is the municipality's own.

    Somebody who writes from an own address is a civil servant unless the dossier knows them in function. The name of
    an office and that of a shared mailbox (`griffie@`) are no person's.

    >>> [one.text for one in mail_heads("From: piet vos <pietv@post.example>", lambda address: False)]
    ['piet vos']
    """
    head = FIELD.match(field)
    if head is None:
        return
    for shape in ONE.finditer(field, head.end()):
        start = shape.start("name") + len(shape["name"]) - len(shape["name"].lstrip(", \t"))
        name = field[start : shape.end("name")].rstrip()
        address = shape["address"]
        if _is_person(name, address):
            who = Who.STAFF if owns(address) else Who.PRIVATE
            yield Found(Span(start, start + len(name)), name, Kind.PERSON, who, "mail_head")


def _is_person(name: str, address: str) -> bool:
    words = [word.strip(".,()").casefold() for word in name.split()]
    if not words or EMAIL.fullmatch(name) or not any(char.isalpha() for char in name):
        return False
    if address.partition("@")[0].casefold() in MAILBOXES or OFFICIAL.search(name):
        return False
    return not any(word in OFFICES or word in BODIES for word in words)
