"""Gives broken and hostile files to whole commands: each is read or refused in one sentence, and nothing else happens.

    pytest -s -m benchmark tests/benchmarks/bench_broken.py

`BROKEN_ONLY=pdf,mail` runs these groups only, `BROKEN_EVERY=4` every fourth case; `BROKEN_SHOW=1` prints every case.
The files are made by `broken_files/`, the same ones in every run. Counted are tracebacks, errors that no reader
foresaw, runs of more than 20 s of the processor or 1 GiB, files outside the folder for output, calls over the
network, contents of other files, and exit codes other than 0 (read), 10 (read in part) or 3 with one sentence and a
stable code.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import islice
from pathlib import Path
from shutil import rmtree

import pytest

from gemcli.errors import Exit
from tests.benchmarks.broken_files import damaged, mails, offices, pages, places, tables, texts
from tests.benchmarks.broken_files.case import Case

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parents[2]
SECONDS = 20.0
MEGABYTES = 1024
GIVE_UP_S = 240.0
"""On the clock, for a machine that does other things at once."""
SECRET = "HEIM-4711-NIET-LEZEN"
CODE = re.compile(r"[a-z][a-z_]{2,30}")
UNFORESEEN = re.compile(r"\((?:\w+Error|\w+Exception|exit -?\d+|\w+, \w+\.py:\d+)")
OUTPUTS = (".md", ".json", ".csv", ".html")
RIGHT = (Exit.OK, Exit.UNREADABLE, Exit.PARTIAL)
FOLDERS = ("in", "out", "here", "data", "config", "temp")
LAUNCHER = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[2:], check=False)
with open(sys.argv[1], "w") as stream:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    stream.write(f"{used.ru_maxrss / 1024} {used.ru_utime + used.ru_stime}")
sys.exit(done.returncode % 256)
"""
"""Runs a command and writes down the most memory that one of its processes had, and the processor time of all."""


@dataclass(frozen=True)
class Run:
    """What became of one case."""

    case: Case
    exit_code: int
    code: str
    seconds: float
    megabytes: float
    faults: tuple[str, ...]


@dataclass(frozen=True)
class _Output:
    """What a command left on its two lines out."""

    exit_code: int
    told: str
    said: str


def all_cases(secret: Path, address: str) -> Iterator[Case]:
    yield from damaged.cases()
    yield from offices.cases(str(secret), address)
    yield from tables.cases(str(secret), address)
    yield from texts.cases(str(secret), address)
    yield from mails.cases()
    yield from pages.cases(str(secret), address)
    yield from places.cases()


@pytest.fixture
def calls() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server on this machine, and the list of what was asked of it."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and peak memory are measured on POSIX only")
def test_broken_files_break_nothing(tmp_path: Path, calls: tuple[str, list[str]]) -> None:
    address, asked = calls
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    runs = []
    print()
    for case in islice(_wanted(all_cases(secret, address)), 0, None, int(os.environ.get("BROKEN_EVERY", "1"))):
        run = _run(case, tmp_path / "case", asked)
        runs.append(run)
        if run.faults or os.environ.get("BROKEN_SHOW"):
            told = f"exit {run.exit_code} {run.code}, {run.seconds:.1f} s, {run.megabytes:.0f} MB"
            print(f"{case.group}: {case.name}: {told}: {'; '.join(run.faults) or 'right'}", flush=True)
    _print(runs)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "secret.txt"]
    assert not [run.case.name for run in runs if any("over" not in fault for fault in run.faults)]


def _wanted(cases: Iterator[Case]) -> Iterator[Case]:
    """Yield the cases of the groups that were asked for; root may read what nobody may, and proves nothing there."""
    words = [word for word in os.environ.get("BROKEN_ONLY", "").split(",") if word]
    for case in cases:
        if (not words or case.group in words) and not (case.name.startswith("no right") and os.geteuid() == 0):
            yield case


def _run(case: Case, home: Path, asked: list[str]) -> Run:
    """Run one command in an empty folder of its own and look at everything that it left."""
    _emptied(home)
    path = case.make(home / "in")
    before = _listing(home)
    asked.clear()
    options = ("--json", "--no-progress", "-o", str(home / "out"), "--", os.fspath(path))
    started = time.monotonic()
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            LAUNCHER,
            str(home / "temp" / "peak"),
            sys.executable,
            "-m",
            "gemcli",
            case.command,
            *options,
        ],
        cwd=home / "here",
        env=_environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        told, said = process.communicate(timeout=GIVE_UP_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        told, said = process.communicate()
    peak = home / "temp" / "peak"
    measured = peak.read_text().split() if peak.exists() else (0, time.monotonic() - started)
    megabytes, seconds = map(float, measured)
    output = _Output(process.returncode, told.decode("utf-8", "replace"), said.decode("utf-8", "replace"))
    code, faults = _judged(case, output)
    faults += [*_left(home, before), *(f"asked {each} of the server" for each in asked)]
    faults += ["over 20 s"] * (seconds > SECONDS) + ["over 1 GiB"] * (megabytes > MEGABYTES)
    if any(SECRET in text for text in (output.told, output.said, *_written(home / "out"))):
        faults.append("another file was read")
    return Run(case, process.returncode, code, seconds, megabytes, tuple(faults))


def _emptied(home: Path) -> None:
    """Give the case folders that hold nothing."""
    for folder, _, _ in os.walk(home):
        Path(folder).chmod(0o700)
    rmtree(home, ignore_errors=True)
    for name in FOLDERS:
        (home / name).mkdir(parents=True)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GEMCLI_", "COV"))}
    own = {"GEMCLI_DATA_DIR": "data", "GEMCLI_CONFIG_DIR": "config", "HOME": "temp", "TMPDIR": "temp"}
    return {
        **kept,
        **{name: str(home / folder) for name, folder in own.items()},
        "GEMCLI_LANGUAGE": "en",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _judged(case: Case, output: _Output) -> tuple[str, list[str]]:
    """Return the code of what a command said, and what is wrong with it."""
    faults = ["a traceback"] * ("Traceback" in output.said + output.told)
    is_settings = case.name.startswith("settings") and output.exit_code == Exit.CONFIG
    if output.exit_code not in RIGHT and not is_settings:
        faults.append(f"exit {output.exit_code}: {output.said.strip()[-200:]!r}")
    try:
        envelope = json.loads(output.told)
    except ValueError:
        return "", [*faults, "no JSON"]
    if envelope["exit_code"] != output.exit_code:
        faults.append("the envelope tells another exit code")
    warnings = envelope["warnings"]
    faults += ["unforeseen " + each["message"] for each in warnings if UNFORESEEN.search(each["message"])]
    if output.exit_code != Exit.UNREADABLE:
        return "", faults + ["was read"] * bool(case.codes)
    code = warnings[0]["code"] if warnings else ""
    if not CODE.fullmatch(code) or not warnings[0]["message"].strip() or "\n" in warnings[0]["message"].strip():
        faults.append(f"no sentence or code: {warnings!r}")
    if case.codes and code not in case.codes:
        faults.append(f"code {code}, not {' or '.join(sorted(case.codes))}")
    return code, faults


def _left(home: Path, before: set[str]) -> Iterator[str]:
    """Name every file that does not belong where it lies."""
    for name in sorted(_listing(home) - before):
        if name.startswith("out/") and not name.endswith(OUTPUTS):
            yield f"odd output {name!r}"
        elif not name.startswith(("out/", "data/", "temp/peak")):
            yield f"stray file {name!r}"


def _listing(home: Path) -> set[str]:
    """Return every path below a folder, but not what the case itself laid into it."""
    found = set()
    for folder, folders, names in os.walk(home):
        if Path(folder) == home:
            folders.remove("in")
        found |= {os.path.relpath(Path(folder) / name, home) for name in names}
    return found | {f"in/{path.name}" for path in (home / "in").iterdir()}


def _written(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")


def _print(runs: list[Run]) -> None:
    """Print a line for each group, then the slowest, the largest, the codes and the faults."""
    for group in dict.fromkeys(run.case.group for run in runs):
        own = [run for run in runs if run.case.group == group]
        read = sum(run.exit_code == Exit.OK for run in own)
        most = f"{max(run.seconds for run in own):.1f} s, {max(run.megabytes for run in own):.0f} MB at most"
        print(
            f"{group:10} {len(own):4} files: {read} read, {sum(bool(run.faults) for run in own)} with a fault; {most}"
        )
    for run in sorted(runs, key=lambda run: -run.seconds)[:8]:
        print(f"  {run.seconds:5.1f} s {run.case.group}: {run.case.name} (exit {run.exit_code} {run.code})")
    for run in sorted(runs, key=lambda run: -run.megabytes)[:8]:
        print(f"  {run.megabytes:5.0f} MB {run.case.group}: {run.case.name} (exit {run.exit_code} {run.code})")
    print(
        "codes:",
        ", ".join(f"{code or 'read'} {count}" for code, count in Counter(run.code for run in runs).most_common()),
    )
    kinds = Counter(re.sub(r"[:'\"].*", "", fault) for run in runs for fault in run.faults)
    print(f"{len(runs)} files; faults: {dict(kinds) or 0}")
