"""Counts what a summary holds: decisions, motions and amendments by outcome, promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gemcli.locales import N_, Translate
from gemcli.model.claim import Claim, Kind
from gemcli.model.finding import Finding

OUTCOMES = {
    "adopted": N_("adopted"),
    "rejected": N_("rejected"),
    "tied": N_("tied"),
    "withdrawn": N_("withdrawn"),
    "held": N_("held over"),
    "not_voted": N_("not put to the vote"),
    "changed": N_("changed"),
}
"""Outcomes in the order in which they are counted; any other counts as `OTHER`."""
OTHER = N_("other")

NAMES = {
    Kind.DECISION: N_("decisions"),
    Kind.MOTION: N_("motions"),
    Kind.AMENDMENT: N_("amendments"),
    Kind.KEY_POINT: N_("motions and amendments"),
    Kind.COMMITMENT: N_("promises"),
}
"""What is counted, in order; a key point counts by the outcomes of the pieces that it names."""

LEAST = 2
"""Counted things below which a count says nothing."""


def tally(findings: Iterable[Finding], translate: Translate) -> str:
    """Return one line that counts findings by kind and outcome; empty where there is next to nothing to count.

    It says nothing that the findings below it do not say, each with its own place: code counts them at every
    rendering, and `verify` renders again.
    """
    counts: dict[Kind, Counter[str]] = {}
    findings = tuple(findings)
    if any(finding.claim.fields.get("case") for finding in findings):
        return ""  # an overview of a case, or a pack: what was decided before is no outcome of it
    for finding in findings:
        for outcome, count in _counted(finding.claim).items():
            is_list = finding.claim.fields.get("pieces") == "proposals"
            counts.setdefault(Kind.DECISION if is_list else finding.claim.kind, Counter())[outcome] += count
    if Kind.KEY_POINT in counts:
        for kind in (Kind.MOTION, Kind.AMENDMENT):
            counts[Kind.KEY_POINT] += counts.pop(kind, Counter())
    if sum(sum(each.values()) for each in counts.values()) < LEAST:
        return ""
    said = []
    for kind, name in NAMES.items():
        own = counts.get(kind)
        if own is None:
            continue
        parts = [f"{own[each]} {translate(word)}" for each, word in OUTCOMES.items() if own[each]]
        rest = sum(count for outcome, count in own.items() if outcome not in OUTCOMES)
        parts += [f"{rest} {translate(OTHER)}" if parts else str(rest)] if rest else []
        said.append(f"{translate(name)}: {', '.join(parts)}")
    return translate(N_("Counted in the lines below: {counts}.")).format(counts="; ".join(said))


def _counted(claim: Claim) -> Counter[str]:
    """Return how many things of which outcome a claim tells; nothing for what is not counted."""
    if claim.kind is Kind.COMMITMENT:
        return Counter([""])
    if claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT):
        return Counter([str(claim.fields.get("outcome") or "unknown")])
    told = {outcome: claim.fields.get(outcome) for outcome in OUTCOMES}
    return Counter({outcome: len(ids) for outcome, ids in told.items() if isinstance(ids, tuple) and ids})
