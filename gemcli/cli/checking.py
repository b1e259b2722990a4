"""doctor, config and demo: is everything in order, what is set, and what can gemcli do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def doctor(
    common: Common,
    privacy: Annotated[
        bool, typer.Option("--privacy", help=_(N_("Say of every kind of data where it lies and who can read it.")))
    ] = False,
) -> Outcome:
    """Check the installation and the endpoint, and say where data goes."""
    from gemcli.cli.session import load_settings

    if privacy:
        from gemcli.jobs import data_places

        return data_places.run(load_settings(common), os.environ, _)
    from gemcli.jobs import checkup

    return checkup.run(load_settings(common), os.environ, _)


def config_show(
    common: Common,
    origin: Annotated[bool, typer.Option("--origin", help=_(N_("Say where each value came from.")))] = False,
) -> Outcome:
    """Show every setting; keys are never shown."""
    from gemcli.cli.session import load_settings
    from gemcli.jobs import configure

    return configure.show(load_settings(common), shows_origin=origin)


def config_path(common: Common) -> Outcome:
    """Say where your settings, the log and the municipality's files are looked for."""
    from gemcli.cli.session import load_settings
    from gemcli.jobs import configure

    return configure.paths(load_settings(common), os.environ)


def config_init(common: Common) -> Outcome:
    """Write a commented settings file for you to change; an existing one stays."""
    from gemcli.jobs import configure

    return configure.init(os.environ, is_forced=common.force)


def municipality_learn(
    common: Common,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=_(N_("Records and letters, or folders.")))],
) -> Outcome:
    """Propose names, parties, numbers and addresses for the profile of your municipality, from its own documents."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings
    from gemcli.jobs import profile

    with progress(not (common.quiet or common.no_progress), _) as tell:
        return profile.learn(tuple(Path(path) for path in paths), load_settings(common), tell, _)


def municipality_accept(
    common: Common,
    path: Annotated[Path, typer.Argument(metavar="FILE", help=_(N_("The proposal that you looked through.")))],
) -> Outcome:
    """Add what you left standing in a proposal to the profile of your municipality."""
    from gemcli.cli.session import load_settings
    from gemcli.jobs import profile

    return profile.accept(path, load_settings(common), os.environ)


def demo(
    common: Common,
    folder: Annotated[Path, typer.Argument(help=_(N_("Folder to write to.")))] = Path("gemcli-demo"),
) -> Outcome:
    """Do the four jobs on a made-up council evening, without a network."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings
    from gemcli.jobs import demo as job

    with progress(not (common.quiet or common.no_progress), _) as tell:
        return job.run(folder, load_settings(common), tell)
