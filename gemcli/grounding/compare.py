"""Lays the facts of a claim beside those of its evidence and says of each how it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.grounding.alignment import align
from gemcli.grounding.cohesion import cohesion
from gemcli.grounding.comparisons import comparisons
from gemcli.grounding.cover import carried, coverage
from gemcli.grounding.exchange import exchanged
from gemcli.grounding.firmness import firmness
from gemcli.grounding.mixed_names import mixed_names
from gemcli.grounding.pieces import pieces
from gemcli.grounding.roles import roles_kept
from gemcli.grounding.sides import Sides, sides
from gemcli.grounding.values import values
from gemcli.grounding.voices import voices
from gemcli.grounding.witness import Witness
from gemcli.grounding.yes_no import yes_no
from gemcli.model.finding import Check, CheckResult, Verdict
from gemcli.model.municipality import Municipality

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)

TYPED = frozenset({"money", "percent", "count", "date", "time", "vote", "id", "party", "person"})
"""Checks that compare a value with a value."""

RELATED = 0.3
"""Share of a claim's words in the cited words from which a different value contradicts it; below, it is no evidence."""


def compare(
    claim: str, witness: Witness, municipality: Municipality, language: str = "nl", known: Sequence[str] = ()
) -> tuple[Check, ...]:
    """Return every check of a claim against its evidence and context; the same input gives the same checks.

    `known` are values that were checked before, whose words the claim may use. Amounts, shares and counts must stand in
    the cited words; names, ids and dates may come from the heading, the speaker or the date of the meeting.
    """
    return compared(sides(claim, witness, municipality, language), known)


def compared(both: Sides, known: Sequence[str] = ()) -> tuple[Check, ...]:
    """Return every check of two sides that were read before."""
    alignment = align(both.claim, both.witness.sentences)
    checks = [*values(both), *pieces(both), *voices(both), *yes_no(both, alignment)]
    checks += [*firmness(both, alignment), *roles_kept(both, alignment), *exchanged(both, alignment)]
    checks += [*comparisons(both, alignment), *mixed_names(both)]
    checks += cohesion(both, alignment, has_values=any(check.name in TYPED for check in checks))
    checks += coverage(both, alignment, checks, known)
    return tuple(checks)


WORDS_OF_MODE = 4
"""Words that say how firm a claim is; a check that names more of it compared its whole wording."""
CLOSE = 0.5
"""Share of a claim's words in the cited words from which a yes against a no contradicts it; below, it may be retold."""


def _is_only_worded_otherwise(checks: Sequence[Check], share: float) -> bool:
    """Whether nothing but yes and no, firmness or the speaker differs, in words of which most are not the source's.

    "Is er niet voor te porren" and "wijst af" say one thing: between free words only a person can compare these.
    """
    different = [check for check in checks if check.result is CheckResult.DIFFERENT]
    missing = any(check.result is CheckResult.MISSING for check in checks)
    return bool(different) and not any(map(_is_hard, different)) and share < CLOSE and not missing


def _is_hard(check: Check) -> bool:
    """Whether a difference stands however a claim is worded: of a value, of opposite verbs, or of how firm it is."""
    if check.name in ("modality", "polarity"):
        return len(check.claim.split()) <= WORDS_OF_MODE
    return check.name in TYPED


WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST = 2
"""Words below which there is no sentence that a source could carry: signs and single words are never supported."""


def verdict(checks: Sequence[Check], both: Sides) -> Verdict:
    """Say what the checks amount to (the table of verdicts; never `quoted`, which needs no comparison)."""
    words = len(WORD.findall(both.claim))
    if not words:
        return Verdict.UNSUPPORTED
    share = carried(both)
    results = {check.result for check in checks}
    agreed = any(check.name in TYPED and check.result in GOOD for check in checks)
    if _is_only_worded_otherwise(checks, share):
        return Verdict.NEEDS_HUMAN
    if CheckResult.DIFFERENT in results:
        return Verdict.CONTRADICTED if share >= RELATED or agreed else Verdict.UNSUPPORTED
    if any(check.name == "coverage" and check.result is CheckResult.MISSING for check in checks):
        return Verdict.UNSUPPORTED
    if CheckResult.MISSING in results:
        return Verdict.PARTLY if agreed or share >= 0.5 else Verdict.UNSUPPORTED
    if CheckResult.UNDECIDED in results or not checks or words < FEWEST:
        return Verdict.NEEDS_HUMAN
    return Verdict.SUPPORTED
