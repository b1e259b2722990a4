"""Finds where quoted words stand in the sources; words that stand nowhere are never called found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.grounding.closest import Closest
from gemcli.grounding.located import Located
from gemcli.grounding.occurrences import Layer, in_order, layer_of, verbatim
from gemcli.grounding.wordings import lowest_tier, wordings_of
from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.span import Span, without

ELLIPSIS = "ellipsis"
"""How a match is called whose parts stand in order, with words between them left out."""
FURNITURE = "furniture"
"""How a match is called that was copied with the page number or running head between its halves."""
OMISSION = re.compile(r"\s?(?:\(\.\.\.\)|\[\.\.\.\]|(?<!\.)\.\.\.(?!\.))\s?")
"""Where a quote leaves words out, in normalised text."""


class Locator:
    """The sources of a case, indexed once; `find` then takes about a millisecond per megabyte."""

    __slots__ = ("_documents", "_layers", "_nearest", "_printed_layers")

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._layers: dict[str, Layer] = {}
        self._printed_layers: dict[str, Layer] = {}
        self._nearest = Closest(self._documents, self._layer)

    def find(self, quote: Quote) -> Located:
        """Locate a quote: at its page first, then in its source, then in all sources in their order.

        Only white space, typography, hyphens inside words and the capital of the first letter may differ; a quote
        never begins or ends inside a word or number. What stands nowhere comes back with the closest text.
        """
        wordings = wordings_of(quote.exact)
        if not wordings:
            return Located(quote)
        found = self._found(quote, wordings)
        return found if found is not None else self._nearest.to(quote, wordings[0])

    def find_verbatim(self, quote: Quote) -> Located | None:
        """Locate a quote as `find` does, and look for no closest text: None where it stands nowhere."""
        wordings = wordings_of(quote.exact)
        return self._found(quote, wordings) if wordings else None

    def _found(self, quote: Quote, wordings: Sequence[str]) -> Located | None:
        places = list(self._places(quote))
        for wording in wordings:
            for layer, page in places:
                span = verbatim(layer, wording, page)
                if span is not None:
                    return self._at(quote, layer, (span,), lowest_tier(quote, layer, span))
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


def _is_named(document: Document, quote: Quote) -> bool:
    """Whether a quote names this source: by its id, its path, or its file name alone."""
    path = document.source.path
    return quote.source_id in (document.source.id, path, path.rpartition("/")[2])


def _page_span(document: Document, page: int) -> Span | None:
    starts = document.page_starts
    if not 1 <= page <= len(starts):
        return None
    return Span(starts[page - 1], starts[page] if page < len(starts) else len(document.text))
