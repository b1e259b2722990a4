"""Reads one amount as a cell prints it: exact, with its raw text, and never by a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from gemcli.model.table import Cell

DUTCH = "dot-thousands comma-decimal"
ENGLISH = "comma-thousands dot-decimal"
PLAIN = "plain"
ADVERSE = " N/V"
"""Added to a notation when the column uses N (nadeel, minus) and V (voordeel, plus)."""

MIXED = "mixed"
"""A column whose texts prove two notations: only amounts without any mark are read."""

FLOAT_DIGITS = 9
"""Decimals that a spreadsheet's binary number can be trusted for; what lies behind is noise of its storage."""

LONGEST = 60
"""Characters that an amount may take; longer text is no amount."""


class Reading(StrEnum):
    """What a cell turned out to hold."""

    VALUE = "value"
    BLANK = "blank"
    AMBIGUOUS = "ambiguous"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Amount:
    """A cell's amount, or why there is none."""

    reading: Reading
    raw: str
    """The text of the cell, untouched."""
    value: Decimal = Decimal(0)
    """Exact; 0 unless the reading is `value`."""
    decimals: int = 0
    """Decimals as printed, closing zeros not counted, before `mln` or `k` is worked out."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An amount taken apart, before it is known which separator is which."""

    figures: str
    """Digits with their dots and commas, blanks and apostrophes between thousands already gone."""
    is_negative: bool
    times: Decimal
    adverse: str
    """`n` or `v` where the cell carries one, else empty."""
    open_mark: str
    """The mark of an ending like `,-` or `,--` (whole euros): it is then the decimal mark. Else empty."""


BLANKS = frozenset(
    {"", "-", "--", "---", ".", "..", "...", "x", "n.v.t.", "n.v.t", "nvt", "n/a", "na", "n.a.", "nihil", "geen"}
    | {"n/r", "n.r.", "n.b.", "n.n.b.", "nnb", "n.t.b.", "ntb", "niet bekend", "nog niet bekend", "pro memorie", "n.a"}
    | {"p.m.", "p.m", "pm", "memorie", "#missing", "null", "none", "onbekend", "-,-", "-,--"}
)
"""How cells say that they hold no amount; `p.m.` is a reminder without a value."""

TIMES = {
    "": Decimal(1),
    "k": Decimal(1000),
    "mln": Decimal(1_000_000),
    "mln.": Decimal(1_000_000),
    "miljoen": Decimal(1_000_000),
    "million": Decimal(1_000_000),
    "mld": Decimal(1_000_000_000),
    "mld.": Decimal(1_000_000_000),
    "miljard": Decimal(1_000_000_000),
    "billion": Decimal(1_000_000_000),
}

MARKS = str.maketrans(
    dict.fromkeys("\u2212\u2013\u2014\u2012\ufe63\uff0d", "-")
    | dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " ")
    | {"\u2019": "'"}
)
"""Signs of minus, blanks and apostrophes in their many shapes, each as the plain one."""

FOOTNOTES = "*\u00b9\u00b2\u00b3"
"""Marks of a footnote behind an amount; they are no part of it."""

DIGIT = re.compile("[0-9]")
AMOUNT = re.compile(
    r"""
    (?P<open>\()? \s{0,3}
    (?P<nv1>[nv]\s{1,3})?
    (?P<lead>-/-|[-+])? \s{0,3}
    (?P<open2>\()? \s{0,3}
    (?:€|euro?(?![a-z])|\$|£)? \s{0,3}
    (?P<lead2>-/-|[-+])? \s{0,3}
    (?P<figures>[0-9][0-9.,' ]{0,38}[0-9]|[0-9]|[.,][0-9]{1,9})
    (?P<open_decimals>[.,](?:--?|=))? \s{0,3}
    (?P<times>k\b|mln\b\.?|mld\b\.?|miljoen\b|miljard\b|million\b|billion\b)? \s{0,3}
    (?:€|euro?(?![a-z]))? \s{0,3}
    (?P<tail>-/-|-)? \s{0,3}
    (?P<close>\))? \s{0,3}
    (?P<nv2>[nv])?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An amount with its sign before, behind or as brackets; at most one sign is let through below."""

PERCENTAGE = re.compile(r"[-+]?\s{0,2}[0-9]{1,6}(?:[.,][0-9]{1,4})?\s{0,2}%")
GROUPED = {
    " ": re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,9}(?:[.,][0-9]{1,9})?"),
    "'": re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3}){1,9}(?:[.,][0-9]{1,9})?"),
}
DUTCH_FIGURES = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,9}|[0-9]{1,30})?(?:,[0-9]{1,20})?")
ENGLISH_FIGURES = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}|[0-9]{1,30})?(?:\.[0-9]{1,20})?")


def read(cell: Cell, notation: str) -> Amount:
    """Read a cell: the number that the file stores, or else its text in the notation of its column.

    Everyone who computes with cells reads them here, so that a recomputation gives the same amount.
    """
    if cell.number is None:
        return parse(cell.text, notation)
    value = _without_noise(cell.number)
    return Amount(Reading.VALUE, cell.text, value, max(0, -_exponent(value.normalize())))


@lru_cache(maxsize=1 << 16)
def take_apart(raw: str) -> Shape | None:
    """Return an amount's parts, or None when the text is no amount at all (also for blanks and percentages)."""
    if len(raw) > LONGEST or DIGIT.search(raw) is None:
        return None
    if raw.isascii() and raw.isdigit():
        return Shape(raw, False, TIMES[""], "", "")
    text = raw.translate(MARKS).strip().rstrip(FOOTNOTES).rstrip()
    match = AMOUNT.fullmatch(text)
    if match is None or bool(match["open"] or match["open2"]) != bool(match["close"]):
        return None
    signs = [mark for mark in (match["lead"], match["lead2"], match["tail"], match["close"]) if mark]
    if len(signs) > 1 or (match["open"] and match["open2"]) or (match["nv1"] and match["nv2"]):
        return None
    adverse = (match["nv1"] or match["nv2"] or "").strip().lower()
    if adverse and signs:
        return None
    figures = match["figures"]
    for mark, pattern in GROUPED.items():
        if mark in figures:
            if not pattern.fullmatch(figures):
                return None
            figures = figures.replace(mark, "")
    if " " in figures or "'" in figures or (len(figures) > 1 and not figures.strip("0")):
        return None
    return Shape(
        figures=figures,
        is_negative=bool(signs) and signs[0] != "+",
        times=TIMES[(match["times"] or "").lower()],
        adverse=adverse,
        open_mark=(match["open_decimals"] or "")[:1],
    )


@lru_cache(maxsize=1 << 16)
def parse(raw: str, notation: str) -> Amount:
    """Read the text of a cell in a notation that was decided for its whole column.

    `notation` is DUTCH, ENGLISH or PLAIN (no separators at all), with ADVERSE added where N and V are signs. A text
    that is an amount but does not fit the notation is `ambiguous`; the value is then 0 and nobody may use it.

    >>> parse("1.250,--", DUTCH).value, parse("350 -/-", DUTCH).value, parse("(1.200)", DUTCH).value
    (Decimal('1250'), Decimal('-350'), Decimal('-1200'))
    >>> parse("12.5", DUTCH).reading
    <Reading.AMBIGUOUS: 'ambiguous'>
    """
    if is_blank(raw):
        return Amount(Reading.BLANK, raw)
    shape = take_apart(raw)
    if shape is None:
        return Amount(Reading.ERROR, raw)
    if shape.adverse and not notation.endswith(ADVERSE):
        return Amount(Reading.AMBIGUOUS, raw)
    plain = _plain(shape, notation.removesuffix(ADVERSE).replace(MIXED, PLAIN))
    if plain is None:
        return Amount(Reading.AMBIGUOUS, raw)
    value = Decimal(plain) * shape.times
    if shape.is_negative or shape.adverse == "n":
        value = -value
    return Amount(Reading.VALUE, raw, value, len(plain.partition(".")[2].rstrip("0")))


def is_percentage(raw: str) -> bool:
    """Whether a text is a number of per cent, in any notation."""
    return "%" in raw and len(raw) <= LONGEST and PERCENTAGE.fullmatch(raw.translate(MARKS).strip()) is not None


def percentage(raw: str) -> Amount:
    """Read a cell of key figures, `1,59%` or `-0.58 %`: each by its own mark, for such columns mix them.

    A mark before exactly three digits can separate thousands or decimals and is `ambiguous`.

    >>> percentage("-0.58%").value, percentage("1,59 %").value, percentage("1.234%").reading
    (Decimal('-0.58'), Decimal('1.59'), <Reading.AMBIGUOUS: 'ambiguous'>)
    """
    if is_blank(raw):
        return Amount(Reading.BLANK, raw)
    if not is_percentage(raw):
        return Amount(Reading.ERROR, raw)
    figures = raw.translate(MARKS).strip().rstrip("%").strip()
    amount = parse(figures, DUTCH if "," in figures else ENGLISH)
    has_three = re.search(r"[.,][0-9]{3}$", figures) is not None
    return Amount(Reading.AMBIGUOUS, raw) if has_three else replace(amount, raw=raw)


def is_blank(raw: str) -> bool:
    """Whether a cell says that it holds no amount."""
    return DIGIT.search(raw) is None and raw.translate(MARKS).strip().lower() in BLANKS


def _plain(shape: Shape, separators: str) -> str | None:
    """Return digits with a dot as the only mark, or None when the figures do not fit the notation."""
    figures = shape.figures
    if separators == PLAIN:
        return figures if figures.isascii() and figures.isdigit() and not shape.open_mark else None
    pattern, thousands, decimal = (DUTCH_FIGURES, ".", ",") if separators == DUTCH else (ENGLISH_FIGURES, ",", ".")
    if not pattern.fullmatch(figures) or (shape.open_mark and (decimal in figures or shape.open_mark != decimal)):
        return None
    return figures.replace(thousands, "").replace(decimal, ".")


def _without_noise(number: Decimal) -> Decimal:
    """Take the noise of binary storage off a number: 0.30000000000000004 is 0.3."""
    if -_exponent(number) <= FLOAT_DIGITS:
        return number
    rounded = number.quantize(Decimal(1).scaleb(-FLOAT_DIGITS))
    return rounded.normalize() if rounded else Decimal(0)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
