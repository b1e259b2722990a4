"""A reader that hangs, swallows memory or crashes is stopped, and the next file is read all the same."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gemcli.errors import SourceError
from gemcli.sources import memory
from gemcli.sources.child import Children, Limits

FAST = Limits(seconds=20.0)


@pytest.fixture
def others() -> set[int | None]:
    """The children that other tests keep warm."""
    return running()


@pytest.fixture
def children(others: set[int | None]) -> Iterator[Children]:
    made = Children()
    yield made
    made.close()
    assert running() <= others


def running() -> set[int | None]:
    return {process.pid for process in multiprocessing.active_children()}


def test_work_comes_back_and_the_child_is_kept(children: Children) -> None:
    first = children.run(os.getpid, limits=FAST)
    assert first != os.getpid()
    assert children.run(max, 1, 2, limits=FAST) == 2
    assert children.run(os.getpid, limits=FAST) == first


def test_a_slow_reader_is_killed(children: Children, others: set[int | None]) -> None:
    started = time.monotonic()
    with pytest.raises(SourceError) as caught:
        children.run(time.sleep, 60, limits=Limits(seconds=0.5))
    assert caught.value.code == "too_slow"
    assert time.monotonic() - started < 15
    assert running() <= others
    assert children.run(max, 1, 2, limits=FAST) == 2


def test_a_greedy_reader_is_stopped(children: Children) -> None:
    with pytest.raises(SourceError) as caught:
        children.run(bytearray, 2 * 2**30, limits=Limits(seconds=20.0, memory_mb=256))
    assert caught.value.code == "too_large"
    assert children.run(max, 1, 2, limits=FAST) == 2


def test_a_crash_is_a_broken_file(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests' children used is not told apart from what this one did."""
    monkeypatch.setattr(memory, "peak_of_children", lambda: 0)
    with pytest.raises(SourceError) as caught:
        children.run(os.abort, limits=FAST)
    assert caught.value.code == "broken"
    assert children.run(max, 1, 2, limits=FAST) == 2


def test_an_unforeseen_error_names_a_type_and_never_the_text(children: Children) -> None:
    with pytest.raises(SourceError) as caught:
        children.run(int, "geheime tekst", limits=FAST)
    assert caught.value.code == "broken"
    assert "ValueError" in caught.value.text()
    assert "geheime" not in caught.value.text()


def test_several_at_a_time_have_a_child_each(children: Children) -> None:
    with ThreadPoolExecutor(3) as executor:
        numbers = list(executor.map(lambda _: children.run(_slow_pid, limits=FAST), range(3)))
    assert len(set(numbers)) == 3


def test_an_interrupted_wait_leaves_no_child(
    children: Children, others: set[int | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from gemcli.sources import child

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(child.connection, "wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        children.run(time.sleep, 60, limits=FAST)
    assert running() <= others


def test_nothing_is_left_when_the_program_ends(tmp_path: Path) -> None:
    folder = tmp_path / "met spatie en é"
    folder.mkdir()
    (folder / "notitie.txt").write_text("De raad besluit.", encoding="utf-8")
    script = folder / "lees.py"
    script.write_text(
        "from pathlib import Path\n"
        "from gemcli.sources.reader import read\n"
        "from gemcli.sources.child import children\n"
        "import os\n"
        "if __name__ == '__main__':\n"
        "    from gemcli.sources.child import Limits\n"
        "    document = read(Path(__file__).with_name('notitie.txt'))\n"
        "    print(document.text, children().run(os.getpid, limits=Limits()))\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, encoding="utf-8", timeout=60, cwd=folder, check=True
    )
    text, _, number = done.stdout.strip().rpartition(" ")
    assert text == "De raad besluit."
    assert done.stderr == ""
    assert not _runs(int(number))


def _slow_pid() -> int:
    time.sleep(0.7)
    return os.getpid()


def _runs(number: int) -> bool:
    if sys.platform == "win32":
        listed = subprocess.run(
            ["tasklist", "/FI", f"PID eq {number}"], capture_output=True, encoding="utf-8", check=True
        )
        return str(number) in listed.stdout
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_lock_is_free_after_use(children: Children) -> None:
    threads = [threading.Thread(target=children.run, args=(max, 1, 2), kwargs={"limits": FAST}) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)
