"""Lists of promises and tasks under a heading of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.model.claim import Kind

TEXT = """Besluitenlijst raad Overdam 14 maart 2024

1. Woonvisie
De raad besluit de woonvisie vast te stellen.

2. Toezeggingen

- Burgemeester: zal in gesprek gaan met de horeca over de sluitingstijden.
- Wethouder Oort: gaat niet mee in het verzoek om een tweede onderzoek en zegt dit ook niet toe.
- Wethouder Oort: indien het rijk de uitkering voortzet, wordt het loket ook in 2025 opengehouden.

3. Sluiting
De voorzitter sluit de vergadering.

{tasks}
"""


def test_promises_by_their_place(recorded: Callable[..., Any]) -> None:
    made = recorded(TEXT.format(tasks=""))
    assert [(each.fields["who"], each.fields["status"]) for each in made.of(Kind.COMMITMENT)] == [
        ("Burgemeester", "new"),
        ("Wethouder Oort", "refused"),
        ("Wethouder Oort", "conditional"),
    ]


def test_a_promise_in_the_list_is_not_only_implied(recorded: Callable[..., Any]) -> None:
    text = TEXT.replace(
        "- Burgemeester: zal in gesprek gaan met de horeca over de sluitingstijden.",
        "- Gedeputeerde Tack stuurt de staten voor de kerst de kaarten.",
    )
    first = recorded(text.format(tasks="")).of(Kind.COMMITMENT)[0]
    assert (first.fields["who"], first.fields["status"]) == ("Gedeputeerde Tack", "new")


def test_a_decision_before_the_first_head_is_not_lost(recorded: Callable[..., Any]) -> None:
    text = "De raad besluit de heer Bakel toe te laten als lid van de raad.\n\n"
    made = recorded(TEXT.replace("1. Woonvisie", f"{text}1. Woonvisie").format(tasks=""))
    assert "Bakel" in made.of(Kind.DECISION)[0].text


def test_tasks_by_their_place(recorded: Callable[..., Any]) -> None:
    tasks = (
        "Actiepunten naar aanleiding van deze vergadering:\n\n"
        "a. gecorrigeerde tabel leges (Spaan, november); b. doorgeleiden vraag veerpont (voorzitter)\n\n"
        "Actiehouder(s):\n\n- Griffie: motie M1 agenderen voor 27 februari 2025"
    )
    made = recorded(TEXT.format(tasks=tasks))
    assert [(each.fields["who"], each.fields["what"]) for each in made.of(Kind.ACTION)][:1] == [
        ("Spaan", "gecorrigeerde tabel leges")
    ]
    assert ("Griffie", "motie M1 agenderen voor 27 februari 2025") in [
        (each.fields["who"], each.fields["what"]) for each in made.of(Kind.ACTION)
    ]


def test_a_line_elsewhere_is_no_task(recorded: Callable[..., Any]) -> None:
    made = recorded(TEXT.format(tasks="- Aanwezig: mevrouw Smit en de heer Kok"))
    assert made.of(Kind.ACTION) == []


def test_a_refusal_without_the_word(recorded: Callable[..., Any]) -> None:
    line = "De raad besluit de woonvisie vast te stellen."
    said = f"{line} Wethouder Oort gaat niet in op het verzoek van de heer Tem om een referendum."
    made = recorded(TEXT.replace(line, said).format(tasks=""))
    assert ("Wethouder Oort", "refused") in [
        (each.fields["who"], each.fields["status"]) for each in made.of(Kind.COMMITMENT) if "referendum" in each.text
    ]
