"""The progress bar shows words, whatever stands in them."""

from __future__ import annotations

import io
import sys

import pytest

from gemcli.cli.progress import progress
from gemcli.locales import N_, say
from gemcli.model.event import Event


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_step_is_no_markup_and_no_control(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress(True, str) as tell:
        tell(Event(say(N_("Reading") + " [/nooit-open] [link=x]y[/link] \x1b]0;titel\x07"), 0, 2))
    assert "]0;titel\x07" not in screen.getvalue().replace("\ufffd]0;titel\ufffd", "")
