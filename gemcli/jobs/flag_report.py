"""Writes the report of `flag`: one HTML file with each finding, its cells and a picture of its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gemcli import __version__, files
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.request import Request
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say, translator

if TYPE_CHECKING:
    from gemcli.drafts.flag_report.case import Case


def reported(whole: Outcome, outcomes: Sequence[Outcome], request: Request, bench: Workbench) -> Outcome:
    """Write the report where one was asked for, whole or not at all, and say where it lies; raises WriteError.

    It is a document: it is in the language of the first budget, whatever language the person reads messages in.
    """
    done = [outcome for outcome in outcomes if outcome.consulted]
    if request.report is None or not done:
        return whole
    from gemcli.drafts.flag_report.page import Maker, flag_report

    translate = translator(done[0].language)
    cases = tuple(_case(outcome, translate) for outcome in done)
    data = flag_report(cases, Maker(__version__, bench.fingerprint(request)), translate)
    files.write_atomic(request.report, data)
    output = Output(request.report.as_posix(), files.sha256(data), "report")
    said = say(N_("Report: {path}"), path=output.path)
    return replace(whole, outputs=(*whole.outputs, output), closing=(*whole.closing, said))


def _case(outcome: Outcome, translate: Translate) -> Case:
    from gemcli.drafts.flag_report.case import Case

    tabled = {survey.source_id for survey in outcome.surveys}
    return Case(
        name=", ".join(one.source.path for one in outcome.consulted if one.source.id in tabled),
        language=outcome.language,
        findings=outcome.findings,
        left_out=outcome.left_out,
        documents=outcome.consulted,
        surveys=outcome.surveys,
        ledger=outcome.ledger,
        understood=tuple(
            one.message.text(translate) for one in outcome.warnings if one.code not in ("capped", "layout")
        ),
        norms=outcome.norms,
    )
