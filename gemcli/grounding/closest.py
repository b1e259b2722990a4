"""Finds the text that comes closest to a quote that stands nowhere: a hint and never evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gemcli.grounding.located import Located
from gemcli.grounding.occurrences import Layer
from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.span import Span, cut, without
from gemcli.text.index import Grams
from gemcli.text.normalize import lowered
from gemcli.text.words import tokens

CLOSE_ENOUGH = 60.0
"""Similarity of normalised text (0 to 100) from which text is shown as the closest: absent text stays below."""
LONGEST = 2000
"""Code points of a quote that are compared when it stands nowhere: enough for a hint."""
CANDIDATES = 3
"""Places that are compared with a quote that stands nowhere."""
SHORT = 8
"""Words below which a quote is looked for by pairs of words instead of threes."""


class Closest:
    """The sources of a case, indexed by runs of words when the first quote stands nowhere."""

    __slots__ = ("_documents", "_grams", "_layer")

    def __init__(self, documents: Sequence[Document], layer: Callable[[Document], Layer]) -> None:
        self._documents = documents
        self._layer = layer
        self._grams: dict[int, Grams] = {}

    def to(self, quote: Quote, wording: str) -> Located:
        """Return the text most like a quote, brought to whole words; none where nothing is much like it."""
        from rapidfuzz import fuzz

        wording = wording[:LONGEST]
        best = Located(quote)
        for hit in self._grams_of(2 if len(tokens(wording)) < SHORT else 3).find(wording, limit=CANDIDATES):
            layer = self._layer(self._documents[hit.text])
            text = layer.normalized.text
            aligned = fuzz.partial_ratio_alignment(
                wording.lower(), lowered(text[hit.start : hit.end]), score_cutoff=max(CLOSE_ENOUGH, best.similarity)
            )
            if aligned is None or aligned.score <= best.similarity:
                continue
            start, end = _whole_words(text, hit.start + aligned.dest_start, hit.start + aligned.dest_end, wording)
            spans = without(Span(*layer.normalized.original(start, end)), layer.document.furniture)
            best = Located(
                quote,
                closest=cut(layer.document.text, spans),
                closest_source=layer.document.source.id,
                closest_spans=spans,
                similarity=float(aligned.score),
            )
        return best

    def _grams_of(self, size: int) -> Grams:
        if size not in self._grams:
            self._grams[size] = Grams([self._layer(document).normalized.text for document in self._documents], size)
        return self._grams[size]


def _whole_words(text: str, start: int, end: int, wording: str) -> tuple[int, int]:
    """Widen a slice to whole words, then drop words at its ends that the wording does not have."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    shared = {token.text for token in tokens(wording.lower())}
    words = tokens(text[start:end])
    inside = [word for word in words if lowered(word.text) in shared] or words
    if not inside:
        return start, end
    first, last = start + inside[0].start, start + inside[-1].end
    while first > start and not text[first - 1].isspace():
        first -= 1
    while last < end and not text[last].isspace():
        last += 1
    return first, last
