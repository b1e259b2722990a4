"""Keeps a process within its memory, on every platform."""

from __future__ import annotations

import os
import sys
import threading
import time

TOO_MUCH = 77
"""Exit code of a process that ended itself because it used more memory than it may."""
SIGNALS = (-4, -5, -6, -11)
"""Exit codes of a process whose library gave up, as one does that gets no more memory: SIGILL, SIGTRAP, SIGABRT and
SIGSEGV, with the numbers that they have on Linux and macOS."""
NEARLY = 0.75
"""Part of its memory that a process has used when it ends so for want of more."""
UNCOUNTED_MB = 32
"""What the code of the interpreter and its libraries takes: Linux does not count it among the data."""
INTERVAL_S = 0.05


def limit(megabytes: int) -> None:
    """Hold this process to so much memory; beyond that it ends or gets a MemoryError.

    Linux holds the limit itself. macOS and Windows do not, so there a thread looks at the peak now and then.
    """
    if sys.platform == "linux":
        _limit_data(megabytes - UNCOUNTED_MB)
    else:
        allowed = peak() + megabytes * 2**20
        threading.Thread(target=_watch, args=(allowed,), daemon=True).start()


def was_too_much(exit_code: int | None, megabytes: int) -> bool:
    """Say whether a child that ended with this code wanted more than so much memory, by the most that a child used."""
    if exit_code == TOO_MUCH:
        return True
    return exit_code in SIGNALS and peak_of_children() >= NEARLY * megabytes * 2**20


def _watch(allowed: int) -> None:
    while peak() <= allowed:
        time.sleep(INTERVAL_S)
    os._exit(TOO_MUCH)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
            ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        )

    def peak() -> int:
        """Return the most memory that this process has used, in bytes."""
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        ask = ctypes.windll.kernel32.K32GetProcessMemoryInfo
        ask.argtypes = (wintypes.HANDLE, ctypes.POINTER(_Counters), wintypes.DWORD)
        current = ctypes.windll.kernel32.GetCurrentProcess
        current.restype = wintypes.HANDLE
        ask(current(), ctypes.byref(counters), counters.cb)
        return int(counters.PeakPagefileUsage)

    def peak_of_children() -> int:
        """Windows does not tell; there a thread ends a process before its libraries do."""
        return 0

else:
    import resource

    def peak() -> int:
        """Return the most memory that this process has used, in bytes."""
        return _bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    def peak_of_children() -> int:
        """Return the most memory that a child of this process had, of those that have ended, in bytes."""
        return _bytes(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)

    def _bytes(used: int) -> int:
        return used if sys.platform == "darwin" else used * 1024

    def _limit_data(megabytes: int) -> None:
        """Set the limit on data pages (heap and private mappings), never above one that is already set."""
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = megabytes * 2**20
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
