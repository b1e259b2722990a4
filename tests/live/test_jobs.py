"""The jobs against a real server that talks nonsense: everything comes in form, and nothing of it is vouched for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.live
SEEDS = range(1, 5)
HALVES = (SEEDS[:2], SEEDS[2:])


def run(folder: Path, address: str, *arguments: str, seed: int, codes: tuple[int, ...] = (0, 6, 7)) -> dict[str, Any]:
    """Run gemcli as a process of its own and return its envelope."""
    import os

    environ = os.environ | {
        "GEMCLI_ENGINE": "endpoint",
        "GEMCLI_ENDPOINT_BASE_URL": address,
        "GEMCLI_ENDPOINT_MODEL": "gibberish",
        "GEMCLI_ENDPOINT_MAX_TOKENS": "3000",
        "GEMCLI_ENDPOINT_TEMPERATURE": "1.0",
        "GEMCLI_ENDPOINT_SEED": str(seed),
        "GEMCLI_API_KEY": "geheim-live",
    }
    command = [sys.executable, "-m", "gemcli", *arguments, "--json", "--force", "--out", str(folder)]
    done = subprocess.run(command, capture_output=True, env=environ, check=False)
    assert done.stdout, done.stderr.decode()
    envelope: dict[str, Any] = json.loads(done.stdout)
    assert envelope["exit_code"] == done.returncode
    assert done.returncode in codes, done.stderr.decode()
    return envelope


@pytest.mark.parametrize("seeds", HALVES)
def test_no_nonsense_becomes_supported(
    llama_server: str, tmp_path: Path, demo_folder: Path, seeds: Sequence[int]
) -> None:
    source = tmp_path / "besluitenlijst-2026-03-12.docx"
    shutil.copy(demo_folder / source.name, source)
    letter = tmp_path / "dossier-informatief"
    shutil.copytree(demo_folder / letter.name, letter)
    said: list[dict[str, Any]] = []
    answered = 0
    for seed in seeds:
        for arguments in (
            ("summarise", str(source)),
            ("extract", str(source)),
            ("draft", str(letter), "--type", "informatief"),
        ):
            envelope = run(tmp_path / "uit", llama_server, *arguments, seed=seed)
            answered += envelope["exit_code"] == 0
            said += [f for f in (*envelope["findings"], *envelope["left_out"]) if f["by"] == "model"]
    assert answered, "the server never gave an answer that could be used"
    assert said, "the server never gave a claim"
    assert not [f["text"] for f in said if f["verdict"] in ("supported", "quoted")]


@pytest.mark.parametrize("seeds", HALVES)
def test_a_second_reader_that_talks_nonsense_raises_nothing(
    llama_server: str, tmp_path: Path, demo_folder: Path, seeds: Sequence[int]
) -> None:
    source = tmp_path / "notulen-2026-03-12.docx"
    shutil.copy(demo_folder / source.name, source)
    text = tmp_path / "bericht.txt"
    text.write_text(
        "De raad neemt motie F.1 over schaduw op speelplekken aan met 14 stemmen voor en 7 tegen.\n\n"
        "De planning met de omleidingsroutes komt er uiterlijk half mei, zegt Hofstede.\n\n"
        "De raad verwerpt motie F.1 over schaduw op speelplekken met 20 stemmen tegen.\n",
        encoding="utf-8",
    )
    arguments = ("verify", str(text), "--against", str(source))
    alone = run(tmp_path / "uit", llama_server, *arguments, seed=1, codes=(4,))["findings"]
    read = 0
    for seed in seeds:
        envelope = run(tmp_path / "uit", llama_server, *arguments, "--second-opinion", seed=seed, codes=(4,))
        read += envelope["second_opinion"]["read"]
        for before, after in zip(alone, envelope["findings"], strict=True):
            pair = (before["verdict"], after["verdict"])
            assert pair[0] == pair[1] or pair == ("supported", "needs_human")
        unread = envelope["second_opinion"]["unread_ids"]
        assert bool(unread) == ("no_second_reading" in [warning["code"] for warning in envelope["warnings"]])
    assert read, "the server never gave an answer that could be used"
