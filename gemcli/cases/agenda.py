"""Reads the items of an agenda, and tells which of them are a matter of form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.cases.places import sentences
from gemcli.cases.proposal import Item
from gemcli.model.document import Document

NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?|[A-Z](?:\.\d{1,2})?)[.)]?\s{1,8}(?P<title>\S.{2,250})$"
)
"""A line that opens an item: "5. Krediet fietsbrug", "5.b Motie", "K. Voorstel"."""
FORMAL = re.compile(
    r"\b(?:opening|sluiting|vaststel\w{1,5}\s(?:van\s)?(?:de\s)?(?:agenda|notulen|besluitenlijst|verslag)|mededelingen"
    r"|rondvraag|vragen(?:half)?uur\w{0,4}|ingekomen stukken|loting|stad in de raad|inspre(?:ken|kers)|geloofsbrieven"
    r"|beëdiging)\b",
    re.IGNORECASE,
)
"""Items on which nothing is proposed."""


def items(document: Document, known: Sequence[tuple[str, str]] = ()) -> list[Item]:
    """Return the items of an agenda, each once, with the line that prints it.

    `known` are numbers and titles that the outline of a council record found; without them lines with a number count.
    """
    found: dict[str, Item] = {}
    for place in sentences(document):
        for number, title in known:
            if title and title in place.text:
                found.setdefault(number, Item(number, title, place))
        match = NUMBERED.match(place.text) if not known else None
        if match:
            found.setdefault(match["number"], Item(match["number"], match["title"].strip(), place))
    return list(found.values())


def is_formal(item: Item) -> bool:
    """Whether nothing is proposed under an item."""
    return FORMAL.search(item.title) is not None
