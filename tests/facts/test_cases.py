"""Facts by value, from case files that were written from the shapes of real documents."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gemcli.facts import dates, ids, money, percents, votes
from gemcli.model.table import canonical

CASES = Path(__file__).parent.parent / "cases"


def load(topic: str, table: str = "case") -> list[Any]:
    cases = tomllib.loads((CASES / f"{topic}.toml").read_text(encoding="utf-8"))[table]
    return [pytest.param(case, id=case.get("title") or f"{case['one']} {case['other']}") for case in cases]


def said(*words: str) -> str:
    return " ".join(word for word in words if word)


@pytest.mark.parametrize("case", load("money"))
def test_money(case: dict[str, Any]) -> None:
    assert [_amount(fact) for fact in money.find(case["input"])] == case["expected"]


@pytest.mark.parametrize("case", load("money", "english"))
def test_money_in_english(case: dict[str, Any]) -> None:
    assert [_amount(fact) for fact in money.find(case["input"], "en")] == case["expected"]


def _amount(fact: money.Money) -> str:
    per = f"per {fact.per}" if fact.per else ""
    return said(canonical(fact.value), per, fact.rounding.value, "" if fact.currency == "EUR" else fact.currency)


@pytest.mark.parametrize("case", load("percents"))
def test_percents(case: dict[str, Any]) -> None:
    found = percents.find(case["input"], case.get("language", "nl"))
    assert [said(canonical(fact.value), fact.part.value) for fact in found] == case["expected"]


@pytest.mark.parametrize("case", load("dates"))
def test_dates(case: dict[str, Any]) -> None:
    found = dates.find(case["input"])
    assert [said(fact.canonical, fact.relation.value, fact.pointer) for fact in found] == case["expected"]
    if "resolved" in case:
        period = dates.resolve(found[0], date(2025, 2, 13))
        assert period is not None
        derived = "derived" if period.derived else ""
        assert said(period.start.isoformat(), period.end.isoformat(), derived) == case["resolved"]


@pytest.mark.parametrize("case", load("dates", "times"))
def test_times(case: dict[str, Any]) -> None:
    assert [fact.value for fact in dates.times(case["input"])] == case["expected"]


@pytest.mark.parametrize("case", load("votes"))
def test_votes(case: dict[str, Any]) -> None:
    assert [fact.canonical for fact in votes.find(case["input"])] == case["expected"]


@pytest.mark.parametrize("case", load("ids"))
def test_ids(case: dict[str, Any]) -> None:
    assert [said(fact.kind.value, fact.value) for fact in ids.find(case["input"])] == case["expected"]


@pytest.mark.parametrize("case", load("ids", "same"))
def test_same_id(case: dict[str, Any]) -> None:
    assert ids.same(case["one"], case["other"]) is case["expected"]


@pytest.mark.parametrize("topic", ["money", "percents", "dates", "votes", "ids"])
def test_raw_is_what_stands_at_the_span(topic: str) -> None:
    find: Any = {"money": money, "percents": percents, "dates": dates, "votes": votes, "ids": ids}[topic]
    for case in tomllib.loads((CASES / f"{topic}.toml").read_text(encoding="utf-8"))["case"]:
        text = case["input"]
        for fact in find.find(text):
            assert text[fact.span.start : fact.span.end] == fact.raw
