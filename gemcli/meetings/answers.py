"""Short answers to a request: "Kunt u dat toezeggen?" - "Ja, dat kan ik."."""

from __future__ import annotations

import re

from gemcli.meetings.candidate import Hearing
from gemcli.meetings.pointing import INTERJECTION
from gemcli.meetings.walk import Said
from gemcli.model.section import Role, SectionKind

LONGEST = 9
"""Words of an answer that only says yes or no."""
YES = re.compile(
    r"^(?:ja|jazeker|zeker|jawel|graag|akkoord|prima|uiteraard|natuurlijk|absoluut|afgesproken|oké|dat is goed"
    r"|dat is prima|dat kan|dat wil ik|dat willen we|dat mag|dat lukt|komt in orde|komt voor elkaar|komt goed|yes"
    r"|certainly|of course)\b",
    re.IGNORECASE,
)
NO = re.compile(r"^(?:nee|neen|helaas niet|dat kan (?:ik )?niet|no)\b", re.IGNORECASE)
LIMITS = re.compile(
    r"\b(?:maar|niet|geen|bekend|mee eens|klopt|correct|juist|weet|but|not|correct)\b|\?$", re.IGNORECASE
)
"""What makes of a yes something else than an undertaking."""
ONLY_SAYS = re.compile(
    r"\b(?:bevestigen|aangeven|uitleggen|toelichten|vertellen|verklaren|zeggen (?:of|hoe|wat|waarom|wanneer)|duiden"
    r"|(?:mee )?eens|delen|bekend|confirm|explain|tell|say|agree)\b",
    re.IGNORECASE,
)
"""A question that asks for words, not for something to be done."""
LAST = 2
"""Sentences at the end of a turn in which the request stands."""


def answered(each: Said, place: int, hearing: Hearing) -> tuple[str, tuple[Said, ...]]:
    """Return the status of a bare yes or no to a request, with the request; empty for every other sentence.

    It is "new" where a promise was asked for in so many words, "implied" for another request, "refused" for a no.
    """
    if each.section.role is not Role.COLLEGE or each.section.kind is not SectionKind.TURN:
        return "", ()
    if len(each.text.split()) > LONGEST or (place and hearing.sentences[place - 1].index == each.index):
        return "", ()
    bare = INTERJECTION.sub("", each.text) or each.text
    says_no = NO.match(each.text) is not None or NO.match(bare) is not None
    says_yes = not says_no and (YES.match(each.text) or YES.match(bare)) is not None
    if not (says_yes or says_no) or (says_yes and LIMITS.search(each.text)):
        return "", ()
    request = _request(place, hearing)
    if request is None:
        return "", ()
    if says_no:
        return "refused", (request,)
    explicit = hearing.cues.found("commitments.explicit", request.text) is not None
    return ("new" if explicit else "implied"), (request,)


def _request(place: int, hearing: Hearing) -> Said | None:
    """Return the request with which the turn before ends; the chair in between may give the floor."""
    each, cues = hearing.sentences[place], hearing.cues
    asker: int | None = None
    seen = 0
    for earlier in reversed(hearing.sentences[max(0, place - 2 * LAST - 2) : place]):
        if earlier.section.item != each.section.item or earlier.section.role is Role.COLLEGE:
            return None
        if earlier.section.role is Role.CHAIR and asker is None:
            continue
        asker = earlier.index if asker is None else asker
        if earlier.index != asker or seen >= LAST:
            return None
        seen += 1
        asks = cues.found("refusals.requests", earlier.text) is not None and earlier.text.rstrip().endswith("?")
        if asks and not ONLY_SAYS.search(earlier.text):
            return earlier
    return None
