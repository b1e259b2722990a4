"""Says of records that disagree which of them ranks higher, in words beside each version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gemcli.locales import N_, Message, say
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Ground
from gemcli.model.source import MESSAGES, Rank, Source

ORDER = tuple(Rank)
SAID = {
    Rank.OFFICIAL_LIST: N_("The sources disagree: {source} is the official decision list and ranks highest."),
    Rank.ADOPTED_MINUTES: N_("The sources disagree: {source} are the minutes and rank highest."),
}
HIGHEST = N_("The sources disagree: {source} ranks highest.")
EQUAL = N_("The sources disagree, and none of them ranks higher.")


def weighed(findings: Sequence[Finding], documents: Sequence[Document]) -> tuple[Finding, ...]:
    """Return the findings with a reason beside each version of a conflict: which source ranks highest, if any does.

    Which version is right stays for a person to say: a minute-taker may be right and a list wrong.
    """
    sources = {document.source.id: document.source for document in documents}
    versions: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if Ground.SOURCES_DISAGREE in finding.claim.marks:
            versions.setdefault((finding.claim.kind, finding.claim.key), []).append(finding)
    told = {key: _told(_ranked(group, sources)) for key, group in versions.items()}
    return tuple(_with(finding, told.get((finding.claim.kind, finding.claim.key))) for finding in findings)


def _with(finding: Finding, reason: Message | None) -> Finding:
    if reason is None or Ground.SOURCES_DISAGREE not in finding.claim.marks:
        return finding
    return replace(finding, reasons=(reason, *finding.reasons))


def _ranked(group: Sequence[Finding], sources: Mapping[str, Source]) -> list[Source]:
    """Return the source that weighs most of each version, once."""
    own = []
    for finding in group:
        cited = [sources[each.source_id] for each in finding.citations if each.source_id in sources]
        if cited:
            own.append(min(cited, key=lambda source: ORDER.index(source.rank)))
    return list(dict.fromkeys(own))


def _told(cited: Sequence[Source]) -> Message | None:
    """Return what to say of the sources of a conflict; None where fewer than two are known."""
    if len(cited) < 2:
        return None
    first, second = sorted(cited, key=lambda source: ORDER.index(source.rank))[:2]
    if first.rank is second.rank or (first.rank in MESSAGES and second.rank is Rank.UNRANKED):
        return say(EQUAL)
    return say(SAID.get(first.rank, HIGHEST), source=first.path)
