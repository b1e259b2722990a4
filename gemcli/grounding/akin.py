"""Whether two words are about the same thing: "evaluatie" and "geëvalueerd", "verkeersonveilig" and "onveilig".

Good enough to recognise what a sentence speaks of, and never to verify it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from gemcli.facts.inflection import ENDINGS, fold, level, roots

FRONTS = tuple(level(front) for front in (
    "achter", "binnen", "boven", "buiten", "gemeente", "hoofd", "inter", "mede", "onder", "over", "raads", "samen",
    "tegen", "terug", "tussen", "voor", "voort",
))  # fmt: skip
"""Fronts that many words have in common and that say nothing of what they are about, spelled as roots are."""

LEAST = 5
"""Letters that two words must share."""
HALF = 0.5
"""Share of the shorter word that those letters are at least."""
BEHIND = 3
"""Letters that must be shared behind a front."""


@lru_cache(maxsize=65536)
def akin(one: str, other: str) -> bool:
    """Say whether words, in small letters, share their beginning, or whether one is a part of the other.

    >>> akin("evaluatie", "geëvalueerd"), akin("verkeersonveilige", "onveilig"), akin("gezinnen", "gezinswoningen")
    (True, True, True)
    >>> akin("onderzoek", "onderwijs"), akin("kade", "kader"), akin("inwoners", "bewoners")
    (False, False, False)
    """
    if not roots(one).isdisjoint(roots(other)):
        return True
    return any(
        _is_part(first, second) or _begin_alike(first, second) for first in _bare(one) for second in _bare(other)
    )


def _is_part(one: str, other: str) -> bool:
    """Whether a word is a part of a longer one: at its start, or from there to its end, but for an ending."""
    short, long = sorted((one, other), key=len)
    start = long.find(short)
    return len(short) >= LEAST and (start == 0 or (start > 2 and len(long) - start - len(short) <= 2))


def _begin_alike(one: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    front = next((front for front in FRONTS if one.startswith(front)), "")
    return shared >= max(LEAST, HALF * min(len(one), len(other)), len(front) + BEHIND if front else 0)


@lru_cache(maxsize=65536)
def _bare(word: str) -> tuple[str, ...]:
    """A word without its ending, and without the front of a participle where it may have one."""
    plain = fold(word).strip("'-")
    fronted = plain.startswith("ge") and len(plain) > LEAST + 4 and not level(plain).startswith(FRONTS)
    return tuple(_without_ending(level(one)) for one in ((plain, plain[2:]) if fronted else (plain,)))


def _without_ending(word: str) -> str:
    ending = next((each for each in ENDINGS if word.endswith(each) and len(word) - len(each) >= LEAST), "")
    return word.removesuffix(ending)
