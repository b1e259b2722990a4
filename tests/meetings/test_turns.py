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


def turns(text: str, cues: Any) -> list[str]:
    sections = outline(from_bytes(text.encode(), "notulen.txt").document, Municipality(), cues)
    return [section.speaker for section in sections if section.kind is SectionKind.TURN]


MEMBERS = ("Zwaluw (CDA)", "Merel (VVD)", "Specht (D66)", "Gans (SP)", "Kievit (CDA)", "Reiger (VVD)")


def test_an_alderman_without_bracket_speaks_where_members_have_one(dutch: Any) -> None:
    """Anyone else without one is addressed, not speaking."""
    spoken = "\n\n".join(f"De heer {name}. Voorzitter. Wij willen bomen op het plein." for name in MEMBERS)
    answered = f"{spoken}\n\nWethouder Bakker. Voorzitter. Ik dank de raad voor de vragen."
    assert turns(answered, dutch)[-2:] == ["Reiger", "Bakker"]
    addressed = f"{spoken}\n\nMevrouw Bakker. Voorzitter. U had het over bomen."
    assert "Bakker" not in turns(addressed, dutch)
