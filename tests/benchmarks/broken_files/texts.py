"""Hostile text: nesting without end, entities, outside addresses, and lines that make a slow reader slow."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.offices import BILLION, outside
from tests.benchmarks.broken_files.sound import SENTENCES, TEXT

SIZE = 400_000
"""Bytes of most texts here: enough for what is quadratic to take minutes."""
PIECES = {
    "letters": "x", "digits": "7", "blanks": " ", "hard blanks": "\u00a0", "line ends": "\n", "form feeds": "\f",
    "stops": ".", "stops apart": ". ", "dashes": "-", "joined marks": "e\u0301", "marks alone": "\u0301",
    "nothing wide": "\u200b", "from right to left": "\u202e\u05d0", "hyphen marks": "a\ufffe", "euros": "€ ", "amounts": "€ 1.000,- ",
    "titles": "de heer ", "initials": "A.B. ", "capitals": "VAN DER A ", "numbers": "1.1.", "numbered lines": "1. a\n",
    "quotes": "\"'", "brackets": "(", "at signs": "a@", "dotted addresses": "a.b", "votes": "Voor: A, B en C. ",
    "colons": "A: ", "speakers": "De heer A: ja.\n", "dates": "1 mei 2026 ", "half dates": "1 mei ", "motions": "motie 1, ",
    "commas": "a, ", "articles": "artikel 1 lid 2 ", "quoted lines": "> ", "bullets": "- a\n", "tabs": "1\t", "bars": "|",
    "tables": "| a | b |\n", "links": "[a](", "stars": "*a_", "hashes": "# ", "backticks": "`", "tags": "<a ", "ampersands": "&a",
    "decisions": "De raad besluit het voorstel vast te stellen. ", "promises": "De wethouder zegt toe dit te doen.\n\n",
    "long words": "gemeenteraadsvergadering", "breaks": "ge-\nmeente", "carriage returns": "a\r", "pages": "Pagina 1 van 2\n\f",
}  # fmt: skip


def cases(secret: str, address: str) -> Cases:
    """Every hostile text, HTML, XML, JSON, RTF, transcript and Markdown file."""
    for name, piece in PIECES.items():
        data = (TEXT + piece * (SIZE // len(piece.encode()))).encode()
        yield file("text", name, "a.txt", data)
        if piece in '|*_`#>[(<&"- a\n' or name in ("tables", "links", "stars", "bullets", "quoted lines", "hashes"):
            yield file("text", name, "a.md", data)
    yield from _markdown()
    yield from _html(address)
    yield from _xml(secret, address)
    yield from _json()
    yield from _rtf()
    yield from _transcripts()


def _markdown() -> Cases:
    for name, piece in (
        ("quotes in quotes", ">"),
        ("lists in lists", "- "),
        ("open emphasis", "**a "),
        ("open links", "!["),
    ):
        yield file("deep", name, "a.md", f"{piece * 100_000}De raad besluit.".encode())
    steps = "".join("  " * n + "- De raad besluit.\n" for n in range(800))
    yield file("deep", "800 steps of a list", "a.md", steps.encode())
    yield file(
        "deep", "a table of 50,000 columns", "a.md", f"{'|a' * 50_000}|\n{'|-' * 50_000}|\n{'|1' * 50_000}|\n".encode()
    )
    anchors = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(99))
    yield file("deep", "front matter without end", "a.md", ("---\n" + anchors).encode())
    yield file("deep", "front matter with anchors", "a.md", f"---\n{anchors}---\n{TEXT}".encode())
    yield file(
        "deep", "footnotes of footnotes", "a.md", "".join(f"[^{n}]: a[^{n + 1}]\n\n" for n in range(9_000)).encode()
    )


def _html(address: str) -> Cases:
    body = f"<html><body>{{}}<p>{SENTENCES[0]}</p></body></html>"
    for name, piece in {
        "blocks in blocks": "<div>", "lists in lists": "<ul><li>", "tables in tables": "<table><tr><td>",
        "emphasis in emphasis": "<b><i>", "open tags": "<", "open comments": "<!--", "open text": "<![CDATA[",
        "open attributes": '<a b="', "open scripts": "<script>", "entities": "&#x1F600", "closed only": "</p>",
        "choices": "<select><option>", "frames": f'<iframe src="{address}">', "pictures": f'<img src="{address}x.png">',
        "sheets": f'<link rel="stylesheet" href="{address}">', "templates": "<template>", "drawings": "<svg><foreignObject>",
        "hidden": "<p style='display:none'>", "headings": "<h1>", "a grave": "<math><mi><table>",
    }.items():  # fmt: skip
        yield file("deep", name, "a.html", body.format(piece * (SIZE // len(piece))).encode())
    wide = '<table><tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr><tr><td>c</td></tr></table>'
    yield file("deep", "a cell over a milliard columns", "a.html", body.format(wide * 100).encode())
    yield file(
        "deep",
        "a list from a milliard",
        "a.html",
        body.format('<ol start="999999999" type="I"><li>a<li>b</ol>' * 99).encode(),
    )
    yield file(
        "deep",
        "a list from nowhere",
        "a.html",
        body.format(f'<ol start="{"9" * 9_999}" type="a"><li value="-3">a</ol>').encode(),
    )
    many = " ".join(f'a{n}="{n}"' for n in range(40_000))
    yield file("deep", "40,000 attributes", "a.html", body.format(f"<p {many}>a</p>").encode())
    styles = f'<p style="{"color:red;" * 40_000}">a</p>'
    yield file("deep", "40,000 styles", "a.html", body.format(styles).encode())


def _xml(secret: str, address: str) -> Cases:
    line = f"<p>{SENTENCES[0]}</p>"
    for name, head in (("entities", BILLION), ("a file", outside(f"file://{secret}")), ("a server", outside(address))):
        yield file("outside", name, "a.xml", f'<?xml version="1.0"?>{head}<x>{line}<p>&l9;</p></x>'.encode())
        yield file("outside", name, "a.html", f"{head}<html><p>&l9;</p>{line}</html>".encode())
    square = f'<!DOCTYPE x [<!ENTITY l9 "{"ha" * 100_000}">]>'
    yield file("outside", "a long entity often", "a.xml", f"{square}<x>{line}{'&l9;' * 50_000}</x>".encode())
    include = (
        f'<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file://{secret}" parse="text"/>{line}</x>'
    )
    yield file("outside", "an inclusion", "a.xml", include.encode())
    sheet = f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{address}"?><x>{line}</x>'
    yield file("outside", "a style sheet", "a.xml", sheet.encode())
    for depth in (200, 50_000):
        yield file("deep", f"{depth} elements", "a.xml", f"<x>{'<a>' * depth}{line}{'</a>' * depth}</x>".encode())
    many = {"attributes": "a{0}", "name spaces": "xmlns:a{0}"}
    for name, attribute in many.items():
        head = " ".join(f"{attribute.format(n)}='u{n}'" for n in range(40_000))
        yield file("deep", f"40,000 {name}", "a.xml", f"<x {head}>{line}</x>".encode())
    yield file("deep", "a name of 400,000 letters", "a.xml", f"<x><{'a' * SIZE}/>{line}</x>".encode())


def _json() -> Cases:
    values: dict[str, str | Callable[[], str]] = {
        "lists in lists": "[" * 100_000, "closed lists in lists": "[" * 100_000 + "]" * 100_000,
        "records in records": '{"a":' * 50_000 + "1" + "}" * 50_000, "fields in lists": '[{"text":' * 500 + '"a"' + "}]" * 500,
        "a number of 100,000 digits": '{"tekst": ' + "9" * 100_000 + "}", "an endless number": '{"a": 1e999999999, "b": -Infinity, "c": NaN}',
        "halves of letters": json.dumps({"text": "\ud800 De raad besluit. \udc00" * 100}), "NULs": json.dumps({"text": "a\0b" * 100}),
        "the same field again": "{" + ",".join(['"a": "b"'] * 40_000) + "}", "a line a value": '{"text": "De raad besluit."}\n[\n"x"\n' * 5_000,
        "an empty list": "[]", "null": "[null]", "a turn without words": json.dumps([{"speaker": None, "text": 5}] * 99),
        "an export of odd kinds": json.dumps({"meeting": {"agenda_items": 5, "attributes": "x", "plannings": [1]}}),
        "an export in itself": '{"meeting": {"agenda_items": [' * 300 + "]}}" * 300,
        "items in items": '{"meeting": {"attributes": [], "agenda_items": [' + '{"type_data": {"title_prefix": "1", "attributes": []}, "agenda_items": [' * 400 + "]}" * 400 + "]}}",
        "a graph that goes round": json.dumps({"@graph": [{"@id": "a", "part_of": "b", "agenda": ["b"]}, {"@id": "b", "part_of": "a", "agenda": ["a"]}]}),
    }  # fmt: skip
    for name, value in values.items():
        yield file("deep", name, "a.json", (value() if callable(value) else value).encode("utf-8", "surrogatepass"))


def _rtf() -> Cases:
    line = f"\\pard {SENTENCES[0]}\\par "
    for name, piece in {
        "groups": "{", "closed groups": "}", "both": "{}", "bin": "\\bin999999999 ", "halves": "\\u-10179?", "hex": "\\'", "skips": "\\uc999999999\\u8364 ",
        "tables": "\\trowd\\cellx1\\intbl a\\cell\\row ", "nested tables": "{\\itap99 \\nestcell\\nestrow ", "stars": "{\\*\\x ", "slashes": "\\",
        "fonts": "{\\fonttbl{\\f1 a;}}", "fields": "{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt ", "pictures": "{\\pict 00", "cells far away": "\\cellx2147483647 ",
        "long words": "\\aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa99999999999999 ", "notes": "{\\footnote ", "objects": "{\\object{\\objdata 00",
        "code pages": "\\ansicpg99999 ", "languages": "\\f99999\\lang999999 ", "lists": "{\\listtext 1.}",
    }.items():  # fmt: skip
        yield file(
            "deep", name, "a.rtf", f"{{\\rtf1\\ansi {line}{piece * (SIZE // 2 // len(piece))}{line}}}".encode("cp1252")
        )


def _transcripts() -> Cases:
    cue = "{}:00:01.000 --> {}:00:04.000\n<v Anna Vos>De raad besluit.\n\n"
    yield file("text", "hours without end", "a.vtt", ("WEBVTT\n\n" + cue.format("9" * 300, "9" * 300) * 99).encode())
    yield file("text", "backwards", "a.vtt", ("WEBVTT\n\n" + cue.format("09", "01") * 99).encode())
    yield file("text", "10,000 cues", "a.vtt", ("WEBVTT\n\n" + cue.format("00", "00") * 10_000).encode())
    yield file("text", "arrows", "a.vtt", b"WEBVTT\n\n" + b"00:00 --> " * 40_000)
    yield file(
        "text", "tags in tags", "a.vtt", b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + b"<v A><i>" * 40_000 + b"ja\n"
    )
    yield file("text", "notes", "a.vtt", b"WEBVTT\n\n" + b"NOTE\n" * 40_000 + b"STYLE\n" * 40_000)
    yield file("text", "numbers only", "a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n" + b"1\n\n" * 90_000)
    yield file("text", "no words", "a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n\n" * 9_000)
