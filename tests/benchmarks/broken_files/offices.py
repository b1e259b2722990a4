"""Hostile office packages: bombs, outside entities, names that lead outside, styles and lists that go round."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.sound import SENTENCES, open_document, packed, sound
from tests.sources.conftest import build_compound_file

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINE = f"<w:p><w:r><w:t>{SENTENCES[0]}</w:t></w:r></w:p>"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
BILLION = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'


def outside(address: str) -> str:
    """Return a document type whose entity lies elsewhere."""
    return f'<!DOCTYPE x [<!ENTITY l9 SYSTEM "{address}"><!ENTITY % p SYSTEM "{address}"> %p;]>'


def words(body: str, head: str = "", **parts: str) -> bytes:
    """Return a DOCX with this body and further parts below word/."""
    document = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    more = {f"word/{name}.xml": part for name, part in parts.items()}
    return packed({"[Content_Types].xml": TYPES, "word/document.xml": document, **more})


def cases(secret: str, address: str) -> Cases:
    """Every hostile DOCX, ODT and plain package; `secret` is a file, `address` a server, that nothing may read."""
    for name, head in (("entities", BILLION), ("a file", outside(f"file://{secret}")), ("a server", outside(address))):
        line = "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"
        yield file("outside", name, "a.docx", words(line, head), "hostile_zip")
        yield file("outside", name, "a.odt", _open_with(head), "hostile_zip")
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="http://x/attachedTemplate" Target="{address}t.dotm" TargetMode="External"/></Relationships>'
    )
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": f"<w:document {W}><w:body>{LINE}</w:body></w:document>"}
    yield file("outside", "a template elsewhere", "a.docx", packed(parts | {"word/_rels/document.xml.rels": relation}))
    yield from _bombs(parts)
    yield from _rounds()
    yield from _depths()
    yield from _locked()


def _open_with(head: str) -> bytes:
    content = f'{head}<office:text xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">&l9;</office:text>'
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _bombs(parts: dict[str, str]) -> Cases:
    blank = " " * (60 * 2**20)
    yield file("bomb", "a part of 60 MB", "a.docx", lambda: words(blank), "hostile_zip", "too_large")
    yield file("bomb", "many parts of 60 MB", "a.docx",
               lambda: packed(parts | {f"word/{n}.xml": blank for n in range(6)}), "hostile_zip", "too_large")  # fmt: skip
    yield file(
        "bomb", "6,000 parts", "a.docx", lambda: packed(parts | {f"x/{n}": "" for n in range(6_000)}), "too_large"
    )
    yield file("bomb", "a lie about the size", "a.docx", _lying)
    yield file("bomb", "parts that lie over one another", "a.docx", _overlapping)
    for name in ("../../../../../outside.txt", "/outside.txt", "C:\\outside.txt", "word\\..\\..\\outside.txt"):
        yield file("bomb", f"a part called {name}", "a.docx", packed(parts | {name: "x"}), "hostile_zip")
    yield file("bomb", "a picture that is a package", "a.odt", _open_picture)
    yield file("bomb", "200,000 paragraphs", "a.docx", lambda: words(LINE * 20_000 + "<w:p/>" * 180_000))
    yield file("bomb", "a run of 1 MB", "a.docx", lambda: words(LINE.replace("De raad", "De raad " * 2**17)))
    yield file("bomb", "a word of 1 MB", "a.docx", lambda: words(LINE.replace("De raad", "x" * 2**20)))
    yield file("bomb", "two documents of one name", "a.docx", _doubled)
    for name in ("word/document.xml", "Word/Document.xml", "word\\document.xml", "./word/document.xml"):
        yield file(
            "bomb", f"a second document called {name}", "a.docx", lambda name=name: _twice(name), "doubled_parts"
        )
    yield file("bomb", "a plain package", "a.zip", packed({"a.txt": SENTENCES[0]}))
    yield file("bomb", "packages in packages", "a.zip", _matryoshka)


def _lying() -> bytes:
    """State small sizes for a part that unpacks to 60 MB."""
    data = words("<w:p/>" * (10 * 2**20))
    size = struct.pack("<I", len(f"<w:document {W}><w:body></w:body></w:document>") + 6 * 10 * 2**20)
    return data.replace(size, struct.pack("<I", 1_000))


def _overlapping() -> bytes:
    """Let 2,000 entries of the list point at one and the same packed part."""
    data = packed({"x" * 8: " " * 900_000})
    start = data.rindex(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    entries = [data[start:end].replace(b"x" * 8, f"{n:08}".encode()) for n in range(2_000)]
    entries.append(data[start:end].replace(b"x" * 8, b"word/doc"))
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(entries), len(entries), sum(map(len, entries)), start, 0)
    return data[:start] + b"".join(entries) + tail


def _open_picture() -> bytes:
    content = f"<text:p>{SENTENCES[0]}</text:p>"
    data = open_document("text", content)
    with zipfile.ZipFile(buffer := io.BytesIO(data), "a") as package:
        package.writestr("Pictures/1.png", _matryoshka())
    return buffer.getvalue()


def _doubled() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for sentence in SENTENCES[:2]:
            with zipfile.ZipFile(io.BytesIO(words(LINE.replace(SENTENCES[0], sentence)))) as other:
                info = zipfile.ZipInfo("word/document.xml")
                package.filelist = [each for each in package.filelist if each.filename != info.filename]
                package.NameToInfo.clear()
                package.writestr(info, other.read(info.filename))
    return buffer.getvalue()


def _twice(name: str) -> bytes:
    """Return a DOCX whose list of parts names a second document that programs may take for the first."""
    buffer = io.BytesIO(words(LINE))
    other = words(LINE.replace(SENTENCES[0], SENTENCES[1]))
    with zipfile.ZipFile(io.BytesIO(other)) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        with zipfile.ZipFile(buffer, "a") as both:
            both.writestr(zipfile.ZipInfo(name), package.read("word/document.xml"))
    return buffer.getvalue()


def _matryoshka() -> bytes:
    data = packed({"x.txt": " " * 2**20})
    for _ in range(20):
        data = packed({f"{n}.zip": data for n in range(3)})[: 2**19]
    return data


def _rounds() -> Cases:
    """Styles, lists and notes that refer to each other in a circle, or to numbers that no page holds."""
    styles = f"<w:styles {W}>" + "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="s{n}"/><w:basedOn w:val="S{(n + 1) % 500}"/>'
        f'<w:link w:val="S{(n + 2) % 500}"/><w:next w:val="S{n}"/></w:style>'
        for n in range(500)
    )
    styled = LINE.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="S1"/></w:pPr>')
    yield file("circle", "styles based on each other", "a.docx", words(styled * 200, styles=styles + "</w:styles>"))
    own = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="S1"><w:basedOn w:val="S1"/></w:style></w:styles>'
    yield file("circle", "a style based on itself", "a.docx", words(styled, styles=own))
    for start, form in ((10**9, "upperRoman"), (10**9, "lowerLetter"), (-5, "lowerLetter"), (10**30, "decimal")):
        numbering = (
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S1"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{"%1" * 999}"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
        )
        linked = own.replace('<w:basedOn w:val="S1"/>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        listed = LINE.replace("<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
        yield file(
            "circle", f"a list from {start} in {form}", "a.docx", words(listed * 50, numbering=numbering, styles=linked)
        )
    deep = LINE.replace(
        "<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    yield file("circle", "a list at level 999,999,999", "a.docx", words(deep, numbering=numbering))
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{note}<w:r><w:t>Noot.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    yield file("circle", "a note in itself", "a.docx", words(LINE.replace("<w:r>", note + "<w:r>", 1), footnotes=notes))
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + LINE + "</w:tc></w:tr></w:tbl>"
    yield file("circle", "a cell over a milliard columns", "a.docx", words(span))
    spaces = '<text:p>a<text:s text:c="999999999"/>b</text:p>'
    yield file("circle", "a milliard blanks", "a.odt", open_document("text", spaces * 3))
    repeated = (
        '<table:table table:name="x"><table:table-row table:number-rows-repeated="999999999">'
        '<table:table-cell table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    yield file("circle", "a table repeated a milliard times", "a.odt", open_document("text", repeated))
    odd = "".join(f'<style:style style:name="s{n}" style:parent-style-name="s{(n + 1) % 300}"/>' for n in range(300))
    head = f"<office:automatic-styles>{odd}</office:automatic-styles>"
    yield file("circle", "open styles based on each other", "a.odt",
               open_document("text", '<text:p text:style-name="s1">De raad besluit.</text:p>' * 200, head))  # fmt: skip


def _depths() -> Cases:
    for depth in (200, 20_000):
        for name, before, after in (
            ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            ("controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("boxes", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ):
            body = before * depth + LINE + after * depth
            yield file("deep", f"{depth} {name}", "a.docx", words(body))
        for name, before, after in (
            ("lists", "<text:list><text:list-item>", "</text:list-item></text:list>"),
            ("spans", "<text:p><text:span>", "</text:span></text:p>"),
            ("sections", "<text:section>", "</text:section>"),
        ):
            body = before * depth + "<text:p>De raad besluit.</text:p>" + after * depth
            yield file("deep", f"{depth} {name}", "a.odt", open_document("text", body))


def _locked() -> Cases:
    streams = {"EncryptedPackage": bytes(8_000), "EncryptionInfo": b"\x04\0\x04\0\x40\0\0\0" + bytes(200)}
    for name in ("a.docx", "a.xlsx"):
        yield file("locked", "with a password", name, build_compound_file(streams), "encrypted")
    for name in ("a.docx", "a.xlsx", "a.odt", "a.ods"):
        data = bytearray(sound()[name])
        at = -1
        while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
            data[at + 8] |= 1
        yield file("locked", "parts with a password", name, bytes(data), "encrypted")
    sums = bytearray(sound()["a.docx"])
    sums = sums.replace(struct.pack("<I", zlib.crc32(b"")), b"\1\2\3\4")
    yield file("locked", "a wrong sum", "a.docx", bytes(sums))
