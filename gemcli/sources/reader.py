"""Reads a file into a document, in a child process that can be killed."""

from __future__ import annotations

from pathlib import Path

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.sources.child import Limits, children
from gemcli.sources.contents import Attachment
from gemcli.sources.making import Reading, from_bytes, from_path, unreadable

DEFAULT = Limits()


def read(path: Path, *, relative: str = "", limits: Limits = DEFAULT) -> Document:
    """Return the document that a file holds; `relative` is its path as people see it (its name by default).

    Raises SourceError, its `path` filled: "not_found", "no_access", "is_folder", "empty", "too_large", "too_slow",
    "broken", "encrypted", "no_text_layer", "unknown_type", "old_doc", "own_output", and those of the formats.
    """
    return one_document(read_whole(path, relative=relative, limits=limits))


def one_document(reading: Reading) -> Document:
    """Return the document of a file; raises SourceError "mailbox" for one that only holds messages."""
    if reading.document is None:
        raise SourceError(
            "mailbox",
            say(N_("This is a mailbox with {count} messages, not one document."), count=len(reading.attachments)),
            say(N_("Use a command that takes a folder: it reads each message as a source of its own.")),
            reading.path,
        )
    return reading.document


def read_whole(path: Path, *, relative: str = "", limits: Limits = DEFAULT) -> Reading:
    """Return the document of a file together with its attachments; raises as `read` does."""
    relative = relative or path.name
    try:
        size = look_at(path, limits)
        return children().run(from_path, str(path.absolute()), relative, limits=limits.for_size(size))
    except SourceError as error:
        raise _named(error, relative) from error


def read_attachment(attachment: Attachment, *, inside: str, limits: Limits = DEFAULT) -> Reading:
    """Return what an attachment of the file `inside` holds, under the path `inside/name`; raises as `read` does."""
    relative = f"{inside}/{attachment.name}"
    return read_data(attachment.data, relative=relative, limits=limits)


def read_data(data: bytes, *, relative: str, limits: Limits = DEFAULT, takes_own: bool = False) -> Reading:
    """Return what these bytes hold, as from standard input; raises as `read` does.

    `takes_own` reads what gemcli wrote too: for work on the file itself, never as a source.
    """
    try:
        return children().run(from_bytes, data, relative, takes_own, limits=limits.for_size(len(data)))
    except SourceError as error:
        raise _named(error, relative) from error


def look_at(path: Path, limits: Limits = DEFAULT) -> int:
    """Return the size of a file; refuse what need not even be opened: SourceError, its `path` empty."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(error) from error
    except ValueError as error:  # a name with a zero byte: no file system has one
        raise unreadable(FileNotFoundError()) from error
    if path.is_dir():
        raise SourceError(
            "is_folder",
            say(N_("This is a folder, not a file.")),
            say(N_("Name the files in it, or use a command that takes a folder.")),
        )
    if not path.is_file():
        raise SourceError(
            "unknown_type",
            say(N_("This is not a file but a device or a pipe.")),
            say(N_("Save what it holds to a file and use that.")),
        )
    if size > limits.input_mb * 2**20:
        raise SourceError(
            "too_large",
            say(N_("This file is larger than {limit} MB."), limit=limits.input_mb),
            say(N_("Split it, or save only the part that you need.")),
        )
    return size


def read_bytes(path: Path, *, relative: str = "", limits: Limits = DEFAULT) -> bytes:
    """Return the bytes of a plain file that is no source, as a draft or a list; raises SourceError as `read` does."""
    try:
        look_at(path, limits)
        return path.read_bytes()
    except OSError as error:
        raise _named(unreadable(error), relative or str(path)) from error
    except SourceError as error:
        raise _named(error, relative or str(path)) from error


def _named(error: SourceError, relative: str) -> SourceError:
    return SourceError(error.code, error.what, error.hint, relative)
