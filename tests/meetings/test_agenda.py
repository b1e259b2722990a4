"""Agenda items in the numbering of many councils: where they begin, out of order, taken together, in sub-lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.meetings.agenda import heads
from gemcli.meetings.cues import Cues
from gemcli.meetings.lines import lines
from gemcli.meetings.numbering import numbers
from gemcli.model.section import SectionKind
from gemcli.sources.making import from_bytes

CASES = Path(__file__).parent.parent / "cases" / "meetings" / "agenda.json"
RECORDS = {case["title"]: case for case in json.loads(CASES.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", RECORDS)
def test_numbering_of_many_councils(recorded: Callable[..., Any], name: str) -> None:
    case = RECORDS[name]
    made = recorded(case["input"], case["language"])
    items = ["+".join(each.path) for each in made.sections if each.kind is SectionKind.ITEM]
    assert [item for place, item in enumerate(items) if place == 0 or items[place - 1] != item] == case["expected"]


def test_what_is_handled_below_the_list_of_several_items_has_their_title(recorded: Callable[..., Any]) -> None:
    made = recorded(RECORDS["with a word, several taken together"]["input"])
    turn = next(each for each in made.sections if each.path == ("3", "4", "5") and each.speaker)
    assert (turn.item, turn.title) == ("3", "Hamerstukken")


def test_headings_without_numbers_are_items_without_id(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Verslag van de raad van 6 maart 2025\n\nOpening\n\nDe voorzitter opent.\n\nVaststelling agenda\n\nConform.\n\n"
        "Zwembad\n\nDe heer Bos (VVD) is tegen.\n\nSluiting\n\nEinde.\n"
    )
    items = [(each.item, each.path, each.title) for each in made.sections if each.kind is SectionKind.ITEM]
    assert ("", ("Zwembad",), "Zwembad") in items
    turn = next(each for each in made.sections if each.speaker == "Bos")
    assert (turn.path, turn.heading) == (("Zwembad",), "Zwembad")


def test_points_of_a_decision_are_no_lettered_items(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Besluitenlijst\n\n1. Opening.\n\n2. Nota groen.\n\nDe raad besluit:\na. De nota vast te stellen;\n"
        "b. Het krediet te verlenen.\n\n3. Sluiting.\n"
    )
    assert {each.item for each in made.sections} == {"", "1", "2", "3"}


@pytest.mark.parametrize("text", ["De heer Bos", "Ik vind dat", "€ 3 miljoen", "A", ""])
def test_no_numbers(text: str) -> None:
    assert all(not each.title or not each.has_stop for each in numbers(text))


@pytest.mark.parametrize("piece", ["1. ", "A. ", "I.", "1 t/m 2 ", "Agendapunt ", "1/2 ", "a. B "])
def test_long_hostile_numbers_are_read(piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    assert len(numbers(piece * (200_000 // len(piece)))) <= 2


def test_headings_with_a_bare_number_are_items(dutch: Cues) -> None:
    text = "# Verslag\n\n## 1 Opening\n\nTekst.\n\n## 2 Nota wonen\n\n### 7 Moties\n\n## 3 Sluiting\n\nOm 22 uur.\n"
    rows = lines(from_bytes(text.encode(), "verslag.md").document)
    found = heads(rows, (), 0, dutch, 100)
    assert [(head.items[0].id, head.items[0].title) for head in found] == [
        ("1", "Opening"),
        ("2", "Nota wonen"),
        ("3", "Sluiting"),
    ]
    falling = text.replace("## 3 Sluiting", "## 1 Sluiting")
    assert heads(lines(from_bytes(falling.encode(), "verslag.md").document), (), 0, dutch, 100) == ()
