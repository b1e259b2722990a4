"""Every kind of distortion and of faithful rewording, and how often each kind of error is seen in practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.distortion import (
    amounts,
    ballots,
    counts,
    days,
    firmness,
    inventions,
    people,
    polarity,
    requests,
    shares,
    wording,
)
from tests.distortion.edit import Edit
from tests.distortion.passage import Passage

Change = Callable[[Passage, Random], Edit | None]

FALSE: Mapping[str, Change] = {
    "amount": amounts.amount,
    "scale": amounts.scale,
    "unit": counts.unit,
    "percent": shares.percent,
    "date": days.date,
    "number": counts.number,
    "person": people.person,
    "party": people.party,
    "speaker": people.speaker,
    "referent": people.referent,
    "outcome": ballots.outcome,
    "vote counts": ballots.vote_counts,
    "negation": polarity.negation,
    "contradiction": polarity.contradiction,
    "hedge": firmness.hedge,
    "rounding word": firmness.rounding,
    "nuance": firmness.nuance,
    "tense": firmness.tense,
    "duty": firmness.duty,
    "opinion as fact": firmness.opinion,
    "request as promise": requests.promised,
    "invented clause": inventions.invented_clause,
    "invented detail": inventions.invented_detail,
    "wrong link": inventions.wrong_link,
}
TRUE: Mapping[str, Change] = {
    "own words": wording.own_words,
    "own words, speaker": people.with_voice,
    "according to speaker": wording.according_to,
    "amount rewritten": amounts.amount_rewritten,
    "percent rewritten": shares.percent_rewritten,
    "date rewritten": days.date_rewritten,
    "quarter rewritten": days.quarter_rewritten,
    "number rewritten": counts.number_rewritten,
    "party renamed": people.party_renamed,
    "abbreviated": wording.abbreviated,
    "vote reworded": ballots.vote_retold,
    "request told as request": requests.asked_retold,
    "promise told": requests.promise_retold,
    "we told as college": wording.we_as_college,
    "council named": wording.council_named,
    "filler dropped": wording.filler_dropped,
    "clauses turned": wording.clauses_turned,
    "active and passive": wording.passive,
}


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of error as people label it in what language models write about meetings."""

    share: float
    """Of the false sentences, in percent; a sentence can have more than one error, so that they add up to 103."""
    kinds: tuple[str, ...]


GROUPS: Mapping[str, Group] = {
    "invented detail": Group(
        55, ("invented clause", "invented detail", "amount", "scale", "unit", "percent", "date", "number")
    ),
    "wrong conclusion or link": Group(15, ("wrong link", "vote counts", "outcome")),
    "shifted nuance": Group(14, ("hedge", "rounding word", "nuance")),
    "wrong speaker or referent": Group(12, ("speaker", "person", "party", "referent")),
    "tense or modality": Group(4, ("tense", "duty", "request as promise")),
    "contradiction": Group(2, ("negation", "contradiction")),
    "opinion as fact": Group(1, ("opinion as fact",)),
}
SOURCING = 0.31
"""Share of answers with an error in the source that is named (EBU, News Integrity in AI Assistants, 2025)."""
