"""What every test stands on: a user folder of its own, a fixed language, and no sockets to the outside."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

# How long one example takes on a machine that does several things at once says nothing about the code.
settings.register_profile("unhurried", settings(deadline=None))
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def own_user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, log and data of the person who runs the tests stay out of them."""
    folder = tmp_path_factory.mktemp("user")
    for variable in [name for name in os.environ if name.startswith("GEMCLI_") and name != "GEMCLI_SAMPLES"]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("GEMCLI_CONFIG_DIR", str(folder / "config"))
    monkeypatch.setenv("GEMCLI_DATA_DIR", str(folder / "data"))
    monkeypatch.setenv("GEMCLI_LANGUAGE", "en")
    return folder


@pytest.fixture
def in_processes(tmp_path: Path) -> Callable[[str, tuple[str, ...]], set[bytes]]:
    """Runs a script in processes that order their sets by other seeds, and returns what they wrote, each once.

    From a file, since readers start children that read the script again.
    """

    def run(text: str, seeds: tuple[str, ...]) -> set[bytes]:
        script = tmp_path / "told.py"
        script.write_text(text, encoding="utf-8")
        told = set()
        for seed in seeds:
            environ = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
            done = subprocess.run([sys.executable, str(script)], capture_output=True, env=environ, check=True)
            told.add(done.stdout)
        return told

    return run


@pytest.fixture(autouse=True)
def closed_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A connection to anything but this machine fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        host = address[0] if isinstance(address, tuple) else ""
        if host and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {host}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    yield


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real documents, where it is present."""
    folder = Path(os.environ.get("GEMCLI_SAMPLES", ROOT.parent / "shared" / "samples"))
    if not folder.is_dir():
        pytest.skip("no samples: set GEMCLI_SAMPLES to their folder")
    return folder


@pytest.fixture(scope="session")
def demo_folder() -> Path:
    """The made-up council evening."""
    return ROOT / "config" / "demo"


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


@pytest.fixture(scope="session")
def face() -> Callable[[], Any]:
    """The commands of the app, put together once for each language: that takes as long as a small command itself."""
    from typer.main import get_command

    from gemcli.cli.app import build

    made = lru_cache(lambda language: get_command(build()))
    return lambda: made(os.environ.get("GEMCLI_LANGUAGE"))


@pytest.fixture
def gemcli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, face: Callable[[], Any]) -> Gemcli:
    """Run a command and return its exit code and both streams."""
    monkeypatch.setattr("gemcli.cli.app.build", face)

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
