"""Decisions as a file: kept between sittings, or written by hand and applied at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gemcli.errors import UsageError
from gemcli.locales import N_, say
from gemcli.model.approval import ClaimDecision, Decision
from gemcli.text.escape import escape_json

KEYS = frozenset({"generator", "draft_sha256", "decisions", "accept_group", "approve", "reviewer", "remark"})
DECISION_KEYS = frozenset({"id", "decision", "remark", "text"})


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a file of decisions holds."""

    decisions: tuple[ClaimDecision, ...]
    draft_sha256: str = ""
    """The Markdown that they are about; empty when the file does not say."""
    accept_group: bool = False
    """Accept the group of values together."""
    approve: bool = False
    """Approve when nothing is left open."""
    reviewer: str = ""
    remark: str = ""


def dump(decisions: Iterable[ClaimDecision], draft_sha256: str) -> bytes:
    """Return decisions as JSON: UTF-8, sorted keys, one end of line."""
    record = {
        "generator": "gemcli review",
        "draft_sha256": draft_sha256,
        "decisions": [decision_record(decision) for decision in decisions],
    }
    return f"{escape_json(record)}\n".encode()


def load(data: bytes, path: str = "") -> Decisions:
    """Read decisions; UsageError "broken_decisions" for anything else than `dump` writes, with the keys of `--apply`.

    Written by hand: `{"reviewer": "...", "accept_group": true, "approve": true, "decisions": [{"id": "...",
    "decision": "accept|correct|reject|vouch", "remark": "...", "text": "..."}]}`.
    """
    try:
        record = json.loads(data)
        if not isinstance(record, dict) or not set(record) <= KEYS:
            raise ValueError
        return Decisions(
            tuple(read_decision(entry) for entry in record.get("decisions", ())),
            _text(record, "draft_sha256"),
            _flag(record, "accept_group"),
            _flag(record, "approve"),
            _text(record, "reviewer"),
            _text(record, "remark"),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(
            "broken_decisions",
            say(N_("This is not a file of review decisions.")),
            say(N_("It needs a list `decisions` with an `id` and a `decision` of accept, correct, reject or vouch.")),
            path,
        ) from error


def decision_record(decision: ClaimDecision) -> dict[str, str]:
    """Return one decision as it stands in JSON."""
    return {
        "id": decision.finding_id,
        "decision": decision.decision.value,
        "remark": decision.remark,
        "text": decision.text,
    }


def read_decision(entry: dict[str, Any]) -> ClaimDecision:
    """Read one decision; ValueError, KeyError, TypeError or AttributeError when it is none."""
    if not set(entry) <= DECISION_KEYS:
        raise ValueError
    identity = entry["id"]
    if not isinstance(identity, str):
        raise TypeError
    return ClaimDecision(identity, Decision(entry["decision"]), _text(entry, "remark"), _text(entry, "text"))


def _text(record: dict[str, Any], key: str) -> str:
    value = record.get(key, "")
    if not isinstance(value, str):
        raise TypeError
    return value


def _flag(record: dict[str, Any], key: str) -> bool:
    value = record.get(key, False)
    if not isinstance(value, bool):
        raise TypeError
    return value
