"""Changes sound input at random and gives it to everything that takes foreign text; whatever is no known error counts.

    FUZZ_MINUTES=30 FUZZ_SEED=1 pytest -s -m benchmark tests/benchmarks/bench_fuzz.py

`FUZZ_ONLY=reader,privacy` takes the targets whose names hold one of these words. Each target runs in a process of its
own, so that a crash of a library costs one target, and is counted too. What failed is written into the folder
`FUZZ_OUT` (by default the test's own) as `<target>-<error>.bin`, the shortest input of each kind.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from types import FrameType

import pytest

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parents[2]
SLOW_S = 10
"""Processor seconds after which one small input counts as a hang."""
LARGEST_POOL = 400


class HangError(Exception):
    """One input took too long."""


def test_nothing_unforeseen_is_raised(tmp_path: Path) -> None:
    from tests.benchmarks.fuzzing.targets import targets

    words = [word for word in os.environ.get("FUZZ_ONLY", "").split(",") if word]
    names = [name for name in targets() if not words or any(word in name for word in words)]
    seconds = 60 * float(os.environ.get("FUZZ_MINUTES", "1")) / len(names)
    out = Path(os.environ.get("FUZZ_OUT", tmp_path))
    out.mkdir(parents=True, exist_ok=True)
    tried, failed = 0, []
    print()
    for name in names:
        command = [sys.executable, "-m", "tests.benchmarks.bench_fuzz", name, str(seconds), str(out)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode:
            failed.append(f"{name}: exit {done.returncode} {done.stderr.strip()[-300:]}")
        count, *kinds = done.stdout.splitlines() or ["0"]
        tried += int(count)
        failed += [f"{name}: {kind}" for kind in kinds]
        if kinds or done.returncode:
            print("\n".join(failed[-len(kinds) - bool(done.returncode) :]), flush=True)
    print(f"{len(names)} targets, {tried} inputs, {len(failed)} kinds of failure")
    assert not failed


def fuzz(name: str, seconds: float, out: Path) -> None:
    """Try one target for so long; print the number of inputs, then a line for each kind of failure."""
    from tests.benchmarks.fuzzing.mutate import mutated
    from tests.benchmarks.fuzzing.targets import targets

    target = targets()[name]
    chance = random.Random(f"{name}{os.environ.get('FUZZ_SEED', '1')}")
    pool, failures, tried = list(target.seeds), {}, 0
    signal.signal(signal.SIGPROF, _too_long)
    started = time.monotonic()
    while time.monotonic() - started < seconds or tried < 20:
        data = mutated(chance.choice(pool), chance, chance.choice(pool))
        (out / "last.bin").write_bytes(data)
        tried += 1
        signal.setitimer(signal.ITIMER_PROF, SLOW_S)
        try:
            target.call(data)
        except target.allowed:
            continue
        except Exception as error:  # noqa: BLE001 -- every error that no target names is what is looked for
            kind = _kind(error)
            if len(data) < len(failures.get(kind, data + b"x")):
                failures[kind] = data
            continue
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if len(pool) < LARGEST_POOL and chance.random() < 0.1:
            pool.append(data)
    print(tried)
    for kind, data in failures.items():
        path = out / (re.sub(r"\W+", "-", f"{name}-{kind}")[:120] + ".bin")
        path.write_bytes(data)
        print(kind)


def _too_long(number: int, frame: FrameType | None) -> None:
    raise HangError


def _kind(error: BaseException) -> str:
    """Name an error by its type and the last place of our own code."""
    own = [each for each in traceback.extract_tb(error.__traceback__) if "/gemcli/" in each.filename]
    place = f"{Path(own[-1].filename).parent.name}/{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
    return f"{type(error).__name__} at {place}"


if __name__ == "__main__":
    fuzz(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
