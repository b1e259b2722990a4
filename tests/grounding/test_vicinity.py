"""Claims whose value was worked out from sentences of one item, none of which carries it alone."""

from __future__ import annotations

from typing import Any

ITEM = (
    "2. Zwembad De Otter",
    "De raad stelt een krediet van € 400.000 beschikbaar.",
    "Het bad trekt 60.000 bezoekers per jaar.",
    "Stemming: 19 voor, 8 tegen.",
    "3. Publieke tribune",
    "Er waren 31 bezoekers.",
    "De burgemeester sluit af.",
)
LENGTHS = (4, 3)


def test_a_value_that_follows_in_the_item_goes_to_a_person(paper: Any) -> None:
    found = paper(*ITEM, lengths=LENGTHS).claimed("De Otter ontvangt gemiddeld 5.000 bezoekers per maand.")
    assert found.verdict.value == "needs_human"
    assert any("60.000" in check.source for check in found.checks)
    assert [citation.exact for citation in found.citations if "60.000" in citation.exact]
    assert found.must_verify


def test_another_value_in_the_item_does_not(paper: Any) -> None:
    found = paper(*ITEM, lengths=LENGTHS).claimed("De Otter ontvangt gemiddeld 7.000 bezoekers per maand.")
    assert not found.verdict.may_stand


def test_a_value_of_another_item_does_not_carry_it(paper: Any) -> None:
    found = paper(*ITEM, lengths=LENGTHS).claimed("De burgemeester sluit af met een gift van € 200.000 per halfjaar.")
    assert not found.verdict.may_stand


def test_where_one_passage_says_otherwise_no_item_is_searched(paper: Any) -> None:
    found = paper(*ITEM, lengths=LENGTHS).claimed("Het bad trekt 30.000 bezoekers per jaar.")
    assert found.verdict.value == "contradicted"


def test_a_person_never_replaces_a_check_of_who_speaks(paper: Any) -> None:
    found = paper(*ITEM, lengths=LENGTHS).claimed("Voor het krediet van het bad stemden 18 leden.")
    assert not found.verdict.may_stand
