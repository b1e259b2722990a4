"""A letter answers whom it is written to; what others ask in its dossier is only told to its writer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.letter import Letter
from gemcli.model.document import Document
from gemcli.model.source import Rank

Make = Callable[..., Document]
Write = Callable[..., Letter]


@pytest.fixture
def papers(make_document: Make) -> list[Document]:
    """A letter of a resident on a ditch, and the mail of a water board that asks for it."""
    ditch = "H. Sandstra\nMeerweg 22\n\nGeacht college,\n\nWilt u de sloot baggeren?\n\nH. Sandstra\n"
    board = "Stuur de brief maar door.\n\nHet loket van het waterschap\n"
    return [
        make_document("brief.txt", ditch, Rank.THIRD_PARTY, "H. Sandstra"),
        make_document("mail.txt", board, Rank.THIRD_PARTY, "Waterschap <loket@schap.example>"),
        make_document("notitie.txt", "De duiker is van de gemeente en wordt doorgespoten.\n"),
    ]


def test_what_another_body_asks_is_a_notice(papers: list[Document], write: Write) -> None:
    made = write("informatief", papers, {"addressee": "Mevrouw H. Sandstra, Meerweg 22", "incoming": "brief.txt"})
    asked = [question.text for question in made.questions]
    assert asked == ["Wilt u de sloot baggeren?"]
    assert [notice.source for notice in made.notices if notice.code == "asked_by_other"] == ["mail.txt"]


def test_without_an_addressee_everything_is_asked(papers: list[Document], write: Write) -> None:
    made = write("informatief", papers, {"incoming": "brief.txt"})
    assert len(made.questions) == 2
    assert not [notice for notice in made.notices if notice.code == "asked_by_other"]
