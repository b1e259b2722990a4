"""What a user typed for a batch: the files and folders that names, patterns and manifests stand for."""

from __future__ import annotations

import fnmatch
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli.errors import SourceError, UsageError
from gemcli.files import is_folder
from gemcli.jobs import journal
from gemcli.jobs.tasks import TASKS
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.sources.links import refusal
from gemcli.sources.reader import read_bytes

WILD = frozenset("*?[")
ALL_BELOW = "**"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What there is to do, and what was passed over."""

    paths: tuple[Path, ...]
    """In the order of what was typed, those of a pattern sorted, each once."""
    skipped: tuple[LedgerEntry, ...] = ()
    """Links that a pattern met and that lead to a folder, or out of the folder that the pattern begins with."""


def expand(given: Sequence[str]) -> Inputs:
    """Return the files and folders that names, patterns and manifests stand for.

    A pattern never goes through a link to a folder; a link that is typed by its name is followed. UsageError when
    nothing fits, SourceError for a manifest that names nothing in a line, and for a pattern that met nothing but
    links out of its folder.
    """
    found: dict[Path, None] = {}
    refused: dict[str, SourceError] = {}
    for each in given:
        for path in _expanded(each, refused):
            found.setdefault(path)
    outside = [error for error in refused.values() if error.code == "outside_link"]
    if not found and outside:
        raise outside[0]
    if not found:
        raise UsageError(
            "nothing_found", say(N_("No file fits these names.")), say(N_("Put a pattern in quotes: 'map/*.pdf'."))
        )
    entries = (
        LedgerEntry(path, "", LedgerStatus.SKIPPED, reason=error.what, code=error.code)
        for path, error in refused.items()
    )
    return Inputs(tuple(found), tuple(entries))


def _expanded(given: str, refused: dict[str, SourceError]) -> Iterator[Path]:
    path = Path(given)
    if path.suffix == ".jsonl" and path.is_file():
        yield from _listed(path)
    elif path.exists() or not set(given) & WILD:
        yield path
    else:
        parts = path.parts[1:] if path.anchor else path.parts
        first = next(number for number, part in enumerate(parts) if set(part) & WILD)
        base = Path(path.anchor, *parts[:first])

        def is_refused(found: Path) -> bool:
            error = refusal(found, base, found.as_posix())
            if error is not None:
                refused.setdefault(found.as_posix(), error)
            return error is not None

        yield from (name for name in sorted(_fitting(base, parts[first:], is_refused)) if not _is_our_own(name))


def _fitting(folder: Path, parts: Sequence[str], is_refused: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield what lies in a folder and fits the parts of a pattern, as `Path.glob` does, but through no refused link."""
    part, rest = parts[0], parts[1:]
    if part == ALL_BELOW:
        rest = tuple(rest[next((at for at, each in enumerate(rest) if each != ALL_BELOW), len(rest)) :])
        if rest:
            yield from _fitting(folder, rest, is_refused)
        else:
            yield folder
        for inside in _inside(folder):
            if is_folder(inside) and not is_refused(inside):
                yield from _fitting(inside, parts, is_refused)
        return
    named = [folder / part] if not set(part) & WILD else [each for each in _inside(folder) if _fits(each.name, part)]
    for each in named:
        if not os.path.lexists(each) or is_refused(each):
            continue
        if not rest:
            yield each
        elif is_folder(each):
            yield from _fitting(each, rest, is_refused)


def _inside(folder: Path) -> list[Path]:
    """Return what lies in a folder, sorted; nothing for one that may not be looked into."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _fits(name: str, part: str) -> bool:
    return fnmatch.fnmatchcase(os.path.normcase(name), os.path.normcase(part))


def _listed(manifest: Path) -> Iterator[Path]:
    """Return what a manifest names; SourceError for a line that names nothing."""
    for number, line in enumerate(read_bytes(manifest).decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            named = json.loads(line)["path"]
            if not isinstance(named, str) or not named.strip() or "\x00" in named:
                raise TypeError
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise SourceError(
                "broken_manifest",
                say(N_("Line {number} names no file."), number=number),
                say(N_("Give each input a line of JSON with a path.")),
                manifest.name,
            ) from error
        yield manifest.parent / named


def _is_our_own(path: Path) -> bool:
    endings = tuple(f".{record.suffix}{ending}" for record in TASKS.values() for ending in (".md", ".json"))
    return path.name == journal.NAME or path.name.endswith((*endings, ".run.json", ".approval.json", ".new.md"))
