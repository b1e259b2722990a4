"""The made-up evening in a folder of its own, and what commands make of it without making it again for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def evening(tmp_path: Path, demo_folder: Path) -> Path:
    """The made-up council evening in a folder of its own, with a blank and an accent in its name."""
    folder = tmp_path / "raad vóór zomer"
    shutil.copytree(demo_folder, folder)
    return folder


@dataclass(frozen=True)
class Made:
    """How a run ended, and the bytes of what it wrote, by name."""

    ran: Any
    written: Mapping[Path, bytes]


@pytest.fixture(scope="session")
def made_before() -> dict[tuple[str, ...], Made]:
    """What commands made of the evening, by what was typed."""
    return {}


@pytest.fixture
def made(
    gemcli: Any,
    evening: Path,
    demo_folder: Path,
    made_before: dict[tuple[str, ...], Made],
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., Any]:
    """Puts into the evening what a command writes for one of its files or folders, and returns how the run ended.

    For tests whose point comes after it: the command runs once, on an evening of its own that is taken away, and each
    test gets what it wrote there beside its own sources, to change as it likes. Not for a test that changes a setting
    first: the run would be that of the next test too.
    """

    def put(command: str, source: str, *options: str) -> Any:
        call = (command, source, *options)
        if call not in made_before:
            made_before[call] = run(*call)
        for name, data in made_before[call].written.items():
            (evening / name).write_bytes(data)
        return made_before[call].ran

    def run(command: str, source: str, *options: str) -> Made:
        folder = tmp_path_factory.mktemp("made") / evening.name
        shutil.copytree(demo_folder, folder)
        before = set(folder.rglob("*"))
        ran = gemcli(command, folder / source, *options)
        written = {path.relative_to(folder): path.read_bytes() for path in set(folder.rglob("*")) - before}
        shutil.rmtree(folder)
        return Made(ran, written)

    return put
