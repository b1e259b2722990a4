"""Calls what a claim names as its evidence: sentences, spans and cells become citations, what is not there trouble."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.grounding.bench import Bench
from gemcli.grounding.cutting import runs
from gemcli.grounding.surroundings import surround
from gemcli.grounding.witness import Witness
from gemcli.model.citation import cite
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.document import Document
from gemcli.model.span import Span

Placed = list[tuple[Document, list[Span]]]


def call(evidence: Evidence, bench: Bench) -> Witness:
    """Cut what the evidence names (quotes apart, which must be located first) and look around it."""
    trouble: list[str] = []
    placed = [*_named(evidence.sentences, bench, trouble), *_spanned(evidence.spans, bench, trouble)]
    citations = [cite(document, spans) for document, spans in placed]
    cells, numbers = bench.sheets.cells(evidence.cells, trouble)
    witness = Witness(tuple(dict.fromkeys((*citations, *cells))), trouble=tuple(trouble), numbers=numbers)
    return surround(witness, bench)


def _named(refs: Sequence[SentenceRef], bench: Bench, trouble: list[str]) -> Placed:
    by_source: dict[str, list[int]] = {}
    for ref in refs:
        order = bench.order.get(ref.source_id)
        if order is None:
            trouble.append("unknown_source")
        elif ref.sentence_id not in order:
            trouble.append("unknown_sentence")
        else:
            by_source.setdefault(ref.source_id, []).append(order[ref.sentence_id])
    return [
        (bench.documents[source_id], spans)
        for source_id, places in by_source.items()
        for spans in runs(bench.lists[source_id], places)
    ]


def _spanned(refs: Sequence[SpanRef], bench: Bench, trouble: list[str]) -> Placed:
    placed = []
    for ref in refs:
        document = bench.documents.get(ref.source_id)
        if document is None:
            trouble.append("unknown_source")
        elif not any(document.text[start:end].strip() for start, end in ref.spans):
            trouble.append("not_found")
        else:
            placed.append((document, list(ref.spans)))
    return placed
