"""Keeps a process within its processor time, on every platform: a task that works on and on is ended."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time

TOO_LONG = 78
"""Exit code of a process that ended itself because it worked longer than it may."""
INTERVAL_S = 0.2
ENDED = (TOO_LONG, -signal.SIGXCPU) if sys.platform != "win32" else (TOO_LONG,)
"""Exit codes of a process that was ended for its processor time; POSIX systems end it by a signal."""


class Allowance:
    """What this process may still work; renewed for each task.

    Time on the clock would punish a file for a machine that does other things at once; processor time does not.
    POSIX systems hold the limit themselves. Windows does not, so there a thread looks at the time now and then; it
    comes too late for a library that keeps Python waiting, which the limit on the clock ends.
    """

    def __init__(self) -> None:
        self._until = math.inf
        self._is_watched = False

    def renew(self, seconds: float) -> None:
        """Let the process work for so many seconds from now on, and end it after them."""
        self._until = time.process_time() + seconds
        if sys.platform != "win32":
            _limit_time(self._until)
        elif not self._is_watched:
            self.watch()

    def watch(self) -> None:
        """Start the thread that ends this process when it has worked too long."""
        self._is_watched = True
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while time.process_time() <= self._until:
            time.sleep(INTERVAL_S)
        os._exit(TOO_LONG)


if sys.platform != "win32":
    import resource

    def _limit_time(until: float) -> None:
        """Set the limit in whole seconds of the process's life, never above one that is already set."""
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        wanted = math.ceil(until)
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
