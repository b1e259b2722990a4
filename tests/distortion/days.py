"""Dates and quarters: another one, and the same one in another notation."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Edit, like, swap
from tests.distortion.numerals import bare, numbers
from tests.distortion.passage import Passage

MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SHORT = {
    "nl": ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."),
    "en": ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
}
QUARTERS = {"nl": ("eerste", "tweede", "derde", "vierde"), "en": ("first", "second", "third", "fourth")}
DAY = {
    language: re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})\s)?(?P<month>{'|'.join(months)})(?:\s(?P<year>(?:19|20)\d\d))?\b",
        0 if language == "en" else re.IGNORECASE,
    )
    for language, months in MONTHS.items()
}
YEAR = re.compile(r"(?<![\w./-])(?:in|vanaf|sinds|voor|van|since|from|for|of)\s(?P<year>20[0-4]\d)(?![\w/-])", re.I)
QUARTER = {
    "nl": re.compile(r"\b(?P<which>eerste|tweede|derde|vierde) kwartaal(?: van)? (?P<year>20\d\d)\b", re.I),
    "en": re.compile(r"\b(?P<which>first|second|third|fourth) quarter of (?P<year>20\d\d)\b", re.I),
}
QUARTER_SIGN = re.compile(r"\b(?P<article>het\s|the\s)?Q(?P<which>[1-4])(?:\s(?:van\s|of\s)?(?P<year>20\d\d))?\b")


def date(passage: Passage, chance: Random) -> Edit | None:
    """Another month, day, quarter or year."""
    changes = [_other_month, _other_day, _other_quarter, _other_year]
    chance.shuffle(changes)
    return next((edit for change in changes if (edit := change(passage, chance))), None)


def _dated(passage: Passage) -> re.Match[str] | None:
    """The first month that is a date: one with a day or a year beside it."""
    matches = DAY[passage.language].finditer(passage.text)
    return next((match for match in matches if match["day"] or match["year"]), None)


def _other_month(passage: Passage, chance: Random) -> Edit | None:
    match = _dated(passage)
    if match is None:
        return None
    near = passage.near.lower()
    free = [month for month in MONTHS[passage.language] if month.lower() not in near]
    return swap(match.span("month"), like(match["month"], chance.choice(free))) if free else None


def _other_day(passage: Passage, chance: Random) -> Edit | None:
    match = _dated(passage)
    if match is None or not match["day"]:
        return None
    free = [str(day) for day in range(1, 29) if str(day) not in numbers(passage.near)]
    return swap(match.span("day"), chance.choice(free))


def _other_year(passage: Passage, chance: Random) -> Edit | None:
    dated = _dated(passage)
    match = dated if dated and dated["year"] else YEAR.search(passage.text)
    if match is None:
        return None
    years = [str(int(match["year"]) + more) for more in (-2, -1, 1, 2)]
    free = [year for year in years if year not in numbers(passage.near)]
    return swap(match.span("year"), chance.choice(free)) if free else None


def _other_quarter(passage: Passage, chance: Random) -> Edit | None:
    match = QUARTER[passage.language].search(passage.text)
    if match is not None:
        words = [word for word in QUARTERS[passage.language] if word not in passage.near.lower()]
        return swap(match.span("which"), chance.choice(words)) if words else None
    match = QUARTER_SIGN.search(passage.text)
    if match is None:
        return None
    free = [each for each in "1234" if f"Q{each}" not in passage.near]
    return swap(match.span("which"), chance.choice(free)) if free else None


def date_rewritten(passage: Passage, chance: Random) -> Edit | None:
    """The same day in digits or with its month cut short; in English also with the month in front."""
    matches = DAY[passage.language].finditer(passage.text) if not passage.is_bullet else ()
    for match in matches:
        if not (match["day"] and match["year"]):
            continue
        month = [each.lower() for each in MONTHS[passage.language]].index(match["month"].lower())
        forms = [f"{match['day']} {SHORT[passage.language][month]} {match['year']}"]
        if passage.language == "nl":
            forms += [
                f"{bare(match['day'])}-{month + 1}-{match['year']}",
                f"{int(match['day']):02}-{month + 1:02}-{match['year']}",
            ]
        else:
            forms.append(f"{MONTHS['en'][month]} {match['day']}, {match['year']}")
        new = chance.choice(forms)
        return swap(match.span(), new) if new != match[0] else None
    return None


def quarter_rewritten(passage: Passage, chance: Random) -> Edit | None:
    """`Q2 2025` for the second quarter of that year, and the other way round."""
    match = QUARTER[passage.language].search(passage.text)
    words = QUARTERS[passage.language]
    if match is not None:
        before = passage.text[: match.start()]
        article = re.search(r"\b(?:het|the)\s$", before, re.IGNORECASE)
        start = article.start() if article else match.start()
        return swap((start, match.end()), f"Q{words.index(match['which'].lower()) + 1} {match['year']}")
    match = QUARTER_SIGN.search(passage.text)
    if match is None:
        return None
    which = words[int(match["which"]) - 1]
    of = {"nl": " van ", "en": " of "}[passage.language] + match["year"] if match["year"] else ""
    name = {"nl": f"het {which} kwartaal", "en": f"the {which} quarter"}[passage.language]
    return swap(match.span(), name + of)
