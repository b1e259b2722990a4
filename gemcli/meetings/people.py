"""Names of people as records print them, and the titles and offices before them."""

from __future__ import annotations

import re

from gemcli.meetings.cues import Cues
from gemcli.model.section import Role

PARTICLES = frozenset(
    {
        "'t", "aan", "af", "al", "ben", "bij", "bin", "d'", "da", "de", "den", "der", "di", "dos", "du", "el",
        "het", "i", "in", "la", "le", "op", "te", "ten", "ter", "und", "van", "von", "y", "zu", "’t",
    }
)  # fmt: skip
"""Small words inside a name: Van den Berg."""
INITIAL = re.compile(r"(?:[A-ZÀ-Ý][a-z]{0,2}\.){1,6}")
WORD = re.compile(r"(?:[dl]['’])?[A-ZÀ-ÝÇĲ'’][\w'’.\-]*")
WHOLE = re.compile(r"[^\W\d_]{2}")
"""Two letters side by side: initials alone make no name."""


def split_title(who: str, cues: Cues) -> tuple[str, str]:
    """Part a title from a name.

    "Wethouder De Vries" gives ("Wethouder", "De Vries"), "Lot Smit" gives ("", "Lot Smit").
    """
    titles: list[str] = []
    rest = who
    while True:
        match = cues.pattern("people.titles").match(rest) or cues.pattern("people.college").match(rest)
        match = match or cues.pattern("people.clerk").match(rest) or cues.pattern("people.resident").match(rest)
        if match is None or not match.end() or (match.end() < len(rest) and rest[match.end()] not in " ."):
            break
        titles.append(match.group())
        rest = rest[match.end() :].lstrip(" .")
    return " ".join(titles), rest


def is_name(text: str) -> bool:
    """Say whether every word can be part of a person's name.

    >>> is_name("Van den Bos"), is_name("J.H.C. de Vries-Smit"), is_name("Ik vind dat")
    (True, True, False)
    """
    words = text.split()
    if not 1 <= len(words) <= 7 or not any(WORD.fullmatch(word) and WHOLE.search(word) for word in words):
        return False
    if words[0].casefold() in PRONOUNS and (len(words[0]) > 1 or len(words) == 1):
        return False
    return all(word.casefold() in PARTICLES or WORD.fullmatch(word) or INITIAL.fullmatch(word) for word in words)


def surname(name: str) -> str:
    """Return the last word of a name, blind to case.

    >>> surname("J.W. van den Berg-Smit")
    'berg-smit'
    """
    words = name.split()
    return words[-1].casefold() if words else ""


PRONOUNS = frozenset(
    {
        "a", "aangenomen", "aanvang", "aanwezig", "absent", "abstain", "abstained", "abstentions", "actie",
        "action", "actions", "afwezig", "against", "agenda", "agendapunt", "agreed", "akkoord", "als",
        "amendement", "amendment", "an", "and", "answer", "antwoord", "apologies", "ayes", "beslispunt",
        "besluit", "besluiten", "bijlage", "but", "carried", "chair", "conclusie", "constaterende", "daar",
        "dan", "dank", "dat", "datum", "decision", "deze", "dictum", "die", "dit", "dus", "een", "einde", "en",
        "er", "for", "goed", "goedemiddag", "goedemorgen", "goedenavond", "hamerstuk", "he", "here", "het",
        "hier", "hij", "i", "ik", "indiener", "indieners", "it", "item", "ja", "kortom", "locatie", "maar",
        "mededeling", "mededelingen", "minutes", "motie", "motion", "moved", "mover", "nays", "nee", "no",
        "noes", "nogmaals", "note", "noted", "nou", "onderwerp", "onthouding", "ook", "opmerking",
        "overwegende", "present", "proposed", "proposer", "punt", "question", "reactie", "recommendation",
        "recommended", "resolved", "result", "resultaat", "seconded", "seconder", "she", "so", "status",
        "stemming", "stemverklaring", "tegen", "tegenstemmers", "tekst", "thank", "thanks", "thanks!", "that",
        "the", "there", "they", "this", "toelichting", "toezegging", "toezeggingen", "tot", "u", "uitslag",
        "vastgesteld", "verworpen", "verzoekt", "voor", "voorstel", "voorstemmers", "voorzitter", "vote",
        "votes", "vraag", "vragen", "we", "welkom", "well", "wij", "yes", "you", "zij",
    }
)  # fmt: skip
"""Words that open a sentence or a part of a motion, never a name."""


def role_of_title(title: str, cues: Cues) -> Role:
    """Return the role of an office ("Wethouder", "plv. griffier"); unknown for every other word."""
    for name, role in (
        ("people.chair", Role.CHAIR),
        ("people.college", Role.COLLEGE),
        ("people.clerk", Role.CLERK),
        ("people.resident", Role.RESIDENT),
        ("people.official", Role.OFFICIAL),
        ("people.member", Role.COUNCILLOR),
    ):
        match = cues.pattern(name).match(title)
        if match is not None and match.end():
            return role
    return Role.UNKNOWN
