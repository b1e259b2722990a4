"""What a person must look at whatever the verdict: coming back on something is a promise."""

from __future__ import annotations

import pytest

from gemcli.grounding.grounds import PROMISES


@pytest.mark.parametrize(
    "text",
    [
        "De wethouder komt terug bij de raad.",
        "Daar kom ik bij de voorjaarsnota op terug.",
        "In juni komt het college met een voorstel terug.",
        "De burgemeester zegt de raad een brief toe.",
    ],
)
def test_who_comes_back_on_it_promises(text: str) -> None:
    assert PROMISES.search(text)


@pytest.mark.parametrize(
    "text", ["Het voorstel komt in juni terug.", "De burgemeester is terug.", "De vraag kwam niet terug in het debat."]
)
def test_what_comes_back_by_itself_is_no_promise(text: str) -> None:
    assert not PROMISES.search(text)
