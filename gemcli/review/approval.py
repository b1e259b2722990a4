"""The approval of a draft: a record beside it that binds its bytes, every decision and the reviewer's name."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from gemcli import files
from gemcli.errors import ChangedError, UnverifiedError
from gemcli.locales import N_, say
from gemcli.model.approval import Approval, Approved
from gemcli.model.draft import Draft
from gemcli.review.checklist import checklist
from gemcli.review.decisions import decision_record, read_decision
from gemcli.review.legal_blocks import lacking
from gemcli.review.log import Event, Log
from gemcli.review.session import Session, Signature, refuse_without
from gemcli.text.escape import escape_json

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Bytes:
    """What an approval binds: the files as they stand on disk."""

    markdown: bytes
    sidecar: bytes


def record_path(draft: Path) -> Path:
    """Return where the approval of a draft lies: beside it.

    >>> record_path(Path("notulen.summary.md")).name
    'notulen.summary.approval.json'
    """
    return draft.with_name(f"{draft.name.removesuffix('.md')}.approval.json")


def approve(session: Session, signature: Signature, bound: Bytes, record: Path, log: Path) -> Approval:
    """Write the approval record of a finished review beside the draft and its line in the log.

    The line comes first: an approval without a line in the log never exists. Raises what `Session.approval`, `Log`
    and `files.write_atomic` raise; then the draft is not approved.
    """
    hashes = {"draft": files.sha256(bound.markdown), "sidecar": files.sha256(bound.sidecar)}
    with Log(log) as chain:
        approval = session.approval(signature, hashes["draft"], hashes["sidecar"], chain.head)
        data = dump(approval)
        counts = Counter(decision.decision.value for decision in approval.decisions)
        hashes["record"] = files.sha256(data)
        chain.append(Event("approved", approval.time, approval.reviewer[:200], hashes, dict(sorted(counts.items()))))
        files.write_atomic(record, data)
    return approval


def bound(markdown: bytes, sidecar: bytes, record: bytes | None) -> Approval:
    """Return the approval of exactly these bytes.

    Raises UnverifiedError "not_approved" without a record, "broken_approval" for one that cannot be read; ChangedError
    "changed_after_approval" when a byte of the Markdown or the sidecar is another one.
    """
    if record is None:
        raise UnverifiedError(
            "not_approved",
            say(N_("This draft has not been approved.")),
            say(N_("Run `gemcli review` on it, or export it with --concept.")),
        )
    approval = load(record)
    if (approval.draft_sha256, approval.sidecar_sha256) != (files.sha256(markdown), files.sha256(sidecar)):
        raise ChangedError(
            "changed_after_approval",
            say(N_("This draft was changed after {reviewer} approved it."), reviewer=approval.reviewer),
            say(N_("Review it again, or export it with --concept.")),
        )
    return approval


def approved(draft: Draft, markdown: bytes, sidecar: bytes, record: bytes | None) -> Approved:
    """Return the draft with its approval, or say why it has none.

    Raises what `bound` raises, UnverifiedError "incomplete_approval" when something on the must-verify list has no
    decision in it, "legal_blocks" for a letter that lacks legal text of the municipality's own.
    """
    approval = bound(markdown, sidecar, record)
    must = checklist(draft)
    decided = {decision.finding_id for decision in approval.decisions}
    known = {finding.id for finding in (*draft.findings(), *draft.left_out)}
    if not decided <= known or any(finding.id not in decided for finding in (*must.singles, *must.group)):
        raise UnverifiedError(
            "incomplete_approval",
            say(N_("The approval does not decide on everything that must be verified.")),
            say(N_("Run `gemcli review` on the draft again.")),
        )
    refuse_without(lacking(draft, {decision.finding_id: decision for decision in approval.decisions}))
    return Approved(draft, approval)


def is_logged(approval: Approval, events: tuple[Event, ...]) -> bool:
    """Say whether a log holds the line of this approval; another machine's log does not."""
    digest = files.sha256(dump(approval))
    return any(event.kind == "approved" and event.hashes.get("record") == digest for event in events)


def dump(approval: Approval) -> bytes:
    """Return the approval record: UTF-8, sorted keys, one end of line."""
    record = {
        "generator": "gemcli approval",
        "schema_version": SCHEMA_VERSION,
        "draft_sha256": approval.draft_sha256,
        "sidecar_sha256": approval.sidecar_sha256,
        "reviewer": approval.reviewer,
        "time": approval.time,
        "remark": approval.remark,
        "previous": approval.previous,
        "decisions": [decision_record(decision) for decision in approval.decisions],
    }
    return f"{escape_json(record)}\n".encode()


def load(data: bytes) -> Approval:
    """Read an approval record; UnverifiedError "broken_approval" when it is none of this version."""
    try:
        record = json.loads(data)
        if record["schema_version"] != SCHEMA_VERSION:
            raise ValueError
        texts = [record[name] for name in ("draft_sha256", "sidecar_sha256", "reviewer", "time", "remark", "previous")]
        if not all(isinstance(text, str) for text in texts) or not record["reviewer"].strip():
            raise TypeError
        return Approval(
            draft_sha256=record["draft_sha256"],
            sidecar_sha256=record["sidecar_sha256"],
            reviewer=record["reviewer"],
            time=record["time"],
            decisions=tuple(read_decision(entry) for entry in record["decisions"]),
            remark=record["remark"],
            previous=record["previous"],
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnverifiedError(
            "broken_approval",
            say(N_("The approval record of this draft cannot be read.")),
            say(N_("Run `gemcli review` on the draft again.")),
        ) from error
