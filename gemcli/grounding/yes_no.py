"""Compares yes and no, clause by clause with the evidence: negations, opposites, for and against."""

from __future__ import annotations

import re

from gemcli.facts import polarity
from gemcli.facts.clauses import clauses
from gemcli.facts.inflection import roots
from gemcli.grounding.alignment import Alignment, overlap
from gemcli.grounding.negation import negation
from gemcli.grounding.opposites import opposites, turned_by_verb
from gemcli.grounding.sides import Sides
from gemcli.grounding.sides_taken import sides_taken
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult
from gemcli.text.lists import listed
from gemcli.text.words import tokens

REVERSE = frozenset(
    form
    for word in listed(
        """
        betekent betekenen
        uitgezonderd behalve uitzondering afzien voorkomen vermijden schrappen geschrapt ontbreekt ontbreken weigeren
        verbieden verboden stoppen beëindigen afwijzen ontraden uitstellen vervallen mislukt verhinderen belemmeren
        tegenhouden betwijfelen twijfel ontkennen onjuist zogenaamd vermeend tegenstelling intrekken opschorten
        annuleren afgelasten  afblazen misverstand onwaar denial denies except unless refuse cancel prevent avoid
        """
    )
    for form in roots(word)
)
"""Words that turn round or cancel what stands beside them; a claim may not drop them."""
THAT = re.compile(r"\b(?:dat|that)\b", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:want|maar|omdat|doordat|terwijl|hoewel|zodat|waardoor|en|ook|because|but|while|although|so\sthat|and)\b",
    re.IGNORECASE,
)
"""How a clause begins that stands beside the statement instead of governing it."""
ONLY = re.compile(r"\b(?P<no>niet\s|not\s)?(?:alleen|slechts|only)\b", re.IGNORECASE)


def yes_no(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return the checks of polarity: nothing may be turned round, dropped or added."""
    return [
        *negation(sides, alignment),
        *opposites(sides, alignment),
        *sides_taken(sides, alignment),
        *_reversed(sides, alignment),
        *_only(sides, alignment),
        *_governed(sides, alignment),
    ]


def _reversed(sides: Sides, alignment: Alignment) -> list[Check]:
    """Find a word that cancels what the claim says, in the clauses that carry the claim."""
    own = Vocabulary(sides.claim)
    for clause in alignment.carrying():
        for token in tokens(clause):
            if not roots(token.text).isdisjoint(REVERSE) and not own.holds(token.text.casefold()):
                return [sides.check("polarity", CheckResult.UNDECIDED, sides.claim, token.text)]
    return []


def _governed(sides: Sides, alignment: Alignment) -> list[Check]:
    """A main clause that denies governs what stands behind "dat": "een garantie dat ..., kan ik niet toezeggen"."""
    own = sum(1 for _ in polarity.NEGATION.finditer(sides.claim))
    for sentence in alignment.sentences:
        parts = [sentence[start:end] for start, end in clauses(sentence)]
        best = max(parts, key=lambda part: overlap(sides.claim, part), default="")
        if not THAT.search(best):
            continue
        theirs = sum(1 for part in parts if not ASIDE.match(part) for _ in polarity.NEGATION.finditer(part))
        if theirs > own and not turned_by_verb(sides.claim, sentence):
            return [sides.check("polarity", CheckResult.UNDECIDED, sides.claim, sentence[:80])]
    return []


def _only(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare "alleen" with "niet alleen"."""
    own, theirs = list(ONLY.finditer(sides.claim)), list(ONLY.finditer(alignment.text))
    if own and theirs and {bool(match["no"]) for match in own} != {bool(match["no"]) for match in theirs}:
        return [sides.check("polarity", CheckResult.UNDECIDED, own[0][0], theirs[0][0])]
    return []
