"""Reads whose words or wishes a question asks for, and tells whether a sentence is theirs: "volgens de wethouder"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gemcli.engines.answering.lexicon import folded
from gemcli.engines.answering.passages import Block, Unit
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.surroundings import share_of
from gemcli.facts.inflection import fold
from gemcli.model.section import Role, SectionKind
from gemcli.text.lists import listed
from gemcli.text.words import PARTICLES, plain_words

NAME = r"(?:[A-ZÀ-Þ][\w'’/\-]*+\s?){1,4}"
TITLE = r"(?:(?:de|het|the)\s)?(?:(?:wethouder|burgemeester|mevrouw|heer|minister|staatssecretaris|fractie)\s)?"
BODIES = (
    r"\w*(?:wethouder|college|burgemeester|minister|staatssecretaris|kabinet|raad|commissie|politie|bureaus?|dienst"
    r"|adviseurs?|[a-z]{3}(?:ers|aars?|isten|euren|eurs?)|indieners?|bewoners|partij|fractie)"
)
SAYS = re.compile(
    rf"\b(?:volgens|aldus|according\sto|zegt|zei|schat|schatte|meent|meende)\s"
    rf"(?P<says>{TITLE}{NAME}|(?:de|het|een|the)\s(?:\w+e\s)?{BODIES}\b|(?:de|het|the)\s{NAME})"
    r"|\b(?:vindt|vond|wil|wilde|beloofde|belooft|denkt|dacht|verwacht|vreest|pleitte|steunt|steunde|zint|stemde)"
    rf"\s(?P<wants>{TITLE}{NAME})|\b(?:is|was)\s(?P<stands>{TITLE}{NAME})(?:voor|tegen)\b"
)
"""Before who says it: first when that is all that is said of them, then when it is their word, wish or vote."""

OFFICES = listed("wethouder college burgemeester minister staatssecretaris kabinet collegelid portefeuillehouder")
"""Offices of those who speak for the executive."""

ARTICLES = frozenset({"de", "het", "een", "the", "a"})

FOR_SURE = 0.7
"""How well a word must stand for a name or function to be it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word is asked for."""

    names: tuple[str, ...]
    """Of a person, party or body, and its initials; empty where only a function is named."""
    functions: tuple[str, ...]
    """What they are: "wethouder", "adviseurs"."""

    @property
    def is_of_executive(self) -> bool:
        """Whether it is somebody of the executive, by office."""
        return any(function.endswith(tuple(OFFICES)) for function in self.functions)


def voice(question: Question) -> Voice | None:
    """Return whose word a question asks for; None where it asks for nobody's.

    >>> from gemcli.engines.answering.question import question as read
    >>> voice(read("Hoeveel kost de brug volgens wethouder Bakker?"))
    Voice(names=('bakker',), functions=('wethouder',))
    >>> voice(read("Hoeveel kost de brug?"))
    """
    found = SAYS.search(question.text)
    if found is None:
        return None
    words = [word.strip("'’/-") for word in (found["says"] or found["wants"] or found["stands"]).split()]
    names = tuple(fold(word) for word in words if word[:1].isupper() and word.lower() not in PARTICLES)
    functions = tuple(fold(word) for word in words[-2:] if word[:1].islower() and word not in PARTICLES | ARTICLES)[-1:]
    short = tuple(term.short for term in question.terms if term.short and term.word in names)
    return Voice(tuple(dict.fromkeys((*names, *short))), functions) if names or functions else None


def is_theirs(asked: Voice, unit: Unit, block: Block, standing: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether a sentence is said by those whose word is asked for, names them, or stands in a paper of theirs."""
    section = block.section
    is_said = section is not None and section.kind is SectionKind.TURN
    if is_said and not asked.names and asked.is_of_executive and section is not None and section.role is Role.COLLEGE:
        return True
    speaker = folded(plain_words(section.named)) if is_said and section is not None else []
    above = () if is_said else (*block.heading_words, *(block.paper.words if block.paper.is_brief else ()))
    here = {*unit.words, *speaker, *above}
    wanted = asked.names or asked.functions
    return any(share_of(standing.get(word, {word: 1.0}), here) >= FOR_SURE for word in wanted)
