"""Short verdicts under the head of an item, groups of items settled in one sentence, and blocks headed "Besluit"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.facts import votes
from gemcli.model.claim import Kind

LIST = """Besluitenlijst raad Overdam 14 maart 2024

1. Opening
De voorzitter opent de vergadering.

2. Woonvisie 2030
{said}

3. Sluiting
De voorzitter sluit de vergadering.
"""


def outcomes(made: Any) -> list[tuple[str, str]]:
    return [(str(each.fields["agenda_item"]).rstrip("."), each.fields["outcome"]) for each in made.of(Kind.DECISION)]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Conform vastgesteld.", "adopted"),
        ("Voor kennisgeving aangenomen.", "adopted"),
        ("Bij acclamatie vastgesteld.", "adopted"),
        ("Mevrouw Laut is aangewezen.", "adopted"),
        ("Besluit:\nIn te stemmen met de woonvisie.", "adopted"),
        ("Besluit\nAangehouden. Het college wacht het overleg af.", "held"),
        ("Besluit:\nHet college besluit de gevraagde subsidie te weigeren.", "rejected"),
        ("De behandeling is op verzoek van het college uitgesteld.", "held"),
        ("Mevrouw Kast (PvdA) licht het toe. Zij trekt het initiatiefvoorstel in.", "withdrawn"),
    ],
)
def test_what_stands_under_an_item(recorded: Callable[..., Any], said: str, outcome: str) -> None:
    assert outcomes(recorded(LIST.format(said=said))) == [("2", outcome)]


@pytest.mark.parametrize(
    "said",
    [
        "Besluit\nN.v.t.",
        "De heer Aker vraagt of het voorstel volgende maand kan worden vastgesteld.",
        "Het voorstel zou in mei worden vastgesteld.",
        "De raad neemt hierover nog geen besluit.",
    ],
)
def test_what_is_no_decision(recorded: Callable[..., Any], said: str) -> None:
    assert outcomes(recorded(LIST.format(said=said))) == []


def test_items_settled_together(recorded: Callable[..., Any]) -> None:
    said = (
        "De volgende voorstellen zijn zonder debat en zonder stemming aangenomen:\n\n"
        "- Verordening leerlingenvervoer 2026\n- Tweede bestuursrapportage 2025"
    )
    made = recorded(LIST.format(said=said))
    assert [each.fields["title"] for each in made.of(Kind.DECISION)] == [
        "Verordening leerlingenvervoer 2026",
        "Tweede bestuursrapportage 2025",
    ]


def test_numbers_above_their_titles_and_under_a_chapter(recorded: Callable[..., Any]) -> None:
    text = "Besluitenlijst college Overdam\n\n" + "\n\n".join(
        f"{number}\nZ25-11884{number}\nNota {word}\nBesluit:\nConform."
        for number, word in enumerate(("wonen", "groen", "zorg", "verkeer"), 1)
    )
    assert outcomes(recorded(text)) == [(str(number), "adopted") for number in range(1, 5)]
    chapters = (
        "Besluitenlijst raad Overdam\n\nA. Vooraf\n\nA1. Opening. Allen zijn er.\nA2. Agenda. Besluit: conform.\n\n"
        "B. Besluiten\n\nB1. Nota wonen\n\nBij acclamatie vastgesteld.\n\nB2. Nota groen\n\nConform vastgesteld.\n\n"
        "C. Sluiting\n\nDe voorzitter sluit."
    )
    assert outcomes(recorded(chapters)) == [("A2", "adopted"), ("B1", "adopted"), ("B2", "adopted")]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Van de agenda afgevoerd wegens ziekte van de wethouder; komt terug op 3 mei.", "held"),
        ("Van de agenda gehaald op verzoek van het college. Het voorstel komt terug in juni.", "held"),
        ("Van de agenda gehaald op verzoek van het college.", "not_voted"),
        ("Van de agenda gehaald. De wethouder komt met een brief.", "not_voted"),
    ],
)
def test_what_is_taken_off_the_agenda_and_comes_back_is_held(said: str, outcome: str) -> None:
    assert votes.find(said)[0].outcome == outcome
