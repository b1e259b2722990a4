"""Every schema refuses what is no reply, and takes no words for more than words."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from gemcli.engines import replies
from gemcli.model.claim import Kind
from tests.hostile.obedient import answering_all
from tests.hostile.replies import TRUE
from tests.hostile.schemas import ATTACKS, BODIES, STRICT, WORDS, contents
from tests.hostile.walk import Walk

ALIASES = ("s1", "s2")
SCHEMAS: dict[str, tuple[dict[str, Any], Callable[[str], object]]] = {
    "claims": (
        {"marks": ["a"], "claims": [{"kind": "decision", "text": TRUE, "evidence": ["s1"], "title": None}]},
        lambda content: replies.claims(content, aliases=ALIASES, kinds=(Kind.DECISION,), most=5),
    ),
    "carried": (
        {"carried": "yes", "sentences": ["s1"]},
        lambda content: replies.second_look(content, aliases=ALIASES),
    ),
    "told": (
        {"sentences": [{"text": TRUE, "figures": ["s1"]}]},
        lambda content: replies.told(content, aliases=ALIASES, most=5),
    ),
    "rewritten": (
        {"sentences": [{"id": "s1", "text": TRUE}]},
        lambda content: replies.texts(content, key="sentences", aliases=ALIASES),
    ),
    "questions": (
        {"questions": [{"id": "s1", "text": TRUE}]},
        lambda content: replies.texts(content, key="questions", aliases=ALIASES),
    ),
    "keep": ({"keep": ["s1"]}, lambda content: replies.chosen(content, key="keep", aliases=ALIASES)),
}
"""What a valid reply is, and what reads it."""


def test_there_are_enough() -> None:
    assert len(ATTACKS) >= 60 and len({each.mechanism for each in ATTACKS}) >= 10


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_valid_reply_is_taken(schema: str) -> None:
    valid, read = SCHEMAS[schema]
    assert read(json.dumps(valid))


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("attack", tuple(contents()), ids=lambda each: f"{each.mechanism}: {each.name}")
def test_no_schema_is_deceived(attack: Any, schema: str) -> None:
    valid, read = SCHEMAS[schema]
    written = json.dumps(valid, ensure_ascii=False)
    made = attack.make(written)
    if made == written:
        return
    began = time.process_time()
    try:
        took = read(made)
    except replies.ReplyProblem as problem:
        assert problem.args[0] in str(problem) and "kwartelspoor" not in str(problem)
    else:
        assert not attack.is_refused, took
        json.dumps(repr(took)).encode()
    assert time.process_time() - began < 5


@pytest.mark.parametrize("part", range(4))
def test_replies_to_every_schema_do_nothing(take: Callable[[str], Walk], model: Any, part: int) -> None:
    for number, attack in enumerate((*STRICT, *WORDS, *BODIES)[part * 5 + 2 :: 37]):
        model.answer = answering_all(attack)
        walk = take(f"{part}-{number}")
        walk.reply((("summarise", "draft", "ask", "extract")[part],))
        assert not walk.effects, attack.name
