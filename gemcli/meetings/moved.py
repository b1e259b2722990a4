"""Reads who moves and seconds something in English minutes, and what is moved."""

from __future__ import annotations

import re
from dataclasses import dataclass

OFFICE = (
    r"(?:[Tt]he\s)?(?:(?:Deputy|Vice|Acting|Lord|Regional|Local)[\s-])?(?:Mayor|Reeve|Leader(?:\sof\sthe\sCouncil)?"
    r"|Chair(?:man|person|woman)?|Cathaoirleach|Provost|Convener|Councill?ors?|COUNCILL?ORS?|Cllrs?\.?|CLLRS?\.?"
    r"|Council\s?[Mm]embers?|Council(?:man|woman)|Commissioners?|Alder(?:man|woman|person)|Ald\.|Trustees?|Supervisors?"
    r"|Selectman|Bailie|Member|Director|President|Vice\sPresident|Portfolio\sHolder|Cabinet\sMember)"
)
NAME = (
    r"(?:(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Rev|Lord|Lady)\.?\s)?(?:[A-Z]\.?\s?){0,3}(?:(?:[Vv]an|[Dd]e|[Dd]er|[Nn][ií]|[Ll]a|[Ll]e)\s){0,2}"
    r"[A-Z][\w'’\-]{1,30}(?:\s(?!(?:Second(?:ed)?|SECOND(?:ED)?|That|THAT|Carried|CARRIED|Motion|For)\b)[A-Z][\w'’\-]{1,30}){0,2}"
)
BRACKET = r"(?:\s\([^()]{1,50}\))?"
TITLED = (
    rf"(?:{OFFICE}\s{NAME}{BRACKET}|[Tt]he\s(?:Deputy\s|Lord\s)?(?:Mayor|Chair(?:man|woman|person)?|Leader){BRACKET}"
    rf"|(?:Mrs?|Ms|Dr)\.?\s{NAME})"
)
"""Somebody with an office or a form of address."""
WHO = rf"(?:{TITLED}|(?!(?:The|That|Council|It|This|An?)\b){NAME}{BRACKET})"
SEVERAL = rf"{WHO}(?:\sand\s{WHO}){{0,2}}"
MOVERS = (
    re.compile(
        r"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Tt]abled|[Ii]ntroduced|[Ss]ubmitted)(?:\sand\s(?:proposed|moved))?"
        rf"(?:\sby:?|\sBY:?|:|(?=\s(?:Councill?or|Cllr)))\s{{0,3}}(?P<by>{SEVERAL})"
    ),
    re.compile(
        r"\b(?:(?:[Oo]n|[Uu]pon)\s(?:a\s|the\s)?(?:motion|proposal)|[Mm]otion|MOTION|[Pp]roposer|[Mm]over)"
        rf"(?:\s(?:was\s)?(?:made\s|offered\s)?(?:by|of|from)|\s?:)\s{{0,3}}(?P<by>{SEVERAL})"
    ),
    re.compile(
        rf"(?:^|[-–:.;]\s|\b(?:then|Then),?\s|\bmeeting,?\s)(?P<by>{TITLED}),?\s(?:(?:and\s)?seconded\sby\s{WHO},?\s)?(?:then\s|also\s|formally\s)?"
        r"(?:moved|proposed|made\s(?:a|the)\s(?:following\s)?motion|offered\sa\smotion)\b"
    ),
    re.compile(r"^(?P<by>[A-Z][\w'’\-]{1,30})\s(?:moved|made\sa\smotion)\s(?:to|that|for|approval|adoption)\b"),
)
"""`It was moved by Councillor Carr`, `Motion by Smith`, `Councillor Rudd moved`, `Mover: Cllr Tan`."""
SECONDERS = (
    re.compile(
        r"\b(?:[Ss]econd(?:ed)?|SECOND(?:ED)?|[Ss]upport(?:ed)?)(?:\s(?:was\s)?(?:made\s)?(?:by|BY):?|:|(?=\s(?:Councill?or|Cllr)))"
        rf"\s{{0,3}}(?P<by>{SEVERAL})"
    ),
    re.compile(
        rf"(?:^|\b(?:and|with)\s|[;,.]\s)(?P<by>{TITLED}|[A-Z][\w'’\-]{{1,30}})\s(?:second(?:ed|ing)|offered\sa\ssecond)\b"
    ),
    re.compile(rf"\bSeconder:\s{{0,3}}(?P<by>{WHO})"),
)
AMENDS = re.compile(
    r"^(?:AMENDMENT|Amendment|SUB-?AMENDMENT)\b|\b(?:an|the following|following|this|a further|further|another|second"
    r"|first|friendly)\s(?:\w+\s)?amendment\b|\b(?:as an|by way of|by)\samendment\b"
    r"|\bto\samend\sthe\s(?:main\s)?motion\b"
    r"|\bmoved\sto\samend\b"
    r"|\bbe\samended\s(?:by|to|so|as\sfollows)\b",
    re.IGNORECASE,
)
"""What is moved changes something that is moved already."""
WHAT = re.compile(
    r"(?:^|[\s,:;\"“‘'-])(?P<what>(?:that|THAT|That|to(?!\sthe\svote)|for|adoption|approval)\s[^;]{5,400})"
)
NOUN_BEHIND = re.compile(r",?\s(?P<what>(?:an?|the)\s(?!motion\b|amendment\b|following\b)[^;]{5,300})")
ALSO_RESOLVED = re.compile(
    r"\s?[,;]?\s(?:and\s)?(?:it\swas\s)?(?:unanimously\s)?(?:RESOLVED|resolved|agreed|carried)\b.*$", re.DOTALL
)
OF_MEMBER = re.compile(r"\((?P<who>(?:Councill?or|Cllr|Alderman|Mr|Mrs|Ms)\b[^()]{2,40})\)")
NOT_NOW = re.compile(r"\b(?:had|has been|have been|previously|was to be|would be)\s(?:moved|proposed|tabled)\b")


@dataclass(frozen=True, slots=True)
class Move:
    """A sentence in which something is moved or seconded."""

    by: tuple[str, ...]
    seconded: tuple[str, ...]
    what: str
    """What is moved, verbatim; empty where the sentence does not say it."""
    amends: bool


def move_in(text: str) -> Move | None:
    """Return what a sentence moves, None when nobody moves or seconds anything in it.

    >>> move_in("It was moved by Councillor Carr, seconded by Cllr J Moss, that the land be sold.")
    Move(by=('Councillor Carr',), seconded=('Cllr J Moss',), what='that the land be sold', amends=False)
    """
    if not re.search(r"\b(?:move|propos|motion|second|tabled|introduced|submitted|support)", text, re.IGNORECASE):
        return None
    if NOT_NOW.search(text):
        return None
    mover = _first(MOVERS, text)
    second = _first(SECONDERS, text)
    if mover is None and second is None:
        return None
    ends = [match.end("by") for match in (mover, second) if match is not None]
    what = WHAT.search(text, max(ends))
    what = what or NOUN_BEHIND.match(text, max(match.end() for match in (mover, second) if match is not None))
    told = ALSO_RESOLVED.sub("", what["what"]).strip(' .,"“”') if what is not None else ""
    return Move(
        people(mover["by"]) if mover is not None else (),
        people(second["by"]) if second is not None else (),
        told,
        AMENDS.search(text) is not None,
    )


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(text)) is not None), None)


def people(printed: str) -> tuple[str, ...]:
    """Return each person as printed: the member in the bracket where an office stands before it.

    >>> people("The Leader (Councillor Oakes)"), people("Councillors Bird and Tan")
    (('Councillor Oakes',), ('Councillor Bird', 'Tan'))
    """
    member = OF_MEMBER.search(printed)
    if member is not None:
        return (member["who"],)
    plain = re.sub(r"\s\([^()]{1,50}\)", "", printed)
    named = [re.sub(r"^(Councill?or|Cllr)s\b", r"\1", one.strip(" ,")) for one in re.split(r"\s(?:and|&)\s", plain)]
    return tuple(one for one in named if one)
