"""Picks what a debate came to: who argued what and why, what the college answered, what was asked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from gemcli.engines.coverage import Candidate, repeats
from gemcli.engines.standing import ENOUGH, alone
from gemcli.model.section import Role


class Part(StrEnum):
    """What a picked sentence does in the debate; the order in which an item is told."""

    PROPOSAL = "proposal"
    ARGUMENT = "argument"
    ANSWER = "answer"
    QUESTION = "question"


TURNS = (
    Part.ANSWER, Part.QUESTION, Part.ARGUMENT, Part.ARGUMENT, Part.ARGUMENT, Part.ANSWER, Part.ARGUMENT, Part.QUESTION,
    Part.ARGUMENT,
)  # fmt: skip
"""In what order the parts of an item get a sentence behind its first arguments; then from the start again."""

TRIED = {Part.ARGUMENT: 5, Part.ANSWER: 2, Part.QUESTION: 2}
"""What is picked here, each with the number of bars that are tried; proposals are told by rule."""

ONE = 34
"""Words of an argument with its speaker: what every debate gets."""

BOTH_SIDES = 45
"""Words from which a debate has an argument of the other side before the college answers."""

SOUND_BARS = 2
"""Bars that ask for a position or a reason on the matter: beyond what must be told nothing less is."""

SMALLEST = 8
"""Words below which no sentence is picked."""

MOST_QUESTIONS = 2
"""Questions that are told of an item."""

LARGE = 4
"""Arguments that a large debate has before anything else is told."""

RESERVED = 17
"""Words that are kept free for each argument that a large debate still needs."""

WHOLE = 30
"""Candidates of a part that are weighed against each other: the heaviest."""

MOST_WORDS = 42
"""Words of a sentence that a reader takes in at once."""

BEST_WORDS = 24
"""Words beyond which a sentence takes more room than it is worth."""

FORMS = {"stance": 1.6, "reason": 1.5, "proposal": 1.15, "number": 1.15, "conclusion": 1.1, "courtesy": 0.05}
"""How much a phrase of each kind adds to an argument, or takes from it."""

ON_TOPIC = 0.1
"""Share of sentences that use a word of the title, from which the title says what the debate is about."""

STEM = 6
"""Letters of a word's beginning."""

SECOND_SIDE = 1.6
"""What a sentence of the other side gains once one side was heard."""


TO_COLLEGE = re.compile(
    r"\b(?<!door de )(?<!van de )(?<!by the )(?:wethouder|college|burgemeester"
    r"|portefeuillehouder|gedeputeerde|minister|government|mayor|alderman)\b",
    re.IGNORECASE,
)
"""A question to those who must answer; members ask each other as well."""


RHETORICAL = re.compile(r"\b(?:toch|nou|nietwaar|of niet|soms|dan niet|in hemelsnaam|surely|isn't it)\b", re.IGNORECASE)
"""What asks for agreement rather than for an answer."""

TELLS_QUESTION = re.compile(r"\b(?:vraagt|vragen|vroeg|wil weten|wil graag weten|informeert|asks|asked|enquired)\b")
"""Reporting minutes that tell of a question."""

OF_COLLEGE = re.compile(r"(?:De )?(?:wethouder|burgemeester|gedeputeerde)\b|The Mayor\b|The Leader\b", re.IGNORECASE)
"""Reporting minutes that tell what a member of the college said."""


CLEAR = 0.8
"""Of what `standing.alone` says, where a sentence has less to say."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What a sentence must have to be shown."""

    words: int
    most_words: int
    content: int
    """Different words that carry meaning."""
    alone: float
    """Of what `standing.alone` says."""
    says_why: bool
    """Whether what is no question must hold a position, a reason, a figure or a conclusion."""
    on_topic: bool = True
    """Whether it must use a word of the title."""


BARS = (
    Bar(8, 28, 4, ENOUGH, True),
    Bar(8, 36, 4, ENOUGH, True),
    Bar(8, 28, 4, CLEAR, True, on_topic=False),
    Bar(8, 28, 5, CLEAR, False),
)
"""Bars in the order in which they are tried for a party that was not heard yet."""

LENIENT = Bar(6, MOST_WORDS, 3, 0.35, False, on_topic=False)
"""For short debates in which nobody speaks in whole arguments."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A sentence and what it does in the debate."""

    candidate: Candidate
    part: Part


@dataclass(frozen=True, slots=True)
class Debate:
    """All that was said under an item, and the words that it is about."""

    candidates: tuple[Candidate, ...]
    topic: frozenset[str]
    """Content words of the item's title and of the motions under it, folded."""
    cues: Mapping[str, re.Pattern[str]]
    camps: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each party what it voted or moved: two that share nothing stand apart."""
    needs: int = 0
    """Arguments that must have room before anything else is told."""

    def words_by_party(self) -> Counter[str]:
        """Count the words of each party: of two that argue alike, the one that spoke at length is heard."""
        counts: Counter[str] = Counter()
        for candidate in self.candidates:
            counts[_party(candidate)] += len(candidate.words)
        return counts


def is_debate(candidates: Sequence[Candidate]) -> bool:
    """Say whether an item has what this module chooses from: sentences of members or the college, by name."""
    return any(_speaks(candidate) for candidate in candidates)


def pick(debate: Debate, max_words: int, background: Mapping[str, int]) -> list[Picked]:
    """Choose within a number of words: every party once before any twice, the other side after the first.

    Only sentences that stand alone are chosen; where there are none, nothing is. In the order of `Part`, inside a
    part as they were said.
    """
    if max_words < SMALLEST:
        return []
    needs = max(debate.needs, 2 if max_words >= BOTH_SIDES else 1)
    debate = replace(debate, topic=debate.topic if _is_on_topic(debate) else frozenset(), needs=needs)
    chosen = _filled(debate, max_words, background, BARS)
    if not any(picked.part is Part.ARGUMENT for picked in chosen):
        chosen = _filled(debate, max_words, background, (*BARS, LENIENT))
    if not any(picked.part is not Part.QUESTION for picked in chosen):
        chosen = _filled(debate, max_words, background, (LENIENT,))
    order = {(each.source_id, each.sentence_id): place for place, each in enumerate(debate.candidates)}
    parts = list(Part)
    return _in_turn(
        sorted(
            chosen,
            key=lambda each: (parts.index(each.part), order[each.candidate.source_id, each.candidate.sentence_id]),
        )
    )


def _in_turn(chosen: Sequence[Picked]) -> list[Picked]:
    """Let nobody be quoted twice in a row: another goes between, or the second is left out.

    Of a part the next of another speaker comes first, so that the order stays as near to what was said as it can.
    """
    waiting = list(chosen)
    told: list[Picked] = []
    while waiting:
        part = waiting[0].part
        last = told[-1].candidate.section.voice if told else ""
        following = (each for each in waiting if each.part is part and each.candidate.section.voice != last)
        another = next(following, None)
        if another is None:
            waiting = [each for each in waiting if each.part is not part]
            continue
        told.append(another)
        waiting.remove(another)
    return told


def _filled(debate: Debate, max_words: int, background: Mapping[str, int], bars: Sequence[Bar]) -> list[Picked]:
    """Give each part its sentences in turn, until the room is used or nothing is left."""
    worth = _worth(debate, background)
    pools = {part: [_heaviest(debate, part, worth, bar) for bar in bars[: TRIED[part]]] for part in TRIED}
    chosen: list[Picked] = []
    left, misses, missing = max_words, 0, debate.needs
    for part in _turns(debate.needs):
        missing = max(0, missing - 1)
        room = left - RESERVED * missing if chosen else max(ONE, left - RESERVED * missing)
        best = _next(pools[part], part, chosen, room, debate)
        misses = misses + 1 if best is None else 0
        if best is not None:
            chosen.append(Picked(best, part))
            left -= best.cost
        if misses >= len(TURNS) + debate.needs or left < SMALLEST:
            break
    return chosen


def _next(
    pools: Sequence[Sequence[Candidate]], part: Part, chosen: Sequence[Picked], room: int, debate: Debate
) -> Candidate | None:
    """Return the best sentence of somebody not heard yet, over all bars; else by the first bar of anybody."""
    own = [picked.candidate for picked in chosen if picked.part is part]
    if part is Part.QUESTION and len(own) >= MOST_QUESTIONS:
        return None
    heard = {_party(candidate) for candidate in own}
    unheard = [[each for each in pool if _party(each) not in heard] for pool in pools]
    for pool in unheard if len(own) < debate.needs else unheard[:SOUND_BARS]:
        best = _best(pool, chosen, room, debate)
        if best is not None:
            return best
    is_round_over = not any(unheard) and (part is not Part.ARGUMENT or len(own) >= debate.needs)
    return _best(pools[0], chosen, room, debate) if is_round_over else None


def _is_on_topic(debate: Debate) -> bool:
    """Whether people use the words of the title: under "Questions" or "Public speaking" they do not."""
    hits = sum(1 for each in debate.candidates if debate.topic & {stem(word) for word in each.content})
    return hits >= ON_TOPIC * len(debate.candidates)


def _turns(arguments: int) -> Iterator[Part]:
    yield from (Part.ARGUMENT,) * arguments
    while True:
        yield from TURNS


def _heaviest(debate: Debate, part: Part, worth: Mapping[str, float], bar: Bar) -> list[Candidate]:
    weighed = (
        candidate.with_weight(_weight(candidate, debate, part, worth, bar))
        for candidate in debate.candidates
        if _plays(candidate, part)
    )
    kept = sorted((candidate for candidate in weighed if candidate.weight > 0), key=lambda each: -each.weight)
    per_party: Counter[str] = Counter()
    few = []
    for candidate in kept:
        per_party[_party(candidate)] += 1
        if per_party[_party(candidate)] <= WHOLE // 4:
            few.append(candidate)
    return few


def _best(pool: Sequence[Candidate], chosen: Sequence[Picked], left: int, debate: Debate) -> Candidate | None:
    """Return the heaviest sentence that fits: of the party that was heard least, and not what was said before."""
    taken = [picked.candidate for picked in chosen]
    heard = Counter(_party(candidate) for candidate in taken)
    spoken = debate.words_by_party()
    most = max(spoken.values(), default=1)
    sides = {side for candidate in taken for side in _sides(candidate, debate)}
    fitting = [each for each in pool if each.cost <= left and not any(_is(each, one) for one in taken)]
    fresh = [each for each in fitting if not repeats(each, taken)]
    if not fresh:
        return None
    fewest = min(heard[_party(candidate)] for candidate in fresh)

    def rank(candidate: Candidate) -> float:
        own = _sides(candidate, debate)
        loud = 0.5 + spoken[_party(candidate)] / most
        return candidate.weight * loud * (SECOND_SIDE if sides and own and not own & sides else 1.0)

    return max((each for each in fresh if heard[_party(each)] == fewest), key=rank)


def _weight(candidate: Candidate, debate: Debate, part: Part, worth: Mapping[str, float], bar: Bar) -> float:
    """Weigh a sentence for its part; 0 for what cannot be read alone or says nothing of the matter."""
    text = candidate.text
    if not bar.words <= len(candidate.words) <= bar.most_words or len(set(candidate.content)) < bar.content:
        return 0.0
    stands = alone(text)
    if part is Part.QUESTION:
        stands = min(1.0, stands / 0.6)
    if stands < bar.alone:
        return 0.0
    if part is not Part.QUESTION and bar.says_why and not _says_why(debate, text):
        return 0.0
    about = debate.topic & {stem(word) for word in candidate.content}
    if (
        bar.on_topic
        and debate.topic
        and not about
        and not (_has(debate, "stance", text) and _has(debate, "reason", text))
    ):
        return 0.0
    weight = stands * (0.4 + math.log1p(len(about))) * sum(worth.get(word, 0.0) for word in set(candidate.content))
    weight /= math.sqrt(max(len(candidate.words), BEST_WORDS))
    if part is not Part.QUESTION:
        for kind, factor in FORMS.items():
            weight *= factor if _has(debate, kind, text) else 1.0
    return weight


def _says_why(debate: Debate, text: str) -> bool:
    """Whether a sentence takes a position or gives a ground; every one does where no cues are known."""
    known = [kind for kind in ("stance", "reason", "number", "conclusion") if kind in debate.cues]
    return not known or any(_has(debate, kind, text) for kind in known)


def _worth(debate: Debate, background: Mapping[str, int]) -> dict[str, float]:
    """What is said often here and little elsewhere is what the debate is about."""
    here = Counter(word for candidate in debate.candidates for word in candidate.content)
    return {
        word: math.log1p(count) * count / (count + max(0, background.get(word, count) - count))
        for word, count in here.items()
    }


def _plays(candidate: Candidate, part: Part) -> bool:
    asks = candidate.text.rstrip("\"'”’) ").endswith("?") or (
        candidate.is_told and TELLS_QUESTION.search(candidate.text)
    )
    role = Role.COLLEGE if candidate.is_told and OF_COLLEGE.match(candidate.text) else candidate.section.role
    match part:
        case Part.QUESTION:
            honest = not RHETORICAL.search(candidate.text) and (candidate.is_told or TO_COLLEGE.search(candidate.text))
            return bool(asks and honest) and role is Role.COUNCILLOR
        case Part.ANSWER:
            return not asks and role is Role.COLLEGE
        case _:
            return not asks and _speaks(candidate) and role is not Role.COLLEGE


def _speaks(candidate: Candidate) -> bool:
    section = candidate.section
    return bool(section.speaker) and section.role in (Role.COUNCILLOR, Role.COLLEGE, Role.RESIDENT, Role.UNKNOWN)


def _party(candidate: Candidate) -> str:
    """The party, else the person: who must not be heard twice before others are heard.

    Members of the college answer for the college, not for their parties.
    """
    section = candidate.section
    return section.voice if section.role is Role.COLLEGE else section.party or section.voice


def _sides(candidate: Candidate, debate: Debate) -> frozenset[str]:
    """Where a speaker stands: by what the sentence says, else by what the party voted or moved."""
    for side in ("against", "in_favour"):
        if side in debate.cues and debate.cues[side].search(candidate.text):
            return frozenset((side,))
    return debate.camps.get(_party(candidate), frozenset())


def _has(debate: Debate, kind: str, text: str) -> bool:
    return kind in debate.cues and debate.cues[kind].search(text) is not None


def _is(one: Candidate, other: Candidate) -> bool:
    return (one.source_id, one.sentence_id) == (other.source_id, other.sentence_id)


def topic_of(titles: Collection[str], stop: Collection[str]) -> frozenset[str]:
    """Return the words that titles are about."""
    words = re.findall(r"[^\W\d_]{3,}", " ".join(titles).casefold())
    return frozenset(stem(word) for word in words if word not in stop)


def stem(word: str) -> str:
    """Return the beginning by which a word and its inflections are taken for the same: "erfpacht", "erfpachters"."""
    return word[:STEM]
