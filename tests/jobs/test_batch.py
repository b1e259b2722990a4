"""A batch goes on where it stopped, and does nothing twice."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from gemcli.errors import SourceError
from gemcli.jobs.inputs import expand
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


@pytest.fixture
def linked(lists: Path, tmp_path: Path) -> Path:
    """A folder with links: to a folder and a file outside, to itself, and to a file in it."""
    outside = tmp_path / "elders"
    (outside / "diep").mkdir(parents=True)
    for path in (outside / "geheim.txt", outside / "diep" / "geheim.txt"):
        path.write_text(TEXT.format(number=666), encoding="utf-8")
    (lists / "map").mkdir()
    (lists / "map" / "lijst-8.txt").write_text(TEXT.format(number=8), encoding="utf-8")
    try:
        (lists / "weg").symlink_to(outside, target_is_directory=True)
        (lists / "weg.txt").symlink_to(outside / "geheim.txt")
        (lists / "map" / "rond").symlink_to(lists, target_is_directory=True)
        (lists / "kopie.txt").symlink_to(lists / "lijst-1.txt")
    except OSError:
        pytest.skip("this system makes no links for ordinary users")
    return lists


@pytest.mark.parametrize("pattern", ["*", "**/*", "**", "*/*", "*/**/*.txt", "w*/geheim.txt", "**/geheim.txt"])
def test_a_pattern_goes_through_no_link_to_a_folder(linked: Path, pattern: str) -> None:
    try:
        found = expand([str(linked / pattern)])
    except SourceError as error:
        assert error.code == "outside_link"
        assert pattern.endswith("geheim.txt")
        return
    inside = linked.resolve()
    assert all(path.resolve().is_relative_to(inside) for path in found.paths)
    assert not any("rond" in path.parts or path.name == "weg" for path in found.paths)
    assert {entry.code for entry in found.skipped} <= {"outside_link", "linked_folder"}


def test_links_are_told_and_the_others_are_done(gemcli: Any, linked: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    done = gemcli("batch", linked / "*.txt", "--out", out, "--json")
    assert done.code == 0
    skipped = {Path(e["source"]).name: e["code"] for e in done.envelope["ledger"] if e["status"] == "skipped"}
    assert skipped == {"weg.txt": "outside_link"}
    assert not any("€ 666.000" in path.read_text(encoding="utf-8") for path in out.iterdir())
    assert (out / "kopie.summary.md").exists() or (out / "lijst-1.txt.summary.md").exists()


def test_a_link_that_is_typed_by_its_name_is_followed(linked: Path) -> None:
    assert expand([str(linked / "weg")]).paths == (linked / "weg",)
    assert expand([str(linked / "weg" / "*.txt")]).paths == (linked / "weg" / "geheim.txt",)
