"""Tasks given and taken in a conversation."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

TALK = """Ann: Right so the pool will be closed for the winter.
Bea: That is a pity for the schools.
Ann: {said}
Bea: Good.
Ann: We can go on then.
Bea: Fine by me.
"""


def found(said: str, cues: Any) -> list[Claim]:
    document = from_bytes(TALK.format(said=said).encode(), "talk.txt").document
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, "en")
    return [claim for claim in made if claim.kind is Kind.ACTION]


@pytest.mark.parametrize(
    "said",
    [
        "You'll be thinking about the costs of the heating.",
        "The project manager is going to look into the lease of the building.",
        "and the engineers are gonna be working on the roof in the spring.",
        "Maybe you can find out what the schools pay for the hours.",
        "I will ask the Treasurer to bring the figures along.",
        "Carla will have to work on the letter to the parents.",
        "We need to complete the questionnaire before the summer.",
        "I'll send the minutes to all of you.",
    ],
)
def test_a_task_given_or_taken(said: str, english: Any) -> None:
    assert [said in claim.text for claim in found(said, english)] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "If you look at the costs you see that they will be rising.",
        "They will be having a hard time in the winter.",
        "Users will be looking at the buttons when it is dark.",
        "You could work on the roof in any season.",
        "Are you going to work on the roof?",
    ],
)
def test_what_happens_in_general_is_no_task(said: str, english: Any) -> None:
    assert found(said, english) == []
