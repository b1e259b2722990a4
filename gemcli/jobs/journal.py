"""The journal of a batch: what was done, in lines that survive a crash."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli.sources.reader import read_bytes
from gemcli.text.escape import escape_json

NAME = "gemcli-batch.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one input."""

    path: str
    key: str
    """Hash of the content, the task, its options and the settings: the same key is the same work."""
    status: str
    """`done` or `failed`."""
    code: str
    """Stable word of the error; empty when done."""
    outputs: Mapping[str, str]
    """Path and sha256 of each file that was written."""


def read(path: Path) -> dict[str, Entry]:
    """Return the last entry for each input; what is no line of a journal, as a torn last one, is passed over.

    Raises SourceError where a folder, a pipe or far too large a file has the name of the journal.
    """
    entries: dict[str, Entry] = {}
    if not path.exists():
        return entries
    for line in read_bytes(path).decode("utf-8", "replace").splitlines():
        try:
            entry = _entry(json.loads(line))
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        entries[entry.path] = entry
    return entries


def _entry(record: dict[str, Any]) -> Entry:
    """Read a line; ValueError, KeyError or TypeError when it is not one that `append` wrote."""
    outputs = record["outputs"]
    texts = [record[name] for name in ("path", "key", "status", "code")]
    if not isinstance(outputs, dict) or not all(isinstance(each, str) for each in (*texts, *outputs.values())):
        raise TypeError
    return Entry(record["path"], record["key"], record["status"], record["code"], outputs)


def append(path: Path, entry: Entry) -> None:
    """Add a line and wait until it is on the disk; a torn line before it is closed first."""
    record = {
        "generator": "gemcli batch journal",
        "path": entry.path,
        "key": entry.key,
        "status": entry.status,
        "code": entry.code,
        "outputs": dict(entry.outputs),
    }
    line = escape_json(record, indent=None).encode() + b"\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as stream:
        if stream.tell() > 0:
            stream.seek(-1, os.SEEK_END)
            if stream.read(1) != b"\n":
                line = b"\n" + line
        stream.write(line)
        stream.flush()
        os.fsync(stream.fileno())
