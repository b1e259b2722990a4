"""Rich text files: what people see printed is what is read."""

from __future__ import annotations

import pytest

from gemcli.errors import SourceError
from gemcli.sources import rtf
from gemcli.sources.contents import Contents
from gemcli.sources.rtf_body import Body
from gemcli.sources.rtf_tables import Tables
from gemcli.sources.rtf_tokens import Token
from tests.patience import patience

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}"
    r"{\colortbl;\red255\green0\blue0;\red255\green255\blue255;}"
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\outlinelevel2 Eigen;}{\s3 Titel;}}"
    r"{\info{\title Raadsbrief}{\author A. Vos}{\company Gemeente}}"
)


def read(body: str) -> Contents:
    return rtf.read((HEAD + body + "}").encode("cp1252"), "x.rtf")


def blocks(contents: Contents) -> list[tuple[str, str, int]]:
    return [
        (block.kind.value, contents.text[block.spans[0].start : block.spans[0].end], block.level)
        for block in contents.blocks
    ]


def codes(contents: Contents) -> list[str]:
    return [remark.code for remark in contents.remarks]


TEXTS = {
    "plain": (r"\pard Dag raad.\par Tot ziens.\par", "Dag raad.\nTot ziens.\n"),
    "code page": (r"\pard Financi\'ebn \'80 5\par", "Financiën € 5\n"),
    "raw bytes": ("\\pard Financiën\\par", "Financiën\n"),
    "unicode with fallback": (r"\pard caf\u233?s \u8364\'80 5\par", "cafés € 5\n"),
    "unicode without fallback": (r"\pard \uc0\u8364 5\par", "€5\n"),
    "a letter in two halves": (r"\pard \u-10179?\u-8703?\par", "\U0001f601\n"),
    "font with its own code page": (r"\pard {\f1 \'c4\'e0} ja\par", "Да ja\n"),
    "signs": (r"\pard a\~b\_c\-d \emdash  \lquote x\rquote\tab y\line z\par", "a\u00a0b-cd — ‘x’\ty\nz\n"),
    "escaped": (r"\pard \{a\}\\\par", "{a}\\\n"),
    "unknown groups": (r"\pard {\*\iets geheim}x{\pict\wmetafile8 0102}{\header loopkop}\par", "x\n"),
    "field": (r'\pard {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt de site}}.\par', "de site.\n"),
    "text box": (r"\pard a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt b}}}\par", "ab\n"),
    "line ends in the file": ("\\pard een\r\n twee\r\n\\par", "een twee\n"),
    "backslash at a line end": ("\\pard een\\\ntwee\\par", "een\ntwee\n"),
    "no last paragraph mark": (r"\pard Dag", "Dag\n"),
    "binary data": ("\\pard a{\\pict\\bin4 }}{{}b\\par", "ab\n"),
}


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_text(body: str, text: str) -> None:
    contents = read(body)
    assert contents.text == text
    assert codes(contents) == []


def test_headings_lists_title_and_author() -> None:
    contents = read(
        r"\pard\s3 Raadsbrief\par\pard\s1 Opening\par\pard\s2 Stand\par\pard\outlinelevel1 Los\par"
        r"\pard{\listtext 1.\tab}\ls1 eerste\par\pard{\listtext\'b7\tab}\ls2 punt\par\pard Tekst.\par"
    )
    assert blocks(contents) == [
        ("heading", "Raadsbrief", 1),
        ("heading", "Opening", 1),
        ("heading", "Stand", 3),
        ("heading", "Los", 2),
        ("list_item", "1. eerste", 1),
        ("list_item", "punt", 1),
        ("paragraph", "Tekst.", 0),
    ]
    assert (contents.title, contents.author) == ("Raadsbrief", "A. Vos")
    assert read(r"\pard Tekst.\par").title == ""  # nobody sees it in the text


def test_tables() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell\pard\intbl {}\cell\row"
    contents = read(
        row.replace("{}", "Post", 1).replace("{}", "Lasten")
        + row.replace("{}", "Wegen", 1).replace("{}", "12")
        + r"\pard Na.\par"
    )
    assert blocks(contents) == [
        ("table_row", "Post\tLasten", 0),
        ("table_row", "Wegen\t12", 0),
        ("paragraph", "Na.", 0),
    ]
    (table,) = contents.tables
    assert {cell.address: cell.text for cell in table.cells()} == {
        "A1": "Post",
        "B1": "Lasten",
        "A2": "Wegen",
        "B2": "12",
    }


def test_notes_and_comments_follow_their_paragraph() -> None:
    contents = read(
        r"\pard De raad{\footnote\pard\plain {\super\chftn} Zie bijlage.} stemt in{\*\atnid V}{\*\atnauthor A. Vos}"
        r"{\*\annotation\pard\plain Klopt dit?}.\par\pard Verder.\par"
    )
    assert blocks(contents) == [
        ("paragraph", "De raad stemt in.", 0),
        ("footnote", "Zie bijlage.", 0),
        ("comment", "Klopt dit?", 0),
        ("paragraph", "Verder.", 0),
    ]
    assert contents.blocks[2].speaker == "A. Vos"
    assert codes(contents) == ["comments"]


def test_a_note_in_a_cell_leaves_the_row_whole() -> None:
    contents = read(r"\trowd\pard\intbl a{\footnote\pard\plain Noot.}\cell\pard\intbl b\cell\row")
    assert blocks(contents) == [("table_row", "a\tb", 0), ("footnote", "Noot.", 0)]


HIDDEN = {
    "switched off": r"{\v geheim}",
    "off and on": r"\v geheim\v0 ",
    "white": r"{\cf2 geheim}",
    "white on white": r"{\cf2\highlight2 geheim}",
    "small": r"{\fs2 geheim}",
    "on top of each other": r"{\expndtw-400 geheim}",
    "raised off the page": r"{\up2000 geheim}",
    "lowered off the page": r"{\dn2000 geheim}",
    "indented off the page": r"\par\pard\li30000 geheim\par\pard ",
    "lines without height": r"\par\pard\sl-20\slmult0 geheim\par\pard ",
    "a frame without height": r"\par\pard\absh-20 geheim\par\pard ",
    "the ground of the paragraph before": r"\par\pard\cbpat1\pard\cf2 geheim\par\pard ",
    "a row without height": r"\par\trowd\trrh-20\cellx1\pard\intbl geheim\cell\row\pard ",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_text_is_left_out_and_named(hidden: str) -> None:
    contents = read(rf"\pard Zichtbaar.{hidden}\par")
    assert (contents.text, codes(contents)) == ("Zichtbaar.\n", ["hidden_text"])


GROUNDS = {
    "a marker": r"\pard{\cf2\highlight1 Kolom}\par",
    "a paragraph": r"\pard\cbpat1\cf2 Kolom\par",
    "a paragraph and no marker": r"\pard\cbpat1\cf2\highlight0 Kolom\par",
    "a paragraph and plain letters": r"\pard\cbpat1{\plain\cf2 Kolom}\par",
    "a cell": r"\trowd\clcbpat1\cellx1\pard\plain\intbl\cf2 Kolom\cell\row",
    "a high row": r"\trowd\trrh-400\cellx1\pard\intbl Kolom\cell\row",
}


@pytest.mark.parametrize("body", GROUNDS.values(), ids=GROUNDS.keys())
def test_white_on_a_ground_is_read(body: str) -> None:
    contents = read(body)
    assert (contents.text, codes(contents)) == ("Kolom\n", [])


def test_each_cell_has_its_own_ground() -> None:
    contents = read(r"\trowd\clcbpat1\cellx1\cellx2\pard\intbl\cf2 wit op rood\cell geheim\cell\row")
    assert (contents.text, codes(contents)) == ("wit op rood\n", ["hidden_text"])


def test_white_on_a_colour_that_is_not_named_is_read_and_told() -> None:
    contents = read(r"\pard{\cf2\highlight9 Kolom}\par")
    assert (contents.text, codes(contents)) == ("Kolom\n", ["perhaps_hidden"])
    assert contents.blocks[0].is_doubtful


def test_struck_text_is_left_out_and_told() -> None:
    contents = read(r"\pard Het kost {\strike 5}6{\strike0  euro}.\par")
    assert (contents.text, codes(contents)) == ("Het kost 6 euro.\n", ["struck_text"])


def test_a_table_in_a_running_head_ends_no_cell_of_the_body() -> None:
    contents = read(r"\trowd\cellx1\cellx2\pard\intbl a{\header\pard\intbl kop\cell\row}b\cell c\cell\row")
    assert blocks(contents) == [("table_row", "ab\tc", 0)]


def test_words_in_a_table_that_stand_in_no_cell_are_read() -> None:
    assert read(r"\pard\intbl Een besluit.\par\pard Na.\par").text == "Een besluit.\nNa.\n"


def test_deleted_text_is_not_read() -> None:
    contents = read(r"\pard Het kost {\deleted 5}{\revised 6} euro.\par")
    assert (contents.text, codes(contents)) == ("Het kost 6 euro.\n", ["tracked_changes"])


def test_a_file_that_is_cut_says_so() -> None:
    contents = rtf.read((HEAD + r"\pard Dag {\b ra").encode(), "x.rtf")
    assert (contents.text, codes(contents)) == ("Dag ra\n", ["cut_off"])


def test_what_is_no_rtf_is_refused() -> None:
    with pytest.raises(SourceError) as error:
        rtf.read(b"gewone tekst", "x.rtf")
    assert error.value.code == "broken_rtf"


HOSTILE = {
    "open groups": "{" * 200_000,
    "closed groups": "}" * 200_000,
    "unicode out of range": r"\u99999999?\u-99999999?" * 1000,
    "notes in notes": r"{\footnote " * 20_000,
    "endless numbers": r"\fs99999999999999 x" * 1000,
    "binary beyond the end": r"\bin2000000000 x",
    "negative binary": r"\bin-5 x",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_end(body: str) -> None:
    with patience():
        read(body)


def test_letters_that_come_piece_by_piece_take_linear_time() -> None:
    piece, body, tables = Token(text=b"e" * 100), Body(), Tables()
    with patience():
        for _ in range(100_000):
            body.take(piece)
            tables.style(piece)
    assert len(body.flow().items[0].text) == 10_000_000
