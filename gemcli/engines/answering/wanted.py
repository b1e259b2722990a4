"""Tells what a question asks for: who, when, how much, how many, which outcome, where, why, or only what."""

from __future__ import annotations

import re
from enum import StrEnum


class Wanted(StrEnum):
    """The kind of fact that answers a question."""

    WHO = "who"
    PARTY = "party"
    SUBMITTER = "submitter"
    WHEN = "when"
    TIME = "time"
    TERM = "term"
    SIZE = "size"
    AMOUNT = "amount"
    COUNT = "count"
    PERCENT = "percent"
    OFTEN = "often"
    VOTES = "votes"
    ARTICLE = "article"
    OUTCOME = "outcome"
    DECIDED = "decided"
    PROMISED = "promised"
    REQUEST = "request"
    WHERE = "where"
    WHY = "why"
    YES_NO = "yes_no"
    WHAT = "what"


PATTERNS: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.WHY,
        r"""
        waarom\b | om\swelke\sreden | wat\s(?:is|was|zijn|waren)\s(?:de\s)?(?:reden|redenen|oorzaak|aanleiding)
        | waardoor\b | vanwege\swat | why\b
        """,
    ),
    (
        Wanted.SUBMITTER,
        r"""
        wie\s(?:vraagt|vroeg|pleit|pleitte)\b |
        wie\s(?:kwam|komt|kwamen)\smet\b | wie\b.{0,80}?\b(?:voorgesteld|bedacht|aangedragen)\b |
        wie\b.{0,60}?\b(?:indien\w*|ingediend|ondertekend\w*|initiatiefnemers?)\b
        | wie\s(?:dien(?:de|den|t|en)|bracht)\b.{0,80}?\bin\b | (?:mede-?)?indieners?\b
        | door\swi?e(?:lke?\s\w+)?\s.{0,60}?\bingediend
        | (?:welke|wat\svoor)\s(?:partij|partijen|fracties?)\b.{0,80}?\b(?:indien\w*|ingediend|dien\w*)\b
        | van\s(?:wie|welke\s(?:partij|fractie))\s(?:is|was|kwam|komt)\b
        | (?:who|which\s(?:party|group))\s(?:submitted|moved|proposed|tabled) | (?:submitted|moved|tabled)\sby\swhom
        """,
    ),
    (
        Wanted.PERCENT,
        r"""
        hoe\s(?:is|wordt|zijn|worden|werd)\b.{0,100}?\b(?:verdeeld|opgebouwd|samengesteld)
        | hoe\s(?:vol|leeg|bezet)\b
        | welke?\s\w{0,20}(?:druk|bezetting|opkomst|dekkingsgraad|bezettingsgraad|rente|korting)\b
        | hoeveel\s?(?:procent|%)
        | welk\sgedeelte | hoe\sgroot\s(?:is|was)\shet\s(?:aandeel|deel|percentage)
        | welk(?:e)?\s(?:percentage|aandeel|deel) | percentage\b
        | how\s(?:many|much)\sper\s?cent
        """,
    ),
    (
        Wanted.ARTICLE,
        r"""
        welke?\s(?:\w{2,6}[-\s])?(?:wets)?(?:artikel(?:en|nummer)?|ris-?nummer|zaaknummer|documentnummer|kenmerk|wetsartikelen)\b
        | which\s(?:article|section)\b
        """,
    ),
    (
        Wanted.PARTY,
        r"""
        welke\s(?:\w+\s)?(?:partij|partijen|fracties?|groepen|raadsfracties?)\b
        | which\s(?:party|parties|group)
        """,
    ),
    (
        Wanted.VOTES,
        r"""
        hoeveel\s(?:raadsleden\s|leden\s)?(?:voor-?\s?en\s)?(?:(?:tegen|voor)?stemm\w*|stemden)
        | (?:voor-?\s?(?:en|/)\s?)?tegenstemmen\b | stem(?:mings)?verhouding | stemuitslag
        | met\shoeveel\s(?:stemmen|leden) | hoe\s(?:nipt|krap|ruim)\b | met\swelke\s(?:uitslag|meerderheid)
        | hoe\s(?:is|werd|was|heeft|hebben|stemde\w*)\b.{0,80}?\b(?:gestemd|stemming|stemden?)\b
        | hoeveel\s.{0,40}?\b(?:stemden|stemmen|gestemd)\s(?:voor|tegen|de|het|motie|amendement)\b
        | hoeveel\s.{0,30}?\b(?:voor-?\sen\s)?(?:voor|tegen)standers\b
        | hoeveel\s(?:raads)?leden\s(?:waren|zijn|stonden|steunden)\s(?:er\s)?(?:voor|tegen)\b
        | how\smany\svotes | vote\scount | (?:result|outcome)\sof\sthe\svote | how\smany\s.{0,40}?\bvoted
        """,
    ),
    (
        Wanted.TIME,
        r"""
        hoe\slaat | welk\stijdstip | aanvangstijd | eindtijd | begintijd | sluitingstijd | (?:at\s)?what\stime
        """,
    ),
    (
        Wanted.TERM,
        r"""
        hoe\s?(?:lang|snel)\b | hoe\s(?:ver|lang)\s(?:vooruit|vooraf|van\stevoren|tevoren) | hoe\soud\b
        | hoeveel\stijd | binnen\swelke | \w*termijn\b | welke\s(?:periode|duur|looptijd)
        | binnen\shoeveel
        | hoeveel\s(?:weken|dagen|maanden|jaar|jaren|werkdagen)\b | how\slong | within\s(?:how|what)
        """,
    ),
    (
        Wanted.OFTEN,
        r"""
        hoe\s(?:vaak|dikwijls|regelmatig)\b | hoeveel\skeer\b | how\soften\b
        """,
    ),
    (
        Wanted.WHEN,
        r"""
        wanneer\b | (?:op\s)?welke\s(?:datum|dag|data) | welk\s(?:jaar|kwartaal|moment) | welke\smaand
        | uiterlijk\swanneer | tot\swanneer | per\swanneer | voor\swelke\sdatum
        | (?:eind|begin|start|ingangs|vergader|besluit|verzend|brief)?datum\b | deadline | when\b
        | (?:by\s)?what\sdate | which\s(?:date|day|year)
        """,
    ),
    (
        Wanted.SIZE,
        r"""
        hoe\s(?:breed|diep|ver|lang|hoog\s(?:wordt|mag|mogen|moet|kan|kunnen|komt)
        |groot\s(?:mag|mogen|moet|wordt|worden)|groot\s(?:is|zijn|wordt|was)\s(?:de|het|een)?\s?(?:\w+\s)?
        (?:perceel|percelen|kavel|gebouw|woning|gebied|terrein|park|oppervlakte?|locatie|ruimte|zaal|stuk))
        | oppervlakte\b | welke\s(?:afmetingen|maat|oppervlakte|afstand|hoogte)\b | hoeveel\s(?:m2|m²|vierkante
        |hectare|meter)
        """,
    ),
    (
        Wanted.AMOUNT,
        r"""
        wat\svoor\s\w{0,12}(?:bedrag|bedragen|kosten|prijs|prijzen)\b
        | voor\shoeveel\s(?:is|was|zijn|werd|wordt|worden|gaat|ging|heeft|kocht|koopt|verkocht|verkoopt)\b
        | kostenplaatje | prijskaartje
        | wat\s(?:gaat|gaan|zou|zouden|zal|zullen|mag|moet|moeten|kan)\b.{0,100}?\bkosten\b
        | wat\s(?:betaal\w*|ontvang\w*|ontving\w*|verdien\w*|krijgt|kreeg)\b.{0,80}?\b(?:aan|voor|per)\b
        | hoeveel\s(?:\w+\s)?(?:euro|geld|budget|krediet|subsidie|kost\w*|bedrag\w*|miljoen|lasten|baten|middelen)
        | welke?\s(?:bedrag|bedragen|budget|krediet|tarief)
        | hoe\s(?:hoog|groot|duur)\s(?:is|was|zijn|waren|wordt|werd)?
        | wat\s(?:kost|kostte|kosten|zijn\sde\s(?:totale\s)?(?:kosten|lasten|baten|uitgaven|inkomsten|opbrengsten))\b
        | wat\s(?:is|was|wordt)\s(?:het|de)\s(?:\w{0,20}(?:bedrag|budget|krediet|saldo|subsidie|prijs|tarief
        |bijdrage|huur
        |vergoeding|boete|salaris|premie)|omvang)\b
        | welke?\s\w{0,20}(?:prijs|huur|kosten|tarief|tarieven|bijdrage|vergoeding)\b
        | wat\s(?:is|was|wordt)\ser\b.{0,80}?\b(?:uitgetrokken|gereserveerd|begroot|vrijgemaakt)
        | hoeveel\s(?:is|was|wordt|werd|heeft|hebben|gaf|geeft|gaat|staat|ging|kreeg|krijgt|ontving|ontvangt|betaal\w*
        |trekt|stelt)\b
        | (?:lasten|baten|bedrag|kosten|budget|uitgaven|inkomsten|saldo|begroot|begrote|geraamd\w*)\b
        | how\smuch | what\s(?:is|was)\sthe\s(?:cost|budget|amount|total)
        | (?:what|how)\s.{0,30}?\b(?:cost|expenditure|budgeted|spent)\b
        """,
    ),
    (
        Wanted.COUNT,
        r"""
        hoeveel\b | welk\saantal | aantal\b | how\smany | number\sof
        """,
    ),
    (
        Wanted.OUTCOME,
        r"""
        \b(?:is|zijn|werd|werden|was|wordt|heeft|hebben|had)\b.{0,120}?\b(?:aangenomen|verworpen|aangehouden
        |ingetrokken|afgewezen|gehaald|adopted|rejected|carried|withdrawn)\b
        | uitslag | uitkomst | resultaat\svan\sde\sstemming | hoe\sliep\b.{0,60}?\baf\b
        | (?:kreeg|krijgt|haalt|haalde|behaalde|had|heeft)\b.{0,80}?\bmeerderheid
        | hoe\s(?:is|liep|ging|verliep)\b.{0,100}?\b(?:af|afgelopen|verlopen|stemming)\b
        | (?:vond|vonden)\sde\s(?:raad|gemeenteraad|meerderheid)\s.{0,60}?\bgoed\b
        | (?:is|zijn|werd|werden|heeft|ging\w*)\b.{0,120}?\b(?:goedgekeurd|weggestemd|afgestemd|gesneuveld
        |gestrand|doorgegaan|doorgekomen|doorheen|erdoor|ondersteund)\b
        | wat\s(?:is|werd)\ser\svan\b.{0,60}?\bgeworden
        | (?:wat|hoe)\s(?:is|was|werd)\s(?:er\s)?(?:met|over)\b.{0,80}?\b(?:gebeurd|besloten)
        | haalde\b.{0,80}?\b(?:meerderheid|het)\b | aangenomen\sof\sverworpen
        | (?:motie|amendement)\b.{0,80}?\b(?:aangenomen|verworpen) | what\shappened\s(?:to|with)\b | outcome
        """,
    ),
    (
        Wanted.PROMISED,
        r"""
        (?:zeg(?:t|de|den|gen)|heeft|is|zijn|werd|wat|welke?)\b.{0,120}?\b(?:toegezegd|toezeggingen?|beloofd
        |belooft|beloofde|belofte|toe\b)
        | toezegging(?:en)?\b | toegezegd | promised?\b | commitment
        """,
    ),
    (
        Wanted.REQUEST,
        r"""
        wat\s(?:moet|moeten|zou|zouden)\s(?:het|de)\s(?:college|gemeente|raad|wethouder|burgemeester)\b.{0,20}?\bvan\s(?:de\s|het\s)?[A-Z]
        | (?:wat|waar(?:om|toe|voor)?)\s(?:vra(?:agt|gen)|vroeg\w*|verzoe?k\w*|verzocht\w*|draagt|roept|wil|beoogt
        |regelt)\b.{0,100}?\b(?:motie|amendement|indieners?|raad|fractie|voorstel)\b
        | (?:motie|amendement)\b.{0,100}?\b(?:verzoekt|vraagt|gevraagd|verzocht|dictum|strekking|verzoek|oproep
        |draagt) | dictum
        | strekking | motion\s(?:ask|call|request)\w* | what\s(?:does|did)\s.{0,60}?\b(?:ask|request|call)
        """,
    ),
    (
        Wanted.DECIDED,
        r"""
        (?:wat|welk\w*)\b.{0,60}?\b(?:besloten|besluit|besloot|beslist|vastgesteld|besluiten|beslispunten?)\b
        | beslispunten?\b | gevraagd\sbesluit | ontwerpbesluit
        | (?:what|which)\s.{0,40}?\b(?:decided?|resolved?|decision)
        """,
    ),
    (
        Wanted.WHO,
        r"""
        (?:van|aan|door|met|voor|bij|namens|tegen)?\s?wie\b | hoe\s(?:heet|heten|heette|heetten)\b
        | welke?\s(?:\w+\s)?(?:raadsleden|raadslid|leden|bewindspersonen|burgemeester|staatssecretaris|adviseurs?)\b
        | welke?\s(?:wethouder|\w{0,12}persoon|portefeuillehouder|minister|ambtenaar|afdeling|dienst|organisatie
        |partners?|\w{0,14}bureau|bedrijf|stichting|instantie|vereniging|corporatie|ontwikkelaar|aannemer|\w{0,12}kantoor)\b
        | (?:voor|op|door|met)\swiens\b
        | who\b | whom\b | by\swhom | portefeuillehouder\b | voorzitter\s(?:van|was|is)\b
        """,
    ),
    (
        Wanted.WHERE,
        r"""
        waar\s(?!gaat\b.{0,80}\bover\b)\w+
        | waarheen | op\swelk\sadres | welke?\s(?:adres|gebouw|pand|huis|terrein|gebied|stadsdeel|perceel)
        | welke\s(?:locatie|plek|plaats|straat|wijk|zaal|buurt)\b | where\b | locatie\s(?:van|vergadering)
        """,
    ),
    (
        Wanted.YES_NO,
        r"""
        ^(?:of|whether|is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|mag|mogen|moet
        |moeten|gaat|gaan|ging|komt|komen|kwam|zal|zullen|wil|willen|staat|staan|geldt|gelden|bestaat|krijgt|krijgen
        |blijft|doet|zegt|steunt|stemt|stemde|ligt|does|do|did|is|are|was|were|has|have|can|will|would|must|should)\b
        """,
    ),
)
"""What is asked, most telling first: the first pattern that a question holds says its kind."""

COMPILED = tuple(
    (asked, re.compile(words if asked is Wanted.YES_NO else rf"\b(?:{words})", re.IGNORECASE | re.VERBOSE))
    for asked, words in PATTERNS
)

LONGEST = 600
"""Code points of a question that are looked at for its kind."""


def wanted(text: str) -> tuple[Wanted, ...]:
    """Return what a question asks for, most telling first; `WHAT` where no word says.

    >>> wanted("Wie diende de motie over sleutelgeld in?")[0].value, wanted("motie sleutelgeld uitslag")[0].value
    ('submitter', 'outcome')
    >>> wanted("Wanneer komt de brief?")[0].value, wanted("Hoeveel woningen komen er?")[0].value
    ('when', 'count')
    """
    short = " ".join(text[:LONGEST].split())
    found = [kind for kind, pattern in COMPILED if pattern.search(short)]
    return tuple(dict.fromkeys(found)) or (Wanted.WHAT,)
