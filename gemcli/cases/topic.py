"""Says what an agenda item is about, and whether a line of another paper is about the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gemcli.facts.inflection import roots
from gemcli.text.lists import listed
from gemcli.text.words import content_words

NUMBER = re.compile(r"\bRIS[ -]?(?P<number>\d{5,7})\b|\bRIS-nummer:?\s(?P<other>\d{5,7})\b")
"""The number under which a council registers its papers."""
COMMON = listed(
    """
    raadsvoorstel voorstel college raad gemeente gemeenteraad besluit vaststelling vaststellen verordening motie
    amendement initiatiefvoorstel inzake betreffende gewijzigd gewijzigde bespreking agendapunt agenda nota plan
    concept raadsbrief brief bindend advies verzoek tijdelijke aanpassen aanpassing wijziging jaar begroting
    programma stad stedelijke behoeve burgemeester wethouders haag haagse nieuwe nieuw den eerste tweede
    halfjaarlijkse jaarlijkse uitbreiding onderzoek gemeenten aanvraag omgevingsvergunning kosten budget locatie
    locaties
    """
)
"""Words that papers on every subject have in their title."""
ENOUGH = 2
LONG = 9
"""Letters from which one shared word tells enough: "watertappunt"."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What something is about: its telling words, and the numbers that name it."""

    words: frozenset[str]
    numbers: frozenset[str]

    def shares(self, text: str) -> int:
        """Return how much a line shares with this: 0 where it is about something else.

        A registered number decides. Of words two must be shared, or a single long one, or the only one that there is.

        >>> topic = topic_of("Watertappunt in drukstbezochte speeltuinen")
        >>> topic.shares("Motie J.3 'Watertappunt in speeltuinen'") > 0, topic.shares("Fietspad: aangenomen.")
        (True, 0)
        """
        if self.numbers & numbers_of(text):
            return 10
        both = {word for word in telling(text) if any(root in self.words for root in roots(word))}
        is_told = len(both) >= ENOUGH or any(len(word) >= LONG for word in both) or (both and len(self.words) == 1)
        return len(both) if is_told else 0


def topic_of(title: str, *, numbers: frozenset[str] = frozenset()) -> Topic:
    """Return the topic of a title."""
    words = frozenset(root for word in telling(title) for root in roots(word))
    return Topic(words, numbers | numbers_of(title))


def telling(text: str) -> list[str]:
    """Return the words of a line that say what it is about."""
    return [word for word in content_words(text) if word not in COMMON and len(word) > 3 and not word[0].isdigit()]


def numbers_of(text: str) -> frozenset[str]:
    """Return the registered numbers that a text names."""
    return frozenset(match["number"] or match["other"] for match in NUMBER.finditer(text))
