"""Tells a case as a whole, section by section: what is asked, by whom, what happened, what runs, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gemcli.cases.asked import asked
from gemcli.cases.case import Case
from gemcli.cases.contradictory import contradictory
from gemcli.cases.decided import decided
from gemcli.cases.documents import documents
from gemcli.cases.missing import missing
from gemcli.cases.parties import parties
from gemcli.cases.running import running
from gemcli.cases.timeline import timeline
from gemcli.model.claim import Claim

SECTIONS: Sequence[Callable[[Case], Iterator[Claim]]] = (
    asked, parties, timeline, documents, running, decided, missing, contradictory,
)  # fmt: skip
"""In the order in which an officer reads them."""


def overview(case: Case) -> tuple[Claim, ...]:
    """Return the lines of the overview of a case; each rests on a place, and what is not known is a gap."""
    return tuple(claim for told in SECTIONS for claim in told(case) if claim.evidence)
