"""The fourth pool: short texts, each by itself, with addresses and dates of birth in shapes that no other pool has.

It was written, and cut by chance into two halves (`fresh` and `rest`, see `pool_rest.py`), before a rule was changed
for it. The names exist as names; who bears them here does not.
"""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "dutch": Origin(
        names("Ilse, Dorien, Petra, Geertje, Suze, Marjolijn, Aagje"),
        names("Ruud, Arjan, Harm, Klaasjan, Wiebe"),
        names(
            """Kruisselbrink, van Aalst, ter Braak, Ottenhof, de Ruijter, Oosterlaken, van den Hoogen, Schimmel,
            Wolterbeek, van Rooden, Tieleman, Baljeu, Roodnat"""
        ),
    ),
    "frisian": Origin(
        names("Hiske, Ymkje, Reinskje"),
        names("Gosse, Romke, Doeke, Sikke"),
        names("Douma, Terwisga, Haisma"),
    ),
    "turkish": Origin(
        names("Gülsüm, Gülizar, Nazlı"),
        names("Murat, Kerem, Cüneyt"),
        names("Şimşek, Karaca, Tuna, Yalçınkaya"),
    ),
    "moroccan": Origin(
        names("Siham, Hayat"),
        names("Hamza, Ismail, Tarik"),
        names("Bakkali, Chaara, ben Omar, Mrabet"),
    ),
    "polish": Origin(
        names("Dorota, Sylwia"),
        names("Ireneusz, Leszek"),
        names("Nowicki, Sikorska, Gajewski, Majewska"),
    ),
    "surinamese": Origin(
        names("Reshma, Ingrid, Shanta"),
        names("Dewan, Clyde, Roy"),
        names("Gangaram, Chin A Foeng"),
    ),
    "elsewhere": Origin(
        names("Zhen, Blessing"),
        names("Tariq, Emeka, Goran"),
        names("Okafor, Petrović, Hailu, Liu"),
    ),
}

STREETS = names(
    """De Bongerd, Klaproos, Zilverschoon, Ooievaarsnest, Het Grootslag, Achter de Kerk, Kievitsbloem,
    Berkenrode, Grutto, Aletta Jacobserf, Schout Backerstraat, Sumatra, De Hilde, Lijnbaan, Kromme Elleboog,
    't Rond, Bovenkruier, De Kreken, Meidoorn, Hertog Janpad, Pieter Zeemanweg, 2e Vlooswijkdwarsstraat,
    Spoorzicht, Oude Gouwe, Graan voor Visch, De Heemraad, Stationsweg, Tjalk, Dr. Ariënslaan"""
)

POOL = Pool(
    name="fresh",
    origins=ORIGINS,
    streets=STREETS,
    towns=(
        Town("Eemwoude", "eemwoude.example", "0514", "Kerkbrink"),
        Town("Sluiskerke", "sluiskerke.example", "0117", "Grote Oost"),
    ),
    mail_domains=("dorpsnet.example", "postvak.example", "fietsenmaker-sluiskerke.example"),
    words={
        "party": names("Eemwoude Lokaal, Gemeentebelangen Sluis, PvdD, Lijst Ottens, Burgers voor Burgers"),
        "place": names("Harderwijk, Oss, Sint Maartensdijk, Nieuwe Pekela, Den Helder, Beek en Donk"),
        "product": names("Suite4Sociaal, Webex, GBO Aangifte, Squit"),
        "organisation": names(
            """Stichting Wijkzorg Eemland, Van Vliet Loonwerk, Bosman & Partners, GGD Zeeland, Kwadrant Wonen,
            Anton Pieck Stichting, Molenaar Grondverzet, Humanitas, Buurtteam Noord, Sociaal Team Centrum, De Vries
            Taxi, Ons Huis, Veilig Thuis, Hotel Wilhelmina, Rabobank"""
        ),
        "room": names("Commissiekamer Oost, Jan Steenzaal, de Blauwe Zaal, vergaderkamer 3"),
        "motion": names(
            """Meer groen minder steen, Laat de Lijnbus Rijden, Geef Jongeren Een Stem, Anders omgaan met afval,
            Een Warm Welkom voor Iedereen, Red het Bad, Kleur Bekennen, Frans Hals naar huis, Stop de Stank"""
        ),
        "law": names("Wet Kinderopvang, Wet Open Overheid, Wet Kwaliteitsborging, Wet Arhi, Wet Van der Ham"),
        "school": names(
            "Annie M.G. Schmidtschool, De Klimboom, het Titus Brandsma Lyceum, obs De Wilgen, Jenaplan Zuid"
        ),
        "quarter": names("De Koppel, Oosterenk, Schildersbuurt, Marslanden, het Rode Dorp, Willemskwartier"),
    },
)
