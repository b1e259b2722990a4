"""The four jobs with an endpoint that says true and false things: what reaches a draft, and what does not."""

from __future__ import annotations

import json
import re
import shutil
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent.parent / "cases" / "scripted_claims.toml"
CLAIMS: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["claim"]
RUNS = {
    "summarise": ("notulen-2026-03-12.pdf", "--max-words", "4000"),
    "extract": ("notulen-2026-03-12.pdf",),
    "draft": ("dossier-raadsbrief", "--type", "raadsbrief"),
}
STANDS = ("quoted", "supported", "needs_human", "not_checkable")
FIELDS = ("who", "role", "to", "asks", "what", "due_text", "status", "condition", "outcome_text", "raw_id", "title")


class Model(BaseHTTPRequestHandler):
    """Says each scripted claim of the running job once: as soon as its sentences are in the material."""

    protocol_version = "HTTP/1.1"
    job = ""
    said: set[str] = set()  # noqa: RUF012 -- shared by all requests of a run, cleared between runs

    def do_GET(self) -> None:
        self.reply({"data": [{"id": "scripted", "meta": {"n_ctx": 32768}}]})

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        material = asked["messages"][-1]["content"]
        if self.job == "flag":
            rows = [{"id": alias, "text": text} for alias, text in re.findall(r"^(q\d+)\| (.*)$", material, re.M)]
            answer: dict[str, Any] = {"questions": rows}
        else:
            schema = asked["response_format"]["json_schema"]["schema"]["properties"]
            answer = {"marks": re.findall(r"^#code (\w+)$", material, re.M), "claims": self.claims(material, schema)}
        message = {"role": "assistant", "content": json.dumps(answer, ensure_ascii=False)}
        self.reply({"model": "scripted", "choices": [{"finish_reason": "stop", "message": message}]})

    def claims(self, material: str, schema: dict[str, Any]) -> list[dict[str, Any]]:
        most = schema["claims"]["maxItems"]
        wanted = schema["claims"]["items"]["properties"]
        made = []
        for claim in CLAIMS:
            aliases = [alias_of(material, part) for part in claim["on"]]
            if claim["job"] != self.job or claim["text"] in self.said or "" in aliases or len(made) == most:
                continue
            self.said.add(claim["text"])
            fields = {name: claim.get("fields", {}).get(name) for name in FIELDS if name in wanted}
            made.append({"kind": claim["kind"], "text": claim["text"], "evidence": aliases, **fields})
        return made

    def reply(self, table: object) -> None:
        body = json.dumps(table).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


def alias_of(material: str, words: str) -> str:
    for row in material.splitlines():
        alias, bar, text = row.partition("| ")
        if bar and words in text:
            return alias
    return ""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def run(address: str, tmp_path: Path, demo_folder: Path, monkeypatch: Any, capsys: Any) -> Any:
    """Run a job with the scripted endpoint and return its JSON envelope."""
    folder = tmp_path / "avond"
    shutil.copytree(demo_folder, folder)
    monkeypatch.setenv("GEMCLI_ENDPOINT_BASE_URL", address)
    monkeypatch.setenv("GEMCLI_ENDPOINT_MODEL", "scripted")

    def go(job: str, source: str, *options: str) -> dict[str, Any]:
        from gemcli.__main__ import main

        Model.job, Model.said = job, set()
        argv = ["gemcli", job, str(folder / source), *options, "--engine", "endpoint", "--json"]
        monkeypatch.setattr(sys, "argv", argv)
        capsys.readouterr()
        try:
            main()
        except SystemExit as stop:
            assert not stop.code, capsys.readouterr().err
        envelope: dict[str, Any] = json.loads(capsys.readouterr().out)
        return envelope

    return go


def test_true_claims_reach_the_draft_and_false_ones_are_never_supported(run: Any) -> None:
    body, held, left = [], [], []
    for job, arguments in RUNS.items():
        envelope = run(job, *arguments)
        known = {claim["text"]: claim for claim in CLAIMS if claim["job"] == job}
        silent = known.keys() - Model.said
        assert not silent, f"never asked for: {silent}"
        body += [(known[f["text"]], f["verdict"]) for f in envelope["findings"] if f["text"] in known]
        left += [(known[f["text"]], f["verdict"]) for f in envelope["left_out"] if f["text"] in known]
    true = [claim for claim in CLAIMS if claim["true"]]
    false = [claim for claim in CLAIMS if not claim["true"]]
    reached = [verdict for claim, verdict in body if claim["true"]]
    held = [verdict for verdict in reached if verdict == "needs_human"]
    deceived = [claim["text"] for claim, verdict in body if not claim["true"] and verdict in ("supported", "quoted")]
    print(
        f"\n{len(CLAIMS)} claims: {len(reached)} of {len(true)} true ones in the drafts, {len(held)} of them for a"
        f" person; {len(deceived)} of {len(false)} false ones supported"
    )
    for claim, verdict in left:
        if claim["true"]:
            print(f"  left out as {verdict}: {claim['text']}")
    assert len(CLAIMS) >= 40 and len(true) >= 30 and len(false) >= 10
    assert set(deceived) <= {claim["text"] for claim in CLAIMS if "known" in claim}
    assert len(reached) >= 0.8 * len(true)
    assert len(held) <= 0.3 * len(true)


def test_questions_about_a_budget_are_asked_and_figures_stay(run: Any) -> None:
    envelope = run("flag", "begroting-2026.xlsx")
    assert envelope["usage"]["requests"] >= 1
    assert all(finding["fields"]["question"].endswith("?") for finding in envelope["findings"])
