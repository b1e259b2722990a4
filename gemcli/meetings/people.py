"""Speaker labels: who opens a turn, with which title, and what stands between the brackets."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from gemcli.meetings.cues import Cues
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role

LABEL = re.compile(
    r"""
    (?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*[-–—]?\s*)?     # 00:01:59 - in transcripts
    (?:\d{1,2}\.\d{1,3}\s+)?                            # 01.01 in Belgian minutes
    (?P<who>[A-ZÀ-ÝÇĲ'’][^:;,!?()\[\]\t"“”]{0,58}?)
    \s?(?:\s\((?P<bracket>[^()]{1,48})\))?
    (?P<mark>[.:])
    (?=\s|$)
    """,
    re.VERBOSE,
)
"""`De voorzitter.`, `Wethouder Bakker (D66).`, `Lot Smit (SP):`, `01.01 Els Peeters (VB):` at the start of a line."""

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
NUMBERED_VOICE = re.compile(r"(?:speaker|spreker|voice|stem)[ _]?\d{1,3}", re.IGNORECASE)
ONE_LETTER = re.compile(r"[A-Z]{1,3}\d?")
"""`A: ...`, `PM: ...` in a transcript that names nobody."""
ABBREVIATED = re.compile(
    r"^(?:dhr|mw|mevr|mr|mrs|ms|dr|cllr|ald|hon|rt\. hon|rt hon|right hon|prof|rev|sen)\.\s", re.IGNORECASE
)

AGENDA_LETTER = re.compile(r"[A-Z]{1,2}(?:\.\d{1,2})?|\d{1,2}\.?[a-z]?")
"""What the bracket behind a resident's name holds: the item about which they speak."""


@dataclass(frozen=True, slots=True)
class Label:
    """The start of a turn as printed."""

    name: str
    """Without title and bracket; the whole label for the chair."""
    title: str
    """`Wethouder`, `De heer`, `De voorzitter`; empty for a bare name."""
    bracket: str
    mark: str
    """`.` or `:`, whichever closes the label."""
    length: int
    """Characters of the line that the label takes."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the section of a turn holds it."""

    name: str = ""
    honorific: str = ""
    """As printed before the name; empty where there is none."""
    party: str = ""
    role: Role = Role.UNKNOWN


def label(text: str, cues: Cues) -> Label | None:
    """Read the speaker label at the start of a line, or None.

    A label is a title with a name, a name with a bracket, or the chair; a bare name with a colon is left to the
    caller, who can count how often it returns.
    """
    match = LABEL.match(_unabbreviated(text))
    if match is None:
        return None
    who, bracket = match["who"].strip(), (match["bracket"] or "").strip()
    shift = len(text) - len(_unabbreviated(text))
    length = match.end() + shift
    if cues.pattern("people.chair").fullmatch(who):
        vocative = match["mark"] == "." and " " not in who
        return None if vocative else Label(who, who, bracket, match["mark"], length)
    title, name = split_title(who, cues)
    if name and not is_name(name):
        return None
    if not name and not _stands_alone(title, cues):
        return None
    if not title and not bracket and not (shift and match["mark"] == ":"):
        return None
    if bracket and not (bracket[0].isupper() or bracket[0].isdigit()):
        return None
    if not bracket and match["mark"] == "." and title.casefold() in ("het lid", "de heren", "de dames"):
        return None
    return Label(name or title, title or ("" if shift == 0 else text[:shift].strip()), bracket, match["mark"], length)


def _stands_alone(title: str, cues: Cues) -> bool:
    """Say whether an office without a name can open a turn: "De burgemeester.", "Griffier:"."""
    groups = ("people.college", "people.clerk", "people.resident")
    return any(cues.pattern(group).fullmatch(title) for group in groups)


def bare(text: str) -> Label | None:
    """Read a label that is a bare name or numbered voice with a colon: `Jan Smit: ...`, `SPEAKER_01: ...`."""
    match = LABEL.match(text)
    if match is None or match["mark"] != ":" or match["bracket"]:
        return None
    who = match["who"].strip()
    if NUMBERED_VOICE.fullmatch(who) or ONE_LETTER.fullmatch(who) or (len(who.split()) <= 4 and is_name(who)):
        return Label(who, "", "", ":", match.end())
    return None


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
    if words[0].casefold() in PRONOUNS:
        return False
    return all(word.casefold() in PARTICLES or WORD.fullmatch(word) or INITIAL.fullmatch(word) for word in words)


PRONOUNS = frozenset(
    {
        "a", "agenda", "agendapunt", "akkoord", "als", "amendement", "an", "and", "besluit", "bijlage", "but",
        "chair", "constaterende", "daar", "dan", "dank", "dat", "datum", "deze", "die", "dit", "dus", "een", "en",
        "er", "goed", "goedemiddag", "goedemorgen", "goedenavond", "he", "here", "het", "hier", "hij", "i", "ik",
        "it", "ja", "kortom", "maar", "motie", "nee", "no", "nogmaals", "nou", "onderwerp", "ook", "overwegende",
        "she", "so", "thank", "thanks", "thanks!", "that", "the", "there", "they", "this", "toelichting", "tot",
        "u", "verzoekt", "voorstel", "voorzitter", "we", "welkom", "well", "wij", "yes", "you", "zij",
    }
)  # fmt: skip
"""Words that open a sentence or a part of a motion, never a name."""


def speaker(
    printed: Label, cues: Cues, municipality: Municipality, parties: Collection[str], items: Collection[str]
) -> Speaker:
    """Say who speaks and in which role.

    `parties` are the party names of this meeting, `items` the agenda ids: the bracket behind a resident's name
    holds an agenda id, not a party.
    """
    role = role_of_title(printed.title, cues)
    if role is Role.CHAIR or printed.name == printed.title:
        return Speaker(printed.name, role=role)
    says = Speaker(printed.name, printed.title if printed.title != printed.name else "", role=role)
    if role is Role.UNKNOWN and _is_of_college(printed.name, municipality):
        says = replace(says, role=Role.COLLEGE)
    bracket = printed.bracket
    if not bracket:
        return says
    if says.role in (Role.COLLEGE, Role.CLERK):
        return replace(says, party=bracket)
    if role is Role.RESIDENT or _is_item(bracket, parties, items):
        return replace(says, role=Role.RESIDENT)
    inside = role_of_title(bracket, cues)
    if inside is not Role.UNKNOWN:
        return replace(says, role=inside)
    return replace(says, party=bracket.split(", ")[-1], role=Role.COUNCILLOR)


def _is_of_college(name: str, municipality: Municipality) -> bool:
    """Say whether a surname is that of the mayor or an alderman in the municipality's profile."""
    surname = name.split()[-1].casefold() if name.split() else ""
    return any(member.casefold().split()[-1] == surname for member in municipality.college if member.strip())


def _is_item(bracket: str, parties: Collection[str], items: Collection[str]) -> bool:
    if bracket in parties or not AGENDA_LETTER.fullmatch(bracket):
        return False
    return bracket.rstrip(".") in items or len(bracket) == 1 or bracket[0].isdigit()


def role_of_title(title: str, cues: Cues) -> Role:
    """Return the role of an office ("Wethouder", "plv. griffier"); unknown for every other word."""
    for name, role in (
        ("people.chair", Role.CHAIR),
        ("people.college", Role.COLLEGE),
        ("people.clerk", Role.CLERK),
        ("people.resident", Role.RESIDENT),
        ("people.official", Role.OFFICIAL),
    ):
        match = cues.pattern(name).match(title)
        if match is not None and match.end():
            return role
    return Role.UNKNOWN


def _unabbreviated(text: str) -> str:
    """Drop a title with a stop at the start ("Dhr. Smit (VVD): ..."), so that the stop does not end the label."""
    match = ABBREVIATED.match(text)
    return text[match.end() :] if match else text
