"""The head of a masked text: on top, known again, and gone without a trace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.privacy.heads import Head, Parted, parted
from gemcli.sources.own import is_own

HEAD = Head('2 "spans" masked; names can be missed', "0123456789abcdef")


@pytest.mark.parametrize("suffix", [".md", ".txt", ".vtt"])
@given(text=st.text())
def test_a_text_comes_out_of_its_head_unchanged(text: str, suffix: str) -> None:
    text = f"WEBVTT\n\n{text}" if suffix == ".vtt" else text
    assert parted(HEAD.onto(text, suffix)) == Parted(text, "0123456789abcdef", is_untouched=True)


def test_front_matter_of_the_source_stays_under_it() -> None:
    text = "---\ntitle: Brief\n---\nDag.\n"
    assert HEAD.onto(text, ".md").startswith("---\ngenerator: gemcli mask\n")
    assert parted(HEAD.onto(text, ".md")).text == text


@pytest.mark.parametrize(("suffix", "name"), [(".md", "md"), (".txt", "txt"), (".vtt", "vtt")])
def test_a_masked_text_is_never_a_source(suffix: str, name: str) -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\nDag\n"
    assert is_own(HEAD.onto(text, suffix).encode(), name)
    assert not is_own(text.encode(), name)


def test_a_transcript_keeps_its_first_line() -> None:
    assert HEAD.onto("WEBVTT\n\n00:00.000 --> 00:01.000\nDag\n", ".vtt").startswith("WEBVTT\n\nNOTE gemcli mask\n")


def test_without_a_map_none_is_named() -> None:
    made = Head("2 masked").onto("Dag.", ".md")
    assert "map: none" in made and parted(made) == Parted("Dag.", "", is_untouched=True)


def test_a_text_that_somebody_worked_on_is_known() -> None:
    assert not parted(HEAD.onto("Dag.", ".md").replace("Dag", "Hoi")).is_untouched
    assert not parted("Dag.").is_untouched
