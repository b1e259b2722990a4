"""Compares each vote of a claim with that of its piece in the evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.paraphrase import is_function
from gemcli.facts.votes import Vote
from gemcli.grounding.numbering import is_one_piece
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.rulings import PUT, SUBJECT, Ruling, rulings
from gemcli.grounding.same_vote import same_vote
from gemcli.grounding.sides import Said, Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.model.taken import Taken
from gemcli.text.lists import listed
from gemcli.text.words import tokens

STAMP = re.compile(r"\baldus\s{1,2}$", re.IGNORECASE)
"""`Aldus aangenomen in de openbare vergadering van ...`: what was done with the paper on which it stands."""
ABOUT_VOTES = listed(
    """
    stemmen stem stemming voor tegen meerderheid raad gemeenteraad uitslag leden unaniem met kreeg kregen haalde
    werd wordt is zijn door vote votes council majority members
    """
)
"""Words around a vote that do not say what it was about."""


def ballots(sides: Sides) -> list[Check]:
    """Return one check for each vote of the claim: its piece, outcome and counts are one record."""
    claimed = rulings(sides.claim, sides.facts)
    if not claimed:
        return []
    put = [fact for fact in sides.around.ids if fact.kind in PUT and fact.span.end <= len(sides.witness.before)]
    nouns = list(SUBJECT.finditer(sides.witness.before))
    last_noun = (nouns[-1].lastgroup or "") if nouns else ""
    sourced = rulings(sides.quote, sides.quoted, (put[-1],) if put else (), last_noun)
    return [_vote(sides, ruling, sourced) for ruling in claimed]


def _vote(sides: Sides, claim: Ruling, sourced: Sequence[Ruling]) -> Check:
    if not sourced:
        result = CheckResult.UNDECIDED if _in_other_form(claim.vote, sides) else CheckResult.MISSING
        return sides.check("vote", result, Said(claim.vote.canonical, claim.vote.span))
    own = [ruling for ruling in sourced if _same_piece(claim, ruling)] or _of_the_only_piece(sides, claim, sourced)
    if not own and claim.subjects:
        other = sourced[0]
        result = CheckResult.DIFFERENT if all(ruling.subjects for ruling in sourced) else CheckResult.UNDECIDED
        return sides.check("vote", result, _said(claim), _said(other))
    if not own:
        return sides.check("vote", CheckResult.UNDECIDED, _said(claim), _said(sourced[0]))
    candidates = own
    graded = [(same_vote(claim.vote, ruling.vote), ruling) for ruling in candidates]
    order = (CheckResult.EQUAL, CheckResult.ENTAILED, CheckResult.UNDECIDED, CheckResult.MISSING, CheckResult.DIFFERENT)
    result, best = min(graded, key=lambda pair: order.index(pair[0]))
    settled = result in (CheckResult.EQUAL, CheckResult.ENTAILED)
    if settled and len({ruling.vote.canonical for ruling in candidates}) > 1 and not claim.subjects:
        # Several votes and the claim does not say which piece: only the subject word can decide.
        alike = {ruling.vote.canonical for ruling in candidates if ruling.noun == claim.noun}
        if len(alike) != 1 or best.noun != claim.noun:
            result = CheckResult.UNDECIDED
    if result in (CheckResult.EQUAL, CheckResult.ENTAILED) and not claim.subjects and not _is_about(sides):
        result = CheckResult.UNDECIDED
    return sides.check("vote", result, _said(claim), _said(best))


def _in_other_form(vote: Vote, sides: Sides) -> bool:
    """Whether the words of an outcome stand in the evidence as somebody says them: "wij houden de motie aan"."""
    offered = Vocabulary(sides.quote)
    said = [word for word in content(vote.raw) if word.isalpha()]
    return vote.votes_for < 0 and bool(said) and all(offered.holds(word) for word in said)


def _is_about(sides: Sides) -> bool:
    """Whether the passage of a vote names what a claim without a number says that was voted on."""
    closed = Taken(
        fact.span for group in (sides.facts.votes, sides.facts.parties, sides.facts.persons) for fact in group
    )
    words = {
        token.text.casefold() for token in tokens(sides.claim) if token.text.isalpha() and not closed.holds(token.start)
    }
    words = {word for word in words if not (is_function(word) or SUBJECT.fullmatch(word) or word in ABOUT_VOTES)}
    offered = Vocabulary(sides.quote, sides.context)
    return sum(offered.holds(word) for word in words) >= len(words) / 2


def _of_the_only_piece(sides: Sides, claim: Ruling, sourced: Sequence[Ruling]) -> list[Ruling]:
    """Return the one vote of a passage that names no other piece: a motion's own paper with its stamp."""
    others = [
        fact
        for fact in sides.quoted.ids
        if fact.kind in PUT and not any(is_one_piece(one, fact) for one in claim.subjects)
    ]
    stands = len(claim.subjects) == 1 and stands_in(claim.subjects[0].raw.split()[-1], sides.quote)
    stamped = [
        one for one in sourced if STAMP.search(sides.quote, max(0, one.vote.span.start - 8), one.vote.span.start)
    ]
    sourced = stamped or sourced
    alone = len({ruling.vote.canonical for ruling in sourced}) == 1 and not any(ruling.subjects for ruling in sourced)
    alike = all(ruling.noun in ("", claim.noun) for ruling in sourced)
    return list(sourced) if stands and alone and alike and not others else []


def _same_piece(claim: Ruling, source: Ruling) -> bool:
    if not claim.subjects:
        return not claim.noun or not source.noun or claim.noun == source.noun
    return all(any(is_one_piece(one, other) for other in source.subjects) for one in claim.subjects)


def _said(ruling: Ruling) -> Said:
    named = ", ".join(subject.value for subject in ruling.subjects)
    return Said(f"{named} {ruling.vote.canonical}".strip(), ruling.vote.span)
