"""Finds where the municipality itself can be reached, as its records and letters print it: never masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gemcli.privacy import numbers, places
from gemcli.privacy.found import Found, Kind, Who

OFFICE = re.compile(
    r"\b(?:gemeentehuis|stadhuis|stadskantoor|raadhuis|gemeentekantoor|provinciehuis|bezoekadres|postadres|postbus"
    r"|retouradres|correspondentieadres|raadsgriffie|griffie|klantcontactcentrum|telefoonnummer gemeente"
    r"|town hall|city hall|civic centre)\b",
    re.IGNORECASE,
)
"""Words with which a municipality gives its own address."""

REACHED_AT = (Kind.ADDRESS, Kind.PHONE)


def offices(text: str) -> Iterator[Found]:
    """Yield addresses and numbers that stand beside a word for the municipality's own office, and its mail domains.

    `text` is one passage. A mailbox counts when its name is that of an office (`griffie@`); what is given back for
    it is the domain behind the `@`.
    """
    is_office = OFFICE.search(text) is not None
    for found in (*places.find(text), *numbers.find(text)):
        if found.kind in REACHED_AT and is_office:
            yield found
        elif found.kind is Kind.EMAIL and found.who is Who.OFFICE and "@" in found.text:
            yield replace(found, text=found.text.partition("@")[2].casefold())
