"""How records of many councils close an item on which nobody voted, and what only looks like it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality

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
De voorzitter opent de vergadering.

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
    assert not [claim.text for claim in made.of(Kind.DECISION)]
