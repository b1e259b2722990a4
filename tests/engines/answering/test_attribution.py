"""A question after somebody's word is answered by theirs; one after nobody's by anybody's."""

from __future__ import annotations

import pytest

from gemcli.engines.answering.attribution import is_theirs, voice
from gemcli.engines.answering.passages import Block, Paper, Unit
from gemcli.engines.answering.question import question
from gemcli.model.document import PassageKind
from gemcli.model.section import Role, Section, SectionKind

PAPER = Paper("m", frozenset(), "", None, {})


def turn(speaker: str, party: str = "", role: Role = Role.COUNCILLOR, honorific: str = "De heer") -> Block:
    """A passage of somebody's turn."""
    section = Section("m", SectionKind.TURN, ("A",), "Brug", ("s1",), "A", speaker, honorific, party, role)
    return Block(PAPER, "", frozenset(), (unit("de brug is duur"),), PassageKind.PARAGRAPH, section)


def unit(text: str) -> Unit:
    """A sentence."""
    return Unit(text, tuple(text.lower().split()), (), 0, 0)


@pytest.mark.parametrize(
    ("text", "names", "functions"),
    [
        ("Hoeveel kost de brug volgens wethouder Bakker?", ("bakker",), ("wethouder",)),
        ("Wat kost de brug, zegt de wethouder?", (), ("wethouder",)),
        ("Wanneer is de brug klaar, aldus de ingehuurde adviseurs?", (), ("adviseurs",)),
        ("Hoeveel bruggen zijn er, schat Van Dam?", ("dam", "vd"), ()),
        ("Waarom wil Groenhout de brug niet?", ("groenhout",), ()),
        ("Waarom is Groenhout tegen de brug?", ("groenhout",), ()),
        ("Wat wil de Groene Stadspartij met de brug?", ("groene", "stadspartij", "gsp"), ()),
    ],
)
def test_whose_word_is_asked_for(text: str, names: tuple[str, ...], functions: tuple[str, ...]) -> None:
    found = voice(question(text))
    assert found is not None and (found.names, found.functions) == (names, functions)


@pytest.mark.parametrize(
    "text",
    ["Hoeveel kost de brug?", "Hoeveel kost de brug volgens de begroting?", "Hoe is Waterrade aan de brug gekomen?"],
)
def test_a_paper_or_place_is_nobody(text: str) -> None:
    assert voice(question(text)) is None


def test_the_speaker_their_party_and_their_office_count() -> None:
    said = unit("de brug is duur")
    by_name, by_party, by_office = (
        voice(question(f"Wat kost de brug volgens {who}?")) for who in ("Bakker", "Groenhout", "de wethouder")
    )
    assert by_name is not None and by_party is not None and by_office is not None
    assert is_theirs(by_name, said, turn("Bakker"), {}) and not is_theirs(by_name, said, turn("Smid"), {})
    assert is_theirs(by_party, said, turn("Smid", "Groenhout"), {})
    assert is_theirs(by_office, said, turn("Smid", role=Role.COLLEGE), {})
    assert not is_theirs(by_office, said, turn("Smid"), {})


def test_a_sentence_that_names_them_is_theirs() -> None:
    asked = voice(question("Wat kost de brug volgens Bakker?"))
    assert asked is not None and is_theirs(asked, unit("volgens bakker is de brug duur"), turn("Smid"), {})
