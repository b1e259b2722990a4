"""Finds motions and amendments by the number that the record gives them, whatever the scheme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.model.claim import Kind

NOUN = re.compile(
    r"\b(?:sub)?(?P<motion>moties?|motions?|initiatiefmoties?)\b|\b(?:sub-?)?(?P<amendment>amendement(?:en)?"
    r"|amendments?)\b",
    re.IGNORECASE,
)
"""The word after which a number may stand."""

MONTHS = (
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october"
)
NOT_COUNTED = rf"(?!\s(?:%|jaar|leden|uur|euro|stem|voor\b|tegen\b|votes?\b|members\b|{MONTHS}))"
"""What may not follow a bare number: then it is a date or a count."""

VERSION = re.compile(r"-(?:gewijzigd|geamendeerd|nieuw)\b", re.IGNORECASE)
"""What some records print behind the number of a motion that its movers changed."""

ID = re.compile(
    rf"""
    (?:nr\.?\s|nummer\s|no\.?\s|number\s)?
    (?P<id>(?:
      [A-Z]{{1,3}}\.\s?[A-Z](?![\w.])                       # I.C, AA.B: amendment C of item I
      | [A-Z]{{1,3}}[.\-–]?20\d\d[.\-–/]\d{{1,4}}           # M-2025-03
      | 20\d\d[AM]\d{{1,3}}(?!\w)                             # 2023M41
      | 20\d\d[.\-–/][A-Z]{{1,3}}[.\-–]?\d{{1,3}}[a-z]?       # 2016/A3, 2025-M12
      | [A-Z]{{1,3}}[.\-–]\d{{1,3}}[a-z]?[.\-–]\d{{1,3}}(?![\w%])     # A-5a-1
      | [A-Z][A-Za-z/]{{0,9}}[.\-–]?\s?\d{{1,3}}             # K.2, M3, A8, HvDH.3, CU/SGP.2
        (?:[.\-–/]\d{{1,4}}){{0,2}}[a-zA-Z]?(?![\w%])        # A8.1, 5b
      | (?:20\d\d[.\-–/])?\d{{1,3}}(?:[.\-–/]\d{{1,3}}){{0,2}}(?:\.?[a-zA-Z])?
        (?![\w%]|[.,]\d|[\-–.][A-Z]\d{{0,2}}(?!\w))                  # 139, 12.3
        {NOT_COUNTED}
      | \d{{1,3}}[.\-–][A-Z]\d{{0,2}}(?!\w)                    # 12-A, 4.M2
      | [IVX]{{2,5}}(?![\w.’'])                              # Motie II
      | (?:(?<=[Mm]otie\s)|(?<=[Aa]mendement\s))I(?![\w.’'])  # Motie I
      | [A-H](?![\w’']|\.(?!\s*$))                           # Amendement A, not that of A. Bos
      )(?:{VERSION.pattern})?                                # M2-gewijzigd
    )
    """,
    re.VERBOSE,
)
"""A number of a motion: letters, digits and stops, at least one digit or a single letter; kept as printed."""

LEADING = re.compile(r"(?P<id>[AM][.\-]?\d{1,3}(?:[.\-]\d{1,4})?)[.:)]?\s(?:[–-]\s)?")
"""A number in front of its word: `M1 Motie ...`, `A-3 - Amendement ...`."""

PARTY = re.compile(r"[A-ZÇ][\w!+]*(?:[/\-.&][A-Z][\w]*)*(?![\w(])")
"""A short party name behind a number: `HvDH`, `CU/SGP`, `CU-SGP`, `D66`."""

SEPARATOR = re.compile(r"\s*(?:,|;|\ben\b|\band\b|&|\+)\s*(?:en\s|and\s)?(?:(?:motie|amendement)\s)?")

KNOWN_PARTIES = re.compile(
    r"(?:D66|50PLUS|DENK|Volt|JA21|BVNL|BBB|NSC|PvdA|PvdD|GL|VVD|CDA|SP|SGP|CU|PVV|FVD|FvD|D'66)\b(?![./\-]\w)"
)
"""National parties: `motie D66` names a party, not number 66."""

NO_PARTY = frozenset(
    [
        "De",
        "Het",
        "Een",
        "In",
        "Op",
        "Met",
        "Van",
        "Voor",
        "Door",
        "Wordt",
        "Is",
        "Aangenomen",
        "Verworpen",
        "Ingetrokken",
        "Aangehouden",
        "Dan",
        "Die",
        "Deze",
        "Dit",
        "Dat",
        "Ook",
        "En",
        "Of",
        "Als",
        "Dus",
        "Motie",
        "Amendement",
        "The",
        "A",
        "An",
        "Of",
        "Was",
        "Were",
        "Carried",
        "Lost",
        "Adopted",
        "Rejected",
    ]
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A motion or amendment named by its number."""

    kind: Kind
    raw_id: str
    """As printed: `K.2`, `M3`, `139`."""
    party: str
    """The party printed right behind the number; empty when none is."""
    start: int
    end: int
    """Where number and party end in the text that was searched."""

    @property
    def key(self) -> str:
        """The number without stops and blanks, so that `G12`, `G.12` and `G. 12` are the same."""
        return key_of(self.raw_id)


def key_of(raw_id: str) -> str:
    """Return the form of a number by which mentions are joined.

    >>> key_of("M. 2"), key_of("CU-SGP.2"), key_of("A8.1")
    ('M2', 'CUSGP2', 'A8-1')
    """
    joined = re.sub(r"(?<=\d)[.\-–/](?=\d)", "-", raw_id)
    return re.sub(r"(?<!\d)[.\s–\-/]+|[.\s–\-/]+(?!\d)", "", joined).upper()


def first_version(raw_id: str) -> str:
    """Return the number of the motion of which this is a changed version; empty when the number does not say so.

    >>> first_version("M1a"), first_version("M2-gewijzigd"), first_version("M2")
    ('M1', 'M2', '')
    """
    before = VERSION.sub("", raw_id)
    if before != raw_id:
        return before
    return raw_id[:-1] if len(raw_id) > 1 and raw_id[-1].islower() else ""


def find(text: str, patterns: Sequence[re.Pattern[str]] = ()) -> tuple[Mention, ...]:
    """Return every motion and amendment that a text names by number, in reading order.

    `patterns` are the municipality's own, tried before the usual ones.

    >>> [(m.raw_id, m.party) for m in find("De amendementen J.A HvDH, J.B HvDH en motie M. 2 CDA zijn ingetrokken.")]
    [('J.A', 'HvDH'), ('J.B', 'HvDH'), ('M. 2', 'CDA')]
    >>> find("De motie van D66 en de motie D66 over 2025.")
    ()
    """
    found: list[Mention] = []
    for noun in NOUN.finditer(text):
        if found and noun.start() < found[-1].end:
            continue
        kind = Kind.MOTION if noun["motion"] else Kind.AMENDMENT
        leading = LEADING.fullmatch(text[: noun.start()]) if noun.start() <= 12 else None
        if leading is not None:
            party, end = _party(text, noun.end())
            found.append(Mention(kind, leading["id"], party, 0, end))
            continue
        plural = noun.group().lower().endswith(("s", "en"))
        at = noun.end()
        while (mention := _mention(text, at, kind, patterns)) is not None:
            found.append(mention)
            separator = SEPARATOR.match(text, mention.end)
            if separator is None or not (plural or NOUN.match(text, separator.end())):
                break
            at = separator.end()
            words = separator.group().lower()
            kind = Kind.AMENDMENT if "amendement" in words else Kind.MOTION if "motie" in words else kind
    return tuple(found)


QUALIFIER = re.compile(
    r"\s(?:vreemd(?:e)?(?:\saan\sde\sorde(?:\svan\sde\s(?:dag|agenda))?)?|van\s(?:wantrouwen|afkeuring|treurnis)|vo)\b",
    re.IGNORECASE,
)
"""What a motion is called between its word and its number: `motie vreemd aan de orde van de dag M3`."""


APPENDED = re.compile(r",\s(?=(?:20\d\d[.\-–/]\d{1,4}|[AM][.\-]?\d{1,3})\s?(?:,|\.\s|$))")
"""`een motie, 2024-43, waarin ...`: a number between commas."""


def _mention(text: str, at: int, kind: Kind, patterns: Sequence[re.Pattern[str]]) -> Mention | None:
    """Read a number and the party behind it at a place, past a blank, a bracket or a colon."""
    qualified = QUALIFIER.match(text, at)
    at = qualified.end() if qualified is not None else at
    appended = APPENDED.match(text, at)
    at = appended.end() if appended is not None else at
    while at < len(text) and text[at] in " (:'‘’\"“":
        at += 1
    match = next((found for pattern in patterns if (found := pattern.match(text, at))), None)
    raw_id = match.group() if match else ""
    if match is None:
        if KNOWN_PARTIES.match(text, at):
            return None
        match = ID.match(text, at)
        if match is None:
            return None
        raw_id = match["id"]
        if raw_id.isdigit() and len(raw_id) == 1 and text[match.end() : match.end() + 1] == ".":
            return None
    end = match.end()
    party, end = _party(text, end)
    return Mention(kind, raw_id.strip(), party, at, end)


def _party(text: str, at: int) -> tuple[str, int]:
    """Return the party behind a number and where it ends."""
    rest = re.compile(r"\s\(?(?:van\s(?:de\s|het\s)?(?:fractie\s(?:van\s)?)?)?").match(text, at)
    if rest is None:
        return "", at
    match = PARTY.match(text, rest.end())
    if match is None or match.group() in NO_PARTY or len(match.group()) > 24:
        return "", at
    name = match.group()
    if "(" in rest.group() and text[match.end() : match.end() + 1] in (",", ";", ":"):
        return "", at
    if not KNOWN_PARTIES.match(name) and re.match(
        r"\s(?:met|voor|naar|in|op|om|bij|of|aan|uit|als)\s", text[match.end() :]
    ):
        return "", at
    short = name.isupper() or any(char.isupper() for char in name[1:]) or "(" in rest.group() or "van" in rest.group()
    if not short and not KNOWN_PARTIES.match(name):
        return "", at
    if rest.group().endswith(("van ", "de ")) and not KNOWN_PARTIES.match(name) and not name.isupper():
        return "", at
    return name, match.end()
