"""Lists personal data in files, makes masked copies, and puts the words back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.mask_request import Doing
    from gemcli.jobs.outcome import Outcome


def mask(
    common: Common,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help=_(N_("Files, or a folder as one dossier; - is stdin."))),
    ],
    pseudonymise: Annotated[
        bool,
        typer.Option(
            "--pseudonymise",
            help=_(
                N_("Write masked copies with [PERSOON-3], or with --names role by role; Word files stay Word files.")
            ),
        ),
    ] = False,
    woo: Annotated[
        bool,
        typer.Option(
            "--woo", help=_(N_("Write copies for publication: [5.1.2.e] and a log of grounds, without a map."))
        ),
    ] = False,
    restore: Annotated[
        bool, typer.Option("--restore", help=_(N_("Put the words back in a masked copy, from the map that was kept.")))
    ] = False,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep", metavar="WORDS", help=_(N_("Words that stay; may be repeated. Never for BSN and IBAN."))
        ),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option("--also", metavar="WORDS", help=_(N_("Words that are masked too; may be repeated."))),
    ] = None,
    read_as: Annotated[str, typer.Option("--as", help=_(N_("How to read stdin: md, txt, vtt or eml.")))] = "txt",
) -> Outcome:
    """List personal data, write masked copies, or put the words back; all of it on this machine."""
    from gemcli.cli.mask_table import with_list
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings, refuse_other_than
    from gemcli.jobs import masking as job
    from gemcli.jobs.mask_request import Doing, MaskRequest

    refuse_other_than("--as", read_as, ("md", "txt", "vtt", "eml"))
    doing = _doing(pseudonymise=pseudonymise, woo=woo, restore=restore, dry_run=common.dry_run and restore)
    if common.dry_run:
        doing = Doing.LISTING
    request = MaskRequest(
        paths=tuple(files),
        doing=doing,
        by_role=common.names == "role",
        keep=tuple(keep or ()),
        also=tuple(also or ()),
        allows_closed=common.besloten,
        is_strict=common.strict,
        is_forced=common.force,
        stdin=sys.stdin.buffer.read() if Path("-") in files else None,
        stdin_format=read_as,
    )
    settings = load_settings(common, request.paths)
    with progress(not (common.quiet or common.no_progress), _) as tell:
        outcome = job.run(request, settings, tell)
    return with_list(outcome, common, _) if doing is Doing.LISTING else outcome


def _doing(*, pseudonymise: bool, woo: bool, restore: bool, dry_run: bool) -> Doing:
    """Return the one thing that was asked for; nothing is left of `--restore` where nothing may be written."""
    from gemcli.errors import UsageError
    from gemcli.jobs.mask_request import Doing
    from gemcli.locales import say

    asked = [
        doing
        for is_asked, doing in ((pseudonymise, Doing.PSEUDONYMS), (woo, Doing.PUBLICATION), (restore, Doing.RESTORING))
        if is_asked
    ]
    if len(asked) > 1 or dry_run:
        choices = "--dry-run, --restore" if dry_run else "--pseudonymise, --woo, --restore"
        raise UsageError("one_at_a_time", say(N_("Choose one of: {choices}."), choices=choices))
    return asked[0] if asked else Doing.LISTING
