"""Compares what was masked with what had to be, over all texts of a pool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.municipal_texts.labels import MUST_GO, STAYS, Decoy, Label, MadeText

Ranges = Sequence[tuple[int, int]]
"""What was masked in a text: from, up to."""


@dataclass(slots=True)
class Score:
    """Counts; each share is a pair of hits and of all there is."""

    hits: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    """Kind, form, words and what stands around them."""
    alarms: list[str] = field(default_factory=list)

    def add(self, made: MadeText, masked: Ranges) -> None:
        """Count one text."""
        hidden = {place for start, end in masked for place in range(start, end)}
        for label in made.labels:
            self._label(made, label, hidden)
        for decoy in made.decoys:
            self._count(f"decoy {decoy.kind}", is_hit=_touched(made.text, decoy, hidden))
        for start, end in masked:
            is_right = _is_right(made, start, end)
            self._count("precision", is_hit=is_right)
            if not is_right:
                self.alarms.append(f"{made.name}: {_around(made.text, start, end)}")
        self._letters(made, hidden)

    def share(self, name: str) -> float:
        """Return a share; one that nothing counts for is 1."""
        return self.hits[name] / self.all[name] if self.all[name] else 1.0

    def names(self, prefix: str) -> list[str]:
        """Return the names of the shares that begin so."""
        return sorted(name for name in self.all if name.startswith(prefix))

    def _label(self, made: MadeText, label: Label, hidden: set[int]) -> None:
        if label.role in STAYS:
            self._count(f"{label.role} masked", is_hit=_touched(made.text, label, hidden))
        if label.role not in MUST_GO:
            return
        is_whole = all(place in hidden for place in _signs(made.text, label))
        for name in _names(made, label):
            self._count(name, is_hit=is_whole)
        if not is_whole:
            what = f"{label.kind}/{label.role}/{label.form}"
            self.missed.append(f"{made.name} {what}: {_around(made.text, label.start, label.end)}")

    def _letters(self, made: MadeText, hidden: set[int]) -> None:
        """How much is masked that carries no label at all, titles and towns behind a postcode included."""
        labelled = {place for label in made.labels for place in range(label.start, label.end)}
        signs = [place for place in hidden if made.text[place].isalnum()]
        self.hits["letters beside a label"] += sum(place not in labelled for place in signs)
        self.all["letters beside a label"] += len(signs)

    def _count(self, name: str, *, is_hit: bool) -> None:
        self.all[name] += 1
        self.hits[name] += is_hit


def _names(made: MadeText, label: Label) -> Iterator[str]:
    """Yield the shares that a label counts for."""
    if label.kind != "person":
        yield f"kind {label.kind}"
        if label.kind == "address":
            yield f"address {label.form}"
        return
    whose = "staff" if label.role == "staff" else "private"
    yield f"names {whose}, {'small letters' if made.is_lower else 'written'}"
    if label.role == "private":
        if label.form != "first_alone":
            yield "names private, but first names alone"
        yield f"form {label.form}"
        yield f"genre {made.genre}"


def _is_right(made: MadeText, start: int, end: int) -> bool:
    """Whether a masked span holds something that must go, and nothing that stays."""
    touched = [label for label in made.labels if label.start < end and start < label.end]
    if any(label.role in STAYS for label in touched):
        return False
    if any(decoy.start < end and start < decoy.end and decoy.kind != "place" for decoy in made.decoys):
        return False
    return bool(touched)


def _touched(text: str, piece: Label | Decoy, hidden: set[int]) -> bool:
    """Whether any letter or digit of it is masked: of a name that stays, one word is too many."""
    return any(place in hidden for place in _signs(text, piece))


def _signs(text: str, piece: Label | Decoy) -> list[int]:
    return [place for place in range(piece.start, piece.end) if text[place].isalnum()]


def _around(text: str, start: int, end: int) -> str:
    shown = f"{text[max(0, start - 30) : start]}[[{text[start:end]}]]{text[end : end + 20]}"
    return shown.replace("\n", "⏎")
