"""The shapes in which Dutch and English papers write dates, terms and times."""

from __future__ import annotations

import re

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
SEASONS = {
    "zomerreces": (7, 1), "zomervakantie": (7, 1), "zomer": (7, 1), "kerstreces": (12, 15), "kerst": (12, 15),
    "meireces": (4, 20), "voorjaarsreces": (2, 15), "herfstreces": (10, 10), "herfst": (9, 21), "najaar": (9, 21),
    "voorjaar": (3, 21), "lente": (3, 21), "winter": (12, 21), "jaarwisseling": (12, 31),
    "summer recess": (7, 1), "summer": (7, 1), "christmas": (12, 15), "spring": (3, 21), "autumn": (9, 21),
}  # fmt: skip
"""Where a season or recess begins at the earliest: a proposal that a person must confirm, never a fact."""
MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:(?:19|20)\d\d|['’‘]\d\d)(?!\d)(?![.,]\d{3})"
ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4,
}  # fmt: skip
ORDINAL = "|".join(ORDINALS)
OF = r"(?:\s{1,2}(?:van\s{1,2}(?:het\s{1,2}jaar\s{1,2})?|of\s{1,2}|in\s{1,2})?|\s?-\s?)"
DAY_IN_WORDS = re.compile(
    rf"(?<![\w.,])(?P<day>[0-3]?\d)(?:e|ste|de|st|nd|rd"
    rf"|th)?\s{{1,3}}(?:of\s)?(?P<month>{MONTH_NAMES})\b\.?(?:,?\s{{1,3}}(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
MONTH_DAY = re.compile(
    rf"\b(?P<month>{MONTH_NAMES})\b\.?\s{{1,2}}(?P<day>[0-3]?\d)(?:st|nd|rd"
    rf"|th)?(?!\d)(?:,?\s{{1,2}}(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
DAY_IN_DIGITS = re.compile(
    rf"(?<![\w./-])(?P<day>[0-3]?\d)(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<year>{YEAR}"
    rf"|\d\d(?![\d.,]))(?!-?\d)"
)
ISO_DAY = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!-?\d)")
DAY_NO_YEAR = re.compile(
    r"\b(?P<before>op|d\.d\.|dd\.?|van|per|voor|vóór|tot"
    r"|uiterlijk)\s{1,2}(?P<day>[0-3]?\d)[-/](?P<month>[01]?\d)(?![\w/-]|[.,:]\d)"
)
MONTH_YEAR = re.compile(
    rf"\b(?:(?P<part>begin|medio|mid|eind|einde|half|early"
    rf"|late)[\s-]{{1,2}})?(?P<month>{MONTH_NAMES})\b\.?(?:\s{{1,2}}(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
QUARTER = re.compile(
    rf"\b(?:[QK](?P<sign>[1-4])|(?P<number>{ORDINAL})\s{{1,2}}(?:kwartaal|quarter))\b(?:{OF}(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
HALF_YEAR = re.compile(
    rf"\b(?P<number>{ORDINAL})\s{{1,2}}(?:halfjaar|half\s{{1,2}}jaar|helft|half)\b(?:{OF}(?P<year>{YEAR}))",
    re.IGNORECASE,
)
SEASON = re.compile(
    rf"\b(?:(?P<which>dit|deze|vorige?|afgelopen|volgende?|komende?|last|next|this)\s)?"
    rf"(?P<season>{'|'.join(sorted(SEASONS, key=len, reverse=True))})\b(?:{OF}(?P<year>{YEAR}|(?:dit"
    rf"|volgend|komend|vorig|next|this)\s(?:jaar|year)))?",
    re.IGNORECASE,
)
YEAR_ALONE = re.compile(
    r"(?<![\w.,/€])(?<!€\s)(?<!\D-)(?<!\D\d-)(?<!\D\d\d-)(?<!^\d\d-)(?:(?P<part>begin|medio|mid|eind|einde|early"
    r"|late)[\s-]{1,2})?(?P<year>(?:19|20)\d\d)(?![\w/]|[.,]\d|\s?(?:%|euro|woningen|m2|leden|uur))",
    re.IGNORECASE,
)
RELATIVE_YEAR = re.compile(
    r"\b(?:(?P<part>begin|medio|eind)\s)?(?P<which>dit|volgend|komend|vorig|next|this"
    r"|last)\s{1,2}(?:kalender)?(?:jaar|year)\b",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(r"\.?,?\s{1,2}(?P<pointer>jl|j\.l|l\.l|a\.s|aanstaande|jongstleden)\b\.?", re.IGNORECASE)
BEFOREHAND = re.compile(
    r"\b(?P<word>voor|vóór|uiterlijk|na|vanaf|per|sinds|tot|t/m|tot en met|met ingang van|ingaande|before"
    r"|by|after|from|since|until|till)"
    r"(?:\s{1,2}(?:op|in|het|de|the|einde?|end\s{1,2}of))*?\s{1,2}(?:(?:maan|dins|woens|donder|vrij|zater"
    r"|zon)dag\s{1,2}|the\s)?$",
    re.IGNORECASE,
)
PARTS = {
    "begin": "begin",
    "early": "begin",
    "medio": "mid",
    "mid": "mid",
    "half": "mid",
    "eind": "end",
    "einde": "end",
    "late": "end",
}
POINTERS = {"jl": "past", "j.l": "past", "l.l": "past", "jongstleden": "past", "a.s": "coming", "aanstaande": "coming"}
WHICH = {
    "dit": "this year",
    "this": "this year",
    "volgend": "next year",
    "komend": "next year",
    "next": "next year",
    "vorig": "last year",
    "last": "last year",
}
WHICH_SEASON = {
    "vorig": "last year",
    "vorige": "last year",
    "last": "last year",
    "afgelopen": "past",
    "komend": "coming",
    "komende": "coming",
    "volgend": "coming",
    "volgende": "coming",
    "next": "coming",
}
"""Which year a season is of: "vorig najaar"; "dit najaar" may be the one before or behind."""
TIME = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d"
    r"|2[0-4])(?:[.:](?P<minute>[0-5]\d))?(?:[.:][0-5]\d)?\s{0,2}(?P<unit>uur\b|u\.|h\b|am\b|pm\b|a\.m\."
    r"|p\.m\.)"
    r"|(?<![\w.,:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])",
    re.IGNORECASE,
)
SPOKEN_TIME = re.compile(
    r"\b(?<!(?:tien|vijf)\s(?:voor|over)\s)(?<!\d\s(?:voor|over)\s)"
    r"(?:(?P<quarter>kwart)\s(?P<side>voor|over)\s|(?P<half>half)\s)(?P<hour>[^\W\d_]{3,6}|\d{1,2})\b"
    r"(?P<part>\s(?:uur\s)?(?:'s|’s)\s(?:avonds|middags|nachts|ochtends|morgens))?",
    re.IGNORECASE,
)
"""`half acht 's avonds`, `kwart voor twaalf`."""
UNTIL_TIME = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?=\s(?:tot|-|–|en)\s[012]?\d[.:][0-5]\d\suur)"
)
"""The first half of `van 19.30 tot 21.30 uur`."""
LENGTH_BEFORE = re.compile(
    r"\b(?:binnen|na|per|van|gedurende|minimaal|maximaal|elke|ruim|circa)\s{1,2}$", re.IGNORECASE
)
