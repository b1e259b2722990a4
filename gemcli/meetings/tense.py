"""Whether a sentence can state what becomes of something here and now: no question, history or supposition."""

from __future__ import annotations

import re
from functools import lru_cache

EARLIER = re.compile(
    r"\b(?:vorige|eerdere|laatste|previous|earlier) (?:raads)?(?:vergadering|meeting)|\b(?:destijds"
    r"|vorig(?:e)? (?:jaar|periode)"
    r"|eerdere (?:motie|moties|voorstel|besluit|stemming|amendement)"
    r"|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: (?:19"
    r"|20)\d\d)?"
    r" (?:heeft|had|werd|is|stemde|verwierp|nam) (?:de raad|de commissie|een)"
    r"|eerder(?! (?:vanavond|vandaag|vanmiddag|deze|in deze|op de avond))|toentertijd|previously|last year"
    r"|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Told of another day."""
ELSEWHERE = re.compile(
    r"\b(?:[Tt]weede|[Ee]erste) [Kk]amer\b|\b[Pp]rovincie heeft\b|\b(?:gemeente|raad van) (?:de "
    r"|het )?[A-Z][\w-]{2,30} heeft\b"
    r"|\b(?:die|welke|dat) de (?:raad|staten)\b[^.;]{0,90}\b(?:verwierp|aannam|verworpen|aangenomen)\b"
    r"|\bwaarin (?:de|het) (?:motie|amendement|voorstel)\b"
)
"""Told of another body, or of a paper."""
CONDITION = re.compile(
    r"^(?:en |maar )?(?:als (?!gevolg|eerste|laatste|volgt)|indien|zodra|wanneer|mocht|tenzij|voordat|if|unless|when"
    r"|should)\b"
    r"|\b(?:als|indien|zodra|wanneer|mits|if|unless) (?:de|het|deze|dit|die|dat|er|iedereen|u|the|this|that)\b"
    r"[^,;.]{0,80}"
    r"(?:aangenomen|verworpen|ingetrokken|aangehouden|carried|lost|adopted|rejected|aanwezig)\b",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"\b(?:aangenomen|verworpen|ingetrokken|aangehouden|withdrawn|adopted|rejected) (?=(?:sub)?(?:moties?|amendement"
    r"|voorstel|motions?"
    r"|amendments?)\b)",
    re.IGNORECASE,
)
"""`de aangehouden motie`: what it was before, not what becomes of it now."""
STARTS_ATTRIBUTE = re.compile(r"(?:aangenomen|verworpen|ingetrokken|aangehouden|withdrawn|adopted)\b", re.IGNORECASE)
PAPER = re.compile(
    r"^(?:aldus\s)?(?:vastgesteld|besloten|aangenomen|gedaan|opgemaakt|getekend)\s(?:in|door|ter|tijdens|te)\s"
    r"(?:[\w'’.-]{1,24}\s){0,5}?(?:raads|staten|commissie|bestuurs)?(?:vergadering|zitting)\b[^;]{0,60}?\b(?:19|20)\d\d\b"
    r"|^(?:confirmed|signed|approved)\s(?:as\sa\scorrect\srecord\s)?(?:at|by)\sthe\smeeting\b",
    re.IGNORECASE,
)
"""`Aldus vastgesteld in de openbare vergadering van 25 juni 2025`: how the paper itself was adopted, on a later day."""
MAYBE = re.compile(
    r"\b(?:zou|zouden|kan|kunnen|mag|mogen|moet|moeten|zal|zullen|hoop|hoopt|hopen|verwacht|verwachten|misschien"
    r"|wellicht"
    r"|overweegt|overwegen|bereid|graag|mocht|might|could|would|should|hopes?|whether)\b|\bvra(?:agt|gen|ag) of\b"
    r"|\bde vraag of\b"
    r"|\bstelt voor\b|\b(?:dreigt|probeert)\b",
    re.IGNORECASE,
)
FORMULA = re.compile(
    r"\b(?:kan|kunnen|mag|mogen|moet|moeten|zal|zullen) (?:ik|we|wij|de voorzitter|hiermee|dan|dus|worden|nu| ){1,4}"
    r"(?:vaststellen|constateren|concluderen|vastgesteld|geconstateerd|geconcludeerd)\b|\bwil(?:len"
    r"|t)? (?:worden )?geacht\b",
    re.IGNORECASE,
)
"""`Dan kan ik vaststellen dat de motie is verworpen`: a modal that takes nothing back."""


READ_LATELY = 1024
"""Sentences of which it is known: outcome, counts and decision are each asked for."""


def is_earlier(text: str) -> bool:
    """Say whether a sentence tells of another day."""
    return EARLIER.search(text) is not None


@lru_cache(maxsize=READ_LATELY)
def is_of_now(text: str) -> bool:
    """Say whether a sentence can state what became of something here and now: no question, history or supposition."""
    if text.endswith("?") or any(each.search(text) for each in (EARLIER, ELSEWHERE, CONDITION, PAPER)):
        return False
    maybe = MAYBE.search(text)
    return maybe is None or FORMULA.search(text) is not None


def without_attributes(text: str) -> str:
    """Return a sentence without what a motion was before: "de aangehouden motie M2" becomes "de motie M2".

    >>> without_attributes("De aangehouden motie M2 is ingetrokken.")
    'De motie M2 is ingetrokken.'
    """
    return text if STARTS_ATTRIBUTE.match(text) else ATTRIBUTE.sub("", text)
