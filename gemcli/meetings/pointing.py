"""What "Dat zeg ik graag toe." points at: the sentences before it that say what is promised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.walk import Said
from gemcli.model.section import Role, SectionKind

CONTENT = re.compile(
    r"\b(?:toe|toezegging|toezeggen|toegezegd|beloven|beloof)\b[,:]?\s(?:is\s)?(?:dat|om|te|het|er|een|aan|in|de"
    r"|u)\b|\bom\b.{2,80}\bte\b|\bdat (?:we|wij|ik|er|het|de|een|u)\b"
    r"|\b(?:of|hoe|wat|welke|waar|wanneer|waarom) (?:de|het|er|we|wij|een|dat)\b",
    re.IGNORECASE,
)
"""The sentence itself says what is promised."""
INTERJECTION = re.compile(
    r"^(?:(?:voorzitter|ja|nee|jazeker|zeker|prima|akkoord|oké|natuurlijk|uiteraard|en|maar|dus|nou|hoor|dan|yes|well"
    r"|certainly|chair)\b[,.]?\s){0,4}",
    re.IGNORECASE,
)
"""What may stand before the word that points back: "Ja, natuurlijk, ..."."""
BARE_PROMISE = re.compile(
    r"^(?:ik |wij |we )?zeg(?:gen)? (?:ik |wij |we )?(?:u |hem |haar )?(?:dat|dit|het)\b[^,:]{0,30}\btoe\b"
    r"|^(?:ja,? |een |dat is een )?(?:hoor,? )?(?:een )?toezegging\b[.!]?$"
    r"|^toegezegd[.!]?$|^that is an? (?:undertaking|commitment|promise)[.!]?$",
    re.IGNORECASE,
)
"""A promise that says nothing but itself: "Dat zeg ik toe.", "Toegezegd."."""
VAGUE = re.compile(
    r"\bdat (?:ik|wij|we|het college) (?:dit|dat)\b[^.,;]{0,40}?"
    r"\b(?:doe|doen|ga|gaan|regelen|oppakken|meenemen|uitzoeken)\b",
    re.IGNORECASE,
)
"""A promise to do "this": what it is stands before it ("Ik zeg toe dat ik dit ga doen.")."""
INSIDE = re.compile(
    r"\b(?:zal|zullen|ga|gaan|neem|nemen|zoek|zoeken|pak|pakken|laat|laten|kom|komen|will|wil|willen|koppel|stuur|sturen)\s"
    r"(?:ik|we|wij|u|it|that)?\s?(?:u\s|ook\s|zeker\s|graag\s){0,2}(?:dat|dit|die|deze|daar\w{0,6}|hier\w{0,6}|er\w{0,4}|that|this|it)\b",
    re.IGNORECASE,
)
"""A word that points back behind its verb: "ik neem dat mee", "we gaan daarnaar kijken"."""
ADVERB = re.compile(
    r"\b(?:daar(?:over|op|in|aan|voor|naar|mee|bij|van)?|hier(?:over|op|in|aan|naar|mee|bij)?|er(?:over|op|naar|mee))\b(?!\swaar\b)"
    r"|\b(?:that (?:undertaking|commitment|assurance)|die toezegging|die belofte)\b",
    re.IGNORECASE,
)
"""A word that stands for what was said before, wherever it stands: "ik hoop u daar verder over te informeren"."""
PERFORMS = re.compile(r"\bhier(?:bij|mee)\b(?=[^.;,]{0,25}\btoe\b)", re.IGNORECASE)
"""In "dat zeg ik hierbij toe" the word does not point back: it gives the promise."""
LONG = 160
"""Characters under which such a word points back, though the sentence says something itself."""
SHORT = 110
"""Characters under which a promise with "dat" or "dit" points at what was said before."""
LOOK_BACK = 2
"""Sentences before an anaphoric promise that are cited with it."""
FAR_BACK = 8
"""Sentences in which what was asked for is looked for."""
SAYS_SOMETHING = 25
"""Characters under which a sentence says nothing that could be promised."""


def without_interjection(text: str) -> str:
    """Return a sentence without "Ja," or "Voorzitter," in front.

    >>> without_interjection("Ja, natuurlijk, dat doen we.")
    'dat doen we.'
    """
    return INTERJECTION.sub("", text)


def points_back(text: str, cues: Cues) -> bool:
    """Say whether a sentence leaves it to an earlier one what is promised: "Ja, dat zeg ik toe"."""
    text = PERFORMS.sub(" ", text)
    if len(text) <= LONG and ADVERB.search(text):
        return True
    if len(text) > SHORT:
        return False
    if VAGUE.search(text):
        return True
    rest = without_interjection(text)
    if BARE_PROMISE.match(rest):
        return True
    if CONTENT.search(text):
        return False
    match = cues.pattern("commitments.anaphoric").match(rest)
    return (match is not None and match.end() > 0) or INSIDE.search(text) is not None


def pointed_at(sentences: Sequence[Said], place: int, cues: Cues) -> tuple[Said, ...]:
    """Return the sentences that the one at `place` points at, in its own turn or the one before, in reading order.

    In its own turn it is the sentence before; across a turn it is what was asked for, the last words where nothing was.
    """
    each = sentences[place]
    own: list[Said] = []
    other: list[Said] = []
    for earlier in reversed(sentences[max(0, place - FAR_BACK) : place]):
        if earlier.section.item != each.section.item or each.index - earlier.index > 2:
            break
        if not _says_something(earlier, cues) or (earlier.section.role is Role.CHAIR and earlier.index != each.index):
            continue
        if other and earlier.index != other[0].index:
            break
        (own if earlier.index == each.index else other).append(earlier)
    if own:
        deeper = len(own) > 1 and (points_back(own[0].text, cues) or cues.found("commitments.explicit", each.text))
        return tuple(reversed(own[: LOOK_BACK if deeper else 1]))
    asked = [earlier for earlier in other if is_asking(earlier.text, cues)]
    return tuple(reversed((asked or other)[:LOOK_BACK])) if len(asked) != 1 else (asked[0],)


def was_asked(sentences: Sequence[Said], place: int, cues: Cues) -> bool:
    """Say whether something was asked for just before: by a member, or recalled by the speaker himself."""
    each = sentences[place]
    return any(
        is_asking(earlier.text, cues)
        for earlier in sentences[max(0, place - FAR_BACK) : place]
        if each.index - earlier.index <= 2
        and earlier.section.item == each.section.item
        and (earlier.section.kind is SectionKind.TURN and earlier.section.role is not Role.CHAIR)
    )


def is_asking(text: str, cues: Cues) -> bool:
    """Say whether a sentence asks for something."""
    return text.rstrip().endswith("?") or cues.found("commitments.wishes", text) is not None


def _says_something(each: Said, cues: Cues) -> bool:
    return len(each.text) >= SAYS_SOMETHING and label(each.text + " ", cues) is None
