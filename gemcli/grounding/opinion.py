"""Puts what a second reader said into a finding: it may lower a verdict or point somewhere, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gemcli.locales import N_, Message, say
from gemcli.model.citation import Citation
from gemcli.model.claim import By
from gemcli.model.finding import Check, CheckResult, Finding, Ground, Verdict
from gemcli.model.opinion import Carried, Opinion

CHECK = "second_opinion"
"""Name of the check that records what was said; its source is `yes`, `no`, `unsure` or the word of why nobody read."""

RESULTS = {
    Carried.YES: CheckResult.ENTAILED,
    Carried.NO: CheckResult.MISSING,
    Carried.UNSURE: CheckResult.UNDECIDED,
    Carried.UNREAD: CheckResult.UNDECIDED,
}
LOWERS = {
    Carried.NO: N_("A second reader finds that the cited passage does not carry this."),
    Carried.UNSURE: N_("A second reader could not tell whether the cited passage carries this."),
}
"""What keeps a claim from being called supported, with the reason that people read."""

HOLDS = N_('A second reader points to {place}: "{words}". The checks hold there.')
OPEN = N_('A second reader points to {place}: "{words}". A person must compare.')
LONGEST = 200


def is_asked(finding: Finding) -> bool:
    """Whether a second reader may say something of a finding: words of a model or a person that rest on text.

    What is quoted has been compared letter by letter, and what a rule or text block wrote has been counted again.
    """
    on_text = bool(finding.citations) and all(each.spans and not each.cells for each in finding.citations)
    free = finding.claim.by in (By.MODEL, By.PERSON)
    return on_text and free and finding.verdict in (Verdict.SUPPORTED, Verdict.NEEDS_HUMAN)


def in_turn(findings: Sequence[Finding]) -> list[int]:
    """Return the places of the findings to be asked about, those that could be lowered first.

    A bound on requests is then spent where a second reading can change something.
    """
    asked = [place for place, finding in enumerate(findings) if is_asked(finding)]
    return sorted(asked, key=lambda place: findings[place].verdict is not Verdict.SUPPORTED)


def merged(
    finding: Finding, opinion: Opinion, elsewhere: Finding | None = None, paths: Mapping[str, str] | None = None
) -> Finding:
    """Return the finding with what a second reader said of it.

    A supported claim stays so only with a plain yes, or where nobody read it, which the check then says; every other
    verdict stays as it is. `elsewhere` is the judge's own finding on the same claim by the sentences that the reader
    named: where it may stand, its citations are attached to a claim that needs a person, as a suggestion and never as
    evidence. `paths` names the files for people.
    """
    if not is_asked(finding):
        return finding
    said = opinion.code if opinion.carried is Carried.UNREAD else opinion.carried.value
    heard = replace(finding, checks=(*finding.checks, Check(CHECK, RESULTS[opinion.carried], "", said)))
    if opinion.carried in LOWERS:
        heard = _lowered(heard, say(LOWERS[opinion.carried]))
    return _pointed(heard, elsewhere, paths or {}) if elsewhere is not None else heard


def remembered(finding: Finding, earlier: Finding) -> Finding:
    """Return a claim that is judged anew with what a second reader said of it when its draft was made.

    Checking a draft again without an endpoint must not give back what a second reading took away.
    """
    heard = [check for check in earlier.checks if check.name == CHECK]
    if not heard or not is_asked(finding):
        return finding
    kept = replace(finding, checks=(*finding.checks, *heard))
    for check in heard:
        if check.source in LOWERS:
            kept = _lowered(kept, say(LOWERS[Carried(check.source)]))
    if not earlier.suggestions or kept.verdict is not Verdict.NEEDS_HUMAN:
        return kept
    pointed = earlier.reasons[-1:]  # the reason that a suggestion comes with stands last
    return replace(kept, suggestions=earlier.suggestions, reasons=(*kept.reasons, *pointed))


def _lowered(finding: Finding, reason: Message) -> Finding:
    """Leave the claim to a person; it was supported or needed one already."""
    reasons = tuple(dict.fromkeys((*finding.reasons, reason)))
    if finding.verdict is not Verdict.SUPPORTED:
        return replace(finding, reasons=reasons)
    singles = {ground for ground in finding.must_verify if ground.is_single} | {Ground.NEEDS_HUMAN}
    grounds = tuple(ground for ground in Ground if ground in singles)
    return replace(finding, verdict=Verdict.NEEDS_HUMAN, reasons=reasons, must_verify=grounds)


def _pointed(finding: Finding, elsewhere: Finding, paths: Mapping[str, str]) -> Finding:
    """Attach the place that was named, where the checks do not speak against it and it is not cited already."""
    new = tuple(each for each in elsewhere.citations if not _is_within(each, finding.citations))
    if finding.verdict is not Verdict.NEEDS_HUMAN or not elsewhere.verdict.may_stand or not new:
        return finding
    first = new[0]
    place = f"{paths.get(first.source_id, first.source_id)}, {first.place}"
    words = first.exact if len(first.exact) <= LONGEST else first.exact[: LONGEST - 1].rstrip() + "…"
    template = HOLDS if elsewhere.verdict in (Verdict.QUOTED, Verdict.SUPPORTED) else OPEN
    return replace(finding, suggestions=new, reasons=(*finding.reasons, say(template, place=place, words=words)))


def _is_within(citation: Citation, citations: Sequence[Citation]) -> bool:
    """Whether every piece of a citation lies inside one that the claim has already."""
    return bool(citation.spans) and all(
        any(
            other.source_id == citation.source_id and span.start <= piece.start and piece.end <= span.end
            for other in citations
            for span in other.spans
        )
        for piece in citation.spans
    )
