"""Has a model put questions about a budget into plainer words, and keeps only what says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.envelope import Completion
from gemcli.engines.endpoint.slots import SLOT, Slotted, slotted
from gemcli.engines.endpoint.wording import says_the_same
from gemcli.engines.replies import texts
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.text.neutral import plain_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gemcli.engines.endpoint.chat import Chat

AT_ONCE = 20
LETTER = "q"


@dataclass(frozen=True, slots=True)
class Queried:
    """A finding and its question, as rules made them."""

    check: str
    """Id of the check, `A1`."""
    label: str
    """Name of the line."""
    finding: str
    """The finding in a sentence."""
    question: str
    names: tuple[str, ...] = ()
    """Names in it that a question may repeat: of the line, the column, the sheet."""

    @property
    def slotted(self) -> Slotted:
        return slotted(self.question, self.finding, self.names)


@dataclass(frozen=True, slots=True)
class Rephrased:
    """Questions in plainer words, and what that took."""

    questions: tuple[str, ...]
    refused: int
    """Wordings of the model that were not taken; their questions stay as the rules made them."""
    agent: Agent
    plan: Plan
    usage: Usage
    masked: Mapping[str, int]


def rephrase(
    chat: Chat, queried: Sequence[Queried], language: str, hide: Callable[[str], str], restore: Callable[[str], str]
) -> tuple[tuple[str, ...], int]:
    """Return the questions in plainer words, in the same order, and how many wordings were refused.

    The model sees no figure and no cell: each is a slot that code fills. A wording that has other slots or moves them,
    that names or says something the finding does not hold, or that is not one question, is refused and the question
    stays as it was. Raises EndpointError when the endpoint fails.
    """
    done: list[str] = []
    refused = 0
    for asked in asked_for(queried, language, hide):
        part = queried[len(done) : len(done) + AT_ONCE]
        aliases = material.aliases([one.question for one in part], LETTER)
        found = chat.ask(asked, _reader(aliases))
        for alias, one in zip(aliases, part, strict=True):
            new = restore(plain_line(found.get(alias, "")))
            is_kept = new in ("", one.question, one.slotted.question)
            is_taken = not is_kept and _is_faithful(new, one, part, language)
            refused += not is_kept and not is_taken
            done.append(one.slotted.filled(new) if is_taken else one.question)
    return tuple(done), refused


def asked_for(queried: Sequence[Queried], language: str, hide: Callable[[str], str]) -> Iterator[Question]:
    """Yield the requests that these questions take."""
    prompt = prompts.load("flag", language)
    for start in range(0, len(queried), AT_ONCE):
        part = queried[start : start + AT_ONCE]
        text, mark, aliases = material.numbered(
            [hide(one.slotted.question) for one in part],
            LETTER,
            [hide(f"{one.check} | {one.label} | {one.slotted.finding}") for one in part],
        )
        yield Question(
            f"flag-{start // AT_ONCE + 1:03}",
            prompt.render({"mark": mark, "shape": '{"questions": [{"id": "q1", "text": "..."}]}'}),
            text,
            schema.texts("questions", aliases),
        )


def _reader(aliases: Sequence[str]) -> Callable[[Completion], dict[str, str]]:
    return lambda reply: texts(reply.content, key="questions", aliases=aliases)


def _is_faithful(new: str, own: Queried, part: Sequence[Queried], language: str) -> bool:
    """Whether a wording has the slots of its question and says nothing that its finding does not hold."""
    if not own.slotted.keeps(new):
        return False
    held = SLOT.sub(" ", " ".join((own.slotted.finding, own.slotted.question, own.label, *own.names)))
    others = [one.label for one in part if one.label != own.label]
    return says_the_same(SLOT.sub(" ", new), held, own.question, others, language)
