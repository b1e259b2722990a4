"""The words that residents use for one thing, and the words that ask without saying what about: a closed set."""

from __future__ import annotations

from gemcli.text.lists import listed

FILLER = listed(
    """
    graag willen wilt zou zouden kunt kunnen vraag vragen vraagt weten vertellen zeggen uitleggen aangeven laten
    alstublieft aub svp dank bedankt hallo goedemorgen goedemiddag geachte beste mevrouw meneer mijnheer dhr mw
    gemeente manier wijze werkt werken gaan moeten hoeven doen maken krijgen kom komen komt zitten staan liggen
    ligt zit nieuw nieuwe andere ander eigen nu dan vandaag vanochtend gisteren morgen avond week weken maand jaar
    dag dagen nacht ieder iedere elke hele veel al straat wijk buurt huis onze mijn iemand niemand zelf eigenlijk
    verband regelen regel terecht voordat binnenkort bijna alsnog alweer opnieuw deze volgende vorige oude via
    online digitaal zomaar please would like know could can tell new get want need question
    """
)
"""Words that people ask with, and that say little of the subject."""

WEAK = listed(
    """
    overlast adres auto bank binnen centrum geld huis inkomen kamer kantoor klacht last man moeder moment oma opa
    ouder ouders parkeren plein zoon dochter vader vakantie verder verschillende vriend vrouw woning tuin
    achtertuin achterkant voorkant voordeur deur raam kinderen familie buren buurman buurvrouw collega persoon
    mensen bewoner bewoners inwoner januari februari maart april mei juni juli augustus september oktober november
    december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend vergunning pas kaart bewijs
    toestemming document formulier volwassene volwassenen probleem situatie plek plaats gevaarlijk vervelend enorm
    erg groot grote klein kleine grijze groene blauwe oranje recht regels buiten hoog laag bellen gebeld bericht
    brief mail
    """
)
"""Words that stand around a subject: they count for less."""

SAME = (
    "rijbewijs autorijbewijs",
    "identiteitskaart id-kaart idkaart legitimatiebewijs identiteitsbewijs",
    "container kliko afvalcontainer afvalbak rolcontainer vuilnisbak minicontainer duobak",
    "grofvuil grofafval",
    "milieustraat afvalbrengstation afvalstation brengstation stortplaats milieupark recyclestation gemeentewerf",
    "afvalpas milieupas containerpas adrespas afvalkaart",
    "gft groenafval gft-container tuinafval",
    "afvalkalender ophaalkalender afvalwijzer ophaaldag ophaaldagen ophaalschema",
    "vuilnis afval huisvuil vuil restafval troep rommel zwerfafval zwerfvuil vuilniszak vuilniszakken",
    "dumpen gedumpt dumping bijgeplaatst bijplaatsing gestort storting",
    "vuilniswagen vuilnisauto vuilniswagens",
    "lantaarnpaal straatlantaarn straatverlichting lantaarn straatlamp lichtmast verlichting lamp",
    "stoep trottoir stoeptegel tegel voetpad bestrating",
    "wegdek asfalt rijbaan",
    "gat kuil kuilen gaten",
    "riool riolering put kolk straatkolk putten kolken afvoer",
    "strooien gladheid glad spekglad gladheidsbestrijding strooiwagen",
    "kappen kapvergunning omzagen vellen rooien omhakken",
    "snoeien tak takken overhangend snoei",
    "rat ratten rattenoverlast ratjes rattenplaag",
    "lawaai geluid geluidsoverlast herrie geluidshinder muziek burengerucht",
    "hond honden hondje",
    "belasting belastingen belastingaanslag aanslag aanslagbiljet heffing",
    "termijnen gespreid delen betalingsregeling termijnbetaling",
    "woz woz-waarde woz-beschikking wozwaarde taxatiewaarde",
    "verhuizen verhuizing adreswijziging verhuisd adreswijzigingen verhuisbericht",
    "brp uittreksel basisregistratie bevolkingsregister brp-uittreksel",
    "trouwen huwelijk bruiloft trouwdatum trouwerij huwelijksdatum trouwdag",
    "geboorte baby geboorteaangifte pasgeboren",
    "bijstand bijstandsuitkering uitkering participatiewet",
    "bezoekersparkeren bezoekerspas bezoekersregeling bezoekersvergunning bezoek bezoekers visite",
    "parkeervergunning bewonersvergunning",
    "parkeerboete parkeerbon naheffingsaanslag parkeerbekeuring naheffing",
    "gehandicaptenparkeerkaart invalidenparkeerkaart invalidenkaart gehandicaptenkaart",
    "laadpaal oplaadpunt laadpunt oplaadpaal elektrisch laadpalen",
    "kenteken kentekens nummerbord",
    "evenement evenementenvergunning buurtfeest straatfeest buurtbarbecue braderie feest wijkfeest",
    "gemeentehuis stadhuis balie burgerzaken stadskantoor gemeentekantoor raadhuis publieksbalie",
    "huishouden huishouding huishoudelijk schoonmaken schoonmaakhulp",
    "wmo maatschappelijke",
    "briefadres postadres correspondentieadres",
    "mantelzorg mantelzorger mantelzorgers",
    "dakkapel dakkapellen",
    "speeltuin speelplaats speeltoestel speelplek",
    "glasbak glascontainer",
    "nationaliteit naturalisatie naturaliseren",
    "overlijden overleden overlijdensaangifte",
    "school leerlingenvervoer scholen",
    "kwijtschelding kwijtschelden kwijtgescholden",
    "schuld schulden schuldhulp schuldhulpverlening",
)
"""Words of residents for one thing, beside those of `facts.thesaurus`."""

ASPECTS: dict[str, str] = {
    "cost": (
        r"kost\w{0,3}|prij[sz]\w{0,3}|tarie\w{1,4}|leges|duur|goedkoper|hoeveel (?:\w{1,20} ){0,3}beta(?:al|len)"
        r"|(?:moet|moeten)\b(?: \w{1,20}){0,3} betalen|cost\w{0,2}|price|fee"
    ),
    "lost": (
        r"kwijt(?:geraakt|raken)?|verloren|gestolen|vermist\w{0,3}|vermissing|weggeraakt|is weg|diefstal|lost|stolen"
    ),
    "broken": (
        r"kapot\w{0,2}|stuk|defect\w{0,2}|beschadigd\w{0,2}|afgebroken|gebroken|vernield"
        r"|(?:doet|doen) (?:het|\w{1,20}) niet|werkt niet|(?:niet|nooit) (?:meer )?brand\w{0,2}|brand\w{0,2} niet"
        r"|knipper\w{0,2}|broken"
    ),
    "uneven": r"los|losse|scheef|scheve|verzakt|verzakking|loszittende|gevallen|struikel\w{0,3}",
    "hours": r"openingstijd\w{0,2}|openingsur\w{0,2}|geopend|open|opening hours",
    "object": r"bezwaar\w{0,9}|(?:niet|oneens) (?:mee )?eens|oneens|onterecht|klopt niet|beroep|te hoog|objection",
    "change": (
        r"wijzig\w{0,3}|aanpassen|pas \w{1,20} \w{1,20} aan|verander\w{0,2}|verzet\w{0,3}|verplaats\w{0,2}"
        r"|annule\w{2,5}|afzeggen|afgezegd|andere tijd|afbellen|omzetten|tijdelijk"
    ),
    "end": r"afmeld\w{0,3}|afgemeld|meld\b.{0,40}\baf|stopp?en|stopzetten|opzeggen|beëindig\w{0,3}|geen \w{1,20} meer",
    "missed": r"niet geleegd|overgeslagen|niet opgehaald|niet meegenomen|vergeten te legen",
    "ready": r"klaar|afhalen|af te halen",
    "fetch": r"opgehaald|ophalen|ophaal\w{0,8}|haalt?\b.{0,30}\bop|op te halen",
    "eligible": r"aanmerking|recht op|voorwaarden|vergoeding|toestemming|nodig|verplicht|mag|meenemen|vergunningvrij",
    "apply": (
        r"aan(?:ge)?vra(?:ag|agt|gen|agd)|vra(?:ag|agt|gen)\b.{0,80}\baan|verleng\w{0,3}|vernieuw\w{0,2}"
        r"|verlo(?:opt|pen)|bestel\w{0,3}|krijg\w{0,2}|gekregen|regel(?:en)?|indienen|treffen|afspraak maken"
        r"|aanmelden|inschrijven"
    ),
    "report": (
        r"(?:ge)?meld(?:en|ing|t)?|doorgeven|doorge\w{3,5}|aangeven|aangifte|gee?f\w{0,2}\b.{0,60}\b(?:aan|door)"
    ),
    "repair": r"gerepareerd|repare\w{2,5}|herstel\w{0,3}|hersteld|gemaakt|vervang\w{0,2}|omruilen|oplossen",
    "when": r"wanneer|hoe lang|welke dag(?:en)?|hoe laat|hoeveel (?:dagen|weken)|termijn",
}
"""What is wanted of a subject, by the words that say so; a question may want several."""
