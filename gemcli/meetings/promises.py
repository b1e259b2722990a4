"""A sentence with a promise word: given here, refused, told again, or only asked for."""

from __future__ import annotations

import re
from enum import StrEnum

from gemcli.meetings.conditions import condition_of
from gemcli.meetings.cues import Cues

OWN = re.compile(r"\b(?:ik|we|wij|I)\b", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:()–]|\s-\s|\s(?:maar|dat|om|want|but|that|because)\s", re.IGNORECASE)
"""Where the clause of a promise word ends: what is promised stands behind it and may hold a "niet" of its own."""
BARE = re.compile(
    r",\s(?:bij dezen? )?toegezegd\W*$"
    r"|^(?:\W|ja\b|jazeker\b|zeker\b|prima\b|voorzitter\b|hoor\b|een\b|dat\sis\b|bij\sdezen?\b){0,6}"
    r"(?:toezegging|toegezegd)\b[^:]{0,3}$|^\W{0,3}(?:de |een )?toezegging:",
    re.IGNORECASE,
)
"""A promise that says nothing but itself: "Toegezegd.", "Ja hoor, toezegging."."""


class Mouth(StrEnum):
    """Who uses the word: it decides what the word can be."""

    COLLEGE = "college"
    """A member of the college speaks: it may be given, refused or told again."""
    MEMBER = "member"
    """Somebody else speaks, or a motion: it can only be told again."""
    CHAIR = "chair"
    """The chair or the clerk puts it on record while others speak."""
    RECORD = "record"
    """The minute-taker tells what was said."""
    UNNAMED = "unnamed"
    """Nobody knows who speaks: only what is said in the first person counts as given."""


NOUN = re.compile(r"(?:toezegging|belofte|undertaking|commitment|assurance|promise)(?:s|n|en)?", re.IGNORECASE)
"""The noun alone: the record speaks of a promise, and nobody gives it."""
BOUND = re.compile(r"\b(?:om|dat|that)\s$", re.IGNORECASE)
"""Before the clause of a promise word that goes on the one before it: "niet bereid om toe te zeggen"."""
OTHER_TOE = re.compile(
    r"\bnaar\s(?:[^\s,.;:]{1,30}\s){1,4}toe\b(?!\s(?:te\s)?zeg)"
    r"|\baan\s(?:[^\s,.;:]{1,30}\s){0,3}toe\s(?:is|zijn|was|waren|ben|bent)\b|\btoe\s(?:te\s)?(?!zegg|dat\b|om\b|de\b|het\b|een\b|er\b|in\b"
    r"|aan\b|u\b|te\b)[a-z]{2,20}(?:en|an)\b",
    re.IGNORECASE,
)
"""The particle of another verb: "naar een andere plek toe", "toe te voegen"."""
TITLE_STOP = re.compile(r"\b(?:mw|dhr|mevr|weth|burg|drs|ir|mr|dr|ing|hr)\.(?=\s[A-ZÀ-Þa-z])", re.IGNORECASE)
"""The stop of a title ends no clause: "zegt mw. Kalkman toe"."""
WHEN_OTHERS = re.compile(
    r"(?P<clause>\b(?:als|indien|zodra|mits|wanneer) (?:de|het|een|onze) (?!wethouder|college|burgemeester|gedeputeerde"
    r"|portefeuillehouder|dijkgraaf|heemraad)[^.;,]{2,90}?)\b(?P<word>toezegt|belooft|toezeggen|toe te zeggen)\b",
    re.IGNORECASE,
)
"""What others promise is what an undertaking hangs on: "als de provincie haar deel toezegt, beginnen wij"."""
THEN = re.compile(
    r"\b(?:heeft|hebben|is|zijn|werd|werden|was|waren)\s(?:[^.;]{0,60}\s)?"
    r"(?:in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:19|20)\d\d"
    r"|de (?:vorige|raad van|commissie van))|bij de (?:vorige|\w{0,12}behandeling|begroting|kadernota|jaarrekening)"
    r"|tijdens de (?:vorige|\w{0,12}behandeling)|vorige? \w+|afgelopen \w+|verleden \w+|destijds|toen)\b"
    r"[^.;]{0,60}\b(?:toegezegd|beloofd)\b",
    re.IGNORECASE,
)
"""A promise with when it was made: "heeft bij de begrotingsbehandeling toegezegd"."""
NEVER_SAID = re.compile(
    r"\b(?:heb|hebben|heeft|had|hadden)\b[^.;,]{0,40}\b(?:nooit|niet|geen|niets)\b[^.;,]{0,40}"
    r"\b(?:toegezegd|beloofd|toezegging|belofte)\b",
    re.IGNORECASE,
)
"""What was never promised is not refused: "ik heb nooit beloofd dat het gratis zou blijven"."""
WHETHER = re.compile(
    r"(?:\b(?:of|als|indien|whether|if)\b[^.;]{0,60}|^\W*(?:(?:en|maar|dus|voorzitter|and|but)\b\W*)?)$", re.IGNORECASE
)
"""Before "kan ... toezeggen": somebody asks for it."""
NEAR = 20
"""Characters before a verb in which its subject may stand: "ik wil", "wat ik wel kan"."""


def plain(text: str, cues: Cues) -> str:
    """Return a text in which phrases that only look like a promise are blanked, its length kept."""
    for pattern in (cues.pattern("commitments.not_meant"), OTHER_TOE):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    text = TITLE_STOP.sub(lambda match: f"{match.group()[:-1]} ", text)
    return WHEN_OTHERS.sub(lambda match: match["clause"] + " " * len(match["word"]), text)


def promised(text: str, mouth: Mouth, cues: Cues) -> str:
    """Return the status of a sentence for its promise word; empty when it promises nothing.

    `text` is as `plain` returns it. "given" stands for new or conditional: `firmness` tells which.
    """
    word = cues.found("commitments.explicit", text)
    if word is None or _is_asked(text, mouth, cues) or cues.found("commitments.spoken_of", text):
        return ""
    if cues.found("commitments.others", text):
        return ""
    if mouth is Mouth.COLLEGE and cues.found("commitments.to_us", text):
        return ""
    if mouth is Mouth.MEMBER and _of_office(text, cues) and is_negated(text, word, cues):
        return "refused"
    if mouth is Mouth.MEMBER:
        return "repeated" if _is_told_again(text, cues) or _of_office(text, cues) else ""
    if is_negated(text, word, cues):
        return "" if NEVER_SAID.search(text) else "refused"
    if mouth in (Mouth.RECORD, Mouth.CHAIR):
        return _reported(text, word, mouth, cues)
    if cues.found("commitments.now", text):
        return "given"
    if cues.found("commitments.repeated", text):
        return "repeated"
    if cues.found("commitments.given", text):
        return "given"
    if cues.found("commitments.recalled", text):
        return "repeated"
    own = OWN.search(text) is not None
    if own and cues.found("commitments.giving", text):
        return "given"
    if mouth is Mouth.UNNAMED:
        return ""
    return "given" if BARE.search(text) or cues.found("commitments.giving", text) else ""


def firmness(text: str, cues: Cues) -> str:
    """Return whether what is given is "new" or "conditional"."""
    return "new" if condition_of(text, cues) is None else "conditional"


def is_negated(text: str, word: re.Match[str], cues: Cues) -> bool:
    """Say whether the clause of a promise word denies it; a "niet" in what is promised does not count."""
    start = max((match.end() for match in CLAUSE.finditer(text, 0, word.start())), default=0)
    end = CLAUSE.search(text, word.end())
    clause = text[start : end.start() if end else len(text)]
    clause = cues.pattern("commitments.no_negation").sub(" ", clause)
    if cues.found("commitments.negations", clause):
        return True
    before = text[max(0, start - 60) : start]
    return BOUND.search(before) is not None and bool(
        cues.found("commitments.negations", cues.pattern("commitments.no_negation").sub(" ", before))
    )


def _is_asked(text: str, mouth: Mouth, cues: Cues) -> bool:
    if text.rstrip().endswith("?") or cues.found("commitments.asked", text):
        return True
    for match in cues.pattern("commitments.asked_whether").finditer(text):
        if mouth is Mouth.MEMBER:
            return True
        own = OWN.search(text[max(0, match.start() - NEAR) : match.end()])
        if own is None and mouth is Mouth.UNNAMED:
            return True
        if own is None and WHETHER.search(text[: match.start()]):
            return True
    return False


def _is_told_again(text: str, cues: Cues) -> bool:
    return any(cues.found(f"commitments.{name}", text) for name in ("repeated", "recalled", "earlier"))


def _of_office(text: str, cues: Cues) -> bool:
    """Say whether somebody tells that a member of the college promises: "dat zegt de wethouder toe"."""
    word = cues.found("commitments.explicit", text)
    return word is not None and cues.found("commitments.offices", text) is not None and not OWN.search(word.group())


def _reported(text: str, word: re.Match[str], mouth: Mouth, cues: Cues) -> str:
    if cues.found("commitments.now", text) or cues.found("commitments.given", text):
        return "given"
    if cues.found("commitments.recalled", text):
        return "repeated"
    is_told = cues.found("commitments.repeated", text) is not None
    before = cues.found("commitments.earlier", text) is not None or THEN.search(text) is not None
    if is_told and (mouth is Mouth.CHAIR or before):
        return "repeated"
    return "" if NOUN.fullmatch(word.group()) else "given"
