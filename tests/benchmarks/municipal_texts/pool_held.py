"""The pool that is held back: nobody who tunes the product looks at it, and the benchmark prints only its totals.

The names exist as names; who bears them here does not.
"""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "dutch": Origin(
        names("Bregje, Hanneke, Elsbeth, Mieke, Floortje, Greetje, Petronella, Saskia, Lieneke, Wilhelmina, Ineke"),
        names("Maarten, Evert, Diederik, Siebe, Govert, Harmen, Joost, Laurens, Pieter-Jan, Klaas, Quirijn"),
        names(
            """van der Kolk, Oosterhuis, de Kruijf, Stoffelen, van den Berk, Hartjes, Rietveld, ten Broeke, Kersbergen,
            van 't Wout, Lammers, op de Beek, Duijvestein, Wagenaar, de Leeuw, in den Bosch, Meerman, van Oirschot,
            Zandbergen, Poepjes, van de Vijver, Eikelenboom, Schipper, de Boer"""
        ),
    ),
    "frisian": Origin(
        names("Aukje, Hiltje, Sietske, Froukje, Ypkje"),
        names("Gerlof, Hessel, Sybren, Jelle, Oege"),
        names("Boonstra, Terpstra, Haitsma, Reitsma, Miedema, Nauta, van der Zwaag, Ypma, Wartena, Elzinga"),
    ),
    "turkish": Origin(
        names("Emine, Gülşen, Derya, Fadime, Yasemin"),
        names("Hüseyin, Cengiz, Ramazan, Volkan, Erdal"),
        names("Kaya, Şahin, Arslantürk, Güneş, Toprak, Doğan, Karataş, Uçar"),
    ),
    "moroccan": Origin(
        names("Khadija, Btissam, Malika, Zohra, Saloua"),
        names("Abderrahim, Hicham, Mustapha, Jaouad, Brahim"),
        names("el Ouahabi, Bouchtaoui, Tahiri, el Morabet, Zerouali, Ait Ouali, Chakir, ben Moussa"),
    ),
    "polish": Origin(
        names("Bożena, Joanna, Magdalena, Ewelina"),
        names("Krzysztof, Wojciech, Marek, Sławomir"),
        names("Nowakowska, Jankowiak, Wiśniewski, Dudek, Piotrowicz, Sikora"),
    ),
    "surinamese": Origin(
        names("Kavita, Rosita, Chandra, Hermine"),
        names("Dewanand, Ashwin, Iwan, Glenn"),
        names("Bhagwandin, Sewpersad, Autar, Emanuels, Vreden, Mahabier, Kartosen"),
    ),
    "antillean": Origin(
        names("Jeanine, Suzette, Milushka"),
        names("Gilbert, Curtley, Rudsel"),
        names("Isenia, Maduro, Croes, Tromp, Koeiman"),
    ),
    "indonesian": Origin(
        names("Sri, Ratna, Josephine"),
        names("Budi, Hendra, Robby"),
        names("Sahetapy, Manuhutu, Lekatompessy, Wibowo, Tuhumena"),
    ),
    "syrian": Origin(
        names("Lubna, Samar, Yara"),
        names("Ghassan, Mazen, Tarek"),
        names("al Halabi, Sabbagh, al Ahmad, Nassar, Barakat, Qasim"),
    ),
    "ukrainian": Origin(
        names("Nataliya, Halyna, Yuliia"),
        names("Andriy, Mykola, Taras"),
        names("Petrenko, Lysenko, Moroz, Savchuk, Zakharchenko"),
    ),
    "elsewhere": Origin(
        names("Thu Ha, Abena, Ana Paula, Despina"),
        names("Haile, Kofi, Nuno, Nikos"),
        names("Pham, Gebremedhin, Asante, Carvalho, Georgiou, MacLeod, Zhang, Ho"),
    ),
}

STREETS = names(
    """Molenstraat, Schoolstraat, Vogelwikke, Graaf Florisweg, Avenue Ceramique, Wethouder Romijnpad, Korte Poten,
    Onder de Linden, De Hooge Waerd, Havendijk, Merelhof, Provincialeweg Oost, Michiel de Ruyterplein, Noorderhaven,
    Dr. A. Schweitzerlaan, 2e Tuindwarsstraat, Boezemsingel, De Akker, Abdijhof, Prinses Beatrixplantsoen, Jaagpad,
    Bergweide, Sint Pieterskade, Hof van Delfland, Voorburgwal, Zonnebloem, Oosterkade, Ravelijn, Spinnerij,
    Kievitsmeent, Derde Ambachtsstraat, Steeg, Zeilmakersgang, Emmaterras, Weteringkade"""
)

POOL = Pool(
    name="held",
    origins=ORIGINS,
    streets=STREETS,
    towns=(
        Town("Hoogerwaard", "hoogerwaard.example", "0416", "Kloosterplein"),
        Town("Duinbergen", "gemeenteduinbergen.example", "0252", "Wilhelminaplein"),
        Town("Oud-Mierden", "oudmierden.example", "0497", "Dorpsplein"),
    ),
    mail_domains=("snelpost.example", "glasvezelmail.example", "mijnbus.example", "atelier-hoogerwaard.example"),
    words={
        "party": names("Hoogerwaard Lokaal, PvdA, JA21, Volt, Dorpsbelang, BBB, Partij voor de Dieren, SP, Groep Duin"),
        "place": names("Waalwijk, Capelle aan den IJssel, Noordwijk, Den Bosch, Bladel, Sint Philipsland, Ede, Goes"),
        "product": names("Outlook, NotuBiz, Corsa, Zaaksysteem.nl, SharePoint, eHerkenning, Cognos, Topdesk"),
        "organisation": names(
            """Stichting Willem Drees Fonds, Maria Zorghuizen, De Haan & Kuijper Notarissen, Van Wijk Groen B.V., Sweco,
            Woonstichting Casade, Hendriks Sloopwerken, Bakkerij Peters, Veiligheidsregio Hollands Midden"""
        ),
        "room": names("Statenzaal, Vergaderzaal 1.14, Van Heutszkamer, Blauwe Zaal, de Burgerzaal"),
        "motion": names("Geen kind aan de kant, Licht op het fietspad, Laat Sinterklaas lopen, Wonen boven winkels"),
        "law": names(
            "Wet Dijkstal, Wet Kraken en Leegstand, Wet Victoria, Wet Koopmans, Wet Aletta Jacobs, Wet Poortwachter"
        ),
        "school": names(
            "Koning Davidschool, de Anne Frankschool, het Erasmus, kindcentrum De Vlinder, Titus Brandsmalyceum"
        ),
        "quarter": names("Zanddonk, Besoyen, Meerdijk, Bloemenoord, de Rietlanden, Laageinde"),
    },
)
