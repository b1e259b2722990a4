"""Everything an endpoint, proxy or network may do: each ends in time, with its own error, and without the key."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import ssl
import struct
import subprocess
import threading
import time
import traceback
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemcli.engines.endpoint import Endpoint
from gemcli.engines.endpoint.transport import Transport
from gemcli.engines.engine import Task
from gemcli.errors import GemcliError
from gemcli.model.claim import Kind

KEY = "sk-geheim-9f31c2"
TASK = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=100)
JSON = {"Content-Type": "application/json"}
OVERFLOW = {"error": {"message": "maximum context length is 10 tokens", "code": "context_length_exceeded"}}


def ask(settings, evening):
    document, sections = evening
    return Endpoint(settings, transport=lambda given: Transport(given, pause=lambda _: None)).propose(
        TASK, [document], sections
    )


def failing(settings, evening, deadline=2.0):
    """Return the error of a run; it ends within the deadline and two seconds, and holds no part of the key."""
    began = time.monotonic()
    with pytest.raises(GemcliError) as caught:
        ask(settings, evening)
    assert time.monotonic() - began < deadline + 2
    shown = caught.value.text() + "".join(traceback.format_exception(caught.value))
    assert KEY not in shown and "geheim" not in shown and "begroting" not in caught.value.text()
    return caught.value


def raw(data: bytes):
    def reply(handler, request):
        handler.wfile.write(data)
        handler.wfile.flush()
        handler.close_connection = True

    return reply


def completion(**changes):
    table = {"choices": [{"finish_reason": "stop", "message": {"content": "{}"}}], "model": "m", "usage": {}}
    return json.dumps(table | changes)


def choice(finish="stop", **message):
    return completion(choices=[{"finish_reason": finish, "message": message}])


def reset_reply(handler, request):
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.rfile.close()
    handler.connection.close()


ANSWERS = {
    "401": ((401, '{"error": {"message": "Incorrect API key: ' + KEY + '"}}', JSON), "key_refused", 8),
    "401 as a string": ((401, '{"error": "Unauthorized"}', JSON), "key_refused", 8),
    "404 model": ((404, '{"error": {"code": 404, "message": "The model does not exist"}}', JSON), "model_unknown", 8),
    "407": ((407, "<html>proxy</html>", {"Content-Type": "text/html"}), "proxy", 7),
    "500 HTML with the key": (
        (500, "<h1>\x1b[31m" + KEY + "\x00</h1>", {"Content-Type": "text/html"}),
        "server_error",
        7,
    ),
    "502": ((502, "<html>bad gateway</html>", {"Content-Type": "text/html"}), "server_error", 7),
    "307": ((307, "", {"Location": "https://evil.example/v1"}), "redirected", 7),
    "429 far": ((429, "{}", {"Retry-After": "86400"}), "busy", 7),
    "429 spent": ((429, '{"error": {"code": "insufficient_quota"}}', JSON), "quota", 7),
    "content filter of the prompt": (
        (400, '{"error": {"code": "content_filter", "status": 400}}', JSON),
        "filtered",
        7,
    ),
    "page of a proxy": ((200, "<html>sign in</html>", {"Content-Type": "text/html"}), "not_json", 7),
    "empty body": ((200, "", JSON), "not_json", 7),
    "cut JSON": ((200, completion()[:-9], JSON), "not_json", 7),
    "bad bytes": ((200, b'{"choices": "\xff\xfe"}', JSON), "not_json", 7),
    "deep JSON": ((200, "[" * 100_000, JSON), "not_json", 7),
    "stream that nobody asked for": (
        (200, 'data: {"choices": []}\n\n', {"Content-Type": "text/event-stream"}),
        "not_json",
        7,
    ),
    "no choices": ((200, completion(choices=[]), JSON), "no_choices", 7),
    "error with 200": ((200, '{"error": {"message": "overloaded"}}', JSON), "no_choices", 7),
    "null content": ((200, choice(content=None), JSON), "no_choices", 7),
    "length": ((200, choice("length", content='{"claims": ['), JSON), "reply_cut", 6),
    "no finish reason": ((200, choice(None, content="{}"), JSON), "reply_cut", 6),
    "content filter of the answer": ((200, choice("content_filter", content=None), JSON), "filtered", 7),
    "refusal": ((200, choice(content=None, refusal="I cannot"), JSON), "refused_to_answer", 7),
    "tool calls": ((200, choice("tool_calls", content=None, tool_calls=[{}]), JSON), "tool_calls", 7),
    "gzip": ((200, gzip.compress(b"0" * 10**6), {"Content-Encoding": "gzip", **JSON}), "compressed", 7),
}


@pytest.mark.parametrize("fault", ANSWERS)
def test_answers_that_are_none(scripted_endpoint, settings_for, evening, fault):
    (status, body, headers), code, exit_code = ANSWERS[fault]
    for _ in range(8):
        scripted_endpoint.raw(status, body, headers)
    error = failing(settings_for(scripted_endpoint.url, timeout_s=2), evening)
    assert (error.code, error.exit_code) == (code, exit_code)


def test_a_reply_that_is_never_in_form_fails_closed(scripted_endpoint, settings_for, evening):
    for _ in range(4):
        scripted_endpoint.say("Graag gedaan!")
    error = failing(settings_for(scripted_endpoint.url), evening)
    assert (error.code, error.exit_code, len(scripted_endpoint.asked)) == ("reply_unusable", 7, 2)


def test_silence(scripted_endpoint, settings_for, evening):
    scripted_endpoint.act(lambda handler, request: time.sleep(3))
    assert failing(settings_for(scripted_endpoint.url, timeout_s=1), evening, 1).code == "timed_out"


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
    ],
    ids=["body", "body without a length", "chunks", "headers"],
)
def test_drips_end_at_the_deadline(scripted_endpoint, settings_for, evening, head, part):
    def drip(handler, request):
        handler.wfile.write(head)
        for _ in range(200):
            handler.wfile.write(part)
            handler.wfile.flush()
            time.sleep(0.03)

    scripted_endpoint.act(drip)
    assert failing(settings_for(scripted_endpoint.url, timeout_s=1), evening, 1).code == "timed_out"


def test_a_body_that_never_ends_is_refused_before_it_fills_the_memory(scripted_endpoint, settings_for, evening):
    def flood(handler, request):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        for _ in range(400):
            handler.wfile.write(b" " * 2**20)

    scripted_endpoint.act(flood)
    tracemalloc.start()
    error = failing(settings_for(scripted_endpoint.url, timeout_s=20), evening, 20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.code == "too_large" and peak < 40 * 2**20


def test_a_body_shorter_than_it_says(scripted_endpoint, settings_for, evening):
    scripted_endpoint.act(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{}"))
    error = failing(settings_for(scripted_endpoint.url, timeout_s=2), evening)
    assert (error.code, error.exit_code) == ("reply_broke_off", 6)


def test_what_is_not_http(scripted_endpoint, settings_for, evening):
    for _ in range(4):
        scripted_endpoint.act(raw(b"SSH-2.0-OpenSSH_9.2\r\n"))
    assert failing(settings_for(scripted_endpoint.url, timeout_s=2), evening).exit_code == 7


def test_a_broken_connection_is_tried_again(scripted_endpoint, settings_for, evening):
    scripted_endpoint.act(reset_reply)
    scripted_endpoint.claim(("De raad stelt de begroting vast.", ["begroting vast"], {}))
    assert len(ask(settings_for(scripted_endpoint.url), evening).claims) == 1
    assert len(scripted_endpoint.asked) == 2


def test_a_connection_that_keeps_breaking_ends_after_its_retries(scripted_endpoint, settings_for, evening):
    for _ in range(9):
        scripted_endpoint.act(reset_reply)
    error = failing(settings_for(scripted_endpoint.url, retries=3), evening)
    assert (error.code, len(scripted_endpoint.asked)) == ("reset", 4)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_tried_again_after_the_time_it_asks(scripted_endpoint, settings_for, evening, status):
    document, sections = evening
    waits = []
    scripted_endpoint.raw(status, "<html>slow down</html>", {"Retry-After": "3"})
    scripted_endpoint.claim()
    engine = Endpoint(settings_for(scripted_endpoint.url), transport=lambda given: Transport(given, pause=waits.append))
    engine.propose(TASK, [document], sections)
    assert waits == [3.0]


@pytest.mark.parametrize("status", [400, 401, 404, 500])
def test_other_failures_are_not_repeated(scripted_endpoint, settings_for, evening, status):
    for _ in range(9):
        scripted_endpoint.raw(status, '{"detail": [{"msg": "no"}]}')
    failing(settings_for(scripted_endpoint.url), evening)
    sent = [request.raw for request in scripted_endpoint.asked]
    assert len(sent) == len(set(sent))


def test_nobody_listens(settings_for, evening):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
    assert failing(settings_for(url, timeout_s=3), evening, 3).code == "refused"


def test_a_host_that_nobody_knows(settings_for, evening, monkeypatch):
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    settings = settings_for("https://llm.invalid/v1", allowed_hosts="llm.invalid", retries=1, context_tokens=9000)
    assert failing(settings, evening).code == "unknown_host"


def test_a_proxy_of_an_unknown_kind(settings_for, evening, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "socks9://127.0.0.1:9")
    settings = settings_for("https://llm.invalid/v1", allowed_hosts="llm.invalid", context_tokens=9000)
    assert failing(settings, evening).code == "proxy_unknown"


def test_this_machine_is_reached_without_a_proxy(scripted_endpoint, settings_for, evening, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    scripted_endpoint.claim()
    assert ask(settings_for(scripted_endpoint.url, proxy="http://127.0.0.1:9"), evening).usage.requests == 1


def test_a_schema_that_a_server_does_not_know_is_given_up_once(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.raw(400, '{"error": {"message": "maxItems is not supported", "type": "invalid_request_error"}}')
    scripted_endpoint.raw(500, '{"error": {"message": "json_schema unsupported"}}')
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(TASK, [document], sections)
    forms = [request.body["response_format"] for request in scripted_endpoint.asked]
    assert [form["type"] for form in forms] == ["json_schema", "json_schema", "json_object"]
    assert "maxItems" not in json.dumps(forms[1])


def test_parameters_that_a_model_does_not_take_are_left_out(scripted_endpoint, settings_for, evening):
    document, sections = evening
    scripted_endpoint.raw(400, '{"error": {"message": "Use max_completion_tokens instead", "param": "max_tokens"}}')
    scripted_endpoint.raw(400, '{"error": {"message": "Unsupported value", "param": "temperature"}}')
    scripted_endpoint.claim()
    Endpoint(settings_for(scripted_endpoint.url)).propose(TASK, [document], sections)
    last = scripted_endpoint.asked[-1].body
    assert "max_completion_tokens" in last and "max_tokens" not in last and "temperature" not in last
    assert last["response_format"]["type"] == "json_schema"


def test_a_window_smaller_than_expected_is_learnt(scripted_endpoint, settings_for, evening):
    scripted_endpoint.raw(400, json.dumps(OVERFLOW))
    scripted_endpoint.claim()
    scripted_endpoint.claim()
    scripted_endpoint.claim()
    assert ask(settings_for(scripted_endpoint.url), evening).usage.requests >= 2


def test_a_window_that_is_never_large_enough_ends(scripted_endpoint, settings_for, evening):
    for _ in range(60):
        scripted_endpoint.raw(400, json.dumps(OVERFLOW))
    assert failing(settings_for(scripted_endpoint.url), evening, 5).code == "window_too_small"


def openssl(*arguments: str, cwd: Path) -> None:
    subprocess.run(["openssl", *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Path:
    """A certificate authority of one's own with two certificates: for 127.0.0.1, and for another host."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("authority")
    subject = ["-subj", "/CN=gemcli test authority"]
    openssl(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", *subject, cwd=folder
    )
    for name, names in (("here", "IP:127.0.0.1"), ("other", "DNS:other.example")):
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj",
                f"/CN={name}", cwd=folder)  # fmt: skip
        (folder / "ext").write_text(f"subjectAltName={names}\n", encoding="ascii")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", "2", "-extfile", "ext", "-out", f"{name}.pem", cwd=folder)  # fmt: skip
    return folder


def whole_request(connection: ssl.SSLSocket) -> None:
    """Read a request to its last byte: closing with unread bytes resets the connection before the answer is read."""
    data = b""
    while b"\r\n\r\n" not in data and (piece := connection.recv(65536)):
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
    )
    while len(body) < length and (piece := connection.recv(65536)):
        body += piece


def served(authority: Path, name: str) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / f"{name}.pem", authority / f"{name}.key")
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
                with context.wrap_socket(connection, server_side=True) as secure:
                    whole_request(secure)
                    secure.sendall(b"HTTP/1.1 401 No\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
            except OSError:
                continue  # nobody came yet, or a client that does not trust this certificate

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{listener.getsockname()[1]}/v1"
    over.set()
    thread.join()
    listener.close()


@pytest.mark.parametrize(
    ("name", "trusted", "code"),
    [("here", False, "certificate_issuer"), ("other", True, "certificate_host"), ("here", True, "key_refused")],
    ids=["unknown authority", "another host", "trusted through ca_bundle"],
)
def test_certificates(authority, settings_for, evening, name, trusted, code):
    serving = served(authority, name)
    url = next(serving)
    changes = {"ca_bundle": str(authority / "ca.pem")} if trusted else {}
    assert failing(settings_for(url, timeout_s=5, **changes), evening, 5).code == code
    next(serving, None)
