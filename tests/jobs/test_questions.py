"""Questions in plainer words: only those of findings, in their order, and nothing else of a finding changes."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from gemcli.engines.endpoint.questions import Queried, Rephrased
from gemcli.engines.engine import Task
from gemcli.jobs.questions import asked_plainer
from gemcli.model.activity import Agent, Plan, Usage
from gemcli.model.claim import By, Claim, Evidence, Kind

TASK = Task("flag", "nl", (Kind.ANOMALY,))


class Scripted:
    """An engine that puts "Waarom" before each question, and keeps what it was asked."""

    name = "endpoint"
    settings = SimpleNamespace(model="proef-1")

    def __init__(self, refused: int = 0) -> None:
        self.queried: list[Queried] = []
        self.refused = refused

    def rephrase(self, queried: Sequence[Queried], language: str) -> Rephrased:
        assert language == "nl"
        self.queried += queried
        words = tuple(f"Waarom? {one.question}" for one in queried)
        return Rephrased(words, self.refused, Agent("endpoint", "1", "proef-1"), Plan("q"), Usage(1), {"name": 2})


def anomaly(question: str, **fields: str) -> Claim:
    return Claim(Kind.ANOMALY, "Een bevinding.", Evidence(), By.RULE, fields={"question": question, **fields})


FIRST = anomaly("Klopt dit?", check="A1", label="1.2 Bestuur", column="Begroting 2026", cell="b.xlsx#Lasten!C5")
POINT = Claim(Kind.KEY_POINT, "Een regel.", Evidence(), By.RULE, fields={"question": "Niet voor u?"})
MUTE = anomaly("")


def plainer(engine: Any, *claims: Claim) -> Any:
    return asked_plainer(engine, TASK, claims)


def test_only_questions_of_findings_are_put_in_other_words() -> None:
    engine = Scripted()
    claims, proposal, warned = plainer(engine, POINT, FIRST, MUTE, anomaly("Waar bleef het?"))
    assert [claim.fields["question"] for claim in claims] == [
        "Niet voor u?",
        "Waarom? Klopt dit?",
        "",
        "Waarom? Waar bleef het?",
    ]
    assert [claim.text for claim in claims] == [claim.text for claim in (POINT, FIRST, MUTE, FIRST)]
    assert claims[1].fields["check"] == "A1", "the rest of a finding is the rule's own"
    assert warned == ()
    assert (proposal.claims, proposal.usage.requests, proposal.masked) == ((), 1, {"name": 2})


def test_a_question_may_name_the_line_the_column_and_the_sheet() -> None:
    engine = Scripted()
    plainer(engine, FIRST)
    (asked,) = engine.queried
    assert asked.names == ("1.2 Bestuur", "Bestuur", "Begroting 2026", "Lasten")
    assert (asked.check, asked.finding) == ("A1", FIRST.text)


@pytest.mark.parametrize("claims", [(), (POINT,), (MUTE,)])
def test_without_a_question_nobody_is_asked(claims: tuple[Claim, ...]) -> None:
    engine = Scripted()
    told, proposal, warned = plainer(engine, *claims)
    assert (told, engine.queried, warned) == (claims, [], ())
    assert (proposal.agent.model_asked, proposal.usage.requests) == ("proef-1", 0)


def test_what_was_refused_is_counted_aloud() -> None:
    _, _, (warned,) = plainer(Scripted(refused=1), FIRST, POINT)
    assert warned.code == "rephrasing_refused"
    assert warned.message.text().startswith("1 of 1 questions")
