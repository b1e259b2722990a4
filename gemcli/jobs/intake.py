"""Takes a case in: its documents, their sections, and what is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gemcli.errors import SourceError, UsageError
from gemcli.jobs.bare import without_outcomes
from gemcli.jobs.case_notes import doubts
from gemcli.jobs.families import recognised, unrecognised
from gemcli.jobs.guarded import refuse_closed
from gemcli.jobs.outcome import Warned
from gemcli.jobs.request import Request
from gemcli.jobs.said_twice import without_repeats
from gemcli.jobs.senders import by_sender
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.section import Section
from gemcli.model.source import Rank
from gemcli.model.table import LongRows

DOSSIER_FILE = "dossier.toml"
RECORDED = ("extract", "summarise")
"""Tasks for which it matters that nothing is decided in a record."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Everything that was read for one case."""

    dossier: Dossier
    sections: tuple[Section, ...]
    """Of all documents, in their order; withheld ones are there with their title only."""
    withheld: tuple[LedgerEntry, ...]
    warnings: tuple[Warned, ...]

    @property
    def language(self) -> str:
        """The language that `dossier.toml` states, else the one that most of the text is in."""
        noted = self.dossier.settings.get("language", "").strip().casefold()
        if noted in ("nl", "en"):
            return noted
        weights: Counter[str] = Counter()
        for document in self.dossier.documents:
            weights[document.language] += len(document.text)
        return weights.most_common(1)[0][0] if weights else "nl"

    def sections_of(self, document: Document) -> tuple[Section, ...]:
        return tuple(section for section in self.sections if section.source_id == document.source.id)


def take_in(path: Path, request: Request, bench: Workbench) -> Intake:
    """Read a file, a folder or standard input.

    Raises SourceError when nothing could be read, and WithheldError when a document is closed and the user did not
    allow closed documents, or the engine is not on this machine.
    """
    dossier = _dossier(path, request, bench)
    if not dossier.documents:
        raise _nothing_read(path, dossier)
    _refuse_closed(dossier, request, bench)
    dossier = by_sender(dossier, bench.municipality(), is_letter=request.task == "draft")
    dossier = recognised(dossier, bench)
    outlines = (section for document in dossier.documents for section in outlined(document, bench))
    sections = without_repeats(tuple(outlines), dossier.documents)
    _refuse_unknown_item(sections, request)
    documents = dossier.documents
    bare = without_outcomes(documents) if request.task in RECORDED else ()
    noted = doubts(dossier, bench.settings)
    warnings = (*noted, *_remarks(dossier), *unrecognised(documents, request.task), *bare)
    return Intake(dossier, sections, tuple(withheld_items(dossier, sections)), warnings)


def outlined(document: Document, bench: Workbench) -> tuple[Section, ...]:
    """Divide a document into its sections, by the rules of council records or by its headings; a long list has none."""
    if any(isinstance(table.rows, LongRows) for table in document.tables):
        return ()
    from gemcli.meetings.outline import outline

    return outline(document, bench.municipality(), bench.cues(document.language))


def _dossier(path: Path, request: Request, bench: Workbench) -> Dossier:
    from gemcli.jobs.reading import dossier_of, dossier_of_all, dossier_of_bytes

    if request.stdin is not None and str(path) == "-":
        return dossier_of_bytes(request.stdin, f"stdin.{request.stdin_format}", bench.settings)
    if request.task in ("ask", "frequent") and len(request.paths) > 1:
        return dossier_of_all(request.paths, bench.settings, keeps_index=request.keeps_index)
    dossier = dossier_of(path, bench.settings, keeps_index=request.keeps_index)
    return _with_facts_of_the_case(dossier, path, bench) if request.task == "draft" else dossier


def _with_facts_of_the_case(dossier: Dossier, path: Path, bench: Workbench) -> Dossier:
    """For a letter `dossier.toml` is a source like any other: what it says of the case is cited from it."""
    from gemcli.jobs.reading import document_of

    file = path / DOSSIER_FILE
    if not file.is_file():
        return dossier
    read = document_of(file, DOSSIER_FILE, bench.settings)
    document = replace(read, source=replace(read.source, rank=Rank.OWN_DECISION))
    entry = LedgerEntry(DOSSIER_FILE, document.source.sha256, LedgerStatus.READ)
    return replace(dossier, documents=(*dossier.documents, document), ledger=(*dossier.ledger, entry))


def is_of_item(item: str, wanted: str) -> bool:
    """Whether an agenda id is the wanted one or a part of it; every one is when none is wanted.

    >>> is_of_item("E.2", "e"), is_of_item("EA", "E"), is_of_item("K", "")
    (True, False, True)
    """
    own, asked = item.rstrip(".").casefold(), wanted.rstrip(".").casefold()
    return not asked or own == asked or own.startswith(f"{asked}.")


def _refuse_unknown_item(sections: Sequence[Section], request: Request) -> None:
    wanted = request.options.get("item", "")
    known = dict.fromkeys(item for section in sections for item in (section.item, *section.path) if item)
    if wanted and not any(is_of_item(item, wanted) for item in known):
        raise UsageError(
            "no_such_item",
            say(N_("There is no agenda item {item} in this record."), item=wanted),
            say(N_("Its items are: {items}."), items=", ".join(known) or "-"),
        )


def _nothing_read(path: Path, dossier: Dossier) -> SourceError:
    """The failure of the only input, or of a folder in which nothing could be read."""
    failed = [entry for entry in dossier.ledger if entry.status is LedgerStatus.FAILED]
    if len(failed) == 1:
        return SourceError(failed[0].code or "unreadable", failed[0].reason, path=failed[0].source)
    own = [entry for entry in dossier.ledger if entry.code == "own_output"]
    if own:
        return SourceError(
            "own_output",
            say(N_("This was written by gemcli itself and is no source.")),
            say(N_("Name the document that it was made from.")),
            path.name,
        )
    return SourceError(
        "nothing_read", say(N_("Nothing in this folder could be read.")), say(N_("Look at the list above.")), path.name
    )


def _refuse_closed(dossier: Dossier, request: Request, bench: Workbench) -> None:
    if not (request.allows_closed and bench.keeps_data_here()):
        refuse_closed(dossier.documents, dossier.settings)


def withheld_items(dossier: Dossier, sections: Sequence[Section]) -> Iterator[LedgerEntry]:
    """Yield a line of the ledger for each secret item or closed part."""
    seen: set[tuple[str, str]] = set()
    for section in sections:
        key = (section.source_id, section.heading)
        if section.withheld and key not in seen:
            seen.add(key)
            source = dossier.document(section.source_id).source
            yield LedgerEntry(
                source.path,
                source.sha256,
                LedgerStatus.WITHHELD,
                section.heading,
                say(N_("secret item: title only")),
                "secret_item",
            )


def _remarks(dossier: Dossier) -> Iterator[Warned]:
    for document in dossier.documents:
        for remark in document.remarks:
            yield Warned(remark.code, remark.message, document.source.path, remark.place)
