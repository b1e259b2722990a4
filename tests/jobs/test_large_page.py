"""A draft of any size is taken apart the same; a huge one is broken off instead of keeping the command for hours."""

from __future__ import annotations

import pytest

from gemcli.drafts.parse import read_page
from gemcli.errors import SourceError
from gemcli.jobs import large_page
from gemcli.jobs.large_page import page_of
from gemcli.sources.child import Limits

PAGE = "# Kop\n\n- De raad besluit. [^a]\n\n[^a]: b\n"


def test_large_and_small_drafts_are_taken_apart_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    small = page_of(PAGE)
    monkeypatch.setattr(large_page, "LARGE", 10)
    assert page_of(PAGE) == small == read_page(PAGE)


def test_a_page_that_takes_too_long_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_page, "DEFAULT", Limits(seconds=0.01))
    with pytest.raises(SourceError) as caught:
        page_of("[" * (large_page.LARGE + 1))
    assert caught.value.code == "too_slow"
