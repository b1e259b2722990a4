"""Answers a question from a folder of papers, with footnotes, or says that these sources do not hold the answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, SecondOpinion, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def ask(
    common: Common,
    arguments: Annotated[
        list[str],
        typer.Argument(
            metavar="QUESTION PATH...",
            help=_(N_("The question, between quotation marks, and files and folders as one dossier; - is stdin.")),
        ),
    ],
    batch: Annotated[
        Path | None,
        typer.Option("--batch", metavar="FILE", help=_(N_("Answer the questions in this list instead."))),
    ] = None,
    continues: Annotated[
        bool, typer.Option("--continue", help=_(N_("The question follows on the one before.")))
    ] = False,
    read_as: Annotated[str, typer.Option("--as", help=_(N_("How to read stdin: md, txt, vtt or eml.")))] = "txt",
    second_opinion: SecondOpinion = None,
) -> Outcome:
    """Answer a question from papers and tables, each answer with its place, or say that they do not hold it."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings, refuse_other_than
    from gemcli.errors import UsageError
    from gemcli.jobs import answers
    from gemcli.jobs.request import Request
    from gemcli.locales import say

    refuse_other_than("--as", read_as, ("md", "txt", "vtt", "eml"))
    question, paths = ("", arguments) if batch is not None else (arguments[0], arguments[1:])
    if batch is not None and continues:
        raise UsageError("batch_or_continue", say(N_("--batch and --continue do not go together.")))
    request = Request(
        task="ask",
        paths=tuple(Path(path) for path in paths),
        options={"question": " ".join(question.split())} if question else {},
        questions=batch,
        is_continued=continues,
        language=common.language or "",
        is_plain=common.plain,
        is_strict=common.strict,
        is_forced=common.force,
        allows_closed=common.besloten,
        is_dry_run=common.dry_run,
        stdin=sys.stdin.buffer.read() if "-" in paths else None,
        stdin_format=read_as,
    )
    settings = load_settings(common, request.paths, {"second_opinion.ask": second_opinion})
    with progress(not (common.quiet or common.no_progress), _) as tell:
        return answers.run(request, settings, tell)
