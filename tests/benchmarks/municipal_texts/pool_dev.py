"""The pool that developers may look at: its names, streets and words; its texts lie in `texts_dev`.

The names exist as names; who bears them here does not.
"""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "dutch": Origin(
        names("Marloes, Tjitske, Gerda, Hilde, Annerieke, Corrie, Jolanda, Willemijn, Margriet, Dieuwertje, Truus"),
        names("Kees, Gijsbert, Marnix, Huib, Teun, Leendert, Bartholomeus, Roelof, Wouter, Adriaan, Olaf"),
        names(
            """van der Wouden, Kortekaas, de Bruijn, Schoonderwoerd, van den Oever, Hogendoorn, Vlasblom, ter Haar,
            Pannekoek, van 't Zelfde, Broekhuizen, op den Camp, Verschuren, Zwanenburg, de Graaff, in 't Veld,
            Kloosterman, van Lieshout, Buitendijk, Naaktgeboren, van de Sande, Groenewegen, Timmer, de Wit"""
        ),
    ),
    "frisian": Origin(
        names("Sjoukje, Fokje, Wytske, Jeltje, Baukje"),
        names("Sjoerd, Wiebren, Douwe, Rinze, Tjeerd"),
        names("Hoekstra, Zijlstra, Postma, Wiersma, Kooistra, Dykstra, van der Meulen, Tolsma, Sikkema, Bergsma"),
    ),
    "turkish": Origin(
        names("Ayşe, Zeynep, Nurcan, Hatice, Sevgi"),
        names("Mehmet, Orhan, Tuncay, Serkan, Yusuf"),
        names("Yılmaz, Karakaş, Özdemir, Çelik, Demirtaş, Aydoğan, Bozkurt, Kocabaş"),
    ),
    "moroccan": Origin(
        names("Naima, Souad, Loubna, Hafida, Ikram"),
        names("Abdelkader, Mounir, Rachid, Driss, Noureddine"),
        names("el Hamdaoui, Benali, Aouragh, el Yaakoubi, Bouzidi, Ait Lahcen, Amrani, ben Haddou"),
    ),
    "polish": Origin(
        names("Agnieszka, Katarzyna, Małgorzata, Beata"),
        names("Grzegorz, Tomasz, Paweł, Zbigniew"),
        names("Kowalczyk, Wójcik, Lewandowicz, Szymczak, Zieliński, Mazurek"),
    ),
    "surinamese": Origin(
        names("Sharda, Sunita, Lucretia, Meredith"),
        names("Radjesh, Soenil, Humphrey, Waldo"),
        names("Ramdin, Jhagroe, Kalpoe, Wijngaarde, Doorson, Soekhoe, Panday"),
    ),
    "antillean": Origin(
        names("Shurendy, Ghislaine, Xiomara"),
        names("Elvis, Rignald, Eugène"),
        names("Martina, Rosaria, Cicilia, Windster, Paulina"),
    ),
    "indonesian": Origin(
        names("Wulan, Dewi, Henriette"),
        names("Agus, Bambang, Ferry"),
        names("Latuheru, Pattinama, Tahapary, Sutanto, Wattimury"),
    ),
    "syrian": Origin(
        names("Rasha, Hanadi, Nour"),
        names("Anas, Bassam, Khaldoun"),
        names("al Masri, Haddad, al Khatib, Shaheen, Darwish, Kabbani"),
    ),
    "ukrainian": Origin(
        names("Oksana, Lyudmyla, Iryna"),
        names("Oleksandr, Vasyl, Bohdan"),
        names("Shevchuk, Kovalenko, Tkachenko, Bondar, Hrytsenko"),
    ),
    "elsewhere": Origin(
        names("Thi Mai, Ngozi, Maria João, Eleni"),
        names("Yohannes, Kwame, Duarte, Stavros"),
        names("Nguyen, Tesfay, Owusu, Ferreira, Papadakis, O'Connor, Li, Wong"),
    ),
}

STREETS = names(
    """Kerkstraat, Dorpsstraat, Wilgenroosje, Prins Hendrikkade, Laan van Meerdervoort, Burgemeester Colijnlaan,
    Lange Nieuwstraat, Achterom, Het Hoge Bos, Singel, Eksterdreef, Oude Rijksweg, Jan van Galenplein, Zuiderdiep,
    Mr. P.J. Troelstraweg, 1e Helmersdwarsstraat, Groene Hilledijk, De Meent, Kapelanij, Koningin Wilhelminaplantsoen,
    Veerpad, Heuvelring, Sint Jansgracht, Hofje van Staats, Nieuwe Uitleg, Trompetbloem, Westerkade, Bolwerk,
    Molenwerf, Rietzangerhof, Tweede Kruishaven, Buurtje, Vliegerstraat, Anna Paulownaterras, Polderwetering"""
)

POOL = Pool(
    name="dev",
    origins=ORIGINS,
    streets=STREETS,
    towns=(
        Town("Waterrade", "waterrade.example", "0182", "Raadhuisplein"),
        Town("Ossendrecht-Noord", "ossendrechtnoord.example", "0164", "Markt"),
        Town("Lage Zijpe", "lagezijpe.example", "0224", "Stadhuisstraat"),
    ),
    mail_domains=("thuismail.example", "kabelpost.example", "brievenbus.example", "bakkerij-waterrade.example"),
    words={
        "party": names(
            "Waterrade Vooruit, CDA, GroenLinks-PvdA, VVD, Lijst Dorpen, D66, SGP, ChristenUnie, Senioren Nu"
        ),
        "place": names("Gouda, Alphen aan den Rijn, Zuidplas, Den Haag, Reeuwijk, Sint Annaland, Oude Tonge, Baarn"),
        "product": names("Microsoft Teams, iBabs, Djuma, Key2Zaken, Centric Suite, DigiD, MijnOverheid, Power BI"),
        "organisation": names(
            """Stichting Johanna Kruyder, Anna Zorggroep, Bakker & Vermeer Advocaten, Van Doorn Bouw B.V., Arcadis,
            Woningcorporatie Mozaïek, Jansen Infra, Rederij De Jong, Omgevingsdienst Midden-Holland"""
        ),
        "room": names("Raadzaal, Commissiekamer 2, Thorbeckezaal, Oranjezaal, de Trouwzaal"),
        "motion": names(
            "Ruim baan voor bomen, Veilig naar school, Handen af van de bibliotheek, Samen voor Jan Modaal"
        ),
        "law": names("Wet Bibob, Wet Markt en Overheid, Wet van Dam, Wet Damocles, Lex Silencio, Wet Mulder"),
        "school": names(
            "Prins Willemschool, de Dr. Schaepmanschool, het Coornhert, basisschool De Ark, Max Havelaarcollege"
        ),
        "quarter": names("Plaswijck, Bloemendaal, Korte Akkeren, Goverwelle, Achterwillens, de Korenbuurt"),
    },
)
