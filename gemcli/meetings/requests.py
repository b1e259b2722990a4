"""What a motion or amendment asks, as a line of a summary."""

from __future__ import annotations

import re

from gemcli.locales import N_, Translate, translator
from gemcli.meetings.wording import joined, wording
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind

MOST_WORDS = 28
"""Words of a request that are told; the footnote holds it whole."""


BULLET = re.compile(r"(?:^|(?<=\s))[▪•●◦○–−*-](?=\s)|(?<=:\s)(?:\d|[a-z])[.)](?=\s)")
"""The marks before the points of a request."""

CALL = re.compile(
    r"\W{0,3}(?:en )?(?P<verb>verzoekt|vraagt|draagt|roept)\s(?P<whom>[^\W\d_]{2,20}(?:\s[\w'’&/-]{1,30}){0,6}?)"
    r"(?:\s(?:op|om))?"
    r"(?:\s?[:;,]\s{0,3}|\s(?=[▪•●◦○–−*-]\s))(?:[▪•●◦○–−*-]\s{1,3})?(?:om\s)?",
    re.IGNORECASE,
)
"""How a request begins: a verb, and who is asked: "Verzoekt het college;"."""

LEADS = {
    "draagt": N_("{piece} instructs {whom}: {asks}"),
    "roept": N_("{piece} calls on {whom}: {asks}"),
    "": N_("{piece} asks {whom}: {asks}"),
}
"""What a motion does, by its verb; every other one asks."""

CHANGE = re.compile(r"\W{0,3}besluit(?:\som)?\s?[:;]\s{0,3}(?:[▪•●◦○–−*-]\s{1,3})?", re.IGNORECASE)
"""How an amendment begins that lists what it changes."""

OWN_VERB = re.compile(
    r"(?:en )?(?:verzoekt|vraagt|draagt|roept|spreekt|besluit|stelt|keurt|zegt|wijzigt|resolves|calls|requests|asks"
    r"|instructs|urges)\b",
    re.IGNORECASE,
)
"""A request that is a sentence of which the motion is the subject."""

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
    voted = claim.field_evidence.get("outcome")
    told = set(voted.evidence.sentences) if voted is not None else set()
    naming = tuple(ref for ref in claim.evidence.sentences if ref not in told)
    text, said = _told(joined(wording(language).nouns[claim.kind], raw_id), asks, translator(language))
    fields: dict[str, FieldValue] = {"fact": "request", "part": "proposal", "raw_id": raw_id, **said}
    return Claim(
        Kind.KEY_POINT,
        f"{text}." if not text.endswith("…") else text,
        Evidence((*naming, *asking.evidence.sentences)),
        By.RULE,
        key=f"{claim.key}/asks",
        section=claim.section,
        fields=fields,
    )


def _told(piece: str, asks: str, say: Translate) -> tuple[str, dict[str, FieldValue]]:
    """Return the line, and the words of the request in it: behind the verb that code writes, or with their own."""
    if call := CALL.match(asks):
        shown = _points(asks[call.end() :])
        template = LEADS.get(call["verb"].casefold(), LEADS[""])
        text = say(template).format(piece=piece, whom=call["whom"], asks=_plain(shown))
        return text, {"addressee": call["whom"], "asks": shown}
    if change := CHANGE.match(asks):
        shown = _points(asks[change.end() :])
        return say(N_("{piece} proposes: {asks}")).format(piece=piece, asks=_plain(shown)), {"asks": shown}
    shown = _points(asks)
    plain = _plain(shown)
    if OWN_VERB.match(plain):
        return f"{piece} {plain[:1].lower()}{plain[1:]}", {"asks": shown}
    return say(N_("{piece} asks: {asks}")).format(piece=piece, asks=plain), {"asks": shown}


def _plain(asks: str) -> str:
    return " ".join(BULLET.sub(" ", asks).split()).rstrip(".;, ")


def _points(asks: str) -> str:
    """Return as many whole points of a request as fit, with a mark where more follow."""
    ends = [match.start() for match in POINT.finditer(asks)]
    fitting = [end for end in ends if len(asks[:end].split()) <= MOST_WORDS]
    if len(asks.split()) <= MOST_WORDS:
        return asks
    if fitting:
        return f"{asks[: fitting[-1]]} …"
    return " ".join(asks.split()[:MOST_WORDS]).rstrip(",;:") + " …"
