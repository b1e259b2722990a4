"""Tells what an old office container (OLE, before 2007) or a locked one holds."""

from __future__ import annotations

import io
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
