"""PDF: print that is painted over, clipped away or in the colour of its ground is left out; what people see is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gemcli.sources import pdf

SEEN = "Besluit van de raad"
WORD = "hermelijnkade"
LINE = f"BT /F 11 Tf 72 560 Td ({WORD} is verkocht) Tj ET"
OVER = "60 550 300 30 re f"
PLAIN = f"BT /F 11 Tf 72 700 Td ({SEEN}) Tj ET"
WHITE_GLYPHS = "BT /F 40 Tf 1 g " + " ".join(
    f"1 0 0 1 {x} {y} Tm (M) Tj" for x in range(60, 260, 4) for y in (545, 552)
)
CIRCLE = "100 650 m 150 650 150 690 100 690 c 50 690 50 650 100 650 c W n"
FORM = "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources 5 0 R {more} /Length {length} >>"
NOTE = "<< /Type /Annot /Subtype /Square /Rect [60 550 360 580] /F 4 /AP << /N 8 0 R >> >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
EMPTY = (
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 32 /LastChar 126"
    f" /Widths [{' '.join(['500'] * 95)}] /Encoding /WinAnsiEncoding /CharProcs << >> /Resources << >> >>"
)
FONTS = f"/F {FONT} /E {EMPTY}"
TILES = "/PatternType 1 /PaintType 1 /TilingType 1 /XStep 9 /YStep 9"
AT = "/BBox [60 550 360 580]"
LAYER = "<< /Type /OCG /Name (laag) >>"
STATES = (
    "/Faint << /ca 0.02 /CA 0.02 >> /Mark << /BM /Multiply >> /Half << /ca 0.3 >>"
    " /Lighter << /BM /Lighten >> /Screen << /BM /Screen >> /Apart << /BM /Difference >> /Soft << /BM /SoftLight >>"
    " /Masked << /SMask << /S /Luminosity /G 7 0 R >> >>"
)


def made(
    content: str,
    *,
    forms: Sequence[tuple[str, str]] = (),
    notes: str = "",
    off: bool = False,
    rotate: int = 0,
) -> bytes:
    """Write a PDF of one page, object by object; a form is its dictionary's further entries and its content.

    Forms are objects 7, 8, ... and called /X7, /X8, ...; object 6 is a layer, on unless `off`.
    """
    names = " ".join(f"/X{number} {number} 0 R" for number in range(7, 7 + len(forms)))
    kinds = f"/XObject << {names} >> /Pattern << {names} >>"
    where = f"/MediaBox [0 0 600 800] /Rotate {rotate}"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << "
        + ("/OFF [6 0 R]" if off else "/ON [6 0 R]")
        + " >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {where} /Resources 5 0 R /Contents 4 0 R /Annots [{notes}] >>",
        _stream("<< /Length {length} >>", content),
        f"<< /Font << {FONTS} >> /ExtGState << {STATES} >> {kinds} /Properties << /L 6 0 R >> >>",
        LAYER,
        *(_stream(FORM.replace("{more}", more), words) for more, words in forms),
    ]
    written = "%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{written}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Root 1 0 R /Size {len(objects) + 1} >>\nstartxref\n{len(written)}\n%%EOF\n"
    ).encode("latin-1")


def _stream(head: str, content: str) -> str:
    return f"{head.replace('{length}', str(len(content)))}\nstream\n{content}\nendstream"


def picture(levels: str, width: int = 2) -> str:
    """An inline picture in levels of grey, to be placed by a matrix before it."""
    return f"BI /W {width} /H 1 /CS /G /BPC 8 /F /AHx ID {levels}> EI"


HIDDEN = {
    "under a white field": made(f"{PLAIN} {LINE} 1 g {OVER}"),
    "under a black field": made(f"{PLAIN} {LINE} 0 g {OVER}"),
    "under a field of its form": made(f"{PLAIN} /X7 Do", forms=[("", f"{LINE} 1 g {OVER}")]),
    "under a form": made(f"{PLAIN} {LINE} /X7 Do", forms=[("", f"1 g {OVER}")]),
    "under a form that is moved": made(
        f"{PLAIN} {LINE} /X7 Do", forms=[("/Matrix [2 0 0 2 60 550]", "1 g 0 0 150 15 re f")]
    ),
    "in a form, under a field of the page": made(f"{PLAIN} /X7 Do 1 g {OVER}", forms=[("", LINE)]),
    "under a picture": made(f"{PLAIN} {LINE} q 300 0 0 30 60 550 cm {picture('FFFF')} Q"),
    "under a shape that is no rectangle": made(f"{PLAIN} {LINE} 1 g 60 540 m 360 540 l 380 590 l 40 590 l f"),
    "under stripes": made(f"{PLAIN} {LINE} 1 g " + " ".join(f"60 {y} 300 1 re f" for y in range(552, 576))),
    "under a broad line": made(f"{PLAIN} {LINE} 1 G 30 w 60 563 m 360 563 l S"),
    "under white letters": made(f"{PLAIN} {LINE} {WHITE_GLYPHS} ET"),
    "under a note": made(f"{PLAIN} {LINE}", notes=NOTE, forms=[("", ""), (AT, f"1 g {OVER}")]),
    "under a field with other words on it": made(
        f"{PLAIN} {LINE} 1 g {OVER} 0 g BT /F 11 Tf 72 560 Td (Alles is goed gekeurd) Tj ET"
    ),
    "clipped away": made(f"{PLAIN} q 0 0 1 1 re W n {LINE} Q"),
    "clipped away by two fields that do not meet": made(f"{PLAIN} q 0 0 600 500 re W n 0 520 600 200 re W n {LINE} Q"),
    "clipped away by a circle": made(f"{PLAIN} q {CIRCLE} {LINE} Q"),
    "clipped away by letters": made(f"{PLAIN} q BT 7 Tr /F 11 Tf 72 100 Td (i) Tj ET BT 0 Tr ET {LINE} Q"),
    "clipped away by its form": made(f"{PLAIN} q 0 0 9 9 re W n /X7 Do Q", forms=[("", LINE)]),
    "outside the box of its form": made(f"{PLAIN} /X7 Do", forms=[("/BBox [0 0 9 9]", LINE)]),
    "as a clip only": made(f"{PLAIN} q {LINE.replace('Td', 'Td 7 Tr')} Q"),
    "in white outlines": made(f"{PLAIN} 1 G {LINE.replace('Td', 'Td 1 Tr')}"),
    "white on white on blue": made(f"{PLAIN} 0 0 1 rg 40 500 400 100 re f 1 g {OVER} {LINE}"),
    "white under a blue field": made(f"{PLAIN} 1 g {LINE} 0 0 1 rg {OVER}"),
    "blue on blue": made(f"{PLAIN} 0 0 1 rg {OVER} {LINE}"),
    "white on a white picture": made(f"{PLAIN} q 300 0 0 30 60 550 cm {picture('FFFF')} Q 1 g {LINE}"),
    "black on a black picture": made(f"{PLAIN} q 300 0 0 30 60 550 cm {picture('0000')} Q 0 g {LINE}"),
    "in letters without strokes": made(f"{PLAIN} {LINE.replace('/F', '/E')}"),
    "filled with empty tiles": made(f"{PLAIN} q /Pattern cs /X7 scn {LINE} Q", forms=[(TILES, "")]),
    "nearly transparent": made(f"{PLAIN} q /Faint gs {LINE} Q"),
    "blended with a white field, the lighter of the two": made(f"{PLAIN} 1 g {OVER} 0 g q /Lighter gs {LINE} Q"),
    "blended with a white field as on a screen": made(f"{PLAIN} 1 g {OVER} 0 g q /Screen gs {LINE} Q"),
    "blended softly with a white field": made(f"{PLAIN} 1 g {OVER} 0 g q /Soft gs {LINE} Q"),
    "blended away in a form": made(f"{PLAIN} 1 g {OVER} 0 g /X7 Do", forms=[("", f"q /Lighter gs {LINE} Q")]),
    "under a field that is blended to white": made(f"{PLAIN} {LINE} q /Apart gs 0 g {OVER} Q q 1 g {OVER} Q"),
    "under a field that lightens": made(f"{PLAIN} {LINE} q /Lighter gs 1 g {OVER} Q"),
    "behind a mask": made(
        f"{PLAIN} q /Masked gs {LINE} Q", forms=[("/Group << /S /Transparency /CS /DeviceGray >>", "")]
    ),
    "on a layer that is off": made(f"{PLAIN} /OC /L BDC {LINE} EMC", off=True),
    "in a form on a layer that is off": made(f"{PLAIN} /X7 Do", forms=[("/OC 6 0 R", LINE)], off=True),
    "squeezed to nothing": made(f"{PLAIN} {LINE.replace('Td', 'Td 0.5 Tz')}"),
    "deep in forms, under a field": made(
        f"{PLAIN} /X7 Do 1 g {OVER}", forms=[*(("", f"/X{number} Do") for number in range(8, 16)), ("", LINE)]
    ),
    "on a page that is turned": made(f"{PLAIN} {LINE} 1 g {OVER}", rotate=90),
}


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN)
def test_print_that_nobody_sees_is_named_and_left_out(data: bytes) -> None:
    contents = pdf.read(data, "a.pdf")
    assert WORD not in contents.text and SEEN in contents.text
    assert "hidden_text" in [remark.code for remark in contents.remarks]


CELLS = " ".join(
    f"{grey} g 60 {740 - 20 * number} 400 20 re f" for number, grey in enumerate((1, 0.9, 1, 0.9, 1, 0.9, 1, 0.9, 1, 1))
)
VISIBLE = {
    "on white cells over a grey field": made(f"0.5 g 50 500 500 280 re f {CELLS} 1 g {OVER} 0 g {PLAIN} {LINE}"),
    "white on a dark cell": made(f"{PLAIN} 0 0 0.4 rg {OVER} 1 g {LINE}"),
    "white on a dark cell under a clip": made(f"{PLAIN} q 60 550 300 30 re W n 0 0 0.4 rg {OVER} Q 1 g {LINE}"),
    "black on a light picture": made(f"{PLAIN} q 300 0 0 30 60 550 cm {picture('CCCC')} Q 0 g {LINE}"),
    "white on a dark picture": made(f"{PLAIN} q 300 0 0 30 60 550 cm {picture('0000')} Q 1 g {LINE}"),
    "white on a dark shape": made(f"{PLAIN} 0 g 60 540 m 360 540 l 380 590 l 40 590 l f 1 g {LINE}"),
    "in a frame drawn later": made(f"{PLAIN} {LINE} 1 w {OVER.replace(' f', ' S')} 60 566 300 0.5 re f"),
    "darker than a lightened field": made(f"{PLAIN} q /Lighter gs 0.5 g {OVER} Q {LINE}"),
    "turned over by a field": made(f"{PLAIN} 1 g 40 500 400 100 re f 0 g {LINE} q /Apart gs 1 g {OVER} Q"),
    "white, turned over by its blending": made(f"{PLAIN} 1 g {OVER} q /Apart gs 1 g {LINE} Q"),
    "blended with bare paper": made(f"{PLAIN} q /Lighter gs {LINE} Q"),
    "struck through": made(f"{PLAIN} {LINE} 60 563 300 1 re f"),
    "marked with a pen": made(f"{PLAIN} {LINE} q /Mark gs 1 1 0 rg {OVER} Q"),
    "under half a colour": made(f"{PLAIN} {LINE} q /Half gs 1 1 0 rg {OVER} Q"),
    "under a broad frame": made(f"{PLAIN} {LINE} 4 w 50 540 320 50 re S"),
    "under a ring": made(f"{PLAIN} {LINE} 1 g 50 540 320 50 re 60 550 300 30 re f*"),
    "within its clip": made(f"{PLAIN} q 60 550 300 30 re W n {LINE} Q"),
    "within two clips": made(f"{PLAIN} q 0 500 600 300 re W n 60 550 300 30 re W n {LINE} Q"),
    "within an odd clip": made(f"{PLAIN} q 0 0 m 600 0 l 600 800 l 300 799 l 0 800 l h W n {LINE} Q"),
    "in a form": made(f"{PLAIN} /X7 Do", forms=[("", LINE)]),
    "in a form that is moved": made(
        f"{PLAIN} q 0 0 300 300 re W n /X7 Do Q", forms=[("/Matrix [0.5 0 0 0.5 0 0]", LINE.replace("11 Tf", "22 Tf"))]
    ),
    "in black outlines": made(f"{PLAIN} 1 g 0 G {LINE.replace('Td', 'Td 2 Tr')}"),
    "pale, as a watermark": made(f"{PLAIN} q /Half gs {LINE} Q"),
    "aslant and pale": made(f"{PLAIN} q /Half gs BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm ({WORD}) Tj ET Q"),
    "on a layer that is on": made(f"{PLAIN} /OC /L BDC {LINE} EMC"),
    "set twice to be bold, and marked": made(
        f"{PLAIN} {LINE} {LINE.replace('72', '72.3')} q /Mark gs 1 1 0 rg {OVER} Q"
    ),
    "set twice, the second time on a cell": made(f"{PLAIN} {LINE} 0.9 g {OVER} 0 g {LINE}"),
    "upright at the side, marked": made(
        f"{PLAIN} BT /F 11 Tf 0 1 -1 0 500 200 Tm ({WORD}) Tj ET q /Mark gs 1 1 0 rg 480 190 30 200 re f Q"
    ),
    "as one of many words, marked": made(
        f"{PLAIN} {LINE} q /Mark gs 1 1 0 rg {OVER} Q " + " ".join(f"0.9 g 60 {y} 9 1 re f" for y in range(20, 500))
    ),
    "under a note that is only marked": made(f"{PLAIN} {LINE}", notes=NOTE.replace("/Square", "/Highlight")),
    "under an empty note": made(f"{PLAIN} {LINE}", notes=NOTE, forms=[("", ""), (AT, "1 0 0 RG 60 550 300 30 re S")]),
    "on a page that is turned": made(f"{PLAIN} {LINE} q /Mark gs 1 1 0 rg {OVER} Q", rotate=270),
    "on a map": made(f"{PLAIN} 0 0 1 rg " + "9 9 2 2 re f " * 4_100 + LINE),
}


@pytest.mark.parametrize("data", VISIBLE.values(), ids=VISIBLE)
def test_print_that_people_see_is_read(data: bytes) -> None:
    contents = pdf.read(data, "a.pdf")
    assert WORD in contents.text and SEEN in contents.text
    assert contents.remarks == ()


def test_words_of_one_piece_are_told_apart() -> None:
    contents = pdf.read(made(f"{PLAIN} {LINE} 1 g 60 550 85 30 re f"), "a.pdf")
    assert contents.text.splitlines() == [SEEN, "is verkocht"]


def test_a_scan_whose_picture_lies_over_its_text_is_read() -> None:
    words = f"{PLAIN} {LINE} q 600 0 0 800 0 0 cm {picture('F0F0')} Q"
    contents = pdf.read(made(words), "a.pdf")
    assert WORD in contents.text
    assert [remark.code for remark in contents.remarks] == ["ocr_text"]


def test_a_crowded_page_still_tells_what_is_hidden() -> None:
    contents = pdf.read(made(f"{PLAIN} {LINE} 0.9 g " + "9 9 2 2 re f " * 4_100 + f"1 g {OVER}"), "a.pdf")
    assert contents.text == SEEN


def test_places_that_are_no_numbers_do_no_harm() -> None:
    odd = "1e38 0 0 1e38 0 0 cm 1e38 1e38 1e38 1e38 re f"
    contents = pdf.read(made(f"{PLAIN} q {odd} Q q {odd} W n {LINE} Q"), "a.pdf")
    assert SEEN in contents.text and WORD not in contents.text
