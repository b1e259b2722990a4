"""The table of letter types: which elements a letter must have, in order, and which clause it may have."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.letters.elements import ELSEWHERE, Answers, Clause, Element, LetterType, Need, Signs
from gemcli.model.finding import Ground

__all__ = ["ALIASES", "TYPES", "VARIANTS", "Element", "LetterType"]

RETURN_ADDRESS = Element("return_address", "retouradres")
TO_COUNCIL = Element("addressee", "geadresseerde-raad", is_formula=True)
TO_PERSON = Element("addressee", "geadresseerde")
REFERENCE = (Element("reference", "kenmerk"), Element("date", "datum"))
SALUTATION = Element("salutation", "aanhef", house_style="salutation", is_formula=True)
SENT = Element("sent", "verzonden", ground=Ground.TERM)
FOOT = (
    Element("contact", "contact", house_style="contact"),
    Element("sign_off", "groet", house_style="sign_off", is_formula=True),
    Element("signature", "ondertekening", house_style="capacity", ground=Ground.LEGAL),
)
BY_COLLEGE = Element("signature", "ondertekening-college", ground=Ground.LEGAL)


def _to_council(*body: Element) -> tuple[Element, ...]:
    return (RETURN_ADDRESS, TO_COUNCIL, *REFERENCE, *body, BY_COLLEGE)


def _to_person(subject: str, *body: Element) -> tuple[Element, ...]:
    return (RETURN_ADDRESS, TO_PERSON, *REFERENCE, Element("subject", subject), SALUTATION, *body, *FOOT)


RAADSBRIEF = LetterType(
    "raadsbrief",
    _to_council(
        Element("subject", "onderwerp-afdoening"),
        Element("opening", "opening-afdoening"),
        Element("motion_lead", "motie-inleiding", is_formula=True),
        Element("motion"),
        Element("answer_lead", "antwoord-inleiding", is_formula=True),
        Element("answer"),
        Element("closing"),
    ),
    answers=Answers.MOTION,
    signs=Signs.COLLEGE,
)
"""A letter of the college that answers a motion: no "Geachte", no clause, for it is no decision (besluit)."""

RAADSVRAGEN = LetterType(
    "raadsvragen",
    _to_council(
        Element("subject", "onderwerp-raadsvragen"),
        Element("opening", "opening-raadsvragen"),
        Element("council_answers"),
    ),
    answers=Answers.COUNCIL_QUESTIONS,
    signs=Signs.COLLEGE,
)
"""Answers to written questions of the council: each question in its own words with its number, then its answer."""

TUSSENBERICHT_RAAD = LetterType(
    "tussenbericht",
    _to_council(
        Element("subject", "onderwerp-tussenbericht"),
        Element("opening", "opening-tussenbericht"),
        Element("core"),
        Element("term", "tussenbericht-termijn", ground=Ground.PROMISE),
    ),
    answers=Answers.MOTION,
    signs=Signs.COLLEGE,
)
"""A letter that says how a motion stands and by which day its answer comes; nothing in it settles the motion."""

TUSSENBERICHT = LetterType(
    "tussenbericht",
    _to_person(
        "onderwerp-uitstel",
        Element("opening", "opening-ontvangen"),
        Element("delay", "uitstel", ground=Ground.TERM),
        Element("core_lead", "reden-inleiding", is_formula=True),
        Element("core"),
        Element("term", "uitstel-termijn", ground=Ground.PROMISE),
    ),
    {**ELSEWHERE, Clause.PENALTY: Need.FREE},
)
"""A message to a resident or organisation that an answer comes later, with the day on which it comes (Awb 4:14)."""

ONTVANGST = LetterType(
    "ontvangst",
    _to_person(
        "onderwerp-ontvangst",
        Element("opening", "opening-ontvangen"),
        Element("receipt_term"),
        Element("committee", "commissie", is_optional=True),
        Element("next_steps", "vervolg"),
    ),
    {**ELSEWHERE, Clause.PENALTY: Need.FREE},
    answers=Answers.NOTHING,
)
"""A receipt: what came in and when, by which day an answer comes, and who advises (Awb 2:17, 6:14, 7:13, 9:6, 9:15)."""

INFORMATIEF = LetterType(
    "informatief",
    _to_person(
        "onderwerp",
        Element("opening", "opening-informatief"),
        Element("core"),
        Element("questions", is_optional=True),
    ),
)
"""A letter that tells a resident something and decides nothing."""

BESLUIT = LetterType(
    "besluit",
    _to_person(
        "onderwerp-besluit",
        Element("opening", "opening-besluit", is_optional=True),
        Element("decision", "beslissing", ground=Ground.RIGHT, is_legal=True),
        Element("core_lead", "motivering-inleiding", is_formula=True),
        Element("core"),
        Element("legal_basis", "grondslag", ground=Ground.LEGAL, is_legal=True),
        Element("clause", "rechtsmiddelen", ground=Ground.LEGAL, is_legal=True),
        SENT,
    ),
    {**ELSEWHERE, Clause.OBJECTION: Need.REQUIRED},
)
"""A decision: its words, its legal basis and the clause are the municipality's own (Awb 3:45-3:47)."""

BESLUIT_MET_BEROEP = LetterType(
    "besluit",
    tuple(
        Element("clause", "beroep", ground=Ground.LEGAL, is_legal=True) if element.name == "clause" else element
        for element in BESLUIT.elements
    ),
    {**ELSEWHERE, Clause.APPEAL: Need.REQUIRED},
)
"""A decision prepared under Awb 3.4, against which there is appeal and no objection (Awb 7:1)."""

BESLISSING_OP_BEZWAAR = LetterType(
    "beslissing-op-bezwaar",
    _to_person(
        "onderwerp-bezwaar",
        Element("opening", "opening-bezwaar"),
        Element("objections", "bezwaren", ground=Ground.RIGHT),
        Element("hearing", "horen", ground=Ground.LEGAL),
        Element("core_lead", "overwegingen-inleiding", is_formula=True),
        Element("core"),
        Element("decision", "beslissing-op-bezwaar", ground=Ground.RIGHT, is_legal=True),
        Element("legal_basis", "grondslag", ground=Ground.LEGAL, is_legal=True),
        Element("clause", "beroep", ground=Ground.LEGAL, is_legal=True),
        SENT,
    ),
    {**ELSEWHERE, Clause.APPEAL: Need.REQUIRED},
    piece="bezwaar",
)
"""A decision on an objection: hearing, reconsideration, outcome and the clause on appeal (Awb 6:23, 7:2, 7:11-7:12)."""

KLACHTAFHANDELING = LetterType(
    "klachtafhandeling",
    _to_person(
        "onderwerp-klacht",
        Element("opening", "opening-klacht"),
        Element("complaint", "klacht-omschrijving"),
        Element("hearing", "klacht-horen", ground=Ground.LEGAL),
        Element("core_lead", "bevindingen-inleiding", is_formula=True),
        Element("core"),
        Element("judgement", "klacht-oordeel", ground=Ground.RIGHT),
        Element("clause", "ombudsman", ground=Ground.LEGAL, is_legal=True),
    ),
    {**ELSEWHERE, Clause.OMBUDSMAN: Need.REQUIRED},
    piece="klacht",
)
"""The end of a complaint: findings, judgement, conclusions and the ombudsman (Awb 9:10, 9:12)."""

DOORZENDING = LetterType(
    "doorzending",
    _to_person(
        "onderwerp-doorzending",
        Element("opening", "opening-ontvangen"),
        Element("forwarded", "doorgezonden", ground=Ground.LEGAL),
        Element("legal_basis", "doorzending-grondslag", ground=Ground.LEGAL, is_legal=True),
    ),
    answers=Answers.NOTHING,
)
"""Tells who wrote that another body deals with it, and that it was sent on (Awb 2:3, 6:15)."""

TYPES: Mapping[str, LetterType] = {
    kind.name: kind
    for kind in (
        INFORMATIEF,
        ONTVANGST,
        TUSSENBERICHT,
        BESLUIT,
        BESLISSING_OP_BEZWAAR,
        RAADSBRIEF,
        RAADSVRAGEN,
        KLACHTAFHANDELING,
        DOORZENDING,
    )
}
VARIANTS: tuple[LetterType, ...] = (TUSSENBERICHT_RAAD, BESLUIT_MET_BEROEP)
"""Other forms of a type, which the dossier asks for: to the council, or with appeal in place of objection."""
ALIASES: Mapping[str, str] = {"beantwoording-raadsvragen": "raadsvragen"}
