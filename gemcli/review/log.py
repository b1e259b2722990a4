"""The record of what was decided: lines that are only added, each holding the hash of the one before.

It shows that a line was changed, left out or put in between. It does not show that lines at its end are missing:
for that, the head must be kept elsewhere, as each approval does. It holds hashes, names of reviewers, times and
counts, never text of a document.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from gemcli.errors import UnverifiedError
from gemcli.files import WriteError
from gemcli.locales import N_, say
from gemcli.review.lock import locked
from gemcli.text.escape import escape_json

GENESIS = "0" * 64
"""What the first line names as the hash before it."""

DOMAIN = b"gemcli log line 1\x00"
"""Keeps a hash of a log line apart from a hash of anything else."""

HEX = re.compile(r"[0-9a-f]{64}")
WORD = re.compile(r"[a-z_]{1,40}")
LONGEST_NAME = 200
TAIL = 65536


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: made of hashes, a name, a time and counts, so that no text can get in."""

    kind: str
    """approved, withdrawn, sealed, ..."""
    time: str
    """ISO 8601 in UTC."""
    who: str = ""
    """Name of the reviewer."""
    hashes: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 by name: draft, sidecar, record."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many decisions of each kind."""

    def __post_init__(self) -> None:
        fits = (
            WORD.fullmatch(self.kind)
            and len(self.who) <= LONGEST_NAME
            and all(WORD.fullmatch(name) for name in (*self.hashes, *self.counts))
            and all(HEX.fullmatch(value) for value in self.hashes.values())
        )
        if not fits:
            raise ValueError("an event holds words, hashes and counts only")


@dataclass(frozen=True, slots=True)
class Chain:
    """What `verify` found."""

    lines: int
    """Whole lines whose hashes hold."""
    head: str
    """Hash of the last of them."""
    broken_line: int = 0
    """The first line, from 1, that does not follow from the one before; 0 when all do."""
    is_torn: bool = False
    """Whether a piece of a line stands at the end, from a crash; the next writer cuts it."""

    @property
    def holds(self) -> bool:
        """Whether no line was changed, left out or put in between."""
        return not self.broken_line


class Log:
    """The log, open for one writer: `with Log(path) as log: log.append(event)`.

    Eight processes that write at once make one chain. A torn tail is cut when it is opened. Raises UnverifiedError
    "log_broken" when the last line is not one of a log, ConfigError "locked" after a minute of waiting, WriteError
    when the disk fails; then no part of a line stays.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = contextlib.ExitStack()
        self._handle = -1
        self._seq = 0
        self.head = GENESIS
        """Hash of the last line; 64 zeros for an empty log."""

    def __enter__(self) -> Log:
        with contextlib.ExitStack() as held, _writing(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(locked(self.path.with_name(f"{self.path.name}.lock")))
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            held.callback(os.close, self._handle)
            self._seq, self.head = self._last()
            self._held = held.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()
        self._handle = -1

    def append(self, event: Event) -> str:
        """Add a line, on disk when this returns, and return its hash."""
        record = {
            "generator": "gemcli log",
            "seq": self._seq + 1,
            "kind": event.kind,
            "time": event.time,
            "who": event.who,
            "hashes": dict(event.hashes),
            "counts": dict(event.counts),
            "previous": self.head,
        }
        digest = _hash(record)
        line = escape_json({**record, "hash": digest}, indent=None).encode() + b"\n"
        start = os.lseek(self._handle, 0, os.SEEK_END)
        with _writing(self.path):
            try:
                _write(self._handle, line)
                os.fsync(self._handle)
            except OSError:
                os.ftruncate(self._handle, start)
                raise
        self._seq, self.head = self._seq + 1, digest
        return digest

    def _last(self) -> tuple[int, str]:
        """Cut a torn tail and return number and hash of the last line."""
        size = os.lseek(self._handle, 0, os.SEEK_END)
        tail, start = b"", size
        while start and tail.count(b"\n") < 2:
            start = max(0, start - TAIL)
            os.lseek(self._handle, start, os.SEEK_SET)
            tail = _read(self._handle, size - start)
        whole = tail[: tail.rfind(b"\n") + 1]
        if len(whole) < len(tail):
            os.ftruncate(self._handle, start + len(whole))
            os.fsync(self._handle)
        if not whole:
            return 0, GENESIS
        record = _record(whole[:-1].rpartition(b"\n")[2])
        if record is None:
            raise UnverifiedError(
                "log_broken",
                say(N_("The last line of the log was changed or is damaged.")),
                say(N_("Keep a copy, see `gemcli log verify`, and start a new log.")),
                self.path.name,
            )
        return record["seq"], record["hash"]


def verify(path: Path) -> Chain:
    """Read the log and follow the chain to its end or to the first line that breaks it; a missing log is empty."""
    lines, head, torn = 0, GENESIS, False
    for number, line in enumerate(_lines(path), 1):
        if not line.endswith(b"\n"):
            torn = True
            break
        record = _record(line[:-1])
        if record is None or record["previous"] != head or record["seq"] != number:
            return Chain(lines, head, broken_line=number)
        lines, head = number, record["hash"]
    return Chain(lines, head, is_torn=torn)


def events(path: Path) -> Iterator[Event]:
    """Yield what happened, in order, up to the first line that is none."""
    for line in _lines(path):
        record = _record(line.rstrip(b"\n"))
        if record is None:
            return
        yield Event(record["kind"], record["time"], record["who"], record["hashes"], record["counts"])


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as stream:
            yield from stream
    except FileNotFoundError:
        return


def _record(line: bytes) -> dict[str, Any] | None:
    """Read a line whose own hash holds, or None."""
    try:
        record = json.loads(line)
        digest = record.pop("hash")
        if digest != _hash(record):
            return None
        Event(record["kind"], record["time"], record["who"], record["hashes"], record["counts"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return {**record, "hash": digest}


def _hash(record: Mapping[str, Any]) -> str:
    canonical = json.dumps(record, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(DOMAIN + canonical.encode()).hexdigest()


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Say of a failure of the disk which file it concerns and what to do."""
    try:
        yield
    except OSError as error:
        raise WriteError(
            "log_not_written",
            say(N_("The log could not be written: {reason}."), reason=error.strerror or "?"),
            say(N_("Nothing was approved; make room or mend the folder, then try again.")),
            path.name,
        ) from error


def _write(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]


def _read(handle: int, size: int) -> bytes:
    pieces = []
    while size and (piece := os.read(handle, size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
