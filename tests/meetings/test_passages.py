"""A motion read as a passage: title, signers, sides, counts and outcome in whatever order a record prints them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.id_scheme import learned
from gemcli.meetings.motion_ids import Mention
from gemcli.meetings.motion_titles import quoted_with_number, titled
from gemcli.model.claim import Kind

LIST = """Besluitenlijst raad Overdam 14 maart 2024

1. Opening
De voorzitter opent de vergadering.

2. Woonvisie
{said}

3. Sluiting
De voorzitter sluit de vergadering.
"""
MINUTES = """Woordelijk verslag van de raad van Overdam, 14 maart 2024

1. Opening

De voorzitter: Ik open de vergadering. Welkom allemaal.

2. Woonvisie

De heer Aker (VVD): Voorzitter. Ik dien motie 2024-M3 in over de wachttijden.

De heer Bos (CDA): Voorzitter. Wij steunen dat voorstel niet zonder meer.

{said}

3. Sluiting

De voorzitter: Ik sluit de vergadering. Wel thuis.
"""
FIELDS = ("outcome", "votes_for", "votes_against")


def told(made: Any, number: str) -> tuple[Any, ...]:
    """Outcome and counts of the motion with a number."""
    found = [each for each in made.of(Kind.MOTION, Kind.AMENDMENT) if each.fields["raw_id"] == number]
    assert len(found) == 1, [each.text for each in made.claims]
    return tuple(found[0].fields[name] for name in FIELDS)


@pytest.mark.parametrize(
    ("said", "number", "expected"),
    [
        ("Motie M1 Meer banken (SP)\nVerworpen: 11 voor, 20 tegen.", "M1", ("rejected", 11, 20)),
        ("Motie M1 Meer banken (D66: Wiering; CDA: Stroe)\nAangenomen met 24 tegen 7.", "M1", ("adopted", 24, 7)),
        ("- Amendement A1 'Rode daken' - CDA (Kops) - verworpen (3 voor / 10 tegen)", "A1", ("rejected", 3, 10)),
        ("Motie M1 'Groen' (GL), aangehouden tot de begroting.", "M1", ("held", None, None)),
        ("Amendement A1: voor 22, tegen 4 (VVD). AANGENOMEN", "A1", ("adopted", 22, 4)),
        ("Motie II - Minder regels\nUnaniem aangenomen.", "II", ("adopted", None, None)),
        ("Motie M1 Kermis\nDe indiener houdt de motie aan.", "M1", ("held", None, None)),
    ],
)
def test_a_motion_and_what_became_of_it_in_a_list(
    recorded: Callable[..., Any], said: str, number: str, expected: tuple[Any, ...]
) -> None:
    assert told(recorded(LIST.format(said=said)), number) == expected


def test_the_next_motion_keeps_its_own_votes(recorded: Callable[..., Any]) -> None:
    said = "Motie M1 Banken (SP)\nVerworpen.\nMotie M2 Bomen (GL)\nAangenomen met 20 voor en 11 tegen."
    made = recorded(LIST.format(said=said))
    assert told(made, "M1") == ("rejected", None, None)
    assert told(made, "M2") == ("adopted", 20, 11)


def test_a_vote_of_an_earlier_meeting_is_not_that_of_the_motion(recorded: Callable[..., Any]) -> None:
    said = (
        "Motie M1 Opvang Hotel Zicht (VVD)\n"
        "In februari heeft de raad een eerdere motie over het hotel met 14 tegen 12 stemmen verworpen.\n"
        "De raad heeft de motie met een meerderheid van stemmen verworpen."
    )
    assert told(recorded(LIST.format(said=said)), "M1") == ("rejected", None, None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("De voorzitter: Motie 2024-M3. Voor: VVD en D66, dat zijn drie stemmen. Tegen de overige acht. Verworpen.",
         ("rejected", 3, 8)),
        ("De voorzitter: Motie 2024-M3: ik tel 8 voor. Tegen 13. Verworpen.", ("rejected", 8, 13)),
        ("De voorzitter: Iedereen heeft getekend. Bij dezen aangenomen.", ("adopted", None, None)),
        ("De heer Aker (VVD): Dan houd ik die aan tot de begroting.", ("held", None, None)),
        ("De heer Aker (VVD): Ik hoor dat er geen steun is. Ik trek hem in.", ("withdrawn", None, None)),
    ],
)  # fmt: skip
def test_a_motion_and_what_the_chair_or_its_mover_says_of_it(
    recorded: Callable[..., Any], said: str, expected: tuple[Any, ...]
) -> None:
    assert told(recorded(MINUTES.format(said=said)), "2024-M3") == expected


def test_another_member_cannot_take_a_motion_back(recorded: Callable[..., Any]) -> None:
    made = recorded(MINUTES.format(said="De heer Kok (SP): Als ik hem was, trok ik hem in."))
    assert told(made, "2024-M3") == ("unknown", None, None)


def test_items_that_count_with_the_letters_of_motions_are_no_motions() -> None:
    lines = ["A1 Opening", "A2 Agenda", "B1 Woonvisie", "De motie over A1 en B1 is ingetrokken."]
    scheme = learned(lines)
    assert scheme.pattern is None or not scheme.bare("A2 Agenda")
    assert [
        one.raw_id for one in learned(["M24-017  Banken", "M24-018  Bomen", "Moties:"]).bare("Stemming M24-018")
    ] == ["M24-018"]


def test_the_words_behind_a_number_are_told_apart() -> None:
    title, signed = titled("Meer kunst in de tunnel, van de heer Noorda (D66)", ())
    assert (title, signed.people, signed.parties) == ("Meer kunst in de tunnel", ("de heer Noorda",), ("D66",))
    text = "De motie ‘2023M42 Gymzaal voor de buurt’ (CDA) is niet in stemming gebracht."
    assert quoted_with_number(text, Mention(Kind.MOTION, "2023M42", "", 10, 17)) == "Gymzaal voor de buurt"


TABLE = """Uitslagen raadsvergadering Overdam 3 juli 2025

 9.  Kadernota 2026: AANGENOMEN 24-7 (tegen: PVV, SP)
10.  Sloop dorpshuis: VERWORPEN 13-18
11.  Beleidskader: niet aan toegekomen

MOTIES

 Nr.       Titel                            Indiener(s)               Uitslag          Stemverhouding
 ---------------------------------------------------------------------------------------------------
 071       Fietsstraat Esweg                GroenLinks (Jonk), D66    aangenomen       23 voor, 8 tegen

 072       Laat de marktkoopman met rust    VVD (Stam), CDA           aangenomen       unaniem

 073       Schuldhulp aan huis (gewijzigd)  PvdA (Post), SP           verworpen        voor 11, tegen 20
"""


def test_a_table_of_motions_beside_the_items(recorded: Callable[..., Any]) -> None:
    made = recorded(TABLE)
    assert told(made, "071") == ("adopted", 23, 8)
    assert told(made, "073") == ("rejected", 11, 20)
    movers = [each.fields["submitters"] for each in made.of(Kind.MOTION)]
    assert movers == [("Jonk",), ("Stam",), ("Post",)]
    assert [each.fields["title"] for each in made.of(Kind.MOTION)][2] == "Schuldhulp aan huis"


@pytest.mark.parametrize(
    ("line", "title", "people", "parties"),
    [
        ('"Hekken weg" — Kern Lokaal (Mak)', "Hekken weg", ("Mak",), ("Kern Lokaal",)),
        ('"Hekken weg" — SP (Tol), Zeemond Nu (Uil)', "Hekken weg", ("Tol", "Uil"), ("SP", "Zeemond Nu")),
        ("Hekken weg - Kadeplan (SP, CDA)", "Hekken weg", (), ("SP", "CDA")),
        ("Veerpont naar Oost – SP, Zeemond Lokaal**", "Veerpont naar Oost", (), ("SP", "Zeemond Lokaal")),
    ],
)
def test_a_bracket_behind_a_party_names_who_signs_for_it(
    line: str, title: str, people: tuple[str, ...], parties: tuple[str, ...]
) -> None:
    found, signed = titled(line, ())
    assert (found, signed.people, signed.parties) == (title, people, parties)


def test_whose_an_amendment_is_behind_number_and_title_in_quotes(recorded: Callable[..., Any]) -> None:
    made = recorded(
        """Besluitenlijst gemeenteraad Zeemond 2 juli 2026

1. Opening
De voorzitter opent de vergadering.

2. Nota kades
De raad heeft de nota vastgesteld.
Het amendement ‘2026A03 Geen hekken’ van de SP, CDA is met 8 stemmen voor en 11 stemmen tegen verworpen.
"""
    )
    (amendment,) = made.of(Kind.AMENDMENT)
    assert (amendment.fields["title"], amendment.fields["parties"]) == ("Geen hekken", ("SP", "CDA"))
