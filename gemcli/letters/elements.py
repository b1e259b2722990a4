"""What a letter type is made of: its elements, which clauses it may have, what it answers, and who signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.model.finding import Ground


class Clause(StrEnum):
    """A clause that tells people of a right."""

    OBJECTION = "objection"
    """Objection at the body that decided (Awb 3:45, 6:4)."""
    APPEAL = "appeal"
    """Appeal to the court (Awb 6:23)."""
    OMBUDSMAN = "ombudsman"
    """The ombudsman, after a complaint was dealt with (Awb 9:12)."""
    PENALTY = "penalty"
    """Notice of default and penalty when no decision comes (Awb 4:17)."""


class Need(StrEnum):
    """Whether a clause belongs in a letter."""

    REQUIRED = "required"
    OUT_OF_PLACE = "out_of_place"
    FREE = "free"


class Answers(StrEnum):
    """What the facts of a letter answer."""

    MOTION = "motion"
    COUNCIL_QUESTIONS = "council_questions"
    SUBJECT = "subject"
    """Its subject, and what was asked from outside."""
    NOTHING = "nothing"
    """It states no facts of its own: a receipt, a message sent on."""


class Signs(StrEnum):
    """In whose name a letter goes out, so in which capacity it must be signed."""

    COLLEGE = "college"
    """The college itself, by its secretary and the mayor (Gemeentewet 59a)."""
    MANDATED = "mandated"
    """Somebody in the name of the competent body, which the signature must name (Awb 10:10)."""


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a letter: filled from a text block, or written by a rule of the same name."""

    name: str
    """Becomes the section of its claims."""
    block: str = ""
    """Name of the text block; empty where a rule writes the element from the dossier."""
    house_style: str = ""
    """Key in the profile's house style whose words stand in place of the block."""
    ground: Ground | None = None
    """Why a person must look at it, whatever it says."""
    is_formula: bool = False
    """A greeting or heading without facts: it gets no footnote."""
    is_legal: bool = False
    """Only the municipality's own text block will do: without it the letter cannot be approved."""
    is_optional: bool = False
    """May be left out with nothing in its place, because nothing of it is known or asked."""


ELSEWHERE: Mapping[Clause, Need] = dict.fromkeys(Clause, Need.OUT_OF_PLACE)
"""A letter that decides nothing has none of the clauses."""


@dataclass(frozen=True, slots=True)
class LetterType:
    """One kind of letter."""

    name: str
    elements: tuple[Element, ...]
    clauses: Mapping[Clause, Need] = field(default_factory=lambda: ELSEWHERE)
    answers: Answers = Answers.SUBJECT
    signs: Signs = Signs.MANDATED
    piece: str = ""
    """What must have come in for it: "bezwaar", "klacht"; empty where the dossier says, or nothing need have."""

    @property
    def is_for_council(self) -> bool:
        """Whether the council reads it: figures on plain language are then no shortcoming."""
        return self.signs is Signs.COLLEGE

    @property
    def legal_blocks(self) -> tuple[str, ...]:
        """The text blocks that must be the municipality's own before the letter can be approved."""
        return tuple(element.block for element in self.elements if element.is_legal)
