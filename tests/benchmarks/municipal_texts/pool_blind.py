"""The sixth pool: written blind, by somebody who had seen neither the rules nor the texts of the other pools."""

from __future__ import annotations

from tests.benchmarks.municipal_texts.pools import Origin, Pool, Town, names

ORIGINS = {
    "Dutch": Origin(
        names("Mechtild, Wietske, Geesje, Aleid, Hillegonda, Floor, Diewertje, Jacomina, Marleen, Pleun, Roos, Odilia"),
        names("Everhard, Crijn, Snelger, Wubbo, Hidde, Teunis, Melchior, Ludolf, Rokus, Siem, Boudewijn, Jorrit"),
        names(
            "Vlasbloem, van der Kwelder, Hoefnagel, Spijkerboer, ten Broekhuis, Turfsteker, de Raap, Klinkhamer,"
            "van Slochtermeer, Wolvekamp, op den Bogaard, Zuurbier, Knollema, in 't Venne, Roggeveld, Oudakker,"
            "Schapendonk, van den Hazelhorst, Brandhout, de Kwaasteniet,"
            "Regenboog, Winterkoning, van Zomeren, Mosterdman"
        ),
    ),
    "Frisian": Origin(
        names("Jeltsje, Eelkje, Wypkje, Doutzen, Hiltsje, Hinke-Maaike"),
        names("Wytze, Sjurd, Jurjen, Tjalling, Rintsje, Folkert"),
        names("Terpstrema, Wiarda, Haringsma, van Wieringa, Slootmaker, Feitsema, Oenema, Ypeinga"),
    ),
    "Turkish": Origin(
        names("Nurhan, Gülbahar, Songül, Ümran, Dilek"),
        names("Oktay, Yalçın, Cengizhan, Bülent, Sefa"),
        names("Karabacak, Özgül, Tekinalp, Gündoğan, Karagülle, Demirbağ, Akdeniz"),
    ),
    "Moroccan": Origin(
        names("Ouafae, Tlaytmas, Rkia, Nezha, Batoul"),
        names("Ahaddou, Mbarek, Abdelilah, Miloud, Hammou"),
        names("Aït Taleb, El Ouahabi, Bouzambou, Zaghdoud, Ben Haddou, Tahtahi, El Mrabet"),
    ),
    "Surinamese": Origin(
        names("Sharmila, Orsine, Muriël, Soenita, Gladys"),
        names("Radjin, Orvin, Soeresh, Dayanand, Lesley"),
        names("Ramkhelawan, Kertosentono, Zeefuik, Sewbaransing, Wongsodimedjo, Vreugdenstein, Goedhoop"),
    ),
    "Polish": Origin(
        names("Zdzisława, Bronisława, Kinga, Wiesława"),
        names("Zdzisław, Przemysław, Mirosław, Jacek"),
        names("Pietrzyk, Gąsior, Wrzesińska, Ostrowicz, Dudzik, Żurawik"),
    ),
    "Syrian": Origin(
        names("Rawan, Hiba, Ghada, Sidra"),
        names("Mouaz, Qutaiba, Nawar, Wassim"),
        names("Al Khatib, Shahoud, Al-Rifai, Al Mahamid, Qabbash, Al Zoubi"),
    ),
    "Antillean": Origin(
        names("Migdalia, Urselina, Ruthsela, Zuleika"),
        names("Jurandy, Eugenwell, Quincy, Sherwin"),
        names("Rojer, Martis, Tromptuin, Sambo, Pieternella, Cijntje"),
    ),
    "Chinese": Origin(
        names("Xiaoling, Meihua, Suyin, Yanfei"),
        names("Jianguo, Zhiwei, Haoran, Kwok"),
        names("Zhuang, Hu, Xie, Leung, Tsang, Ouyang"),
    ),
}

DRAWN = ORIGINS | {f"Dutch {number}": ORIGINS["Dutch"] for number in range(2, 7)}
"""Half of a made-up town has Dutch names: an origin is drawn with the same chance as any other."""

STREETS = names(
    "Turfschippersgang, Oude Zeugsteeg, Kwelderpad, Laan van de Eendracht, Dorpsbrink, Achter de Vesting, Zandkuilweg,"
    "Burgemeester Klaverplein, Lutje Horn, Pikmeerkade, Nieuwe Verlaatkade, 't Hoge Eind,"
    "Noorderhaaksgracht, Blekerswal,"
    "Ir. Wouda-Veldkampstraat, Krommerijnhof, De Snip, It Heechhiem, Slachthuisdwarsstraat, Vlierboomlaan, Havenhoofd,"
    "Kleine Wijnsteiger, Op de Hucht, Wessel Rolaffweg, Tweede Vogelbuurtstraat, Bijsterveen, Zuidelijke Ringvaartdijk,"
    "Pater Damiaanhoek, Melkemastins, Zusterplantsoen, Sint Odagang, Ossenmeent, Wijde Blik, Hellingbaan"
)

POOL = Pool(
    name="blind",
    origins=DRAWN,
    streets=STREETS,
    towns=(
        Town("Kromwijk", "kromwijk.example", "0571", "Brinkhuisplein"),
        Town("Oosterhaven aan Zee", "oosterhavenaanzee.example", "0222", "Raadhuiskade"),
        Town("Zwaluwbroek", "gemeentezwaluwbroek.example", "0478", "Klokkenhof"),
        Town("Meerwolde", "meerwolde.example", "0596", "Ambtshuisallee"),
    ),
    mail_domains=("ruitenpost.example", "snelnet-thuis.example", "bijons.example", "lichtlijn.example"),
    words={
        "party": names("Kern en Kade, Lijst Zelfstandig Oost, Dorpen Vooruit, Links van het Kanaal, Nieuw Meerbelang"),
        "place": names("Lageveen, Oud-Kromwijk, Sint Bavosluis, Westerkolk, Tolhek"),
        "product": names("Sleutelgids, Zaaksysteem Iris, PleinApp, Wijkscan Juno"),
        "organisation": names(
            "Stichting De Brede Beuk, Woonstichting Vaart & Veld, Van Tienden Asfalt B.V., Hendrik Olde Fonds,"
            "Taxi Wiegers VOF, Milieudienst Tweestromen, Vereniging Dorpsbelang Tolhek, Bakkerij Gebroeders Smulders"
        ),
        "room": names("de Trouwkamer, Zaal Veerhuis, de Waagkamer, vergaderkamer Iep, dorpshuis De Schalm"),
        "motion": names("motie Licht op het fietspad, amendement Bomen eerst, motie Zwemmen voor iedereen"),
        "law": names("Wet gemeentelijke schuldhulpverlening, Leerplichtwet, Wegenverkeerswet 1994, Opiumwet"),
        "school": names("basisschool De Hinkelbaan, Prins Mauritscollege, obs Anna Paulowna, Jan Ligthart-mavo"),
        "quarter": names("Vogelweide, Stadskade-Zuid, Plan Molenwerf, De Componisten"),
    },
)
