"""A budget told by a model: its sentences stand on the cells of the rules' figures, or are left out and named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

BUDGET = "begroting-2026.xlsx"
PAGE = "begroting-2026.summary.md"
SOCIAL = "6 Sociaal domein: Begroting 2026"
SPORT = "5 Sport, cultuur en groen: Begroting 2026"
RESULT = "Geraamd resultaat"
NL = {
    "good": ("Lasten van Sociaal domein stijgen van 22.818 in Begroting 2025 naar 23.831 in Begroting 2026.", [SOCIAL]),
    "good difference": ("Lasten van Sport, cultuur en groen zijn in 2026 455 hoger dan in 2025.", [SPORT]),
    "wrong number": ("De lasten van Sociaal domein zijn 23.931 in Begroting 2026.", [SOCIAL]),
    "swapped programme": ("De lasten van Sociaal domein zijn 9.506 in Begroting 2026.", [SOCIAL, SPORT]),
    "invented cause": ("De lasten van Sociaal domein zijn 23.831 in Begroting 2026 omdat zorg duurder is.", [SOCIAL]),
    "turned": ("De lasten van Sociaal domein dalen in Begroting 2026 naar 23.831.", [SOCIAL]),
}  # fmt: skip
EN = {
    "good": ("The saldo of Geraamd resultaat is 493 in Begroting 2026.", [RESULT]),
    "turned": ("The saldo of Geraamd resultaat rises from 550 in Begroting 2025 to 493 in Begroting 2026.", [RESULT]),
    "in words": ("The saldo of Geraamd resultaat is five hundred in Begroting 2026.", [RESULT]),
}


def told(gemcli: Any, model: Any, evening: Path, *said: tuple[str, list[str]], flags: tuple[str, ...] = ()) -> Any:
    model.tells(lambda asked: said)
    made = gemcli("summarise", evening / BUDGET, *flags, "--json")
    assert made.code == 0, made.err
    return made.envelope


def of_model(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [finding for finding in findings if finding["by"] == "model"]


def test_what_the_figures_carry_stands_above_the_lines_of_the_rules(gemcli: Any, model: Any, evening: Path) -> None:
    envelope = told(gemcli, model, evening, *NL.values(), flags=("--length", "long"))
    good, bad = of_model(envelope["findings"]), of_model(envelope["left_out"])
    assert [finding["text"] for finding in good] == [
        f"{text.rstrip('.')}; bedragen x € 1.000." for name, (text, _) in NL.items() if name.startswith("good")
    ]
    assert {finding["verdict"] for finding in good} == {"supported"}
    assert all(finding["citations"] and "cost" in finding["must_verify"] for finding in good)
    assert len(bad) == len(NL) - len(good)
    assert all(finding["reasons"] for finding in bad)
    page = (evening / PAGE).read_text(encoding="utf-8")
    assert page.index("## In enkele zinnen") < page.index("## Kerncijfers") < page.index("## Weggelaten")
    for finding in bad:
        assert finding["text"].split(";")[0] in page.partition("## Weggelaten")[2]
    again = gemcli("verify", evening / PAGE, "--json")
    assert again.code == 0, again.err
    assert [f["verdict"] for f in again.envelope["findings"]] == [f["verdict"] for f in envelope["findings"]]


def test_the_lines_of_the_rules_and_the_record_of_what_was_asked(gemcli: Any, model: Any, evening: Path) -> None:
    envelope = told(gemcli, model, evening, NL["good"])
    lines = [finding["text"] for finding in envelope["findings"] if finding["by"] == "rule"]
    sent = model.asked[0].lines
    assert len(model.asked) == 1 and set(lines) == set(sent.values())
    assert envelope["usage"]["requests"] == 1
    plan = json.dumps(json.loads((evening / PAGE).with_suffix(".json").read_text(encoding="utf-8")))
    assert '"prose.nl"' in plan


def test_several_sentences_in_one_are_judged_apart(gemcli: Any, model: Any, evening: Path) -> None:
    both = f"{NL['good'][0]} {NL['wrong number'][0]}"
    envelope = told(gemcli, model, evening, (both, [SOCIAL]))
    assert len(of_model(envelope["findings"])) == len(of_model(envelope["left_out"])) == 1


def test_in_english_as_well(gemcli: Any, model: Any, evening: Path) -> None:
    envelope = told(gemcli, model, evening, *EN.values(), flags=("--language", "en"))
    assert len(of_model(envelope["findings"])) == 1
    assert len(of_model(envelope["left_out"])) == 2
    assert "## In a few sentences" in (evening / PAGE).read_text(encoding="utf-8")


def test_a_model_that_says_nothing_is_told_and_changes_nothing(gemcli: Any, model: Any, evening: Path) -> None:
    envelope = told(gemcli, model, evening)
    assert "no_prose" in [warning["code"] for warning in envelope["warnings"]]
    assert envelope["findings"] and not of_model(envelope["findings"])


def test_a_dry_run_shows_just_what_is_sent(gemcli: Any, model: Any, evening: Path) -> None:
    shown = gemcli("summarise", evening / BUDGET, "--dry-run", "--out", evening / "dry", "--json")
    assert shown.code == 0, shown.err
    assert not model.asked
    gemcli("summarise", evening / BUDGET, "--out", evening / "real")
    assert [Path(output["path"]).read_bytes() for output in shown.envelope["outputs"]] == [a.raw for a in model.asked]


@pytest.mark.parametrize("command", ["summarise", "flag"])
@pytest.mark.parametrize(
    "reply",
    [{"said": ""}, {"said": '{"sentences": ['}, {"status": 500, "body": {"error": "boem"}}],
    ids=["empty", "broken JSON", "server error"],
)
def test_an_endpoint_that_fails_ends_with_seven(
    gemcli: Any, model: Any, evening: Path, command: str, reply: dict[str, Any]
) -> None:
    model.always(**reply)
    before = sorted(evening.rglob("*"))
    made = gemcli(command, evening / BUDGET)
    assert made.code == 7, made.err
    assert sorted(evening.rglob("*")) == before


@pytest.mark.parametrize("command", ["summarise", "flag"])
def test_or_gives_way_to_the_rules_alone_where_that_is_set(
    gemcli: Any, model: Any, evening: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("GEMCLI_ENDPOINT_ON_ERROR", "embedded")
    model.always(status=500, body={"error": "boem"})
    made = gemcli(command, evening / BUDGET, "--json")
    assert made.code == 0, made.err
    assert "fell_back" in [warning["code"] for warning in made.envelope["warnings"]]
    assert {finding["by"] for finding in made.envelope["findings"]} == {"rule"}


def test_refused_questions_are_counted(gemcli: Any, model: Any, evening: Path) -> None:
    model.questions(lambda text: text.replace("?", " omdat iemand fraude pleegde?"))
    made = gemcli("flag", evening / BUDGET, "--json")
    assert made.code == 0, made.err
    told_of = [warning["message"] for warning in made.envelope["warnings"] if warning["code"] == "rephrasing_refused"]
    count = len(made.envelope["findings"])
    assert len(told_of) == 1 and told_of[0].startswith(f"{count} of {count} ")
    assert not [f for f in made.envelope["findings"] if "fraude" in f["fields"]["question"]]
    sent = json.dumps(model.asked[0].body, ensure_ascii=False)
    assert not [figure for figure in ("64.575", "65.475", "I15", "7.593") if figure in sent]
