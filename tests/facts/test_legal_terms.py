"""The terms that law sets for letters."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemcli.facts.counting import Length, Unit, last_day, length_in
from gemcli.facts.holidays import is_free
from gemcli.facts.legal_terms import (
    TERMS,
    council_questions,
    counted_by,
    notice_of_default,
    objection_decision,
    repair,
    statutory,
    suspended,
)

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "terms.toml").read_text(encoding="utf-8"))["case"]
DAYS = st.dates(date(2015, 1, 1), date(2100, 1, 1))
LENGTHS = st.builds(Length, st.integers(1, 120), st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["title"]))
def test_terms_as_a_calendar_has_them(case: dict[str, Any]) -> None:
    term = TERMS[case["term"]].due(case["start"])
    assert term.last_day == case["expected"]
    rule = term.rule()
    assert [words for words in case.get("told", []) if words not in rule] == []


@pytest.mark.parametrize("name", TERMS)
@given(start=DAYS)
def test_what_holds_for_every_term(name: str, start: date) -> None:
    kind = TERMS[name]
    term = kind.due(start)
    assert term.start == start
    if kind.length is None:
        assert term.last_day is None
        return
    assert term.last_day is not None
    assert term.counted == kind.length.after(start)
    assert term.last_day >= term.counted
    if kind.in_law and kind.length.is_prolonged:
        assert not is_free(term.last_day)
        assert (term.last_day - term.counted).days <= 9
    else:
        assert term.last_day == term.counted


@pytest.mark.parametrize("name", TERMS)
def test_every_rule_names_its_articles_and_speaks_two_languages(name: str) -> None:
    term = TERMS[name].due(date(2026, 4, 2))
    dutch, english = term.rule("nl"), term.rule("en")
    assert f"({term.source})" in dutch
    assert re.search(r"\bart\. \d", term.source)
    assert "2 april 2026" in dutch
    assert "2 April 2026" in english
    assert "{" not in dutch + english
    assert all(one.text("nl") != one.text("en") for one in term.steps)


@given(DAYS, LENGTHS)
def test_counting_never_goes_back(start: date, length: Length) -> None:
    end, steps = last_day(start, length, in_law=True)
    kept, _ = last_day(start, length, in_law=False)
    assert start < kept <= end
    assert steps
    assert kept == length.after(start)


@given(DAYS, st.integers(1, 40))
def test_weeks_end_on_the_day_of_the_week_of_the_event(start: date, count: int) -> None:
    assert Length(count, Unit.WEEKS).after(start).weekday() == start.weekday()
    assert Length(count, Unit.WEEKS).after(start) == start + timedelta(weeks=count)


def test_a_month_without_such_a_day_ends_on_its_last() -> None:
    assert Length(1, Unit.MONTHS).after(date(2027, 1, 31)) == date(2027, 2, 28)
    assert Length(1, Unit.MONTHS).after(date(2028, 1, 31)) == date(2028, 2, 29)
    assert Length(13, Unit.MONTHS).after(date(2026, 12, 5)) == date(2028, 1, 5)


@pytest.mark.parametrize(
    ("length", "is_prolonged"),
    [
        (Length(90, Unit.DAYS), True),
        (Length(91, Unit.DAYS), False),
        (Length(12, Unit.WEEKS), True),
        (Length(13, Unit.WEEKS), False),
        (Length(3, Unit.MONTHS), True),
        (Length(4, Unit.MONTHS), False),
        (Length(1, Unit.YEARS), False),
    ],
)
def test_longer_terms_are_not_prolonged(length: Length, is_prolonged: bool) -> None:
    assert length.is_prolonged is is_prolonged


def test_three_days_from_a_thursday_hold_two_working_days() -> None:
    end, _ = last_day(date(2026, 4, 2), Length(3, Unit.DAYS), in_law=True)
    assert end == date(2026, 4, 8)  # Good Friday to Easter Monday hold none: Tuesday and Wednesday
    kept, steps = last_day(date(2026, 4, 2), Length(3, Unit.DAYS), in_law=False)
    assert kept == date(2026, 4, 5)
    assert "een zondag" in steps[-1].text("nl")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("binnen zes weken na verzending", Length(6, Unit.WEEKS)),
        ("30 dagen", Length(30, Unit.DAYS)),
        ("binnen één maand", Length(1, Unit.MONTHS)),
        ("within eight weeks", Length(8, Unit.WEEKS)),
        ("een half jaar", None),
        ("10 werkdagen", None),
        ("48 uur", None),
        ("zo spoedig mogelijk", None),
    ],
)
def test_length_as_written(text: str, expected: Length | None) -> None:
    assert length_in(text) == expected


def test_length_is_found_in_linear_time() -> None:
    assert length_in("zes " * 20_000) is None
    assert length_in("a" * 100_000) is None
    assert length_in("9 " * 50_000) is None


def test_the_decision_on_an_objection_follows_from_the_decision_objected_to() -> None:
    sent = date(2026, 4, 2)  # objection until 18 May 2026
    assert objection_decision(sent).last_day == date(2026, 6, 29)
    assert objection_decision(sent, has_committee=True).last_day == date(2026, 8, 10)
    assert objection_decision(sent, is_extended=True).last_day == date(2026, 8, 10)
    both = objection_decision(sent, has_committee=True, is_extended=True)
    assert both.last_day == date(2026, 9, 21)
    assert "Hemelvaartsdag" in both.rule()
    assert "maandag 18 mei 2026" in both.rule()
    assert both.start == sent


def test_a_penalty_counts_from_the_later_day() -> None:
    assert notice_of_default(date(2026, 6, 1), date(2026, 5, 18)).last_day == date(2026, 6, 15)
    assert notice_of_default(date(2026, 5, 4), date(2026, 5, 18)).last_day == date(2026, 6, 1)


def test_a_term_of_a_by_law_or_of_the_council_is_not_prolonged() -> None:
    received = date(2026, 3, 19)  # eight weeks later is Ascension Day
    length = Length(8, Unit.WEEKS)
    assert statutory(length, "APV art. 1:2", received, in_law=False).last_day == date(2026, 5, 14)
    assert statutory(length, "Alcoholwet art. 6", received, in_law=True).last_day == date(2026, 5, 18)
    asked = council_questions(Length(30, Unit.DAYS), "Reglement van orde art. 40", date(2026, 4, 2))
    assert asked.last_day == date(2026, 5, 2)
    assert "een zaterdag" in asked.rule()
    assert repair(Length(2, Unit.WEEKS), date(2026, 4, 30)).last_day == date(2026, 5, 14)


def test_a_suspended_term_goes_on_where_its_count_stood() -> None:
    term = TERMS["aanvraag"].due(date(2026, 3, 19))
    assert term.last_day == date(2026, 5, 18)
    moved = suspended(term, date(2026, 4, 1), date(2026, 4, 15))
    # Thirteen days stood still, 2 to 14 April: counted from 14 May, where the term ended before it was prolonged.
    assert moved.counted == moved.last_day == date(2026, 5, 27)
    assert "donderdag 2 april 2026" in moved.rule()
    assert suspended(term, date(2026, 4, 1), date(2026, 4, 2)) is term
    assert suspended(TERMS["doorzending"].due(date(2026, 4, 1)), date(2026, 4, 1), date(2026, 5, 1)).last_day is None


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("klacht", date(2026, 5, 18)),
        ("na-bezwaartermijn:beslissing-op-bezwaar", date(2026, 6, 29)),
        ("na-bezwaartermijn:beslissing-op-bezwaar-commissie-verdaagd", date(2026, 9, 21)),
        ("eigen-wet:6 weken:Alcoholwet art. 6", date(2026, 5, 18)),
        ("eigen-regel:6 weken:APV art. 1:2", date(2026, 5, 14)),
        ("raadsvragen:30 dagen:Reglement van orde", date(2026, 5, 2)),
        ("aanvraag+2026-04-08/2026-04-15", date(2026, 6, 3)),
        ("eigen-regel:spoedig:APV", None),
        ("na-bezwaartermijn:liefde", None),
        ("liefde", None),
        ("liefde+2026-04-08/2026-04-15", None),
        ("aanvraag+2026-19-39/2026-04-15", None),
        ("", None),
    ],
)
def test_a_rule_as_a_draft_writes_it_down(rule: str, expected: date | None) -> None:
    term = counted_by(rule, date(2026, 4, 2))
    assert (term.last_day if term else None) == expected


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_standing_still_never_shortens_a_term(start: date, wait: int, pause: int) -> None:
    term = TERMS["aanvraag"].due(start)
    invited = start + timedelta(days=wait)
    moved = suspended(term, invited, invited + timedelta(days=pause))
    assert moved.counted is not None
    assert term.counted is not None
    assert (moved.counted - term.counted).days == max(0, pause - 1)
