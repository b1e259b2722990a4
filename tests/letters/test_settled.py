"""What a letter settles by its type is not asked again in it; everything else stays open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.asked.listing import asked
from gemcli.letters.informing import with_questions
from gemcli.letters.letter_types import TYPES
from gemcli.letters.questions import Question
from gemcli.letters.settled import remaining
from gemcli.model.document import Document
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank

APPLIES = "Hierbij vraag ik een vergunning aan voor een uitweg."
PLAIN = "Graag wil ik met mijn kraam op het plein staan."
WHEN = "Wanneer beslist u op mijn aanvraag?"
OTHER = "Is er een stroompunt op het plein?"
OBJECTS = "Hierbij maak ik bezwaar tegen uw besluit."


@pytest.mark.parametrize(
    ("kind", "lines", "left"),
    [
        ("ontvangst", [APPLIES, WHEN, OTHER], [OTHER]),
        ("tussenbericht", [APPLIES, WHEN, OTHER], [OTHER]),
        ("besluit", [APPLIES, WHEN, OTHER], [WHEN, OTHER]),
        ("besluit", [PLAIN, OTHER], [OTHER]),
        ("besluit", [APPLIES, PLAIN], [PLAIN]),
        ("besluit", [OBJECTS, OTHER], [OBJECTS, OTHER]),
        ("beslissing-op-bezwaar", [OBJECTS, OTHER], [OTHER]),
        ("informatief", [PLAIN, WHEN, OTHER], [PLAIN, WHEN, OTHER]),
    ],
)
def test_what_is_left(kind: str, lines: list[str], left: list[str], make_document: Callable[..., Document]) -> None:
    mail = make_document("mail.eml", "\n".join(lines) + "\n", Rank.THIRD_PARTY, "b@post.example")
    questions = [Question(each) for each in asked(Dossier("", (mail,)), Municipality())]
    assert [question.text for question in remaining(questions, kind)] == left


def test_a_letter_to_a_person_has_a_place_for_questions_and_one_to_the_council_has_none() -> None:
    names = [element.name for element in with_questions(TYPES["besluit"])]
    assert names.index("questions") < names.index("contact")
    assert with_questions(TYPES["raadsbrief"]) == TYPES["raadsbrief"].elements
    assert with_questions(TYPES["informatief"]) == TYPES["informatief"].elements
