"""Dates that are written in words, as transcripts and old deeds have them: `zes juli negentienhonderd vijftig`."""

from __future__ import annotations

import re
from itertools import product

from gemcli.text.lists import listed

UNITS = ("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
    *("eerste", "derde", "achtste"),
)
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
MONTHS = tuple(
    listed(
        "januari februari maart april mei juni juli augustus september oktober november december"
        " jan feb mrt apr jun jul aug sept sep okt nov dec"
    )
)
BLANK = r"[ ]?\n[ \t]{0,12}|[ ]"
UNIT = rf"(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})"
UNDER_HUNDRED = (
    rf"(?:(?:{UNIT}(?:{BLANK})?(?:en|ën)(?:{BLANK})?)?(?:{'|'.join(TENS)})"
    rf"|{'|'.join(sorted(TEENS, key=len, reverse=True))}|{UNIT})"
)
DAY = rf"{UNDER_HUNDRED}(?:de|ste)?"
YEAR = (
    rf"(?:negentien(?:{BLANK})?(?:honderd(?:{BLANK})?)?(?:en(?:{BLANK})?)?{UNDER_HUNDRED}"
    rf"|(?:{UNIT}(?:{BLANK})?(?:en|ën)(?:{BLANK})?)?(?:{'|'.join(TENS[1:])})(?!\w)|twee(?:{BLANK})?duizend(?:(?:{BLANK})?(?:en(?:{BLANK})?)?{UNDER_HUNDRED})?|(?:19|20)\d\d)"
)
LATER = rf"(?:negentien|twee|{UNIT}(?:{BLANK})?en|{'|'.join(TENS[1:])})"
"""What a year in words begins with."""
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{UNIT}|tien|elf|twaalf)(?=(?:{BLANK}){LATER}))"
SAID = rf"{DAY}(?:{BLANK}){MONTH}(?:{BLANK})(?:van(?:{BLANK}))?{YEAR}(?!\w)"
"""A day, a month and a year, of which the day is in words; the month may be a number where the year is in words."""


SHORT_YEAR = re.compile(rf"(?:{UNIT}\s*(?:en|ën)\s*)?(?:{'|'.join(TENS)})$")
"""A year without its century: `acht en veertig`."""


def day_words() -> str:
    """Return the words that such a date can begin with, with blanks between.

    >>> [word in day_words().split() for word in ("zes", "zesde", "eenentwintigste", "tweeëntwintig", "honderd")]
    [True, True, True, True, False]
    """
    joined = ("".join(parts) for parts in product(UNITS, ("en", "ën"), ("twintig", "dertig")))
    numbers = (*UNITS, *TEENS, "twintig", "dertig", *joined)
    return " ".join(dict.fromkeys(number + end for number in numbers for end in ("", "de", "ste")))


def year_of(said: str) -> int:
    """Return the year that a date in words ends with.

    >>> tuple(map(year_of, ("zes juli negentienhonderd vijf en vijftig", "elf mei twee duizend vier", "een mei 1999")))
    (1955, 2004, 1999)
    """
    if said[-4:].isdigit():
        return int(said[-4:])
    small = "".join(said.casefold().split())
    if small.endswith(TENS) and not any(word in small for word in ("honderd", "duizend", "negentien")):
        unit = SHORT_YEAR.search(said.casefold())
        return 1900 + _value("".join(unit.group().split())) if unit else 0
    for lead, century in (("negentienhonderd", 1900), ("tweeduizend", 2000), ("negentien", 1900)):
        _, found, rest = small.rpartition(lead)
        if found:
            return century + _value(rest.removeprefix("en"))
    return 0


def _value(word: str) -> int:
    """Return a number under a hundred that is written in words without blanks, 0 for none."""
    for place, tens in enumerate(TENS, 2):
        if word.endswith(tens):
            unit = word.removesuffix(tens).removesuffix("en").removesuffix("ën")
            return 10 * place + _value(unit)
    if word in TEENS[:10]:
        return 10 + TEENS.index(word)
    return (1, 1, 2, 3, 4, 5, 6, 7, 8, 9)[UNITS.index(word)] if word in UNITS else 0
