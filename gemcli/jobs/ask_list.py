"""Reads a list of questions, and writes the overview of their answers as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from gemcli.errors import UsageError
from gemcli.jobs.inquiry import Reply
from gemcli.jobs.reading import document_of
from gemcli.locales import N_, Translate, say
from gemcli.model.document import Document
from gemcli.model.source import Source
from gemcli.model.span import cut
from gemcli.settings import Settings
from gemcli.text.escape import escape_cell

NAMES = ("vraag", "vragen", "question", "questions")
"""Headings of the column that holds the questions."""

SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t"}
STATUSES = {"found": N_("found"), "conflict": N_("sources disagree"), "not_found": N_("not found")}


def questions_in(path: Path, settings: Settings) -> list[str]:
    """Return the questions of a table or text file, each once, in order.

    The column "vraag" or "question" of the first table, else its first column; of a text file every line. Raises
    SourceError for what cannot be read and UsageError where there is no question in it.
    """
    document = document_of(path, path.name, settings)
    found = list(dict.fromkeys(" ".join(text.split()) for text in _listed(document)))
    found = [text for text in found if any(char.isalpha() for char in text)]
    if not found:
        raise UsageError("no_question", say(N_("There is no question in this list.")), path=path.name)
    return found


def _listed(document: Document) -> list[str]:
    if not document.tables:
        return [cut(document.text, passage.spans) for passage in document.passages]
    rows = list(next((one for table in document.tables if (one := table.shown().rows)), ()))
    head = {cell.text.strip().casefold(): cell.column for cell in (rows[0] if rows else ())}
    named = next((head[name] for name in NAMES if name in head), None)
    column = named if named is not None else min((cell.column for row in rows for cell in row), default=0)
    body = rows[1:] if named is not None else rows
    return [cell.text for row in body for cell in row if cell.column == column]


def overview(replies: Sequence[Reply], sources: dict[str, Source], settings: Settings, translate: Translate) -> bytes:
    """Return a CSV with a row for each question: its answer, source and place of the best, and how it ended."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS.get(settings.text("csv.separator"), ";"), lineterminator="\r\n")
    # The heading of the last column marks the list as written by gemcli, so that it is never taken for a source.
    last = f"{translate(N_('status'))} (gemcli, AI)"
    heads = (N_("question"), N_("answer"), N_("source"), N_("place"))
    writer.writerow([*(translate(head) for head in heads), last])
    for reply in replies:
        texts = [finding.claim.text for finding in reply.answers]
        first = next((citation for finding in reply.answers for citation in finding.citations), None)
        path = sources[first.source_id].path if first is not None else ""
        place = first.place if first is not None else ""
        cells = (reply.question, "\n".join(texts), path, place, translate(STATUSES[reply.status]))
        writer.writerow([escape_cell(cell) for cell in cells])
    return stream.getvalue().encode("utf-8-sig" if settings.origins["csv.bom"].value else "utf-8")
