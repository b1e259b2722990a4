"""The sources of a case laid out side by side: each sentence with its place, its section and its paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from gemcli.grounding.cutting import touched
from gemcli.grounding.papers import Papers
from gemcli.grounding.sheets import Sheets
from gemcli.model.citation import Citation
from gemcli.model.claim import SentenceRef
from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.span import cut

PASSAGE = 3
"""Sentences that may be one passage."""


class Bench:
    """The sources of a case, laid out so that evidence is found at once."""

    def __init__(self, documents: Sequence[Document], sections: Iterable[Section]) -> None:
        self.documents = {document.source.id: document for document in documents}
        self.papers = Papers(self.documents)
        self.sheets = Sheets(self.documents)
        self.lists = {document.source.id: list(document.sentences()) for document in documents}
        self.order = {
            document.source.id: {sentence.id: index for index, sentence in enumerate(self.lists[document.source.id])}
            for document in documents
        }
        self.sections: dict[tuple[str, str], Section] = {}
        for section in sections:
            for sentence_id in section.sentence_ids:
                self.sections[section.source_id, sentence_id] = section

    def words(self, ref: SentenceRef) -> str:
        """Return the text of a sentence; KeyError for one that no source has."""
        sentence = self.lists[ref.source_id][self.order[ref.source_id][ref.sentence_id]]
        return cut(self.documents[ref.source_id].text, sentence.spans)

    def is_one_passage(self, refs: Sequence[SentenceRef]) -> bool:
        """Whether sentences follow one another in one section, three at most."""
        places = sorted((ref.source_id, self.order[ref.source_id][ref.sentence_id]) for ref in refs)
        sections = {self.sections.get((ref.source_id, ref.sentence_id)) for ref in refs}
        following = all(one[0] == other[0] and other[1] - one[1] == 1 for one, other in pairwise(places))
        return following and len(sections) == 1 and len(places) <= PASSAGE

    def touched(self, citations: Sequence[Citation]) -> tuple[SentenceRef, ...]:
        """Return the sentences that citations lie in, whole or in part, in reading order."""
        found = [
            SentenceRef(citation.source_id, sentence.id)
            for citation in citations
            if not citation.cells
            for sentence in touched(self.documents[citation.source_id], citation.spans)
        ]
        return tuple(dict.fromkeys(found))
