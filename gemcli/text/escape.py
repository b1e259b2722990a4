"""The one layer that foreign text passes on its way out: to Markdown, HTML, a terminal, a cell, a log, a file name."""

from __future__ import annotations

import html
import json
import re

from gemcli.text.neutral import CONTROL, INVISIBLE, LINE_END_HYPHEN, neutralise, one_line

__all__ = [
    "escape_cell",
    "escape_file_name",
    "escape_html",
    "escape_json",
    "escape_log",
    "escape_markdown",
    "escape_terminal",
    "neutralise",
    "one_line",
    "unescape_markdown",
]

ACTIVE = re.compile(
    r"""
      [\\`~]                                    # escapes, code, strikethrough, fences
    | \*(?!\s) | (?<!\s)\*                      # a star, unless it stands between blanks
    | (?<!\w)_++ | (?<=[^\W_])_++(?![^\W_])     # underscores, unless they stand inside a word
    | \[(?=\^) | \^(?=\[|\Z)                    # footnotes
    | \](?=[(\[:])                              # the turn of a link or its definition
    | <(?=[A-Za-z/!?]|\Z)                       # tags, comments, addresses in angle brackets
    | &(?=\#?\w{1,32};)                         # character references
    | (?<=[A-Za-z0-9+.\-]):(?=//)               # https://
    | (?i:(?<=mailto)|(?<=javascript)|(?<=vbscript)|(?<=data)|(?<=file)|(?<=xmpp)):(?=\S)
    | (?i:(?<=\bwww))\.
    | \A(?:\#(?=\#*(?:\s|\Z)) | > | [-+](?=\s|\Z) | [-=](?=[-=\ \t]*\Z) | \[(?=[\ xX]\]))   # blocks
    | (?<=\A\d)[.)](?=\s|\Z) | (?<=\A\d\d)[.)](?=\s|\Z) | (?<=\A\d{3})[.)](?=\s|\Z)             # numbered items
    | (?<=\A\d{4})[.)](?=\s|\Z) | (?<=\A\d{5})[.)](?=\s|\Z) | (?<=\A\d{6})[.)](?=\s|\Z)
    | (?<=\A\d{7})[.)](?=\s|\Z) | (?<=\A\d{8})[.)](?=\s|\Z) | (?<=\A\d{9})[.)](?=\s|\Z)
    | (?<=\s)\#(?=\#*\Z)                        # the closing run of a heading
    | \A\s++ | (?<!\s)\s++\Z | \n               # white space that Markdown would drop or act on
    """,
    re.VERBOSE,
)
"""What Markdown would act on at its place in a line. Text that is only read stays as it is."""

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#(\d{1,7});")

FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠\t\r]")
NUMBER = re.compile(r"[+\-]?\d[\d.,]*%?")

BARE = re.compile(f"[\x85\u2028\u2029{INVISIBLE}]|{LINE_END_HYPHEN.pattern}|{CONTROL.pattern}")
"""What JSON lets stand bare inside a string, though a terminal acts on it or nobody sees it."""

FORBIDDEN = re.compile(r'[<>:"/\\|?*\n\t\ufffd]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|\Z)", re.IGNORECASE)
"""Devices of Windows, with what may follow: a blank or an extension makes no file of them."""
LONGEST_NAME = 180
"""Bytes of the name of an input in that of an output: leaves room for endings in the 255 that file systems take."""
LONGEST_WHOLE_NAME = 255
ENDING = re.compile(r"(?:\.[A-Za-z0-9]{1,8}){1,3}\Z")


def escape_markdown(text: str, *, in_table: bool = False) -> str:
    """Return text that Markdown (CommonMark, footnotes, the usual extensions) shows as exactly the neutral text.

    For one place inside a line: a paragraph, heading, list item, quote or, with `in_table`, a cell of a table. Gives
    no link, image, HTML, heading, list, emphasis or footnote; web addresses stay readable but are not live. A line
    feed becomes a character reference. Escapes only what is active where it stands.

    >>> escape_markdown("Het tekort (€ 3,1 mln.) - zie motie N.1 - blijft.")
    'Het tekort (€ 3,1 mln.) - zie motie N.1 - blijft.'
    >>> escape_markdown("# [klik](https://x.nl) *nu*")
    '\\\\# [klik\\\\](https\\\\://x.nl) \\\\*nu\\\\*'
    """
    escaped = ACTIVE.sub(_escape, neutralise(text))
    return escaped.replace("|", "\\|") if in_table else escaped


def unescape_markdown(text: str) -> str:
    """Return the text that `escape_markdown` was given, neutralised."""
    return ESCAPED.sub(lambda match: match[1] or chr(min(int(match[2]), 0x10FFFF)), text)


def escape_html(text: str) -> str:
    """Return neutral text for HTML, as content or inside a quoted attribute."""
    return html.escape(neutralise(text), quote=True)


def escape_json(value: object, *, indent: int | None = 1, ascii_only: bool = False) -> str:
    """Return JSON with sorted keys that reads back as the same value, on a terminal too.

    JSON itself writes only C0 as references; C1, marks of direction, line separators, invisible characters and lone
    halves are written so as well. Nothing is lost: hashes and offsets of quotes stay true.

    >>> escape_json({"exact": "rood\\x9b31m \\u202eé"}, indent=None)
    '{"exact": "rood\\\\u009b31m \\\\u202eé"}'
    """
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent, sort_keys=True)
    return BARE.sub(lambda match: json.dumps(match[0])[1:-1], text)


def escape_terminal(text: str) -> str:
    """Return neutral text for one line of a terminal: no control character and no line of its own survives."""
    return neutralise(text).replace("\n", " ").replace("\t", " ")


def escape_cell(text: str) -> str:
    """Return neutral text for a cell of CSV or XLSX that no spreadsheet takes for a formula; numbers stay.

    >>> escape_cell("=HYPERLINK(1)"), escape_cell("-1.250,50")
    ("'=HYPERLINK(1)", '-1.250,50')
    """
    line = one_line(text)
    if NUMBER.fullmatch(line) or not FORMULA.match(text.lstrip("\ufeff") if text[:1] in "\t\r" else line):
        return line
    return f"'{line}"


def escape_log(text: str) -> str:
    """Return neutral text for one line of a log, line feeds written as `\\n`."""
    return neutralise(text).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def escape_file_name(text: str, *, longest: int = LONGEST_NAME) -> str:
    """Return text as a file name that every platform can hold: no path, no reserved name, not hidden, no option.

    At most `longest` bytes, with a short ending kept; a name that is whole takes LONGEST_WHOLE_NAME.

    >>> escape_file_name("../CON.txt"), escape_file_name("aan: de raad?")
    ('_CON.txt', 'aan_ de raad_')
    """
    name = FORBIDDEN.sub("_", neutralise(text)).lstrip(" .-").rstrip(" .")
    name = (name if len(name.encode()) < longest else _cut(name, longest - 1)) or "_"
    return f"_{name}" if RESERVED.match(name) else name


def _cut(name: str, most: int) -> str:
    """Shorten a name to a number of bytes before its ending."""
    found = ENDING.search(name)
    ending = found[0] if found else ""
    return name.encode()[: most - len(ending)].decode(errors="ignore").rstrip(" .") + ending


def _escape(match: re.Match[str]) -> str:
    piece = match.group()
    if piece.isspace():
        return "".join(f"&#{ord(char)};" for char in piece)
    return "".join(f"\\{char}" for char in piece)
