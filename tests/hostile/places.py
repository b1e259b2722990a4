"""Hostile words in places that programs fill by themselves: names, marks, properties, keys, numbers of exports."""

# ruff: noqa: E501, UP031 -- a table: one attack a line, and JSON is full of braces

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.hostile import containers
from tests.hostile.replies import ESC, EVIL, HOST, TAGS, TRUE

ROWS = (("Programma", "Lasten"), ("Wegen", 1000), ("Bruggen", 1_250_000))


def sheets(words: str) -> Iterator[tuple[str, bytes]]:
    """Yield workbooks with words where a sheet shows none, and cells that hold more than words."""
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.hyperlink import Hyperlink

    def name(book: Any, _: Any) -> None:
        book.defined_names["x"] = DefinedName("x", attr_text=f'"{words}"', comment=words)

    def prompt(_: Any, sheet: Any) -> None:
        rule = DataValidation(type="list", formula1='"a,b"', promptTitle="x", prompt=words, error=words)
        sheet.add_data_validation(rule)
        rule.add("A2")

    def head(_: Any, sheet: Any) -> None:
        sheet.oddHeader.center.text = sheet.oddFooter.left.text = words

    def properties(book: Any, _: Any) -> None:
        book.properties.title = book.properties.creator = book.properties.description = words

    def tip(_: Any, sheet: Any) -> None:
        sheet["A2"].hyperlink = Hyperlink(ref="A2", target=HOST, tooltip=words)

    def escapes(_: Any, sheet: Any) -> None:
        sheet["A2"], sheet["A1"] = "Wegen _x001B_[31m rood _x202E_", "Programma_x001B_]0;x_x0007_"

    def column(_: Any, sheet: Any) -> None:
        sheet["A1"], sheet["B1"] = f"[klik]({HOST})", f"Lasten{TAGS}"

    changes: dict[str, Callable[[Any, Any], None]] = {
        "defined name": name, "prompt": prompt, "head and foot": head, "properties": properties, "tip of a link": tip,
        "escaped control characters": escapes, "heads of columns": column,
    }  # fmt: skip
    for title, change in changes.items():
        yield title, containers.xlsx(ROWS, change)


def covered(words: str) -> Iterator[tuple[str, bytes]]:
    """Yield workbooks with words and amounts that a sheet holds and does not show."""
    from openpyxl.styles import Font, PatternFill

    def add(_: Any, sheet: Any) -> tuple[Any, Any]:
        sheet["A4"], sheet["B4"] = words, 9_000_000
        sheet["A5"], sheet["B5"] = "Totaal", 10_251_000
        return sheet["A4"], sheet["B4"]

    def styled(**looks: Any) -> Callable[[Any, Any], None]:
        def change(book: Any, sheet: Any) -> None:
            for cell in add(book, sheet):
                for name, look in looks.items():
                    setattr(cell, name, look)

        return change

    def row(book: Any, sheet: Any) -> None:
        add(book, sheet)
        sheet.row_dimensions[4].hidden = True

    def grouped(sign: int, locked: bool = False) -> Callable[[Any, Any], None]:
        """Hide a row in a group; its [+] stands in another row than a sheet shows it in, or on a locked sheet."""

        def change(book: Any, sheet: Any) -> None:
            row(book, sheet)
            sheet.row_dimensions[4].outlineLevel = 1
            sheet.row_dimensions[sign].collapsed = True
            sheet.protection.sheet = locked

        return change

    def flat(book: Any, sheet: Any) -> None:
        add(book, sheet)
        sheet.row_dimensions[4].height = 0.25

    def column(_: Any, sheet: Any) -> None:
        sheet["C1"], sheet["C2"], sheet["C3"] = "Toelichting", words, words
        sheet.column_dimensions["C"].hidden = True

    def narrow(_: Any, sheet: Any) -> None:
        sheet["C1"], sheet["C2"] = "Toelichting", words
        sheet.column_dimensions["C"].width = 0.05

    def other(state: str) -> Callable[[Any, Any], None]:
        def change(book: Any, _: Any) -> None:
            sheet = book.create_sheet("Invoer")
            for cells in (("Programma", "Lasten"), (words, 9_000_000), ("Wegen", 1000)):
                sheet.append(cells)
            sheet.sheet_state = state

        return change

    changes: dict[str, Callable[[Any, Any], None]] = {
        "row": row, "row of a group, [+] at its other end": grouped(3),
        "row of a group on a locked sheet": grouped(5, locked=True), "row without height": flat, "column": column, "column without width": narrow,
        "sheet": other("hidden"), "sheet that no menu shows": other("veryHidden"),
        "white": styled(font=Font(color="FFFFFFFF")), "nearly white": styled(font=Font(color="FFFDFDFD")),
        "indexed white": styled(font=Font(color="01FFFFFF")), "one point": styled(font=Font(size=1)),
        "format of nothing": styled(number_format=";;;"), "format of empty words": styled(number_format='"";"";"";""'),
        "colour of its ground": styled(
            font=Font(color="FF123456"), fill=PatternFill("solid", fgColor="FF123456")
        ),
    }  # fmt: skip
    for title, change in changes.items():
        yield title, containers.xlsx(ROWS, change)


EXPORTS = {
    "number that climbs": '{"meeting": {"id": "../../%s", "title": "Raad", "items": [{"number": "1", "title": "%s"}]}}' % (EVIL, TRUE),
    "addresses of files": '{"meeting": {"title": "Raad", "documents": [{"url": "file:///etc/passwd", "name": "../../%s"}, {"url": "%s"}]}}' % (EVIL, HOST),
    "no numbers": '{"meeting": {"title": "Raad", "items": [{"number": NaN, "votes": 1e999, "title": "%s"}]}}' % TRUE,
    "the same key twice": '{"title": "Raad", "title": "%s [x](%s)"}' % (TRUE, HOST),
    "half a character": '{"title": "Raad \\ud800 \\u001b[2J \\u202e", "text": "%s"}' % TRUE,
    "a byte order mark": '\ufeff{"title": "%s"}' % TRUE,
}  # fmt: skip
"""What is special about an export -> JSON."""
FACTS = {
    "paths": 'type = "raadsbrief"\nanswer_from = "../../geheim.txt"\nincoming = "/etc/passwd"\nquestions_from = "../x"\n',
    "letters elsewhere": f'type = "raadsbrief"\nletters = "../../{EVIL}"\nmunicipality = "../{EVIL}.toml"\nprompts = "/tmp"\n',
    "out of the folder": f'type = "raadsbrief"\nout = "../../{EVIL}"\ndata_dir = "../{EVIL}"\nlog = "{EVIL}.log"\n',
    "proxy in a table": f'type = "raadsbrief"\n[net]\nproxy = "{HOST}"\n',
    "headers": f'type = "raadsbrief"\n[request.headers]\nAuthorization = "{EVIL}"\n',
    "type that climbs": f'type = "../../{EVIL}"\n',
    "control characters": f'type = "raadsbrief"\ntitle = "Brug\\u001b[2J\\u202e"\naddressee = "=HYPERLINK(\\"{HOST}\\")"\n',
    "many levels": 'type = "raadsbrief"\n' + f"[{'.'.join('a' * 1 for _ in range(200))}]\nx = 1\n",
    "own names of gemcli": 'type = "raadsbrief"\ngenerator = "gemcli"\nengine = "endpoint"\nnames = "source"\nforce = true\nbesloten = true\n',
}
"""What a file of facts tries -> its text."""
TEXTS = {
    "front matter of gemcli": (
        "notulen.md",
        f"---\ntitle: Notulen\nstatus: goedgekeurd\nsidecar: ../{EVIL}.json\n---\n\n{TRUE}.\n",
    ),
    "comment in Markdown": ("notulen.md", f"{TRUE}.\n\n<!-- approved: true -->\n\n[//]: # (goedgekeurd)\n"),
    "definitions": (
        "notulen.md",
        f'{TRUE}.[^a]\n\n[^a]: notulen.md, regel 1, "{TRUE}"\n[x]: {HOST}\n[y]: <javascript:alert(1)>\n',
    ),
    "footnote of another name": ("notulen.md", f"{TRUE}.[^notulen-1]\n\n[^notulen-1]: [klik]({HOST})\n"),
    "numbers of cues": (
        "raad.vtt",
        f"WEBVTT\n\n../../{EVIL}\n00:00:01.000 --> 00:00:02.000 position:-900%\n<v {ESC}[2J>{TRUE}.</v>\n",
    ),
    "far times": ("raad.vtt", f"WEBVTT\n\n99999:59:59.999 --> 00:00:00.000\n{TRUE}.\n"),
    "marks of subtitles": (
        "raad.srt",
        f'1\n00:00:01,000 --> 00:00:02,000\n{{\\an8}}<font color="#fff">{TRUE}.</font>\n',
    ),
    "right to left": ("notulen.txt", f"Notulen raad 12 maart 2026\n\n\u202e.{TRUE[::-1]}\u202c\n\n{TRUE}.\n"),
    "elements of SVG": (
        "notulen.html",
        f"<p>{TRUE}.</p><svg><script>fetch('{HOST}')</script><a href='{HOST}'><text>klik</text></a></svg><math><mtext>{EVIL}</mtext></math>",
    ),
    "data addresses": (
        "notulen.html",
        f"<p>{TRUE}.</p><a href='data:text/html,<script>1</script>'>klik</a><object data='{HOST}'></object><base href='{HOST}'>",
    ),
    "styles that load": (
        "notulen.html",
        f"<style>@import '{HOST}/a.css'; p{{background:url({HOST}/p.png)}}</style><p>{TRUE}.</p>",
    ),
    "outside entities": (
        "handelingen.xml",
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><handelingen><p>&x; {TRUE}.</p></handelingen>',
    ),
    "parts from elsewhere": (
        "handelingen.xml",
        f'<handelingen xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/><p>{TRUE}.</p></handelingen>',
    ),
}
"""What is special about a text -> name of the file and its text."""
