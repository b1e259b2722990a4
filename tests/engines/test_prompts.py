"""Prompts: complete in both languages, filled whole, and without quotas or gags."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gemcli import resources
from gemcli.engines import prompts
from gemcli.errors import ConfigError

NAMES = ("summarise", "extract", "draft", "ask", "flag", "select", "opinion", "prose", "plain", "translate")
VALUES = dict.fromkeys(
    ("mark", "max_claims", "max_sentences", "max_words", "kinds", "shape", "wishes", "question", "type", "target"),
    "VALUE",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_prompt_renders(name, language):
    prompt = prompts.load(name, language)
    text = prompt.render(VALUES)
    assert (prompt.name, prompt.language) == (name, language) and len(prompt.sha256) == 64
    assert not prompts.SLOT.search(text) and "VALUE" in text
    assert "<<<VALUE>>>" in text and "<<</VALUE>>>" in text


def test_both_languages_have_the_same_slots():
    folder = resources.prompt("summarise.nl.md").parent
    assert {path.name for path in folder.glob("*.md")} == {f"{n}.{lang}.md" for n in NAMES for lang in ("nl", "en")}
    for name in NAMES:
        dutch, english = (set(prompts.SLOT.findall(prompts.load(name, lang).text)) for lang in ("nl", "en"))
        assert dutch == english


@pytest.mark.parametrize("name", NAMES)
def test_no_prompt_asks_for_a_least_number(name):
    """A quota makes a model invent; "at least one sentence of each subject" is a choice among what is there."""
    text = prompts.load(name, "en").text + prompts.load(name, "nl").text
    assert not re.search(r"(?:at least|ten minste|minimaal) (?:\d+|\{max)", text, re.IGNORECASE)


def test_a_language_without_a_prompt_is_asked_in_english():
    assert prompts.load("ask", "fy").language == "en"


def test_what_is_filled_in_is_not_searched_for_slots():
    prompt = prompts.Prompt("ask", "nl", "Vraag: {question}\n{shape}", "")
    assert prompt.render({"question": "{shape}", "shape": "{}"}) == "Vraag: {shape}\n{}"


def test_a_slot_without_a_value_stops_the_request():
    with pytest.raises(ConfigError) as caught:
        prompts.load("ask", "nl").render({})
    assert caught.value.code == "prompt_broken"


def test_a_prompt_whose_head_does_not_fit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "ask.nl.md"
    path.write_text("---\ntask: summarise\nlanguage: nl\n---\ntekst\n", encoding="utf-8")
    monkeypatch.setattr(resources, "prompt", lambda _: path)
    with pytest.raises(ConfigError):
        prompts.load("ask", "nl")


def test_line_ends_do_not_change_the_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real = resources.prompt("ask.nl.md").read_bytes()
    path = tmp_path / "ask.nl.md"
    path.write_bytes(real.replace(b"\n", b"\r\n"))
    before = prompts.load("ask", "nl").sha256
    monkeypatch.setattr(resources, "prompt", lambda _: path)
    assert prompts.load("ask", "nl").sha256 == before
