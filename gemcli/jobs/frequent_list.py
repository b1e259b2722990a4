"""Writes frequent questions and their answers as records and as a table, for a website or another program."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from gemcli.jobs.ask_list import SEPARATORS, STATUSES
from gemcli.jobs.frequent_answer import Answered
from gemcli.jobs.frequent_groups import Frequent
from gemcli.locales import N_, Translate
from gemcli.model.source import Source
from gemcli.settings import Settings
from gemcli.text.escape import escape_cell

HEADS = (N_("rank"), N_("question"), N_("count"), N_("share"), N_("first"), N_("last"), N_("other wordings"))
ANSWER_HEADS = (N_("answer"), N_("source"), N_("place"), N_("passed on to"), N_("reason"))


def records(shown: Sequence[Frequent], answers: Sequence[Answered]) -> list[dict[str, Any]]:
    """Return what the JSON envelope says of each question; nothing of it holds personal data that was found."""
    made = []
    for number, each in enumerate(shown):
        record: dict[str, Any] = {
            "rank": number + 1,
            "question": each.wording,
            "count": each.count,
            "share": round(each.share, 4),
            "first": each.first.isoformat() if each.first else None,
            "last": each.last.isoformat() if each.last else None,
            "examples": [one.text for one in each.examples],
        }
        if number < len(answers):
            given = answers[number]
            record |= {
                "status": given.status,
                "answers": [finding.claim.text for finding in given.findings],
                "passed_on_to": given.to,
                "passed_on_why": given.why,
            }
        made.append(record)
    return made


def table(
    shown: Sequence[Frequent],
    answers: Sequence[Answered],
    sources: Mapping[str, Source],
    settings: Settings,
    translate: Translate,
) -> bytes:
    """Return a CSV with a row for each question and, where asked for, its answer with its place."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS.get(settings.text("csv.separator"), ";"), lineterminator="\r\n")
    heads = (*HEADS, *ANSWER_HEADS) if answers else HEADS
    # The heading of the last column marks the list as written by gemcli, so that it is never taken for a source.
    last = f"{translate(N_('status'))} (gemcli, AI)"
    writer.writerow([*(translate(head) for head in heads), last])
    for number, each in enumerate(shown):
        row = _question(number + 1, each)
        if answers:
            row += _answer(answers[number], sources)
        status = translate(STATUSES[answers[number].status]) if answers else translate(N_("concept"))
        writer.writerow([escape_cell(cell) for cell in (*row, status)])
    return stream.getvalue().encode("utf-8-sig" if settings.origins["csv.bom"].value else "utf-8")


def _question(rank: int, each: Frequent) -> list[str]:
    days = [day.isoformat() if day else "" for day in (each.first, each.last)]
    others = "\n".join(one.text for one in each.examples[1:])
    return [str(rank), each.wording, str(each.count), f"{each.share:.4f}", *days, others]


def _answer(given: Answered, sources: Mapping[str, Source]) -> list[str]:
    texts = "\n".join(finding.claim.text for finding in given.findings)
    first = next((citation for finding in given.findings for citation in finding.citations), None)
    path = sources[first.source_id].path if first is not None else ""
    return [texts, path, first.place if first is not None else "", given.to, given.why]
