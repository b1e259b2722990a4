"""The table of commands, and the one place where a bug is caught."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from gemcli.cli import ask, batch, checking, compare, export, masking, proposing, review, verify
from gemcli.cli.command import _, with_common
from gemcli.errors import Exit
from gemcli.locales import N_

SETTINGS = {"help_option_names": ["-h", "--help"]}


@dataclass(frozen=True, slots=True)
class Command:
    """A command, its Dutch alias, and the example that its help begins with."""

    name: str
    alias: str
    body: Callable[..., Any]
    help: str
    example: str


COMMANDS = (
    Command(
        "summarise",
        "samenvatten",
        proposing.summarise,
        N_("Summarise minutes, a transcript, a proposal, a letter or a budget."),
        "gemcli summarise notulen.pdf --length short",
    ),
    Command(
        "extract",
        "actiepunten",
        proposing.extract,
        N_("List decisions, votes, motions, commitments and actions."),
        "gemcli extract notulen.pdf --json",
    ),
    Command(
        "draft",
        "opstellen",
        proposing.draft,
        N_("Draft a letter from a folder of sources."),
        "gemcli draft dossier/ --type raadsbrief",
    ),
    Command(
        "flag",
        "signaleren",
        proposing.flag,
        N_("Flag what does not add up in a budget."),
        "gemcli flag begroting.xlsx --fail-on hard",
    ),
    Command(
        "ask",
        "vraag",
        ask.ask,
        N_("Answer a question from papers and tables, or say that they do not hold the answer."),
        'gemcli ask "Wanneer komt de evaluatie?" dossier/',
    ),
    Command(
        "verify",
        "controleren",
        verify.verify,
        N_("Check a draft, or any text, against its sources."),
        "gemcli verify brief.docx --against dossier/",
    ),
    Command(
        "review",
        "beoordelen",
        review.review,
        N_("Walk the must-verify list and approve under your name."),
        "gemcli review notulen.summary.md",
    ),
    Command(
        "compare",
        "vergelijken",
        compare.compare,
        N_("Say what changed between two drafts."),
        "gemcli compare notulen.summary.md notulen.summary.new.md",
    ),
    Command(
        "export",
        "exporteren",
        export.export,
        N_("Turn an approved draft into a document."),
        "gemcli export notulen.summary.md --to docx",
    ),
    Command(
        "batch",
        "reeks",
        batch.batch,
        N_("Do many inputs, and go on where it stopped."),
        "gemcli batch 'raad/*.pdf' --task summarise --out uit/",
    ),
    Command(
        "mask",
        "lakken",
        masking.mask,
        N_("List personal data, write masked copies, or put the words back."),
        "gemcli mask brief.docx --pseudonymise",
    ),
    Command(
        "doctor", "", checking.doctor, N_("Check that everything is in order, and where data goes."), "gemcli doctor"
    ),
    Command("demo", "", checking.demo, N_("Do the four jobs on a made-up council evening."), "gemcli demo"),
)
CONFIG = (
    Command("show", "", checking.config_show, N_("Show every setting."), "gemcli config show --origin"),
    Command("path", "", checking.config_path, N_("Say where settings are looked for."), "gemcli config path"),
    Command("init", "", checking.config_init, N_("Write a settings file for you to change."), "gemcli config init"),
)
MUNICIPALITY = (
    Command(
        "learn",
        "",
        checking.municipality_learn,
        N_("Propose a profile from documents."),
        "gemcli config municipality learn raad/*.pdf",
    ),
    Command(
        "accept",
        "",
        checking.municipality_accept,
        N_("Accept a proposal that you looked through."),
        "gemcli config municipality accept municipality.proposed.toml",
    ),
)


def build() -> typer.Typer:
    """Return the app with every command and its alias."""
    app = typer.Typer(
        name="gemcli",
        help=_(N_("Staff copilot for municipalities: every sentence with its place in a source.")),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
    )
    settings = typer.Typer(
        help=_(N_("Settings, and where each came from.")),
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings=SETTINGS,
    )
    app.callback()(_version)
    for command in COMMANDS:
        _add(app, command)
    for command in CONFIG:
        _add(settings, command)
    municipality = typer.Typer(
        help=_(N_("What your municipality calls things: proposed from documents, accepted by you.")),
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings=SETTINGS,
    )
    for command in MUNICIPALITY:
        _add(municipality, command)
    settings.add_typer(municipality, name="municipality")
    app.add_typer(settings, name="config")
    return app


def run() -> None:
    """Run the app; a bug leaves a log file without document text and exit code 1."""
    try:
        build()()
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        _bug(error)
        raise SystemExit(int(Exit.BUG)) from None


def _add(app: typer.Typer, command: Command) -> None:
    run_command = with_common(command.body)
    text = f"{_(command.help)}\n\n{_(N_('Example:'))} {command.example}"
    if command.alias:
        text += f"\n\n{_(N_('In Dutch:'))} gemcli {command.alias}"
    also = f" ({command.alias})" if command.alias else ""
    app.command(command.name, help=text, short_help=f"{_(command.help)}{also}", context_settings=SETTINGS)(run_command)
    if command.alias:
        app.command(command.alias, help=text, hidden=True, context_settings=SETTINGS)(run_command)


def _version(
    version: bool = typer.Option(False, "--version", "-V", is_eager=True, help=_(N_("Show the version and stop."))),
) -> None:
    if version:
        from gemcli import __version__

        typer.echo(f"gemcli {__version__}")
        raise typer.Exit


def _bug(error: Exception) -> None:
    from gemcli import settings
    from gemcli.cli.crash import record
    from gemcli.errors import GemcliError

    try:
        folder = settings.load({}, environ=os.environ).data_dir
    except GemcliError:
        folder = Path.cwd()
    path = record(error, folder)
    line = _(N_("gemcli: this is a bug ({name}); a log file without document text lies at {path}."))
    sys.stderr.write(line.format(name=type(error).__name__, path=path) + "\n")
