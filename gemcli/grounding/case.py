"""The sources of a case with all that is asked of them: evidence, quotes, passages, and the facts of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from gemcli.facts.reading import Facts, read
from gemcli.grounding.bench import Bench
from gemcli.grounding.calling import call
from gemcli.grounding.locate import Locator
from gemcli.grounding.located import Located
from gemcli.grounding.search import Search
from gemcli.grounding.sides import Sides, sides
from gemcli.grounding.surroundings import surround
from gemcli.grounding.witness import Witness
from gemcli.model.citation import Citation, cite
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section


class Case:
    """The sources, read once, with the municipality and the language in which claims about them are read."""

    def __init__(
        self, documents: Sequence[Document], sections: Iterable[Section], municipality: Municipality, language: str
    ) -> None:
        self.sections = tuple(sections)
        self.bench = Bench(documents, self.sections)
        self.locator = Locator(tuple(documents))
        self.municipality = municipality
        self.language = language

    @cached_property
    def search(self) -> Search:
        return Search(self.bench)

    def facts(self, text: str) -> Facts:
        """Return the facts of a claim's text."""
        return read(text, self.municipality, self.language)

    def lay_beside(self, text: str, witness: Witness) -> Sides:
        """Return a claim's text beside its evidence, both read."""
        return sides(text, witness, self.municipality, self.language)

    def passage(self, refs: tuple[SentenceRef, ...]) -> Witness:
        """Cut sentences that nobody cited, as evidence to try."""
        return call(Evidence(sentences=refs), self.bench)

    def call(self, evidence: Evidence) -> tuple[Witness, tuple[Located, ...]]:
        """Cut the evidence, quotes located first; a quote that stands nowhere is trouble, never evidence."""
        located = tuple(self._shown(self.locator.find(quote)) for quote in evidence.quotes)
        witness = call(replace(evidence, quotes=()), self.bench)
        found = [
            replace(cite(self.bench.documents[place.source_id], place.spans), match=place.tier)
            for place in located
            if place.is_found
        ]
        if not located:
            return witness, located
        trouble = (*witness.trouble, *("not_found" for place in located if not place.is_found))
        citations = tuple(dict.fromkeys((*witness.citations, *found)))
        return surround(replace(witness, citations=citations, trouble=trouble), self.bench), located

    def with_more(self, witness: Witness, citations: Iterable[Citation]) -> Witness:
        """Return a witness that leans on further citations as well."""
        new = [citation for citation in dict.fromkeys(citations) if citation not in witness.citations]
        return surround(replace(witness, citations=(*witness.citations, *new)), self.bench) if new else witness

    def _shown(self, place: Located) -> Located:
        """Take the closest text away where it stands in a secret part."""
        document = self.bench.documents.get(place.closest_source)
        if document is None:
            return place
        near = [sentence for span in place.closest_spans for sentence in document.sentences_in(span)]
        sections = (self.bench.sections.get((document.source.id, sentence.id)) for sentence in near)
        is_secret = any(section is not None and section.withheld for section in sections)
        return replace(place, closest="", closest_source="", closest_spans=()) if is_secret else place
