"""Tells which sentences of a colleague's note are meant for colleagues only, and never belong in a letter."""

from __future__ import annotations

import re

LONGEST = 1_000
"""Characters of a sentence that are looked at."""
TODO = re.compile(
    r"nog (?:even |niet |te |intern )?(?:uit|na|aan|op|af|door)?(?:te )?(?:zoeken|bellen|gaan|vragen|checken|doen"
    r"|stemmen|controleren|vullen|nemen|bespreken|overleggen|regelen|voegen|passen|mailen|verifi[eë]ren|plannen)\b"
    r"|(?:to-?\s?do|actie(?:punt)?|let op|nb|n\.b\.|ps|p\.s\.|intern|concept|fyi|ter info|opmerking|vraag aan"
    r"|@\w{1,30})\s{0,2}[:.!]"
    r"|(?:moet|moeten|kan|mag|dient) (?:ik |nog |eerst |even |wel ){1,2}"
    r"|(?:[A-Z]\w{1,20} )?(?:vragen|navragen|bellen|mailen|checken|nalezen|uitzoeken|afstemmen|regelen|doorgeven)"
    r" (?:of|aan|met|wie|wat|naar|bij|over|hoe|wanneer)\b",
    re.IGNORECASE,
)
"""First words of a task, or a label of one."""
ORDER = re.compile(
    r"graag\b|(?:s\.v\.p\.|svp|a\.u\.b\.|aub)\b"
    r"|(?:kun|kan|wil|zou|kunnen|willen|zouden) (?:je|jij|jullie|iemand) "
    r"|(?:check|controleer|vul|bel|mail|stuur|vraag|schrijf|gebruik|neem|zet|laat|maak|denk|noem|vermeld) (?:even |nog "
    r"|dit |dat |deze |hier |hem |haar |je |svp |aub |a\.u\.b\. |de |het |een |niet |aan |in |geen )",
    re.IGNORECASE,
)
"""First words of a request to a colleague."""
GREETING = re.compile(
    r"(?:hoi|hallo|dag|beste|hi|hey|geachte|goedemorgen|goedemiddag|ha)\b[^.!?]{0,60}[,!]?$"
    r"|(?:groet(?:en|jes)?|mvg|m\.v\.g\.|met vriendelijke groet|vriendelijke groet|bedankt|dank"
    r"|alvast (?:bedankt|dank|hartelijk|een|veel|fijn))\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:niet (?:\w{1,20} ){0,3}(?:voor|in) (?:(?:de|deze|een) )?brief|niet (?:naar buiten"
    r"|voor buiten|extern|melden|rondbazuinen|delen|doorsturen"
    r"|communiceren|vermelden|noemen|opnemen|(?:als bijlage )?meesturen|bijvoegen)|(?:alleen|enkel|uitsluitend)"
    r" (?:voor )?intern|voor intern gebruik|onder ons|tussen ons|blijft intern"
    r"|intern (?:nog|houden|gebruik|besproken|afstemmen|overleg|afgestemd)|off the record|vertrouwelijk"
    r"|concept-?(?:brief|tekst|antwoord|versie|letter|oordeel|besluit|beslissing)|in (?:het|een) concept"
    r"|nabellen|navragen|meegelezen|nalezen|meelezen|meekijken|nog even|teamoverleg"
    r"|werkoverleg|stagiaire?|teamchat|whatsapp|wil(?:len)? niet (?:genoemd|met naam)|anoniem (?:blijven|willen)"
    r"|(?:deze|volgende|komende) week (?:eruit|versturen|de deur uit)"
    r"|omheen (?:schrijven|praten)|kort houden|niet van mij|(?:alleen |enkel )voor ons\b|blijft (?:binnen|hier)"
    r"|deze (?:notitie|memo|mail|tekst)|(?:is|zijn|gaf|gaven|geeft) akkoord|for internal use|internal only)\b",
    re.IGNORECASE,
)
"""What is said among colleagues, wherever it stands in the sentence."""
INTERNAL = re.compile(
    r"\W{0,4}(?:intern|alleen voor ons|voor ons|onder ons|tussen ons|niet (?:voor|naar) buiten|vertrouwelijk"
    r"|off the record"
    r"|niet voor (?:de|in de) brief|persoonlijke? (?:noot|notitie))\b[^:.\n]{0,30}:",
    re.IGNORECASE,
)
"""First words of a paragraph that is for colleagues as a whole."""
TAKEN_BACK = re.compile(
    r"(?:(?:dit|dat|deze|daar|die) )?(?:(?:graag|liever|echt|maar|beter|svp|nog) ){0,2}(?:niet|nooit) (?:zo )?"
    r"(?:op ?schrijven|noemen|vermelden|opnemen|delen|doorsturen|meesturen|openbaar|(?:voor|in) (?:(?:de|een) )?brief)"
    r"\b[^.!?]{0,30}[.!]?$",
    re.IGNORECASE,
)
"""A sentence that takes the one before it back: "Niet opschrijven."."""
TALK = re.compile(
    r"\b(?:jij|jou|jullie|hoor|volgens mij|denk ik|geloof ik|weet ik niet|lijkt mij|lijkt me)\b", re.IGNORECASE
)
"""How colleagues speak to each other."""
HEDGE = re.compile(r"\b(?:volgens mij|denk ik|geloof ik|lijkt mij|lijkt me)\b", re.IGNORECASE)
LEAD_IN = re.compile(
    r"(?:even )?(?:ik|wij|we) (?:heb|hebben|had|hadden) (?:het |dit |dat |er |even |nog ){0,4}"
    r"[^.:;?!]{0,50}?\b(?:opgezocht|nagevraagd|nagerekend|uitgerekend|nagekeken|uitgezocht|gecheckt|nagezocht"
    r"|gekeken|gevonden|doorgenomen)\b[^.:;?!]{0,50}:\s{1,3}(?=\S)"
    r"|(?:even )?(?:opgezocht|nagevraagd|nagerekend|nagekeken|uitgezocht|gecheckt)"
    r"(?: in de? [^.:;?!]{3,40})?:\s{1,3}(?=\S)",
    re.IGNORECASE,
)
"""How a colleague opens what he found: "Ik heb het opgezocht: de subsidie is € 4.000."; what follows is the fact."""
FIRST_PERSON = re.compile(r"(?<![\w'’‘])(?:ik|mij|mijn|me|m'n)(?![\w'’])", re.IGNORECASE)
SHORT = re.compile(r"(?:dat|dit|daar|het|zo)\b.{0,40}?\b(?:we|wij|ons)\b", re.IGNORECASE)
FEW = 4
"""Words that only name what stands in a table: "aantallen + kosten"."""
SMALL = 12
"""Words up to which a sentence can be small talk."""
SHORT_WORDS = 6
"""Words of a remark that only leans on the sentence before: "Dat halen we niet."."""
HEARSAY = re.compile(
    r"\b(?:volgens (?:ingewijden|bronnen|betrokkenen|omwonenden|(?:de |een |mijn |hun |zijn |haar )?(?:bewoner\w{0,2}"
    r"|inwoner\w{0,2}|buren|buurman|buurvrouw|buurt|aanvrag\w{2,4}|klager|klaagster|melder|indiener|krant|media|getuige\w?"
    r"|pers|zwager|verzoeker|ondernemer\w{0,2}|eigenaar|folder))|naar verluidt|het gerucht|geruchten|in de krant|op"
    r" (?:facebook|social media|sociale media)|zegt dat (?:hij|zij|ze)|beweert|beweren|getuige\w{0,2}"
    r"|\w{3,12} (?:beweert|verklaart) dat)\b",
    re.IGNORECASE,
)
"""What others say: no fact of the municipality's own."""
BY_NAME = re.compile(
    r"(?!(?:De|Het|Een|Stichting|Vereniging|Provincie|Gemeente|Team|Wij|We)\b)[A-Z][a-z]{1,20}"
    r"(?: (?:(?:van|de|der|den) ){0,2}[A-Z][a-z]{1,20})?"
    r" (?:zegt|zei|vindt|vond|denkt|dacht|belt|belde|verklaart|verklaarde|snauwde|mailt|mailde|appt)\b"
)
"""What somebody who is named says or thinks: "Anja zegt dat het druk was."."""
JUDGING = re.compile(
    r"\b(?:zeur\w{0,6}|zeik\w{0,5}|mopper\w{0,6}|drammer\w{0,4}|dram(?:t|men)|dwarsligger\w{0,2}|ligt dwars"
    r"|lastpak\w{0,4}"
    r"|lastig mens|querulant\w{0,2}|huilebalk\w{0,2}|stokebrand\w{0,2}|stuk vreten|viswijf|wijf"
    r"|vervelende? (?:mens|vent|vrouw|man|type)"
    r"|strontvervelend|onuitstaanbaar|niet te harden|drama ?queen|aansteller\w{0,2}|kletskous|zeurkous|bemoeial"
    r"|betweter"
    r"|idioot|gek van|stapelgek|haha|hihi|lol|pfff*|bah|grr+|klaagmuur|doordrammer|mafkees|sukkel|kluns|lui als"
    r"|een schat|doodmoe van|zat van|chaos hier|wil weer scoren)\b",
    re.IGNORECASE,
)
"""What colleagues think of people: never for a letter."""
SMALL_TALK = re.compile(
    r"\b(?:jarig|verjaardag|taart|borrel|barbecue|bbq|lunch(?:en)?|koffie (?:binnenkort|drinken|halen)|fijn weekend"
    r"|weekendje|vakantie(?!\w)|zomervakantie|voetbal(?:wedstrijd)?|mijn dienst|dienst overnemen|schoonmoeder|vacature"
    r"|de plant van|kerstborrel|teamuitje|personeels\w{3,12}|marathon\w{0,12})\b",
    re.IGNORECASE,
)
"""What colleagues talk about among themselves; in a paper on such a matter it is the matter itself."""
OF_CONTACT = re.compile(
    r"(?:de )?(?:dochter|zoon|moeder|vader|partner|echtgeno\w{2,4}|buurman|buurvrouw|mw|mevr|dhr|hr|mevrouw|meneer"
    r"|aanvrager|bewoner|bewoonster|inwoner|melder)\b[^:;]{0,30}?\b(?:belde|mailde|appte|belt|mailt|vraagt|vroeg|wil)\b"
    r"|vragen? (?:per mail|per brief|telefonisch) (?:binnen|ontvangen)\b",
    re.IGNORECASE,
)
"""First words of a note of who came with a question, and how: the reader of the letter knows it."""
OF_PAPER = re.compile(r"(?:opgesteld|geschreven|gemaakt|behandeld|opgemaakt) (?:door|op)\b[^:]{2,80}$", re.IGNORECASE)
"""What a paper says of itself: "Opgesteld door de veiligheidsregio op 14 januari 2027."."""
OF_FORMULA = re.compile(
    r"\bbeschouwt?\b(?:(?!\b(?:niet|geen)\b).){0,60}?\bmotie\b(?:(?!\b(?:niet|geen)\b).){0,30}?\bafgedaan\b"
    r"|\bmotie\b(?:(?!\b(?:niet|geen)\b).){0,60}?\b(?:als|is|kan|daarmee) afgedaan\b",
    re.IGNORECASE,
)
"""The college's own words that a motion is settled: the letter's closing, not one of its facts."""
LEFT_OPEN = re.compile(
    r"\b(?:motie|toezegging)\b[^.]{0,80}?\b(?:(?:blijft|staat|blijven) (?:nog )?(?:open|staan|op de lijst"
    r"|in behandeling)"
    r"|(?:is|wordt|kan) nog niet (?:als )?afgedaan|wordt niet (?:als )?afgedaan|wordt aangehouden"
    r"|(?:nog )?niet (?:als )?afgedaan(?: aanmerken| beschouwen)?)\b",
    re.IGNORECASE,
)
"""The college's own words that a motion is not settled yet."""
FILE = re.compile(r"(?<![\w/.])(?P<name>[\w-]{1,80}\.(?:csv|xlsx|ods|docx|odt|md|txt|pdf|eml|msg))\b", re.IGNORECASE)
POINTER = re.compile(
    r"(?:,\s{0,3}|\s{0,3}\(|\s{1,3}[-–]\s)(?:zie|conform|volgens|staat? in|staan in)\b"
    r"[^.,;()]{0,40}?[\w-]{1,80}\.(?:csv|xlsx|ods|docx|odt|md|txt|pdf|eml|msg)\)?\s{0,2}\.?\s{0,2}$",
    re.IGNORECASE,
)
"""The end of a sentence that only points to a file: ", zie kosten.csv."."""
TO_SHEET = re.compile(
    r"(?:[,;(]\s{0,3}(?:[^\W\d_]{3,20}\s){0,2}|(?:^|[\s:–-]{1,4}))(?:zie|staan? in|volgt uit)\s"
    r"(?:ook )?(?:de |het |een |bijgevoegde? )?"
    r"(?:csv|tabel|lijst|overzicht|sheet|spreadsheet|excel(?:bestand)?|bijlage|kaart|\w{2,20}(?:tabel|lijst|kaart))"
    r"\)?\s{0,2}\.?\s{0,2}$",
    re.IGNORECASE,
)
"""The same without a name, as notes in telegram style have it: "aantallen: zie csv", ", tarief zie tabel"."""


LEAD = re.compile(
    r"(?i:(?:ik|we|wij) (?:heb|hebben|zocht|zochten|keek|keken|vroeg|vroegen|rekende|rekenden)|even|nog even|kort"
    r"|ter info|fyi)\b[^:.!?]{0,80}:\s{1,3}(?=\S)"
    r"|(?i:hoi|hai|hallo|dag|ha|hey|moin|goedemorgen|goedemiddag|beste|geachte)\b[^,.:;!?\d]{0,40},\s{1,3}(?=[A-ZÀ-Þ])"
)
"""How a colleague came to what he states, or greets: "Ik heb het opgezocht: ...", "Hoi, ..."."""


def after_lead(text: str) -> int:
    """Return where the statement begins behind what a colleague says of himself; 0 where nothing stands before it.

    >>> text = "Ik heb het nagevraagd: de huur is € 90."
    >>> text[after_lead(text) :], after_lead("De huur is: € 90.")
    ('de huur is € 90.', 0)
    """
    match = LEAD.match(text[:LONGEST])
    return match.end() if match else 0


def is_remark(text: str) -> bool:
    """Whether a sentence is for colleagues: a task, a question, an instruction to the writer, a greeting.

    >>> is_remark("Graag vóór vrijdag een conceptbrief."), is_remark("Nog nabellen, niet voor de brief.")
    (True, True)
    >>> is_remark("dochter belde 11-1"), is_remark("Opgesteld door de brandweer op 4 mei 2027.")
    (True, True)
    >>> is_remark("Het college heeft gevraagd de interne procedures te verscherpen.")
    False
    """
    text = " ".join(text[:LONGEST].split())
    if any(pattern.match(text) for pattern in (TODO, ORDER, GREETING, TAKEN_BACK, OF_CONTACT, OF_PAPER)):
        return True
    if any(pattern.search(text) for pattern in (ASIDE, TALK, FIRST_PERSON, JUDGING)) or is_small_talk(text):
        return True
    if text.endswith(("!", "?")):
        return True
    return len(text.split()) <= SHORT_WORDS and SHORT.match(text) is not None


def is_small_talk(text: str) -> bool:
    """Whether a short sentence without a figure is what colleagues talk about among themselves.

    >>> is_small_talk("Taart van Jade was top."), is_small_talk("De lunch kost € 12 per persoon.")
    (True, False)
    """
    few = len(text.split()) <= SMALL
    return few and not any(char.isdigit() for char in text) and SMALL_TALK.search(text) is not None


def is_hedged(text: str) -> bool:
    """Whether a sentence is kept out of a letter for no more than its writer's doubt: it may still be shown as one.

    >>> is_hedged("De leges zijn volgens mij € 90."), is_hedged("Volgens mij mag jij dit niet in de brief zetten.")
    (True, False)
    """
    return HEDGE.search(text) is not None and not is_remark(HEDGE.sub(" ", text)) and not is_hearsay(text)


def takes_back(text: str) -> bool:
    """Whether a sentence says that the one before it is not for others.

    >>> takes_back("Niet opschrijven."), takes_back("Dat graag niet in de brief."), takes_back("Niet nodig.")
    (True, True, False)
    """
    return TAKEN_BACK.match(" ".join(text[:LONGEST].split())) is not None


def is_hearsay(text: str) -> bool:
    """Whether a sentence tells what others say.

    >>> is_hearsay("Volgens ingewijden is er een tekort."), is_hearsay("Volgens het rooster ging de poort dicht.")
    (True, False)
    """
    return HEARSAY.search(text[:LONGEST]) is not None or BY_NAME.match(text) is not None


def files_in(text: str) -> tuple[str, ...]:
    """Return the names of the files that a sentence points to.

    >>> files_in("De bedragen staan in kosten.csv.")
    ('kosten.csv',)
    """
    return tuple(match["name"] for match in FILE.finditer(text[:LONGEST]))


def without_pointer(text: str) -> int:
    """Return where the words of a sentence end that points to a file at its end; 0 where it says nothing else.

    >>> text = "Er is plek voor een zaal, zie programma.csv."
    >>> text[: without_pointer(text)], without_pointer("De bedragen staan in kosten.csv."), without_pointer("Kort.")
    ('Er is plek voor een zaal', 0, 5)
    >>> without_pointer("Aantallen en kosten: zie csv"), without_pointer("Drie ritten van 8 euro, zie tabel")
    (0, 22)
    """
    if not files_in(text):
        to_sheet = TO_SHEET.search(text)
        before = text[: to_sheet.start()] if to_sheet else text
        tells = to_sheet is None or len(before.split()) > FEW or any(char.isdigit() for char in before)
        return (len(before.rstrip()) if to_sheet else len(text)) if tells else 0
    found = POINTER.search(text)
    return found.start() if found and len(text[: found.start()].split()) > 2 else 0
