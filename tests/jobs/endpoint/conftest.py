"""A model behind an endpoint, played by a real HTTP server on loopback that answers by looking at the request."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

KEY = "sk-geheim-71c0d9e5"
WINDOW = 32768
PROFILE = """
name = "Waterrade"
college = ["Oosterveen", "Hofstede", "De Bruijn", "Aksoy"]

[parties]
"Dorpsbelang" = ["DB"]
"Groen Waterrade" = ["GW"]
"Ouderen & Zorg" = ["OZ"]
"Sociaal Waterrade" = ["SW"]
"""
"""What the made-up municipality would have filled in."""


@dataclass(frozen=True)
class Asked:
    """One chat request as the server received it."""

    raw: bytes
    headers: Mapping[str, str]

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(self.raw)
        return body

    @property
    def schema(self) -> dict[str, Any]:
        schema: dict[str, Any] = self.body["response_format"]["json_schema"]["schema"]["properties"]
        return schema

    @property
    def material(self) -> str:
        """The message with the source text."""
        return str(self.body["messages"][-1]["content"])

    @property
    def claim(self) -> str:
        """The claim that a second reader is asked about."""
        return next(row for row in self.material.splitlines() if row.startswith("claim| ")).removeprefix("claim| ")

    @property
    def codes(self) -> list[str]:
        return re.findall(r"^#code (\w+)$", self.material, re.MULTILINE)

    @property
    def lines(self) -> dict[str, str]:
        """Number of a line -> its words."""
        rows = (row.partition("| ") for row in self.material.splitlines())
        return {number: text for number, bar, text in rows if bar and re.fullmatch(r"[a-z]\d+", number)}

    def numbers(self, fragments: list[str]) -> list[str]:
        """The numbers of the sentences that hold these words; empty unless all are here."""
        found = [next((number for number, text in self.lines.items() if part in text), "") for part in fragments]
        return found if all(found) else []

    def claims(self, *rows: Mapping[str, Any]) -> dict[str, Any]:
        """A reply with these claims, valid by the schema of this request: every field is there, null if not given."""
        items = self.schema["claims"]["items"]["properties"]
        claims = [{name: row.get(name) for name in items} for row in rows]
        assert len(claims) <= self.schema["claims"]["maxItems"]
        for claim in claims:
            assert claim["kind"] in items["kind"]["enum"]
            assert claim["evidence"] and set(claim["evidence"]) <= set(items["evidence"]["items"]["enum"])
            assert len(claim["text"]) <= items["text"]["maxLength"]
        return {"marks": self.codes, "claims": claims}


@dataclass(frozen=True)
class Reply:
    """What goes back: the words of the model, or another status."""

    said: object = None
    finish: str = "stop"
    status: int = 200
    body: object = None

    def envelope(self, number: int) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        if self.body is not None:
            return json.dumps(self.body).encode()
        words = self.said if isinstance(self.said, str) else json.dumps(self.said, ensure_ascii=False)
        choice = {"index": 0, "finish_reason": self.finish, "message": {"role": "assistant", "content": words}}
        usage = {"prompt_tokens": 10**6, "completion_tokens": 20}
        return json.dumps({"id": f"chatcmpl-{number}", "model": "m-2026", "choices": [choice], "usage": usage}).encode()


def nothing(asked: Asked) -> Reply:
    """A model that has nothing to say, in whichever form it is asked."""
    if "claims" in asked.schema:
        return Reply(asked.claims())
    if "keep" in asked.schema:
        return Reply({"keep": list(asked.lines)[: asked.schema["keep"]["maxItems"]]})
    if "carried" in asked.schema:
        return Reply({"carried": "unsure", "sentences": []})
    if "sentences" in asked.schema:
        return Reply({"sentences": []})
    return Reply({"questions": []})


@dataclass
class Model:
    """A server that answers each chat request with what `answer` makes of it, and remembers them."""

    url: str = ""
    answer: Callable[[Asked], Reply] = nothing
    asked: list[Asked] = field(default_factory=list)
    key: str = KEY

    def claims(self, choose: Callable[[Asked], Iterable[Mapping[str, Any]]]) -> None:
        """From now on, say the claims that `choose` makes for a request; silent where it is asked anything else."""

        def answer(asked: Asked) -> Reply:
            return Reply(asked.claims(*choose(asked))) if "claims" in asked.schema else nothing(asked)

        self.answer = answer

    def questions(self, rephrase: Callable[[str], str]) -> None:
        """From now on, put each question about a budget in the words that `rephrase` makes of it."""

        def answer(asked: Asked) -> Reply:
            if "questions" not in asked.schema:
                return nothing(asked)
            texts = {number: rephrase(text) for number, text in asked.lines.items()}
            return Reply({"questions": [{"id": number, "text": text} for number, text in texts.items()]})

        self.answer = answer

    def tells(self, tell: Callable[[Asked], Iterable[tuple[str, list[str]]]]) -> None:
        """From now on, write these sentences about a budget, each with words of the figures that it rests on."""

        def answer(asked: Asked) -> Reply:
            if "sentences" not in asked.schema or "carried" in asked.schema:
                return nothing(asked)
            said = [{"text": text, "figures": asked.numbers(words)} for text, words in tell(asked)]
            return Reply({"sentences": said})

        self.answer = answer

    def reads(self, look: Callable[[Asked], Mapping[str, Any] | Reply]) -> None:
        """From now on, read claims a second time as `look` says; everything else is answered as before."""
        before = self.answer

        def answer(asked: Asked) -> Reply:
            if "carried" not in asked.schema:
                return before(asked)
            said = look(asked)
            return said if isinstance(said, Reply) else Reply(said)

        self.answer = answer

    @property
    def read(self) -> list[Asked]:
        """The requests of a second reader."""
        return [asked for asked in self.asked if "carried" in asked.schema]

    @staticmethod
    def reply(**parts: Any) -> Reply:
        """Return a reply of one's own making (`status=500`, `finish="length"`, `said="..."`)."""
        return Reply(**parts)

    def always(self, **reply: Any) -> None:
        """From now on, give this reply to everything (`status=401`, `finish="length"`, `said="..."`)."""
        self.answer = lambda asked: Reply(**{"said": nothing(asked).said, **reply})


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """The model, with the settings of this process pointing to it."""
    scripted = Model()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.give(200, json.dumps({"data": [{"id": "m", "meta": {"n_ctx": WINDOW}}]}).encode())

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = Asked(raw, dict(self.headers.items()))
            scripted.asked.append(asked)
            try:
                reply = scripted.answer(asked)
            except AssertionError:
                reply = Reply(status=418, body={})
            self.give(reply.status, reply.envelope(len(scripted.asked)))

        def give(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

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
    scripted.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    profile = tmp_path / "municipality.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    settings = {
        "ENGINE": "endpoint",
        "MUNICIPALITY": str(profile),
        "API_KEY": KEY,
        "ENDPOINT_BASE_URL": scripted.url,
        "ENDPOINT_MODEL": "m",
        "ENDPOINT_CONTEXT_TOKENS": str(WINDOW),
        "ENDPOINT_MAX_TOKENS": "4000",
        "ENDPOINT_RETRIES": "0",
        "ENDPOINT_TIMEOUT_S": "10",
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"GEMCLI_{name}", value)
    yield scripted
    server.shutdown()
    server.server_close()
    thread.join()
