"""Looks through the whole item or turn around a passage for a claim that no single passage carries.

A value that was worked out stands nowhere, so that no search for it finds the numbers that it was worked out from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gemcli.grounding.compare import GOOD
from gemcli.grounding.search import Search
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.claim import SentenceRef
from gemcli.model.finding import Check, CheckResult, Finding, Verdict

Refs = tuple[SentenceRef, ...]
Weigh = Callable[[Refs], Finding]

FIT = 0.25
"""How much of a claim the words around a passage must be about, so that a person is asked to compare the two."""
LEAST = 0.2
"""How much of a claim what is kept of them must be about."""
REACHED = " + "
"""What stands between a date and the length that was laid beside it."""
FOUND = frozenset({"money", "percent", "count", "date", "time"})
"""Checks of values that may be worked out."""


def around(finding: Finding, search: Search, weigh: Weigh) -> tuple[Finding, Refs] | None:
    """Return the finding on the sentences of one item or turn that hold, or lead to, each value of a claim.

    Only for a claim of which a value is wanting; None where no item holds them all.
    """
    wanting = [check for check in finding.checks if check.result in (CheckResult.MISSING, CheckResult.DIFFERENT)]
    others = [check for check in wanting if check.name not in FOUND and check.name != "coverage"]
    if len(others) == len(wanting) or (others and finding.verdict is not Verdict.UNSUPPORTED):
        return None
    text = finding.claim.text
    for refs in search.vicinities(text):
        if search.fit(text, Vocabulary(*search.words(refs))) < FIT:
            continue
        found = weigh(refs)
        if _is_told(found):
            kept = _needed(refs, found, weigh)
            if search.fit(text, Vocabulary(*search.words(kept))) >= LEAST:
                return weigh(kept), kept
    return None


def _is_told(finding: Finding) -> bool:
    """Whether nothing differs and each value of a claim is held, or shown to follow.

    Words may be wanting: who tells a value in another form mostly tells it in other words as well.
    """
    wanting = [check for check in finding.checks if check.result in (CheckResult.MISSING, CheckResult.DIFFERENT)]
    values = [check for check in finding.checks if check.name in FOUND]
    only_words = all(check.name == "coverage" and check.result is CheckResult.MISSING for check in wanting)
    return bool(values) and only_words and all(map(_is_shown, values))


def _is_shown(check: Check) -> bool:
    """Whether a check says where a value comes from; that a date may be another one is too little in so many words."""
    if check.result in GOOD:
        return True
    if check.name == "date":
        return REACHED in check.source or check.source == check.claim
    return bool(check.source)


def _needed(refs: Refs, found: Finding, weigh: Weigh) -> Refs:
    """Leave out each sentence without which the values are still told and no more words are open."""
    kept: Sequence[SentenceRef] = refs
    for ref in refs:
        rest = tuple(other for other in kept if other != ref)
        if not rest:
            break
        without = weigh(rest)
        if _is_told(without) and _open_words(without) <= _open_words(found):
            kept = rest
    return tuple(kept)


def _open_words(finding: Finding) -> int:
    return sum(len(check.claim.split()) for check in finding.checks if check.name == "coverage")
