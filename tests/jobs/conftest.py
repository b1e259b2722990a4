"""A run of gemcli in this process, as somebody would type it."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def envelope(self) -> dict[str, Any]:
        """The JSON envelope on stdout."""
        parsed: dict[str, Any] = json.loads(self.out)
        return parsed


Gemcli = Callable[..., Ran]


@pytest.fixture
def gemcli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Gemcli:
    """Run a command and return its exit code and both streams."""

    def run(*arguments: object) -> Ran:
        from gemcli.__main__ import main

        monkeypatch.setattr(sys, "argv", ["gemcli", *map(str, arguments)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        streams = capsys.readouterr()
        return Ran(code, streams.out, streams.err)

    return run


@pytest.fixture
def evening(tmp_path: Path, demo_folder: Path) -> Path:
    """The made-up council evening in a folder of its own, with a blank and an accent in its name."""
    folder = tmp_path / "raad vóór zomer"
    shutil.copytree(demo_folder, folder)
    return folder
