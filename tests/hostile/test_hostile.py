"""Hostile text does nothing: a representative part of what `bench_hostile` takes the whole way."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from gemcli.model.span import cut
from gemcli.sources.formats import sniff
from gemcli.sources.terminal_sight import as_shown
from tests.hostile.documents import HIDDEN, Document, everything, hidden, placed
from tests.hostile.mechanisms import MECHANISMS
from tests.hostile.obedient import answering, obey, saying
from tests.hostile.replies import ANSWERS, SENTENCES, TRUE
from tests.hostile.walk import Walk

TEXTS = (".md", ".vtt", ".txt")
Take = Callable[[str], Walk]


def test_the_table_of_mechanisms_is_whole() -> None:
    documents = {each.mechanism for each in everything()}
    replies = {each.mechanism for each in (*SENTENCES, *ANSWERS)}
    assert documents | replies == MECHANISMS.keys()
    assert len(documents) >= 25 and len(everything()) >= 120
    assert len(replies) >= 25 and len(SENTENCES) + len(ANSWERS) >= 120


@pytest.mark.parametrize("document", tuple(hidden()), ids=lambda each: f"{each.mechanism}: {each.name}")
def test_what_people_do_not_see_is_not_read(document: Document) -> None:
    reader = import_module(f"gemcli.sources.{sniff(document.data, document.file).module}")
    contents = as_shown(reader.read(document.data, document.file))
    blocks = " ".join(cut(contents.text, block.spans) for block in contents.blocks)
    shown = blocks if document.file.endswith(TEXTS) else contents.text  # a text layer that is the file keeps all of it
    assert HIDDEN not in shown and HIDDEN not in contents.title
    assert not any(HIDDEN in cell.text for table in contents.tables for cell in table.cells())
    if document.file.endswith(TEXTS):
        assert "hidden_text" in {remark.code for remark in contents.remarks}


PARTS = (
    "plain order",
    "role token",
    "delimiter",
    "bidirectional",
    "terminal OSC",
    "false approval",
    "caption",
    "mail header",
    "case file",
)


@pytest.mark.parametrize("mechanism", PARTS)
def test_a_document_does_nothing(take: Take, model: Any, mechanism: str) -> None:
    document = [each for each in everything() if each.mechanism == mechanism][-1]
    model.answer = obey
    walk = take("walk")
    walk.document(document, "endpoint", ("summarise",))
    assert not walk.effects


@pytest.mark.parametrize("part", range(3))
def test_words_in_places_of_their_own_do_nothing(take: Take, model: Any, part: int) -> None:
    model.answer = obey
    walk = take("walk")
    for number, document in enumerate(tuple(placed())[part::6]):
        walk.root = walk.root.with_name(f"{part}-{number}")
        walk.document(document, "endpoint", ("summarise",))
    assert not walk.effects


@pytest.mark.parametrize("name", ["path", "extract"])
def test_names_of_files_stay_names(take: Take, model: Any, name: str) -> None:
    documents = [each for each in everything() if each.mechanism == "path" and each.file.endswith(".txt")]
    walk = take("walk")
    for document in documents[:: 3 if name == "path" else 5]:
        walk.root = walk.root.with_name(f"{len(walk.effects)}-{documents.index(document)}-{name}")
        walk.document(document, "extractive", ("extract" if name == "extract" else "summarise",))
    assert not walk.effects


@pytest.mark.parametrize("part", range(4))
def test_sentences_of_a_model_do_nothing(take: Take, model: Any, part: int) -> None:
    model.answer = saying([each.text for each in SENTENCES if "<think>" not in each.text][part::4])
    walk = take("walk")
    walk.reply((("summarise", "extract", "draft", "ask")[part],))
    assert not walk.effects and walk.runs


@pytest.mark.parametrize("answer", ANSWERS[::4], ids=lambda each: f"{each.mechanism}: {each.name}")
def test_answers_of_a_model_do_nothing(take: Take, model: Any, answer: Any) -> None:
    model.answer = answering(answer, f"{TRUE}.")
    walk = take("walk")
    walk.reply(("summarise",))
    assert not walk.effects
