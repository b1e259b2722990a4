"""What a terminal conceals is named and no source; what it writes over is named and read."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.model.document import Document
from gemcli.sources.making import from_bytes
from gemcli.text.terminal import concealed, overwritings

ESC = "\x1b["
HIDING = {
    "conceal": (f"{ESC}8m", f"{ESC}28m"),
    "conceal and reset": (f"{ESC}1;8m", f"{ESC}0m"),
    "reset without a number": (f"{ESC}8m", f"{ESC}m"),
    "one byte": ("\x9b8m", "\x9b28m"),
    "black on black": (f"{ESC}30;40m", f"{ESC}39m"),
    "in two steps": (f"{ESC}31m{ESC}41m", f"{ESC}49m"),
    "by the table": (f"{ESC}38;5;0m{ESC}40m", f"{ESC}0m"),
    "bright": (f"{ESC}97;107m", f"{ESC}0m"),
    "true colour": (f"{ESC}38;2;9;9;9;48;2;9;9;9m", f"{ESC}0m"),
    "with colons": (f"{ESC}38:5:7m{ESC}47m", f"{ESC}0m"),
}
LINES = {
    "txt": "Notulen\n\nDe raad stemt in.\n\n{} Daarna sluit de voorzitter.\n",
    "log": "Notulen\n\nDe raad stemt in.\n\n{} Daarna sluit de voorzitter.\n",
    "md": "# Notulen\n\nDe raad stemt in.\n\n{} Daarna sluit de voorzitter.\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nDe raad stemt in.\n\n00:03.000 --> 00:04.000\n{} Daarna sluit hij.\n",
    "srt": "1\n00:00:01,000 --> 00:00:02,000\nDe raad stemt in.\n\n2\n00:00:03,000 --> 00:00:04,000\n{} Daarna.\n",
}


def document(text: str, ending: str = "txt") -> Document:
    found = from_bytes(text.encode(), f"notulen.{ending}").document
    assert found is not None
    return found


def cited(found: Document) -> str:
    return "\n".join(found.text[span.start : span.end] for each in found.sentences() for span in each.spans)


@pytest.mark.parametrize("ending", LINES)
@pytest.mark.parametrize(("on", "off"), HIDING.values(), ids=HIDING.keys())
def test_concealed_words_are_named_and_no_source(ending: str, on: str, off: str) -> None:
    found = document(LINES[ending].format(f"{on}Het krediet is 9 miljoen.{off}"), ending)
    assert "miljoen" in found.text and "miljoen" not in cited(found)
    assert "De raad stemt in." in cited(found) and "Daarna" in cited(found)
    assert [remark.code for remark in found.remarks if remark.code == "hidden_text"] == ["hidden_text"]


def test_words_concealed_up_to_the_end_are_no_source() -> None:
    found = document(f"Notulen\n\nDe raad stemt in.\n\n{ESC}8mGeheim.\n\nOok geheim.\n")
    assert cited(found).splitlines()[-1] == "De raad stemt in."


@pytest.mark.parametrize(
    "look", [f"{ESC}31m", f"{ESC}30m", f"{ESC}30;47m", f"{ESC}38;5;8m", f"{ESC}8;28m", f"{ESC}38;5;8;1m", f"{ESC}40m"]
)
def test_coloured_words_are_seen(look: str) -> None:
    text = f"Notulen\n\n{look}De raad stemt in.{ESC}0m\n"
    assert not concealed(text)
    assert "De raad stemt in." in cited(document(text))


@pytest.mark.parametrize(
    "text", ["goed\rslecht", "goed\x08\x08\x08\x08slecht", f"goed{ESC}4Dslecht", f"goed\n{ESC}1Aslecht"]
)
def test_what_a_terminal_writes_over_is_named_and_read(text: str) -> None:
    found = document(f"Het advies is {text}.\n")
    assert "overwritten_text" in [remark.code for remark in found.remarks]
    assert "goed" in cited(found) and "slecht" in cited(found)


def test_a_carriage_return_alone_ends_a_line() -> None:
    found = document("De raad stemt in.\r\rHet college stemt tegen.\r")
    assert cited(found).splitlines() == ["De raad stemt in.", "Het college stemt tegen."]


@pytest.mark.parametrize("text", ["a\r\nb\r\n", "a\r\r\nb", "a\n\rb", "\ra", "a\r"])
def test_line_ends_write_nothing_over(text: str) -> None:
    assert overwritings(text) == 0


def test_the_work_is_linear() -> None:
    for piece in (ESC, f"{ESC}8m", f"{ESC}38;5;", " \t", "\x08", "a \r"):
        text = piece * 20_000
        concealed(text)
        overwritings(text)


def test_a_masked_copy_and_a_report_leave_it_out(gemcli: Any, tmp_path: Any) -> None:
    path = tmp_path / "notulen.txt"
    path.write_bytes(f"Notulen\n\nDe raad stemt in.\n\n{ESC}8mHet krediet is 9 miljoen.{ESC}0m\n".encode())
    assert gemcli("mask", path, "--pseudonymise", "--out", tmp_path / "uit").code in (0, 4)
    copies = [each.read_text(encoding="utf-8") for each in (tmp_path / "uit").rglob("*.txt")]
    assert copies
    assert not any("miljoen" in copy for copy in copies)
