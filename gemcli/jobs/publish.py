"""Exports a draft: approved, or as a concept that says so on every page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gemcli import files
from gemcli.errors import UsageError
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.review import look
from gemcli.locales import N_, say, translator
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.review.approval import approved, record_path
from gemcli.settings import Settings

FORMATS = ("docx", "html", "csv", "xlsx")


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """What a user typed for `export`."""

    path: Path
    to: str
    is_concept: bool
    out: Path | None = None


def run(request: PublishRequest, settings: Settings) -> Outcome:
    """Write the document beside the draft, or in the folder that the user named.

    Without `is_concept` only an approval of exactly these bytes lets it through: UnverifiedError without one,
    ChangedError when a byte of draft or sidecar changed since. A concept always works, also of an edited draft, and
    lists what is open.
    """
    if request.to not in FORMATS:
        raise UsageError(
            "format_unknown",
            say(N_("There is no export to {format}."), format=request.to),
            say(N_("Choose one of: {formats}."), formats=", ".join(FORMATS)),
        )
    desk = look(request.path, settings)
    subject: Approved | Draft = desk.draft
    if not request.is_concept:
        record = record_path(request.path)
        approval = record.read_bytes() if record.is_file() else None
        subject = approved(desk.draft, desk.bound.markdown, desk.bound.sidecar, approval)
    translate = translator(desk.draft.language)
    if request.to == "docx":
        from gemcli.export.docx import docx

        data = docx(subject, concept=request.is_concept, translate=translate)
    elif request.to in ("csv", "xlsx"):
        from gemcli.jobs.lists import draft_list

        data = draft_list(subject, request.to, settings, concept=request.is_concept)
    else:
        from gemcli.export.html import html

        data = html(subject, concept=request.is_concept, translate=translate)
    name = files.safe_name(f"{request.path.name.removesuffix('.md')}.{request.to}")
    target = (request.out or request.path.parent) / name
    files.write_atomic(target, data)
    closing = say(N_("Written: {path}"), path=target.as_posix())
    return Outcome("export", outputs=(Output(target.as_posix(), files.sha256(data), "export"),), closing=(closing,))
