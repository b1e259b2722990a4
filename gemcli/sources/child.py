"""Does risky work in a child process that can be killed, and keeps the child for the next file."""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from multiprocessing import connection
from pathlib import PurePath
from typing import Any, TypeVar

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.sources import memory, processor
from gemcli.sources.pausing import without_collecting

Result = TypeVar("Result")

MAX_JOBS = 100
"""Files that one child reads before a fresh one takes over: what libraries leak stays small."""
ORPHAN_S = 5.0
"""How long a child outlives its own time limit when nobody is left to kill it."""
STDOUT, STDERR = 1, 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost."""

    seconds: float = 60.0
    """Time on the clock."""
    work_s: float = 15.0
    """Time of the processor for each megabyte that the file has, at least for one: a council's minutes, printed
    densely, take a third of it."""
    memory_mb: int = 1024
    input_mb: int = 100

    def for_size(self, size: int) -> Limits:
        """Return the limits for a file of so many bytes.

        >>> Limits(work_s=15.0).for_size(2 * 2**20 + 1).work_s
        45.0
        """
        return replace(self, work_s=self.work_s * max(1, -(-size // 2**20)))


@dataclass(frozen=True, slots=True)
class _Crash:
    """What a child says when its work ended in an error that no reader names: a type and a place in the code."""

    reason: str
    memory: bool


class Children:
    """A set of child processes, started when needed, reused while they are well; safe to share between threads."""

    def __init__(self) -> None:
        self._idle: list[_Child] = []
        self._lock = threading.Lock()

    def run(self, task: Callable[..., Result], *args: Any, limits: Limits) -> Result:
        """Return `task(*args)`, worked out in a child; the task is a function at module level.

        Raises the task's own SourceError, or one with code "too_slow", "too_large" or "broken" when the child had
        to be killed, ran out of memory, or crashed.
        """
        child = self._take(limits)
        try:
            answer = child.ask(task, args, limits)
        except BaseException:
            child.kill()
            raise
        if child.jobs < MAX_JOBS and not isinstance(answer, _Crash):
            with self._lock:
                self._idle.append(child)
        else:
            child.kill()
        if isinstance(answer, _Crash):
            raise _too_large() if answer.memory else _broken(answer.reason)
        if isinstance(answer, SourceError):
            raise answer
        result: Result = answer
        return result

    def close(self) -> None:
        """End all children that wait for work."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.kill()

    def _take(self, limits: Limits) -> _Child:
        with self._lock:
            for index, child in enumerate(self._idle):
                if child.memory_mb == limits.memory_mb and child.is_alive():
                    return self._idle.pop(index)
        return _Child(limits.memory_mb)


@lru_cache(maxsize=1)
def children() -> Children:
    """Return the children of this process; they end when it ends."""
    kept = Children()
    atexit.register(kept.close)
    return kept


class _Child:
    """One child process and the line to it."""

    def __init__(self, memory_mb: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, memory_mb), daemon=True)
        self._process.start()
        theirs.close()
        self.memory_mb = memory_mb
        self.jobs = 0

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, task: Callable[..., Any], args: tuple[Any, ...], limits: Limits) -> Any:
        """Send the work, wait for the answer at most so long; SourceError "too_slow", "too_large" or "broken"."""
        self.jobs += 1
        with contextlib.suppress(BrokenPipeError):
            self._line.send((task, args, limits.seconds, limits.work_s))
        if not connection.wait([self._line, self._process.sentinel], limits.seconds):
            raise _too_slow(limits.seconds)
        try:
            with without_collecting():
                return self._line.recv()
        except (EOFError, ConnectionResetError):
            self._process.join()
            if memory.was_too_much(self._process.exitcode, self.memory_mb):
                raise _too_large() from None
            if self._process.exitcode in processor.ENDED:
                raise _too_slow(limits.work_s) from None
            raise _broken(f"exit {self._process.exitcode}") from None

    def kill(self) -> None:
        self._line.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _serve(line: connection.Connection, memory_mb: int) -> None:
    """Work in the child: answer one request after the other until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _silence()
    memory.limit(memory_mb)
    allowance = processor.Allowance()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            task, args, seconds, work_s = line.recv()
            allowance.renew(work_s)
            faulthandler.dump_traceback_later(seconds + ORPHAN_S, exit=True, file=STDERR)
            try:
                line.send(_work(task, args))
            except BaseException as error:
                line.send(_Crash(_place_of(error), memory=False))
                raise
            faulthandler.cancel_dump_traceback_later()


def _silence() -> None:
    """Send what libraries print to nowhere: it may hold text of the document."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 -- devnull is no path on Windows
        for number in (STDOUT, STDERR):
            os.dup2(nowhere.fileno(), number)


def _work(task: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    """Return what the task returns, its SourceError, or a note that the memory did not suffice."""
    try:
        return task(*args)
    except SourceError as error:
        return error
    except MemoryError:
        return _Crash("MemoryError", memory=True)


def _place_of(error: BaseException) -> str:
    """Name an error by its type and the line of code, never by its message."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__}, {PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _too_slow(seconds: float) -> SourceError:
    return SourceError(
        "too_slow",
        say(N_("Reading this file took longer than {seconds} seconds and was stopped."), seconds=round(seconds)),
        say(N_("It may be damaged; open it in the program that made it, save a new copy and use that.")),
    )


def _too_large() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("Reading this file takes more memory than gemcli allows.")),
        say(N_("Split it, or save only the part that you need.")),
    )


def _broken(reason: str) -> SourceError:
    return SourceError(
        "broken",
        say(N_("This file cannot be read; it seems to be damaged ({reason})."), reason=reason),
        say(N_("Open it in the program that made it, save it again, and use the new copy.")),
    )
