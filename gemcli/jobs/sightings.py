"""Turns the findings of a draft into what a register keeps of them: each with the day of its meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gemcli.meetings.following.states import state_of
from gemcli.model.citation import Citation
from gemcli.model.claim import Claim, FieldValue, Kind
from gemcli.model.finding import Finding
from gemcli.model.register import Place, Sighting
from gemcli.model.source import Source


def sightings_of(findings: Iterable[Finding], sources: Mapping[str, Source]) -> list[Sighting]:
    """Return findings as a register keeps them, each with the day of its meeting."""
    return [_sighting(finding, sources, order) for order, finding in enumerate(findings) if finding.citations]


def _sighting(finding: Finding, sources: Mapping[str, Source], order: int) -> Sighting:
    claim = finding.claim
    day = claim.key.partition("/")[0]
    if not _is_day(day):
        dated = next((sources[citation.source_id].dated for citation in finding.citations), None)
        day = dated.isoformat() if dated else ""
    return Sighting(
        id=finding.id,
        key=claim.key,
        kind=claim.kind,
        text=claim.text,
        dated=day,
        state=state_of(finding),
        fields=_fields(claim),
        places=tuple(_place(citation, sources) for citation in finding.citations),
        verdict=finding.verdict.value,
        must_verify=tuple(ground.value for ground in finding.must_verify),
        order=order,
    )


def _fields(claim: Claim) -> Mapping[str, FieldValue]:
    """The fields of a claim, whatever they are; a promise or task gets its agenda item from its key."""
    day, _, rest = claim.key.partition("/")
    if claim.kind is not Kind.COMMITMENT or "agenda_item" in claim.fields or not _is_day(day):
        return claim.fields
    return {**claim.fields, "agenda_item": rest.partition("/")[0] or None}


def _is_day(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()


def _place(citation: Citation, sources: Mapping[str, Source]) -> Place:
    source = sources[citation.source_id]
    return Place(citation, source.path, source.sha256, source.rank)
