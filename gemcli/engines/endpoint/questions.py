"""Has a model put questions about a budget into plainer words, and keeps only what says the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.envelope import Completion
from gemcli.engines.replies import clean, texts

if TYPE_CHECKING:
    from gemcli.engines.endpoint.chat import Chat

AT_ONCE = 20
LETTER = "q"
FIXED = re.compile(r"[-−+]?\d[\d.,]*\d|\d|%|€|\b[A-Z]{1,3}\d{1,7}\b|[\"“„'‘][^\"“”„'‘’]{1,80}[\"”’']")
"""What may not change: numbers with their sign, units, cells, and names in quotes."""


def rephrase(chat: Chat, questions: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the questions in plainer words, in the same order.

    A question whose numbers, cells or quoted names differ after it, or that is no single question any more, stays as
    it was. Raises EndpointError when the endpoint fails.
    """
    done: list[str] = []
    for asked in asked_for(questions, language):
        part = questions[len(done) : len(done) + AT_ONCE]
        aliases = material.aliases(part, LETTER)
        found = chat.ask(asked, _reader(aliases))
        done.extend(_kept(old, clean(found.get(alias, ""))) for alias, old in zip(aliases, part, strict=True))
    return tuple(done)


def asked_for(questions: Sequence[str], language: str) -> Iterator[Question]:
    """Yield the requests that these questions take."""
    prompt = prompts.load("flag", language)
    for start in range(0, len(questions), AT_ONCE):
        part = questions[start : start + AT_ONCE]
        text, mark, aliases = material.numbered(part, LETTER)
        yield Question(
            f"flag-{start // AT_ONCE + 1:03}",
            prompt.render({"mark": mark, "shape": '{"questions": [{"id": "q1", "text": "..."}]}'}),
            text,
            schema.texts("questions", aliases),
        )


def _reader(aliases: Sequence[str]) -> Callable[[Completion], dict[str, str]]:
    return lambda reply: texts(reply.content, key="questions", aliases=aliases)


def _kept(old: str, new: str) -> str:
    same = sorted(FIXED.findall(old)) == sorted(FIXED.findall(new))
    return new if same and new.endswith("?") and new.count("?") == 1 else old
