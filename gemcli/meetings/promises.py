"""How firm a promise is: new, repeated, refused, conditional or implied, and what it hangs on."""

from __future__ import annotations

import re

from gemcli.meetings.cues import Cues

CONTENT = re.compile(
    r"\b(?:toe|toezegging|toezeggen|toegezegd|beloven|beloof)\b[,:]?\s(?:is\s)?(?:dat|om|te|het|er|een|aan|in|de"
    r"|u)\b|\bom\b.{2,80}\bte\b|\bdat (?:we|wij|ik|er|het|de)\b",
    re.IGNORECASE,
)
"""The sentence itself says what is promised."""

CLAUSE_END = re.compile(r"[,;:]|\.(?=\s|$)|\sdan\s")
"""Where the clause of a condition ends."""

INTERJECTION = re.compile(
    r"^(?:(?:voorzitter|ja|nee|jazeker|zeker|prima|akkoord|oké|natuurlijk|uiteraard|en|maar|dus|nou|yes|well"
    r"|certainly)\b[,.]?\s){0,3}",
    re.IGNORECASE,
)

"""What may stand before the word that points back: "Ja, natuurlijk, ..."."""

BARE_PROMISE = re.compile(
    r"^(?:ik |wij |we )?zeg(?:gen)? (?:ik |wij |we )?(?:u |hem |haar )?(?:dat|dit|het)\b[^,:]{0,30}\btoe\b"
    r"|^(?:een )?toezegging\b[.!]?$|^toegezegd[.!]?$",
    re.IGNORECASE,
)

"""A promise that says nothing but itself: "Dat zeg ik toe.", "Toegezegd."."""

VAGUE = re.compile(
    r"\bdat (?:ik|wij|we|het college) (?:dit|dat)\b[^.,;]{0,40}?"
    r"\b(?:doe|doen|ga|gaan|regelen|oppakken|meenemen|uitzoeken)\b",
    re.IGNORECASE,
)
"""A promise to do "this": what it is stands before it ("Ik zeg toe dat ik dit ga doen.")."""

CONJUNCTIONS = ("en", "of", "maar", "dus", "voorzitter", "and", "or", "but", "so", "chair")

SHORT = 110
"""Characters under which a promise with "dat" or "dit" points at what was said before."""


def status_of(text: str, explicit: bool, cues: Cues) -> str:
    """Return the status of a candidate in the words of the contract."""
    if cues.found("commitments.refused", text):
        return "refused"
    if cues.found("commitments.repeated", text):
        return "repeated"
    if condition_of(text, cues) is not None:
        return "conditional"
    return "new" if explicit else "implied"


def condition_of(text: str, cues: Cues) -> str | None:
    """Return the clause on which a promise hangs, verbatim."""
    match = cues.found("commitments.conditions", text)
    if match is None:
        return None
    end = CLAUSE_END.search(text, match.end())
    clause = text[match.start() : end.start() if end else len(text)].strip()
    concession = text[: match.start()].lower().rstrip().endswith((" ook", "ook", "zelfs", " even"))
    holds_promise = cues.found("commitments.explicit", clause) is not None
    is_phrase = cues.found("commitments.no_condition", clause) is not None
    return clause if len(clause.split()) >= 3 and not (concession or holds_promise or is_phrase) else None


def is_implied(text: str, cues: Cues) -> bool:
    """An undertaking without the word: in the first person, of what is to come, towards the council."""
    if (
        cues.found("commitments.implicit", text) is None
        or is_request(text, cues)
        or cues.found("commitments.in_this_speech", text)
    ):
        return False
    return bool(cues.found("commitments.first_person", text) and cues.found("commitments.towards_council", text))


def is_if_adopted(text: str, cues: Cues) -> bool:
    """An undertaking for the case that a motion is adopted: "Als deze motie wordt aangenomen, zullen wij ..."."""
    if not (cues.found("commitments.if_adopted", text) and cues.found("commitments.future", text)):
        return False
    return not is_request(text, cues) and cues.found("commitments.refused", text) is None


def is_request(text: str, cues: Cues) -> bool:
    """Say whether a sentence asks for a promise: a request at the start of a clause, the verb before its subject."""
    match = cues.found("commitments.requests", text)
    if match is None:
        return False
    before = text[: match.start()].rstrip()
    return not before or before[-1] in ",;:." or before.split()[-1].lower() in CONJUNCTIONS


def points_back(text: str, cues: Cues) -> bool:
    """Say whether a sentence begins with a word that stands for something said before: "Ja, dat zeg ik toe"."""
    if len(text) <= SHORT and VAGUE.search(text):
        return True
    if CONTENT.search(text) or len(text) > SHORT:
        return False
    rest = INTERJECTION.sub("", text)
    match = cues.pattern("commitments.anaphoric").match(rest)
    return (match is not None and match.end() > 0) or BARE_PROMISE.match(rest) is not None
