"""Puts an English question into the Dutch words of the papers that answer it: residents write English, notes do not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gemcli.letters.matching import meant
from gemcli.text.words import STOP_EN, STOP_NL, plain_words

PHRASES: Mapping[str, str] = {
    r"how much (?:does|do|will|would|is|are|must|should)(?: it| i| we)?(?: cost| pay)?": "wat kost",
    r"what (?:does|do|will|would|is|are) .{0,40}?\b(?:costs?|price|fee)": "wat kost",
    "how many": "hoeveel",
    r"how long (?:does|do|will|is|are)": "hoe lang duurt",
    r"(?:by )?when (?:does|do|will|is|are|can|may|must|should)": "wanneer",
    r"where (?:does|do|will|is|are|can|may|must|should)": "waar",
    r"how (?:do|can|should|must) (?:i|we)": "hoe",
    r"why (?:does|do|did|is|are|was|were|has|have)": "waarom",
    r"(?:could|can|would|will) you (?:please |kindly )?(?:tell|inform|let)(?: me| us)?(?: know)?": "",
    r"(?:i|we) (?:would|['’]d) like to know|please (?:tell|inform|let)(?: me| us)?(?: know)?": "",
    "when": "wanneer",
    "where": "waar",
    "why": "waarom",
    "who": "wie",
    "how": "hoe",
    r"(?:may|can|could|am i allowed to|is it allowed to)": "mag",
    r"(?:do|must|should) (?:i|we)(?: have to| need to)?": "moet",
    "bulky waste": "grofvuil grof huisvuil",
    r"pick(?:ed)?[ -]?up": "ophalen opgehaald",
    r"(?:bins?|wheelie bins?)": "container minicontainer",
    "garden waste": "gft",
    r"residents?['’]? permits?": "bewonersvergunning parkeervergunning",
    r"parking permits?": "parkeervergunning",
    r"driving licen[cs]es?": "rijbewijs",
    r"building permits?": "omgevingsvergunning bouwvergunning",
    r"planning permission": "omgevingsvergunning",
    r"street ?lights?|street ?lighting|lamp ?posts?": "straatverlichting lantaarnpaal lantaarn",
    r"town hall|city hall": "gemeentehuis stadhuis",
    r"opening hours": "openingstijden open",
    r"dog (?:tax|licen[cs]e)": "hondenbelasting",
    r"playgrounds?": "speelplek speeltuin",
    r"bike (?:path|lane)s?|cycle (?:path|lane)s?": "fietspad",
    r"bike racks?|bicycle parking": "fietsenstalling fietsenrek",
    r"speed bumps?": "drempel verkeersdrempel",
    r"swimming pools?": "zwembad",
    r"birth certificates?": "geboorteakte",
    r"moving (?:house)?": "verhuizing verhuizen",
}
"""What is said in English in several words, or in one for which Dutch has others."""

WORDS: Mapping[str, str] = {
    "paper": "papier", "plastic": "plastic", "glass": "glas", "waste": "afval", "rubbish": "afval",
    "garbage": "afval", "trash": "afval", "collected": "opgehaald ingezameld", "collect": "ophalen inzamelen",
    "collection": "inzameling", "street": "straat", "road": "weg", "neighbourhood": "buurt wijk", "pass": "pas",
    "card": "pas", "container": "container", "underground": "ondergrondse", "discount": "korting kwijtschelding",
    "tax": "heffing belasting", "taxes": "belasting", "cost": "kosten", "costs": "kosten", "fee": "leges tarief",
    "fees": "leges tarieven", "price": "tarief prijs", "pay": "betalen", "free": "gratis", "apply": "aanvragen",
    "application": "aanvraag", "request": "verzoek aanvraag", "permit": "vergunning", "permits": "vergunningen",
    "licence": "vergunning", "passport": "paspoort", "identity": "identiteitskaart", "parking": "parkeren",
    "park": "parkeren park", "car": "auto", "bicycle": "fiets", "bike": "fiets", "bikes": "fietsen",
    "school": "school", "child": "kind", "children": "kinderen", "daughter": "dochter", "son": "zoon", "dog": "hond",
    "dogs": "honden", "tree": "boom", "trees": "bomen", "bench": "bank", "benches": "bankjes",
    "noise": "geluid overlast", "nuisance": "overlast", "appointment": "afspraak", "address": "adres",
    "register": "inschrijven inschrijving", "registration": "inschrijving", "moved": "verhuisd verhuizing",
    "move": "verhuizen", "house": "woning huis", "home": "woning", "rent": "huur", "december": "december",
    "january": "januari", "february": "februari", "march": "maart", "june": "juni", "july": "juli",
    "august": "augustus", "october": "oktober", "monday": "maandag", "tuesday": "dinsdag", "wednesday": "woensdag",
    "thursday": "donderdag", "friday": "vrijdag", "saturday": "zaterdag", "sunday": "zondag", "week": "week",
    "weeks": "weken", "month": "maand", "year": "jaar", "subsidy": "subsidie", "grant": "subsidie",
    "objection": "bezwaar", "complaint": "klacht", "decision": "besluit", "letter": "brief", "works": "werkzaamheden",
    "roadworks": "wegwerkzaamheden", "finished": "klaar gereed", "start": "beginnen start", "starts": "begint",
    "begin": "beginnen", "end": "einde", "open": "open opent", "opened": "geopend", "closed": "gesloten dicht",
    "close": "sluiten", "bus": "bus", "stop": "halte", "library": "bibliotheek", "market": "markt",
    "stall": "standplaats", "event": "evenement", "terrace": "terras", "fence": "schutting hek", "shed": "schuur",
    "roof": "dak", "solar": "zonnepanelen", "panels": "panelen", "water": "water", "sewer": "riool",
    "light": "verlichting", "lights": "verlichting", "repaired": "hersteld", "repair": "herstellen",
    "broken": "kapot", "replaced": "vervangen", "wait": "wachten", "waiting": "wachttijd",
    "compensation": "vergoeding schadevergoeding", "damage": "schade", "insurance": "verzekering", "key": "sleutel",
    "allotment": "volkstuin", "garden": "tuin", "grass": "gras", "mown": "gemaaid", "bridge": "brug",
    "swimming": "zwemmen", "lessons": "lessen", "course": "cursus", "volunteer": "vrijwilliger", "proof": "bewijs",
    "document": "document", "documents": "documenten", "form": "formulier", "online": "online", "email": "e-mail",
    "visitors": "bezoekers", "visitor": "bezoeker", "rules": "regels", "allowed": "toegestaan mag", "around": "",
    "near": "", "next": "", "towards": "", "like": "", "want": "", "please": "", "will": "", "big": "groot",
    "receive": "krijgen", "prune": "snoeien", "pruned": "snoeien", "flowers": "bloemen", "flower": "bloem",
    "plant": "planten", "corner": "hoek", "cut": "gekapt", "felled": "gekapt", "renew": "verlengen",
    "renewed": "verlengd", "lost": "verloren kwijt", "stolen": "gestolen", "neighbours": "buren",
    "neighbour": "buurman buren", "pavement": "stoep trottoir", "sidewalk": "stoep trottoir", "hole": "gat",
    "path": "pad", "square": "plein", "playing": "spelen", "youth": "jeugd", "elderly": "ouderen", "care": "zorg",
    "help": "hulp", "benefit": "uitkering", "allowance": "toeslag uitkering", "income": "inkomen", "work": "werk",
    "business": "bedrijf", "shop": "winkel", "music": "muziek", "festival": "festival", "boat": "boot",
    "mooring": "ligplaats", "grave": "graf", "cemetery": "begraafplaats", "marriage": "huwelijk",
    "wedding": "huwelijk trouwen", "married": "trouwen", "delivery": "bezorging levertijd", "ready": "klaar gereed",
    "long": "lang", "old": "oud",
}  # fmt: skip
"""Dutch for the English words of daily dealings with a municipality."""

PATTERN = re.compile("|".join(rf"(?P<p{at}>\b(?:{phrase})\b)" for at, phrase in enumerate(PHRASES)), re.IGNORECASE)
DUTCH_OF = tuple(PHRASES.values())
OPENERS = ("wat kost", "hoe lang duurt")
"""Dutch words that stand together."""


def is_english(text: str) -> bool:
    """Whether a text is English: more of its small words are English than Dutch.

    >>> is_english("When is the paper collected?"), is_english("Wanneer is het papier aan de beurt?")
    (True, False)
    """
    words = [word.casefold() for word in plain_words(text)]
    return sum(word in STOP_EN for word in words) > sum(word in STOP_NL for word in words)


def in_dutch(text: str, known: Sequence[str] = ()) -> str:
    """Return an English question in Dutch words, as far as there are any; any other text as it is.

    Of several Dutch words for one the first that is among the `known` words of the papers is taken. Only for finding
    what answers a question: nobody reads these words.

    >>> in_dutch("How much does it cost to have bulky waste collected?", ["grofvuil", "opgehaald"])
    'wat kost to have grofvuil opgehaald ?'
    >>> in_dutch("Hoeveel kost een pas?")
    'Hoeveel kost een pas?'
    """
    if not is_english(text):
        return text
    plain = PATTERN.sub(lambda match: f" {_of_phrase(match, known)} ", text)
    words = re.findall(r"\w[\w'’-]*|\?", plain)
    return " ".join(" ".join(_picked(WORDS.get(word.casefold(), word), known) for word in words).split())


def _of_phrase(match: re.Match[str], known: Sequence[str]) -> str:
    dutch = DUTCH_OF[int(str(match.lastgroup)[1:])]
    return dutch if dutch in OPENERS or not dutch else _picked(dutch, known)


def _picked(dutch: str, known: Sequence[str]) -> str:
    words = dutch.split() or [""]
    return next((word for word in words if meant(word, known)), words[0]) if known else words[0]
