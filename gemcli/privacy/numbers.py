"""Finds numbers that belong to one person: BSN, IBAN, telephone, number plate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.id_numbers import id_numbers
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.phones import phones
from gemcli.privacy.plates import plates
from gemcli.privacy.said_phones import said_phones
from gemcli.privacy.starts import numbers, pieces, shapes

BSN_SHAPE = Lazy(
    r"(?<![\w+])(?<!\d[./-])(?:\d{8,9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{2}[ .-]\d{3}"
    r"|\d{2}[ .-]\d{3}[ .-]\d{3}|\d{3}(?P<mark>[/_–])\d{3}(?P=mark)\d{3})(?![\w/–]|[.-]\d|,\d{1,2}(?!\d))",
    at=shapes(re.compile(r"\d(?=\d{7}|\d{1,3}[ ._/–-]\d\d)")),
)
"""Nine digits, whole or in the usual groups, or eight digits, standing alone."""

BSN_WORD = re.compile(
    r"\b(?:bsn\w{0,4}|burger[ -]?service[ -]?(?:nummers?|nrs?)|sofi-?nummers?|sofi-?nr|persoonsnummer)\b", re.IGNORECASE
)
BSN_SPELLED = Lazy(
    r"(?<![^\W\d_])(?:bsn(?:[- ]?(?:nummer|nr))?|burger[ -]?service[ -]?(?:nummers?|nrs?)|sofi-?(?:nummers?|nr)"
    r"|persoonsnummer)(?![^\W\d_])[^\w\n]{0,8}(?:(?:is|luidt|was|van\ \w{1,20})[^\w\n]{1,4})?\n?[ \t]{0,8}"
    r"(?P<number>\d(?:[ ./_–-]{0,3}\d){7,8})(?!\w|[./_–-]\d)",
    re.IGNORECASE,
    needs=("bsn", "burger", "sofi", "persoonsnummer"),
)
"""Right behind a word for BSN: eight or nine digits in any groups, digit by digit, or glued to the word."""
DATE = re.compile(r"\d{1,2}[ ./_–-]{1,3}\d{1,2}[ ./_–-]{1,3}(?:19|20)\d\d")
NO_DIGIT = re.compile(r"\D")
BSN_REACH = 60
"""Code points before a number in which a word for BSN names it."""
BORN_BEHIND = re.compile(r"[ \t]{0,3}[,;/(|–-]?[ \t]{0,3}(?:geb(?:oren|oorte\w{0,6}|\.|(?=\s))|\*\ ?\d)", re.IGNORECASE)
"""A birth right behind a number of eight digits: then it is hardly that of a file."""
LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){5}")
CASE_YEAR = re.compile(r"(?:19[6-9]|20[0-4])\d")
"""A year at the head of a number: a case or a document is numbered so, hardly ever a person."""

OTHER_NUMBER = re.compile(
    r"\b(?:kvk|kamer van koophandel|rsin|btw|fiscaal|kenmerk|zaak\w{0,10}|dossier\w{0,10}|ris|factuur\w{0,10}"
    r"|document\w{0,10}|polis\w{0,10}|klant\w{0,10}|order\w{0,10}|registratie\w{0,10}|vestigings\w{0,10}|project\w{0,10}|agb|oin"
    r"|telefoon\w{0,10}|tel|mobiel|nr|nummer|bedrag|eur|euro)\b",
    re.IGNORECASE,
)
"""Words that say that a number is something else."""


def glued(text: str) -> Sequence[int]:
    """Begin at the two letters right before a number."""
    return [number - 2 for number in numbers(text) if number > 1 and text[number - 2 : number].isalpha()]


IBAN_SHAPE = Lazy(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])",
    at=glued,
)
GAP = r"(?:[ .\-–_/]{1,2}|\n\ ?)?"
IBAN_DUTCH = Lazy(
    rf"(?<![A-Za-z0-9])(?:IBAN[:.]?)?(?P<number>NL(?:{GAP}\d){{2}}(?:{GAP}[A-Z]){{4}}(?:{GAP}\d){{10}})(?![A-Za-z0-9])",
    re.IGNORECASE,
    at=pieces("iban", "nl"),
)
"""A Dutch number in any groups, with stops, dashes or the end of a line between them, or glued to the word."""
IBAN_WORD = re.compile(r"\b(?:iban\w{0,7}|rekening\w{0,8}|t\.?n\.?v\.?|bank\w{0,10})\b[^\n]{0,20}$", re.IGNORECASE)
IBAN_LENGTHS = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24, "IT": 27, "LU": 20, "PL": 28, "TR": 26}
"""Lengths by country (ISO 13616 registry) for the neighbours; others only by their check."""

BEFORE = 40
"""Code points before a number in which a word decides what it is."""


def find(text: str) -> Iterator[Found]:
    """Yield BSNs, IBANs, telephone numbers, number plates and numbers of documents and registers."""
    yield from ibans(text)
    yield from bsns(text)
    yield from phones(text)
    yield from said_phones(text)
    yield from plates(text)
    yield from id_numbers(text)


def bsns(text: str) -> Iterator[Found]:
    """Yield citizen service numbers.

    Nine digits alone that pass the eleven test and have no other name, eight that pass it right before a birth; eight
    or nine with a word for BSN before them, whatever the test says.

    >>> [one.text for one in bsns("Vos, 999.66.219 / geb. 3-4-1980; dossier 999.66.219 / geb. 3-4-1980; 999.66.219")]
    ['999.66.219']
    """
    for shape in BSN_SHAPE.finditer(text):
        digits = NO_DIGIT.sub("", shape.group())
        named = _is_named(text, shape.start())
        passes = is_bsn(digits)
        if named or (passes and _stands_alone(text, shape, digits)):
            yield _found(shape, Kind.BSN, "context" if named else "check_digit", is_sure=passes)
    for shape in BSN_SPELLED.finditer(text):
        if not DATE.fullmatch(shape["number"]):
            digits = NO_DIGIT.sub("", shape["number"])
            yield Found(Span(*shape.span("number")), shape["number"], Kind.BSN, why="context", is_sure=is_bsn(digits))


def _stands_alone(text: str, shape: re.Match[str], digits: str) -> bool:
    """Whether no word says that a number is something else, and eight digits have a birth behind them."""
    before = text[max(0, shape.start() - BEFORE) : shape.start()]
    is_case = OTHER_NUMBER.search(before) is not None or CASE_YEAR.match(digits) is not None
    return not is_case and (len(digits) == 9 or BORN_BEHIND.match(text, shape.end()) is not None)


def _is_named(text: str, start: int) -> bool:
    """Whether a word for BSN stands before a number, and no other long number between the two."""
    words = list(BSN_WORD.finditer(text, max(0, start - BSN_REACH), start))
    return bool(words) and LONG_NUMBER.search(text, words[-1].end(), start) is None


def is_bsn(digits: str) -> bool:
    """Whether digits pass the eleven test of a BSN: weights 9 to 2 and -1 (RvIG).

    >>> is_bsn("999990019"), is_bsn("999990018"), is_bsn("000000000")
    (True, False, False)
    """
    padded = digits.zfill(9)
    total = sum(int(digit) * weight for digit, weight in zip(padded, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=False))
    return len(digits) in (8, 9) and int(padded) > 0 and total % 11 == 0


def ibans(text: str) -> Iterator[Found]:
    """Yield account numbers that pass the check of ISO 13616; a Dutch one that is called so need not pass it.

    >>> [one.text for one in ibans("naar NL91.ABNA.0417.1643.00 of IBAN NL91 ABNA 0417 1643 01")]
    ['NL91.ABNA.0417.1643.00', 'NL91 ABNA 0417 1643 01']
    """
    for shape in IBAN_DUTCH.finditer(text):
        passes = is_iban(re.sub(r"[\W_]", "", shape["number"]).upper())
        start = shape.start("number")
        if passes or IBAN_WORD.search(text, max(0, start - BEFORE), start):
            yield Found(Span(*shape.span("number")), shape["number"], Kind.IBAN, why="check_digit", is_sure=passes)
    for shape in IBAN_SHAPE.finditer(text):
        length = IBAN_LENGTHS.get(shape.group()[:2].upper(), 0)
        end = _end_of(shape.group(), length) if length else len(shape.group())
        compact = re.sub(r"[ -]", "", shape.group()[:end]).upper()
        if (not length or len(compact) == length) and is_iban(compact):
            span = Span(shape.start(), shape.start() + end)
            yield Found(span, text[span.start : span.end], Kind.IBAN, why="check_digit")


def is_iban(compact: str) -> bool:
    """Whether an account number passes modulo 97 (ISO 7064).

    >>> is_iban("NL91ABNA0417164300"), is_iban("NL91ABNA0417164301")
    (True, False)
    """
    turned = compact[4:] + compact[:4]
    return 15 <= len(compact) <= 34 and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def _end_of(raw: str, length: int) -> int:
    """Where the first so many letters and digits end."""
    seen = 0
    for index, char in enumerate(raw):
        seen += char.isalnum()
        if seen == length:
            return index + 1
    return len(raw)


def _found(shape: re.Match[str], kind: Kind, why: str, *, is_sure: bool = True) -> Found:
    return Found(Span(*shape.span()), shape.group(), kind, Who.PRIVATE, why, is_sure)
