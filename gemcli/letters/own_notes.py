"""Writes what a receipt and a message sent on take from own notes: what came in, its term, and why it was sent on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.matching import LONG_ENOUGH, nearest, subject_words
from gemcli.letters.own_papers import Papers
from gemcli.letters.parts import Written
from gemcli.letters.passages import Said
from gemcli.letters.persons import names_somebody
from gemcli.letters.statements import statements
from gemcli.letters.told_slots import OF_BODY, SENT_ON
from gemcli.text.words import content_words

OF_RECEIPT = re.compile(
    r"\b(?:ontvangen|compleet|volledig|niet compleet|beslistermijn|behandeltermijn|termijn (?:is|van))\b"
    r"|^(?:soort|betreft|aanvraag)\s{0,2}:",
    re.IGNORECASE,
)
"""What a note says of the receipt itself: that it came in, whether it is complete, and its term."""
COMPETENT = re.compile(
    r"\b(?:beheer(?:t|der)|bevoegd|eigenaar|verantwoordelijk|gaat over|taak van|wegbeheerder)\b", re.IGNORECASE
)
POINTS_BACK = re.compile(
    r"\b(?:(?:die|dat|dit|deze|het|hem|ze)"
    r"(?: (?:ge\w{3,20}(?:d|t|en)|gedaan|\w{2,20}(?:eren|elen|ken|len|gen|ssen|den|ten)))?(?: worden| kunnen)?"
    r"|(?:er)?aan (?:gedaan|doen))\s{0,2}\?",
    re.IGNORECASE,
)
"""A question about what the sentence before it is about: "Wanneer maakt u die?", "Wilt u dat repareren?"."""
LEADING = re.compile(r"^(?:de|het|een) ", re.IGNORECASE)


def write_receipt_facts(case: Case, element: Element, _answer: Answer) -> Written:
    """The sentences of own notes on what came in and on its term, word for word."""
    own = [said for said in _lines(case) if OF_RECEIPT.search(said.text) and not names_somebody(said.text)]
    return Written(statements(case, element, own))


def is_sent_on(question: str, case: Case) -> bool:
    """Whether a question is about what was sent on to another body: that body answers it.

    Without a note that says what was sent on it was the whole message.
    """
    if case.type.name != "doorzending" or "forwarded" not in case.slots:
        return False
    if POINTS_BACK.search(question):
        return True
    words = [word for word in subject_words(question) if len(word) >= LONG_ENOUGH]
    lines = list(Papers(case.answer_sources, None, None).lines())
    told = [said for said in lines if SENT_ON.search(said.text)] or _of_the_body(case, lines)
    return not told or any(nearest(word, content_words(said.text)) for said in told for word in words)


def _of_the_body(case: Case, lines: Sequence[Said]) -> list[Said]:
    """The lines that say in few words whose matter is what: "sloot = waterschap, niet wij"; no address, no table."""
    body = LEADING.sub("", case.slots["body"].value).casefold().split()[:1] if "body" in case.slots else []
    named = [said for said in lines if body and body[0] in content_words(said.text)]
    return [said for said in named if OF_BODY.match(said.text) is None]


def write_forwarded_because(case: Case, element: Element, _answer: Answer) -> Written:
    """The sentences of own notes that say why another body deals with it: they name that body and its task."""
    body = LEADING.sub("", case.slots["body"].value).casefold() if "body" in case.slots else ""
    own = [said for said in _lines(case) if body and body in said.text.casefold() and COMPETENT.search(said.text)]
    return Written(statements(case, element, own))


def _lines(case: Case) -> Iterator[Said]:
    """Every sentence of own papers that a letter may tell."""
    lines = Papers(case.answer_sources, None, None).lines()
    return (said for said in lines if not case.request.names_private(said.text))
