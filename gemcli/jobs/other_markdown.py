"""Takes Markdown of others apart in a child process that can be killed, and leaves alone what only has its name."""

from __future__ import annotations

from gemcli.drafts.other_page import Said, said
from gemcli.errors import SourceError
from gemcli.sources.child import Limits, children
from gemcli.sources.decoding import decode
from gemcli.sources.formats import sniff

MARKUP = frozenset({"markdown", "plain", "html", "transcript", "mail", "csv_table", "json_export", "proceedings"})
"""Readers of plain text: what begins like theirs and is called Markdown is read as Markdown."""


def said_in(data: bytes, name: str, limits: Limits) -> tuple[Said, ...] | None:
    """Return what Markdown says, line by line; None for a file of another kind, as a PDF that is called `.md`.

    Raises SourceError for bytes that are no text, and as `sniff` and the child do.
    """
    try:
        return children().run(_said, data, name, limits=limits.for_size(len(data)))
    except SourceError as error:
        raise SourceError(error.code, error.what, error.hint, name) from error


def _said(data: bytes, name: str) -> tuple[Said, ...] | None:
    if not data.strip():
        return ()
    if sniff(data, name).module not in MARKUP:
        return None
    return tuple(said(decode(data).text))
