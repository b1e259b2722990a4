"""Surnames by list and by ending."""

from __future__ import annotations

import pytest

from gemcli.privacy.surnames import is_surname


@pytest.mark.parametrize("word", ["Jansen", "HOEKSTRA", "Quirtsma", "Quirtinga", "Kwirtenko", "Kwirtowski", "Kwiroğlu"])
def test_surnames(word):
    assert is_surname(word)


@pytest.mark.parametrize("word", ["Vergadering", "Begroting", "Gemeente", "Amsterdam", "Raad"])
def test_what_is_none(word):
    assert not is_surname(word)
