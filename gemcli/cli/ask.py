"""Answers a question from a folder of papers, with footnotes, or says that these sources do not hold the answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome


def ask(
    common: Common,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help=_(N_("The question, between quotation marks.")))],
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help=_(N_("Files and folders, together one dossier; - is stdin.")))
    ],
    read_as: Annotated[str, typer.Option("--as", help=_(N_("How to read stdin: md, txt, vtt or eml.")))] = "txt",
) -> Outcome:
    """Answer a question from papers and tables, each answer with its place, or say that they do not hold it."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings, refuse_other_than
    from gemcli.jobs import answers
    from gemcli.jobs.request import Request

    refuse_other_than("--as", read_as, ("md", "txt", "vtt", "eml"))
    request = Request(
        task="ask",
        paths=tuple(Path(path) for path in paths),
        options={"question": " ".join(question.split())},
        language=common.language or "",
        is_plain=common.plain,
        is_strict=common.strict,
        is_forced=common.force,
        allows_closed=common.besloten,
        is_dry_run=common.dry_run,
        stdin=sys.stdin.buffer.read() if "-" in paths else None,
        stdin_format=read_as,
    )
    settings = load_settings(common, request.paths)
    with progress(not (common.quiet or common.no_progress), _) as tell:
        return answers.run(request, settings, tell)
