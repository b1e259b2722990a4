"""Which runs of a text layer are secret: all that stands in a withheld section, between its sentences as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.span import Span, without


def withheld_spans(document: Document, sections: Sequence[Section]) -> tuple[Span, ...]:
    """Return the secret runs of a document, sorted and disjoint.

    From the first secret sentence of a run to the next one that is not: in doubt too much is secret, never too little.
    Sentences that stand in a column beside it are left out.
    """
    secret = {
        sentence_id
        for section in sections
        if section.withheld and section.source_id == document.source.id
        for sentence_id in section.sentence_ids
    }
    if not secret:
        return ()
    open_spans = sorted(
        span for sentence in document.sentences() if sentence.id not in secret for span in sentence.spans
    )
    return tuple(piece for run in _runs(document, secret) for piece in without(run, open_spans))


def _runs(document: Document, secret: set[str]) -> Iterator[Span]:
    start = -1
    for sentence in document.sentences():
        if sentence.id in secret:
            start = sentence.spans[0].start if start < 0 else start
        elif start >= 0:
            yield Span(start, max(start, sentence.spans[0].start))
            start = -1
    if start >= 0:
        yield Span(start, len(document.text))
