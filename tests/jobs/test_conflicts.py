"""A draft says in words which of the records that disagree ranks higher; it never chooses between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.grounding.judge import Judge
from gemcli.jobs.conflicts import weighed
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.document import Document
from gemcli.model.finding import Finding
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank
from gemcli.sources.making import from_bytes

OUTCOMES = {"lijst.txt": "Motie M1 is verworpen.", "verslag.txt": "Motie M1 is aangenomen."}


def record(name: str, rank: Rank) -> Document:
    document = from_bytes(f"{OUTCOMES[name]}\n".encode(), name).document
    return replace(document, source=replace(document.source, rank=rank))


def finding(document: Document, *marks: str) -> Finding:
    (sentence,) = document.sentences()
    evidence = Evidence((SentenceRef(document.source.id, sentence.id),))
    said = OUTCOMES[document.source.path]
    claim = Claim(Kind.MOTION, said, evidence, By.RULE, key="2025-05-14/M1", fields={"raw_id": "M1"}, marks=marks)
    return Judge([document], [], Municipality(), "nl").judge(claim)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES, "lijst.txt is the official decision list and ranks highest"),
        (Rank.TRANSCRIPT, Rank.ADOPTED_MINUTES, "verslag.txt are the minutes and rank highest"),
        (Rank.TRANSCRIPT, Rank.UNRANKED, "lijst.txt ranks highest"),
        (Rank.ADOPTED_MINUTES, Rank.ADOPTED_MINUTES, "none of them ranks higher"),
    ],
)
def test_each_version_says_which_source_ranks_highest(one: Rank, other: Rank, words: str) -> None:
    documents = record("lijst.txt", one), record("verslag.txt", other)
    found = weighed([finding(document, "sources_disagree") for document in documents], documents)
    assert all(words in each.reasons[0].text() for each in found)
    assert [each.claim.text for each in found] == list(OUTCOMES.values())


def test_what_does_not_disagree_is_left_as_it_is() -> None:
    documents = record("lijst.txt", Rank.OFFICIAL_LIST), record("verslag.txt", Rank.ADOPTED_MINUTES)
    found = tuple(finding(document) for document in documents)
    assert weighed(found, documents) == found
