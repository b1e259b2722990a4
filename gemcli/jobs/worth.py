"""What rules find in the sources that a text should not pass over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gemcli.jobs.rules import is_table
from gemcli.jobs.shorten import DECIDED, FIRMEST
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.section import Section
from gemcli.model.source import MESSAGES, Rank

SILENT = (*MESSAGES, Rank.TEXT_BLOCK)
"""Sources that decide and promise nothing on behalf of the municipality."""

UNSETTLED = ("", "unknown")
"""Outcomes of which a record says nothing."""

FORMAL = re.compile(
    r"(?:vaststell(?:ing|en)\s(?:van\s)?(?:de\s|het\s)?)?(?:agenda|notulen|besluitenlijst(?:en)?|verslag(?:en)?|lijst\s(?:van\s)?ingekomen|"
    r"ingekomen\sstukken|minutes|approval\sof\s(?:the\s)?(?:minutes|agenda)|opening|sluiting)\b",
    re.IGNORECASE,
)
"""Beginnings of the titles under which a meeting only settles its own papers."""

FORMAL_WORDS = 14
"""Words of a decision on such papers beyond which it says more than that."""


def worth_telling(
    claims: Iterable[Claim], documents: Sequence[Document], sections: Sequence[Section], bench: Workbench
) -> tuple[Claim, ...]:
    """Return of what rules found the pieces with an outcome, the firm promises, and large amounts that are decided.

    What a third party sends in decides nothing, and a table is no record: neither adds anything.
    """
    own = {doc.source.id: doc for doc in documents if doc.source.rank not in SILENT and not is_table(doc)}
    kept = [claim for claim in claims if _is_worth(claim) and not own.keys().isdisjoint(claim.evidence.source_ids)]
    return (*kept, *_costs(own, sections, bench))


def _is_worth(claim: Claim) -> bool:
    if claim.kind is Kind.COMMITMENT:
        return claim.fields.get("status") in FIRMEST and (claim.fields["status"] != "refused" or _is_own(claim))
    return claim.kind in DECIDED and str(claim.fields.get("outcome") or "") not in UNSETTLED and not _is_formal(claim)


def _is_own(claim: Claim) -> bool:
    """Whether somebody refuses something themselves: that a member says that nothing was promised refuses nothing."""
    who = str(claim.fields.get("who") or "")
    return bool(who) and claim.text.casefold().startswith(who.casefold())


def _is_formal(claim: Claim) -> bool:
    title = str(claim.fields.get("title") or claim.section.partition(". ")[2])
    return (
        claim.kind is Kind.DECISION
        and claim.fields.get("outcome") == "adopted"
        and FORMAL.match(title) is not None
        and len(claim.text.split()) <= FORMAL_WORDS
    )


def _costs(documents: Mapping[str, Document], sections: Sequence[Section], bench: Workbench) -> Iterator[Claim]:
    from gemcli.meetings.costs import costs

    bound_eur = bench.settings.large_amount_eur
    if not bound_eur:
        return
    for document in documents.values():
        own = [section for section in sections if section.source_id == document.source.id]
        yield from costs(document, own, bound_eur)
