"""Compares the negation of each clause of a claim with that of the clauses that carry it."""

from __future__ import annotations

from gemcli.facts import polarity
from gemcli.grounding.alignment import Alignment, Pair
from gemcli.grounding.opposites import TWICE, how_often, turned_by_verb
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

STRONG = 0.5
"""Share of a claim clause's words from which an evidence clause is taken to say the same thing."""
HALF_NO = listed(
    """
    buiten behalve uitgezonderd minder weinig nauwelijks amper zelden afwezig gratis vrij vrijgesteld ontslagen los
    tegen verzet weigert weigerde dicht stil leeg mist missen missing absent except outside
    hardly barely scarcely few little free
    """
)
"""Words by which a clause may say no without a negating word."""


def negation(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return a check for each clause that says no, or that drops the no of the clauses that carry it."""
    checks = []
    for pair in alignment.pairs:
        no = polarity.negated(pair.claim)
        if pair.claim.casefold() in alignment.text.casefold() and no == polarity.negated(
            _around(pair.claim, alignment)
        ):
            continue
        matches = _relevant(pair)
        if not matches:
            if no:
                checks.append(sides.check("polarity", CheckResult.UNDECIDED, pair.claim))
            continue
        best = matches[0][1]
        tied = [clause for clause, share in matches if share == best]
        others = [clause for clause, share in matches if share >= STRONG or share == best]
        agrees = [clause for clause in tied if polarity.negated(clause) == no]
        if agrees and all(polarity.negated(clause) == no for clause in others):
            doubled = next((clause for clause in tied if how_often(clause) != how_often(pair.claim)), "")
            if doubled:
                checks.append(sides.check("polarity", CheckResult.UNDECIDED, pair.claim, doubled))
            elif no:
                checks.append(sides.check("polarity", CheckResult.EQUAL, pair.claim, agrees[0]))
            continue
        rival = next(clause for clause in others if polarity.negated(clause) != no)
        if turned_by_verb(pair.claim, rival):
            continue
        certain = not agrees and best >= STRONG and max(map(how_often, (pair.claim, *others))) < TWICE
        certain = certain and _is_alike(rival, pair.claim) and not _says_no_otherwise(sides.claim, alignment.text)
        result = CheckResult.DIFFERENT if certain and not _tells_rest(sides, pair.claim) else CheckResult.UNDECIDED
        checks.append(sides.check("polarity", result, pair.claim, rival))
    return checks


def _tells_rest(sides: Sides, clause: str) -> bool:
    """Whether a clause counts others than the source does: 160 are not where 480 of 640 are."""
    own, theirs = (
        {fact.value for group in (facts.counts, facts.percents) for fact in group if fact.raw in text}
        for facts, text in ((sides.facts, clause), (sides.quoted, sides.quote))
    )
    return bool(own) and own.isdisjoint(theirs)


def _is_alike(rival: str, clause: str) -> bool:
    """Whether most words of a clause of the evidence stand in that of the claim: else it is about something else."""
    words = [word for word in dict.fromkeys(content(rival)) if word not in polarity.NEGATIONS and word != "meer"]
    own = Vocabulary(clause)
    return sum(own.holds(word) for word in words) > STRONG * len(words)


def _says_no_otherwise(one: str, other: str) -> bool:
    """Whether one of two clauses says no without a negation: "buiten de betaalde tijden", "unaudited", "afwezig"."""
    for clause, beside in ((one, other), (other, one)):
        own = {token.text.casefold() for token in tokens(clause)} - {token.text.casefold() for token in tokens(beside)}
        if not own.isdisjoint(HALF_NO) or any(_is_turned(word, beside) for word in own):
            return True
    return False


def _is_turned(word: str, beside: str) -> bool:
    """Whether a word is one of the other clause with a front that denies it: "onveilig", "unaudited"."""
    front = next((front for front in ("niet-", "non-", "on", "un", "in") if word.startswith(front)), "")
    return bool(front) and len(word) > len(front) + 3 and Vocabulary(beside).holds_as_written(word[len(front) :])


def _around(clause: str, alignment: Alignment) -> str:
    """Return the clause of the evidence that holds a clause of the claim word for word."""
    return next(
        (part for pair in alignment.pairs for part, _ in pair.matches if clause.casefold() in part.casefold()), clause
    )


def _relevant(pair: Pair) -> list[tuple[str, float]]:
    return [match for match in pair.matches if match[1] >= 0.2] or list(pair.matches[:1])
