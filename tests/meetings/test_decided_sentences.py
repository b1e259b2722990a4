"""How records of many councils close an item on which nobody voted, and what only looks like it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.facts.tallies import ONE_SIDE
from gemcli.facts.voters import EXCEPT
from gemcli.grounding.judge import Judge
from gemcli.meetings.confirming import ASKS
from gemcli.meetings.decisions import OWN_PAPER
from gemcli.meetings.list_lines import SUB_LINE
from gemcli.meetings.polling import CORRECTS, VOTED
from gemcli.meetings.tense import PAPER
from gemcli.meetings.told import OWNS
from gemcli.meetings.verdicts import NAMED_ONLY
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from tests.patience import patience

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "meetings" / "decided_sentences.toml").read_text(encoding="utf-8")
)
RECORDS = {
    "verbatim": """
Notulen van de vergadering van de raad van Oosterveld van 14 mei 2025

1. Opening
De voorzitter: Ik open de vergadering en heet u welkom.
De heer Aker (VVD): Voorzitter, dank u wel.
De voorzitter: Het woord is aan mevrouw Bos.
Mevrouw Bos (SP): Voorzitter, ik heb een vraag.

2. Groennota
De heer Aker (VVD): Wij steunen dit stuk van harte.
Mevrouw Bos (SP): Wij ook, voorzitter.
De voorzitter: {said}

3. Sluiting
De voorzitter: Ik sluit de vergadering.
""",
    "minutes": """
Notulen van de vergadering van de raad van Oosterveld van 14 mei 2025

1. Opening
De voorzitter opent de vergadering.

2. Groennota
De heer Aker (VVD) vraagt naar de kosten. Wethouder Kok antwoordt dat die bekend zijn. {said}

3. Sluiting
De voorzitter sluit de vergadering.
""",
    "list": """
Besluitenlijst van de vergadering van de raad van Oosterveld van 14 mei 2025

1. Opening
De voorzitter opent de vergadering. De raad besluit unaniem het verslag van de vorige vergadering vast te stellen.
De heer Aker (VVD) verzoekt om hoofdelijke stemming. Wethouder Kok zegt toe dat de raad een brief krijgt.

2. Groennota
{said}

3. Sluiting
De voorzitter sluit de vergadering.
""",
}


@pytest.mark.parametrize("case", CASES["sentences"], ids=[case["s"][:70] for case in CASES["sentences"]])
def test_the_item_is_decided(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(RECORDS[case["record"]].format(said=case["s"]))
    decided = [claim for claim in made.of(Kind.DECISION) if claim.fields["agenda_item"] == "2"]
    assert [claim.fields["outcome"] for claim in decided] == [case["o"]]
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert judge.judge(decided[0]).verdict.may_stand


@pytest.mark.parametrize("case", CASES["nothing"], ids=[case["s"][:70] for case in CASES["nothing"]])
def test_nothing_is_decided(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(RECORDS[case["record"]].format(said=case["s"]))
    assert not [claim.text for claim in made.of(Kind.DECISION) if claim.fields["agenda_item"] != "1"]


@pytest.mark.parametrize("case", CASES["lines"], ids=[case["title"] for case in CASES["lines"]])
def test_lines_that_name_subject_and_outcome(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    said = "\n" + case["text"].replace("\n", "\n\n")
    made = recorded(RECORDS["minutes"].format(said=said))
    decided = [claim for claim in made.of(Kind.DECISION) if claim.fields["agenda_item"][0] == "2"]
    counts = ("votes_for", "votes_against", "abstained")
    told = [
        [
            claim.fields["title"],
            claim.fields["outcome"],
            *(-1 if claim.fields[name] is None else claim.fields[name] for name in counts),
        ]
        for claim in decided
    ]
    assert told == case["expected"]
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert all(judge.judge(claim).verdict.may_stand for claim in decided)


SPOKEN = """
Verslag van de vergadering van de raad van Oosterveld van 14 mei 2025

2. Groennota

Voorzitter
We gaan verder met de nota. Er zijn moties aangekondigd.

Anna Aker (VVD)
Dank u wel. Ik dien motie 2025-40 in, mede namens de SP.

Bas Bos (SP)
Wij komen met een motie, 2025-41, over bomen in de wijk.

Voorzitter
Dan gaan we stemmen. Motie 2025-40. 12 voor, 7 tegen. Die heeft het gehaald.

{said}

3. Sluiting

Voorzitter
Ik sluit de vergadering.
"""


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Motie 2025-41, meneer Bos, die hield u aan, toch?\n\nBas Bos (SP)\nDat klopt, tot na de zomer.", "held"),
        ("En motie 2025-41, trekt u die in?\n\nBas Bos (SP)\nJa, voorzitter.", "withdrawn"),
        ("Motie 2025-41, meneer Bos, die hield u aan?\n\nBas Bos (SP)\nNee, die blijft staan.", "unknown"),
        ("En motie 2025-41, houdt u die niet aan?\n\nBas Bos (SP)\nJa, ik twijfel.", "unknown"),
        ("Dan 2025-41, de motie van de SP. 11 om 8. Aangenomen.", "adopted"),
    ],
    ids=["held", "withdrawn", "no", "asked the other way", "counts in a sentence of their own"],
)
def test_what_the_chair_asks_and_counts_of_a_motion_that_a_member_names_in_his_own_turn(
    recorded: Callable[..., Any], said: str, outcome: str
) -> None:
    made = recorded(SPOKEN.format(said=said))
    first, second = sorted(made.of(Kind.MOTION), key=lambda claim: claim.fields["raw_id"])
    assert [first.fields[name] for name in ("raw_id", "outcome", "votes_for", "submitters")] == [
        "2025-40",
        "adopted",
        12,
        ("Anna Aker",),
    ]
    assert [second.fields[name] for name in ("raw_id", "outcome", "submitters")] == ["2025-41", outcome, ("Bas Bos",)]
    assert second.fields["votes_for"] == (11 if "11 om 8" in said else None)
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert all(judge.judge(claim).verdict.may_stand for claim in (first, second))


def test_a_changed_motion_takes_the_place_of_the_first(recorded: Callable[..., Any]) -> None:
    said = (
        "\nMevrouw Bos (SP) dient motie M2 in, 'Open vijver'.\n"
        "Na schorsing dient mevrouw Bos een gewijzigde motie in: M2-gewijzigd.\n\n"
        "Stemming M2-gewijzigd: 13 voor, 8 tegen.\nAangenomen."
    )
    (motion,) = recorded(RECORDS["minutes"].format(said=said)).of(Kind.MOTION)
    assert [motion.fields[name] for name in ("raw_id", "title", "outcome", "votes_for", "votes_against")] == [
        "M2-gewijzigd",
        "Open vijver",
        "adopted",
        13,
        8,
    ]


@pytest.mark.parametrize(
    ("chair", "is_marked"),
    [
        ("Meneer Bos, u heeft tegengestemd.", True),
        ("U hebt juist tegen gestemd, meneer Bos.", True),
        ("Dank voor uw stemverklaring, meneer Bos.", False),
    ],
)
def test_a_member_who_is_corrected_on_his_vote_is_put_before_a_person(
    recorded: Callable[..., Any], chair: str, is_marked: bool
) -> None:
    said = (
        "Motie M2 is aangenomen met 12 stemmen voor en 9 stemmen tegen.\n"
        "De heer Bos (SP): Wij hebben voor de motie gestemd, want de bomen zijn hard nodig.\n"
        f"De voorzitter: {chair}"
    )
    (motion,) = recorded(RECORDS["verbatim"].format(said=said)).of(Kind.MOTION)
    assert ("needs_human" in motion.marks) is is_marked
    assert len(motion.evidence.sentences) == (3 if is_marked else 1)


@pytest.mark.parametrize(
    "pattern, text",
    [
        (SUB_LINE, "a. A" + " - b" * 20_000),
        (SUB_LINE, "A" * 40_000),
        (ONE_SIDE, "20 stemmen " * 8_000),
        (OWNS, "De heer " * 8_000 + " houdt motie"),
        (PAPER, "Aldus vastgesteld in " + "de " * 20_000),
        (EXCEPT, "algemene stemmen " * 8_000),
        (OWN_PAPER, "De aldus " * 8_000),
        (ASKS[0][1], "hield u " * 8_000),
        (CORRECTS, "u heeft toch " * 8_000),
        (VOTED, "tegen de motie " * 8_000),
        (NAMED_ONLY, "Motie M2 van " + "de " * 20_000),
    ],
)
def test_patterns_are_linear(pattern: re.Pattern[str], text: str) -> None:
    with patience():
        assert sum(1 for _ in pattern.finditer(text)) >= 0
