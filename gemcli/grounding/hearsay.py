"""Lowers what a model repeats of a third party alone: what a letter from outside says is no statement of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gemcli.locales import N_, say
from gemcli.model.claim import By
from gemcli.model.document import Document
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.model.source import Rank


def not_on_hearsay(finding: Finding, documents: Mapping[str, Document]) -> Finding:
    """Return a finding that is at most `needs_human` where only a third party says it and own documents lie beside."""
    foreign = [documents[citation.source_id].source.rank is Rank.THIRD_PARTY for citation in finding.citations]
    only_foreign = bool(foreign) and all(foreign)
    has_own = any(document.source.rank is not Rank.THIRD_PARTY for document in documents.values())
    vouched = finding.verdict in (Verdict.QUOTED, Verdict.SUPPORTED)
    if finding.claim.by is not By.MODEL or not (only_foreign and has_own and vouched):
        return finding
    grounds = tuple(dict.fromkeys((*finding.must_verify, Ground.NEEDS_HUMAN)))
    reason = say(N_("Only a third party says this."))
    return replace(finding, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(*finding.reasons, reason))
