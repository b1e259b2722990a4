"""Chooses among claims when there are more than a reader asked for; writes not a word anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gemcli.engines import prompts
from gemcli.engines.endpoint import material, schema
from gemcli.engines.endpoint.chat import Question
from gemcli.engines.endpoint.failures import WindowError
from gemcli.engines.replies import chosen
from gemcli.model.claim import Claim

if TYPE_CHECKING:
    from gemcli.engines.endpoint.chat import Chat

TOLERANCE = 1.2
"""A summary may be this much longer than asked for before claims are left out."""


def shorten(
    chat: Chat, claims: Sequence[Claim], max_words: int, hide: Callable[[str], str], language: str
) -> list[Claim]:
    """Return the claims that the model finds most important, in their order, about `max_words` together.

    All of them when they are not too many, or when even their list does not fit in the window.
    """
    words = sum(len(claim.text.split()) for claim in claims)
    if words <= max_words * TOLERANCE:
        return list(claims)
    most = max(1, round(len(claims) * max_words / words))
    text, mark, aliases = material.numbered([hide(claim.text) for claim in claims], "c")
    prompt = prompts.load("select", language)
    question = Question(
        "select-001",
        prompt.render({"mark": mark, "max_claims": str(most), "shape": '{"keep": ["c1"]}'}),
        text,
        schema.chosen("keep", aliases, most),
    )
    try:
        kept = set(chat.ask(question, lambda reply: chosen(reply.content, key="keep", aliases=aliases)))
    except WindowError:
        return list(claims)
    return [claim for alias, claim in zip(aliases, claims, strict=True) if alias in kept][:most]
