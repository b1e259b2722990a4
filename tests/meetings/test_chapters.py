"""Chapters of documents that are no council record, cut into turns where the reader knows who speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.meetings.chapters import chapters_by_speaker
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, SectionKind
from gemcli.sources.making import from_bytes

PROCEEDINGS = b"""<?xml version="1.0" encoding="UTF-8"?>
<handelingen><titel>4 Hulpmiddelen</titel>
<al>Aan de orde is het debat over hulpmiddelen.</al>
<spreekbeurt><spreker><voorvoegsels>De heer</voorvoegsels> <achternaam>Zandstra</achternaam>
 (<politiek>GW</politiek>)</spreker>
<al>Wij vragen om een meldpunt.</al><al>Daar is behoefte aan.</al></spreekbeurt>
<spreekbeurt><spreker><voorvoegsels>Wethouder</voorvoegsels> <achternaam>De Haan</achternaam></spreker>
<al>Ik zeg toe dat ik in mei terugkom op dat meldpunt.</al></spreekbeurt>
</handelingen>"""


def test_a_paragraph_with_a_named_speaker_is_a_turn_inside_its_chapter(dutch: Any) -> None:
    document = from_bytes(PROCEEDINGS, "debat.xml").document
    sections = outline(document, Municipality(), dutch)
    turns = [section for section in sections if section.kind is SectionKind.TURN]
    assert [(turn.honorific, turn.speaker, turn.party) for turn in turns] == [
        ("De heer", "Zandstra", "GW"),
        ("Wethouder", "De Haan", ""),
    ]
    assert turns[1].role is Role.COLLEGE
    assert {turn.title for turn in turns} == {"4 Hulpmiddelen"}
    assert [each for section in sections for each in section.sentence_ids] == [s.id for s in document.sentences()]


def test_a_debate_that_holds_a_motion_is_no_motion(dutch: Any) -> None:
    """Proceedings print the motion under a heading of its own; what the college promises is still found."""
    motion = (
        b"<tekst><titel>Motie</titel><al>De raad, gehoord de beraadslaging,</al><al>constaterende dat het wacht;</al>"
        b"<al>verzoekt het college haast te maken,</al><al>en gaat over tot de orde van de dag.</al></tekst>"
    )
    turn = (
        b"<spreekbeurt><spreker>De <achternaam>voorzitter</achternaam></spreker><al>Dank u.</al></spreekbeurt>"
        b"</handelingen>"
    )
    data = PROCEEDINGS.replace(b"</handelingen>", motion + turn)
    document = from_bytes(data, "debat.xml").document
    sections = outline(document, Municipality(), dutch)
    made = claims(document, sections, Municipality(), dutch, "nl")
    assert [claim.kind for claim in made if claim.kind is Kind.COMMITMENT] == [Kind.COMMITMENT]


def test_without_speakers_the_chapters_stay_whole(document: Callable[..., Any], dutch: Any) -> None:
    nota = document("Een nota over groen.\n\nDe bomen staan er goed bij.\n")
    assert [section.kind for section in chapters_by_speaker(nota, Municipality(), dutch)] == [SectionKind.CHAPTER]
