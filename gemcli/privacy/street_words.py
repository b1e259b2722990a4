"""Words that streets are called by, and words with a number behind them that are none."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.text.lists import listed

STREET_ENDS = tuple(
    listed(
        """
        straat straatje laan laantje weg pad plein kade gracht singel dijk hof steeg plantsoen dreef markt wal
        baan erf haven boulevard allee hoek kamp ring brink burg zijde oord veld park akker kwartier terras werf
        diep wetering vaart sloot horst hage donk stede poort bocht brug sluis tuin weide beemd gaard hout bos
        heuvel berg uitleg werk passage hofje paadje dwarsstr str str. ln. plnts. einde gaarde hoeve kreek gouw
        dries gats stroat strjitte leane loane finne buorren buurtje stoep zoom kolk warande hoekje plantage
        stege dyk reed paed
        """
    )
)
"""Endings of streets (the usual ones of the Dutch register of addresses)."""


QUARTER = re.compile(r"-(?:oost|west|noord|zuid)$")


@lru_cache(maxsize=8192)
def ends_like_street(word: str) -> bool:
    """Whether a word has the ending of a street, and something before it."""
    folded = QUARTER.sub("", word.casefold())
    return folded.endswith(STREET_ENDS) and folded not in STREET_ENDS


BEGINS_STREET = listed(
    """
    pater broeder frater zuster zuidelijke noordelijke oostelijke westelijke zuider noorder wester ooster
    oude nieuwe grote kleine lange korte eerste tweede derde vierde vijfde burgemeester burg. prins prinses
    koning koningin sint st. generaal gen. admiraal president pres. pastoor dokter dr. professor prof.
    meester mr. graaf gravin hertog kardinaal bisschop minister wethouder kapitein schout baljuw drost
    ridder jonker freule rector deken zuster mgr. abt baron kolonel majoor luitenant gouverneur stadhouder
    keizer prior ir. notaris veldmaarschalk raadpensionaris maarschalk commandant ds. dominee jonkheer jhr.
    doctor mr dr burg prof ds st kard. kardinaal past mgr
    1e 2e 3e 4e 5e hoge lage groene witte zwarte rode verlengde achter voor binnen buiten boven beneden
    noorder zuider ooster wester weth. past. gebr. pres. prof. mgr. comm.
    """
)
"""Words with which the name of a street begins, before the word with its ending."""

WAYS = listed(
    """
    Laan Weg Plein Hof Dijk Kade Singel Brink Markt Haven Gracht Straat Spui Hofje Achterom Meent Kerkhof
    Havendijk Achterweg Voorstraat Dam Plantage Buitenhof Binnenhof Noordeinde Zuideinde Oosteinde Westeinde
    Hoogend Hoogeind Laageind Zand Dries Wal Vest Werf Bolwerk Boulevard Esplanade Promenade Passage Allee Dreef
    Kaai Oever Vliet Esch Tuin Waag Burcht Molenwerf Kerkplein Kerkpad Steeg Vismarkt Varkensmarkt
    """
)
"""Words that are the name of a street, or its first word."""

NUMBERED_ROADS = listed("rijksweg provincialeweg")
QUARTERS = listed("noord oost zuid west")
"""Parts of a road that is built along: `Provincialeweg Oost 12`."""

CAPITAL_PARTICLES = listed("Van De Den Der Ter Ten Het 't 's")

NO_STREET = listed(
    """
    agenda agendapunt punt artikel art lid hoofdstuk paragraaf bijlage tabel figuur kamer commissiekamer zaal
    raadzaal lokaal balie loket perron lijn bus tram route afrit sectie perceel kavel blok fase zone groep team
    categorie klasse type versie variant optie scenario programma programmabegroting begroting jaarstukken
    kadernota najaarsnota voorjaarsnota nota jaarrekening motie amendement besluit wet richtlijn verordening
    raadsvoorstel voorstel vraag antwoord document stuk pagina blz deel band nummer nr nr. zaak dossier kenmerk
    kwartaal week dag jaar windows office teams wmo avg awb woo apv top covid raad commissie college klant
    reclamant onderdeel titel afdeling beleid visie omgevingsvisie woonvisie energievisie januari februari maart
    april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag zienswijze rapport bestuur kavels schaal niveau groepen klassen euro eur circa ruim bijna
    minimaal maximaal totaal gemiddeld tenminste nog samen mavo havo vwo unit gate hal stelpost taakveld ambitie
    doel doelstelling actie maatregel lening tranche aflevering editie seizoen elftal mbo hbo rijksweg
    provincialeweg postbus antwoordnummer box telefoon tel bsn iban kvk geboortedatum geboren geb datum jaargang
    aangenomen verworpen stemverhouding stemming uitslag toezegging
    uitnodiging aantekening verslag vergoeding
    gesprek gesprekken bezoek overleg bespreking notitie vergadering zitting buurtbrief nieuwsbrief brief
    onderwerp les fig kenteken nummerplaat voertuig auto rekening rekeningnummer burgerservicenummer fax mobiel
    """
)
"""Words with a number behind them that are no street."""

COUNTED = (
    "punt",
    "stuk",
    "vraag",
    "notitie",
    "bijlage",
    "nummer",
    "datum",
    "deel",
    "plan",
    "motie",
    "nota",
    "kamer",
    "zaal",
)
"""Endings of words that are counted."""
