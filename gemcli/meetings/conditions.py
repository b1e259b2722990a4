"""What an undertaking hangs on: the clause that says under which condition it holds, verbatim."""

from __future__ import annotations

import re
from functools import lru_cache

from gemcli.meetings.cues import Cues

CLAUSE_END = re.compile(
    r"[,;:]|\.(?=\s|$)|\s(?:dan|then)\s|\s(?:he|she|they|we|I|it)\s(?:will|would|shall)\b"
    r"|\s(?:zal|zullen|gaat?|gaan|komt?|komen|stuurt?|sturen)\s(?:ik|we|wij|hij|zij|ze|het college|de wethouder)\b"
)
"""Where the clause of a condition ends."""
VERB_FIRST = re.compile(
    r"\W*(?:en\s|maar\s)?(?P<clause>(?:blijkt|blijken|blijft|blijven|komt|komen|valt|vallen|wordt|worden|is|zijn|gaat|gaan"
    r"|lukt|stemt|stemmen|wil|willen|geeft|geven|haalt|krijgt|krijgen|stelt|zegt|besluit|kiest|kan|heeft|hebben|doet)\s"
    r"[^.?;,]{4,120}),?\sdan\s(?=[a-z]{2,20}\s)",
    re.IGNORECASE,
)
"""A condition without "als": "Blijkt er behoefte aan, dan laat zij die maken."."""
IN_FRONT = re.compile(
    r"\W*(?:(?:en|maar|ja|nee|voorzitter|alleen|pas|juist|dus)\W+){0,3}(?P<if>(?:als|wanneer)\s(?!wethouder|burgemeester"
    r"|college|gemeente|raad\b|voorzitter|portefeuillehouder|gedeputeerde|fractie|partij|eerste|laatste|het gaat|het om"
    r"|gezegd|gevolg|ik\b|we\b|wij\b|je\b|bestuur|stad|provincie|inwoner|vader|moeder|lid\b)\w+)",
    re.IGNORECASE,
)
"""A sentence that opens with "als": "Als uit de telling blijkt dat ..."."""
CONCESSION = (" ook", "ook", "zelfs", " even")
"""Before a condition: it holds in any case, so that nothing hangs on it."""
WISHED = re.compile(
    r"\b(?:wil|wilt|willen|wenst|wensen|wens|behoefte|gewenst|opdracht|vraagt|zegt|meerderheid|draagvlak|besluit|kiest"
    r"|aangeeft|liever|aanneemt|instemt|vrijmaakt)\b",
    re.IGNORECASE,
)
"""A condition that is what the council, or whom it is done for, wishes."""
LEAST_WORDS = 2
KEPT = 1024
"""Answers that are kept: several rules ask the same of a sentence, and short sentences come back."""


@lru_cache(maxsize=KEPT)
def condition_of(text: str, cues: Cues) -> str | None:
    """Return the clause on which an undertaking hangs, verbatim; None when it hangs on nothing.

    >>> from gemcli.meetings.cues import read
    >>> cues = read({"commitments": {"conditions": ["als u"], "no_condition": ["als u het mij vraagt"]}}, "nl")
    >>> condition_of("Als u de motie aanhoudt, kom ik met een plan.", cues)
    'Als u de motie aanhoudt'
    """
    opening = VERB_FIRST.match(text)
    if opening is not None and cues.language == "nl":
        return opening["clause"]
    others = [] if cues.language != "nl" else [match for match in [IN_FRONT.match(text)] if match is not None]
    for match in [*cues.pattern("commitments.conditions").finditer(text), *others]:
        end = CLAUSE_END.search(text, match.end())
        begin = match.start("if" if "if" in match.re.groupindex else 0)
        clause = text[begin : end.start() if end else len(text)].strip()
        if text[:begin].lower().rstrip().endswith(CONCESSION):
            continue
        if cues.found("commitments.no_condition", clause) or cues.found("commitments.explicit", clause):
            continue
        if len(clause.split()) >= LEAST_WORDS:
            return clause
    return None


def hangs_on_piece(text: str, cues: Cues) -> bool:
    """Say whether the condition is what becomes of a motion, amendment or proposal."""
    clause = condition_of(text, cues)
    if clause is None or cues.found("commitments.pieces", clause) is None:
        return False
    return cues.found("commitments.fate", clause) is not None


def is_wished(text: str, cues: Cues) -> bool:
    """Say whether the condition is what somebody wishes: "als u dit zou willen aanpassen"."""
    clause = condition_of(text, cues)
    return clause is not None and WISHED.search(clause) is not None
