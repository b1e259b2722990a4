"""What a register keeps of a line beside its sentence: who, term, status, request, question."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.drafts.translation import translation_lines
from gemcli.locales import N_, Translate
from gemcli.model.claim import Claim, Kind
from gemcli.text.escape import escape_markdown

STATUSES = {
    "new": N_("new"),
    "repeated": N_("repeated"),
    "refused": N_("refused"),
    "conditional": N_("conditional"),
    "implied": N_("implied"),
}
ANOMALY = (
    (N_("Expectation"), "expectation"),
    (N_("Norm"), "threshold"),
    (N_("Question"), "question"),
    (N_("Follow-up"), "follow_up"),
)
NOT_STATED = N_("not stated")


def details(claim: Claim, task: str, translate: Translate) -> str:
    """Return the quoted lines under a claim, each with its name in bold; empty where there is nothing to add.

    They repeat fields that were checked with the claim, or leave room for a person, and are no claims of their own.
    """
    lines = [f"  > **{translate(name)}:** {escape_markdown(value)}" for name, value in _told(claim, task, translate)]
    lines += [f"  > {line}" for line in translation_lines(claim, translate)]
    return "".join(f"\n{line}" if not index else f"\n  >\n{line}" for index, line in enumerate(lines))


def _told(claim: Claim, task: str, translate: Translate) -> Iterator[tuple[str, str]]:
    if claim.kind is Kind.ANOMALY:
        yield from _stated(claim, *ANOMALY)
        yield N_("Explanation"), translate(N_("[to be filled in by the department]"))
    elif claim.kind is Kind.ANSWER:
        yield from _stated(claim, (N_("Submitted by"), "submitters"))
        yield from _sides(claim)
    elif task != "extract":
        return
    elif claim.kind in (Kind.MOTION, Kind.AMENDMENT):
        yield from _stated(claim, (N_("Submitted by"), "submitters"), (N_("Dictum"), "asks"))
        yield from _sides(claim)
    elif claim.kind is Kind.DECISION:
        yield from _sides(claim)
    elif claim.kind in (Kind.COMMITMENT, Kind.ACTION):
        status = STATUSES.get(str(claim.fields.get("status")))
        if status:
            yield N_("Status"), translate(status)
        yield from _stated(claim, (N_("Subject"), "subject"), (N_("To"), "to"), (N_("Condition"), "condition"))
        yield N_("Term"), _term(claim, translate)


def _sides(claim: Claim) -> Iterator[tuple[str, str]]:
    """Who stood on which side, as printed."""
    for name, side in ((N_("For"), "for"), (N_("Against"), "against")):
        names = [
            str(one)
            for key in (f"parties_{side}", f"members_{side}")
            if isinstance(value := claim.fields.get(key), tuple)
            for one in value
        ]
        if names:
            yield name, ", ".join(names)
    abstained = claim.fields.get("abstained")
    if isinstance(abstained, int) and not isinstance(abstained, bool):
        yield N_("Abstained"), str(abstained)


def _term(claim: Claim, translate: Translate) -> str:
    """The words of the record, and beside them the date that they come to, marked where it is not written so."""
    said, due = claim.fields.get("due_text"), claim.fields.get("due")
    if not said:
        return translate(NOT_STATED)
    if not due or str(due) in str(said):
        return str(said)
    if claim.fields.get("due_proposed"):
        return f"{said} ({translate(N_('proposed date, to be confirmed'))}: {due})"
    return f"{said} ({due})"


def _stated(claim: Claim, *wanted: tuple[str, str]) -> Iterator[tuple[str, str]]:
    for name, key in wanted:
        value = claim.fields.get(key)
        if value:
            yield name, ", ".join(value) if isinstance(value, tuple) else str(value)
