"""Walks a person through the must-verify list of a draft."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common
from gemcli.cli.command import _ as _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def review(
    common: Common,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_(N_("The draft, a .md file of gemcli.")))],
    apply: Annotated[
        Path | None, typer.Option("--apply", help=_(N_("Take the decisions from this JSON file instead of asking.")))
    ] = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", help=_(N_("Your name, as it goes on record.")))] = None,
) -> Outcome:
    """Accept, correct, reject or vouch for each claim on the list, then approve under your name."""
    from gemcli.cli.session import load_settings
    from gemcli.cli.walk import walk
    from gemcli.jobs import review as job

    settings = load_settings(common)
    if apply is not None:
        return job.apply(file, apply, reviewer or "", settings)
    if not sys.stdin.isatty():
        return job.overview(file, settings)
    return walk(file, reviewer or "", settings)
