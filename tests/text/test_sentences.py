"""Sentences are cut as people read them, never empty, and in linear time."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemcli.text.sentences import split
from tests.patience import patience

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "sentences.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    text = case["cut"].replace("‖", "")
    found = [text[start:end] for start, end in split(text, case.get("language", "nl"))]
    assert found == [piece.strip() for piece in case["cut"].split("‖")]


def test_there_are_enough_cases_and_titles_are_their_own() -> None:
    titles = [case["title"] for case in CASES]
    assert len(titles) == len(set(titles)) >= 80


@given(st.text(alphabet=st.sampled_from("abDJ.!?… \n\f\xa0\"')(]15,-€:;‘’‖é\u200b"), max_size=80))
@settings(deadline=None)
def test_nothing_is_lost_and_nothing_is_empty(text: str) -> None:
    spans = split(text)
    kept = ""
    before = 0
    for start, end in spans:
        assert before <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end] != ""
        kept += text[start:end]
        before = end
    assert "".join(kept.split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["De raad stemt in.", "Wie is voor?", "Dat kan!", "Het is 13.30 uur."])))
@settings(deadline=None)
def test_plain_sentences_come_back_one_by_one(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text)] == sentences


@pytest.mark.parametrize(
    "hostile",
    [
        "." * 200_000,
        ".)" * 100_000,
        "\n" * 200_000,
        "a. " * 70_000,
        " ." * 100_000,
        ".'" * 100_000 + " A",
        "\n \n" * 70_000,
        "(" * 200_000 + ".",
        "J." * 100_000,
        "1." * 100_000 + " A",
        "." + " " * 200_000 + "A",
    ],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    with patience():
        split(hostile)
