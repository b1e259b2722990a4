"""Reads number, title and signers from the line that names a motion, in a heading or in a table."""

from __future__ import annotations

import re
from collections.abc import Collection

from gemcli.facts.voter_lists import listed
from gemcli.meetings.motion_ids import Mention
from gemcli.meetings.signers import Signers, inside_bracket, is_party, party_list, signers, told_apart
from gemcli.text.lists import listed as listed_words

OPENS = re.compile(
    r"(?:[-–•*▪]\s|[a-z][.)]\s|(?:agendapunt\s)?(?:[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,2})?\.?[a-z]?[.)]?\s(?:[-–]\s)?)?"
    r"(?:(?:nader |aangehouden |ingetrokken )?gewijzigde? |aangehouden |ingetrokken )?(?:sub)?"
    r"(?:(?:initiatief)?motie|amendement|motion|amendment)\b",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s[-–—]\s|\s?:\s(?![^()]{0,120}\))|\t")
BY = re.compile(
    r"^(?:van|by|of)\s(?=(?:de\s(?:leden|heer|heren|dames|fracties?)|het\slid|mevrouw|mw|dhr|councillor|cllr)\b)",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"^\s?(?:inzake|over|betreffende|tot|met betrekking tot|m\.b\.t\.|om|on|regarding)\s(?P<title>.{4,160})$", re.I
)
"""`Motie van de leden Smit en Kok inzake het behoud van de buurtbus`."""
BRACKET = re.compile(r"\s?\((?P<inside>[^()]{2,90}(?:\([^()]{1,40}\)[^()]{0,40}){0,4})\)\s*\.?$")
SIGNED = re.compile(
    r"^(?:(?:mede-?\s?)?ingediend door|(?:eerste |mede-?\s?)?(?:indieners?|ondertekenaars?)\b|medeondertekend"
    r"|proposed by|moved by"
    r"|submitted by|proposer|namens\b)",
    re.IGNORECASE,
)
"""`Indieners: W. Smit, G. Kok` below the title."""
WHOSE = re.compile(r"\s?\((?P<inside>[^()]{3,120})\)\s?:?")
OF_PERSON = re.compile(
    r"[,\s–-]{1,3}van\s(?=(?:(?:de\s)?heer|mevrouw|mevr\.?|mw\.?|dhr\.?|het\slid|de\sleden|raadslid)\s[A-Z])"
)
"""`Meer kunst in de tunnel, van de heer Noorda`"""
SPEAKS = re.compile(
    r"\s(?:(?:[Ww]ethouder|[Bb]urgemeester|De\sheer|Mevrouw|De\svoorzitter)\s(?:[A-Z][\w'’-]{1,24}\s?){0,2}:.*)$"
)
"""What somebody says right behind a title."""
PREPOSITIONS = listed_words(
    "over voor om inzake tot van met tegen naar in op aan geen meer minder het de een on about for to"
)
"""Small words with which a title may begin; any other is the verb of a sentence."""
QUALIFIER = re.compile(
    r"^(?:vreemd(?:e)?(?:\saan\sde\sorde(?:\svan\sde\s(?:dag|agenda))?)?|van\s(?:wantrouwen|afkeuring"
    r"|treurnis))\b[\s:,–-]*",
    re.IGNORECASE,
)
IN_NEW_FORM = re.compile(
    r",?\s?\b(?:in|met)\s(?:de|haar|zijn|hun)\s(?:aldus\s)?(?:gewijzigde|aangepaste|nieuwe)\s(?:vorm|versie|tekst)\b",
    re.IGNORECASE,
)
"""`Motie 7 in de gewijzigde vorm`: no title."""


def titled(rest: str, known: Collection[str]) -> tuple[str, Signers]:
    """Return title and signers of what stands behind the number of a motion, or behind the word where it has none."""
    rest = SPEAKS.sub("", QUALIFIER.sub("", IN_NEW_FORM.sub("", rest))).removesuffix("**")
    people: list[str] = []
    parties: list[str] = []
    for whole in reversed(list(WHOSE.finditer(rest))):
        whose = inside_bracket(whole["inside"], known)
        if whose.people or (whose.parties and rest[whole.end() :].strip(" .:")):
            people[:0], parties[:0] = whose.people, whose.parties
            rest = f"{rest[: whole.start()]} {rest[whole.end() :]}".strip()
    of = OF_PERSON.search(rest)
    if of is not None:
        named, end = listed(rest, of.end())
        if named and not rest[end:].strip(" .)"):
            movers = told_apart(named, known)
            people.extend(movers.people)
            parties.extend(movers.parties)
            rest = rest[: of.start()]
    bracket = BRACKET.search(rest)
    if bracket is not None and _signs_for_party(rest, known):
        bracket = None
    if bracket is not None and (own := party_list(bracket["inside"], known, behind_title=True)):
        parties.extend(own)
        rest = rest[: bracket.start()]
    by = BY.match(rest)
    if by is not None:
        named, end = listed(rest, by.end())
        about = ABOUT.match(rest, end) or ABOUT.match(rest[end:])
        return (about["title"].strip(" .'‘’") if about else ""), told_apart(named, known)
    alone = party_list(rest.strip("()"), known) if rest.startswith("(") else ()
    if alone:
        return "", Signers((), alone)
    quoted = re.search(r"['‘\"“](?P<title>[^'‘\"“”]{3,140})['’\"”]", rest)
    if quoted is not None and (own := party_list(rest[: quoted.start()].strip(" ():-–"), known)):
        return quoted["title"], Signers((), tuple(dict.fromkeys((*own, *parties))))
    title = ""
    for part in (part.strip(" .,'’‘\"“”") for part in PARTS.split(rest)):
        signed = signers(part, known)
        listed_parties = party_list(BRACKET.sub("", part), known) if title or not signed else ()
        if signed or (title and _signs(part, known)):
            own_signed = signed if SIGNED.match(part) else _signs(part, known) or signed
            people.extend((*own_signed.people, *(one for one in signed.people if one not in own_signed.people)))
            parties.extend((*own_signed.parties, *signed.parties))
        elif listed_parties and (title or len(PARTS.split(rest)) > 1):
            parties.extend(listed_parties)
        elif part and not title:
            title = part
    if not title and quoted is not None and quoted.start() <= 3:
        title = quoted["title"]
    return title, Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))


def _signs_for_party(rest: str, known: Collection[str]) -> bool:
    """Say whether the last bracket stands behind a party, in a part of its own behind the title: `— D66 (Lok)`."""
    parts = PARTS.split(rest)
    return len(parts) > 1 and _signs(parts[-1].strip(" ."), known) is not None


def quoted_with_number(text: str, mention: Mention) -> str:
    """Return the title that stands with its number between the same quotation marks; empty where it does not.

    >>> from gemcli.model.claim import Kind
    >>> text = "De motie ‘2023M41 Veilig fietsen’ (D66) is aangenomen."
    >>> quoted_with_number(text, Mention(Kind.MOTION, "2023M41", "", 10, 17))
    'Veilig fietsen'
    """
    opening = text[mention.start - 1 : mention.start]
    closing = QUOTES.get(opening, "")
    end = next((at for mark in closing if (at := text.find(mark, mention.end)) > 0), -1) if closing else -1
    inner = text[mention.end : end].strip(" :.-–") if 0 < end < mention.end + 160 else ""
    return inner if len(inner) > 2 else ""


QUOTES = {"‘": "’'", "'": "'’", "“": '”"', '"': '"”', "„": '”"'}


def _signs(part: str, known: Collection[str]) -> Signers | None:
    """Read a part that names parties with their first signers: "CDA (G. Hoekzema), medeondertekend door VVD"."""
    named, end = listed(part, 0, opening=True)
    rest = part[end:].strip(" ,")
    if not named or not any(is_party(voter.name, known) for voter in named):
        return None
    if rest and not re.match(r"mede|\(|samen|eerste", rest):
        return None
    return told_apart(named, known)
