"""Measures a folder of many files: reading it, reading it again with its index, a question, and the memory for it.

FILES=200 makes a smaller folder; the usual one has 2,000, cut at run time from minutes among the samples.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).parents[2]
SAMPLES = Path(os.environ.get("GEMCLI_SAMPLES", ROOT.parent / "shared" / "samples")) / "council"
MINUTES = sorted(SAMPLES.glob("notulen-*.txt"))
FILES = int(os.environ.get("FILES", "2000"))
PIECE = 1_800
"""Characters of a file, as a short paper has."""

QUESTIONS = (
    "Hoeveel kost het paspoort?",
    "Wat is er besloten over de parkeervergunningen?",
    "Wie diende de motie over sleutelgeld in?",
    "Wanneer komt de evaluatie van het ontheffingenpakket?",
    "Welke toezegging deed de wethouder over de bomen?",
)


def pieces(count: int) -> list[str]:
    """Return so many texts cut from the minutes, each of its own."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in MINUTES)
    step = max(1, (len(text) - PIECE) // count)
    return [f"Stuk {number}\n\n{text[number * step : number * step + PIECE]}" for number in range(count)]


def fill(folder: Path, count: int) -> None:
    """Write the texts as text files, Word documents and messages in turn."""
    for number, text in enumerate(pieces(count)):
        path = folder / f"map-{number // 100:02}" / f"stuk-{number:04}"
        path.parent.mkdir(parents=True, exist_ok=True)
        match number % 3:
            case 0:
                path.with_suffix(".txt").write_text(text, encoding="utf-8")
            case 1:
                document = Document()
                for line in text.splitlines():
                    document.add_paragraph("".join(char for char in line if char.isprintable()))
                document.save(str(path.with_suffix(".docx")))
            case _:
                message = EmailMessage()
                message["From"], message["Subject"] = "griffie@waterrade.example", f"Stuk {number}"
                message["Message-ID"] = f"<stuk-{number}@waterrade.example>"
                message.set_content(text)
                path.with_suffix(".eml").write_bytes(message.as_bytes())


def run(*arguments: object) -> tuple[float, float, float]:
    """Run gemcli in a process of its own; return its seconds, those of processors, and its peak memory in megabytes."""
    started = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "gemcli", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 10), child.returncode
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


@pytest.mark.skipif(not MINUTES, reason="the samples are not here")
def test_a_folder_of_many_files(tmp_path: Path) -> None:
    folder, out = tmp_path / "dossier", tmp_path / "uit"
    fill(folder, FILES)
    one, many = tmp_path / "een.txt", tmp_path / "meer.txt"
    one.write_text(QUESTIONS[0] + "\n", encoding="utf-8")
    many.write_text("\n".join(QUESTIONS) + "\n", encoding="utf-8")
    common = (folder, "--batch", one, "-o", out, "--force")
    runs = {
        "without index": run("ask", *common),
        "index made": run("ask", *common, "--keep-index"),
        "index used": run("ask", *common, "--keep-index"),
        "more questions": run("ask", folder, "--batch", many, "-o", out, "--force", "--keep-index"),
    }
    size = sum(path.stat().st_size for path in (folder / ".gemcli-index").iterdir()) / 2**20
    print(f"\n{FILES} files, index {size:.1f} MB")
    for name, (seconds, worked, memory) in runs.items():
        print(f"{name:16} {seconds:7.1f} s, {worked:6.1f} s of processors, {memory:5.0f} MB")
    more = (runs["more questions"][1] - runs["index used"][1]) / (len(QUESTIONS) - 1)
    print(f"one question more: {more:.2f} s of processors")
