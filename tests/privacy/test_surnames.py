"""Surnames by list and by ending."""

from __future__ import annotations

import pytest

from gemcli.privacy.runs import runs
from gemcli.privacy.spoken import spoken
from gemcli.privacy.surnames import is_surname


@pytest.mark.parametrize("word", ["Jansen", "HOEKSTRA", "Quirtsma", "Quirtinga", "Kwirtenko", "Kwirtowski", "Kwiroğlu"])
def test_surnames(word):
    assert is_surname(word)


@pytest.mark.parametrize("word", ["Vergadering", "Begroting", "Gemeente", "Amsterdam", "Raad"])
def test_what_is_none(word):
    assert not is_surname(word)


@pytest.mark.parametrize("word", ["komen", "kaart", "zou", "gunst", "middel"])
def test_everyday_words_are_no_surnames(word: str) -> None:
    assert not is_surname(word)


@pytest.mark.parametrize("name", ["Lamis Sabbagh", "Ionela Munteanu", "Walburga Zeldenrust", "Sybrich Postmus"])
def test_names_from_many_places_are_found_without_a_title(name: str) -> None:
    assert [one.text for one in runs(f"Gisteren kwam {name} langs.")] == [name]


def test_words_that_are_names_too_are_nobody_in_talk() -> None:
    assert list(spoken("zoals ik ken en ik zeg het eerlijk want mine is het niet")) == []
