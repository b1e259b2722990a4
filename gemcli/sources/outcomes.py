"""What became of the files of a folder: read, passed over or failed; copies told apart, and the entry of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.errors import SourceError
from gemcli.locales import N_, Message, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document
from gemcli.sources.links import LINK_CODES
from gemcli.sources.threads import repeats

SKIPPED_CODES = frozenset({"own_output", "duplicate", "same_message"}) | LINK_CODES
"""Codes of what is passed over on purpose, where others are failures."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file or attachment."""

    relative: str
    sha256: str
    document: Document | None = None
    error: SourceError | None = None
    is_inside: bool = False
    """Whether it travels inside another file: its copy in the folder comes before it."""


def to_keep(outcome: Outcome, relative: str) -> tuple[object, ...]:
    """An outcome without the path of its file, which may be another one next time."""
    error = outcome.error
    failure = (error.code, error.what, error.hint) if error is not None else ()
    return outcome.relative.removeprefix(relative), outcome.sha256, outcome.document, failure, outcome.is_inside


def retold(kept: object, relative: str) -> list[Outcome]:
    """Return the outcomes of a file that was kept; none where what was kept is not of that form."""
    told = []
    for each in kept if isinstance(kept, tuple) else ():
        match each:
            case (str() as inside, str() as digest, Document() | None as document, (), bool() as is_inside):
                placed = _placed(document, relative + inside) if document is not None else None
                told.append(Outcome(relative + inside, digest, placed, is_inside=is_inside))
            case (
                str() as inside,
                str() as digest,
                None,
                (str() as code, Message() as what, Message() as hint),
                bool(),
            ):
                error = SourceError(code, what, hint, relative + inside)
                told.append(Outcome(relative + inside, digest, error=error, is_inside=each[4] is True))
            case _:
                return []
    return told


def _placed(document: Document, path: str) -> Document:
    return replace(document, source=replace(document.source, path=path))


def without_copies(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Keep the first of files with the same bytes, a file of its own before an attachment, and say of the others so."""
    first: dict[str, str] = {}
    for outcome in sorted(outcomes, key=lambda each: each.is_inside):
        if outcome.document is not None:
            first.setdefault(outcome.sha256, outcome.relative)
    kept = []
    for outcome in outcomes:
        if outcome.document is not None and first[outcome.sha256] != outcome.relative:
            error = SourceError(
                "duplicate", say(N_("The same file as {path}."), path=first[outcome.sha256]), None, outcome.relative
            )
            kept.append(Outcome(outcome.relative, outcome.sha256, error=error))
        else:
            kept.append(outcome)
    return kept


def without_repeats(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Keep the first of messages with the same id and the same words: the copies of sender and receiver."""
    again = repeats([outcome.document for outcome in outcomes if outcome.document is not None])
    what = N_("The same message as {path}, by its Message-ID and its words.")
    return [
        Outcome(
            outcome.relative,
            outcome.sha256,
            error=SourceError("same_message", say(what, path=again[outcome.relative]), None, outcome.relative),
        )
        if outcome.document is not None and outcome.relative in again
        else outcome
        for outcome in outcomes
    ]


def entry(outcome: Outcome) -> LedgerEntry:
    if outcome.error is None:
        return LedgerEntry(outcome.relative, outcome.sha256, LedgerStatus.READ)
    status = LedgerStatus.SKIPPED if outcome.error.code in SKIPPED_CODES else LedgerStatus.FAILED
    return LedgerEntry(outcome.relative, outcome.sha256, status, reason=outcome.error.what, code=outcome.error.code)
