"""Chooses the passages for a claim that names none, and says how far what was found for it may be trusted."""

from __future__ import annotations

from dataclasses import replace

from gemcli.grounding.bench import Bench
from gemcli.grounding.compare import GOOD, TYPED
from gemcli.grounding.search import Search
from gemcli.grounding.sides import content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.locales import N_, say
from gemcli.model.claim import SentenceRef
from gemcli.model.finding import CheckResult, Finding, Ground, Verdict

CARRIED = (Verdict.QUOTED, Verdict.SUPPORTED)
BAD = (Verdict.PARTLY, Verdict.CONTRADICTED, Verdict.UNSUPPORTED)
ABOUT = 0.6
"""Share of a claim's words in a passage that nobody cited, from which another value there contradicts the claim."""
FIT = 0.4
"""How much of a claim a passage that nobody cited must be about, so that a person is asked to compare the two."""
NEAR_BEST = 0.12
"""How much less of a claim than the best passage another one may hold to be compared as well."""
NEARER = 0.03
"""How much more of a claim a passage must hold to be taken for nearer than a better one in the ranking."""


def nearest(text: str, search: Search, bench: Bench) -> list[tuple[SentenceRef, ...]]:
    """Return the passages that hold most of a claim, in the order of the ranking; others are not worth a look."""
    passages = search.passages(text)
    fits = [search.fit(text, Vocabulary(*(bench.words(ref) for ref in refs))) for refs in passages]
    least = max(fits, default=0.0) - NEAR_BEST
    return [refs for refs, fit in zip(passages, fits, strict=True) if fit >= least]


def is_nearer(one: Finding, other: Finding, search: Search) -> bool:
    """Whether one finding says more of a claim than another: a passage that carries it, else the nearest to it."""
    if other.verdict in CARRIED or one.verdict in CARRIED:
        return other.verdict not in CARRIED
    return _fit(one, search) > _fit(other, search) + NEARER


def reworded(finding: Finding, search: Search, *, is_quoted: bool = False) -> Finding:
    """Leave a claim to a person that only words otherwise what its quote, or a passage found for it, is about."""
    only_words = all(check.name == "coverage" or check.result is not CheckResult.MISSING for check in finding.checks)
    differs = any(check.result is CheckResult.DIFFERENT for check in finding.checks)
    about = is_quoted or _fit(finding, search) >= FIT
    if finding.verdict is not Verdict.UNSUPPORTED or differs or not (only_words and about and finding.citations):
        return finding
    return left_to_a_person(finding)


def left_to_a_person(finding: Finding) -> Finding:
    """Return a finding of which too few words stand in the source, for a person to compare."""
    if finding.verdict is not Verdict.UNSUPPORTED:
        return finding
    grounds = tuple(dict.fromkeys((*finding.must_verify, Ground.NEEDS_HUMAN)))
    reason = say(N_("Too few of its words stand in the source to compare them."))
    return replace(finding, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(reason,))


def humbled(finding: Finding, search: Search) -> Finding:
    """Call no value "the same" where the passage that was found for a claim may be about something else."""
    if finding.verdict is not Verdict.NEEDS_HUMAN or _fit(finding, search) >= FIT:
        return finding
    checks = tuple(
        replace(check, result=CheckResult.UNDECIDED) if check.name in TYPED and check.result in GOOD else check
        for check in finding.checks
    )
    return replace(finding, checks=checks)


def is_about(finding: Finding) -> bool:
    """Whether a passage that was found, not cited, speaks of the same thing so that its other value counts."""
    if finding.verdict is not Verdict.CONTRADICTED:
        return True
    offered = Vocabulary(*(citation.exact for citation in finding.citations))
    alike = any(check.name in TYPED and check.result in GOOD for check in finding.checks)
    return alike or share(finding.claim.text, offered, of_none=0.0) >= ABOUT


def share(text: str, offered: Vocabulary, *, of_none: float) -> float:
    """Return the share of the words of a text that are offered; `of_none` is that of a text without such words."""
    words = set(content(text))
    return sum(offered.holds(word) for word in words) / len(words) if words else of_none


def _fit(finding: Finding, search: Search) -> float:
    return search.fit(finding.claim.text, Vocabulary(*(citation.exact for citation in finding.citations)))
