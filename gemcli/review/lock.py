"""Lets one process at a time write to a file, on every platform."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from gemcli.errors import ConfigError
from gemcli.locales import N_, say

PAUSE_S = 0.02
PATIENCE_S = 60.0


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` while inside; ends by itself when the process dies.

    Raises ConfigError "locked" when another process holds it for a minute.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, path)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, path: Path) -> None:
    for _ in range(int(PATIENCE_S / PAUSE_S)):
        if _take(handle):
            return
        time.sleep(PAUSE_S)
    raise ConfigError(
        "locked",
        say(N_("Another gemcli is writing here.")),
        say(N_("Wait until it is done, then try again.")),
        path.name,
    )


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
