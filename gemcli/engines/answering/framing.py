"""Strips what people put around a question, and mends what they split or mistype: "weet u ook", "raadt ... af"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gemcli.facts.forms import distance
from gemcli.facts.inflection import IRREGULAR, fold, roots
from gemcli.text.lists import listed
from gemcli.text.words import Token

FRAME = re.compile(
    r"""
    ^\W{0,3}(?:
      (?:hallo|hoi|beste|geachte|goedemorgen|goedemiddag|dag|hi|hello|dear)\b(?:\s(?!\w+\s\w+\s\w+\?)\w+){0,2}[,!.:]
    | (?:weet|weten)\s(?:u|je|jij|jullie|iemand)\b(?:\s(?:ook|misschien|toevallig|soms|nog|eigenlijk))*
    | (?:kun|kunt|kan|zou|wil|wilt)\s(?:u|je|jij|jullie|iemand)\s(?:(?:mij|me|ons|ook|even|eens|misschien|aub)\s)*
      (?:zeggen|vertellen|aangeven|nagaan|opzoeken|uitleggen|laten\sweten|kunnen\s(?:zeggen|vertellen))
    | ik\s(?:wil|zou|wou)\s(?:(?:graag|ook|eens|even|wel|nog)\s)*(?:willen\s)?weten
    | ik\s(?:vraag|vroeg)\sme\saf | ik\sben\s(?:wel\s)?benieuwd(?:\snaar)?
    | (?:mijn|onze|een|de)\svraag\s(?:is|was|luidt)
    | (?:zeg|vertel)\s(?:(?:mij|me|ons|eens|even)\s)+ | graag\s(?:hoor|weet|wil)\s\w+(?:\sweten)?
    | (?:can|could)\syou\s(?:please\s)?tell\s(?:me|us) | (?:do|does)\s(?:you|anyone)\sknow
    | i\s(?:would|\'d)\slike\sto\sknow | i\swonder
    )[\s,:]{0,3}
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What people say before they ask; it says nothing of what they ask about."""

SHORT_COMPOUND = re.compile(r"\b([A-ZÀ-Þ][A-ZÀ-Þ\d]{1,9})-([a-zà-ÿ]{4,})")
"""Initials joined to a noun: "een ABC-motie" is a motion of the ABC."""

ASKED_WITH = ("hoeveel", "wanneer", "waarom", "welke", "procent", "waarvoor")
"""Words that a question turns on: one that is a letter away from one of them is taken for it."""

RIGHT = listed("welk welken wanneer waarmee waarvoor percent waaraan hoeveel hoeveelste")
"""Words that are spelled as they should be, however near they are."""

PARTS = listed(
    "af aan bij door in mee na op om toe uit vast voor terug weg open dicht over neer tegen samen tegemoet bekend kwijt"
)
"""First halves of separable verbs that stand at the end of a question."""

NOUNS = listed("lid leden stad steden weg wegen dag dagen schip schepen kind kinderen alle alles is geweest graf")
"""Words of the list of odd forms that are no verbs."""

WEAK_VERBS = listed(
    """
    voeren leveren ronden bouwen passen vragen melden stellen sturen schaffen werken leiden kondigen keuren draaien
    tekenen lichten delen huren halen raden zetten leggen stappen maken pakken ruimen horen luisteren koppelen
    wachten branden zeggen merken kaarten haken sporen dienen voegen schatten vullen wenden stemmen zenden hangen
    knippen planten lokken richten rusten reiken lossen betalen rekenen spelen eisen bellen tonen
    """
)
"""Weak verbs with which council papers make separable ones: uitvoeren, opleveren, aanvragen, vaststellen."""

STEMS = frozenset(root for verb in WEAK_VERBS for root in roots(verb))


def asked_plainly(text: str) -> str:
    """Return a question without what stands around it and with its question words spelled right.

    >>> asked_plainly("Kunt u mij zeggen hoevel bomen er komen?"), asked_plainly("Weet u of het zwembad open is?")
    ('hoeveel bomen er komen?', 'of het zwembad open is?')
    """
    plain = SHORT_COMPOUND.sub(r"\1 \2", " ".join(text.split()))
    bare = FRAME.sub("", plain, count=1)
    return " ".join(_mended(word) for word in (bare if len(bare.split()) > 1 else plain).split(" "))


def _mended(word: str) -> str:
    small = word.lower()
    if len(small) < 5 or small in RIGHT:
        return word
    return next((right for right in ASKED_WITH if small != right and distance(small, right, 1) <= 1), word)


def separated(words: Sequence[Token]) -> Mapping[int, str]:
    """Return the places of a verb and its first half that stand apart, with what stands there when they are joined.

    >>> from gemcli.text.words import tokens
    >>> separated(tokens("Waarom raadt het college dit af?"))
    {1: 'afraadt', 5: ''}
    """
    last = len(words) - 1
    part = words[last].text if words else ""
    if last < 2 or part not in PARTS:
        return {}
    place = next((number for number in range(last - 1) if _is_verb(words[number].text)), None)
    return {} if place is None else {place: part + words[place].text.lower(), last: ""}


def _is_verb(word: str) -> bool:
    small = fold(word)
    if small in NOUNS or not word[:1].islower():
        return False
    return small in IRREGULAR or not STEMS.isdisjoint(roots(small))
