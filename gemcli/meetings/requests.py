"""What a motion or amendment asks, as a line of a summary."""

from __future__ import annotations

import re

from gemcli.locales import N_, translator
from gemcli.meetings.wording import joined, wording
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind

MOST_WORDS = 40
"""Words of a request that are told; the footnote holds it whole."""


BULLET = re.compile(r"(?:^|(?<=\s))[▪•●◦○–−*-](?=\s)|(?<=:\s)(?:\d|[a-z])[.)](?=\s)")
"""The marks before the points of a request."""

POINT = re.compile(r"[;.]\s+(?=[▪•●◦○–−*\-\dA-Za-z])")
"""Where one point ends and the next begins."""


def request(claim: Claim, language: str) -> Claim | None:
    """Return the claim that says what a motion asks, in its own words; None where its number or request is not known.

    It rests on the sentences that name the motion and on those of its request, not on those of the vote.
    """
    raw_id, asks = str(claim.fields.get("raw_id") or ""), str(claim.fields.get("asks") or "")
    asking = claim.field_evidence.get("asks")
    if not raw_id or not asks or asking is None:
        return None
    shown = _points(asks)
    voted = claim.field_evidence.get("outcome")
    told = set(voted.evidence.sentences) if voted is not None else set()
    naming = tuple(ref for ref in claim.evidence.sentences if ref not in told)
    piece = joined(wording(language).nouns[claim.kind], raw_id)
    plain = " ".join(BULLET.sub(" ", shown).split()).rstrip(".;, ")
    text = translator(language)(N_("{piece} asks: {asks}")).format(piece=piece, asks=plain)
    fields: dict[str, FieldValue] = {"fact": "request", "part": "proposal", "raw_id": raw_id, "asks": shown}
    return Claim(
        Kind.KEY_POINT,
        f"{text}." if not text.endswith("…") else text,
        Evidence((*naming, *asking.evidence.sentences)),
        By.RULE,
        key=f"{claim.key}/asks",
        section=claim.section,
        fields=fields,
    )


def _points(asks: str) -> str:
    """Return as many whole points of a request as fit, with a mark where more follow."""
    ends = [match.start() for match in POINT.finditer(asks)]
    fitting = [end for end in ends if len(asks[:end].split()) <= MOST_WORDS]
    if len(asks.split()) <= MOST_WORDS:
        return asks
    if fitting:
        return f"{asks[: fitting[-1]]} …"
    return " ".join(asks.split()[:MOST_WORDS]).rstrip(",;:") + " …"
