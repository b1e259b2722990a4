"""Loads the settings for one command: files, environment and options laid over one another."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gemcli.cli.command import Common
    from gemcli.settings import Settings


def refuse_other_than(option: str, value: str | None, choices: Sequence[str]) -> None:
    """Raise UsageError for a value that an option does not take."""
    from gemcli.errors import UsageError
    from gemcli.locales import N_, say

    if value is not None and value not in choices:
        raise UsageError(
            "wrong_value",
            say(N_("{option} does not take {value}."), option=option, value=value),
            say(N_("Choose one of: {choices}."), choices=", ".join(choices)),
        )


def load_settings(common: Common, paths: Sequence[Path] = (), more: Mapping[str, object] | None = None) -> Settings:
    """Return the settings; a single folder among the paths may bring its own `.gemcli.toml`.

    `more` holds settings that an option of the command itself overrides, by dotted name; None for not given.
    """
    from gemcli import settings
    from gemcli.files import is_folder

    refuse_other_than("--engine", common.engine, ("extractive", "endpoint"))
    refuse_other_than("--names", common.names, ("role", "source"))
    dossier = next((path for path in paths if is_folder(path)), None)
    return settings.load(common.flags() | dict(more or {}), environ=os.environ, dossier=dossier)
