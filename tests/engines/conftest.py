"""A real HTTP server on loopback that answers from a script, and documents to ask about."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.settings import load
from gemcli.settings.endpoint import EndpointSettings, endpoint_settings

KEY = "sk-geheim-9f31c2"
NOBODY = Path(__file__).parent / "nobody"
"""A folder without settings."""
ENOUGH = 10**6
"""A count of tokens that no guard takes for a cut input."""


@dataclass(frozen=True)
class Request:
    """What the server received."""

    method: str
    path: str
    headers: Mapping[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        return json.loads(self.raw)

    @property
    def material(self) -> str:
        return self.body["messages"][-1]["content"]

    @property
    def codes(self) -> list[str]:
        return re.findall(r"^#code (\w+)$", self.material, re.MULTILINE)

    def alias(self, fragment: str) -> str:
        """The number of the first sentence that holds these words."""
        for row in self.material.splitlines():
            number, bar, text = row.partition("| ")
            if bar and fragment in text:
                return number
        raise AssertionError(f"not in the request: {fragment}")


Reply = Callable[[BaseHTTPRequestHandler, Request], None]


@dataclass
class Script:
    """Replies in order, and every request that came."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    models: Mapping[str, Any] = field(default_factory=lambda: {"data": [{"id": "m", "meta": {"n_ctx": 32768}}]})

    @property
    def asked(self) -> list[Request]:
        """The chat requests."""
        return [request for request in self.requests if request.method == "POST"]

    def raw(self, status: int, body: bytes | str, headers: Mapping[str, str] | None = None) -> None:
        """Queue an answer as it stands."""
        data = body.encode() if isinstance(body, str) else body

        def reply(handler: BaseHTTPRequestHandler, request: Request) -> None:
            send(handler, status, data, headers or {"Content-Type": "application/json"})

        self.replies.append(reply)

    def say(self, content: object, **changes: Any) -> None:
        """Queue a completion; `changes` overrides parts of its envelope."""
        self.replies.append(lambda handler, request: send(handler, 200, completion(content, **changes)))

    def claim(self, *rows: tuple[str, Sequence[str], Mapping[str, Any]], **changes: Any) -> None:
        """Queue valid claims: (text, fragments of the sentences it rests on, further fields)."""

        def reply(handler: BaseHTTPRequestHandler, request: Request) -> None:
            claims = [
                {"kind": "key_point", "text": text, "evidence": [request.alias(part) for part in parts], **more}
                for text, parts, more in rows
            ]
            send(handler, 200, completion({"marks": request.codes, "claims": claims}, **changes))

        self.replies.append(reply)

    def act(self, reply: Reply) -> None:
        """Queue anything that a socket can do."""
        self.replies.append(reply)


def completion(content: object, **changes: Any) -> bytes:
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    message = {"role": "assistant", "content": text, **changes.pop("message", {})}
    table = {
        "id": "chatcmpl-1",
        "model": "m-2026",
        "choices": [{"index": 0, "finish_reason": changes.pop("finish", "stop"), "message": message}],
        "usage": {"prompt_tokens": ENOUGH, "completion_tokens": 20},
        **changes,
    }
    return json.dumps(table).encode()


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
    handler.send_response(status)
    for name, value in (headers or {"Content-Type": "application/json"}).items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def scripted_endpoint() -> Iterator[Script]:
    """A server that answers `/v1/models` by itself and the rest from its script; 599 when the script is over."""
    script = Script("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.take("GET")

        def do_POST(self) -> None:
            self.take("POST")

        def take(self, method: str) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            request = Request(method, self.path, dict(self.headers.items()), self.rfile.read(length))
            script.requests.append(request)
            try:
                if method == "GET":
                    send(self, 200, json.dumps(script.models).encode())
                elif script.replies:
                    script.replies.pop(0)(self, request)
                else:
                    send(self, 599, b"{}")
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Keep the output of the tests clean."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """A client that goes away is part of the game."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield script
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def settings_for() -> Callable[..., EndpointSettings]:
    """Endpoint settings for a scripted server; keywords override (`timeout_s=2`)."""

    def make(url: str, **changes: object) -> EndpointSettings:
        flags = {"endpoint.base_url": url, "endpoint.model": "m", "endpoint.timeout_s": 10}
        flags |= {f"endpoint.{name}": value for name, value in changes.items()}
        environ = {"GEMCLI_API_KEY": KEY}
        return endpoint_settings(load(flags, environ=environ, user_dir=NOBODY), environ)

    return make


def document_of(paragraphs: Sequence[str | Sequence[str]], *, source_id: str = "notulen") -> Document:
    """A text document: each paragraph a list of sentences."""
    text, passages, number = "", [], 0
    for index, paragraph in enumerate(paragraphs):
        sentences, start = [], len(text)
        for sentence in [paragraph] if isinstance(paragraph, str) else paragraph:
            number += 1
            sentences.append(Sentence(f"s{number}", (Span(len(text), len(text) + len(sentence)),)))
            text += sentence + " "
        passages.append(Passage(PassageKind.PARAGRAPH, (Span(start, len(text)),), tuple(sentences), index + 1))
        text += "\n"
    source = Source(source_id, f"{source_id}.txt", "text/plain", "0" * 64, "1" * 64)
    return Document(source, text, PlaceKind.LINE, tuple(passages))


@pytest.fixture
def evening() -> tuple[Document, tuple[Section, ...]]:
    """Two agenda items with turns, and a third that is withheld."""
    document = document_of(
        [
            ["De wethouder zegt toe dat de raad voor 1 mei 2025 een brief krijgt.", "De kosten zijn 25.000 euro."],
            ["Mevrouw De Vries wil dat het zwembad open blijft.", "Zij dient motie A.1 in."],
            ["De raad stelt de begroting vast.", "De fractie van Groen Dorp stemt tegen."],
            ["Dit is besproken achter gesloten deuren."],
        ]
    )
    sections = (
        Section(
            "notulen", SectionKind.TURN, ("F",), "Zwembad", ("s1", "s2"), "F", "Smit", "Wethouder", "", Role.COLLEGE
        ),
        Section(
            "notulen",
            SectionKind.TURN,
            ("F",),
            "Zwembad",
            ("s3", "s4"),
            "F",
            "De Vries",
            "Mevrouw",
            "Groen Dorp",
            Role.COUNCILLOR,
        ),
        Section("notulen", SectionKind.ITEM, ("G",), "Begroting", ("s5", "s6"), "G"),
        Section("notulen", SectionKind.CLOSED_PART, ("C",), "Personele zaak", ("s7",), "C", withheld=True),
    )
    return document, sections
