"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from gemcli.errors import Exit, GemcliError
from gemcli.locales import N_, say

RETRIES = 5
"""How often a replace is tried again: virus scanners and indexers on Windows hold files for moments."""

NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


class WriteError(GemcliError):
    """A file could not be written; what stood there before still stands."""

    exit_code = Exit.CONFIG


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece; empty for one that cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def write_atomic(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file so that a crash leaves the old one or the new one, never a torn one.

    `private` gives mode 0600 where the platform has modes. Raises WriteError.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.parent / f".gemcli-{secrets.token_hex(8)}.tmp"
        handle = os.open(temporary, NEW_FILE, 0o600 if private else 0o666)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _replace(temporary, path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise WriteError(
            "write_failed",
            say(N_("This file could not be written: {reason}."), reason=error.strerror or "?"),
            say(N_("Nothing was replaced; make room or choose another folder with --out.")),
            path.name,
        ) from error


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; one that no file system takes (too long a name, links that go round) is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def slug(name: str) -> str:
    """Return a short ASCII slug of a name, for ids and labels.

    >>> slug("Notulen Súdwest 2025 (concept).pdf")
    'notulen-sudwest-2025-concept-pdf'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "bron"


def shared_folder(paths: Sequence[Path]) -> Path | None:
    """Return the nearest folder that holds all of several paths; what is asked of them together bears its name.

    None for one path, and where only the root, the user's home or what lies above it holds them: that name says
    nothing of what they are about.
    """
    if len(paths) < 2 or any(str(path) == "-" for path in paths):
        return None
    try:
        folder = Path(os.path.commonpath([path.resolve().parent for path in paths]))
    except ValueError:
        return None
    home = Path.home()
    return None if folder == home or folder in home.parents or not folder.name else folder


def _replace(temporary: Path, path: Path) -> None:
    for attempt in range(RETRIES):
        try:
            temporary.replace(path)
            return
        except PermissionError:
            if attempt == RETRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)
