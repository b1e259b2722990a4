"""The words by which budget tables say what a column, a row or an amount is."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache


class Phase(StrEnum):
    """Where in the cycle of planning and accounting an amount belongs."""

    NONE = ""
    ACCOUNTS = "rekening"
    BUDGET = "begroting"
    CHANGE = "wijziging"
    AMENDED = "begroting na wijziging"
    OUTLOOK = "meerjarenraming"


class Sort(StrEnum):
    """Whether an amount is spending, income, or the difference."""

    NONE = ""
    INCOME = "baten"
    SPENDING = "lasten"
    BALANCE = "saldo"


LONGEST = 2_000
"""Code points of a cell that are looked at: what is longer is no head and no name of a line."""


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Return text in lower case, without accents, white space folded; of a very long cell its beginning.

    >>> folded("  Geëscaleerde   Zorg ")
    'geescaleerde zorg'
    """
    text = text[:LONGEST]
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).lower().split())


YEAR = re.compile(
    r"(?<![0-9])(?P<year>(?:19[5-9]|20[0-6])[0-9])(?:\s{0,2}[-/]\s{0,2}(?:20)?(?P<next>[0-9]{2}))?(?![0-9])"
)
OPEN_YEARS = re.compile(
    r"\b(?:na|voor|vanaf|after|before|from) (?:19|20)[0-9]{2}\b|\bvoorgaande jaren\b|\blatere jaren\b"
)
"""Years after or before one, and so no single year."""

SHORT_YEAR = re.compile(r"(?:\b(?:fy|fj)\s{0,2}'?|(?:^|\s)['’])(?P<year>[0-9]{2}|20[0-9]{2})\b(?!')")

PHASES = (
    (
        Phase.AMENDED,
        re.compile(
            r"\bna (?:\d\w{0,2} )?(?:begrotings)?wijziging|\bwordt\b|\bbijgesteld|\bgewijzigde begroting"
            r"|\brevised|\bmodificado"
        ),
    ),
    (
        Phase.CHANGE,
        re.compile(r"wijziging|\bwijz\b|\bmutatie|\bbijstelling|\bamendment|\badjustment|\btransfers?/adj|\bchange\b"),
    ),
    (
        Phase.ACCOUNTS,
        re.compile(
            r"rekening\b|\brek\b|\bj?r ?(?=20[0-9]{2}\b)|realisatie|werkelijk|\bwerk\.|\bactuals?\b|\boutturn"
            r"|\bverantwoording|\bexpended\b|\byear ended\b|\bejercido|\bdevengado"
        ),
    ),
    (
        Phase.OUTLOOK,
        re.compile(
            r"meerjaren|\bmj[pr](?![a-z])|\bprognose|\bforecast\b|\bverwachting|"
            r"\braming(?:en)?\b|\bforward estimate|\bprojection|\bmedium[- ]term\b"
        ),
    ),
    (
        Phase.BUDGET,
        re.compile(
            r"begroting|\bbegr\b|\bb ?(?=20[0-9]{2}\b)|\bbegroot|\bgeraamd|\bbudget|\bplan ?kosten\b"
            r"|\bappropriation|\bapprop\b|\boriginal\b|\bprimitie(?:f|ve)\b|\badopted\b|\bproposed\b|\bwas$|\bestimate|\baprobado"
        ),
    ),
)

BALANCE = re.compile(
    r"\bsald[oi]\b|\bresulta(?:at|ten)\b|\bverschil|\bnet(?:to)?\b|\bbalance\b|\bsurplus\b|\bdeficit\b|\bvariance\b"
)
INCOME = re.compile(
    r"(?<!de)baten\b|inkomsten\b|ontvangsten\b|opbrengst(?:en)?\b|\bopbrengst|\bincome\b|\bgross inc\b|\brevenues?\b"
    r"|\breceipts?\b"
)
SPENDING = re.compile(
    r"(?<!\bbe)(?<!\bont)lasten\b|\b(?:rente|kapitaal|loon)last\b|uitgaven?\b|kosten\b"
    r"|\bexpen(?:se|ses|diture|ditures)\b|\bgross exp\b|\bspending\b|\bcosts?\b"
)

TOTAL = re.compile(
    r"^(?:(?:sub|eind|algemeen |generaal |grand |overall )?\W?tota(?:al|le|len|l|ls)\b|sub-?total|som van\b|sum of\b)"
    r"|totaal$|\btota(?:len|l)$|^eindtotaal|^saldototaal"
)
OUTCOME = re.compile(
    r"^(?:geraamde?|begroot|begrote|gerealiseerde?|resterende?|totaa?l|structureel|verwachte?)? ?(?:\w{1,20} )?"
    r"(?:[a-z-]{0,20}saldo|resultaat|net result|net cost|balance|surplus|deficit)\b"
    r"|^(?:nieuwe )?stand (?:na|voor|incl|excl)\b"
)
CLOSING = re.compile(
    r"^(?:(?:boekwaarde|stand|saldo|restant|restschuld|schuld(?:restant)?|eindstand|eindsaldo|closing|balance)\b"
    r".{0,20}(?:31[-/ ]?(?:dec|12)|ultimo|eind|closing)"
    r"|eind(?:stand|saldo)|closing balance|balance at end|ultimo)"
)
OPENING = re.compile(
    r"^(?:(?:boekwaarde|stand|saldo|restant|restschuld|schuld(?:restant)?|beginstand|beginsaldo|opening|balance)\b"
    r".{0,20}(?:0?1[-/ ](?:jan|0?1\b)|primo|begin|opening)"
    r"|begin(?:stand|saldo)|opening balance|balance at start|primo)"
)
ADDING = re.compile(r"\b(?:toevoeging|dotatie|vermeerdering|storting|toename|bij\b|additions?|contributions?)|^bij$")
TAKING = re.compile(
    r"\b(?:onttrekking|vermindering|aanwending|besteding|vrijval|afname|af\b|withdrawals?|releases?|uses?\b)|^af$"
)
LESS = re.compile(r"^(?:af|minus|less|aftrek|onder aftrek van)\b\W|^-/-")
"""Words before the name of what is taken off the row above."""

DIFFERENCE = re.compile(
    r"\bafwijking|\bverschil|\btoename|\bontwikkeling\b|\bchange\b|\bvariance\b|\bincrease|\brestant|\bresterend|\bremaining"
)
MEMO = re.compile(r"^(?:\W{0,3}(?:waarvan|w\.?v\.?|of which|memo|gemiddelde?|average|mediaan|median)\b)")

PART_OF_LIST = re.compile(
    r"\b(?:grootste|belangrijkste|voornaamste|largest|main)\b|\btop[ -]?[0-9]{1,3}\b|\bo\.a\.|\bonder (?:andere|meer)\b"
    r"|\bwaaronder\b|[>≥] ?€? ?[0-9]|\b(?:vanaf|boven|meer dan|groter dan|over|above) € ?[0-9]"
    r"|\b(?:among others|including|selection|selectie)\b"
)
"""Words above lines of which there are more than the table names."""

LEAVES_OUT = re.compile(
    r"\bexcl(?:usief|\.|\b|uding)|\bzonder\b|\bbuiten beschouwing\b|\bwithout\b|\bvoor (?:mutaties?|bestemming)\b"
)
"""Words of a total that does not add up every line above it."""

CARRIED = re.compile(r"^(?:te )?transporteren\b|^carried forward\b|^over te brengen\b")
CARRIED_ON = re.compile(r"^transport\b|^overgebracht\b|^brought forward\b|^per transport\b")
"""The sum so far, printed at the foot of a page and again at the head of the next."""

CARRIED_FORWARD = re.compile(
    r"\bbrought forward\b|\bovergedragen\b|\bvorig (?:boek|dienst)?jaar\b|\bvorige (?:maand|periode|kwartaal)\b"
    r"|\bstand begin\b|^begin|\bstart of (?:year|month|period)\b|^opening\b|^t-1\b"
)
"""Names of what a period opens with: the outcome of the period before."""

CODE = re.compile(
    r"^_?(?:id|nr|nr\.|no\.?|nummer|num|index|rij|volgnr\.?|volgnummer|code|codes|ein|fc ein|kpl|ecl|fcl)$"
    r"|(?:^|[ _])(?:code|nummer|number|nr|postcode|zip|zip code|clave|partida|ein|id)(?:$|[ _.])"
    r"|(?:code|nummer|number)$|^(?:notes?|noot|noten|ref\.?|toel\.?|toelichting|bijlage|page|pagina|blz\.?)$|^(?:kostenplaats|kostensoort|grootboek\w{0,12}|artikel|functie|telefoon)$"
)
NAMED = re.compile(
    r"^(?:hoofd)?(?:taakveld(?:en)?|programma'?s?|product(?:en)?|onderdeel|beleidsveld|thema|omschrijving|activiteit)$"
)
PERIOD = re.compile(r"^(?:\w{1,12} ?)?(?:jaar|jaren|year|boekjaar|ejercicio|periode|ciclo de recurso|kwartaal|maand)$")
COUNT = re.compile(
    r"\b(?:inwonertal|inwoners|inhabitants|population|aantal(?:len)?|fte'?s?|uren|headcount|oppervlakte|looptijd"
    r"|termijn|duur"
    r"|\w{0,20}tarie(?:f|ven)|\w{0,20}prijs|prijzen|gemiddelde?|average|mediaan|median|ratio|index|aandeel|share)\b|percentage|quote\b"
    r"|graad\b|\bgem\. "
    r"|\bper (?:inwoner|hoofd|inhabitant|capita|head|leerling|huishouden|aansluiting|fte|uur|stuk|m2)\b"
)
COUNTED = re.compile(
    r"^\W{0,3}(?:aantal(?:len)?\b|number of\b|percentage\b|fte'?s?\b|inwoners$|inwonertal\b|index\b|dekkingspercentage"
    r"|per (?:inwoner|hoofd|aansluiting|huishouden|leerling|client)\b)|^%|\(%\)$|\bin %$"
)
"""Names of rows that count something else than money between rows of amounts."""

DAY = re.compile(r"\b(?:datum|date|paid on|betaaldatum|factuurdatum|boekdatum|fecha)\b|^date|date ?paid$|date$|datum$")
PARTY = re.compile(
    r"\b(?:leverancier|crediteur|begunstigde|ontvanger|supplier|vendor|payee|beneficiary|legal name)|suppliername"
)
INVOICE = re.compile(r"\b(?:factuur|invoice|boekstuk|transactie|transaction|voucher)|transaction|invoice")
UNIT_COLUMN = re.compile(r"^(?:eenheid|unit|units|schaal|valuta ?eenheid)$")

RATIO = re.compile(
    r"\bschuldquote\b|\bsolvabiliteit|^grondexploitatie|\bexploitatieruimte\b|\bbelastingcapaciteit\b|\bkengetal"
    r"|\bdebt ratio|\bsolvency\b"
)
"""Key figures that the law asks of every municipal budget (BBV, article 11), with their English names."""

IV3 = (
    "0.1 bestuur",
    "0.2 burgerzaken",
    "0.3 beheer overige gebouwen en gronden",
    "0.4 overhead",
    "0.5 treasury",
    "0.10 mutaties reserves",
    "1.1 crisisbeheersing en brandweer",
    "1.2 openbare orde en veiligheid",
    "2.1 verkeer en vervoer",
    "2.2 parkeren",
)
"""Lines that every Iv3 delivery holds, under the names that the regulation gives them."""

UNITS = (
    (
        Decimal(1000),
        re.compile(
            r"(?:\bx|[*×]) ?(?:€|eur|euro)? ?1[.,' ]?000\b(?![.,' ]?000)"
            r"|\bin duizend(?:en)?\b|\bx ?1?duizend\b|\bin thousands\b|\b(?:eur|euros?|usd|gbp) thousands?\b"
            r"|(?:^|[( ])[€$£]\W?[€$£]?'?000\b(?![.,]?000)|\bin 1[.,]000 euro"
            r"|(?:^|\(|\bin )(?:€|eur|euro) ?1[.,]000(?=[,= -]{0,5}(?:$|\)))|(?:^|\W)k ?€|€ ?k\b"
        ),
    ),
    (
        Decimal(1_000_000),
        re.compile(
            r"(?:\bx|[*×]) ?(?:€|eur|euro)? ?1[.,' ]?000[.,' ]?000\b|\bx ?(?:€|eur)? ?(?:1 )?(?:mln|miljoen)\b"
            r"|\bin (?:(?:€|eur|euro'?s?|\$|£) ?)?(?:miljoen(?:en)?|millions?|mln)\b|^\W?miljoen\W?$"
            r"|[€$£] ?(?:m|mln|mio|miljoen|million)\b|\b(?:mln|miljoen)\.? ?(?:€|euro\b)"
        ),
    ),
    (
        Decimal(1),
        re.compile(
            r"\((?:in )?(?:hele )?euro'?s?\)|"
            r"\b(?:bedragen )?in (?:hele )?(?:euro'?s?|€)(?:$|\W)|\bin whole (?:euros|dollars)\b"
        ),
    ),
)
"""Looked for in this order: what names thousands or millions says more than what names euros."""


SPENT_ON = re.compile(
    r"\bsubsidie(?:s|register|staat|plafonds?|overzicht)?\b|\w{0,20}investering(?:en|s\w{0,20})\b|\bonderhoudsplan\b"
    r"|\w{0,20}onderhoudsplan\b|\bfacturen\b|\bcrediteuren\b|\bbijdragen aan\b|\bbesteding(?:en)?\b|\bkredieten\b"
)
RECEIVED_FROM = re.compile(
    r"\bdekkingsmiddelen\b|\bheffingen\b|\bleges\b|\bbelasting(?:en|opbrengsten)\b|\balgemene uitkering\b"
)
"""What a table is about when all its amounts are spending, or income."""

LETTERS = {
    "l": Sort.SPENDING,
    "u": Sort.SPENDING,
    "e": Sort.SPENDING,
    "b": Sort.INCOME,
    "i": Sort.INCOME,
    "o": Sort.INCOME,
    "r": Sort.INCOME,
    "s": Sort.BALANCE,
}
"""Letters that say per row what its amounts are, where a column holds one of each and nothing else."""


def year(text: str) -> int:
    """Return the year that a header names (the first of `2014-15`), or 0.

    >>> year("Begroting 2026"), year("FY22 Actual"), year("2014-15"), year("Totaal")
    (2026, 2022, 2014, 0)
    """
    plain = folded(text)
    match = YEAR.search(plain)
    if match:
        return int(match["year"])
    match = SHORT_YEAR.search(plain)
    return 2000 + int(match["year"]) % 100 if match else 0


def spans_years(text: str) -> bool:
    """Whether a header names a run of years and no single one: `2026-2029`, but not the book year `2026-2027`.

    >>> spans_years("Totaal 2026-2029"), spans_years("2025/2026"), spans_years("2014-15")
    (True, False, False)
    """
    match = YEAR.search(folded(text))
    return match is not None and match["next"] is not None and int(match["next"]) != (int(match["year"]) + 1) % 100


def names_no_single_year(text: str) -> bool:
    """Whether a header speaks of several years, or of those after or before one: `2026-2029`, `Restant na 2029`.

    >>> names_no_single_year("Restant na 2029"), names_no_single_year("Begroting 2025 na wijziging")
    (True, False)
    """
    return spans_years(text) or OPEN_YEARS.search(folded(text)) is not None


def phase(text: str) -> Phase:
    """Return the phase that a header names.

    >>> phase("Begroting 2025 na wijziging"), phase("Jaarrekening 2024"), phase("2024")
    (<Phase.AMENDED: 'begroting na wijziging'>, <Phase.ACCOUNTS: 'rekening'>, <Phase.NONE: ''>)
    """
    plain = folded(text)
    return next((name for name, pattern in PHASES if pattern.search(plain)), Phase.NONE)


@lru_cache(maxsize=1 << 14)
def sort(text: str) -> Sort:
    """Return whether words speak of baten, lasten or their saldo; both or neither is none.

    >>> sort("Totaal lasten"), sort("Saldo van baten en lasten"), sort("Overige baten en lasten")
    (<Sort.SPENDING: 'lasten'>, <Sort.BALANCE: 'saldo'>, <Sort.NONE: ''>)
    """
    plain = folded(text)
    if BALANCE.search(plain):
        return Sort.BALANCE
    income, spending = bool(INCOME.search(plain)), bool(SPENDING.search(plain))
    if income == spending:
        return Sort.NONE
    return Sort.INCOME if income else Sort.SPENDING


def subject(text: str) -> Sort:
    """Return on which side all amounts of a table stand by what it is about: a list of grants is spending.

    >>> subject("Subsidieregister 2026"), subject("Algemene dekkingsmiddelen"), subject("Programmabegroting")
    (<Sort.SPENDING: 'lasten'>, <Sort.INCOME: 'baten'>, <Sort.NONE: ''>)
    """
    plain = re.sub(r"[_-]", " ", folded(text))
    is_spent, is_received = SPENT_ON.search(plain) is not None, RECEIVED_FROM.search(plain) is not None
    if is_spent == is_received:
        return Sort.NONE
    return Sort.SPENDING if is_spent else Sort.INCOME


def sort_letter(text: str) -> Sort:
    """Return what a single letter in a column of its own says of a row: L or U lasten, B or I baten, S saldo.

    >>> sort_letter("L"), sort_letter("B"), sort_letter("Bestuur")
    (<Sort.SPENDING: 'lasten'>, <Sort.INCOME: 'baten'>, <Sort.NONE: ''>)
    """
    return LETTERS.get(folded(text), Sort.NONE)


def unit(text: str) -> Decimal | None:
    """Return what printed amounts must be multiplied with, or None when the text does not say.

    >>> unit("Bedragen x € 1.000"), unit("(in euro's)"), unit("Programma 1")
    (Decimal('1000'), Decimal('1'), None)
    """
    plain = folded(text)
    return next((times for times, pattern in UNITS if pattern.search(plain)), None)
