"""Speaker labels: who opens a turn, with which title, and what stands behind the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.meetings.cues import Cues
from gemcli.meetings.people import is_name, role_of_title, split_title
from gemcli.model.section import Role

WHO = r"""
    (?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*+(?:[-–—]\s*+)?)?     # 00:01:59 - in transcripts
    (?:\d{1,2}\.\d{1,3}\s+)?                            # 01.01 in Belgian minutes
    (?P<who>[A-ZÀ-ÝÇĲ'’][^:;,!?()\[\]\t"“”]{0,58}?)
    """
BRACKET = r"\s?\s\((?P<bracket>[^()]{1,48})\)"
LABEL = re.compile(
    WHO
    + rf"""(?:{BRACKET}|\s?[–—]\s(?P<dash>[^.:()\t]{{2,40}})|\s-\s(?P<hyphen>[^.:()\t]{{2,40}})
        |,\s(?P<comma>[^.:()\t]{{2,40}}))?
    \s?(?P<mark>[.:])(?=\s|$)""",
    re.VERBOSE,
)
"""`De voorzitter.`, `Wethouder Bakker (D66).`, `Lot Smit (SP):`, `01.01 Els Peeters (VB):` at the start of a line.

Also with the party behind a dash or a comma: `Lot Smit - SP:`, `De Vries, wethouder:`.
"""
WITH_STOPS = re.compile(WHO + rf"(?:{BRACKET}\s?(?P<mark>[.:])|\s?(?P<colon>:))(?=\s|$)", re.VERBOSE)
"""`J. Jansen (VVD):`: stops inside the name do not end it, a bracket or a colon does."""
PARTY_OR_OFFICE = re.compile(
    r"[A-Z0-9][\w!'’/&+.]*(?: (?:[A-Z0-9&][\w!'’/&+.]*|voor|van|de|het|for|of|the|and)){0,5}|[a-z][a-z-]{3,24}"
)
"""What may stand behind a dash or a comma: a party, or an office in one word."""
COUNTED = re.compile(r"\d{1,3}(?:\s.*)?|.*\s\d{1,3}")
"""`Voor (12):`, `Tegen (CDA 4):` count votes."""
ABBREVIATION = re.compile(r"[A-Z]\w*[A-Z0-9]")
"""VVD, D66, GroenLinks: a party where nothing else says so."""
ON_BEHALF = re.compile(r"(?:namens|on behalf of) (?!het college|de (?:fractie|commissie|raad)\b)", re.IGNORECASE)
"""A resident speaks for an organisation."""
OFFICE_OF = re.compile(r"(?:[Tt]he |[Dd]e )?[A-Z]?[\w-]{3,20}(?: [A-Za-z]{3,15})? (?:for|of|voor|van) [\w ,&-]{3,50}")
"""`The Minister for Education:`, `Wethouder van Financiën:`: an office in place of a name."""
NUMBERED_VOICE = re.compile(r"(?:speaker|spreker|voice|stem)[ _]?\d{1,3}", re.IGNORECASE)
ONE_LETTER = re.compile(r"[A-Z]{1,3}\d?")
"""`A: ...`, `PM: ...` in a transcript that names nobody."""
NEVER_ALONE = frozenset(
    {"college", "griffie", "heemraden", "insprekers", "portefeuillehouder", "portfolio holder", "wethouders"}
)
"""Offices that head a field or a list when no name follows."""
ABBREVIATED = re.compile(
    r"^(?:dhr|mw|mevr|mr|mrs|ms|dr|cllr|ald|hon|rt\. hon|rt hon|right hon|prof|rev|sen)\.\s", re.IGNORECASE
)


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


def label(text: str, cues: Cues) -> Label | None:
    """Read the speaker label at the start of a line, or None.

    A label is a title with a name, a name with a bracket, or the chair; a bare name with a colon is left to the
    caller, who can count how often it returns.
    """
    whole = _unabbreviated(text)
    shift = len(text) - len(whole)
    match = LABEL.match(whole)
    found = _read(match, shift, text, cues) if match is not None else None
    if found is None and (match is None or match["mark"] == "."):
        other = WITH_STOPS.match(whole)
        found = (
            _read(other, shift, text, cues) if other is not None and other.end() != (match and match.end()) else None
        )
    return found


def _read(match: re.Match[str], shift: int, text: str, cues: Cues) -> Label | None:
    """Read what a pattern took for a label; None when it is no name."""
    groups = match.groupdict()
    mark = groups["mark"] or groups["colon"]
    who, bracket = groups["who"].strip(), _behind(groups, mark)
    if bracket is None:
        return None
    length = match.end() + shift
    if cues.pattern("people.chair").fullmatch(who):
        vocative = mark == "." and " " not in who
        return None if vocative else Label(who, who, bracket, mark, length)
    if mark == ":" and OFFICE_OF.fullmatch(who) and role_of_title(who, cues) is not Role.UNKNOWN:
        return Label(who, who, bracket, mark, length)
    title, name = split_title(who, cues)
    if name and not is_name(name):
        return None
    if not name and not _stands_alone(title, cues):
        return None
    if not title and not bracket and not (shift and mark == ":"):
        return None
    if not _may_stand_behind(bracket, title, groups.get("comma") or "", cues):
        return None
    if not bracket and mark == "." and title.casefold() in ("het lid", "de heren", "de dames"):
        return None
    return Label(name or title, title or ("" if shift == 0 else text[:shift].strip()), bracket, mark, length)


def _may_stand_behind(bracket: str, title: str, comma: str, cues: Cues) -> bool:
    """Say whether what stands behind a name tells who speaks: a party, an office, an item, an organisation."""
    if not bracket or _is_office(bracket, cues):
        return True
    if comma and not title and not ABBREVIATION.search(bracket):
        return False
    if COUNTED.fullmatch(bracket) and not title:
        return False
    return bracket[0].isupper() or bracket[0].isdigit() or ON_BEHALF.match(bracket) is not None


def _behind(groups: Mapping[str, str | None], mark: str) -> str | None:
    """Return what stands behind the name; None where a dash or a comma goes on a sentence that ends with a stop."""
    if groups["bracket"] is not None:
        return groups["bracket"].strip()
    other = (groups.get("dash") or groups.get("hyphen") or groups.get("comma") or "").strip()
    return None if other and (mark != ":" or not PARTY_OR_OFFICE.fullmatch(other)) else other


def _is_office(bracket: str, cues: Cues) -> bool:
    """Say whether a bracket holds an office: "wethouder", "lid, plv. voorzitter"."""
    return any(role_of_title(part.strip(), cues) is not Role.UNKNOWN for part in bracket.split(","))


def _stands_alone(title: str, cues: Cues) -> bool:
    """Say whether an office without a name can open a turn: "De burgemeester.", "Griffier:"."""
    groups = ("people.college", "people.clerk", "people.resident")
    return title.casefold() not in NEVER_ALONE and any(cues.pattern(group).fullmatch(title) for group in groups)


def bare(text: str) -> Label | None:
    """Read a label that is a bare name or numbered voice with a colon: `Jan Smit: ...`, `SPEAKER_01: ...`."""
    match = LABEL.match(text)
    if match is None or match["mark"] != ":" or match["bracket"]:
        return None
    who = match["who"].strip()
    if NUMBERED_VOICE.fullmatch(who) or ONE_LETTER.fullmatch(who) or (len(who.split()) <= 4 and is_name(who)):
        return Label(who, "", "", ":", match.end())
    return None


def _unabbreviated(text: str) -> str:
    """Drop a title with a stop at the start ("Dhr. Smit (VVD): ..."), so that the stop does not end the label."""
    match = ABBREVIATED.match(text)
    return text[match.end() :] if match else text
