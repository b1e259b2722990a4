"""Finds house numbers that stand without their street, and knows what a house number looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import words

ADDITION = (
    r"(?:(?:\ ?-\ ?(?:\d{1,4}(?!\ ?[A-Z]{2}\b)|[A-Za-z]{1,2}|hs|huis|bis|rood|zwart|rd|zw|[IVX]{1,4})"
    r"|\ k\d{1,2}|,?\ (?:app\.?|k\.|kamer)\ ?\d{1,3}|,?\ unit\ \d{1,3}|\ BS|\ (?:boven|achter|beneden|bov\.|ben\."
    r"|zw\.|rd\."
    r"|bus\ \d{1,3}|(?:een|één|twee|drie|vier|[1-5])\ (?:hoog|hg))"
    r"|\ ?(?:hs|huis|bis|rood|zwart|rd|zw|[A-Ta-tV-Zv-z])|\ (?:I{1,3}|IV|[A-H]\d{1,2})|/\d{1,2}(?![\d/.-]))"
    r"(?![\w/])){0,2}"
)
"""What follows a house number: `12a`, `12 bis`, `12-III`, `12-2`."""

RESIDES = re.compile(
    r"(?:\b(?:woon|wonen|woning|huis|pand|perceel|deur|overkant|bij\ ons"
    r"|hiernaast|adres|ingeschreven|gezin|famil|eigenaar|verhui[sz]|huur|schuur|stoep|oprit"
    r"|balkon|voordeur|brievenbus)|tuin\b|bewoner|buur|buren)",
    re.IGNORECASE,
)
NUMBER_ALONE = Lazy(
    rf"\b(?:huis)?(?:nummers?|nrs?\.?|huisnr\.?)\ (?P<number>[1-9]\d{{0,3}}{ADDITION})(?![\w/]|[.,:-]\d)",
    at=words("nummer nummers nr nrs huisnummer huisnummers huisnr huisnrs"),
)
OTHER_NUMBER = re.compile(
    r"(?:sectie|kadast\w*|perceel\w*|zaak\w*|dossier\w*|kenmerk|punt|motie|artikel|vraag|rekening|klant\w*"
    r"|onder|document|kavel"
    r"|amendement|besluit|stuk|lijn|bus|tram|telefoon|boa|volg|factuur)\b[^\n.]{0,15}$",
    re.IGNORECASE,
)
"""Words before a number that make it something else than a house."""
ON_NUMBER = re.compile(r"[^\W\d_a-z][\w'’-]{1,30},?\ (?:(?:van|op|uit)\ |\()?$")
"""Somebody of a number: `Bo Vos, van nummer 12`."""


def lone_numbers(text: str) -> Iterator[Found]:
    """Yield house numbers where somebody lives, or that are called so.

    >>> [one.text for one in lone_numbers("Fenna Vos, van nummer 12, en huisnummer 9a; zaak nummer 14 bij de woning")]
    ['12', '9a']
    """
    for alone in NUMBER_ALONE.finditer(text):
        before = text[max(0, alone.start() - 70) : alone.start()].rpartition("\n")[2]
        is_called = alone.group()[:4].casefold() == "huis"
        if not OTHER_NUMBER.search(before) and (
            is_called
            or ON_NUMBER.search(before)
            or RESIDES.search(before)
            or RESIDES.search(text, alone.end(), alone.end() + 40)
        ):
            yield Found(Span(*alone.span("number")), alone.group("number"), Kind.ADDRESS, why="context", is_sure=False)
