"""Hostile PDFs: streams that unpack to more, pages that hold themselves, drawings without end."""

from __future__ import annotations

import io
import zlib

import pypdf

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.sound import sound

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
SHOW = b"BT /F1 12 Tf 72 700 Td (De raad stemt in met het voorstel over de weg.) Tj ET\n"


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<" + more + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def packed(data: bytes, times: int = 1, more: bytes = b"") -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter[" + b"/FlateDecode" * times + b"]" + more)


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF 1.7 of these objects; number 1 is its catalogue."""
    made, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    top = max(objects) + 1
    table = b"".join(
        b"%010d %05d %c \n" % (places.get(n, 0), 0 if n in places else 65535, b"n"[0] if n in places else b"f"[0])
        for n in range(top)
    )
    return (
        made
        + b"xref\n0 %d\n" % top
        + table
        + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (top, trailer, len(made))
    )


def page(content: bytes, more: dict[int, bytes] | None = None, resources: bytes = b"", **changed: bytes) -> bytes:
    """Return a PDF of one page with this object as its content."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % changed.get("catalog", b""),
        2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>%s>>"
        % (resources, changed.get("page", b"")),
        4: content,
        5: changed.get("font", FONT),
    }
    return pdf(objects | (more or {}), changed.get("trailer", b""))


def cases(secret: str, address: str) -> Cases:
    """Every hostile PDF."""
    yield file("pdf", "a sound one", "a.pdf", page(stream(SHOW)))
    yield from _bombs()
    yield from _circles()
    yield from _drawings()
    yield from _locked()
    away = f"<</S/URI/URI({address})>>".encode()
    launch = f"<</S/Launch/F(file://{secret})>>".encode()
    for name, action in (("an address", away), ("a program", launch), ("a script", b"<</S/JavaScript/JS(while(1);)>>")):
        yield file(
            "pdf",
            f"opens {name}",
            "a.pdf",
            page(stream(SHOW), catalog=b"/OpenAction" + action + b"/AA<</WC" + action + b">>"),
        )
    elsewhere = b"<</Length 0/F<</FS/URL/F(" + address.encode() + b")>>>>\nstream\n\nendstream"
    yield file("pdf", "content elsewhere", "a.pdf", page(elsewhere))


def _bombs() -> Cases:
    yield file("pdf", "100 MB of blanks", "a.pdf", lambda: page(packed(SHOW + b" " * (100 * 2**20))))
    yield file("pdf", "200 MB packed twice", "a.pdf", lambda: page(packed(SHOW + b"\0" * (200 * 2**20), 2)))
    yield file("pdf", "60 MB of text on one spot", "a.pdf", lambda: page(packed(SHOW * (60 * 2**20 // len(SHOW)))))
    yield file("pdf", "a million empty strings", "a.pdf", lambda: page(packed(SHOW + b"BT () Tj ET " * 10**6)))
    yield file("pdf", "300,000 saved states", "a.pdf", lambda: page(packed(b"q " * 300_000 + SHOW)))
    inner = b"6 0 " + b"<</A 1>>" + b" " * (100 * 2**20)
    yield file(
        "pdf",
        "an object stream of 100 MB",
        "a.pdf",
        lambda: page(stream(SHOW), {7: packed(inner, 1, b"/Type/ObjStm/N 1/First 4")}),
    )
    many = b" ".join(b"%d %d" % (n, 0) for n in range(10, 60_000))
    yield file(
        "pdf",
        "an object stream of 60,000",
        "a.pdf",
        lambda: page(
            stream(SHOW),
            {7: packed(many + b" <<>>", 1, b"/Type/ObjStm/N 999999999/First %d/Extends 7 0 R" % len(many))},
        ),
    )
    ranges = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        b"1 beginbfrange <0000> <FFFF> <" + b"0041" * 2_000 + b"> endbfrange " * 500
    )
    font = FONT.replace(b">>", b"/ToUnicode 6 0 R>>")
    yield file(
        "pdf", "a font of long letters", "a.pdf", lambda: page(stream(SHOW * 200), {6: packed(ranges)}, font=font)
    )
    for kind in (
        b"LZWDecode",
        b"RunLengthDecode",
        b"ASCIIHexDecode",
        b"ASCII85Decode",
        b"CCITTFaxDecode",
        b"JBIG2Decode",
        b"DCTDecode",
        b"JPXDecode",
        b"Crypt",
    ):
        yield file(
            "pdf",
            f"rubbish as {kind.decode()}",
            "a.pdf",
            page(stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 9_000, b"/Filter/" + kind)),
        )
    yield file(
        "pdf", "a length that is none", "a.pdf", page(b"<</Length 99999999999>>\nstream\n" + SHOW + b"\nendstream")
    )
    yield file(
        "pdf",
        "a prediction of a milliard columns",
        "a.pdf",
        lambda: page(
            packed(SHOW * 99, 1, b"/DecodeParms<</Predictor 12/Columns 999999999/Colors 32/BitsPerComponent 16>>")
        ),
    )
    image = stream(
        b"\0" * 99, b"/Type/XObject/Subtype/Image/Width 99999/Height 99999/BitsPerComponent 16/ColorSpace/DeviceCMYK"
    )
    yield file("pdf", "a picture of 80 GB", "a.pdf", page(stream(SHOW + b"/X Do"), {6: image}, b"/XObject<</X 6 0 R>>"))


def _circles() -> Cases:
    start = {1: b"<</Type/Catalog/Pages 2 0 R>>", 4: stream(SHOW), 5: FONT}
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    for name, pages in {
        "pages that hold themselves": {2: b"<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>", 3: leaf},
        "pages that hold each other": {2: b"<</Type/Pages/Count 9/Kids[6 0 R]/Parent 6 0 R>>", 6: b"<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>"},
        "a milliard pages": {2: b"<</Type/Pages/Count 999999999/Kids[3 0 R]>>", 3: leaf},
        "less than no pages": {2: b"<</Type/Pages/Count -1/Kids[3 0 R]>>", 3: leaf},
        "6,000 times the same page": {2: b"<</Type/Pages/Count 6000/Kids[" + b"3 0 R " * 6_000 + b"]>>", 3: leaf},
        "4,000 times the same page": {2: b"<</Type/Pages/Count 4000/Kids[" + b"3 0 R " * 4_000 + b"]>>", 3: leaf},
        "no pages": {2: b"null"}, "a page that is a number": {2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>", 3: b"5"},
        "5,000 levels": {2: b"<</Type/Pages/Count 1/Kids[10 0 R]>>", **{n: b"<</Type/Pages/Count 1/Parent %d 0 R/Kids[%d 0 R]>>" % (n - 1, n + 1) for n in range(10, 5_010)}, 5_010: leaf},
    }.items():  # fmt: skip
        yield file("pdf", name, "a.pdf", pdf(start | pages))
    yield file("pdf", "a table that comes before itself", "a.pdf", page(stream(SHOW), trailer=b"/Prev 15"))
    sound_one = page(stream(SHOW))
    place = sound_one.rindex(b"\nxref") + 1
    yield file("pdf", "a table that follows itself", "a.pdf", sound_one.replace(b"/Root", b"/Prev %d/Root" % place))
    yield file("pdf", "content that is itself", "a.pdf", page(b"[4 0 R 4 0 R]"))
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R/Y 7 0 R>>/Font<</F1 5 0 R>>>>"
    forms = {6: stream(SHOW + b"/X Do /Y Do", form), 7: stream(b"/X Do /Y Do", form)}
    yield file("pdf", "forms that draw each other", "a.pdf", page(stream(b"/X Do"), forms, b"/XObject<</X 6 0 R>>"))
    doubling = {
        n: stream(
            b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (n + 1)
        )
        for n in range(6, 40)
    }
    doubling[40] = stream(SHOW, form)
    yield file("pdf", "forms that double 34 times", "a.pdf", page(stream(b"/X Do"), doubling, b"/XObject<</X 6 0 R>>"))
    outlines = {6: b"<</First 7 0 R/Last 7 0 R/Count 1>>", 7: b"<</Title(a)/Next 7 0 R/Parent 7 0 R/First 6 0 R>>"}
    yield file("pdf", "bookmarks that go round", "a.pdf", page(stream(SHOW), outlines, catalog=b"/Outlines 6 0 R"))
    fields = {
        6: b"<</Fields[7 0 R]>>",
        7: b"<</FT/Tx/T(a)/V(b)/Kids[7 0 R]/Parent 7 0 R/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>",
    }
    yield file(
        "pdf",
        "fields that hold themselves",
        "a.pdf",
        page(stream(SHOW), fields, catalog=b"/AcroForm 6 0 R", page=b"/Annots[7 0 R]"),
    )
    yield file("pdf", "lists in lists", "a.pdf", page(stream(SHOW), {6: b"[" * 200_000}, page=b"/X 6 0 R"))
    type3 = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 68/LastChar 68/Widths[9]/Encoding<</Differences[68/D]>>/CharProcs<</D 4 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>"
    yield file("pdf", "letters that are drawn with themselves", "a.pdf", page(stream(SHOW), font=type3))


def _drawings() -> Cases:
    for name, box in (
        ("a milliard wide", b"0 0 999999999 999999999"),
        ("empty", b"0 0 0 0"),
        ("turned inside out", b"595 842 0 0"),
        ("of odd numbers", b"nan -1e99 1e99 null"),
    ):
        yield file(
            "pdf",
            f"a page {name}",
            "a.pdf",
            page(stream(SHOW), page=b"/MediaBox[" + box + b"]/CropBox[" + box + b"]/Rotate 45/UserUnit 1e9"),
        )
    grid = b"".join(
        b"%d 0 m %d 842 l S 0 %d m 595 %d l S\n" % (n % 595, n % 595, n % 842, n % 842) for n in range(40_000)
    )
    yield file("pdf", "80,000 lines", "a.pdf", lambda: page(packed(grid + SHOW)))
    cells = b"".join(b"%d %d 2 2 re S\n" % (n % 290 * 2, n // 290 * 2) for n in range(60_000))
    yield file("pdf", "60,000 boxes", "a.pdf", lambda: page(packed(cells + SHOW)))
    scattered = b"".join(b"BT /F1 4 Tf %d %d Td (raad) Tj ET\n" % (n * 37 % 590, n * 91 % 840) for n in range(60_000))
    yield file("pdf", "60,000 scattered words", "a.pdf", lambda: page(packed(scattered)))
    tiny = b"".join(
        b"BT /F1 0.%04d1 Tf 1e-%d 0 0 1e9 %d 1e30 Tm (raad) Tj ET\n" % (n, n % 300, n) for n in range(9_000)
    )
    yield file("pdf", "words of every odd size", "a.pdf", lambda: page(packed(tiny + SHOW)))
    rows = b"".join(b"BT /F1 3 Tf %d %d Td (9.999) Tj ET\n" % (n % 60 * 10, 840 - n // 60 * 2) for n in range(25_000))
    yield file("pdf", "a table of 25,000 cells", "a.pdf", lambda: page(packed(rows)))
    yield file(
        "pdf",
        "a word of 800,000 letters",
        "a.pdf",
        lambda: page(packed(b"BT /F1 1 Tf 0 0 Td (" + b"x" * 800_000 + b") Tj ET")),
    )
    yield file(
        "pdf",
        "a path of 400,000 points",
        "a.pdf",
        lambda: page(packed(SHOW + b"0 0 m " + b"1 2 l 3 4 5 6 7 8 c " * 200_000 + b"S")),
    )
    yield file("pdf", "20,000 clips", "a.pdf", lambda: page(packed(b"q 0 0 9 9 re W n " * 20_000 + SHOW)))
    yield file(
        "pdf",
        "20,000 notes",
        "a.pdf",
        page(
            stream(SHOW),
            {6: b"<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(a)/Popup 6 0 R>>"},
            page=b"/Annots[" + b"6 0 R " * 20_000 + b"]",
        ),
    )


def _locked() -> Cases:
    for name, user, codes in (("a password", "geheim", ("encrypted",)), ("rights only", "", ())):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(sound()["a.pdf"]))
        writer.encrypt(user, "eigenaar", algorithm="RC4-128")
        buffer = io.BytesIO()
        writer.write(buffer)
        yield file("locked", name, "a.pdf", buffer.getvalue(), *codes)
    yield file(
        "locked",
        "an unknown lock",
        "a.pdf",
        page(stream(SHOW), {6: b"<</Filter/Other/V 99/R 99/Length 99999>>"}, trailer=b"/Encrypt 6 0 R"),
    )
