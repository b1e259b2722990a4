"""What stands around a model's words: counts and names are a server's word, and may be anything."""

from __future__ import annotations

import json

import pytest

from gemcli.engines.endpoint.answer import Answer
from gemcli.engines.endpoint.envelope import MOST_TOKENS, completion


def told(**more: object) -> Answer:
    choice = {"finish_reason": "stop", "message": {"content": "{}"}}
    return Answer(200, {}, json.dumps({"choices": [choice], **more}).encode())


@pytest.mark.parametrize(
    ("count", "taken"), [(12, 12), (0, 0), (-5, 0), (True, 0), ("12", 0), (10**4_000, MOST_TOKENS), (1e300, 0)]
)
def test_a_count_is_a_number_that_can_be_written(count: object, taken: int) -> None:
    usage = completion(told(usage={"prompt_tokens": count, "completion_tokens": count}), 0.0).usage
    assert (usage.prompt_tokens, usage.completion_tokens) == (taken, taken)


def test_a_name_of_a_model_is_a_name() -> None:
    named = completion(told(model="\x1b]0;x\x07[x](https://a.example)\n---\nstatus: goed\u202e", id="\x9b2J7"), 0.0)
    assert named.model == "]0xxhttps://a.example---status: goed".replace("]", "")
    assert named.usage.request_ids == ("2J7",)
