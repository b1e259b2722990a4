"""Shows what changed between two drafts, claim by claim."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def compare(
    common: Common,
    before: Annotated[Path, typer.Argument(metavar="A", help=_(N_("The older draft.")))],
    after: Annotated[Path, typer.Argument(metavar="B", help=_(N_("The newer draft.")))],
) -> Outcome:
    """Say which claims came, went or changed between two drafts."""
    from gemcli.jobs import compare as job

    del common  # nothing is written and nothing is asked of an engine
    return job.run(before, after, _)
