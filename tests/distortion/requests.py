"""What is asked and what is promised: a request told as a promise or decision, and told as what it is."""

from __future__ import annotations

import re
from random import Random

from gemcli.model.section import Role
from tests.distortion.edit import Edit, retold
from tests.distortion.passage import BULLETS, Passage

PROMISED = {
    "nl": ("Het college zegt toe ", "Het college besluit ", "Het college gaat over tot: "),
    "en": ("The council has decided to ", "The council will ", "The cabinet has promised to "),
}
IN_A_SENTENCE = {
    "nl": re.compile(r"\b(?:verzoekt|vraagt|roept) (?P<whom>het college|de wethouder|de burgemeester)(?: op)? om\b"),
    "en": re.compile(
        r"\b(?:calls? on|asks?|urges?|requests?|asked|urged|requested|called on) "
        r"(?P<whom>the [\w ]{3,30}?|[A-Z]\w+) to\b"
    ),
}
PROMISE = re.compile(
    r"(?:(?:Ik|Wij|We) (?:zeg|zeggen|kan|kunnen)|(?:Dan|Daarom|Bij dezen?|Hierbij) zeg ik) "
    r"(?:u |uw raad |de raad |graag |dus |ook |wel )*(?:toe|toezeggen),? (?P<what>dat .{20,200})$"
)


def asked(passage: Passage) -> str:
    """Return what a part of a Dutch motion asks, or "" where it asks nothing."""
    text = passage.text.lstrip(f"{BULLETS} ")
    is_asked = passage.lead == "verzoekt" and passage.text[:1] in BULLETS
    infinitive = re.search(r"\bte\s[a-z]{4,}", text)
    return text.rstrip(";., ") if is_asked and infinitive and text[:1].islower() else ""


def promised(passage: Passage, chance: Random) -> Edit | None:
    """Tell what is asked as a promise or decision."""
    what = asked(passage)
    if what:
        return retold(passage.text, f"{chance.choice(PROMISED['nl'])}{what}.")
    match = IN_A_SENTENCE[passage.language].search(passage.text)
    if match is None:
        return None
    who = match["whom"][:1].upper() + match["whom"][1:]
    promises = {"nl": "zegt toe", "en": "has promised to"}[passage.language]
    return retold(passage.text, f"{who} {promises}{passage.text[match.end() :]}")


def asked_retold(passage: Passage, chance: Random) -> Edit | None:
    """Tell what a motion asks as a request."""
    what = asked(passage)
    forms = (f"De motie verzoekt het college {what}.", f"Het college wordt verzocht {what}.")
    return retold(passage.text, chance.choice(forms)) if what else None


def promise_retold(passage: Passage, chance: Random) -> Edit | None:
    """Tell in the third person what a member of the college promises."""
    section, match = passage.section, PROMISE.match(passage.text)
    if match is None or section is None or section.role is not Role.COLLEGE:
        return None
    if re.search(r"\b(?:ik|wij|we|mij|mijn|ons|onze|u|uw)\b", match["what"]):
        return None
    return retold(passage.text, f"Wethouder {section.speaker} zegt toe {match['what']}")
