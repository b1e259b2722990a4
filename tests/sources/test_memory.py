"""A process ends when it uses too much memory, on systems that do not hold such a limit themselves too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gemcli.sources import memory

ROOT = Path(__file__).parents[2]

LIKE_WINDOWS = """
import ctypes, sys, types

sys.platform = "win32"
sys.modules["resource"] = None  # Windows has no such module
used = [100 * 2**20]

class Asked:
    def __init__(self, answer):
        self.answer = answer
    def __call__(self, *given):
        return self.answer(*given)

def tell(process, counters, size):
    assert process == -1 and size == ctypes.sizeof(memory._Counters)
    ctypes.cast(counters, ctypes.POINTER(memory._Counters)).contents.PeakPagefileUsage = used[0]

kernel = types.SimpleNamespace(K32GetProcessMemoryInfo=Asked(tell), GetCurrentProcess=Asked(lambda: -1))
ctypes.windll = types.SimpleNamespace(kernel32=kernel)
from gemcli.sources import memory
"""
"""What Windows gives a process: the counters of its memory, and nothing that holds a limit."""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LIKE_WINDOWS + script],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="simulates Windows where it is not")
def test_a_thread_ends_the_process_on_windows() -> None:
    done = run("import time\nmemory.limit(50)\ntime.sleep(0.3)\nused[0] += 51 * 2**20\ntime.sleep(30)\n")
    assert (done.returncode, done.stderr) == (memory.TOO_MUCH, "")


@pytest.mark.skipif(sys.platform == "win32", reason="simulates Windows where it is not")
def test_the_thread_lets_go_what_stays_below() -> None:
    done = run("import time\nmemory.limit(50)\nused[0] += 49 * 2**20\ntime.sleep(0.3)\nprint(memory.peak() // 2**20)\n")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "149", "")


def test_the_peak_is_told_in_bytes() -> None:
    assert 5 * 2**20 < memory.peak() < 64 * 2**30


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread holds the limit")
def test_the_limit_holds_for_all_that_a_process_takes() -> None:
    script = """
import pathlib
from gemcli.sources import memory
memory.limit(256)
held = []
try:
    while True:
        held.append(bytearray(2**20))
except MemoryError:
    held.clear()
status = pathlib.Path("/proc/self/status").read_text()
print(int(status.partition("VmHWM:")[2].split()[0]) <= 256 * 2**10)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert (done.stdout.strip(), done.stderr) == ("True", "")


@pytest.mark.parametrize(
    ("exit_code", "used_mb", "expected"),
    [(memory.TOO_MUCH, 0, True), (-6, 900, True), (-6, 90, False), (1, 900, False), (None, 900, False)],
)
def test_a_library_that_gives_up_with_its_memory_full_wanted_more(
    monkeypatch: pytest.MonkeyPatch, exit_code: int | None, used_mb: int, expected: bool
) -> None:
    monkeypatch.setattr(memory, "peak_of_children", lambda: used_mb * 2**20)
    assert memory.was_too_much(exit_code, 1024) is expected
