"""Reads what a clerk notes about a case in `dossier.toml`; it can state facts, never where data goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.resources import toml

NAME = "dossier.toml"
REFUSED = re.compile(
    r"(?:^|[._-])(?:endpoint|base[_-]?url|url|host|api[_-]?key|key|token|secret|password|proxy|proxies|ca|ca[_-]?bundle"
    r"|cert|certificate|verify|headers?)(?:$|[._-])",
    re.IGNORECASE,
)
"""Settings that decide where data goes or with which key: a folder that came by mail must not set them."""


def settings(folder: Path) -> dict[str, str]:
    """Return the notes of a folder as flat text, nested names joined by a stop; empty when there are none.

    Raises ConfigError for a file that is not TOML ("toml_broken") or sets what only the user may ("dossier_setting").
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    flat = dict(_flat(toml(path), ""))
    for key in flat:
        if REFUSED.search(key):
            raise ConfigError(
                "dossier_setting",
                say(N_("A dossier may not set '{key}'."), key=key),
                say(N_("Remove that line; endpoints, keys and proxies belong in your own configuration.")),
                str(path),
            )
    return flat


def _flat(values: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            yield from _flat(value, f"{name}.")
        elif isinstance(value, list):
            yield name, "; ".join(_text(part) for part in value)
        else:
            yield name, _text(value)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
