"""Minutes in reported speech: who moves a motion, broken words, page marks, and items that settle nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.model.claim import Claim, Kind

HEAD = """Notulen van de openbare vergadering van de raad van de gemeente Westerlo, gehouden op 4 juni 2019

1. Opening

De voorzitter opent de vergadering om 20.00 uur.

"""


def read(recorded: Callable[..., Any], body: str) -> Any:
    return recorded(HEAD + body + "\n9. Sluiting\n\nDe voorzitter sluit de vergadering om 22.10 uur.\n")


def movers(claim: Claim) -> list[str]:
    return list(claim.fields["submitters"] or ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Namens DVP en SP dient hij motie M4 in, ‘Eerst meten’, die het college vraagt te wachten.", "Eerst meten"),
        ("Daartoe dient spreker namens de SP motie M4 in.", ""),
        ("Spreker dient motie M4 in, ‘Eerst meten’.", "Eerst meten"),
        ("Daarom dient hij nu de motie M4 in.", ""),
    ],
)
def test_who_speaks_hands_in(recorded: Callable[..., Any], said: str, title: str) -> None:
    made = read(
        recorded,
        "2. Herinrichting Kade\n\nDe heer Vossen (DVP) vindt het bedrag te hoog. " + said + "\n\n"
        "Wethouder Aalders ontraadt de motie.\n\nMotie M4 wordt verworpen met 8 stemmen voor en 13 stemmen tegen.\n",
    )
    (motion,) = made.of(Kind.MOTION)
    assert movers(motion) == ["De heer Vossen"]
    assert (motion.fields["title"] or "") == title
    assert (motion.fields["votes_for"], motion.fields["votes_against"]) == (8, 13)


@pytest.mark.parametrize(
    ("item", "said", "expected"),
    [
        (
            "Motie DVP: Bankjes langs de vaart (M6)",
            "Mevrouw Tol (DVP) houdt de motie aan tot na de zomer.",
            ["Mevrouw Tol"],
        ),
        ("Motie DVP: Bankjes langs de vaart (M6)", "Mevrouw Tol (DVP) trekt haar motie in.", ["Mevrouw Tol"]),
        (
            "Motie vreemd DVP en SP: Bankjes langs de vaart",
            "De heer Rook (SP) licht de motie toe, die hij samen met mevrouw Tol indient. Zij wordt aangehouden.",
            ["De heer Rook", "mevrouw Tol"],
        ),
        (
            "Motie vreemd DVP en SP: Bankjes langs de vaart",
            "De heer Rook (SP) licht de motie toe die hij heeft ingediend met mevrouw Tol.",
            ["De heer Rook", "mevrouw Tol"],
        ),
        ("Motie DVP: Bankjes langs de vaart (M6)", "De heer Rook (SP) vindt de motie sympathiek.", []),
    ],
)
def test_an_item_that_is_a_motion_is_moved_by_who_owns_it(
    recorded: Callable[..., Any], item: str, said: str, expected: list[str]
) -> None:
    made = read(recorded, f"2. {item}\n\n{said}\n\nDe motie wordt met algemene stemmen aangenomen.\n")
    (motion,) = made.of(Kind.MOTION)
    assert movers(motion) == expected
    assert "Bankjes langs de vaart" in str(motion.fields["title"])
    assert (motion.fields["raw_id"] == "M6") == ("M6" in item)


def test_a_word_broken_at_a_line_end_is_read_whole_when_it_stands_elsewhere(recorded: Callable[..., Any]) -> None:
    made = read(
        recorded,
        "2. Verordening markt\n\nHet voorstel wordt zonder stemming aangenomen.\n\n"
        "3. Verordening haven\n\nDe heer Rook noemt voor- en nadelen. Het voorstel wordt zonder stemming aangeno-\n"
        "men.\n",
    )
    assert [claim.fields["agenda_item"] for claim in made.of(Kind.DECISION)] == ["2", "3"]


def test_a_running_head_and_a_bare_page_number_do_not_break_a_sentence(recorded: Callable[..., Any]) -> None:
    page = "\n{0:>90}\nNotulen raadsvergadering gemeente Westerlo d.d. 4 juni 2019\n\n"
    made = read(
        recorded,
        "2. Krediet sluis\n\nDe heer Rook vraagt wanneer het werk begint.\n"
        + page.format(1)
        + "Wethouder Aalders noemt mei. De voorzitter brengt het in stemming. Het voorstel wordt "
        "aangenomen met 14 stemmen voor\n"
        + page.format(2)
        + "(DVP, CDA en VVD) en 7 stemmen tegen (SP en D66).\n"
        + page.format(3),
    )
    (decision,) = made.of(Kind.DECISION)
    assert (decision.fields["votes_for"], decision.fields["votes_against"]) == (14, 7)


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Tol (DVP) vraagt naar de bus. Veel inwoners zijn daarop aangewezen.",
        "De heer Rook (SP) wijst op de wachtlijst. Er worden te weinig huizen aangewezen.",
    ],
)
def test_what_a_member_tells_of_others_settles_no_item(recorded: Callable[..., Any], said: str) -> None:
    made = read(recorded, f"2. Vragenhalfuur\n\n{said}\n\n3. Busvervoer\n\n{said}\n")
    assert made.of(Kind.DECISION) == []


def test_an_item_on_which_nothing_was_decided_makes_no_line(judged: Callable[..., Any]) -> None:
    found = judged(
        "Besluitenlijst raad Westerlo 4 juni 2019\n\n| Nr | Onderwerp | Besluit |\n| --- | --- | --- |\n"
        "| 1 | Agenda | Vastgesteld. |\n| 2 | Rondvraag | De heer Rook vraagt naar de bus. |\n"
        "| 3 | Brief over het zwembad | Besproken. Geen besluitvorming. |\n| 4 | Verordening markt | Aangenomen. |\n"
    )
    assert [each.claim.fields["agenda_item"] for each in found if each.claim.kind is Kind.DECISION] == ["1", "4"]


@pytest.mark.parametrize("piece", ["aangeno- ", "dient hij de motie ", "De heer A licht de motie ", "woord- en "])
def test_long_hostile_minutes_are_read(recorded: Callable[..., Any], piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    made = read(recorded, "2. Motie SP: Bankjes\n\n" + piece * 2_000 + "\naangeno-\nmen.\n")
    assert made.sections
