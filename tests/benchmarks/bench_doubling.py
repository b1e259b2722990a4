"""Gives whole commands a text and one twice as long: twice the text must take about twice the time.

    pytest -s -m benchmark tests/benchmarks/bench_doubling.py

`DOUBLING_ONLY=extract,mask` runs these commands only, `DOUBLING_SHAPES="one long,days"` the shapes whose names hold
one of these words; `DOUBLING_LEAST=0.4` is quicker and less exact. Measured is the processor's time of a command and
its children, without what it takes for a text of one sentence. The text grows until it takes `LEAST_S`, or has
`LONGEST` characters; a ratio above `RATIO` is measured once more, and the smaller one counts. Printed is a line for
each command and shape, then those above `RATIO`.
"""

from __future__ import annotations

import os
import pkgutil
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest

import gemcli
from tests.benchmarks.doubling.shapes import SHAPES, Shape

pytestmark = pytest.mark.benchmark

LEAST_S = float(os.environ.get("DOUBLING_LEAST", "1"))
"""Of the processor, for the shorter text: what is shorter is noise."""
SHORTEST, LONGEST = 12_500, 400_000
RATIO = 2.5
GIVE_UP_S = 120
QUIET = "De raad besluit het krediet te verlenen.\n"
FACTS = 'type = "raadsbrief"\ntitle = "Krediet brug"\naddressee = "Aan de gemeenteraad"\n'
COMMANDS: dict[str, tuple[str, ...]] = {
    "extract": ("extract", "in/a.txt", "--out", "out"),
    "summarise": ("summarise", "in/a.txt", "--out", "out"),
    "ask": ("ask", "Wat is besloten over het krediet?", "in", "--out", "out"),
    "draft": ("draft", "in", "--out", "out"),
    "mask": ("mask", "in/a.txt", "--pseudonymise", "--out", "out"),
    "verify": ("verify", "in/a.txt", "--against", "beside", "--out", "out"),
    "against": ("verify", "beside/b.txt", "--against", "in", "--out", "out"),
    "compare": ("compare", "in/a.txt", "in/a.txt", "--out", "out"),
    "flag": ("flag", "in/a.csv", "--out", "out"),
    "markdown": ("extract", "in/a.md", "--out", "out"),
    "page": ("extract", "in/a.html", "--out", "out"),
    "mail": ("extract", "in/a.eml", "--out", "out"),
    "transcript": ("extract", "in/a.vtt", "--out", "out"),
}
"""Name -> arguments; what is read decides as what kind of file the text is written."""
BEFORE = {".eml": "From: a@voorbeeld.nl\nSubject: brug\n\n", ".vtt": "WEBVTT\n\n00:01.000 --> 00:05.000\n"}


@dataclass(frozen=True)
class Doubled:
    """What a command took for a text, in seconds of the processor, and for one twice as long."""

    command: str
    shape: str
    size: int
    once_s: float
    twice_s: float

    @property
    def ratio(self) -> float:
        return self.twice_s / self.once_s if self.once_s >= LEAST_S / 4 else 0.0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a command runs in a copy of this process")
def test_twice_the_text_takes_twice_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMCLI_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("GEMCLI_CONFIG_DIR", str(tmp_path / "config"))
    for module in pkgutil.walk_packages(gemcli.__path__, "gemcli."):
        if "__main__" not in module.name:
            import_module(module.name)
    bad = []
    print()
    for name in _wanted(COMMANDS, "DOUBLING_ONLY"):
        start_s = _seconds(tmp_path, COMMANDS[name], QUIET)
        for shape in _wanted(SHAPES, "DOUBLING_SHAPES"):
            one = _double(tmp_path, name, shape, start_s)
            print(f"{one.ratio:5.2f} x  {one.once_s:6.2f} s at {one.size:7}: {name}: {shape}", flush=True)
            bad += [one] if one.ratio > RATIO else []
    print(f"{len(bad)} with a ratio above {RATIO}")
    for one in sorted(bad, key=lambda one: -one.ratio):
        print(f"{one.ratio:5.2f} x: {one.command}: {one.shape}")


def _wanted(names: dict[str, tuple[str, ...]] | dict[str, Shape], variable: str) -> Iterator[str]:
    words = [word for word in os.environ.get(variable, "").split(",") if word]
    return (name for name in names if not words or any(word in name for word in words))


def _double(folder: Path, name: str, shape: str, start_s: float) -> Doubled:
    size, make, command = SHORTEST, SHAPES[shape], COMMANDS[name]
    once = _seconds(folder, command, make(size)) - start_s
    while once < LEAST_S and size < LONGEST:
        size *= 4 if once < LEAST_S / 5 else 2
        once = _seconds(folder, command, make(size)) - start_s
    found = Doubled(name, shape, size, once, _seconds(folder, command, make(2 * size)) - start_s)
    if found.ratio <= RATIO:
        return found
    once, twice = (_seconds(folder, command, make(times * size)) - start_s for times in (1, 2))
    return min(found, Doubled(name, shape, size, once, twice), key=lambda one: one.ratio)


def _seconds(folder: Path, command: tuple[str, ...], text: str) -> float:
    """Run a command on a text in a process of its own; return the processor's time of it and of its children."""
    for name in ("in", "out", "beside"):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir()
    suffix = next((Path(each).suffix for each in command if each.startswith("in/a")), ".txt")
    (folder / "in" / f"a{suffix}").write_text(BEFORE.get(suffix, "") + text, encoding="utf-8", newline="")
    (folder / "beside" / "b.txt").write_text(QUIET, encoding="utf-8")
    if command[0] == "draft":
        (folder / "in" / "dossier.toml").write_text(FACTS, encoding="utf-8")
    child = os.fork()
    if not child:
        _become(folder, command)
    timer = threading.Timer(GIVE_UP_S, os.kill, (child, signal.SIGKILL))
    timer.start()
    used = os.wait4(child, 0)[2]
    timer.cancel()
    return used.ru_utime + used.ru_stime


def _become(folder: Path, command: tuple[str, ...]) -> None:
    """Be the command, in a process that was copied from the one of the test; does not come back."""
    from gemcli.cli.app import run

    code = 1
    try:
        os.chdir(folder)
        quiet = os.open(folder / "said.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        sys.argv = ["gemcli", *command]
        run()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.stdout.flush()
        os._exit(code)
