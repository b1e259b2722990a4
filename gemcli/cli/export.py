"""Turns an approved draft into a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def export(
    common: Common,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_(N_("The approved draft.")))],
    to: Annotated[
        str, typer.Option("--to", help=_(N_("docx or html; a letter also eml, a list of extract also csv or xlsx.")))
    ],
    concept: Annotated[
        bool, typer.Option("--concept", help=_(N_("Without approval: CONCEPT on every page, open items listed.")))
    ] = False,
) -> Outcome:
    """Export an approved draft; without a valid approval only with --concept."""
    from gemcli.cli.session import load_settings
    from gemcli.jobs import publish

    return publish.run(publish.PublishRequest(file, to, concept, common.out), load_settings(common))
