"""Finds the sources of a draft again: by hash, at the recorded path, beside the draft, then where the user points.

A draft may come from somebody else, and so may what it says of its sources. Where it leads out of its own folder, a
file is only opened when its bytes are, by their hash, the ones that the draft was made of: whoever wrote the hash knew
them. Another version of a source is looked for beside the draft and where the user points, nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli import files, resources
from gemcli.drafts.grammar import front_matter
from gemcli.errors import ChangedError, SourceError
from gemcli.jobs.reading import document_of, dossier_of
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry
from gemcli.model.document import Document
from gemcli.model.draft import Draft
from gemcli.model.source import Rank, Source
from gemcli.sources.reader import read_bytes
from gemcli.text.escape import LONGEST_WHOLE_NAME, escape_file_name

MOST_INPUTS = 1_000
"""Inputs of a record of a run that are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources of a draft as they are now."""

    documents: tuple[Document, ...]
    changed: tuple[Source, ...]
    """Sources, as the draft used them, of which only another version was found."""
    layers_hold: bool
    """Whether every text layer is, by its hash, the one that offsets were counted in."""
    ledger: tuple[LedgerEntry, ...] = ()


def find_sources(draft_path: Path, draft: Draft | None, against: Sequence[Path], bench: Workbench) -> Found:
    """Read the sources of a draft; those of the text blocks come from the municipality's own folder.

    Raises SourceError "source_missing" for a source that is nowhere, not even in another version, and ChangedError
    "source_changed" for one that changed at a place that only the record of the draft names.
    """
    if draft is None:
        dossiers = [dossier_of(path, bench.settings) for path in against]
        documents = tuple(document for dossier in dossiers for document in dossier.documents)
        ledger = tuple(entry for dossier in dossiers for entry in dossier.ledger)
        return Found(documents, (), layers_hold=True, ledger=ledger)
    read: list[Document] = []
    changed: list[Source] = []
    layers_hold = True
    for source in draft.activity.used:
        document = _again(source, draft_path, against, bench)
        read.append(document)
        if document.source.sha256 != source.sha256:
            changed.append(source)
        elif document.source.text_sha256 != source.text_sha256:
            layers_hold = False
    return Found(tuple(read), tuple(changed), layers_hold)


def _again(source: Source, draft_path: Path, against: Sequence[Path], bench: Workbench) -> Document:
    from dataclasses import replace

    other: Path | None = None
    elsewhere: Path | None = None
    for candidate in _candidates(source, draft_path, against, bench):
        if not candidate.is_file():
            continue
        if files.sha256_of(candidate) == source.sha256:
            document = document_of(candidate, source.path, bench.settings)
            return replace(document, source=replace(source, text_sha256=document.source.text_sha256))
        if candidate.name == Path(source.path).name:
            elsewhere = elsewhere or candidate
            other = other or (candidate if _may_differ(candidate, draft_path, against) else None)
    inside = _attached(source, draft_path, against, bench)
    if inside is not None:
        return inside
    if other is None and elsewhere is not None:
        raise ChangedError(
            "source_changed",
            say(N_("The file that the record of this draft names is not the one that the draft was made of.")),
            say(N_("Name its folder with --against to check the draft against what it holds now.")),
            source.path,
        )
    if other is None:
        raise SourceError(
            "source_missing",
            say(N_("A source of this draft was not found.")),
            say(N_("Put it beside the draft, or name its folder with --against.")),
            source.path,
        )
    document = document_of(other, source.path, bench.settings)
    return replace(document, source=replace(document.source, id=source.id))


def _candidates(source: Source, draft_path: Path, against: Sequence[Path], bench: Workbench) -> Iterator[Path]:
    """Every place where a source may lie, most likely first."""
    relative = Path(source.path)
    if relative.is_absolute() or relative.drive or ".." in relative.parts:
        relative = Path(relative.name)
    if source.rank is Rank.TEXT_BLOCK:
        yield bench.settings.config("letters") / relative.name
        yield resources.config("letters") / relative.name
    for home in homes(draft_path):
        yield home / relative
        yield home / relative.name
        if home.is_file():
            yield home
    for place in against:
        if place.is_dir():
            yield place / relative
            yield from sorted(path for path in place.rglob(relative.name) if path.is_file())
            yield from sorted(path for path in place.rglob("*") if path.is_file())
        else:
            yield place


def _may_differ(candidate: Path, draft_path: Path, against: Sequence[Path]) -> bool:
    """Whether another version of a source may be read there: beside the draft, or where the user points."""
    real = candidate.resolve()
    return any(real.is_relative_to(place.resolve()) for place in (draft_path.absolute().parent, *against))


def homes(draft_path: Path) -> Iterator[Path]:
    """The draft's own folder, and where its run record says that the input lay."""
    yield draft_path.resolve().parent
    name = front_matter(draft_path.read_text(encoding="utf-8-sig", errors="replace")).get("sidecar", "")
    record = draft_path.with_name(escape_file_name(name or draft_path.name, longest=LONGEST_WHOLE_NAME)).with_suffix(
        ".run.json"
    )
    if not record.is_file():
        return
    try:
        inputs = json.loads(read_bytes(record)).get("inputs", [])
    except (ValueError, AttributeError, RecursionError, SourceError):
        return
    for name in inputs[:MOST_INPUTS] if isinstance(inputs, list) else []:
        if isinstance(name, str) and "\x00" not in name:
            yield Path(name)
            yield Path(name).parent
            yield draft_path.resolve().parent / Path(name).name


def _attached(source: Source, draft_path: Path, against: Sequence[Path], bench: Workbench) -> Document | None:
    """A source that travels inside another, as an attachment of a mail does."""
    parts = Path(source.path).parts
    for depth in range(len(parts) - 1, 0, -1):
        outer = replace_path(source, "/".join(parts[:depth]))
        for candidate in _candidates(outer, draft_path, against, bench):
            if candidate.is_file():
                for document in dossier_of(candidate, bench.settings).documents:
                    if document.source.sha256 == source.sha256:
                        from dataclasses import replace

                        return replace(document, source=replace(source, text_sha256=document.source.text_sha256))
    return None


def replace_path(source: Source, path: str) -> Source:
    """Return the source under another path."""
    from dataclasses import replace

    return replace(source, path=path)
