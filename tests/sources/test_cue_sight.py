"""Words of a transcript that are never on the screen are no text of it, and are named."""

from __future__ import annotations

import pytest

from gemcli.sources import transcript
from gemcli.sources.contents import Contents
from gemcli.sources.cue_sight import asides
from tests.patience import patience

HEAD = "WEBVTT\n\n{style}00:00:01.000 --> 00:00:04.000\nZichtbaar.\n\n"
TIMES = "00:00:05.000 --> 00:00:08.000"


def read(cue: str, style: str = "") -> Contents:
    return transcript.read(f"{HEAD.format(style=style)}{cue}\n".encode(), "a.vtt")


def told(contents: Contents) -> list[str]:
    return [remark.code for remark in contents.remarks]


def said(contents: Contents) -> str:
    return " ".join(contents.text[start:end] for block in contents.blocks for start, end in block.spans)


@pytest.mark.parametrize(
    "cue",
    [
        "00:00:05.000 --> 00:00:05.000\nGeheim.",
        "00:00:08.000 --> 00:00:05.000\nGeheim.",
        f"{TIMES} size:0%\nGeheim.",
        f"{TIMES} line:-999\nGeheim.",
        f"{TIMES} X1:9999 X2:9999 Y1:9999 Y2:9999\nGeheim.",
        f"{TIMES}\n<font size=0>Geheim.</font>",
        f"{TIMES}\n<font color='#00000000'>Geheim.</font>",
        f"{TIMES}\n{{\\an8\\alpha&HFF&}}Geheim.",
        f"{TIMES}\n<c.weg>Geheim.</c>",
        f"{TIMES}\n<c.klein.weg><i>Geheim.</i></c>",
        f"{TIMES}\n<u>Geheim.</u>",
    ],
)
def test_what_is_never_on_the_screen(cue: str) -> None:
    contents = read(cue, "STYLE\n::cue(.weg){opacity:0}\n\nSTYLE\n::cue(u) { color: transparent }\n\n")
    assert said(contents) == "Zichtbaar."
    assert told(contents) == ["hidden_text"]


@pytest.mark.parametrize(
    "cue",
    [
        f"{TIMES} size:80% line:90% position:50%\nOok.",
        f"{TIMES} line:-1 align:start\nOok.",
        f"{TIMES} X1:100 X2:600 Y1:400 Y2:440\nOok.",
        f"{TIMES}\n<font size=12 color=#ffffff>Ook.</font>",
        f"{TIMES}\n<c.geel>Ook.</c>",
        f"{TIMES}\n<c.weg></c>Ook.",
        f"{TIMES}\n{{\\an8}}<b>Ook.",
    ],
)
def test_what_is_on_the_screen(cue: str) -> None:
    assert told(read(cue)) == []
    contents = read(cue, "STYLE\n::cue(.weg){opacity:0} ::cue(.geel){color:yellow}\n\n")
    assert said(contents).endswith("Ook.")


def test_struck_words_are_named_and_no_text() -> None:
    contents = read(f"{TIMES}\n<v Anna Vos>Het krediet is <s>vijf</s> zes euro.")
    assert said(contents) == "Zichtbaar. Het krediet is zes euro."
    assert told(contents) == ["struck_text"]


def test_notes_styles_and_regions_are_unseen() -> None:
    cue = "00:01.000 --> 00:02.000\nNOTE dit is gezegd: NOTE\n\n"
    text = f"WEBVTT\n\nNOTE weg\nnog weg\n\n{cue}STYLE\nx\n\nNOTE laatste"
    contents = transcript.read(text.encode(), "a.vtt")
    assert [text[start:end] for start, end in contents.unseen] == [
        "NOTE weg\nnog weg\n\n",
        "STYLE\nx\n\nNOTE laatste",
    ]
    assert said(contents) == "NOTE dit is gezegd: NOTE"


def test_hidden_words_of_cues_are_unseen_with_their_place() -> None:
    contents = read(f"{TIMES}\n<c.weg>Geheim.</c> Ook.", "STYLE\n::cue(.weg){opacity:0}\n\n")
    assert "Geheim." in [contents.text[start:end] for start, end in contents.unseen]


@pytest.mark.parametrize("note", ["NOTE", "NOTE iets", "STYLE"])
def test_a_cue_below_the_word_of_a_note_is_a_cue(note: str) -> None:
    contents = read(f"{note}\n{TIMES}\nOok.")
    assert (said(contents), contents.unseen, told(contents)) == ("Zichtbaar. Ook.", (), [])


def test_a_note_ends_where_a_cue_begins() -> None:
    contents = read(f"NOTE\nweg\n{TIMES}\nOok.")
    assert said(contents) == "Zichtbaar. Ook."
    assert [contents.text[start:end] for start, end in contents.unseen] == ["NOTE\nweg\n"]


def test_many_notes_take_linear_time() -> None:
    with patience():
        assert not list(asides("NOTE\n" * 50_000 + "x"))[1:]
        list(asides("NOTE\n\n" * 50_000))
        list(asides("NOTE -->\n" * 50_000))


STYLED = {
    "colour of its ground": ("::cue(.x){color:#000;background:black}", "<c.x>Geheim.</c>"),
    "by its identifier": ("::cue(#weg){opacity:0}", ""),
    "by its voice": ("::cue(v[voice='Anna Vos']){opacity:0}", "<v Anna  Vos>Geheim."),
    "any tag": ("::cue(*){color:transparent}", "<i>Geheim.</i>"),
    "one of several": ("::cue(b, .y, u){opacity:0}", "<u>Geheim.</u>"),
    "tag and class": ("::cue(b.x){opacity:0}", "<b.x>Geheim.</b>"),
    "a declaration that no browser takes": ("::cue(.x){visibility:hidden;visibility:seen}", "<c.x>Geheim.</c>"),
    "classes of colours": ("", "<c.white.bg_white>Geheim.</c>"),
    "deep inside": ("::cue(.x){opacity:0}", "<i>" * 40 + "<c.x>Geheim.</c>"),
}


@pytest.mark.parametrize(("style", "cue"), STYLED.values(), ids=STYLED.keys())
def test_styles_hide_by_all_that_they_may_select(style: str, cue: str) -> None:
    contents = read(f"weg\n{TIMES}\n{cue or 'Geheim.'}", f"STYLE\n{style}\n\n" if style else "")
    assert said(contents) == "Zichtbaar."
    assert "Geheim." in [contents.text[start:end] for start, end in contents.unseen]


SHOWN = {
    "another class": ("::cue(b.x){opacity:0}", "<i.x>Ook.</i>"),
    "another voice": ("::cue(v[voice=Piet]){opacity:0}", "<v Anna Vos>Ook."),
    "another identifier": ("::cue(#x){opacity:0}", "Ook."),
    "a moment": ("::cue(:past){opacity:0}", "Ook."),
    "letters on another ground": ("::cue(.x){color:#fff;background:#000}", "<c.x>Ook.</c>"),
    "classes of two colours": ("", "<c.white.bg_blue>Ook.</c>"),
}


@pytest.mark.parametrize(("style", "cue"), SHOWN.values(), ids=SHOWN.keys())
def test_styles_leave_what_they_do_not_select(style: str, cue: str) -> None:
    contents = read(f"keuze\n{TIMES}\n{cue}", f"STYLE\n{style}\n\n" if style else "")
    assert said(contents) == "Zichtbaar. Ook."


def test_a_style_behind_the_first_cue_is_none() -> None:
    assert said(read(f"STYLE\n::cue{{opacity:0}}\n\n{TIMES}\nOok.")) == "Zichtbaar. Ook."


def test_a_cue_of_a_thousandth_of_a_second_is_never_seen() -> None:
    assert said(read("00:00:05.000 --> 00:00:05.001\nGeheim.")) == "Zichtbaar."
    assert said(read("00:00:05.000 --> 00:00:05.010\nOok.")) == "Zichtbaar. Ook."
