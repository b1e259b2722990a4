"""Motions and amendments as handed in: title, submitters, request, and the sentences that hold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.disagreement import reconciled
from gemcli.meetings.motion_ids import find, key_of
from gemcli.meetings.submissions import names
from gemcli.meetings.wording import brief
from gemcli.model.claim import Claim, Kind


@pytest.fixture(scope="module")
def made(recorded: Callable[..., Any], evening: str) -> Any:
    return recorded(evening)


def motion(made: Any, raw_id: str) -> Claim:
    return next(claim for claim in made.of(Kind.MOTION, Kind.AMENDMENT) if claim.fields["raw_id"] == raw_id)


def test_title_submitters_and_request(made: Any) -> None:
    claim = motion(made, "D.1")
    assert claim.fields["title"] == "Eerst de bewoners vragen"
    assert claim.fields["submitters"] == ("mevrouw Dijk", "de heer De Groot", "mevrouw Post")
    assert claim.fields["parties"] == ("SP",)
    assert claim.fields["asks"] == (
        "Verzoekt het college: - een enquête te houden onder bewoners van Oost; - de raad hierover te informeren"
    )
    assert claim.section == "D. Uitbreiding parkeerzone Oost (RIS100004)"


def test_two_motions_introduced_in_one_sentence(made: Any) -> None:
    assert motion(made, "D.2").fields["title"] == "Gratis eerste uur"
    assert motion(made, "D.3").fields["title"] == "Minder borden"
    assert motion(made, "D.3").fields["submitters"] == ("de heer Aker",)
    assert "borden" not in str(motion(made, "D.2").fields["asks"])


def test_amendment_says_what_it_changes(made: Any) -> None:
    claim = motion(made, "D.A")
    assert claim.kind is Kind.AMENDMENT
    assert claim.fields["title"] == "Minder auto's, meer groen"
    assert str(claim.fields["asks"]).startswith("Besluit dictumpunt II als volgt te wijzigen: II. Het aantal plaatsen")


def test_every_field_has_its_place(made: Any) -> None:
    claim = motion(made, "D.1")
    cited = made.text(claim)
    assert "Eerst de bewoners vragen" in cited
    assert all(name.split()[-1] in cited for name in claim.fields["submitters"])
    assert set(claim.field_evidence) == {"submitters", "title", "considerations", "asks", "outcome"}


def test_later_version_keeps_the_name_and_takes_the_new_request(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Aan de orde is:\nO. Nota.\nDe voorzitter. Door de heer Bos wordt de volgende motie (O.1 GL) ingediend:\n"
        "Motie O.1 GL Kaart\nDe raad, bijeen op 6 maart 2025,\nVerzoekt het college een kaart te maken,\n"
        "en gaat over tot de orde van de dag.\n"
        "De motie maakt onderdeel uit van de verdere beraadslaging.\nJan Smit (SP). Voorzitter. Goed.\n"
        "De voorzitter. Motie O.1 GL is in die zin gewijzigd, dat ze thans luidt:\nDe raad, bijeen op 6 maart 2025,\n"
        "Verzoekt het college een kaart van het zand te maken,\nen gaat over tot de orde van de dag.\n"
        "De gewijzigde motie maakt onderdeel uit van de verdere beraadslaging.\nBea Kok (VVD). Voorzitter. Goed.\n"
        "De voorzitter. In stemming komt de gewijzigde motie O.1 GL. De gewijzigde motie wordt aangenomen met 26 "
        "tegen 19 stemmen.\n"
        "Jan Smit (SP). Dank.\n"
    )
    claim = motion(made, "O.1")
    assert claim.text == "De gewijzigde motie O.1 (GL) 'Kaart' is aangenomen met 26 stemmen voor en 19 tegen."
    assert "kaart van het zand" in str(claim.fields["asks"])
    assert claim.fields["submitters"] == ("de heer Bos",)


def test_two_records_that_disagree_are_both_kept_and_marked(made: Any, recorded: Callable[..., Any]) -> None:
    listed = recorded(
        "Besluitenlijst\nRaad\nDatum 6 maart 2025\nPunt Omschrijving Besluit\nA Vaststelling agenda Conform\n"
        "B Insprekers Conform\n"
        "321010 Amendement D.A GL Minder auto's aangenomen\n321011 Motie D.1 SP Eerst de bewoners vragen verworpen\n"
    )
    other = [claim for claim in listed.claims if claim.kind is Kind.MOTION]
    renamed = [
        Claim(
            claim.kind,
            claim.text,
            type(claim.evidence)(tuple(type(ref)("list", ref.sentence_id) for ref in claim.evidence.sentences)),
            claim.by,
            key=claim.key,
            fields=claim.fields,
        )
        for claim in other
    ]
    both = [claim for claim in reconciled([motion(made, "D.1"), *renamed]) if "sources_disagree" in claim.marks]
    assert len(both) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("motie K.2 HvDH", [("K.2", "HvDH")]),
        ("de moties M1, M2 en M3", [("M1", ""), ("M2", ""), ("M3", "")]),
        ("amendement A8.1 van de SP", [("A8.1", "SP")]),
        ("motie 139 over bomen", [("139", "")]),
        ("motie CU/SGP.2", [("CU/SGP.2", "")]),
        ("amendement I.C VVD", [("I.C", "VVD")]),
        ("Amendement B wordt ingetrokken", [("B", "")]),
        ("motie M-2025-03 (GroenLinks)", [("M-2025-03", "GroenLinks")]),
        ("motie 5.b", [("5.b", "")]),
        ("de motie van D66", []),
        ("motie D66", []),
        ("de motie 21 november", []),
        ("een motie in 2024", []),
        ("de motie 12 stemmen", []),
        ("De motie wordt", []),
    ],
)
def test_numbers_of_many_schemes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.raw_id, mention.party) for mention in find(text)] == expected


def test_forms_of_one_number_are_one() -> None:
    assert key_of("G12") == key_of("G.12") == key_of("G. 12")
    assert key_of("1.11") != key_of("11.1")


def test_submitters_in_their_order() -> None:
    assert names("mevrouw Arp, daartoe gesteund door de heer Mahmood en mevrouw Van den Berg,") == (
        "mevrouw Arp",
        "de heer Mahmood",
        "mevrouw Van den Berg",
    )


def test_brief_wording_keeps_number_and_counts(made: Any) -> None:
    assert brief(motion(made, "D.1"), "nl") == "Motie D.1 (SP) 'Eerst de bewoners vragen': aangenomen (8-1)."


def test_a_paper_that_bears_a_stamp_is_no_record_of_a_nameless_motion(recorded: Callable[..., Any]) -> None:
    made = recorded("Nota speelplekken\n\nDe motie is aangenomen.\nWij voeren haar uit in 2026.\n")
    assert not made.of(Kind.MOTION)
