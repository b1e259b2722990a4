"""Compares how firm a claim is with its evidence: hedges, requests, conditions, questions, what is done."""

from __future__ import annotations

import re

from gemcli.facts import modality
from gemcli.facts.clauses import clauses
from gemcli.facts.modality import Hedge, Level
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.asked import questions
from gemcli.grounding.leads import is_settling
from gemcli.grounding.near_verbatim import SOFT, is_of_votes, near_verbatim
from gemcli.grounding.sides import Sides
from gemcli.grounding.tense import is_put_off, tense, to_come
from gemcli.grounding.wishes import OF_PIECE, is_wish
from gemcli.model.finding import Check, CheckResult

IF = re.compile(
    r"\b(?i:indien|mits|tenzij|mocht(?:en)?|onder\s(?:de\s)?voorwaarde|op\svoorwaarde|onder\svoorbehoud|voor\szover"
    r"|afhankelijk\svan|if|unless|provided\sthat|subject\sto|on\scondition)\b"
    r"|(?<!\book\s)\bals\s(?:de|het|u|we|wij|ik|er|die|dat|deze|dit|ze|zij|hij|je|men|uw|mevrouw|meneer|wethouder\s[A-Z]|[A-Z])"
    r"|(?:^|[.!?:]\s)Als\s(?!gevolg|lid|raad\b|college\b|fractie|gemeente\b|voorzitter\b|wethouder\b|eerste|laatste|volgt)"
)
"""A condition; not "als" in a comparison or an office, and not "ook als"."""
ANY_IF = re.compile(
    r"\b(?:als|indien|wanneer|mits|tenzij|zodra|mocht|voorwaarde|voorbehoud|if|unless|provided|when)\b", re.IGNORECASE
)
STANDS_FOR = {
    Hedge.REQUESTED: {Hedge.REQUESTED, Hedge.PROPOSED, Hedge.INTENDED},
    Hedge.PROPOSED: {Hedge.PROPOSED, Hedge.REQUESTED, Hedge.INTENDED},
    Hedge.INTENDED: {Hedge.INTENDED, Hedge.PROPOSED, Hedge.REQUESTED},
    Hedge.EXAMINED: {Hedge.EXAMINED, Hedge.CONSIDERED},
    Hedge.POSSIBLE: {Hedge.POSSIBLE},
    Hedge.OPINION: {Hedge.OPINION},
    Hedge.CONSIDERED: {Hedge.CONSIDERED, Hedge.REQUESTED, Hedge.OPINION},
}
BY_PIECE = re.compile(
    r"\b(?:volgens|in|according\sto)\s(?:de|het|the)\s(?:motie|amendement|motion|amendment)\b", re.IGNORECASE
)
"""A claim about what a motion says begins with it."""
ADDED = (Hedge.PROPOSED, Hedge.REQUESTED, Hedge.INTENDED, Hedge.EXAMINED)
"""What a claim may not make of a plain statement either."""
FIRM = (Hedge.PROMISED, Hedge.DECIDED, Hedge.DONE)
HAVE_DONE = re.compile(r"\b(?:have|has|had)\s(?!to\b)(?!not\b)\w{3,20}\b", re.IGNORECASE)
"""English says in one form what is done: "we have set aside" and "has been set aside"."""


def firmness(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return the checks of modality: a claim may not stand higher than its evidence, nor drop what it holds back."""
    return [
        *near_verbatim(sides, alignment),
        *_hedges(sides, alignment),
        *questions(sides, alignment),
        *(tense(sides, alignment) or to_come(sides, alignment)),
    ]


def _hedges(sides: Sides, alignment: Alignment) -> list[Check]:
    """A claim may not drop what its evidence holds back, nor add what is firmer."""
    own = {mode.hedge for mode in modality.find(sides.claim)}
    governing = "\n".join(part for part in (sides.witness.lead_in, *alignment.carrying()) if part)
    theirs = {mode.hedge: mode.raw for mode in (*modality.orders(alignment.text), *modality.find(governing))}
    settling = (sides.witness.lead_in, *sides.witness.sentences)
    if sides.witness.piece and any(is_settling(line) for line in settling):
        theirs[Hedge.PROPOSED] = sides.witness.piece[:60]
    everything = {mode.hedge: mode.raw for mode in modality.find(alignment.text)}
    checks = []
    dropped = [
        hedge for hedge in SOFT if hedge in theirs and not own & STANDS_FOR[hedge] and not _is_reported(sides, hedge)
    ]
    if IF.search(alignment.text) and not ANY_IF.search(sides.claim):
        condition = IF.search(alignment.text)
        checks.append(sides.check("modality", CheckResult.UNDECIDED, sides.claim, condition[0] if condition else ""))
    firmer = [hedge for hedge in FIRM if hedge in own and hedge not in everything and not _is_of_vote(sides, hedge)]
    if is_put_off(sides.claim, alignment.text):
        checks.append(sides.check("modality", CheckResult.UNDECIDED, sides.claim, alignment.text[:80]))
    if HAVE_DONE.search(alignment.text):
        firmer = [hedge for hedge in firmer if hedge is not Hedge.DONE]
    level = min((modality.WORDS[hedge][0] for hedge in dropped), default=Level.PLAIN)
    for hedge in firmer:
        raw = next(mode.raw for mode in modality.find(sides.claim) if mode.hedge is hedge)
        held = next((theirs[soft] for soft in SOFT if soft in theirs), "")
        result = CheckResult.DIFFERENT if held else CheckResult.UNDECIDED
        checks.append(sides.check("modality", result, raw, held))
    if dropped and not firmer:
        future = Hedge.FUTURE in own and Hedge.FUTURE not in everything and level in (Level.IDEA, Level.REQUEST)
        result = CheckResult.DIFFERENT if future else CheckResult.UNDECIDED
        checks.append(sides.check("modality", result, sides.claim, theirs[dropped[0]]))
    added = [hedge for hedge in ADDED if hedge in own and not STANDS_FOR[hedge] & {*theirs, *everything}]
    if is_wish(sides):
        added = [hedge for hedge in added if hedge is Hedge.EXAMINED]
    if added and not checks and not sides.facts.votes and "?" not in alignment.text:
        raw = next(mode.raw for mode in modality.find(sides.claim) if mode.hedge is added[0])
        checks.append(sides.check("modality", CheckResult.UNDECIDED, raw))
    if not checks and own & {*SOFT, *FIRM, Hedge.FUTURE}:
        shared = next((theirs[hedge] for hedge in theirs if hedge in own), "")
        if shared:
            checks.append(sides.check("modality", CheckResult.EQUAL, shared, shared))
    return checks


def _is_of_vote(sides: Sides, hedge: Hedge) -> bool:
    """Whether how firm a claim is comes from a vote, in the clause that tells it; the vote has a check of its own."""
    if not is_of_votes(sides):
        return False
    places = [mode.span.start for mode in modality.find(sides.claim) if mode.hedge is hedge]
    for start, end in clauses(sides.claim):
        inside = [place for place in places if start <= place < end]
        if inside and not any(start <= vote.span.start < end for vote in sides.facts.votes):
            return False
    return True


def _is_reported(sides: Sides, hedge: Hedge) -> bool:
    """Whether the claim says whose view or piece it is, which keeps an opinion or a consideration one."""
    if hedge not in (Hedge.OPINION, Hedge.CONSIDERED, Hedge.REQUESTED, Hedge.PROPOSED):
        return False
    if hedge is Hedge.OPINION:
        return bool(sides.facts.persons or sides.facts.parties)
    return OF_PIECE.match(sides.claim) is not None or BY_PIECE.search(sides.claim) is not None
