"""Transcripts: who says what from when to when; times and tags are not text."""

from __future__ import annotations

import pytest

from gemcli.errors import SourceError
from gemcli.model import span
from gemcli.model.citation import cite
from gemcli.model.document import PlaceKind
from gemcli.sources import transcript
from gemcli.sources.contents import Contents
from gemcli.sources.cutting import cut
from gemcli.sources.making import from_bytes
from tests.patience import patience

TEAMS = """WEBVTT

NOTE duration 00:45:10

5b2c-0
00:00:03.120 --> 00:00:06.480
<v Sanne de Wit>Goedemiddag allemaal, we beginnen met</v>

5b2c-1
00:00:06.480 --> 00:00:09.000
<v Sanne de Wit>de begroting. Daarna het verslag.</v>

00:00:09.500 --> 00:00:12.000
<v Omar Bakker>Ik zeg toe dat de brief <i>morgen</i> komt.</v>
<v.zacht Sanne de Wit>Dank.</v>

01:00:00.000 --> 01:00:02.000
<v Sanne de Wit>We sluiten
"""


def said(contents: Contents) -> list[tuple[str, float, float, list[str]]]:
    return [
        (
            passage.speaker,
            passage.start_s,
            passage.end_s,
            [" ".join(contents.text[s:e] for s, e in sentence.spans) for sentence in passage.sentences],
        )
        for passage in cut(contents.text, contents.blocks, "nl")
    ]


def test_voice_tags_as_teams_writes_them() -> None:
    contents = transcript.read(TEAMS.encode(), "a.vtt")
    assert said(contents) == [
        ("Sanne de Wit", 3.12, 9.0, ["Goedemiddag allemaal, we beginnen met de begroting.", "Daarna het verslag."]),
        ("Omar Bakker", 9.5, 12.0, ["Ik zeg toe dat de brief morgen komt."]),
        ("Sanne de Wit", 9.5, 12.0, ["Dank."]),
        ("Sanne de Wit", 3600.0, 3602.0, ["We sluiten"]),
    ]
    assert contents.text == TEAMS
    assert contents.place_kind is PlaceKind.TIME


def test_a_citation_holds_words_only_and_names_the_time() -> None:
    document = from_bytes(TEAMS.encode(), "overleg.vtt").document
    first, *_, last = document.passages
    whole = cite(document, [type(first.spans[0])(first.spans[0].start, last.spans[-1].end)])
    assert "-->" not in whole.exact
    assert "<v" not in whole.exact
    assert cite(document, first.sentences[0].spans).place == "00:00:03"


def test_subrip_with_names_and_windows_line_ends() -> None:
    written = (
        "1\r\n00:00:01,000 --> 00:00:02,500\r\nJan Smit: Dit is\r\neen zin die\r\n\r\n"
        "2\r\n00:00:02,600 --> 00:00:04,000\r\nJan Smit: doorloopt.\r\n\r\n"
        "3\r\n00:00:05,000 --> 00:00:06,000\r\nLet op: dit is geen naam.\r\n"
    )
    found = said(transcript.read(written.encode(), "a.srt"))
    assert [(speaker, start) for speaker, start, _, _ in found] == [("Jan Smit", 1.0), ("", 5.0)]
    assert " ".join(found[0][3][0].split()) == "Dit is een zin die doorloopt."
    assert found[1][3] == ["Let op: dit is geen naam."]


def test_a_transcript_without_stops_is_cut_by_thoughts() -> None:
    words = (
        "goed dan gaan we naar agendapunt vijf", "het zwembad in de wijk noord", "de wethouder heeft het woord",
        "dank u wel voorzitter ik zeg de raad toe", "dat er voor de zomer een brief komt over",
        "het zwembad en het sportpark",
        "dan gaan we stemmen over de motie", "wie is voor dat zijn twaalf stemmen", "daarmee is de motie aangenomen",
    )  # fmt: skip
    cues = "".join(f"00:{4 * n:02}.000 --> 00:{4 * n + 3:02}.900\n{each}\n\n" for n, each in enumerate(words))
    document = from_bytes(f"WEBVTT\n\n{cues}".encode(), "a.vtt").document
    assert [passage.start_s for passage in document.passages] == [0.0, 12.0, 24.0]
    found = [" ".join(span.cut(document.text, sentence.spans).split()) for sentence in document.sentences()]
    assert found[-3:] == [
        "dan gaan we stemmen over de motie",
        "wie is voor dat zijn twaalf stemmen",
        "daarmee is de motie aangenomen",
    ]
    assert "ik zeg de raad toe dat er voor de zomer een brief komt over het zwembad en het sportpark" in found


def test_a_long_silence_and_another_voice_end_a_run() -> None:
    written = "WEBVTT\n\n00:01.000 --> 00:02.000\nIk denk dat\n\n00:20.000 --> 00:21.000\nwe verder gaan.\n"
    assert [start for _, start, _, _ in said(transcript.read(written.encode(), "a.vtt"))] == [1.0, 20.0]


@pytest.mark.parametrize("written", ["WEBVTT\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "WEBVTT\n\nNOTE niets\n"])
def test_a_transcript_without_words_is_empty(written: str) -> None:
    with pytest.raises(SourceError, match="empty"):
        transcript.read(written.encode(), "a.vtt")


@pytest.mark.parametrize("unit", ["<v ", "<", "00:", "00:00:01.000 --> ", "A", "A ", "[A", "\n\n"])
def test_hostile_cues_take_linear_time(unit: str) -> None:
    with patience():
        try:
            transcript.read(("WEBVTT\n\n00:01.000 --> 00:02.000\n" + unit * 50_000).encode(), "a.vtt")
        except SourceError as error:
            assert error.code == "empty"
