"""Cuts an RTF file into its tokens: braces, control words, and the bytes between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n\\]"
)


class Token(NamedTuple):
    """One token; exactly one of the first four fields says something."""

    word: str = ""
    """A control word without its backslash, or a control sign such as `~`, `*`, `_`."""
    number: int | None = None
    """The number behind a control word."""
    brace: str = ""
    text: bytes = b""
    """Letters, in the code page of the font in force."""


def tokens(data: bytes) -> Iterator[Token]:
    """Every token in order; binary data behind `\\bin` is passed over.

    >>> [token.word or token.brace or token.text for token in tokens(rb"{\\b1 dag\\'eb}")]
    ['{', 'b', b'dag', b'\\xeb', '}']
    """
    position = 0
    while position < len(data):
        match = TOKEN.match(data, position)
        if match is None:  # cannot be: every byte begins some token
            return
        position = match.end()
        kind = match.lastgroup
        if kind in ("word", "number"):
            number = int(match["number"]) if match["number"] else None
            if match["word"] == b"bin":
                position += max(0, number or 0)
            else:
                yield Token(word=match["word"].decode("ascii"), number=number)
        elif kind == "byte":
            yield Token(text=bytes.fromhex(match["byte"].decode("ascii")))
        elif kind == "sign":
            yield Token(word=match["sign"].decode("latin-1"))
        elif kind == "brace":
            yield Token(brace=match["brace"].decode("ascii"))
        elif kind == "text":
            yield Token(text=match["text"])
