"""Measures how well questions of residents are grouped, and how long many of them take.

GROUPING_SHOWN=1 lists what was put together or apart wrongly in the half
that rules may be made for.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections import defaultdict
from pathlib import Path

from gemcli.engines.grouping.groups import grouped

QUESTIONS = Path(__file__).parent.parent / "engines" / "grouping" / "questions.json"
ALONE = "~los"
MANY = 20_000


def labelled(half: str) -> list[tuple[str, str]]:
    """Return the questions of a half, each with its group; those of no group have one of their own."""
    groups = json.loads(QUESTIONS.read_text(encoding="utf-8"))[half]
    return [
        (text, name if name != ALONE else f"{name}-{number}")
        for name, texts in groups.items()
        for number, text in enumerate(texts)
    ]


def shares(truth: list[str], found: list[int]) -> dict[str, float]:
    """Return precision, recall and F1 over pairs and by B-cubed (Bagga and Baldwin 1998)."""
    count = len(truth)
    both = same = together = 0
    precision = recall = 0.0
    for one in range(count):
        own = [other for other in range(count) if truth[other] == truth[one]]
        near = [other for other in range(count) if found[other] == found[one]]
        right = sum(1 for other in near if truth[other] == truth[one])
        precision += right / len(near) / count
        recall += right / len(own) / count
        both += right - 1
        same += len(own) - 1
        together += len(near) - 1
    pair_precision = both / together if together else 1.0
    pair_recall = both / same if same else 1.0
    return {
        "pair precision": pair_precision,
        "pair recall": pair_recall,
        "pair F1": _f1(pair_precision, pair_recall),
        "B3 precision": precision,
        "B3 recall": recall,
        "B3 F1": _f1(precision, recall),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def clusters(texts: list[str]) -> list[int]:
    """Return for each text the number of the group that it was put in."""
    found = [-1] * len(texts)
    for number, group in enumerate(grouped(texts)):
        for member in group.members:
            found[member] = number
    return found


def measure(half: str) -> dict[str, float]:
    """Return the shares of one half."""
    pairs = labelled(half)
    return shares([name for _, name in pairs], clusters([text for text, _ in pairs]))


def show(half: str) -> None:
    """Print the groups of a half that are not those of the labels."""
    pairs = labelled(half)
    found = clusters([text for text, _ in pairs])
    inside: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for (text, name), number in zip(pairs, found, strict=True):
        inside[number].append((name, text))
    whole = {name: sum(1 for _, other in pairs if other == name) for _, name in pairs}
    for members in inside.values():
        names = {name for name, _ in members}
        if len(names) > 1 or len(members) < whole[members[0][0]]:
            print("--", *(f"\n   {name}: {text}" for name, text in members))


def many(count: int) -> float:
    """Return the seconds that so many questions take: those of both halves with other words around them."""
    chance = random.Random(7)
    base = [text for half in ("dev", "held") for text, _ in labelled(half)]
    places = [f"{front}{back}" for front in ("Berk", "Eiken", "Linden", "Dorps", "Kerk") for back in ("laan", "weg")]
    extra = [
        "sinds gisteren",
        "voor mijn buurman",
        "met spoed",
        "wegens vakantie",
        "bij nummer 12",
        "graag snel",
    ]
    texts = [
        f"{chance.choice(base)} {chance.choice(extra)} {chance.choice(places)} {chance.randrange(200)}"
        for _ in range(count)
    ]
    started = time.perf_counter()
    groups = grouped(texts)
    seconds = time.perf_counter() - started
    print(f"{count} questions: {seconds:.1f} s, {len(groups)} groups, largest {len(groups[0].members)}")
    return seconds


def test_groups_of_questions() -> None:
    for half in ("dev", "held"):
        print("\n" + half, " ".join(f"{name} {value:.3f}" for name, value in measure(half).items()))
    if os.environ.get("GROUPING_SHOWN"):
        show("dev")


def test_many_questions() -> None:
    many(MANY)
