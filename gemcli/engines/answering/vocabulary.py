"""Words of questions: those that carry little of a subject, and what papers write for what people ask."""

from __future__ import annotations

from gemcli.text.lists import listed

LIGHT = listed(
    """
    krijgen krijgt kreeg kregen komen komt kwam kwamen gekomen gaan ging gingen geven geeft gaf gaven gegeven vinden
    vindt vond vonden zien ziet zag zagen gezien gelden geldt gold doen doet deed deden zetten zet gezet stellen stelt
    stelde houden houdt hield laten laat liet leggen legt liggen ligt lag lopen loopt liep maken maakt maakte gemaakt
    brengen brengt bracht nemen neemt nam namen genomen blijven blijft bleef zitten zit zat verwacht verwachten denken
    denkt dacht zeggen zegt zei zeiden gezegd weten wist konden kunnen mochten moest moesten hoeven hoeft bestaan
    bestaat gebruiken gebruikt tonen draait draaien horen hoort bedoeld bestemd beschikbaar aanwezig nodig mogelijk
    geplaatst plaatsen vragen gevraagd antwoorden hebben had gehad worden werd geworden heten heet genoemd noemt
    noemde noemen duren duurt duurde beginnen begint begon eindigen vindt plaatsvinden nodige willen
    minstens tenminste minimaal maximaal hoogstens hooguit ongeveer circa precies eerste tweede laatste nieuw nieuwe
    oude huidige grote kleine opnieuw weer tevoren vooraf binnen buiten daadwerkelijk uiteindelijk onlangs
    afgelopen komende volgende vorige eerder later straks nu verder meer minder veel weinig aantal deel mensen zaak
    zaken onderwerp ding dingen plan plannen manier wijze geval gevallen kant keer leven live lives according come
    comes get gets take takes make made going new first last open opened least about happen happens remain stay
    jaar jaren jaarlijks maand maanden week weken dagen year years month months week weeks
    tegenstemmers voorstemmers gesteld genoemde bedraagt betreft betreffende inzake rond rondom omtrent lang long
    """
)
"""Words that say little of what a question is about; missing ones count for little."""

LIGHT_SHARE, TOLD_SHARE = 0.3, 0.6
"""What such a word weighs against one of the subject, and what where papers have a word of their own for it."""

WRITTEN = {
    "trok": "ingetrokken intrekken intrekking",
    "trokken": "ingetrokken intrekken intrekking",
    "genomen": "besloten vastgesteld aangenomen",
    "klaar": "sluit gesloten sluiting einde geeindigd",
    "afgelopen": "sluit gesloten sluiting einde",
    "eindigde": "sluit gesloten sluiting einde",
    "eindigen": "sluit sluiting einde",
    "einde": "sluit gesloten sluiting",
    "begon": "opent geopend opening aanvang",
    "begonnen": "opent geopend opening aanvang",
    "begint": "opent opening aanvang",
    "start": "opent opening aanvang",
    "startte": "opent opening aanvang",
    "draait": "draagt betaalt bekostigt kosten",
    "opdraaien": "draagt betaalt bekostigt",
    "betaalt": "draagt bekostigt financiert rekening",
    "zat": "voorzitter",
    "voorgezeten": "voorzitter",
    "wegwerken": "verminderen terugdringen bestrijden",
    "geldt": "inwerkingtreding ingang treedt werking",
    "ingaat": "inwerkingtreding ingang treedt werking",
    "ingaan": "inwerkingtreding ingang treedt werking",
    "gaat": "inwerkingtreding ingang treedt",
    "gehaald": "aangenomen meerderheid",
    "haalde": "aangenomen meerderheid",
    "weggestemd": "verworpen",
    "afgewezen": "verworpen geweigerd",
    "opgestapt": "ontslag ontslagneming afgetreden",
    "opgestapte": "ontslag ontslagneming afgetreden",
    "opstappen": "ontslag ontslagneming aftreden",
    "aankomen": "voorzien voorzienbaar voorzienbaarheid",
    "aangemeld": "melden aanmelden melding kennisgeving",
    "tevoren": "vooraf",
    "afwezig": "verhindering verhinderd afgemeld bericht",
    "verhinderd": "verhindering afwezig",
    "aangepaste": "gewijzigd gewijzigde",
    "aangepast": "gewijzigd",
    "raadsleden": "leden",
    "gemeenteraadsleden": "leden raadsleden",
    "parkeerplekken": "parkeerplaatsen",
    "plekken": "plaatsen",
    "verstuurd": "verzonden datum",
    "gestuurd": "aangeboden verzonden toegezonden",
    "sturen": "aanbieden aangeboden toezenden",
    "stuurt": "aangeboden aanbieden",
    "uitgetrokken": "gereserveerd beschikbaar",
    "horen": "informeren geinformeerd",
    "hoort": "informeren geinformeerd",
    "reageert": "reactie",
    "afhandelen": "afhandeling afdoening behandelen beslissen",
    "afhandelingstermijn": "termijn",
    "baas": "verantwoordelijk",
}
"""What papers write for a word of a question, in the language of Dutch councils."""

DUTCH = {
    "adopted": "aangenomen", "rejected": "verworpen", "withdrawn": "ingetrokken", "vote": "stemming stemmen",
    "votes": "stemmen", "voted": "stemde gestemd", "motion": "motie", "motions": "moties", "amendment": "amendement",
    "council": "raad gemeenteraad", "alderman": "wethouder", "mayor": "burgemeester", "proposal": "voorstel",
    "letter": "brief", "residents": "bewoners inwoners", "resident": "bewoner", "housing": "woningen wonen",
    "homes": "woningen", "dwellings": "woningen", "house": "woning", "houses": "woningen", "rent": "huur",
    "tenants": "huurders", "landlords": "verhuurders", "seniors": "senioren ouderen", "elderly": "ouderen senioren",
    "labour": "arbeid arbeids", "labor": "arbeid arbeids", "migrants": "migranten arbeidsmigranten",
    "migrant": "migrant arbeidsmigrant", "workers": "werknemers arbeiders", "hague": "haag", "asylum": "asielzoekers",
    "seekers": "asielzoekers", "refugees": "vluchtelingen", "border": "grens gemeentegrens grenscorrectie",
    "boundary": "grens gemeentegrens", "change": "wijziging correctie herindeling", "draft": "ontwerp concept",
    "inspection": "inzage", "public": "inzage openbaar", "permit": "vergunning omgevingsvergunning",
    "licence": "vergunning", "parking": "parkeren parkeerplaatsen", "places": "plaatsen", "spaces": "plaatsen",
    "cycling": "fietsen", "bicycle": "fiets", "street": "straat", "road": "weg", "traffic": "verkeer",
    "school": "school", "schools": "scholen", "language": "taal", "library": "bibliotheek", "playground": "speeltuin",
    "playgrounds": "speelplekken speeltuinen", "girls": "meiden meisjes", "water": "water",
    "budget": "begroting budget",
    "costs": "kosten", "cost": "kosten", "money": "geld", "subsidy": "subsidie", "waste": "afval",
    "litter": "zwerfafval",
    "fees": "leges tarieven", "tax": "belasting", "taxes": "belastingen", "decision": "besluit", "decided": "besloten",
    "promise": "toezegging", "promised": "toegezegd", "meeting": "vergadering", "agenda": "agenda",
    "chair": "voorzitter",
    "members": "leden", "present": "aanwezig", "absent": "afwezig verhindering", "deadline": "uiterlijk termijn",
    "term": "termijn", "months": "maanden", "weeks": "weken", "year": "jaar", "years": "jaar", "plan": "plan",
    "report": "rapport rapportage verslag", "research": "onderzoek", "investigation": "onderzoek",
    "evaluation": "evaluatie", "expansion": "uitbreiding", "renewal": "vernieuwing", "youth": "jeugd jongeren",
    "children": "kinderen", "care": "zorg", "health": "gezondheid", "safety": "veiligheid", "police": "politie",
    "demonstration": "demonstratie", "demonstrations": "demonstraties", "noise": "geluid overlast",
    "nuisance": "overlast", "entrepreneurs": "ondernemers", "shops": "winkels", "market": "markt", "pier": "pier",
    "beach": "strand", "trees": "bomen", "green": "groen", "square": "plein", "metres": "meter", "area": "gebied",
    "municipality": "gemeente", "party": "partij fractie", "minister": "minister", "government": "kabinet regering",
    "bill": "wetsvoorstel", "law": "wet", "chamber": "kamer", "family": "gezin", "families": "gezinnen",
    "bedrooms": "slaapkamers", "employees": "medewerkers", "staff": "personeel", "reserve": "reserve",
}  # fmt: skip
"""Dutch for English words of councils, so that an English question finds a Dutch paper."""
