"""Who hands a motion in and who signs with them, from the words beside its title."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from gemcli.facts import parties as party_facts
from gemcli.facts.voter_lists import Voter, listed

FIRST = re.compile(
    r"\b(?:(?:mede-?\s?)?ingediend(?:e motie)?\s(?:is\s)?door|(?:eerste?\s)?(?:indieners?|ondertekenaars?)(?:\s(?:is"
    r"|zijn))?\s?:?"
    r"|submitted by|proposed by|moved by|proposer\s?:?)\s{1,3}",
    re.IGNORECASE,
)
"""`ingediend door`, `Indieners:`, `eerste ondertekenaar:`."""
ALSO = re.compile(
    r"\b(?:mede-?\s?(?:indieners?|ondertekenaars?|ondertekend|ingediend|namens)(?:\s(?:door|is|zijn))?\s?:?"
    r"|(?:daartoe\s)?(?:mede\s)?(?:gesteund|ondersteund)\sdoor|samen met|namens|seconded by|seconder\s?:?"
    r"|supported by)\s{1,3}",
    re.IGNORECASE,
)
"""`medeondertekend door`, `mede namens`: those who come after."""
NUMBER = re.compile(r"[A-Z]{1,2}[-.]?\d{1,4}[a-z]?")
"""`M3`, `A-12`: the number of a motion, unless a party is called so (D66)."""


@dataclass(frozen=True, slots=True)
class Signers:
    """Who stands under a motion."""

    people: tuple[str, ...] = ()
    """As printed, first who hands in."""
    parties: tuple[str, ...] = ()
    """As printed, first that of who hands in."""

    def __bool__(self) -> bool:
        return bool(self.people or self.parties)


def signers(text: str, known: Collection[str] = ()) -> Signers:
    """Return who signs, from a line or the end of one; `known` are parties of the record's own list of members.

    >>> signers("ingediend door Koog Vooruit (Jelle Bontekoe) en VVD (Marlies Kuipers)")
    Signers(people=('Jelle Bontekoe', 'Marlies Kuipers'), parties=('Koog Vooruit', 'VVD'))
    """
    people: list[str] = []
    parties: list[str] = []
    for pattern in (FIRST, ALSO):
        for match in pattern.finditer(text):
            if pattern is FIRST and ALSO.match(text, match.start()):
                continue
            named, _ = listed(text, match.end(), opening=True)
            own = told_apart(named, known)
            people.extend(own.people)
            parties.extend(own.parties)
    return Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))


PIECES = re.compile(r"\s?[;/]\s|,\s(?:(?:en|and)\s)?|\s(?:en|and|&|\+)\s")
LABEL = re.compile(r"^(?P<outer>[^:()]{2,40}):\s(?P<inner>.{2,80})$")
FIRST_SIGNER = re.compile(
    r"^(?:(?:eerste?\s)?(?:indiener|ondertekenaar)s?\s?:?\s|door\s|ingediend\sdoor\s|namens\s)", re.IGNORECASE
)


def inside_bracket(inside: str, known: Collection[str] = ()) -> Signers:
    """Read a bracket that says whose a motion is, in any order: parties and the people who sign for them.

    >>> inside_bracket("D66: Wieringa; CDA: Stroeve")
    Signers(people=('Wieringa', 'Stroeve'), parties=('D66', 'CDA'))
    >>> inside_bracket("VVD, de heer Scheltinga"), inside_bracket("eerste indiener: Hekkert")
    (Signers(people=('de heer Scheltinga',), parties=('VVD',)), Signers(people=('Hekkert',), parties=()))
    >>> inside_bracket("gewijzigd"), inside_bracket("vervanging van 500 bomen")
    (Signers(people=(), parties=()), Signers(people=(), parties=()))
    """
    people: list[str] = []
    parties: list[str] = []
    plain = inside.strip(" .")
    first = FIRST_SIGNER.match(plain)
    plain = plain[first.end() :] if first is not None else plain
    for piece in (piece.strip() for piece in PIECES.split(plain)):
        labelled = LABEL.match(piece)
        if labelled is not None and NAME_LIKE.fullmatch(labelled["inner"].strip()) and first is None:
            parties.append(labelled["outer"].strip())
            people.append(labelled["inner"].strip())
            continue
        words = (labelled["outer"].strip(), labelled["inner"].strip()) if labelled is not None else (piece,)
        for word in words:
            word = re.sub(r"^(?:mede\s)?(?:namens|van)\s(?:de\s)?(?:fractie\s(?:van\s)?)?", "", word)
            if is_party(re.sub(r"^(?:de\s|het\s)?fractie\s(?:van\s)?(?:de\s|het\s)?", "", word), known):
                parties.append(word)
            elif _has_title(word) or (
                NAME_LIKE.fullmatch(word) and (first is not None or labelled is not None or parties)
            ):
                people.append(word)
            else:
                return Signers()
    return Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))


NAME_LIKE = re.compile(
    r"(?:[A-Z]\.\s?){0,4}(?:(?:van|de|den|der|het|ten|ter|te|['’]t|la|el|von)\s){0,3}[A-ZÀ-Þ][\w'’-]{1,24}"
    r"(?:\s(?:(?:van|de|den|der|het|op)\s){0,3}[A-ZÀ-Þ][\w'’-]{1,24}){0,3}"
)


def told_apart(named: tuple[Voter, ...], known: Collection[str] = ()) -> Signers:
    """Tell people from parties: "CDA (G. Hoekzema)" and "mevrouw Kok (CDA)" say the same in two orders."""
    people: list[str] = []
    parties: list[str] = []
    outer_is_party = any(is_party(voter.name, known) for voter in named)
    for voter in named:
        if is_number(voter.name, known):
            continue
        inner = _inner(voter)
        titled = _has_title(voter.name)
        if is_party(voter.name, known) or (inner and not titled and not is_party(inner, known) and outer_is_party):
            parties.append(voter.name)
            if inner and not is_party(inner, known):
                people.append(inner)
        elif inner and not titled and not is_party(inner, known) and len(inner.split()) > 1 and inner[0].isupper():
            parties.append(voter.name)
            people.append(inner)
        elif outer_is_party and not inner and not titled and not re.match(r"(?:[A-Z]\.\s?)+", voter.name):
            named_party = party_facts.find(voter.name)
            parties.append(named_party[0].raw if named_party and not named_party[0].span.start else voter.name)
        else:
            people.append(voter.name)
            if inner:
                parties.append(inner)
    return Signers(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(parties)))


def party_list(text: str, known: Collection[str] = (), behind_title: bool = False) -> tuple[str, ...]:
    """Return the parties of a bracket that holds nothing else: "LO, CDA"; empty for other words.

    `behind_title`: it stands at the end of a motion's title, where one single word is a party too, known or not.
    """
    if NUMBER.fullmatch(text.strip()) and not party_facts.find(text.strip()):
        return ()
    named, end = listed(text, 0)
    if end < len(text.rstrip()) or not named or any(voter.is_person for voter in named):
        return ()
    if any(is_party(voter.name, known) for voter in named):
        return tuple(voter.name for voter in named)
    short = all(len(voter.name) <= 24 and len(voter.name.split()) <= 3 for voter in named)
    one_word = behind_title and " " not in named[0].name
    enough = len(named) > 1 or one_word or _looks_like_party(named[0].name)
    return tuple(voter.name for voter in named) if short and enough else ()


def is_number(name: str, known: Collection[str] = ()) -> bool:
    """Say whether a word is the number of a motion and no party that is called so.

    >>> is_number("M3"), is_number("D66"), is_number("L24", ("L24",))
    (True, False, False)
    """
    return NUMBER.fullmatch(name) is not None and name not in known and not party_facts.find(name)


def is_party(name: str, known: Collection[str] = ()) -> bool:
    """Say whether a name is that of a party: a national one, one of the record's own, or so called."""
    plain = name.strip()
    if plain in known:
        return True
    found = party_facts.find(plain)
    if found and found[0].raw == plain:
        return True
    pieces = plain.split("/")
    return all(is_party(piece, known) for piece in pieces) if len(pieces) > 1 else _looks_like_party(plain)


def _looks_like_party(name: str) -> bool:
    words = re.compile(
        r"^(?:fractie|lijst|groep|partij|leefbaar|gemeentebelang|lokaal|dorpsbelang|burgerbelang|hart voor"
        r"|samen voor)\b"
        r"|\b(?:lokaal|belang|belangen|samen|anders|vooruit|partij|lijst)$",
        re.IGNORECASE,
    )
    return words.search(name) is not None or (name.isupper() and 2 <= len(name) <= 8 and name.isalnum())


def _inner(voter: Voter) -> str:
    rest = voter.printed[len(voter.name) :].strip()
    inner = rest[1:-1].strip() if rest.startswith("(") and voter.count < 0 else ""
    first = FIRST.match(inner)
    return inner[first.end() :] if first is not None else inner


def _has_title(name: str) -> bool:
    return (
        re.match(r"(?:de heer|mevrouw|mw|mevr|dhr|meneer|raadslid|councillor|cllr|[A-Z]\.)", name, re.IGNORECASE)
        is not None
    )
