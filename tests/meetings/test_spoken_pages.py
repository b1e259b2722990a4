"""Speech as pages and machines print it: time, name and office above it, or no marks at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.cues import Cues
from gemcli.meetings.outline import outline
from gemcli.meetings.timed_names import TIMED_NAME
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, SectionKind
from gemcli.sources.making import from_bytes

TURNS = (
    (
        "0:00:12 E. Post Voorzitter",
        "Ik open de vergadering. Er is één bericht van verhindering, dus ik tel vijftien leden.",
    ),
    ("0:04:00 W. van Dam raadslid Dorpsbelang Oost", "Voorzitter. Wij dienen motie 5 in, bankjes bij de kerk."),
    ("0:06:10 L. Tol raadslid SP", "De SP heeft een amendement, amendement B. Het pad wordt breder."),
    ("0:08:40 R. Kuip Wethouder (CDA)", "Ik ontraad het amendement."),
    ("0:09:30 L. Tol raadslid SP", "Dan trek ik amendement B terug."),
    ("0:10:00 E. Post Voorzitter", "Dan motie 5. Wie is voor? Elf voor, vier tegen. Aangenomen."),
    ("0:12:00 H. Mol Griffier", "Dat klopt, voorzitter."),
)


def page() -> str:
    body = "".join(f"<p>{who}</p><p>{said}</p>" for who, said in TURNS)
    return (
        "<html><head><title>Raadsvergadering 3 april 2023</title></head><body><h1>Raadsvergadering 3 april 2023</h1>"
        "<p>Agendapunten</p><h2>1. Voorstel wandelpad langs de vaart</h2>" + body + "<h2>2. Sluiting</h2></body></html>"
    )


def row(claim: Claim) -> list[Any]:
    fields = claim.fields
    movers = [str(one).removeprefix("raadslid ") for one in fields.get("submitters") or ()]  # type: ignore[union-attr]
    return [claim.kind.value, fields["raw_id"], fields["outcome"], fields["votes_for"], fields["votes_against"], movers]


def test_a_page_of_spoken_text_is_speech(judged: Callable[..., Any], dutch: Cues) -> None:
    document = from_bytes(page().encode(), "raad.html").document
    said = {
        (each.speaker, each.role, each.party)
        for each in outline(document, Municipality(), dutch)
        if each.kind is SectionKind.TURN
    }
    assert said == {
        ("E. Post", Role.CHAIR, ""),
        ("W. van Dam", Role.COUNCILLOR, "Dorpsbelang Oost"),
        ("L. Tol", Role.COUNCILLOR, "SP"),
        ("R. Kuip", Role.COLLEGE, "CDA"),
        ("H. Mol", Role.CLERK, ""),
    }
    found = judged(page(), "raad.html")
    assert [row(each.claim) for each in found if each.claim.kind in (Kind.MOTION, Kind.AMENDMENT)] == [
        ["amendment", "B", "withdrawn", None, None, ["L. Tol"]],
        ["motion", "5", "adopted", 11, 4, ["W. van Dam"]],
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("0:05:20 H. Boer Wethouder (CDA)", True),
        ("[00:14:15] K. van der Laan-Prins raadslid VVD", True),
        ("0:02:10 De raad stelt vast.", False),
        ("20:15 Aanvang van de vergadering", False),
        ("0:04:00 Mevrouw de wethouder heeft gelijk: zo is het.", False),
    ],
)
def test_lines_with_a_time_and_who_speaks(text: str, is_one: bool) -> None:
    assert (TIMED_NAME.match(text) is not None) == is_one


UNMARKED = """Transcript (automatisch) raad Oosterlo 4 november 2025
0:00:00 Opening

goedenavond allemaal ik open deze vergadering er zijn twee afmeldingen dat betekent dat wij met 21 leden zijn vanavond
en ik heet ook de mensen op de tribune van harte welkom

0:03:00 Perspectiefnota

voorzitter dank u wel wij hebben bij dit onderwerp een motie motie 9 over de buurtbus en die doen we samen met de
andere fracties want de bus is voor veel mensen in de kernen echt van belang en daar willen wij niet op bezuinigen

goed dan gaan we stemmen over de motie 9 wie is voor dat zijn er even kijken 14 wie is tegen 7 dan is motie 9
aangenomen

dan de perspectiefnota zelf is daar iemand op tegen nee dat zie ik niet dan is de perspectiefnota vastgesteld

0:20:00 Sluiting

dan zijn we aan het einde van deze vergadering gekomen ik dank u allen hartelijk voor uw inbreng en wens u wel thuis
"""


def test_speech_without_marks(judged: Callable[..., Any]) -> None:
    found = judged(UNMARKED, "raad.txt")
    kinds = (Kind.MOTION, Kind.DECISION)
    found = [each for each in found if each.claim.kind in kinds]
    claims = [each.claim for each in found]
    told = [(claim.kind.value, claim.fields["outcome"], claim.fields["votes_for"]) for claim in claims]
    assert told == [("motion", "adopted", 14), ("decision", "adopted", None)]


def test_a_list_ends_with_its_chapter(judged: Callable[..., Any]) -> None:
    found = judged(
        "# De raad in het kort\n\n## Zonder debat\n\nDe volgende voorstellen zijn zonder debat aangenomen:\n\n"
        "* Verordening markten 2026\n* Tweede rapportage 2025\n\n## Een plein voor An\n\nHet plein krijgt een naam.\n",
        "kort.md",
    )
    assert [each.claim.fields["title"] for each in found if each.claim.kind is Kind.DECISION] == [
        "Verordening markten 2026",
        "Tweede rapportage 2025",
    ]


@pytest.mark.parametrize(
    ("advice", "outcome"), [("bespreekstuk voor de raad van 4 mei", "unknown"), ("aangehouden tot 9 juni", "held")]
)
def test_the_advice_of_a_committee(recorded: Callable[..., Any], advice: str, outcome: str) -> None:
    made = recorded(
        "Verslag van de raadscommissie Ruimte van 6 april 2023\n\n1. Opening\n\nDe voorzitter opent de vergadering.\n\n"
        f"2. Nota paden\n\nDe heer Bos (SP) vraagt naar de kosten.\n\nAdvies commissie: {advice}.\n\n3. Sluiting\n\n"
        "De voorzitter sluit de vergadering.\n"
    )
    (decision,) = made.of(Kind.DECISION)
    assert (decision.fields["agenda_item"], decision.fields["outcome"]) == ("2", outcome)


def test_long_hostile_pages_are_read() -> None:
    """A pattern that is not linear would not come back from these."""
    for piece in ("A. ", "van de ", "Aa "):
        assert TIMED_NAME.match("0:00:01 " + piece * 20_000) is None


def test_a_short_report_lists_motions(judged: Callable[..., Any]) -> None:
    found = judged(
        "# De raad in het kort\n\n## Begroting\n\nVier moties kwamen in stemming:\n\n"
        "- **Meer banken in het park** (SP, CDA). Verworpen. Alleen de indieners en D66 waren voor.\n"
        "- **Later licht op straat** (VVD, ingediend door mevrouw Kors). Aangenomen.\n"
        "- **Nooit meer gladheid** (Dorpsbelang). Daarop trok de heer Pol de motie in.\n"
        "- **Een lijst van wensen** (zie bijlage). Verworpen.\n\n## Tot slot\n\nFijne avond (SP).\n",
        "kort.md",
    )
    motions = [each.claim.fields for each in found if each.claim.kind is Kind.MOTION]
    assert not any(each["parties_for"] for each in motions)
    assert [(each["title"], each["outcome"], each["parties"], each["submitters"]) for each in motions] == [
        ("Meer banken in het park", "rejected", ("SP", "CDA"), ()),
        ("Later licht op straat", "adopted", ("VVD",), ("mevrouw Kors",)),
        ("Nooit meer gladheid", "withdrawn", ("Dorpsbelang",), ()),
    ]
