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
        list[str] | None,
        typer.Argument(
            metavar="QUESTION PATH...",
            help=_(N_("The question, between quotation marks, and files and folders as one dossier; - is stdin.")),
        ),
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option("--batch", metavar="FILE", help=_(N_("Answer the questions in this list instead."))),
    ] = None,
    continues: Annotated[
        bool, typer.Option("--continue", help=_(N_("The question follows on the one before.")))
    ] = False,
    frequent: Annotated[
        Path | None,
        typer.Option("--frequent", metavar="FOLDER", help=_(N_("List what is asked most in mail or calls."))),
    ] = None,
    top: Annotated[int, typer.Option("--top", min=1, help=_(N_("With --frequent: how many questions.")))] = 30,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", metavar="FOLDER", help=_(N_("With --frequent: answer each from these sources."))),
    ] = None,
    keep_index: Annotated[
        bool, typer.Option("--keep-index", help=_(N_("Keep what was read in .gemcli-index inside the folder.")))
    ] = False,
    read_as: Annotated[str, typer.Option("--as", help=_(N_("How to read stdin: md, txt, vtt or eml.")))] = "txt",
    second_opinion: SecondOpinion = None,
) -> Outcome:
    """Answer a question from papers and tables, each answer with its place, or say that they do not hold it."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings, refuse_other_than
    from gemcli.jobs.request import Request

    refuse_other_than("--as", read_as, ("md", "txt", "vtt", "eml"))
    given = arguments or []
    _refuse(given, batch, frequent, answers, continues=continues)
    if frequent is not None:
        question, paths = "", [str(path) for path in (frequent, answers) if path is not None]
    else:
        question, paths = ("", given) if batch is not None else (given[0], given[1:])
    options = {"question": " ".join(question.split())} if question else {}
    request = Request(
        task="ask" if frequent is None else "frequent",
        paths=tuple(Path(path) for path in paths),
        options=options if frequent is None else {"top": str(top)},
        questions=batch,
        is_continued=continues,
        keeps_index=keep_index,
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
        if frequent is not None:
            from gemcli.jobs import frequent as counting

            return counting.run(request, settings, tell)
        from gemcli.jobs import answers as answering

        return answering.run(request, settings, tell)


def _refuse(
    given: list[str], batch: Path | None, frequent: Path | None, answers: Path | None, *, continues: bool
) -> None:
    """Raise UsageError for arguments that do not go together."""
    from gemcli.errors import UsageError
    from gemcli.locales import say

    if batch is not None and continues:
        raise UsageError("batch_or_continue", say(N_("--batch and --continue do not go together.")))
    if frequent is not None and (given or batch is not None or continues):
        what = N_("--frequent takes its folder and no question, --batch or --continue.")
        raise UsageError("frequent_alone", say(what))
    if answers is not None and frequent is None:
        raise UsageError("answers_alone", say(N_("--answers goes with --frequent.")))
    if not given and frequent is None:
        raise UsageError("no_question", say(N_("Ask a question, between quotation marks.")))
