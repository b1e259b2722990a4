"""What people ask for in their own words, and how office notes write it: one way, from the question to the note."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.facts.inflection import roots

WRITTEN: Mapping[str, str] = {
    "uitbetaald": "voorschot betaling betaald overgemaakt uitbetaling",
    "uitbetalen": "voorschot betaling betaald overgemaakt uitbetaling",
    "geld": "bedrag subsidie voorschot budget",
    "inleveren": "verantwoording indienen aanleveren",
    "stukken": "verantwoording verslag bijlagen documenten",
    "bewijzen": "verantwoording bonnen facturen",
    "missen": "ontbreken ontbreekt incompleet",
    "mist": "ontbreken ontbreekt incompleet",
    "nodig": "ontbreken aanleveren vereist",
    "snel": "levertijd termijn doorlooptijd",
    "klaar": "gereed oplevering afgerond levertijd",
    "duurt": "termijn doorlooptijd duur vertraging",
    "duren": "termijn doorlooptijd duur vertraging",
    "langskomen": "open gesloten afspraak balie openingstijden",
    "open": "sluitingstijd openingstijden gesloten",
    "dicht": "gesloten afgesloten sluiting",
    "meekomen": "aanwezig meekomen mee",
    "huren": "huur tarief verhuur",
    "betalen": "leges tarief kosten precario bijdrage",
    "kost": "leges tarief prijs kosten huur",
    "kosten": "leges tarief prijs huur uitgaven",
    "prijs": "leges tarief kosten huur",
    "korting": "kwijtschelding vermindering vrijstelling",
    "vrij": "vrijstelling ontheffing",
    "weghalen": "verwijderen ophalen",
    "weggehaald": "verwijderd opgehaald",
    "omgehakt": "gekapt kap",
    "knippen": "snoeien snoei",
    "gemaakt": "hersteld gerepareerd reparatie herstel",
    "repareren": "herstel herstellen reparatie",
    "kapot": "defect storing schade stuk",
    "stuk": "defect storing kapot",
    "lamp": "lantaarn verlichting armatuur lantaarnpaal",
    "stank": "geur geurhinder",
    "lawaai": "geluid geluidsoverlast geluidsnorm",
    "herrie": "geluid geluidsoverlast geluidsnorm",
    "muziek": "geluid geluidsnorm",
    "boete": "sanctie dwangsom naheffing",
    "kaart": "pas vergunning",
    "bouwen": "plaatsen bouwwerk schuur",
    "schuurtje": "schuur berging bouwwerk bijgebouw",
    "buurman": "buren omwonenden",
    "buren": "omwonenden belanghebbenden",
    "stemmen": "keuze gekozen stem",
    "keuze": "gekozen stemming stem kozen",
    "meedenken": "reacties inloop participatie bijeenkomst",
    "meepraten": "reacties inloop participatie bijeenkomst",
    "beginnen": "start aanvang",
    "begint": "start aanvang",
}
"""Words of daily life with what stands for them in notes on permits, subsidies, waste, works and counters."""
ROOTS = {word: frozenset(root for other in others.split() for root in roots(other)) for word, others in WRITTEN.items()}


def is_written_as(asked: str, written: str) -> bool:
    """Whether office notes write this word, or a form of it, where people ask with that one.

    >>> is_written_as("uitbetaald", "voorschot"), is_written_as("voorschot", "uitbetaald")
    (True, False)
    """
    return asked in ROOTS and not ROOTS[asked].isdisjoint(roots(written))
