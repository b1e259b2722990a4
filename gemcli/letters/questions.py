"""What people from outside ask in their mail, and what in the municipality's own sources speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from gemcli.facts import counts
from gemcli.letters.asked.asked import Asked
from gemcli.letters.asked.english import in_dutch
from gemcli.letters.asked.replies import can_answer
from gemcli.letters.asked.specific import tells_what_is_asked
from gemcli.letters.matching import SYNONYM, Relevance, is_kind_of, is_telling, likeness, meant, nearest, subject_words
from gemcli.letters.passages import Row, Said
from gemcli.letters.routing import Route
from gemcli.text.lists import listed
from gemcli.text.words import content_words

ASKING = re.compile(
    r"\b(?:hoeveel|wanneer|welke?|waar|wie|hoe|kom(?:t|en)|krijg(?:t|en)?|blij(?:ft|ven)|gaat|wordt|graag|weten"
    r"|mag|mogen|kan|kunt|kunnen|zou|zouden|wil|wilt|willen|moet|moeten|ben|heb|hebt|alvast|ook|nog|eens|soms|eigenlijk"
    r"|misschien|nu|dan|toch|straks|eindelijk|nou|gewoon|even|weer|tussentijd|terwijl|precies|alles|iets"
    r"|meteen|kwam|kwamen|binnen|gekomen|zijn|was|waren|had|hadden|er)\b",
    re.IGNORECASE,
)
"""Words that make a question and say nothing of its subject."""
COUNTED = re.compile(r"\b(?:hoeveel|welke?)\s{1,3}(?P<what>[^\W\d_]{3,40})", re.IGNORECASE)
COSTS = re.compile(
    r"\b(?:hoeveel|wat)\s{1,3}(?:kost(?:en|te)?|bedra(?:agt|gen)|betaal(?:t|de|en)?"
    r"|(?:moet(?:en)?|zal|gaat|ga) (?:\w{1,20} ){1,4}(?:betalen|kosten)"
    r"|(?:zijn|is|waren) de (?:totale )?(?:kosten|prijs|leges|bijdrage|huur))\b"
    r"|\bwat (?:ben|zijn|is) (?:ik|je|u|we|wij) (?:\w{1,12} ){0,3}kwijt\b|\b(?:aftikken|ophoesten|neertellen|dokken)\b"
    r"|\bhoe (?:hoog|duur) (?:is|zijn|wordt|worden|was)\b|\bhoeveel (?:geld|subsidie|budget|leges|euro)\b",
    re.IGNORECASE,
)
PRICED = re.compile(
    r"€|\beuro\b|\bgratis\b|\bkosteloos\b|\bgeen (?:kosten|leges)\b|\b\d{1,3}(?:\.\d{3}){0,5},(?:\d{2}|-)",
    re.IGNORECASE,
)
"""An amount, also as a note writes it without its sign: "leges 214,50"."""
NO_THING = listed(
    "kost kosten bedraagt bedragen is zijn had hebben heeft hoog lang wordt worden kan mensen keer stukken"
    " documenten papieren gegevens datum dag dagen termijn moment regels mogelijkheden maatregelen stappen voorwaarden"
    " kosten"
)
"""Words behind "hoeveel" or "welke" that are not what is counted or chosen."""
PEOPLE = listed(
    "kinderen mensen inwoners personen bewoners huishoudens gezinnen leerlingen ouderen jongeren bezoekers gebruikers"
    " deelnemers leden klanten aanvragers people children residents"
)
"""Who is counted need not stand where they are counted: "wachtlijst zwemles 112" counts children."""
ENDING = re.compile(
    r"(?:ge\w{3,20}(?:d|t|en)|(?:ver|be|ont|her|toe|uit|mee|aan)\w{3,20}(?:d|t|en)|sluiten|openen)", re.IGNORECASE
)
"""A participle or verb with a prefix at the end of a question: what is done is what is asked."""
WHETHER = re.compile(r"\W*(?:(?:en|ook|verder|daarnaast) )?(?:mag|mogen|moet|moeten|klopt|kan|kunnen)\b", re.IGNORECASE)
"""A question whether something may or must be."""
OPEN_WORD = re.compile(r"\b(?:wanneer|hoe|hoeveel|waar|waarom|welke?|wie|wat)\b", re.IGNORECASE)
"""Such a question has its answer in a day, a number or a name, whatever the verb of the sentence."""
POINTS = re.compile(
    r"\b(?:kost(?:en)?|betaal|betalen) (?:dat|dit|het|die|deze|ik daarvoor|wij daarvoor)\b", re.IGNORECASE
)
"""A question for the price of what was named before."""
SHARE = 0.35
"""Weighted share of a question's words that a sentence must hold to be worth a look as its answer."""
LEAST, FEW = 0.2, 3
"""The same for a long question (of more than a few words) whose thing or deed the sentence names, and one word more."""


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

    Where none does those that tell the kind of thing that is asked for, such as who pays.
    Words of what the case is about (`about`) stand in every note and every question: they answer nothing.
    """
    known = sorted({word for said in pool for word in content_words(f"{said.heading} {said.text}")})
    question = in_dutch(question, known)
    plain = telling(ASKING.sub(" ", question), about)
    relevance = Relevance([*(f"{said.heading} {said.text}" for said in pool), plain])
    wanted = required(question)
    shares = [
        (relevance.share(plain, said.text, said.heading), said) for said in pool if has_required(wanted, question, said)
    ]
    enough = LEAST if len(wanted) and len(subject_words(plain)) > FEW else SHARE
    good = sorted(
        (pair for pair in shares if pair[0] >= SHARE or (pair[0] >= enough and _names_two(plain, pair[1]))),
        key=lambda pair: -pair[0],
    )
    if not good:
        return _by_kind(question, pool)
    return tuple(said for _, said in good)


def _is_priced_size(question: str, said: Said | Row) -> bool:
    """Whether a row gives the price of the very number that is asked with its unit: "tien jaar", "10 jaar"."""
    if isinstance(said, Said) or not asks_price(question) or not PRICED.search(said.text):
        return False
    sizes = {(one.value, one.unit) for one in counts.find(said.name)}
    return any((one.value, one.unit) in sizes for one in counts.find(question))


def _names_two(plain: str, said: Said | Row) -> bool:
    """Whether a sentence holds two words of a question themselves, or what stands for them."""
    body = content_words(said.text)
    return sum(meant(word, body) >= SYNONYM for word in subject_words(plain)) > 1


def _by_kind(question: str, pool: Sequence[Said | Row]) -> tuple[Said | Row, ...]:
    """What tells the kind of thing that is asked for; a price that is asked of "that" is the only one there is."""
    told = tuple(said for said in pool if tells_what_is_asked(question, said.text) or _is_priced_size(question, said))
    if told or not (asks_price(question) and POINTS.search(question)):
        return told
    priced = tuple(said for said in pool if isinstance(said, Said) and PRICED.search(said.text))
    return priced if len(priced) == 1 else ()


def telling(asked: str, about: str) -> str:
    """Return the words of what is asked that the case itself does not bear; all of them where none is left.

    >>> telling("honden in de speeltuin", "Vragen over de speeltuin aan de Linde"), telling("de speeltuin", "speeltuin")
    ('honden', 'de speeltuin')
    """
    known = subject_words(about)
    left = [word for word in content_words(asked) if not any(likeness(word, each) == 1 for each in known)]
    return " ".join(left) if any(is_telling(word) for word in left) else asked


def required(question: str) -> tuple[str, ...]:
    """Return the words of a question without which nothing answers it: what it counts or chooses, and
    what is done where yes or no is the answer.

    >>> required("Hoeveel klachten kwamen er binnen?"), required("Wordt de medewerker ontslagen?")
    (('klachten',), ('ontslagen',))
    """
    counted = [match["what"].lower() for match in COUNTED.finditer(question)]
    words = content_words(question)
    is_yes_or_no = OPEN_WORD.search(question) is None
    done = [word for word in words[-1:] if is_yes_or_no and ENDING.fullmatch(word) and word != "betalen"]
    return (*(word for word in counted if word not in NO_THING), *done)


def asks_price(question: str) -> bool:
    """Whether a question asks what something costs or is paid.

    >>> asks_price("Wat betaalt de gemeente aan subsidie?"), asks_price("Wat is een subsidie?")
    (True, False)
    """
    return COSTS.search(question) is not None


def has_kind(question: str, text: str) -> bool:
    """Whether a text holds the kind of thing that a question asks for: an amount, a day, a number.

    >>> has_kind("Wat kost het?", "Het kost € 5."), has_kind("Wanneer komt het?", "Het komt later.")
    (True, False)
    """
    return can_answer(question, text) and not (asks_price(question) and not PRICED.search(text))


def is_named_after(said: Said | Row, question: str) -> bool:
    """Whether the paper of a sentence is named after what is asked: in its file name, its title or its sender."""
    source = said.document.source
    names = content_words(
        f"{PurePosixPath(source.path).stem.replace('-', ' ').replace('_', ' ')} {source.title} {source.author}"
    )
    return any(nearest(word, names) for word in subject_words(ASKING.sub(" ", question)))


def has_required(wanted: Sequence[str], question: str, said: Said | Row) -> bool:
    """Whether a sentence or row holds these words, and an amount where a price is asked."""
    if asks_price(question) and not PRICED.search(said.text):
        return False
    words = content_words(said.text)
    return all(
        any(is_kind_of(word, each) for each in words) or (word in PEOPLE and _names_two(question, said))
        for word in wanted
    )
