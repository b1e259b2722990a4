"""Finds the prompts and the configuration that travel with gemcli."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say

PACKAGE = Path(__file__).parent


def find(room: str, name: str) -> Path:
    """Return the path of `config/NAME` or `prompts/NAME`: inside the installed package first, beside it second."""
    for root in (PACKAGE, PACKAGE.parent):
        path = root / room / name
        if path.exists():
            return path
    raise ConfigError(
        "resource_missing",
        say(N_("A file that belongs to gemcli is missing.")),
        say(N_("Install gemcli again.")),
        f"{room}/{name}",
    )


def config(name: str) -> Path:
    """Return the path of a shipped configuration file or folder."""
    return find("config", name)


def prompt(name: str) -> Path:
    """Return the path of a shipped prompt."""
    return find("prompts", name)


def toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; a broken one is a ConfigError that names the line."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            "toml_unreadable",
            say(N_("This file cannot be opened: {reason}."), reason=error.strerror or type(error).__name__),
            say(N_("Close it in other programs, or ask for the right to read it.")),
            str(path),
        ) from error
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is one; so is a number of too many digits
        raise ConfigError(
            "toml_broken",
            say(N_("This TOML file cannot be read: {reason}."), reason=error),
            say(N_("Mend the line that it names.")),
            str(path),
        ) from error
