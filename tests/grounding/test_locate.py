"""A quote is found where it stands word for word, and nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.closest import Closest
from gemcli.grounding.locate import Locator
from gemcli.grounding.located import Located
from gemcli.model.citation import cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document, PlaceKind
from gemcli.model.source import Source
from gemcli.model.span import Span

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "locate.toml").read_text(encoding="utf-8"))["case"]


def document(marked: str, source_id: str = "bron") -> Document:
    """A document of pages from text in which «...» marks furniture and a form feed a new page."""
    furniture, text, start = [], "", 0
    for char in marked:
        if char == "«":
            start = len(text)
        elif char == "»":
            furniture.append(Span(start, len(text)))
        else:
            text += char
    pages = (0, *(offset + 1 for offset, char in enumerate(text) if char == "\f"))
    source = Source(source_id, f"{source_id}.pdf", "application/pdf", "", "")
    return Document(source, text, PlaceKind.PAGE, (), pages, tuple(furniture))


def other() -> Document:
    return document("Hier staat een heel ander verhaal over bomen.", "ander")


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    source = document(case["source"])
    quote = Quote(case["quote"], case.get("source_id", "bron"), case.get("page", 0))
    found = Locator([other(), source]).find(quote)
    assert found.is_found is bool(case["found"])
    assert found.tier == case.get("tier", "")
    if found.is_found:
        citation = cite(source, found.spans)
        assert citation.exact == case["found"]
        assert citation.page == case.get("found_page", citation.page)
        assert found.source_id == "bron"
        assert found.at_place is case.get("at_place", True)
    assert found.closest == case.get("closest", found.closest)


def test_the_source_named_comes_first_then_the_others_in_order() -> None:
    locator = Locator([document("De raad stemt in.", name) for name in ("een", "twee", "drie")])
    assert locator.find(Quote("De raad stemt in.", "twee")).source_id == "twee"
    assert locator.find(Quote("De raad stemt in.")).source_id == "een"
    assert locator.find(Quote("De raad stemt in.")).at_place
    assert not locator.find(Quote("De raad stemt in.", "vier")).at_place


def test_the_closest_text_has_its_place_and_is_no_match() -> None:
    source = document("Eerst iets. De raad stelt het krediet voor de brug vast op 3 miljoen.\n«7»\n\fDan meer.")
    found = Locator([other(), source]).find(Quote("De raad stelt het krediet voor de brug vast op 4 miljoen."))
    assert not found.is_found
    assert not found.at_place
    assert found.closest_source == "bron"
    assert "vast op 3 miljoen" in found.closest
    assert cite(source, found.closest_spans).place == "p. 1"
    assert 60 <= found.similarity < 100


def test_what_resembles_nothing_has_no_closest_text() -> None:
    quote = Quote("Marsmannetjes landen op zolder.")
    assert Locator([other()]).find(quote) == Located(quote)
    assert Locator([]).find(quote) == Located(quote)


@pytest.mark.parametrize("wording", ["De raad stemt in.", "de raad ... in", "„De raad stemt in.”"])
def test_word_for_word_alone_gives_what_finding_gives(wording: str) -> None:
    locator, quote = Locator([other()]), Quote(wording)
    whole = locator.find(quote)
    assert locator.find_verbatim(quote) == (whole if whole.is_found else None)


@pytest.mark.parametrize("wording", ["De raad stemt niet in.", "Marsmannetjes landen.", "", "..."])
def test_word_for_word_alone_seeks_nothing_close(wording: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def seek(*_: object) -> Located:
        raise AssertionError("the closest text takes longer than all the rest")

    monkeypatch.setattr(Closest, "to", seek)
    assert Locator([other()]).find_verbatim(Quote(wording)) is None


def test_a_second_place_counts_when_the_first_cuts_a_number() -> None:
    source = document("De boete is 1.250 euro. Later werd dat 250 euro.")
    found = Locator([source]).find(Quote("250 euro"))
    assert found.spans == (Span(39, 47),)


def test_parts_too_far_apart_are_no_quote() -> None:
    far = "Er gebeurt veel. " * 100
    source = document(f"De raad stelt vast wat volgt. {far}De wethouder zegt een brief toe.")
    quote = Quote("De raad stelt vast ... wethouder zegt een brief")
    assert not Locator([source]).find(quote).is_found
    near = document(f"De raad stelt vast wat volgt. {far}De raad stelt vast: de wethouder zegt een brief toe.")
    found = Locator([near]).find(quote)
    assert found.is_found
    assert found.spans[0].start > len(far)
