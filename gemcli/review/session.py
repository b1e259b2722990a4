"""One person's walk through the must-verify list: what comes next, what was decided, and whether all is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gemcli.errors import UnverifiedError, UsageError
from gemcli.locales import N_, say
from gemcli.model.approval import Approval, ClaimDecision, Decision
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding
from gemcli.review.checklist import checklist
from gemcli.review.legal_blocks import lacking
from gemcli.text.neutral import neutralise, one_line


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is."""

    done: int
    """Single items with a decision."""
    total: int
    """Single items."""
    group: int
    """Findings of the group."""
    group_open: int
    """Findings of the group without a decision."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to decide."""
        return self.done == self.total and not self.group_open


@dataclass(frozen=True, slots=True)
class Signature:
    """Who approves, when, and with what words."""

    reviewer: str
    time: str
    """ISO 8601 in UTC."""
    remark: str = ""


class Session:
    """A review of one draft. Decisions may be changed until the draft is approved; any finding may get one."""

    def __init__(self, draft: Draft, decisions: Iterable[ClaimDecision] = ()) -> None:
        """`decisions` are those of an earlier sitting on the same bytes."""
        self.draft = draft
        self.checklist = checklist(draft)
        self._body = {finding.id: finding for finding in draft.findings()}
        self._left_out = {finding.id: finding for finding in draft.left_out}
        self._decisions: dict[str, ClaimDecision] = {}
        for decision in decisions:
            self.decide(decision)

    def next(self) -> Finding | None:
        """Return the first single item without a decision, in the order of the draft; None when there is none."""
        return next((finding for finding in self.checklist.singles if finding.id not in self._decisions), None)

    def decide(self, decision: ClaimDecision) -> None:
        """Take a decision on any finding of the draft; a later one replaces an earlier one.

        Raises UsageError: "unknown_claim" for an id that the draft does not have, "text_missing" for a correction
        without its sentence, "remark_missing" for vouching without reason and source, "left_out" for anything but
        vouching or rejecting what does not stand in the body.
        """
        if decision.finding_id not in self._body and decision.finding_id not in self._left_out:
            raise UsageError(
                "unknown_claim",
                say(N_("This draft has no claim with that id.")),
                say(N_("Take the ids from the draft's sidecar.")),
            )
        shown = replace(decision, remark=neutralise(decision.remark), text=one_line(decision.text))
        _check(shown, is_left_out=decision.finding_id in self._left_out)
        self._decisions[decision.finding_id] = shown

    def accept_group(self, remark: str = "") -> None:
        """Accept every finding of the group that has no decision of its own yet."""
        for finding in self.checklist.group:
            if finding.id not in self._decisions:
                self.decide(ClaimDecision(finding.id, Decision.ACCEPT, remark))

    def decision(self, finding_id: str) -> ClaimDecision | None:
        """Return what was decided on a finding, or None."""
        return self._decisions.get(finding_id)

    @property
    def decisions(self) -> tuple[ClaimDecision, ...]:
        """Every decision, in the order of the draft, those on what was left out last."""
        order = (*self._body, *self._left_out)
        return tuple(self._decisions[name] for name in order if name in self._decisions)

    @property
    def progress(self) -> Progress:
        """How far the review is."""
        singles, group = self.checklist.singles, self.checklist.group
        return Progress(
            sum(finding.id in self._decisions for finding in singles),
            len(singles),
            len(group),
            sum(finding.id not in self._decisions for finding in group),
        )

    def approval(self, signature: Signature, draft_sha256: str, sidecar_sha256: str, previous: str) -> Approval:
        """Return the approval of these bytes under a name.

        Raises UnverifiedError "open_items" while something on the list has no decision, "legal_blocks" while a letter
        lacks legal text of the municipality's own, and UsageError "no_name" without a reviewer.
        """
        progress = self.progress
        if not progress.is_complete:
            raise UnverifiedError(
                "open_items",
                say(
                    N_("{open} single items and {group} values have no decision yet."),
                    open=progress.total - progress.done,
                    group=progress.group_open,
                ),
                say(N_("Decide on them first, then approve.")),
            )
        refuse_without(lacking(self.draft, self._decisions))
        reviewer = one_line(signature.reviewer)
        if not reviewer:
            raise UsageError(
                "no_name",
                say(N_("An approval needs the name of the reviewer.")),
                say(N_("Give it with --reviewer.")),
            )
        return Approval(
            draft_sha256,
            sidecar_sha256,
            reviewer,
            signature.time,
            self.decisions,
            neutralise(signature.remark),
            previous,
        )


def refuse_without(blocks: Sequence[str]) -> None:
    """Raise UnverifiedError "legal_blocks" when a letter lacks these text blocks."""
    if blocks:
        raise UnverifiedError(
            "legal_blocks",
            say(
                N_("This letter cannot be approved: legal text of your own is missing ({blocks})."),
                blocks=", ".join(blocks),
            ),
            say(N_("Put your own words in these text blocks, without the line VOORBEELD, and make the draft again.")),
        )


def _check(decision: ClaimDecision, *, is_left_out: bool) -> None:
    if is_left_out and decision.decision not in (Decision.VOUCH, Decision.REJECT):
        raise UsageError(
            "left_out",
            say(N_("This claim was left out of the draft: no source carries it.")),
            say(N_("Vouch for it with your reason and source, or leave it out.")),
        )
    if decision.decision is Decision.CORRECT and not decision.text.strip():
        raise UsageError(
            "text_missing", say(N_("A correction needs the corrected sentence.")), say(N_("Give it as `text`."))
        )
    if decision.decision is Decision.VOUCH and not decision.remark.strip():
        raise UsageError(
            "remark_missing",
            say(N_("Vouching for a sentence needs your reason and your source.")),
            say(N_("Give them as the remark.")),
        )
