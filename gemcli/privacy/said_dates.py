"""Dates that are written in words, as transcripts and old deeds have them: `zes juli negentienhonderd vijftig`."""

from __future__ import annotations

import re
from itertools import product

from gemcli.facts.numberwords import TENS, UNITS, dutch, fold

ONES = (*UNITS[1:10], "één")
TEENS = (*UNITS[10:], "eerste", "derde", "achtste")
MONTHS = (
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    r"|jannewaris|febrewaris|maaie|juny|july|augustus|septimber|oktober|novimber|desimber"
)
BLANK = r"[ ]?\n[ \t]{0,12}|[ ]"
UNIT = rf"(?:{'|'.join(sorted(ONES, key=len, reverse=True))})"
UNDER_HUNDRED = (
    rf"(?:(?:{UNIT}(?:{BLANK})?(?:en|ën)(?:{BLANK})?)?(?:{'|'.join(TENS)})"
    rf"|{'|'.join(sorted(TEENS, key=len, reverse=True))}|{UNIT})"
)
DAY = rf"{UNDER_HUNDRED}(?:de|ste)?"
YEAR = (
    rf"(?:negentien(?:{BLANK})?(?:honderd(?:{BLANK})?)?(?:en(?:{BLANK})?)?{UNDER_HUNDRED}"
    rf"|(?:{UNIT}(?:{BLANK})?(?:en|ën)(?:{BLANK})?)?(?:{'|'.join(TENS[1:])})(?!\w)"
    rf"|twee(?:{BLANK})?duizend(?:(?:{BLANK})?(?:en(?:{BLANK})?)?{UNDER_HUNDRED})?|(?:19|20)\d\d)"
)
LATER = rf"(?:negentien|twee|{UNIT}(?:{BLANK})?en|{'|'.join(TENS[1:])})"
"""What a year in words begins with."""
MONTH = rf"(?:{MONTHS}|(?:{UNIT}|tien|elf|twaalf)(?=(?:{BLANK}){LATER}))"
SAID = rf"{DAY}(?:{BLANK}){MONTH}(?:{BLANK})(?:van(?:{BLANK}))?{YEAR}(?!\w)"
"""A day, a month and a year, of which the day is in words; the month may be a number where the year is in words."""


SHORT_YEAR = re.compile(rf"(?:{UNIT}\s*(?:en|ën)\s*)?(?:{'|'.join(TENS)})$")
"""A year without its century: `acht en veertig`."""


def day_words() -> str:
    """Return the words that such a date can begin with, with blanks between.

    >>> [word in day_words().split() for word in ("zes", "zesde", "eenentwintigste", "tweeëntwintig", "honderd")]
    [True, True, True, True, False]
    """
    joined = ("".join(parts) for parts in product(ONES, ("en", "ën"), ("twintig", "dertig")))
    numbers = (*ONES, *TEENS, "twintig", "dertig", *joined)
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
    """Return a number that is written in words without blanks, 0 for none."""
    return int(dutch(fold(word)) or 0)
