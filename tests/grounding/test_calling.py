"""Evidence that is named is cut, what is not there is trouble, and what stands around it is looked at."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.grounding.calling import call
from gemcli.model.claim import Evidence, SentenceRef, SpanRef
from gemcli.model.span import Span

LINES = (
    "Motie A.1 Schaduw op het plein",
    "Verzoekt het college:",
    "- bomen te planten",
    "- banken te plaatsen",
    "In stemming komt de motie.",
    "Zij is verworpen.",
)


def refs(*numbers: int) -> Evidence:
    return Evidence(sentences=tuple(SentenceRef("n", f"s{number}") for number in numbers))


def test_neighbours_become_one_citation(paper: Any) -> None:
    bench = paper(*LINES).bench
    assert len(call(refs(3, 4), bench).citations) == 1
    apart = call(refs(6, 3), bench)
    assert [citation.exact for citation in apart.citations] == [LINES[2], LINES[5]]
    assert apart.sentences == (LINES[2], LINES[5])


@pytest.mark.parametrize(
    ("evidence", "trouble"),
    [
        (Evidence(sentences=(SentenceRef("zoek", "s1"),)), ("unknown_source",)),
        (refs(77), ("unknown_sentence",)),
        (Evidence(spans=(SpanRef("zoek", (Span(0, 4),)),)), ("unknown_source",)),
        (Evidence(spans=(SpanRef("n", (Span(5, 5),)),)), ("not_found",)),
    ],
)
def test_what_is_not_there_is_trouble(paper: Any, evidence: Evidence, trouble: tuple[str, ...]) -> None:
    witness = call(evidence, paper(*LINES).bench)
    assert (witness.trouble, witness.citations) == (trouble, ())


def test_a_part_of_a_sentence_may_be_cited(paper: Any) -> None:
    witness = call(Evidence(spans=(SpanRef("n", (Span(0, 9),)),)), paper(*LINES).bench)
    assert witness.quote == "Motie A.1"


def test_an_item_of_a_list_has_its_lead_in_and_the_title_of_its_piece(paper: Any) -> None:
    witness = call(refs(4), paper(*LINES).bench)
    assert witness.lead_in == "Verzoekt het college:"
    assert witness.piece == LINES[0]
    assert "indiener" in witness.heading
    running = call(refs(6), paper(*LINES).bench)
    assert running.lead_in == ""


def test_what_is_put_to_the_vote_stands_before_the_outcome(paper: Any) -> None:
    said = ("De raad overlegt.", "In stemming komt de motie.", "Zij is verworpen.")
    assert call(refs(3), paper(*said).bench).before == said[1]
    assert call(refs(1), paper(*said).bench).before == ""
    assert call(refs(4), paper(*said, "De vergadering gaat door.").bench).before == said[1], "two sentences back"
    assert call(refs(5), paper(*said, "De raad zwijgt.", "De vergadering gaat door.").bench).before == ""


def test_words_that_point_back_bring_the_sentence_before_of_the_same_turn(paper: Any) -> None:
    said = ("De brug is dicht.", "Daarover is veel te doen.")
    assert call(refs(2), paper(*said).bench).back == said[0]
    assert call(refs(2), paper(said[0], "De kade is open.").bench).back == ""
    other_turn = paper(*said, lengths=(1, 1), speakers=("Mostert", "Zwaluw"))
    assert call(refs(2), other_turn.bench).back == ""
    assert call(refs(1), paper("Daarover is veel te doen.").bench).back == ""


def test_who_speaks_and_what_was_said_before_are_those_of_the_turn(paper: Any) -> None:
    turns = paper("De brug is dicht.", "De kade ook.", "De haven niet.", lengths=(1, 2), speakers=("Mostert", "Zwaluw"))
    witness = call(refs(3), turns.bench)
    assert [section.speaker for section in witness.speakers] == ["Zwaluw"]
    assert witness.turn_before == "De kade ook."
    both = call(refs(1, 2), turns.bench)
    assert [section.speaker for section in both.turns] == ["Mostert", "Zwaluw"]
    assert both.turn_words == ("De brug is dicht.", "De kade ook.")
