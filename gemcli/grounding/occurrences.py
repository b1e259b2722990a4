"""Finds words in one document, whole: never the inside of a word, a compound or a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemcli.model.document import Document
from gemcli.model.span import Span
from gemcli.text.normalize import Normalized, blank_out, normalize
from gemcli.text.words import tokens

PART_WORDS = 3
"""Words that each part of a quote with omissions must have: fewer stand anywhere."""

GAP = 1200
"""Code points that an omission may span: about a long paragraph."""

PLACES = 40
"""Places of the first part of a quote with omissions that are tried."""

JOINERS = ".,:/-–−‐‑"
"""Between a digit and a digit they make one number, date or time."""

HYPHENS = "-‐‑\u00ad\ufffe\x02"

SCALE = re.compile(
    r"\s{0,3}(?:[%‰]|(?:procent|promille|percent|miljoen|mln|miljard|mld|mrd|biljoen|duizend|ton|million|billion|thousand|[kmKM])\b)"
)
"""What belongs to the number before it: a quote may not cut it off."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A document ready to be searched."""

    document: Document
    text: str
    """The text layer, with furniture read as white space unless it is looked for as printed."""
    normalized: Normalized


def layer_of(document: Document, *, as_printed: bool = False) -> Layer:
    """Return a document ready to be searched: without its furniture, or as it is printed."""
    text = document.text if as_printed else blank_out(document.text, document.furniture)
    return Layer(document, text, normalize(text))


def verbatim(layer: Layer, wording: str, page: Span | None) -> Span | None:
    """Return where a wording stands whole, as written or with the other capital at its start."""
    other = wording[0].lower() if wording[0].isupper() else wording[0].upper()
    for candidate in (wording, other + wording[1:]) if len(other) == 1 and other != wording[0] else (wording,):
        for span, _ in occurrences(layer, candidate, page):
            return span
    return None


def occurrences(layer: Layer, words: str, page: Span | None, start: int = 0) -> Iterator[tuple[Span, int]]:
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
        if touches and _is_whole(text, start, after) and _is_whole_number(layer.text, span):
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


def in_order(layer: Layer, parts: Sequence[str], page: Span | None) -> tuple[Span, ...]:
    """Return the places of parts that stand in order, each within reach of the one before; empty if they do not."""
    if any(len(tokens(part)) < PART_WORDS for part in parts):
        return ()
    for tried, (first, end) in enumerate(occurrences(layer, parts[0], page)):
        if tried >= PLACES:
            break
        spans = [first]
        for part in parts[1:]:
            following = next(occurrences(layer, part, None, end), None)
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
