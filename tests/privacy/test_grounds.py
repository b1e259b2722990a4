"""Grounds of the Woo: the table of the municipality, and what it may not hold."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from gemcli.errors import ConfigError
from gemcli.model.span import Span
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.grounds import KINDS, LIFE, NUMBER, Grounds
from gemcli.privacy.marking import Marked

ROOT = Path(__file__).parent.parent.parent


def marked(kind: str, who: Who = Who.PRIVATE) -> Marked:
    return Marked(Span(0, 1), "x", kind, who, is_masked=True, why="pattern")


def test_the_shipped_table_names_a_ground_for_every_kind() -> None:
    shipped = tomllib.loads((ROOT / "config" / "privacy.toml").read_text(encoding="utf-8"))
    assert set(shipped["woo"]["kinds"]) == set(KINDS)
    grounds = Grounds.from_table(shipped)
    assert grounds.of(marked(Kind.BSN)) == NUMBER
    assert {grounds.of(marked(kind)) for kind in KINDS if kind != Kind.BSN} == {LIFE}


def test_a_number_of_identification_keeps_its_ground_whoever_it_belongs_to() -> None:
    grounds = Grounds.from_table({"woo": {"people": {"staff": "5.1.2.i"}}})
    assert grounds.of(marked(Kind.PERSON, Who.STAFF)) == "5.1.2.i"
    assert grounds.of(marked(Kind.BSN, Who.STAFF)) == NUMBER


@pytest.mark.parametrize(
    "woo", ["x", {"kinds": "x"}, {"kinds": {"naam": "5.1.2.e"}}, {"people": {"staff": "]("}}, {"kinds": {"person": 5}}]
)
def test_a_table_that_does_not_fit_is_refused(woo: object) -> None:
    with pytest.raises(ConfigError):
        Grounds.from_table({"woo": woo})
