"""Roles and functions beside a name."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.role_words import INTERESTED, OBJECTOR, SPEAKER, is_civil_servant, is_function, stated_role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Inspreker de heer {}: nee.", SPEAKER),
        ("Bezwaarmaakster mevrouw {} stelt", OBJECTOR),
        ("Insprekers: A. Vos, {}, B. Mol", SPEAKER),
        ("Belanghebbende: {}", INTERESTED),
        ("Ingesproken door: {}", SPEAKER),
        ("Aldus {}, beleidsmedewerkster Wonen", "beleidsmedewerker"),
        ("Aldus {} (senior adviseur)", "senior adviseur"),
        ("De inspreker dankt de raad. De heer {} knikt.", ""),
        ("De adviseur is ziek. {}", ""),
    ],
)
def test_the_role_is_the_one_that_stands_beside_the_name(text: str, role: str) -> None:
    name = "J. Postma"
    start = text.index("{}")
    assert stated_role(text.format(name), Span(start, start + len(name))) == role


def test_functions_are_those_of_civil_servants() -> None:
    assert is_function("jurist") and not is_function(SPEAKER) and not is_function("")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Steller: mr. {}", True), ("{}, jurist", True), ("Inspreker {}", False), ("De heer {}", False)],
)
def test_civil_servants_are_known_by_label_and_function(text: str, expected: bool) -> None:
    start = text.index("{}")
    assert is_civil_servant(text.format("J. Bos"), Span(start, start + 6)) is expected
