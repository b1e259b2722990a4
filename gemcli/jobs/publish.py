"""Exports a draft: approved, or as a concept that says so on every page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli import files
from gemcli.errors import ChangedError, UsageError
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.review import Desk, look
from gemcli.locales import N_, say, translator
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.review.approval import approved, bound, is_logged, record_path
from gemcli.review.log import events
from gemcli.settings import Settings
from gemcli.sources.reader import read_bytes
from gemcli.text.escape import LONGEST_WHOLE_NAME, escape_file_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gemcli.export.eml import Mail

FORMATS = ("docx", "html", "eml", "csv", "xlsx")
TO = "email_to"
"""Key of `dossier.toml`, and the option of a draft, for the addresses that an e-mail goes to."""
NO_REPLY = frozenset({"raadsbrief"})
"""Letters that go to somebody else than the sender of the message in the case: to the council."""


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
    warnings: tuple[Warned, ...] = ()
    if not request.is_concept:
        subject = _approved(desk)
        warnings = () if subject.is_logged else (_elsewhere(subject, request.path),)
    translate = translator(desk.draft.language)
    if request.to == "docx":
        from gemcli.export.docx import docx

        data = docx(subject, concept=request.is_concept, translate=translate)
    elif request.to in ("csv", "xlsx"):
        from gemcli.jobs.lists import draft_list

        data = draft_list(subject, request.to, settings, concept=request.is_concept)
    elif request.to == "eml":
        from gemcli.export.eml import eml

        options = desk.draft.activity.options
        is_reply = options.get("type") not in NO_REPLY
        mail = eml(subject, concept=request.is_concept, translate=translate, to=options.get(TO, ""), is_reply=is_reply)
        data, warnings = mail.data, (*warnings, *_untold(mail, concept=request.is_concept))
    else:
        from gemcli.export.html import html

        data = html(subject, concept=request.is_concept, translate=translate)
    name = escape_file_name(f"{request.path.name.removesuffix('.md')}.{request.to}", longest=LONGEST_WHOLE_NAME)
    target = (request.out or request.path.parent) / name
    files.write_atomic(target, data)
    closing = say(N_("Written: {path}"), path=target.as_posix())
    output = Output(target.as_posix(), files.sha256(data), "export")
    return Outcome("export", outputs=(output,), warnings=warnings, closing=(closing,))


def _approved(desk: Desk) -> Approved:
    """Return a draft with the approval that lies beside it, and whether the log of this machine holds that.

    Raises what `approved` raises, and ChangedError "sidecar_differs" when the Markdown and the sidecar, which is what
    is exported, do not say the same.
    """
    record = record_path(desk.path)
    data = read_bytes(record) if record.is_file() else None
    bound(desk.bound.markdown, desk.bound.sidecar, data)
    if not desk.agrees:
        raise ChangedError(
            "sidecar_differs",
            say(N_("The draft and its sidecar do not say the same.")),
            say(N_("Review it again, or export it with --concept.")),
            desk.path.name,
        )
    given = approved(desk.draft, desk.bound.markdown, desk.bound.sidecar, data)
    return replace(given, is_logged=is_logged(given.approval, tuple(events(desk.log))))


def _elsewhere(given: Approved, path: Path) -> Warned:
    """An approval of another machine, or one that somebody wrote by hand: only the reviewer can tell."""
    what = say(
        N_("The log of this computer does not hold this approval: ask {reviewer} whether it is theirs."),
        reviewer=given.approval.reviewer,
    )
    return Warned("not_in_log", what, path.name)


def _untold(mail: Mail, *, concept: bool) -> Iterator[Warned]:
    """What a draft e-mail lacks that nobody wrote down; it is never guessed."""
    if mail.refused:
        what = say(N_("This is no e-mail address: {addresses}."), addresses=", ".join(mail.refused))
        yield Warned("no_address", what, "dossier.toml")
    elif not (mail.addressed or concept):
        yield Warned("no_address", say(N_("The e-mail is addressed to nobody: fill that in before it is sent.")))
    if mail.reply.is_unclear:
        what = say(N_("It is unclear which message this letter answers: the e-mail stands on its own."))
        yield Warned("reply_unclear", what)
