"""Reads the envelope of an answer: the completion inside it, or what a refusal says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gemcli.engines.endpoint.answer import Answer
from gemcli.engines.endpoint.failures import cut, failed
from gemcli.model.activity import Usage

TOO_LONG = re.compile(
    r"context_length_exceeded|exceed_context_size_error|maximum context length|available context size"
    r"|context length|context window|prompt is too long|ContextWindowExceeded",
    re.IGNORECASE,
)
"""How servers say that a request does not fit their window (OpenAI, llama.cpp, vLLM, LiteLLM)."""

COUNTED = re.compile(r"request \((\d{1,9}) tokens\)|prompt contains (?:at least )?(\d{1,9})")
"""The server's own count of a request that did not fit (llama.cpp, vLLM)."""

MOST_TOKENS = 10**9
"""What a server may say that a request took; a number of thousands of digits is none, and could not be written."""

MOST_SAID = 500
"""Code points of a refusal that are looked at; none of them is ever shown, they may echo the request."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model said, whole, and what it took."""

    content: str
    model: str
    """As the server reports it; may differ from what was asked for."""
    prompt_tokens: int
    """As the server counted them; 0 when it did not say."""
    usage: Usage


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an answer that is no completion says, in the envelopes that servers really use."""

    status: int
    said: str
    """Code, type and message in one; to recognise, never to show."""
    param: str = ""
    counted: int = 0

    @property
    def is_too_long(self) -> bool:
        return self.status in (400, 413, 422, 500) and TOO_LONG.search(self.said) is not None

    @property
    def is_filtered(self) -> bool:
        return self.status == 400 and "content_filter" in self.said

    @property
    def is_spent(self) -> bool:
        return "insufficient_quota" in self.said

    @property
    def tokens(self) -> int:
        """The request's length as the server counted it; 0 when it did not say."""
        stated = COUNTED.search(self.said)
        return self.counted or (int(stated.group(1) or stated.group(2)) if stated else 0)


def refusal(answer: Answer) -> Refusal:
    """Read `{"error": {...}}`, `{"error": "text"}`, `{"detail": ...}`, plain text and HTML alike."""
    table = answer.table()
    if table is None:
        return Refusal(answer.status, answer.body[:MOST_SAID].decode("utf-8", "replace"))
    error = table.get("error", table.get("detail", ""))
    if not isinstance(error, Mapping):
        return Refusal(answer.status, str(error)[:MOST_SAID])
    words = (str(error.get(key) or "") for key in ("code", "type", "message"))
    return Refusal(
        answer.status, " ".join(words)[:MOST_SAID], str(error.get("param") or ""), _count(error.get("n_prompt_tokens"))
    )


def completion(answer: Answer, seconds: float) -> Completion:
    """Return the completion of a 200 answer.

    Only `finish_reason: stop` is a whole answer: `length` and none at all are TruncatedError; a filter, a refusal
    and tool calls are EndpointError. Reasoning that stands beside the content is not read.
    """
    table = answer.table()
    if table is None or "error" in table:
        raise failed("not_json" if table is None else "no_choices")
    choices = table.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    if not isinstance(choice, Mapping) or not isinstance(choice.get("message"), Mapping):
        raise failed("no_choices")
    message = choice["message"]
    _check_end(choice.get("finish_reason"), message)
    content = _content(message.get("content"))
    if not content.strip():
        raise failed("no_choices")
    counts = table.get("usage")
    counts = counts if isinstance(counts, Mapping) else {}
    asked = _count(counts.get("prompt_tokens"))
    return Completion(
        content,
        _name(table.get("model")),
        asked,
        Usage(
            1, asked, _count(counts.get("completion_tokens")), seconds, tuple(filter(None, (_name(table.get("id")),)))
        ),
    )


def _check_end(reason: object, message: Mapping[str, Any]) -> None:
    if message.get("refusal"):
        raise failed("refused_to_answer")
    if reason == "content_filter":
        raise failed("filtered")
    if reason in ("tool_calls", "function_call") or message.get("tool_calls"):
        raise failed("tool_calls")
    if reason != "stop":
        raise cut("reply_cut")


def _content(content: object) -> str:
    """Return the text of a message: a string, or a list of parts of type text."""
    if isinstance(content, list):
        texts = (part.get("text") for part in content if isinstance(part, Mapping) and part.get("type") == "text")
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _count(value: object) -> int:
    return min(value, MOST_TOKENS) if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _name(value: object) -> str:
    """Keep an id or a model's name to the characters that such names have."""
    return re.sub(r"[^\w.:/@+ -]", "", value)[:120] if isinstance(value, str) else ""
