"""Asks a server what it serves, and how much its model can read at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from gemcli.engines.endpoint import dialect
from gemcli.errors import EndpointError, TruncatedError

if TYPE_CHECKING:
    from gemcli.engines.endpoint.chat import Chat

ASSUMED_TOKENS = 8192
"""Window of a model whose server does not say, and nobody else either."""

WINDOW_KEYS = ("n_ctx", "max_model_len", "max_context_length", "context_length", "context_window")
"""How servers call it: llama.cpp (inside `meta`), vLLM, Mistral, OpenRouter, Groq."""


def context_tokens(chat: Chat, *, ask: bool = True) -> int:
    """Return the window in tokens: the setting, or the server's own figure where that is smaller or alone."""
    configured = chat.settings.context_tokens
    stated = stated_window(chat) if ask else 0
    known = [tokens for tokens in (configured, stated) if tokens]
    return min(known) if known else ASSUMED_TOKENS


def stated_window(chat: Chat) -> int:
    """Return the window that the server states for the model; 0 when it states none."""
    try:
        entries = listed(chat)
    except (EndpointError, TruncatedError):
        return 0
    named = [entry for entry in entries if entry.get("id") == chat.settings.model]
    entry = named[0] if named else entries[0] if len(entries) == 1 else {}
    meta = entry.get("meta")
    for table in (meta if isinstance(meta, Mapping) else {}, entry):
        for key in WINDOW_KEYS:
            value = table.get(key)
            if isinstance(value, int) and not isinstance(value, bool) and value > 0:
                return value
    return 0


def listed(chat: Chat) -> list[Mapping[str, Any]]:
    """Return the entries of the server's list of models; empty when it has none."""
    answer = chat.transport.send("GET", dialect.url(chat.settings, "models"))
    table = answer.table() if answer.status == 200 else None
    data = (table or {}).get("data")
    return [entry for entry in data if isinstance(entry, Mapping)] if isinstance(data, list) else []
