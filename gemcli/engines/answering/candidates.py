"""Weighs a sentence as an answer: how much of the subject it and what stands around it speak of, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from gemcli.engines.answering.fulfilment import holds
from gemcli.engines.answering.library import Library, Sought
from gemcli.engines.answering.passages import Block, Unit
from gemcli.engines.answering.question import Question, Term
from gemcli.engines.answering.thesaurus import in_dutch
from gemcli.facts import dates, ids
from gemcli.facts.dates import DateFact
from gemcli.model.section import SectionKind
from gemcli.model.source import Rank
from gemcli.facts.inflection import fold
from gemcli.text.words import STOP_WORDS, plain_words

BEFORE, AROUND, HEADING, BESIDE, SECTION, PAPER, ABOUT = 0.85, 0.75, 0.8, 0.6, 0.55, 0.5, 0.75
"""What a word of the subject counts for in the two sentences before, elsewhere in the passage, above it, in the
passage before it, in its section, in the name or first lines of its paper, and as a name that its paper is about."""

HEADING_OF_TALK = 0.62
"""What a word of the subject counts for that stands only above a debate, in which much else is said."""

LEANT_ON = 0.95
"""The same for the sentences before one that begins with "dat", "deze" or "daar": it speaks of what they speak of."""

LEANING = re.compile(
    r"\W{0,3}(?:dat|dit|deze|die|daar\w*|hier\w*|hij|zij|ze|het (?:is|was|gaat|betreft)"
    r"|voor \w+ (?:is|zijn) (?:deze|dit|die)"
    r"|dus|en|maar|want|that|this|these|those|it|they)\b",
    re.IGNORECASE,
)

NOWHERE = 0.3
"""What a word of the subject must count for to be there at all."""

STANDS_FOR = 0.8
"""How well a word of the sources must stand for one of the subject for the sources to have it."""

STANDS = 0.9
"""How well a word must stand for a name."""

FRONT = 0.7
"""What a word in the name of a paper counts for in its first lines."""

DENYING = ("geen", "niet", "nee", "not", "no", "none")
"""Small words that say something all the same."""

NAMED_WEIGHT = 4.0
"""What a day or id of the question weighs, as a word of the subject that stands with the sentence."""

SHORT_NAME = 4
"""Letters up to which a name inside a run of letters is an accident."""

OFTEN = 6
"""Times that a name stands in a paper from which the paper is about it."""

RANKED = {Rank.OFFICIAL_LIST: 0.08, Rank.OWN_DECISION: 0.06, Rank.ADOPTED_MINUTES: 0.02, Rank.THIRD_PARTY: -0.03}
"""What the rank of its paper adds to a sentence: of two that say the same the more official one is shown."""

ASKS = re.compile(r"\?[\"'”’)\s]{0,4}$")
"""A sentence that asks gives no answer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or claim that may be the answer."""

    unit: Unit
    block: Block
    cover: float
    """Share of the subject that it and what stands around it speak of, from 0 to 1."""
    own: float
    """Share of the subject that stands in the sentence itself or right above it."""
    close: float
    """Share of the subject, light words left out, that stands in its passage."""
    fact: float
    """How well it gives a fact of the asked kind, from 0 to 1."""
    evidence: float
    """What the words of the subject weigh that it speaks of, each by how rare it is."""
    astray: float
    """Share of the subject, light words left out, that stands nowhere near it while the sources do have the words."""
    topic: float
    """How well the thing whose fact is asked stands in it or right above it; 1 where no single thing is named."""
    novel: int
    """Words of the sentence that say something beyond the question."""
    is_bound: bool
    """Whether every name, number, year, day and id of the question stands with it."""

    @property
    def score(self) -> float:
        """How good an answer it is, against others for the same question."""
        made = 0.12 if self.unit.claim is not None else 0.0
        question = 0.35 if ASKS.search(self.unit.text) else 0.0
        lead = 0.1 if self.block.is_lead else 0.0
        said = 0.1 if self.block.section is not None and self.block.section.kind is SectionKind.TURN else 0.0
        official = RANKED.get(self.block.paper.rank, 0.0)
        return self.cover + 0.3 * self.fact + 0.25 * self.own + made + official - question - lead - said


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a sentence and of what stands around it, each set with what a word counts for that stands there."""

    own: frozenset[str]
    near: frozenset[str]
    around: frozenset[str]
    beside: frozenset[str]
    section: frozenset[str]
    heading: frozenset[str]
    paper: frozenset[str]
    leant: float
    """What a word counts for in the sentences before."""
    above: float
    """What one counts for in the heading."""
    is_leaning: bool
    is_front: bool

    def reached(self, standing: Mapping[str, float]) -> Reached:
        """Return how well one word of the subject is reached."""
        own, near, heading = (_share(standing, words) for words in (self.own, self.near, self.heading))
        around, paper = _share(standing, self.around), _share(standing, self.paper)
        best = max(
            own,
            self.leant * near,
            self.above * heading,
            AROUND * around,
            BESIDE * _share(standing, self.beside),
            SECTION * _share(standing, self.section),
            PAPER * paper,
        )
        direct = max(
            own,
            FRONT * paper if self.is_front else 0.0,
            self.above * heading * self.above,
            0.8 * near if self.is_leaning else 0.0,
        )
        return Reached(best, direct, max(own, near, around))


@dataclass(frozen=True, slots=True)
class Reached:
    """How well a word of the subject stands with a sentence: from 0 for not at all to 1 for in it, word for word."""

    best: float
    """Anywhere."""
    direct: float
    """In the sentence or right above it."""
    close: float
    """In its passage."""


ABSENT = Reached(0.0, 0.0, 0.0)

WOVEN = 0.95
"""What the two halves of a compound count for that stand apart: "referendum over parkeren" for "parkeerreferendum"."""


def _woven(halves: Sequence[Reached]) -> Reached:
    """What the halves of a compound count for together."""
    share = WOVEN / len(halves)
    return Reached(
        *(share * sum(values) for values in zip(*((h.best, h.direct, h.close) for h in halves), strict=True))
    )


def weigh(sought: Sought, block: Block, unit: Unit, library: Library, language: str) -> Candidate:
    """Return a sentence of a passage with what it is worth as an answer."""
    here, before_text = _surroundings(block, unit, library)
    covered = direct = close = strong = astray = 0.0
    topic = 1.0
    is_bound = _is_placed(sought.question, block, unit, library)
    for term in sought.terms:
        reached = _reached(term, sought, here)
        best, weight = reached.best, sought.weights[term.word]
        if term.is_name:
            if term.word in sought.standing[term.word] and not _is_written(term, block, before_text):
                best, reached = 0.0, ABSENT
            if best < ABOUT:
                best = max(best, _of_paper(term, sought.standing[term.word], block))
        covered += weight * best
        direct += weight * reached.direct
        if not term.is_weak:
            strong += weight
            close += weight * reached.close
            if best < NOWHERE and max(sought.standing[term.word].values(), default=0.0) >= STANDS_FOR:
                astray += weight
        if term.word == sought.question.topic:
            topic = reached.direct
        if (term.is_name or term.is_number) and best < PAPER * 0.9 and not term.is_source:
            is_bound = False
    named = NAMED_WEIGHT * (len(sought.question.ids) + len(sought.question.days)) if is_bound else 0.0
    covered, direct = covered + named, direct + named * SECTION
    whole = (sought.whole + named) or 1.0
    return Candidate(
        unit,
        block,
        covered / whole,
        direct / whole,
        close / strong if strong else 1.0,
        holds(sought, unit, block.heading, language),
        covered,
        astray / whole,
        topic,
        _novel(sought, unit),
        is_bound,
    )


def _reached(term: Term, sought: Sought, here: Surroundings) -> Reached:
    """How well a term is reached, by itself or, for a compound, by its two halves."""
    whole = here.reached(sought.standing[term.word])
    halves = sought.halves.get(term.word)
    if halves is None:
        return whole
    woven = _woven([here.reached(half) for half in halves])
    return Reached(max(whole.best, woven.best), max(whole.direct, woven.direct), max(whole.close, woven.close))


def _surroundings(block: Block, unit: Unit, library: Library) -> tuple[Surroundings, str]:
    """The words around a sentence, and the text of the passage before its own."""
    before = [other.words for other in block.units if unit.place - 2 <= other.place < unit.place]
    leans = LEANING.match(unit.text) is not None
    is_said = block.section is not None and block.section.kind is SectionKind.TURN
    beside, before_text = _beside(block, unit, library)
    return Surroundings(
        own=frozenset(unit.words),
        near=_words(before),
        around=_words([other.words for other in block.units]),
        beside=beside,
        section=library.section_words(block),
        heading=block.heading_words,
        paper=block.paper.words,
        leant=LEANT_ON if leans else BEFORE,
        above=HEADING_OF_TALK if is_said else HEADING,
        is_leaning=leans,
        is_front=block.is_front,
    ), before_text


def _words(several: list[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(word for words in several for word in words)


def _beside(block: Block, unit: Unit, library: Library) -> tuple[frozenset[str], str]:
    """The words and text of the passage before this one, where both are of one section.

    Of what a rule made of a sentence: the words of the passage in which that sentence stands.
    """
    if block.is_told:
        return library.told_beside(unit), ""
    number = block.units[0].block - 1
    if number < 0:
        return frozenset(), ""
    other = library.held[number]
    if other.paper is not block.paper or other.section is not block.section:
        return frozenset(), ""
    return _words([unit.words for unit in other.units]), "\n".join(unit.text for unit in other.units)


def _share(standing: Mapping[str, float], words: Collection[str]) -> float:
    small, large = (standing, words) if len(standing) < len(words) else (words, standing)
    return max((standing[word] for word in small if word in large), default=0.0)


def _of_paper(term: Term, standing: Mapping[str, float], block: Block) -> float:
    """What a name counts for that a small paper is about, or that stands in it more than once."""
    paper = block.paper
    if not paper.is_small:
        return 0.0
    count = paper.text_words.get(term.word, 0)
    run_on = paper.text.casefold().replace(" ", "").replace("-", "")
    if (
        _share(standing, paper.words) >= STANDS
        or count >= OFTEN
        or (len(term.word) > SHORT_NAME and term.word in run_on)
    ):
        return ABOUT
    return PAPER if count > 1 else 0.0


def _is_written(term: Term, block: Block, before: str) -> bool:
    """Whether a name stands near a sentence, or in its paper's head, with its capital: "Den Helder" is not "helder".

    An English name of a place may stand there in Dutch.
    """
    if in_dutch(term.word):
        return True
    if not term.written[:1].isupper() or term.written.isupper():
        return True
    around = "\n".join((before, block.heading, block.paper.text, *(unit.text for unit in block.units)))
    if term.short and term.short in (fold(word) for word in plain_words(around)):
        return True
    return term.written in around or term.written.upper() in around


def _novel(sought: Sought, unit: Unit) -> int:
    """How many words of content a sentence has that are none of the question."""
    known = {word for standing in sought.standing.values() for word in standing}
    said = dict.fromkeys(unit.words)
    return sum(word not in known and (word in DENYING or (word not in STOP_WORDS and len(word) > 1)) for word in said)


def _is_placed(question: Question, block: Block, unit: Unit, library: Library) -> bool:
    """Whether the ids, days and years of a question stand with a sentence."""
    if not (question.ids or question.days or question.years):
        return True
    near = "\n".join((unit.text, *(other.text for other in block.units), block.heading))
    around = f"{near}\n{block.paper.text}"
    if question.ids and not _has_ids(question, block, unit, near, library):
        return False
    if question.days and not all(_has_day(day, block, near) for day in question.days):
        return False
    return all(_has_year(year, block, unit, around) for year in question.years if not question.days)


def _has_ids(question: Question, block: Block, unit: Unit, near: str, library: Library) -> bool:
    """A piece is named by the claim, the sentence, what stands above it or before it, or the head of its paper."""
    own = str(unit.claim.fields.get("raw_id") or "") if unit.claim is not None else ""
    if own:
        return all(ids.same(own, asked.value) for asked in question.ids)
    number = block.units[0].block - 1
    before = library.held[number] if number >= 0 and not block.is_told else None
    if before is not None and before.paper is block.paper:
        near += "\n" + "\n".join(other.text for other in before.units)
    if block.paper.is_brief and unit.claim is None:
        near += f"\n{block.paper.text}"
    found = ids.find(near)
    words = near.casefold().split()
    return all(
        any(ids.same(one.value, asked.value) for one in found) or asked.raw.casefold() in words
        for asked in question.ids
    )


def _has_day(asked: DateFact, block: Block, near: str) -> bool:
    """The day is that of the paper, or, where a paper has another day or none, stands with the sentence itself."""
    dated = block.paper.dated
    if dated is not None and dated.month == asked.month and asked.day in (0, dated.day):
        return asked.year in (0, dated.year) or _names_day(asked, near)
    return _names_day(asked, near if dated is not None else f"{near}\n{block.paper.text}")


def _names_day(asked: DateFact, text: str) -> bool:
    return any(
        found.month == asked.month and found.day == asked.day and (not asked.year or found.year in (0, asked.year))
        for found in dates.find(text)
    )


def _has_year(year: int, block: Block, unit: Unit, around: str) -> bool:
    """A year stands with a sentence, or is that of its paper where the sentence names no other."""
    if str(year) in unit.text:
        return True
    others = {found.year for found in dates.find(unit.text) if found.year}
    if others and year not in others:
        return False
    if str(year) in around:
        return True
    return block.paper.dated is not None and block.paper.dated.year == year
