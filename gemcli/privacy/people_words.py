"""Words that stand before a name, behind it or in it, and tell people from streets, firms, laws and things."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.privacy.lazy import Lazy
from gemcli.privacy.starts import words
from gemcli.text.lists import listed

PEOPLE = listed(
    """
    bewoner bewoonster inwoner inwoonster burger melder meldster klager klaagster getuige betrokkene overtreder
    overtreedster cliënt cliënte client huurder huurster verhuurder eigenaar eigenares aanvrager aanvraagster
    indiener inspreker inspreekster bezwaarmaker bezwaarmaakster belanghebbende reclamant appellant verzoeker
    verzoekster beller gebruiker partner echtgenoot echtgenote ex ex-man ex-vrouw ex-partner man vrouw zoon
    dochter kind kinderen baby vader moeder ouder stiefvader stiefmoeder broer broertje zus zusje zuster oom
    tante opa oma grootvader grootmoeder kleinzoon kleindochter kleinkind neef nicht schoonzoon schoondochter
    schoonvader schoonmoeder zwager schoonzus buurman buurvrouw overbuurman overbuurvrouw onderbuurman
    onderbuurvrouw bovenbuurvrouw bovenbuurman buur vriend vriendin vriendje leerling student scholier patiënt
    slachtoffer verdachte bestuurder bestuurster chauffeur weduwe weduwnaar erfgenaam mantelzorger huisarts arts
    dokter huisgenoot medebewoner gezin familie fam baas ondernemer winkelier vrijwilliger vrijwilligster juf
    meester tolk curator mentor bewindvoerder bewindvoerster gemachtigde advocaat advocate notaris taxateur
    makelaar architect penningmeester verhuurster jongen meisje mevr dhr
    """
)
"""Who somebody is to others, or in a case: the word behind it is nearly always a name."""

WORKERS = listed(
    """
    collega medewerker medewerkster ambtenaar consulent consulente klantmanager toezichthouder handhaver boa
    wijkagent agent verpleegkundige wijkverpleegkundige leraar lerares docent docente leerplichtambtenaar
    projectleider teamleider beleidsmedewerker beleidsadviseur adviseur jurist inspecteur coördinator coach
    trainer behandelaar contactpersoon steller opsteller begeleider begeleidster casemanager regisseur
    casusregisseur jongerenwerker opbouwwerker maatschappelijk-werker voorzitter secretaris directeur kapper
    bakker aannemer opzichter conciërge beheerder penningmeester ondergetekende namens
    """
)
"""Work that people do: a name behind it, or a field ("Medewerker Burgerzaken")."""

GREETINGS = listed("beste geachte hallo hoi dag lieve groet groeten groetjes mvg dear hi")
BY_NAME = listed("boa wijkagent agent conciërge jeugdarts piketdienst")
"""Work behind which nothing but a name stands."""
CALLED = PEOPLE | WORKERS | BY_NAME
"""Words behind which one word may be a name."""
CALLS = words(" ".join(CALLED).replace("-", " "))
ADDRESSED = CALLED | GREETINGS
"""Words behind which one word in capitals may be a first name."""

BODY_HEADS = listed(
    """
    griffie balie receptie loket klantcontactcentrum sporthal
    stichting vereniging coöperatie rederij bakkerij slagerij restaurant café hotel garage autobedrijf
    aannemersbedrijf bouwbedrijf woningcorporatie woningstichting corporatie basisschool school
    scholengemeenschap college lyceum kinderdagverblijf omgevingsdienst veiligheidsregio gemeente provincie
    waterschap ministerie firma kwekerij boerderij manege camping apotheek praktijk kliniek ziekenhuis
    verpleeghuis woonzorgcentrum zorgcentrum huize villa kerk parochie kapel klooster moskee museum theater
    bibliotheek galerie atelier studio fonds bureau team afdeling dienst directie cluster programma project
    werkgroep commissie fractie groep lijst partij bv advocatenkantoor notariskantoor kantoor winkel supermarkt
    drukkerij uitgeverij redactie bewonersorganisatie wijkraad dorpsraad speeltuin sportpark zwembad station
    halte brug tunnel haven park plein zaal gebouw toren molen fort kasteel landgoed polder wijk buurt eiland
    sint st prins prinses koning koningin graaf hertog paus wet lex besluit regeling verordening motie
    amendement operatie stadion hof huis wet- merk schip ms ss zalencentrum buurthuis dorpshuis wijkcentrum
    gemeenschapshuis bank vv sv rkvv taxi obs cbs kbs rkbs pcbs pcb rkb sbo vso kdv bso ikc peuterspeelzaal
    kinderopvang kindcentrum dagopvang gastouderbureau brasserie eetcafé eetcafe bistro pizzeria lunchroom
    cafetaria snackbar ijssalon salon kapsalon schoonheidssalon boekhandel juwelier bloemist bloemenhuis drogist
    drogisterij dierenkliniek dierenarts dansschool muziekschool sportschool rijschool zeilschool
    huisartsenpraktijk tandartspraktijk fysiotherapie optiek makelaardij loodgietersbedrijf
    schildersbedrijf transportbedrijf installatiebedrijf hoveniersbedrijf taxibedrijf fa gebroeders gebr
    bouwburo bouwbureau
    maatschap koninklijke harmonie fanfare zangkoor toneelgroep scouting jeugdhonk dorpscafé zorgboerderij
    thuiszorg zorggroep woonzorg zorghuis bond ouderenbond vakbond huurdersvereniging winkeliersvereniging
    sportvereniging voetbalvereniging csg rsg osg beweging type model merk serie woningtype methode app
    hospice vergaderkamer kamer appgroep
    """
)
"""Words before a name that make it the name of a body, a building, a law or a thing."""

BODY_TAILS = listed(
    """
    bv b.v nv n.v vof v.o.f cv groep group holding zorg thuiszorg zorggroep bouw infra advocaten advocatuur
    notarissen makelaars makelaardij accountants adviseurs advies architecten architectuur transport transporten
    techniek installaties verhuur schilders tuinen hoveniers bouwgroep bouwbedrijf vastgoed beheer consultancy
    consulting partners producties scholen academie academy kliniek foundation fonds stichting instituut college
    school huis hal zaal park plein terras straat laan weg trofee prijs bokaal toernooi festival fietsen optiek
    kappers slagerij bakkerij fysiotherapie uitvaart uitvaartzorg uitgevers media schoonmaak logistiek recycling
    energie arena stadion ziekenhuis hospice museum groepspraktijk events evenementen design
    interieur interieurs keukens services service bloemen tandartsen juristen coaching training trainingen retail
    supermarkten zorghuizen winkels markten automotive trucks motoren tweewielers rijwielen webdesign software ict
    ltd gmbh inc
    """
)
"""Words behind a name that make it the name of a firm, a building or a thing."""

BODY_ENDS = re.compile(
    r"(?:bedrijf|stichting|vereniging|bureau|kantoor|huis|centrum|fonds|school|corporatie|praktijk|winkel|groep|dienst|club|handel"
    r"|zaak|makelaardij|bouw|zorg|techniek|beheer|drukkerij|bakkerij|slagerij|boerderij|molen|kwekerij|museum|orkest|koor"
    r"|harmonie|fanfare|theater|manege|dierenarts|apotheek|motie|amendement|prijs|opvang|belangen?|salon|café|bond|vereniging|maatschappij"
    r"|systeem|portaal|applicatie)$"
)
"""Endings of words before a name that make it the name of a body: `Woonstichting`, `Autobedrijf`."""
FIRM = re.compile(r"[ ](?:&|B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|en\ (?:Zoon|zoon(?!\ [A-ZÀ-Þ])|[Zz]onen|[Zz]n\.?))(?!\w)")
"""What follows the name of a firm."""

THING_ENDS = tuple(
    listed(
        """
        straat laan plein weg kade gracht singel park school scholen college lyceum fonds theater museum prijs
        akkoord plan week buurt wijk polder centrum kwartier tunnel straatje terras plantsoen dreef dwarsstraat
        haven brug groep zaal stichting vereniging corporatie ziekenhuis hospice gymnasium instituut bibliotheek
        kerk hal stadion trofee bokaal wet erf pad wandeling regeling verordening visie nota
        beleid dienst atie iteit schap isme kunde zorg bouw woning woningen flat hof heid werken bedrijf
        techniek makelaars makelaardij advocaten advocatuur architecten notarissen accountants adviseurs
        adviesbureau installateurs loodgieters dakdekkers aannemers hoveniers schilders transporten diensten
        zorghuizen supermarkten catering vastgoed beheer opvang centra boerderij
        """
    )
)
"""Endings of places, bodies and things that are named after people."""
THINGS = listed("stichting vereniging partij groep fractie team")


@lru_cache(maxsize=8192)
def is_thing(word: str) -> bool:
    """Whether a word is, or ends like, a place, a body or a thing that people may lend their name to.

    >>> is_thing("Voorbeeldschool"), is_thing("Stichting"), is_thing("Weg"), is_thing("Jansen")
    (True, True, False, False)
    """
    folded = word.casefold()
    return folded in THINGS or (folded.endswith(THING_ENDS) and folded not in THING_ENDS)


FIGURES = frozenset(
    {
        *("jan modaal", "jan publiek", "jan splinter", "jan soldaat", "jan rap", "jan klaassen", "jan salie"),
        *(
            "frans hals",
            "rembrandt rijn",
            "vincent gogh",
            "piet mondriaan",
            "karel appel",
            "anton pieck",
            "aletta jacobs",
        ),
        *("pieter stuyvesant", "abel tasman", "christiaan huygens", "titus brandsma", "hannie schaft", "etty hillesum"),
        *("dick bruna", "michiel ruyter"),
        *("marie antoinette", "albert einstein", "nelson mandela", "florence nightingale", "willem drees"),
        *("piet snot", "zwarte piet", "anna paulowna", "max havelaar", "willem tell", "johan cruijff", "anne frank"),
    }
)
"""Figures of speech and of public history that are nobody in a case."""

PLURALS = Lazy(
    r"\b(?:(?:huurders|bewoners|buren|ouders|eigenaren|erven|erfgenamen|klagers|getuigen|verzoekers|eisers|verdachten"
    r"|cliënten|leerlingen|partners|insprekers|omwonenden|appellanten|bezwaarmakers|namen)"
    r"(?=\ [^\n.;:,]{2,40}(?:\ en|,)\ [^\W\d_a-z'’])|heren|dames|families|gezinnen|boa['’]s|broers|zussen|zusters"
    r"|gezusters|gebroeders|echtelieden)\ "
    r"(?P<names>[^\n.;:]{2,160})",
    at=words(
        "huurders bewoners buren ouders eigenaren erven erfgenamen klagers getuigen verzoekers eisers verdachten"
        " cliënten leerlingen partners insprekers omwonenden appellanten bezwaarmakers namen heren dames"
        " families gezinnen boa broers zussen zusters gezusters gebroeders echtelieden"
    ),
)
"""Words before a row of names: `de heren Vos en De Wit`."""

QUOTED = Lazy(
    r"\b(?:motie|amendement|initiatiefvoorstel|voorstel|nota|notitie|boek|film|project|rapport|campagne|programma|expositie)\b"
    r"[^\n.'\"‘“„]{0,25}(?:['\"‘“„](?P<title>[^'\"’”\n]{3,120})['\"’”])",
    re.IGNORECASE,
    needs=("'", '"', "‘", "“", "„"),
    at=words(
        "motie amendement initiatiefvoorstel voorstel nota notitie boek film project rapport campagne programma"
        " expositie"
    ),
)
"""The title of a thing between quotes."""
MOVED = Lazy(
    r"\b(?:[Mm]otie|MOTIE|[Aa]mendement)\ (?:(?:[MA][-. ]?)?\d{1,4}(?:[a-z]|\.\d{1,2})?:?\ |vreemd[^\n:]{0,30}:\ )?"
    r"(?P<title>[^\W\d_a-z][^\n.:;(),'\"‘“„]{2,80}?)"
    r"(?=[\n.:;(),]|\ (?:van|door|namens|is|wordt|werd|was|dient|in|aan|en|om|over|om|met|heeft|vraagt|niet|op)\b|\Z)",
    at=words("motie amendement"),
)
"""The title of a motion without quotes: `de motie Jan Kwirt naar huis is ingetrokken`."""
