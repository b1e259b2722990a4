"""Makes wrong claims and faithful ones out of what papers say; the same seed, the same claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from tests.distortion.edit import Edit, folded
from tests.distortion.kinds import FALSE, GROUPS, TRUE, Change
from tests.distortion.passage import Passage
from tests.distortion.wording import own_words


@dataclass(frozen=True)
class Made:
    """A claim that was made, with what was changed to make it."""

    kind: str
    passage: Passage
    edit: Edit

    @property
    def is_true(self) -> bool:
        return self.kind in TRUE

    @property
    def text(self) -> str:
        return self.edit.of(self.passage.text)

    @property
    def changes(self) -> tuple[tuple[str, str], ...]:
        """What stood there and what stands there now."""
        return self.edit.changes(self.passage.text)

    @property
    def claim(self) -> Claim:
        """The claim as a model would hand it over, with the sentences that it names."""
        source = self.passage.record.document.source.id
        keys = (self.passage.key, *self.edit.also)
        evidence = Evidence(sentences=tuple(SentenceRef(source, key) for key in keys))
        return Claim(Kind.KEY_POINT, self.text, evidence, By.MODEL)


def made(kind: str, pool: Sequence[Passage], count: int, seed: int = 7) -> Iterator[Made]:
    """Yield claims of one kind, taken in turn from each kind of paper and language that has any."""
    chance = Random(f"{kind}-{seed}")
    waiting = [_of_kind(kind, shelf, chance) for shelf in _shelves(pool, chance)]
    for _ in range(count):
        while waiting:
            source = waiting.pop(0)
            one = next(source, None)
            if one is not None:
                waiting.append(source)
                yield one
                break


def drawn(pool: Sequence[Passage], count: int, seed: int = 7) -> Iterator[Made]:
    """Yield false claims in the proportions seen in practice."""
    chance = Random(f"drawn-{seed}")
    groups = list(GROUPS.values())
    waiting = {kind: made(kind, pool, count, seed) for kind in FALSE}
    found = 0
    while found < count and any(kind in waiting for group in groups for kind in group.kinds):
        group = chance.choices(groups, [group.share for group in groups])[0]
        kinds = [kind for kind in group.kinds if kind in waiting]
        kind = chance.choice(kinds) if kinds else ""
        one = next(waiting[kind], None) if kind else None
        if one is not None:
            found += 1
            yield one
        elif kind:
            del waiting[kind]


def _shelves(pool: Sequence[Passage], chance: Random) -> list[list[Passage]]:
    """The passages by kind of paper and language, shuffled."""
    shelves: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in pool:
        shelves[(passage.record.kind, passage.language)].append(passage)
    for key in sorted(shelves):
        chance.shuffle(shelves[key])
    return [shelves[key] for key in sorted(shelves)]


def _of_kind(kind: str, shelf: Sequence[Passage], chance: Random) -> Iterator[Made]:
    change: Change = (FALSE if kind in FALSE else TRUE)[kind]
    seen = set()
    for passage in shelf:
        edit = change(passage, chance)
        if edit is None:
            continue
        one = Made(kind, passage, edit)
        words = folded(one.text)
        if words not in seen and (one.is_true or is_false(one)) and (change is own_words or one.text != passage.text):
            seen.add(words)
            yield one


def is_false(one: Made) -> bool:
    """Whether the claim has other words than its sentence, and stands nowhere else in the source either."""
    words, own = folded(one.text), folded(one.passage.text)
    elsewhere = one.passage.record.words.replace(f" {own} ", "  ")
    return words != own and f" {words} " not in elsewhere
