"""Who opens a turn, by the label at the start of a line."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("Hon. Ada Lindqvist: Mr. Chair, we will report in May.", "Hon.", "Ada Lindqvist"),
        ("Mr. Piet d'Hondt: That is not what was asked.", "Mr.", "Piet d'Hondt"),
        ("Rt. Hon. Ann Bell (Lab.): We disagree.", "Rt. Hon.", "Ann Bell"),
    ],
)
def test_english_titles_open_a_turn(line: str, title: str, name: str) -> None:
    from gemcli.meetings.cues import read
    from gemcli.meetings.labels import label
    from gemcli.resources import config, toml

    found = label(line, read(toml(config("cues.en.toml")), "en"))
    assert found is not None
    assert (found.title, found.name) == (title, name)


def test_a_name_that_ends_a_sentence_opens_no_turn() -> None:
    from gemcli.meetings.cues import read
    from gemcli.meetings.labels import label
    from gemcli.resources import config, toml

    assert label("Mr. Jansen. He left.", read(toml(config("cues.en.toml")), "en")) is None
