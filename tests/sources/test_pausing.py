"""The garbage collector is as it was before, whatever happens between."""

from __future__ import annotations

import gc

import pytest

from gemcli.sources.pausing import without_collecting


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_comes_back(was_on: bool) -> None:
    before = gc.isenabled()
    try:
        gc.enable() if was_on else gc.disable()
        with pytest.raises(ValueError, match="kapot"), without_collecting():
            assert not gc.isenabled()
            raise ValueError("kapot")
        assert gc.isenabled() is was_on
    finally:
        gc.enable() if before else gc.disable()
