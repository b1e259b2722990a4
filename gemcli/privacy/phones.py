"""Finds telephone numbers: Dutch ones by their ten digits, others by their country code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import numbers

BETWEEN = r"(?:[ \u00a0]{0,2}[-./–][ \u00a0]?|[ \u00a0]{1,2})?"
"""What may stand between two digits of a number."""


def opened(text: str) -> Sequence[int]:
    """Begin at numbers that begin with a nought, and at the plus or the bracket before a number."""
    found: list[int] = []
    for number in numbers(text):
        if text[max(0, number - 1)] in "+(":
            found.append(number - 1)
        if text[number] == "0":
            found.append(number)
    return found


DUTCH = Lazy(
    rf"""
    (?<![\w+])(?<!\d[.–-])(?<!\b\d{{4}}/)
    (?: (?:\+|00)31{BETWEEN}(?:\(0\)[ ]?|0(?=[1-9]))?(?:{BETWEEN}\d){{9}}
      | \(0\d{{1,3}}\){BETWEEN}\d(?:{BETWEEN}\d){{5,7}}
      | 0\d(?:{BETWEEN}\d){{8}}
    )
    (?!\w|[-.]\d)(?!/[1-9])
    """,
    re.VERBOSE,
    at=opened,
)
"""Ten digits from the nought of an area code on, or nine behind the code of the country."""

FOREIGN = Lazy(rf"(?<![\w+])(?:\+|00)(?!31|0)\d{{1,3}}(?:{BETWEEN}(?:\(0\))?\d){{6,12}}(?!\w|[-.]\d)", at=opened)
DATE = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d(?!\d)")
"""A date, or the month and the year of one whose day stands before what was found."""
SERVICE = ("0800", "0900", "0906", "0909")
"""Numbers of services, never of a person."""

DESK_BEFORE = re.compile(
    r"\b(?:griffie|stadhuis|gemeentehuis|receptie|balie|loket|KCC|klantcontactcentrum|piketlijn|piketdienst|meldpunt"
    r"|servicenummer|centrale|algemeen\ (?:telefoon)?nummer)[:,.]{0,2}\ ?(?:(?:tel|T)\.?:?\ |via\ |op\ |\()?$"
)
"""What stands right before the number of a counter."""

OTHER_NUMBER = re.compile(
    r"\b(?:kvk|rsin|btw|kenmerk|zaak|dossier|ris|factuur|document|polis|klant|order|registratie|vestigings|project|agb|oin"
    r"|bestel|meld(?:ings)?)[\w-]{0,12}[:. ]{0,3}$",
    re.IGNORECASE,
)
"""A word right before a number that says that it is something else."""


def phones(text: str) -> Iterator[Found]:
    """Yield telephone numbers; those of services and numbers with another name are none.

    >>> [found.text for found in phones("Bel 0612345678 of (0512) 12 34 56, zaaknummer 0612345678, op 6-2-2025")]
    ['0612345678', '(0512) 12 34 56']
    """
    for shape in DUTCH.finditer(text):
        if _is_dutch(shape.group()) and not OTHER_NUMBER.search(text, max(0, shape.start() - 30), shape.start()):
            yield _found(shape)
    for shape in FOREIGN.finditer(text):
        if 9 <= sum(map(str.isdigit, shape.group().removeprefix("00"))) <= 14:
            yield _found(shape)


@lru_cache(maxsize=4096)
def national(digits: str) -> str:
    """Return a Dutch number from its nought on, as digits.

    >>> national("+31 (0)512 12 34 56"), national("+31 0512 123456"), national("0512-123456")
    ('0512123456', '0512123456', '0512123456')
    """
    bare = re.sub(r"\D", "", digits.replace("(0)", ""))
    return f"0{bare.removeprefix('00').removeprefix('31').lstrip('0')}" if bare.startswith(("31", "0031")) else bare


def _is_dutch(raw: str) -> bool:
    """Whether the digits can be a number: ten of them, cut behind the area code if anywhere."""
    digits = national(raw)
    if len(digits) != 10 or digits[1] == "0" or digits.startswith(SERVICE) or DATE.match(raw):
        return False
    if raw.startswith(("+", "00")):
        return True
    area = re.match(r"\(?(\d+)", raw)
    return area is not None and (len(area[1]) > 2 or area[1] == "06")


def _found(shape: re.Match[str]) -> Found:
    who = Who.OFFICE if _is_switchboard(shape) else Who.PRIVATE
    return Found(Span(*shape.span()), shape.group(), Kind.PHONE, who, "pattern")


def _is_switchboard(shape: re.Match[str]) -> bool:
    """Whether a number is that of a counter: behind a word for one, or a round one that is no mobile's."""
    digits = national(shape.group())
    is_round = digits.endswith("000") and not digits.startswith("06")
    return is_round or DESK_BEFORE.search(shape.string, max(0, shape.start() - 40), shape.start()) is not None
