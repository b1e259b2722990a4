"""How firm a statement is: an idea, a request, a promise, a decision, or something done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from gemcli.model.span import Span
from gemcli.model.taken import Taken


class Level(IntEnum):
    """The ladder; a claim may not stand higher than its evidence."""

    PLAIN = 0
    """No mark at all: the sentence states what is so."""
    IDEA = 1
    REQUEST = 2
    PROMISE = 3
    DECISION = 4
    DONE = 5


class Hedge(StrEnum):
    """The ways in which a sentence holds back; a claim that drops one says more than its source."""

    POSSIBLE = "possible"
    INTENDED = "intended"
    EXAMINED = "examined"
    PROPOSED = "proposed"
    REQUESTED = "requested"
    CONDITIONAL = "conditional"
    OPINION = "opinion"
    CONSIDERED = "considered"
    PROMISED = "promised"
    FUTURE = "future"
    DECIDED = "decided"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Mode:
    """A word or phrase that sets how firm its clause is."""

    hedge: Hedge
    level: Level
    raw: str
    span: Span


WORDS = {
    Hedge.POSSIBLE: (
        Level.IDEA,
        (
            "kan|kun|kunt|kunnen|kon|konden|zou|zouden|mogelijk|mogelijke|verwachte|beoogde|geraamde"
            "|voorlopige|raming|ramingen|prognose|prognoses"
            "|schatting|estimate|forecast|vermoedelijke|mogelijkerwijs|wellicht|misschien"
            "|eventueel|eventuele|vermoedelijk"
            "|waarschijnlijk|denkbaar|hopelijk|hopefully"
            "|naar verwachting|verwacht|verwachten|verwachting|hoop|hoopt|hopen"
            "|lijkt|lijken|might|may|could|would"
            "|possibly|perhaps|probably|likely|expects?|expected|can"
        ),
    ),
    Hedge.INTENDED: (
        Level.IDEA,
        (
            "wil|willen|wilde|wilden|streeft|streven|beoogt|beogen|beoogd|beoogde|voornemens"
            "|voornemen om|voornemen te|voornemen van|voornemen dat"
            "|van plan|ambitie|ambieert|inzet is"
            "|probeert|proberen|gaat proberen|bereid|wenst|wensen|wants|wanted|want to|intends?"
            "|aims?|plans? to|planned to"
            "|seeks? to|tries|willing|hopes? to"
        ),
    ),
    Hedge.EXAMINED: (
        Level.IDEA,
        (
            "onderzoekt|onderzoeken|onderzocht|bezien|beziet|verkennen|verkent|verkend|verkenning|overweegt"
            "|overwegen|bekijkt|bekijken|nagaan"
            "|gaat na|uitzoeken|zoekt uit|in kaart brengen|in kaart gebracht|onderzoek|haalbaarheid"
            "|considers?|explores?|examines?|investigates?"
            "|look into|looks into|to explore|to consider|to examine|to investigate|study whether"
        ),
    ),
    Hedge.PROPOSED: (
        Level.REQUEST,
        (
            "stelt voor|stellen voor|stelde voor|stelden voor"
            "|voorstel om|voorstel tot|voorstel te|voorstel is om|voorstel is dat|voorgesteld"
            "|voorgestelde|voor te stellen|adviseert|adviseren|geadviseerd"
            "|bepleit|bepleiten|bepleitte|pleit|pleiten|pleitte|pleitten|adviseerde|adviseerden|suggereert"
            "|proposes?|proposed|proposal|recommends?|recommended|suggests?"
        ),
    ),
    Hedge.REQUESTED: (
        Level.REQUEST,
        (
            "verzoekt|verzoeken|verzocht|verzochte|verzoek|vraagt|vragen|gevraagd|gevraagde|vroeg|vroegen|roept op"
            "|roepen op|oproep|opgeroepen|draagt op|dringt aan"
            "|dringen aan|wens|moet|moeten|zou moeten|dient te|dienen te|spreekt uit|roept|riep op|riepen op"
            "|drong aan|drongen aan|requests?"
            "|requested|asks?|asked|calls? on|calls? for"
            "|called on|urges?|urged|should|must"
        ),
    ),
    Hedge.CONDITIONAL: (
        Level.IDEA,
        (
            "als|indien|mits|tenzij|wanneer|mocht|onder voorwaarde|onder de voorwaarde|op voorwaarde"
            "|onder voorbehoud|voor zover|afhankelijk van"
            "|zodra|if|unless|provided that|subject to|on condition|should the|depending on"
        ),
    ),
    Hedge.OPINION: (
        Level.IDEA,
        (
            "wat ons betreft|wat mij betreft|wat onze fractie betreft|ons inziens|in onze ogen|in mijn ogen"
            "|naar onze mening"
            "|eerlijk gezegd|volgens mij|volgens ons|in our view|in my opinion|in our opinion|to my mind"
            "|vindt|vinden|vind|meent|menen|denkt|denk|denken|van mening|gelooft|geloof|volgens"
            "|mijns inziens|naar mijn mening|thinks?"
            "|believes?|feels|according to|in my view|argues?|argued"
        ),
    ),
    Hedge.CONSIDERED: (
        Level.IDEA,
        (
            "constaterende|constaterende dat|overwegende|overwegende dat|van mening dat|gehoord|gelet op"
            "|noting|considering"
        ),
    ),
    Hedge.PROMISED: (
        Level.PROMISE,
        (
            "zegt toe|zeg toe|zeggen toe|toegezegd|toezegging|toezeggingen|toezeggen|toezegt|toe te zeggen|zegde toe"
            "|zegden toe|belooft|beloven|beloofd|beloof|garandeert|garanderen|promises?|promised"
            "|undertakes?|undertook"
            "|commits? to|committed to|guarantees?"
        ),
    ),
    Hedge.FUTURE: (Level.PROMISE, "zal|zullen|zul|gaat|gaan|komt er|will|shall|is going to|are going to"),
    Hedge.DECIDED: (
        Level.DECISION,
        (
            "besluit|besluiten|besloten|besliste|beslist|stelt vast|vastgesteld|vast te stellen|stelde vast"
            "|(?<!kennisgeving\\s)aangenomen|aanvaard|verworpen|ingestemd"
            "|stemt in|stemde in|decides?|decided|resolves?|resolved|adopted|agreed|approved|rejected"
        ),
    ),
    Hedge.DONE: (
        Level.DONE,
        (
            "uitgevoerd|gerealiseerd|afgerond|voltooid|opgeleverd|afgehandeld|afgedaan|gestart is|is gestart"
            "|zijn gestart|is begonnen|ingevoerd"
            "|completed|finished|implemented|has been|have been|delivered|realised"
        ),
    ),
}
"""Words of each kind, as patterns; "zegt ... toe" and the like are found as split verbs too."""

SPLIT = (
    (Hedge.PROMISED, Level.PROMISE, re.compile(
        r"\b(?:zeg|zegt|zeggen|zegde|zegden)\s(?:[^\s.;:]{1,30}\s){1,8}?toe\b", re.IGNORECASE)),
    (Hedge.PROPOSED, Level.REQUEST, re.compile(
        r"\b(?:stel|stelt|stellen|stelde|stelden)\s(?:[^\s.;:]{1,30}\s){1,8}?voor(?=\s(?:om|te|het|dat)\b"
        r"|[.,;]|$)", re.IGNORECASE)),
    (Hedge.REQUESTED, Level.REQUEST, re.compile(
        r"\b(?:roep|roept|roepen|riep|riepen|draagt|dragen|droeg)\s(?:[^\s.;:]{1,30}\s){1,8}?op\b", re.IGNORECASE)),
    (Hedge.EXAMINED, Level.IDEA, re.compile(
        r"\b(?:ga|gaat|gaan|zoek|zoekt|zoeken)\s(?:[^\s.;:]{1,30}\s){1,6}?(?:na|uit)\b", re.IGNORECASE)),
    (Hedge.DECIDED, Level.DECISION, re.compile(
        r"\b(?:stem|stemt|stemde|stemden|stemmen)\s(?:[^\s.;:]{1,30}\s){1,8}?in\b(?!\s(?:met\s)?(?:de"
        r"|het)\s(?:raad|commissie)\b)", re.IGNORECASE)),
    (Hedge.DECIDED, Level.DECISION, re.compile(
        r"\b(?:stelt|stelde|stellen)\s(?:[^\s.;:]{1,30}\s){1,8}?vast\b", re.IGNORECASE)),
)  # fmt: skip


ORDERS = (
    "zorg|zet|schrijf|maak|laat|geef|doe|neem|stuur|vertel|houd|kies|stop|voeg|pas|verander|negeer|vergeet|begin|betaal"
    "|plaats|regel|meld|noem|vermeld|bevestig|keur|verwijder|beloof|stem|ga|kom"
)
ORDER = re.compile(
    rf"(?:^|[.!?:\n]\s{{0,2}})[\"“‘']?(?P<first>{ORDERS})\b"
    r"(?!\s(?:ik|je|jij|u|wij|we|hij|zij|ze|men|mei|juni|juli|maart|april|het\scollege|de\sraad|de\swethouder)\b)"
    rf"(?:[^.!?\n]{{1,120}}?\ben\s(?P<second>{ORDERS})\b(?!\s(?:ik|je|jij|u|wij|we)\b))?",
    re.IGNORECASE,
)
"""A sentence that opens with an order says what somebody wants, not what is so: "Zorg dat de straat open blijft"."""

AS_FAR_AS = re.compile(r"\b(?:zo\s[a-z]{2,12}|zodra(?:\s(?:dit|dat|het))?|waar|voor\szover)\s$", re.IGNORECASE)
"""Before "mogelijk": as soon, as much as possible. That holds nothing back."""


@lru_cache(maxsize=512)
def find(text: str) -> tuple[Mode, ...]:
    """Return the marks of a text in reading order; "zegt de raad toe" counts as a promise, "zegt" alone as none.

    >>> [(m.hedge.value, m.raw) for m in find("De motie verzoekt het college te onderzoeken of dat kan.")]
    [('requested', 'verzoekt'), ('examined', 'onderzoeken'), ('possible', 'kan')]
    >>> [(m.hedge.value, m.raw) for m in find("De wethouder zegt de raad toe dat er een plan komt.")]
    [('promised', 'zegt de raad toe')]
    >>> [(m.hedge.value, m.raw) for m in find("Zorg dat de straat open blijft en vertel het op tijd.")]
    [('requested', 'Zorg'), ('requested', 'vertel')]
    """
    split = [
        Mode(hedge, level, match[0], Span(match.start(), match.end()))
        for hedge, level, pattern in SPLIT
        for match in pattern.finditer(text)
    ]
    split.extend(orders(text))
    found = list(split)
    told = {
        hedge: Taken(mode.span for mode in split if mode.hedge is hedge) for hedge in {mode.hedge for mode in split}
    }
    for match in _pattern().finditer(text):
        hedge = Hedge(match.lastgroup or "")
        span = Span(match.start(), match.end())
        if match[0].lower() == "kunnen" and text[max(0, span.start - 3) : span.start].lower() == "te ":
            continue
        if match[0].lower() == "mogelijk" and AS_FAR_AS.search(text, max(0, span.start - 24), span.start):
            continue
        if hedge not in told or not told[hedge].holds(span.start):
            found.append(Mode(hedge, WORDS[hedge][0], match[0], span))
    return tuple(sorted(found, key=lambda mode: mode.span))


def orders(text: str) -> tuple[Mode, ...]:
    """Return the orders with which a sentence opens; they govern all of it."""
    return tuple(
        Mode(Hedge.REQUESTED, Level.REQUEST, match[name], Span(match.start(name), match.end(name)))
        for match in ORDER.finditer(text)
        for name in ("first", "second")
        if match[name]
    )


def level(text: str) -> Level:
    """Return where a sentence stands on the ladder: its lowest hedge, else its highest firm mark, else plain.

    >>> level("Het college wil onderzoeken of dit past").name, level("De raad besluit tot aanleg").name
    ('IDEA', 'DECISION')
    """
    levels = [mode.level for mode in find(text)]
    if not levels:
        return Level.PLAIN
    return min(levels) if min(levels) <= Level.REQUEST else max(levels)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    groups = []
    for hedge, (_, words) in WORDS.items():
        ordered = sorted(words.split("|"), key=len, reverse=True)
        groups.append(rf"(?P<{hedge.value}>{'|'.join(word.replace(' ', chr(92) + 's{1,2}') for word in ordered)})")
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)
