"""Says what the checks of a claim amount to: the verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.grounding.compare import GOOD, TYPED
from gemcli.grounding.cover import carried
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult, Verdict

RELATED = 0.3
"""Share of a claim's words in the cited words from which a different value contradicts it; below, it is no evidence."""
WORDS_OF_MODE = 4
"""Words that say how firm a claim is; a check that names more of it compared its whole wording."""
CLOSE = 0.5
"""Share of a claim's words in the cited words from which a yes against a no contradicts it; below, it may be retold."""
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


def of_quote(checks: Sequence[Check]) -> Verdict:
    """Say what the checks of words that stand in the source amount to: `quoted` when nothing beside them is open."""
    results = {check.result for check in checks}
    if CheckResult.DIFFERENT in results:
        return Verdict.CONTRADICTED
    return Verdict.QUOTED if results <= set(GOOD) else Verdict.NEEDS_HUMAN


def of_arithmetic(checks: Sequence[Check]) -> Verdict:
    """Say what checks of values that code recomputed or filled in amount to."""
    results = {check.result for check in checks}
    if CheckResult.DIFFERENT in results:
        return Verdict.CONTRADICTED
    if CheckResult.MISSING in results:
        return Verdict.PARTLY
    return Verdict.SUPPORTED if checks and results <= set(GOOD) else Verdict.NEEDS_HUMAN


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
