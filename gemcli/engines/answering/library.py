"""All passages of a dossier with an index of their words: made once, asked many times."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.engines.answering.lexicon import Lexicon
from gemcli.engines.answering.passages import Block, Paper, Unit, blocks, told
from gemcli.engines.answering.question import Question, Term
from gemcli.facts import ids
from gemcli.model.claim import Claim, SentenceRef
from gemcli.model.document import Document
from gemcli.model.section import Section

HEADING, PAPER = 0.75, 0.45
"""What a word counts for that stands above a passage, or only in the name or first lines of its paper."""

SHORT = 60
"""Sentences up to which a section is about one thing."""

FEW = 4
"""Sentences of what a rule told of whose passages are looked at."""

NAMED = 9.0
"""What it counts for that a passage names the piece that a question names."""

SURE = 0.7
"""How well a word must stand for another to be counted as that word."""

LEAST, MOST, MISSING = 0.8, 6.0, 4.5
"""Bounds of the weight of a word by how rare it is, and the weight of one that stands nowhere."""

RARE = 4.0
"""What a word that stands once weighs at least when the evidence is counted, however small the dossier."""

Claims = Callable[[str], Sequence[Claim]]
"""What rules find in the document of a source id."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A question with the words that may stand for each of its terms, and how much each term weighs."""

    question: Question
    terms: tuple[Term, ...]
    standing: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, float]
    rarest: float = 1.0
    """What a word weighs that stands once: less in a small dossier, in which every word is rare."""
    halves: Mapping[str, tuple[Mapping[str, float], ...]] = field(default_factory=dict)
    """For a compound the words that may stand for each of its halves."""

    @property
    def whole(self) -> float:
        """What all terms weigh together."""
        return sum(self.weights.values())


@dataclass(slots=True)
class Library:
    """Passages, their index, and what rules made of the records among them."""

    documents: Mapping[str, Document]
    held: list[Block]
    lexicon: Lexicon
    papers: dict[str, Paper]
    _places: dict[str, dict[int, float]] = field(default_factory=dict)
    """For each word the passages that hold it, with what it counts for there."""
    _at: dict[SentenceRef, int] = field(default_factory=dict)
    """The passage in which each sentence stands."""
    _of_sections: dict[int, frozenset[str]] = field(default_factory=dict)
    _of_blocks: dict[int, tuple[Block, frozenset[str], str]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many passages there are, those that rules made left out."""
        return sum(not block.is_told for block in self.held)

    def seek(self, question: Question) -> Sought:
        """Return a question with the words of the dossier that may stand for its own."""
        standing = {term.word: self.lexicon.stands_for(term) for term in question.terms}
        halves = {term.word: each for term in question.terms if (each := self._halves(term))}
        weights = {term.word: self._weight(term, standing[term.word]) for term in question.terms}
        return Sought(question, question.terms, standing, weights, max(RARE, self._rarity(1)), halves)

    def _halves(self, term: Term) -> tuple[Mapping[str, float], ...]:
        """Return what may stand for the halves of a compound; nothing for a name, a number or a plain word."""
        if term.is_name or term.is_number or term.is_weak:
            return ()
        halves = self.lexicon.split(term.word)
        return tuple(self.lexicon.stands_for(replace(term, word=half)) for half in halves or ())

    def _weight(self, term: Term, words: Mapping[str, float]) -> float:
        """How rare a term is among the passages, in itself; a name or number weighs more."""
        held: set[int] = set()
        for word, share in words.items():
            if share >= SURE:
                held |= {number for number, counts in self._places.get(word, {}).items() if counts > PAPER}
        rarity = self._rarity(len(held)) if held else MISSING
        return rarity * term.weight * (1.3 if term.is_name or term.is_number else 1.0)

    def _rarity(self, held: int) -> float:
        """What it weighs that a word stands in so many of the passages."""
        total = max(held, len(self.held))
        return min(MOST, max(LEAST, math.log(1 + (total - held + 0.5) / (held + 0.5))))

    def best(self, sought: Sought, limit: int) -> list[int]:
        """Return the numbers of the passages that speak most of the subject, best first."""
        scores: dict[int, float] = {}
        for word, weight in sought.weights.items():
            here = self._standing_at(sought.standing[word])
            for half in sought.halves.get(word, ()):
                for number, value in self._standing_at(half).items():
                    here[number] = max(here.get(number, 0.0), value / 2)
            for number, value in here.items():
                scores[number] = scores.get(number, 0.0) + weight * value
        for number in self._naming(sought.question):
            scores[number] = scores.get(number, 0.0) + NAMED
        return sorted(scores, key=lambda number: (-scores[number], number))[:limit]

    def _standing_at(self, standing: Mapping[str, float]) -> dict[int, float]:
        """The passages in which one of these words stands, with what it counts for there."""
        here: dict[int, float] = {}
        for other, share in standing.items():
            for number, counts in self._places.get(other, {}).items():
                here[number] = max(here.get(number, 0.0), share * counts)
        return here

    def _naming(self, question: Question) -> Iterator[int]:
        """Yield the passages that name a piece of the question, or that rules made of it."""
        if not question.ids:
            return
        raws = [fact.raw.casefold() for fact in question.ids]
        for number, block in enumerate(self.held):
            claim = block.units[0].claim
            own = str(claim.fields.get("raw_id") or "") if claim is not None else ""
            text = "\n".join((block.heading, *(unit.text for unit in block.units))).casefold()
            if any(raw in text for raw in raws) or (own and any(ids.same(own, fact.value) for fact in question.ids)):
                yield number

    def section_words(self, block: Block) -> frozenset[str]:
        """Return the words of the whole section that a passage stands in; none for a long one, or for none."""
        section = block.section
        if section is None or len(section.sentence_ids) > SHORT:
            return frozenset()
        if id(section) not in self._of_sections:
            number, found = block.units[0].block, set()
            for step in (-1, 1):
                at = number if step > 0 else number - 1
                while 0 <= at < len(self.held) and self.held[at].section is section:
                    found |= {word for unit in self.held[at].units for word in unit.words}
                    at += step
            self._of_sections[id(section)] = frozenset(found)
        return self._of_sections[id(section)]

    def said_in(self, block: Block) -> tuple[frozenset[str], str]:
        """Return all words and the text of a passage, put together once for all its sentences."""
        if id(block) not in self._of_blocks:
            words = frozenset(word for unit in block.units for word in unit.words)
            self._of_blocks[id(block)] = (block, words, "\n".join(unit.text for unit in block.units))
        return self._of_blocks[id(block)][1:]

    def told_beside(self, unit: Unit) -> frozenset[str]:
        """Return the words of the passages in which the sentences stand that a rule told of, and of the one before."""
        numbers = {self._at[ref] + step for ref in unit.refs[:FEW] if ref in self._at for step in (-1, 0)}
        near = (self.held[number] for number in numbers if number >= 0)
        own = (self.said_in(block)[0] for block in near if block.paper.source_id == unit.refs[0].source_id)
        return frozenset().union(*own)

    def passages_of(self, unit: Unit) -> Iterator[Block]:
        """Yield the passages of documents in which the first sentences stand that a rule told of, each once."""
        for number in dict.fromkeys(self._at[ref] for ref in unit.refs[:FEW] if ref in self._at):
            yield self.held[number]

    def add(self, made: Sequence[Block]) -> None:
        """Put further passages into the index; their numbers go on where those that are there end."""
        for block in made:
            number = block.units[0].block
            for word in block.paper.words:
                self._places.setdefault(word, {}).setdefault(number, PAPER)
            for word in block.heading_words:
                self._places.setdefault(word, {})[number] = HEADING
            for unit in block.units:
                if not block.is_told:
                    self._at.update(dict.fromkeys(unit.refs, number))
                for word in unit.words:
                    self._places.setdefault(word, {})[number] = 1.0
            self.held.append(block)

    def with_claims(self, claims: Sequence[Claim]) -> None:
        """Put what rules made of records beside the sentences."""
        self.add(told(claims, self.papers, self.documents, len(self.held)))


def library(documents: Sequence[Document], sections: Sequence[Section]) -> Library:
    """Return the passages of documents; what is withheld is not among them."""
    own: dict[str, list[Section]] = {}
    for section in sections:
        own.setdefault(section.source_id, []).append(section)
    made: list[Block] = []
    for document in documents:
        made.extend(blocks(document, own.get(document.source.id, ()), len(made)))
    by_id = {document.source.id: document for document in documents}
    found = Library(by_id, [], Lexicon(_words(made)), {block.paper.source_id: block.paper for block in made})
    found.add(made)
    return found


def _words(made: Sequence[Block]) -> Iterator[str]:
    for block in made:
        yield from block.paper.words
        yield from block.heading_words
        for unit in block.units:
            yield from unit.words
