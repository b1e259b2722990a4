"""Commitments as candidates: status, term and what an anaphoric one points at, from a case file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "meetings" / "commitments.toml").read_text(encoding="utf-8")
)["case"]

RECORD = """Notulen
gemeenteraad Molenwaard
gehouden op
donderdag 6 maart 2025
Aan de orde is:
A. Voorstel van het college inzake Zone (RIS100).
De voorzitter. Het woord is aan mevrouw Kok.
Bea Kok (VVD). Voorzitter. {before}
Wethouder Van Asch (GroenLinks). {says}
Jan Bos (SP). Voorzitter. Ik zeg toe dat ik u niet vergeet.
De voorzitter. Dank u wel.
"""


@pytest.mark.parametrize("case", CASES, ids=[case["says"][:50] for case in CASES])
def test_case(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    before = case.get("before", "Wat vindt de wethouder?")
    made = recorded(RECORD.format(before=before, says=case["says"]))
    found = made.of(Kind.COMMITMENT)
    if not case["status"]:
        assert not found
        return
    assert len(found) == 1
    claim = found[0]
    assert claim.fields["status"] == case["status"]
    assert claim.fields["who"] == "Wethouder Van Asch (GroenLinks)"
    assert claim.fields["due_text"] == (case.get("term") or None)
    assert claim.fields["due"] == (case.get("due") or None)
    assert claim.fields["due_proposed"] is case.get("proposed", False)
    assert claim.fields["condition"] == case.get("condition")
    assert f'"{case["says"]}"' in claim.text
    assert (before in made.text(claim)) is case.get("points_back", False)
    assert claim.marks == (() if case["status"] == "refused" else ("promise",))


def test_what_members_say_is_no_commitment(recorded: Callable[..., Any]) -> None:
    made = recorded(RECORD.format(before="Ik zeg toe dat wij blijven komen.", says="Dank u wel."))
    assert not made.of(Kind.COMMITMENT)


def test_reported_sentence_stands_by_itself(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Voorstel nota.\n"
        "Wethouder Wagner zegt toe dat de raad voor 1 oktober 2025 een plan ontvangt.\n"
        "De raad besluit unaniem: de nota vast te stellen.\n"
        "Toezegging wethouder Mol: de raad ontvangt een overzicht van de kosten.\n"
    )
    first, second = made.of(Kind.COMMITMENT)
    assert first.text == "Wethouder Wagner zegt toe dat de raad voor 1 oktober 2025 een plan ontvangt."
    assert (first.fields["who"], first.fields["to"], first.fields["due"]) == (
        "Wethouder Wagner",
        "de raad",
        "2025-10-01",
    )
    assert second.fields["who"] == "Wethouder Mol"


def test_chair_who_puts_a_promise_on_record(recorded: Callable[..., Any]) -> None:
    made = recorded(
        RECORD.format(before="En?", says="Jazeker.").replace(
            "Dank u wel.", "De wethouder zegt toe een brief te sturen."
        )
    )
    assert [claim.text for claim in made.of(Kind.COMMITMENT)] == ["De wethouder zegt toe een brief te sturen."]


def test_who_is_never_invented(recorded: Callable[..., Any]) -> None:
    made = recorded("Brief\n\nIk zeg toe dat u voor de zomer antwoord krijgt.\n")
    assert [claim.fields["who"] for claim in made.of(Kind.COMMITMENT)] == [None]


def test_english_undertaking(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Minutes of the meeting of Northvale Town Council held on 4 March 2025\n\n1. Apologies\nNone.\n\n"
        "2. Roads report\n"
        "The Mayor undertook to report back to the council by 30 April 2025.\n\n3. Closing\nThe meeting closed.\n",
        "en",
    )
    claim = made.of(Kind.COMMITMENT)[0]
    assert (claim.fields["who"], claim.fields["due"], claim.fields["status"]) == ("The Mayor", "2025-04-30", "new")


def test_committee_minutes_that_report(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Verslag van de vergadering van de commissie Ruimte op dinsdag 6 mei 2025\n\n"
        "1. Opening\nDe voorzitter opent.\n\n"
        "2. Mededelingen\nWethouder Doos meldt dat de bouw vertraging heeft. Hij zegt toe "
        "de commissie vóór 1 juni 2025 te informeren.\nMevrouw Lade (PvdA) vraagt naar de kosten.\n"
        "De wethouder geeft aan dat dit niet kan worden toegezegd.\nWethouder Doos zal nagaan of er "
        "ruimte is en komt hier in "
        "de raad op terug.\n\n3. Sluiting\nEinde.\n"
    )
    assert [(claim.text, claim.fields["status"]) for claim in made.of(Kind.COMMITMENT)] == [
        ('Wethouder Doos: "Hij zegt toe de commissie vóór 1 juni 2025 te informeren."', "new"),
        ("De wethouder geeft aan dat dit niet kan worden toegezegd.", "refused"),
        ("Wethouder Doos zal nagaan of er ruimte is en komt hier in de raad op terug.", "implied"),
    ]


LETTER = """# Raadsinformatiebrief warmtenet

Eerder hebben wij uw raad geïnformeerd over de kosten.
Hierbij informeert het college de raad over de afdoening van de motie.
Met deze brief informeren wij uw raad over de stand van zaken.
Wij informeren uw raad vóór 1 juli 2026 over de alternatieven.
Uw raad ontvangt in het najaar een voorstel.
Inwoners krijgen in april 2026 een brief.
"""


def test_what_a_letter_undertakes_towards_the_council_is_a_candidate(dutch: Any) -> None:
    document = from_bytes(LETTER.encode(), "brief.md").document
    sections = outline(document, Municipality(), dutch)
    found = [
        claim for claim in claims(document, sections, Municipality(), dutch, "nl") if claim.kind is Kind.COMMITMENT
    ]
    assert [(claim.text, claim.fields["status"], claim.fields["due"]) for claim in found] == [
        ("Wij informeren uw raad vóór 1 juli 2026 over de alternatieven.", "implied", "2026-07-01"),
        ("Uw raad ontvangt in het najaar een voorstel.", "implied", "2026-11-20"),
    ]


def test_a_line_without_end_is_no_commitment(recorded: Callable[..., Any]) -> None:
    says = "Ik zeg u toe dat de raad het hoort " * 500
    assert not recorded(RECORD.format(before="Wat vindt u?", says=says)).of(Kind.COMMITMENT)


def test_one_undertaking_is_one_candidate(recorded: Callable[..., Any]) -> None:
    says = "Ik ga met de schippers om tafel. Dat doe ik voor de zomer, dat zeg ik graag toe."
    found = recorded(RECORD.format(before="Kan de wethouder daarmee iets?", says=says)).of(Kind.COMMITMENT)
    assert [(claim.fields["status"], claim.fields["due_text"]) for claim in found] == [("new", "voor de zomer")]
    assert len(found[0].evidence.sentences) == 2


def test_two_undertakings_stay_two(recorded: Callable[..., Any]) -> None:
    says = "Ik stuur u de cijfers over de haven na. Ik ga met de GGD in gesprek over de wachttijden."
    found = recorded(RECORD.format(before="En?", says=says)).of(Kind.COMMITMENT)
    assert [claim.fields["status"] for claim in found] == ["implied", "implied"]


def test_what_was_asked_for_stands_with_a_short_answer(recorded: Callable[..., Any]) -> None:
    before = "Kan de wethouder de tarieven van de haven laten doorrekenen? Ik ben een warm voorstander van de haven."
    made = recorded(RECORD.format(before=before, says="Ja, dat zal ik doen."))
    claim = made.of(Kind.COMMITMENT)[0]
    assert "doorrekenen?" in made.text(claim)
    assert "warm voorstander" not in made.text(claim)


def test_a_member_who_reminds_is_named_beside_whose_promise_it_is(recorded: Callable[..., Any]) -> None:
    before = "De wethouder heeft in de commissie toegezegd dat er een meldpunt komt."
    claim = recorded(RECORD.format(before=before, says="Dank u wel.")).of(Kind.COMMITMENT)[0]
    assert claim.text == f'Bea Kok (VVD): "{before}"'
    assert (claim.fields["who"], claim.fields["status"]) == ("De wethouder", "repeated")


def test_a_pronoun_is_read_from_the_sentence_before(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Rondvraag.\n"
        "Wethouder Mol heeft met de huisartsen gebeld. Het resultaat laat hij aan de commissie weten.\n\n3. Sluiting.\n"
    )
    claim = made.of(Kind.COMMITMENT)[0]
    assert (claim.fields["who"], claim.fields["status"]) == ("Wethouder Mol", "implied")


TABLE = """Besluitenlijst raad 18 december 2025

1. Opening.

2. Woonvisie.
De raad besluit unaniem: de visie vast te stellen.

3. Sluiting.

Toezeggingen
Nr.    Toezegging                            Door       Aan    Afdoening
25-1   Technische sessie over wooncoaches    Mansveld   PRO    eerste kwartaal 2026
25-2   (herhaald) Memo over de kering        Kleiboer   CDA    15 januari
"""


def test_a_list_of_promises_in_columns(recorded: Callable[..., Any]) -> None:
    found = recorded(TABLE).of(Kind.COMMITMENT)
    assert [tuple(claim.fields[name] for name in ("who", "to", "status", "due_text", "due")) for claim in found] == [
        ("Mansveld", "PRO", "new", "eerste kwartaal 2026", "2026-03-31"),
        ("Kleiboer", "CDA", "repeated", "15 januari", "2026-01-15"),
    ]
    assert found[0].fields["asks"] == "Technische sessie over wooncoaches"


TOLD_AND_LISTED = """Besluitenlijst raad 16 december 2025

1. Opening.

2. Belasting.
Wethouder Mol zegt toe in januari met een gewijzigd voorstel te komen.
Wethouder Vos zegt toe in januari een memo over de haven te sturen.

3. Toezeggingen
Nr.    Toezegging                              Door    Afdoening
25-1   Gewijzigd voorstel hondenbelasting      Mol     januari 2026
25-2   Overzicht van de bruggen                Vos     januari 2026
"""


def test_a_promise_that_is_told_and_listed_stands_once(recorded: Callable[..., Any]) -> None:
    found = recorded(TOLD_AND_LISTED).of(Kind.COMMITMENT)
    assert [(claim.fields["who"], claim.fields["asks"][:24]) for claim in found] == [
        ("Wethouder Mol", "Wethouder Mol zegt toe i"),
        ("Wethouder Vos", "Wethouder Vos zegt toe i"),
        ("Vos", "Overzicht van de bruggen"),
    ]


LIST = "Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Stukken.\n{says}\n\n3. Sluiting.\n"


@pytest.mark.parametrize(
    ("says", "who"),
    [
        ("Toezegging: wethouder De Vries stuurt de raad een overzicht.", "Wethouder De Vries"),
        ("Toezegging: dhr. Mol zal een memo sturen.", "Dhr. Mol"),
        ("Toezegging door wethouder Smit: de raad krijgt een notitie.", "Wethouder Smit"),
        ("Toezegging: de raad ontvangt een memo (wethouder Smit).", "Wethouder Smit"),
        ("Toezegging: de raad ontvangt een memo.", None),
        (
            "Besluit: het voorstel wordt aangehouden; wethouder Smit komt in mei met een nieuwe tekst.",
            "Wethouder Smit",
        ),
        (
            "Besluit: motie ingetrokken nadat wethouder Smit heeft aangegeven dat een evaluatie naar de raad komt.",
            "Wethouder Smit",
        ),
    ],
)
def test_who_promises_in_a_line_of_a_list(recorded: Callable[..., Any], says: str, who: str | None) -> None:
    (claim,) = recorded(LIST.format(says=says)).of(Kind.COMMITMENT)
    assert claim.fields["who"] == who


def test_a_decision_alone_is_no_undertaking(recorded: Callable[..., Any]) -> None:
    says = "Besluit: het college komt in mei met een nieuwe tekst."
    assert recorded(LIST.format(says=says)).of(Kind.COMMITMENT) == []


def test_he_who_answers_in_the_turn_of_who_asks_is_the_member_of_the_college(recorded: Callable[..., Any]) -> None:
    text = (
        "Verslag van de vergadering van de commissie Ruimte op dinsdag 6 mei 2025\n\n1. Opening\n"
        "De voorzitter opent de vergadering.\n\n2. Rondvraag\nMevr. Kok (SP) vraagt naar de brug. "
        "Wethouder Mol zegt dat er gemeten wordt. Het resultaat laat hij aan de commissie weten.\n\n3. Sluiting\n"
        "De voorzitter sluit de vergadering.\n"
    )
    (claim,) = recorded(text).of(Kind.COMMITMENT)
    assert (claim.fields["who"], claim.fields["status"]) == ("Wethouder Mol", "implied")


RUN = (
    "goedenavond iedereen we gaan beginnen met het punt over de haven " * 4
    + "ja dan zeg ik de raad toe dat er voor de zomer een voorstel ligt over de ligplaatsen "
    + "dank u wel voorzitter en dan nu de volgende vraag over de brug die al lang open staat " * 4
    + "nee dat kan ik u niet toezeggen want daar gaat de provincie over "
    + "en tot slot nog iets over de bomen langs de vaart die er al heel lang staan " * 3
)


def test_a_run_without_marks_gives_the_words_around_each_promise(recorded: Callable[..., Any]) -> None:
    made = recorded(RUN)
    found = made.of(Kind.COMMITMENT)
    assert [claim.fields["status"] for claim in found] == ["new", "refused"]
    assert [claim.fields["who"] for claim in found] == [None, None]
    assert all(len(claim.text) < 300 for claim in found)
    spans = [claim.evidence.spans[0].spans[0] for claim in found]
    assert "zeg ik de raad toe" in made.document.text[spans[0].start : spans[0].end]


@pytest.mark.parametrize(
    "says",
    [
        "ik zal " * 180 + ".",
        "naar de " * 170 + "toe.",
        "als u de motie " * 90 + ".",
        "kom ik daar " * 110 + "op terug.",
        "Ik zeg toe " + "dat we " * 200,
        "the cabinet will " * 80,
        "kom ik met een " * 95,
        "we kunnen met een nota " * 60,
        "dat zal in de volgende nota " * 50,
        "wordt opgenomen in het " * 60,
        "voordat hebben wij de nota " * 55,
        "wij zullen ons best " * 70,
    ],
)
def test_sentences_that_go_on_take_no_long_time(recorded: Callable[..., Any], says: str) -> None:
    """A pattern that is not linear would not come back from these."""
    recorded(RECORD.format(before="En?", says=says))


@pytest.mark.parametrize(
    "said",
    [
        "En kan het college hierbij beloven dat er niet op besluiten wordt vooruitgelopen.",
        "T: 14 0999 F: (0999) 99 99 99 griffie@molenwaard.example",
        "De zienswijzen worden dan betrokken bij de behandeling van de ontwerpbegroting.",
        "De raad laat mevrouw Mol toe; zij legt de belofte af.",
        "Ingetrokken na toezegging.",
        "Het college neemt de motie over.",
        "De toezeggingenlijst wordt vastgesteld.",
    ],
)
def test_what_a_list_only_tells_is_no_commitment(recorded: Callable[..., Any], said: str) -> None:
    text = f"Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Stukken.\n{said}\n\n3. Sluiting.\n"
    assert recorded(text).of(Kind.COMMITMENT) == []
