"""In which role people speak, by what the rest of the record says of them."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.speakers import speaker
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, SectionKind

FRONT = """Notulen van de raad van de gemeente Oudveen, 6 maart 2025
Voorzitter: de heer K. Stam
Aanwezig de leden: A. Bos (VVD), B. Dam (SP), C. de Wit (CDA), D. van Es (VVD)
Wethouders: E. Fort (D66) en G. Haak

1. Opening

"""


@pytest.mark.parametrize(
    ("line", "name", "party", "role"),
    [
        ("J. Bos (VVD): Ja.", "J. Bos", "VVD", Role.COUNCILLOR),
        ("Mw. A. de Vries-Bos (PvdA/GL): Ja.", "A. de Vries-Bos", "PvdA/GL", Role.COUNCILLOR),
        ("Jan Bos – VVD: Ja.", "Jan Bos", "VVD", Role.COUNCILLOR),
        ("Jan Bos - Partij voor de Dieren: Ja.", "Jan Bos", "Partij voor de Dieren", Role.COUNCILLOR),
        ("De Vries, wethouder: Ja.", "De Vries", "", Role.COLLEGE),
        ("Haak (wethouder): Ja.", "Haak", "", Role.COLLEGE),
        ("Gedeputeerde HAAK: Ja.", "HAAK", "", Role.COLLEGE),
        ("Heemraad Van Dam: Ja.", "Van Dam", "", Role.COLLEGE),
        ("Burgemeester De Wit (voorzitter): Ja.", "De Wit", "", Role.CHAIR),
        ("Voorzitter De Graaf: Ja.", "De Graaf", "", Role.CHAIR),
        ("De heer Kuiper (5.b): Ja.", "Kuiper", "", Role.RESIDENT),
        ("Mevrouw De Wit (namens Stichting Groen): Ja.", "De Wit", "", Role.RESIDENT),
        ("Inspreker mevrouw De Wit: Ja.", "De Wit", "", Role.RESIDENT),
        ("De heer Pot (directeur GGD): Ja.", "Pot", "", Role.OFFICIAL),
        ("Griffier Otter: Ja.", "Otter", "", Role.CLERK),
        ("00:12:03 - Jan Bos (VVD): Ja.", "Jan Bos", "VVD", Role.COUNCILLOR),
    ],
)
def test_labels_of_many_councils(dutch: Cues, line: str, name: str, party: str, role: Role) -> None:
    printed = label(line, dutch)
    assert printed is not None
    says = speaker(printed, dutch, Municipality(), {"VVD"}, {"5.b"})
    assert (says.name, says.party, says.role) == (name, party, role)


@pytest.mark.parametrize(
    "line",
    [
        "Voor (12): PRO (5), ZL (7)", "Tegen (13): ZL (1)", "Besluit: conform", "Actie: griffie stuurt de brief",
        "Toezegging: wethouder Bos komt", "Motie M1 (VVD): verworpen", "Portefeuillehouder: wethouder Bos",
        "Datum: 3 mei", "Zo is het, voorzitter. Dank.", "Wethouder Haak, dank u wel. En nu", "Amsterdam, Breda: steden",
        "Ik ben het, collega. Bos: ja",
    ],
)  # fmt: skip
def test_what_opens_no_turn(dutch: Cues, line: str) -> None:
    assert label(line, dutch) is None


def turns(made: Any) -> list[tuple[str, str, Role]]:
    return [(each.speaker, each.party, each.role) for each in made.sections if each.kind is SectionKind.TURN]


def test_the_list_in_front_gives_party_and_role(recorded: Any) -> None:
    made = recorded(
        FRONT + "De voorzitter: Ik open de vergadering.\n\nDe heer Bos: Dank u wel.\n\nMevrouw Dam: Ook dank.\n\n"
        "Wethouder Fort: Graag gedaan.\n\nDe heer Haak: Ik zeg dat toe.\n\nMevrouw Onbekend: Wie ben ik?\n"
    )
    assert turns(made)[1:] == [
        ("Bos", "VVD", Role.COUNCILLOR),
        ("Dam", "SP", Role.COUNCILLOR),
        ("Fort", "D66", Role.COLLEGE),
        ("Haak", "", Role.COLLEGE),
        ("Onbekend", "", Role.UNKNOWN),
    ]


def test_bare_names_of_the_list_open_turns(recorded: Any) -> None:
    made = recorded(
        FRONT + "Stam: Welkom allemaal.\n\nBos: Ik heb een vraag.\n\nFort: Dat zoek ik uit.\n\nDam: Mooi.\n\n"
        "Let op: dit is geen naam.\n"
    )
    assert turns(made) == [
        ("Stam", "", Role.CHAIR),
        ("Bos", "VVD", Role.COUNCILLOR),
        ("Fort", "D66", Role.COLLEGE),
        ("Dam", "SP", Role.COUNCILLOR),
    ]


def test_reported_speech_with_bullets_and_abbreviated_titles(recorded: Any) -> None:
    made = recorded(
        "Kort verslag van de raad\n\nI.1 Notitie ouderen\n\n- Dhr. Bos (Dorp Samen) mist de hofjes.\n"
        "- J. Dam (SP) pleit voor kleine kernen.\n\nWethouder Haak meldt dat er vier plekken zijn.\n\nI.2 Rondvraag\n\n"
        "Geen.\n"
    )
    assert turns(made) == [
        ("Bos", "Dorp Samen", Role.COUNCILLOR),
        ("J. Dam", "SP", Role.COUNCILLOR),
        ("Haak", "", Role.COLLEGE),
    ]


def test_the_chair_is_of_the_college_where_he_says_so(recorded: Any) -> None:
    made = recorded(
        FRONT + "De voorzitter: Ik geef mijzelf het woord. Als portefeuillehouder zeg ik u een brief toe.\n\n"
        "De heer Bos (VVD): Dank u wel.\n\nDe voorzitter: Wie wenst het woord?\n\nMevrouw Dam (SP): Ik niet.\n"
    )
    assert [role for _, _, role in turns(made)] == [Role.COLLEGE, Role.COUNCILLOR, Role.CHAIR, Role.COUNCILLOR]


def test_a_mayor_chairs_where_nobody_else_does(recorded: Any) -> None:
    made = recorded(
        "Verslag van de raad van 6 maart 2025\n\n1. Opening\n\nBurgemeester Stam: Ik open de vergadering.\n\n"
        "De heer Bos (VVD): Wanneer komen de camera's?\n\nBurgemeester Stam: Die hangen er voor de zomer.\n\n"
        "Mevrouw Dam (SP): Mooi.\n\nBurgemeester Stam: Dan komen we tot stemming.\n"
    )
    mayor = [role for name, _, role in turns(made) if name == "Stam"]
    assert mayor == [Role.CHAIR, Role.COLLEGE, Role.CHAIR]


def test_who_is_in_no_list_and_speaks_at_the_item_for_residents_is_one(recorded: Any) -> None:
    made = recorded(
        FRONT.replace("1. Opening\n", "1. Opening\n\nDe voorzitter: Welkom.\n\n2. Spreekrecht\n")
        + "Mevrouw Pot (Stichting Groen): Ik spreek in.\n\nDe heer Bos (VVD): Een vraag.\n\n3. Sluiting\n\n"
        "Mevrouw Kok (Volt): Dag.\n\nDe voorzitter: Ik sluit de vergadering.\n"
    )
    assert turns(made)[1:4] == [
        ("Pot", "", Role.RESIDENT),
        ("Bos", "VVD", Role.COUNCILLOR),
        ("Kok", "Volt", Role.COUNCILLOR),
    ]
