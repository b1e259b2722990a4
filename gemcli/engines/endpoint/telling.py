"""Has a model write a few sentences over given figures; each sentence names the figures that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.models import context_tokens
from gemcli.engines.endpoint.windows import LINE_COST, Budget
from gemcli.engines.replies import told
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.text.neutral import plain_line

if TYPE_CHECKING:
    from gemcli.engines.endpoint.chat import Chat

LETTER = "f"
SHAPE = '{"sentences": [{"text": "...", "figures": ["f1", "f2"]}]}'
LARGEST_ANSWER = 3
"""An answer gets at most this part of the window: one third."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a model says, and the figures that it names, as numbers from 0."""

    text: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A short text about figures, not yet checked, and what that took."""

    sentences: tuple[Sentence, ...]
    agent: Agent
    plan: Plan
    usage: Usage
    masked: Mapping[str, int]


def asked_for(chat: Chat, figures: Sequence[str], most: int, language: str, *, is_dry: bool) -> tuple[Question, int]:
    """Return the request for at most `most` sentences, and how many figures it holds: those that fit in the window."""
    prompt = prompts.load("prose", language)
    instructions = prompt.render({"mark": "0" * 20, "max_sentences": str(most), "shape": SHAPE})
    tokens = context_tokens(chat, ask=not is_dry)
    chat.answer_tokens = min(chat.settings.max_tokens, tokens // LARGEST_ANSWER)
    left = Budget(tokens, chat.answer_tokens).room(len(instructions))
    fitting: list[str] = []
    for figure in figures:
        left -= len(figure) + LINE_COST
        if left < 0:
            break
        fitting.append(figure)
    text, mark, aliases = material.numbered(fitting, LETTER)
    system = prompt.render({"mark": mark, "max_sentences": str(most), "shape": SHAPE})
    return Question("prose-001", system, text, schema.told(aliases, most)), len(fitting)


def tell(chat: Chat, question: Question, count: int, most: int, restore: Callable[[str], str]) -> tuple[Sentence, ...]:
    """Return the sentences of a reply in its order, personal data put back.

    A figure that was not given and more sentences than asked are answered by asking once more. Raises EndpointError
    when the endpoint fails.
    """
    aliases = material.aliases([""] * count, LETTER)
    reply = chat.ask(question, lambda answer: told(answer.content, aliases=aliases, most=most))
    return tuple(
        Sentence(restore(plain_line(one.text)), tuple(aliases.index(name) for name in dict.fromkeys(one.figures)))
        for one in reply.sentences
    )
