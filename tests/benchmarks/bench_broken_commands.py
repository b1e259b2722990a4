"""Gives broken files, gemcli's own among them, to every command that takes files: each ends in a sentence of its own.

    pytest -s -m benchmark tests/benchmarks/bench_broken_commands.py

`BROKEN_ONLY=register.json,verify` takes what names one of these words, `BROKEN_EVERY=4` every fourth try;
`BROKEN_SHOW=1` prints every try. `bench_broken.py` summarises and flags each of the broken files; this measure lets a
sample of the same files go through the other commands, and damages everything that gemcli itself writes and reads
again. Counted are tracebacks, errors that nobody foresaw, runs of more than 20 s of the processor or 1 GiB, and
contents of another file.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from gemcli.errors import Exit
from tests.benchmarks.bench_broken import GIVE_UP_S, LAUNCHER, MEGABYTES, ROOT, SECONDS, SECRET, UNFORESEEN, all_cases
from tests.benchmarks.broken_files import own
from tests.benchmarks.broken_files.case import Case
from tests.benchmarks.broken_files.sound import sound

pytestmark = pytest.mark.benchmark

COMMANDS = (
    ("extract", "{bad}"),
    ("draft", "{folder}", "--type", "informatief"),
    ("ask", own.QUESTION, "{bad}"),
    ("mask", "{bad}"),
    ("mask", "{bad}", "--woo"),
    ("mask", "{bad}", "--restore"),
    ("verify", "{bad}", "--against", "plan.txt"),
    ("verify", "beweringen.jsonl", "--against", "{bad}"),
    ("compare", "{bad}", "plan.summary.md"),
    ("review", "{bad}"),
    ("export", "{bad}", "--to", "html", "--concept"),
    ("extract", "plan.txt", "--register", "{bad}"),
    ("flag", "a.csv", "--against", "{bad}"),
    ("flag", "a.csv", "--layout", "{bad}"),
    ("ask", "--batch", "{bad}", "plan.txt"),
    ("batch", "{bad}", "--task", "extract"),
)
"""Commands that take a file that others made, and where it stands in them."""
WRONG = (Exit.BUG, Exit.INTERRUPTED)


@dataclass(frozen=True)
class Try:
    """A command in a folder where one thing is broken."""

    name: str
    command: tuple[str, ...]
    damaged: str = ""
    """Which of gemcli's own files is damaged, and with what."""
    data: object = b""
    case: Case | None = None


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and peak memory are measured on POSIX only")
def test_every_command_survives_broken_files(tmp_path: Path) -> None:
    kit, home = tmp_path / "kit", tmp_path / "home"
    for name in ("", "data", "config", "temp"):
        (kit / name).mkdir()
    own.make(kit, _made, sound())
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    faults: Counter[str] = Counter()
    tried = 0
    print()
    for each in islice(_wanted(kit, secret), 0, None, int(os.environ.get("BROKEN_EVERY", "1"))):
        told, found = _run(each, kit, home)
        tried += 1
        faults.update(re.sub(r"[:'\"].*", "", fault) for fault in found)
        if found or os.environ.get("BROKEN_SHOW"):
            print(f"{each.name}: {told}: {'; '.join(found) or 'right'}", flush=True)
    print(f"{tried} runs; faults: {dict(faults) or 0}")
    assert not faults


def _wanted(kit: Path, secret: Path) -> Iterator[Try]:
    words = [word for word in os.environ.get("BROKEN_ONLY", "").split(",") if word]
    return (each for each in _tries(kit, secret) if not words or any(word in each.name for word in words))


def _tries(kit: Path, secret: Path) -> Iterator[Try]:
    """Yield the own files, then the cases of others: each command gets others of them."""
    for each in own.OWN:
        for path in sorted(kit.glob(each.name)):
            name = path.relative_to(kit).as_posix()
            whole = path.read_bytes() if path.is_file() else b""
            for harm, data in own.damages(whole, name):
                yield Try(f"{name}, {harm}: {' '.join(each.command)}", each.command, name, data)
    for number, case in enumerate(all_cases(secret, "http://127.0.0.1:9/")):
        if case.group != "place":
            command = COMMANDS[number % len(COMMANDS)]
            yield Try(f"{case.group}: {case.name}: {' '.join(command)}", command, case=case)


def _run(each: Try, kit: Path, home: Path) -> tuple[str, list[str]]:
    """Run a command in a fresh copy of the folder; return what became of it and what was wrong."""
    rmtree(home, ignore_errors=True)
    copytree(kit, home)
    before = {name: (home / name).read_bytes() for name in ("plan.txt", "a.csv")}
    command = each.command
    if each.case is not None:
        (home / "in").mkdir()
        bad = each.case.make(home / "in")
        command = tuple(word.format(bad=bad, folder=home / "in") for word in command)
    else:
        _damage(home / each.damaged, each.data)
    out = () if command[:2] == ("config", "show") else ("-o", ".", "--no-progress")
    peak = home / "temp" / "peak"
    started = [sys.executable, "-c", LAUNCHER, str(peak), sys.executable, "-m", "gemcli", *command, "--json", *out]
    try:
        done = subprocess.run(
            started, cwd=home, env=_environment(home), stdin=subprocess.DEVNULL, capture_output=True, check=False,
            timeout=GIVE_UP_S,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "", ["never ended"]
    told, said = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    megabytes, seconds = map(float, peak.read_text().split())
    faults = list(_judged(done.returncode, told, said))
    faults += ["over 20 s"] * (seconds > SECONDS) + ["over 1 GiB"] * (megabytes > MEGABYTES)
    faults += [f"{name} is another one" for name, data in before.items() if (home / name).read_bytes() != data]
    return f"exit {done.returncode}, {seconds:.1f} s, {megabytes:.0f} MB", faults


def _judged(exit_code: int, told: str, said: str) -> Iterator[str]:
    if "Traceback" in told + said:
        yield "a traceback"
    if SECRET in told + said:
        yield "another file was read"
    if exit_code in WRONG or exit_code not in set(Exit):
        yield f"exit {exit_code}: {said.strip()[-200:]!r}"
    try:
        envelope = json.loads(told)
    except ValueError:
        yield f"no JSON: {told[:80]!r}"
        return
    if isinstance(envelope, dict) and envelope.get("exit_code", exit_code) != exit_code:
        yield "the envelope tells another exit code"
    for each in envelope.get("warnings", ()):
        if UNFORESEEN.search(each["message"]):
            yield f"unforeseen: {each['message']}"


def _damage(path: Path, data: object) -> None:
    if path.is_dir():
        for inside in path.iterdir():
            _damage(inside, data)
        return
    path.unlink()
    if isinstance(data, bytes):
        path.write_bytes(data)
    elif callable(data):
        data(path)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GEMCLI_", "COV"))}
    own_folders = {"GEMCLI_DATA_DIR": "data", "GEMCLI_CONFIG_DIR": "config", "HOME": "temp", "TMPDIR": "temp"}
    folders = {name: str(home / folder) for name, folder in own_folders.items()}
    return {**kept, **folders, "GEMCLI_LANGUAGE": "en", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def _made(command: Sequence[str], folder: Path) -> str:
    """Run a command that must succeed, and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "gemcli", *command], cwd=folder, env=_environment(folder), capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    return done.stdout
