"""What every engine promises, held against each of them."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from gemcli.engines.engine import Engine, Task
from gemcli.engines.extractive import Extractive
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.settings import load
from gemcli.settings.endpoint import endpoint_settings
from gemcli.text.sentences import split

SENTENCES = [
    "De wethouder zegt toe dat de raad voor 1 mei 2025 een brief over het zwembad krijgt.",
    "De kosten van de verbouwing van het zwembad worden geraamd op 25.000 euro.",
    "De fractie van Groen Dorp vraagt om een onderzoek naar de bereikbaarheid van het station.",
    "De raad stelt de begroting van de gemeente voor het komende jaar ongewijzigd vast.",
    "Dit onderwerp over een medewerker is achter gesloten deuren in het geheim besproken.",
]


@pytest.fixture
def evening() -> tuple[list[Document], list[Section]]:
    text, sentences = "", []
    for number, sentence in enumerate(SENTENCES):
        sentences.append(Sentence(f"s{number + 1}", (Span(len(text), len(text) + len(sentence)),)))
        text += sentence + "\n"
    passage = Passage(PassageKind.PARAGRAPH, (Span(0, len(text)),), tuple(sentences), 1)
    source = Source("notulen", "notulen.txt", "text/plain", "0" * 64, "1" * 64)
    document = Document(source, text, PlaceKind.LINE, (passage,))
    sections = [
        Section("notulen", SectionKind.ITEM, ("1",), "Zwembad", ("s1", "s2"), "1"),
        Section("notulen", SectionKind.ITEM, ("2",), "Station en begroting", ("s3", "s4"), "2"),
        Section("notulen", SectionKind.CLOSED_PART, ("3",), "Personeel", ("s5",), "3", withheld=True),
    ]
    return [document], sections


@pytest.fixture
def echoing() -> Iterator[str]:
    """A server that gives back the first sentences it was sent as claims, two in one text."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.reply(200, {"data": [{"id": "m", "max_model_len": 32768}]})

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            material = asked["messages"][-1]["content"]
            rows = re.findall(r"^(s\d+)\| (.*)$", material, re.MULTILINE)
            item = asked["response_format"]["json_schema"]["schema"]["properties"]["claims"]["items"]
            kind = item["properties"]["kind"]["enum"][0]
            empty = {name: None for name in item["required"] if name not in ("kind", "text", "evidence")}
            claims = [
                {"kind": kind, "text": f"{text} {text}", "evidence": [alias], **empty} for alias, text in rows[:1]
            ]
            marks = re.findall(r"^#code (\w+)$", material, re.MULTILINE)
            content = json.dumps({"marks": marks, "claims": claims})
            self.reply(200, {"model": "m", "choices": [{"finish_reason": "stop", "message": {"content": content}}]})

        def reply(self, status: int, table: object) -> None:
            body = json.dumps(table).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the output of the tests clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(params=["extractive", "endpoint"])
def engine(request: pytest.FixtureRequest) -> Engine:
    if request.param == "extractive":
        return Extractive({"commitment": ("zegt toe",)})
    from gemcli.engines.endpoint import Endpoint

    flags = {"endpoint.base_url": request.getfixturevalue("echoing"), "endpoint.model": "m"}
    return Endpoint(endpoint_settings(load(flags, environ={}, user_dir=Path(__file__).parent / "nobody"), {}))


TASK = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=120)


def test_claims_name_sentences_of_the_documents(engine, evening):
    documents, sections = evening
    proposal = engine.propose(TASK, documents, sections)
    known = {sentence.id for sentence in documents[0].sentences()}
    assert proposal.claims
    for claim in proposal.claims:
        assert claim.evidence.sentences and not claim.evidence.quotes
        assert {ref.sentence_id for ref in claim.evidence.sentences} <= known


def test_a_claim_is_one_sentence(engine, evening):
    documents, sections = evening
    for claim in engine.propose(TASK, documents, sections).claims:
        assert len(split(claim.text)) == 1


def test_only_the_wanted_kinds_are_proposed(engine, evening):
    documents, sections = evening
    assert {claim.kind for claim in engine.propose(TASK, documents, sections).claims} <= set(TASK.kinds)


def test_withheld_sections_are_not_used(engine, evening):
    documents, sections = evening
    proposal = engine.propose(TASK, documents, sections)
    assert "s5" not in {ref.sentence_id for claim in proposal.claims for ref in claim.evidence.sentences}
    assert not any("Personeel" in claim.section or "geheim" in claim.text for claim in proposal.claims)


def test_the_same_input_gives_the_same_claims(engine, evening):
    documents, sections = evening
    first = engine.propose(TASK, documents, sections)
    second = engine.propose(TASK, documents, sections)
    assert (first.claims, first.plan, first.agent) == (second.claims, second.plan, second.agent)


def test_nothing_to_read_gives_nothing(engine):
    proposal = engine.propose(TASK, [], [])
    assert proposal.claims == () and proposal.agent.engine == engine.name


def test_what_no_check_has_seen_is_not_called_uncheckable(engine, evening):
    documents, sections = evening
    assert not any(claim.not_checkable for claim in engine.propose(TASK, documents, sections).claims)
