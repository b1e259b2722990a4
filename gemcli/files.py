"""Files written whole or not at all, and names that every platform can hold."""

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

RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))})


class WriteError(GemcliError):
    """A file could not be written; what stood there before still stands."""

    exit_code = Exit.CONFIG


LONGEST_NAME = 200


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


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


def safe_name(name: str) -> str:
    """Return a file name without a separator, colon, control character, trailing dot or reserved word.

    It is cut to LONGEST_NAME bytes, so that what is added to it still fits what file systems take (255).
    """
    kept = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]', "_", name)
    kept = kept.encode("utf-8", "surrogateescape")[:LONGEST_NAME].decode("utf-8", "ignore").rstrip(". ") or "_"
    return f"_{kept}" if kept.split(".")[0].lower() in RESERVED else kept


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
