"""Looks behind the cells of a workbook for `flag`: formulas and what is hidden, or why nobody could look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gemcli.errors import SourceError
from gemcli.jobs.request import Request
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, say
from gemcli.model.document import Document
from gemcli.model.workings import Workings

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Looked:
    """What stands behind the cells of one document, and why it is not known where it is not."""

    found: tuple[Workings, ...] = ()
    skipped: tuple[Message, ...] = ()


def workings(document: Document, request: Request, bench: Workbench) -> Looked:
    """Return the workings of an XLSX file; of other files none, which is no loss.

    Without the extra `formulas`, above its number of rows, or where the file is not at hand (standard input) the
    checks J2, J3 and J4 are skipped, and the ledger says so. Raises nothing.
    """
    from gemcli.jobs.reading import limits
    from gemcli.sources.workings import MAX_ROWS, look

    if document.source.media_type != XLSX:
        return Looked()
    if sum(len(table.rows) for table in document.tables) > MAX_ROWS:
        return _skipped(say(N_("Formulas are read of files up to {count} rows; this one has more."), count=MAX_ROWS))
    path = _file(document, request)
    if path is None:
        return _skipped(say(N_("The file itself is not at hand.")))
    try:
        return Looked(look(path, limits(bench.settings)))
    except SourceError as error:
        return _skipped(error.what)


def _skipped(why: Message) -> Looked:
    return Looked(
        skipped=(
            say(N_("J2, J3 and J4 (hidden cells, formulas that leave a line out, typed totals): not checked.")),
            why,
        )
    )


def _file(document: Document, request: Request) -> Path | None:
    """Return the file of a document, when its bytes are still those that were read."""
    from gemcli.files import sha256_of

    for path in _candidates(document, request):
        if path.is_file() and sha256_of(path) == document.source.sha256:
            return path
    return None


def _candidates(document: Document, request: Request) -> Iterator[Path]:
    """Yield where a document may lie: the path itself, or below a folder that was named, with or without its name."""
    inside = document.source.path
    for path in request.paths:
        if path.is_dir():
            yield path / inside
            yield path.parent / inside
        else:
            yield path
