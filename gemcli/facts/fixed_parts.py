"""Finds the parts of a sentence that a rewording may not touch: dates, amounts, numbers, references, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial

from gemcli.facts import dates, ids, numerals
from gemcli.facts.dates import Grain
from gemcli.model.languages import LANGUAGES
from gemcli.model.span import Span
from gemcli.text.lists import listed
from gemcli.text.words import STOP_WORDS

POINTER = re.compile(r"\s{1,2}(?:a\.?\s?s\.?|j\.?l\.?|l\.l\.?)$", re.IGNORECASE)
ADDRESS = re.compile(r"[^\s@<>]{1,64}@[\w.-]{1,200}\w|(?:https?://|www\.)[^\s<>]{1,300}[^\s<>.,;:!?)]")
"""Of mail and web."""
GROUPED = re.compile(r"(?<![\w.,-])(?:\d{4}\s?[A-Z]{2}(?!\w)|\+?\d[\d ()-]{5,20}\d(?![\w.,-]?\d))")
"""A postal code, a telephone number and other long numbers in groups."""
TITLE = re.compile(
    r"\b[A-ZÀ-Ý][\w-]{1,30}(?:\s[a-zà-ý][\w-]{1,30}){0,4}\s(?:wet|verordening|regeling|visie|nota)(?:\s[A-ZÀ-Ý][\w-]{1,30}){0,2}"
)
"""The name of a rule or paper: "Algemene plaatselijke verordening Waterrade"."""
NAME = re.compile(
    r"\b[A-ZÀ-Ý][\w'’.-]{0,30}(?:\s(?:(?:van|de|der|den|het|ten|ter|te|op|aan)\s){0,2}[A-ZÀ-Ý][\w'’.-]{0,30}){0,5}"
)
TOKEN = re.compile(r"\S+")
AROUND = ".,;:!?()\"'‘’“”"
"""Marks around a word that are not of it."""
GENERIC = listed(
    """
    u uw uwe wij we ons onze ik hij zij college raad gemeente gemeenteraad burgemeester wethouder wethouders provincie
    rechtbank wet besluit verordening algemene rijk staat commissie mevrouw meneer heer team afdeling loket
    januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag nederlands nederlandse europees europese
    """
)
"""Words with a capital that are no name of their own; a translator puts them into the other language."""
TAKEN = "\x00"
"""Stands for each character of a part that was already taken out."""


class Sort(StrEnum):
    """What a part is; parts of one sort stay in their order, names do not have to."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Held:
    """A part that was taken out."""

    raw: str
    sort: Sort
    span: Span
    date: tuple[int, int, int] = (0, 0, 0)
    """Year, month and day, 0 for what is not said; a month of 0 for what is no date."""
    value: Decimal | None = None
    """Of a number that is written in the way of another language; None for what stays as it is."""

    def said(self, language: str) -> str:
        """Return it in the way of a language; as it stands for one that is not known, and for a name.

        A number is in digits, in groups of three with blanks between (ISO 80000-1, 7.3.1): no reader takes 1.250 for
        one and a quarter.
        """
        known = LANGUAGES.get(language)
        if known is None:
            return self.raw
        if self.date[1]:
            return known.day(*self.date)
        if self.value is None:
            return self.raw
        written = f"{self.value:f}"
        whole, _, part = written.partition(".")
        digits = whole.lstrip("-")
        if len(digits) > 4:
            digits = f"{int(digits):,}".replace(",", "\u00a0")
        sign = "-" if whole.startswith("-") else ""
        return f"{sign}{digits}{known.point + part if part else ''}"


def parts(text: str, language: str, names: Sequence[str]) -> list[Held]:
    """Return the parts of a sentence in reading order; where two readings meet, the surer one is kept.

    `names` are further names that stand in it, which at the start of a sentence look like any other word.
    """
    taken: list[Held] = []
    left = text
    for reading in (_addresses, _dates, _times, _ids, _groups, _titles, partial(_known, names), _names):
        left = _without(left, reading, taken)
    left = _without(left, partial(_numbers, language), taken)
    _without(left, _with_digits, taken)
    return sorted(taken, key=lambda each: each.span)


def names_in(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the names that stand inside sentences, so that they are known where a sentence begins with one."""
    return tuple(dict.fromkeys(one.raw for text in texts for one in _names(text) if one.raw))


def _without(text: str, reading: Callable[[str], Iterator[Held]], taken: list[Held]) -> str:
    """Take out what one reading finds and leave its place blank for the readings after it, which are less sure."""
    for one in reading(text):
        if one.span.start < one.span.end and TAKEN not in text[one.span.start : one.span.end]:
            taken.append(one)
            text = f"{text[: one.span.start]}{TAKEN * (one.span.end - one.span.start)}{text[one.span.end :]}"
    return text


def _addresses(text: str) -> Iterator[Held]:
    return _like(ADDRESS, text)


def _groups(text: str) -> Iterator[Held]:
    return _like(GROUPED, text)


def _like(pattern: re.Pattern[str], text: str) -> Iterator[Held]:
    for match in pattern.finditer(text):
        yield Held(match[0], Sort.NAME, Span(match.start(), match.end()))


def _titles(text: str) -> Iterator[Held]:
    """Names of rules and papers inside a sentence; what begins like any other words is none."""
    for match in TITLE.finditer(text):
        first, *between = match[0].casefold().split()
        is_common = first in STOP_WORDS or first in GENERIC - {"algemene"}
        if text[: match.start()].strip() and not is_common and STOP_WORDS.isdisjoint(between):
            yield Held(match[0], Sort.NAME, Span(match.start(), match.end()))


def _dates(text: str) -> Iterator[Held]:
    for fact in dates.find(text):
        if fact.grain not in (Grain.DAY, Grain.MONTH) or fact.part or not fact.month:
            continue
        raw = POINTER.sub("", fact.raw)
        if raw == fact.raw and fact.pointer:
            continue
        start = fact.span.start
        yield Held(raw, Sort.DATE, Span(start, start + len(raw)), (fact.year, fact.month, fact.day))


def _times(text: str) -> Iterator[Held]:
    for time in dates.times(text):
        digits = re.match(r"\d{1,2}[.:]\d{2}", time.raw)
        if digits and "uur" in time.raw:
            raw = digits[0]
            yield Held(raw, Sort.NUMBER, Span(time.span.start, time.span.start + len(raw)))


def _ids(text: str) -> Iterator[Held]:
    for one in ids.find(text):
        digits = re.search(r"\S*\d", one.raw)
        if digits:
            start = one.span.start + digits.start()
            yield Held(digits[0], Sort.NAME, Span(start, start + len(digits[0])))


def _numbers(language: str, text: str) -> Iterator[Held]:
    for number in numerals.find(text, language):
        if text[number.span.end : number.span.end + 1].isalnum() or text[number.span.end : number.span.end + 2] == "-i":
            continue
        yield Held(number.raw, Sort.NUMBER, number.span, value=number.value)


def _with_digits(text: str) -> Iterator[Held]:
    """What holds a digit and was not understood: it stays as it is."""
    for match in TOKEN.finditer(text):
        bare = match[0].strip(AROUND)
        if any(char.isdigit() for char in bare) and bare[:1] not in ("€", "$", "£"):
            start = match.start() + match[0].index(bare)
            yield Held(bare, Sort.NAME, Span(start, start + len(bare)))


def _known(names: Sequence[str], text: str) -> Iterator[Held]:
    for name in sorted(names, key=lambda each: (-len(each), each)):
        yield from _like(re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), text)


def _names(text: str) -> Iterator[Held]:
    for match in NAME.finditer(text):
        start, end = _named(text, match.start(), match.end())
        yield Held(text[start:end], Sort.NAME, Span(start, end))


def _named(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut common words off both ends of a run of capitals; a lone word at the start of a sentence is none."""
    begins = not text[:start].strip(" \"'‘“(-•") or text[:start].rstrip()[-1:] in ".!?:"
    words = list(re.finditer(r"\S+", text[start:end]))
    while words and (words[0][0].casefold() in GENERIC or (begins and words[0][0].casefold() in STOP_WORDS)):
        words, begins = words[1:], False
        while words and words[0][0].islower():
            words = words[1:]
    while words and words[-1][0].casefold() in GENERIC:
        words = words[:-1]
    if not words or (begins and len(words) == 1):
        return start, start
    last = start + words[-1].end()
    bare = len(text[start:last].rstrip(".'’-"))
    return start + words[0].start(), start + bare if not re.search(r"(?:^|\s)[A-Z]\.$", text[start:last]) else last
