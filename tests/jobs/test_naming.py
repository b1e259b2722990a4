"""Whom a draft names: who sits at the table of a meeting stays, a speaker from the public does not."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Gemcli

TRANSCRIPT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Marloes Voorbeeld>ik open de vergadering en geef het woord aan inspreker Fatma Yilmaz</v>

00:00:04.000 --> 00:00:09.000
<v Tom Kwirtema>het zwembad moet voor de zomer open omdat kinderen anders geen zwemles krijgen</v>

00:00:09.000 --> 00:00:14.000
<v Marloes Voorbeeld>dank u wel ik zeg toe dat het college voor 1 juni met een planning voor het zwembad komt</v>
"""


def test_who_speaks_at_a_meeting_is_named(gemcli: Gemcli, tmp_path: Path) -> None:
    source = tmp_path / "raad.vtt"
    source.write_text(TRANSCRIPT, encoding="utf-8")
    made = gemcli("summarise", source, "-o", tmp_path / "uit", "--length", "long")
    assert made.code == 0, made.err
    text = (tmp_path / "uit" / "raad.summary.md").read_text(encoding="utf-8")
    assert "Kwirtema" in text
    assert "betrokkene" not in text
