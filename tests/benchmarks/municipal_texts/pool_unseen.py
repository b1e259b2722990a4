"""The pool that was written last and by somebody who had seen neither the rules nor the lists of the product.

Its texts lie in `texts_unseen`. The names exist as names; who bears them here does not.
"""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "dutch": Origin(
        names("Femke, Liesbeth, Roosmarijn, Nelleke, Jacomijn, Hendrika, Evelien, Tineke, Godelief, Maaike, Annigje"),
        names("Cornelis, Jurriaan, Thijmen, Floris, Arend, Krijn, Sebald, Berend, Wessel, Lambertus, Gerbrand"),
        names(
            """van der Plas, Oudejans, de Keijzer, Ravensbergen, van Oosterzee, Hardeveld, den Hartogh, Winter,
            Kaashoek, van den Elsaker, Appelman, Verkerk, in 't Hout, Rietkerk, van de Kamp, Dekkers, Slagter, de
            Rooij"""
        ),
    ),
    "dutch rare": Origin(
        names("Ottoline, Cunera, Machteld, Walburga, Aleida"),
        names("Engelbert, Pancras, Wolbert, Ysbrand, Adalbert"),
        names(
            """Goedegebuure, Zeldenrust, Kwakkelstein, Borstlap, Suikerbuik, Zondervan, Spruijtenburg, uit den
            Bogaard, Niemantsverdriet, van 't Hoenderdaal, Blaauwgeers, Komtebedde, op ten Noort, Rotteveel,
            Vroegindeweij, 's Gravendijk, onder de Linden, Oldenziel, Hagedoorn, Schaap, Vastenhoud"""
        ),
    ),
    "dutch east": Origin(
        names("Gezina, Dinie, Willemien, Hermien, Johanna"),
        names("Harm-Jan, Gerrit, Albertus, Derk, Hendrikus"),
        names(
            """Wissink, Oude Veldhuis, Nijenhuis, te Riele, Klein Gunnewiek, Roerdinkholder, Groot Koerkamp, Bouwhuis,
            Abbink, Lansink, Scholten op Reimer, ten Barge, Heuvelink"""
        ),
    ),
    "frisian": Origin(
        names("Gerbrich, Nynke, Ytsje, Hylkje, Akke"),
        names("Oebele, Jelmer, Feike, Durk, Eelke"),
        names(
            "Hylkema, Plantinga, Boorsma, Wynia, Jorritsma, Galama, Wassenaar, Andringa, van der Wal, Sinnema, Roorda"
        ),
    ),
    "limburg": Origin(
        names("Mien, Trees, Marie-Jeanne, Gertruud, Lieke"),
        names("Sjeng, Sjef, Wiel, Hub, Lei"),
        names(
            "Crombach, Jeurissen, Knubben, Bemelmans, Vroemen, Schrijnemaeckers, Pluijmen, L'Ortye, Peusens, Gubbels"
        ),
    ),
    "turkish": Origin(
        names("Elif, Şükran, Hacer, Nezahat, Nuray"),
        names("Süleyman, Cemal, Burak, Ömer, Ferhat"),
        names("Sarıkaya, Kılıç, Öztürk, Arslan, Karagöz, Yıldırım, Taşkın, Tekin, Koç"),
    ),
    "moroccan": Origin(
        names("Rahma, Samira, Latifa, Bouchra, Hanane"),
        names("Abdellah, Lahcen, Jamal, Karim, Said"),
        names("el Idrissi, Bennani, Sefiani, el Mansouri, Lahlou, el Kaddouri, Berrada, Kettani"),
    ),
    "berber": Origin(
        names("Tamimount, Yamina, Fadma, Titrit"),
        names("Mimoun, Massin, Mohand, Aksel"),
        names("Aarab, Ajouaou, Azarkan, Ait Hammou, Amezian, Oulad Salem, Boujettif, Ighmir"),
    ),
    "polish": Origin(
        names("Urszula, Danuta, Grażyna, Halina"),
        names("Radosław, Zygmunt, Bogusław, Wiesław"),
        names("Pawlak, Kaczmarek, Gołąb, Wrona, Stępień, Jaworski, Krawczyk"),
    ),
    "romanian": Origin(
        names("Mihaela, Ileana, Crina, Roxana"),
        names("Ionuț, Gheorghe, Răzvan, Cătălin"),
        names("Popescu, Dumitrescu, Munteanu, Ciobanu, Lăcătuș, Ungureanu"),
    ),
    "surinamese": Origin(
        names("Asha, Usha, Sheila, Roline"),
        names("Rakesh, Winston, Roché, Hendrik-Oscar"),
        names("Ganpat, Gangadin, Ramlal, Sewnarain, Nooitmeer, Kromosoeto, Vrede, Pinas, Tjin A Soe"),
    ),
    "antillean": Origin(
        names("Giselle, Mirugia, Zulaika, Nelva"),
        names("Edsel, Mervin, Ruthmer, Hubert"),
        names("Winklaar, Balentien, Zimmerman, Schotborgh, Girigorie, Felicia, Raveneau"),
    ),
    "moluccan": Origin(
        names("Josina, Batseba, Nona, Yokbet"),
        names("Zeth, Obaja, Domingus, Otniel"),
        names("Salamony, Parinussa, Tuhuteru, Leatemia, Pelupessy, Siahaya, Titaley, Noya"),
    ),
    "vietnamese": Origin(
        names("Thi Lan, Ngoc Anh, Bich Thuy, Kim Chi"),
        names("Van Hung, Quoc Bao, Minh Tuan, Duc"),
        names("Tran, Luong, Hoang, Vo, Dang, Huynh, Bui"),
    ),
    "syrian": Origin(
        names("Lamis, Rim, Hala, Abeer"),
        names("Firas, Yazan, Ayham, Maher"),
        names("al Homsi, Qaddour, al Jundi, Kassab, Hamwi, Tarabishi, al Shami"),
    ),
    "eritrean": Origin(
        names("Selam, Letebrhan, Senait, Winta"),
        names("Filmon, Mehari, Kibrom, Habtom"),
        names("Ghebremedhin, Weldemichael, Mebrahtu, Kidane, Tewelde, Berhane, Okbamichael"),
    ),
    "ukrainian": Origin(
        names("Nataliia, Zoriana, Svitlana, Larysa"),
        names("Ruslan, Yevhen, Dmytro, Ostap"),
        names("Melnyk, Marchenko, Hnatiuk, Hordiienko, Polishchuk, Zaliznyak"),
    ),
    "ghanaian": Origin(
        names("Adwoa, Akosua, Afia, Esi"),
        names("Ebo, Yaw, Kwabena, Kojo"),
        names("Ofori, Boateng, Mensah, Agyemang, Osei, Amoako, Sarpong"),
    ),
}

STREETS = names(
    """Tussen de Vaarten, De Slinge, Grote Beer, Wolfsberg, Boekhorst, Op de Bies, Ambachtsmark, Hazelaarstraat,
    Kruiszwin, Zonnedauw, Bij de Leijen, Nieuwstad, Rosmolen, Vrouwenhuiswal, Wijkermeerweg, Sparrenlaan, It Súd, De
    Opslach, Sint Rochusstraat, Burgemeester Van Haaftenlaan, Dr. A.F. Philipsstraat, Ds. Kerssiesweg, Aan de Greune
    Paol, Eiland, Weth. Sangersstraat, Marie Curiepad, Titus Brandsmahof, 3e Binnenvestgracht, 2e Kostverlorenkade,
    Plein 1944, Achter de Hoven, Prinses Margrietsingel, Schoutenhoek, Steenoven, Lavendelheide, Rijksstraatweg,
    Karel Doormanerf, Turfschip"""
)

POOL = Pool(
    name="unseen",
    origins=ORIGINS,
    streets=STREETS,
    towns=(
        Town("Elsbroek", "elsbroek.example", "0416", "Wethouder Drostplein"),
        Town("Hoogvenne aan de Lei", "hoogvenne.example", "0527", "Kloosterhof"),
        Town("Sint Odaberg", "sintodaberg.example", "0478", "Odulphusmarkt"),
        Town("Terwinsum", "terwinsum.example", "0519", "Stationsweg"),
    ),
    mail_domains=("postduif.example", "mijnpost.example", "glasnet.example", "hoveniersbedrijf-elsbroek.example"),
    words={
        "party": names(
            """Trots Odaberg, Boeren en Buren, Leefbaar Hoogvenne, Mens en Dier, Hart voor Elsbroek, Fractie Zuid,
            Gemeentebelang Terwinsum, FNP, Dorpslijst 2010, Progressief Akkoord"""
        ),
        "place": names(
            "Dongen, Ommen, Bergen op Zoom, Dokkum, Horst aan de Maas, Den Ham, Sint-Michielsgestel, Venray, Heusden"
        ),
        "product": names(
            "Notubiz, Squit XO, GovMetrix, JOIN Zaaksysteem, Confluence, WhatsApp, Suwinet, Fixi, Wigo4it"
        ),
        "organisation": names(
            """Stichting Pieter Bleeker Fonds, Thuiszorg Elisabeth, Van Wijngaarden Installatietechniek, Smulders &
            Zonen B.V., Notariskantoor Veldkamp Huisman, Royal HaskoningDHV, Woonstichting Leystromen, Dirk Braam
            Supermarkten, Mulder Groen, Harmonie Sint Caecilia, Veiligheidsregio Brabant-Noord, v.o.f. Gebroeders
            Ploeg"""
        ),
        "room": names("Burgerzaal, vergaderkamer De Leij, Willem van Oranjezaal, Schepenzaal, kamer 1.14, B&W-kamer"),
        "motion": names(
            """Geen kind zonder zwemdiploma, Licht op groen voor de fiets, Opa Piet op de bus, Stop het stapelen,
            Zorg voor Jansje"""
        ),
        "law": names(
            "Wet Eenhoorn, Wet Kraken, Wet Taaleis, Wet Nijpels, Wet Pikmeer, Wet van Gelder, Wet Goed Verhuurderschap"
        ),
        "school": names(
            """de Jan Ligthartschool, het Dr. Mollercollege, basisschool De Vlinderboom, de Pater van der Geldschool,
            het Titus Zandlyceum, kindcentrum Juliana, de Maria Montessorischool"""
        ),
        "quarter": names(
            "Voorste Stroom, Landgoed Driessen, de Vogelwijk, Oud-Zuid, Heikant, de Bloemenbuurt, Laag-Soeren"
        ),
    },
)
