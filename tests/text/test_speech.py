"""Speech without stops is cut where people begin a new thought; written text stays as it is."""

from __future__ import annotations

import pytest

from gemcli.text.speech import split

SPOKEN = (
    "goedenavond allemaal ik open de vergadering dan gaan we naar agendapunt vijf de nota verkeer dank u wel "
    "voorzitter wij dienen een motie in over de blauwe zone dat zeg ik toe voorzitter dan gaan we stemmen "
    "over de motie wie is voor dat zijn zestien stemmen daarmee is de motie aangenomen"
)
ENGLISH = (
    "good evening everyone we will move to item five the library budget thank you chair I move the recommendation as "
    "printed I second that all those in favour that is nine votes the motion is carried moving on to the next item"
)

COMMAS = (
    "De wethouder zegt toe, na overleg met de provincie, de buurt en de raad, dat er voor de zomer een brief komt, "
    "maar dat hangt af van het budget, dat is nog niet bekend, en dan is er nog de vraag wie dat allemaal gaat betalen."
)


def test_a_thought_begins_a_piece_and_nothing_is_lost() -> None:
    pieces = [SPOKEN[start:end] for start, end in split(SPOKEN)]
    assert pieces[1:3] == ["dan gaan we naar agendapunt vijf de nota verkeer", "dank u wel voorzitter"]
    assert pieces[-1] == "daarmee is de motie aangenomen"
    assert "dan gaan we stemmen over de motie" in pieces, "a preposition is not parted from what follows it"
    assert " ".join(pieces) == SPOKEN


def test_english_speech() -> None:
    pieces = [ENGLISH[start:end] for start, end in split(ENGLISH, "en")]
    assert "the motion is carried" in pieces
    assert "moving on to the next item" in pieces


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dan gaan we stemmen maar eerst schorsen we de vergadering",
        COMMAS,
    ],
    ids=["nothing", "short", "with commas"],
)
def test_what_is_short_or_has_stops_stays_whole(text: str) -> None:
    assert [text[start:end] for start, end in split(text)] == ([text] if text else [])


def test_a_run_without_end_is_cut_all_the_same() -> None:
    pieces = split("bla " * 50_000)
    assert max(end - start for start, end in pieces) < 300
