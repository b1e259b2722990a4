"""Gathers the translation of a draft as a text of its own, with nothing in it that a person decided otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.claim import Kind
from gemcli.model.draft import Draft
from gemcli.model.languages import INTO, LANGUAGES, TRANSLATION


def translation(draft: Draft, decisions: Mapping[str, ClaimDecision]) -> tuple[str, list[tuple[str, str]]]:
    """Return the language, and each line with the language that it is in; no lines without any translation.

    A sentence that a person corrected has lost its translation and stays Dutch, a rejected one is gone. Of a letter all
    lines are there, so that it can be read from top to bottom; of other drafts those that were translated.
    """
    code = ""
    rows: list[tuple[str, str]] = []
    for finding in draft.findings():
        claim, decision = finding.claim, decisions.get(finding.id)
        words = str(claim.fields.get(TRANSLATION) or "")
        if decision is not None and decision.decision is Decision.REJECT:
            continue
        if decision is not None and decision.decision is Decision.CORRECT:
            rows.append((decision.text, draft.language))
        elif words and claim.fields.get(INTO) in LANGUAGES:
            code = str(claim.fields[INTO])
            rows.append((words, code))
        elif draft.task == "draft" or claim.kind is Kind.GAP:
            rows.append((claim.text, draft.language))
    return code, rows if code else []
