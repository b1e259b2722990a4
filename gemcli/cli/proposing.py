"""The four jobs that make a draft: summarise, extract, draft and flag."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gemcli.cli.command import Common, SecondOpinion, _
from gemcli.locales import N_

if TYPE_CHECKING:
    from gemcli.jobs.outcome import Outcome

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help=_(N_("Files, or a folder as one dossier; - is stdin.")))
]
Item = Annotated[str | None, typer.Option("--item", help=_(N_("Only this agenda item.")))]
Who = Annotated[str | None, typer.Option("--who", help=_(N_("Only what this person said or must do.")))]
As = Annotated[str, typer.Option("--as", help=_(N_("How to read stdin: md, txt, vtt or eml.")))]


def summarise(
    common: Common,
    paths: Paths,
    length: Annotated[str | None, typer.Option("--length", help=_(N_("short, normal or long.")))] = None,
    max_words: Annotated[
        int | None, typer.Option("--max-words", min=20, help=_(N_("At most this many words.")))
    ] = None,
    item: Item = None,
    about: Annotated[str | None, typer.Option("--about", help=_(N_("Only what is about these words.")))] = None,
    who: Who = None,
    held_against: Annotated[
        str | None, typer.Option("--date", help=_(N_("In a case: hold its terms against this day (2026-05-31).")))
    ] = None,
    read_as: As = "txt",
    second_opinion: SecondOpinion = None,
) -> Outcome:
    """Summarise minutes, a transcript, a proposal, a letter or a budget, each line with its source."""
    words = str(max_words) if max_words else None
    options = {"length": length, "max_words": words, "item": item, "about": about, "who": who, "date": held_against}
    done = propose("summarise", common, paths, options, read_as=read_as, second_opinion=second_opinion)
    if not sys.stdout.isatty():
        return done
    from gemcli.cli.flag_table import with_picture
    from gemcli.jobs.sights import summary_sight

    return with_picture(done, summary_sight, common, _)


def extract(
    common: Common,
    paths: Paths,
    item: Item = None,
    who: Who = None,
    register: Annotated[
        Path | None,
        typer.Option("--register", metavar="FILE", help=_(N_("Merge into this register: .json, .csv or .xlsx."))),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option("--since", metavar="REGISTER", help=_(N_("Say what changed against this earlier register."))),
    ] = None,
    read_as: As = "txt",
    second_opinion: SecondOpinion = None,
) -> Outcome:
    """List decisions, votes, motions, commitments and actions, with owner, term and source."""
    options = {"item": item, "who": who}
    return propose(
        "extract",
        common,
        paths,
        options,
        read_as=read_as,
        register=register,
        since=since,
        second_opinion=second_opinion,
    )


def draft(
    common: Common,
    paths: Annotated[list[str], typer.Argument(metavar="DOSSIER", help=_(N_("The folder of the case.")))],
    letter_type: Annotated[
        str | None,
        typer.Option(
            "--type", help=_(N_("informatief, ontvangst, tussenbericht, besluit, raadsbrief, raadsvragen and others."))
        ),
    ] = None,
    second_opinion: SecondOpinion = None,
) -> Outcome:
    """Draft a letter from a folder of sources; what they do not hold becomes a marked gap."""
    return propose("draft", common, paths, {"type": letter_type}, second_opinion=second_opinion)


def flag(
    common: Common,
    paths: Paths,
    against: Annotated[Path | None, typer.Option("--against", help=_(N_("Another version of the same table.")))] = None,
    reference: Annotated[
        list[Path] | None,
        typer.Option("--reference", metavar="FILE", help=_(N_("Iv3 table of other municipalities to compare with."))),
    ] = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", help=_(N_("Exit 4 when found: hard or signal.")))] = None,
    waivers: Annotated[
        Path | None,
        typer.Option("--waivers", metavar="FILE", help=_(N_("Findings that were explained (.toml): not shown again."))),
    ] = None,
    waive: Annotated[
        str | None,
        typer.Option("--waive", metavar="CHECK:CELL", help=_(N_("Add this finding to the file of --waivers."))),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", help=_(N_("What explains the finding of --waive.")))] = None,
    by: Annotated[str | None, typer.Option("--by", help=_(N_("Who explains the finding of --waive.")))] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE.html", help=_(N_("Write a page that shows each finding in its table."))),
    ] = None,
    layout: Annotated[
        Path | None, typer.Option("--layout", metavar="FILE", help=_(N_("Read the tables as this TOML file says.")))
    ] = None,
    show_layout: Annotated[
        bool, typer.Option("--show-layout", help=_(N_("Print how the tables are read, as such a file; check nothing.")))
    ] = False,
) -> Outcome:
    """Flag what does not add up in a budget, and what deserves a question, each with its cells."""
    if show_layout:
        return _shown_layout(common, paths, layout)
    done = propose(
        "flag",
        common,
        paths,
        {"fail_on": fail_on, "waive": waive, "reason": reason, "by": by},
        against=against,
        waivers=waivers,
        layout=layout,
        report=report,
        reference=tuple(reference or ()),
    )
    if not sys.stdout.isatty():
        return done
    from gemcli.cli.flag_table import with_picture
    from gemcli.jobs.sights import flag_sight

    return with_picture(done, flag_sight, common, _)


def _shown_layout(common: Common, paths: list[str], layout: Path | None) -> Outcome:
    from gemcli.cli.session import load_settings
    from gemcli.errors import UsageError
    from gemcli.jobs import budget_layout
    from gemcli.jobs.request import Request
    from gemcli.locales import say

    if len(paths) != 1 or paths == ["-"]:
        raise UsageError("one_file", say(N_("--show-layout takes one file.")))
    request = Request("flag", (Path(paths[0]),), layout=layout, allows_closed=common.besloten)
    return budget_layout.show(request, load_settings(common, request.paths))


def propose(
    task: str,
    common: Common,
    paths: list[str],
    options: Mapping[str, str | None],
    *,
    read_as: str = "txt",
    against: Path | None = None,
    layout: Path | None = None,
    waivers: Path | None = None,
    reference: tuple[Path, ...] = (),
    report: Path | None = None,
    register: Path | None = None,
    since: Path | None = None,
    second_opinion: bool | None = None,
) -> Outcome:
    """Run one of the four jobs for what was typed."""
    from gemcli.cli.progress import progress
    from gemcli.cli.session import load_settings, refuse_other_than
    from gemcli.jobs import proposals
    from gemcli.jobs.request import Request, day_of

    if (day := options.get("date")) is not None:
        day_of(day)
    refuse_other_than("--length", options.get("length"), ("short", "normal", "long"))
    refuse_other_than("--fail-on", options.get("fail_on"), ("hard", "signal"))
    refuse_other_than("--as", read_as, ("md", "txt", "vtt", "eml"))
    request = Request(
        task=task,
        paths=tuple(Path(path) for path in paths),
        options={name: value for name, value in options.items() if value},
        language=common.language or "",
        is_plain=common.plain,
        is_strict=common.strict,
        is_forced=common.force,
        allows_closed=common.besloten,
        is_dry_run=common.dry_run,
        against=against,
        layout=layout,
        waivers=waivers,
        reference=reference,
        report=report,
        register=register,
        since=since,
        stdin=sys.stdin.buffer.read() if "-" in paths else None,
        stdin_format=read_as,
    )
    settings = load_settings(common, request.paths, {"second_opinion.ask": second_opinion})
    with progress(not (common.quiet or common.no_progress), _) as tell:
        return proposals.run(request, settings, tell)
