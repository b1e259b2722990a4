"""The log is one chain whoever writes, survives crashes, and shows what was changed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from gemcli.errors import ConfigError, UnverifiedError
from gemcli.files import WriteError
from gemcli.review import lock
from gemcli.review.log import GENESIS, Event, Log, events, verify

WRITER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from gemcli.review.log import Event, Log
    for number in range(int(sys.argv[2])):
        with Log(Path(sys.argv[1])) as log:
            log.append(Event("approved", "2026-03-03T10:00:00Z", sys.argv[3], {"draft": "a" * 64}, {"accept": number}))
    """
)


def event(number: int = 0) -> Event:
    return Event("approved", "2026-03-03T10:00:00Z", "E. Reviewer", {"draft": f"{number:064x}"}, {"accept": number})


def written(path: Path, count: int) -> list[str]:
    with Log(path) as log:
        return [log.append(event(number)) for number in range(count)]


def test_lines_chain_and_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "logboek" / "log.jsonl"
    hashes = written(path, 3)
    with Log(path) as log:
        assert log.head == hashes[-1]
        hashes.append(log.append(event(3)))
    chain = verify(path)
    assert (chain.lines, chain.head, chain.holds, chain.is_torn) == (4, hashes[-1], True, False)
    assert [found.counts["accept"] for found in events(path)] == [0, 1, 2, 3]
    assert list(events(path))[2] == event(2)


def test_no_log_is_an_empty_chain(tmp_path: Path) -> None:
    assert verify(tmp_path / "log.jsonl").head == GENESIS
    assert list(events(tmp_path / "log.jsonl")) == []


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_torn_tail_is_seen_and_cut_by_the_next_writer(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "log.jsonl"
    hashes = written(path, 3)
    path.write_bytes(path.read_bytes()[:-cut])
    assert verify(path).is_torn
    assert verify(path).lines == 2
    with Log(path) as log:
        assert log.head == hashes[1]
        log.append(event(9))
    assert verify(path).holds
    assert verify(path).lines == 3


def test_every_changed_byte_breaks_the_chain(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    written(path, 2)
    good = path.read_bytes()
    first = good.index(b"\n")
    for place in range(0, first, 7):
        bad = bytearray(good)
        bad[place] ^= 0x01
        path.write_bytes(bytes(bad))
        assert verify(path).broken_line == 1, place


@pytest.mark.parametrize("left", [[1, 2], [0, 2], [0, 2, 1], [0, 1, 1, 2], [2]])
def test_left_out_moved_and_doubled_lines_break_the_chain(tmp_path: Path, left: list[int]) -> None:
    path = tmp_path / "log.jsonl"
    written(path, 3)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[number] for number in left))
    assert not verify(path).holds


def test_a_line_made_up_without_the_domain_does_not_hold(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    written(path, 1)
    record = json.loads(path.read_bytes())
    record["who"] = "Iemand Anders"
    path.write_bytes(json.dumps(record).encode() + b"\n")
    assert verify(path).broken_line == 1
    with pytest.raises(UnverifiedError, match="log_broken"), Log(path):
        pass


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "De raad besluit."},
        {"who": "x" * 201},
        {"hashes": {"draft": "De raad besluit."}},
        {"counts": {"De raad": 1}},
    ],
)
def test_no_text_gets_into_an_event(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="words, hashes and counts"):
        Event(**{"kind": "approved", "time": "", **wrong})  # type: ignore[arg-type]


def test_eight_processes_make_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), "10", f"writer {number}"]) for number in range(8)
    ]
    assert [writer.wait(60) for writer in writers] == [0] * 8
    chain = verify(path)
    assert (chain.lines, chain.holds, chain.is_torn) == (80, True, False)
    assert {found.who for found in events(path)} == {f"writer {number}" for number in range(8)}


def test_a_log_that_stays_locked_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE_S", 0.1)
    path = tmp_path / "log.jsonl"
    with Log(path), pytest.raises(ConfigError, match="locked"), Log(path):
        pass
    assert len(written(path, 1)) == 1


def test_a_log_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").mkdir()
    with pytest.raises(WriteError, match="log_not_written"), Log(tmp_path / "log.jsonl"):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_a_log_that_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    for round_ in range(4):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), "100000", "writer"])
        deadline = time.monotonic() + 20
        while verify(path).lines < 20 * (round_ + 1) and time.monotonic() < deadline:
            time.sleep(0.02)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        before = verify(path)
        assert before.holds
        assert before.lines >= 20 * (round_ + 1)
        with Log(path) as log:
            assert log.head == before.head


def test_a_full_disk_leaves_no_part_of_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.jsonl"
    hashes = written(path, 2)
    real, calls = os.write, []

    def full(handle: int, data: bytes) -> int:
        calls.append(len(data))
        if len(calls) == 1:
            return real(handle, data[:10])
        raise OSError(28, "No space left on device")

    with Log(path) as log:
        monkeypatch.setattr(os, "write", full)
        with pytest.raises(WriteError):
            log.append(event(5))
        monkeypatch.undo()
        assert log.head == hashes[-1]
    chain = verify(path)
    assert (chain.lines, chain.is_torn, chain.head) == (2, False, hashes[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_the_log_is_private(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    written(path, 1)
    assert path.stat().st_mode & 0o077 == 0
