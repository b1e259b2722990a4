"""The truth of the made-up dossiers stands in their files, and the measure knows a good letter from a bad one."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

from gemcli.sources.folder import gather
from tests.benchmarks import college_letters, letter_truth
from tests.benchmarks.letter_truth import Drafted, Part

MADE = Path(__file__).parents[1] / "golden_letters"
OPENED = MADE.parent / "golden_letters_opened"
OPEN_TRUTHS = sorted(MADE.glob("*/truth.json"))
OPENED_TRUTHS = sorted(OPENED.glob("*/truth.json"))
TRUTHS = [*OPEN_TRUTHS, *OPENED_TRUTHS]
NINE = {
    "informatief",
    "ontvangst",
    "tussenbericht",
    "besluit",
    "beslissing-op-bezwaar",
    "raadsbrief",
    "raadsvragen",
    "klachtafhandeling",
    "doorzending",
}


def truth_of(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def texts_of(path: Path) -> dict[str, str]:
    """The text of every file of a dossier by its name; what is attached to a mail counts for the mail."""
    read = gather([path.parent / "dossier"]).documents
    texts = {Path(document.source.path).name: " ".join(document.text.split()) for document in read}
    tables = {one.name: one.read_text(encoding="utf-8") for one in (path.parent / "dossier").glob("*.csv")}
    return texts | tables


def said(text: str, **given: Any) -> Part:
    values = {"is_gap": False, "verdict": "quoted", "must_verify": frozenset(), "sources": frozenset(), "told": ""}
    return Part(text=text, **{**values, **given})


def test_every_letter_type_has_a_dossier() -> None:
    assert len(OPEN_TRUTHS) == 12
    assert {truth_of(path)["type"] for path in OPEN_TRUTHS} == NINE


def test_the_opened_dossiers_leave_out_what_only_confirms_a_receipt() -> None:
    assert len(OPENED_TRUTHS) == 22
    assert {truth_of(path)["type"] for path in OPENED_TRUTHS} == NINE - {"ontvangst"}


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: f"{path.parts[-3]}-{path.parent.name}")
def test_each_fact_stands_in_the_file_that_is_named(path: Path) -> None:
    texts = texts_of(path)
    for fact in truth_of(path)["facts"]:
        if fact["source"] != "computed":
            assert any(letter_truth.holds(pattern, texts[fact["source"]]) for pattern in fact["any"]), fact["name"]


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: f"{path.parts[-3]}-{path.parent.name}")
def test_each_request_is_asked_in_what_came_in(path: Path) -> None:
    truth = truth_of(path)
    text = " ".join(text for name, text in texts_of(path).items() if _came_in(name))
    asked = [one["ask"] for kind in ("answered", "open", "routing") for one in truth[kind]]
    assert [ask for ask in asked if not letter_truth.holds(ask, text)] == []


def _came_in(name: str) -> bool:
    """Whether a file is what somebody outside wrote, or a motion; a letter on paper is a text with a stamp."""
    return name.endswith(".eml") or name.startswith(("motie", "brief"))


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: f"{path.parts[-3]}-{path.parent.name}")
def test_a_term_ends_on_a_day_on_which_people_work(path: Path) -> None:
    for term in truth_of(path)["terms"]:
        last = datetime.date.fromisoformat(term["last_day"])
        assert last.weekday() < 5
        assert last > datetime.date.fromisoformat(term["start"])
        assert term["any"][0].split()[0] == str(last.day)


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: f"{path.parts[-3]}-{path.parent.name}")
def test_a_letter_with_all_of_it_gets_full_marks_and_an_empty_one_none(path: Path) -> None:
    truth = truth_of(path)
    facts = [(one["source"], _plain(one["any"][0])) for one in truth["facts"]]
    parts = [said(text, sources=frozenset({source})) for source, text in facts]
    present, cited = letter_truth.facts(truth, Drafted(0, tuple(parts)))
    assert (present.misses, cited.misses) == ([], [])
    nothing, _ = letter_truth.facts(truth, Drafted(0))
    assert nothing.right == 0
    assert letter_truth.required(truth, Drafted(0)).right == 0


def _plain(pattern: str) -> str:
    """A text that a pattern of a truth file holds: its first way of saying, without marks."""
    first = re.sub(r"\(\?:([^|)]*)[^)]*\)", r"\1", pattern).split("|")[0]
    first = re.sub(r"\[\^\.\]\{0,\d+\}", " ", first)
    first = re.sub(r"\[(\w)\w\]|\[(\W)\W\]", r"\1\2", first)
    return first.replace(r"\b", "").replace(r"\s+", " ").replace("?", "").replace("\\", "")


def test_what_is_forbidden_is_found_unless_the_difference_is_shown() -> None:
    truth = {"forbidden": [{"name": "advies", "regex": r"7\.500", "anywhere": False}]}
    told = said("Wij adviseren € 7.500.")
    shown = said("Advies € 7.500, besluit € 6.500.", must_verify=frozenset({"sources_disagree"}))
    gap = said("Uw vraag ‘Is het € 7.500?’", is_gap=True)
    assert letter_truth.forbidden(truth, Drafted(0, (told,))) == ["advies: Wij adviseren € 7.500."]
    assert letter_truth.forbidden(truth, Drafted(0, (shown, gap))) == []
    conflict = {"conflicts": [{"values": ["6.500", "7.500"]}]}
    assert str(letter_truth.conflicts(conflict, Drafted(0, (shown,)))) == "1/1"
    assert str(letter_truth.conflicts(conflict, Drafted(0, (told, said("€ 6.500"))))) == "0/1"


def test_a_question_is_not_answered_by_a_gap() -> None:
    truth = {"answered": [{"ask": "parkeren", "any": [r"\b22\b"]}], "open": [{"ask": "laadpalen"}]}
    gap = said("Uw vraag ‘Komen er laadpalen?’: [invullen: antwoord]", is_gap=True)
    answered, left_open = letter_truth.requests(truth, Drafted(0, (said("Er blijven 22 plaatsen."), gap)))
    assert (str(answered), str(left_open)) == ("1/1", "1/1")
    both = said("Uw vraag ‘Kan ik parkeren?’: [invullen: antwoord]", is_gap=True)
    answered, left_open = letter_truth.requests(truth, Drafted(0, (said("Er blijven 22 plaatsen."), both)))
    assert (str(answered), str(left_open)) == ("0/1", "0/1")


def test_what_is_still_to_be_filled_in_is_not_there() -> None:
    truth = {"required": {"kenmerk": r"kenmerk: \S+"}}
    assert str(letter_truth.required(truth, Drafted(0, (said("Ons kenmerk: Z-1"),)))) == "1/1"
    assert str(letter_truth.required(truth, Drafted(0, (said("Ons kenmerk: [invullen: kenmerk]"),)))) == "0/1"


def test_the_name_of_a_clause_in_a_gap_is_no_clause() -> None:
    truth = {"clauses": {"expected": ["ombudsman"], "forbidden": ["bezwaarschrift"]}}
    gap = said("[invullen: verwijzing naar de ombudsman]", is_gap=True)
    tally, wrong = letter_truth.clauses(truth, Drafted(0, (gap, said("Onderteken het bezwaarschrift."))))
    assert (str(tally), wrong) == ("0/1", ["Onderteken het bezwaarschrift."])


def test_a_day_of_rest_is_no_last_day() -> None:
    term = {"name": "t", "last_day": "2026-05-26", "any": ["26 mei 2026"], "wrong": ["25 mei 2026"], "counted": True}
    right, none = letter_truth.terms({"terms": [term]}, Drafted(0, (said("Zes weken", told="2026-05-26"),)))
    missed, wrong = letter_truth.terms({"terms": [term]}, Drafted(0, (said("Tot 25 mei 2026."),)))
    assert (str(right), none, str(missed), wrong) == ("1/1", [], "0/1", ["Tot 25 mei 2026."])


def test_a_number_without_a_source_is_named() -> None:
    letter = Drafted(0, (said("Er zijn 12 bomen en 3 banken op 4 mei 2026."),))
    assert letter_truth.invented(letter, "12 bomen in 2026", ["4 mei 2026"]) == [
        "3: Er zijn 12 bomen en 3 banken op 4 mei 2026."
    ]


def test_a_day_of_one_figure_may_have_a_nought_before_it_in_its_source() -> None:
    letter = Drafted(0, (said("Ontvangen op 7 december 2026."),))
    assert letter_truth.invented(letter, "Date: Mon, 07 Dec 2026") == []


def test_a_run_that_made_no_letter_has_no_parts() -> None:
    assert letter_truth.drafted(2, "") == Drafted(2)


def test_the_notes_hold_the_facts_of_the_council_letters_and_nothing_that_is_wrong() -> None:
    for name, label in college_letters.labels().items():
        files = sorted((college_letters.NOTES / name).iterdir())
        text = " ".join(" ".join(path.read_text(encoding="utf-8") for path in files).split())
        rows = text.replace(";", " ")
        assert [one["name"] for one in label["facts"] if not letter_truth.holds(one["regex"], rows)] == []
        assert 8 <= len(label["facts"]) <= 20
        assert {path.suffix for path in files} == {".md", ".csv"}


@pytest.mark.parametrize("path", OPENED_TRUTHS, ids=lambda path: path.parent.name)
def test_an_opened_dossier_has_scattered_facts_a_trap_and_a_request_without_answer(path: Path) -> None:
    truth, texts = truth_of(path), texts_of(path)
    assert len({fact["source"] for fact in truth["facts"]}) >= 2
    assert {Path(source).suffix for source in texts} & {".csv", ".xlsx"}
    assert truth["open"]
    for conflict in truth["conflicts"]:
        for value, source in zip(conflict["values"], conflict["sources"], strict=True):
            assert value in texts[source]
    traps = [one for one in truth["forbidden"] if one["anywhere"]]
    assert traps
    assert [one["name"] for one in traps if not letter_truth.holds(one["regex"], " ".join(texts.values()))] == []
    assert "answer_from" not in (path.parent / "dossier" / "dossier.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", OPENED_TRUTHS, ids=lambda path: path.parent.name)
def test_an_answer_stands_in_another_paper_than_its_question(path: Path) -> None:
    truth, texts = truth_of(path), texts_of(path)
    for one in truth["answered"]:
        others = [text for text in texts.values() if not letter_truth.holds(one["ask"], text)]
        assert any(letter_truth.holds(pattern, text) for pattern in one["any"] for text in others), one["ask"]
