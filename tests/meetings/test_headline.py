"""The head of a summary, from records of several forms: what they print, and nothing else."""

from __future__ import annotations

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.headline import CLOSED, OPENED, headline
from gemcli.meetings.outline import outline
from gemcli.model.claim import Claim
from gemcli.model.municipality import Municipality
from tests.meetings.conftest import build
from tests.patience import patience

MINUTES = """Notulen van de raad van Waterrade
Datum: donderdag 12 maart 2026
Plaats: raadzaal, Kerkplein 1
Aanvang: 19.30 uur
Voorzitter: mevrouw drs. M.E. Oosterveen
Agenda
1. Opening
2. Nota Bomen
3. Nota Wegen (niet behandeld)
4. Sluiting
Aanwezig: Aydin (GW), Bouwmans (SW), De Haan (WVP), Kok (DB).
Afwezig: mevrouw Postma (LW)

1. Opening
De voorzitter opent de vergadering.

2. Nota Bomen
De heer Kok (DB): Wij steunen de nota, omdat er te weinig schaduw is.
Mevrouw De Haan (WVP): Wij zijn tegen de nota, want hij kost te veel.
De heer Aydin (GW): De nota is goed voor de stad.
Mevrouw Bouwmans (SW): De nota is goed voor de buurten.

4. Sluiting
De voorzitter schorst de vergadering om 21.00 uur.
De voorzitter sluit de vergadering om 22.05 uur.
"""


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read(resources.toml(resources.config("cues.nl.toml")), "nl")


def heads(text: str, cues: Cues) -> dict[str, Claim]:
    document = build(text)
    sections = outline(document, Municipality(), cues)
    return {str(claim.fields["fact"]): claim for claim in headline(document, sections, Municipality(), cues, "nl")}


def test_what_the_record_prints_is_told(cues: Cues) -> None:
    found = heads(MINUTES, cues)
    assert "12 maart 2026" in found["meeting"].text
    assert found["meeting"].fields["opened"] == "19.30"
    assert found["meeting"].fields["closed"] == "22.05"
    assert found["meeting"].fields["place"] == "raadzaal, Kerkplein 1"
    assert found["chair"].fields["chair"] == "mevrouw drs. M.E. Oosterveen"


def test_members_that_no_number_is_given_for_are_counted(cues: Cues) -> None:
    there = heads(MINUTES, cues)["attendance"]
    assert there.fields["listed"] == ("Aydin", "Bouwmans", "De Haan", "Kok")
    assert "4 leden" in there.text
    assert there.fields["absent"] == ("mevrouw Postma (LW)",)


def test_items_are_counted_without_those_that_were_not_handled(cues: Cues) -> None:
    items = heads(MINUTES, cues)["items"]
    assert items.fields["handled"] == 3
    assert items.fields["not_handled"] == ("3",)


def test_why_somebody_is_absent_is_not_told(cues: Cues) -> None:
    there = heads(MINUTES.replace("(LW)", "wegens ziekte van haar kind"), cues)["attendance"]
    assert "absent" not in there.fields
    assert "ziekte" not in there.text


def test_what_is_not_there_is_not_told(cues: Cues) -> None:
    bare = heads("Besluitenlijst\n1. Opening\nDe voorzitter opent.\n2. Sluiting\nDe voorzitter sluit.\n", cues)
    assert not {"meeting", "chair", "attendance"} & bare.keys()


@pytest.mark.parametrize("unit", ["opent ", "om 12.30 ", "gesloten te ", "tijd 1"])
def test_hours_are_found_in_linear_time(unit: str) -> None:
    with patience():
        for pattern in (OPENED, CLOSED):
            list(pattern.finditer(unit * (200_000 // len(unit))))
