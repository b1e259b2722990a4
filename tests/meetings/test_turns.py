"""Where somebody begins to speak in a transcript with a name before every line."""

from __future__ import annotations

from typing import Any

from gemcli.meetings.outline import outline
from gemcli.model.municipality import Municipality
from gemcli.model.section import SectionKind
from gemcli.sources.making import from_bytes


def test_who_breaks_in_before_a_sentence_ends_has_a_turn(english: Any) -> None:
    lines = [
        "B: Right so the pool will be closed",
        "D: until when exactly",
        "B: until the first of May I think",
        "A: Okay.",
        "D: That is a pity.",
        "A: The school needs to know about that and",
        "B: Yes we will tell them.",
        "D: Good.",
        "A: Fine.",
    ]
    document = from_bytes("\n".join(lines).encode(), "meeting.txt").document
    sections = outline(document, Municipality(), english)
    turns = [section.speaker for section in sections if section.kind is SectionKind.TURN]
    assert turns == [line[0] for line in lines]
