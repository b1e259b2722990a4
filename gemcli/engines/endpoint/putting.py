"""Writes one claim with its sentences as one question, so that no other claim is read along with it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.windows import LINE_COST
from gemcli.engines.prompts import Prompt
from gemcli.model.claim import SentenceRef
from gemcli.model.document import Document
from gemcli.model.opinion import Shown
from gemcli.model.section import Section
from gemcli.model.span import cut

SHAPE = '{"carried": "yes", "sentences": ["c1"]}'
CITED, OTHER = "c", "o"
"""First letters of the numbers: a cited sentence, another one. No text of a source can stand before its number."""


@dataclass(frozen=True, slots=True)
class Put:
    """A claim as one question."""

    question: Question
    numbers: Mapping[str, SentenceRef]
    """Number in the message (`c1`, `o1`) -> sentence."""

    @property
    def size(self) -> int:
        """Code points of instructions and material together."""
        return len(self.question.system) + len(self.question.user)


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence as it will be sent, and what stands above it."""

    ref: SentenceRef
    text: str
    above: tuple[str, ...]
    order: tuple[int, int]
    """Document and place in it: rows of a group stand in reading order."""

    @property
    def cost(self) -> int:
        return len(self.text) + LINE_COST + sum(len(line) + 3 for line in self.above)


class Writer:
    """Knows the sources of a case and hides personal data in all that it writes."""

    def __init__(
        self,
        documents: Sequence[Document],
        sections: Sequence[Section],
        hide: Callable[[str], str],
        prompt: Prompt,
    ) -> None:
        self._documents = {document.source.id: document for document in documents}
        self._order = {document.source.id: index for index, document in enumerate(documents)}
        self._sections = {(each.source_id, name): each for each in sections for name in each.sentence_ids}
        self._hide = hide
        self._prompt = prompt

    @property
    def instructions(self) -> int:
        """Length of the instructions in code points."""
        return len(self._system("0" * 20))

    def put(self, shown: Shown, name: str, room: int) -> Put | None:
        """Return the question about a claim, or None when claim and cited sentences do not fit whole in `room`.

        Of the other sentences the best ones are taken that fit.
        """
        claim = material.quiet(self._hide(shown.text))
        cited = sorted(map(self._row, shown.cited), key=lambda row: row.order)
        left = room - len(claim) - LINE_COST - sum(row.cost for row in cited)
        if left < 0:
            return None
        others = []
        for row in map(self._row, shown.others):
            if row.cost <= left:
                others.append(row)
                left -= row.cost
        others.sort(key=lambda row: row.order)
        numbered = {
            f"{letter}{index}": row
            for letter, rows in ((CITED, cited), (OTHER, others))
            for index, row in enumerate(rows, 1)
        }
        return self._question(claim, numbered, name)

    def _question(self, claim: str, numbered: Mapping[str, Row], name: str) -> Put:
        lines = [f"claim| {claim}"]
        above: tuple[str, ...] = ()
        for number, row in numbered.items():
            lines += [f"# {line}" for line in _new(row.above, above)]
            above = row.above
            lines.append(f"{number}| {row.text}")
        mark = hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:20]
        question = Question(name, self._system(mark), material.fence(lines, mark), schema.second_look(list(numbered)))
        return Put(question, {number: row.ref for number, row in numbered.items()})

    def _system(self, mark: str) -> str:
        return self._prompt.render({"mark": mark, "shape": SHAPE})

    def _row(self, ref: SentenceRef) -> Row:
        document = self._documents[ref.source_id]
        spans = document.sentence(ref.sentence_id).spans
        section = self._sections.get((ref.source_id, ref.sentence_id))
        dated = document.source.dated.isoformat() if document.source.dated else ""
        heads = (f"{document.source.body} {dated}".strip(), *((section.heading, section.voice) if section else ()))
        return Row(
            ref,
            material.quiet(self._hide(cut(document.text, spans))),
            tuple(material.quiet(self._hide(head)) for head in heads if head),
            (self._order[ref.source_id], spans[0].start),
        )


def _new(above: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines that must be written anew above a row: from the first that differs, all where one is missing."""
    if len(above) != len(before):
        return above
    same = next((index for index, pair in enumerate(zip(above, before, strict=True)) if pair[0] != pair[1]), len(above))
    return above[same:]
