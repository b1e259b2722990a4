"""Numbers and words that look like personal data and are none."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Mapping

from tests.benchmarks.municipal_texts.facts import MONTHS, date_written, digits, is_bsn
from tests.benchmarks.municipal_texts.pools import Pool


def _case(rng: random.Random) -> str:
    """A case number: half of those of nine digits fit the elfproef."""
    year = rng.randrange(2019, 2027)
    if rng.random() < 0.5:
        wants = rng.random() < 0.5
        while True:
            made = f"{year}{digits(rng, 5)}"
            if is_bsn(made) or not wants:
                return made
    forms = (f"Z-{year % 100}-{digits(rng, 6)}", f"{year}-{digits(rng, 6)}", f"Z/{year % 100}/{digits(rng, 6)}")
    return rng.choice((*forms, f"{year}/{digits(rng, 5)}", digits(rng, 7), f"OLO{digits(rng, 7)}"))


def _rsin(rng: random.Random) -> str:
    while True:
        made = "8" + digits(rng, 8)
        if is_bsn(made):
            return made


def _date(rng: random.Random) -> str:
    return date_written(rng, datetime.date(rng.randrange(2019, 2027), rng.randrange(1, 13), rng.randrange(1, 29)))


def _amount(rng: random.Random) -> str:
    whole = rng.randrange(1, 999)
    forms = (f"€ {whole}.000", f"€ {whole}.{digits(rng, 3)},{digits(rng, 2)}", f"{whole % 40 + 1},5 miljoen euro")
    return rng.choice((*forms, f"€ {whole},-", f"EUR {whole}.000"))


def _road(rng: random.Random) -> str:
    return rng.choice((f"A{rng.randrange(1, 80)}", f"N{rng.randrange(200, 999)}", f"A{rng.randrange(2, 20)}/N44"))


def _parcel(rng: random.Random) -> str:
    section, number = rng.choice("ABCDEFGH"), rng.randrange(100, 9999)
    return rng.choice((f"sectie {section} nr. {number}", f"sectie {section}, nummer {number}", f"{section} {number}"))


def _item(rng: random.Random) -> str:
    return rng.choice(
        (f"{rng.randrange(1, 13):02}.{rng.randrange(1, 13):02}.0{rng.randrange(1, 6)}", "6.2", "4a", "12")
    )


def _report(rng: random.Random) -> str:
    what = rng.choice(("Jaarstukken", "Programmabegroting", "Kadernota", "Zienswijze begroting", "Najaarsnota"))
    return f"{what} {rng.randrange(2022, 2028)}{rng.choice((' GR', ' VRU', ' MRA', '', ' AB'))}"


def _article(rng: random.Random) -> str:
    number, part = rng.randrange(1, 9), rng.randrange(1, 40)
    law = rng.choice(("Awb", "Gemeentewet", "Omgevingswet", "Woo", "Wmo 2015", "APV"))
    return rng.choice(
        (f"artikel {number}:{part} {law}", f"art. {part}, lid {number}, {law}", f"artikel {number}.{part}")
    )


NUMBERS: Mapping[str, Callable[[random.Random], str]] = {
    "case": _case,
    "kvk": lambda rng: digits(rng, 8),
    "rsin": _rsin,
    "date": _date,
    "amount": _amount,
    "road": _road,
    "parcel": _parcel,
    "item": _item,
    "report": _report,
    "article": _article,
    "month": lambda rng: f"{rng.choice(MONTHS)} {rng.randrange(2022, 2028)}",
}
WORDS = ("party", "place", "product", "organisation", "room", "motion", "law", "school", "quarter")
"""Kinds of which a pool holds the words."""
KINDS = (*sorted(NUMBERS), *WORDS, "street")


def decoy(kind: str, rng: random.Random, pool: Pool) -> str:
    """Return one decoy of a kind."""
    if kind == "street":
        return rng.choice(pool.streets)
    return NUMBERS[kind](rng) if kind in NUMBERS else rng.choice(pool.words[kind])
