"""What an export says became of an item or motion: outcome, counts, and who stood on which side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gemcli.facts import voters, votes
from gemcli.facts.ballots import Ballot
from gemcli.facts.votes import Outcome
from gemcli.meetings.exported import Piece, Row, exported
from gemcli.meetings.voting import Reader, Result
from gemcli.model.document import Document

RESULTS = (
    "uitslag",
    "stemuitslag",
    "resultaat",
    "resultaat stemming",
    "uitslag stemming",
    "status",
    "stemming uitslag",
)
COUNTS = ("stemmen", "stemverhouding", "aantal stemmen")
DECISIONS = ("besluit", "besluiten", "conclusie", "afspraak", "advies")
FOR, AGAINST = ("voor", "fracties voor"), ("tegen", "fracties tegen")
MEMBERS_FOR, MEMBERS_AGAINST = ("voor stemden",), ("tegen stemden",)
DECIDES = re.compile(
    r"\b(?:besluit(?:en)?|besloten|beslist|stelt|stellen|vastgesteld|vast te stellen|stemt|stemmen|instemm|ingestemd"
    r"|conform|aangenomen|aanvaard|verworpen|verwerp\w*|afgewezen|wijst|akkoord|goedgekeurd|keurt|benoemd?|benoemt"
    r"|herbenoemd|ontslag|bekrachtig\w*|toegelaten|laat toe|ingetrokken|aangehouden"
    r"|kennisgeving|kennisgenomen|neemt kennis"
    r"|afgevoerd|doorgeschoven|overgenomen|hamerstuk|bespreekstuk|verklaart|verleent|unaniem|verdaagd|geagendeerd"
    r"|agenderen|doorgeleid\w*|afgedaan|opgeheven|opgelegd|gaat door|naar de raad|agreed|resolved|adopted|approved"
    r"|carried|rejected|withdrawn|deferred|noted)\b",
    re.IGNORECASE,
)
"""Words of which a decision has at least one: "Geen mededelingen." under the label is none."""
NOTHING = re.compile(r"(?:geen|n\.?v\.?t\.?|niet van toepassing|niets|none|-)\b[\w ,/]{0,60}[.\s]*$", re.IGNORECASE)
OTHER_THINGS = re.compile(
    r"(?:de|het|een|the|an?)?\s?(?:\w+\s)?(?:amendement(?:en)?|moties?|amendments?|motions?)\b", re.IGNORECASE
)
ORDER = re.compile(r"\b(?:ordevoorstel|schorsing|schorst)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[a-z)\d][.;])\s+(?=[A-ZÀ-Ý(])")
CLAUSE = re.compile(r"(?<=[a-z)\d][.;])\s+")
PROMISED = re.compile(
    r"\b(?:zegt|zegde|zeggen)\b[^.;]{0,160}\btoe\b|\btoe(?:gezegd|zegg?en|zegging)|\b(?:wethouder|burgemeester|college"
    r"|gedeputeerde)\b[^.;]{0,40}\s(?:komt|stuurt|zal|gaat|informeert|bevestigt|herhaalt|onderzoekt)\b",
    re.IGNORECASE,
)
ASKED = re.compile(r"\bstel(?:t|len)\s(?:\w+\s){0,2}vra(?:gen|ag)\b|\bverwijst\b", re.IGNORECASE)
"""What is asked decides nothing."""
LONE = 60
"""Characters of a decision that is an outcome and nothing else."""
COUNCIL = re.compile(
    r"\b(?:besluit(?:en)?|besloten|stemt|stemmen|instemt|stelt|stellen|vastgesteld|benoemt|benoemd|bekrachtigt|verleent"
    r"|verklaart|conform|unaniem|akkoord|resolved|agreed|approves?|approved)\b",
    re.IGNORECASE,
)
"""Words with which a body decides."""
NOTED = re.compile(r"\bkennis(?:geving|genomen|name)?\b|\bnoted\b", re.IGNORECASE)
"""Taking note is no vote."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of something, with the rows that say it."""

    result: Result
    rows: tuple[Row, ...]
    words: str = ""
    """The decision in the export's own words; empty where there is only a result."""
    is_plain: bool = True
    """These words are an outcome and nothing else, or there are none."""
    disagrees: bool = False
    """The counts do not fit the outcome that is stated."""


def told(piece: Piece, reader: Reader, *, is_on_motion: bool = False) -> Told | None:
    """Return what an export says became of a piece, itself a motion or not; None where it says nothing of the kind."""
    decided = [row for row in piece.values(*DECISIONS) if is_decision(row.value)]
    results = piece.values(*RESULTS)
    sides = piece.values(*COUNTS, *FOR, *AGAINST, *MEMBERS_FOR, *MEMBERS_AGAINST)
    known = [row for row in results if _stated(row.value, reader) is not None]
    if not (decided or known or sides):
        return None
    telling = [row for row in piece.rows if row in results or row in sides or row in decided]
    ballot = voters.find(_shown(telling))
    counts = _counts(telling, ballot)
    stated = next((found for row in known if (found := _stated(row.value, reader)) is not None), None)
    if stated is None and decided:
        stated = _decided(decided[-1].value, reader, decided[-1].label, is_on_motion)
    outcome = stated.outcome if stated is not None else Outcome.UNKNOWN
    if stated is not None and counts == (None, None) and stated.votes_for is not None:
        counts = (stated.votes_for, stated.votes_against)
    derived = _derived(*counts)
    if outcome is Outcome.UNKNOWN and derived is not None:
        outcome = derived
    if outcome is Outcome.UNKNOWN and not decided:
        return None
    raw = next((row.value for row in (*known, *decided, *results, *sides)), "")
    unanimous = stated is not None and stated.unanimous and not counts[1]
    votes_shown = [row for row in results if row.label != "status"] if counts != (None, None) else []
    rows = tuple(row for row in piece.rows if row in (*decided, *known, *votes_shown, *sides))
    plain = decided and len(decided[-1].value) < LONE and _stated(decided[-1].value, reader) is not None
    return Told(
        Result(outcome, *counts, unanimous=unanimous, raw=" ".join(raw.split()), ballot=ballot),
        rows,
        without_promises(decided[-1].value) if decided else "",
        not decided or bool(plain),
        derived is not None and outcome in (Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED) and derived is not outcome,
    )


def is_decision(value: str) -> bool:
    """Say whether what stands under "Besluit" decides something."""
    return DECIDES.search(ASKED.sub(" ", value)) is not None and NOTHING.match(value) is None


def without_promises(value: str) -> str:
    """Return a decision without what a member of the college promises on the way: that is a claim of its own."""
    kept = [part for part in CLAUSE.split(" ".join(value.split())) if not PROMISED.search(part)]
    return " ".join(kept).rstrip(" ;") or " ".join(value.split())


def _stated(value: str, reader: Reader) -> Result | None:
    result = reader.status(" ".join(value.split()))
    return result if result.outcome is not Outcome.UNKNOWN else None


def _decided(value: str, reader: Reader, label: str, is_on_motion: bool) -> Result:
    """Read the outcome of a decision in words: of the sentence that decides, not of something on the way.

    What is only noted, concluded or advised has no outcome.
    """
    whole = " ".join(value.split())
    if len(whole) < LONE and (stated := _stated(whole, reader)) is not None:
        return stated
    for sentence in SENTENCE.split(whole):
        if not DECIDES.search(sentence) or (not is_on_motion and _is_beside(sentence)):
            continue
        found = reader.result(sentence)
        if found is not None and found.outcome is not Outcome.CHANGED:
            return found
        if label in ("besluit", "besluiten") and COUNCIL.search(sentence) and not NOTED.search(sentence):
            return reader.decided(sentence)
    return Result(Outcome.UNKNOWN, raw=whole)


def _is_beside(sentence: str) -> bool:
    """Say whether a sentence tells what became of a motion on the way: "Het amendement is aangenomen."."""
    return OTHER_THINGS.match(sentence) is not None or ORDER.search(sentence) is not None


def _counts(rows: Sequence[Row], ballot: Ballot) -> tuple[int | None, int | None]:
    """Return the counts that are printed, else what the lists of both sides add up to."""
    printed = next((vote for vote in votes.find(_shown(rows)) if vote.votes_for >= 0), None)
    if printed is not None:
        return printed.votes_for, printed.votes_against
    return ballot.counts or (None, None)


def _shown(rows: Sequence[Row]) -> str:
    """Return rows as they stand in the text: label, colon, value."""
    return "\n".join(f"{row.label.capitalize()}: {row.value}" for row in rows)


def _derived(votes_for: int | None, votes_against: int | None) -> Outcome | None:
    """Return what counts come to: the majority of the votes cast decides (Gemeentewet 30)."""
    if votes_for is None or votes_against is None:
        return None
    if votes_for == votes_against:
        return Outcome.TIED
    return Outcome.ADOPTED if votes_for > votes_against else Outcome.REJECTED


def merged(one: Told, other: Told | None) -> Told:
    """Return what two places say of the same thing as one; the first holds."""
    if other is None:
        return one
    result = one.result
    if result.votes_for is None and other.result.votes_for is not None:
        result = replace(result, votes_for=other.result.votes_for, votes_against=other.result.votes_against)
    if not result.ballot.camps:
        result = replace(result, ballot=other.result.ballot)
    return replace(
        one,
        result=result,
        rows=(*one.rows, *(row for row in other.rows if row not in one.rows)),
        words=one.words or other.words,
        is_plain=one.is_plain if one.words else other.is_plain,
        disagrees=one.disagrees or other.disagrees or one.result.outcome is not other.result.outcome,
    )


def has_outcomes(document: Document) -> bool:
    """Say whether anything is decided, voted on, moved or promised in an export; a bare agenda says nothing of it."""
    return any(_has_outcome(piece) for point in exported(document).points for piece in point.pieces)


def _has_outcome(piece: Piece) -> bool:
    if piece.label in ("toezegging", "actie") or piece.values(*COUNTS, *FOR, *AGAINST):
        return True
    results = piece.values(*(label for label in RESULTS if piece.label or label != "status"))
    return bool(results) or any(is_decision(row.value) for row in piece.values(*DECISIONS))
