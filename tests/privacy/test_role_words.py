"""Roles and functions beside a name."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.marking import Marker
from gemcli.privacy.role_names import role_names
from gemcli.privacy.role_words import is_civil_servant, is_function, stated_role
from gemcli.privacy.roles import Roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Inspreker de heer {}: nee.", "inspreker"),
        ("Bezwaarmaakster mevrouw {} stelt", "bezwaarmaker"),
        ("Insprekers: A. Vos, {}, B. Mol", "inspreker"),
        ("Belanghebbende: {}", "belanghebbende"),
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
    assert is_function("jurist") and not is_function("inspreker") and not is_function("")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Steller: mr. {}", True), ("{}, jurist", True), ("Inspreker {}", False), ("De heer {}", False)],
)
def test_civil_servants_are_known_by_label_and_function(text: str, expected: bool) -> None:
    start = text.index("{}")
    assert is_civil_servant(text.format("J. Bos"), Span(start, start + 6)) is expected


def test_a_role_that_is_stated_once_holds_for_the_surname_everywhere() -> None:
    first, second = "De heer R. Postma belt.", "Inspreker de heer Postma. Mevrouw Amrani."
    marker = Marker()
    named = role_names([(text, marker.mark(text)) for text in (first, second)], Roles())
    assert named == {"postma": "inspreker", "amrani": ""}


def test_who_speaks_from_the_public_is_an_inspreker() -> None:
    text = "De heer Postma zegt."
    marked = Marker().mark(text)
    assert role_names([(text, marked)], Roles(residents=frozenset({"rob postma"}))) == {"postma": "inspreker"}
