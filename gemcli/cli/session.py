"""Loads the settings for one command: files, environment and options laid over one another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gemcli.cli.command import Common
    from gemcli.settings import Settings


def load_settings(common: Common, paths: Sequence[Path] = ()) -> Settings:
    """Return the settings; a single folder among the paths may bring its own `.gemcli.toml`."""
    from gemcli import settings

    dossier = next((path for path in paths if path.is_dir()), None)
    return settings.load(common.flags(), environ=os.environ, dossier=dossier)
