"""The other half of the fourth pool, which may not be looked at: see `pool_fresh.py`."""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "dutch": Origin(
        names("Antoinette, Hendrikje, Wil, Trijntje, Wendelien"),
        names("Fokko, Rens, Pim, Theodorus, Lubbert"),
        names(
            """Hazelhoff, van Oorschot, ten Cate, Blankespoor, de Nooijer, Westerhuis, van den Akker, Klok,
            Zoutendijk, Reuvekamp, van Heusden, op 't Hof, Kranendonk, Sipkes, Duivenvoorden, Buitenhek"""
        ),
    ),
    "frisian": Origin(
        names("Tetsje, Afke, Tryntsje"),
        names("Sjirk, Abe, Oene"),
        names("Hiemstra, Wijbenga, Algra, Wierda"),
    ),
    "turkish": Origin(
        names("Büşra, Şerife, Tülay"),
        names("Halil, Bayram, İlker"),
        names("Korkmaz, Aslan, Sarı, Topçu"),
    ),
    "moroccan": Origin(
        names("Soumaya, Ilham, Zineb"),
        names("Younes, Redouan"),
        names("el Amrani, Tahri, Zerrouk, ait Daoud, Lamrini"),
    ),
    "polish": Origin(
        names("Ewa, Jolanta"),
        names("Dariusz, Rafał"),
        names("Jabłoński, Górski, Stachowiak"),
    ),
    "surinamese": Origin(
        names("Anjali, Muriel, Roshni"),
        names("Stanley, Wensley, Ramon"),
        names("Biharie, Lachman, Sital, Ajodhia"),
    ),
    "elsewhere": Origin(
        names("Mei, Chidinma, Feven"),
        names("Imran, Dragan"),
        names("Adeyemo, Jovanović, Girma, Zhao"),
    ),
}

STREETS = names(
    """De Klamp, Vlierbes, Duizendblad, Reigersnest, Het Laageind, Achter de Molens, Tussen de Bruggen, Wederik,
    Haverlanden, Tureluur, Clara Wichmannerf, Ridder Snouckstraat, Celebes, De Slenk, Touwslagerij, Scheve Schouw,
    't Hoen, Binnenmolen, De Killen, Sleedoorn, Graaf Florispad, Christiaan Eijkmanweg, 3e Oosterparkdwarsstraat,
    Havenzicht, Nieuwe Drecht, Hemel en Aarde, De Schepen, Parallelweg, Botter, Dr. Poelslaan"""
)

POOL = Pool(
    name="rest",
    origins=ORIGINS,
    streets=STREETS,
    towns=(
        Town("Waardbergen", "waardbergen.example", "0347", "Nieuwmarkt"),
        Town("Noorderkogge", "noorderkogge.example", "0228", "Breed"),
    ),
    mail_domains=("streeknet.example", "mailhuis.example", "kapsalon-noorderkogge.example"),
    words={
        "party": names("Waardbergen Eén, Dorpen Samen, Fractie Klootwijk, DENK, Hart voor de Kogge"),
        "place": names("Winterswijk, Tiel, Sint Jansteen, Oude Pekela, Den Bommel"),
        "product": names("Djenga, JOIN Zaak, Wizportaal, Zoom, Mijn Overzicht, PowerBrowser"),
        "organisation": names(
            """Stichting Thuis Gelderland, Van Leeuwen Sloopwerken, Visser & Smit Hanab, GGD Noord, Vivare Wonen,
            Willem Drees Stichting, Smits Wegenbouw, Leger des Heils, Wijkteam Zuid, Sociaal Loket Kogge, Jansen
            Taxi, Het Anker, Slachtofferhulp, Café Juliana, Univé"""
        ),
        "room": names("Commissiekamer West, Rembrandtzaal, de Groene Kamer, vergaderruimte 7"),
        "motion": names(
            """Minder regels meer ruimte, Houd de Pont Varend, Geef Ouderen De Ruimte, Zuinig zijn op water,
            Een Goed Gesprek met Iedereen, Behoud het Bos, Klare Taal, Piet Mondriaan in de wijk, Weg met de Wal"""
        ),
        "law": names("Wet Inburgering, Wet Goed Bestuur, Wet Plattelandswoningen, Wet Nieuwe Hinder, Wet De Boer"),
        "school": names(
            "Godfried Bomansschool, De Regenboog, het Johan de Witt Lyceum, obs De Eiken, Montessori Noord"
        ),
        "quarter": names("De Hoven, Westerenk, Componistenbuurt, Bovenlanden, het Witte Dorp, Emmakwartier"),
    },
)
