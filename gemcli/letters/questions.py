"""What people from outside ask in their mail, and what in the municipality's own sources speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.letters.asked.asked import Asked
from gemcli.letters.matching import Relevance, likeness, nearest, subject_words
from gemcli.letters.passages import Row, Said
from gemcli.letters.routing import Route
from gemcli.text.lists import listed
from gemcli.text.words import content_words

ASKING = re.compile(
    r"\b(?:hoeveel|wanneer|welke?|waar|wie|hoe|kom(?:t|en)|krijg(?:t|en)?|blij(?:ft|ven)|gaat|wordt|graag|weten"
    r"|mag|mogen|kan|kunt|kunnen|zou|zouden|wil|wilt|willen|moet|moeten|ben|heb|hebt|alvast|ook|nog|eens|soms|eigenlijk"
    r"|misschien|nu|dan|toch|kwam|kwamen|binnen|gekomen|zijn|was|waren|had|hadden|er)\b",
    re.IGNORECASE,
)
"""Words that make a question and say nothing of its subject."""
COUNTED = re.compile(r"\b(?:hoeveel|welke?)\s{1,3}(?P<what>[^\W\d_]{3,40})", re.IGNORECASE)
COSTS = re.compile(
    r"\b(?:hoeveel|wat)\s{1,3}(?:kost(?:en)?|bedra(?:agt|gen)|betaal|moet(?:en)? (?:ik|wij|we) betalen)\b",
    re.IGNORECASE,
)
PRICED = re.compile(r"€|\beuro\b|\bgratis\b|\bkosteloos\b", re.IGNORECASE)
NO_THING = listed("kost kosten bedraagt bedragen is zijn had hebben heeft hoog lang wordt worden kan mensen keer")
"""Words behind "hoeveel" or "welke" that are not what is counted or chosen."""
ENDING = re.compile(
    r"(?:ge\w{3,20}(?:d|t|en)|(?:ver|be|ont|her|toe|uit|mee|aan)\w{3,20}(?:d|t|en)|sluiten|openen)", re.IGNORECASE
)
"""A participle or verb with a prefix at the end of a question: what is done is what is asked."""
OPEN_WORD = re.compile(r"\b(?:wanneer|hoe|hoeveel|waar|waarom|welke?|wie|wat)\b", re.IGNORECASE)
"""Such a question has its answer in a day, a number or a name, whatever the verb of the sentence."""
SHARE = 0.35
"""Weighted share of a question's words that a sentence must hold to be worth a look as its answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """A thing that was asked, and what in the municipality's own sources speaks of it."""

    item: Asked
    answers: tuple[Said | Row, ...] = ()
    """Sentences and rows that may answer it; a person decides whether they do."""
    route: Route | None = None
    """Who else must answer it; None where this letter may."""

    @property
    def asked(self) -> Said:
        """Where it was asked first."""
        return self.item.said

    @property
    def text(self) -> str:
        return self.item.text


def speaks_of(question: str, pool: Sequence[Said | Row], about: str = "") -> tuple[Said | Row, ...]:
    """Return the sentences and rows that hold enough of a question's words to be worth a look, best first.

    Words of what the case is about (`about`) stand in every note and every question: they answer nothing.
    """
    plain = telling(ASKING.sub(" ", question), about)
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), plain])
    wanted = required(question)
    shares = [
        (relevance.share(plain, said.text, said.heading), said) for said in pool if has_required(wanted, question, said)
    ]
    good = sorted((pair for pair in shares if pair[0] >= SHARE), key=lambda pair: -pair[0])
    return tuple(said for _, said in good)


def telling(asked: str, about: str) -> str:
    """Return the words of what is asked that the case itself does not bear; all of them where none is left.

    >>> telling("honden in de speeltuin", "Vragen over de speeltuin aan de Linde"), telling("de speeltuin", "speeltuin")
    ('honden', 'de speeltuin')
    """
    known = subject_words(about)
    left = [word for word in content_words(asked) if not any(likeness(word, each) == 1 for each in known)]
    return " ".join(left) or asked


def required(question: str) -> tuple[str, ...]:
    """Return the words of a question without which nothing answers it: what it counts or chooses, and
    what is done where yes or no is the answer.

    >>> required("Hoeveel klachten kwamen er binnen?"), required("Wordt de medewerker ontslagen?")
    (('klachten',), ('ontslagen',))
    """
    counted = [match["what"].lower() for match in COUNTED.finditer(question)]
    words = content_words(question)
    is_yes_or_no = OPEN_WORD.search(question) is None
    done = [word for word in words[-1:] if is_yes_or_no and ENDING.fullmatch(word)]
    return (*(word for word in counted if word not in NO_THING), *done)


def has_required(wanted: Sequence[str], question: str, said: Said | Row) -> bool:
    """Whether a sentence or row holds these words, and an amount where a price is asked."""
    if COSTS.search(question) and not PRICED.search(said.text):
        return False
    words = content_words(said.text)
    return all(nearest(word, words) for word in wanted)
