"""A line of evidence beside the source that it was cut from: says where in the source a part of the line stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.model.citation import Citation
from gemcli.model.span import Span

WORDS = (re.compile(r"\S+"), re.compile(r"[^\s|]+"))
"""Runs that a line keeps of its source: white space is folded, and the bars of a row of a table fall away."""
CELLS = " | "
"""What stands between the cells of a citation."""
LONG = 24
"""Code points from which words need not end where a word ends to be found again: a sentence may have been cut."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source: a run of its text layer, or a cell."""

    source_id: str = ""
    label: str = ""
    """Of the citation in which it lies."""
    span: Span | None = None
    """Code points of the whole text layer; None for a cell, and where page furniture lies between."""
    cell: str = ""
    """`Sheet!C14`; empty for text."""

    @property
    def is_known(self) -> bool:
        """Whether it says where, not only in which citation."""
        return self.span is not None or bool(self.cell)


@dataclass(frozen=True, slots=True)
class Line:
    """A cited sentence, a part of one, or a run of cells."""

    text: str
    """White space folded, as it is compared."""
    layer: str
    """The text layer that it was cut from."""
    spans: tuple[Span, ...]
    """Where in the layer; empty for cells."""
    citation: Citation

    def spot(self, start: int, end: int) -> Spot:
        """Return where code points `start` to `end` of the line stand in its source."""
        if self.citation.cells:
            number = self.text.count(CELLS, 0, start)
            whole = self.text.count(CELLS) == len(self.citation.cells) - 1 and CELLS not in self.text[start:end]
            return Spot(
                self.citation.source_id, self.citation.label, None, self.citation.cells[number] if whole else ""
            )
        found = layer_span(self.text, Span(start, end), self.layer, self.spans)
        return Spot(self.citation.source_id, self.citation.label, found)


def layer_span(text: str, part: Span, layer: str, spans: Sequence[Span]) -> Span | None:
    """Return the run of a layer that is a part of a text cut from it; None where more lies between than white space.

    >>> layer_span("kost € 5 mln.", Span(5, 12), "Het kost  €\\n5 mln.", [Span(4, 18)])
    Span(start=10, end=17)
    """
    before, said = _solid(text[: part.start]), text[part.start : part.end]
    inside = _solid(said)
    if not inside:
        return None
    for words in WORDS:
        found = _run(before, inside, words, layer, spans)
        if found is not None and folded(layer[found.start : found.end]) == folded(said):
            return found
    return None


def find(value: str, text: str) -> Span | None:
    """Return the first place where a value stands by itself in a text, large and small letters alike.

    >>> find("5", "€ 2,5 mln. voor 5 jaar"), find("mei", "in Mei")
    (Span(start=16, end=17), Span(start=3, end=6))
    """
    low, sought = text.lower(), value.lower()
    if not sought or len(low) != len(text) or len(sought) != len(value):
        low, sought = text, value
    at = low.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        if len(sought) >= LONG or (_begins(low, at) and _ends(low, end)):
            return Span(at, end)
        at = low.find(sought, at + 1)
    return None


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def _run(before: int, inside: int, words: re.Pattern[str], layer: str, spans: Sequence[Span]) -> Span | None:
    """Count the letters of a layer up to a part and through it."""
    passed, start = 0, -1
    for span in spans:
        for word in words.finditer(layer, span.start, span.end):
            length = word.end() - word.start()
            if start < 0 and passed + length > before:
                start = word.start() + before - passed
            if passed + length >= before + inside:
                return Span(start, word.start() + before + inside - passed)
            passed += length
    return None


def _solid(text: str) -> int:
    """Return how many code points of a text are no white space."""
    return len("".join(text.split()))


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _begins(text: str, at: int) -> bool:
    """Whether a value may begin here: not within a word, nor behind the decimal mark of a number."""
    marked = at > 1 and text[at - 1] in ".," and text[at - 2].isdigit()
    return not (_is_letter(text, at - 1) and _is_letter(text, at)) and not (marked and text[at].isdigit())


def _ends(text: str, end: int) -> bool:
    marked = end + 1 < len(text) and text[end] in ".," and text[end + 1].isdigit()
    return not (_is_letter(text, end - 1) and _is_letter(text, end)) and not (marked and text[end - 1].isdigit())
