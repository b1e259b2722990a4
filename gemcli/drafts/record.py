"""Findings as JSON and back: the one form that the sidecar, the envelope and the reviewer share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from gemcli.locales import Message, Translate
from gemcli.model.check_labels import reason_words
from gemcli.model.citation import Citation
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldEvidence, FieldValue, Kind, SpanRef
from gemcli.model.envelope import Envelope
from gemcli.model.family import Family
from gemcli.model.finding import Check, CheckResult, Finding, Ground, Verdict
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn

Json = dict[str, Any]


def finding_record(finding: Finding, sources: Mapping[str, Source], translate: Translate) -> Json:
    """Return the Finding of the JSON contract; additive keys `section`, `key`, `closest`, `suggestions` and
    `author` included."""
    claim = finding.claim
    return {
        "id": finding.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "by": claim.by.value,
        "author": claim.author,
        "key": claim.key,
        "section": claim.section,
        "verdict": finding.verdict.value,
        "checks": [_check_record(check) for check in finding.checks],
        "reasons": [reason_words(reason, translate) for reason in finding.reasons],
        "must_verify": [ground.value for ground in finding.must_verify],
        "fields": {name: list(value) if isinstance(value, tuple) else value for name, value in claim.fields.items()},
        "field_evidence": {
            name: {"raw": evidence.raw, "citation": finding.field_labels.get(name, "")}
            for name, evidence in claim.field_evidence.items()
        },
        "citations": [citation_record(citation, sources[citation.source_id]) for citation in finding.citations],
        "closest": finding.closest,
        "suggestions": [citation_record(citation, sources[citation.source_id]) for citation in finding.suggestions],
        "marks": list(claim.marks),
        **_stand_in_records(claim.stand_ins),
    }


def citation_record(citation: Citation, source: Source) -> Json:
    """Return a citation of the JSON contract; start and end are null for cells."""
    first = citation.spans[0].start if citation.spans else None
    last = citation.spans[-1].end if citation.spans else None
    return {
        "label": citation.label,
        "source_id": citation.source_id,
        "source": source.path,
        "sha256": source.sha256,
        "place": citation.place,
        "page": citation.page or None,
        "page_end": citation.page_end or None,
        "start": first,
        "end": last,
        "spans": [list(span) for span in citation.spans],
        "cells": list(citation.cells),
        "exact": citation.exact,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "match": citation.match,
        "ordinal": citation.ordinal,
        **_stand_in_records(citation.stand_ins),
    }


def _stand_in_records(stand_ins: tuple[StandIn, ...]) -> Json:
    """Return where the names stand for which roles are shown, if any; the names themselves are not written down."""
    listed = [{"label": one.label, "source_id": one.source_id, "span": list(one.span)} for one in stand_ins]
    return {"stand_ins": listed} if listed else {}


def _read_stand_ins(record: Json) -> tuple[StandIn, ...]:
    """Read the places of names back; older records have none."""
    return tuple(
        StandIn(one["label"], one["source_id"], Span(int(one["span"][0]), int(one["span"][1])))
        for one in record.get("stand_ins", ())
    )


def source_record(source: Source) -> Json:
    """Return a source with its hashes."""
    return {
        "id": source.id,
        "path": source.path,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "rank": source.rank.value,
        "author": source.author,
        "dated": source.dated.isoformat() if source.dated else None,
        "title": source.title,
        "family": source.family.value,
        "body": source.body,
        "envelope": _envelope_record(source.envelope) if source.envelope else None,
    }


def _envelope_record(envelope: Envelope) -> Json:
    """Return the outside of a message, so that an answer can be tied to it (RFC 5322, 3.6.4)."""
    return {
        "message_id": envelope.message_id,
        "references": list(envelope.references),
        "to": list(envelope.to),
        "copied": list(envelope.copied),
        "sent": envelope.sent.isoformat() if envelope.sent else None,
        "thread": envelope.thread,
        "answers": envelope.answers,
        "is_guessed": envelope.is_guessed,
    }


def read_source(record: Json) -> Source:
    """Read a source back; KeyError or ValueError when the record is not one. Older ones name no family."""
    return Source(
        id=record["id"],
        path=record["path"],
        media_type=record["media_type"],
        sha256=record["sha256"],
        text_sha256=record["text_sha256"],
        rank=Rank(record["rank"]),
        author=record["author"],
        dated=date.fromisoformat(record["dated"]) if record["dated"] else None,
        title=record["title"],
        family=Family(record.get("family", Family.UNKNOWN)),
        body=record.get("body", ""),
        envelope=_read_envelope(record["envelope"]) if record.get("envelope") else None,
    )


def _read_envelope(record: Json) -> Envelope:
    return Envelope(
        message_id=record["message_id"],
        references=tuple(record["references"]),
        to=tuple(record["to"]),
        copied=tuple(record["copied"]),
        sent=datetime.fromisoformat(record["sent"]) if record["sent"] else None,
        thread=record["thread"],
        answers=record["answers"],
        is_guessed=bool(record["is_guessed"]),
    )


def read_citation(record: Json) -> Citation:
    """Read a citation back."""
    return Citation(
        source_id=record["source_id"],
        spans=tuple(Span(int(start), int(end)) for start, end in record["spans"]),
        exact=record["exact"],
        prefix=record["prefix"],
        suffix=record["suffix"],
        place=record["place"],
        page=record["page"] or 0,
        page_end=record["page_end"] or 0,
        cells=tuple(record["cells"]),
        match=record["match"],
        ordinal=record["ordinal"],
        stand_ins=_read_stand_ins(record),
    )


def read_finding(record: Json) -> Finding:
    """Read a finding back: what was said then, not a verdict that still holds."""
    citations = tuple(read_citation(citation) for citation in record["citations"])
    fields: dict[str, FieldValue] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in record["fields"].items()
    }
    claim = Claim(
        kind=Kind(record["kind"]),
        text=record["text"],
        evidence=evidence_of(citations),
        by=By(record["by"]),
        key=record["key"],
        section=record["section"],
        fields=fields,
        field_evidence={
            name: FieldEvidence(
                evidence["raw"],
                evidence_of(tuple(citation for citation in citations if citation.label == evidence["citation"])),
            )
            for name, evidence in record["field_evidence"].items()
        },
        marks=tuple(record["marks"]),
        not_checkable=record["verdict"] == Verdict.NOT_CHECKABLE and record["kind"] != Kind.GAP,
        author=record["author"],
        stand_ins=_read_stand_ins(record),
    )
    return Finding(
        id=record["id"],
        claim=claim,
        verdict=Verdict(record["verdict"]),
        citations=citations,
        checks=tuple(_read_check(check) for check in record["checks"]),
        reasons=tuple(Message(reason) for reason in record["reasons"]),
        must_verify=tuple(Ground(ground) for ground in record["must_verify"]),
        closest=record["closest"],
        field_labels={name: evidence["citation"] for name, evidence in record["field_evidence"].items()},
        suggestions=tuple(read_citation(citation) for citation in record.get("suggestions", ())),
    )


def evidence_of(citations: tuple[Citation, ...]) -> Evidence:
    """Name the places of citations as evidence, so that a claim can be judged again."""
    cells = [CellRef(citation.source_id, *cell.rsplit("!", 1)) for citation in citations for cell in citation.cells]
    spans = [SpanRef(citation.source_id, citation.spans) for citation in citations if citation.spans]
    return Evidence(cells=tuple(cells), spans=tuple(spans))


def _read_check(record: Json) -> Check:
    """Read a check back; older records do not say where their values stand."""
    return Check(
        record["name"],
        CheckResult(record["result"]),
        record["claim"],
        record["source"],
        record["citation"],
        _read_span(record.get("claim_span")),
        _read_span(record.get("source_span")),
        record.get("source_id", ""),
        record.get("source_place", ""),
    )


def _read_span(pair: list[int] | None) -> Span | None:
    return Span(int(pair[0]), int(pair[1])) if pair else None


def _check_record(check: Check) -> Json:
    return {
        "name": check.name,
        "result": check.result.value,
        "claim": check.claim,
        "source": check.source,
        "citation": check.citation,
        "claim_span": list(check.claim_span) if check.claim_span else None,
        "source_span": list(check.source_span) if check.source_span else None,
        "source_id": check.source_id,
        "source_place": check.source_cell,
    }
