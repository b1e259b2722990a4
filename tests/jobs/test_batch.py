"""A batch goes on where it stopped, and does nothing twice."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from gemcli.jobs.journal import Entry, append, read

TEXT = "Besluitenlijst {number}\n\n1. De raad besluit unaniem het krediet van € {number}.000 beschikbaar te stellen.\n"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    folder = tmp_path / "lijsten"
    folder.mkdir()
    for number in range(1, 7):
        (folder / f"lijst-{number}.txt").write_text(TEXT.format(number=number), encoding="utf-8")
    return folder


def journal(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "gemcli-batch.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_second_run_does_nothing(gemcli: Any, lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    assert gemcli("batch", lists / "*.txt", "--out", out).code == 0
    times = {path.name: path.stat().st_mtime_ns for path in out.glob("*.md")}
    assert len(times) == 6
    again = gemcli("batch", lists / "*.txt", "--out", out)
    assert again.code == 0
    assert "6 done before" in again.err
    assert {path.name: path.stat().st_mtime_ns for path in out.glob("*.md")} == times
    assert len(journal(out)) == 6


def test_a_changed_input_is_done_again(gemcli: Any, lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    gemcli("batch", lists / "*.txt", "--out", out)
    (lists / "lijst-3.txt").write_text(TEXT.format(number=9), encoding="utf-8")
    again = gemcli("batch", lists / "*.txt", "--out", out)
    assert "1 done, 5 done before" in again.err
    assert "€ 9.000" in (out / "lijst-3.summary.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("pattern", ["*", "*/*.txt", "**/*.txt"])
def test_a_pattern_follows_no_link_out_of_its_folder(gemcli: Any, lists: Path, tmp_path: Path, pattern: str) -> None:
    """A link inside the folder is followed, and so is one that the user names."""
    outside, out = tmp_path / "elders", tmp_path / "uit"
    outside.mkdir()
    (outside / "geheim.txt").write_text("Besluitenlijst\n\n1. De raad besluit € 77.000 te lenen.\n", encoding="utf-8")
    zaak = lists / "zaak"
    zaak.mkdir()
    (zaak / "brug.txt").write_text(TEXT.format(number=8), encoding="utf-8")
    (lists / "uit-de-map").symlink_to(outside)
    (zaak / "los.txt").symlink_to(outside / "geheim.txt")
    (lists / "zelfde.txt").symlink_to(lists / "lijst-1.txt")
    done = gemcli("batch", lists / pattern, "--out", out, "--json")
    failed = {entry["code"] for entry in done.envelope["ledger"] if entry["status"] == "failed"}
    assert failed <= {"outside_link"}
    assert done.code == (10 if failed else 0)
    assert not [path for path in out.rglob("*") if path.is_file() and b"77.000" in path.read_bytes()]
    named = gemcli("batch", zaak / "los.txt", "--out", tmp_path / "zelf")
    assert named.code == 0
    assert "77.000" in (tmp_path / "zelf" / "geheim.summary.md").read_text(encoding="utf-8")


def test_failures_are_listed_and_retried_alone(gemcli: Any, lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    (lists / "lijst-7.txt").write_bytes(b"")
    first = gemcli("batch", lists / "*.txt", "--out", out, "--json")
    assert first.code == 10
    assert [e["code"] for e in first.envelope["ledger"] if e["status"] == "failed"] == ["empty"]
    (lists / "lijst-7.txt").write_text(TEXT.format(number=7), encoding="utf-8")
    again = gemcli("batch", lists / "*.txt", "--out", out, "--retry-failed")
    assert again.code == 0
    assert "1 done" in again.err
    assert len(journal(out)) == 8


def test_a_killed_run_resumes_without_doing_anything_twice(gemcli: Any, lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    for number in range(10, 40):
        (lists / f"lijst-{number}.txt").write_text(TEXT.format(number=number), encoding="utf-8")
    command = [sys.executable, "-m", "gemcli", "batch", str(lists / "*.txt"), "--out", str(out), "--no-progress"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        deadline = time.monotonic() + 60
        while not (out / "gemcli-batch.jsonl").exists() or len(journal(out)) < 5:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        running.kill()
    done = {path.name: path.stat().st_mtime_ns for path in out.glob("*.summary.md")}
    assert 5 <= len(done) < 36
    again = gemcli("batch", lists / "*.txt", "--out", out)
    assert again.code == 0
    after = {path.name: path.stat().st_mtime_ns for path in out.glob("*.summary.md")}
    assert len(after) == 36
    assert {name: after[name] for name in done} == done
    assert not list(out.glob(".gemcli-*"))


def test_a_torn_last_line_is_passed_over(gemcli: Any, lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    gemcli("batch", lists / "*.txt", "--out", out)
    path = out / "gemcli-batch.jsonl"
    path.write_bytes(path.read_bytes()[:-30])
    again = gemcli("batch", lists / "*.txt", "--out", out)
    assert "6 done before" in again.err
    assert all(entry["status"] == "done" for entry in map(json.loads, path.read_text().splitlines()[-1:]))


@pytest.mark.parametrize("name", ["lijst\u2028een.txt", "lijst\x85twee.txt", "lijst\x9b2J\u202e.txt"])
def test_a_name_that_ends_lines_stays_one_line_of_the_journal(tmp_path: Path, name: str) -> None:
    """The journal is read line by line, and U+2028 ends a line too."""
    entry = Entry(name, "k", "done", "", {name: "0"})
    append(tmp_path / "journal.jsonl", entry)
    assert read(tmp_path / "journal.jsonl") == {name: entry}
