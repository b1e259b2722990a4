"""Checks a draft, or any text, against its sources again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, SecondOpinion, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def verify(
    common: Common,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=_(N_("Drafts, or any text.")))],
    against: Annotated[
        list[Path] | None, typer.Option("--against", help=_(N_("Sources, or a folder of them; may be repeated.")))
    ] = None,
    second_opinion: SecondOpinion = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FILE.html", help=_(N_("Write a page that shows each claim beside its source."))
        ),
    ] = None,
) -> Outcome:
    """Check every claim against the sources, without any engine; a second reader only where it is asked for."""
    from gemcli.cli.attention_table import presenter
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings
    from gemcli.jobs import verify as job

    settings = load_settings(common, more={"second_opinion.ask": second_opinion})
    request = job.VerifyRequest(
        tuple(files),
        tuple(against or ()),
        common.strict,
        common.language or "",
        _,
        allows_closed=common.besloten,
        is_dry_run=common.dry_run,
        report=report,
        present=presenter(as_json=common.as_json),
    )
    with progress(not (common.quiet or common.no_progress), _) as tell:
        return job.run(request, settings, tell)
