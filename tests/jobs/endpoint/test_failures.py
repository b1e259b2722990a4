"""An endpoint that fails, cuts off or refuses: the promised exit code, no key in what is said, nothing half written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

LIST = "besluitenlijst-2026-03-12.docx"
SUMMARY = "besluitenlijst-2026-03-12.summary.md"


def files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ({"finish": "length"}, 6),
        ({"finish": None}, 6),
        ({"finish": "content_filter"}, 7),
        ({"said": "Het spijt mij, dat kan ik niet."}, 7),
        ({"status": 500, "body": {"error": {"message": "boem"}}}, 7),
        ({"status": 401, "body": {"error": {"message": "bad key sk-geheim-71c0d9e5", "type": "auth"}}}, 8),
        ({"status": 404, "body": {"error": {"message": "no such model"}}}, 8),
    ],
    ids=["cut", "no end", "filtered", "no JSON", "server error", "key refused", "unknown model"],
)
def test_the_exit_code_says_what_happened_and_nothing_is_written(
    gemcli: Any, model: Any, evening: Path, own_user_folder: Path, reply: dict[str, Any], code: int
) -> None:
    """A refused key is a setting to mend (8), not a failing endpoint (7)."""
    model.always(**reply)
    before = files_of(evening)
    made = gemcli("summarise", evening / LIST)
    assert made.code == code, made.err
    assert files_of(evening) == before
    assert "Traceback" not in made.err
    kept = [path.read_text(encoding="utf-8", errors="replace") for path in own_user_folder.rglob("*") if path.is_file()]
    assert model.key not in "".join((made.out, made.err, *kept))


@pytest.mark.parametrize("flag", ["--json", "-v"])
def test_a_refused_key_is_never_shown(gemcli: Any, model: Any, evening: Path, flag: str) -> None:
    model.always(status=401, body={"error": {"message": f"Incorrect API key provided: {model.key}"}})
    made = gemcli("summarise", evening / LIST, flag)
    assert made.code == 8
    assert model.key not in made.out + made.err
    assert model.asked[0].headers["Authorization"] == f"Bearer {model.key}"


def test_the_embedded_engine_takes_over_where_that_is_set(
    gemcli: Any, model: Any, evening: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEMCLI_ENDPOINT_ON_ERROR", "embedded")
    model.always(status=500, body={"error": "boem"})
    made = gemcli("summarise", evening / LIST, "--json")
    assert made.code == 0, made.err
    assert "fell_back" in [warning["code"] for warning in made.envelope["warnings"]]
    assert not [finding for finding in made.envelope["findings"] if finding["by"] == "model"]
    draft = (evening / SUMMARY).read_text(encoding="utf-8")
    assert "engine: extractive" in draft


def test_a_draft_after_a_fall_back_does_not_say_that_nothing_left(
    gemcli: Any, model: Any, evening: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text was sent before the endpoint failed: the draft must own up to that on its first screen."""
    monkeypatch.setenv("GEMCLI_ENDPOINT_ON_ERROR", "embedded")
    model.always(status=500, body={"error": "boem"})
    made = gemcli("summarise", evening / LIST)
    assert made.code == 0, made.err
    assert model.asked
    first_screen = (evening / SUMMARY).read_text(encoding="utf-8").partition("\n## ")[0]
    assert "nothing left this machine" not in first_screen
    assert "endpoint" in first_screen.casefold()


def test_a_reply_that_names_no_known_sentence_is_asked_again_and_then_refused(
    gemcli: Any, model: Any, evening: Path
) -> None:
    row = {"kind": "key_point", "text": "De raad besluit.", "evidence": ["s9999"]}
    model.always(said={"marks": ["a", "b"], "claims": [row]})
    made = gemcli("summarise", evening / LIST)
    assert made.code == 7
    assert len(model.asked) == 2
