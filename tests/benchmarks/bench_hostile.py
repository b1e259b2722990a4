"""Hostile documents and hostile models, each taken the whole way: how many did anything."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from tests.hostile.conftest import model, take
from tests.hostile.documents import Document, everything
from tests.hostile.further import further
from tests.hostile.mechanisms import MECHANISMS
from tests.hostile.obedient import answering, answering_all, obey, saying
from tests.hostile.replies import ANSWERS, SENTENCES, TRUE
from tests.hostile.schemas import ATTACKS
from tests.hostile.walk import TASKS, Walk

pytestmark = pytest.mark.benchmark
__all__ = ["model", "take"]
AT_ONCE = 6
"""Hostile sentences in one reply."""


def tasks_for(document: Document) -> tuple[str, ...]:
    """What no reader sees shows its effect in one summary; what is seen goes through every task."""
    return ("summarise", "ask") if document.mechanism.startswith("hidden") else TASKS


class Count:
    """What was tried, by mechanism, and what it did."""

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()
        self.effects: defaultdict[str, list[str]] = defaultdict(list)
        self.runs = self.refused = self.quoted = 0
        self.began = time.monotonic()

    def add(self, mechanism: str, name: str, walk: Walk, number: int = 1) -> None:
        self.tried[mechanism] += number
        found = [f"{name}: {effect}" for effect in dict.fromkeys(walk.effects)]
        self.effects[mechanism] += found
        for line in found:
            print(f"  {mechanism}: {line}", file=sys.__stdout__, flush=True)  # capsys takes what goes to sys.stdout
        self.runs += walk.runs
        self.refused += walk.refused
        self.quoted += walk.quoted
        shutil.rmtree(walk.root)

    def tell(self, what: str) -> None:
        print(f"\n{what}: {sum(self.tried.values())} by {len(self.tried)} mechanisms, {self.runs} commands")
        print(f"{self.refused} tasks refused, {time.monotonic() - self.began:.0f} s")
        print(
            f"{self.quoted} claims that quote what an order wanted to see, each with its place and on no other ground"
        )
        for mechanism in MECHANISMS:
            if mechanism in self.tried:
                print(f"  {mechanism:22} {self.tried[mechanism]:4} tried, {len(self.effects[mechanism])} effects")
        assert not any(self.effects.values())


def test_documents(take: Callable[[str], Walk], model: Any) -> None:
    """`HOSTILE_PART=0/3` takes the first third, `HOSTILE_ONLY=sheet` one mechanism."""
    count = Count()
    model.answer = obey
    only = os.environ.get("HOSTILE_ONLY", "")
    part, parts = map(int, os.environ.get("HOSTILE_PART", "0/1").split("/"))
    chosen = [each for each in enumerate(everything()) if only in each[1].mechanism]
    for number, document in chosen[part::parts]:
        for engine in ("extractive", "endpoint"):
            walk = take(f"{number}-{engine}")
            walk.document(document, engine, tasks_for(document), further)
            count.add(document.mechanism, f"{document.name} [{engine}]", walk, int(engine == "endpoint"))
    count.tell("hostile documents")


def test_sentences_of_a_model(take: Callable[[str], Walk], model: Any) -> None:
    count = Count()
    by_mechanism: defaultdict[str, list[str]] = defaultdict(list)
    for sentence in SENTENCES:
        by_mechanism[sentence.mechanism].append(sentence.text)
    for number, (mechanism, texts) in enumerate(by_mechanism.items()):
        for start in range(0, len(texts), AT_ONCE):
            part = texts[start : start + AT_ONCE]
            model.answer = saying(part)
            walk = take(f"{number}-{start}")
            walk.reply()
            count.add(mechanism, f"{start}", walk, len(part))
    count.tell("hostile sentences of a model")


def test_answers_of_a_model(take: Callable[[str], Walk], model: Any) -> None:
    count = Count()
    for number, answer in enumerate(ANSWERS):
        model.answer = answering(answer, f"{TRUE}.")
        walk = take(str(number))
        walk.reply(("summarise",))
        count.add(answer.mechanism, answer.name, walk)
    count.tell("hostile answers of a model")


def test_replies_to_every_schema(take: Callable[[str], Walk], model: Any) -> None:
    """Replies to requests for claims, for what to keep, for a second look, for rewritten sentences and questions."""
    count = Count()
    part, parts = map(int, os.environ.get("HOSTILE_PART", "0/1").split("/"))
    for number, attack in list(enumerate(ATTACKS))[part::parts]:
        model.answer = answering_all(attack)
        walk = take(f"schema-{number}")
        walk.reply()
        count.add(attack.mechanism, attack.name, walk)
    count.tell("hostile replies to every schema")
