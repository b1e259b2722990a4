"""Makes a document of a file's bytes; runs inside the killable child."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePath

from gemcli.errors import SourceError
from gemcli.files import sha256, slug
from gemcli.locales import N_, say
from gemcli.model.document import Document, Remark
from gemcli.model.source import Source
from gemcli.sources import long_csv, mbox
from gemcli.sources.authorship import author_of
from gemcli.sources.contents import Attachment, Contents
from gemcli.sources.cutting import cut
from gemcli.sources.formats import sniff
from gemcli.sources.guessing import guess_language, guess_rank, stated_date
from gemcli.sources.noticing import notice
from gemcli.sources.own import is_own, own_output
from gemcli.sources.terminal_sight import as_shown

ID_LENGTH = 40
"""Characters of a source id: it stands in every footnote label."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and the files that travel inside it."""

    document: Document | None
    """None for a mailbox: it holds messages and says nothing itself."""
    attachments: tuple[Attachment, ...] = ()
    remarks: tuple[Remark, ...] = ()
    """Of a mailbox; those of a document are its own."""
    path: str = ""
    sha256: str = ""


def from_path(path: str, relative: str) -> Reading:
    """Read a file; raises SourceError."""
    try:
        if long_csv.is_long(Path(path)):
            contents, digest = long_csv.read(Path(path), PurePath(relative).name)
            return _made(contents, relative, digest)
        data = Path(path).read_bytes()
    except OSError as error:
        raise unreadable(error) from error
    return from_bytes(data, relative)


def from_bytes(data: bytes, relative: str, takes_own: bool = False) -> Reading:
    """Read what a file holds; `relative` is its path as people see it. Raises SourceError.

    `takes_own` reads what gemcli wrote too: for work on the file itself, never as a source.
    """
    name = PurePath(relative).name
    format_ = sniff(data, name)
    if not takes_own and is_own(data, format_.name):
        raise own_output()
    module = import_module(f"gemcli.sources.{format_.module}")
    contents: Contents = module.read(data, name)
    return _made(as_shown(contents), relative, sha256(data))


def _made(contents: Contents, relative: str, digest: str) -> Reading:
    """Return the document of a file's contents; `digest` is the SHA-256 of its bytes."""
    if contents.media_type == mbox.MEDIA_TYPE:
        return Reading(None, contents.attachments, contents.remarks, relative, digest)
    name = PurePath(relative).name
    language = contents.language or guess_language(contents.text)
    passages = cut(contents.text, contents.blocks, language)
    if not passages and not contents.tables:
        raise SourceError(
            "empty", say(N_("No text was found in this file.")), say(N_("Use the file that holds the text."))
        )
    source = Source(
        id=source_id(name),
        path=relative,
        media_type=contents.media_type,
        sha256=digest,
        text_sha256=sha256(contents.text.encode("utf-8", "surrogatepass")),
        rank=guess_rank(contents, name),
        author=author_of(contents.author, contents.media_type),
        dated=contents.dated or stated_date(contents),
        title=contents.title,
        envelope=contents.envelope,
    )
    document = Document(
        source=source,
        text=contents.text,
        place_kind=contents.place_kind,
        passages=passages,
        page_starts=contents.page_starts,
        furniture=contents.furniture,
        unseen=contents.unseen,
        tables=contents.tables,
        remarks=(*contents.remarks, *notice(contents.text)),
        language=language,
    )
    return Reading(document, contents.attachments, path=relative, sha256=digest)


def source_id(name: str) -> str:
    """Return the id of a source: a slug of its name without the extension.

    >>> source_id("Notulen raad 13 februari.pdf")
    'notulen-raad-13-februari'
    """
    return slug(PurePath(name).stem)[:ID_LENGTH].strip("-")


def rename(document: Document, new_id: str) -> Document:
    """Return the document under another source id."""
    return replace(document, source=replace(document.source, id=new_id))


def unreadable(error: OSError) -> SourceError:
    """Return the error of a file that the system does not hand over."""
    if isinstance(error, FileNotFoundError):
        return SourceError(
            "not_found",
            say(N_("There is no such file.")),
            say(N_("Look at the spelling of its name and folder.")),
        )
    return SourceError(
        "no_access",
        say(N_("This file cannot be opened: {reason}."), reason=error.strerror or type(error).__name__),
        say(N_("Close it in other programs, or ask for the right to read it.")),
    )
