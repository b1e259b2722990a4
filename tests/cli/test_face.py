"""What people see: exit codes, streams, consoles of any kind, and what is kept of a bug."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.cli.show import as_text, emit

MAKING = ("summarise", "extract", "draft", "flag", "ask", "batch", "demo")
MINDING = ("verify", "review", "compare", "export", "mask", "doctor", "config")
COMMANDS = (*MAKING, *MINDING)
DUTCH_MAKING = ("samenvatten", "actiepunten", "opstellen", "signaleren", "vraag", "reeks")
ALIASES = (*DUTCH_MAKING, "controleren", "beoordelen", "vergelijken", "exporteren", "lakken")


Run = Callable[..., Any]


class Terminal(io.StringIO):
    """Standard input of somebody who types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(gemcli: Run) -> Run:
    return gemcli


@pytest.fixture
def actions(run: Run, tmp_path: Path, demo_folder: Path) -> Path:
    shutil.copy(demo_folder / "notulen-2026-03-12.docx", tmp_path)
    assert run("extract", tmp_path / "notulen-2026-03-12.docx").code == 0
    return tmp_path / "notulen-2026-03-12.actions.md"


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help")
    assert shown.code == 0
    assert [name for name in (*COMMANDS, *ALIASES) if name not in shown.out] == []
    assert "\x1b" not in shown.out


@pytest.mark.parametrize("name", [*COMMANDS, *ALIASES])
def test_every_command_and_alias_explains_itself(run: Run, name: str) -> None:
    shown = run(name, "-h")
    assert shown.code == 0
    assert "gemcli" in shown.out


@pytest.mark.parametrize("arguments", [("summarise",), ("niets",), ("summarise", "--length"), ("export", "x.md")])
def test_wrong_arguments_end_in_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2


def test_a_day_that_is_none_ends_in_2_also_where_no_case_is_held_against_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("Besluitenlijst\n\nDe raad besluit unaniem.\n", encoding="utf-8")
    assert run("summarise", path, "--date", "onzin").code == 2
    assert not list(tmp_path.glob("*.md"))
    assert run("summarise", path, "--date", "2026-07-07").code == 0


def test_stdout_carries_nothing_but_the_product(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("Besluitenlijst\n\nDe raad besluit unaniem.\n", encoding="utf-8")
    made = run("summarise", path)
    assert made.out == ""
    assert "lijst.summary.md" in made.err
    assert "\x1b" not in made.err
    quiet = run("summarise", path, "--quiet")
    assert (quiet.out, quiet.err) == ("", "")


def test_an_error_is_an_envelope_too(run: Run, tmp_path: Path) -> None:
    made = run("summarise", tmp_path / "weg.pdf", "--json")
    envelope = json.loads(made.out)
    assert (envelope["exit_code"], envelope["status"]) == (made.code, "unreadable")


def test_a_bug_leaves_a_log_without_document_text(
    run: Run, tmp_path: Path, own_user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gemcli.jobs import proposals

    def broken(*given: object) -> None:
        secret = "Mevrouw Lammerts woont op nummer 12"
        raise ValueError(secret)

    monkeypatch.setattr(proposals, "propose", broken)
    path = tmp_path / "lijst.txt"
    path.write_text("De raad besluit.\n", encoding="utf-8")
    made = run("summarise", path)
    assert made.code == 1
    assert "Lammerts" not in made.err
    logs = list((own_user_folder / "data").glob("crash-*.log"))
    assert len(logs) == 1
    log = logs[0].read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "Lammerts" not in log
    assert "De raad besluit" not in log


def test_an_interrupt_ends_in_130(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gemcli.jobs import proposals

    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(proposals, "propose", stopped)
    path = tmp_path / "lijst.txt"
    path.write_text("De raad besluit.\n", encoding="utf-8")
    assert run("summarise", path).code == 130
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "cp437"])
def test_any_console_can_print_anything(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    emit("€ 5.000 — ✓ Ҫelik \U0001f4a5\n", stream)
    assert raw.getvalue().startswith("€ 5.000".encode(encoding, "replace"))


def test_json_survives_a_small_console() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252")
    said = {"text": "Ҫelik ✓ \U0001f4a5 € 5"}
    emit(as_text(said, stream), stream)
    assert json.loads(raw.getvalue().decode("cp1252")) == said


def test_a_walk_at_the_terminal_ends_in_an_approval(run: Run, actions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sidecar = json.loads(actions.with_suffix(".json").read_text(encoding="utf-8"))
    singles = [f for f in sidecar["findings"] if set(f["must_verify"]) - {"value"}]
    typed = ["x", "a"] + ["a"] * (len(singles) - 2) + ["c", "De wethouder stuurt de brief.", "gehoord op de band"]
    monkeypatch.setattr(sys, "stdin", Terminal("\n".join([*typed, "y", "A. Griffier", "akkoord"]) + "\n"))
    walked = run("review", actions)
    assert walked.code == 0, walked.err
    record = json.loads((actions.parent / "notulen-2026-03-12.actions.approval.json").read_text(encoding="utf-8"))
    assert record["reviewer"] == "A. Griffier"
    assert [d["decision"] for d in record["decisions"]].count("correct") == 1


def test_a_walk_that_is_stopped_goes_on_later(run: Run, actions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("a\na\nq\n"))
    assert run("review", actions).code == 0
    monkeypatch.setattr(sys, "stdin", Terminal("q\n"))
    again = run("review", actions)
    assert "[3/" in again.err
    assert not (actions.parent / "notulen-2026-03-12.actions.approval.json").exists()


def test_settings_are_shown_with_their_origin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMCLI_NAMES", "source")
    shown = run("config", "show", "--origin")
    line = next(line for line in shown.out.splitlines() if line.startswith("names = "))
    assert "source" in line
    assert "GEMCLI_NAMES" in line


def test_config_init_writes_once(run: Run, own_user_folder: Path) -> None:
    assert run("config", "init").code == 0
    assert (own_user_folder / "config" / "gemcli.toml").exists()
    assert run("config", "init").code == 8
    assert run("config", "path").code == 0


def test_doctor_says_that_data_goes_nowhere(run: Run) -> None:
    well = run("doctor", "--json")
    assert well.code == 0
    assert "nowhere" in json.loads(well.out)["data_goes_to"]
