"""People who speak in a transcript."""

from __future__ import annotations

import pytest

from gemcli.model.document import Passage, PassageKind
from gemcli.model.span import Span
from gemcli.privacy.roles import Roles
from gemcli.privacy.speakers import speaker_names, speakers


def cue(speaker: str, kind: PassageKind = PassageKind.CUE) -> Passage:
    return Passage(kind, (Span(0, 1),), (), speaker=speaker)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Zoetje Ykema", "Zoetje Ykema"),
        ("Zoetje Ykema (SP)", "Zoetje Ykema"),
        ("zoetje ykema | SP", "zoetje ykema"),
        ("Ykema-Smit", "Ykema-Smit"),
        ("De voorzitter", None),
        ("Wethouder Brand (GW)", None),
        ("Spreker 3", None),
        ("GroenLinks", None),
        ("Team Griffie", None),
        ("", None),
    ],
)
def test_a_label_is_a_name_or_none(label: str, name: str | None) -> None:
    assert speaker_names([cue(label)], Roles()) == ((name,) if name else ())


def test_other_passages_have_no_label() -> None:
    assert speaker_names([cue("Zoetje Ykema", PassageKind.COMMENT)], Roles()) == ()


def test_a_speaker_is_found_in_every_place_and_never_for_sure() -> None:
    text = "<v Ykema>Dag.\n<v Ykema>Ja, Ykemastraat."
    found = list(speakers([cue("Ykema"), cue("Ykema")], text, Roles()))
    assert [text[one.span.start : one.span.end] for one in found] == ["Ykema", "Ykema"]
    assert not any(one.is_sure for one in found)
