"""Terms of a letter: from which day, by which rule, and what a person must be told of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from gemcli.letters.elements import LetterType
from gemcli.letters.incoming import Incoming, day_of
from gemcli.letters.letter_types import TUSSENBERICHT_RAAD, TYPES
from gemcli.letters.slots import Slot
from gemcli.letters.terms import Counted, Facts, counted
from gemcli.letters.written_dates import in_words
from gemcli.model.municipality import Municipality

OWN = {"received": "2026-03-19"}
RULES = {"council_questions": "30 dagen", "council_questions_rule": "Reglement van orde artikel 40"}


def count(
    kind: str | LetterType, piece: str = "aanvraag", municipality: Municipality | None = None, **settings: Any
) -> Counted:
    texts = {name: str(value) for name, value in settings.items()}
    slots = {name: Slot(in_words(value)) for name, value in texts.items()}
    received = slots.get("received")
    came = Incoming(None, piece, received, day_of(texts.get("received", "")), Slot(piece))
    chosen = kind if isinstance(kind, LetterType) else TYPES[kind]
    return counted(chosen, Facts(slots, texts, came, municipality or Municipality(), "nl"))


def days(found: Counted) -> Mapping[str, str]:
    return {name: slot.value for name, slot in found.slots.items()}


def codes(found: Counted) -> list[str]:
    return [notice.code for notice in found.notices]


@pytest.mark.parametrize(
    ("piece", "settings", "expected"),
    [
        ("aanvraag", {"received": "2026-03-19"}, "18 mei 2026"),
        ("aanvraag", {**OWN, "decision_term": "12 weken", "decision_term_source": "Alcoholwet"}, "11 juni 2026"),
        ("aanvraag", {**OWN, "decision_term": "8 weken", "decision_term_source": "APV artikel 1:2"}, "14 mei 2026"),
        ("aanvraag", {**OWN, "decision_term": "8 weken"}, "14 mei 2026"),
        ("aanvraag", {**OWN, "asked_to_complete": "2026-04-01", "completed": "2026-04-15"}, "27 mei 2026"),
        ("klacht", {**OWN, "asked_to_complete": "2026-03-20", "completed": "2026-04-02"}, "30 april 2026"),
        ("woo", {"received": "2026-04-16"}, "18 mei 2026"),
        ("woo", {"received": "2026-04-16", "extended": "ja"}, "28 mei 2026"),
        ("klacht", {"received": "2026-02-07"}, "23 maart 2026"),
        ("klacht", {"received": "2026-03-05", "committee": "true"}, "18 mei 2026"),
        ("bezwaar", {"decision_sent": "2026-04-02"}, "29 juni 2026"),
        ("bezwaar", {"decision_sent": "2026-04-02", "committee": "ja"}, "10 augustus 2026"),
        ("bezwaar", {"decision_sent": "2026-04-02", "committee": "ja", "extended": "ja"}, "21 september 2026"),
    ],
)  # fmt: skip
def test_the_day_by_which_a_piece_must_be_dealt_with(piece: str, settings: dict[str, str], expected: str) -> None:
    assert days(count("ontvangst", piece, **settings)) == {"decide_by": expected}


@pytest.mark.parametrize(
    ("piece", "settings"),
    [("aanvraag", {}), ("bezwaar", {"received": "2026-04-16"}), ("klacht", {"received": "in april"})],
)
def test_without_the_day_from_which_it_counts_nothing_is_made_up(piece: str, settings: dict[str, str]) -> None:
    found = count("ontvangst", piece, **settings)
    assert days(found) == {}
    assert codes(found) == ["term_unknown"]


def test_a_message_has_the_term_of_the_profile_or_none() -> None:
    assert days(count("ontvangst", "bericht", received="2026-04-02")) == {}
    profile = Municipality(terms={"message": "2 weken", "message_rule": "servicenormen"})
    found = count("ontvangst", "bericht", profile, received="2026-05-02")
    assert days(found) == {"decide_by": "16 mei 2026"}
    assert "servicenormen" in found.notices[0].message.text()


def test_a_decision_says_until_when_people_can_object() -> None:
    found = count("besluit", date_sent="2026-04-02")
    assert days(found)["objection_until"] == "18 mei 2026"
    assert found.slots["objection_until"].rule == "bezwaar"
    assert days(count("beslissing-op-bezwaar", "bezwaar", date_sent="2026-04-02"))["appeal_until"] == "18 mei 2026"
    assert "objection_until" not in days(count("besluit"))


def test_questions_of_the_council_have_the_term_of_their_own_rules_or_none_is_assumed() -> None:
    found = count("raadsvragen", "bericht", Municipality(terms=RULES), questions_date="2026-04-02", date="2026-05-04")
    assert days(found) == {"decide_by": "2 mei 2026"}
    assert codes(found) == ["term_counted", "term_passed"]
    assert "een zaterdag" in found.notices[0].message.text()
    assert codes(count("raadsvragen", questions_date="2026-04-02")) == ["term_unknown"]


def test_an_informative_letter_and_one_to_the_council_have_no_term() -> None:
    for kind in (TYPES["informatief"], TYPES["raadsbrief"], TUSSENBERICHT_RAAD):
        assert count(kind, received="2026-04-02") == Counted({}, ())


@pytest.mark.parametrize(
    ("received", "expected"),
    [("2026-05-18", []), ("2026-05-19", ["objection_late"]), ("2026-05-26", ["objection_late"])],
)
def test_an_objection_in_time_or_late(received: str, expected: list[str]) -> None:
    found = count("beslissing-op-bezwaar", "bezwaar", decision_sent="2026-04-02", received=received)
    assert [code for code in codes(found) if code == "objection_late"] == expected
    late = [notice.message.template for notice in found.notices if notice.code == "objection_late"]
    assert all(("6:9" in template) == (received == "2026-05-19") for template in late)


def test_the_day_that_a_delay_message_names_is_looked_at() -> None:
    common = {"received": "2026-02-09", "date": "2026-03-20"}
    assert "answer_by_passed" in codes(count("tussenbericht", "klacht", answer_by="2026-03-20", **common))
    assert "answer_by_free" in codes(count("tussenbericht", "klacht", answer_by="2026-04-06", **common))
    assert "answer_by_too_late" in codes(count("tussenbericht", "klacht", answer_by="2026-04-28", **common))
    assert codes(count("tussenbericht", "klacht", answer_by="2026-04-20", **common)) == ["term_counted"]
    assert "term_passed" in codes(count("tussenbericht", "klacht", received="2026-02-09", date="2026-03-24"))


def test_a_notice_of_default_shows_its_two_weeks() -> None:
    found = count("ontvangst", "aanvraag", received="2026-03-19", default_notice="2026-06-01")
    (notice,) = [notice for notice in found.notices if notice.code == "default_notice"]
    assert "15 juni 2026" in notice.message.text()
