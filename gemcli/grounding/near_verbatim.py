"""Compares word for word where a claim repeats its source: a small word that is gone may be the one that counts."""

from __future__ import annotations

from collections import Counter

from gemcli.facts import modality, polarity
from gemcli.facts.modality import Hedge
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult

SOFT = (
    Hedge.POSSIBLE, Hedge.INTENDED, Hedge.EXAMINED, Hedge.PROPOSED, Hedge.REQUESTED, Hedge.OPINION, Hedge.CONSIDERED,
)  # fmt: skip
"""Ways of holding back that a claim may not drop."""
NEARLY = 0.97
"""Share of the source's words that a claim repeats from which it is compared word for word."""


def near_verbatim(sides: Sides, alignment: Alignment) -> list[Check]:
    """Compare word for word where a claim repeats its source: a small word that is gone may be the one that counts."""
    words = Vocabulary(sides.claim)
    modal = {word for mode in modality.find(alignment.text) for word in mode.raw.casefold().split()}
    own = [word for word in content(alignment.text) if word not in modal and word not in polarity.NEGATIONS]
    if not own or sum(words.holds(word) for word in own) < NEARLY * len(own):
        return []
    theirs, ours = _small_words(alignment.text), _small_words(sides.claim)
    gone = [word for word in theirs if ours[word] < theirs[word] and not (word == "niet" and is_of_votes(sides))]
    if not gone:
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, gone[0])]


def _small_words(text: str) -> Counter[str]:
    """Count what turns a sentence round or holds it back, by kind."""
    found = Counter({"niet": sum(1 for _ in polarity.NEGATION.finditer(text))})
    found.update(str(mode.hedge) for mode in modality.find(text) if mode.hedge in SOFT)
    return +found


def is_of_votes(sides: Sides) -> bool:
    """Whether the firmness of the claim is that of a vote, which has its own check."""
    return bool(sides.facts.votes and sides.quoted.votes)
