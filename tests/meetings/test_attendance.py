"""Lists of who was there, in the layouts of many councils; who was absent, came late or left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gemcli.meetings.attendance import attendance
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import Label
from gemcli.meetings.lines import lines
from gemcli.meetings.speakers import speaker
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role
from gemcli.sources.making import from_bytes

CASES = Path(__file__).parent.parent / "cases"
LISTS = json.loads((CASES / "meetings" / "attendance.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", LISTS, ids=[case["title"] for case in LISTS])
def test_lists_of_members(case: dict[str, Any], dutch: Cues, english: Cues) -> None:
    document = from_bytes(case["input"].encode(), "record.txt").document
    found = attendance(lines(document), english if case["language"] == "en" else dutch)
    assert {
        "count": found.count,
        "present": [list(each) for each in found.present],
        "absent": [list(each) for each in found.absent],
        "others": [[each.name, each.role.value] for each in found.others],
        "movements": [[each.name, each.move.value, each.time] for each in found.movements],
    } == case["expected"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aanwezig zijn 25 van de 27 leden.", 25),
        ("De presentielijst is door 33 leden getekend.", 33),
        ("Bij aanvang zijn 29 leden aanwezig.", 29),
        ("De voorzitter meldt dat er 20 raadsleden aanwezig zijn.", 20),
        ("Vandaag zijn er 18 van de 19 raadsleden aanwezig.", 18),
        ("Tegenwoordig zijn 24 leden: de heren Bos (SP), Kok (VVD) en Dam (CDA).", 24),
        ("Er zijn vijfentwintig leden aanwezig.", 25),
        ("Er zijn veel leden aanwezig.", None),
        ("Aanwezige leden: 15. Er is één vacature.", 15),
        ("Aanwezige raadsleden (26)", 26),
        ("Aantal aanwezige raadsleden:\t23 (bij aanvang 22)", 23),
        ("Leden aanwezig bij het begin van de zitting: 33", 33),
        ("31 members were present.", 31),
        ("De vereniging heeft 400 leden en een bestuur.", None),
    ],
)
def test_number_present_as_stated(dutch: Cues, text: str, expected: int | None) -> None:
    document = from_bytes(f"Verslag van de raad\n\n{text}\n".encode(), "record.txt").document
    assert attendance(lines(document), dutch).count == expected


@pytest.mark.parametrize("piece", ["Bos (SP), ", "de heer ", "A. ", "(", "VVD: ", "Aanwezig ", "komt om 20.15 uur "])
def test_long_hostile_lists_are_read(dutch: Cues, piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    text = "Aanwezig: " + piece * (40_000 // len(piece)) + "\n\n1. Opening\n"
    assert attendance(lines(from_bytes(text.encode(), "record.txt").document), dutch).count is None


HEARING = """Verslag hoorzitting

Aanwezig namens de commissie: mr. A. Teves (voorzitter)
Namens bezwaarmaker: dhr. K. Quist
Namens het college: mw. S. Baxing, juridisch adviseur; dhr. T. Zwaneveld, toezichthouder

De heer Quist (geb. 12-07-1971, BSN 999990019) woont aan de Voorbeeldlaan. Hij is boos.
Quist reageert: "Dat is niet zo."
"""


def test_who_objects_sits_in_no_council_and_who_advises_the_college_is_not_of_it(dutch: Cues) -> None:
    document = from_bytes(HEARING.encode(), "record.txt").document
    found = attendance(lines(document), dutch)
    roles = {each.name: each.role for each in found.others}
    assert roles["K. Quist"] is Role.RESIDENT
    assert roles["S. Baxing"] is Role.OFFICIAL
    assert roles["T. Zwaneveld"] is Role.OFFICIAL
    assert not found.present
    assert found.end < HEARING.index("De heer Quist")


@pytest.mark.parametrize(
    "behind", ["geb. 12-07-1971, BSN 999 99 0342", "BSN 999990019", "Havenkade 12", "tel. 0512-345678"]
)
def test_a_date_of_birth_or_an_address_behind_a_name_is_no_party(dutch: Cues, behind: str) -> None:
    says = speaker(Label("Quist", "De heer", behind, ":", 20), dutch, Municipality(), (), ())
    assert (says.role, says.party) == (Role.RESIDENT, "")


@pytest.mark.parametrize("party", ["D66", "50PLUS", "VVD", "Lijst 12", "Groen Dorp 2000"])
def test_a_party_with_a_number_stays_one(dutch: Cues, party: str) -> None:
    assert speaker(Label("Quist", "De heer", party, ":", 20), dutch, Municipality(), (), ()).party == party
