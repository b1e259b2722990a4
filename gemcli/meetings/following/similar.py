"""How alike two texts are by their content words: the same thing, perhaps the same, or two things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from gemcli.facts.inflection import roots
from gemcli.text.lists import listed
from gemcli.text.words import content_words

FORMULA = listed(
    """
    toezeggen toezeg toezegging toezeggingen toegezegd zeg zegt zeggen gezegd toe graag wethouder burgemeester college
    gedeputeerde portefeuillehouder raad raadsleden commissie staten voorzitter motie moties amendement voorstel
    raadsvoorstel inzake betreffende gemeente komen kom komt informeren geinformeerd geïnformeerd beloven beloof kijken
    afgedaan afgehandeld afgevoerd nagekomen beschouwd beschouwen beschouwt lijst
    ontvangen ontvangt ontvang krijgen krijgt sturen stuurt stuur toesturen geven geeft geef eerder nogmaals hierbij
    natuurlijk inderdaad uiteraard mevrouw heer actie actiepunt alderman mayor cabinet council councillor committee
    reactie verwacht verwachten verwachting uiterlijk kwartaal eerste tweede derde vierde melden meld meldt namens mag
    mogen begin eind einde half helft dag dagen week weken maand maanden jaar jaren zomer najaar voorjaar winter herfst
    zomerreces kerstreces reces januari februari maart april mei juni juli augustus september oktober november december
    schriftelijk mondeling gewoon zeker dus spoedig snel mogelijk termijn volgend volgende komende
    january february march may june july august october quarter spring summer autumn week month year soon possible
    motion amendment proposal undertake undertook promise promised agreed report
    """
)
"""Words that any promise, motion or proposal holds, and words of time: that two of them share these says nothing."""

DIGITS = re.compile(r"\d[\d.,]{0,12}")
LONGEST = 1200
"""Characters of a text that are compared."""


class Likeness(IntEnum):
    """What two texts are to each other."""

    APART = 0
    MAYBE = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Content:
    """What a text is about: its content words, each with the roots that it may have."""

    words: tuple[frozenset[str], ...]
    roots: frozenset[str]
    numbers: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.words)


@lru_cache(maxsize=16384)
def content(text: str) -> Content:
    """Return the content of a text; formula words and numbers are no content, numbers are kept beside it.

    >>> len(content("Ik zeg graag toe dat de raad een brief krijgt over de fietsbrug.").words)
    2
    """
    kept = dict.fromkeys(
        word
        for word in content_words(text[:LONGEST])
        if word not in FORMULA and len(word) > 2 and not word[0].isdigit()
    )
    words = tuple(roots(word) for word in kept)
    numbers = frozenset(number.rstrip(".,") for number in DIGITS.findall(text[:LONGEST]))
    return Content(words, frozenset().union(*words), numbers)


def likeness(one: Content, other: Content) -> Likeness:
    """Say how alike two promises or tasks are; other numbers make them two, few common words are no likeness.

    >>> letter = content("een brief over de planning van de fietsbrug")
    >>> likeness(letter, content("de planning van de fietsbrug, een brief")).name
    'SAME'
    >>> likeness(letter, content("een brief over de veerpont")).name
    'APART'
    """
    shared = shared_words(one, other)
    if shared < 2:
        return Likeness.APART
    within = shared / min(len(one.words), len(other.words))
    both = 2 * shared / (len(one.words) + len(other.words))
    differ = bool(one.numbers and other.numbers and not (one.numbers <= other.numbers or other.numbers <= one.numbers))
    if shared >= 3 and (both >= 0.75 or (within >= 0.8 and shared >= 4 and both >= 0.6)):
        return Likeness.MAYBE if differ else Likeness.SAME
    if shared >= 3 and (both >= 0.5 or within >= 0.6):
        return Likeness.MAYBE
    return Likeness.APART


def shared_words(one: Content, other: Content) -> int:
    """Return how many content words two texts have in common."""
    there = sum(not word.isdisjoint(other.roots) for word in one.words)
    return min(there, sum(not word.isdisjoint(one.roots) for word in other.words))


def contained(one: Content, other: Content) -> bool:
    """Whether all words of the shorter text, three or more, are in the longer one: a clerk's short form of a promise.

    >>> contained(content("een notitie over honden in het park"), content("als u dat doet komt de notitie honden park"))
    True
    """
    short, long = sorted((one, other), key=lambda each: len(each.words))
    fits = short.numbers <= long.numbers or long.numbers <= short.numbers
    return len(short.words) >= 3 and fits and all(not word.isdisjoint(long.roots) for word in short.words)


def same_title(one: str, other: str) -> Likeness:
    """Say how alike two titles are: nearly letter for letter, or with most of their words.

    >>> same_title("Groen dak op de sporthal", "groen dak op de sporthal (gewijzigd)")
    <Likeness.SAME: 2>
    >>> same_title("Groen dak op de sporthal", "Groen dak op de bibliotheek")
    <Likeness.MAYBE: 1>
    """
    from rapidfuzz import fuzz

    first, second = _plain(one), _plain(other)
    if not first or not second:
        return Likeness.APART
    left, right = content(first), content(second)
    alike = fuzz.token_sort_ratio(first, second)
    if left.numbers != right.numbers:
        return Likeness.MAYBE if alike >= 85 else Likeness.APART
    if first == second or alike >= 92:
        return Likeness.SAME
    shared = sum(not word.isdisjoint(right.roots) for word in left.words)
    most = max(len(left.words), len(right.words), 1)
    return Likeness.MAYBE if alike >= 80 or (shared >= 2 and shared / most >= 0.6) else Likeness.APART


CHANGED = re.compile(r"\((?:gewijzigde?|geamendeerde?|as amended|amended|nader gewijzigd|ter vervanging)[^()]{0,40}\)")
MARKS = re.compile(r"[^\w\s]")


def _plain(title: str) -> str:
    """Return a title without marks, and without the remark that it was changed."""
    return " ".join(MARKS.sub(" ", CHANGED.sub(" ", title.casefold())).split())
