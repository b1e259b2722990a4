"""Says how well a sentence speaks of what was asked, by the words that they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from gemcli.facts.asked_words import alike, written
from gemcli.facts.inflection import PARTICLES, fold, roots, same
from gemcli.facts.numberwords import dutch
from gemcli.facts.paraphrase import groups
from gemcli.text.lists import listed
from gemcli.text.words import content_words

COMPOUND = 0.6
"""Worth of a word that stands inside a longer one: "schaduw" in "schaduwdoek"."""
SYNONYM = 0.8
"""Worth of a word that council papers write for it: "ophalen" for "inzamelen"."""
MODIFIER = 0.25
"""Worth of a word that is only the front of the compound that is asked for: "geluid" where "geluidsmeter" is."""
HEADING = 0.5
"""Worth of a word that only the heading above a sentence shares."""
TERMS = listed(
    """
    vóór uiterlijk eerst minste minstens minimaal hoogste hoogstens maximaal maximum minimum ongeveer circa mogelijk
    zorgen dragen maken doen komen brengen stellen onderzoeken bezien zetten nemen geven college burgemeester gemeente
    januari februari maart april mei juni juli augustus september oktober november december jaar maand week weken
    euro miljoen procent
    """
)
"""Words that bound a request (by when, for how much, who) and say nothing of its subject."""
OF_REQUESTS = listed(
    """
    betrekken bevorderen realiseren verkennen inventariseren streven starten bekijken nagaan waarborgen overwegen
    voorleggen uitwerken opstellen treden spannen kijken inzetten meenemen ervoor waarop waarmee hierover daarover
    plaatsen laten regelen vooraf vroegtijdig actief nadrukkelijk daadwerkelijk
    """
)
"""Verbs with which motions and questions ask for something, whatever it is: the answer tells what came of it."""
TO_DO = re.compile(r"\b(?P<front>[^\W\d_]{2,12}) te (?P<verb>[^\W\d_]{3,20}n)\b", re.IGNORECASE)
"""The front and the rest of a verb with "te" between them."""
BROKEN_OFF = re.compile(r"\b(?P<word>[^\W\d_]{3,9})\.(?=[:,;)]|\s[a-z\d(€])")
"""A word that ends in a full stop where no sentence does."""
WEEKDAYS = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "woe": "woensdag", "do": "donderdag", "vr": "vrijdag",
    "vrij": "vrijdag", "za": "zaterdag", "zat": "zaterdag", "zo": "zondag", "zon": "zondag",
}  # fmt: skip
"""How notes write the days of the week."""
SHORTEST = 4
"""Letters that the head of a compound has at least."""
LONG_ENOUGH = 5
"""Letters that a word must have before it counts inside another."""


class Relevance:
    """Weighs words by how few of the given texts hold them."""

    def __init__(self, texts: Iterable[str]) -> None:
        held = [{_key(word) for word in content_words(text)} for text in texts]
        counts = Counter(key for keys in held for key in keys)
        self._weights = {key: math.log(1 + len(held) / count) for key, count in counts.items()}
        self._rarest = math.log(2 + len(held))

    def share(self, asked: str, said: str, heading: str = "") -> float:
        """Return the weighted share of the asked words that a sentence (or, for half, its heading) holds: 0 to 1."""
        wanted = subject_words(asked)
        total = sum(self._weight(word) for word in wanted)
        if not total:
            return 0.0
        body, above, short = content_words(said), content_words(heading), shortened(said)
        found = (
            max(meant(word, body), SYNONYM * _is_short_for(word, short), HEADING * meant(word, above))
            * self._weight(word)
            for word in wanted
        )
        return sum(found) / total

    def _weight(self, word: str) -> float:
        return self._weights.get(_key(word), self._rarest)


def subject_words(asked: str) -> list[str]:
    """Return the words that say what a request is about, each once; all its words where none is left.

    >>> subject_words("uiterlijk 1 juli 2026 ten minste 120 plekken in de stalling te maken")
    ['plekken', 'stalling']
    """
    words = list(dict.fromkeys(content_words(TO_DO.sub(_whole_verb, asked))))
    terms = [word for word in words if word not in TERMS and not word[0].isdigit()]
    return [word for word in terms if is_telling(word)] or terms or words


def _whole_verb(match: re.Match[str]) -> str:
    """The verb that "te" parts: `aan te vragen` is `aanvragen`."""
    return match["front"] + match["verb"] if match["front"].casefold() in PARTICLES else match.group()


def shortened(text: str) -> list[str]:
    """Return the words of a note that a full stop breaks off, in small letters.

    >>> shortened("prov.: bijdrage aangevraagd, verg. volgt. Daarna bericht.")
    ['prov', 'verg']
    """
    return [match["word"].casefold() for match in BROKEN_OFF.finditer(text)]


def _is_short_for(word: str, short: Sequence[str]) -> bool:
    return any(len(each) < len(word) - 1 and word.startswith(each) for each in short)


def is_telling(word: str) -> bool:
    """Whether a word says something of a subject: no bound, number, or verb of asking.

    >>> is_telling("bomen"), is_telling("vier"), is_telling("uiterlijk")
    (True, False, False)
    """
    return word not in TERMS and word not in OF_REQUESTS and not word[0].isdigit() and dutch(word) is None


def meant(word: str, among: Sequence[str]) -> float:
    """Return how near these words come to what a word means: a form of it, a synonym, a part of a compound.

    >>> meant("ophalen", ["inzameling"]), meant("tien", ["10"]), meant("hond", ["kat"])
    (0.8, 1.0, 0.0)
    """
    found = nearest(word, among)
    if found >= SYNONYM:
        return found
    value = dutch(word)
    if (value is not None and str(value) in among) or any(WEEKDAYS.get(other) == word for other in among):
        return 1.0
    own = groups(word)
    if found == COMPOUND and all(_is_modifier(other, word) for other in among if likeness(word, other)):
        found = MODIFIER
    asked = _asked_as(word)
    is_known = any(bool(own & groups(other)) or bool(asked & _roots(other)) for other in among)
    return SYNONYM if is_known else found


@lru_cache(maxsize=8192)
def _asked_as(word: str) -> frozenset[str]:
    """The roots of what papers write where people ask with this word."""
    others = (*written(fold(word)), *alike(fold(word)))
    return frozenset(root for other in others for root in roots(other))


@lru_cache(maxsize=8192)
def _roots(word: str) -> frozenset[str]:
    return frozenset(roots(fold(word)))


def _is_modifier(short: str, compound: str) -> bool:
    """Whether a word is the front of a longer one and not its head."""
    return len(short) < len(compound) and not any(compound.endswith(root) for root in (short, *roots(short)))


def is_kind_of(word: str, other: str) -> bool:
    """Whether two words name one thing or a kind of it: the head of one compound is the other word.

    >>> is_kind_of("plekken", "speelplekken"), is_kind_of("nachten", "nachtnummer")
    (True, False)
    """
    if meant(word, [other]) >= SYNONYM:
        return True
    short, long = sorted((word, other), key=len)
    return any(long_root.endswith(root) for root in roots(short) if len(root) >= SHORTEST for long_root in roots(long))


def nearest(word: str, among: Sequence[str]) -> float:
    """Return how like a word the nearest of these words is."""
    return max((likeness(word, other) for other in among), default=0.0)


def likeness(one: str, other: str) -> float:
    """Return 1 for forms of one word, 0.6 for a part of a compound, else 0.

    >>> likeness("onderzoeken", "onderzocht"), likeness("schaduw", "schaduwdoek"), likeness("krekel", "raad")
    (1.0, 0.6, 0.0)
    """
    if one == other or same(one, other):
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) < LONG_ENOUGH or any(char.isdigit() for char in one + other):
        return 0.0
    return COMPOUND if any(root in long for root in roots(short) if len(root) >= LONG_ENOUGH) else 0.0


def _key(word: str) -> str:
    """One name for the forms of a word, to count it by."""
    return min(roots(word), default=word)
