"""Finds the prompts and the configuration that travel with gemcli."""

from __future__ import annotations

import errno
import os
import stat
import tomllib
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say

PACKAGE = Path(__file__).parent


MAX_BYTES = 2**22
"""What a file of settings may hold: the largest that ships has 40 kB."""
MAX_DEPTH = 50
"""Tables inside tables; dotted keys lie inside one another however deep, and what walks through them does not."""


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
    """Read a TOML file of at most MAX_BYTES; a broken one is a ConfigError that names the line."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        if found.st_size > MAX_BYTES:
            raise ValueError(f"> {MAX_BYTES} bytes")
        return deepcopy(_parsed(path.read_text(encoding="utf-8-sig")))
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


@lru_cache(maxsize=32)
def _parsed(text: str) -> dict[str, Any]:
    """Kept by their words: a batch reads the cues of a language for every input."""
    table = tomllib.loads(text)
    _refuse_deep(table)
    return table


def _refuse_deep(table: dict[str, Any]) -> None:
    """Raise ValueError for tables and lists that lie deeper inside one another than MAX_DEPTH."""
    level: list[Any] = [table]
    for _ in range(MAX_DEPTH):
        level = [inner for each in level for inner in (each.values() if isinstance(each, dict) else each)]
        level = [inner for inner in level if isinstance(inner, dict | list)]
    if level:
        raise ValueError(f"> {MAX_DEPTH} x [ ]")
