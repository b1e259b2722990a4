"""Walks the way to an endpoint step by step, and names the step that fails."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gemcli.engines.endpoint import dialect, schema
from gemcli.engines.endpoint.chat import Chat, Question
from gemcli.engines.endpoint.failures import of_status
from gemcli.engines.endpoint.models import ASSUMED_TOKENS, listed, stated_window
from gemcli.engines.endpoint.transport import Transport
from gemcli.engines.replies import ReplyProblem, chosen
from gemcli.errors import EndpointError, GemcliError, TruncatedError
from gemcli.locales import N_, Message, say

if TYPE_CHECKING:
    from gemcli.settings.endpoint import EndpointSettings


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: its name, whether it went well, and what was seen."""

    name: str
    """`host`, `connection`, `key`, `model`, `window` or `form`."""
    is_well: bool
    said: Message


def selftest(settings: EndpointSettings) -> Iterator[Step]:
    """Yield the steps in order, up to the first that stops the way. Sends no document, only a question of its own."""
    named = _host(settings)
    yield named
    if not named.is_well:
        return
    with Transport(settings) as transport:
        chat = Chat(settings, transport)
        try:
            yield from _reached(chat)
            yield _window(chat)
            yield _form(chat)
        except GemcliError as error:
            name = {"key_refused": "key", "model_unknown": "model"}.get(error.code, "connection")
            yield Step(name, False, error.what)


def _host(settings: EndpointSettings) -> Step:
    port = urlsplit(settings.base_url).port or 443
    if settings.proxy.get_secret_value() and not settings.is_loopback:
        return Step("host", True, say(N_("{host} is looked up by the proxy"), host=settings.host))
    try:
        found = socket.getaddrinfo(settings.host, port, type=socket.SOCK_STREAM)
    except OSError:
        return Step("host", False, say(N_("The name {host} is not known here."), host=settings.host))
    return Step("host", True, say(N_("{host} is {address}"), host=settings.host, address=found[0][4][0]))


def _reached(chat: Chat) -> Iterator[Step]:
    """Ask for the list of models: shows connection, certificate and key at once."""
    answer = chat.transport.send("GET", dialect.url(chat.settings, "models"))
    yield Step("connection", True, say(N_("the endpoint answers (status {status})"), status=answer.status))
    if answer.status in (401, 403, 407) or 300 <= answer.status < 400:
        raise of_status(answer.status)
    yield Step("key", True, say(N_("the key is accepted")))
    names = [str(entry.get("id")) for entry in listed(chat)]
    if not names:
        yield Step("model", True, say(N_("the endpoint does not list its models")))
    elif chat.settings.model in names:
        yield Step("model", True, say(N_("{model} is there"), model=chat.settings.model))
    else:
        yield Step("model", False, say(N_("{model} is not among the models listed."), model=chat.settings.model))


def _window(chat: Chat) -> Step:
    stated, configured = stated_window(chat), chat.settings.context_tokens
    if stated and configured > stated:
        return Step(
            "window",
            False,
            say(N_("endpoint.context_tokens is {set}, the server has {real}."), set=configured, real=stated),
        )
    if not stated and not configured:
        return Step(
            "window",
            False,
            say(N_("The server does not say its window; {count} tokens are assumed."), count=ASSUMED_TOKENS),
        )
    return Step("window", True, say(N_("{count} tokens"), count=configured or stated))


def _form(chat: Chat) -> Step:
    """Ask for one of three made-up words: only a server that keeps to a schema always gives one of them."""
    words = ["rood-71", "blauw-38", "groen-95"]
    question = Question(
        "selftest-001",
        'Answer with JSON only, for instance {"keep": ["blauw-38"]}.',
        "Name any colour that you like.",
        schema.chosen("keep", words, 1),
    )
    try:
        chat.answer_tokens = min(chat.answer_tokens, 256)
        content = chat.complete(question).content
        chosen(content, key="keep", aliases=words)
    except (ReplyProblem, TruncatedError):
        return Step("form", False, say(N_("The endpoint does not keep to a form; its answers will often be refused.")))
    except EndpointError as error:
        return Step("form", False, error.what)
    tight = chat.dialect.form.startswith("json_schema")
    if tight:
        return Step("form", True, say(N_("the endpoint keeps to a JSON schema")))
    return Step(
        "form",
        True,
        say(N_("the endpoint takes no JSON schema ({form}); replies are checked here"), form=chat.dialect.form),
    )
