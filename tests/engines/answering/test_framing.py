"""What people say around a question falls away; a split verb is joined, a mistyped question word mended."""

from __future__ import annotations

import pytest

from gemcli.engines.answering.framing import asked_plainly, separated
from gemcli.text.words import tokens
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Weet u ook wanneer de brug klaar is?", "wanneer de brug klaar is?"),
        ("Kun je me zeggen wie de motie indiende?", "wie de motie indiende?"),
        ("Ik zou graag willen weten hoeveel bomen er komen", "hoeveel bomen er komen"),
        ("Ik vraag me af waarom de brug dicht is", "waarom de brug dicht is"),
        ("Do you know when the bridge opens?", "when the bridge opens?"),
        ("Waneer is de brug klaar?", "wanneer is de brug klaar?"),
        ("Hoeveel bomen komen er?", "Hoeveel bomen komen er?"),
        ("Vertel eens", "Vertel eens"),
        ("Haalde de ABC-motie het?", "Haalde de ABC motie het?"),
    ],
)
def test_only_the_question_is_left(text: str, bare: str) -> None:
    assert asked_plainly(text) == bare


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Waarom raadt het college de motie af?", "afraadt"),
        ("Wanneer gaat de nieuwe regel in?", "ingaat"),
        ("Wie leverde de brug op?", "opleverde"),
        ("Hoeveel kinderen wonen er?", ""),
        ("Welke wegen gaan er open", "opengaan"),
    ],
)
def test_a_verb_that_stands_apart_is_joined(text: str, joined: str) -> None:
    assert next((word for word in separated(tokens(text)).values() if word), "") == joined


def test_a_long_text_is_read_in_time() -> None:
    with patience():
        asked_plainly("kun je me ook even " * 20_000)
        asked_plainly("hallo " * 50_000)
