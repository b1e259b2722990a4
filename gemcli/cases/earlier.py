"""Picks from records what was decided and promised before on the subject of an agenda item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.cases.topic import Topic
from gemcli.model.claim import Claim, Kind

DECIDED = (Kind.DECISION, Kind.AMENDMENT, Kind.MOTION)
MOST = 6
"""Decisions, and as many commitments, for one item."""
OPEN = ("new", "conditional", "repeated")
"""States of a commitment that still stands."""
ABOUT = ("title", "raw_id", "what")
"""Fields that say what a claim is about."""


def earlier(topic: Topic, record: Sequence[Claim], titles: Mapping[str, str], section: str) -> Iterator[Claim]:
    """Yield decisions, then open commitments of records on a topic, what shares most with it first; `titles` by key."""
    scored = [(topic.shares(f"{_said(claim)} {titles.get(claim.key, '')}"), claim) for claim in record]
    fitting = [(share, claim) for share, claim in scored if share]
    fitting.sort(key=lambda each: -each[0])
    decided = [claim for _, claim in fitting if claim.kind in DECIDED]
    promised = [claim for _, claim in fitting if claim.kind is Kind.COMMITMENT and _is_open(claim)]
    for claim in (*decided[:MOST], *promised[:MOST]):
        yield replace(claim, section=section)


def _is_open(claim: Claim) -> bool:
    return str(claim.fields.get("status") or "new") in OPEN


def _said(claim: Claim) -> str:
    return " ".join((claim.text, *(str(claim.fields.get(name) or "") for name in ABOUT)))
