"""What is read back from a file holds what its fields promise, or is refused."""

from __future__ import annotations

import pytest

from gemcli.drafts.typed import checked
from gemcli.model.citation import Citation
from gemcli.model.draft import DraftSection
from gemcli.model.span import Span


def test_a_sound_noun_comes_back_as_it_is() -> None:
    section = DraftSection("Besluiten", 2, ())
    assert checked(section) is section


@pytest.mark.parametrize("title", [5, None, ["Besluiten"], {}, "\ud800"])
def test_text_of_another_type_is_refused(title: object) -> None:
    with pytest.raises(TypeError):
        checked(DraftSection(title, 2, ()))  # type: ignore[arg-type]


@pytest.mark.parametrize("level", ["2", 10**30, 1.5, None])
def test_a_number_of_another_type_is_refused(level: object) -> None:
    with pytest.raises(TypeError):
        checked(DraftSection("Besluiten", level, ()))  # type: ignore[arg-type]


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 1), Span(0, 10**30)])
def test_a_span_that_is_none_is_refused(span: Span) -> None:
    with pytest.raises(TypeError):
        checked(Citation("notulen", (span,), "De raad", "", "", "r. 1"))
