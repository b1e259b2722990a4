"""Finds what the college, mayor or council decided on a case, in the decision lists of its dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gemcli.letters.carriers import is_record
from gemcli.letters.matching import nearest, subject_words
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import Document
from gemcli.model.span import Span, cut
from gemcli.text.words import content_words

DECIDES = re.compile(
    r"\b(?:Het college|De burgemeester|De (?:gemeente)?raad|Burgemeester en wethouders)\s"
    r"(?:verle(?:ent|nen)|weiger(?:t|en)|verkla(?:art|ren)|besluit(?:en)?|ken(?:t|nen)|wij(?:st|zen)|ste(?:lt|llen)"
    r"|trek(?:t|ken)|herroep(?:t|en)|willig(?:t|en)|leg(?:t|gen)|geef(?:t)?|geven|neemt|vergoed(?:t|en))"
    r"\b[^\t|\n]{5,800}"
)
"""The words of a decision up to the end of its cell or line: "Het college verleent de vergunning ..."."""
ENOUGH = 2
"""Words of the case that a decision and its subject must hold."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision on the case."""

    document: Document
    span: Span
    row: str
    """The line or row of the list in which it stands, with the subject beside it."""

    @property
    def text(self) -> str:
        return cut(self.document.text, (self.span,))

    @property
    def evidence(self) -> Evidence:
        return Evidence(spans=(SpanRef(self.document.source.id, (self.span,)),))


def decided(documents: Iterable[Document], about: str) -> Decided | None:
    """Return the decision whose line or row names most of the case; None where none names enough, or two as much.

    What the list decides on other cases is never taken.
    """
    words = subject_words(about)
    found = [one for document in documents if is_record(document) for one in _decisions(document)]
    fits = [sum(nearest(word, content_words(one.row)) for word in words) for one in found]
    best = max(fits, default=0.0)
    if best < ENOUGH or fits.count(best) > 1:
        return None
    return found[fits.index(best)]


def _decisions(document: Document) -> Iterator[Decided]:
    for passage in document.passages:
        for sentence in passage.sentences:
            start, end = sentence.spans[0].start, sentence.spans[-1].end
            match = DECIDES.search(document.text, start, end)
            if match is not None:
                stop = match.start() + len(match.group().rstrip(" .|\t"))
                row = cut(document.text, passage.spans)
                yield Decided(document, Span(match.start(), stop), row)
