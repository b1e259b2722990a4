"""What only a letter from outside says is no statement of ours, when a model repeats it beside our own papers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gemcli.grounding.hearsay import not_on_hearsay
from gemcli.model.claim import By
from gemcli.model.document import Document, PlaceKind
from gemcli.model.finding import Ground, Verdict
from gemcli.model.source import Rank, Source

LINE = "De brug over het kanaal wordt in mei hersteld."


def document(source_id: str, rank: Rank) -> Document:
    source = Source(source_id, f"{source_id}.txt", "text/plain", "a" * 64, "b" * 64, rank)
    return Document(source, LINE, PlaceKind.LINE, ())


@pytest.mark.parametrize(
    ("rank", "other", "by", "expected"),
    [
        (Rank.THIRD_PARTY, Rank.OWN_DECISION, By.MODEL, "needs_human"),
        (Rank.THIRD_PARTY, Rank.THIRD_PARTY, By.MODEL, "quoted"),
        (Rank.THIRD_PARTY, Rank.OWN_DECISION, By.PERSON, "quoted"),
        (Rank.ADOPTED_MINUTES, Rank.OWN_DECISION, By.MODEL, "quoted"),
    ],
)
def test_a_third_party_alone(paper: Any, rank: Rank, other: Rank, by: By, expected: str) -> None:
    found = paper(LINE).claimed(LINE, 1, by=by)
    assert found.verdict is Verdict.QUOTED
    lowered = not_on_hearsay(found, {"n": document("n", rank), "m": document("m", other)})
    assert lowered.verdict.value == expected
    assert (Ground.NEEDS_HUMAN in lowered.must_verify) is (expected == "needs_human")
    assert any("third party" in reason.text() for reason in lowered.reasons) is (expected == "needs_human")


def test_what_does_not_stand_is_not_raised(paper: Any) -> None:
    found = replace(paper(LINE).claimed(LINE, 1, by=By.MODEL), verdict=Verdict.CONTRADICTED)
    lowered = not_on_hearsay(found, {"n": document("n", Rank.THIRD_PARTY), "m": document("m", Rank.OWN_DECISION)})
    assert lowered == found
