"""Puts the true words back for the roles that a draft shows, cut from its sources, so that it can be judged again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.model.claim import Claim, Quote
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn
from gemcli.privacy.persons import folded
from gemcli.privacy.residents import SHOWN
from gemcli.privacy.veil import changed

LONGEST = 60
"""Code points that a name takes at most, where a quote is looked up by the words around it."""


@dataclass(frozen=True, slots=True)
class Unveiled:
    """A claim as it reads with the true words, and how its checks' places move back to what is shown."""

    claim: Claim
    moved: tuple[tuple[Span, str], ...] = ()


@dataclass(slots=True)
class Unveil:
    """Puts back the words for which a draft shows roles, cut from its sources as they are."""

    texts: Mapping[str, str]
    """Source id -> its text layer."""
    words: dict[str, str] = field(default_factory=dict)
    """Label -> the first words that it stands for, for a sentence that a person changed."""

    @classmethod
    def of(cls, documents: Sequence[Document], findings: Sequence[Finding]) -> Unveil:
        """Learn from the findings of a sidecar which labels there are."""
        made = cls({document.source.id: document.text for document in documents})
        for finding in findings:
            for one in (*finding.claim.stand_ins, *(s for c in finding.citations for s in c.stand_ins)):
                if words := made.cut(one):
                    made.words.setdefault(one.shown, words)
        return made

    def cut(self, one: StandIn) -> str:
        """Return the words for which a role stands; empty where no source has them."""
        return folded(self.texts.get(one.source_id, "")[one.span.start : one.span.end])

    def claim(self, claim: Claim) -> Unveiled:
        """Return a claim with its true words; a role that no source explains stays."""
        left = list(claim.stand_ins)
        moved: list[tuple[Span, str]] = []

        def back(text: str) -> str:
            pieces, end, length = [], 0, 0
            for shape in SHOWN.finditer(text):
                words = self._next(shape.group(), left)
                pieces += [text[end : shape.start()], words]
                length += shape.start() - end
                if text == claim.text:
                    moved.append((Span(length, length + len(words)), shape.group()))
                length += len(words)
                end = shape.end()
            return "".join([*pieces, text[end:]])

        return Unveiled(replace(changed(claim, back), stand_ins=()), tuple(moved))

    def _next(self, shown: str, left: list[StandIn]) -> str:
        """The words of the next place, if it is of this role; else those that the role stands for elsewhere."""
        if left and left[0].shown == shown:
            words = self.cut(left.pop(0))
            if words:
                return words
        return self.words.get(shown, shown)

    def learn(self, quotes: Iterable[Quote]) -> None:
        """Learn what roles stand for from quotes of which only the words are known: the source was changed since."""
        for quote in quotes:
            if SHOWN.search(quote.exact):
                self._look_up(quote)

    def quote(self, quote: Quote) -> Quote:
        """Return a quote as its source has it; a role at its edge is left off, one that nothing explains stays."""
        shown = folded(quote.exact)
        bare = SHOWN.sub("", shown, count=1).strip() if SHOWN.match(shown) else shown
        return replace(quote, exact=SHOWN.sub(lambda shape: self.words.get(shape.group(), shape.group()), bare))

    def _look_up(self, quote: Quote) -> None:
        pieces = SHOWN.split(folded(quote.exact))[::2]
        labels = [shape.group() for shape in SHOWN.finditer(folded(quote.exact))]
        for text in self.texts.values():
            for label, words in zip(labels, _between(pieces, folded(text)), strict=False):
                if words:
                    self.words.setdefault(label, words)


def _between(pieces: Sequence[str], text: str) -> list[str]:
    """Return what stands in a text between pieces that follow each other closely; empty where a piece is missing.

    >>> _between(["Het woord is aan ", " voor vijf minuten."], "Nu: Het woord is aan mevrouw Bos voor vijf minuten.")
    ['mevrouw Bos']
    """
    at = text.find(pieces[0]) + len(pieces[0]) if pieces[0].strip() and pieces[0] in text else -1
    found = []
    for piece in pieces[1:]:
        start = text.find(piece, at, at + LONGEST + len(piece)) if at >= 0 and piece.strip() else -1
        found.append(text[at:start] if start >= 0 else "")
        at = start + len(piece) if start >= 0 else -1
    return found
