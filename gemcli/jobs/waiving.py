"""Explained findings on their way through a job: read from their file, added to it, and counted in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from gemcli import files, resources
from gemcli.budget.flag import Flagged
from gemcli.budget.waivers import Waiver, waivers
from gemcli.errors import ConfigError, UsageError
from gemcli.jobs.request import Request
from gemcli.locales import N_, Message, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document


def given(request: Request) -> tuple[Waiver, ...]:
    """Read the file of a request; a missing one is a ConfigError, unless this run is to make it.

    UsageError "waiver_incomplete" when a finding is to be explained without file, reason or name.
    """
    path = request.waivers
    _whole(request)
    if path is None or (not path.exists() and request.options.get("waive")):
        return ()
    if not path.exists():
        raise ConfigError(
            "waivers_missing",
            say(N_("The file of explained findings does not exist.")),
            say(N_("Check the path after --waivers, or make the file with --waive.")),
            path.as_posix(),
        )
    return waivers(resources.toml(path), path.as_posix())


def _whole(request: Request) -> None:
    """Refuse an explanation that lacks a part, and say what to type."""
    options = request.options
    parts = {
        "--waivers": request.waivers is not None,
        "--reason": bool(options.get("reason", "").strip()),
        "--by": bool(options.get("by", "").strip()),
    }
    lacking = [name for name, is_given in parts.items() if not is_given]
    if options.get("waive") and lacking:
        raise UsageError(
            "waiver_incomplete",
            say(N_("--waive needs {lacking} as well."), lacking=", ".join(lacking)),
            say(
                N_('Type: gemcli flag {file} --waive {finding} --waivers waivers.toml --reason "..." --by "..."'),
                file=request.paths[0].as_posix() if request.paths else "FILE",
                finding=options["waive"],
            ),
        )


def added(
    request: Request, documents: Sequence[Document], results: Sequence[Flagged], before: tuple[Waiver, ...]
) -> tuple[Waiver, ...]:
    """Add the finding that a user explains to the file; UsageError when the run has no such finding, or several."""
    path, options = request.waivers, request.options
    held = [
        (document.source.path, one.fingerprints[options["waive"]])
        for document, one in zip(documents, results, strict=True)
        if options["waive"] in one.fingerprints
    ]
    if path is None or len(held) != 1:
        raise UsageError(
            "waiver_unknown",
            say(
                N_(
                    "{finding} names {count} findings of this run, not one.",
                ),
                finding=options["waive"],
                count=len(held),
            ),
            say(N_("Take check and cell from a finding, for example F1:Sheet!C14, and give one file.")),
        )
    check, _, cell = options["waive"].partition(":")
    ((name, value),) = held
    reason, who = options["reason"].strip(), options["by"].strip()
    made = Waiver(name, check, cell, value, reason, who, datetime.now(UTC).date().isoformat())
    if not request.is_dry_run:
        earlier = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        text = (earlier.rstrip() + "\n\n" if earlier.strip() else "") + made.block()
        files.write_atomic(path, text.encode())
    return (*before, made)


def entries(documents: Sequence[Document], results: Sequence[Flagged]) -> tuple[LedgerEntry, ...]:
    """Return a line of the ledger for each explanation: of a finding that is silent, or outdated, and by whom."""
    return tuple(
        LedgerEntry(
            document.source.path,
            document.source.sha256,
            LedgerStatus.SKIPPED,
            place=waiver.cell,
            reason=explained(waiver) if is_silent else outdated(waiver),
            code="waived" if is_silent else "waiver_outdated",
        )
        for document, result in zip(documents, results, strict=True)
        for waiver, is_silent in (
            *((waiver, True) for _, waiver in result.silenced),
            *((waiver, False) for waiver in result.outdated),
        )
    )


def explained(waiver: Waiver) -> Message:
    """Say who explained a finding that stays silent."""
    return _worded(N_("{finding} was explained by {who} on {date}: {reason}"), waiver)


def outdated(waiver: Waiver) -> Message:
    """Say that an explanation holds no longer, so that somebody takes it out of the file or writes it anew."""
    return _worded(
        N_(
            "The explanation of {finding} by {who} of {date} is outdated: an amount changed or the finding is gone. "
            "It said: {reason}"
        ),
        waiver,
    )


def _worded(template: str, waiver: Waiver) -> Message:
    finding = f"{waiver.check}:{waiver.cell}"
    return say(template, finding=finding, who=waiver.who, date=waiver.date, reason=waiver.reason)
