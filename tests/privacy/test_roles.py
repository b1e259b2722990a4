"""Whose a name is when somebody in function has the same surname."""

from __future__ import annotations

import pytest

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind, Who
from gemcli.privacy.roles import Roles, with_officials

KNOWN = with_officials(Roles(), ["Anna Vos", "Scholten op Reimer"])


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("Anna Vos", Who.OFFICIAL),
        ("Vos", Who.OFFICIAL),
        ("A. Vos", Who.OFFICIAL),
        ("Fatima Vos", Who.PRIVATE),
        ("Vos, Fatima", Who.PRIVATE),
        ("Reimer", Who.OFFICIAL),
        ("Anna", Who.PRIVATE),
        ("Kok", Who.PRIVATE),
    ],
)
def test_a_namesake_is_told_by_the_first_name(name, who):
    assert KNOWN.of(Found(Span(0, len(name)), name, Kind.PERSON)) is who


def test_who_is_known_by_initials_may_be_called_anything():
    known = with_officials(Roles(), ["G. Vos"])
    assert known.of(Found(Span(0, 8), "Hans Vos", Kind.PERSON)) is Who.OFFICIAL
