"""What a named person decided about a draft, bound to its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gemcli.model.draft import Draft


class Decision(StrEnum):
    """What a reviewer says of one claim."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    VOUCH = "vouch"


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """One claim, one decision, one remark."""

    finding_id: str
    decision: Decision
    remark: str = ""
    text: str = ""
    """The corrected sentence for `correct`; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A reviewer's approval of a draft; ends when any byte of the draft changes."""

    draft_sha256: str
    """Hash of the Markdown file's bytes."""
    sidecar_sha256: str
    reviewer: str
    time: str
    """ISO 8601 in UTC."""
    decisions: tuple[ClaimDecision, ...]
    remark: str
    previous: str
    """Hash of the log line before this one; 64 zeros for the first."""


@dataclass(frozen=True, slots=True)
class Approved:
    """A draft whose approval holds: what export takes."""

    draft: Draft
    approval: Approval
    is_logged: bool = True
    """Whether the log of this machine holds it; another machine's approval is known by its record alone."""
