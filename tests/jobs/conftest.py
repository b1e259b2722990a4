"""The made-up evening in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def evening(tmp_path: Path, demo_folder: Path) -> Path:
    """The made-up council evening in a folder of its own, with a blank and an accent in its name."""
    folder = tmp_path / "raad vóór zomer"
    shutil.copytree(demo_folder, folder)
    return folder
