"""Amounts of money by value: € 1.250.000,-, 52,6 miljoen euro, vijf ton, ruim € 3,1 mln per jaar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from gemcli.facts import numerals
from gemcli.facts.numerals import Numeral, Rounding
from gemcli.model.span import Span

TON = Decimal(100_000)
"""A "ton" of money is 100,000 euro; elsewhere it is a weight."""

BEFORE = re.compile(r"(€|EUR|euro|£|\$)\s{0,3}$", re.IGNORECASE)
AFTER = re.compile(
    r"\s{0,2}[\u00a0\u202f]?(?:(€|EUR\b|euro(?:'s|’s)?\b|euros\b|£|pounds?\b|dollars?\b)|(k€))", re.IGNORECASE
)
TON_AFTER = re.compile(
    r"\s{1,2}ton\b(?!\s{1,2}(?:afval|co2|zand|staal|vracht|grond|papier|gewicht|slib))", re.IGNORECASE
)
TON_WORDS = re.compile(
    r"€|\beuro|\bbudget|\bbegroting|\bsubsidie|\bdekking|\bgedekt|\bongedekt|\bkost|\bkrediet|\bbedrag"
    r"|\bgeld|\breserve|\bgat\b|\bverschil|\boverhoud|\boverblij|\bpotje|\w{3}potje|\bnoodfonds|\btegenvaller|\bmeevaller"
    r"|\bcao\b|\bozb\b|\bbelasting|\bheffing|\bbrengt|\btarief|\bnadeel|\bvoordeel|\binhuur|\bsalaris|\bsponsor|\bboete"
    r"|\bmiljoen|\bmln\b|\bmiddelen|\bfinanci|\bbezuinig|\btekort|\boverschot|\bbijdrage|\binvester|\buitgave|\bopbrengst"
    r"|\binkomsten",
    re.IGNORECASE,
)
PER = re.compile(
    r"\.?\s{1,2}(?:per|p\.|/|a|an)\s{0,2}(jaar|maand|week|dag|uur|kwartaal|persoon|inwoner|huishouden"
    r"|woning|leerling"
    r"|m2|m²|year|month|day|hour|annum|person|household)\b",
    re.IGNORECASE,
)
OF_THE_NEXT = re.compile(r"\s{0,2}\d")
"""Behind a sign that belongs to the amount after it: "in 2025 € 2,4 miljoen"."""
CENTS = re.compile(r"\s{1,2}(?:euro)?cents?\b", re.IGNORECASE)
"""`tien cent`"""
EURO_AND_CENTS = re.compile(r"\s{1,2}euro\s{1,2}$", re.IGNORECASE)
THINGS = re.compile(r"\s{1,2}(?:[a-z]{2,30}(?:en|s)|jaar|maand|week|dag|uur|procent|%)\b", re.IGNORECASE)
"""What a number behind an amount counts by itself: "12 euro 3 maanden"."""
PERIODS = {"year": "jaar", "annum": "jaar", "month": "maand", "day": "dag", "hour": "uur", "m²": "m2"}
EMISSION = re.compile(r"\s{0,2}Euro[\s-]{1,2}[1-7](?:[-\s]norm)?(?![\d.,])")
"""The emission class of an engine (Euro 6) is no amount."""
RANGE = re.compile(r"\s{0,2}(?:tot|à|en|-|–|to|and)\s{0,2}(?:€\s{0,2})?$")
BETWEEN = re.compile(r"\b(?:tussen|between)(?:\s{1,2}de)?\s{1,2}$", re.IGNORECASE)
CURRENCIES = {"£": "GBP", "pound": "GBP", "pounds": "GBP", "$": "USD", "dollar": "USD", "dollars": "USD"}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as a decimal number of whole currency units."""

    value: Decimal
    currency: str
    per: str
    """What it is counted per ("jaar", "maand", "inwoner"); empty for a plain amount."""
    rounding: Rounding
    step: Decimal
    """The smallest unit that the writer wrote."""
    raw: str
    span: Span


def find(text: str, language: str = "nl") -> tuple[Money, ...]:
    """Return every amount in reading order.

    >>> [(str(m.value), m.per) for m in find("van € 10 tot 15 miljoen, en 3,5 ton subsidie per jaar")]
    [('10000000', ''), ('15000000', ''), ('350000.0', '')]
    >>> [str(m.value) for m in find("drie ton afval")]
    []
    """
    found: list[Money] = []
    numbers = numerals.find(text, language)
    for index, number in enumerate(numbers):
        if found and _are_cents(text, found[-1], number):
            found[-1] = _with_cents(text, found[-1], number)
            continue
        amount = _amount(text, number)
        if (
            amount is None
            and found
            and RANGE.fullmatch(text, found[-1].span.end, number.span.start)
            and (number.scaled or number.value > found[-1].value)
        ):
            amount = _second_of_range(found[-1], number)
        if amount is None:
            amount = _first_of_range(text, number, numbers[index + 1 : index + 2])
        elif not number.scaled:
            amount = _same_scale(text, amount, number, numbers[index + 1 : index + 2])
        if amount is not None:
            found.append(amount)
    return tuple(found)


def _amount(text: str, number: Numeral) -> Money | None:
    before = BEFORE.search(text, max(0, number.span.start - 8), number.span.start)
    if before and before.start() and before[1].isalpha() and text[before.start() - 1].isalnum():
        before = None
    after = AFTER.match(text, number.span.end)
    if after and before is None and OF_THE_NEXT.match(text, after.end()) and after[0].strip() in ("€", "£", "EUR"):
        after = None
    if EMISSION.match(text, before.start() if before else after.start() if after else number.span.start):
        return None
    ton = TON_AFTER.match(text, number.span.end) if not number.scaled else None
    value, step, end = number.value, number.step, number.span.end
    cents = CENTS.match(text, number.span.end) if before is None and after is None else None
    if cents:
        value, step, end = value / 100, step / 100, cents.end()
    if ton:
        near = text[max(0, number.span.start - 120) : ton.end() + 120]
        if before is None and not TON_WORDS.search(near):
            return None
        value, step, end = value * TON, step * TON, ton.end()
        after = AFTER.match(text, end)
    elif before is None and after is None and cents is None:
        return None
    if after and before is None:
        end = after.end()
        if after[2]:
            value, step = value * 1000, step * 1000
    start = before.start() if before else number.span.start
    per = PER.match(text, end)
    if per:
        end = per.end()
    sign = (before[1] if before else after[1] if after else "€") or "€"
    return Money(
        value,
        CURRENCIES.get(sign.lower(), "EUR"),
        PERIODS.get(per[1].lower(), per[1].lower()) if per else "",
        numerals.rounding_before(text, start) or number.rounding,
        step,
        text[start:end],
        Span(start, end),
    )


def _are_cents(text: str, first: Money, number: Numeral) -> bool:
    """Whether a number goes on an amount: the fifty of "negen euro vijftig"."""
    joint = text[max(0, first.span.end - 6) : number.span.start]
    return (
        first.currency == "EUR"
        and not first.per
        and first.value == int(first.value)
        and 0 < number.span.start - first.span.end <= 2
        and EURO_AND_CENTS.search(joint) is not None
        and 0 < number.value < 100
        and number.value == int(number.value)
        and not number.scaled
        and AFTER.match(text, number.span.end) is None
        and THINGS.match(text, number.span.end) is None
    )


def _with_cents(text: str, first: Money, number: Numeral) -> Money:
    per = PER.match(text, number.span.end)
    end = per.end() if per else number.span.end
    return replace(
        first,
        value=first.value + number.value / 100,
        step=Decimal("0.01"),
        per=PERIODS.get(per[1].lower(), per[1].lower()) if per else "",
        raw=text[first.span.start : end],
        span=Span(first.span.start, end),
    )


def _same_scale(text: str, amount: Money, number: Numeral, following: tuple[Numeral, ...]) -> Money:
    """Give the first amount of "€ 10 tot 15 miljoen" the scale that is written only once."""
    for other in following:
        small = number.value < 1000 and other.scaled
        if small and RANGE.fullmatch(text, number.span.end, other.span.start):
            factor = _factor(text, other)
            return replace(amount, value=amount.value * factor, step=amount.step * factor)
    return amount


def _first_of_range(text: str, number: Numeral, following: tuple[Numeral, ...]) -> Money | None:
    """Read "10" in "10 tot 15 miljoen euro" as the amount that it is."""
    for other in following:
        if RANGE.fullmatch(text, number.span.end, other.span.start) and number.value < min(other.value, Decimal(1000)):
            last = _amount(text, other)
            joint = text[number.span.end : other.span.start].strip()
            between = BETWEEN.search(text, max(0, number.span.start - 14), number.span.start)
            if last is not None and (joint not in ("en", "and") or between):
                factor = _factor(text, other) if other.scaled and not number.scaled else Decimal(1)
                return replace(
                    last,
                    value=number.value * factor,
                    step=number.step * factor,
                    rounding=number.rounding,
                    raw=number.raw,
                    span=number.span,
                )
    return None


def _second_of_range(first: Money, number: Numeral) -> Money:
    """Read "15 miljoen" in "€ 10 tot 15 miljoen" as the amount that it is."""
    return replace(first, value=number.value, step=number.step, raw=number.raw, span=number.span)


def _factor(text: str, number: Numeral) -> Decimal:
    """Return the scale of a scaled number: what is left when its written digits are divided out."""
    word = text[number.span.start : number.span.end].split()[-1].rstrip(".").lower()
    scale = re.sub(r"^[\d.,]+", "", word)
    return Decimal(10) ** numerals.SCALES.get(scale.removesuffix("en") if scale == "miljoenen" else scale, 0)
