"""What a register says of a line beside its sentence: who, term, status, request, question."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.locales import N_, Translate
from gemcli.model.claim import Claim, Kind
from gemcli.text.neutral import one_line

STATUSES = {
    "new": N_("new"),
    "repeated": N_("repeated"),
    "refused": N_("refused"),
    "conditional": N_("conditional"),
    "implied": N_("implied"),
}

STATED = {
    Kind.ANOMALY: (
        (N_("Expectation"), "expectation"),
        (N_("Norm"), "threshold"),
        (N_("Question"), "question"),
        (N_("Follow-up"), "follow_up"),
    ),
    Kind.MOTION: ((N_("Submitted by"), "submitters"), (N_("Dictum"), "asks")),
    Kind.AMENDMENT: ((N_("Submitted by"), "submitters"), (N_("Dictum"), "asks")),
    Kind.COMMITMENT: ((N_("Subject"), "subject"), (N_("To"), "to"), (N_("Condition"), "condition")),
}
"""Fields that are shown by kind of claim, under these names."""


def particulars(claim: Claim, task: str, translate: Translate) -> tuple[str, ...]:
    """Return the lines under a claim of a register, each with its name in front; none for other texts.

    They are fields that were checked with the claim. A summary says them in its sentences, a letter has none.
    """
    if task not in ("extract", "flag"):
        return ()
    return tuple(f"{translate(name)}: {one_line(value)}" for name, value in _told(claim, translate))


def _told(claim: Claim, translate: Translate) -> Iterator[tuple[str, str]]:
    status = STATUSES.get(str(claim.fields.get("status")))
    if claim.kind is Kind.COMMITMENT and status:
        yield N_("Status"), translate(status)
    for name, key in STATED.get(claim.kind, ()):
        value = claim.fields.get(key)
        if value:
            yield name, ", ".join(value) if isinstance(value, tuple) else str(value)
    if claim.kind in (Kind.COMMITMENT, Kind.ACTION):
        yield N_("Term"), _term(claim, translate)


def _term(claim: Claim, translate: Translate) -> str:
    """The words of the record, and beside them the date that they come to, marked where it is not written so."""
    said, due = claim.fields.get("due_text"), claim.fields.get("due")
    if not said:
        return translate(N_("not stated"))
    if not due or str(due) in str(said):
        return str(said)
    if claim.fields.get("due_proposed"):
        return f"{said} ({translate(N_('proposed date, to be confirmed'))}: {due})"
    return f"{said} ({due})"
