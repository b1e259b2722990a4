"""The table of tasks: what a user may ask for, and what that makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.locales import N_
from gemcli.model.claim import Kind


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """One task of the line from file to draft."""

    name: str
    suffix: str
    """Between the stem of the input and `.md`."""
    title: str
    """Template of the draft's title, with `{source}`; marked for the catalogues."""
    kinds: tuple[Kind, ...]
    """Kinds of claim that its draft holds."""


TASKS: Mapping[str, TaskRecord] = {
    record.name: record
    for record in (
        TaskRecord(
            "summarise",
            "summary",
            N_("Summary: {source}"),
            (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT, Kind.COMMITMENT, Kind.KEY_POINT, Kind.STATEMENT),
        ),
        TaskRecord(
            "extract",
            "actions",
            N_("Decisions and actions: {source}"),
            (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT, Kind.COMMITMENT, Kind.ACTION),
        ),
        TaskRecord("draft", "letter", N_("Letter: {source}"), (Kind.LETTER_PART, Kind.STATEMENT, Kind.GAP, Kind.QUOTE)),
        TaskRecord("flag", "flags", N_("Budget review: {source}"), (Kind.ANOMALY,)),
        TaskRecord("ask", "answer", N_("Answer: {source}"), (Kind.ANSWER,)),
        TaskRecord(
            "frequent", "questions", N_("Frequent questions: {source}"), (Kind.STATEMENT, Kind.ANSWER, Kind.GAP)
        ),
    )
}
