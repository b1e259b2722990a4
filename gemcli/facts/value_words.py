"""The words around a value: what a price is called, what is asked or advised, what was so before, what is a part."""

from __future__ import annotations

import re

from gemcli.text.lists import listed

CALLED = {
    "#cost": "kosten kost kostte kostten uitgaven lasten raming geraamd ramen begroting begroot prijs investering"
    " aanneemsom bouwsom stichtingskosten krediet budget",
    "#fee": "leges legeskosten tarief tarieven heffing retributie",
    "#grant": "subsidie subsidiebedrag",
    "#share": "bijdrage",
}
"""Words that an amount goes by. A raming and the uitgaven are both what the same thing costs; leges are what a
municipality asks (Gemeentewet 229), a subsidie what it gives (Awb 4:21)."""
NAMED = {"#cost": "kosten", "#fee": "leges", "#grant": "subsidie", "#share": "bijdrage"}
PRICES = {word: name for name, words in CALLED.items() for word in words.split()} | {"som": "#cost"}
PRICE_ENDING = re.compile(r"(?P<of>[^\W\d_]{4,30}?)(?:s|en)?(?P<price>kosten|leges|tarief|prijs|subsidie|som)")
EMPTY = listed(
    """
    euro bedrag bedragen bedraagt bedroeg betalen betaalt betaald aantal totaal totale totaalbedrag keer stuk
    jaar maand week dag uur minuut minuten telt tellen geldt gelden geldig komt komen kwam kwamen blijkt
    gebleken staat staan gaat gaan wordt worden werd werden krijgt kregen uiteindelijk precies exact bruto netto
    inclusief exclusief btw afgerond nagerekend opgezocht zoals zaak onderhavige kader namens laten gelaten
    maken maakt gemaakt vindt vinden plaats gehouden datum nummer nr code artikel omschrijving eenheid dienst
    soort januari februari maart april mei juni juli augustus september oktober november december college
    burgemeester gemeente duurt duren loopt lopen eigen per vast vaste neemt nemen rond blijven blijft verleent
    verleend verlenen kent toegekend verklaart verklaard verklaren besluit besloten weigert geweigerd klager
    klaagster melder aanvrager aanvraagster bezwaarmaker bezwaarmaakster verzoeker indiener vergunninghouder
    inwoner heer mevrouw meneer dhr mevr mw mag mogen houden houdt
    max maximaal min minimaal minste hoogste hoogstens hooguit tip alvast
    """
)
"""Words that stand around a value of any kind and say not of what it is."""
BEGIN = "begint begin beginnen start starten begonnen gestart aanvang ingang ingangsdatum opent opening open geopend in"
END = "eindigt einde eind einddatum afloop sluit sluiting gesloten eindigen stopt"
ROLES = dict.fromkeys(BEGIN.split(), "begin") | dict.fromkeys(END.split(), "end")
"""Words that say whether a day or an hour begins or ends a thing."""
FREE = re.compile(r"\b(?:gratis|kosteloos|geen kosten|free of charge)\b", re.IGNORECASE)
WEEKDAY = re.compile(
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:(?:och|mid|na)?(?:tend|dag|middag)|avond)?\b",
    re.IGNORECASE,
)
OUTCOMES = {
    "granted": (
        re.compile(r"\b(?:verle(?:ent|end|nen)|toegekend|kent\b[^.]{1,60}\btoe|willigt\b[^.]{1,40}\bin|ingewilligd)\b"),
        re.compile(r"\b(?:weiger(?:t|en|de)|geweigerd|afgewezen|wijst\b[^.]{1,60}\baf|wijzen\b[^.]{1,60}\baf)\b"),
    ),
    "founded": (
        re.compile(r"(?<!\w)(?<!deels )(?<!gedeeltelijk )gegrond\b"),
        re.compile(r"\b(?:ongegrond|niet-ontvankelijk)\b"),
    ),
    "carried": (re.compile(r"\baangenomen\b"), re.compile(r"\bverworpen\b")),
}
"""Outcomes of which one excludes the other: of an application, an objection or complaint, and a motion."""
ASKED = re.compile(
    r"\b(?:gevraagde?|aangevraagde?|vraagt|vragen|vroeg(?:en)?|verzoekt?|verzocht(?:e|en)?|wilde?n?|wensen|wenst|eis(?:t|en|te)"
    r"|gewenste?|hadden aangevraagd|heeft aangevraagd|offerte(?:s)? van|stelde voor|bij een beroep)\b",
    re.IGNORECASE,
)
ADVISED = re.compile(
    r"\b(?:advi(?:es|seren|seert|seerde)|geadviseerde?|voorgestelde?|stellen (?:wij )?voor|voorstel)\b", re.IGNORECASE
)
EARLIER = re.compile(
    r"\b(?:voorheen|vroeger|destijds|oorspronkelijke?|aanvankelijke?|vorige?|vorig jaar|eerdere?|oude|tot nu toe"
    r"|in eerste instantie|toen nog|nog was|was voor|waren voor"
    r"|(?:was|waren|bedroeg)\b[^.]{1,80}\b(?:wordt|worden|nu|is|zijn))\b",
    re.IGNORECASE,
)
"""What was so before and may have changed since."""
PARTIAL = re.compile(
    r"\b(?:waarvan|daarvan|deel|gedeelte|eerste|tweede|derde|laatste|helft|voorschot|termijn(?:en)?|fase|tranche|extra"
    r"|aanvullende?|resterende?|rest|overige?|boven(?:op)?|meer|minder|hoger|lager|bespar\w{2,6}|verschil|korting"
    r"|gedeeltelijke?)\b",
    re.IGNORECASE,
)
"""A part of a whole, or a difference between two values."""
GIVES = re.compile(
    r"\b(?:draagt|dragen|droeg|droegen|legt|leggen)\b(?=[^.]{0,80}\bbij\b)|\bbij(?:gedragen|dragen)\b", re.IGNORECASE
)
"""A verb that makes an amount a share that somebody else pays: "de provincie draagt € 10.000 bij"."""
REPORTS = re.compile(
    r"\b(?:genoteerd|vermeld|vastgesteld|gemeten|berekend|opgegeven|geregistreerd|doorgegeven|gemeld|vastgelegd)"
    r"(?: staat| is| hebben| heeft)? dat\s",
    re.IGNORECASE,
)
"""How a sentence opens that passes on what was noted; what it is about stands behind it."""
SOMEBODY_SAID = re.compile(
    r"\bvolgens (?:het |de |een |onze |ons |mijn |zijn |haar |hun )?[\w-]{2,30}"
    r"(?: (?:van|uit|in) (?:het |de )?[\w-]{2,30})?"
    r"|\buit (?:het |de |een |onze |ons )?(?:[\w-]{2,20} )?[\w-]{2,30}"
    r"(?: (?:van|uit|in) (?:het |de )?[\w-]{2,30})? (?:blijkt|volgt)\b",
    re.IGNORECASE,
)
"""Who or what says so: no part of what is said."""
TOLD_BY = re.compile(
    r"\b(?:volgens|vertel(?:de|t|den|len)|zei(?:den)?|zegt|meldde|meldt|gaf aan|liet weten|hoorde|naar verluidt|dacht"
    r"|denkt|schijnt|zou(?:den)?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that rests on what somebody said."""
