"""Numbers of things and lengths of time: another number, another unit, and the same number in letters or digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.distortion.edit import Edit, like, swap
from tests.distortion.numerals import WORDS, another, another_word, word
from tests.distortion.passage import Passage

UNITS = {
    "nl": {
        "week": "maand", "weken": "maanden", "maand": "week", "maanden": "weken", "jaar": "maanden", "dagen": "weken",
        "uur": "dagen", "minuten": "uur", "meter": "kilometer", "kilometer": "meter", "m2": "hectare",
        "hectare": "vierkante meter",
    },
    "en": {
        "week": "month", "weeks": "months", "month": "week", "months": "weeks", "years": "months", "days": "weeks",
        "hours": "days", "minutes": "hours", "metres": "miles", "miles": "metres", "acres": "square feet",
    },
}  # fmt: skip
NO_THINGS = {
    "nl": r"procent|euro|miljoen|miljard|mln|mld|duizend|ton|tegen|stemmen?|voor|en|of|tot|uur|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "en": r"per|percent|million|billion|thousand|pounds|dollars|euros?|votes?|for|against|and|or|to|am|pm|in|of|is|was|"
    r"January|February|March|April|May|June|July|August|September|October|November|December",
}
ID_BEFORE = re.compile(
    r"(?:motie|amendement|agendapunt|punt|nr\.?|nummer|artikel|art\.|lid|pagina|RIS|bijlage|"
    r"motion|amendment|item|no\.|number|minute|section|bill|page)\s$",
    re.IGNORECASE,
)


def _counted(passage: Passage) -> Iterator[re.Match[str]]:
    """Numbers before a word in small letters that is no currency, month or the like."""
    pattern = (
        rf"(?<![\w.,/€£$:-])(?<![€£$]\s)(?P<number>\d{{1,4}}|{word(passage.language)})"
        rf"\s(?!(?:{NO_THINGS[passage.language]})\b)(?=(?-i:[a-zà-ÿ]{{3,}}))"
    )
    for match in re.finditer(pattern, passage.text, re.IGNORECASE):
        is_year = re.fullmatch(r"(?:19|20)\d\d", match["number"])
        if not is_year and not ID_BEFORE.search(passage.text[: match.start()]):
            yield match


def number(passage: Passage, chance: Random) -> Edit | None:
    """Another number of the same things."""
    for match in _counted(passage):
        raw = match["number"]
        new = (
            another(raw, passage.near, chance)
            if raw.isdigit()
            else another_word(raw, passage.near, passage.language, chance)
        )
        if new:
            return swap(match.span("number"), like(raw, new))
    return None


def unit(passage: Passage, chance: Random) -> Edit | None:
    """The same number of something larger or smaller."""
    units = UNITS[passage.language]
    number = rf"(?<![\d.,:])(?:\d{{1,3}}(?!\d)|een|één|a|one|{word(passage.language)})"
    for match in re.finditer(rf"{number}\s({'|'.join(units)})\b", passage.text):
        new = units[match[1]]
        if not re.search(rf"\b{new}\b", passage.near, re.IGNORECASE):
            return swap(match.span(1), new)
    return None


def number_rewritten(passage: Passage, chance: Random) -> Edit | None:
    """In letters what was in digits, and the other way round."""
    words = WORDS[passage.language]
    for match in _counted(passage) if not passage.is_bullet else ():
        raw = match["number"]
        if raw.isdigit() and int(raw) - 2 in range(len(words)):
            return swap(match.span("number"), words[int(raw) - 2])
        if not raw.isdigit() and raw.islower():
            return swap(match.span("number"), str(words.index(raw) + 2))
    return None
