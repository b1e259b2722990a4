"""The words that a faithful retelling may add or exchange without a change of meaning: a closed set."""

from __future__ import annotations

from functools import lru_cache

from gemcli.facts.inflection import roots
from gemcli.facts.thesaurus import NEAR, SAME
from gemcli.text.lists import listed

FUNCTION_NL = listed(
    """
    de het een der den des dit dat deze die er hier daar waar wie wat welke zo zulke hij zij ze hem haar hen hun zijn
    ik wij we ons onze mij mijn u uw je jij jullie zich zichzelf men is was waren ben bent geweest wordt worden werd
    werden geworden heeft hebben had hadden heb gehad om te van in op aan met bij door over naar uit per en of ook dan
    toe af als volgt inzake betreffende omtrent waarin waarbij waarmee waarop waarvan waarover waarvoor waaruit
    daarin daarbij daarmee daarop daarvan daarover daarvoor daartoe hierin hierbij hiermee hierop hiervan hierover
    hierdoor hiervoor hiertoe daardoor hieronder ervan erover erin ermee erop eraan ervoor ten ter tijdens volgens
    aldus namens zodat daarna vervolgens verder wel nu dus daarom namelijk immers tevens voor betreft gaat zullen zal
    via elkaar reeds inmiddels al eens even graag rond rondom bestemd uiterlijk circa ca ongeveer ruim bijna krap
    bedraagt bedroeg bedroegen bedragen
    """
)
FUNCTION_EN = listed(
    """
    the a an this that these those there here it its he she they them his her their we us our i my me you your is are
    was were be been being has have had do does did to of in on at by with from for about into as and or also which who
    whom whose what when where will shall then thus therefore namely regarding concerning during within according so
    """
)
"""Words that bind a sentence; none of them says no, how many, how sure, before or after, for or against."""

NEUTRAL = listed(
    """
    gemeente gemeentelijk gemeentelijke vergadering raadsvergadering agendapunt punt onderwerp tekst bron
    meeting council item
    """
)
"""What every sentence about a council meeting may name."""

SPEECH = listed(
    """
    zeggen zegt zei gezegd aangeven aangegeven stellen stelt melden meldt gemeld vertellen vertelt verklaren verklaart
    verklaarde opmerken opgemerkt meedelen meegedeeld benadrukken benadrukt toelichten toegelicht antwoorden antwoordt
    geantwoord reageren reageert noemen noemt genoemd wijzen wijst betogen betoogt
    says said states stated notes noted reports reported explains explained answers answered stresses tells told
    """
)
"""Verbs of speaking: they may be added where the attribution itself was checked."""


WHOLE = listed("indien gereed meteen meeting meetings tell tells told")
"""Words whose roots are those of others ("indienen", "rijden", "meten", "tellen"): in a group only as written."""


def is_function(word: str) -> bool:
    """Whether a word, in small letters, only binds the sentence."""
    return word in FUNCTION_NL or word in FUNCTION_EN


@lru_cache(maxsize=65536)
def groups(word: str) -> frozenset[int]:
    """Return the groups of words that stand for each other to which a word or one of its forms belongs.

    >>> groups("gemeenteraad") == groups("raad"), bool(groups("parkeerplaats"))
    (True, False)
    """
    return _members(word, SAME)


@lru_cache(maxsize=65536)
def subjects(word: str) -> frozenset[int]:
    """Return the groups of words of one subject to which a word belongs: for finding, never for carrying.

    >>> bool(subjects("woningen") & subjects("huisvesting")), bool(groups("woningen") & groups("huisvesting"))
    (True, False)
    """
    return _members(word, NEAR)


@lru_cache(maxsize=8192)
def akin(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that stand for a word, and those of its subject: what else a passage about it may say."""
    same = _others(groups(word), SAME)
    near = _others(subjects(word), NEAR)
    return same, tuple(other for other in near if other not in same)


def _others(numbers: frozenset[int], table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for number in sorted(numbers) for other in table[number].split()))


def _members(word: str, table: tuple[str, ...]) -> frozenset[int]:
    numbers = _numbers(table)
    return frozenset(number for form in _forms(word) for number in numbers.get(form, ()))


@lru_cache(maxsize=4)
def _numbers(table: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, group in enumerate(table):
        for form in sorted({form for word in group.split() for form in _forms(word)}):
            found.setdefault(form, []).append(number)
    return {form: tuple(numbers) for form, numbers in found.items()}


def _forms(word: str) -> frozenset[str]:
    return frozenset({f"={word}"}) if word in WHOLE else roots(word)
