"""Finds where quoted words stand in the sources; words that stand nowhere are never called found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.grounding.occurrences import Layer, in_order, layer_of, verbatim
from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.span import Span, cut, without
from gemcli.text.index import Grams
from gemcli.text.normalize import Tier, lowered, normal, tier_of
from gemcli.text.words import tokens

FIRST_LETTER = "first_letter"
"""How a match is called that differs by the capital of its first letter, as a quote inside a sentence does."""

ELLIPSIS = "ellipsis"
"""How a match is called whose parts stand in order, with words between them left out."""

FURNITURE = "furniture"
"""How a match is called that was copied with the page number or running head between its halves."""

OMISSION = re.compile(r"\s?(?:\(\.\.\.\)|\[\.\.\.\]|(?<!\.)\.\.\.(?!\.))\s?")
"""Where a quote leaves words out, in normalised text."""

QUOTES = {'"': '"', "'": "'"}
"""Normalised quotation marks that may stand around a whole quote."""

CELLS = " | "
"""Between the cells of a row, in a citation; the text layer of a table has other white space there."""

CLOSE_ENOUGH = 60.0
"""Similarity of normalised text (0 to 100) from which text is shown as the closest: absent text stays below."""

LONGEST = 2000
"""Code points of a quote that are compared when it stands nowhere: enough for a hint."""

CANDIDATES = 3
"""Places that are compared with a quote that stands nowhere."""

SHORT = 8
"""Words below which a quote is looked for by pairs of words instead of threes."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands, or what comes closest to it."""

    quote: Quote
    source_id: str = ""
    """Empty when the quote stands nowhere."""
    spans: tuple[Span, ...] = ()
    """In the text layer of the source; more than one only for a quote with omissions. For `model.citation.cite`."""
    tier: str = ""
    """The lowest tier of normalisation under which the words are equal, `first_letter`, `furniture` or `ellipsis`."""
    at_place: bool = False
    """Whether it stands in the source and on the page that the quote names; true when it names none."""
    closest: str = ""
    """The most similar text when the quote stands nowhere: a hint and never evidence."""
    closest_source: str = ""
    closest_spans: tuple[Span, ...] = ()
    similarity: float = 0.0
    """Of the closest text, 0 to 100."""

    @property
    def is_found(self) -> bool:
        """Whether the quote stands in a source word for word, typography aside."""
        return bool(self.spans)


class Locator:
    """The sources of a case, indexed once; `find` then takes about a millisecond per megabyte."""

    __slots__ = ("_documents", "_grams", "_layers", "_printed_layers")

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._layers: dict[str, Layer] = {}
        self._printed_layers: dict[str, Layer] = {}
        self._grams: dict[int, Grams] = {}

    def find(self, quote: Quote) -> Located:
        """Locate a quote: at its page first, then in its source, then in all sources in their order.

        Only white space, typography, hyphens inside words and the capital of the first letter may differ; a quote
        never begins or ends inside a word or number. What stands nowhere comes back with the closest text.
        """
        wordings = _wordings(quote.exact)
        if not wordings:
            return Located(quote)
        found = self._found(quote, wordings)
        return found if found is not None else self._closest(quote, wordings[0])

    def find_verbatim(self, quote: Quote) -> Located | None:
        """Locate a quote as `find` does, and look for no closest text: None where it stands nowhere."""
        wordings = _wordings(quote.exact)
        return self._found(quote, wordings) if wordings else None

    def _found(self, quote: Quote, wordings: Sequence[str]) -> Located | None:
        places = list(self._places(quote))
        for wording in wordings:
            for layer, page in places:
                span = verbatim(layer, wording, page)
                if span is not None:
                    return self._at(quote, layer, (span,), _tier(quote, layer, span))
        for layer, page in places:
            whole = self._printed(layer)
            span = verbatim(whole, wordings[0], page) if whole is not None else None
            if whole is not None and span is not None and without(span, layer.document.furniture):
                return self._at(quote, whole, (span,), FURNITURE)
        for wording in wordings:
            parts = [part for part in OMISSION.split(wording) if part]
            if len(parts) > 1 or (parts and parts[0] != wording):
                for layer, page in places:
                    spans = in_order(layer, parts, page)
                    if spans:
                        return self._at(quote, layer, spans, ELLIPSIS)
        return None

    def _places(self, quote: Quote) -> Iterator[tuple[Layer, Span | None]]:
        """Where to look, in order: the page named, the source named, every source."""
        named = next((document for document in self._documents if _is_named(document, quote)), None)
        if quote.page:
            for document in (named,) if named else self._documents:
                page = _page_span(document, quote.page)
                if page is not None:
                    yield self._layer(document), page
        if named is not None:
            yield self._layer(named), None
        for document in self._documents:
            if document is not named:
                yield self._layer(document), None

    def _layer(self, document: Document) -> Layer:
        layer = self._layers.get(document.source.id)
        if layer is None:
            layer = self._layers[document.source.id] = layer_of(document)
        return layer

    def _printed(self, layer: Layer) -> Layer | None:
        """Return the text as it is printed, furniture and all, where that is another text."""
        document = layer.document
        if not document.furniture:
            return None
        printed = self._printed_layers.get(document.source.id)
        if printed is None:
            printed = self._printed_layers[document.source.id] = layer_of(document, as_printed=True)
        return printed

    def _at(self, quote: Quote, layer: Layer, spans: tuple[Span, ...], tier: str) -> Located:
        document = layer.document
        at_source = not quote.source_id or _is_named(document, quote)
        page = _page_span(document, quote.page) if quote.page else None
        at_page = not quote.page or (page is not None and spans[0].start < page.end and spans[-1].end > page.start)
        return Located(quote, document.source.id, spans, tier, at_source and at_page)

    def _closest(self, quote: Quote, wording: str) -> Located:
        from rapidfuzz import fuzz

        wording = wording[:LONGEST]
        size = 2 if len(tokens(wording)) < SHORT else 3
        if size not in self._grams:
            layers = [self._layer(document).normalized.text for document in self._documents]
            self._grams[size] = Grams(layers, size)
        best = Located(quote)
        for hit in self._grams[size].find(wording, limit=CANDIDATES):
            layer = self._layer(self._documents[hit.text])
            text = layer.normalized.text
            aligned = fuzz.partial_ratio_alignment(
                wording.lower(), lowered(text[hit.start : hit.end]), score_cutoff=max(CLOSE_ENOUGH, best.similarity)
            )
            if aligned is None or aligned.score <= best.similarity:
                continue
            start, end = _whole_words(text, hit.start + aligned.dest_start, hit.start + aligned.dest_end, wording)
            spans = without(Span(*layer.normalized.original(start, end)), layer.document.furniture)
            closest = cut(layer.document.text, spans)
            best = Located(
                quote,
                closest=closest,
                closest_source=layer.document.source.id,
                closest_spans=spans,
                similarity=float(aligned.score),
            )
        return best


def _wordings(exact: str) -> tuple[str, ...]:
    """Return the normalised quote, then without marks around the whole of it, then without strokes between cells."""
    whole = normal(exact)
    if not tokens(whole):
        return ()
    inner = whole[1:-1].strip() if QUOTES.get(whole[0]) == whole[-1:] and len(whole) > 1 else ""
    row = (inner or whole).replace(CELLS, " ")
    return tuple(dict.fromkeys(wording for wording in (whole, inner, row) if wording))


def _is_named(document: Document, quote: Quote) -> bool:
    """Whether a quote names this source: by its id, its path, or its file name alone."""
    path = document.source.path
    return quote.source_id in (document.source.id, path, path.rpartition("/")[2])


def _page_span(document: Document, page: int) -> Span | None:
    starts = document.page_starts
    if not 1 <= page <= len(starts):
        return None
    return Span(starts[page - 1], starts[page] if page < len(starts) else len(document.text))


def _tier(quote: Quote, layer: Layer, span: Span) -> str:
    """Name the lowest tier under which the quote and its place are equal; marks around the quote do not count."""
    place = layer.text[span.start : span.end]
    raw = quote.exact.strip()
    if CELLS in raw and CELLS not in place:
        raw = raw.replace(CELLS, " ")
    tiers = [tier for tier in (tier_of(raw, place), tier_of(raw[1:-1], place)) if tier is not None]
    if not tiers:
        return str(Tier.HYPHENS)
    best = min(tiers, key=list(Tier).index)
    return FIRST_LETTER if best is Tier.CASE else str(best)


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
