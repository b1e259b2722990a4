"""Whether who is named is who speaks: by name, by party, by office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.hearing import is_voice
from gemcli.model.section import Role, Section, SectionKind


def turn(speaker: str, party: str = "", role: Role = Role.COUNCILLOR) -> Section:
    return Section("n", SectionKind.TURN, (), "Wonen", ("s1",), "", speaker, "", party, role)


@pytest.mark.parametrize(
    ("actor", "section", "expected"),
    [
        ("de heer Mostert", turn("Mostert", "D66"), True),
        ("de heer Mostert", turn("Zwaluw", "D66"), False),
        ("D66", turn("Mostert", "D66"), True),
        ("de fractie van D66", turn("Mostert", "D66"), True),
        ("de SP", turn("Mostert", "D66"), False),
        ("het college", turn("Zwaluw", role=Role.COLLEGE), True),
        ("het college", turn("Mostert", "D66"), False),
        ("de voorzitter", turn("Zwaluw", role=Role.CHAIR), True),
        ("de burgemeester", turn("Zwaluw", role=Role.CHAIR), True),
        ("de burgemeester", turn("Zwaluw", role=Role.COUNCILLOR), False),
        ("de inspreker", turn("Zwaluw", role=Role.RESIDENT), True),
        ("iemand", turn("Zwaluw"), False),
    ],
)
def test_a_voice(beside: Callable[..., Any], actor: str, section: Section, *, expected: bool) -> None:
    sides, _ = beside("De brug is van hout.", f"{actor[:1].upper()}{actor[1:]} zegt dat de brug van hout is.")
    assert is_voice(sides.claim[: len(actor)], section, sides) is expected
    assert is_voice(actor, section, sides) is expected


def test_another_first_name_is_another_voice(beside: Callable[..., Any]) -> None:
    sides, _ = beside("De brug is van hout.", "Martha Bos zegt dat de brug van hout is.")
    assert is_voice("Martha Bos", turn("Martha Bos"), sides)
    assert not is_voice("Martha Bos", turn("Chris Bos"), sides)
