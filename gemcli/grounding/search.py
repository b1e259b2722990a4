"""Finds the passages of the sources that a claim without evidence most likely came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from gemcli.facts import ids
from gemcli.facts.inflection import roots
from gemcli.facts.paraphrase import akin, is_function
from gemcli.grounding.bench import Bench
from gemcli.grounding.earlier import PUT_TO_VOTE
from gemcli.grounding.sides import content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.claim import SentenceRef
from gemcli.model.span import cut
from gemcli.text.index import Bm25
from gemcli.text.words import plain_words, tokens

PASSAGES = 4
"""Best sentences that are looked at, each also together with the one before and the one after."""
NEAR = 12
"""Sentences on either side of a passage among which the rest of what a claim says is looked for."""
STARTS = 5
"""Best sentences around which is looked."""
REACH = 5
"""Sentences on either side of one that are looked at, of the same item or turn."""
STANDS_FOR = 0.8
"""How much a word counts that stands for one of the claim."""
OF_ONE_SUBJECT = 0.3
"""How much a word of the same subject counts."""
OF_A_VALUE = 4
"""Sentences with one form of a value that are looked at; a number that stands everywhere proves nothing."""
FURTHER = 12
"""Sentences from anywhere in the same source that are looked at as well, the best ones."""


class Search:
    """The sentences of all sources, indexed by the forms of their words and the ids that they name."""

    def __init__(self, bench: Bench) -> None:
        self._refs: list[SentenceRef] = []
        self._next: list[bool] = []
        words: list[list[str]] = []
        voices: dict[str, list[str]] = {}
        for source_id, document in bench.documents.items():
            put = ""
            first = True
            for sentence in document.sentences():
                section = bench.sections.get((source_id, sentence.id))
                if section is not None and section.withheld:
                    continue
                text = cut(document.text, sentence.spans)
                named = f"{section.speaker} {section.party}" if section is not None else ""
                if named not in voices:
                    voices[named] = terms(named)
                words.append(terms(f"{text} {put}") + voices[named])
                self._refs.append(SentenceRef(source_id, sentence.id))
                self._next.append(not first)
                put = text if len(text) < 160 and PUT_TO_VOTE.search(text) else ""
                first = False
        self._ranking = Bm25(words)
        self._rarest = log(1 + len(words))
        self._places = {ref: place for place, ref in enumerate(self._refs)}
        self._bench = bench
        self._asked: tuple[str, tuple[int, ...]] = ("", ())

    def _best(self, text: str) -> tuple[int, ...]:
        """Return the sentences that share most with a text, best first; a claim asks for its own several times."""
        asked = self._asked
        if asked[0] != text:
            ranked = self._ranking.rank(terms(text), FURTHER, akin_terms(text))
            self._asked = asked = (text, tuple(each.passage for each in ranked))
        return asked[1]

    def passages(self, text: str) -> list[tuple[SentenceRef, ...]]:
        """Return evidence to try, best first: single sentences, then each with a neighbour."""
        best = self._best(text)[:PASSAGES]
        singles: list[tuple[SentenceRef, ...]] = [(self._refs[place],) for place in best]
        pairs: list[tuple[SentenceRef, ...]] = []
        for place in best[:3]:
            if self._next[place] and self._belong(place - 1, place):
                pairs.append((self._refs[place - 1], self._refs[place]))
            if place + 1 < len(self._refs) and self._next[place + 1] and self._belong(place, place + 1):
                pairs.append((self._refs[place], self._refs[place + 1]))
        return [*singles, *pairs]

    def _belong(self, one: int, other: int) -> bool:
        """Whether two sentences stand under one heading: what two agenda items say is not one passage."""
        sections = [
            self._bench.sections.get((ref.source_id, ref.sentence_id)) for ref in (self._refs[one], self._refs[other])
        ]
        return sections[0] == sections[1] or None in sections

    def around(
        self, text: str, refs: Sequence[SentenceRef], values: Iterable[str] = ()
    ) -> list[tuple[int, SentenceRef, str]]:
        """Return sentences near a passage, the best of its source and those that hold a value in one of its forms.

        Of each: how many sentences off it stands, which one it is, and its words.
        """
        own = sorted(self._places[ref] for ref in refs if ref in self._places)
        if not own:
            return []
        source_id = self._refs[own[0]].source_id
        near = [place for one in own for place in range(max(0, one - NEAR), min(len(self._refs), one + NEAR + 1))]
        told = [place for value in sorted(values) for place in self._ranking.holding(value)[:OF_A_VALUE]]
        every = dict.fromkeys((*near, *self._best(text), *told))
        places = [place for place in every if self._refs[place].source_id == source_id]
        return [
            (min(abs(place - other) for other in own), self._refs[place], self._bench.words(self._refs[place]))
            for place in places
            if place not in own
        ]

    def vicinities(self, text: str) -> list[tuple[SentenceRef, ...]]:
        """Return the sentences of an item or turn on either side of each of the best sentences, the best first."""
        best = [ranked.passage for ranked in self._ranking.rank(terms(text), STARTS, akin_terms(text))]
        found = []
        for place in best:
            first = last = place
            while first > max(0, place - REACH) and self._next[first] and self._belong(first - 1, first):
                first -= 1
            while (
                last < min(len(self._refs) - 1, place + REACH) and self._next[last + 1] and self._belong(last, last + 1)
            ):
                last += 1
            found.append(tuple(self._refs[first : last + 1]))
        return list(dict.fromkeys(found))

    def words(self, refs: Sequence[SentenceRef]) -> list[str]:
        """Return the words of sentences."""
        return [self._bench.words(ref) for ref in refs]

    def fit(self, text: str, offered: Vocabulary) -> float:
        """Return how much of what a text says is offered, from 0 to 1; rare words count more.

        It only says where to look: what carries a claim is for the checks to say.
        """
        weights = {word: self.weight(word) for word in content(text)}
        held = sum(
            weight * (1.0 if offered.holds(word) else OF_ONE_SUBJECT if offered.is_about(word) else 0.0)
            for word, weight in weights.items()
        )
        return held / sum(weights.values()) if weights else 0.0

    def weight(self, word: str) -> float:
        """Return how rare a word is in the sources; what stands nowhere weighs as much as what stands once."""
        return self._ranking.weight(_key(word)) or self._rarest


def terms(text: str) -> list[str]:
    """Return what a sentence is looked up by: one root for each word that carries meaning, and its ids."""
    found = [_key(word) for each in plain_words(text) if not is_function(word := each.casefold())]
    return found + [fact.value for fact in ids.find(text)]


def akin_terms(text: str) -> dict[str, float]:
    """Return what a passage about the same thing may say in other words, with how much each counts."""
    found: dict[str, float] = {}
    for token in tokens(text):
        word = token.text.casefold()
        if is_function(word):
            continue
        same, near = akin(word)
        found |= {_key(other): OF_ONE_SUBJECT for other in near if _key(other) not in found}
        found |= {_key(other): STANDS_FOR for other in same}
    return found


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    """Return the shortest root of a word: forms of one word mostly share it."""
    own: Sequence[str] = sorted(roots(word), key=lambda root: (len(root), root))
    return own[0]
