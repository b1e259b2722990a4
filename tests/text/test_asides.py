"""What no viewer shows of a text is found, and what it shows is left alone."""

from __future__ import annotations

import time

import pytest

from gemcli.text.asides import MARKDOWN, WEBVTT, asides


def found(text: str, kind: str = MARKDOWN) -> list[str]:
    return [text[start:end] for start, end in asides(text, kind)]


def test_comments_definitions_and_hidden_elements_are_found() -> None:
    assert found("a <!-- b --> c <!-- d\n\ne -->") == ["<!-- b -->", "<!-- d\n\ne -->"]
    assert found("a\n\n<!-- b\n\nc") == ["<!-- b\n\nc"]
    assert found('a\n\n[b]: https://x.example\n "titel"\n[c]: /d (weg)\n\ne') == [
        '[b]: https://x.example\n "titel"',
        "[c]: /d (weg)",
    ]
    assert found('a <span STYLE="Display : none">b</SPAN> c') == ['<span STYLE="Display : none">b</SPAN>']


@pytest.mark.parametrize(
    "text",
    (
        "De heer Bos <!-- zegt",
        "alinea\n[Bos]: ja",
        "[Bos]: wij zeggen dit toe aan de raad",
        "[^1]: de noot",
        "<b>vet</b> en <p style='color:red'>rood</p> 5 < 6",
        "| a | b |\n[c]\n",
    ),
)
def test_what_is_shown_is_left_alone(text: str) -> None:
    assert not found(text)


def test_notes_styles_and_regions_of_a_transcript_are_found() -> None:
    cue = "00:01.000 --> 00:02.000\nNOTE dit is gezegd: NOTE\n\n"
    text = f"WEBVTT\n\nNOTE weg\nnog weg\n\n{cue}STYLE\nx\n\nNOTE laatste"
    assert found(text, WEBVTT) == ["NOTE weg\nnog weg\n\n", "STYLE\nx\n\n", "NOTE laatste"]
    assert not found(text, "text/plain")


def test_it_takes_time_by_length() -> None:
    began = time.process_time()
    for piece in ("<!--", "<b hidden>", "<b ", "[a]:\n", "[a]: x '", "[", "> " * 5, "[a]: <", "<style>", "\n[a]: b"):
        asides(piece * (200_000 // len(piece)), MARKDOWN)
        asides(piece * (200_000 // len(piece)) + "-->", MARKDOWN)
    asides("NOTE\n" * 50_000, WEBVTT)
    assert time.process_time() - began < 20
