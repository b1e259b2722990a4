"""Tells what an old office container (OLE, before 2007) or a locked one holds."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.sources import archive
from gemcli.sources.markup import broken

UNREADABLE = (OSError, ValueError, IndexError, TypeError, AttributeError, OverflowError, RecursionError)
"""What olefile raises for a container whose tables are damaged, or point at themselves."""
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def opened(data: bytes, code: str) -> Any:
    """Return the container as an olefile object; SourceError with this code when it is damaged."""
    import olefile

    try:
        return olefile.OleFileIO(io.BytesIO(data))
    except UNREADABLE as error:
        raise broken(code) from error


def goes_round(container: Any) -> bool:
    """Say whether a chain of sectors comes back to itself ([MS-CFB] 2.3 to 2.5: it may not): large or small ones, and
    those that list further tables.

    olefile stops at the size of a stream; other libraries follow such a chain until the memory is full.
    """
    if _lists_go_round(container):
        return True
    try:
        container.loadminifat()
    except UNREADABLE:
        return _has_circle(container.fat)
    return _has_circle(container.fat) or _has_circle(container.minifat)


def _lists_go_round(container: Any) -> bool:
    """Say whether a sector that lists tables of sectors is named twice; each names the next one at its end."""
    seen: set[int] = set()
    at = container.first_difat_sector
    while 0 <= at < len(container.fat):
        if at in seen:
            return True
        seen.add(at)
        try:
            at = int.from_bytes(container.getsect(at)[-4:], "little")
        except UNREADABLE:
            return False
    return False


def _has_circle(following: Sequence[int]) -> bool:
    """Say whether a table of sectors, each with the number of the next one, holds a circle; other numbers end a chain.

    >>> _has_circle([1, 2, 0xFFFFFFFE]), _has_circle([1, 2, 1])
    (False, True)
    """
    walks = [-1] * len(following)
    for start in range(len(following)):
        at = start
        while at < len(following) and walks[at] < 0:
            walks[at] = start
            at = following[at]
        if at < len(following) and walks[at] == start:
            return True
    return False


def refusal(data: bytes, code: str) -> SourceError:
    """Return why a container is not read as a document: locked, an old .doc, or damaged (with this code)."""
    container = opened(data, code)
    names = {"/".join(entry) for entry in container.listdir()}
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        return archive.encrypted()
    if "WordDocument" in names:
        return SourceError(
            "old_doc",
            say(N_("This is a Word file of the old kind (.doc), which gemcli does not read.")),
            say(N_("Open it in Word or LibreOffice, save it as DOCX or PDF, and use that file.")),
        )
    return broken(code)
