"""Looks for words of a claim that nothing in its evidence or surroundings carries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.paraphrase import SPEECH, is_function
from gemcli.facts.polarity import NEGATIONS
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.carried_words import not_carried
from gemcli.grounding.open_words import open_words
from gemcli.grounding.sides import Sides, is_known
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.grounding.wishes import is_wish
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import Token, tokens

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)
SCANT = 0.3
"""Share of carried words below which a claim has nothing to do with its evidence."""
SCATTERED = 0.6
"""Share of carried words that one sentence, or two that stand together, must hold: else words were gathered."""
ASKING = listed("vragen vraagt vroeg vroegen gevraagd weten asks ask asked wonders wanted know")
"""What may be said of a question."""
WISHING = listed("wil willen wilde vraagt vragen verzoekt wants asks")
"""What may be said of a motion or amendment that wants what its dictum says."""


def coverage(sides: Sides, alignment: Alignment, checks: Sequence[Check], known: Sequence[str] = ()) -> list[Check]:
    """Return a check for the words, and one for each name that stands nowhere.

    `known` holds words that were checked elsewhere: the field values of a structured claim.
    """
    words = open_words(sides, checks)
    offered = Vocabulary(sides.quote, sides.context, *known)
    spoken = any(check.name == "attribution" and check.result in GOOD for check in checks)
    allowed = SPEECH if spoken else frozenset()
    if spoken and "?" in sides.quote:
        allowed |= ASKING
    if is_wish(sides):
        allowed |= WISHING
    if _turned_alike(checks):
        allowed |= NEGATIONS
    left = not_carried(sides.claim, words, offered, allowed, f"{sides.quote} {sides.context}")
    found: list[Check] = []
    names = [token for token in left if _is_name(sides.claim, token)]
    for token in names:
        in_turn = token.text in sides.witness.turn_before
        stands = is_known(token.text, sides) and not _is_for_another(sides, token)
        result = CheckResult.UNDECIDED if in_turn or stands else CheckResult.MISSING
        found.append(sides.check("name", result, token.text, sides.witness.sections[0].voice if in_turn else ""))
    rest = [token.text for token in left if token not in names]
    share = 1 - len(left) / len(words) if words else 1.0
    if rest:
        result = CheckResult.MISSING if share < SCANT else CheckResult.UNDECIDED
        found.append(sides.check("coverage", result, " ".join(rest), sides.quote[:80] if share >= SCANT else ""))
    elif not names:
        scattered = alignment.focus < SCATTERED and len(words) > 3
        result = CheckResult.UNDECIDED if scattered else CheckResult.EQUAL
        found.append(sides.check("coverage", result, sides.claim, sides.quote[:80]))
    return found


FULL_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{1,60}+\s(?:(?:van|de|der|den|ten|ter|el)\s){0,3}[A-ZÀ-Þ][\w'’-]+")


def _is_for_another(sides: Sides, token: Token) -> bool:
    """Whether a name is half of a full name where the evidence has another one: somebody else did it."""
    own = [match for match in FULL_NAME.finditer(sides.claim) if match.start() <= token.start < match.end()]
    rivals = [match[0] for match in FULL_NAME.finditer(sides.quote)]
    return bool(own) and any(rival.split()[-1] not in sides.claim for rival in rivals)


def carried(sides: Sides) -> float:
    """Return the share of the claim's content words that the cited words themselves hold."""
    words = [token for token in tokens(sides.claim) if not is_function(token.text.casefold())]
    offered = Vocabulary(sides.quote)
    return sum(offered.holds(token.text.casefold()) for token in words) / len(words) if words else 0.0


def _turned_alike(checks: Sequence[Check]) -> bool:
    """Whether yes and no were compared and found equal, so that "geen" may stand for "niet"."""
    results = {check.result for check in checks if check.name == "polarity"}
    return results == {CheckResult.EQUAL}


def _is_name(claim: str, token: Token) -> bool:
    """Whether a word is a name: a capital or digits that do not come from the start of a sentence."""
    if token.text[0].isdigit() or any(char.isdigit() for char in token.text):
        return True
    if not token.text[0].isupper():
        return False
    before = claim[: token.start].rstrip(" \"'“‘(")
    return bool(before) and before[-1] not in ".!?:"
