"""Sentences that tell what somebody undertakes, made plain: who does it stands before each of their clauses.

"Wethouder Mol weet dat niet en komt er schriftelijk op terug" holds "Wethouder Mol komt er schriftelijk op terug";
under the name of a speaker "Zal dat uitzoeken." holds "Hij zal dat uitzoeken.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.meetings.frames import Frames

CONJUNCT = re.compile(r"(?:,\s(?:en|maar|and|but)|\s(?:en|maar|and|but)|;)\s(?=[a-zé]{2,20}\b)", re.IGNORECASE)
"""Where a clause without a subject of its own may begin."""
BEGINS = re.compile(
    r"(?:zal|zullen|gaat|gaan|wil|laat|will|would|is to)\b"
    r"|(?P<verb>[a-zé]{2,18}t)\b(?!\s(?:ik|we|wij|u|hij|zij|ze|er)\b)",
    re.IGNORECASE,
)
"""A verb in the third person in front: "zal", "komt", "stuurt"."""
NO_VERB = re.compile(
    r"(?:net|mocht|dat|wat|het|met|uit|niet|met|tot|want|goed|met|laatst|eerst|meest|best|juist|recht|rest|punt|kort|laat$|mét|most|least|but"
    r"|not|it|at|that|what|first|last|next|just|best)$",
    re.IGNORECASE,
)
"""Words that end like a verb."""


def clauses(text: str, frames: Frames) -> Iterator[str]:
    """Yield each further clause of a told sentence with the subject of its first words in front.

    Nothing is yielded where the sentence does not open with who undertakes.
    """
    opening = frames.opens.match(text)
    if opening is None:
        return
    subject = opening.group().strip().rstrip(",")
    for cut in CONJUNCT.finditer(text, opening.end()):
        begins = BEGINS.match(text, cut.end())
        if begins is not None and not (begins["verb"] and NO_VERB.match(begins["verb"])):
            yield f"{subject} {text[cut.end() :]}"


def in_telegraph_style(text: str) -> str:
    """Return a sentence that leaves out its subject with "Hij" in front, any other one as empty text.

    >>> in_telegraph_style("Zal artikel 9 aanpassen voordat het stuk komt.")
    'Hij zal artikel 9 aanpassen voordat het stuk komt.'
    >>> in_telegraph_style("Het college zal dat doen."), in_telegraph_style("Komt u nog met een plan?")
    ('', '')
    """
    begins = BEGINS.match(text)
    if begins is None or text.rstrip().endswith("?") or (begins["verb"] and NO_VERB.match(begins["verb"])):
        return ""
    return f"Hij {text[:1].lower()}{text[1:]}"
