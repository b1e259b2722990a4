"""Votes: another outcome, other counts, and the same vote in another sentence."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Edit, retold, swap, swapped
from tests.distortion.passage import Passage

OUTCOMES = {
    "nl": (("aangenomen", "verworpen"), ("verworpen", "aangenomen"), ("ingetrokken", "aangenomen")),
    "en": (
        ("carried", "lost"), ("lost", "carried"), ("agreed to", "defeated"), ("defeated", "carried"),
        ("adopted", "rejected"), ("approved", "rejected"), ("rejected", "approved"), ("withdrawn", "carried"),
    ),
}  # fmt: skip
PUT_TO_VOTE = {
    "nl": r"\b(?:motie|moties|amendement|amendementen|voorstel|initiatiefvoorstel|subamendement)\b",
    "en": r"\b(?:motion|amendment|proposal|recommendations?|report|budget|minutes)\b",
}
NOT_YET = {
    "nl": r"\b(?:als|indien|mocht|wanneer|zou|zouden|niet|geen|of)\b",
    "en": r"\b(?:if|would|should|not|whether|could|or)\b",
}
"""Words with which a sentence does not say that something was adopted."""
COUNTS = re.compile(
    r"(?P<one>\d{1,2})(?P<between> tegen | (?:stemmen )?(?:vóór|voor)(?:,| en|, en) | votes to | for(?:,| and|, and) "
    r"| votes for and | Ayes, )(?P<other>\d{1,2})(?= stemmen| (?:stemmen )?tegen| with| against|[.,]| Noes|$)"
)
TOLD_NL = re.compile(
    r"De (?P<what>motie|amendement) wordt (?P<outcome>aangenomen|verworpen) met (?P<one>\d+) tegen (?P<other>\d+) "
    r"stemmen"
)
ROW_NL = re.compile(
    r"(?:\d{6} )?(?P<what>Motie|Amendement) (?P<id>[A-Z]{1,2}\.\w{1,3}) \(?(?P<party>[A-Z][\w/]+)\)? (?P<title>.+) "
    r"(?P<outcome>Aangenomen|Verworpen)$"
)


def outcome(passage: Passage, chance: Random) -> Edit | None:
    """What was adopted is rejected, and the other way round."""
    text, language = passage.text, passage.language
    lowered = text.lower()
    if not re.search(PUT_TO_VOTE[language], lowered) or re.search(NOT_YET[language], lowered):
        return None
    found = swapped(text, OUTCOMES[language])
    return found[0] if len(found) == 1 and "voorzitter" not in lowered else None


def vote_counts(passage: Passage, chance: Random) -> Edit | None:
    """Votes for and against exchanged, or one vote moved."""
    match = COUNTS.search(passage.text)
    if match is None:
        return None
    one, other = int(match["one"]), int(match["other"])
    new = (other, one) if one != other and chance.random() < 0.5 else (one + 1, max(0, other - 1))
    if new == (one, other):
        return None
    return swap(match.span(), f"{new[0]}{match['between']}{new[1]}")


def vote_retold(passage: Passage, chance: Random) -> Edit | None:
    """The same outcome and counts in another order and voice."""
    match = TOLD_NL.search(passage.text)
    if match is None:
        return _row_retold(passage, chance)
    what, result, one, other = match.group("what", "outcome", "one", "other")
    article = "het" if what == "amendement" else "de"
    forms = (
        f"De raad heeft {article} {what} met {one} tegen {other} stemmen {result}.",
        f"{article.capitalize()} {what} is {result} met {one} stemmen voor en {other} tegen.",
        f"Met {one} stemmen voor en {other} stemmen tegen is {article} {what} {result}.",
    )
    return retold(passage.text, chance.choice(forms))


def _row_retold(passage: Passage, chance: Random) -> Edit | None:
    """A row of a decision list as a sentence."""
    match = ROW_NL.match(passage.text)
    if match is None:
        return None
    what, key, party = match["what"], match["id"], match["party"]
    result, title = match["outcome"].lower(), match["title"]
    forms = (
        f"{what} {key} van {party} is {result}.",
        f"De raad heeft {what.lower()} {key} ({title}) {result}.",
        f"{what} {key} '{title}', ingediend door {party}, is {result}.",
    )
    return retold(passage.text, chance.choice(forms))
