"""Reads a question: its subject, what it asks for, and what must stand word for word in an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gemcli.engines.answering.framing import asked_plainly, separated
from gemcli.engines.answering.naming import initials, is_source
from gemcli.engines.answering.vocabulary import LIGHT, LIGHT_SHARE, TOLD_SHARE
from gemcli.engines.answering.wanted import Wanted, wanted
from gemcli.facts import dates, ids, inflection
from gemcli.facts.asked_words import written
from gemcli.facts.dates import DateFact, Grain
from gemcli.facts.ids import Id
from gemcli.facts.inflection import fold
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES, STOP_WORDS, Token, tokens

ASKING = listed(
    """
    wie wat waar wanneer waarom waardoor hoe hoeveel hoelang welk welke wiens what when where who whom why which how
    many much graag weten weet vraag vragen antwoord kun kunt geef geven noem noemen vertel zeg precies eigenlijk ooit
    gebeurd gebeurt gebeurde precieze exacte exact staat staan stond stonden volgens bedraagt bedroeg bedragen
    langs naast nabij gedurende tijdens omstreeks rondom vanwege wegens
    mevrouw meneer heer dhr mw
    please tell does did afgelopen ook misschien even eens bekend informatie benieuwd uitleggen vertellen aangeven
    """
)
"""Words that ask, and say nothing of what is asked about."""

KIND_WORDS = {
    Wanted.WHO: "persoon personen naam namen organisatie instantie bedrijf bureau wiens"
    " bewindspersoon stichting kantoor rekening",
    Wanted.PARTY: "partij partijen fractie fracties party parties group",
    Wanted.SUBMITTER: "party group fractie indiener indieners ingediend diende dienden indienen indiende mede-indiener"
    " partij fractie submitted moved",
    Wanted.WHEN: "datum dag moment jaar uiterlijk date day deadline gebeurt vond plaats",
    Wanted.TIME: "laat tijdstip tijd aanvangstijd uur time",
    Wanted.SIZE: "groot grootte oppervlakte breed diep hoog meter m2 ver",
    Wanted.TERM: "lang termijn periode duur duurt duren looptijd binnen tijd hoelang hoesnel ver vooruit tevoren oud",
    Wanted.AMOUNT: "bedrag euro geld hoog groot kost kosten kostte duur",
    Wanted.COUNT: "aantal aantallen number",
    Wanted.OFTEN: "vaak dikwijls regelmatig keer often",
    Wanted.ARTICLE: "artikel artikelen nummer kenmerk article section",
    Wanted.PERCENT: "procent percentage aandeel vol",
    Wanted.VOTES: "stemmen stem stemden gestemd stemming stemverhouding voor tegen stemuitslag uitslag votes vote voted"
    " voorstanders tegenstanders voorstemmen tegenstemmen uitkomst aangenomen verworpen",
    Wanted.OUTCOME: "uitslag uitkomst aangenomen verworpen ingetrokken aangehouden resultaat gehaald besloten stemming"
    " outcome adopted rejected afloop geworden meerderheid kreeg haalde doorgegaan goedgekeurd weggestemd"
    " afgelopen afliep",
    Wanted.DECIDED: "besloten besloot besluit beslist beslissing besluiten decided decision beslispunten",
    Wanted.PROMISED: "toegezegd toezegging toezeggingen zegt zegde toe beloofd belooft promised promise",
    Wanted.REQUEST: "vraagt vroeg verzoekt verzoek verzocht dictum strekking roept draagt wil ask asks request",
    Wanted.WHERE: "locatie plek plaats adres where vond plaats",
    Wanted.WHY: "reden redenen oorzaak aanleiding reason",
    Wanted.YES_NO: "",
    Wanted.WHAT: "",
}
"""Words that say what is asked for: an answer need not repeat them."""

WEAK = listed(
    """
    raad gemeenteraad college gemeente raadsleden raadslid wethouder burgemeester motie moties amendement amendementen
    voorstel raadsvoorstel vergadering raadsvergadering agendapunt punt brief stuk council motion amendment proposal
    meeting municipality letter besluit notulen verslag besluitenlijst fractie partij gesteld nieuwe totale totaal
    """
)
"""Words of every council paper: they help to find a passage and do not make it speak of the subject."""

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)(?!\d)")
LIGHT_VERBS = frozenset(inflection.IRREGULAR[word] for word in LIGHT if word in inflection.IRREGULAR)
"""Strong verbs, as they are compared, of which a form is among the light words."""

UPPER = re.compile(r"[A-ZÀ-Þ][\w'’\-]*")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the subject."""

    word: str
    """In small letters, without accents."""
    is_name: bool = False
    """Written with a capital inside the question: a name, which no other word can stand for."""
    is_weak: bool = False
    is_number: bool = False
    weight: float = 1.0
    written: str = ""
    """As the question has it."""
    short: str = ""
    """Of a name of several words, or with a capital inside: its initials, in small letters."""
    is_source: bool = False
    """Whether it only names who is said to say so: "volgens de VVD"."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, taken apart."""

    text: str
    kinds: tuple[Wanted, ...]
    terms: tuple[Term, ...]
    """Words of the subject, each once, in order."""
    ids: tuple[Id, ...] = ()
    years: tuple[int, ...] = ()
    days: tuple[DateFact, ...] = ()
    """Days and months that are named, with or without a year."""
    counted: tuple[str, ...] = ()
    """Of "hoeveel woningen": what is counted, in small letters."""
    topic: str = ""
    """Of "hoe hoog is de opkomst bij ...": the thing whose fact is asked, as one of the terms; empty for none."""

    @property
    def kind(self) -> Wanted:
        """What is asked for first of all."""
        return self.kinds[0]

    def asks(self, *kinds: Wanted) -> bool:
        """Whether one of these is what is asked for first of all."""
        return self.kind in kinds


TOPIC = re.compile(
    r"^(?:(?:wat|wie|waar|wanneer|hoe\s\w+)\s(?:is|was|zijn|waren|wordt|werd|worden|bedraagt|bedroeg|blijft)"
    r"\s(?:de|het|een|er|onze|deze|die)\s|(?:(?:om|in|op|aan|bij|van|voor|met)\s)?welke?\s"
    r"|(?:what|who|how\s\w+)\s(?:is|was|are|were)\s(?:the|a)\s)(?P<noun>(?:[^\W\d_][\w'’\-]*+\s?){1,3})",
    re.IGNORECASE,
)
"""A question after a fact of one thing."""

COUNTED = re.compile(r"\b(?:hoeveel|aantal|how\smany)\s(?P<noun>(?:[^\W\d_][\w'’\-]*+\s?){1,3})", re.IGNORECASE)


def question(text: str, kinds: Iterable[Wanted] = ()) -> Question:
    """Take a question apart; `kinds` where it is known what is asked for, as in a follow-up.

    >>> found = question("Hoeveel speelplekken kwamen er in 2024 bij in Waterrade?")
    >>> found.kind.value, [term.word for term in found.terms], found.years, found.counted[:1]
    ('count', ['speelplekken', 'kwamen', 'waterrade'], (2024,), ('speelplekken',))
    """
    plain = asked_plainly(text)
    asked = tuple(kinds) or wanted(plain)
    named = ids.find(plain)
    days = tuple(day for day in dates.find(plain) if day.grain in (Grain.DAY, Grain.MONTH))
    taken = [*(fact.span for fact in named), *(fact.span for fact in days)]
    years = tuple(dict.fromkeys((*(day.year for day in days if day.year), *map(int, YEAR.findall(plain)))))
    left_out = {fold(word) for word in (KIND_WORDS[asked[0]] if asked else "").split()} | ASKING
    terms: dict[str, Term] = {}
    words = tokens(plain)
    parted = separated(words)
    short = initials(words)
    for place, token in enumerate(words):
        following = words[place + 1].text if place + 1 < len(words) else ""
        if token.text.lower() in PARTICLES and following[:1].isupper():
            continue
        inside = any(span.start <= token.start and token.end <= span.end for span in taken)
        if inside or YEAR.fullmatch(token.text):
            continue
        if place in parted:
            token = token._replace(text=parted[place])
        term = _term(token, is_first=place == 0, opened=_opens(plain, token)) if token.text else None
        if term is None or (term.word in left_out and not term.is_name):
            continue
        if term.is_name:
            term = replace(term, short=short.get(place, ""), is_source=is_source(plain, token))
        terms.setdefault(term.word, term)
    counted = COUNTED.search(plain)
    nouns = tuple(fold(word) for word in counted["noun"].split() if word.lower() not in STOP_WORDS) if counted else ()
    return Question(plain, asked, tuple(terms.values()), named, years, days, nouns, _topic(plain, terms))


def _topic(text: str, terms: Mapping[str, Term]) -> str:
    """The first word after "wat is de" or "welke" that says something of the subject."""
    found = TOPIC.match(text)
    words = [fold(word) for word in found["noun"].split()] if found else []
    first = next((word for word in words if word not in STOP_WORDS and word not in LIGHT), "")
    return first if first in terms and not terms[first].is_weak else ""


def _opens(text: str, token: Token) -> bool:
    """Whether a word opens the question or a sentence in it, where every word has a capital."""
    before = text[: token.start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".?!:"


def _is_light_verb(word: str) -> bool:
    """Whether a form is of a strong verb that says little: "liepen" as "liep"."""
    return inflection.IRREGULAR.get(word) in LIGHT_VERBS


def _term(token: Token, *, is_first: bool, opened: bool) -> Term | None:
    word = fold(token.text)
    if word in STOP_WORDS or token.text.lower() in STOP_WORDS:
        return None
    if not any(char.isalpha() for char in word):
        return Term(word, is_number=True, written=token.text)
    if len(word) < 2 and not token.text.isupper():
        return None
    is_name = not is_first and not opened and UPPER.match(token.text) is not None
    is_name = is_name or (token.text.isupper() and len(token.text) > 2)
    is_weak = word in WEAK
    is_light = (word in LIGHT or word in inflection.PARTICLES or _is_light_verb(word)) and not is_name
    weight = LIGHT_SHARE if is_weak else 1.0 if not is_light else TOLD_SHARE if written(word) else LIGHT_SHARE
    return Term(word, is_name and not is_weak, is_weak or is_light, weight=weight, written=token.text)
