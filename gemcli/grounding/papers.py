"""Knows of each paper whose it is, what its head says, and which names stand anywhere in it; read once, when asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from gemcli.grounding.lines import Line
from gemcli.grounding.witness import Witness
from gemcli.model.citation import Citation
from gemcli.model.document import Document
from gemcli.model.span import Span, cut

BODY = re.compile(
    r"\b(?:[Gg]emeente|GEMEENTE|[Rr]aad\svan|[Mm]unicipality\sof)\s"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]{1,40}(?:[ -][A-ZÀ-Þ][\w'’-]{1,40}){0,2})"
    r"|\b(?P<town>[A-ZÀ-Þ][\w'’-]{1,40})\s(?:Town|City|County)\sCouncil\b"
)
"""Whose paper it is: "Gemeente Oosterdijk"."""
HEAD_OF_PAPER = 800
"""Code points at the beginning of a paper in which it says so."""
CAPITAL = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*")


class Papers:
    """The sources of a case, each with its head and its names."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._names: dict[str, frozenset[str]] = {}
        self._heads: dict[str, Line] = {}

    def named(self, witness: Witness) -> Witness:
        """Return a witness that knows which names stand elsewhere in its sources, and whose papers they are."""
        found = frozenset().union(*(self._names_of(source.id) for source in witness.sources))
        bodies = (self._body_of(source.id) for source in witness.sources)
        return replace(witness, names=found, body=" ".join(dict.fromkeys(body for body in bodies if body)))

    def head(self, citation: Citation) -> Line:
        """Return the beginning of a paper, which says whose it is and of what day."""
        if citation.source_id not in self._heads:
            text = self._documents[citation.source_id].text
            part = Span(0, min(len(text), HEAD_OF_PAPER))
            self._heads[citation.source_id] = Line(cut(text, [part]), text, (part,), citation)
        return self._heads[citation.source_id]

    def _body_of(self, source_id: str) -> str:
        match = BODY.search(self._documents[source_id].text, 0, HEAD_OF_PAPER)
        return (match["name"] or match["town"]) if match else ""

    def _names_of(self, source_id: str) -> frozenset[str]:
        if source_id not in self._names:
            words = CAPITAL.findall(self._documents[source_id].text)
            self._names[source_id] = frozenset(part.casefold() for word in words for part in (word, *word.split("-")))
        return self._names[source_id]
