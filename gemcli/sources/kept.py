"""Keeps what was read of a folder in the folder itself, for the next time: never trusted over the files."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import re
import secrets
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from gemcli import __version__
from gemcli.files import WriteError, sha256
from gemcli.locales import N_, say
from gemcli.sources.kept_form import NotKept, from_json, to_json

FOLDER = ".gemcli-index"
"""Its name begins with a stop, so a walk through the folder passes it over."""

GENERATOR = "gemcli index"
"""Stands in the first line of each entry: gemcli never takes one for a source."""

ENTRY = re.compile(r"[0-9a-f]{64}-[0-9a-f]{8}\.jsonl")
ROOMS = ("sources", "text", "facts", "model")
"""Code that decides what a document holds; with any change of it everything is read again."""

LIBRARIES = ("pypdfium2", "lxml", "python-calamine", "selectolax", "python-docx", "olefile")
NOTE = """\
gemcli --keep-index / deze map

Hier staat de tekst van de documenten in de map erboven, zoals gemcli die heeft gelezen. Zo hoeft een volgende vraag
niet alles opnieuw te lezen. De bestanden zelf blijven de bron: een gewijzigd bestand wordt opnieuw gelezen, een
verwijderd bestand verdwijnt hier bij de volgende vraag met --keep-index. U kunt deze map altijd verwijderen.

This folder holds the text of the documents in the folder above, as gemcli read them. Remove it whenever you like.
"""


class Kept:
    """The entries of one folder: one for each file, by the hash of its bytes, its name and the version of the readers.

    An entry that is damaged, or that another version wrote, counts as none; so does one whose sum was not made with
    `key`, so that an index which came with a folder tells nothing about its files. Raises WriteError where the folder
    cannot be written, or is a link.
    """

    def __init__(self, root: Path, key: bytes = b"") -> None:
        self.folder = root / FOLDER
        self._key = key
        self._used: set[str] = set()
        if self.folder.is_symlink():
            raise WriteError(
                "index_link",
                say(N_("The index of this folder is a link to another place; it is not followed.")),
                say(N_("Remove the link, or ask without --keep-index.")),
                FOLDER,
            )

    def load(self, digest: str, name: str) -> Any:
        """Return what was kept of a file with these bytes and this name, or None."""
        key = _key(digest, name)
        self._used.add(key)
        if not (self.folder / key).is_file():
            return None
        try:
            head, _, body = (self.folder / key).read_bytes().partition(b"\n")
            told = json.loads(head)
            if told != _head(body, self._key):
                return None
            return from_json(json.loads(body))
        except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError):
            return None

    def save(self, digest: str, name: str, value: object) -> None:
        """Keep what was read of a file; what cannot be kept is read anew each time."""
        try:
            body = json.dumps(to_json(value), ensure_ascii=True, separators=(",", ":")).encode()
        except NotKept:
            return
        self._write(_key(digest, name), json.dumps(_head(body, self._key), sort_keys=True).encode() + b"\n" + body)

    def sweep(self) -> None:
        """Remove the entries of files that were not there this time."""
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if ENTRY.fullmatch(path.name) and path.name not in self._used:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _write(self, name: str, data: bytes) -> None:
        """Write without waiting for the disk: a torn entry does not pass its sum, and is written again."""
        temporary = self.folder / f".{secrets.token_hex(8)}.tmp"
        try:
            if not self.folder.is_dir():
                self.folder.mkdir(mode=0o700, exist_ok=True)
                (self.folder / "LEESMIJ.txt").write_text(NOTE, encoding="utf-8")
            with os.fdopen(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
                stream.write(data)
            temporary.replace(self.folder / name)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise WriteError(
                "index_not_written",
                say(N_("The index of this folder could not be written: {reason}."), reason=error.strerror or "?"),
                say(N_("Ask without --keep-index, or make the folder writable.")),
                FOLDER,
            ) from error


def _key(digest: str, name: str) -> str:
    return f"{digest}-{sha256(name.encode('utf-8', 'surrogatepass'))[:8]}.jsonl"


def _head(body: bytes, key: bytes) -> dict[str, str]:
    return {"generator": GENERATOR, "readers": readers(), "sum": hmac.new(key, body, hashlib.sha256).hexdigest()}


@lru_cache(maxsize=1)
def readers() -> str:
    """Return a hash of everything that decides how a file is read: our own code and the libraries behind it."""
    digest = hashlib.sha256(__version__.encode())
    home = Path(__file__).parent.parent
    for room in ROOMS:
        for path in sorted((home / room).rglob("*.py")):
            digest.update(path.relative_to(home).as_posix().encode() + b"\x00" + path.read_bytes())
    for library in LIBRARIES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            digest.update(f"{library} {metadata.version(library)}".encode())
    return digest.hexdigest()
