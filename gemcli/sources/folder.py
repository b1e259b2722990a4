"""Gathers files and folders into one dossier, and keeps the ledger of what was read and what was not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from gemcli.errors import SourceError
from gemcli.files import is_folder, sha256, shared_folder, slug
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.source import Rank
from gemcli.sources.child import Limits
from gemcli.sources.contents import Attachment
from gemcli.sources.dossier_file import NAME, settings
from gemcli.sources.kept import Kept
from gemcli.sources.links import LINK_CODES, is_link, refusal
from gemcli.sources.making import ID_LENGTH, Reading, rename
from gemcli.sources.outcomes import Outcome, entry, retold, to_keep, without_copies, without_repeats
from gemcli.sources.reader import DEFAULT, read_attachment, read_whole
from gemcli.sources.threads import BEGINNING, moments, threaded, with_doubles_told

PASSING = frozenset({"too_slow", "too_large", "broken", "no_access", "not_found"}) | LINK_CODES
"""Codes of failures that may not be there next time."""
LITTER = ("~$", ".", "thumbs.db", "desktop.ini")
"""Beginnings of names that systems and office programs leave in folders."""
DEEPEST_MAIL = 3
"""Mails inside mails that are opened."""
RANKS = tuple(Rank)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and its path as people see it."""

    path: Path
    relative: str
    root: Path | None = None
    """The folder that it was found in; None for a file that the user named."""


def gather(
    paths: Sequence[Path],
    *,
    title: str = "",
    executor: Executor | None = None,
    limits: Limits = DEFAULT,
    keeps_index: bool = False,
    index_key: bytes = b"",
) -> Dossier:
    """Read files and folders into one dossier: documents by rank, then path; ledger by path.

    The messages of a thread stand together in the order of sending. A mailbox file gives a document a message.

    What cannot be read becomes a ledger entry and the others go on. The same file twice, gemcli's own outputs and
    links to folders or out of a folder are skipped, and the ledger says so. `dossier.toml` of the first folder fills
    the settings. `keeps_index` keeps what was read of a folder in it, and reads what did not change from there; only
    entries that were made with `index_key` are believed.
    `executor` reads several files at a time. Raises SourceError when nothing at all could be read (that
    of the file itself for a single one) and ConfigError for a `dossier.toml` that cannot stand.
    """
    found = list(find(paths))
    kept_in = {path: Kept(path, index_key) for path in paths if keeps_index and is_folder(path)}
    outcomes = without_repeats(without_copies(_read_all(found, executor, limits, kept_in)))
    for index in kept_in.values():
        index.sweep()
    documents = [outcome.document for outcome in outcomes if outcome.document is not None]
    if not documents:
        raise _nothing(paths, outcomes)
    kept = next((settings(path) for path in paths if is_folder(path)), {})
    return Dossier(
        title=title or kept.get("title") or kept.get("case") or _title(paths),
        documents=tuple(_in_order(threaded(list(_distinct(with_doubles_told(documents)))))),
        ledger=tuple(entry(outcome) for outcome in outcomes),
        settings=kept,
    )


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Yield the files behind some paths, each once, folders walked through in order of name.

    Hidden files and what office programs leave behind are passed over in silence. A path that does not exist is
    yielded, so that its error is reported.
    """
    names = [path.name for path in paths]
    seen: set[Path] = set()
    for path in paths:
        if is_folder(path):
            prefix = f"{path.name}/" if len(paths) > 1 else ""
            candidates: Iterable[Found] = (
                Found(file, prefix + file.relative_to(path).as_posix(), path) for file in _walk(path)
            )
        else:
            relative = path.name if names.count(path.name) == 1 else f"{path.absolute().parent.name}/{path.name}"
            candidates = (Found(path, relative),)
        for candidate in candidates:
            key = candidate.path.absolute()
            if key not in seen:
                seen.add(key)
                yield candidate


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, and links to folders, through which it does not go."""
    for root, folders, files in os.walk(folder, followlinks=False):
        inside = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in inside if is_link(Path(root) / name)]
        folders[:] = [name for name in inside if name not in links]
        for name in sorted([*files, *links]):
            if not name.lower().startswith(LITTER) and not (name == NAME and Path(root) == folder):
                yield Path(root) / name


def _read_all(
    found: Sequence[Found], executor: Executor | None, limits: Limits, kept_in: Mapping[Path, Kept]
) -> list[Outcome]:
    """Read every file and what travels inside it, in order of path."""
    task = partial(_read, limits=limits, kept_in=kept_in)
    groups = executor.map(task, found) if executor is not None else map(task, found)
    return sorted((outcome for group in groups for outcome in group), key=lambda outcome: outcome.relative)


def _read(found: Found, limits: Limits, kept_in: Mapping[Path, Kept]) -> list[Outcome]:
    kept = kept_in.get(found.root) if found.root is not None else None
    digest = _hash(found.path, limits) if kept is not None and not found.path.is_symlink() else ""
    if kept is None or not digest:
        return _read_now(found, limits)
    told = retold(kept.load(digest, found.path.name), found.relative)
    if told:
        return told
    outcomes = _read_now(found, limits)
    # The file may have changed between the two looks at it: then what was read is not what was hashed.
    if outcomes[0].sha256 == digest and not any(each.error and each.error.code in PASSING for each in outcomes):
        kept.save(digest, found.path.name, tuple(to_keep(each, found.relative) for each in outcomes))
    return outcomes


def _read_now(found: Found, limits: Limits) -> list[Outcome]:
    try:
        _stay_inside(found)
        reading = read_whole(found.path, relative=found.relative, limits=limits)
    except SourceError as error:
        return [Outcome(found.relative, _hash(found.path, limits), error=error)]
    first, *inside = _unfold(reading, limits, DEEPEST_MAIL)
    return [first, *(replace(outcome, is_inside=True) for outcome in inside)]


def _unfold(reading: Reading, limits: Limits, depth: int) -> Iterator[Outcome]:
    """Yield a document and those that travel inside it; of a mailbox its messages, and what was left out."""
    path = reading.path
    if reading.document is None:
        yield from _of_mailbox(reading)
        depth += 1
    else:
        yield Outcome(path, reading.sha256, reading.document)
    for attachment in reading.attachments if depth else ():
        yield from _attached(attachment, path, limits, depth)


def _of_mailbox(reading: Reading) -> list[Outcome]:
    """A mailbox in the ledger: read, or what it did not give."""
    errors: list[SourceError | None] = [
        SourceError(remark.code, remark.message, None, reading.path) for remark in reading.remarks
    ]
    return [Outcome(reading.path, reading.sha256, error=error) for error in errors or [None]]


def _attached(attachment: Attachment, inside: str, limits: Limits, depth: int) -> Iterator[Outcome]:
    try:
        reading = read_attachment(attachment, inside=inside, limits=limits)
    except SourceError as error:
        yield Outcome(f"{inside}/{attachment.name}", sha256(attachment.data), error=error)
        return
    yield from _unfold(reading, limits, depth - 1)


def _stay_inside(found: Found) -> None:
    """Refuse a link inside a folder that leads out of it or to a folder; a link that the user named is followed."""
    error = refusal(found.path, found.root, found.relative) if found.root is not None else None
    if error is not None:
        raise error


def _hash(path: Path, limits: Limits) -> str:
    """Return the hash of a file that could not be used, for the ledger; empty when it cannot even be opened."""
    try:
        if not path.is_file() or path.stat().st_size > limits.input_mb * 2**20:
            return ""
        return sha256(path.read_bytes())
    except OSError:
        return ""


def _distinct(documents: Sequence[Document]) -> Iterator[Document]:
    """Give each document an id of its own: the stem where it is alone, else with extension, folders, a number."""
    ways: tuple[Callable[[Document], str], ...] = (
        lambda document: document.source.id,
        lambda document: slug(document.source.path.rpartition("/")[2]),
        lambda document: slug(document.source.path),
    )
    wanted = [[way(document) for document in documents] for way in ways]
    counts = [Counter(names) for names in wanted]
    taken: set[str] = set()
    for index, document in enumerate(documents):
        name = next(
            (names[index] for names, count in zip(wanted, counts, strict=True) if count[names[index]] == 1),
            wanted[-1][index],
        )
        name = name[-ID_LENGTH:].strip("-") if len(name) > ID_LENGTH else name
        number = 1
        while (unique := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        taken.add(unique)
        yield rename(document, unique)


def _in_order(documents: Sequence[Document]) -> list[Document]:
    """Sort by rank, then threads by their first message and their messages by time, then by path."""
    when = moments(documents)

    def order(document: Document) -> tuple[int, bool, datetime, str, datetime, int, str]:
        source = document.source
        began, thread, sent, depth = when.get(source.id, (BEGINNING, "", BEGINNING, 0))
        return RANKS.index(source.rank), source.id in when, began, thread, sent, depth, source.path

    return sorted(documents, key=order)


def _title(paths: Sequence[Path]) -> str:
    """Return the name of the folder, of the one that holds several paths, or of the file without its extension."""
    path = shared_folder(paths) or paths[0]
    return path.absolute().name if is_folder(path) else path.stem


def _nothing(paths: Sequence[Path], outcomes: Sequence[Outcome]) -> SourceError:
    """Return the error when there is no document: that of the file itself where only one was named."""
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    if len(errors) == 1 and not any(is_folder(path) for path in paths):
        return errors[0]
    return SourceError(
        "no_sources",
        say(N_("None of the {count} files here could be read."), count=len(outcomes)),
        say(N_("Put the sources (PDF, DOCX, text, mail, spreadsheets) there, or name them one by one.")),
        str(paths[0]) if paths else "",
    )
