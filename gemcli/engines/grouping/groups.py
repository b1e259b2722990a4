"""Puts questions that ask the same thing together, most asked first: the same groups whatever their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from gemcli.engines.grouping.likeness import GENERAL, Weights, factor, likeness, norm
from gemcli.engines.grouping.wording import Wording, Words

THRESHOLD = 0.6
"""Likeness from which two questions ask the same thing."""

JOINING = 0.52
"""Likeness to the middle of a group from which a question, or a smaller group, joins it."""

SHARE_OF_WEIGHT = 0.5
"""Part of the weight of a wording whose words are looked up for others like it: who shares none of them is unlike."""


ROUNDING = 1e-9
"""What two ways of adding the same numbers may differ."""

CENTRAL = 0.6
"""Share of the questions around the best wording from which another may stand for the group."""

SHORTEST = 3
"""Words that catchwords may have."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask the same thing."""

    members: tuple[int, ...]
    """Numbers of the questions, from 0, in their order."""
    central: tuple[int, ...]
    """The same numbers, the one that stands best for all of them first; of equal texts only the first."""


def grouped(questions: Sequence[str]) -> list[Group]:
    """Return the groups, largest first, of equal ones the one whose best wording comes first in the alphabet.

    A question without a telling word stands alone. The outcome depends on the questions alone, not on their order,
    apart from the numbers. 20,000 questions that are all worded differently take some seconds.
    """
    words = Words(questions)
    by_wording: dict[Wording, list[int]] = defaultdict(list)
    for number, text in enumerate(questions):
        by_wording[words.wording(text)].append(number)
    bare = [numbers for wording, numbers in by_wording.items() if not (wording.words or wording.parts)]
    kept = {wording: numbers for wording, numbers in by_wording.items() if wording.words or wording.parts}
    order = sorted(kept, key=lambda each: (sorted(each.words), sorted(each.parts), sorted(each.wants)))
    counts = [len(kept[wording]) for wording in order]
    weights = Weights({wording: len(kept[wording]) for wording in order})
    space = _Space([weights.vector(wording) for wording in order], [wording.wants for wording in order], counts)
    clusters = space.clusters()
    found = [_group([(kept[order[number]], pull) for number, pull in cluster], questions) for cluster in clusters]
    found += [Group((number,), (number,)) for numbers in bare for number in numbers]
    return sorted(found, key=lambda group: (-len(group.members), _alphabetical(questions[group.central[0]])))


def _group(cluster: Sequence[tuple[list[int], float]], questions: Sequence[str]) -> Group:
    """Order the members: whole questions from the middle of the group first, then by how much is around each."""
    enough = CENTRAL * max(pull for _, pull in cluster)
    ordered = sorted(
        ((number, pull) for numbers, pull in cluster for number in numbers),
        key=lambda pair: (pair[1] < enough, *_by(questions[pair[0]], pair[1])),
    )
    central: dict[str, int] = {}
    for number, _ in ordered:
        central.setdefault(_alphabetical(questions[number]), number)
    return Group(tuple(sorted(number for numbers, _ in cluster for number in numbers)), tuple(central.values()))


def _by(text: str, pull: float) -> tuple[bool, float, int, str]:
    return not _is_whole(text), -round(pull, 9), len(text), text


def _is_whole(text: str) -> bool:
    """Whether it is a question and no catchwords, and nobody's report of one."""
    return text.rstrip().endswith("?") and text[:1].isupper() and len(text.split()) > SHORTEST


def _alphabetical(text: str) -> str:
    return " ".join(text.casefold().split())


class _Space:
    """Wordings as vectors, and which of them lie close together."""

    def __init__(
        self, vectors: Sequence[dict[str, float]], wants: Sequence[frozenset[str]], counts: Sequence[int]
    ) -> None:
        self.vectors = vectors
        self.wants = wants
        self.counts = counts
        self._lengths = [norm(vector) for vector in vectors]
        # Who shares less than this of the shorter of two vectors is never as like: cosine and share are at most that.
        self._least = [THRESHOLD * length * length - ROUNDING for length in self._lengths]
        self._kinds = [frozenset(want) - GENERAL for want in wants]
        self._holders: dict[str, dict[frozenset[str], set[int]]] = defaultdict(lambda: defaultdict(set))
        for number, vector in enumerate(vectors):
            for word in vector:
                self._holders[word][self._kinds[number]].add(number)
        kinds = set(self._kinds)
        self._fitting = {kind: [other for other in kinds if factor(kind, other) >= THRESHOLD] for kind in kinds}

    def alike(self, one: int, other: int) -> float:
        likely = likeness(self.vectors[one], self.vectors[other], (self._lengths[one], self._lengths[other]))
        return likely * factor(self.wants[one], self.wants[other])

    def near(self) -> list[dict[int, float]]:
        """Return for each wording those that ask the same, with their likeness."""
        found: list[dict[int, float]] = [{} for _ in self.vectors]
        for one in range(len(self.vectors)):
            for other in self._candidates(one, found[one].keys()):
                value = self.alike(one, other)
                if value >= THRESHOLD:
                    found[one][other] = found[other][one] = value
        return found

    def _candidates(self, one: int, known: Set[int]) -> list[int]:
        """Return the wordings that share one of the heavier words, and enough of all to be as like as it takes.

        Those that want other things never are, whatever they share.
        """
        numbers = self._sharing(one) - known
        shared = dict.fromkeys(numbers, 0.0)
        for word, value in self.vectors[one].items():
            for kind in self._fitting[self._kinds[one]]:
                for other in numbers & self._holders[word][kind]:
                    shared[other] += value * self.vectors[other][word]
        own, least = self._least[one], self._least
        enough = [other for other, value in shared.items() if value >= own or value >= least[other]]
        return sorted(other for other in enough if self._likely(one, other, shared[other]) >= THRESHOLD - ROUNDING)

    def _likely(self, one: int, other: int, shared: float) -> float:
        """Return what `likeness` gives for two wordings that share so much, but for rounding."""
        first, second = self._lengths[one], self._lengths[other]
        return (shared / (first * second) + min(1.0, shared / min(first, second) ** 2)) / 2

    def _sharing(self, one: int) -> set[int]:
        """Return the wordings that share one of the heavier words and want no other things."""
        words = [(value, word) for word, value in self.vectors[one].items() if not word.startswith("?")]
        words.sort(key=lambda pair: (-pair[0], pair[1]))
        total, seen = sum(value for value, _ in words), 0.0
        found: set[int] = set()
        for index, (value, word) in enumerate(words):
            if index and seen >= total * SHARE_OF_WEIGHT:
                break
            seen += value
            for kind in self._fitting[self._kinds[one]]:
                found |= self._holders[word][kind]
        found.discard(one)
        return found

    def clusters(self) -> list[list[tuple[int, float]]]:
        """Return clusters of wordings, each wording with how many questions lie around it.

        The wording with most questions around it leads, takes those around it, and so on (star clustering, Aslam and
        others 2004); then what is left joins the group whose middle it is most like.
        """
        near = self.near()
        pull = [
            self.counts[one] + sum(value * self.counts[other] for other, value in near[one].items())
            for one in range(len(near))
        ]
        leader: dict[int, int] = {}
        for one in sorted(range(len(near)), key=lambda each: (-round(pull[each], 9), each)):
            if one not in leader:
                leader[one] = one
                for other in near[one]:
                    leader.setdefault(other, one)
        members: dict[int, list[int]] = defaultdict(list)
        for one in sorted(leader):
            best = max(
                (each for each in (*near[one], one) if leader[each] == each),
                key=lambda each: (near[one].get(each, 1.0), -each),
                default=leader[one],
            )
            members[one if leader[one] == one else best].append(one)
        return [[(each, pull[each]) for each in sorted(cluster)] for cluster in self._joined(dict(members))]

    def _joined(self, members: dict[int, list[int]]) -> list[list[int]]:
        """Let smaller clusters join larger ones whose middle they are like, smallest first."""
        order = sorted(members, key=lambda each: (self._size(members[each]), -each))
        middles = {each: self._middle(members[each]) for each in order}
        holders: dict[str, set[int]] = defaultdict(set)
        for each in order:
            for word in middles[each]:
                holders[word].add(each)
        for each in order:
            middle = middles[each]
            others = {other for word in middle if not word.startswith("?") for other in holders[word]} - {each}
            best, value = -1, JOINING
            for other in sorted(others):
                if other not in members or self._size(members[other]) < self._size(members[each]):
                    continue
                alike = likeness(middle, middles[other]) * factor(self._aspects(middle), self._aspects(middles[other]))
                if alike >= value + 1e-9:
                    best, value = other, alike
            if best >= 0:
                for word in middle:
                    holders[word].discard(each)
                members[best] += members.pop(each)
                for word in middles[best]:
                    holders[word].discard(best)
                middles[best] = self._middle(members[best])
                for word in middles[best]:
                    holders[word].add(best)
        return list(members.values())

    def _size(self, cluster: Sequence[int]) -> int:
        return sum(self.counts[each] for each in cluster)

    def _middle(self, cluster: Sequence[int]) -> dict[str, float]:
        """Return the mean of the vectors of a cluster, each wording once, without what only a few hold."""
        sums: dict[str, float] = defaultdict(float)
        for each in sorted(cluster):
            for word, value in self.vectors[each].items():
                sums[word] += value
        return {word: value / len(cluster) for word, value in sorted(sums.items())}

    def _aspects(self, middle: dict[str, float]) -> set[str]:
        """Return the aspects that a cluster wants for a good part."""
        return {word[1:] for word, value in middle.items() if word.startswith("?") and value >= 0.2}
