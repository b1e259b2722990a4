"""Cuts cited words from their document, sentence by sentence, and says what kind of text they are."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.grounding.lines import Line, folded
from gemcli.model.citation import Citation
from gemcli.model.document import Document, PassageKind, Sentence
from gemcli.model.span import Span, cut

LABEL = 120
"""Code points before the first sentence of a turn in which a voice tag may stand."""


def touched(document: Document, spans: Sequence[Span]) -> list[Sentence]:
    """Return the sentences of which at least a part lies in the spans, in the order of the spans."""
    found: dict[str, Sentence] = {}
    for span in spans:
        for sentence in document.sentences_in(span):
            if any(piece.start < span.end and piece.end > span.start for piece in sentence.spans):
                found[sentence.id] = sentence
    return list(found.values())


def kind(document: Document, sentence: Sentence) -> PassageKind:
    """Return of which kind the passage of a sentence is."""
    passage = document.passage_at(sentence.spans[0].start)
    return passage.kind if passage is not None else PassageKind.PARAGRAPH


def within(document: Document, sentence: Sentence, citation: Citation) -> Line:
    """Return the part of a sentence that is cited; of a row of a table each cell on a line of its own."""
    pieces = []
    for piece in sentence.spans:
        for span in citation.spans:
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end:
                pieces.append(Span(start, end))
    found = tuple(sorted(set(pieces)))
    text = cut(document.text, found)
    if kind(document, sentence) is PassageKind.TABLE_ROW:
        raw = "\t".join(document.text[piece.start : piece.end] for piece in found)
        mark = "|" if "\t" not in raw else "\t"
        text = "\n".join(cell for part in raw.split(mark) if (cell := folded(part)))
    return Line(text, document.text, found, citation)


def label(document: Document, first: Sentence, citation: Citation) -> Line:
    """Return where a turn says who speaks: its first sentence, with what stands before it on the line."""
    start, end = first.spans[0]
    start = max(document.text.rfind("\n", 0, start) + 1, start - LABEL)
    return Line(cut(document.text, [Span(start, end)]), document.text, (Span(start, end),), citation)


def runs(sentences: Sequence[Sentence], places: Sequence[int]) -> list[list[Span]]:
    """Put adjacent sentences together: each run becomes one citation, a heading beside its text one of its own."""
    found: list[list[Span]] = []
    run: list[int] = []
    for place in sorted(set(places)):
        if run and (place != run[-1] + 1 or _is_beside(sentences[run[-1]], sentences[place])):
            found.append(_spans(sentences, run))
            run = []
        run.append(place)
    return [*found, _spans(sentences, run)]


def _is_beside(one: Sentence, following: Sentence) -> bool:
    """Whether lines of a sentence lie between those of the one before: they stand in columns side by side."""
    return following.spans[0].start < one.spans[-1].end


def _spans(sentences: Sequence[Sentence], run: Sequence[int]) -> list[Span]:
    return sorted(span for place in run for span in sentences[place].spans)
