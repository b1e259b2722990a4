"""Finds the message of a dossier that a quoted part repeats, so that one sentence is not counted as two sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from gemcli.model.document import Document, Passage, PassageKind
from gemcli.model.span import cut

OWN_WORDS = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
FEWEST_WORDS = 4
"""Words of a sentence that tell one message from another: "Dank voor uw bericht" is in many."""
MOST_SAME = 20
"""Messages that hold one sentence; one that stands in more is a formula and tells nothing."""
SHARE = 0.5
"""Share of the telling words of a quoted part that the quoted message must hold."""


class SaidBefore:
    """What each message of a dossier says itself, by sentence."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._places: dict[str, list[str]] = {}
        for document in documents:
            for said in dict.fromkeys(_telling(document, OWN_WORDS)):
                self._places.setdefault(said, []).append(document.source.id)

    def quoted_by(self, document: Document) -> Mapping[int, str]:
        """Return for the number of each quoted passage the id of the message that it repeats, where there is one."""
        found: dict[int, str] = {}
        for passage in document.passages:
            if passage.kind is PassageKind.QUOTED_MAIL and (source := self._source_of(document, passage)):
                found[passage.number] = source
        return found

    def _source_of(self, document: Document, passage: Passage) -> str:
        sentences = list(_sentences(document, passage))
        weights: Counter[str] = Counter()
        for said in sentences:
            for source_id in self._places.get(said, ())[:MOST_SAME]:
                if source_id != document.source.id:
                    weights[source_id] += len(said.split())
        total = sum(len(said.split()) for said in sentences)
        best = max(weights, key=lambda source_id: (weights[source_id], source_id), default="")
        return best if best and weights[best] >= SHARE * total else ""


def _telling(document: Document, kinds: frozenset[PassageKind]) -> Iterator[str]:
    for passage in document.passages:
        if passage.kind in kinds:
            yield from _sentences(document, passage)


def _sentences(document: Document, passage: Passage) -> Iterator[str]:
    for sentence in passage.sentences:
        said = " ".join(cut(document.text, sentence.spans).casefold().split()).strip(" .!?\"'-•*")
        if len(said.split()) >= FEWEST_WORDS:
            yield said
