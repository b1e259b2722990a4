"""Finds where quoted words stand in the sources; words that stand nowhere are never called found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.span import Span, cut, without
from gemcli.text.index import Grams
from gemcli.text.normalize import Normalized, Tier, blank_out, lowered, normal, normalize, tier_of
from gemcli.text.words import tokens

FIRST_LETTER = "first_letter"
"""How a match is called that differs by the capital of its first letter, as a quote inside a sentence does."""

ELLIPSIS = "ellipsis"
"""How a match is called whose parts stand in order, with words between them left out."""

OMISSION = re.compile(r"\s?(?:\(\.\.\.\)|\[\.\.\.\]|(?<!\.)\.\.\.(?!\.))\s?")
"""Where a quote leaves words out, in normalised text."""

PART_WORDS = 3
"""Words that each part of a quote with omissions must have: fewer stand anywhere."""

GAP = 1200
"""Code points that an omission may span: about a long paragraph."""

PLACES = 40
"""Places of the first part of a quote with omissions that are tried."""

QUOTES = {'"': '"', "'": "'"}
"""Normalised quotation marks that may stand around a whole quote."""

CELLS = " | "
"""Between the cells of a row, in a citation; the text layer of a table has other white space there."""

JOINERS = ".,:/-–−‐‑"
"""Between a digit and a digit they make one number, date or time."""

HYPHENS = "-‐‑\u00ad\ufffe\x02"

SCALE = re.compile(
    r"\s{0,3}(?:[%‰]|(?:procent|promille|percent|miljoen|mln|miljard|mld|mrd|biljoen|duizend|ton|million|billion|thousand|[kmKM])\b)"
)
"""What belongs to the number before it: a quote may not cut it off."""

CLOSE_ENOUGH = 60.0
"""Similarity of normalised text (0 to 100) from which text is shown as the closest: absent text stays below."""

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
    """The lowest tier of normalisation under which the words are equal, `first_letter` or `ellipsis`."""
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


@dataclass(frozen=True, slots=True)
class _Layer:
    """A document's text with the furniture read as white space, and its normalised copy."""

    document: Document
    blanked: str
    normalized: Normalized


class Locator:
    """The sources of a case, indexed once; `find` then takes about a millisecond per megabyte."""

    __slots__ = ("_documents", "_grams", "_layers")

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._layers: dict[str, _Layer] = {}
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

    def _found(self, quote: Quote, wordings: Sequence[str]) -> Located | None:
        places = list(self._places(quote))
        for wording in wordings:
            for layer, pages in places:
                span = _verbatim(layer, wording, pages)
                if span is not None:
                    return self._at(quote, layer, (span,), _tier(quote, layer, span))
        for wording in wordings:
            parts = [part for part in OMISSION.split(wording) if part]
            if len(parts) > 1 or (parts and parts[0] != wording):
                for layer, pages in places:
                    spans = _in_order(layer, parts, pages)
                    if spans:
                        return self._at(quote, layer, spans, ELLIPSIS)
        return None

    def _places(self, quote: Quote) -> Iterator[tuple[_Layer, Span | None]]:
        """Where to look, in order: the page named, the source named, every source."""
        named = next((document for document in self._documents if document.source.id == quote.source_id), None)
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

    def _layer(self, document: Document) -> _Layer:
        layer = self._layers.get(document.source.id)
        if layer is None:
            blanked = blank_out(document.text, document.furniture)
            layer = _Layer(document, blanked, normalize(blanked))
            self._layers[document.source.id] = layer
        return layer

    def _at(self, quote: Quote, layer: _Layer, spans: tuple[Span, ...], tier: str) -> Located:
        document = layer.document
        at_source = not quote.source_id or document.source.id == quote.source_id
        page = _page_span(document, quote.page) if quote.page else None
        at_page = not quote.page or (page is not None and spans[0].start < page.end and spans[-1].end > page.start)
        return Located(quote, document.source.id, spans, tier, at_source and at_page)

    def _closest(self, quote: Quote, wording: str) -> Located:
        from rapidfuzz import fuzz

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


def _page_span(document: Document, page: int) -> Span | None:
    starts = document.page_starts
    if not 1 <= page <= len(starts):
        return None
    return Span(starts[page - 1], starts[page] if page < len(starts) else len(document.text))


def _verbatim(layer: _Layer, wording: str, page: Span | None) -> Span | None:
    """Return where a wording stands whole, as written or with the other capital at its start."""
    other = wording[0].lower() if wording[0].isupper() else wording[0].upper()
    for candidate in (wording, other + wording[1:]) if len(other) == 1 and other != wording[0] else (wording,):
        for span, _ in _occurrences(layer, candidate, page):
            return span
    return None


def _occurrences(layer: _Layer, words: str, page: Span | None, start: int = 0) -> Iterator[tuple[Span, int]]:
    """Return every place where words stand whole, with its end in the normalised text; on a page: that touch it."""
    text = layer.normalized.text
    end = len(text)
    if page is not None:
        start = max(start, layer.normalized.index(page.start) - len(words))
        end = min(end, layer.normalized.index(page.end) + len(words))
    while (start := text.find(words, start, end)) >= 0:
        after = start + len(words)
        span = Span(*layer.normalized.original(start, after))
        touches = page is None or (span.start < page.end and span.end > page.start)
        if touches and _is_whole(text, start, after) and _is_whole_number(layer.blanked, span):
            yield span, after
        start += 1


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a slice of normalised text does not begin or end inside a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _is_word(before) and _is_word(text[start]):
        return False
    return not (_is_word(after) and _is_word(text[end - 1]))


def _is_whole_number(text: str, span: Span) -> bool:
    """Say whether a slice does not cut a compound, a number, its sign or its scale."""
    first, last = text[span.start], text[span.end - 1]
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    if _is_word(first) and before[-1:] and before[-1] in HYPHENS and _is_word(before[:1]) and len(before) == 2:
        return False
    if _is_word(last) and after[:1] and after[0] in HYPHENS and _is_word(after[1:]):
        return False
    if first.isdigit() and before[-1:] and before[-1] in JOINERS:
        alone = len(before) < 2 or before[0].isspace() or before[0] in "€$£("
        if before[0].isdigit() or (alone and before[-1] in "-−–"):
            return False
    if last.isdigit():
        if after[:1] and after[0] in JOINERS and after[1:].isdigit():
            return False
        return SCALE.match(text, span.end) is None
    return True


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _in_order(layer: _Layer, parts: Sequence[str], page: Span | None) -> tuple[Span, ...]:
    """Return the places of parts that stand in order, each within reach of the one before; empty if they do not."""
    if any(len(tokens(part)) < PART_WORDS for part in parts):
        return ()
    for tried, (first, end) in enumerate(_occurrences(layer, parts[0], page)):
        if tried >= PLACES:
            break
        spans = [first]
        for part in parts[1:]:
            following = next(_occurrences(layer, part, None, end), None)
            if following is None:
                return ()
            span, after = following
            if span.start - spans[-1].end > GAP:
                break
            spans.append(span)
            end = after
        if len(spans) == len(parts):
            return tuple(spans)
    return ()


def _tier(quote: Quote, layer: _Layer, span: Span) -> str:
    """Name the lowest tier under which the quote and its place are equal; marks around the quote do not count."""
    place = layer.blanked[span.start : span.end]
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
