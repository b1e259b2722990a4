"""A word that stands in small letters somewhere is told apart, in short texts and in long ones."""

from __future__ import annotations

import pytest

from gemcli.privacy.small_words import small_words


@pytest.mark.parametrize("rest", ["", "Verder niets. " * 20])
def test_only_words_that_stand_alone_count(rest: str) -> None:
    seen = small_words(f"De fiets, de oud-bakker en bakker's brood, straße. Fiets Vos. {rest}")
    assert all(word in seen for word in ("fiets", "de", "en", "brood", "straße"))
    assert not any(word in seen for word in ("vos", "oud", "bakker", "strasse", "niet", ""))
