"""Runs one task over many inputs, and goes on where it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def batch(
    common: Common,
    inputs: Annotated[list[str], typer.Argument(metavar="GLOB...", help=_(N_("Files, folders or patterns.")))],
    task: Annotated[str, typer.Option("--task", help=_(N_("summarise, extract, draft or flag.")))] = "summarise",
    letter_type: Annotated[str | None, typer.Option("--type", help=_(N_("Type of letter, for draft.")))] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help=_(N_("Take only what failed in the last run.")))
    ] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, max=32, help=_(N_("Inputs at the same time.")))] = 1,
) -> Outcome:
    """Do many inputs; a run that was stopped goes on without doing anything twice."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings
    from gemcli.jobs import series

    request = series.SeriesRequest(
        inputs=tuple(inputs),
        task=task,
        out=common.out,
        options={"type": letter_type} if letter_type else {},
        language=common.language or "",
        is_strict=common.strict,
        is_forced=common.force,
        allows_closed=common.besloten,
        retries_failed=retry_failed,
        workers=workers,
    )
    with progress(not (common.quiet or common.no_progress), _) as tell:
        return series.run(request, load_settings(common), tell)
