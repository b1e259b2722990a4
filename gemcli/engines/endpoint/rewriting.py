"""Has a model say sentences in other words: plainer ones, or those of another language; figures and names stay put."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.envelope import Completion
from gemcli.engines.replies import LONGEST_TEXT, texts
from gemcli.facts.fixed import Fixed
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.text.neutral import plain_line

if TYPE_CHECKING:
    from gemcli.engines.endpoint.chat import Chat

AT_ONCE = 12
LETTER = "z"
LONGEST = LONGEST_TEXT * 2 // 3
"""Code points of a sentence that is put to a model; a rewording may be half as long again."""
SHAPE = '{"sentences": [{"id": "z1", "text": "..."}]}'


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is asked of every sentence."""

    prompt: str
    """`plain` or `translate`."""
    source: str
    """Language of the sentences."""
    target: str
    """Language of the rewordings."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What else the prompt wants to know."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Rewordings in the order of the sentences, with their slots; nothing of them is judged."""

    said: tuple[str, ...]
    """Empty where the model said nothing, or what it said does not keep to its sentence."""
    refused: int
    """Rewordings that did not keep to their sentence."""
    agent: Agent
    plan: Plan
    usage: Usage
    masked: Mapping[str, int]


def requests(
    sentences: Sequence[Fixed], wanted: Rewriting, hide: Callable[[str], str]
) -> Iterator[tuple[Question, Sequence[Fixed], Sequence[str]]]:
    """Yield each request with its sentences, and these as the model sees them."""
    prompt = prompts.load(wanted.prompt, wanted.source)
    fitting = [one for one in sentences if len(one.text) <= LONGEST]
    for number, start in enumerate(range(0, len(fitting), AT_ONCE), 1):
        part = fitting[start : start + AT_ONCE]
        hidden = [material.quiet(hide(one.text)) for one in part]
        text, mark, aliases = material.numbered(hidden, LETTER)
        system = prompt.render({"mark": mark, "shape": SHAPE, **wanted.values})
        yield Question(f"{wanted.prompt}-{number:03}", system, text, schema.texts("sentences", aliases)), part, hidden


def rewrite(
    chat: Chat,
    sentences: Sequence[Fixed],
    wanted: Rewriting,
    hide: Callable[[str], str],
    restore: Callable[[str], str],
) -> tuple[tuple[str, ...], int]:
    """Return a rewording for each sentence, empty where there is none, and how many were refused.

    The model sees slots for what may not change. A rewording that lacks one, adds one or a digit, or holds anything
    that a reader's program would act on is refused. Raises EndpointError when the endpoint fails.
    """
    found: dict[int, str] = {}
    refused = 0
    for question, part, hidden in requests(sentences, wanted, hide):
        aliases = material.aliases(hidden, LETTER)
        said = chat.ask(question, _reader(aliases))
        for alias, one, seen in zip(aliases, part, hidden, strict=True):
            new = plain_line(said.get(alias, ""))
            if not new or new == seen:
                continue
            if one.keeps(new, seen, wanted.target):
                found[id(one)] = restore(new)
            else:
                refused += 1
    return tuple(found.get(id(one), "") for one in sentences), refused


def _reader(aliases: Sequence[str]) -> Callable[[Completion], dict[str, str]]:
    return lambda reply: texts(reply.content, key="sentences", aliases=aliases)
