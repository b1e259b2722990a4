"""Numbers as people write them: digits in the Dutch or English way, number words, scales, rounding words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from gemcli.facts.numberwords import WORD, word_value
from gemcli.model.span import Span


class Rounding(StrEnum):
    """What a word before a number says about its exactness."""

    NONE = ""
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in running text, its scale ("mln", "duizend") already worked in."""

    value: Decimal
    step: Decimal
    """The smallest unit that the writer wrote: 100000 for "3,1 mln", 1 for "1.250.000"."""
    rounding: Rounding
    scaled: bool
    """Whether a scale word stood beside it."""
    raw: str
    span: Span


ROUNDINGS = {
    Rounding.ABOUT: (
        "circa", "ca", "ongeveer", "zo'n", "zo’n", "rond", "rond de", "omstreeks", "plusminus", "grofweg",
        "naar schatting", "approximately", "about", "around", "roughly", "some",
    ),
    Rounding.OVER: ("ruim", "meer dan", "iets meer dan", "iets boven",
        "een dikke", "boven de", "over", "more than", "just over", "in excess of"),
    Rounding.UNDER: (
        "bijna", "krap", "net geen", "iets minder dan", "een kleine", "een krappe",
        "nog geen", "nog niet", "nog niet de", "minder dan", "onder de", "nearly", "almost", "less than", "just under",
    ),
    Rounding.AT_LEAST: ("minimaal", "minstens", "niet minder dan", "not less than", "no less than",
        "ten minste", "tenminste", "op zijn minst", "vanaf", "at least"),
    Rounding.AT_MOST: (
        "maximaal", "hooguit", "niet meer dan", "niet boven de", "not more than", "not over",
        "ten hoogste", "hoogstens", "op zijn hoogst", "at most", "up to", "no more than",
    ),
}  # fmt: skip
"""Words that stand directly before a number; "over" counts only in English, where it is no preposition of topic."""

SCALES = {
    "honderd": 2, "duizend": 3, "k": 3, "mille": 3, "mln": 6, "miljoen": 6, "milj": 6, "mio": 6,
    "mld": 9, "miljard": 9, "mrd": 9,
    "thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9,
}  # fmt: skip
"""Powers of ten; "ton" is money's own affair, and "m" counts only in English where it touches the digits."""

DIGITS = re.compile(
    r"""
    (?<![\w]) (?<!\d[.,:/]) (?<!\w\.)            # not inside a word, an id such as K.2, a time or an article
    (?P<sign>(?<![^\s€(])[-−])?
    (?P<digits>
        \d{1,3}(?:[.\u00a0\u202f]\d{3}){1,5}(?:,\d{1,4})?   # 1.250.000,50
      | \d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?                # 1,250,000.50
      | \d{1,3}(?:\ \d{3}){2,4}                             # 1 250 000
      | (?<=€\ )\d{1,3}\ \d{3}(?!\d)                        # € 12 500
      | \d{1,15}(?:[.,]\d{1,4})?                            # 12,5
    )
    (?P<tail>,(?:-{1,2}|–|—|=))?                 # 1.250,-
    (?!\d) (?![.,:/]\d) (?!\.[A-Za-z]\b)
    (?:(?P<glue>\s{0,2})(?P<scale>miljoen|miljard|miljoenen|duizend|milj|mln|mld|mrd|mio|mille
        |million|billion|thousand|bn|[kKm](?=[\s€.,;:)]|$))(?![\w²³]))?
    (?![^\W\d_])
    """,
    re.VERBOSE,
)
SCALE_AFTER = re.compile(
    r"\s{1,2}(miljoen|miljard|mln|mld|million|billion|thousand|hundred|duizend|honderd)\b", re.IGNORECASE
)
AND_A_HALF = re.compile(r"\s{1,2}en\s{1,2}een\s{1,2}hal(?:f|ve)\b", re.IGNORECASE)
"""`zes en een half`"""
LEAD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\.?")
CLIPPED = re.compile(r"(?:€|EUR|euro)\s{0,2}$")


@lru_cache(maxsize=64)
def find(text: str, language: str = "nl") -> tuple[Numeral, ...]:
    """Return every number of a text in reading order; "een" alone is an article, not a number.

    >>> [(str(n.value), n.raw) for n in find("ruim 3,1 mln. en vijfentwintig leden")]
    [('3100000.0', '3,1 mln'), ('25', 'vijfentwintig')]
    """
    written = list(_digits(text, language))
    ends = {number.span.end for number in written if number.scaled}
    spelled = [number for number in _words(text, language) if number.span.end not in ends]
    return tuple(sorted([*written, *spelled], key=lambda numeral: numeral.span))


def decimal(digits: str, language: str = "nl") -> Decimal:
    """Return the value of written digits; a lone group of three is thousands after the language's own mark.

    >>> decimal("1.250"), decimal("1,250", "en"), decimal("12,50"), decimal("1.250.000,5")
    (Decimal('1250'), Decimal('1250'), Decimal('12.50'), Decimal('1250000.5'))
    """
    plain = re.sub(r"[\s\u00a0\u202f]", "", digits)
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        mark = max(plain.rfind("."), plain.rfind(","))
        return Decimal(re.sub(r"[.,]", "", plain[:mark]) + "." + plain[mark + 1 :])
    if not dots and not commas:
        return Decimal(plain)
    separator = "." if dots else ","
    groups = plain.split(separator)
    thousands = len(groups) > 2 or (len(groups[-1]) == 3 and (separator == ".") == (language != "en"))
    if thousands and all(len(group) == 3 for group in groups[1:]) and groups[0] != "0":
        return Decimal("".join(groups))
    return Decimal(plain.replace(",", "."))


def _digits(text: str, language: str) -> Iterator[Numeral]:
    for match in DIGITS.finditer(text):
        scale = (match["scale"] or "").lower()
        if scale == "m" and (language != "en" or match["glue"]):
            scale = ""
        end = match.end("scale") if scale else match.end("tail") if match["tail"] else match.end("digits")
        power = SCALES.get(scale.removesuffix("en") if scale == "miljoenen" else scale, 0)
        factor = Decimal(10) ** power
        written = decimal(match["digits"], language)
        value = written * factor * (-1 if match["sign"] else 1)
        start = match.start("sign") if match["sign"] else match.start("digits")
        yield Numeral(
            value,
            _step(written) * factor,
            rounding_before(text, start, language),
            bool(scale),
            text[start:end],
            Span(start, end),
        )


def _words(text: str, language: str) -> Iterator[Numeral]:
    position = 0
    for match in WORD.finditer(text):
        if match.start() < position:
            continue
        value, end = word_value(text, match, language)
        if value is None:
            continue
        scaled = False
        factor = Decimal(1)
        half = AND_A_HALF.match(text, end) if language != "en" else None
        if half and value == int(value):
            value, end = value + Decimal("0.5"), half.end()
        after = SCALE_AFTER.match(text, end)
        if after:
            factor = Decimal(10) ** SCALES.get(after[1].lower(), 2)
            end, scaled = after.end(), True
            rest = WORD.match(text, end + 1) if text[end : end + 1] == " " else None
            low, low_end = word_value(text, rest, language) if rest else (None, end)
            if low is not None and low < factor and low >= 100:
                value, factor, end = value * factor + low, Decimal(1), low_end
        position = end
        start = match.start()
        yield Numeral(
            value * factor,
            _step(value) * factor,
            rounding_before(text, start, language),
            scaled,
            text[start:end],
            Span(start, end),
        )


def _step(written: Decimal) -> Decimal:
    """Return the smallest unit that was written: 0.1 for 3.1; trailing zeros of a whole number say nothing."""
    exponent = written.as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else Decimal(1)


def rounding_before(text: str, start: int, language: str = "nl") -> Rounding:
    """Return what the words directly before an offset say about the exactness of the number there."""
    before = CLIPPED.sub("", text[max(0, start - 40) : start]).casefold().rstrip()
    words = [match[0].rstrip(".") for match in LEAD.finditer(before)]
    if not words or (not before.endswith(words[-1]) and not before.endswith(words[-1] + ".")):
        return Rounding.NONE
    if words[-1] == "over" and language != "en":
        return Rounding.NONE
    for length in (3, 2, 1):
        rounding = _rounding_words().get(" ".join(words[-length:])) if len(words) >= length else None
        if rounding is not None:
            return rounding
    return Rounding.NONE


@lru_cache(maxsize=1)
def _rounding_words() -> dict[str, Rounding]:
    return {word: rounding for rounding, words in ROUNDINGS.items() for word in words}
