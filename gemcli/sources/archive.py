"""Looks into a ZIP package before anything in it is unpacked."""

from __future__ import annotations

import io
import lzma
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable

from gemcli.errors import SourceError
from gemcli.locales import N_, say

MAX_ENTRIES = 5_000
MAX_PART = 64 * 2**20
MAX_TOTAL = 256 * 2**20
MAX_RATIO = 200
"""Unpacked to packed size; office files of real life stay far below."""
SMALL = 2**20
"""A part below this size may have any ratio: blank XML packs a thousandfold."""

DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
UNPACKING = (
    KeyError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    OSError,
    NotImplementedError,
)
"""How a part fails to unpack; zipfile's word for an unknown method is a RuntimeError too, so these are asked first."""
ODD_NAME = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")


class Package:
    """The parts of an office file, each read at most to its limit.

    Raises SourceError: "broken_zip", "encrypted", "too_large", "hostile_zip", or "doubled_parts" where a part stands
    in it twice.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, OverflowError) as error:
            raise _broken() from error
        _check(infos)
        self.names = tuple(info.filename for info in infos)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; SourceError "broken_zip" when it is missing or does not unpack."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except UNPACKING as error:
            raise _broken() from error
        except RuntimeError as error:  # zipfile's word for "needs a password"
            raise encrypted() from error
        if len(data) > MAX_PART:
            raise _too_large()
        return data

    def xml(self, name: str) -> bytes:
        """Return the bytes of an XML part that declares no document type (no entities to expand)."""
        data = self.read(name)
        if DOCTYPE.search(data) or b"<\x00!\x00D\x00O\x00C\x00T" in data:
            raise hostile()
        return data


def encrypted() -> SourceError:
    """Return the error of a file that opens with a password only."""
    return SourceError(
        "encrypted",
        say(N_("This file is protected with a password.")),
        say(N_("Save a copy without a password and use that.")),
    )


def _check(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse what unpacks to far more than it is, and names that point outside the package."""
    if any(info.flag_bits & 1 for info in infos):
        raise encrypted()
    if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise _too_large()
    for info in infos:
        if info.file_size > MAX_PART:
            raise _too_large()
        if info.file_size > SMALL and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise hostile()
        if ODD_NAME.search(info.filename):
            raise hostile()
    if holds_twice(info.filename for info in infos):
        raise _doubled()


def holds_twice(names: Iterable[str]) -> bool:
    """Whether two names may be the same part: programs differ in which of the two they show.

    Case and composed letters do not tell names apart (ECMA-376-2, 6.3.5 and Annex A: equivalence of part names), and
    neither do backslashes, doubled slashes and `./`, which programs take away. A folder is no part.

    >>> holds_twice(["word/document.xml", "Word\\\\Document.xml"]), holds_twice(["word/", "word/document.xml"])
    (True, False)
    """
    known: set[str] = set()
    for name in names:
        parts = unicodedata.normalize("NFKC", name).replace("\\", "/").casefold().split("/")
        plain = "/".join(part.rstrip(" .") for part in parts if part not in ("", "."))
        if plain in known:
            return True
        known.add(plain)
    return False


def _broken() -> SourceError:
    return SourceError(
        "broken_zip",
        say(N_("This file is damaged: its parts cannot be unpacked.")),
        say(N_("Open it in the program that made it, save it again, and use the new copy.")),
    )


def _too_large() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("This file unpacks to more than gemcli reads.")),
        say(N_("Split it, or save only the part that you need.")),
    )


def _doubled() -> SourceError:
    return SourceError(
        "doubled_parts",
        say(N_("This file holds one of its parts twice: programs differ in which of them they show.")),
        say(N_("Ask the sender for a copy saved by an office program.")),
    )


def hostile() -> SourceError:
    """Return the error of a file that no ordinary program wrote."""
    return SourceError(
        "hostile_zip",
        say(N_("This file is built in a way that ordinary programs do not write, so it was not opened.")),
        say(N_("Ask the sender for a copy saved by an office program.")),
    )
