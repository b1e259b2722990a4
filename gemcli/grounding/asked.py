"""Tells a question from a statement: what is asked is not so."""

from __future__ import annotations

import re

from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides
from gemcli.model.finding import Check, CheckResult

ASKED = re.compile(
    r"(?:(?:en|maar|of|dus|nou|ja)\s)?(?:(?:gaat|gaan|komt|komen|is|zijn|was|waren|kan|kunt|kunnen|wordt|worden|heeft|hebben"
    r"|zal|zullen|wil|wilt|mag|moet|moeten|krijgt|krijgen|blijft|staat|klopt|weet|is|are|was|were|will|can|does|do|has|have)"
    r"\s(?:er|de|het|u|je|jij|we|wij|hij|zij|ze|dat|dit|die|een|there|the|you|they|it|this|that)"
    r"|hoe\s[a-z]{2,12}|hoeveel|wanneer|waarom|waar|wie|wat|how\s[a-z]{2,12}|when|why|where|who|what)\b",
    re.IGNORECASE,
)
"""How a question begins that nobody gave its mark: verb first, or with a word that asks."""


def questions(sides: Sides, alignment: Alignment) -> list[Check]:
    """A question says nothing about what is so."""
    if not alignment.sentences or not all(_asks(sentence) for sentence in alignment.sentences):
        return []
    if sides.claim.rstrip().endswith("?") or re.search(
        r"\b(?:vraag|vraagt|vroeg|vragen|asks?|asked|wil\sweten)\b", sides.claim, re.IGNORECASE
    ):
        return []
    return [sides.check("modality", CheckResult.UNDECIDED, sides.claim, alignment.sentences[0])]


def _asks(sentence: str) -> bool:
    """Whether a sentence is a question: by its mark, or, in speech without marks, by how it begins.

    >>> _asks("Komt er een bus?"), _asks("en gaat er een bus"), _asks("Dan komt er een bus.")
    (True, True, False)
    """
    said = sentence.rstrip("\"”’' ")
    return said.endswith("?") or (said[-1:].isalnum() and ASKED.match(said) is not None)
