"""The table of letter types: which elements a letter must have, in order, and which clause it may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gemcli.model.finding import Ground


class Clause(StrEnum):
    """Whether the clause on legal remedies belongs in a letter (Awb 3:45)."""

    REQUIRED = "required"
    OUT_OF_PLACE = "out_of_place"


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


@dataclass(frozen=True, slots=True)
class LetterType:
    """One kind of letter."""

    name: str
    elements: tuple[Element, ...]
    clause: Clause
    answers_motion: bool = False


HEAD = (Element("return_address", "retouradres"),)
REFERENCE = (Element("reference", "kenmerk"), Element("date", "datum"))
FOOT = (
    Element("contact", "contact", house_style="contact"),
    Element("sign_off", "groet", house_style="sign_off", is_formula=True),
    Element("signature", "ondertekening", house_style="capacity", ground=Ground.LEGAL),
)

RAADSBRIEF = LetterType(
    "raadsbrief",
    (
        *HEAD,
        Element("addressee", "geadresseerde-raad", is_formula=True),
        *REFERENCE,
        Element("subject", "onderwerp-afdoening"),
        Element("opening", "opening-afdoening"),
        Element("motion_lead", "motie-inleiding", is_formula=True),
        Element("motion"),
        Element("answer_lead", "antwoord-inleiding", is_formula=True),
        Element("answer"),
        Element("closing"),
        Element("signature", "ondertekening-college", ground=Ground.LEGAL),
    ),
    Clause.OUT_OF_PLACE,
    answers_motion=True,
)
"""A letter of the college that answers a motion: no "Geachte", no clause, for it is no decision (besluit)."""

TUSSENBERICHT = LetterType(
    "tussenbericht",
    (
        *HEAD,
        Element("addressee", "geadresseerde-raad", is_formula=True),
        *REFERENCE,
        Element("subject", "onderwerp-tussenbericht"),
        Element("opening", "opening-tussenbericht"),
        Element("core"),
        Element("term", "tussenbericht-termijn", ground=Ground.PROMISE),
        Element("signature", "ondertekening-college", ground=Ground.LEGAL),
    ),
    Clause.OUT_OF_PLACE,
    answers_motion=True,
)
"""A letter that says how a motion stands and by which day its answer comes; nothing in it settles the motion."""

INFORMATIEF = LetterType(
    "informatief",
    (
        *HEAD,
        Element("addressee", "geadresseerde"),
        *REFERENCE,
        Element("subject", "onderwerp"),
        Element("salutation", "aanhef", house_style="salutation", is_formula=True),
        Element("opening", "opening-informatief"),
        Element("core"),
        Element("questions"),
        *FOOT,
    ),
    Clause.OUT_OF_PLACE,
)
"""A letter that tells a resident something and decides nothing."""

BESLUIT = LetterType(
    "besluit",
    (
        *HEAD,
        Element("addressee", "geadresseerde"),
        *REFERENCE,
        Element("subject", "onderwerp"),
        Element("salutation", "aanhef", house_style="salutation", is_formula=True),
        Element("decision", "beslissing", ground=Ground.RIGHT),
        Element("legal_basis", "grondslag", ground=Ground.LEGAL),
        Element("core"),
        Element("clause", "rechtsmiddelen", ground=Ground.LEGAL),
        *FOOT,
    ),
    Clause.REQUIRED,
)
"""A decision: its reasons, its legal basis and the clause come from the municipality (Awb 3:45-3:47)."""

TYPES: Mapping[str, LetterType] = {kind.name: kind for kind in (RAADSBRIEF, TUSSENBERICHT, INFORMATIEF, BESLUIT)}
