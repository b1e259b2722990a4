"""Explained findings on their way through a job: read from their file, added to it, and counted in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from gemcli import files, resources
from gemcli.budget.flag import Flagged
from gemcli.budget.waivers import Waiver, waivers
from gemcli.errors import ConfigError
from gemcli.jobs.request import Request
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.document import Document


def given(request: Request) -> tuple[Waiver, ...]:
    """Read the file of a request; a missing one is a ConfigError, unless this run is to make it."""
    path = request.waivers
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


def added(request: Request, results: Sequence[Flagged], before: tuple[Waiver, ...]) -> tuple[Waiver, ...]:
    """Add the finding that a user explains to the file; ConfigError without file, reason, name or such a finding."""
    path, options = request.waivers, request.options
    reason, who = options.get("reason", "").strip(), options.get("by", "").strip()
    if path is None or not reason or not who:
        raise ConfigError(
            "waiver_incomplete",
            say(N_("An explanation needs a file, a reason and a name.")),
            say(N_("Give --waivers FILE, --reason and --by as well.")),
        )
    hashes = [one.fingerprints[options["waive"]] for one in results if options["waive"] in one.fingerprints]
    if len(hashes) != 1:
        raise ConfigError(
            "waiver_unknown",
            say(
                N_(
                    "{finding} names {count} findings of this run, not one.",
                ),
                finding=options["waive"],
                count=len(hashes),
            ),
            say(N_("Take check and cell from a finding, for example F1:Sheet!C14, and give one file.")),
        )
    check, _, cell = options["waive"].partition(":")
    made = Waiver(check, cell, hashes[0], reason, who, datetime.now(UTC).date().isoformat())
    if not request.is_dry_run:
        held = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        text = (held.rstrip() + "\n\n" if held.strip() else "") + made.block()
        files.write_atomic(path, text.encode())
    return (*before, made)


def entries(documents: Sequence[Document], results: Sequence[Flagged]) -> tuple[LedgerEntry, ...]:
    """Return a line of the ledger for each finding that is silent, with who explained it."""
    return tuple(
        LedgerEntry(
            document.source.path,
            document.source.sha256,
            LedgerStatus.SKIPPED,
            place=waiver.cell,
            reason=say(
                N_("{finding} was explained by {who} on {date}: {reason}"),
                finding=name,
                who=waiver.who,
                date=waiver.date,
                reason=waiver.reason,
            ),
            code="waived",
        )
        for document, result in zip(documents, results, strict=True)
        for name, waiver in result.silenced
    )
