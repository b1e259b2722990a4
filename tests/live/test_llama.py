"""The endpoint engine against a real llama.cpp server whose model talks nonsense: form can be forced, truth cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.engines.endpoint import Endpoint
from gemcli.engines.endpoint.selftest import selftest
from gemcli.engines.engine import Task
from gemcli.errors import ConfigError, TruncatedError
from gemcli.model.claim import By, Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.settings import load
from gemcli.settings.endpoint import endpoint_settings

pytestmark = pytest.mark.live

SENTENCES = (
    "De wethouder zegt toe dat de raad voor 1 mei 2025 een brief krijgt.",
    "De kosten van het zwembad zijn 25.000 euro.",
    "De raad stelt de begroting vast met 20 stemmen voor en 3 tegen.",
)


def settings(url, **changes):
    flags = {"endpoint.base_url": url, "endpoint.model": "gibberish", "endpoint.max_tokens": 3000}
    flags |= {f"endpoint.{name}": value for name, value in changes.items()}
    environ = {"GEMCLI_API_KEY": changes.pop("key", "geheim-live")}
    flags.pop("endpoint.key", None)
    return endpoint_settings(load(flags, environ=environ, user_dir=Path(__file__).parent / "nobody"), environ)


def evening(times=1):
    text, spans = "", []
    for sentence in SENTENCES * times:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    sentences = tuple(Sentence(f"s{number + 1}", (span,)) for number, span in enumerate(spans))
    source = Source("notulen", "notulen.txt", "text/plain", "0" * 64, "1" * 64)
    passages = (Passage(PassageKind.PARAGRAPH, (Span(0, len(text)),), sentences, 1),)
    document = Document(source, text, PlaceKind.LINE, passages)
    section = Section("notulen", SectionKind.ITEM, ("1",), "Zwembad", tuple(s.id for s in sentences), "1")
    return [document], [section]


@pytest.mark.parametrize(
    "task",
    [
        Task("summarise", "nl", (Kind.KEY_POINT, Kind.DECISION), max_words=60),
        Task("extract", "nl", (Kind.COMMITMENT, Kind.ACTION, Kind.DECISION), max_words=40),
        Task("ask", "en", (Kind.ANSWER,), max_words=40, options={"question": "Wat kost het?"}),
    ],
    ids=["summarise", "extract", "ask"],
)
def test_nonsense_comes_in_the_wanted_form(llama_server, task):
    documents, sections = evening()
    proposals = (
        Endpoint(settings(llama_server, seed=seed, temperature=1.0)).propose(task, documents, sections)
        for seed in range(1, 30)
    )
    proposal = next((one for one in proposals if one.claims), None)
    assert proposal is not None, "thirty answers and not one claim"
    known = {sentence.id for sentence in documents[0].sentences()}
    for claim in proposal.claims:
        assert claim.kind in task.kinds and claim.by is By.MODEL and claim.text
        assert {ref.sentence_id for ref in claim.evidence.sentences} <= known and claim.evidence
    assert proposal.agent.model_reported == "gibberish"
    assert proposal.usage.prompt_tokens > 0


def test_the_window_of_the_server_is_kept(llama_server):
    documents, sections = evening(times=110)
    task = Task("summarise", "nl", (Kind.KEY_POINT,), max_words=20)
    shown = []
    proposal = Endpoint(settings(llama_server)).propose(task, documents, sections, tell=shown.append)
    assert proposal.usage.requests >= 3 and shown


def test_the_way_to_the_server_is_walked(llama_server):
    steps = {step.name: step for step in selftest(settings(llama_server))}
    assert list(steps) == ["host", "connection", "key", "model", "window", "form"]
    assert all(step.is_well for step in steps.values()), [step.said.text() for step in steps.values()]
    assert steps["window"].said.text() == "16384 tokens"


def test_a_wrong_key_is_named(llama_server):
    steps = list(selftest(settings(llama_server, key="verkeerd")))
    assert (steps[-1].name, steps[-1].is_well) == ("key", False)
    documents, sections = evening()
    with pytest.raises(ConfigError) as caught:
        Endpoint(settings(llama_server, key="verkeerd")).propose(
            Task("summarise", "nl", (Kind.KEY_POINT,)), documents, sections
        )
    assert caught.value.code == "key_refused"


def test_an_answer_that_is_cut_is_never_used(llama_server):
    documents, sections = evening()
    with pytest.raises(TruncatedError):
        Endpoint(settings(llama_server, max_tokens=64)).propose(
            Task("summarise", "nl", (Kind.KEY_POINT,)), documents, sections
        )
