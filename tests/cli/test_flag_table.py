"""What a person at a terminal sees of a budget, and that a pipe gets none of it."""

from __future__ import annotations

import io
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from gemcli.cli.flag_table import console_of, picture
from gemcli.jobs.sights import Row, Sight, Strip, Strips

SIGHT = Sight(
    groups=(
        ("Sociaal domein", (Row("hard", "does not add up", "Totaal zorg, 2026", "Blad1!E9", "9.999", "489"),)),
        ("Ruimte", (Row("signal", "stands out: ask", "Wegen \x1b[31mrood", "Blad1!D3", "5.200", "4.100"),)),
    ),
    strips=(Strips("Blad1, 2026", (Strip("Sociaal domein", "9.510", 0.75, 1, 2), Strip("Ruimte", "3", 0.001))),),
)


class Terminal(io.TextIOWrapper):
    """A screen with a character set of its own."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, errors="strict", write_through=True)

    def isatty(self) -> bool:
        return True

    def seen(self) -> str:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


def drawn(encoding: str = "utf-8") -> str:
    return picture(SIGHT, str, console_of(Terminal(encoding)))


def test_marks_are_signs_and_words_as_well_as_colours() -> None:
    text = drawn()
    assert "\x1b[1;31m" in text
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert max(len(line) for line in bare.splitlines()) <= 80
    flat = " ".join(bare.split())
    for words in ("✗ does not add up", "? stands out: ask", "Blad1!E9 9.999 489", "75% ✗ 1 ? 2"):
        assert words in flat
    assert flat.index("Sociaal domein") < flat.index("Ruimte")
    assert "█" * 18 in bare
    assert "█" * 19 not in bare
    assert "▏" in bare


def test_escape_codes_of_a_table_do_not_reach_the_screen() -> None:
    assert "\x1b[31mrood" not in drawn()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colour_no_escape_code_is_written(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", drawn())
    monkeypatch.setenv(name, value)
    assert drawn() == "".join(f"{line.rstrip()}\n" for line in coloured.splitlines())


def test_an_old_console_gets_only_what_it_can_print() -> None:
    text = drawn("cp1252")
    text.replace("\ufffd", "?").encode("cp1252")
    assert "#" * 18 in text
    assert "x does not add up" in re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.fixture
def budget(tmp_path: Path, demo_folder: Path) -> Path:
    shutil.copy(demo_folder / "begroting-2026.xlsx", tmp_path)
    return tmp_path / "begroting-2026.xlsx"


def at_terminal(monkeypatch: pytest.MonkeyPatch, *arguments: object, encoding: str = "utf-8") -> str:
    from gemcli.__main__ import main

    terminal = Terminal(encoding)
    monkeypatch.setattr(sys, "argv", ["gemcli", *map(str, arguments)])
    monkeypatch.setattr(sys, "stdout", terminal)
    with pytest.raises(SystemExit) as stop:
        main()
    assert not stop.value.code
    return terminal.seen()


def test_flag_draws_its_findings(monkeypatch: pytest.MonkeyPatch, budget: Path) -> None:
    text = at_terminal(monkeypatch, "flag", budget)
    assert "Taakvelden!" in text
    assert "\x1b[" in text


def test_an_old_console_does_not_crash(monkeypatch: pytest.MonkeyPatch, budget: Path) -> None:
    text = at_terminal(monkeypatch, "flag", budget, encoding="cp1252")
    assert "Taakvelden!" in text
    assert "#" in text


def test_summarise_draws_programmes_now_and_before(monkeypatch: pytest.MonkeyPatch, budget: Path) -> None:
    text = at_terminal(monkeypatch, "summarise", budget)
    assert "6 Sociaal domein" in text
    assert "█" in text
    assert "░" in text


def test_a_summary_of_minutes_has_nothing_to_draw(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, demo_folder: Path
) -> None:
    shutil.copy(demo_folder / "notulen-2026-03-12.docx", tmp_path)
    assert at_terminal(monkeypatch, "summarise", tmp_path / "notulen-2026-03-12.docx") == ""


@pytest.mark.parametrize("more", [(), ("--quiet",), ("--json",)])
def test_a_pipe_and_a_quiet_run_get_no_picture(gemcli: Any, budget: Path, more: tuple[str, ...]) -> None:
    done = gemcli("flag", budget, *more)
    assert "█" not in done.out
    assert bool(done.out) is ("--json" in more)


@pytest.mark.parametrize("option", ["--quiet", "--json"])
def test_quiet_and_json_draw_nothing_on_a_terminal_either(
    monkeypatch: pytest.MonkeyPatch, budget: Path, option: str
) -> None:
    assert "█" not in at_terminal(monkeypatch, "flag", budget, option)
