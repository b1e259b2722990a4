"""What a person at a terminal sees of personal data, and what a pipe gets of it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from gemcli.cli.command import Common
from gemcli.cli.flag_table import console_of
from gemcli.cli.mask_table import drawn, with_list
from gemcli.jobs.mask_list import MaskSight, Row, as_lines
from gemcli.jobs.outcome import Outcome

ROW = Row("brief.txt", "r. 2", "name", "private person", "masked: initials before it", "J. Post\x1b[31mma")
SIGHT = MaskSight((ROW,), (replace(ROW, place="r. 9", words="Brink"),))
SPAN = {
    "source": "brief.txt",
    "place": "r. 2",
    "text": "J. Postma",
    "kind": "person",
    "role": "private",
    "why": "initials",
    "masked": True,
    "sure": True,
}


class Terminal(io.TextIOWrapper):
    """A screen."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True


def test_the_words_stand_in_the_table_without_their_escape_codes() -> None:
    shown = drawn(SIGHT, str, console_of(Terminal()))
    assert "J. Post" in shown and "\x1b[31m" not in shown


def test_what_is_to_check_stands_apart() -> None:
    shown = drawn(SIGHT, str, console_of(Terminal()))
    assert shown.index("J. Post") < shown.index("To check") < shown.index("Brink")


def test_several_sources_are_named() -> None:
    both = MaskSight((ROW, replace(ROW, source="mail.eml")), ())
    shown = drawn(both, str, console_of(Terminal()))
    assert "mail.eml" in shown and "brief.txt" not in drawn(SIGHT, str, console_of(Terminal()))


def test_a_pipe_gets_lines_without_words() -> None:
    lines = as_lines(SIGHT, str).splitlines()
    assert lines[0] == "brief.txt\tr. 2\tname\tprivate person\tmasked: initials before it"
    assert lines[1].endswith("\tto check") and "Brink" not in lines[1]


def test_a_terminal_gets_the_table_a_pipe_lines_and_json_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = Outcome("mask", details={"spans": [SPAN]})
    assert with_list(outcome, Common(as_json=True), str) is outcome
    assert "Postma" not in with_list(outcome, Common(), str).product
    monkeypatch.setattr("sys.stdout", Terminal())
    assert "J. Postma" in with_list(outcome, Common(), str).product
