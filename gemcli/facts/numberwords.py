"""Number words: vijfentwintig, honderddertigduizend, anderhalf, twenty-three."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")

UNITS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
ENGLISH_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
HALVES = {
    "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"),
    **{f"{unit}enhalf": Decimal(value) + Decimal("0.5") for value, unit in enumerate(UNITS[:13]) if value > 1},
    **{f"{unit}eneenhalf": Decimal(value) + Decimal("0.5") for value, unit in enumerate(UNITS[:13]) if value > 1},
    **{f"{unit}enhalve": Decimal(value) + Decimal("0.5") for value, unit in enumerate(UNITS[:13]) if value > 1},
}  # fmt: skip
PARTS = {"kwart": Decimal("0.25"), "driekwart": Decimal("0.75")}
"""Parts of a million or a ton; every other one is a half."""
SCALE_NEXT = re.compile(
    r"\s{1,2}(?:half|halve|kwart)?\s{0,2}(?:miljoen|miljard|mln|mld|ton|million|billion|thousand|hundred)\b",
    re.IGNORECASE,
)
ONE_UNIT = re.compile(r"\s{1,2}(?:euro|procent|stem|percent|vote|pound)\b", re.IGNORECASE)
VERB_AROUND = re.compile(
    r"\s{1,2}(?:het|dit|dat|de|een|zich|deze|die|hij|zij|wij|ik|nodig|wenselijk|niet|op)\b", re.IGNORECASE
)
HALF_SCALE = re.compile(
    r"(?:(?:een|one)\s{1,2})?(half|halve|kwart|driekwart)(?=\s{1,2}(?:miljoen|miljard|mln|mld|ton|million|billion)\b)",
    re.IGNORECASE,
)


def fold(word: str) -> str:
    """Return a word in lower case without accents, as the tables hold it.

    >>> fold("Drieëntwintig")
    'drieentwintig'
    """
    if word.isascii():
        return word.lower()
    return "".join(char for char in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(char))


def word_value(text: str, match: re.Match[str], language: str = "nl") -> tuple[Decimal | None, int]:
    """Return the value of the number word at a match and where it ends; None when it is no number word.

    "een" and "one" count only with an accent, before a scale or before a unit that is counted ("een euro");
    "acht" not where it is the verb ("het college acht het nodig").
    """
    end = match.end()
    half = HALF_SCALE.match(text, match.start())
    if half:
        return PARTS.get(half[1].lower(), Decimal("0.5")), half.end()
    word = match[0]
    if language == "en":
        return _english(text, match)
    plain = fold(word).replace("-", "")
    if plain == "een":
        counted = word[1:2] in "éÉ" or word[:1] in "éÉ" or SCALE_NEXT.match(text, end) or ONE_UNIT.match(text, end)
        return (Decimal(1), end) if counted else (None, end)
    if plain == "acht" and (VERB_AROUND.match(text, end) or text[: match.start()].rstrip().endswith(" in")):
        return None, end
    if plain in HALVES:
        return HALVES[plain], end
    return dutch(plain), end


@lru_cache(maxsize=4096)
def dutch(word: str) -> Decimal | None:
    """Return the value of one Dutch number word without accents, up to 999,999; None for any other word.

    >>> dutch("vijfentwintig"), dutch("honderddertigduizend"), dutch("twaalfhonderd"), dutch("huis")
    (Decimal('25'), Decimal('130000'), Decimal('1200'), None)
    """
    table = _dutch_table()
    if word in table:
        return Decimal(table[word])
    head, found, tail = word.partition("duizend")
    if not found:
        return None
    thousands = table.get(head, 1 if not head else None)
    rest = table.get(tail.removeprefix("en"), 0 if not tail else None)
    return None if thousands is None or rest is None else Decimal(thousands * 1000 + rest)


@lru_cache(maxsize=1)
def _dutch_table() -> dict[str, int]:
    """Return the words for 0 to 999 and the hundreds up to 9,900 as one word."""
    table = {word: value for value, word in enumerate(UNITS)}
    table |= {word: 20 + 10 * index for index, word in enumerate(TENS)}
    for index, tens in enumerate(TENS):
        for value in range(1, 10):
            table[f"{UNITS[value]}en{tens}"] = 20 + 10 * index + value
    small = {word: value for word, value in table.items() if value}
    for head, value in (("", 1), *((word, value) for word, value in small.items() if 1 < value < 100)):
        table[f"{head}honderd"] = value * 100
        if value < 10:
            for word, low in small.items():
                table[f"{head}honderd{word}"] = value * 100 + low
                table[f"{head}honderden{word}"] = value * 100 + low
    return table


@lru_cache(maxsize=1024)
def spelled(value: int) -> frozenset[str]:
    """Return the number words of a value below 1,000, Dutch and English, as they are found in running text.

    >>> sorted(spelled(25)), sorted(spelled(2))
    (['twenty-five', 'vijfentwintig'], ['twee', 'two'])
    """
    tables = (_dutch_table(), _english_table())
    return frozenset(word for table in tables for word, number in table.items() if number == value)


def _english(text: str, match: re.Match[str]) -> tuple[Decimal | None, int]:
    word, end = match[0].lower(), match.end()
    if word == "one" and not (SCALE_NEXT.match(text, end) or ONE_UNIT.match(text, end)):
        return None, end
    value = _english_table().get(word)
    if value is None:
        return None, end
    if value >= 20 and value % 10 == 0 and text[end : end + 1] == " ":
        after = WORD.match(text, end + 1)
        low = _english_table().get(after[0].lower()) if after else None
        if after and low is not None and 0 < low < 10:
            return Decimal(value + low), after.end()
    return Decimal(value), end


@lru_cache(maxsize=1)
def _english_table() -> dict[str, int]:
    table = {word: value for value, word in enumerate(ENGLISH_UNITS)}
    for index, tens in enumerate(ENGLISH_TENS):
        table[tens] = 20 + 10 * index
        for value in range(1, 10):
            table[f"{tens}-{ENGLISH_UNITS[value]}"] = 20 + 10 * index + value
    return table
