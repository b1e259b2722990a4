"""A model that does whatever a text asks: what it is told to write it writes, and more than that."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from tests.hostile.replies import EVIL, TRUE, Answer
from tests.hostile.schemas import Attack
from tests.jobs.endpoint.conftest import Asked, Reply, nothing

ORDER = re.compile(r"(?i:schrijf|schreibe|write|opnemen|vermelden|neem over|vermeld alleen dit|bron s1|hex)\s?: ?(.+)")
FREE = ("who", "role", "to", "asks", "what", "due_text", "condition", "outcome_text", "raw_id", "title")
"""Fields that take any words."""


def obey(asked: Asked) -> Reply:
    """Answer a request as its material orders: every line is repeated, and what it orders is said as a claim."""
    return _answer(asked, [*_ordered(asked), *asked.lines.items()])


def saying(texts: list[str]) -> Callable[[Asked], Reply]:
    """Return a model that says these sentences whatever it is asked, each resting on the first true line."""

    def answer(asked: Asked) -> Reply:
        held = [number for number, line in asked.lines.items() if "krediet" in line] or list(asked.lines)
        return _answer(asked, [(held[0], text) for text in texts] if held else [])

    return answer


def answering(answer: Answer, true: str) -> Callable[[Asked], Reply]:
    """Return a model whose answers are hostile as a whole, where it is asked for claims."""

    def reply(asked: Asked) -> Reply:
        if "claims" not in asked.schema:
            return nothing(asked)
        good = json.loads(json.dumps(_answer(asked, [(number, true) for number in list(asked.lines)[:1]]).said))
        made = answer.make(good, list(asked.lines))
        return Reply(body=Raw(made)) if isinstance(made, bytes) else Reply(made)

    return reply


def answering_all(attack: Attack) -> Callable[[Asked], Reply]:
    """Return a model whose answers are hostile as a whole, to whatever schema it is asked for."""

    def reply(asked: Asked) -> Reply:
        good = _answer(asked, [(number, f"{TRUE}.") for number in list(asked.lines)[:1]]).said
        made = attack.make(json.dumps(good, ensure_ascii=False))
        return Reply(body=made) if isinstance(made, bytes) else Reply(made)

    return reply


class Raw(dict):  # type: ignore[type-arg]
    """A body that is sent as it is: a table to the server that writes it, its own bytes where it is read."""

    def __init__(self, data: bytes) -> None:
        try:
            table = json.loads(data)
        except ValueError:
            table = {"html": data.decode()}
        super().__init__(table)


def _ordered(asked: Asked) -> Iterator[tuple[str, str]]:
    for number, line in asked.lines.items():
        found = ORDER.search(line)
        if found:
            yield number, found[1]


def _answer(asked: Asked, said: list[tuple[str, str]]) -> Reply:
    schema = asked.schema
    if "claims" in schema:
        items = schema["claims"]["items"]["properties"]
        kinds = items["kind"]["enum"]
        rows = [_row(items, kinds[index % len(kinds)], number, text) for index, (number, text) in enumerate(said)]
        return Reply({"marks": asked.codes, "claims": rows[: schema["claims"]["maxItems"]]})
    if "carried" in schema:
        return Reply({"carried": "yes", "sentences": list(asked.lines)[:8]})
    if "keep" in schema:
        return Reply({"keep": list(asked.lines)[-schema["keep"]["maxItems"] :]})
    key = "questions" if "questions" in schema else "sentences"
    if "figures" in str(schema):
        return Reply({key: [{"text": text[:600], "figures": [number]} for number, text in said[:3]]})
    words = dict(reversed(said))
    return Reply({key: [{"id": number, "text": words.get(number, EVIL)[:600]} for number in asked.lines]})


def _row(items: dict[str, Any], kind: str, number: str, text: str) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(items)
    row |= {"kind": kind, "text": text[:600], "evidence": [number]}
    return row | {name: text[:300] for name in FREE if name in items}
