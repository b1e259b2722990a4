"""What every command shares: its options, its clock, and what happens when something goes wrong."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from gemcli.cli.speech import voice
from gemcli.errors import Exit, GemcliError
from gemcli.locales import N_

_ = voice()


SecondOpinion = Annotated[
    bool | None,
    typer.Option(
        "--second-opinion/--no-second-opinion",
        help=_(N_("Let the endpoint read claims again after the checks; it can only lower a verdict.")),
    ),
]
"""The option of every command whose claims a model may read a second time."""


@dataclass(frozen=True, slots=True)
class Common:
    """The options that every command takes."""

    out: Annotated[Path | None, typer.Option("--out", "-o", help=_(N_("Folder for what is written.")))] = None
    engine: Annotated[str | None, typer.Option("--engine", help=_(N_("extractive (embedded) or endpoint.")))] = None
    profile: Annotated[str | None, typer.Option("--profile", help=_(N_("Named profile of your settings.")))] = None
    language: Annotated[str | None, typer.Option("--language", help=_(N_("Language of the draft, as nl or en.")))] = (
        None
    )
    plain: Annotated[bool, typer.Option("--plain", help=_(N_("Plainer wording; needs an endpoint.")))] = False
    as_json: Annotated[bool, typer.Option("--json", help=_(N_("One JSON envelope on stdout.")))] = False
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help=_(N_("Say only what went wrong.")))] = False
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help=_(N_("Say more.")))] = False
    no_progress: Annotated[bool, typer.Option("--no-progress", help=_(N_("No progress bar.")))] = False
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_(N_("Write exactly what would be sent to the endpoint; send nothing.")))
    ] = False
    strict: Annotated[bool, typer.Option("--strict", help=_(N_("Exit 4 also for what only a person can decide.")))] = (
        False
    )
    force: Annotated[bool, typer.Option("--force", help=_(N_("Replace a draft that a person has touched.")))] = False
    besloten: Annotated[
        bool, typer.Option("--besloten", help=_(N_("Allow closed documents; embedded or loopback engine only.")))
    ] = False
    names: Annotated[str | None, typer.Option("--names", help=_(N_("role or source: how residents are named.")))] = None
    debug: Annotated[bool, typer.Option("--debug", help=_(N_("Show the traceback of a bug.")))] = False

    def flags(self) -> dict[str, object]:
        """The settings that options override, by dotted name; None for not given."""
        return {
            "engine": self.engine,
            "default_profile": self.profile,
            "language": self.language,
            "names": self.names,
            "out": str(self.out) if self.out else None,
        }


def with_common(body: Callable[..., Any]) -> Callable[..., None]:
    """Turn `body(common, ...) -> Outcome` into a command that takes the common options after its own.

    The command shows the outcome and ends with its exit code; a known error becomes one sentence, Ctrl-C 130, and a
    bug a log file without document text.
    """
    hints = get_type_hints(body, localns={"Outcome": object}, include_extras=True)
    own = [
        parameter.replace(annotation=hints[name])
        for name, parameter in inspect.signature(body).parameters.items()
        if name != "common"
    ]
    shared_hints = get_type_hints(Common, include_extras=True)
    shared = [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=shared_hints[field.name]
        )
        for field in fields(Common)
    ]

    def command(**given: Any) -> None:
        common = Common(**{field.name: given.pop(field.name) for field in fields(Common)})
        _run(body, common, given)

    parameters = [*(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own), *shared]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    command.__name__ = body.__name__
    command.__doc__ = body.__doc__
    return command


def _run(body: Callable[..., Any], common: Common, given: dict[str, Any]) -> None:
    from gemcli.cli.show import show, show_error

    name = body.__name__.removesuffix("_")
    try:
        outcome = body(common, **given)
        show(outcome, _, as_json=common.as_json, is_quiet=common.quiet)
    except GemcliError as error:
        if common.debug:
            raise
        show_error(error, name, _, as_json=common.as_json)
        raise SystemExit(int(error.exit_code)) from None
    except KeyboardInterrupt:
        sys.stderr.write("\n" + _(N_("Interrupted; what was finished is whole.")) + "\n")
        raise SystemExit(int(Exit.INTERRUPTED)) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(int(Exit.OK)) from None
    raise SystemExit(int(outcome.exit_code))
