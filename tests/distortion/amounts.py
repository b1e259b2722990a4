"""Amounts of money: another amount, another scale, and the same amount in another notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.distortion.edit import Edit, swap
from tests.distortion.numerals import NUMBER, another, another_word, grouped, numbers, value, word
from tests.distortion.passage import Passage

SCALES = {
    "nl": {"duizend": 10**3, "ton": 10**5, "miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mld": 10**9},
    "en": {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9},
}
OTHER_SCALES = {
    "duizend": "miljoen", "ton": "miljoen", "miljoen": "miljard", "mln": "mld", "miljard": "miljoen", "mld": "mln",
    "thousand": "million", "k": "m", "million": "billion", "m": "bn", "billion": "million", "bn": "m",
}  # fmt: skip
SIGNS = {"nl": "€", "en": "£$€"}
CURRENCIES = {"nl": "euro", "en": "pounds|dollars|euros?"}


def _pattern(language: str) -> re.Pattern[str]:
    scales = "|".join(sorted(SCALES[language], key=len, reverse=True))
    return re.compile(
        rf"(?P<sign>[{SIGNS[language]}])\s?(?P<number>{NUMBER})(?P<scale>\s?(?:{scales})\b)?"
        rf"|\b(?P<said>{NUMBER}|{word(language)})(?P<after>\s(?:{scales}))?\s(?:{CURRENCIES[language]})\b",
        re.IGNORECASE,
    )


PATTERNS = {language: _pattern(language) for language in SCALES}


def _found(passage: Passage) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each amount with the names of its groups for number and scale."""
    for match in PATTERNS[passage.language].finditer(passage.text):
        yield match, *(("number", "scale") if match["number"] else ("said", "after"))


def amount(passage: Passage, chance: Random) -> Edit | None:
    """Another amount of the same shape."""
    for match, number, _ in _found(passage):
        raw = match[number]
        new = (
            another(raw, passage.near, chance)
            if raw[0].isdigit()
            else another_word(raw, passage.near, passage.language, chance)
        )
        if new:
            return swap(match.span(number), new)
    return None


def scale(passage: Passage, chance: Random) -> Edit | None:
    """A thousand times too much, or three zeros lost."""
    for match, number, scaled in _found(passage):
        if match[scaled]:
            blank = match[scaled][: -len(match[scaled].lstrip())]
            return swap(match.span(scaled), blank + OTHER_SCALES[match[scaled].strip().lower()])
        shorter = re.sub(r"[.,]000$", "", match[number])
        if shorter != match[number] and shorter not in numbers(passage.near):
            return swap(match.span(number), shorter)
        if match["sign"] and match[number].isdigit():
            return swap(match.span(number), f"{match[number]} {'miljoen' if passage.language == 'nl' else 'million'}")
    return None


def amount_rewritten(passage: Passage, chance: Random) -> Edit | None:
    """The same amount, written out or with the currency in letters."""
    for match, number, scaled in _found(passage) if not passage.is_bullet else ():
        if (
            not match[number][0].isdigit()
            or passage.text[match.end() : match.end() + 4] in (" per", "-kop")
            or re.match(r" \d", passage.text[match.end() :])
        ):
            continue
        times = SCALES[passage.language].get((match[scaled] or "").strip().lower(), 1)
        worth = value(match[number], passage.language) * times
        if worth != int(worth) or not match["sign"] or passage.text[match.end() : match.end() + 2] in (",-", ".-"):
            continue
        plain = grouped(worth, passage.language)
        if times > 1:
            return swap(match.span(), f"{match['sign']}{' ' if passage.language == 'nl' else ''}{plain}")
        currency = {"€": "euro" if passage.language == "nl" else "euros", "£": "pounds", "$": "dollars"}[match["sign"]]
        return swap(match.span(), f"{plain} {currency}")
    return None
