"""What a member of the college turns down: "daar moet ik u in teleurstellen", "De wethouder ziet daar niets in."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.candidate import Hearing
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family
from gemcli.meetings.frames import Frames
from gemcli.meetings.pointing import INTERJECTION, is_asking, was_asked
from gemcli.meetings.undertakings import LATER
from gemcli.meetings.walk import Said
from gemcli.model.section import Role, SectionKind

REACH = 110
"""Characters behind "ik ga" in which the denial and its verb stand."""
DENIES = re.compile(r"\b(?:niet|geen|not|no|never)\b", re.IGNORECASE)
BREAKS = re.compile(r"[;:]|,\s(?:maar|want|omdat|als|tenzij|but|because|unless)\b|\b(?:maar|want|but)\b", re.IGNORECASE)
"""Behind "ik ga": what follows is another clause."""
NO = re.compile(r"^\W{0,3}(?:(?:voorzitter|well|chair)\b[,.]?\s)?(?:nee|neen|no)\b", re.IGNORECASE)
SAYS_YES = re.compile(r"^\W{0,3}(?:ja|jazeker|zeker|yes)\b", re.IGNORECASE)
POINTS = re.compile(r"^(?:dat|dit|die|deze|daar\w{0,6}|zo'n|zo|hier\w{0,6}|that|this)\b", re.IGNORECASE)
OPENS = 2
"""Sentences of an answer in which a denial without a formula turns down what was asked just before."""
ON_MOTION = re.compile(r"\b(?:motie|moties|amendement|amendementen|motion|amendment)\b", re.IGNORECASE)
"""A denial about a motion is advice on how to vote, not an answer to a request."""
SHORT = 18
"""Words of a plain denial."""
DENIED = re.compile(
    r"\b(?P<verb>[a-zé]{3,20})\s(?:ik|we|wij|het college)\s(?:\w+\s){0,4}?niet\b"
    r"(?=\W*$|[,;]|\s(?:mee|aan|in|op|toe|doen|meer|uit|over)\b)",
    re.IGNORECASE,
)
"""A verb in front of its subject, denied: "een extra ronde rijden we niet", "versoepelen doe ik niet"."""
PLAINLY = re.compile(r"\b(?:wij|we|ik)\s[a-zé]{3,20}\s(?:\w+\s){0,3}?niet\b(?=\W*$|[,;])", re.IGNORECASE)
"""`wij verhogen het niet`"""
FUTURE_DENIED = re.compile(
    r"\b(?:ga|gaan|zal|zullen)\s(?:ik|we|wij|het college)\s(?:\w+\s){0,4}?niet\s(?:\w+\s){0,2}?"
    r"[a-zé]{3,20}en\b(?=\W*$|[,;])"
    r"|\b(?:ik|we|wij)\s(?:ga|gaan)\s(?:[\w-]+\s){0,5}?geen\s(?:[\w-]+\s){1,3}[a-zé]{3,20}en\b",
    re.IGNORECASE,
)
"""`Een eigen app gaan wij niet bouwen.`"""
DENIED_TOLD = re.compile(
    r"\b(?:kan|wil|zal|gaat|doet|geeft|laat|neemt|werkt|noemt|legt|volgt|wordt|worden|komt|gebeurt|ziet|voelt|begint"
    r"|past|verhoogt|verlaagt|maakt|trekt|denkt)\b[^.;]{0,70}?\b(?:niet|geen|niets)\b",
    re.IGNORECASE,
)
"""`Gedeputeerde volgt PVV daarin niet`, as the answer to a request."""
BARE = 60
"""Characters of the longest answer that is nothing but a no."""
BEGIN = 10
"""Characters before it: "Ja, nee, "."""
NEAR = 3
"""Sentences before an answer in which a record tells the request."""
AND = re.compile(r"\b(?:en|maar|and|but)\b", re.IGNORECASE)
QUOTED = re.compile(r"(?:(?<=\s)['‘]|[\"“„])[^'’\"”“]{3,120}['’\"”]")
"""Words that the speaker quotes are not his answer."""
BESIDES = re.compile(r"\b(?:maar|wel|but|however)\b|;", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:heb|hebben|heeft|had|hadden|is|zijn|was|waren|werd|werden)\b[^.;,]{0,60}\b(?:ge\w{3,20}|\w{2,8}ge\w{3,20})\b"
)
"""What was done or decided before is told, not turned down now."""


def says_no(text: str, place: int, hearing: Hearing, *, told: bool) -> bool:
    """Say whether a sentence says no in so many words, whatever else it could be: outright, or as a bare answer."""
    cues = hearing.cues
    if cues.found("refusals.outright", text) and (not told or hearing.whose(text)):
        return True
    bare = cues.found("refusals.bare", text) if not told and len(text) < BARE else None
    return bare is not None and bare.start() < BEGIN and was_asked(hearing.sentences, place, cues)


def refuses(each: Said, text: str, place: int, hearing: Hearing, *, told: bool) -> bool:
    """Say whether a sentence of the college turns down what it was asked; `told` when the record tells it of somebody.

    A formula ("daar begin ik niet aan") turns down whatever was asked for in the turns just before. A plain denial
    ("dat gaan we niet doen") counts only at the opening of the answer to somebody's request.
    """
    cues = hearing.cues
    if text.rstrip().endswith("?"):
        return False
    if told:
        return _told(each, text, place, hearing)
    text = QUOTED.sub(lambda match: " " * len(match.group()), text)
    formula = cues.found("refusals.formulas", text)
    if formula is not None and not ON_MOTION.search(text[: formula.end()]) and not _of_others(text, formula, cues):
        return _requested(hearing.sentences, place, cues, far=True)
    rest = INTERJECTION.sub("", text)
    opening = NO.match(text) is not None or POINTS.match(rest) is not None or _opens(hearing.sentences, place)
    opening = opening or _denied(text, cues) or FUTURE_DENIED.search(text) is not None
    if not opening or ON_MOTION.search(text) or not _requested(hearing.sentences, place, cues, far=False):
        return False
    opinion = cues.found("refusals.opinions", text) if not SAYS_YES.match(text) else None
    if opinion is not None and _opens(hearing.sentences, place):
        return not _of_others(text, opinion, cues)
    if FUTURE_DENIED.search(text) and cues.found("refusals.mild", text) is None:
        return True
    if _denied(text, cues) and len(text.split()) <= SHORT and not _tells_fact(text, cues):
        return True
    return _will_not(text, hearing.spoken, any_verb=NO.match(text) is not None or POINTS.match(rest) is not None)


def _told(each: Said, text: str, place: int, hearing: Hearing) -> bool:
    """Say whether a record tells that a member of the college turns something down."""
    cues = hearing.cues
    whose = hearing.whose(text) or each.section.role is Role.COLLEGE or cues.found("commitments.pronouns", text)
    if not whose or ON_MOTION.search(text):
        return False
    formula = cues.found("refusals.formulas", text) or cues.found("refusals.formulas_told", text)
    formula = formula or cues.found("refusals.opinions", text)
    if formula is not None:
        return not _of_others(text, formula, cues)
    if _will_not(text, hearing.told, any_verb=False):
        return True
    asked = hearing.family is not Family.EXPORT and is_requested(place, hearing)
    return asked and DENIED_TOLD.search(text) is not None and cues.found("refusals.mild", text) is None


def denies(text: str, cues: Cues) -> bool:
    """Say whether words quoted of a member of the college turn something down: "wij verhogen het niet"."""
    if _tells_fact(text, cues):
        return False
    formula = cues.found("refusals.formulas", text) or PLAINLY.search(text)
    return formula is not None or _denied(text, cues)


def _denied(text: str, cues: Cues) -> bool:
    """Say whether a verb that does something is denied behind the first person: "een extra ronde rijden we niet"."""
    return any(cues.pattern("refusals.thinks").fullmatch(match["verb"]) is None for match in DENIED.finditer(text))


def refuses_plainly(text: str, place: int, hearing: Hearing) -> bool:
    """Say whether a told sentence of one clause denies what was just asked: "Gedeputeerde volgt PVV daarin niet."."""
    if "," in text or ";" in text or AND.search(text) or hearing.cues.found("refusals.mild", text):
        return False
    return DENIED_TOLD.search(text) is not None and is_requested(place, hearing)


def turns_down(text: str, cues: Cues) -> bool:
    """Say whether a told sentence is a formula of refusal and nothing besides: no "maar wel" behind it."""
    return cues.found("refusals.formulas", text) is not None and BESIDES.search(text) is None


def is_requested(place: int, hearing: Hearing) -> bool:
    """Say whether a record tells, just before a sentence or at its begin, that somebody asked for something."""
    sentences = hearing.sentences
    item = sentences[place].section.item
    near = range(max(0, place - NEAR), place + 1)
    return any(hearing.is_asking(at) for at in near if sentences[at].section.item == item)


def _will_not(text: str, frames: Frames, *, any_verb: bool) -> bool:
    """Say whether "ik ga", "wij zullen" is denied, with a verb that undertakes something behind it."""
    for frame in frames.future.finditer(text):
        rest = text[frame.end() : frame.end() + REACH]
        cut = BREAKS.search(rest)
        rest = rest[: cut.start()] if cut else rest
        denial = DENIES.search(rest)
        if denial is None or frames.cues.found("refusals.mild", rest):
            continue
        if any_verb:
            return True
        if any(frames.cues.pattern(f"verbs.{name}").search(rest) for name in LATER):
            return True
    return False


def _of_others(text: str, formula: re.Match[str], cues: Cues) -> bool:
    """Say whether others turn it down ("de provincie is niet bereid"), or it was turned down before."""
    before = re.split(r"[,;:]", text[max(0, formula.start() - 35) : formula.end()])[-1]
    return cues.found("refusals.others", before) is not None or PAST.search(before) is not None


def _tells_fact(text: str, cues: Cues) -> bool:
    """Say whether a denial tells a fact instead of an answer: a mild one, or one about what was."""
    return cues.found("refusals.mild", text) is not None or PAST.search(text) is not None


def _opens(sentences: Sequence[Said], place: int) -> bool:
    """Say whether a sentence is one of the first of its turn."""
    first = place
    while first > 0 and sentences[first - 1].index == sentences[place].index:
        first -= 1
        if place - first >= OPENS:
            return False
    return True


def _requested(sentences: Sequence[Said], place: int, cues: Cues, *, far: bool) -> bool:
    """Say whether somebody asked that something be done: in the turn just before, or for a formula (`far`) two back."""
    each = sentences[place]
    reach = 16 if far else 8
    for earlier in sentences[max(0, place - reach) : place]:
        apart = each.index - earlier.index
        if apart > (3 if far else 2) or earlier.section.item != each.section.item:
            continue
        if earlier.section.kind is not SectionKind.TURN or earlier.section.role is Role.CHAIR:
            continue
        if cues.found("refusals.requests", earlier.text) or (far and is_asking(earlier.text, cues)):
            return True
    return False
