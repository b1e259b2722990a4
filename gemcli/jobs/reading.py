"""Reads files for a job, within the bounds of the settings."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypedDict

from gemcli.files import is_folder, sha256, write_atomic
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.settings import Settings
from gemcli.sources.child import Limits
from gemcli.sources.folder import gather
from gemcli.sources.reader import one_document, read, read_data

INDEX_KEY = "index.key"
"""Lies in the user's data folder, so that nobody else can write an index that is believed."""
KEY_BYTES = 32
READERS = 2
"""Files of a folder that are read at the same time, each in a child of its own."""


def limits(settings: Settings) -> Limits:
    """Return what reading one file may cost."""
    megabyte = 1024 * 1024
    bounds = settings.reading
    return Limits(
        seconds=bounds.timeout_s,
        memory_mb=bounds.memory_bytes // megabyte,
        input_mb=bounds.max_bytes // megabyte,
    )


def dossier_of(path: Path, settings: Settings, *, keeps_index: bool = False) -> Dossier:
    """Read a file or a folder; raises SourceError when nothing could be read."""
    if not is_folder(path):
        return gather([path], limits=limits(settings))
    with ThreadPoolExecutor(max_workers=READERS) as pool:
        return gather([path], executor=pool, limits=limits(settings), **_index(settings, keeps_index))


def dossier_of_all(paths: Sequence[Path], settings: Settings, *, keeps_index: bool = False) -> Dossier:
    """Read several files and folders into one dossier, so that two files of one name stay apart."""
    with ThreadPoolExecutor(max_workers=READERS) as pool:
        return gather(list(paths), executor=pool, limits=limits(settings), **_index(settings, keeps_index))


class _Index(TypedDict, total=False):
    keeps_index: bool
    index_key: bytes


def _index(settings: Settings, keeps_index: bool) -> _Index:
    """Return what keeps an index in a folder: only entries of the same user are believed, by a key of theirs."""
    if not keeps_index:
        return {}
    path = settings.data_dir / INDEX_KEY
    if not path.is_file() or path.stat().st_size != KEY_BYTES:
        write_atomic(path, secrets.token_bytes(KEY_BYTES), private=True)
    return {"keeps_index": True, "index_key": path.read_bytes()}


def dossier_of_bytes(data: bytes, name: str, settings: Settings, *, takes_own: bool = False) -> Dossier:
    """Read what came in on standard input, or one file by its bytes; `takes_own` as `read_data` has it."""
    document = one_document(read_data(data, relative=name, limits=limits(settings), takes_own=takes_own))
    entry = LedgerEntry(name, sha256(data), LedgerStatus.READ)
    return Dossier(name.partition(".")[0], (document,), (entry,))


def document_of(path: Path, relative: str, settings: Settings) -> Document:
    """Read one file under the path that people see; raises SourceError."""
    return read(path, relative=relative, limits=limits(settings))
